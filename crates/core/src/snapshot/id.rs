//! Ids as types: which collection an id points into is known to the compiler and checked on reading.

use super::tokens;
use std::borrow::Borrow;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

tokens! {
    /// The collections of a snapshot.
    Collection {
        /// Where facts come from.
        Sources = "sources",
        /// Switchable readings.
        Assumptions = "assumptions",
        /// Places.
        Areas = "areas",
        /// Bodies, authorities and other organizations.
        Organizations = "organizations",
        /// How bodies stand to one another.
        Relations = "relations",
        /// Hospital sites.
        Sites = "sites",
        /// People.
        Persons = "persons",
        /// Who sits where.
        Memberships = "memberships",
        /// Whether a body's list of members is complete.
        Rosters = "rosters",
        /// Whether any other list is complete.
        Registers = "registers",
        /// Meetings.
        Meetings = "meetings",
        /// Agreements.
        Agreements = "agreements",
        /// Goals.
        Goals = "goals",
        /// Indicators.
        Indicators = "indicators",
        /// Action plans, initiatives, monitoring plans and evaluation areas.
        ActionPlans = "action_plans",
        /// Reports given.
        StatusReports = "status_reports",
        /// Actions decided.
        Actions = "actions",
        /// Issues, disputes and changes.
        Matters = "matters",
        /// Attached evidence.
        Evidence = "evidence",
        /// Structures to compare.
        Scenarios = "scenarios",
        /// Terms of reference with their clauses.
        TermsOfReference = "terms_of_reference",
        /// What was published and wrong.
        Corrections = "corrections",
        /// The clauses inside all terms of reference: no collection of its own, but ids point there.
        Clauses = "clauses",
    }
}

/// The collections that an id may point into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Targets(u32);

impl Targets {
    /// Any row of the snapshot.
    pub const ANY: Targets = Targets(u32::MAX);

    /// The collections of `list`.
    pub const fn of(list: &[Collection]) -> Targets {
        let (mut bits, mut at) = (0, 0);
        while at < list.len() {
            bits |= 1 << list[at] as u32;
            at += 1;
        }
        Targets(bits)
    }

    /// Whether `collection` is among them.
    pub const fn has(self, collection: Collection) -> bool {
        self.0 & (1 << collection as u32) != 0
    }
}

/// The id of a row of `T`'s collection.
pub struct Id<T> {
    text: Arc<str>,
    points_to: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The id written `text`; whether such a row exists is for the reading of the snapshot to say.
    pub fn new(text: &str) -> Self {
        Id { text: text.into(), points_to: PhantomData }
    }

    /// How the snapshot writes it.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Id { text: self.text.clone(), points_to: PhantomData }
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl<T> Borrow<str> for Id<T> {
    fn borrow(&self) -> &str {
        &self.text
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}
