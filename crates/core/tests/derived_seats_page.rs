//! The page of a committee whose seats follow from who chairs other bodies: seat by seat, beside who sits.

#[path = "support/world.rs"]
mod world;

use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::snapshot::Node;
use klyngeatlas_core::view::{self, Cell, Scene};
use std::sync::Arc;
use world::{atlas, day, lawful, nordjylland, patched};

/// The rows of the table on the page of a body of Nordjylland; nothing where the page has no such table.
fn rows(root: &Node, body: &str, on: &str) -> Option<Vec<[String; 3]>> {
    let atlas = Arc::new(atlas(root, "verden"));
    let scene = Scene::new(&atlas, &Query::default(), day(on));
    let address = Address::new(Route::Body { region: scene.region(), id: body.to_owned() });
    let table = view::body(&scene, &address, body).expect("has a page").derived?;
    assert_eq!(table.caption, "Pladserne, som de følger af formandskaberne");
    let words = |cell: &Cell| cell.text.iter().map(|span| span.text.as_str()).collect::<String>();
    let row = |cells: &Vec<Cell>| <[String; 3]>::try_from(cells.iter().map(words).collect::<Vec<_>>()).expect("three");
    Some(table.rows.iter().map(row).collect())
}

fn told<'a>(rows: &'a [[String; 3]], seat: &str) -> Vec<[&'a str; 2]> {
    let of = rows.iter().filter(|row| row[0] == seat);
    of.map(|[_, chair, sits]| [chair.as_str(), sits.as_str()]).collect()
}

const NORD: &str = "Klynge Nord: politisk niveau, kommunerne";
const UNKNOWN: [&str; 2] = ["Uoplyst", "Uoplyst"];

#[test]
fn a_lawful_committee_is_its_chairs_seat_by_seat() {
    let rows = rows(&lawful(), "ssu-nordjylland", "2024-11-30").expect("a table");
    assert_eq!(rows.len(), 10, "eight seats and two from the general practitioners: {rows:?}");
    assert_eq!(told(&rows, NORD), [["Medlem 21", "Ja"]]);
    assert!(rows[..8].iter().all(|[_, chair, sits]| chair.starts_with("Medlem ") && sits == "Ja"), "{rows:?}");
    let general_practice = told(&rows, "Almen praksis");
    assert_eq!(general_practice.len(), 2);
    assert!(general_practice.iter().all(|[_, sits]| sits.starts_with("Ja: Medlem ")), "{rows:?}");
}

#[test]
fn who_is_missing_who_is_left_over_and_what_is_vacant_is_said_by_seat() {
    let new_chair = r#"{ "persons": { "ny": { "name": "Medlem 99" } },
        "memberships": { "pol-nord-kommune": { "person_id": "ny" } } }"#;
    let rows_of = |patch: &str| rows(&patched(lawful(), "case", patch), "ssu-nordjylland", "2024-11-30");
    let rows = rows_of(new_chair).expect("a table");
    assert_eq!(told(&rows, NORD), [["Medlem 99", "Nej"]]);
    assert_eq!(told(&rows, "Ud over pladserne"), [["Ikke blandt formandskaberne", "Ja: Medlem 21"]]);
    let rows = rows_of(r#"{ "memberships": { "pol-nord-kommune": null } }"#).expect("a table");
    assert_eq!(told(&rows, NORD), [["Ledig", "Pladsen er ledig"]]);
    // Without a complete list nobody is said to be missing.
    let open = r#"{ "persons": { "ny": { "name": "Medlem 99" } }, "rosters": null,
        "memberships": { "pol-nord-kommune": { "person_id": "ny" } } }"#;
    let rows = rows_of(open).expect("a table");
    assert_eq!(told(&rows, NORD), [["Medlem 99", "Uoplyst"]]);
}

#[test]
fn what_the_papers_do_not_say_is_unknown_by_seat() {
    let root = nordjylland();
    let later = rows(&root, "ssu-nordjylland", "2024-05-01").expect("a table");
    assert_eq!(told(&later, NORD), [UNKNOWN], "nobody says who chairs");
    assert_eq!(later.iter().filter(|row| row[1..] == UNKNOWN).count(), 8, "{later:?}");
    let people = told(&later, "Uden kendt plads");
    assert_eq!(people.len(), 8, "{people:?}");
    assert!(people.contains(&["Uoplyst", "Uoplyst: Mads Duedahl"]), "the foreword speaks for its own day: {people:?}");
    let then = rows(&root, "ssu-nordjylland", "2024-01-01").expect("a table");
    assert!(told(&then, "Uden kendt plads").contains(&["Uoplyst", "Ja: Mads Duedahl"]), "{then:?}");
    assert_eq!(told(&then, "Almen praksis").len(), 2, "{then:?}");
    assert_eq!(rows(&root, "ssu-nordjylland", "2023-12-31"), None, "the agreement has not begun");
    assert_eq!(rows(&root, "klynge-nord-strategisk", "2024-05-01"), None, "no clause derives its seats");
}
