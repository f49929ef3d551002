//! Kind `each`: what every row of a list must have.

use super::count::read_listing;
use super::{Condition, Listing};
use crate::snapshot::Fields;

/// Every row that meets `conditions` must meet `has`.
#[derive(Clone, Debug)]
pub struct Each {
    /// The list.
    pub of: Listing,
    /// Which rows.
    pub conditions: Vec<Condition>,
    /// What they must have.
    pub has: Vec<Condition>,
}

impl Each {
    pub(super) fn read(fields: &Fields<'_>) -> Each {
        let of = read_listing(fields);
        let each = Each { of, conditions: Condition::read_where(fields, of), has: Condition::read_has(fields, of) };
        Condition::need_each(fields, &each.conditions, None);
        Condition::need_each(fields, &each.has, None);
        each
    }
}
