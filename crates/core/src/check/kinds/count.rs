//! Kind `count`: counts the rows of a list, on a day, by year or by a due date.

use super::listed::{register_gap, tally};
use super::period::{Window, clause_start, due_day, held_through, partial_minimum, years};
use super::{Outcome, for_each};
use crate::check::matching::name_of;
use crate::check::report::{Missing, Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::check::tally::Tally;
use crate::danish;
use crate::model::MeetingState;
use crate::terms::{Bound, Count, Due, Field, Listing, Operand, Period, Test};
use crate::time::Date;
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
    outcome(scope, count, verdict, tally, None)
}

/// Every year: the running one may already have reached the number; else only the year before, when it
/// is over, listed in full and lived through, can fall short.
fn by_year(scope: &Scope<'_>, count: &Count) -> Outcome {
    let (running, before) = years(scope);
    let so_far = tally(scope, count, Some(&until(&running, scope)));
    let last_year = tally(scope, count, Some(&before));
    let of_last_year = match is_over(scope, count, &before) {
        true => binding(scope, count, &before).map(|bound| last_year.compare(&bound)),
        false => None,
    };
    let verdict = match (so_far.compare(&count.bound), of_last_year) {
        (Verdict::Fulfilled, _) => Verdict::Fulfilled,
        (_, Some(Verdict::Breached)) => Verdict::Breached,
        _ => Verdict::Undetermined,
    };
    let mut text = year_text(scope, count, &running, &so_far);
    if scope.body.tenure.start.is_none_or(|start| start.first <= before.last) {
        text.push_str(&format!("; {}", plain_year(scope, count, &before, &last_year)));
    }
    if verdict == Verdict::Breached {
        let remedy = lacking_here(scope, count, &last_year).map(|what| make_good(count, &what, &before, &running));
        return Outcome { remedy, ..outcome(scope, count, verdict, last_year, Some(text)) };
    }
    let of_before = if of_last_year == Some(Verdict::Undetermined) { last_year.missing() } else { Vec::new() };
    let mut outcome = outcome(scope, count, verdict, so_far.clone(), Some(text));
    outcome.missing = [of_before, outcome.missing].concat();
    still_to_come(scope, count, &so_far, outcome, &of_year(count, &running))
}

/// Which year something is of: a report is on its year, a meeting in it.
fn of_year(count: &Count, year: &Window) -> String {
    let word = if count.of == Listing::StatusReports { "for" } else { "i" };
    format!("{word} {}", year.name)
}

/// What a year lacked, and when all is well again: what was not held then cannot be held any more.
fn make_good(count: &Count, what: &str, before: &Window, running: &Window) -> String {
    let (then, now) = (of_year(count, before), of_year(count, running));
    match count.bound {
        Bound::AtLeast(n) => format!("der manglede {what} {then}; kravet er opfyldt igen, når der er {n} {now}"),
        _ => format!("der manglede {what} {then}"),
    }
}

/// Whether a year can be judged: it is over and, for reports and plans of it, so is the time to write them.
fn is_over(scope: &Scope<'_>, count: &Count, year: &Window) -> bool {
    let grace = match count.of {
        Listing::StatusReports | Listing::ActionPlans => scope.readings.days("report_grace_days", "180d").unwrap_or(0),
        _ => 0,
    };
    year.last.checked_add_days(Days::new(grace)).is_some_and(|last| scope.on > last)
}

/// What a year is held against: all that is asked where the body lived through it, else what
/// `partial_year` leaves of it.
fn binding(scope: &Scope<'_>, count: &Count, year: &Window) -> Option<Bound> {
    match &count.bound {
        bound if held_through(scope, year) => Some(bound.clone()),
        Bound::AtLeast(n) => partial_minimum(scope, year, *n).map(Bound::AtLeast),
        _ => None,
    }
}

/// The text names no frequency: met once it has happened lately, never breached.
fn unstated(scope: &Scope<'_>, count: &Count) -> Outcome {
    if scope.readings.value("unstated_frequency", "never") == "yearly" {
        return by_year(scope, count);
    }
    let (running, before) = years(scope);
    let first = clause_start(scope).map_or(before.first, |start| start.max(before.first));
    let lately = Window { first, ..until(&running, scope) };
    let tally = tally(scope, count, Some(&lately));
    let verdict = not_breached(tally.compare(&count.bound));
    let since = format!("siden {}", danish::day(lately.first));
    let text = format!("{} {since}", counted_text(scope, count, &tally));
    let outcome = outcome(scope, count, verdict, tally.clone(), Some(text));
    still_to_come(scope, count, &tally, outcome, &since)
}

fn not_breached(verdict: Verdict) -> Verdict {
    if verdict == Verdict::Fulfilled { verdict } else { Verdict::Undetermined }
}

/// Where nothing is unknown but the time is not over, what is missing is that it happens.
fn still_to_come(scope: &Scope<'_>, count: &Count, tally: &Tally, outcome: Outcome, when: &str) -> Outcome {
    let nothing_unknown = outcome.verdict == Verdict::Undetermined && outcome.missing.is_empty();
    match lacking_here(scope, count, tally).filter(|_| nothing_unknown) {
        None => outcome,
        Some(what) => {
            let text = format!("{what} {when}").trim_end().to_owned();
            let gap: Missing = missing(Topic::Field(Field::State), scope.body.id.as_str(), text.clone());
            Outcome { missing: vec![gap], remedy: Some(format!("der mangler {text}")), ..outcome }
        }
    }
}

/// How many are wanting of what is asked at the least.
fn lacking(scope: &Scope<'_>, count: &Count, tally: &Tally) -> Option<String> {
    match count.bound {
        Bound::AtLeast(n) | Bound::Exactly(n) if n > tally.lo() => Some(noun(scope, count).count(n - tally.lo())),
        _ => None,
    }
}

/// The same, with the thing that they are for.
fn lacking_here(scope: &Scope<'_>, count: &Count, tally: &Tally) -> Option<String> {
    let what = lacking(scope, count, tally)?;
    Some(scope.each.map_or_else(|| what.clone(), |thing| format!("{what} for {}", thing.name)))
}

/// By a due date: late rows count too, and are said to be late. Until that day nothing is lacking, but still to come.
fn by_due(scope: &Scope<'_>, count: &Count, due: Due) -> Outcome {
    let (first, day) = due_day(scope, due, count.of, &count.conditions);
    let all = tally(scope, count, Some(&Window { first: Date::MIN, last: scope.on, name: String::new() }));
    let gap = register_gap(scope, count, first, day.map_or(scope.on, |day| day.min(scope.on)));
    let all = Tally { open: gap.into_iter().collect(), ..all };
    let over = day.is_some_and(|day| scope.on >= day);
    let verdict = match all.compare(&count.bound) {
        Verdict::Breached if !over => Verdict::Undetermined,
        verdict => verdict,
    };
    let counted = counted_text(scope, count, &all);
    let (text, when) = match day {
        Some(day) => {
            let due = danish::day(day);
            (format!("{counted}, frist {due}{}", late(scope, count, day)), format!("inden {due}"))
        }
        None => (counted, String::new()),
    };
    let outcome = outcome(scope, count, verdict, all.clone(), Some(text));
    still_to_come(scope, count, &all, outcome, &when)
}

/// The rows that came after a due day, in words.
fn late(scope: &Scope<'_>, count: &Count, day: Date) -> String {
    let Some(first) = day.succ_opt().filter(|after| *after <= scope.on) else { return String::new() };
    let after = tally(scope, count, Some(&Window { first, last: scope.on, name: String::new() }));
    let names = danish::list(after.certain.iter().map(|id| name_of(scope, id)));
    if names.is_empty() { names } else { format!("; efter fristen: {names}") }
}

/// A window cut off at the day asked about.
fn until(window: &Window, scope: &Scope<'_>) -> Window {
    Window { last: window.last.min(scope.on), ..window.clone() }
}

fn outcome(scope: &Scope<'_>, count: &Count, verdict: Verdict, tally: Tally, text: Option<String>) -> Outcome {
    let mut found = tally.found();
    found.text = text.unwrap_or_else(|| counted_text(scope, count, &tally));
    if count.bound == Bound::AtLeast(0) {
        found.text.push_str("; det er en mulighed, ikke et krav");
    }
    let missing = if verdict == Verdict::Undetermined { tally.missing() } else { Vec::new() };
    let remedy = (verdict == Verdict::Breached).then(|| remedy(scope, count, &tally)).flatten();
    Outcome { verdict, why_not: None, found, rows: tally.rows, missing, remedy }
}

fn counted_text(scope: &Scope<'_>, count: &Count, tally: &Tally) -> String {
    let text = danish::counted(tally.lo(), tally.listed(), tally.open.is_empty(), &count.bound, &noun(scope, count));
    match &count.bound {
        // Where it is not the number that is asked for, but these and no others, they are named.
        Bound::Are(_) if tally.lo() > 0 => {
            format!("{text}: {}", danish::list(tally.certain.iter().map(|id| name_of(scope, id))))
        }
        _ => text,
    }
}

/// What is counted, with the one that it is for where the clause names it.
fn noun(scope: &Scope<'_>, count: &Count) -> danish::Noun {
    let noun = danish::row_noun(count.of, &count.conditions);
    let named = count
        .conditions
        .iter()
        .find(|condition| matches!(condition.field, Field::Party | Field::Area | Field::FoundedBy));
    match named.map(|condition| &condition.test) {
        Some(Test::OneOf(operands)) => match operands.as_slice() {
            [Operand::Word(id)] => noun.with(&format!("med {}", name_of(scope, id))),
            _ => noun,
        },
        Some(Test::By(day)) => noun.with(&format!("oprettet senest {}", danish::day(*day))),
        _ => noun,
    }
}

/// The running year in words: of meetings also those planned, and the sum.
fn year_text(scope: &Scope<'_>, count: &Count, running: &Window, so_far: &Tally) -> String {
    let planned = scope.atlas.meetings_of(scope.body.id.as_str()).filter(|row| {
        let ahead = row.start.is_some_and(|start| start.span.last > scope.on && start.span.last <= running.last);
        ahead && row.state != Some(MeetingState::Cancelled)
    });
    let text = plain_year(scope, count, running, so_far);
    match (count.of, planned.count() as u32) {
        (Listing::Meetings, planned) if planned > 0 => {
            format!("{text} holdt, {planned} planlagt, i alt {}", so_far.lo() + planned)
        }
        _ => text,
    }
}

fn plain_year(scope: &Scope<'_>, count: &Count, window: &Window, tally: &Tally) -> String {
    let part = match scope.body.tenure.start {
        Some(start) if start.first > window.first => format!(" (fra {})", danish::date(start)),
        _ => String::new(),
    };
    format!("{}{part}: {}", window.name, counted_text(scope, count, tally))
}

fn remedy(scope: &Scope<'_>, count: &Count, tally: &Tally) -> Option<String> {
    let whose = scope.each.map_or(scope.body.name.as_str(), |thing| thing.name.as_str());
    if let Some(what) = lacking(scope, count, tally) {
        return Some(format!("{whose} mangler {what}"));
    }
    match &count.bound {
        Bound::AtMost(n) | Bound::Exactly(n) => {
            Some(format!("{whose} har {} for meget", noun(scope, count).count(tally.lo().saturating_sub(*n))))
        }
        Bound::Are(ids) => {
            let noun = noun(scope, count);
            let names = |ids: Vec<&String>| danish::list(ids.into_iter().map(|id| name_of(scope, id)));
            let lacking: Vec<&String> = ids.iter().filter(|id| !tally.certain.contains(id)).collect();
            let surplus: Vec<&String> = tally.certain.iter().filter(|id| !ids.contains(id)).collect();
            let lacks = (!lacking.is_empty()).then(|| format!("{} mangler blandt {}", names(lacking), noun.many));
            let has = (!surplus.is_empty()).then(|| format!("{} er for meget blandt {}", names(surplus), noun.many));
            Some([lacks, has].into_iter().flatten().collect::<Vec<_>>().join(". "))
        }
        Bound::AtLeast(_) => None,
    }
}
