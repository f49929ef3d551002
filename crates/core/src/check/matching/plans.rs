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
        Field::Agreement => agreements_of(scope, row),
        Field::Goals => goals(scope, row.goal_ids.as_deref(), test),
        Field::DataSources => row.data_sources.clone().map_or(Values::Unknown, Values::Known),
        Field::Step => return step(scope, &row.steps, test, id, &quoted(&row.title)),
        Field::ReportsFrom => return reports_from(scope, row, test),
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, id, &quoted(&row.title))
}

/// The agreements that a plan's goals belong to.
fn agreements_of(scope: &Scope<'_>, row: &ActionPlan) -> Values {
    let Some(ids) = &row.goal_ids else { return Values::Unknown };
    let goals = ids.iter().filter_map(|id| scope.atlas.goals.get(id.as_str()));
    Values::Known(goals.filter_map(|goal| goal.agreement_id.as_ref()).map(|id| id.as_str().to_owned()).collect())
}

/// The last day of a plan's year, or of the one that it ends in. Nothing where it is not known when it began.
fn year_end(row: &ActionPlan) -> Option<Date> {
    // The end is the day after the last one.
    let last = match row.tenure.end {
        Some(end) => end.last.pred_opt()?,
        None => row.tenure.start?.last,
    };
    Date::from_ymd_opt(crate::time::year_of(last), 12, 31)
}

/// The last day on which deliveries to a plan are waited for: its year and the grace for reports on it are over then.
pub(in crate::check) fn reports_due(scope: &Scope<'_>, row: &ActionPlan) -> Option<Date> {
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
/// over, and the list of reports is complete, is a missing delivery known to be missing. A body that was founded later
/// than the plan's year owes nothing to it.
fn deliveries<'a>(scope: &Scope<'a>, row: &Row<ActionPlan>, test: &Test) -> Vec<(&'a Row<Organization>, Truth)> {
    let Test::OneOf(operands) = test else { return Vec::new() };
    let asked = |body: &Organization| {
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
    let owes = |body: &&Row<Organization>| asked(body) && !scope.exists(body).is_no() && was_there(body);
    let over = reports_due(scope, row).is_some_and(|last| scope.on > last);
    let closed = |body: &Row<Organization>| {
        over && scope.register_gap(Collection::StatusReports, body, scope.on, scope.on).is_none()
    };
    let delivered = |body: &Row<Organization>| {
        let name = format!("{} fra {}", quoted(&row.title), body.name);
        let gap = || unknown(Field::ReportsFrom, row.id.as_str(), &name);
        let reports = scope.atlas.status_reports.iter();
        match Truth::any(reports.map(|report| delivers(scope, report, row, body, &gap))) {
            Truth::No if !closed(body) || !scope.exists(body).is_yes() => gap(),
            told => told,
        }
    };
    scope.atlas.organizations.iter().filter(owes).map(|body| (body, delivered(body))).collect()
}

/// Whether a report is the delivery of that body to that plan. One that does not say whose it is, or to what, may be.
fn delivers(
    scope: &Scope<'_>,
    report: &StatusReport,
    plan: &Row<ActionPlan>,
    body: &Row<Organization>,
    gap: &dyn Fn() -> Truth,
) -> Truth {
    let is = |known: Option<bool>| known.map_or_else(gap, Truth::of);
    let given = match report.dated {
        Some(dated) if dated.first <= scope.on && dated.last > scope.on => gap(),
        dated => Truth::of(dated.is_none_or(|dated| dated.last <= scope.on)),
    };
    is(report.kind.map(|kind| kind == ReportKind::Delivery))
        .and(is(report.organization_id.as_ref().map(|id| *id == body.id)))
        .and(is(report.plan_ids.as_ref().map(|ids| ids.contains(&plan.id))))
        .and(given)
}

pub(super) fn status_report(scope: &Scope<'_>, row: &Row<StatusReport>, field: Field, test: &Test) -> Truth {
    let id = row.id.as_str();
    let values = match field {
        Field::Kind => Values::word(row.kind),
        Field::Author => Values::id(row.organization_id.as_ref()),
        Field::To => Values::id(row.to_id.as_ref()),
        Field::Agreement => Values::id(row.agreement_id.as_ref()),
        Field::Step => return step(scope, &row.steps, test, id, &quoted(&row.title)),
        Field::Goals => goals(scope, row.goal_ids.as_deref(), test),
        Field::Covers => return covers(scope, row, test),
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, id, &quoted(&row.title))
}

/// Whether the report covers every plan of that kind that holds on its day.
fn covers(scope: &Scope<'_>, row: &Row<StatusReport>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let Some(covered) = &row.plan_ids else { return unknown(Field::Covers, row.id.as_str(), &quoted(&row.title)) };
    let day = row.dated.map_or(scope.on, |dated| dated.last);
    let wanted = |plan: &&Row<ActionPlan>| {
        let class = plan.classification.map(Token::as_str);
        class.is_some_and(|class| operands.contains(&Operand::Word(class.to_owned())))
    };
    let on_its_day = Scope { on: day, ..*scope };
    Truth::all(scope.atlas.action_plans.iter().filter(wanted).map(|plan| {
        let holds =
            on_its_day.holds_truth(on_its_day.holds(&plan.tenure, None), plan.id.as_str(), &quoted(&plan.title));
        match (covered.contains(&plan.id), holds) {
            (true, _) | (_, Truth::No) => Truth::Yes,
            (false, Truth::Yes) => Truth::No,
            (false, gap) => gap,
        }
    }))
}
