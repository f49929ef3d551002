//! What stands round every page: the menu, the date, and how old the data are.

use super::Span;
use crate::route::Address;

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
    pub about_the_figures: Vec<Span>,
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
