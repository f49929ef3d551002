//! Attached evidence: what an office has shown for a clause that no list can decide.

use super::Organization;
use super::matter::CLAUSES;
use crate::snapshot::{Collection, Fields, Id, Noun, Targets, tokens};
use crate::time::Date;

tokens! {
    /// What is attached.
    EvidenceKind {
        /// An item on an agenda.
        Item = "item",
        /// A plan.
        Plan = "plan",
        /// A report.
        Report = "report",
        /// Knowledge passed on.
        Share = "share",
        /// A link.
        Link = "link",
        /// A document.
        Document = "document",
        /// A named office says so.
        Attestation = "attestation",
    }
}

tokens! {
    /// What the evidence says of the clause.
    Says {
        /// That it was done.
        Done = "done",
        /// That it was not done.
        NotDone = "not_done",
    }
}

/// One piece of evidence for one clause and one body.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The clause.
    pub rule_id: String,
    /// The body.
    pub organization_id: Id<Organization>,
    /// The day of the evidence.
    pub on: Option<Date>,
    /// What it is.
    pub kind: Option<EvidenceKind>,
    /// What it says.
    pub says: Option<Says>,
    /// The rows that it is about.
    pub refers_to: Vec<String>,
    /// The office that stands behind it.
    pub by_office: Option<String>,
}

impl Noun for Evidence {
    const COLLECTION: Collection = Collection::Evidence;

    fn read(fields: &Fields<'_>) -> Self {
        Evidence {
            rule_id: fields.required_reference("rule_id", CLAUSES),
            organization_id: fields.id("organization_id"),
            // Of a shortened date the last day that it can be: earlier the evidence may not have been there.
            on: fields.span("on").map(|span| span.last),
            kind: fields.token("kind"),
            says: fields.token("says"),
            refers_to: fields.references("refers_to", Targets::ANY).unwrap_or_default(),
            by_office: fields.maybe_text("by_office"),
        }
    }
}
