//! The municipalities as tiles, laid out roughly as on a map. The places are a drawing, not a fact about the region: where a
//! municipality has none, or two have the same, the tiles stand by name.

use super::{Letter, Scene, Tile, TileMap, marks, order, wording};
use crate::danish;
use crate::model::{Area, AreaTile, Organization, Row};
use crate::route::Address;

/// Every municipality of the region and the clusters that it belongs to on the day shown; each leads to its cluster.
pub(super) fn map(scene: &Scene) -> TileMap {
    leading(scene, None, |_, clusters| clusters.first().and_then(|cluster| scene.page_of(cluster)))
}

/// The same, each leading where the page wants it to; `current` is the id of the municipality that the page is about.
pub(super) fn leading(
    scene: &Scene,
    current: Option<&str>,
    to: impl Fn(&Row<Area>, &[&Row<Organization>]) -> Option<Address>,
) -> TileMap {
    let (areas, placed) = municipalities(scene);
    let clusters = scene.clusters();
    let people: u64 = areas.iter().filter_map(|row| newest_population(row)).map(u64::from).sum();
    let total = format!(
        "I alt {} og {} indbyggere.",
        wording::counted(areas.len(), "kommune", "kommuner"),
        danish::number(people)
    );
    let lie = match placed {
        true => "Fliserne viser, hvor kommunerne ligger i forhold til hinanden, ikke deres størrelse.",
        false => "Fliserne står efter navn.",
    };
    let of = if clusters.iter().any(|row| row.is_council()) { "sundhedsrådet" } else { "klyngen" };
    let note = format!("{lie} Bogstav og bånd viser {of}.");
    let draw = |area: &Row<Area>| {
        let own = holding(area, &clusters);
        Tile { to: to(area, &own), current: current == Some(area.id.as_str()), ..tile(scene, area, &own, placed) }
    };
    TileMap { tiles: areas.into_iter().map(draw).collect(), note: format!("{note} {total}") }
}

/// The tiles of another grouping: `of` gives the letters of a municipality, and the names of what it is in.
pub(super) fn grouped(scene: &Scene, of: impl Fn(&Row<Area>) -> (Vec<Letter>, Vec<String>)) -> Vec<Tile> {
    let (areas, placed) = municipalities(scene);
    let draw = |area: &Row<Area>| {
        let (letters, names) = of(area);
        blank(area, letters, &danish::list(names), placed)
    };
    areas.into_iter().map(draw).collect()
}

/// The municipalities in the order of their tiles, and whether these stand as on a map.
fn municipalities(scene: &Scene) -> (Vec<&Row<Area>>, bool) {
    let mut areas = scene.municipalities();
    let placed = are_placed(&areas);
    order::by_key(&mut areas, |row| {
        let place = row.tile.as_ref().filter(|_| placed);
        [place.map_or_else(Vec::new, |tile| vec![tile.row.into(), tile.column.into()]), order::name(&row.name)].concat()
    });
    (areas, placed)
}

/// Those of the clusters that a municipality belongs to.
pub(super) fn holding<'a>(area: &Row<Area>, clusters: &[&'a Row<Organization>]) -> Vec<&'a Row<Organization>> {
    let holds = |cluster: &&Row<Organization>| cluster.area_ids.as_ref().is_some_and(|ids| ids.contains(&area.id));
    clusters.iter().copied().filter(holds).collect()
}

fn tile(scene: &Scene, area: &Row<Area>, own: &[&Row<Organization>], placed: bool) -> Tile {
    let names = danish::list(own.iter().map(|cluster| cluster.name.as_str()));
    blank(area, own.iter().map(|cluster| marks::letter(&scene.atlas, cluster)).collect(), &names, placed)
}

/// A tile that leads nowhere.
fn blank(area: &Row<Area>, letters: Vec<Letter>, names: &str, placed: bool) -> Tile {
    let place = area.tile.as_ref();
    Tile {
        name: place.and_then(|tile| tile.name.clone()).unwrap_or_else(|| area.name.clone()),
        letters,
        to: None,
        current: false,
        place: place.filter(|_| placed).map(|tile| (tile.row, tile.column)),
        spoken: if names.is_empty() { ", klynge uoplyst".to_owned() } else { format!(", {names}") },
    }
}

/// Whether the tiles can stand as on a map: each has a place, and no two have the same.
fn are_placed(areas: &[&Row<Area>]) -> bool {
    let places: Vec<Option<&AreaTile>> = areas.iter().map(|row| row.tile.as_ref()).collect();
    let alone = |at: usize, tile: &AreaTile| {
        let same = |other: &Option<&AreaTile>| other.is_some_and(|o| (o.row, o.column) == (tile.row, tile.column));
        !places.iter().skip(at + 1).any(same)
    };
    places.iter().enumerate().all(|(at, tile)| tile.is_some_and(|tile| alone(at, tile)))
}

/// The newest count of people.
pub(super) fn newest_population(area: &Area) -> Option<u32> {
    area.population.last().map(|(_, population)| population.count)
}
