//! One cluster as a card: who is in it, where it lies, and how its requirements stand.

use super::{Embed, of_page, round};
use crate::danish;
use crate::model::{Area, Row};
use crate::route::Address;
use crate::view::{ClusterCard, Head, Scene, TileMap, clusters, names, tiles};

/// A cluster, or the council that took its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedCluster {
    /// The cluster in short.
    pub card: ClusterCard,
    /// Its municipalities among all of the region.
    pub tiles: TileMap,
}

/// The card of a cluster; nothing where there is no such cluster.
#[must_use]
pub fn embed_cluster(scene: &Scene, address: &Address, id: &str) -> Option<Embed<EmbedCluster>> {
    let (row, full) = of_page(scene, id).filter(|(row, _)| row.is_cluster() || row.is_council())?;
    let card = clusters::card(scene, row);
    let heading = scene.heading_of(row);
    // On a day on which there is no such cluster the size alone would sound as if there were.
    let ended = if scene.exists(row).is_no() { format!(" {}", clusters::lifetime(scene, row)) } else { String::new() };
    let head = Head {
        title: heading.clone(),
        heading,
        letter: Some(card.letter.clone()),
        lede: format!("{} med {}.{ended}", names::one_of(&row.classification), danish::lower_first(&card.size)),
        ..Head::default()
    };
    let holds = |area: &Row<Area>| row.area_ids.as_ref().is_some_and(|ids| ids.contains(&area.id));
    let groups = scene.clusters();
    let of = |area: &Row<Area>| {
        let letters = if holds(area) { vec![card.letter.clone()] } else { Vec::new() };
        let own = tiles::holding(area, &groups).into_iter().map(|group| group.name.clone());
        let ended = (holds(area) && !groups.iter().any(|group| group.id == row.id)).then(|| row.name.clone());
        (letters, ended.into_iter().chain(own).collect())
    };
    let note = format!("Fliserne med bogstavet {} hører til {}.", card.letter.text, row.name);
    let tiles = TileMap { tiles: tiles::grouped(scene, of), note };
    Some(Embed { frame: round(scene, address, head, full), content: EmbedCluster { card, tiles } })
}
