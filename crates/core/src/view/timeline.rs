//! The line of all days on which something turns, with the day shown in its place: the way to every state that the region has
//! been in or is known to come to.

use super::{Span, history, link, plain};
use crate::danish;
use crate::route::{Address, Query};
use crate::time::Date;
use chrono::Datelike;

/// The days on which something turns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// "14 dage med ændringer".
    pub heading: String,
    /// The turning day before the day shown, and the one after it, where there are any.
    pub steps: Vec<Step>,
    /// Year by year, the earliest first.
    pub years: Vec<TimelineYear>,
}

/// The way to the neighbouring day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// "Forrige ændring: 1. januar 2024".
    pub text: Span,
    /// Whether it leads forward in time.
    pub forward: bool,
}

/// The turning days of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineYear {
    /// "2022".
    pub year: String,
    /// Its days, the earliest first.
    pub days: Vec<TimelineDay>,
}

/// A day of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineDay {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// "1. juli", leading to the same page on that day; the day shown leads nowhere where nothing turns on it.
    pub text: Span,
    /// "1. juli 2022".
    pub spoken: String,
    /// Whether it is the day shown.
    pub current: bool,
}

/// The line of the turning days, each once and the earliest first, as the reader of an address sees it on a day.
pub(super) fn timeline(days: &[Date], address: &Address, on: Date) -> Timeline {
    let to = |day: Date| {
        // What a page compares with belongs to the day that it was chosen for.
        let query = Query { date: Some(day.to_string()), ..address.query.setting(history::FROM, None) };
        Address { query, fragment: None, ..address.clone() }
    };
    let step = |word: &str, day: Option<&Date>, forward: bool| {
        day.map(|day| Step { text: link(format!("{word} ændring: {}", danish::day(*day)), to(*day)), forward })
    };
    let before = step("Forrige", days.iter().rfind(|day| **day < on), false);
    let after = step("Næste", days.iter().find(|day| **day > on), true);
    let mut years: Vec<TimelineYear> = Vec::new();
    for (day, turns) in with_the_day_shown(days, on) {
        let words = short(day);
        let text = if turns { link(words, to(day)) } else { plain(format!("{words} (vist)")) };
        let told = TimelineDay { date: day.to_string(), text, spoken: danish::day(day), current: day == on };
        let year = day.year().to_string();
        match years.last_mut().filter(|last| last.year == year) {
            Some(last) => last.days.push(told),
            None => years.push(TimelineYear { year, days: vec![told] }),
        }
    }
    let heading =
        if days.len() == 1 { "1 dag med ændringer".to_owned() } else { format!("{} dage med ændringer", days.len()) };
    Timeline { heading, steps: before.into_iter().chain(after).collect(), years }
}

/// The days, and whether something turns on them: the day shown stands in its place whether or not it does.
fn with_the_day_shown(days: &[Date], on: Date) -> Vec<(Date, bool)> {
    let mut all: Vec<(Date, bool)> = days.iter().map(|day| (*day, true)).collect();
    if !days.contains(&on) {
        let place = days.iter().position(|day| *day > on).unwrap_or(days.len());
        all.insert(place, (on, false));
    }
    all
}

/// "1. juli".
fn short(day: Date) -> String {
    let whole = danish::day(day);
    whole.rsplit_once(' ').map_or(whole.clone(), |(short, _)| short.to_owned())
}
