//! A reader's own grouping of the municipalities: what a link asks for, held against the region; the region as it would be; and the
//! answers that differ. Nothing here is ever in force, and nothing of it enters any sum elsewhere.

mod affected;
mod thought;

pub use affected::{Affected, affected};
pub use thought::{Moved, Thought, Trouble};

use crate::model::{Atlas, RegroupedCluster, Regrouping};
use crate::scenario::{Cluster, Structure};
use crate::snapshot::Id;
use crate::time::Date;

/// A cluster of the structure thought of, and the organization that goes on as it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The cluster, by its id in the structure.
    pub cluster: String,
    /// The organization; nothing where it would be a new one.
    pub by: Option<String>,
}

/// Which cluster of the standing structure goes on as which of the one that is started from: the one with the most people in
/// common, each at most once. No source says so of a scenario; it is the least that has to change.
pub fn carried(atlas: &Atlas, standing: &Structure, start: &Structure) -> Vec<Carried> {
    let mut pairs: Vec<((u64, usize), usize, usize)> = Vec::new();
    for (at, cluster) in start.known_clusters().iter().enumerate() {
        for (with, other) in standing.known_clusters().iter().enumerate() {
            let shared: Vec<&String> = cluster.area_ids.iter().flatten().filter(|id| other.holds(id)).collect();
            let people = shared.iter().filter_map(|id| atlas.areas.get(id)?.population.last());
            let people = people.map(|(_, population)| u64::from(population.count)).sum();
            if cluster.id == other.id {
                pairs.push(((u64::MAX, 0), at, with));
            } else if !shared.is_empty() {
                pairs.push(((people, shared.len()), at, with));
            }
        }
    }
    crate::order::sort_by(&mut pairs, |a, b| b.0.cmp(&a.0));
    let (mut taken, mut given): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut by: Vec<Option<String>> = vec![None; start.known_clusters().len()];
    for (_, at, with) in pairs {
        if !taken.contains(&with) && !given.contains(&at) {
            taken.push(with);
            given.push(at);
            by[at] = standing.known_clusters().get(with).map(|other| other.id.clone());
        }
    }
    start.known_clusters().iter().zip(by).map(|(one, by)| Carried { cluster: one.id.clone(), by }).collect()
}

/// The region as it would be on a day with the structure that is thought of.
pub fn regrouped(atlas: &Atlas, on: Date, standing: &Structure, thought: &Thought) -> Atlas {
    let carried = carried(atlas, standing, &thought.start);
    let by = |cluster: &Cluster| carried.iter().find(|one| one.cluster == cluster.id).and_then(|one| one.by.clone());
    let clusters: Vec<RegroupedCluster> = thought
        .structure
        .known_clusters()
        .iter()
        .map(|cluster| RegroupedCluster {
            id: by(cluster).unwrap_or_else(|| free_id(atlas, &cluster.id)),
            name: cluster.name.clone(),
            area_ids: cluster.area_ids.as_ref().map(|ids| ids.iter().map(|id| Id::new(id)).collect()),
            anchor_ids: cluster.anchor_ids.clone(),
        })
        .collect();
    let gone = standing.rows.iter().filter(|id| !clusters.iter().any(|cluster| cluster.id == **id)).cloned();
    // A claim about a structure is held against what the reader has made of it: the scenario that was started from, or those that
    // are the standing structure.
    let replaced = atlas.scenarios.iter().filter(|row| Structure::of_scenario(row).groups_as(&thought.start));
    atlas.regrouped(&Regrouping {
        on,
        gone: gone.collect(),
        scenarios: replaced.map(|row| row.id.to_string()).collect(),
        clusters,
    })
}

/// An id for a cluster that is no organization: its own, lengthened until no organization has it.
fn free_id(atlas: &Atlas, id: &str) -> String {
    let mut id = id.to_owned();
    while atlas.organizations.get(&id).is_some() {
        id.push_str("-ny");
    }
    id
}
