//! Where a reader moves municipalities: a list for the structure to start from, and one for each municipality.

use super::super::{FilterOption, Picker, Span, link, order};
use super::compared::Compared;
use crate::danish;
use crate::model::{Area, Row};
use crate::route::{Address, Grouping, Model};
use crate::scenario::{Figure, Structure};

/// The lists, and what came of the choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mover {
    /// The structure to start from, then each municipality by name; the first choice is where it started.
    pub pickers: Vec<Picker>,
    /// What was moved, and what it does to the distance between the clusters.
    pub count: String,
    /// The page with nothing moved, where something is.
    pub reset: Option<Span>,
}

pub(super) fn mover(compared: &Compared<'_>) -> Mover {
    let mut areas: Vec<&Row<Area>> = compared.scene.atlas.areas.iter().filter(|row| row.is_municipality()).collect();
    order::by_key(&mut areas, |row| order::name(&row.name));
    let known = compared.thought.start.clusters.is_some();
    let pickers = areas.into_iter().filter(|_| known).map(|area| picker(compared, area));
    let asks = !compared.grouping.moves.is_empty() || !compared.grouping.strange.is_empty();
    let nothing = Grouping { moves: Vec::new(), strange: Vec::new(), ..compared.grouping.clone() };
    Mover {
        pickers: starts(compared).into_iter().chain(pickers).collect(),
        count: said(compared),
        reset: asks.then(|| link("Flyt alle tilbage", to(compared, &nothing))),
    }
}

fn to(compared: &Compared<'_>, grouping: &Grouping) -> Address {
    let query = grouping.write(&compared.address.query);
    Address { query, fragment: None, ..compared.address.clone() }
}

/// The structures to start from: the standing one, and each that groups otherwise. Clusters of one are not those of another, so
/// the moves go.
fn starts(compared: &Compared<'_>) -> Option<Picker> {
    let mut found: Vec<(Model, String)> = Vec::new();
    for column in compared.columns() {
        if column.structure.groups_as(&compared.standing) {
            let text = match compared.is_certain() {
                true => format!("{} (gælder {})", column.title, compared.scene.day()),
                false => column.title,
            };
            found.insert(0, (Model::Adopted, text));
        } else if let Some(id) = column.scenario {
            found.push((Model::Scenario(id), column.title));
        }
    }
    let own = match &compared.thought.model {
        Model::Scenario(_) if compared.thought.start.groups_as(&compared.standing) => Model::Adopted,
        other => other.clone(),
    };
    let option = |(model, text): (Model, String)| FilterOption {
        verdict: None,
        text,
        chosen: model == own,
        to: to(compared, &Grouping { model: Some(model), ..Grouping::default() }),
    };
    let options: Vec<FilterOption> = found.into_iter().map(option).collect();
    (options.len() > 1).then(|| Picker { key: "model".into(), label: "Gå ud fra".into(), options })
}

fn picker(compared: &Compared<'_>, area: &Row<Area>) -> Picker {
    let (thought, id) = (&compared.thought, area.id.as_str());
    let from: Vec<&str> = thought.start.clusters_of(id).map(|cluster| cluster.id.as_str()).collect();
    let now = thought.moved.iter().find(|moved| moved.area == id).map(|moved| moved.to.as_str());
    let option = |cluster: Option<&str>, text: String| FilterOption {
        verdict: None,
        text,
        chosen: now == cluster,
        to: to(compared, &compared.grouping.moving(id, cluster)),
    };
    let start = match from.is_empty() {
        true => "Klynge uoplyst".to_owned(),
        false => danish::list(from.iter().map(|id| compared.cluster(id))),
    };
    let mut others: Vec<(String, String)> =
        clusters(compared).into_iter().filter(|(cluster, _)| from != [cluster.as_str()]).collect();
    let new = thought.next_new();
    if others.iter().all(|(cluster, _)| *cluster != new) {
        others.push((new, "En ny klynge".to_owned()));
    }
    let mut options = vec![option(None, start)];
    options.extend(others.iter().map(|(cluster, name)| option(Some(cluster), name.clone())));
    Picker { key: format!("flyt-{id}"), label: area.name.clone(), options }
}

/// The clusters that a municipality can be moved to, by name: those of the start, and the reader's new ones.
fn clusters(compared: &Compared<'_>) -> Vec<(String, String)> {
    let name = |cluster: &crate::scenario::Cluster| (cluster.id.clone(), cluster.name.clone());
    let mut found: Vec<(String, String)> = compared.thought.start.known_clusters().iter().map(name).collect();
    for cluster in compared.thought.structure.known_clusters() {
        if !found.iter().any(|(id, _)| *id == cluster.id) {
            found.push(name(cluster));
        }
    }
    order::by_key(&mut found, |(_, name)| order::name(name));
    found
}

fn said(compared: &Compared<'_>) -> String {
    let moved: Vec<String> = compared
        .thought
        .moved
        .iter()
        .map(|moved| format!("{} til {}", compared.area(&moved.area), compared.cluster(&moved.to)))
        .collect();
    let what = match moved.len() {
        0 => "Ingen kommune er flyttet.".to_owned(),
        _ => format!("Flyttet: {}.", danish::list(moved)),
    };
    let range = |structure: &Structure| compared.figure(structure, Figure::Range).ok();
    match range(&compared.thought.structure) {
        Some(then) => {
            let mot = range(&compared.standing).filter(|now| *now != then);
            let mot = mot.map_or_else(String::new, |now| format!(" mod {}, som det er", danish::decimals(now, 0)));
            format!("{what} Største minus mindste klynge: {} borgere{mot}.", danish::decimals(then, 0))
        }
        None => what,
    }
}
