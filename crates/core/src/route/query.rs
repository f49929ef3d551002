//! The query: everything about a view that a shared link must carry.

use super::percent::{decode_query, encode_query};

const DATE: &str = "dato";
const ASSUMPTIONS: &str = "antag";
const HYPOTHETICAL: &str = "hypotetisk";

/// The state that a URL holds. Texts stand as they were written: what they mean is judged where they are used, so that a
/// date that does not exist can be shown to the reader instead of vanishing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// `dato`: the date shown; today where it is absent.
    pub date: Option<String>,
    /// `antag`: assumptions switched away from the snapshot's own value, as (id, value).
    pub assumptions: Vec<(String, String)>,
    /// `hypotetisk`: the id of the terms that are taken to be in force (`--assume-in-force`).
    pub hypothetical: Option<String>,
    /// Pairs that this version does not know: a filter of a page, or a link from elsewhere. They are kept as they are.
    pub other: Vec<(String, String)>,
}

impl Query {
    /// Reads what stands between `?` and `#`. Of a key that is written twice, the last one holds.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (decode_query(key), decode_query(value));
            match key.as_str() {
                DATE => query.date = Some(value).filter(|value| !value.is_empty()),
                ASSUMPTIONS => query.assumptions = parse_assumptions(&value),
                HYPOTHETICAL => query.hypothetical = Some(value).filter(|value| !value.is_empty()),
                _ => query.other.push((key, value)),
            }
        }
        query
    }

    /// Writes the query without its `?`; nothing to say gives an empty text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut pairs = Vec::new();
        if let Some(date) = &self.date {
            pairs.push((DATE, date.clone()));
        }
        if !self.assumptions.is_empty() {
            let parts: Vec<String> = self.assumptions.iter().map(|(id, value)| format!("{id}:{value}")).collect();
            pairs.push((ASSUMPTIONS, parts.join(",")));
        }
        if let Some(terms) = &self.hypothetical {
            pairs.push((HYPOTHETICAL, terms.clone()));
        }
        pairs.extend(self.other.iter().map(|(key, value)| (key.as_str(), value.clone())));
        let written: Vec<String> =
            pairs.iter().map(|(key, value)| format!("{}={}", encode_query(key), encode_query(value))).collect();
        written.join("&")
    }

    /// The same state on another date.
    #[must_use]
    pub fn on(&self, date: &str) -> Self {
        Self { date: Some(date.to_owned()), ..self.clone() }
    }

    /// The same state with one assumption set, or given back to the snapshot's own value (`None`).
    #[must_use]
    pub fn assuming(&self, id: &str, value: Option<&str>) -> Self {
        let mut query = self.clone();
        query.assumptions.retain(|(known, _)| known != id);
        if let Some(value) = value {
            query.assumptions.push((id.to_owned(), value.to_owned()));
        }
        crate::order::sort_by(&mut query.assumptions, Ord::cmp);
        query
    }

    /// What a link to another page carries on: the date and the assumptions, but no page's own filter.
    #[must_use]
    pub fn carried(&self) -> Self {
        Self { other: Vec::new(), ..self.clone() }
    }

    /// The value of a key that belongs to one page only.
    #[must_use]
    pub fn value(&self, key: &str) -> Option<&str> {
        self.other.iter().rev().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// The same state with a key of one page set, or taken away (`None`).
    #[must_use]
    pub fn setting(&self, key: &str, value: Option<&str>) -> Self {
        let mut query = self.clone();
        query.other.retain(|(known, _)| known != key);
        if let Some(value) = value {
            query.other.push((key.to_owned(), value.to_owned()));
        }
        query
    }
}

/// A part without a colon is no assumption. Of an id that is named twice, the last one holds, as on the command line.
fn parse_assumptions(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for (id, value) in text.split(',').filter_map(|part| part.split_once(':')) {
        found.retain(|(known, _)| known != id);
        found.push((id.to_owned(), value.to_owned()));
    }
    crate::order::sort_by(&mut found, Ord::cmp);
    found
}
