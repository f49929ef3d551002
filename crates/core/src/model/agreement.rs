//! Agreements: who is a party, from when until when, what belongs to them.

use super::organization::read_tenure;
use super::{Citation, Goal, Organization, Side, Source, Step};
use crate::snapshot::{Collection, Fields, Id, Noun};
use crate::time::{Span, Tenure};

/// An agreement. A changed agreement is a new row that supersedes the old one.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// What it is called.
    pub title: String,
    /// Which layer: `health_agreement`, `cooperation_agreement` …
    pub classification: String,
    /// The cluster that it belongs to.
    pub organization_id: Option<Id<Organization>>,
    /// Its parties. Absent means not known.
    pub party_ids: Option<Vec<Id<Organization>>>,
    /// Who signed.
    pub signatory_ids: Option<Vec<Id<Organization>>>,
    /// The agreements that it hangs under. Absent means not known.
    pub parent_ids: Option<Vec<Id<Agreement>>>,
    /// When it is valid: valid_from and valid_to.
    pub tenure: Tenure,
    /// The end that it names for itself, exclusive.
    pub nominal_end: Option<Span>,
    /// What ended it, where that is no successor.
    pub ended_by: Option<Citation>,
    /// The agreements whose place it takes.
    pub supersedes: Vec<Id<Agreement>>,
    /// Who follows up.
    pub follow_up_by_id: Option<Id<Organization>>,
    /// How it is followed up.
    pub follow_up_plan: Option<String>,
    /// Its goals. Absent means not known.
    pub goal_ids: Option<Vec<Id<Goal>>>,
    /// Where it is published.
    pub url: Option<String>,
    /// Its papers. Absent means not known.
    pub documents: Option<Vec<Document>>,
    /// Whom it binds beside its parties.
    pub bound: Option<Vec<Bound>>,
    /// How it came about.
    pub steps: Vec<Step>,
}

/// A paper that belongs to an agreement or an action.
#[derive(Clone, Debug)]
pub struct Document {
    /// As what: `annex`, `template`, `practice_plan` …
    pub role: String,
    /// Which paper.
    pub source_id: Id<Source>,
}

/// A side that an agreement binds without being its party.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The side.
    pub side: Option<Side>,
    /// What says so.
    pub citation: Option<Citation>,
}

impl Noun for Agreement {
    const COLLECTION: Collection = Collection::Agreements;

    fn read(fields: &Fields<'_>) -> Self {
        Agreement {
            title: fields.text("title"),
            classification: fields.text("classification"),
            organization_id: fields.maybe_id("organization_id"),
            party_ids: fields.ids("party_ids"),
            signatory_ids: fields.ids("signatory_ids"),
            parent_ids: fields.ids("parent_ids"),
            tenure: read_tenure(fields, "valid_from", "valid_to"),
            nominal_end: fields.span("nominal_end"),
            ended_by: fields.object("ended_by", Citation::read),
            supersedes: fields.ids("supersedes").unwrap_or_default(),
            follow_up_by_id: fields.maybe_id("follow_up_by_id"),
            follow_up_plan: fields.maybe_text("follow_up_plan"),
            goal_ids: fields.ids("goal_ids"),
            url: fields.maybe_url("url"),
            documents: Document::read_all(fields),
            bound: fields.objects("bound", Bound::read),
            steps: Step::read_all(fields),
        }
    }
}

impl Document {
    /// Reads `documents`.
    pub(super) fn read_all(fields: &Fields<'_>) -> Option<Vec<Document>> {
        fields.objects("documents", |fields| Document { role: fields.text("role"), source_id: fields.id("source_id") })
    }
}

impl Bound {
    fn read(fields: &Fields<'_>) -> Bound {
        Bound { side: fields.token("side"), citation: fields.object("citation", Citation::read) }
    }
}
