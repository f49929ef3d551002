//! Today in Copenhagen: the one place in the project that reads a clock.

use chrono::{DateTime, Duration};
use klyngeatlas_core::time::{Date, hours_ahead};
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
    (utc + Duration::hours(hours_ahead(utc))).date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDateTime;

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
    fn a_clock_before_1970_is_no_panic() {
        assert_eq!(copenhagen_day(-1).to_string(), "1970-01-01");
        assert_eq!(copenhagen_day(i64::MIN).to_string(), "1970-01-01");
    }
}
