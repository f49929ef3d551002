//! Today in Copenhagen: the one place in the project that reads a clock.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use klyngeatlas_core::time::Date;
use std::time::{SystemTime, UNIX_EPOCH};

/// The day that it is in Copenhagen now.
pub(crate) fn today() -> Date {
    let seconds = match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).unwrap_or_default(),
        Err(before) => -i64::try_from(before.duration().as_secs()).unwrap_or_default(),
    };
    copenhagen_day(seconds)
}

/// The day that it is in Copenhagen so many seconds after 1970 began in UTC.
fn copenhagen_day(seconds: i64) -> Date {
    let utc = DateTime::from_timestamp(seconds, 0).unwrap_or_default().naive_utc();
    let hours = if is_summer(utc) { 2 } else { 1 };
    (utc + Duration::hours(hours)).date()
}

/// Summer time in the whole EU: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last of October.
fn is_summer(utc: NaiveDateTime) -> bool {
    let turn = |month| last_sunday(utc.year(), month).and_time(NaiveTime::MIN) + Duration::hours(1);
    turn(3) <= utc && utc < turn(10)
}

/// The last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap_or_default();
    last - Duration::days(i64::from(last.weekday().num_days_from_sunday()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_at(utc: &str) -> String {
        let utc = NaiveDateTime::parse_from_str(utc, "%Y-%m-%dT%H:%M").expect("is a time");
        copenhagen_day(utc.and_utc().timestamp()).to_string()
    }

    #[test]
    fn the_day_turns_an_hour_before_utc_in_winter_and_two_in_summer() {
        assert_eq!(day_at("2026-11-22T22:59"), "2026-11-22");
        assert_eq!(day_at("2026-11-22T23:00"), "2026-11-23");
        assert_eq!(day_at("2026-07-01T21:59"), "2026-07-01");
        assert_eq!(day_at("2026-07-01T22:00"), "2026-07-02");
    }

    #[test]
    fn summer_begins_and_ends_at_one_utc_on_the_last_sundays() {
        let is_summer_at =
            |utc: &str| is_summer(NaiveDateTime::parse_from_str(utc, "%Y-%m-%dT%H:%M").expect("is a time"));
        assert!(!is_summer_at("2026-03-29T00:59"));
        assert!(is_summer_at("2026-03-29T01:00"));
        assert!(is_summer_at("2026-10-25T00:59"));
        assert!(!is_summer_at("2026-10-25T01:00"));
        assert_eq!(last_sunday(2024, 3).to_string(), "2024-03-31");
        assert_eq!(last_sunday(2021, 10).to_string(), "2021-10-31");
    }

    #[test]
    fn a_clock_before_1970_is_no_panic() {
        assert_eq!(copenhagen_day(-1).to_string(), "1970-01-01");
        assert_eq!(copenhagen_day(i64::MIN).to_string(), "1970-01-01");
    }
}
