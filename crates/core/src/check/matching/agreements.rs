//! Conditions on agreements and their documents.

use super::papers::url_under;
use super::steps::step;
use super::{Values, test_values, unknown};
use crate::check::report::Topic;
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::danish::quoted;
use crate::model::{Agreement, Document, Row, Step, StepKind};
use crate::snapshot::Token;
use crate::terms::{Field, Test};

pub(super) fn agreement(scope: &Scope<'_>, row: &Row<Agreement>, field: Field, test: &Test) -> Truth {
    let id = row.id.as_str();
    let values = match field {
        Field::Id => Values::one(Some(id)),
        Field::Classification => Values::one(Some(&row.classification)),
        Field::Party => Values::ids(row.party_ids.as_deref()),
        Field::Cluster => Values::id(row.organization_id.as_ref()),
        Field::Parent if is_irrelevant(row) => return Truth::Yes,
        Field::Parent => parents(scope, row),
        Field::Changed => return changed(scope, row, test),
        Field::FollowUpBy => Values::id(row.follow_up_by_id.as_ref()),
        Field::FollowUpPlan => Values::one(row.follow_up_plan.as_ref()),
        Field::Goals => return goals(scope, row.goal_ids.as_deref(), test, id, &quoted(&row.title)),
        Field::Step => return step(scope, &row.steps, test, id, &quoted(&row.title)),
        Field::UrlUnder => return lies_under(scope, row.url.as_ref(), test, id, &quoted(&row.title)),
        Field::Bound => return binds(scope, row, test),
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, id, &quoted(&row.title))
}

/// Whether it binds a side. One that it binds without saying which may be the one.
fn binds(scope: &Scope<'_>, row: &Row<Agreement>, test: &Test) -> Truth {
    let (id, name) = (row.id.as_str(), quoted(&row.title));
    let Some(bound) = &row.bound else { return unknown(Field::Bound, id, &name) };
    let sides = bound.iter().filter_map(|bound| bound.side).map(|side| side.as_str().to_owned()).collect();
    match test_values(scope, Field::Bound, test, Values::Known(sides), id, &name) {
        Truth::No if bound.iter().any(|bound| bound.side.is_none()) => unknown(Field::Bound, id, &name),
        told => told,
    }
}

/// Whether the address of an agreement or of a paper lies under the one asked for.
fn lies_under(scope: &Scope<'_>, url: Option<&String>, test: &Test, row: &str, name: &str) -> Truth {
    match url {
        Some(url) => url_under(scope, std::iter::once(url), test, row, name),
        None => Truth::Unknown(vec![missing(Topic::Field(Field::UrlUnder), row, format!("adressen på {name}"))]),
    }
}

/// Whether it was assessed, with a reason, that a contract with a private provider need not hang under an agreement of
/// the authorities: such a contract is bound only as far as that is relevant.
fn is_irrelevant(row: &Agreement) -> bool {
    let waived = |step: &Step| step.how == Some(StepKind::Assessed) && step.waived.is_some();
    row.classification == "private_contract" && row.steps.iter().any(waived)
}

/// Whether an agreement is one of those that `id` names, or one of the classifications in `children` right under them.
pub(super) fn with_children(scope: &Scope<'_>, row: &Row<Agreement>, id: &Test, children: &Test) -> Truth {
    let named = agreement(scope, row, Field::Id, id);
    if named != Truth::No {
        return named;
    }
    agreement(scope, row, Field::Classification, children).and(agreement(scope, row, Field::Parent, id))
}

/// The agreements above, by id and by classification.
fn parents(scope: &Scope<'_>, row: &Agreement) -> Values {
    let Some(ids) = &row.parent_ids else { return Values::Unknown };
    let class = |id: &crate::snapshot::Id<Agreement>| {
        scope.atlas.agreements.get(id.as_str()).map(|parent| parent.classification.clone())
    };
    let of = |id| [Some(crate::snapshot::Id::as_str(id).to_owned()), class(id)];
    Values::Known(ids.iter().flat_map(of).flatten().collect())
}

/// Whether it took another's place, and began within the look-back.
fn changed(scope: &Scope<'_>, row: &Row<Agreement>, test: &Test) -> Truth {
    let began = |from: Option<crate::time::Date>| match row.tenure.start {
        _ if row.supersedes.is_empty() => Truth::No,
        None => unknown(Field::Changed, row.id.as_str(), &quoted(&row.title)),
        Some(start) if start.first > scope.on || from.is_some_and(|from| start.last < from) => Truth::No,
        Some(start) if start.last <= scope.on && from.is_none_or(|from| start.first >= from) => Truth::Yes,
        Some(_) => unknown(Field::Changed, row.id.as_str(), &quoted(&row.title)),
    };
    match (test, began(crate::check::kinds::look_back(scope))) {
        (Test::Is(false), Truth::Yes) => Truth::No,
        (Test::Is(false), Truth::No) => Truth::Yes,
        (_, told) => told,
    }
}

/// Holds the goals of a row against a test: their number, or the kinds that they are of. A goal of unknown kind may be
/// of the one asked for.
pub(super) fn goals(
    scope: &Scope<'_>,
    ids: Option<&[crate::snapshot::Id<crate::model::Goal>]>,
    test: &Test,
    row: &str,
    name: &str,
) -> Truth {
    let Some(ids) = ids else { return unknown(Field::Goals, row, name) };
    let rows = || ids.iter().filter_map(|id| scope.atlas.goals.get(id.as_str()));
    let values = match test {
        Test::OneOf(_) => {
            rows().filter_map(|goal| goal.classification).map(|class| class.as_str().to_owned()).collect()
        }
        _ => rows().map(|goal| goal.id.as_str().to_owned()).collect(),
    };
    let kinds_unknown = matches!(test, Test::OneOf(_)) && rows().any(|goal| goal.classification.is_none());
    match test_values(scope, Field::Goals, test, Values::Known(values), row, name) {
        Truth::No if kinds_unknown => unknown(Field::Goals, row, name),
        told => told,
    }
}

pub(super) fn document(
    scope: &Scope<'_>,
    row: &Row<Agreement>,
    document: &Document,
    field: Field,
    test: &Test,
) -> Truth {
    let source = scope.atlas.sources.get(document.source_id.as_str());
    let name = source.map_or_else(|| document.source_id.as_str().to_owned(), |source| quoted(&source.title));
    let values = match field {
        Field::Agreement => Values::one(Some(row.id.as_str())),
        Field::Role => Values::one(Some(&document.role)),
        Field::UrlUnder => {
            let url = source.and_then(|source| source.url.as_ref());
            return lies_under(scope, url, test, row.id.as_str(), &name);
        }
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, row.id.as_str(), &name)
}
