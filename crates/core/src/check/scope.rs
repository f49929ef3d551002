//! What a clause is judged in: the atlas, the day, the body, and the thing that `for_each` is at.

use super::readings::Readings;
use super::report::{Missing, Topic};
use super::truth::Truth;
use crate::model::{Area, Atlas, Organization, Roster, Row};
use crate::snapshot::{Collection, Id};
use crate::terms::{Clause, Terms};
use crate::time::{Date, Holds, Span, Tenure};
use chrono::Days;

/// One clause, one body, one day.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) readings: &'a Readings<'a>,
    pub(super) on: Date,
    pub(super) terms: &'a Row<Terms>,
    pub(super) clause: &'a Clause,
    pub(super) body: &'a Row<Organization>,
    pub(super) each: Option<&'a Thing>,
    pub(super) hypothetical: bool,
    /// How many clauses deep an `all_of` has called another, so that a ring of clauses ends.
    pub(super) depth: u8,
}

/// A thing that a requirement is judged for.
#[derive(Clone, Debug)]
pub(super) struct Thing {
    /// Its id, or the word of a side.
    pub(super) id: String,
    /// Its name in a sentence.
    pub(super) name: String,
    /// The classifications, where the thing is a group of them.
    pub(super) classes: Vec<String>,
    /// What is missing to know whether it belongs here at all; empty where it does.
    pub(super) doubt: Vec<Missing>,
}

impl<'a> Scope<'a> {
    /// The same scope, at a thing.
    pub(super) fn at(self, thing: &'a Thing) -> Scope<'a> {
        Scope { each: Some(thing), ..self }
    }

    /// The last day that a row of unknown end is taken to reach; nothing means any day.
    pub(super) fn horizon(&self) -> Option<Date> {
        let days = self.readings.days("unknown_end", "365d")?;
        self.atlas.published.checked_add_days(Days::new(days))
    }

    /// Whether a row of that interval holds on the day asked about. The assumption on unknown ends is
    /// only asked where it matters.
    pub(super) fn holds(&self, tenure: &Tenure, superseded: Option<Span>) -> Holds {
        match tenure.holds(self.on, superseded, None) {
            Holds::YesUnlessEnded => tenure.holds(self.on, superseded, self.horizon()),
            certain => certain,
        }
    }

    /// The places that the body covers: its own, or those of the nearest one above that states them. The
    /// region's are not handed down: all of it would be too much for any body in it.
    pub(super) fn places(&self) -> Option<&'a [Id<Area>]> {
        let region = &self.atlas.region_id;
        let line = self.atlas.lineage(self.body.id.as_str());
        let mut below = line.into_iter().filter(|row| row.id != *region || row.id == self.body.id);
        below.find_map(|row| self.atlas.organizations.get(row.id.as_str())?.area_ids.as_deref())
    }

    /// Whether an organization is a cluster of the kind that the terms are about: of another era, where they or one of
    /// their clauses name it or one of its clusters; of any, where they name none.
    pub(super) fn is_own_cluster(&self, row: &Organization) -> bool {
        let clauses = self.terms.clauses.iter().filter_map(|clause| clause.applies_to.as_ref());
        let scopes = || clauses.clone().chain([&self.terms.applies_to]);
        let classes = || scopes().flat_map(|scope| &scope.classification);
        let bodies =
            || scopes().flat_map(|scope| &scope.ids).filter_map(|id| self.atlas.organizations.get(id.as_str()));
        let named = || classes().chain(bodies().map(|body| &body.classification));
        let is_kind = |class: &&String| crate::model::CLUSTERS.contains(&class.as_str());
        row.is_cluster() && (!named().any(|class| is_kind(&class)) || named().any(|class| *class == row.classification))
    }

    /// Whether an organization exists on the day asked about.
    pub(super) fn exists(&self, row: &Row<Organization>) -> Holds {
        self.holds(&row.tenure, self.atlas.superseded(row.id.as_str()))
    }

    /// The same as a truth; what is unknown is the row's dates.
    pub(super) fn holds_truth(&self, holds: Holds, id: &str, name: &str) -> Truth {
        match holds {
            Holds::Yes | Holds::YesUnlessEnded => Truth::Yes,
            Holds::NotYet | Holds::NoLonger => Truth::No,
            Holds::Unknown => {
                Truth::Unknown(vec![missing(Topic::Dates, id, format!("hvornår {name} begynder eller ophører"))])
            }
        }
    }

    /// Whether the list of a body's members is complete on the day asked about, or what is missing.
    pub(super) fn roster_gap(&self, body: &Row<Organization>) -> Option<Missing> {
        let rosters = self.atlas.rosters_of(body.id.as_str()).rev().filter_map(|row| Some((row.on?, row)));
        let latest = rosters.into_iter().find(|(on, _)| *on <= self.on);
        let complete = latest.is_some_and(|(on, roster)| self.roster_speaks(on) && self.roster_complete(roster));
        let text = || format!("en fuldstændig medlemsliste for {}", body.name);
        (!complete).then(|| missing(Topic::Roster, body.id.as_str(), text()))
    }

    fn roster_complete(&self, roster: &Roster) -> bool {
        roster.complete || (self.hypothetical && self.readings.value("roster_complete", "recorded") == "yes")
    }

    fn roster_speaks(&self, since: Date) -> bool {
        if since == self.on {
            return true;
        }
        let carried = match self.readings.value("roster_carry", "next") {
            "next" => true,
            "that_day" => false,
            days => {
                let days = days.strip_suffix('d').and_then(|days| days.parse().ok()).unwrap_or(365);
                since.checked_add_days(Days::new(days)).is_none_or(|last| self.on <= last)
            }
        };
        carried && self.horizon().is_none_or(|horizon| self.on <= horizon)
    }

    /// Whether the list `collection` of a body is complete on every day from `first` to `last`, or what
    /// is missing. A register of a body closes the lists of everything under it.
    pub(super) fn register_gap(
        &self,
        collection: Collection,
        body: &Row<Organization>,
        first: Date,
        last: Date,
    ) -> Option<Missing> {
        use crate::snapshot::Token;
        let gap = || {
            let list = crate::danish::collection(collection);
            missing(
                Topic::Register(collection),
                body.id.as_str(),
                format!("en fuldstændig liste over {list} for {}", body.name),
            )
        };
        (!self.registered(collection.as_str(), body, first, last)).then(gap)
    }

    /// Whether a register of that name, of the body or of one above it, is complete from `first` to `last`.
    pub(super) fn registered(&self, collection: &str, body: &Row<Organization>, first: Date, last: Date) -> bool {
        let lineage = self.atlas.lineage(body.id.as_str());
        self.atlas.registers.iter().any(|row| {
            let concerns = row.complete
                && row.collection == collection
                && lineage.iter().any(|above| above.id == row.organization_id);
            concerns && self.covers(&row.tenure, first, last)
        })
    }

    fn covers(&self, tenure: &Tenure, first: Date, last: Date) -> bool {
        let holds = |day| Scope { on: day, ..*self }.holds(tenure, None).is_yes();
        holds(first) && holds(last)
    }
}

/// A missing fact.
pub(super) fn missing(topic: Topic, row: &str, text: String) -> Missing {
    Missing { topic, row: row.to_owned(), text }
}
