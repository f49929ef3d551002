//! The kinds of requirement, a file each: what is counted, and what verdict that gives.

mod all_of;
mod count;
mod derived_seats;
mod each;
mod evidence;
mod figure;
mod in_force;
mod listed;
mod parties;
mod period;
mod seats;

pub(super) use derived_seats::by_seat;
pub use derived_seats::{BySeat, Chair, DerivedSeat};
pub use each::JudgedRow;
pub(super) use each::{first_day, row_by_row};
pub use in_force::{Standing, standing};
pub(super) use period::look_back;

use super::report::{Found, Missing, Verdict, WhyNot};
use super::scope::{Scope, Thing};
use super::tally::combine;
use super::things::things;
use crate::danish;
use crate::terms::{ForEach, Kind, Requirement, Things, Worst};

/// What one requirement gave.
#[derive(Clone, Debug)]
pub(super) struct Outcome {
    pub(super) verdict: Verdict,
    pub(super) why_not: Option<WhyNot>,
    pub(super) found: Found,
    pub(super) rows: Vec<String>,
    pub(super) missing: Vec<Missing>,
    pub(super) remedy: Option<String>,
}

impl Outcome {
    /// A verdict with its words.
    pub(super) fn new(verdict: Verdict, text: impl Into<String>) -> Outcome {
        let found = Found { text: text.into(), ..Found::default() };
        Outcome { verdict, why_not: None, found, rows: Vec::new(), missing: Vec::new(), remedy: None }
    }

    /// Not known, because a date is.
    pub(super) fn undated(gap: Missing) -> Outcome {
        let text = format!("det er ikke oplyst, {}", gap.text);
        Outcome { missing: vec![gap], ..Outcome::new(Verdict::Undetermined, text) }
    }

    /// There is nothing that the requirement could be held against.
    pub(super) fn no_case(text: impl Into<String>) -> Outcome {
        let outcome = Outcome::new(Verdict::NotApplicable, text);
        Outcome { why_not: Some(WhyNot::NoCase), found: Found { hi: Some(0), ..outcome.found }, ..outcome }
    }
}

/// Judges a requirement, and softens a breach that its words do not bear.
pub(super) fn judge(scope: &Scope<'_>, requirement: &Requirement) -> Outcome {
    let mut outcome = match &requirement.kind {
        Kind::Seats(seats) => seats::judge(scope, seats),
        Kind::DerivedSeats(derived) => derived_seats::judge(scope, derived),
        Kind::Parties(parties) => parties::judge(scope, parties),
        Kind::Count(count) => count::judge(scope, count),
        Kind::Each(each) => each::judge(scope, each),
        Kind::InForce(in_force) => in_force::judge(scope, in_force),
        Kind::Figure(figure) => figure::judge(scope, figure),
        Kind::AllOf(all_of) => all_of::judge(scope, all_of),
        Kind::Evidence(wanted) => evidence::judge(scope, wanted, requirement.worst),
    };
    if outcome.verdict == Verdict::Breached && requirement.worst == Worst::Undetermined {
        outcome.verdict = Verdict::Undetermined;
        outcome.found.text = format!("afviger: {}", outcome.found.text);
    }
    outcome
}

/// Judges once for each thing, or once where there is no `for_each`.
fn for_each(
    scope: &Scope<'_>,
    each: Option<&ForEach>,
    except: &[String],
    one: impl Fn(&Scope<'_>) -> Outcome,
) -> Outcome {
    let Some(each) = each else { return one(scope) };
    let list = things(scope, each, except);
    let judged = list.things.iter().map(|thing| (thing.name.clone(), of_thing(thing, one(&scope.at(thing)))));
    let judged: Vec<(String, Outcome)> = judged.collect();
    if let Some(outcome) = nothing_certain(&list.things, &judged, &list.open) {
        return outcome;
    }
    match (judged.is_empty(), list.open.is_empty()) {
        (true, true) => Outcome::no_case("der er intet, som kravet kan holdes op imod"),
        (true, false) => {
            Outcome { missing: list.open, ..Outcome::new(Verdict::Undetermined, "der er intet kendt at prøve") }
        }
        (false, closed) => {
            let noun = thing_noun(each, &list.things);
            let noun = if closed { noun } else { noun.known() };
            let mut outcome = together(&judged, Some(&noun));
            // Those that are left when the exceptions are taken out are not all of them.
            if let Some(rest) = outcome.found.text.strip_prefix("alle ").filter(|_| !except.is_empty()) {
                outcome.found.text = format!("de øvrige {rest}");
            }
            outcome
        }
    }
}

/// What the things are called: sites that may or may not be acute hospitals are only sites.
fn thing_noun(each: &ForEach, things: &[Thing]) -> danish::Noun {
    let doubtful = *each == ForEach::Things(Things::AcuteSite) && things.iter().any(|thing| !thing.doubt.is_empty());
    danish::thing_noun(if doubtful { &ForEach::Things(Things::Site) } else { each })
}

/// Where all that passed is of things that may not belong, perhaps there was nothing to judge: that is no fulfilment.
fn nothing_certain(things: &[Thing], judged: &[(String, Outcome)], open: &[Missing]) -> Option<Outcome> {
    let counts = |outcome: &Outcome| outcome.verdict != Verdict::NotApplicable;
    let mut passed = things.iter().zip(judged).filter(|(_, (_, outcome))| counts(outcome)).peekable();
    passed.peek()?;
    let all_doubted = passed.all(|(thing, (_, one))| one.verdict == Verdict::Fulfilled && !thing.doubt.is_empty());
    let doubts = things.iter().flat_map(|thing| thing.doubt.iter().cloned());
    all_doubted.then(|| Outcome {
        rows: judged.iter().flat_map(|(_, outcome)| outcome.rows.iter().cloned()).collect(),
        missing: doubts.chain(open.iter().cloned()).collect(),
        ..Outcome::new(Verdict::Undetermined, "det er ikke kendt, om der er noget at prøve")
    })
}

/// A thing that may not belong at all can leave the whole open, never breach it.
fn of_thing(thing: &Thing, mut outcome: Outcome) -> Outcome {
    if outcome.verdict == Verdict::Breached && !thing.doubt.is_empty() {
        outcome.verdict = Verdict::Undetermined;
        outcome.remedy = None;
    }
    if outcome.verdict == Verdict::Undetermined {
        outcome.missing.splice(0..0, thing.doubt.iter().cloned());
    }
    outcome
}

/// Several outcomes as one, each under its name. `noun` says what they are of, where they are of one sort.
fn together(outcomes: &[(String, Outcome)], noun: Option<&danish::Noun>) -> Outcome {
    let all = || outcomes.iter().map(|(_, outcome)| outcome);
    let verdict = combine(all().map(|outcome| outcome.verdict));
    let counted = || all().filter(|outcome| outcome.verdict != Verdict::NotApplicable);
    let hi = counted().map(|outcome| outcome.found.hi).try_fold(0u32, |sum, hi| Some(sum.saturating_add(hi?)));
    let texts = outcomes.iter().map(|(name, outcome)| (name.as_str(), outcome.found.text.as_str()));
    let remedies: Vec<String> = all()
        .filter(|outcome| outcome.verdict == verdict)
        .filter_map(|outcome| outcome.remedy.as_deref().map(danish::upper_first))
        .collect();
    Outcome {
        verdict,
        why_not: (verdict == Verdict::NotApplicable).then_some(WhyNot::NoCase),
        found: Found {
            lo: counted().map(|outcome| outcome.found.lo).sum(),
            hi,
            text: danish::grouped(&texts.collect::<Vec<_>>(), noun),
        },
        rows: all().flat_map(|outcome| outcome.rows.iter().cloned()).collect(),
        // What decides a breach is not missing, whatever else may be.
        missing: all()
            .filter(|outcome| verdict == Verdict::Undetermined && outcome.verdict == verdict)
            .flat_map(|outcome| outcome.missing.iter().cloned())
            .collect(),
        remedy: (!remedies.is_empty()).then(|| remedies.join(". ")),
    }
}
