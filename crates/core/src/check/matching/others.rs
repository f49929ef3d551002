//! Conditions on organizations, goals, indicators and actions.

use super::{Values, same_name, test_values, unknown};
use crate::check::report::Topic;
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::danish::quoted;
use crate::model::{Action, ActionState, Goal, GoalClass, Indicator, Organization, Row, Site};
use crate::snapshot::{Id, Token};
use crate::terms::{Field, Operand, Test};

pub(super) fn organization(scope: &Scope<'_>, row: &Row<Organization>, field: Field, test: &Test) -> Truth {
    let id = row.id.as_str();
    let values = match field {
        Field::Classification => Values::one(Some(&row.classification)),
        Field::Cluster => cluster(scope, row),
        Field::Area => Values::ids(row.area_ids.as_deref()),
        Field::Party => return party(scope, row, test),
        Field::Anchor => return anchored(scope, row, test),
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

/// Whether one of those asked for is a party. One whom the clause calls by another name may be another.
fn party(scope: &Scope<'_>, row: &Row<Organization>, test: &Test) -> Truth {
    let values = |ids: &[Id<Organization>]| ids.iter().map(|id| id.as_str().to_owned()).collect();
    let of = |values| test_values(scope, Field::Party, test, Values::Known(values), row.id.as_str(), &row.name);
    let Some(ids) = &row.party_ids else { return unknown(Field::Party, row.id.as_str(), &row.name) };
    match of(values(ids)) {
        Truth::Yes
            if !ids.iter().any(|id| same_name(scope, id.as_str()) && of(vec![id.as_str().into()]) == Truth::Yes) =>
        {
            let text = format!("om kravets ord mener parterne i {}", row.name);
            Truth::Unknown(vec![missing(Topic::Field(Field::Party), row.id.as_str(), text)])
        }
        told => told,
    }
}

/// Whether a cluster is tied to what is asked for. A hospital, or one of its sites, stands for each of its sites; with
/// `anchor_level` = site a site stands for itself, and of a hospital it is not known which of them it stands for.
fn anchored(scope: &Scope<'_>, row: &Row<Organization>, test: &Test) -> Truth {
    let of = |values| test_values(scope, Field::Anchor, test, values, row.id.as_str(), &row.name);
    let Some(anchors) = &row.anchor_ids else { return of(Values::Unknown) };
    let told = of(Values::Known(anchors.clone()));
    if told != Truth::No {
        return told;
    }
    let hospital = |anchor: &String| scope.atlas.sites.get(anchor).map(|site| site.organization_id.as_str());
    let hospitals: Vec<&str> = anchors.iter().map(|anchor| hospital(anchor).unwrap_or(anchor)).collect();
    let by_name = |site: &Row<Site>| anchors.iter().any(|anchor| anchor == site.organization_id.as_str());
    let by_site = scope.readings.value("anchor_level", "organization") == "site";
    let is_theirs =
        |site: &&Row<Site>| hospitals.contains(&site.organization_id.as_str()) && (!by_site || by_name(site));
    let sites = scope.atlas.sites.iter().filter(is_theirs).map(|site| site.id.as_str().to_owned());
    match of(Values::Known(sites.collect())) {
        Truth::Yes if by_site => {
            let text = format!("hvilken matrikel {} er knyttet til", row.name);
            Truth::Unknown(vec![missing(Topic::Field(Field::Anchor), row.id.as_str(), text)])
        }
        told => told,
    }
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
    let values = match field {
        Field::Classification => Values::word(row.classification),
        Field::Owner => Values::id(row.organization_id.as_ref()),
        Field::Parent => return stands_under(scope, row, test),
        Field::NationalGoal => match &row.national_goal_ids {
            Some(ids) if !ids.is_empty() => Values::ids(Some(ids)),
            Some(_) => return Truth::No,
            None => Values::Unknown,
        },
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, row.id.as_str(), &quoted(&row.title))
}

/// Whether a goal stands under one that is asked for, at any remove. Goals stand under others, benchmarks and the rest
/// under none: where a goal does not say which, or nobody knows what kind the last one is, it may be the one.
fn stands_under(scope: &Scope<'_>, row: &Row<Goal>, test: &Test) -> Truth {
    let mut line: Vec<&Row<Goal>> = vec![row];
    while let Some(above) = line.last().and_then(|goal| scope.atlas.goals.get(goal.parent_id.as_ref()?.as_str())) {
        if line.iter().any(|seen| seen.id == above.id) {
            break;
        }
        line.push(above);
    }
    let above = line.iter().skip(1).flat_map(|goal| [Some(goal.id.as_str()), goal.classification.map(Token::as_str)]);
    let above = above.flatten().map(str::to_owned).collect();
    let told = test_values(scope, Field::Parent, test, Values::Known(above), row.id.as_str(), &quoted(&row.title));
    match line.last() {
        Some(top) if told == Truth::No && top.classification.is_none() => {
            unknown(Field::Classification, top.id.as_str(), &quoted(&top.title))
        }
        Some(top)
            if told == Truth::No && matches!(top.classification, Some(GoalClass::Goal | GoalClass::LocalGoal)) =>
        {
            unknown(Field::Parent, top.id.as_str(), &quoted(&top.title))
        }
        _ => told,
    }
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

/// Whether an action was done by the day asked about, and in time where it had a date.
fn done(scope: &Scope<'_>, row: &Row<Action>, test: &Test) -> Truth {
    // A year that we read into a date is only as good as the assumption on it.
    let inferred = row.inferred.iter().any(|field| matches!(field.as_str(), "due" | "done_on"));
    let unread = inferred && scope.readings.value("year_inferred", "2021") == "unknown";
    let lacking = |what: &str| {
        let text = format!("{what} {} er gjort", quoted(&row.title));
        Truth::Unknown(vec![missing(Topic::Field(Field::Done), row.id.as_str(), text)])
    };
    let is = match (row.done_on, row.due) {
        (Some(_), _) if unread => lacking("hvilket år"),
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

/// Whether an action has a paper of each of the roles asked for.
fn documents(row: &Row<Action>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    match &row.documents {
        None => unknown(Field::Documents, row.id.as_str(), &quoted(&row.title)),
        Some(documents) => Truth::of(operands.iter().all(|operand| {
            documents.iter().any(|document| matches!(operand, Operand::Word(role) if *role == document.role))
        })),
    }
}
