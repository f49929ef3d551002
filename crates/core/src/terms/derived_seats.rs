//! Kind `derived_seats`: seats that follow from who chairs other bodies.

use crate::model::{Role, Side};
use crate::snapshot::Fields;

/// One seat for each side's chair in each body of a classification.
#[derive(Clone, Debug)]
pub struct DerivedSeats {
    /// The classification of the bodies whose chairs sit here.
    pub from: String,
    /// The roles that count as chairing.
    pub roles: Vec<Role>,
    /// The sides that each have a chair.
    pub sides: Vec<Side>,
}

impl DerivedSeats {
    pub(super) fn read(fields: &Fields<'_>) -> DerivedSeats {
        ["role", "sides"].into_iter().for_each(|key| fields.need(key));
        DerivedSeats {
            from: fields.text("from"),
            roles: fields.tokens("role").unwrap_or_default(),
            sides: fields.tokens("sides").unwrap_or_default(),
        }
    }
}
