//! What stands round every page: the menu, the date, and how old the data are.

use super::{Report, Scene, Span, Timeline, eras, link, menu, plain, report, timeline, wording};
use crate::danish;
use crate::model::Contact;
use crate::route::{Address, Query, Route};
use crate::time::{Date, parse_day};

/// The frame of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The region's short name beside the brand, empty where no region is shown.
    pub region: String,
    /// Where the brand leads.
    pub home: Address,
    /// The parts of the menu.
    pub nav: Vec<NavItem>,
    /// The pages of the part that the page shown belongs to, where there are several.
    pub beside: Vec<NavItem>,
    /// The page of the search; nothing where no region is shown, or where it is the page shown, which has a field of its own.
    pub search: Option<Address>,
    /// The date shown, `YYYY-MM-DD`.
    pub date: String,
    /// The same in words: "1. maj 2024".
    pub date_in_words: String,
    /// The dates between which a jump makes sense.
    pub eras: Vec<Era>,
    /// Every day on which something turns; nothing where no region is shown.
    pub timeline: Option<Timeline>,
    /// How old the newest list of members is on that date.
    pub age: String,
    /// What the reader must know before reading on: a date that does not exist, an assumption nobody knows, an example.
    pub notices: Vec<Notice>,
    /// Facts on the figures, for the foot of the page.
    pub about_the_figures: String,
    /// The way to tell that something on the page is wrong, for its foot.
    pub report: Report,
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
        beside: Vec::new(),
        search: None,
        date: date.to_string(),
        date_in_words: danish::day(date),
        eras: Vec::new(),
        timeline: None,
        age: String::new(),
        notices: Vec::new(),
        about_the_figures: String::new(),
        report: report::of_no_region(),
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
    /// The days on which something turns, each once, the earliest first.
    pub days: Vec<Date>,
    /// The day of the newest list of members on the day shown.
    pub newest_list: Option<Date>,
    /// What the reader must know before reading on.
    pub notices: Vec<Notice>,
    /// Facts on the figures.
    pub figures: String,
    /// The office that can correct the data, where one is known.
    pub contact: Option<Contact>,
}

impl FrameFacts {
    /// What a region's rows say of it on the day shown.
    #[must_use]
    pub fn of(scene: &Scene) -> Self {
        let lists = scene.atlas.rosters.iter().filter_map(|roster| roster.on);
        Self {
            region: scene.region(),
            title: scene.atlas.title.clone(),
            eras: eras::eras(scene),
            days: eras::days(scene),
            newest_list: lists.filter(|on| *on <= scene.on).max(),
            notices: scene.notices.iter().map(|text| Notice { text: text.clone() }).collect(),
            figures: figures(scene),
            contact: scene.atlas.contact.clone(),
        }
    }

    /// The frame round the page of an address on a day.
    #[must_use]
    pub fn frame(self, address: &Address, on: Date) -> Frame {
        let carried = address.query.carried();
        let (nav, beside) = menu::menu(&self.region, &carried, &address.route);
        let current = self.eras.iter().rposition(|(day, _)| *day <= on);
        let era = |(at, (day, text)): (usize, (Date, String))| {
            let to = Address { query: address.query.on(&day.to_string()), fragment: None, ..address.clone() };
            Era { text, to, current: current == Some(at) }
        };
        let search = Route::Search { region: self.region.clone() };
        let search = (search != address.route).then(|| Address::new(search).with_query(carried.clone()));
        let report = report::of_page(self.contact.as_ref(), (&self.region, &self.title), address, on);
        Frame {
            report,
            home: Address::new(Route::Region { region: self.region.clone() }).with_query(carried),
            search,
            nav,
            beside,
            region: self.title,
            date: on.to_string(),
            date_in_words: danish::day(on),
            eras: self.eras.into_iter().enumerate().map(era).collect(),
            timeline: Some(timeline::timeline(&self.days, address, on)).filter(|_| !self.days.is_empty()),
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
    frame.notices = notices(scene, address);
    frame
}

/// What the reader of an address must know before reading on.
pub(super) fn notices(scene: &Scene, address: &Address) -> Vec<Notice> {
    let own = scene.notices.iter().map(|text| Notice { text: text.clone() });
    own.chain(changed_readings(scene, address)).collect()
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
