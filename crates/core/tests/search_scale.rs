//! The search of a country: all 98 municipalities, and the bodies, people, clauses and meetings of all regions, are found in
//! less than a frame.
#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

#[path = "support/world.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod world;

use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::snapshot::{Node, apply_patch, parse_json};
use klyngeatlas_core::view::{self, Library, Scene};
use serde_json::{Map, Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Names and words enough to be told apart, and to meet now and then, as they do.
const GIVEN: [&str; 12] =
    ["Anne", "Bo", "Søren", "Åse", "Mette", "Jørgen", "Kåre", "Ida", "Niels", "Æske", "Lene", "Poul"];
const FAMILY: [&str; 10] =
    ["Aagaard", "Bjerre", "Dahl", "Friis", "Holm", "Kjær", "Lund", "Nørgaard", "Østergaard", "Sørensen"];
const WORDS: [&str; 14] = [
    "genoptræning",
    "udskrivning",
    "børn",
    "unge",
    "ældre",
    "psykiatri",
    "læger",
    "økonomi",
    "årsplan",
    "akut",
    "data",
    "samarbejde",
    "rygning",
    "nøgletal",
];

type Tables = [(&'static str, Map<String, Value>); 5];

/// A body of forty people that meets five times with eight items each.
fn body(tables: &mut Tables, cluster: usize, number: usize, class: &str) {
    let source = json!({"source_id": "S001"});
    let body = format!("organ-{cluster}-{number}");
    let name = format!("Organ {number} for {} i klynge {cluster}", WORDS[(cluster + number) % WORDS.len()]);
    let row = json!({"name": name, "classification": class, "parent_id": format!("klynge-{cluster}"), "founding_date": "2022-07-01", "source": source});
    tables[0].1.insert(body.clone(), row);
    for seat in 0..40 {
        let at = cluster * 331 + number * 41 + seat;
        let member = format!("plads-{cluster}-{number}-{seat}");
        let name = format!("{} {} {}", GIVEN[at % 12], FAMILY[at / 12 % 10], FAMILY[at / 120 % 10]);
        tables[1].1.insert(member.clone(), json!({"name": name, "source": source}));
        let title = format!("leder af {}", WORDS[at % WORDS.len()]);
        tables[2].1.insert(
            member.clone(),
            json!({"person_id": member, "organization_id": body, "role": "member", "start_date": "2024-01-01",
            "side": "municipality", "title": title, "source": source}),
        );
    }
    for meeting in 0..5 {
        let item = |number: usize| {
            let (one, other) = (WORDS[(meeting + number) % WORDS.len()], WORDS[(cluster + number * 3) % WORDS.len()]);
            let row = json!({"number": number + 1, "title": format!("Status for {one} og {other}"), "recommendation": format!("at organet drøfter {one}"),
                "decisions": [{"text": format!("Organet følger {one} og vender tilbage til {other} på næste møde"), "source": source}], "source": source});
            (format!("p{number}"), row)
        };
        let items: Map<String, Value> = (0..8).map(item).collect();
        tables[3].1.insert(
            format!("moede-{cluster}-{number}-{meeting}"),
            json!({"organization_id": body, "start": format!("2025-{:02}-01", meeting * 2 + 1),
            "state": "held", "kind": "ordinary", "agenda_items": items, "source": source}),
        );
    }
}

/// All municipalities, 22 clusters of six bodies, and five times the clauses of Nordjylland.
fn country() -> Scene {
    let source = json!({"source_id": "S001"});
    let mut tables: Tables =
        ["organizations", "persons", "memberships", "meetings", "areas"].map(|name| (name, Map::new()));
    for area in 0..98 {
        let name = format!("{}{} Kommune", FAMILY[area % 10], GIVEN[area / 10 % 12].to_lowercase());
        tables[4].1.insert(format!("kommune-{area}"), json!({"name": name, "classification": "municipality", "code": format!("{}", 100 + area), "source": source}));
    }
    for cluster in 0..22 {
        let areas: Vec<String> =
            (0..98).filter(|area| area % 22 == cluster).map(|area| format!("kommune-{area}")).collect();
        tables[0].1.insert(
            format!("klynge-{cluster}"),
            json!({"name": format!("Klynge {cluster}"), "classification": "health_cluster", "area_ids": areas,
            "parent_id": "region-nordjylland", "founding_date": "2022-07-01", "source": source}),
        );
        let classes =
            ["strategic_level", "political_level", "working_group", "theme_group", "secretariat", "project_group"];
        classes.iter().enumerate().for_each(|(number, class)| body(&mut tables, cluster, number, class));
    }
    let patch: Map<String, Value> =
        tables.into_iter().map(|(name, rows)| (name.to_owned(), Value::Object(rows))).collect();
    let mut root: Node = world::nordjylland();
    apply_patch(&mut root, parse_json("land.json", Value::Object(patch).to_string().as_bytes()).expect("is JSON").0);
    let (atlas, _) = Atlas::read(&root).unwrap_or_else(|unreadable| panic!("{:?}", unreadable.problems.first()));
    let atlas = Arc::new(atlas);
    Scene::new(&atlas, &Query::default(), atlas.published)
}

/// The middle one of several times.
fn median(times: usize, mut run: impl FnMut()) -> Duration {
    let once = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    let mut taken: Vec<Duration> = (0..times).map(once).collect();
    taken.sort();
    taken[times / 2]
}

#[test]
fn a_country_is_searched_within_a_frame() {
    let scene = country();
    let start = Address::new(Route::Search { region: scene.region() });
    let library = Library::of(&scene);
    let made = median(5, || assert!(Library::of(&scene).len() > 15_000));
    println!("{} things, collected in {made:?}", library.len());
    // An optimised build has a frame, at sixty a second; one that is not, and a busy machine, ten times that.
    let frame = Duration::from_millis(if cfg!(debug_assertions) { 160 } else { 16 });
    for asked in [
        "a",
        "s",
        "ø",
        "an",
        "sø",
        "søren",
        "søren aagaard",
        "status for",
        "genoptræning nord",
        "organ 3 klynge 2",
        "xyzzy",
        "a b d e f g h",
    ] {
        let address = view::searching(&start, asked);
        let found = library.found(&address);
        let taken = median(21, || assert_eq!(library.found(&address), found));
        println!("»{asked}«: {} in {taken:?}", found.count);
        assert!(taken < frame, "»{asked}« took {taken:?}");
    }
}
