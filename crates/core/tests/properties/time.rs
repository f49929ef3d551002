//! Dates and intervals: what is said to hold is true of every world in which the dates are true.

use crate::cases::cases;
use chrono::Datelike;
use klyngeatlas_core::time::{Date, Holds, Moment, Span, Tenure, parse_day};
use proptest::prelude::*;

fn day(number: i32) -> Date {
    Date::from_num_days_from_ce_opt(737_000 + number).expect("is a day")
}

/// A day as a source may print it: not at all, to the day, to the month or to the year.
fn printed(day: Date, how: u8) -> Option<Span> {
    match how % 4 {
        0 => None,
        1 => Some(Span::day(day)),
        2 => Span::parse(&format!("{:04}-{:02}", day.year(), day.month())),
        _ => Span::parse(&format!("{:04}", day.year())),
    }
}

/// A true world, a row from `start` to before `end` that was seen on two days, and what is printed of it.
fn world() -> impl Strategy<Value = (Date, Date, Tenure, Option<Span>)> {
    (0..900i32, 1..900i32, 0..900i32, 0..900i32, any::<[u8; 5]>()).prop_map(|(from, length, a, b, how)| {
        let (start, end) = (day(from), day(from + length));
        let (a, b) = (from + a % length, from + b % length);
        let tenure = Tenure {
            start: printed(start, how[0]),
            end: printed(end, how[1]),
            seen_from: printed(day(a.min(b)), how[2]),
            seen_until: printed(day(a.max(b)), how[3]),
        };
        (start, end, tenure, printed(end, how[4]))
    })
}

proptest! {
    #![proptest_config(cases(4096))]

    #[test]
    fn no_world_contradicts_what_holds((start, end, tenure, superseded) in world(), on in -400..2400i32, horizon: Option<u16>) {
        let on = day(on);
        let horizon = horizon.map(|days| day(i32::from(days % 2400)));
        match tenure.holds(on, superseded, horizon) {
            Holds::Yes => prop_assert!(start <= on && on < end),
            Holds::NotYet => prop_assert!(on < start),
            Holds::NoLonger => prop_assert!(on >= end),
            // What rests on an unknown end is begun for certain, and the end is truly unknown.
            Holds::YesUnlessEnded => prop_assert!(start <= on && tenure.end.is_none() && horizon.is_none_or(|last| on <= last)),
            Holds::Unknown => (),
        }
    }

    #[test]
    fn not_yet_lies_before_and_no_longer_after((_, _, tenure, superseded) in world(), one in -400..2400i32, other in -400..2400i32) {
        let (first, last) = (day(one.min(other)), day(one.max(other)));
        let (before, after) = (tenure.holds(first, superseded, None), tenure.holds(last, superseded, None));
        prop_assert!(before != Holds::NoLonger || after == Holds::NoLonger);
        prop_assert!(after != Holds::NotYet || before == Holds::NotYet);
        if before == Holds::Yes && after == Holds::Yes {
            let between = day(one.midpoint(other));
            prop_assert_eq!(tenure.holds(between, superseded, None), Holds::Yes);
        }
    }

    #[test]
    fn a_longer_horizon_never_takes_back_a_yes((_, _, tenure, superseded) in world(), on in -400..2400i32, near in 0..2400i32, more in 0..500i32) {
        let at = |horizon| tenure.holds(day(on), superseded, Some(day(horizon)));
        prop_assert!(!at(near).is_yes() || at(near + more).is_yes());
        prop_assert!(!at(near).is_no() || at(near + more) == at(near));
    }

    #[test]
    fn a_date_is_read_as_it_is_written(number in -300_000..2_900_000i32, month: bool) {
        let day = Date::from_num_days_from_ce_opt(730_000 + number).expect("is a day");
        prop_assume!((0..=9999).contains(&day.year()));
        prop_assert_eq!(parse_day(&day.to_string()), Some(day));
        let span = printed(day, if month { 2 } else { 3 }).expect("is a date");
        prop_assert!(span.first <= day && day <= span.last);
        prop_assert_eq!(span.exact(), None);
    }

    #[test]
    fn no_text_is_too_strange_for_a_date(text in "\\PC{0,20}|[0-9T:-]{0,20}") {
        let moment = Moment::parse(&text);
        let span = Span::parse(&text);
        prop_assert!(span.is_none_or(|span| span.first <= span.last));
        prop_assert!(span.is_none() || moment.is_some());
    }

    #[test]
    fn of_two_moments_at_most_one_is_before_the_other(a in moment(), b in moment(), c in moment()) {
        prop_assert!(!a.is_before(a));
        prop_assert!(!(a.is_before(b) && b.is_before(a)));
        prop_assert!(!(a.is_before(b) && b.is_before(c)) || a.is_before(c));
    }
}

fn moment() -> impl Strategy<Value = Moment> {
    (0..60i32, 1..4u8, proptest::option::of(0..1440u16)).prop_map(|(number, how, minute)| {
        let span = printed(day(number), how).expect("is printed");
        Moment { span, minute: minute.filter(|_| span.exact().is_some()) }
    })
}
