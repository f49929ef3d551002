//! Kind `count`: how many rows of a list, perhaps by year or by a due date.

use super::{Bound, Condition, ForEach, Listing};
use crate::snapshot::{Fields, tokens};
use crate::time::{Date, parse_day};

/// How many rows that meet all conditions.
#[derive(Clone, Debug)]
pub struct Count {
    /// The list.
    pub of: Listing,
    /// Which rows.
    pub conditions: Vec<Condition>,
    /// How many.
    pub bound: Bound,
    /// Judged once for each of these.
    pub for_each: Option<ForEach>,
    /// But not for these.
    pub except: Vec<String>,
    /// Over which time; without it, what holds on the day asked about.
    pub per: Option<Period>,
    /// By when.
    pub due: Option<Due>,
}

tokens! {
    /// Over which time rows are counted.
    Period {
        /// Every year.
        Year = "year",
        /// The text names no frequency.
        Unstated = "unstated",
    }
}

/// By when rows are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// By that day.
    On(Date),
    /// By the end that the agreement names for itself.
    NominalEnd,
    /// Half-way through the agreement.
    Midterm,
}

impl Count {
    pub(super) fn read(fields: &Fields<'_>) -> Count {
        let of = read_listing(fields);
        let count = Count {
            of,
            conditions: Condition::read_where(fields, of),
            bound: Bound::read(fields),
            for_each: ForEach::read(fields),
            except: ForEach::read_except(fields),
            per: fields.token("per"),
            due: fields.maybe_text("due").and_then(|text| Due::read(fields, &text)),
        };
        Condition::need_each(fields, &count.conditions, count.for_each.as_ref());
        count
    }
}

/// Reads `of`, the list that a requirement goes through.
pub(super) fn read_listing(fields: &Fields<'_>) -> Listing {
    let of = fields.required_token("of").unwrap_or(Listing::Organizations);
    if of == Listing::Memberships {
        fields.report_at("of", "en anden samling var ventet; pladser tælles med kind = \"seats\"");
    }
    of
}

impl Due {
    fn read(fields: &Fields<'_>, text: &str) -> Option<Due> {
        let due = match text {
            "nominal_end" => Some(Due::NominalEnd),
            "midterm" => Some(Due::Midterm),
            day => parse_day(day).map(Due::On),
        };
        if due.is_none() {
            fields.report_at("due", "en dato, nominal_end eller midterm var ventet");
        }
        due
    }
}
