//! Goals and the indicators under them.

use super::{ActionPlan, Agreement, Citation, Organization};
use crate::snapshot::{Collection, Fields, Id, Noun, tokens};

tokens! {
    /// What kind of goal.
    GoalClass {
        /// A benchmark ("pejlemærke").
        Benchmark = "benchmark",
        /// A goal of the agreement.
        Goal = "goal",
        /// A national goal.
        NationalGoal = "national_goal",
        /// A cluster's own goal.
        LocalGoal = "local_goal",
        /// What the agreement aims at as a whole.
        Vision = "vision",
        /// A principle.
        Principle = "principle",
    }
}

/// A goal.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Its words.
    pub title: String,
    /// What kind it is.
    pub classification: Option<GoalClass>,
    /// The agreement that sets it.
    pub agreement_id: Option<Id<Agreement>>,
    /// The body that sets it.
    pub organization_id: Option<Id<Organization>>,
    /// The goal that it stands under.
    pub parent_id: Option<Id<Goal>>,
    /// The national goals that it serves. Absent means not known.
    pub national_goal_ids: Option<Vec<Id<Goal>>>,
    /// The figures that the paper prints beside it. Absent means not known.
    pub figures: Option<Vec<PrintedFigure>>,
}

/// A figure as a paper prints it: it has a base of its own, so no two of them may be compared.
#[derive(Clone, Debug)]
pub struct PrintedFigure {
    /// What it is of.
    pub title: String,
    /// The figure itself, with its unit.
    pub value: String,
    /// The survey that the paper names.
    pub survey: Option<String>,
    /// The year that the paper prints with it.
    pub year: Option<u32>,
    /// Where it stands.
    pub source: Vec<Citation>,
}

impl PrintedFigure {
    fn read(fields: &Fields<'_>) -> PrintedFigure {
        PrintedFigure {
            title: fields.text("title"),
            value: fields.text("value"),
            survey: fields.maybe_text("survey"),
            year: fields.count("year"),
            source: Citation::read_own(fields),
        }
    }
}

impl Noun for Goal {
    const COLLECTION: Collection = Collection::Goals;

    fn read(fields: &Fields<'_>) -> Self {
        Goal {
            title: fields.text("title"),
            classification: fields.token("classification"),
            agreement_id: fields.maybe_id("agreement_id"),
            organization_id: fields.maybe_id("organization_id"),
            parent_id: fields.maybe_id("parent_id"),
            national_goal_ids: fields.ids("national_goal_ids"),
            figures: fields.objects("figures", PrintedFigure::read),
        }
    }
}

tokens! {
    /// Whose work an indicator measures.
    IndicatorScope {
        /// The hospitals'.
        Hospital = "hospital",
        /// The municipalities'.
        Municipality = "municipality",
    }
}

/// A measure.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// What it is called.
    pub title: String,
    /// The goal that it belongs to.
    pub goal_id: Option<Id<Goal>>,
    /// The plan that it belongs to.
    pub plan_id: Option<Id<ActionPlan>>,
    /// Whose work it measures.
    pub scope: Option<IndicatorScope>,
    /// Who chose it.
    pub selected_by_id: Option<Id<Organization>>,
    /// Where its figures come from.
    pub data_source: Option<String>,
}

impl Noun for Indicator {
    const COLLECTION: Collection = Collection::Indicators;

    fn read(fields: &Fields<'_>) -> Self {
        Indicator {
            title: fields.text("title"),
            goal_id: fields.maybe_id("goal_id"),
            plan_id: fields.maybe_id("plan_id"),
            scope: fields.token("scope"),
            selected_by_id: fields.maybe_id("selected_by_id"),
            data_source: fields.maybe_text("data_source"),
        }
    }
}
