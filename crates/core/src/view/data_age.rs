//! How old the data on a page are, and whether anybody can be asked for newer ones. It stands on every page; quietly while there is
//! nothing to worry about, and plainly once there is.

use super::wording;
use crate::danish;
use crate::time::Date;

/// Data older than this are old. A region publishes when something has changed, and the bodies meet at least four times a year:
/// after a quarter without a word, something has most likely changed.
const OLD: i64 = 90;

/// What a page says of its data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataAge {
    /// The sentence; empty where no data have come.
    pub text: String,
    /// Whether the reader must not miss it.
    pub loud: bool,
}

/// Says from which days the data of a page are (`published`, a day for each region that it is of), as read on `today`; `alone` where
/// nobody answers, so that newer ones cannot be asked for.
#[must_use]
pub fn data_age(published: &[Date], today: Date, alone: bool) -> DataAge {
    let (Some(first), Some(last)) = (published.iter().min(), published.iter().max()) else {
        return DataAge::default();
    };
    let days = match first == last {
        true => danish::day(*last),
        false => format!("{} til {}", danish::day(*first), danish::day(*last)),
    };
    let age = (today - *last).num_days();
    let old =
        (age > OLD).then(|| format!("Det er {} siden, så noget kan have ændret sig.", wording::long(*last, today)));
    let said = match (alone, &old) {
        (true, _) => format!("Ingen forbindelse. Du læser data fra {days}, som er gemt her i browseren."),
        (false, Some(_)) => format!("Data fra {days}."),
        (false, None) => format!("Data fra {days}"),
    };
    let loud = alone || old.is_some();
    DataAge { text: [Some(said), old].into_iter().flatten().collect::<Vec<_>>().join(" "), loud }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;

    fn said(published: &[&str], today: &str, alone: bool) -> (String, bool) {
        let day = |text: &str| parse_day(text).expect("is a day");
        let days: Vec<Date> = published.iter().map(|text| day(text)).collect();
        let age = data_age(&days, day(today), alone);
        (age.text, age.loud)
    }

    #[test]
    fn fresh_data_are_told_quietly() {
        assert_eq!(said(&["2026-11-01"], "2026-11-29", false), ("Data fra 1. november 2026".to_owned(), false));
        let several = said(&["2026-11-01", "2026-05-12", "2026-11-01"], "2026-11-29", false);
        assert_eq!(several, ("Data fra 12. maj 2026 til 1. november 2026".to_owned(), false));
    }

    #[test]
    fn data_are_old_after_a_quarter_and_not_before() {
        assert!(!said(&["2026-11-01"], "2027-01-30", false).1);
        let old = "Data fra 1. november 2026. Det er 3 måneder siden, så noget kan have ændret sig.";
        assert_eq!(said(&["2026-11-01"], "2027-01-31", false), (old.to_owned(), true));
    }

    #[test]
    fn without_a_network_it_is_told_plainly_and_old_data_are_told_too() {
        let alone = "Ingen forbindelse. Du læser data fra 1. november 2026, som er gemt her i browseren.";
        assert_eq!(said(&["2026-11-01"], "2026-11-29", true), (alone.to_owned(), true));
        let old = format!("{alone} Det er 2 år siden, så noget kan have ændret sig.");
        assert_eq!(said(&["2026-11-01"], "2028-11-29", true), (old, true));
    }

    #[test]
    fn nothing_is_said_of_data_that_have_not_come() {
        assert_eq!(data_age(&[], parse_day("2026-11-29").expect("is a day"), true), DataAge::default());
    }
}
