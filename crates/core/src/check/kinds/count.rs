//! Kind `count`: counts the rows of a list, on a day, by year or by a due date.

use super::period::{Window, due_day, held_through, partial_minimum, years};
use super::{Outcome, for_each};
use crate::check::matching::{Subject, matches, rows_of};
use crate::check::report::{Missing, Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::check::tally::Tally;
use crate::check::truth::Truth;
use crate::danish;
use crate::model::{MeetingKind, MeetingState, Organization, Row};
use crate::snapshot::Collection;
use crate::terms::{Bound, Condition, Count, Due, Field, Listing, Operand, Period, Test};
use chrono::Days;

pub(super) fn judge(scope: &Scope<'_>, count: &Count) -> Outcome {
    for_each(scope, count.for_each.as_ref(), &count.except, |scope| match (count.per, count.due) {
        (_, Some(due)) => by_due(scope, count, due),
        (Some(Period::Year), None) => by_year(scope, count),
        (Some(Period::Unstated), None) => unstated(scope, count),
        (None, None) => on_the_day(scope, count),
    })
}

/// What holds on the day asked about.
fn on_the_day(scope: &Scope<'_>, count: &Count) -> Outcome {
    let tally = tally(scope, count, None);
    let verdict = tally.compare(&count.bound);
    outcome(scope, count, verdict, &count.bound, tally, None)
}

/// Every year: the running one may already have reached the number; else only the year before, when it
/// is over, listed in full and lived through, can fall short.
fn by_year(scope: &Scope<'_>, count: &Count) -> Outcome {
    let (running, before) = years(scope);
    let so_far = tally(scope, count, Some(&until(&running, scope)));
    let last_year = tally(scope, count, Some(&before));
    let reached = so_far.compare(&count.bound) == Verdict::Fulfilled;
    let bound = match &count.bound {
        Bound::AtLeast(n) if !held_through(scope, &before) => partial_minimum(scope, &before, *n).map(Bound::AtLeast),
        bound => held_through(scope, &before).then(|| bound.clone()),
    };
    let grace = if count.of == Listing::StatusReports {
        scope.readings.days("report_grace_days", "180d").unwrap_or(0)
    } else {
        0
    };
    let over = before.last.checked_add_days(Days::new(grace)).is_some_and(|last| scope.on > last);
    let short = over && bound.is_some_and(|bound| last_year.compare(&bound) == Verdict::Breached);
    let verdict = if reached {
        Verdict::Fulfilled
    } else if short {
        Verdict::Breached
    } else {
        Verdict::Undetermined
    };
    let text = format!("{}; {}", year_text(scope, count, &running, &so_far), plain_year(count, &before, &last_year));
    let counted = if short { last_year } else { so_far };
    outcome(scope, count, verdict, &count.bound, counted, Some(text))
}

/// The text names no frequency: met once it has happened lately, never breached.
fn unstated(scope: &Scope<'_>, count: &Count) -> Outcome {
    if scope.readings.value("unstated_frequency", "never") == "yearly" {
        return by_year(scope, count);
    }
    let (running, before) = years(scope);
    let lately = Window { first: before.first, ..until(&running, scope) };
    let tally = tally(scope, count, Some(&lately));
    let verdict = match tally.compare(&count.bound) {
        Verdict::Fulfilled => Verdict::Fulfilled,
        _ => Verdict::Undetermined,
    };
    outcome(scope, count, verdict, &count.bound, tally, None)
}

/// By a due date: late rows count too, and are said to be late.
fn by_due(scope: &Scope<'_>, count: &Count, due: Due) -> Outcome {
    let dated = due_day(scope, due, count.of, &count.conditions);
    let all = tally(scope, count, Some(&Window { first: chrono::NaiveDate::MIN, last: scope.on, name: String::new() }));
    let Some((first, day)) = dated else {
        let verdict = match all.compare(&count.bound) {
            Verdict::Fulfilled => Verdict::Fulfilled,
            _ => Verdict::Undetermined,
        };
        return outcome(scope, count, verdict, &count.bound, all, None);
    };
    let gap = register_gap(scope, count, first, day);
    let all = Tally { open: gap.into_iter().collect(), ..all };
    let verdict = match all.compare(&count.bound) {
        Verdict::Breached if scope.on < day => Verdict::Undetermined,
        verdict => verdict,
    };
    let text = format!("{}, frist {}", counted_text(count, &all, &count.bound), danish::day(day));
    outcome(scope, count, verdict, &count.bound, all, Some(text))
}

/// A window cut off at the day asked about.
fn until(window: &Window, scope: &Scope<'_>) -> Window {
    Window { last: window.last.min(scope.on), ..window.clone() }
}

/// Counts the rows of the list in a window, or what holds on the day.
fn tally(scope: &Scope<'_>, count: &Count, window: Option<&Window>) -> Tally {
    let mut tally = Tally::default();
    for subject in
        rows_of(scope.atlas, count.of).0.into_iter().filter(|subject| concerns(scope, subject, &count.conditions))
    {
        let truth = matches(scope, &subject, &count.conditions);
        if truth == Truth::No {
            continue;
        }
        let truth = truth.and(time(scope, &subject, window)).and(kind_counts(scope, &subject, &count.conditions));
        tally.add(&subject.id(), [subject.id()], truth);
    }
    let (first, last) = window.map_or((scope.on, scope.on), |window| (window.first, window.last));
    tally.open.extend(register_gap(scope, count, first, last));
    tally
}

/// Whether a row is the body's at all: without a condition on the body, its own meetings only.
pub(super) fn concerns(scope: &Scope<'_>, subject: &Subject<'_>, conditions: &[Condition]) -> bool {
    let names_body =
        conditions.iter().any(|condition| matches!(condition.field, Field::Body | Field::Meeting | Field::Id));
    match subject {
        Subject::Meeting(row) | Subject::AgendaItem(row, _) | Subject::Guest(row, _) => {
            names_body || row.organization_id == scope.body.id || is_assembly_of_region(scope, row, conditions)
        }
        _ => true,
    }
}

/// An assembly of several bodies is nobody's own meeting: a clause that asks for assemblies means all.
fn is_assembly_of_region(_: &Scope<'_>, row: &crate::model::Meeting, conditions: &[Condition]) -> bool {
    let asks = |condition: &Condition| {
        condition.field == Field::Kind && condition.test == Test::OneOf(vec![Operand::Word("assembly".into())])
    };
    row.kind == Some(MeetingKind::Assembly) && conditions.iter().any(asks)
}

fn time(scope: &Scope<'_>, subject: &Subject<'_>, window: Option<&Window>) -> Truth {
    let Some(window) = window else { return subject.holds(scope) };
    if matches!(subject, Subject::Meeting(row) if row.start.is_none()) {
        return Truth::Unknown(vec![missing(
            Topic::Dates,
            &subject.id(),
            format!("datoen for {}", crate::check::matching::name_of(scope.atlas, &subject.id())),
        )]);
    }
    match subject.day(scope) {
        None => subject.holds(scope),
        Some(day) if window.first <= day.first && day.last <= window.last => Truth::Yes,
        Some(day) if day.last < window.first || day.first > window.last => Truth::No,
        // A report on a year belongs to the year, whenever in it one asks.
        Some(day) if matches!(subject, Subject::StatusReport(_)) && day.first >= window.first => Truth::Yes,
        Some(_) => Truth::Unknown(vec![missing(
            Topic::Dates,
            &subject.id(),
            format!("den præcise dato for {}", crate::check::matching::name_of(scope.atlas, &subject.id())),
        )]),
    }
}

/// Whether a meeting of that kind counts where the clause says only "møder".
fn kind_counts(scope: &Scope<'_>, subject: &Subject<'_>, conditions: &[Condition]) -> Truth {
    let Subject::Meeting(row) = subject else { return Truth::Yes };
    if conditions.iter().any(|condition| condition.field == Field::Kind) {
        return Truth::Yes;
    }
    let text = |what: &str| format!("{what} {}", crate::check::matching::name_of(scope.atlas, row.id.as_str()));
    let unknown = |text: String| Truth::Unknown(vec![missing(Topic::Field(Field::Kind), row.id.as_str(), text)]);
    match row.kind {
        Some(MeetingKind::Ordinary) => Truth::Yes,
        Some(MeetingKind::Extraordinary) => Truth::of(scope.readings.value("extraordinary_counts", "yes") == "yes"),
        Some(MeetingKind::Seminar) => match scope.readings.value("seminar_counts", "unknown") {
            "yes" => Truth::Yes,
            "no" => Truth::No,
            _ => unknown(text("om der med »møder« også menes et seminar som")),
        },
        Some(MeetingKind::Assembly) => Truth::No,
        None => unknown(text("hvilken slags møde det var:")),
    }
}

/// What is missing for the list to be whole: the register of the body, or of each body that is looked at.
fn register_gap(
    scope: &Scope<'_>,
    count: &Count,
    first: chrono::NaiveDate,
    last: chrono::NaiveDate,
) -> Option<Missing> {
    let collection = rows_of(scope.atlas, count.of).1;
    let bodies = bodies_looked_at(scope, &count.conditions);
    if count.of == Listing::AgendaItems || count.of == Listing::Guests {
        let of_bodies =
            |body: &&Row<Organization>| scope.atlas.meetings_of(body.id.as_str()).any(|row| row.agenda_items.is_none());
        if let Some(body) = bodies.iter().find(|body| of_bodies(body)) {
            return Some(missing(
                Topic::Register(Collection::Meetings),
                body.id.as_str(),
                format!("dagsordenerne for alle møder i {}", body.name),
            ));
        }
    }
    bodies.into_iter().find_map(|body| scope.register_gap(collection, body, first, last))
}

/// The bodies whose rows a clause looks at: the body judged, or those of a classification in its cluster.
pub(super) fn bodies_looked_at<'a>(scope: &Scope<'a>, conditions: &[Condition]) -> Vec<&'a Row<Organization>> {
    let classes: Vec<&str> = conditions
        .iter()
        .filter(|condition| condition.field == Field::Body)
        .flat_map(|condition| match &condition.test {
            Test::OneOf(operands) => operands
                .iter()
                .filter_map(|operand| match operand {
                    Operand::Word(word) => Some(word.as_str()),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        })
        .collect();
    let cluster = scope.atlas.cluster_of(scope.body.id.as_str()).map(|row| &row.id);
    let same_cluster = |row: &Row<Organization>| scope.atlas.cluster_of(row.id.as_str()).map(|own| &own.id) == cluster;
    let looked_at: Vec<_> = scope
        .atlas
        .organizations
        .iter()
        .filter(|row| classes.contains(&row.classification.as_str()) && same_cluster(row))
        .collect();
    if looked_at.is_empty() { vec![scope.body] } else { looked_at }
}

fn outcome(
    scope: &Scope<'_>,
    count: &Count,
    verdict: Verdict,
    bound: &Bound,
    tally: Tally,
    text: Option<String>,
) -> Outcome {
    let mut found = tally.found();
    found.text = text.unwrap_or_else(|| counted_text(count, &tally, bound));
    let missing = if verdict == Verdict::Undetermined { tally.missing() } else { Vec::new() };
    let remedy = (verdict == Verdict::Breached).then(|| remedy(scope, count, bound, &tally)).flatten();
    Outcome { verdict, why_not: None, found, rows: tally.rows, missing, remedy }
}

fn counted_text(count: &Count, tally: &Tally, bound: &Bound) -> String {
    danish::counted(
        tally.lo(),
        tally.listed(),
        tally.open.is_empty(),
        bound,
        &danish::row_noun(count.of, &count.conditions),
    )
}

/// The running year in words: of meetings also those planned, and the sum.
fn year_text(scope: &Scope<'_>, count: &Count, running: &Window, so_far: &Tally) -> String {
    let planned = scope.atlas.meetings_of(scope.body.id.as_str()).filter(|row| {
        let ahead = row.start.is_some_and(|start| start.span.last > scope.on && start.span.last <= running.last);
        ahead && row.state != Some(MeetingState::Cancelled)
    });
    match (count.of, planned.count() as u32) {
        (Listing::Meetings, planned) if planned > 0 => {
            let sum = so_far.lo() + planned;
            format!("{}: {} afholdt, {planned} planlagt, i alt {sum}", running.name, so_far.lo())
        }
        _ => plain_year(count, running, so_far),
    }
}

fn plain_year(count: &Count, window: &Window, tally: &Tally) -> String {
    format!("{}: {}", window.name, counted_text(count, tally, &count.bound))
}

fn remedy(scope: &Scope<'_>, count: &Count, bound: &Bound, tally: &Tally) -> Option<String> {
    let noun = danish::row_noun(count.of, &count.conditions);
    let whose = scope.each.map_or(scope.body.name.as_str(), |thing| thing.name.as_str());
    match bound {
        Bound::AtLeast(n) | Bound::Exactly(n) if *n > tally.lo() => {
            Some(format!("{} mangler {}", danish::upper_first(whose), noun.count(n - tally.lo())))
        }
        Bound::AtMost(n) | Bound::Exactly(n) => {
            Some(format!("{} har {} for meget", danish::upper_first(whose), noun.count(tally.lo().saturating_sub(*n))))
        }
        Bound::Are(ids) => {
            let lacking = ids
                .iter()
                .filter(|id| !tally.certain.contains(id))
                .map(|id| crate::check::matching::name_of(scope.atlas, id));
            Some(format!("{} mangler {}", danish::upper_first(whose), danish::list(lacking)))
        }
        Bound::AtLeast(_) => None,
    }
}
