//! What closes a list: rosters for the members of a body, registers for everything else.

use super::Organization;
use super::organization::read_tenure;
use crate::snapshot::{Collection, Fields, Id, Noun};
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
        if fields.node("on").is_none() {
            fields.report("nøglen on mangler");
        }
        Roster {
            organization_id: fields.id("organization_id"),
            on: fields.day("on"),
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
        let known = <Collection as crate::snapshot::Token>::parse(&register.collection).is_some();
        if !known && register.collection != "publications" {
            fields.report_at("collection", "navnet på en samling eller publications var ventet");
        }
        register
    }
}
