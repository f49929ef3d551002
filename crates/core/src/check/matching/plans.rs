//! Conditions on action plans and status reports.

use super::agreements::goals;
use super::steps::step;
use super::{Values, test_values, unknown};
use crate::check::scope::Scope;
use crate::check::truth::Truth;
use crate::danish::quoted;
use crate::model::{ActionPlan, Organization, ReportKind, Row, StatusReport};
use crate::snapshot::{Collection, Token};
use crate::terms::{Field, Operand, Test};
use crate::time::Date;

pub(super) fn action_plan(scope: &Scope<'_>, row: &Row<ActionPlan>, field: Field, test: &Test) -> Truth {
    let id = row.id.as_str();
    let values = match field {
        Field::Classification => Values::word(row.classification),
        Field::Owner => Values::one(Some(row.organization_id.as_str())),
        Field::Agreement => return agreement_of(scope, row, test),
        Field::Goals => return goals(scope, row.goal_ids.as_deref(), test, id, &quoted(&row.title)),
        Field::DataSources => row.data_sources.clone().map_or(Values::Unknown, Values::Known),
        Field::Step => return step(scope, &row.steps, test, id, &quoted(&row.title)),
        Field::ReportsFrom => return reports_from(scope, row, test),
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, id, &quoted(&row.title))
}

/// Whether a plan's goals belong to an agreement. A goal that does not say which one may belong to it.
fn agreement_of(scope: &Scope<'_>, row: &Row<ActionPlan>, test: &Test) -> Truth {
    let (id, name) = (row.id.as_str(), quoted(&row.title));
    let Some(ids) = &row.goal_ids else { return unknown(Field::Agreement, id, &name) };
    let goals = || ids.iter().filter_map(|id| scope.atlas.goals.get(id.as_str()));
    let known = goals().filter_map(|goal| goal.agreement_id.as_ref()).map(|id| id.as_str().to_owned());
    match test_values(scope, Field::Agreement, test, Values::Known(known.collect()), id, &name) {
        Truth::No if goals().any(|goal| goal.agreement_id.is_none()) => unknown(Field::Agreement, id, &name),
        told => told,
    }
}

/// The last day of a plan's year, or of the one that it ends in; nothing where that is not known.
fn year_end(row: &ActionPlan) -> Option<Date> {
    let last = match row.tenure.end {
        Some(end) => end.last.pred_opt()?,
        None => row.tenure.start?.last,
    };
    Date::from_ymd_opt(crate::time::year_of(last), 12, 31)
}

/// The last day on which the deliveries to a plan may come: its year and the grace for reports; nothing where its year
/// is not known.
pub(in crate::check) fn deliveries_due(scope: &Scope<'_>, row: &ActionPlan) -> Option<Date> {
    let grace = scope.readings.days("report_grace_days", "180d").unwrap_or(0);
    year_end(row)?.checked_add_days(chrono::Days::new(grace))
}

/// Whether every body of the kind has delivered to the plan.
fn reports_from(scope: &Scope<'_>, row: &Row<ActionPlan>, test: &Test) -> Truth {
    Truth::all(deliveries(scope, row, test).into_iter().map(|(_, delivered)| delivered))
}

/// The bodies whose delivery to a plan is known to be missing.
pub(in crate::check) fn owing<'a>(scope: &Scope<'a>, row: &Row<ActionPlan>, test: &Test) -> Vec<&'a str> {
    let all = deliveries(scope, row, test).into_iter();
    all.filter(|(_, delivered)| *delivered == Truth::No).map(|(body, _)| body.name.as_str()).collect()
}

/// The bodies that are to deliver to a plan, and whether each has. Only when the plan's year and the grace for reports are
/// over, and the list of reports is complete since the plan began, is a missing delivery known to be missing. A body that
/// was founded later than the plan's year owes nothing to it.
fn deliveries<'a>(scope: &Scope<'a>, row: &Row<ActionPlan>, test: &Test) -> Vec<(&'a Row<Organization>, Truth)> {
    let Test::OneOf(operands) = test else { return Vec::new() };
    let asked = |body: &Row<Organization>| {
        operands.iter().any(|operand| match operand {
            Operand::Word(word) if word == "cluster" => scope.is_own_cluster(body),
            Operand::Word(word) => *word == body.classification,
            _ => false,
        })
    };
    let year = year_end(row);
    let was_there = |body: &Row<Organization>| match (body.tenure.start, year) {
        (Some(start), Some(year)) => start.first <= year,
        _ => true,
    };
    let over = deliveries_due(scope, row).is_some_and(|last| scope.on > last);
    let since = row.tenure.start.map_or(scope.on, |start| start.first);
    let one = |body: &Row<Organization>| {
        let gap = || unknown(Field::ReportsFrom, row.id.as_str(), &format!("{} fra {}", quoted(&row.title), body.name));
        let closed = || scope.register_gap(Collection::StatusReports, body, since, scope.on).is_none();
        match delivered(scope, row, body) {
            Truth::Yes => Truth::Yes,
            Truth::No if over && closed() && scope.exists(body).is_yes() => Truth::No,
            _ => gap(),
        }
    };
    let owes = |body: &&Row<Organization>| asked(body) && !scope.exists(body).is_no() && was_there(body);
    scope.atlas.organizations.iter().filter(owes).map(|body| (body, one(body))).collect()
}

/// Whether a body has delivered to a plan: a report of which anything is not known may be the delivery.
fn delivered(scope: &Scope<'_>, plan: &Row<ActionPlan>, body: &Row<Organization>) -> Truth {
    let is = |known: Option<bool>| known.map_or_else(|| Truth::Unknown(Vec::new()), Truth::of);
    let one = |report: &Row<StatusReport>| {
        let given = match report.dated {
            Some(dated) if dated.first > scope.on => Truth::No,
            Some(dated) if dated.last > scope.on => Truth::Unknown(Vec::new()),
            _ => Truth::Yes,
        };
        is(report.kind.map(|kind| kind == ReportKind::Delivery))
            .and(is(report.organization_id.as_ref().map(|id| *id == body.id)))
            .and(is(report.plan_ids.as_ref().map(|ids| ids.contains(&plan.id))))
            .and(given)
    };
    Truth::any(scope.atlas.status_reports.iter().map(one))
}

pub(super) fn status_report(scope: &Scope<'_>, row: &Row<StatusReport>, field: Field, test: &Test) -> Truth {
    let id = row.id.as_str();
    let values = match field {
        Field::Kind => Values::word(row.kind),
        Field::Author => Values::id(row.organization_id.as_ref()),
        Field::To => Values::id(row.to_id.as_ref()),
        Field::Agreement => Values::id(row.agreement_id.as_ref()),
        Field::Step => return step(scope, &row.steps, test, id, &quoted(&row.title)),
        Field::Goals => return goals(scope, row.goal_ids.as_deref(), test, id, &quoted(&row.title)),
        Field::Covers => return covers(scope, row, test),
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, id, &quoted(&row.title))
}

/// Whether the report covers every plan of that kind that holds on its day. Where its day is not known, a plan that it
/// leaves out may have held or not.
fn covers(scope: &Scope<'_>, row: &Row<StatusReport>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let gap = || unknown(Field::Covers, row.id.as_str(), &quoted(&row.title));
    let Some(covered) = &row.plan_ids else { return gap() };
    let is_wanted = |plan: &ActionPlan| match plan.classification {
        Some(class) => Truth::of(operands.contains(&Operand::Word(class.as_str().to_owned()))),
        None => gap(),
    };
    let held = |plan: &Row<ActionPlan>| {
        let on_day = |day| Scope { on: day, ..*scope }.holds(&plan.tenure, None);
        match row.dated.map(|dated| (on_day(dated.first), on_day(dated.last))) {
            Some((first, last)) if first == last => scope.holds_truth(first, plan.id.as_str(), &quoted(&plan.title)),
            _ => gap(),
        }
    };
    let plans = || scope.atlas.action_plans.iter();
    let region = scope.atlas.organizations.get(scope.atlas.region_id.as_str()).unwrap_or(scope.body);
    let day = row.dated.map_or(scope.on, |dated| dated.last);
    // Where no plan is known and none is known not to be, nobody can say that all are covered.
    if !plans().any(|plan| is_wanted(plan) != Truth::No)
        && let Some(gap) = scope.register_gap(Collection::ActionPlans, region, day, day)
    {
        return Truth::Unknown(vec![gap]);
    }
    let left_out = plans().filter(|plan| !covered.contains(&plan.id));
    Truth::all(left_out.map(|plan| match is_wanted(plan).and(held(plan)) {
        Truth::Yes => Truth::No,
        Truth::No => Truth::Yes,
        gap => gap,
    }))
}
