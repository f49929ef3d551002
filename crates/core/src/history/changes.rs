//! What differs between two states: rows that came, went or were altered, and verdicts that turned.

use crate::check::{Finding, Report, Verdict};
use crate::model::{Atlas, Membership, Row};
use crate::terms::{Clause, Demand};
use crate::time::{Date, Holds, Span, Tenure};
use std::collections::{BTreeMap, BTreeSet};

/// A snapshot on a day, and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct State<'a> {
    /// The snapshot.
    pub atlas: &'a Atlas,
    /// The day, and every clause held against every body on it.
    pub report: &'a Report,
}

/// Whether a row stands in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    Holds,
    /// Whether it holds is not known.
    Unknown,
    /// It does not hold, or the snapshot has no such row.
    Gone,
}

/// One difference. Ids are those of the rows.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A body that came, went, or is no longer or not yet known to exist.
    Body {
        /// The organization.
        id: String,
        /// How it stood and how it stands.
        standing: (Standing, Standing),
    },
    /// A seat or another part in a body that was taken up or left.
    Membership {
        /// The membership.
        id: String,
        /// How it stood and how it stands.
        standing: (Standing, Standing),
        /// Whether it was left and nobody on that side and for that organization has come: an empty seat, where the list of members
        /// is complete.
        leaves_empty: bool,
    },
    /// A membership in both that says something else.
    Altered {
        /// The membership.
        id: String,
    },
    /// An agreement that came into force or went out of it.
    Agreement {
        /// The agreement.
        id: String,
        /// How it stood and how it stands.
        standing: (Standing, Standing),
    },
    /// A clause that only one of the snapshots has, or whose words or demand differ.
    Clause {
        /// The rule.
        id: String,
        /// Whether the first and the second snapshot have it.
        known: (bool, bool),
    },
    /// A verdict that turned; nothing stands for a clause that was not for the body then.
    Verdict {
        /// The rule.
        rule: String,
        /// The body.
        body: String,
        /// What it was and what it is.
        verdict: (Option<Verdict>, Option<Verdict>),
        /// The rows counted in only one of the two, or altered between them.
        because: Vec<String>,
    },
}

/// Every difference from `before` to `after`: bodies, members, agreements, clauses and verdicts, each by id.
#[must_use]
pub fn changes(before: State<'_>, after: State<'_>) -> Vec<Change> {
    let mut found = bodies(before, after);
    found.extend(memberships(before, after));
    found.extend(agreements(before, after));
    found.extend(clauses(before.atlas, after.atlas));
    let altered: Vec<String> = found.iter().map(|change| change.id().to_owned()).collect();
    found.extend(verdicts(before, after, &altered));
    found
}

impl Change {
    /// The row that changed; of a verdict the rule.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Change::Body { id, .. }
            | Change::Membership { id, .. }
            | Change::Altered { id }
            | Change::Agreement { id, .. }
            | Change::Clause { id, .. }
            | Change::Verdict { rule: id, .. } => id,
        }
    }
}

impl State<'_> {
    fn on(&self) -> Date {
        self.report.on
    }

    fn standing(&self, tenure: &Tenure, superseded: Option<Span>) -> Standing {
        let holds = tenure.holds(self.on(), superseded, self.atlas.horizon());
        match holds {
            Holds::Yes | Holds::YesUnlessEnded => Standing::Holds,
            Holds::Unknown => Standing::Unknown,
            Holds::NotYet | Holds::NoLonger => Standing::Gone,
        }
    }

    fn body(&self, id: &str) -> Standing {
        let row = self.atlas.organizations.get(id);
        row.map_or(Standing::Gone, |row| self.standing(&row.tenure, self.atlas.superseded(id)))
    }

    fn membership(&self, id: &str) -> Standing {
        let row = self.atlas.memberships.get(id);
        row.map_or(Standing::Gone, |row| self.standing(&row.tenure, None))
    }

    fn agreement(&self, id: &str) -> Standing {
        let Some(row) = self.atlas.agreements.get(id) else { return Standing::Gone };
        let newer = self.atlas.agreements.iter().filter(|other| other.supersedes.contains(&row.id));
        let starts = newer.filter_map(|other| other.tenure.start);
        self.standing(&row.tenure, starts.min_by_key(|start| start.first))
    }

    /// Whether the latest roster of a body that speaks for the day is complete.
    fn is_listed(&self, body: &str) -> bool {
        let speaks = |on: Option<Date>| on.is_some_and(|on| on <= self.on());
        self.atlas.rosters_of(body).rfind(|row| speaks(row.on)).is_some_and(|row| row.complete)
    }
}

/// The ids of both, each once, in order.
fn ids<'a, T: 'a>(before: impl Iterator<Item = &'a Row<T>>, after: impl Iterator<Item = &'a Row<T>>) -> Vec<&'a str> {
    let all: BTreeSet<&str> = before.chain(after).map(|row| row.id.as_str()).collect();
    all.into_iter().collect()
}

fn bodies(before: State<'_>, after: State<'_>) -> Vec<Change> {
    let all = ids(before.atlas.organizations.iter(), after.atlas.organizations.iter()).into_iter();
    let of = |id: &str| (before.body(id), after.body(id));
    all.map(|id| (id, of(id)))
        .filter(|(_, standing)| standing.0 != standing.1)
        .map(|(id, standing)| Change::Body { id: id.to_owned(), standing })
        .collect()
}

fn agreements(before: State<'_>, after: State<'_>) -> Vec<Change> {
    let all = ids(before.atlas.agreements.iter(), after.atlas.agreements.iter()).into_iter();
    let of = |id: &str| (before.agreement(id), after.agreement(id));
    all.map(|id| (id, of(id)))
        .filter(|(_, standing)| standing.0 != standing.1)
        .map(|(id, standing)| Change::Agreement { id: id.to_owned(), standing })
        .collect()
}

fn memberships(before: State<'_>, after: State<'_>) -> Vec<Change> {
    let mut found = Vec::new();
    for id in ids(before.atlas.memberships.iter(), after.atlas.memberships.iter()) {
        let standing = (before.membership(id), after.membership(id));
        let (old, new) = (before.atlas.memberships.get(id), after.atlas.memberships.get(id));
        if standing.0 != standing.1 {
            let left = standing.1 == Standing::Gone;
            let leaves_empty = left && old.is_some_and(|old| stays_empty(old, before, after));
            found.push(Change::Membership { id: id.to_owned(), standing, leaves_empty });
        } else if standing.0 != Standing::Gone
            && let (Some(old), Some(new)) = (old, new)
            && !says_the_same(old, new)
        {
            found.push(Change::Altered { id: id.to_owned() });
        }
    }
    found
}

/// Whether nobody has come to that side of the body for that organization, and the list of members is whole.
fn stays_empty(left: &Row<Membership>, before: State<'_>, after: State<'_>) -> bool {
    let body = left.organization_id.as_str();
    let holds_seat = |row: &Membership| row.role.is_none_or(|role| role.holds_seat());
    let alike = |row: &Row<Membership>| row.side == left.side && row.on_behalf_of_id == left.on_behalf_of_id;
    let came = after.atlas.memberships_of(body).any(|row| {
        let id = row.id.as_str();
        holds_seat(row)
            && alike(row)
            && after.membership(id) == Standing::Holds
            && before.membership(id) == Standing::Gone
    });
    let stands = after.body(body) == Standing::Holds;
    holds_seat(left) && !came && stands && after.is_listed(body)
}

fn says_the_same(old: &Membership, new: &Membership) -> bool {
    let who = |row: &Membership| (row.person_id.clone(), row.organization_id.clone(), row.role, row.side);
    let whence = |row: &Membership| (row.on_behalf_of_id.clone(), row.appointed_by_id.clone());
    let what = |row: &Membership| (row.title.clone(), row.title_class, row.profession.clone());
    let where_from = |row: &Membership| (row.practice_area_id.clone(), row.stands_in_for_id.clone());
    who(old) == who(new) && whence(old) == whence(new) && what(old) == what(new) && where_from(old) == where_from(new)
}

fn clauses(before: &Atlas, after: &Atlas) -> Vec<Change> {
    let (old, new) = (rules(before), rules(after));
    let all: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    let same = |id: &str| match (old.get(id), new.get(id)) {
        (Some(old), Some(new)) => asks_the_same(old, new),
        _ => false,
    };
    let known = |id: &str| (old.contains_key(id), new.contains_key(id));
    let differing = all.into_iter().filter(|id| !same(id));
    differing.map(|id| Change::Clause { id: id.to_owned(), known: known(id) }).collect()
}

fn rules(atlas: &Atlas) -> BTreeMap<&str, &Clause> {
    let all = atlas.terms.iter().flat_map(|terms| &terms.clauses);
    all.map(|clause| (clause.id.as_str(), clause)).collect()
}

fn asks_the_same(old: &Clause, new: &Clause) -> bool {
    let demand = match (&old.demand, &new.demand) {
        (Demand::Requirement(_, old), Demand::Requirement(_, new)) => old.says_the_same(new),
        (Demand::NotChecked(old), Demand::NotChecked(new)) => old == new,
        _ => false,
    };
    demand && old.quote == new.quote && old.strength == new.strength && old.tenure == new.tenure
}

/// Verdicts that turned. `altered` are the rows that are not the same in both.
fn verdicts(before: State<'_>, after: State<'_>, altered: &[String]) -> Vec<Change> {
    let (old, new) = (findings(before.report), findings(after.report));
    let keys: BTreeSet<(&str, &str)> = old.keys().chain(new.keys()).copied().collect();
    let mut found = Vec::new();
    for (rule, body) in keys {
        let (was, is) = (old.get(&(rule, body)).copied(), new.get(&(rule, body)).copied());
        let verdict = (was.map(|finding| finding.verdict), is.map(|finding| finding.verdict));
        if verdict.0 != verdict.1 {
            let because = because(was, is, altered);
            found.push(Change::Verdict { rule: rule.to_owned(), body: body.to_owned(), verdict, because });
        }
    }
    found
}

fn findings(report: &Report) -> BTreeMap<(&str, &str), &Finding> {
    report.findings.iter().map(|finding| ((finding.rule.as_str(), finding.body.as_str()), finding)).collect()
}

fn because(was: Option<&Finding>, is: Option<&Finding>, altered: &[String]) -> Vec<String> {
    let rows = |finding: Option<&Finding>| -> BTreeSet<String> {
        finding.map(|finding| finding.rows.iter().cloned().collect()).unwrap_or_default()
    };
    let (was, is) = (rows(was), rows(is));
    let counts = |id: &&String| was.contains(*id) != is.contains(*id) || altered.contains(*id);
    was.union(&is).filter(counts).cloned().collect()
}
