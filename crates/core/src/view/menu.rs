//! The menu: its parts, and the pages of each. A part leads to its first page; the pages of the part that the reader is in
//! stand beside one another under it.

use super::NavItem;
use crate::route::{Address, Query, Route};

/// A part of the menu.
struct Part {
    name: &'static str,
    pages: Vec<(&'static str, Route)>,
}

/// The parts of a region's menu, and the pages of the part that holds the page of `route`.
pub(super) fn menu(region: &str, query: &Query, route: &Route) -> (Vec<NavItem>, Vec<NavItem>) {
    let listed = listed_under(route, region);
    let address = |to: &Route| Address::new(to.clone()).with_query(query.clone());
    let holds = |part: &Part| part.pages.iter().any(|(_, page)| *page == listed);
    let mut items = Vec::new();
    let mut pages = Vec::new();
    for part in parts(region) {
        let Some((_, first)) = part.pages.first() else { continue };
        items.push(NavItem { text: part.name.to_owned(), to: address(first), current: holds(&part) });
        // A part of one page has nothing to choose from.
        if holds(&part) && part.pages.len() > 1 {
            let page = |(name, to): &(&str, Route)| NavItem {
                text: (*name).to_owned(),
                to: address(to),
                current: *to == listed,
            };
            pages = part.pages.iter().map(page).collect();
        }
    }
    (items, pages)
}

fn parts(region: &str) -> Vec<Part> {
    let region = || region.to_owned();
    vec![
        Part {
            name: "Overblik",
            pages: vec![("Overblik", Route::Region { region: region() }), ("Kort", Route::Map { region: region() })],
        },
        Part {
            name: "Organer",
            pages: vec![
                ("Organer", Route::Bodies { region: region() }),
                ("Organisation", Route::Chart { region: region() }),
                ("Personer", Route::People { region: region() }),
            ],
        },
        Part { name: "Møder", pages: vec![("Møder", Route::Meetings { region: region() })] },
        Part {
            name: "Aftaler",
            pages: vec![
                ("Aftaler", Route::Agreements { region: region() }),
                ("Mål", Route::Goals { region: region() }),
                ("Uenighed", Route::Ladder { region: region() }),
            ],
        },
        Part {
            name: "Regler",
            pages: vec![
                ("Kommissorier", Route::TermsList { region: region() }),
                ("Regelbogen", Route::RuleBook { region: region() }),
            ],
        },
        Part {
            name: "Historik",
            pages: vec![
                ("Historik", Route::History { region: region() }),
                ("Scenarier", Route::Scenarios { region: region() }),
            ],
        },
        Part {
            name: "Om",
            pages: vec![
                ("Kilder og antagelser", Route::RegionAbout { region: region() }),
                ("Om Klyngeatlas", Route::About),
                ("Tilgængelighed", Route::Accessibility),
                ("Indlejr", Route::EmbedBuilder { region: region() }),
            ],
        },
        Part { name: "Regioner", pages: vec![("Regioner", Route::Home)] },
    ]
}

/// The page of the menu that a page is found through; the choice of regions, where it shows the only one, is its overview.
fn listed_under(route: &Route, region: &str) -> Route {
    let region = region.to_owned();
    match route {
        Route::Home | Route::Cluster { .. } | Route::YearlyStatus { .. } => Route::Region { region },
        Route::Body { .. } => Route::Bodies { region },
        Route::Meeting { .. } => Route::Meetings { region },
        Route::Terms { .. } | Route::Rule { .. } => Route::TermsList { region },
        other => other.clone(),
    }
}
