//! What can be found: things of ten kinds, each with its words and the place where it is told of.

use crate::route::{Address, Route};
use crate::time::Date;

/// A kind of things, in the order in which they stand where they fit equally well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Area,
    Body,
    Person,
    Agreement,
    Goal,
    Paper,
    Clause,
    Meeting,
    Item,
    Decision,
}

impl Kind {
    /// All of them, in their order.
    pub(super) const ALL: [Self; 10] = [
        Self::Area,
        Self::Body,
        Self::Person,
        Self::Agreement,
        Self::Goal,
        Self::Paper,
        Self::Clause,
        Self::Meeting,
        Self::Item,
        Self::Decision,
    ];

    /// As the address writes it, one of them, and several.
    pub(super) fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Area => ("kommune", "Kommune", "Kommuner"),
            Self::Body => ("organ", "Organ", "Organer"),
            Self::Person => ("person", "Person", "Personer"),
            Self::Agreement => ("aftale", "Aftale", "Aftaler"),
            Self::Goal => ("maal", "Mål", "Mål"),
            Self::Paper => ("papir", "Papir", "Papirer"),
            Self::Clause => ("krav", "Krav", "Krav"),
            Self::Meeting => ("moede", "Møde", "Møder"),
            Self::Item => ("punkt", "Punkt", "Punkter"),
            Self::Decision => ("beslutning", "Beslutning", "Beslutninger"),
        }
    }
}

/// A thing that can be found.
pub(super) struct Thing {
    /// What it is.
    pub(super) kind: Kind,
    /// What it is called.
    pub(super) heading: String,
    /// What it is in a line, and what else can be found of it.
    pub(super) texts: Vec<String>,
    /// Whether the first of what else there is is shown in any case, since the rest says little.
    pub(super) told: bool,
    /// Where it is told of.
    pub(super) to: To,
    /// That it is from another time than the day shown; empty where it is not.
    pub(super) when: String,
    /// What comes before the name in the order among its kind.
    pub(super) before: u32,
}

/// Where a thing is told of.
pub(super) struct To {
    /// The page.
    pub(super) route: Route,
    /// The place on it.
    pub(super) fragment: Option<String>,
    /// The day on which it is seen there, where that is not the day shown.
    pub(super) day: Option<Date>,
    /// What the page is to be sifted by.
    pub(super) sifted: Option<(&'static str, String)>,
}

impl To {
    /// A page, as it is.
    pub(super) fn page(route: Route) -> Self {
        Self { route, fragment: None, day: None, sifted: None }
    }

    /// The page and the place of an address; its state is that of the search.
    pub(super) fn address(address: Address) -> Self {
        Self { fragment: address.fragment, ..Self::page(address.route) }
    }
}
