//! What stands round every page: the menu, the date, and how old the data are.

use super::{Scene, Span, link, order, plain, wording};
use crate::danish;
use crate::route::{Address, Query, Route};
use crate::time::{Date, parse_day};
use chrono::Datelike;

/// The frame of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The region's short name beside the brand, empty where no region is shown.
    pub region: String,
    /// Where the brand leads.
    pub home: Address,
    /// The menu.
    pub nav: Vec<NavItem>,
    /// The date shown, `YYYY-MM-DD`.
    pub date: String,
    /// The same in words: "1. maj 2024".
    pub date_in_words: String,
    /// The dates between which a jump makes sense.
    pub eras: Vec<Era>,
    /// How old the newest list of members is on that date.
    pub age: String,
    /// What the reader must know before reading on: a date that does not exist, an assumption nobody knows, an example.
    pub notices: Vec<Notice>,
    /// Facts on the figures, for the foot of the page.
    pub about_the_figures: String,
}

/// One entry of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    /// The word.
    pub text: String,
    /// Where it leads.
    pub to: Address,
    /// Whether the page shown belongs under it.
    pub current: bool,
}

/// A time with an organisation of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Era {
    /// Its name.
    pub text: String,
    /// The same page on its first day.
    pub to: Address,
    /// Whether the date shown lies in it.
    pub current: bool,
}

/// A sentence above the page, with a way out where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: Vec<Span>,
}

/// The frame round a page before any region is known.
#[must_use]
pub fn bare_frame(address: &Address, today: Date) -> Frame {
    let date = address.query.date.as_deref().and_then(parse_day).unwrap_or(today);
    let item = |(text, to): (&str, Route)| {
        let current = to == address.route;
        NavItem { text: text.to_owned(), to: Address::new(to).with_query(address.query.carried()), current }
    };
    Frame {
        region: String::new(),
        home: Address::new(Route::Home).with_query(address.query.carried()),
        nav: [("Regioner", Route::Home), ("Om", Route::About)].map(item).to_vec(),
        date: date.to_string(),
        date_in_words: danish::day(date),
        eras: Vec::new(),
        age: String::new(),
        notices: Vec::new(),
        about_the_figures: String::new(),
    }
}

/// The frame round a page of a region.
#[must_use]
pub fn frame(scene: &Scene, address: &Address) -> Frame {
    let mut notices: Vec<Notice> = scene.notices.iter().map(|text| Notice { text: text.clone() }).collect();
    notices.extend(changed_readings(scene, address));
    Frame {
        region: scene.atlas.title.clone(),
        home: scene.to(Route::Region { region: scene.region() }),
        nav: nav(scene, &address.route),
        date: scene.on.to_string(),
        date_in_words: scene.day(),
        eras: eras(scene, address),
        age: age(scene),
        notices,
        about_the_figures: figures(scene),
    }
}

fn nav(scene: &Scene, route: &Route) -> Vec<NavItem> {
    let item = |text: &str, to: Route, current: bool| NavItem { text: text.to_owned(), to: scene.to(to), current };
    let region = || scene.region();
    vec![
        item(
            "Overblik",
            Route::Region { region: region() },
            matches!(route, Route::Home | Route::Region { .. } | Route::Cluster { .. }),
        ),
        item("Organer", Route::Bodies { region: region() }, matches!(route, Route::Bodies { .. } | Route::Body { .. })),
        item(
            "Kommissorier",
            Route::TermsList { region: region() },
            matches!(route, Route::TermsList { .. } | Route::Terms { .. } | Route::Rule { .. }),
        ),
        item("Regelbogen", Route::RuleBook { region: region() }, matches!(route, Route::RuleBook { .. })),
        item("Regioner", Route::Home, false),
        item("Om", Route::RegionAbout { region: region() }, matches!(route, Route::RegionAbout { .. })),
    ]
}

/// The times that the region's own rows tell apart: the groups before the clusters, the clusters, each agreement, the councils.
fn eras(scene: &Scene, address: &Address) -> Vec<Era> {
    let atlas = &scene.atlas;
    let first_of = |classification: &str| {
        let rows = atlas.organizations.iter().filter(|row| row.classification == classification);
        rows.filter_map(|row| Some(row.tenure.start.or(row.tenure.seen_from)?.first)).min()
    };
    // Of a group that lists show, the first list is the day with something to see.
    let groups = atlas.organizations.iter().filter(|row| row.classification == "steering_group");
    let first_list = groups
        .filter_map(|row| {
            atlas.rosters.iter().filter(|roster| roster.organization_id == row.id).filter_map(|roster| roster.on).min()
        })
        .min();
    let mut eras: Vec<(Date, String)> = Vec::new();
    let groups = first_list.or_else(|| first_of("steering_group")).map(|day| (day, "Klyngestyregrupper"));
    // Where nothing tells when the groups began, the clusters that they steered may be dated.
    let before = groups.or_else(|| first_of("early_cluster").map(|day| (day, "Klynger før sundhedsklyngerne")));
    eras.extend(before.map(|(day, text)| (day, text.to_owned())));
    eras.extend(first_of("health_cluster").map(|day| (day, "Sundhedsklynger".to_owned())));
    eras.extend(first_of("health_council").map(|day| (day, "Sundhedsråd".to_owned())));
    let agreements = atlas.agreements.iter().filter(|row| row.classification == "health_agreement");
    eras.extend(agreements.filter_map(|row| Some((row.tenure.start?.first, row.title.clone()))));
    order::by_key(&mut eras, |(day, text)| [vec![day.num_days_from_ce().unsigned_abs()], order::name(text)].concat());
    let current = eras.iter().rposition(|(day, _)| *day <= scene.on);
    let era = |(at, (day, text)): (usize, (Date, String))| {
        let to = Address { query: address.query.on(&day.to_string()), fragment: None, ..address.clone() };
        Era { text, to, current: current == Some(at) }
    };
    eras.into_iter().enumerate().map(era).collect()
}

/// How old the newest list of members is on the day shown.
fn age(scene: &Scene) -> String {
    let newest = scene.atlas.rosters.iter().filter_map(|roster| roster.on).filter(|on| *on <= scene.on).max();
    match newest {
        None => "Ingen medlemsliste er kendt på denne dato".to_owned(),
        Some(on) if on == scene.on => "Medlemsliste fra samme dag".to_owned(),
        Some(on) => format!("Nyeste medlemsliste: {}, {}", danish::day(on), wording::how_long_before(on, scene.on)),
    }
}

/// A reader who follows a shared link must see that it changes what is assumed.
fn changed_readings(scene: &Scene, address: &Address) -> Option<Notice> {
    let changed: Vec<String> = scene
        .atlas
        .assumptions
        .iter()
        .filter(|row| scene.published.assumptions.get(row.id.as_str()).is_some_and(|own| own.value != row.value))
        .map(|row| format!("»{}« er sat til »{}«", row.title, super::names::reading(&row.value)))
        .collect();
    if changed.is_empty() {
        return None;
    }
    let back = Query { assumptions: Vec::new(), ..address.query.clone() };
    let to = Address { query: back, fragment: None, ..address.clone() };
    let text = vec![
        plain(format!("Andre antagelser end atlassets egne: {}. ", danish::list(changed))),
        link("Tag dem tilbage", to),
    ];
    Some(Notice { text })
}

fn figures(scene: &Scene) -> String {
    let municipalities = scene.atlas.areas.iter().filter(|row| row.is_municipality());
    let newest = municipalities.filter_map(|row| row.population.last().map(|(day, _)| day)).max();
    let population = match newest {
        Some(day) => format!(" Befolkning pr. {}.", danish::day(*day)),
        None => String::new(),
    };
    format!("Data er fra {}.{population}", danish::day(scene.atlas.published))
}
