//! What closes a list: rosters for the members of a body, registers for everything else.

use super::Organization;
use super::organization::read_tenure;
use crate::snapshot::{Collection, Fields, Id, Noun, Token};
use crate::time::{Date, Tenure};

/// Whether the list of a body's members is complete, from a day until the body's next roster.
#[derive(Clone, Debug)]
pub struct Roster {
    /// The body.
    pub organization_id: Id<Organization>,
    /// The day from which it speaks.
    pub on: Option<Date>,
    /// Whether every member is listed.
    pub complete: bool,
}

impl Noun for Roster {
    const COLLECTION: Collection = Collection::Rosters;

    fn read(fields: &Fields<'_>) -> Self {
        fields.need("on");
        Roster {
            organization_id: fields.id("organization_id"),
            // Of a shortened date the last day that it can be: from then on the list speaks for certain.
            on: fields.span("on").map(|span| span.last),
            complete: fields.flag("complete").unwrap_or(false),
        }
    }
}

/// Whether a list other than the members is complete for a body and everything under it.
#[derive(Clone, Debug)]
pub struct Register {
    /// The body.
    pub organization_id: Id<Organization>,
    /// The collection, or `publications` for what is published of its meetings.
    pub collection: String,
    /// The time that it covers.
    pub tenure: Tenure,
    /// Whether every row is listed.
    pub complete: bool,
}

impl Noun for Register {
    const COLLECTION: Collection = Collection::Registers;

    fn read(fields: &Fields<'_>) -> Self {
        let register = Register {
            organization_id: fields.id("organization_id"),
            collection: fields.text("collection"),
            tenure: read_tenure(fields, "start", "end"),
            complete: fields.flag("complete").unwrap_or(false),
        };
        let known = Collection::parse(&register.collection).is_some_and(|known| known != Collection::Clauses);
        if !known && !register.collection.is_empty() && register.collection != "publications" {
            fields.report_at("collection", "navnet på en samling eller publications var ventet");
        }
        register
    }
}
