//! Structures compared: clusters as sets of municipalities, and what can be measured of them.

mod figures;
mod measure;

pub use figures::Figure;
pub use measure::{How, Unmeasured};

use crate::model::{Atlas, Organization, Row, Scenario};
use crate::time::Date;

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
#[derive(Clone, Debug, PartialEq, Eq)]
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
        Structure::of_rows(rows)
    }

    /// What the region's municipalities are grouped in on a day, as far as it may exist: its clusters, or, where they are gone, the
    /// councils that took their place. Where there is neither, the clusters are not known.
    pub fn standing(atlas: &Atlas, on: Date) -> Structure {
        let exists =
            |row: &Row<Organization>| !row.tenure.holds(on, atlas.superseded(row.id.as_str()), atlas.horizon()).is_no();
        let of = |wanted: fn(&Organization) -> bool| {
            Structure::of_rows(atlas.organizations.iter().filter(|row| wanted(row) && exists(row)))
        };
        let mut found = of(Organization::is_cluster);
        if found.rows.is_empty() {
            found = of(Organization::is_council);
        }
        found.clusters = found.clusters.filter(|clusters| !clusters.is_empty());
        found
    }

    fn of_rows<'a>(rows: impl Iterator<Item = &'a Row<Organization>>) -> Structure {
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

    /// Its clusters; none where they are not known.
    pub fn known_clusters(&self) -> &[Cluster] {
        self.clusters.as_deref().unwrap_or_default()
    }

    /// The clusters that hold a municipality; more than one is lawful.
    pub fn clusters_of(&self, area: &str) -> impl Iterator<Item = &Cluster> {
        self.known_clusters().iter().filter(move |cluster| cluster.holds(area))
    }

    /// Whether both put the same municipalities together, whatever their clusters are called. What is not known is not the same.
    pub fn groups_as(&self, other: &Structure) -> bool {
        let (Some(own), Some(others)) = (&self.clusters, &other.clusters) else { return false };
        own.len() == others.len() && own.iter().all(|one| others.iter().any(|other| one.covers_as(other)))
    }
}

impl Cluster {
    /// Whether it is known to hold a municipality.
    pub fn holds(&self, area: &str) -> bool {
        self.area_ids.as_ref().is_some_and(|ids| ids.iter().any(|id| id == area))
    }

    /// Whether both are known to hold the same municipalities.
    pub fn covers_as(&self, other: &Cluster) -> bool {
        let (Some(own), Some(others)) = (&self.area_ids, &other.area_ids) else { return false };
        own.len() == others.len() && own.iter().all(|id| others.contains(id))
    }
}
