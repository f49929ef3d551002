//! The choice of region.

use super::{Head, Home, RegionChoice, link, order};
use crate::danish;
use crate::route::{Address, Route};
use crate::time::parse_day;

/// A snapshot as the list of snapshots tells it.
#[derive(Clone, Copy, Debug)]
pub struct RegionKnown<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// The day of its data.
    pub published: &'a str,
    /// Whether it is invented.
    pub example: bool,
}

/// The regions that there are data of.
#[must_use]
pub fn home(mut regions: Vec<RegionKnown<'_>>) -> Home {
    order::by_key(&mut regions, |region| order::name(region.title));
    let choices = regions.into_iter().map(|region| {
        let day = parse_day(region.published).map_or_else(|| region.published.to_owned(), danish::day);
        let example = if region.example { ". Et opdigtet eksempel" } else { "" };
        RegionChoice {
            name: link(region.title, Address::new(Route::Region { region: region.id.to_owned() })),
            note: format!("Data er fra {day}{example}."),
        }
    });
    let head = Head {
        title: "Regioner".to_owned(),
        heading: "Vælg en region".to_owned(),
        lede: "Hvem sidder hvor, hvad er aftalt, og bliver det holdt, der står i kommissoriet?".to_owned(),
        ..Head::default()
    };
    Home { head, regions: choices.collect() }
}
