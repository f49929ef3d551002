//! Kind `parties`: which ids a list of a row holds.

use super::Bound;
use crate::model::Agreement;
use crate::snapshot::{Collection, Fields, Id, Targets, tokens};

tokens! {
    /// The list that is read.
    ListField {
        /// The parties.
        PartyIds = "party_ids",
        /// The places.
        AreaIds = "area_ids",
        /// The hospitals or sites.
        AnchorIds = "anchor_ids",
    }
}

/// Which ids a list holds, and which it must not hold.
#[derive(Clone, Debug)]
pub struct Parties {
    /// The agreement whose list it is; else the body's.
    pub of: Option<Id<Agreement>>,
    /// Which list.
    pub field: ListField,
    /// Exactly these, or how many.
    pub bound: Option<Bound>,
    /// These must be there.
    pub include: Vec<String>,
    /// These must not.
    pub exclude: Vec<String>,
    /// None of these classifications may be there.
    pub exclude_class: Vec<String>,
}

impl Parties {
    pub(super) fn read(fields: &Fields<'_>) -> Parties {
        const PARTIES: Targets = Targets::of(&[Collection::Organizations, Collection::Areas, Collection::Sites]);
        let list = |key| fields.references(key, PARTIES).unwrap_or_default();
        let parties = Parties {
            of: fields.maybe_id("of"),
            field: fields.token("field").unwrap_or(ListField::PartyIds),
            bound: Bound::maybe_read(fields),
            include: list("include"),
            exclude: list("exclude"),
            exclude_class: fields.texts("exclude_class"),
        };
        let asks = parties.bound.is_some()
            || !(parties.include.is_empty() && parties.exclude.is_empty() && parties.exclude_class.is_empty());
        if !asks {
            fields.report("et krav til listen var ventet: are, include, exclude, exclude_class eller at_least");
        }
        parties
    }
}
