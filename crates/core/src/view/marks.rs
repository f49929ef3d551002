//! Letters and tones of clusters: the same name has the same mark in every era.

use super::Letter;
use super::order;
use crate::model::{Atlas, Organization};

/// The mark of a cluster.
pub(super) fn letter(atlas: &Atlas, cluster: &Organization) -> Letter {
    let mut names: Vec<&str> =
        atlas.organizations.iter().filter(|row| row.is_cluster()).map(|row| row.name.as_str()).collect();
    order::by_key(&mut names, |name| order::name(name));
    names.dedup();
    let at = names.iter().position(|name| *name == cluster.name).unwrap_or_default();
    let own = distinctive(&cluster.name);
    let alone = |length: usize| {
        let start: String = own.chars().take(length).collect();
        let shared = names.iter().filter(|name| distinctive(name).starts_with(&start)).count();
        (shared <= 1).then_some(start)
    };
    let text = alone(1).or_else(|| alone(2)).unwrap_or_else(|| own.chars().take(2).collect());
    // Six tones, then they begin anew: the letter still tells the clusters apart.
    Letter { text, tone: u8::try_from(at % 6).unwrap_or_default() + 1 }
}

/// The part of the name that tells clusters apart: "Nord" of "Klynge Nord", all of "Randersklyngen".
fn distinctive(name: &str) -> &str {
    let rest = ["Sundhedsklynge ", "Klynge "].into_iter().find_map(|prefix| name.strip_prefix(prefix));
    rest.unwrap_or(name).trim()
}
