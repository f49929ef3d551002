//! How many: at least, at most, exactly, or exactly which.

use crate::snapshot::{Fields, Targets};

/// What a number, or a set of ids, is held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bound {
    /// `n` or more.
    AtLeast(u32),
    /// `n` or fewer.
    AtMost(u32),
    /// `n`, neither more nor fewer.
    Exactly(u32),
    /// These ids and no others.
    Are(Vec<String>),
}

impl Bound {
    /// Reads the one bound that the object states.
    pub(super) fn read(fields: &Fields<'_>) -> Bound {
        let bound = Bound::maybe_read(fields);
        if ["at_least", "at_most", "exactly", "are"].into_iter().all(|key| fields.node(key).is_none()) {
            fields.report("en grænse var ventet: at_least, at_most, exactly eller are");
        }
        bound.unwrap_or(Bound::AtLeast(0))
    }

    /// Reads the one bound that the object may state.
    pub(super) fn maybe_read(fields: &Fields<'_>) -> Option<Bound> {
        let stated: Vec<Bound> = [
            fields.count("at_least").map(Bound::AtLeast),
            fields.count("at_most").map(Bound::AtMost),
            fields.count("exactly").map(Bound::Exactly),
            fields.references("are", Targets::ANY).map(Bound::Are),
        ]
        .into_iter()
        .flatten()
        .collect();
        if stated.len() > 1 {
            fields.report("kun én af grænserne at_least, at_most, exactly og are var ventet");
        }
        stated.into_iter().next()
    }
}
