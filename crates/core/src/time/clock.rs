//! The clocks of Copenhagen: which hour of the world a time on the wall is, and the two nights of the year in which a
//! time does not come, or comes twice. The rule is the European Union's, which holds since 1996.

use super::Date;
use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};

/// What the clocks of Copenhagen make of a time on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    /// It comes once; this is the time in UTC.
    Once(NaiveDateTime),
    /// It comes twice, first in summer time and an hour later in winter time; both in UTC.
    Twice(NaiveDateTime, NaiveDateTime),
    /// It never comes: the clocks are put forward past it. This is the time in UTC of a clock that was not.
    Never(NaiveDateTime),
}

/// How many hours the clocks of Copenhagen are ahead of UTC at a time in UTC.
pub fn hours_ahead(utc: NaiveDateTime) -> i64 {
    let turn = |month| last_sunday(utc.year(), month).and_time(NaiveTime::MIN) + Duration::hours(1);
    if turn(3) <= utc && utc < turn(10) { 2 } else { 1 }
}

/// What time of the world it is when the clocks of Copenhagen show `minute` (after midnight) on `day`.
pub fn wall(day: Date, minute: u16) -> Wall {
    let shown = day.and_time(NaiveTime::MIN) + Duration::minutes(i64::from(minute));
    let (summer, winter) = (shown - Duration::hours(2), shown - Duration::hours(1));
    match (hours_ahead(summer) == 2, hours_ahead(winter) == 1) {
        (true, true) => Wall::Twice(summer, winter),
        (true, false) => Wall::Once(summer),
        (false, true) => Wall::Once(winter),
        (false, false) => Wall::Never(winter),
    }
}

/// The last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap_or_default();
    last - Duration::days(i64::from(last.weekday().num_days_from_sunday()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").expect("is a time")
    }

    fn at(text: &str, minute: u16) -> Wall {
        wall(crate::time::parse_day(text).expect("is a day"), minute)
    }

    #[test]
    fn summer_begins_and_ends_at_one_utc_on_the_last_sundays() {
        for (time, hours) in
            [("2026-03-29T00:59", 1), ("2026-03-29T01:00", 2), ("2026-10-25T00:59", 2), ("2026-10-25T01:00", 1)]
        {
            assert_eq!(hours_ahead(utc(time)), hours, "{time}");
        }
        assert_eq!(last_sunday(2024, 3).to_string(), "2024-03-31");
        assert_eq!(last_sunday(2021, 10).to_string(), "2021-10-31");
    }

    #[test]
    fn a_time_comes_once_twice_or_never() {
        assert_eq!(at("2021-05-03", 14 * 60), Wall::Once(utc("2021-05-03T12:00")));
        assert_eq!(at("2021-01-15", 30), Wall::Once(utc("2021-01-14T23:30")));
        assert_eq!(at("2021-03-28", 119), Wall::Once(utc("2021-03-28T00:59")));
        assert_eq!(at("2021-03-28", 120), Wall::Never(utc("2021-03-28T01:00")));
        assert_eq!(at("2021-03-28", 179), Wall::Never(utc("2021-03-28T01:59")));
        assert_eq!(at("2021-03-28", 180), Wall::Once(utc("2021-03-28T01:00")));
        assert_eq!(at("2021-10-31", 119), Wall::Once(utc("2021-10-30T23:59")));
        assert_eq!(at("2021-10-31", 150), Wall::Twice(utc("2021-10-31T00:30"), utc("2021-10-31T01:30")));
        assert_eq!(at("2021-10-31", 180), Wall::Once(utc("2021-10-31T02:00")));
    }
}
