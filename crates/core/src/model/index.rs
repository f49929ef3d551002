//! What is looked up often, found once. Rows are found by the position of their body in the order of the
//! ids: vectors over positions are all that the browser needs to hold.

use super::{Atlas, Organization, Row, Table};
use crate::order;
use crate::snapshot::{Collection, Id};
use crate::time::{Date, Span};

/// Positions of rows by the body that they belong to, and of clauses by their id.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    pub(super) memberships: Vec<Vec<usize>>,
    pub(super) rosters: Vec<Vec<usize>>,
    pub(super) meetings: Vec<Vec<usize>>,
    /// Positions of terms and of clauses in them, sorted by the id of the clause.
    pub(super) clauses: Vec<(usize, usize)>,
    /// When each organization's place is taken, by the first that takes it.
    pub(super) superseded: Vec<Option<Span>>,
}

impl Index {
    pub(super) fn of(atlas: &Atlas) -> Index {
        let on = |at: &usize| atlas.rosters.at(*at).and_then(|row| row.on);
        let mut rosters = by_body(atlas, atlas.rosters.iter().map(|row| &row.organization_id));
        rosters.iter_mut().for_each(|rosters| order::sort_by_key(rosters, on));
        let first = |row: &Row<super::Meeting>| row.start.map_or(Date::MAX, |start| start.span.first);
        let start = |at: &usize| atlas.meetings.at(*at).map_or(Date::MAX, first);
        let mut meetings = by_body(atlas, atlas.meetings.iter().map(|row| &row.organization_id));
        meetings.iter_mut().for_each(|meetings| order::sort_by_key(meetings, start));
        Index {
            memberships: by_body(atlas, atlas.memberships.iter().map(|row| &row.organization_id)),
            rosters,
            meetings,
            clauses: clauses(atlas),
            superseded: superseded(atlas),
        }
    }
}

/// Positions of rows by the position of the body that they belong to.
fn by_body<'a>(atlas: &Atlas, bodies: impl Iterator<Item = &'a Id<Organization>>) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new(); atlas.organizations.len()];
    for (at, body) in bodies.enumerate() {
        if let Some(body) = atlas.organizations.position(body.as_str()) {
            found[body].push(at);
        }
    }
    found
}

fn clauses(atlas: &Atlas) -> Vec<(usize, usize)> {
    let of = |(at, terms): (usize, &Row<crate::terms::Terms>)| (0..terms.clauses.len()).map(move |clause| (at, clause));
    let mut found: Vec<(usize, usize)> = atlas.terms.iter().enumerate().flat_map(of).collect();
    order::sort_by(&mut found, |a, b| clause_id(atlas, *a).cmp(clause_id(atlas, *b)));
    found
}

/// The id of the clause at a position.
pub(super) fn clause_id(atlas: &Atlas, (terms, clause): (usize, usize)) -> &str {
    atlas.terms.at(terms).and_then(|terms| terms.clauses.get(clause)).map_or("", |clause| clause.id.as_str())
}

fn superseded(atlas: &Atlas) -> Vec<Option<Span>> {
    let mut known: Vec<Option<Span>> = vec![None; atlas.organizations.len()];
    for row in &atlas.organizations {
        let Some(start) = row.tenure.start else { continue };
        for old in row.supersedes.iter().filter_map(|old| atlas.organizations.position(old.id.as_str())) {
            known[old] = earlier(known[old], Some(start));
        }
    }
    for body in 0..known.len() {
        known[body] = earlier(known[body], with_cluster(atlas, &known, body));
    }
    known
}

/// When the cluster that a body belongs to ends or gives place: a level or a secretariat does not outlive its cluster.
fn with_cluster(atlas: &Atlas, known: &[Option<Span>], body: usize) -> Option<Span> {
    let row = atlas.organizations.at(body)?;
    let cluster = atlas.cluster_of(row.id.as_str()).filter(|cluster| cluster.id != row.id)?;
    let place = || *known.get(atlas.organizations.position(cluster.id.as_str())?)?;
    cluster.tenure.end.or_else(place)
}

fn earlier(one: Option<Span>, other: Option<Span>) -> Option<Span> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.first < one.first { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// The ids of every collection, sorted.
pub(super) fn known(atlas: &Atlas) -> Vec<(Collection, Vec<&str>)> {
    let mut clauses: Vec<&str> =
        atlas.terms.iter().flat_map(|terms| &terms.clauses).map(|clause| clause.id.as_str()).collect();
    order::sort_by_key(&mut clauses, |id| *id);
    vec![
        (Collection::Sources, ids(&atlas.sources)),
        (Collection::Assumptions, ids(&atlas.assumptions)),
        (Collection::Areas, ids(&atlas.areas)),
        (Collection::Organizations, ids(&atlas.organizations)),
        (Collection::Relations, ids(&atlas.relations)),
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
        (Collection::Corrections, ids(&atlas.corrections)),
        (Collection::Clauses, clauses),
    ]
}

fn ids<T>(table: &Table<T>) -> Vec<&str> {
    table.iter().map(|row| row.id.as_str()).collect()
}
