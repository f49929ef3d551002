//! How counts, times and links are put into sentences, and in which order names stand.

use super::{Span, Text, plain};
use crate::danish;
use crate::time::{Date, Moment};

/// The months as a calendar heads them.
pub(super) const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/// "1 kommune", "4 kommuner".
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A number up to twelve as the word that begins a heading; a larger one in digits.
pub(super) fn number_word(count: usize) -> String {
    const WORDS: [&str; 13] =
        ["Ingen", "Én", "To", "Tre", "Fire", "Fem", "Seks", "Syv", "Otte", "Ni", "Ti", "Elleve", "Tolv"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// A moment: "3. maj 2021 kl. 14.00".
pub(super) fn moment(moment: Moment) -> String {
    match moment.minute {
        Some(minute) => format!("{} kl. {}", danish::date(moment.span), clock(minute)),
        None => danish::date(moment.span),
    }
}

/// "14.00".
pub(super) fn clock(minute: u16) -> String {
    format!("{}.{:02}", minute / 60, minute % 60)
}

/// How long before: "samme dag", "2 år før".
pub(super) fn how_long_before(earlier: Date, later: Date) -> String {
    match (later - earlier).num_days() {
        0 => "samme dag".to_owned(),
        1 => "dagen før".to_owned(),
        _ => format!("{} før", long(earlier, later)),
    }
}

/// How long it is from one day to another: "40 dage", "6 måneder", "2 år".
pub(super) fn long(earlier: Date, later: Date) -> String {
    let days = (later - earlier).num_days();
    match days {
        1 => "1 dag".to_owned(),
        ..60 => format!("{days} dage"),
        60..730 => format!("{} måneder", days / 30),
        _ => format!("{} år", later.years_since(earlier).unwrap_or_default()),
    }
}

/// "a, b og c", where each may be a link.
pub(super) fn linked_list(items: Vec<Span>) -> Text {
    let last = items.len().saturating_sub(1);
    let mut text = Text::new();
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            text.push(plain(if at == last { " og " } else { ", " }));
        }
        text.push(item);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;

    #[test]
    fn the_age_of_a_list_is_said_in_whole_steps() {
        let day = |text| parse_day(text).expect("is a day");
        assert_eq!(how_long_before(day("2021-05-03"), day("2021-05-03")), "samme dag");
        assert_eq!(how_long_before(day("2021-05-03"), day("2021-11-03")), "6 måneder før");
        assert_eq!(how_long_before(day("2021-05-03"), day("2024-05-01")), "2 år før");
    }
}
