//! Conditions on steps, and on matters, which are made of them.

use super::{Values, is, test_values, unknown};
use crate::check::report::Topic;
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::danish::quoted;
use crate::model::{Matter, MatterScope, Organization, Row, Step, StepKind};
use crate::snapshot::{Id, Token};
use crate::terms::{Field, Operand, StepTest, Test};

/// Whether a step like the one asked for was taken. A list of steps is never whole: one that is not
/// listed is unknown, and so is one of a later day; one with `done = false` is not taken, and one that
/// was waived passes.
pub(super) fn step(scope: &Scope<'_>, steps: &[Step], test: &Test, row: &str, name: &str) -> Truth {
    let Test::Step(wanted) = test else { return Truth::No };
    let ahead = |step: &Step| step.on.is_some_and(|on| on.first > scope.on);
    let of_kind = |step: &&Step| step.how.is_some_and(|how| how.as_str() == wanted.how) && !ahead(step);
    let not_listed =
        || Truth::Unknown(vec![missing(Topic::Field(Field::Step), row, crate::danish::step_of(&wanted.how, name))]);
    let taken = Truth::any(steps.iter().filter(of_kind).map(|step| fits(scope, steps, step, wanted, row, name)));
    let refused = steps.iter().filter(of_kind).any(|step| fits(scope, steps, step, wanted, row, name) == Truth::No);
    match taken {
        Truth::No if !refused => not_listed(),
        told => told,
    }
}

fn fits(scope: &Scope<'_>, steps: &[Step], step: &Step, wanted: &StepTest, row: &str, name: &str) -> Truth {
    if step.waived.is_some() {
        return Truth::Yes;
    }
    let gap =
        || Truth::Unknown(vec![missing(Topic::Field(Field::Step), row, crate::danish::step_of(&wanted.how, name))]);
    match (step.done, asked_for(scope, step, wanted, &gap)) {
        // That another did not do it says nothing of the one who was to.
        (Some(false), _) if is_anothers(scope, step, wanted) => gap(),
        (Some(false), _) => Truth::No,
        (_, told) if step.on.is_some_and(|on| on.last > scope.on) => told.and(gap()),
        (_, told) => told.and(order(scope, steps, step, wanted, &gap)),
    }
}

/// Whether a step is by, to and on the level asked for. Who decides, approves or designates is settled, and so one done by
/// another is not the one; the rest may have been done by several, and at several levels.
fn asked_for(scope: &Scope<'_>, step: &Step, wanted: &StepTest, gap: &dyn Fn() -> Truth) -> Truth {
    let settles = matches!(step.how, Some(StepKind::Decided | StepKind::Approved | StepKind::Designated));
    let open = |told| if told == Truth::No && !settles { gap() } else { told };
    let by_whom = |operand: &Option<Operand>, id: Option<&Id<Organization>>| match (operand, id) {
        (None, _) => Truth::Yes,
        (Some(_), None) => gap(),
        (Some(operand), Some(id)) => open(is(scope, Field::Step, operand, id.as_str())),
    };
    let side = match (&wanted.by_side, side_of(scope, step)) {
        (None, _) => Truth::Yes,
        (Some(wanted), Some(side)) if wanted == side => Truth::Yes,
        _ => gap(),
    };
    let level = match (&wanted.level, &step.level) {
        (None, _) => Truth::Yes,
        (Some(wanted), Some(level)) => open(Truth::of(wanted == level)),
        (Some(_), None) => gap(),
    };
    Truth::all([
        by_whom(&wanted.by, step.organization_id.as_ref()),
        by_whom(&wanted.to, step.to_id.as_ref()),
        side,
        level,
    ])
}

/// Whether a step names another body, side or level than the one asked for.
fn is_anothers(scope: &Scope<'_>, step: &Step, wanted: &StepTest) -> bool {
    let other = |operand: &Option<Operand>, id: Option<&Id<Organization>>| matches!((operand, id), (Some(operand), Some(id)) if is(scope, Field::Step, operand, id.as_str()) == Truth::No);
    let side = || side_of(scope, step).is_some_and(|side| wanted.by_side.as_ref().is_some_and(|wanted| wanted != side));
    let level = matches!((&wanted.level, &step.level), (Some(wanted), Some(level)) if wanted != level);
    other(&wanted.by, step.organization_id.as_ref()) || other(&wanted.to, step.to_id.as_ref()) || side() || level
}

/// The side that a step was taken from, as far as its organization tells.
fn side_of(scope: &Scope<'_>, step: &Step) -> Option<&'static str> {
    let body = scope.atlas.organizations.get(step.organization_id.as_ref()?.as_str())?;
    match body.classification.as_str() {
        "patient_committee" => Some("patients"),
        "municipality" => Some("municipality"),
        "gp_association" => Some("general_practice"),
        "region" | "hospital" | "psychiatry" | "administration" => Some("region"),
        _ => None,
    }
}

/// Whether a step stands before or after the others of a kind, as asked.
fn order(scope: &Scope<'_>, steps: &[Step], step: &Step, wanted: &StepTest, gap: &dyn Fn() -> Truth) -> Truth {
    let compare = |kind: &Option<String>, before: bool| match kind {
        None => Truth::Yes,
        Some(kind) => {
            // What comes after the day asked about has not been done, and nothing can come before or after it.
            let ahead = |other: &&Step| other.on.is_some_and(|on| on.first > scope.on);
            let of_kind = |other: &&Step| other.how.is_some_and(|how| how.as_str() == kind);
            let others = steps.iter().filter(of_kind).filter(|other| !ahead(other));
            let truths = others.map(|other| match (step.on, other.on) {
                (Some(mine), Some(theirs)) if mine.last <= theirs.first => Truth::of(before || mine == theirs),
                (Some(mine), Some(theirs)) if theirs.last <= mine.first => Truth::of(!before),
                _ => gap(),
            });
            let truths: Vec<Truth> = truths.collect();
            if truths.is_empty() { gap() } else { Truth::all(truths) }
        }
    };
    compare(&wanted.before, true).and(compare(&wanted.after, false))
}

pub(super) fn matter(scope: &Scope<'_>, row: &Row<Matter>, field: Field, test: &Test) -> Truth {
    let id = row.id.as_str();
    let values = match field {
        Field::Kind => Values::word(row.kind),
        Field::Scope if row.scope.is_none() => {
            let text = format!("hvor langt {} rækker", quoted(&row.title));
            return Truth::Unknown(vec![missing(Topic::Field(field), id, text)]);
        }
        Field::Scope => Values::word(row.scope),
        Field::AroseIn => Values::id(row.organization_id.as_ref()),
        Field::Step => return step(scope, &row.steps, test, id, &quoted(&row.title)),
        Field::ResolvedAt => return resolved_at(scope, row, test),
        Field::Ladder => return ladder(scope, row, test),
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, id, &quoted(&row.title))
}

/// Whether it was resolved where it should be; a recorded reason for going elsewhere passes.
fn resolved_at(scope: &Scope<'_>, row: &Row<Matter>, test: &Test) -> Truth {
    if row.reason.is_some() {
        return Truth::Yes;
    }
    let Test::OneOf(operands) = test else { return Truth::No };
    let arose = |operand: &Operand| *operand == Operand::Word("arose_at".into());
    let values = Values::one(row.resolved_at.as_ref());
    let there = match (operands.iter().any(arose), &row.arose_at, &row.resolved_at) {
        (true, Some(arose), Some(resolved)) => Truth::of(arose == resolved),
        (true, None, _) => {
            let text = format!("på hvilket niveau {} opstod", quoted(&row.title));
            Truth::Unknown(vec![missing(Topic::Field(Field::ResolvedAt), row.id.as_str(), text)])
        }
        (true, _, None) => unknown(Field::ResolvedAt, row.id.as_str(), &quoted(&row.title)),
        (false, _, _) => Truth::No,
    };
    match operands.iter().any(arose) {
        true => there,
        false => test_values(scope, Field::ResolvedAt, test, values, row.id.as_str(), &quoted(&row.title)),
    }
}

/// Whether the steps that were taken by the day asked about climb the rungs, none down: in the order of their days where
/// all have one, else as they are listed. A scope that no rung is printed for is unknown.
fn ladder(scope: &Scope<'_>, row: &Row<Matter>, test: &Test) -> Truth {
    if row.reason.is_some() {
        return Truth::Yes;
    }
    let Test::OneOf(operands) = test else { return Truth::No };
    let taken = |step: &&Step| step.done != Some(false) && step.on.is_none_or(|on| on.first <= scope.on);
    let mut steps: Vec<&Step> = row.steps.iter().filter(taken).collect();
    if steps.iter().all(|step| step.on.is_some()) {
        crate::order::sort_by_key(&mut steps, |step| step.on.map(|on| on.first));
    }
    let rung = |level: &str| operands.iter().position(|operand| *operand == Operand::Word(level.to_owned()));
    let rungs: Option<Vec<usize>> = steps.iter().map(|step| rung(step.level.as_deref()?)).collect();
    let printed = !matches!(row.scope, None | Some(MatterScope::Major));
    // Of two steps whose days may be the other way round, nobody knows which came first.
    let unsure =
        |a: &Step, b: &Step| matches!((a.on, b.on), (Some(a), Some(b)) if a.last > b.first && a.first <= b.last);
    let in_doubt = (1..steps.len()).any(|at| steps[..at].iter().any(|before| unsure(before, steps[at])));
    match rungs {
        Some(rungs) if printed && !rungs.is_empty() && !in_doubt => Truth::of(rungs.is_sorted()),
        _ => unknown(Field::Ladder, row.id.as_str(), &quoted(&row.title)),
    }
}
