//! Dates as sources print them: a day, a month or a year, perhaps with the time of day.

use super::Date;
use chrono::Datelike;

/// A date as a source prints it. `2021-09` is the whole of September: something happened on one of
/// its days, and which one is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day that it can be.
    pub first: Date,
    /// The last day that it can be, included.
    pub last: Date,
}

impl Span {
    /// One known day.
    pub fn day(day: Date) -> Span {
        Span { first: day, last: day }
    }

    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; nothing where the calendar has no such date.
    pub fn parse(text: &str) -> Option<Span> {
        let number = |range: std::ops::Range<usize>| {
            let digits = text.get(range)?;
            digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u32>().ok())?
        };
        let year = i32::try_from(number(0..4)?).ok()?;
        match (text.len(), text.as_bytes().get(4), text.as_bytes().get(7)) {
            (4, None, _) => {
                Some(Span { first: Date::from_ymd_opt(year, 1, 1)?, last: Date::from_ymd_opt(year, 12, 31)? })
            }
            (7, Some(b'-'), None) => {
                let first = Date::from_ymd_opt(year, number(5..7)?, 1)?;
                Some(Span { first, last: first.checked_add_months(chrono::Months::new(1))?.pred_opt()? })
            }
            (10, Some(b'-'), Some(b'-')) => Date::from_ymd_opt(year, number(5..7)?, number(8..10)?).map(Span::day),
            _ => None,
        }
    }

    /// The day, where it is known to the day.
    pub fn exact(self) -> Option<Date> {
        (self.first == self.last).then_some(self.first)
    }
}

/// Reads `YYYY-MM-DD`; nothing where the calendar has no such day.
pub fn parse_day(text: &str) -> Option<Date> {
    Span::parse(text)?.exact().filter(|_| text.len() == 10)
}

/// The year of a day.
pub fn year_of(day: Date) -> i32 {
    day.year()
}

/// When a meeting starts or ends: a date as printed and, where known, the Copenhagen wall time in
/// minutes after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The date as printed.
    pub span: Span,
    /// Minutes after midnight, where the source prints a time.
    pub minute: Option<u16>,
}

impl Moment {
    /// Reads a date as [`Span::parse`] does, or `YYYY-MM-DDTHH:MM`.
    pub fn parse(text: &str) -> Option<Moment> {
        let Some((day, time)) = text.split_once('T') else {
            return Span::parse(text).map(|span| Moment { span, minute: None });
        };
        let (hour, minute) = time.split_once(':')?;
        let two_digits = |part: &str| {
            (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse::<u16>().ok())?
        };
        let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
        let fits = hour < 24 && minute < 60;
        fits.then_some(Moment { span: Span::day(parse_day(day)?), minute: Some(hour * 60 + minute) })
    }

    /// Whether this is certainly before `other`; days alone decide where a time is missing.
    pub fn is_before(self, other: Moment) -> bool {
        let same_day = self.span.exact().is_some() && self.span == other.span;
        let earlier_time = matches!((self.minute, other.minute), (Some(mine), Some(theirs)) if mine < theirs);
        self.span.last < other.span.first || (same_day && earlier_time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_only_days_that_exist() {
        assert!(Span::parse("2021-02-31").is_none());
        assert!(Span::parse("2021-13").is_none());
        assert!(Span::parse("21-01-01").is_none());
        assert!(parse_day("2021-02").is_none());
        assert_eq!(Span::parse("2024-02").map(|span| span.last), parse_day("2024-02-29"));
        assert!(Moment::parse("2021-05-03T24:00").is_none());
        assert!(Moment::parse("2021-05-03T+1:+2").is_none());
        assert_eq!(Moment::parse("2021-05-03T14:05").and_then(|m| m.minute), Some(845));
        assert!(Span::parse("+021-01-01").is_none());
    }
}
