//! A row under a condition, whichever collection it stands in.

use crate::check::scope::Scope;
use crate::check::truth::Truth;
use crate::danish::quoted;
use crate::model::*;
use crate::snapshot::Collection;
use crate::terms::Listing;
use crate::time::Span;

/// A row that conditions look at.
#[derive(Clone, Copy)]
pub(in crate::check) enum Subject<'a> {
    Organization(&'a Row<Organization>),
    Meeting(&'a Row<Meeting>),
    AgendaItem(&'a Row<Meeting>, &'a AgendaItem),
    Guest(&'a Row<Meeting>, &'a Guest),
    Agreement(&'a Row<Agreement>),
    Document(&'a Row<Agreement>, &'a Document),
    Goal(&'a Row<Goal>),
    Indicator(&'a Row<Indicator>),
    ActionPlan(&'a Row<ActionPlan>),
    StatusReport(&'a Row<StatusReport>),
    Action(&'a Row<Action>),
    Matter(&'a Row<Matter>),
}

impl Subject<'_> {
    /// The id of the row; of a part of a row, its own key behind the row's id.
    pub(in crate::check) fn id(&self) -> String {
        match self {
            Subject::Organization(row) => row.id.as_str().into(),
            Subject::Meeting(row) => row.id.as_str().into(),
            Subject::AgendaItem(row, item) => format!("{}/{}", row.id, item.id),
            Subject::Guest(row, guest) => format!("{}/{}", row.id, guest.id),
            Subject::Agreement(row) => row.id.as_str().into(),
            Subject::Document(row, document) => format!("{}/{}", row.id, document.source_id),
            Subject::Goal(row) => row.id.as_str().into(),
            Subject::Indicator(row) => row.id.as_str().into(),
            Subject::ActionPlan(row) => row.id.as_str().into(),
            Subject::StatusReport(row) => row.id.as_str().into(),
            Subject::Action(row) => row.id.as_str().into(),
            Subject::Matter(row) => row.id.as_str().into(),
        }
    }

    /// The days that the row can be dated; nothing where it has no date.
    pub(in crate::check) fn day(&self, scope: &Scope<'_>) -> Option<Span> {
        match self {
            Subject::Meeting(row) | Subject::AgendaItem(row, _) | Subject::Guest(row, _) => {
                super::meetings::day(scope, row)
            }
            Subject::StatusReport(row) => row.dated.or(row.year.and_then(|year| Span::parse(&format!("{year:04}")))),
            Subject::ActionPlan(row) => row.tenure.start,
            Subject::Matter(row) => row.arose_on,
            Subject::Document(_, document) => scope.atlas.sources.get(document.source_id.as_str())?.dated,
            Subject::Action(row) => {
                let meeting = scope.atlas.meetings.get(row.meeting_id.as_ref()?.as_str())?;
                super::meetings::day(scope, meeting)
            }
            Subject::Organization(_) | Subject::Agreement(_) | Subject::Goal(_) | Subject::Indicator(_) => None,
        }
    }

    /// Whether the row holds on the day asked about; a row without an interval does.
    pub(in crate::check) fn holds(&self, scope: &Scope<'_>) -> Truth {
        let (holds, id, name) = match self {
            Subject::Organization(row) => (scope.exists(row), row.id.as_str(), row.name.clone()),
            Subject::Agreement(row) | Subject::Document(row, _) => {
                let successor = scope.atlas.succeeded(row);
                (scope.holds(&row.tenure, successor), row.id.as_str(), quoted(&row.title))
            }
            Subject::ActionPlan(row) => (scope.holds(&row.tenure, None), row.id.as_str(), quoted(&row.title)),
            _ => return Truth::Yes,
        };
        scope.holds_truth(holds, id, &name)
    }

    /// Whether the row has an interval, so that it holds or does not, rather than a date.
    pub(in crate::check) fn has_interval(&self) -> bool {
        matches!(
            self,
            Subject::Organization(_) | Subject::Agreement(_) | Subject::Document(..) | Subject::ActionPlan(_)
        )
    }
}

/// The rows of a list.
pub(in crate::check) fn rows_of(atlas: &Atlas, listing: Listing) -> Vec<Subject<'_>> {
    match listing {
        Listing::Memberships => Vec::new(),
        Listing::Organizations => atlas.organizations.iter().map(Subject::Organization).collect(),
        Listing::Meetings | Listing::AgendaItems | Listing::Guests => {
            atlas.meetings.iter().flat_map(|row| parts_of(row, listing)).collect()
        }
        Listing::Agreements => atlas.agreements.iter().map(Subject::Agreement).collect(),
        Listing::Documents => atlas.agreements.iter().flat_map(documents).collect(),
        Listing::Goals => atlas.goals.iter().map(Subject::Goal).collect(),
        Listing::Indicators => atlas.indicators.iter().map(Subject::Indicator).collect(),
        Listing::ActionPlans => atlas.action_plans.iter().map(Subject::ActionPlan).collect(),
        Listing::StatusReports => atlas.status_reports.iter().map(Subject::StatusReport).collect(),
        Listing::Actions => atlas.actions.iter().map(Subject::Action).collect(),
        Listing::Matters => atlas.matters.iter().map(Subject::Matter).collect(),
    }
}

/// The collection whose register closes a list.
pub(in crate::check) fn register_of(listing: Listing) -> Collection {
    match listing {
        Listing::Memberships => Collection::Memberships,
        Listing::Organizations => Collection::Organizations,
        Listing::Meetings | Listing::AgendaItems | Listing::Guests => Collection::Meetings,
        Listing::Agreements | Listing::Documents => Collection::Agreements,
        Listing::Goals => Collection::Goals,
        Listing::Indicators => Collection::Indicators,
        Listing::ActionPlans => Collection::ActionPlans,
        Listing::StatusReports => Collection::StatusReports,
        Listing::Actions => Collection::Actions,
        Listing::Matters => Collection::Matters,
    }
}

/// What a meeting has on one of the lists that meetings make up: itself, its agenda items or its guests.
pub(in crate::check) fn parts_of(row: &Row<Meeting>, listing: Listing) -> Vec<Subject<'_>> {
    match listing {
        Listing::AgendaItems => row.agenda_items.iter().flatten().map(|item| Subject::AgendaItem(row, item)).collect(),
        Listing::Guests => row.guests.iter().flatten().map(|guest| Subject::Guest(row, guest)).collect(),
        _ => vec![Subject::Meeting(row)],
    }
}

fn documents(row: &Row<Agreement>) -> impl Iterator<Item = Subject<'_>> {
    row.documents.iter().flatten().map(move |document| Subject::Document(row, document))
}

/// What a row is called in a sentence; its id where nothing better is known.
pub(in crate::check) fn name_of(scope: &Scope<'_>, id: &str) -> String {
    let atlas = scope.atlas;
    let organization = || atlas.organizations.get(id).map(|row| row.name.clone());
    let area = || atlas.areas.get(id).map(|row| row.name.clone());
    let site = || atlas.sites.get(id).map(|row| row.name.clone());
    let membership = || atlas.memberships.get(id).map(|row| super::memberships::name(atlas, row));
    let meeting = || atlas.meetings.get(id).map(|row| super::meetings::name(scope, row));
    let titled = || {
        let agreement = atlas.agreements.get(id).map(|row| quoted(&row.title));
        let goal = || atlas.goals.get(id).map(|row| quoted(&row.title));
        let plan = || atlas.action_plans.get(id).map(|row| quoted(&row.title));
        let report = || atlas.status_reports.get(id).map(|row| quoted(&row.title));
        let matter = || atlas.matters.get(id).map(|row| quoted(&row.title));
        let action = || atlas.actions.get(id).map(|row| quoted(&row.title));
        let indicator = || atlas.indicators.get(id).map(|row| quoted(&row.title));
        agreement.or_else(goal).or_else(plan).or_else(report).or_else(matter).or_else(action).or_else(indicator)
    };
    // A paper stands behind the agreement that it belongs to.
    let paper = || Some(quoted(&atlas.sources.get(id.split_once('/')?.1)?.title));
    let found =
        organization().or_else(area).or_else(site).or_else(membership).or_else(meeting).or_else(titled).or_else(paper);
    found.unwrap_or_else(|| id.to_owned())
}
