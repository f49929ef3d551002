//! Plans and the reports on them.

use super::organization::read_tenure;
use super::{Agreement, Goal, Organization, Step};
use crate::snapshot::{Collection, Fields, Id, Noun, tokens};
use crate::time::{Span, Tenure};

tokens! {
    /// What kind of plan.
    PlanClass {
        /// An action plan ("handleplan").
        ActionPlan = "action_plan",
        /// An initiative ("indsats").
        Initiative = "initiative",
        /// A monitoring plan.
        MonitoringPlan = "monitoring_plan",
        /// An area of evaluation.
        EvaluationArea = "evaluation_area",
    }
}

/// A plan of a body.
#[derive(Clone, Debug)]
pub struct ActionPlan {
    /// What it is called.
    pub title: String,
    /// What kind it is.
    pub classification: Option<PlanClass>,
    /// Whose it is.
    pub organization_id: Id<Organization>,
    /// The goals that it serves. Absent means not known.
    pub goal_ids: Option<Vec<Id<Goal>>>,
    /// Where its figures come from. Absent means not known.
    pub data_sources: Option<Vec<String>>,
    /// When it runs.
    pub tenure: Tenure,
    /// How it came about.
    pub steps: Vec<Step>,
}

impl Noun for ActionPlan {
    const COLLECTION: Collection = Collection::ActionPlans;

    fn read(fields: &Fields<'_>) -> Self {
        ActionPlan {
            title: fields.text("title"),
            classification: fields.token("classification"),
            organization_id: fields.id("organization_id"),
            goal_ids: fields.ids("goal_ids"),
            data_sources: fields.maybe_texts("data_sources"),
            tenure: read_tenure(fields, "start", "end"),
            steps: Step::read_all(fields),
        }
    }
}

tokens! {
    /// What kind of report.
    ReportKind {
        /// The year's status.
        YearlyStatus = "yearly_status",
        /// The year's follow-up.
        AnnualFollowUp = "annual_follow_up",
        /// The status half-way.
        MidtermStatus = "midterm_status",
        /// The status at the end.
        FinalStatus = "final_status",
        /// Data delivered.
        Delivery = "delivery",
    }
}

/// A report given.
#[derive(Clone, Debug)]
pub struct StatusReport {
    /// What it is called.
    pub title: String,
    /// What kind it is.
    pub kind: Option<ReportKind>,
    /// Who gave it.
    pub organization_id: Option<Id<Organization>>,
    /// To whom.
    pub to_id: Option<Id<Organization>>,
    /// On which agreement.
    pub agreement_id: Option<Id<Agreement>>,
    /// Which year it is about.
    pub year: Option<u32>,
    /// Its date.
    pub dated: Option<Span>,
    /// The plans that it covers. Absent means not known.
    pub plan_ids: Option<Vec<Id<ActionPlan>>>,
    /// The goals that it follows. Absent means not known.
    pub goal_ids: Option<Vec<Id<Goal>>>,
    /// How it came about.
    pub steps: Vec<Step>,
    /// Where it is published.
    pub url: Option<String>,
}

impl Noun for StatusReport {
    const COLLECTION: Collection = Collection::StatusReports;

    fn read(fields: &Fields<'_>) -> Self {
        StatusReport {
            title: fields.text("title"),
            kind: fields.token("kind"),
            organization_id: fields.maybe_id("organization_id"),
            to_id: fields.maybe_id("to_id"),
            agreement_id: fields.maybe_id("agreement_id"),
            year: fields.count("year"),
            dated: fields.span("dated"),
            plan_ids: fields.ids("plan_ids"),
            goal_ids: fields.ids("goal_ids"),
            steps: Step::read_all(fields),
            url: fields.maybe_url("url"),
        }
    }
}
