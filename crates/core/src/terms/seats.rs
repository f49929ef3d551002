//! Kind `seats`: how many seats of some sort a body has.

use super::{Bound, Condition, ForEach};
use crate::snapshot::Fields;

/// How many seats that meet all conditions.
#[derive(Clone, Debug)]
pub struct Seats {
    /// How many.
    pub bound: Bound,
    /// Which ones.
    pub conditions: Vec<Condition>,
    /// The classification of the child body to look in, where it is not the body judged.
    pub within: Option<String>,
    /// Judged once for each of these.
    pub for_each: Option<ForEach>,
    /// But not for these.
    pub except: Vec<String>,
}

impl Seats {
    pub(super) fn read(fields: &Fields<'_>) -> Seats {
        let seats = Seats {
            bound: Bound::read(fields),
            within: fields.maybe_text("in"),
            for_each: ForEach::read(fields),
            except: ForEach::read_except(fields),
            // The rest is conditions, so this comes last.
            conditions: Condition::read_flat(fields),
        };
        Condition::need_each(fields, &seats.conditions, seats.for_each.as_ref());
        seats
    }
}
