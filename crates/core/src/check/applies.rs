//! The first step: does the clause apply to the body on the day?

use super::report::{Missing, Topic, WhyNot};
use super::scope::{Scope, missing};
use crate::model::{Agreement, Atlas, Organization, Row};
use crate::snapshot::Id;
use crate::terms::{AppliesTo, Clause, Kind, Strength, Terms};
use crate::time::{Holds, Span, Tenure};

/// Whether a clause applies.
pub(super) enum Applies {
    Yes,
    No(WhyNot, String),
    Unknown(Missing),
}

/// The bodies that a clause is for.
pub(super) fn scope_of<'a>(terms: &'a Terms, clause: &'a Clause) -> &'a AppliesTo {
    clause.applies_to.as_ref().unwrap_or(&terms.applies_to)
}

/// Whether the clause is for that body; with `in_force`, also for a body that such a one took the place of.
pub(super) fn concerns(
    atlas: &Atlas,
    terms: &Terms,
    clause: &Clause,
    body: &Row<Organization>,
    in_force: bool,
) -> bool {
    let scope = scope_of(terms, clause);
    let covers = |row: &Row<Organization>| scope.covers(row.id.as_str(), &row.classification);
    covers(body) || (in_force && successors(atlas, &body.id).into_iter().any(covers))
}

/// Every organization that took the place of this one, at any remove.
fn successors<'a>(atlas: &'a Atlas, body: &Id<Organization>) -> Vec<&'a Row<Organization>> {
    let mut found: Vec<&Row<Organization>> = Vec::new();
    let mut open = vec![body.clone()];
    while let Some(old) = open.pop() {
        let newer = atlas.organizations.iter().filter(|row| row.supersedes.iter().any(|s| s.id == old));
        for row in newer.filter(|row| !found.iter().any(|seen| seen.id == row.id)).collect::<Vec<_>>() {
            found.push(row);
            open.push(row.id.clone());
        }
    }
    found
}

/// Whether clause and body both hold on the day: first the clause, then the body.
pub(super) fn applies(scope: &Scope<'_>) -> Applies {
    let exempt = scope.hypothetical
        || scope.clause.strength == Strength::Claim
        || scope.clause.requirement().is_some_and(|requirement| matches!(requirement.kind, Kind::InForce(_)));
    let clause = if exempt { Applies::Yes } else { clause_holds(scope) };
    match (clause, body_holds(scope)) {
        // That a body of terms without a date has ended says more than that none of their bodies is left.
        (Applies::No(why, _), Applies::No(other, text)) if other == why && is_undated(scope) => Applies::No(why, text),
        (Applies::No(why, text), _) => Applies::No(why, text),
        // What has ended has no clause to keep, whatever the days of the clause.
        (_, Applies::No(why, text)) => Applies::No(why, text),
        // Terms without dates hold with the bodies: then it is those days that are missing.
        (Applies::Unknown(_), Applies::Unknown(body)) if is_undated(scope) => Applies::Unknown(body),
        (Applies::Unknown(gap), _) | (Applies::Yes, Applies::Unknown(gap)) => Applies::Unknown(gap),
        (Applies::Yes, Applies::Yes) => Applies::Yes,
    }
}

fn body_holds(scope: &Scope<'_>) -> Applies {
    let body = &scope.body.name;
    match scope.exists(scope.body) {
        Holds::Yes | Holds::YesUnlessEnded => Applies::Yes,
        Holds::NotYet => Applies::No(WhyNot::NotYet, format!("Gælder ikke endnu: {body} er ikke oprettet den dag.")),
        Holds::NoLonger => Applies::No(WhyNot::NoLonger, ended(scope)),
        Holds::Unknown => {
            let text = format!("hvornår {body} er oprettet og ophører");
            Applies::Unknown(missing(Topic::Dates, scope.body.id.as_str(), text))
        }
    }
}

/// Why a body has ended: another took its place or its cluster's, perhaps on a day that is not known exactly.
fn ended(scope: &Scope<'_>) -> String {
    let since = scope.atlas.superseded(scope.body.id.as_str());
    let replaced = scope.atlas.organizations.iter().any(|row| row.supersedes.iter().any(|old| old.id == scope.body.id));
    let follows = |cluster: &&Row<Organization>| {
        !replaced
            && scope.body.tenure.end.is_none()
            && since == cluster.tenure.end.or_else(|| scope.atlas.superseded(cluster.id.as_str()))
    };
    let body = scope.atlas.cluster_of(scope.body.id.as_str()).filter(follows).unwrap_or(scope.body);
    let name = &body.name;
    match (body.tenure.end, since) {
        (None, Some(since)) => {
            let since = crate::danish::date(since);
            format!("Gælder ikke længere: {name} er afløst fra {since}; den præcise ophørsdag er ikke kendt.")
        }
        (Some(end), _) => format!("Gælder ikke længere: {name} ophørte {}.", crate::danish::date(end)),
        (None, None) => format!("Gælder ikke længere: {name} er ophørt."),
    }
}

/// Terms without a date begin and end with the bodies that they are for.
const NO_BODY: &str = "ingen af de organer, som kommissoriet er for, er";

/// The time of a clause: its own dates, else those of its terms, else those of the agreement that the terms are.
pub(super) fn clause_tenure(scope: &Scope<'_>) -> Tenure {
    let nothing = Tenure::default();
    let agreement = agreement(scope).map_or(&nothing, |row| &row.tenure);
    let lines = [&scope.clause.tenure, &scope.terms.tenure, agreement];
    let first = |date: fn(&Tenure) -> Option<Span>| lines.iter().find_map(|tenure| date(tenure));
    Tenure {
        start: first(|tenure| tenure.start),
        end: first(|tenure| tenure.end),
        seen_from: first(|tenure| tenure.seen_from),
        seen_until: first(|tenure| tenure.seen_until),
    }
}

/// The agreement that the terms are.
fn agreement<'a>(scope: &Scope<'a>) -> Option<&'a Row<Agreement>> {
    scope.terms.agreement_id.as_ref().and_then(|id| scope.atlas.agreements.get(id.as_str()))
}

fn is_undated(scope: &Scope<'_>) -> bool {
    clause_tenure(scope) == Tenure::default()
}

fn clause_holds(scope: &Scope<'_>) -> Applies {
    let tenure = clause_tenure(scope);
    let successor = agreement(scope).and_then(|row| scope.atlas.succeeded(row));
    let is_undated = is_undated(scope);
    let holds = if is_undated { undated(scope) } else { scope.holds(&tenure, successor) };
    let title = &scope.terms.title;
    match holds {
        Holds::Yes | Holds::YesUnlessEnded => Applies::Yes,
        Holds::NotYet if is_undated => Applies::No(WhyNot::NotYet, format!("Gælder ikke endnu: {NO_BODY} oprettet.")),
        Holds::NotYet => {
            let from = |start| format!("kravet gælder fra {}", crate::danish::date(start));
            let why = scope.clause.tenure.start.map_or_else(|| format!("{title} er ikke trådt i kraft"), from);
            Applies::No(WhyNot::NotYet, format!("Gælder ikke endnu: {why}."))
        }
        Holds::NoLonger if is_undated => {
            Applies::No(WhyNot::NoLonger, format!("Gælder ikke længere: {NO_BODY} til mere."))
        }
        Holds::NoLonger => {
            let until = |end| format!("kravet gjaldt til {}", crate::danish::date(end));
            let why = scope.clause.tenure.end.map_or_else(|| format!("{title} er ikke længere i kraft"), until);
            Applies::No(WhyNot::NoLonger, format!("Gælder ikke længere: {why}."))
        }
        Holds::Unknown => {
            let text = format!("hvornår {title} gælder fra og til");
            Applies::Unknown(missing(Topic::Dates, scope.terms.id.as_str(), text))
        }
    }
}

/// Terms without a date: in force while a body that they are for exists, or not known, as
/// `undated_terms` says.
fn undated(scope: &Scope<'_>) -> Holds {
    let own = &scope.terms.applies_to;
    let bodies = scope.atlas.organizations.iter().filter(|row| own.covers(row.id.as_str(), &row.classification));
    let mut states = Vec::new();
    for state in bodies.map(|row| scope.exists(row)) {
        states.push(state);
        // One body is enough, and there may be hundreds.
        if state.is_yes() {
            break;
        }
    }
    let state = [Holds::Yes, Holds::YesUnlessEnded, Holds::Unknown, Holds::NotYet, Holds::NoLonger]
        .into_iter()
        .find(|state| states.contains(state))
        .unwrap_or(Holds::Unknown);
    match state {
        Holds::Yes | Holds::YesUnlessEnded if scope.readings.value("undated_terms", "in_force") != "in_force" => {
            Holds::Unknown
        }
        other => other,
    }
}
