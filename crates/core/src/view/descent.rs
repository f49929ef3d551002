//! The line of descent of a body: whose place it took, at any remove, and who took its.

use super::{Scene, Span, Text, bodies, clusters, link, order, plain};
use crate::model::{Organization, Row, SupersedesKind};
use crate::route::Address;
use crate::time::Date;

/// One step of the line: the bodies that stood side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generation {
    /// Each body, leading to its page on a day on which it was there, and what became of it.
    pub bodies: Vec<Text>,
    /// Whether it is the body of the page.
    pub current: bool,
}

/// The line, the oldest first; nothing where the body took nobody's place and nobody took its.
pub(super) fn descent(scene: &Scene, row: &Row<Organization>) -> Vec<Generation> {
    let mut older = generations(row, |row| elders(scene, row));
    let newer = generations(row, |row| heirs(scene, row));
    if older.is_empty() && newer.is_empty() {
        return Vec::new();
    }
    older.reverse();
    let own = Generation { bodies: vec![told(scene, row, row)], current: true };
    let others = |rows: Vec<&Row<Organization>>| Generation {
        bodies: rows.into_iter().map(|other| told(scene, other, row)).collect(),
        current: false,
    };
    older.into_iter().map(&others).chain([own]).chain(newer.into_iter().map(&others)).collect()
}

fn elders<'a>(scene: &'a Scene, row: &Row<Organization>) -> Vec<&'a Row<Organization>> {
    row.supersedes.iter().filter_map(|old| scene.atlas.organizations.get(old.id.as_str())).collect()
}

fn heirs<'a>(scene: &'a Scene, row: &Row<Organization>) -> Vec<&'a Row<Organization>> {
    let took = |other: &&Row<Organization>| other.supersedes.iter().any(|old| old.id == row.id);
    scene.atlas.organizations.iter().filter(took).collect()
}

/// Step by step away from a body, each body at its furthest step, by name. Reading refuses rings, so the line ends.
fn generations<'a>(
    from: &'a Row<Organization>,
    next: impl Fn(&'a Row<Organization>) -> Vec<&'a Row<Organization>>,
) -> Vec<Vec<&'a Row<Organization>>> {
    let mut found: Vec<Vec<&Row<Organization>>> = Vec::new();
    let mut step = vec![from];
    loop {
        let mut further: Vec<&Row<Organization>> = Vec::new();
        for row in step.iter().flat_map(|row| next(row)) {
            if !further.iter().any(|known| known.id == row.id) {
                further.push(row);
            }
        }
        if further.is_empty() {
            break;
        }
        for nearer in &mut found {
            nearer.retain(|row| !further.iter().any(|other| other.id == row.id));
        }
        order::by_key(&mut further, |row| order::name(&row.name));
        found.push(further.clone());
        step = further;
    }
    found.retain(|generation| !generation.is_empty());
    found
}

/// "Klynge Midt, fra 1. juli 2022, afløst 1. januar 2027 (lagt sammen)".
fn told(scene: &Scene, row: &Row<Organization>, page: &Row<Organization>) -> Text {
    let name = scene.told_apart(row.id.as_str());
    let name = if row.id == page.id { plain(name.text) } else { on_its_day(scene, row, name) };
    let mut text = vec![name, plain(format!(": {}", clusters::dates(scene, row)))];
    let kinds = heirs(scene, row).into_iter().flat_map(|heir| &heir.supersedes).filter(|old| old.id == row.id);
    let mut kinds: Vec<SupersedesKind> = kinds.filter_map(|old| old.kind).collect();
    kinds.dedup();
    if let [kind] = kinds.as_slice() {
        text.push(plain(format!(" ({})", bodies::kind_in_words(*kind))));
    }
    text
}

/// The link to a body's page, on the day nearest to the one shown on which it was there.
pub(super) fn on_its_day(scene: &Scene, row: &Row<Organization>, name: Span) -> Span {
    let (Some(to), Some(day)) = (name.to, day_of(scene, row)) else { return plain(name.text) };
    let query = to.query.on(&day.to_string());
    link(name.text, Address { query, ..to })
}

fn day_of(scene: &Scene, row: &Row<Organization>) -> Option<Date> {
    if !scene.exists(row).is_no() {
        return Some(scene.on);
    }
    let end = row.tenure.end.or_else(|| scene.atlas.superseded(row.id.as_str()));
    match end.filter(|end| scene.on >= end.last) {
        Some(end) => end.first.pred_opt(),
        None => row.tenure.start.map(|start| start.last),
    }
}
