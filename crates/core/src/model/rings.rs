//! Nothing may stand above itself, take its own place, stand in for itself or follow from itself, at
//! any remove: what walks upwards would never arrive.

use super::Atlas;
use super::sound::At;
use crate::snapshot::Id;
use crate::terms::{Kind, Part, Requirement};
use std::collections::{BTreeMap, BTreeSet};

/// Which rows each row points to.
type Steps<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// Notes every ring of rows.
pub(super) fn report(atlas: &Atlas, at: &At<'_>) {
    let organizations = || atlas.organizations.iter();
    let parents = steps(organizations().map(|row| (row.id.as_str(), texts(&row.parent_id))));
    tell(at, "organizations", "parent_id", &parents);
    let older = organizations().map(|row| (row.id.as_str(), texts(row.supersedes.iter().map(|old| &old.id))));
    tell(at, "organizations", "supersedes", &steps(older));
    let parents = steps(atlas.areas.iter().map(|row| (row.id.as_str(), texts(&row.parent_id))));
    tell(at, "areas", "parent_id", &parents);
    let parents = steps(atlas.goals.iter().map(|row| (row.id.as_str(), texts(&row.parent_id))));
    tell(at, "goals", "parent_id", &parents);
    let members = steps(atlas.memberships.iter().map(|row| (row.id.as_str(), texts(&row.stands_in_for_id))));
    tell(at, "memberships", "stands_in_for_id", &members);
    let older = steps(atlas.agreements.iter().map(|row| (row.id.as_str(), texts(&row.supersedes))));
    tell(at, "agreements", "supersedes", &older);
    let parents = atlas.agreements.iter().map(|row| (row.id.as_str(), texts(row.parent_ids.iter().flatten())));
    tell(at, "agreements", "parent_ids", &steps(parents));
    tell_clauses(atlas, at);
}

/// Clauses stand in terms of reference, so a ring of them is told where its first one stands.
fn tell_clauses(atlas: &Atlas, at: &At<'_>) {
    let clauses = || atlas.terms.iter().flat_map(|terms| terms.clauses.iter().map(move |clause| (terms, clause)));
    let parts = clauses().map(|(_, clause)| (clause.id.as_str(), clause.requirement().map_or_else(Vec::new, called)));
    let origins = clauses()
        .map(|(_, clause)| (clause.id.as_str(), clause.derived_from.iter().map(String::as_str).collect::<Vec<_>>()));
    for (key, steps) in [("requirement", steps(parts)), ("derived_from", steps(origins))] {
        for ring in rings(&steps) {
            let Some((terms, clause)) = clauses().find(|(_, clause)| clause.id == ring[0]) else { continue };
            at.wrong(&["terms_of_reference", terms.id.as_str(), "clauses", &clause.id, key], sentence(&ring));
        }
    }
}

fn tell(at: &At<'_>, collection: &str, key: &str, steps: &Steps<'_>) {
    for ring in rings(steps) {
        at.wrong(&[collection, ring[0], key], sentence(&ring));
    }
}

/// The most rows of a ring that a message names.
const SHOWN: usize = 8;

fn sentence(ring: &[&str]) -> String {
    let mut round = ring.iter().take(SHOWN).copied().collect::<Vec<_>>().join(" → ");
    if ring.len() > SHOWN {
        round.push_str(" → …");
    }
    format!("rækken peger på sig selv, direkte eller i ring: {round} → {}", ring[0])
}

fn texts<'a, T: 'a>(ids: impl IntoIterator<Item = &'a Id<T>>) -> Vec<&'a str> {
    ids.into_iter().map(Id::as_str).collect()
}

/// The clauses that a requirement calls.
fn called(requirement: &Requirement) -> Vec<&str> {
    let Kind::AllOf(all_of) = &requirement.kind else { return Vec::new() };
    let mut ids = Vec::new();
    for part in &all_of.parts {
        match part {
            Part::Rule(id) => ids.push(id.as_str()),
            Part::Requirement(inner) => ids.extend(called(inner)),
        }
    }
    ids
}

fn steps<'a>(rows: impl Iterator<Item = (&'a str, Vec<&'a str>)>) -> Steps<'a> {
    let mut steps: Steps<'a> = BTreeMap::new();
    for (id, ids) in rows.filter(|(_, ids)| !ids.is_empty()) {
        steps.entry(id).or_default().extend(ids);
    }
    steps
}

/// Rings of rows, each beginning at its first id. Where rings share rows, one of them is told at a time.
fn rings<'a>(steps: &Steps<'a>) -> Vec<Vec<&'a str>> {
    let mut done = BTreeSet::new();
    steps.keys().filter_map(|start| ring_from(start, steps, &mut done)).map(from_first).collect()
}

fn from_first(mut ring: Vec<&str>) -> Vec<&str> {
    let first = ring.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(at, _)| at);
    ring.rotate_left(first);
    ring
}

/// The first ring that a walk from `start` meets among the rows that are not yet done. Every row is
/// walked once, and on a list of our own: a chain of rows may be longer than the stack is deep.
fn ring_from<'a>(start: &'a str, steps: &Steps<'a>, done: &mut BTreeSet<&'a str>) -> Option<Vec<&'a str>> {
    if !done.insert(start) {
        return None;
    }
    let mut line: Vec<(&str, usize)> = vec![(start, 0)];
    let mut on_line: BTreeSet<&str> = BTreeSet::from([start]);
    let mut ring = None;
    while let Some((id, taken)) = line.last_mut() {
        let step = steps.get(*id).and_then(|ids| ids.get(*taken)).copied();
        *taken += 1;
        match step {
            Some(to) if on_line.contains(to) => {
                let members = || line.iter().map(|(id, _)| *id).skip_while(|id| *id != to).collect();
                ring = ring.or_else(|| Some(members()));
            }
            Some(to) if done.insert(to) => {
                line.push((to, 0));
                on_line.insert(to);
            }
            Some(_) => (),
            None => {
                on_line.remove(*id);
                line.pop();
            }
        }
    }
    ring
}
