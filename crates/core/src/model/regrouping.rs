//! A region whose municipalities are grouped otherwise: a copy in which the clusters hold other places, and so other municipalities
//! among their parties. Everything else stays as the sources tell it. The copy is thought of, never published.

use super::index::Index;
use super::{Area, Atlas, Organization, Row, ScenarioCluster};
use crate::snapshot::Id;
use crate::time::{Date, Span};

/// What a region is to look like.
#[derive(Clone, Debug, Default)]
pub struct Regrouping {
    /// The day that it is thought of for.
    pub on: Date,
    /// The clusters that there are.
    pub clusters: Vec<RegroupedCluster>,
    /// The clusters that there are no more, by id.
    pub gone: Vec<String>,
    /// Scenarios that are replaced by this grouping, so that claims about them are held against it.
    pub scenarios: Vec<String>,
}

/// A cluster in a region that is grouped otherwise.
#[derive(Clone, Debug)]
pub struct RegroupedCluster {
    /// The organization that it is, or the id of one that there is not.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its municipalities. Absent means not known.
    pub area_ids: Option<Vec<Id<Area>>>,
    /// The hospitals or sites that it is tied to. Absent means not known.
    pub anchor_ids: Option<Vec<String>>,
}

impl Atlas {
    /// The same region with its municipalities grouped otherwise.
    ///
    /// A cluster that there is keeps its other parties and its bodies. A new one has the dates of the others, and nothing else is
    /// known of it. One that is gone has ended on the day, and its bodies with it.
    #[must_use]
    pub fn regrouped(&self, regrouping: &Regrouping) -> Atlas {
        let mut atlas = self.clone();
        for cluster in &regrouping.clusters {
            match self.organizations.get(&cluster.id) {
                Some(row) => atlas.regroup(row, cluster),
                None => atlas.found(regrouping, cluster),
            }
        }
        for id in &regrouping.gone {
            if let Some(row) = atlas.organizations.get_mut(id) {
                row.tenure.end = Some(Span::day(regrouping.on));
            }
        }
        for id in &regrouping.scenarios {
            if let Some(row) = atlas.scenarios.get_mut(id) {
                row.clusters = Some(regrouping.clusters.iter().map(as_scenario).collect());
            }
        }
        atlas.index = Index::of(&atlas);
        atlas
    }

    fn regroup(&mut self, row: &Row<Organization>, cluster: &RegroupedCluster) {
        let parties = match (&row.party_ids, &row.area_ids, &cluster.area_ids) {
            (Some(parties), Some(before), Some(after)) => Some(self.parties(parties, before, after)),
            (parties, ..) => parties.clone(),
        };
        if let Some(own) = self.organizations.get_mut(row.id.as_str()) {
            own.area_ids.clone_from(&cluster.area_ids);
            own.anchor_ids.clone_from(&cluster.anchor_ids);
            own.party_ids = parties;
        }
    }

    /// The parties without the municipalities that left, and with those that came.
    fn parties(&self, parties: &[Id<Organization>], before: &[Id<Area>], after: &[Id<Area>]) -> Vec<Id<Organization>> {
        let gone = before.iter().filter(|area| !after.contains(area));
        let come = after.iter().filter(|area| !before.contains(area));
        let left: Vec<Id<Organization>> = gone.flat_map(|area| self.authorities(area)).collect();
        let mut parties: Vec<Id<Organization>> =
            parties.iter().filter(|party| !left.contains(party)).cloned().collect();
        for party in come.flat_map(|area| self.authorities(area)) {
            if !parties.contains(&party) {
                parties.push(party);
            }
        }
        parties
    }

    /// The municipality that governs a place.
    fn authorities(&self, area: &Id<Area>) -> Vec<Id<Organization>> {
        let governs = |row: &&Row<Organization>| {
            row.classification == "municipality" && row.area_ids.as_ref().is_some_and(|areas| areas.contains(area))
        };
        self.organizations.iter().filter(governs).map(|row| row.id.clone()).collect()
    }

    /// Adds a cluster that no source tells of, like the others in kind and time.
    fn found(&mut self, regrouping: &Regrouping, cluster: &RegroupedCluster) {
        let others = regrouping.clusters.iter().map(|other| other.id.as_str());
        let others = others.chain(regrouping.gone.iter().map(String::as_str));
        let like = others.filter_map(|id| self.organizations.get(id)).next();
        let Some(like) = like.map(|row| Organization::clone(row)) else { return };
        let new = Organization {
            name: cluster.name.clone(),
            aliases: Vec::new(),
            area_ids: cluster.area_ids.clone(),
            party_ids: None,
            anchor_ids: cluster.anchor_ids.clone(),
            established_by_id: None,
            established_at: None,
            scope: None,
            supersedes: Vec::new(),
            ..like
        };
        self.organizations.add(&cluster.id, new);
    }
}

fn as_scenario(cluster: &RegroupedCluster) -> ScenarioCluster {
    ScenarioCluster {
        id: cluster.id.clone(),
        name: cluster.name.clone(),
        area_ids: cluster.area_ids.clone(),
        anchor_ids: cluster.anchor_ids.clone(),
        source: Vec::new(),
    }
}
