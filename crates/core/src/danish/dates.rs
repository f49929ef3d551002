//! Dates in words.

use crate::time::{Date, Span};
use chrono::Datelike;

/// The months as they are written.
pub(crate) const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// A day: "3. maj 2021".
pub fn day(day: Date) -> String {
    format!("{}. {} {}", day.day(), month(day), day.year())
}

/// A date as far as it is known: a day, "september 2021" or "2021".
pub fn date(span: Span) -> String {
    match (span.exact(), span.first.month() == span.last.month()) {
        (Some(exact), _) => day(exact),
        (None, true) => format!("{} {}", month(span.first), span.first.year()),
        (None, false) => span.first.year().to_string(),
    }
}

fn month(day: Date) -> &'static str {
    MONTHS[day.month0() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_no_more_than_is_known() {
        let words = |text| date(Span::parse(text).expect("is a date"));
        assert_eq!(words("2021-05-03"), "3. maj 2021");
        assert_eq!(words("2021-09"), "september 2021");
        assert_eq!(words("2021"), "2021");
    }
}
