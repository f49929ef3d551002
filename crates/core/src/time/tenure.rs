//! When a row holds: half-open intervals whose ends may be unknown, and the days on which a source
//! shows the row to hold.

use super::{Date, Span};

/// The interval of a row, `[start, end)`, as far as sources tell it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tenure {
    /// The first day.
    pub start: Option<Span>,
    /// The day after the last one. Absent means unknown, which is not "forever".
    pub end: Option<Span>,
    /// The first day on which a source shows the row to hold.
    pub seen_from: Option<Span>,
    /// The last day on which a source shows the row to hold.
    pub seen_until: Option<Span>,
}

/// Whether a row holds on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// It has certainly not begun.
    NotYet,
    /// It has certainly ended, or something has taken its place.
    NoLonger,
    /// It certainly holds.
    Yes,
    /// It holds as long as an unknown end is taken to lie ahead.
    YesUnlessEnded,
    /// The sources do not tell.
    Unknown,
}

impl Holds {
    /// Whether it holds, with or without resting on the unknown end.
    pub fn is_yes(self) -> bool {
        matches!(self, Holds::Yes | Holds::YesUnlessEnded)
    }

    /// Whether it certainly does not hold.
    pub fn is_no(self) -> bool {
        matches!(self, Holds::NotYet | Holds::NoLonger)
    }
}

impl Tenure {
    /// Whether the row holds on `on`.
    ///
    /// `superseded` is the start of a row that takes this one's place, which ends it where its own end
    /// is unknown. `horizon` is the last day that a row of unknown end is taken to reach; nothing means
    /// that it reaches any day.
    pub fn holds(&self, on: Date, superseded: Option<Span>, horizon: Option<Date>) -> Holds {
        if self.start.is_some_and(|start| on < start.first) {
            return Holds::NotYet;
        }
        let end = self.end.or(superseded);
        if end.is_some_and(|end| on >= end.last) {
            return Holds::NoLonger;
        }
        let may_not_have_begun = self.start.is_some_and(|start| on < start.last);
        let may_have_ended = end.is_some_and(|end| on >= end.first);
        if may_not_have_begun || may_have_ended {
            return Holds::Unknown;
        }
        let known_on_or_before = self.known_days().any(|(certain_by, _)| certain_by <= on);
        let known_on_or_after = self.known_days().any(|(_, certain_from)| certain_from >= on);
        let reaches = self.end.is_none() && self.seen_until.is_none() && horizon.is_none_or(|horizon| on <= horizon);
        match (known_on_or_before, known_on_or_after) {
            (true, true) => Holds::Yes,
            (true, false) if reaches => Holds::YesUnlessEnded,
            _ => Holds::Unknown,
        }
    }

    /// The days on which the row is known to hold: the latest day that each can be, and the earliest. A date
    /// that is only known to the month is no day of its own, since the row may have ended in that month.
    fn known_days(&self) -> impl Iterator<Item = (Date, Date)> {
        let day_in = |span: Option<Span>| span.map(|span| (span.last, span.first));
        let before_end = self.end.and_then(|end| Some((end.last.pred_opt()?, end.first.pred_opt()?)));
        let known = [day_in(self.start), day_in(self.seen_from), day_in(self.seen_until), before_end];
        known.into_iter().flatten()
    }

    /// Every day on which what this row says may change, for a timeline.
    pub fn turning_points(&self) -> impl Iterator<Item = Date> {
        [self.start, self.end].into_iter().flatten().map(|span| span.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Option<Span> {
        Some(Span::parse(text).expect("is a date"))
    }

    fn day(text: &str) -> Date {
        super::super::parse_day(text).expect("is a day")
    }

    #[test]
    fn follows_the_table_of_what_holds() {
        let open = Tenure { start: span("2022-07-01"), ..Tenure::default() };
        let horizon = Some(day("2027-11-01"));
        assert_eq!(open.holds(day("2022-06-30"), None, horizon), Holds::NotYet);
        assert_eq!(open.holds(day("2022-07-01"), None, horizon), Holds::Yes);
        assert_eq!(open.holds(day("2026-12-01"), None, horizon), Holds::YesUnlessEnded);
        assert_eq!(open.holds(day("2028-01-10"), None, horizon), Holds::Unknown);
        assert_eq!(open.holds(day("2028-01-10"), None, None), Holds::YesUnlessEnded);
        assert_eq!(open.holds(day("2027-01-01"), span("2027-01-01"), horizon), Holds::NoLonger);
        let seen = Tenure { seen_until: span("2026-12-31"), ..open };
        assert_eq!(seen.holds(day("2026-12-31"), None, horizon), Holds::Yes);
        assert_eq!(seen.holds(day("2027-01-15"), None, horizon), Holds::Unknown);
        let ended = Tenure { end: span("2027-01-01"), ..open };
        assert_eq!(ended.holds(day("2026-12-31"), None, horizon), Holds::Yes);
        assert_eq!(ended.holds(day("2027-01-01"), None, horizon), Holds::NoLonger);
        assert_eq!(Tenure::default().holds(day("2024-01-01"), None, None), Holds::Unknown);
    }

    #[test]
    fn a_shortened_date_is_its_whole_span() {
        let september = Tenure { start: span("2021-09"), ..Tenure::default() };
        assert_eq!(september.holds(day("2021-08-31"), None, None), Holds::NotYet);
        assert_eq!(september.holds(day("2021-09-15"), None, None), Holds::Unknown);
        assert_eq!(september.holds(day("2021-09-30"), None, None), Holds::YesUnlessEnded);
    }
}
