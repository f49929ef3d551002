//! The map: in which cluster each municipality is on each date, before and after, and that what is not known says so.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "these functions run in tests only; what fails here fails the test"
)]

use super::walk::{REGIONS, atlas};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::{Address, Query};
use klyngeatlas_core::snapshot::parse_json;
use klyngeatlas_core::view::{self, Belongs, Boundaries, Map, MapArea, Scene};
use std::sync::Arc;

fn map(region: &str, query: &str) -> Map {
    let atlas = atlas(region);
    let address = Address::parse(&format!("/{region}/kort?{query}"));
    view::map(&Scene::new(&atlas, &address.query, atlas.published), &address)
}

fn area<'a>(map: &'a Map, name: &str) -> &'a MapArea {
    map.areas.iter().find(|area| area.name.text == name).expect("is a municipality")
}

fn names(belongs: &[Belongs]) -> Vec<&str> {
    belongs.iter().map(|one| one.name.text.as_str()).collect()
}

#[test]
fn a_municipality_is_in_the_cluster_of_the_day_and_its_line_tells_of_the_others() {
    let days = [
        ("2022-06-30", "Klynge Nord", &[][..], &["Klynge Nord før 1. januar 2027", "Sundhedsråd Vendsyssel"][..]),
        ("2024-05-01", "Klynge Nord", &["Klynge Nord før 1. juli 2022"], &["Sundhedsråd Vendsyssel"]),
        ("2026-12-31", "Klynge Nord", &["Klynge Nord før 1. juli 2022"], &["Sundhedsråd Vendsyssel"]),
        (
            "2027-01-02",
            "Sundhedsråd Vendsyssel",
            &["Klynge Nord før 1. juli 2022", "Klynge Nord før 1. januar 2027", "Forberedende Sundhedsråd Vendsyssel"],
            &[],
        ),
    ];
    for (day, now, before, after) in days {
        let map = map("nordjylland", &format!("dato={day}"));
        let line = area(&map, "Hjørring");
        assert_eq!(names(&line.now), [now], "{day}");
        assert_eq!(names(&line.before), before, "{day}");
        assert_eq!(names(&line.after), after, "{day}");
    }
}

#[test]
fn a_cluster_leads_to_each_of_its_municipalities_on_the_map() {
    let atlas = atlas("nordjylland");
    let scene = Scene::new(&atlas, &Query::parse("dato=2024-05-01"), atlas.published);
    let page = view::cluster(&scene, "klynge-vest").expect("is a cluster");
    let links = page.areas.rows.iter().map(|row| row[0].text[0].to.as_ref().expect("is a link").href());
    let to = |id: &str| format!("/nordjylland/kort?dato=2024-05-01&kommune={id}");
    assert_eq!(links.collect::<Vec<_>>(), [to("morsoe"), to("thisted")]);
}

#[test]
fn what_the_sources_do_not_say_is_unknown() {
    let map = map("nordjylland", "dato=2022-06-30&kommune=aalborg");
    assert!(area(&map, "Aalborg").now.is_empty());
    assert_eq!(map.said, "Aalborg: Uoplyst, 30. juni 2022.");
    let chosen = map.chosen.expect("is chosen");
    assert_eq!(chosen.unknown, ["Hvor Aalborg hører til 30. juni 2022, er uoplyst.", "Hvad der var før, er uoplyst."]);
    assert!(chosen.turns.iter().all(|(_, current)| !current));
    // Nobody knows for how long the councils will be.
    let late = self::map("nordjylland", "dato=2035-01-01");
    let council = &area(&late, "Aalborg").now[0];
    assert!(!council.certain);
    assert_eq!(council.note, "om rådet består 1. januar 2035, er uoplyst");
    assert_eq!(area(&late, "Aalborg").told(), "Aalborg: Sundhedsråd Limfjorden (uoplyst)");
}

#[test]
fn the_municipality_that_the_address_names_is_marked_everywhere() {
    let map = map("nordjylland", "dato=2026-06-01&kommune=hjoerring");
    assert_eq!(map.said, "Hjørring: Klynge Nord, 1. juni 2026.");
    assert_eq!(map.areas.iter().filter(|area| area.chosen).count(), 1);
    assert_eq!(map.tiles.tiles.iter().filter(|tile| tile.current).count(), 1);
    assert!(map.picker.options.iter().any(|option| option.chosen && option.text == "Hjørring"));
    let chosen = map.chosen.expect("is chosen");
    let turns: Vec<_> = chosen.turns.iter().map(|(one, current)| (one.name.text.as_str(), *current)).collect();
    assert_eq!(
        turns,
        [
            ("Klynge Nord før 1. juli 2022", false),
            ("Klynge Nord", true),
            ("Forberedende Sundhedsråd Vendsyssel", false),
            ("Sundhedsråd Vendsyssel", false),
        ]
    );
    let days: Vec<_> =
        chosen.turns.iter().map(|(one, _)| one.name.to.as_ref().and_then(|to| to.query.date.clone())).collect();
    assert_eq!(days, ["2022-06-30", "2026-06-01", "2026-06-01", "2027-01-01"].map(|day| Some(day.to_owned())));
    assert_eq!(chosen.turns[2].0.note, "forbereder");
}

#[test]
fn a_municipality_that_does_not_exist_is_said_and_chooses_nothing() {
    let map = map("nordjylland", "dato=2024-05-01&kommune=viborg");
    assert_eq!(map.said, "Kommunen »viborg« findes ikke her. 11 af 11 kommuner hører til en kendt klynge 1. maj 2024.");
    assert_eq!(map.chosen, None);
    assert!(map.areas.iter().all(|area| !area.chosen));
}

#[test]
fn the_list_stands_in_danish_order_and_each_line_chooses_itself_on_the_same_day() {
    for region in REGIONS {
        let map = map(region, "dato=2024-05-01");
        let address = |area: &MapArea| area.name.to.clone().expect("leads somewhere");
        for area in &map.areas {
            assert_eq!(address(area).query.date.as_deref(), Some("2024-05-01"));
            assert_eq!(Some(area.anchor.replace("kommune-", "").as_str()), address(area).query.value("kommune"));
        }
        assert_eq!(map.tiles.tiles.len(), map.areas.len());
        assert!(map.tiles.tiles.iter().all(|tile| tile.place.is_some()), "{region} has tiles that lie nowhere");
    }
    let map = map("midtjylland", "");
    let names: Vec<_> = map.areas.iter().map(|area| area.name.text.as_str()).collect();
    assert_eq!((names.first(), names.last()), (Some(&"Favrskov"), Some(&"Aarhus")));
}

/// A region with one municipality in two clusters and one in none.
fn shared() -> Arc<Atlas> {
    let world = r#"{"format": "klyngeatlas/1", "id": "oe", "title": "Ø", "published": "2024-01-01", "region_id": "r",
        "areas": {
            "by": {"name": "By", "classification": "municipality", "code": "860"},
            "land": {"name": "Land", "classification": "municipality", "code": "851"}},
        "organizations": {
            "r": {"name": "Ø", "classification": "region"},
            "a": {"name": "Klynge Ask", "classification": "health_cluster", "area_ids": ["by"], "founding_date": "2022-07-01"},
            "b": {"name": "Klynge Birk", "classification": "health_cluster", "area_ids": ["by"], "founding_date": "2023"}}}"#;
    let (root, _) = parse_json("oe.json", world.as_bytes()).expect("is JSON");
    Arc::new(Atlas::read(&root).unwrap_or_else(|bad| panic!("{:?}", bad.problems)).0)
}

#[test]
fn a_municipality_in_two_clusters_is_shown_in_both() {
    let atlas = shared();
    let address = Address::parse("/oe/kort?dato=2024-01-01&kommune=by");
    let map = view::map(&Scene::new(&atlas, &address.query, atlas.published), &address);
    assert_eq!(names(&area(&map, "By").now), ["Klynge Ask", "Klynge Birk"]);
    assert_eq!(map.said, "By: Klynge Ask og Klynge Birk, 1. januar 2024.");
    assert_eq!(map.tiles.tiles[0].letters.len(), 2);
    assert!(map.tiles.tiles[0].place.is_none(), "nobody has drawn it");
    assert_eq!(area(&map, "Land").told(), "Land: Uoplyst");
}

#[test]
fn only_a_sound_file_of_boundaries_is_drawn_and_what_it_lacks_is_left_out() {
    let read = |text: &str| Boundaries::read(&parse_json("kort.json", text.as_bytes()).expect("is JSON").0);
    let sound = r#"{"format": "klyngeatlas-map/1", "size": [100, 90], "areas": {"860": {"path": "M1 2l3-4 5 6z", "label": [2, 3]}}}"#;
    let boundaries = read(sound).expect("is sound");
    let atlas = shared();
    let address = Address::parse("/oe/kort");
    let map = view::map(&Scene::new(&atlas, &address.query, atlas.published), &address);
    let shapes = boundaries.shapes(&map);
    assert_eq!(shapes.iter().map(|shape| shape.area.name.text.as_str()).collect::<Vec<_>>(), ["By"]);
    for (old, new) in [("map/1", "map/2"), ("M1 2", "<M1 2"), ("[2, 3]", "[2]"), ("[100, 90]", "[-1, 90]")] {
        assert_eq!(read(&sound.replace(old, new)), None, "{new}");
    }
}
