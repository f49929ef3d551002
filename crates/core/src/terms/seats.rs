//! Kind `seats`: how many seats of some sort a body has.

use super::{Bound, Condition, ForEach};
use crate::snapshot::Fields;

/// How many seats that meet all conditions.
#[derive(Clone, Debug)]
pub struct Seats {
    /// How many.
    pub bound: Bound,
    /// Whether the text has a plural without a number, which may be read as two.
    pub plural: bool,
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
        let plural = fields.flag("plural").unwrap_or(false);
        let seats = Seats {
            plural,
            bound: Bound::read(fields),
            within: fields.maybe_text("in"),
            for_each: ForEach::read(fields),
            except: ForEach::read_except(fields),
            // The rest is conditions, so this comes last.
            conditions: Condition::read_flat(fields),
        };
        if plural && seats.bound != Bound::AtLeast(1) {
            fields.report_at("plural", "at_least = 1 var ventet ved siden af plural, som er et flertal uden tal");
        }
        Condition::need_each(fields, &seats.conditions, seats.for_each.as_ref());
        seats
    }
}
