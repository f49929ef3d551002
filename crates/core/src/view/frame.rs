//! What stands round every page: the menu, the date, and how old the data are.

use super::{Scene, Span, link, order, plain, wording};
use crate::danish;
use crate::model::Organization;
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

/// What the frame of a region's pages is made of, whatever page it stands round: all that has to be looked up in the region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameFacts {
    /// The region's id, as addresses write it.
    pub region: String,
    /// Its name.
    pub title: String,
    /// The times that can be jumped to: the first day of each, and its name, the earliest first.
    pub eras: Vec<(Date, String)>,
    /// The day of the newest list of members on the day shown.
    pub newest_list: Option<Date>,
    /// What the reader must know before reading on.
    pub notices: Vec<Notice>,
    /// Facts on the figures.
    pub figures: String,
}

impl FrameFacts {
    /// What a region's rows say of it on the day shown.
    #[must_use]
    pub fn of(scene: &Scene) -> Self {
        let lists = scene.atlas.rosters.iter().filter_map(|roster| roster.on);
        Self {
            region: scene.region(),
            title: scene.atlas.title.clone(),
            eras: eras(scene),
            newest_list: lists.filter(|on| *on <= scene.on).max(),
            notices: scene.notices.iter().map(|text| Notice { text: text.clone() }).collect(),
            figures: figures(scene),
        }
    }

    /// The frame round the page of an address on a day.
    #[must_use]
    pub fn frame(self, address: &Address, on: Date) -> Frame {
        let carried = address.query.carried();
        let current = self.eras.iter().rposition(|(day, _)| *day <= on);
        let era = |(at, (day, text)): (usize, (Date, String))| {
            let to = Address { query: address.query.on(&day.to_string()), fragment: None, ..address.clone() };
            Era { text, to, current: current == Some(at) }
        };
        Frame {
            home: Address::new(Route::Region { region: self.region.clone() }).with_query(carried.clone()),
            nav: nav(&self.region, &carried, &address.route),
            region: self.title,
            date: on.to_string(),
            date_in_words: danish::day(on),
            eras: self.eras.into_iter().enumerate().map(era).collect(),
            age: age(self.newest_list, on),
            notices: self.notices,
            about_the_figures: self.figures,
        }
    }
}

/// The frame round a page of a region.
#[must_use]
pub fn frame(scene: &Scene, address: &Address) -> Frame {
    let mut frame = FrameFacts::of(scene).frame(address, scene.on);
    frame.notices.extend(changed_readings(scene, address));
    frame
}

fn nav(region: &str, query: &Query, route: &Route) -> Vec<NavItem> {
    let region = || region.to_owned();
    let item = |text: &str, to: Route, current: bool| NavItem {
        text: text.to_owned(),
        to: Address::new(to).with_query(query.clone()),
        current,
    };
    vec![
        item(
            "Overblik",
            Route::Region { region: region() },
            matches!(route, Route::Home | Route::Region { .. } | Route::Cluster { .. }),
        ),
        item("Organer", Route::Bodies { region: region() }, matches!(route, Route::Bodies { .. } | Route::Body { .. })),
        item("Personer", Route::People { region: region() }, matches!(route, Route::People { .. })),
        item(
            "Kommissorier",
            Route::TermsList { region: region() },
            matches!(route, Route::TermsList { .. } | Route::Terms { .. } | Route::Rule { .. }),
        ),
        item("Regelbogen", Route::RuleBook { region: region() }, matches!(route, Route::RuleBook { .. })),
        item("Historik", Route::History { region: region() }, matches!(route, Route::History { .. })),
        item("Regioner", Route::Home, false),
        item("Om", Route::RegionAbout { region: region() }, matches!(route, Route::RegionAbout { .. })),
    ]
}

/// The times that the region's own rows tell apart: the groups before the clusters, the clusters, each agreement, the councils.
fn eras(scene: &Scene) -> Vec<(Date, String)> {
    let atlas = &scene.atlas;
    // Of a date that is a month the last day is the one on which there certainly is something to see.
    let first = |wanted: &dyn Fn(&Organization) -> bool| {
        let rows = atlas.organizations.iter().filter(|row| wanted(row));
        rows.filter_map(|row| Some(row.tenure.start.or(row.tenure.seen_from)?.last)).min()
    };
    let first_of = |classification: &str| first(&|row| row.classification == classification);
    // A council that takes nobody's place yet is only preparing to.
    let council = |takes_over: bool| {
        first(&|row| row.classification == "health_council" && row.supersedes.is_empty() != takes_over)
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
    eras.extend(council(false).map(|day| (day, "Forberedende sundhedsråd".to_owned())));
    eras.extend(council(true).map(|day| (day, "Sundhedsråd".to_owned())));
    let agreements = atlas.agreements.iter().filter(|row| row.classification == "health_agreement");
    eras.extend(agreements.filter_map(|row| Some((row.tenure.start?.first, row.title.clone()))));
    order::by_key(&mut eras, |(day, text)| [vec![day.num_days_from_ce().unsigned_abs()], order::name(text)].concat());
    eras
}

/// How old the newest list of members is on the day shown.
fn age(newest_list: Option<Date>, on: Date) -> String {
    match newest_list {
        None => "Ingen medlemsliste er kendt på denne dato".to_owned(),
        Some(list) if list == on => "Medlemsliste fra samme dag".to_owned(),
        Some(list) => format!("Nyeste medlemsliste: {}, {}", danish::day(list), wording::how_long_before(list, on)),
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
