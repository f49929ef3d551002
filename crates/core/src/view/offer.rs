//! What a reader is offered while the page stands: a new release of the atlas, or new data. Nothing changes until they say yes.

use crate::danish;
use crate::time::Date;

/// An offer with its two answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What there is.
    pub text: String,
    /// The word on the button that takes it.
    pub take: &'static str,
    /// The word on the button that leaves it.
    pub leave: &'static str,
}

/// A new release of the atlas is ready.
#[must_use]
pub fn new_release() -> Offer {
    Offer { text: "Der er en ny udgave af Klyngeatlas.".to_owned(), take: "Skift nu", leave: "Senere" }
}

/// New data are ready, the newest of them from this day, where it is known.
#[must_use]
pub fn new_data(newest: Option<Date>) -> Offer {
    let from = newest.map_or(String::new(), |day| format!(" fra {}", danish::day(day)));
    Offer { text: format!("Der er nye data{from}."), take: "Vis dem", leave: "Senere" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;

    #[test]
    fn new_data_are_told_with_their_day_where_it_is_known() {
        assert_eq!(new_data(parse_day("2026-12-01")).text, "Der er nye data fra 1. december 2026.");
        assert_eq!(new_data(None).text, "Der er nye data.");
    }
}
