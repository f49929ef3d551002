//! Steps: how a plan, an agreement, a report or a matter went from hand to hand.

use super::{Citation, Organization};
use crate::snapshot::{Fields, Id, tokens};
use crate::time::Span;

tokens! {
    /// What was done.
    StepKind {
        /// Drawn up.
        DrawnUp = "drawn_up",
        /// Assessed.
        Assessed = "assessed",
        /// Somebody was consulted.
        Consulted = "consulted",
        /// Sent out for hearing.
        Heard = "heard",
        /// Discussed.
        Discussed = "discussed",
        /// Passed on.
        Referred = "referred",
        /// Designated.
        Designated = "designated",
        /// Decided.
        Decided = "decided",
        /// Approved.
        Approved = "approved",
        /// Reviewed.
        Reviewed = "reviewed",
    }
}

/// One step.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was done. Absent means not known.
    pub how: Option<StepKind>,
    /// By whom.
    pub organization_id: Option<Id<Organization>>,
    /// To whom it was passed on.
    pub to_id: Option<Id<Organization>>,
    /// On which rung or level.
    pub level: Option<String>,
    /// When.
    pub on: Option<Span>,
    /// False where the step is known not to have been taken.
    pub done: Option<bool>,
    /// Why the step was not relevant.
    pub waived: Option<String>,
    /// Where it comes from.
    pub source: Vec<Citation>,
}

impl Step {
    /// Reads `steps`; a list of steps is never taken to be whole.
    pub(super) fn read_all(fields: &Fields<'_>) -> Vec<Step> {
        fields.objects("steps", Step::read).unwrap_or_default()
    }

    fn read(fields: &Fields<'_>) -> Step {
        Step {
            how: fields.token("how"),
            organization_id: fields.maybe_id("organization_id"),
            to_id: fields.maybe_id("to_id"),
            level: fields.maybe_text("level"),
            on: fields.span("on"),
            done: fields.flag("done"),
            waived: fields.maybe_text("waived"),
            source: Citation::read_own(fields),
        }
    }
}
