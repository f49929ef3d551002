//! Who sits round a table, and when they meet.

use super::{Cited, Head, Picker, Report, Span, Table, Text, Verdict};
use crate::route::Address;

/// One side of the table, with its seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The side's name.
    pub heading: String,
    /// How many seats are filled; empty where no list of members is known.
    pub count: String,
    /// "af mindst 2".
    pub of: String,
    /// The verdict of the clause that asks for the seats.
    pub verdict: Option<Verdict>,
    /// What was found.
    pub message: String,
    /// The clause.
    pub cited: Option<Cited>,
    /// The seats, filled ones first.
    pub seats: Vec<Seat>,
    /// The heading over those who hold no seat that the clause asks for.
    pub also_heading: String,
    /// One line each.
    pub also: Vec<String>,
}

/// A seat at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seat {
    /// Somebody sits here.
    Filled {
        /// The name as printed.
        name: String,
        /// Title and role.
        title: String,
        /// On whose behalf.
        from: String,
    },
    /// The list is complete, and nobody sits here.
    Empty {
        /// Who must fill it.
        by: String,
    },
    /// Whether somebody sits here is not known.
    Unknown {
        /// Who fills it.
        by: String,
    },
}

/// Everybody who sits in a body of the region, as the reader sifts them, with the seats that nobody is known to fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    /// The top of the page.
    pub head: Head,
    /// How far the sources reach on the day shown.
    pub notes: Vec<Text>,
    /// Who still has to appoint, a line a party.
    pub asks: Vec<Text>,
    /// What the reader can choose.
    pub pickers: Vec<Picker>,
    /// "12 af 60 pladser vises."
    pub count: String,
    /// The page without any choice, where one is made.
    pub reset: Option<Span>,
    /// The seats, a table a body.
    pub bodies: Vec<Table>,
    /// What is said where there is nothing to show.
    pub nothing: String,
    /// Those who are in several bodies, whatever is chosen; nothing where nobody is.
    pub several: Option<Table>,
    /// What the file is called that the rows shown can be kept in.
    pub file: String,
    /// The rows shown as that file.
    pub csv: String,
    /// The rows shown as a spreadsheet takes them from the clipboard.
    pub copy: String,
}

/// The meetings of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// "Møder i 2021".
    pub heading: String,
    /// Twelve months.
    pub months: Vec<Month>,
    /// The verdict of the clause on how often to meet.
    pub verdict: Option<Verdict>,
    /// What was found.
    pub message: String,
    /// What it comes to if what is planned is held; empty where that is not the question.
    pub forecast: String,
    /// What is missing, as the end of a sentence that begins "Mangler:".
    pub missing: String,
    /// The clause.
    pub cited: Option<Cited>,
    /// The way to tell that the answer is wrong.
    pub report: Option<Report>,
    /// Meetings whose month is not known.
    pub undated: Vec<Text>,
}

/// A month of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// "jan".
    pub name: String,
    /// Its meetings.
    pub meetings: Vec<MeetingMark>,
    /// "Minimum 4" in the month of the meeting that reaches it.
    pub goal: String,
}

/// A meeting in its month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingMark {
    /// Its number in the year; empty for one that does not count.
    pub number: String,
    /// Held, planned or cancelled on the date shown.
    pub state: MeetingState,
    /// "3. maj", or that the day is not known.
    pub day: String,
    /// "ekstraordinært", and whatever else the reader must know.
    pub note: String,
    /// The meeting's page.
    pub to: Address,
}

/// How far a meeting has come on the date shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingState {
    /// It took place.
    Held,
    /// It is to come, or it is not known whether it took place.
    Planned,
    /// It was called off.
    Cancelled,
}

impl MeetingState {
    /// The name in class names.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Planned => "planned",
            Self::Cancelled => "cancelled",
        }
    }

    /// The word read aloud with the mark.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Held => "afholdt",
            Self::Planned => "planlagt",
            Self::Cancelled => "aflyst",
        }
    }
}
