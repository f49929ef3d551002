//! What is looked up often, found once.

use super::{Atlas, Organization, Table};
use crate::snapshot::{Collection, Id};
use crate::time::{Date, Span};
use std::collections::BTreeMap;

/// Positions of rows by what they are looked up by.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    pub(super) memberships: BTreeMap<Id<Organization>, Vec<usize>>,
    pub(super) rosters: BTreeMap<Id<Organization>, Vec<usize>>,
    pub(super) meetings: BTreeMap<Id<Organization>, Vec<usize>>,
    pub(super) clauses: BTreeMap<String, Vec<(usize, usize)>>,
    pub(super) superseded: BTreeMap<Id<Organization>, Span>,
}

impl Index {
    pub(super) fn of(atlas: &Atlas) -> Index {
        let mut rosters = by_body(&atlas.rosters, |row| &row.organization_id);
        let on = |at: &usize| atlas.rosters.at(*at).and_then(|row| row.on);
        rosters.values_mut().for_each(|rosters| rosters.sort_by_key(on));
        let mut meetings = by_body(&atlas.meetings, |row| &row.organization_id);
        let start =
            |at: &usize| atlas.meetings.at(*at).and_then(|row| row.start).map_or(Date::MAX, |start| start.span.first);
        meetings.values_mut().for_each(|meetings| meetings.sort_by_key(start));
        Index {
            memberships: by_body(&atlas.memberships, |row| &row.organization_id),
            rosters,
            meetings,
            clauses: clauses(atlas),
            superseded: superseded(atlas),
        }
    }
}

/// Positions of rows by the body that they belong to.
fn by_body<T>(table: &Table<T>, body: impl Fn(&T) -> &Id<Organization>) -> BTreeMap<Id<Organization>, Vec<usize>> {
    let mut found: BTreeMap<Id<Organization>, Vec<usize>> = BTreeMap::new();
    for (at, row) in table.iter().enumerate() {
        found.entry(body(row).clone()).or_default().push(at);
    }
    found
}

fn clauses(atlas: &Atlas) -> BTreeMap<String, Vec<(usize, usize)>> {
    let mut found: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
    for (terms_at, terms) in atlas.terms.iter().enumerate() {
        for (clause_at, clause) in terms.clauses.iter().enumerate() {
            found.entry(clause.id.clone()).or_default().push((terms_at, clause_at));
        }
    }
    found
}

/// When each organization whose place another takes is taken, by the first that does.
fn superseded(atlas: &Atlas) -> BTreeMap<Id<Organization>, Span> {
    let mut known: BTreeMap<Id<Organization>, Span> = BTreeMap::new();
    for row in &atlas.organizations {
        let Some(start) = row.tenure.start else { continue };
        for old in &row.supersedes {
            let first = known.entry(old.id.clone()).or_insert(start);
            if start.first < first.first {
                *first = start;
            }
        }
    }
    known
}

/// The ids of every collection, sorted.
pub(super) fn known(atlas: &Atlas) -> Vec<(Collection, Vec<&str>)> {
    let mut clauses: Vec<&str> =
        atlas.terms.iter().flat_map(|terms| &terms.clauses).map(|clause| clause.id.as_str()).collect();
    clauses.sort_unstable();
    vec![
        (Collection::Sources, ids(&atlas.sources)),
        (Collection::Assumptions, ids(&atlas.assumptions)),
        (Collection::Areas, ids(&atlas.areas)),
        (Collection::Organizations, ids(&atlas.organizations)),
        (Collection::Sites, ids(&atlas.sites)),
        (Collection::Persons, ids(&atlas.persons)),
        (Collection::Memberships, ids(&atlas.memberships)),
        (Collection::Rosters, ids(&atlas.rosters)),
        (Collection::Registers, ids(&atlas.registers)),
        (Collection::Meetings, ids(&atlas.meetings)),
        (Collection::Agreements, ids(&atlas.agreements)),
        (Collection::Goals, ids(&atlas.goals)),
        (Collection::Indicators, ids(&atlas.indicators)),
        (Collection::ActionPlans, ids(&atlas.action_plans)),
        (Collection::StatusReports, ids(&atlas.status_reports)),
        (Collection::Actions, ids(&atlas.actions)),
        (Collection::Matters, ids(&atlas.matters)),
        (Collection::Evidence, ids(&atlas.evidence)),
        (Collection::Scenarios, ids(&atlas.scenarios)),
        (Collection::TermsOfReference, ids(&atlas.terms)),
        (Collection::Clauses, clauses),
    ]
}

fn ids<T>(table: &Table<T>) -> Vec<&str> {
    table.iter().map(|row| row.id.as_str()).collect()
}
