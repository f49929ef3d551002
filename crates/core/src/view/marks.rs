//! Letters and tones of clusters: the same name has the same mark in every era.

use super::Letter;
use super::order;
use crate::model::{Atlas, Organization};

/// The mark of a cluster among the clusters of all eras, or of a council among the councils.
pub(super) fn letter(atlas: &Atlas, cluster: &Organization) -> Letter {
    let kin: Vec<&Organization> =
        atlas.organizations.iter().map(|row| &**row).filter(|row| is_kin(row, cluster)).collect();
    let mut names: Vec<&str> = kin.iter().map(|row| distinctive(&row.name)).collect();
    order::by_key(&mut names, |name| order::name(name));
    names.dedup();
    let own = distinctive(&cluster.name);
    let text = initials(&names, own);
    Letter { text, tone: tone(&kin, &names, own) }
}

/// The first letter of a name, or two where another of the names, each there once, begins with the same.
pub(super) fn initials(names: &[&str], own: &str) -> String {
    let alone = |length: usize| {
        let start: String = own.chars().take(length).collect();
        let shared = names.iter().filter(|name| name.starts_with(&start)).count();
        (shared <= 1).then_some(start)
    };
    alone(1).or_else(|| alone(2)).unwrap_or_else(|| own.chars().take(2).collect())
}

fn is_kin(one: &Organization, other: &Organization) -> bool {
    (one.is_cluster() && other.is_cluster()) || (one.is_council() && other.is_council())
}

/// Six tones, given to the names in their order: the first that no earlier name of the same era has. Where an era has more
/// than six clusters they begin anew, and the letter still tells the clusters apart.
fn tone(kin: &[&Organization], names: &[&str], name: &str) -> u8 {
    let beside = |one: &str, other: &str| {
        let era = |row: &&&Organization| {
            kin.iter().any(|twin| distinctive(&twin.name) == other && twin.classification == row.classification)
        };
        kin.iter().filter(|row| distinctive(&row.name) == one).any(|row| era(&row))
    };
    let mut given: Vec<(&str, u8)> = Vec::new();
    for next in names {
        let taken = |tone: &u8| given.iter().any(|(other, own)| own == tone && beside(other, next));
        let again = u8::try_from(given.len() % 6).unwrap_or_default() + 1;
        let tone = (1..=6).find(|tone| !taken(tone)).unwrap_or(again);
        if *next == name {
            return tone;
        }
        given.push((next, tone));
    }
    1
}

/// The part of the name that tells clusters apart: "Nord" of "Klynge Nord", all of "Randersklyngen". A council has the same mark while
/// it prepares.
pub(super) fn distinctive(name: &str) -> &str {
    let rest = ["Sundhedsklynge ", "Klynge ", "Forberedende Sundhedsråd ", "Sundhedsråd "]
        .into_iter()
        .find_map(|prefix| name.strip_prefix(prefix));
    rest.unwrap_or(name).trim()
}
