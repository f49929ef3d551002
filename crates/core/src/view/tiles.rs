//! The municipalities as tiles, laid out roughly as on a map. The layout is a drawing of ours, not a fact about the region:
//! where it lacks a municipality, the tiles stand by name.

use super::{Scene, Tile, TileMap, marks, order, wording};
use crate::danish;
use crate::model::{Area, Organization, Row};

/// Kommunekode, row and column of the drawing, and the name with the places where it may be broken.
const PLACES: [(&str, u8, u8, &str); 11] = [
    ("860", 1, 3, "Hjørring"),
    ("813", 1, 4, "Frede\u{ad}riks\u{ad}havn"),
    ("825", 1, 5, "Læsø"),
    ("787", 2, 1, "Thisted"),
    ("849", 2, 2, "Jam\u{ad}mer\u{ad}bugt"),
    ("810", 2, 3, "Brøn\u{ad}ders\u{ad}lev"),
    ("773", 3, 1, "Morsø"),
    ("820", 3, 2, "Vest\u{ad}him\u{ad}mer\u{ad}lands"),
    ("851", 3, 3, "Aalborg"),
    ("840", 4, 3, "Rebild"),
    ("846", 4, 4, "Maria\u{ad}ger\u{ad}fjord"),
];

/// Every municipality of the region and the clusters that it belongs to on the day shown.
pub(super) fn map(scene: &Scene) -> TileMap {
    let mut areas: Vec<&Row<Area>> = scene.atlas.areas.iter().filter(|row| row.is_municipality()).collect();
    order::by_key(&mut areas, |row| {
        let place = drawn(row).map_or_else(Vec::new, |place| vec![u32::from(place.1), u32::from(place.2)]);
        [place, order::name(&row.name)].concat()
    });
    let clusters = scene.clusters();
    let placed = areas.iter().all(|row| drawn(row).is_some());
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
    TileMap {
        tiles: areas.into_iter().map(|area| tile(scene, area, &clusters)).collect(),
        note: format!("{note} {total}"),
    }
}

fn tile(scene: &Scene, area: &Row<Area>, clusters: &[&Row<Organization>]) -> Tile {
    let holds = |cluster: &&&Row<Organization>| cluster.area_ids.as_ref().is_some_and(|ids| ids.contains(&area.id));
    let own: Vec<_> = clusters.iter().filter(holds).collect();
    let names = danish::list(own.iter().map(|cluster| cluster.name.as_str()));
    let place = drawn(area);
    Tile {
        name: place.map_or_else(|| area.name.clone(), |place| place.3.to_owned()),
        letters: own.iter().map(|cluster| marks::letter(&scene.atlas, cluster)).collect(),
        to: own.first().and_then(|cluster| scene.page_of(cluster)),
        place: place.map(|place| (place.1, place.2)),
        spoken: if names.is_empty() { ", klynge uoplyst".to_owned() } else { format!(", {names}") },
    }
}

/// The place of a municipality, if the drawing has one and means the same municipality.
fn drawn(area: &Row<Area>) -> Option<&'static (&'static str, u8, u8, &'static str)> {
    let code = area.code.as_deref()?;
    PLACES.iter().find(|place| place.0 == code && place.3.replace('\u{ad}', "") == area.name)
}

/// The newest count of people.
pub(super) fn newest_population(area: &Area) -> Option<u32> {
    area.population.last().map(|(_, population)| population.count)
}

#[cfg(test)]
mod tests {
    use super::PLACES;

    #[test]
    fn no_two_tiles_lie_on_each_other() {
        let mut places: Vec<_> = PLACES.iter().map(|place| (place.1, place.2)).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), PLACES.len());
    }
}
