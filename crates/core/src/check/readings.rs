//! The named assumptions as the check reads them, and which of them it asked.

use crate::model::Atlas;
use std::cell::RefCell;

/// The values of all assumptions, and a note of every one that was asked for.
///
/// What was never asked cannot have made a difference; what was asked is tried with its other values.
pub struct Readings<'a> {
    atlas: &'a Atlas,
    instead: Option<(&'a str, &'a str)>,
    asked: RefCell<Vec<String>>,
}

impl<'a> Readings<'a> {
    /// The values that the atlas holds.
    pub fn new(atlas: &'a Atlas) -> Self {
        Readings { atlas, instead: None, asked: RefCell::default() }
    }

    /// The same, but for one assumption.
    pub(super) fn with(atlas: &'a Atlas, id: &'a str, value: &'a str) -> Self {
        Readings { atlas, instead: Some((id, value)), asked: RefCell::default() }
    }

    /// The value of an assumption; `default` where the snapshot has no such row.
    pub(super) fn value(&self, id: &str, default: &'a str) -> &'a str {
        let Some(row) = self.atlas.assumptions.get(id) else { return default };
        let known = self.asked.borrow().iter().any(|asked| asked == id);
        if !known {
            self.asked.borrow_mut().push(id.to_owned());
        }
        match self.instead {
            Some((other, value)) if other == id => value,
            _ => &row.value,
        }
    }

    /// The value as a number of days, such as `30d`; nothing for any other word, such as `unlimited`.
    pub(super) fn days(&self, id: &str, default: &'a str) -> Option<u64> {
        self.value(id, default).strip_suffix('d')?.parse().ok()
    }

    /// How a value of `field` that is not accepted may count as one that is: `yes`, `no` or `unknown`.
    pub(super) fn counts_as(&self, field: &str, value: &str, accepted: impl Fn(&str) -> bool) -> Option<&'a str> {
        let row = self.atlas.assumptions.iter().find(|row| {
            row.counts_as
                .as_ref()
                .is_some_and(|rule| rule.field == field && rule.value == value && accepted(&rule.accepted))
        })?;
        Some(self.value(row.id.as_str(), "no"))
    }

    /// Every assumption that was asked for, with the values that it does not have now.
    pub(super) fn alternatives(&self) -> Vec<(&'a str, Vec<&'a str>)> {
        let asked = self.asked.borrow();
        let rows = self.atlas.assumptions.iter().filter(|row| asked.iter().any(|id| id == row.id.as_str()));
        rows.map(|row| {
            let others = row.values.iter().filter(|value| **value != row.value).map(String::as_str);
            (row.id.as_str(), others.collect())
        })
        .collect()
    }
}
