//! Structures compared: clusters as sets of municipalities, and what can be measured of them.

mod measure;

pub use measure::{How, Unmeasured};

use crate::model::{Atlas, Scenario};

/// A way to group municipalities.
#[derive(Clone, Debug)]
pub struct Structure {
    /// Its clusters. Absent means not known.
    pub clusters: Option<Vec<Cluster>>,
    /// The organizations that hold the position, where this is one.
    pub holders: Option<Vec<String>>,
    /// Ids of the rows that it is made of.
    pub rows: Vec<String>,
}

/// One cluster of a structure. Lists that are not known are absent.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// The row that it is, or its key in the scenario.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its municipalities.
    pub area_ids: Option<Vec<String>>,
    /// The hospitals or sites that it is tied to.
    pub anchor_ids: Option<Vec<String>>,
}

impl Structure {
    /// The structure that a scenario draws.
    pub fn of_scenario(row: &crate::model::Row<Scenario>) -> Structure {
        let texts =
            |ids: &Vec<crate::snapshot::Id<crate::model::Area>>| ids.iter().map(|id| id.as_str().to_owned()).collect();
        let cluster = |cluster: &crate::model::ScenarioCluster| Cluster {
            id: cluster.id.clone(),
            name: cluster.name.clone(),
            area_ids: cluster.area_ids.as_ref().map(texts),
            anchor_ids: cluster.anchor_ids.clone(),
        };
        let holders = row.position.as_ref().and_then(|position| position.holder_ids.as_ref());
        Structure {
            clusters: row.clusters.as_ref().map(|rows| rows.iter().map(cluster).collect()),
            holders: holders.map(|ids| ids.iter().map(|id| id.as_str().to_owned()).collect()),
            rows: vec![row.id.as_str().to_owned()],
        }
    }

    /// The clusters that are there; `exists` tells which organizations are on the day asked about.
    pub fn adopted(atlas: &Atlas, exists: impl Fn(&str) -> bool) -> Structure {
        let rows = atlas.organizations.iter().filter(|row| row.is_cluster() && exists(row.id.as_str()));
        let clusters: Vec<Cluster> = rows
            .map(|row| Cluster {
                id: row.id.as_str().to_owned(),
                name: row.name.clone(),
                area_ids: row.area_ids.as_ref().map(|ids| ids.iter().map(|id| id.as_str().to_owned()).collect()),
                anchor_ids: row.anchor_ids.clone(),
            })
            .collect();
        Structure {
            rows: clusters.iter().map(|cluster| cluster.id.clone()).collect(),
            clusters: Some(clusters),
            holders: None,
        }
    }
}
