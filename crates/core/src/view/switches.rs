//! Assumptions as switches: each reading leads to the same page under that reading.

use super::{Scene, Switch, SwitchOption, names, order};
use crate::check::Finding;
use crate::model::{Assumption, Row};
use crate::route::Address;

/// The id of a switch on a page.
pub(super) fn anchor(id: &str) -> String {
    format!("antag-{id}")
}

/// Every assumption of the region, by title.
pub(super) fn all(scene: &Scene, here: &Address) -> Vec<Switch> {
    let mut switches: Vec<Switch> = scene.atlas.assumptions.iter().map(|row| switch(scene, here, row)).collect();
    order::by_key(&mut switches, |switch| order::name(&switch.title));
    switches
}

/// The assumptions that findings rest on, and those that the reader has changed: a changed one must not vanish from sight.
pub(super) fn under<'a>(scene: &Scene, here: &Address, findings: impl Iterator<Item = &'a Finding>) -> Vec<Switch> {
    let found: Vec<&Finding> = findings.collect();
    let wanted = |row: &&Row<Assumption>| {
        let id = row.id.as_str();
        found.iter().any(|finding| finding.assumptions.iter().any(|known| known == id))
            || scene.query.assumptions.iter().any(|(known, _)| known == id)
    };
    scene.atlas.assumptions.iter().filter(wanted).map(|row| switch(scene, here, row)).collect()
}

fn switch(scene: &Scene, here: &Address, row: &Row<Assumption>) -> Switch {
    let id = row.id.as_str();
    let own = scene.published.assumptions.get(id).map_or(row.value.as_str(), |published| published.value.as_str());
    let options = row.values.iter().map(|value| {
        let set = (value != own).then_some(value.as_str());
        let to = Address { query: here.query.assuming(id, set), fragment: None, ..here.clone() };
        SwitchOption { text: names::reading(value), to, chosen: *value == row.value }
    });
    Switch {
        id: id.to_owned(),
        title: row.title.clone(),
        why: row.why.clone(),
        options: options.collect(),
        changed: row.value != own,
    }
}
