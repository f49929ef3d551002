//! The choice of region.

use super::{Head, Home, RegionChoice, link, order};
use crate::danish;
use crate::model::{Contact, CorrectionTold};
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
    /// The office that can correct its data, where one is known.
    pub contact: Option<&'a Contact>,
    /// What was corrected in them.
    pub corrections: &'a [CorrectionTold],
}

/// The regions that there are data of.
#[must_use]
pub fn home(regions: Vec<RegionKnown<'_>>) -> Home {
    let head = Head {
        title: "Regioner".to_owned(),
        heading: "Vælg en region".to_owned(),
        lede: "Hvem sidder hvor, hvad er aftalt, og bliver det holdt, der står i kommissoriet?".to_owned(),
        ..Head::default()
    };
    let to = |region: &str| Route::Region { region: region.to_owned() };
    Home { head, regions: choices(regions, to) }
}

/// The regions by name, what is invented last, each leading to a page of its own.
pub(super) fn choices(regions: Vec<RegionKnown<'_>>, to: impl Fn(&str) -> Route) -> Vec<RegionChoice> {
    let choice = |region: RegionKnown<'_>| {
        let day = parse_day(region.published).map_or_else(|| region.published.to_owned(), danish::day);
        let example = if region.example { "Eksempel: opdigtede data. " } else { "" };
        RegionChoice {
            name: link(region.title, Address::new(to(region.id))),
            note: format!("{example}Data er fra {day}."),
            example: region.example,
        }
    };
    sorted(regions).into_iter().map(choice).collect()
}

/// The regions by name, what is invented last.
pub(super) fn sorted(mut regions: Vec<RegionKnown<'_>>) -> Vec<RegionKnown<'_>> {
    order::by_key(&mut regions, |region| [vec![u32::from(region.example)], order::name(region.title)].concat());
    regions
}
