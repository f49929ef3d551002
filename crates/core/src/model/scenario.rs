//! Scenarios: ways to group the municipalities, for comparison. None is ever in force.

use super::citation::ANCHORS;
use super::{Area, Citation, Organization};
use crate::snapshot::{Collection, Fields, Id, Noun, tokens};

tokens! {
    /// What became of a proposed structure.
    ScenarioStatus {
        /// It was adopted.
        Adopted = "adopted",
        /// It was proposed.
        Proposed = "proposed",
        /// It was rejected.
        Rejected = "rejected",
    }
}

/// A structure to compare.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// What it is called.
    pub title: String,
    /// What became of it.
    pub status: Option<ScenarioStatus>,
    /// Its clusters, by id. Absent means not known.
    pub clusters: Option<Vec<ScenarioCluster>>,
    /// Who wanted it.
    pub position: Option<Position>,
}

/// One cluster of a scenario.
#[derive(Clone, Debug)]
pub struct ScenarioCluster {
    /// Its key in the scenario.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The places that it covers. Absent means not known.
    pub area_ids: Option<Vec<Id<Area>>>,
    /// The hospitals or sites that it is tied to. Absent means not known.
    pub anchor_ids: Option<Vec<String>>,
    /// Where it comes from.
    pub source: Vec<Citation>,
}

/// Who wanted a structure, who signed for them, and whom they asked.
#[derive(Clone, Debug)]
pub struct Position {
    /// Who wanted it.
    pub holder_ids: Option<Vec<Id<Organization>>>,
    /// Who signed.
    pub signatory_id: Option<Id<Organization>>,
    /// Whom they asked.
    pub addressee_ids: Option<Vec<Id<Organization>>>,
}

impl Noun for Scenario {
    const COLLECTION: Collection = Collection::Scenarios;

    fn read(fields: &Fields<'_>) -> Self {
        Scenario {
            title: fields.text("title"),
            status: fields.token("status"),
            clusters: fields.rows("clusters", ScenarioCluster::read),
            position: fields.object("position", |fields| Position {
                holder_ids: fields.ids("holder_ids"),
                signatory_id: fields.maybe_id("signatory_id"),
                addressee_ids: fields.ids("addressee_ids"),
            }),
        }
    }
}

impl ScenarioCluster {
    fn read(fields: &Fields<'_>) -> ScenarioCluster {
        ScenarioCluster {
            id: fields.key().to_owned(),
            name: fields.text("name"),
            area_ids: fields.ids("area_ids"),
            anchor_ids: fields.references("anchor_ids", ANCHORS),
            source: Citation::read_all(fields),
        }
    }
}
