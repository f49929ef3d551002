//! Conditions on organizations, goals, indicators and actions.

use super::{Values, test_values, unknown};
use crate::check::report::Topic;
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::danish::quoted;
use crate::model::{Action, ActionState, Goal, Indicator, Organization, Row, Site};
use crate::snapshot::{Id, Token};
use crate::terms::{Field, Operand, Test};

pub(super) fn organization(scope: &Scope<'_>, row: &Row<Organization>, field: Field, test: &Test) -> Truth {
    let id = row.id.as_str();
    let values = match field {
        Field::Classification => Values::one(Some(&row.classification)),
        Field::Cluster => cluster(scope, row),
        Field::Area => Values::ids(row.area_ids.as_deref()),
        Field::Party => Values::ids(row.party_ids.as_deref()),
        Field::Anchor if only_hospital_known(scope, row) => {
            let text = format!("hvilken matrikel {} er knyttet til", row.name);
            return Truth::Unknown(vec![missing(Topic::Field(field), id, text)]);
        }
        Field::Anchor => anchors(scope, row),
        Field::FoundedBy => return founded_by(row, test),
        Field::EstablishedBy => Values::id(row.established_by_id.as_ref()),
        Field::EstablishedAt => Values::one(row.established_at.as_ref()),
        Field::Scope => Values::one(row.scope.as_ref()),
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, id, &row.name)
}

/// The nearest cluster above; where nothing above is known, the cluster is not.
fn cluster(scope: &Scope<'_>, row: &Row<Organization>) -> Values {
    let lineage = scope.atlas.lineage(row.id.as_str());
    let cluster = lineage.iter().find(|above| above.is_cluster());
    match (cluster, lineage.last()) {
        (Some(cluster), _) => Values::one(Some(cluster.id.as_str())),
        (None, Some(top)) if top.classification == "region" => Values::Known(Vec::new()),
        (None, _) => Values::Unknown,
    }
}

/// Whether sites are asked for, and of the site at hand only its hospital is among what a cluster is tied to.
fn only_hospital_known(scope: &Scope<'_>, row: &Organization) -> bool {
    let site = scope.each.and_then(|thing| scope.atlas.sites.get(&thing.id));
    let named = |id: &str| row.anchor_ids.iter().flatten().any(|anchor| anchor == id);
    let by_hospital = |site: &Row<Site>| named(site.organization_id.as_str()) && !named(site.id.as_str());
    scope.readings.value("anchor_level", "organization") == "site" && site.is_some_and(by_hospital)
}

/// What a cluster is tied to. With `anchor_level` = organization, a hospital, or one of its sites, stands for all of
/// its sites.
fn anchors(scope: &Scope<'_>, row: &Organization) -> Values {
    let Some(anchors) = &row.anchor_ids else { return Values::Unknown };
    let mut values = anchors.clone();
    if scope.readings.value("anchor_level", "organization") == "organization" {
        let hospital = |anchor: &String| scope.atlas.sites.get(anchor).map(|site| site.organization_id.as_str());
        let hospitals: Vec<&str> = anchors.iter().map(|anchor| hospital(anchor).unwrap_or(anchor)).collect();
        let sites = scope.atlas.sites.iter().filter(|site| hospitals.contains(&site.organization_id.as_str()));
        values.extend(sites.map(|site| site.id.as_str().to_owned()));
    }
    Values::Known(values)
}

fn founded_by(row: &Row<Organization>, test: &Test) -> Truth {
    let Test::By(day) = test else { return Truth::No };
    match row.tenure.start {
        Some(start) if start.last <= *day => Truth::Yes,
        Some(start) if start.first > *day => Truth::No,
        _ => unknown(Field::FoundedBy, row.id.as_str(), &row.name),
    }
}

pub(super) fn goal(scope: &Scope<'_>, row: &Row<Goal>, field: Field, test: &Test) -> Truth {
    let parent = row.parent_id.as_ref().map(Id::as_str);
    let values = match field {
        Field::Classification => Values::word(row.classification),
        Field::Owner => Values::id(row.organization_id.as_ref()),
        Field::Parent => parent.map_or(Values::Unknown, |id| {
            let class = scope.atlas.goals.get(id).and_then(|goal| goal.classification).map(Token::as_str);
            Values::Known([Some(id), class].into_iter().flatten().map(str::to_owned).collect())
        }),
        Field::NationalGoal => match &row.national_goal_ids {
            Some(ids) if !ids.is_empty() => Values::ids(Some(ids)),
            Some(_) => return Truth::No,
            None => Values::Unknown,
        },
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, row.id.as_str(), &quoted(&row.title))
}

pub(super) fn indicator(scope: &Scope<'_>, row: &Row<Indicator>, field: Field, test: &Test) -> Truth {
    let values = match field {
        Field::Plan => Values::id(row.plan_id.as_ref()),
        Field::Scope => Values::word(row.scope),
        Field::DataSource => Values::one(row.data_source.as_ref()),
        Field::SelectedBy => Values::id(row.selected_by_id.as_ref()),
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, row.id.as_str(), &quoted(&row.title))
}

pub(super) fn action(scope: &Scope<'_>, row: &Row<Action>, field: Field, test: &Test) -> Truth {
    let values = match field {
        Field::Rule => Values::one(row.rule_id.as_ref()),
        Field::GivenBy => Values::id(row.given_by_id.as_ref()),
        Field::Owner => Values::ids(row.owner_ids.as_deref()),
        Field::OwnerSide => Values::word(row.owner_side),
        Field::Agreement => Values::id(row.agreement_id.as_ref()),
        Field::State => Values::word(row.state),
        Field::Done => return done(scope, row, test),
        Field::Documents => return documents(row, test),
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, row.id.as_str(), &quoted(&row.title))
}

/// Whether an action was done by the day asked about, and in time where it had a date. A date whose year we read out of
/// the source is only as good as `year_inferred`.
fn done(scope: &Scope<'_>, row: &Row<Action>, test: &Test) -> Truth {
    let undated = row.inferred.iter().any(|field| matches!(field.as_str(), "due" | "done_on"))
        && scope.readings.value("year_inferred", "2021") == "unknown";
    let lacking = |what: &str| {
        let text = format!("{what} {} er gjort", quoted(&row.title));
        Truth::Unknown(vec![missing(Topic::Field(Field::Done), row.id.as_str(), text)])
    };
    let is = match (row.done_on, row.due) {
        (Some(_), _) if undated => lacking("hvilket år"),
        (Some(done), due) if done.last <= scope.on => match due {
            Some(due) if done.first > due.last => Truth::No,
            Some(due) if done.last > due.first && done != due => lacking("hvornår"),
            _ => Truth::Yes,
        },
        _ if row.state == Some(ActionState::Dropped) => Truth::No,
        _ => unknown(Field::Done, row.id.as_str(), &quoted(&row.title)),
    };
    match (test, is) {
        (Test::Is(false), Truth::Yes) => Truth::No,
        (Test::Is(false), Truth::No) => Truth::Yes,
        (_, told) => told,
    }
}

/// Whether an action has a paper of one of the roles asked for.
fn documents(row: &Row<Action>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    match &row.documents {
        None => unknown(Field::Documents, row.id.as_str(), &quoted(&row.title)),
        Some(documents) => {
            Truth::of(documents.iter().any(|document| operands.contains(&Operand::Word(document.role.clone()))))
        }
    }
}
