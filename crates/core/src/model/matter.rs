//! Actions that a body has decided, and matters that it has to deal with; never about a citizen.

use super::{Agreement, Document, Meeting, Organization, Side, Step};
use crate::snapshot::{Collection, Fields, Id, Noun, Targets, tokens};
use crate::time::Span;

/// The clauses of any terms of reference.
pub(super) const CLAUSES: Targets = Targets::of(&[Collection::Clauses]);

tokens! {
    /// How far an action has come.
    ActionState {
        /// It is still to be done.
        Open = "open",
        /// It is done.
        Done = "done",
        /// It was given up.
        Dropped = "dropped",
    }
}

/// Something that somebody is to do.
#[derive(Clone, Debug)]
pub struct Action {
    /// What is to be done.
    pub title: String,
    /// The clause that it belongs to.
    pub rule_id: Option<String>,
    /// The meeting that decided it.
    pub meeting_id: Option<Id<Meeting>>,
    /// The agenda item that decided it.
    pub item: Option<String>,
    /// The agreement that it belongs to.
    pub agreement_id: Option<Id<Agreement>>,
    /// Who gave the task.
    pub given_by_id: Option<Id<Organization>>,
    /// Who is to do it. Absent means not known.
    pub owner_ids: Option<Vec<Id<Organization>>>,
    /// Which side is to do it.
    pub owner_side: Option<Side>,
    /// By when.
    pub due: Option<Span>,
    /// When it was done.
    pub done_on: Option<Span>,
    /// How far it has come.
    pub state: Option<ActionState>,
    /// Its papers. Absent means not known.
    pub documents: Option<Vec<Document>>,
}

impl Noun for Action {
    const COLLECTION: Collection = Collection::Actions;

    fn read(fields: &Fields<'_>) -> Self {
        Action {
            title: fields.text("title"),
            rule_id: fields.reference("rule_id", CLAUSES),
            meeting_id: fields.maybe_id("meeting_id"),
            item: fields.maybe_text("item"),
            agreement_id: fields.maybe_id("agreement_id"),
            given_by_id: fields.maybe_id("given_by_id"),
            owner_ids: fields.ids("owner_ids"),
            owner_side: fields.token("owner_side"),
            due: fields.span("due"),
            done_on: fields.span("done_on"),
            state: fields.token("state"),
            documents: Document::read_all(fields),
        }
    }
}

tokens! {
    /// What kind of matter.
    MatterKind {
        /// A general problem.
        Issue = "issue",
        /// A disagreement between parties.
        Dispute = "dispute",
        /// A change of structure or capacity.
        Change = "change",
    }
}

tokens! {
    /// How far a matter reaches.
    MatterScope {
        /// Daily work.
        Operational = "operational",
        /// More than one case.
        General = "general",
        /// Politics.
        Political = "political",
        /// A principle.
        Principled = "principled",
        /// A larger change.
        Major = "major",
    }
}

/// A matter between organizations.
#[derive(Clone, Debug)]
pub struct Matter {
    /// What it is about.
    pub title: String,
    /// What kind it is.
    pub kind: Option<MatterKind>,
    /// How far it reaches.
    pub scope: Option<MatterScope>,
    /// Where it arose.
    pub organization_id: Option<Id<Organization>>,
    /// When it arose.
    pub arose_on: Option<Span>,
    /// On which rung or level it arose.
    pub arose_at: Option<String>,
    /// On which rung or level it was resolved.
    pub resolved_at: Option<String>,
    /// Why it went another way.
    pub reason: Option<String>,
    /// How it went.
    pub steps: Vec<Step>,
}

impl Noun for Matter {
    const COLLECTION: Collection = Collection::Matters;

    fn read(fields: &Fields<'_>) -> Self {
        Matter {
            title: fields.text("title"),
            kind: fields.token("kind"),
            scope: fields.token("scope"),
            organization_id: fields.maybe_id("organization_id"),
            arose_on: fields.span("arose_on"),
            arose_at: fields.maybe_text("arose_at"),
            resolved_at: fields.maybe_text("resolved_at"),
            reason: fields.maybe_text("reason"),
            steps: Step::read_all(fields),
        }
    }
}
