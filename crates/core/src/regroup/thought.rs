//! A structure that a reader thinks of: where it starts, what is moved in it, and what of the link could not be followed.

use crate::model::{Area, Atlas, Row};
use crate::route::{Grouping, Model, Move};
use crate::scenario::{Cluster, Structure};

/// How the id of a new cluster begins; a number follows.
const NEW: &str = "ny-";
/// The most new clusters.
const MOST_NEW: u8 = 99;

/// A structure thought of.
#[derive(Clone, Debug)]
pub struct Thought {
    /// Where it starts.
    pub model: Model,
    /// The same as a structure.
    pub start: Structure,
    /// The structure with everything moved. A cluster that loses its last municipality is no more.
    pub structure: Structure,
    /// What was moved, each municipality once, by its id.
    pub moved: Vec<Moved>,
    /// What of the link could not be followed. The rest of it holds.
    pub troubles: Vec<Trouble>,
}

/// A municipality that was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The municipality.
    pub area: String,
    /// The clusters that it is in where the structure starts.
    pub from: Vec<String>,
    /// The one that it is in now.
    pub to: String,
}

/// A part of a link that cannot be followed as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no structure of that id.
    Model(String),
    /// There is no municipality of that id.
    Area(Move),
    /// The structure has no cluster of that id.
    Cluster(Move),
    /// A municipality is moved twice; the later move holds.
    Twice(Move, Move),
    /// A part that names no municipality or no cluster.
    NoMove(String),
}

impl Thought {
    /// What a link asks for. One that names no structure starts from the standing one; one that asks for nothing at all shows the
    /// first scenario that groups otherwise than the standing structure, if there is one.
    pub fn of(atlas: &Atlas, standing: &Structure, grouping: &Grouping) -> Thought {
        let mut troubles = Vec::new();
        let (model, start) = start(atlas, standing, grouping, &mut troubles);
        troubles.extend(grouping.strange.iter().cloned().map(Trouble::NoMove));
        let mut thought = Thought { model, structure: start.clone(), start, moved: Vec::new(), troubles };
        for one in effective(grouping, &mut thought.troubles) {
            thought.follow(atlas, one);
        }
        thought.clear();
        thought
    }

    /// Whether the reader has changed the structure that it starts from.
    pub fn is_own(&self) -> bool {
        !self.moved.is_empty()
    }

    /// The id of a new cluster that nothing is moved to yet.
    pub fn next_new(&self) -> String {
        let taken = |id: &str| self.structure.known_clusters().iter().any(|cluster| cluster.id == id);
        let free = (1..=MOST_NEW).map(|number| format!("{NEW}{number}")).find(|id| !taken(id));
        free.unwrap_or_else(|| format!("{NEW}{MOST_NEW}"))
    }

    fn follow(&mut self, atlas: &Atlas, one: &Move) {
        if atlas.areas.get(&one.area).filter(|row| is_moveable(row)).is_none() {
            return self.troubles.push(Trouble::Area(one.clone()));
        }
        let known = self.start.known_clusters().iter().any(|cluster| cluster.id == one.cluster);
        let new = new_name(&one.cluster).filter(|_| !known && self.start.clusters.is_some());
        if !known && new.is_none() {
            return self.troubles.push(Trouble::Cluster(one.clone()));
        }
        let from: Vec<String> = self.start.clusters_of(&one.area).map(|cluster| cluster.id.clone()).collect();
        if from == [one.cluster.clone()] {
            return;
        }
        let clusters = self.structure.clusters.get_or_insert_default();
        if let Some(name) = new.filter(|_| !clusters.iter().any(|cluster| cluster.id == one.cluster)) {
            let id = one.cluster.clone();
            clusters.push(Cluster { id, name, area_ids: Some(Vec::new()), anchor_ids: None });
        }
        for cluster in clusters {
            // A list that is not known stays so: who comes is only one of those that may be on it.
            let Some(areas) = &mut cluster.area_ids else { continue };
            areas.retain(|area| *area != one.area);
            if cluster.id == one.cluster {
                areas.push(one.area.clone());
            }
        }
        self.moved.push(Moved { area: one.area.clone(), from, to: one.cluster.clone() });
    }

    /// Takes away the clusters that lost their last municipality.
    fn clear(&mut self) {
        let had_none = |id: &str| {
            let before = self.start.known_clusters().iter().find(|cluster| cluster.id == id);
            before.is_some_and(|cluster| cluster.area_ids.as_ref().is_some_and(Vec::is_empty))
        };
        if let Some(clusters) = &mut self.structure.clusters {
            let empty = |cluster: &Cluster| cluster.area_ids.as_ref().is_some_and(Vec::is_empty);
            clusters.retain(|cluster| !empty(cluster) || had_none(&cluster.id));
        }
    }
}

/// Whether a place can be moved between clusters.
fn is_moveable(row: &Row<Area>) -> bool {
    row.is_municipality()
}

/// The structure that is started from.
fn start(atlas: &Atlas, standing: &Structure, grouping: &Grouping, troubles: &mut Vec<Trouble>) -> (Model, Structure) {
    let scenario = |id: &str| atlas.scenarios.get(id).map(Structure::of_scenario);
    let adopted = || (Model::Adopted, standing.clone());
    match &grouping.model {
        Some(Model::Adopted) => adopted(),
        Some(Model::Scenario(id)) => match scenario(id) {
            Some(structure) => (Model::Scenario(id.clone()), structure),
            None => {
                troubles.push(Trouble::Model(id.clone()));
                adopted()
            }
        },
        None if !grouping.moves.is_empty() || !grouping.strange.is_empty() => adopted(),
        None => {
            let mut others = atlas.scenarios.iter().map(|row| (row.id.to_string(), Structure::of_scenario(row)));
            let other = others.find(|(_, other)| other.clusters.is_some() && !other.groups_as(standing));
            other.map_or_else(adopted, |(id, structure)| (Model::Scenario(id), structure))
        }
    }
}

/// Of several moves of one municipality the last one, in the order of the municipalities.
fn effective<'a>(grouping: &'a Grouping, troubles: &mut Vec<Trouble>) -> Vec<&'a Move> {
    let mut kept: Vec<&Move> = Vec::new();
    for one in &grouping.moves {
        match kept.iter_mut().find(|earlier| earlier.area == one.area) {
            Some(earlier) => {
                if earlier.cluster != one.cluster {
                    troubles.push(Trouble::Twice((*earlier).clone(), one.clone()));
                }
                *earlier = one;
            }
            None => kept.push(one),
        }
    }
    crate::order::sort_by(&mut kept, |a, b| a.area.cmp(&b.area));
    kept
}

/// What a new cluster is called; nothing where the id is not one of a new cluster.
fn new_name(id: &str) -> Option<String> {
    let digits = id.strip_prefix(NEW)?;
    let number: u8 =
        digits.parse().ok().filter(|number| (1..=MOST_NEW).contains(number) && !digits.starts_with(['0', '+']))?;
    Some(if number == 1 { "Ny klynge".to_owned() } else { format!("Ny klynge {number}") })
}
