//! The first view says of every day what the engine says, and of no day anything else.

use super::*;
use crate::snapshot::{Value, parse_json};
use crate::time::parse_day;
use crate::view::{frame, overview};

/// A cluster that ends while the file still speaks, with a list that grows old and a meeting that comes and goes.
const WORLD: &str = r#"{
  "format": "klyngeatlas/1", "id": "oe", "title": "Øen", "published": "2024-06-01", "region_id": "region", "example": true,
  "sources": {"P": {"title": "Kommissorium", "publisher": "Øen"}},
  "assumptions": {"unknown_end": {"title": "Ukendt slutdato", "values": ["365d", "0d"], "value": "365d", "why": "w"}},
  "areas": {"aa": {"name": "Aaby", "classification": "municipality", "code": "001"}},
  "organizations": {
    "region": {"name": "Region Øen", "classification": "region"},
    "nord": {"name": "Klynge Nord", "classification": "health_cluster", "parent_id": "region", "area_ids": ["aa"],
      "founding_date": "2022-07-01", "dissolution_date": "2025-01-01"},
    "niveau": {"name": "Klynge Nord: niveau", "classification": "strategic_level", "parent_id": "nord", "founding_date": "2022-07-01"}},
  "rosters": {"r": {"organization_id": "niveau", "on": "2024-05-20", "complete": true}},
  "meetings": {"mo": {"organization_id": "niveau", "start": "2024-06-10T14:00", "state": "planned", "kind": "ordinary"}},
  "terms_of_reference": {"k": {"title": "Kommissorium", "applies_to": {"classification": "strategic_level"}, "source_id": "P", "clauses": {
    "K-1": {"section": "Møder", "lines": [4, 4], "quote": "q", "strength": "hard", "valid_to": "2024-09-01",
      "requirement": {"kind": "seats", "side": "patients", "at_least": 1}}}}}
}"#;

fn atlas() -> Arc<Atlas> {
    let (root, _) = parse_json("oe.json", WORLD.as_bytes()).expect("is JSON");
    let (atlas, _) = Atlas::read(&root).unwrap_or_else(|unreadable| panic!("{:?}", unreadable.problems));
    Arc::new(atlas)
}

fn day(text: &str) -> Date {
    parse_day(text).expect("is a day")
}

/// The file as it comes out of the server.
fn served(node: &Node) -> Node {
    let text = serde_json::to_string(node).expect("can be written");
    let (root, doubles) = parse_json("oe.overview.json", text.as_bytes()).expect("is JSON");
    assert!(doubles.is_empty());
    root
}

#[test]
fn every_day_of_the_file_is_what_the_engine_says_of_it() {
    let atlas = atlas();
    let file = served(&file(&atlas, "abc"));
    let address = crate::route::Address::parse("/oe/?visning=kort");
    let mut told = 0;
    for day in atlas.published.iter_days().take(DAYS) {
        let Some((facts, page)) = on(&file, "abc", day) else { continue };
        told += 1;
        let scene = Scene::new(&atlas, &Query::default(), day);
        assert_eq!(page, overview(&scene), "{day}");
        assert_eq!(facts.frame(&address, day), frame(&scene, &address), "{day}");
    }
    assert_eq!(told, DAYS, "no day of this world has words of its own");
}

#[test]
fn days_that_say_the_same_are_one_run() {
    let atlas = atlas();
    let file = file(&atlas, "abc");
    let Some(Value::List(runs)) = file.get("runs").map(|runs| &runs.value) else { panic!("runs are a list") };
    let from = |run: &Node| run.get("from").and_then(Node::as_text).unwrap_or_default().to_owned();
    let days: Vec<String> = runs.iter().map(from).collect();
    for turn in ["2024-06-10", "2024-09-01", "2025-01-01"] {
        assert!(days.iter().any(|day| day == turn), "{turn} is no turn: {days:?}");
    }
    assert!(runs.len() < 10, "{days:?}");
}

#[test]
fn a_day_outside_the_runs_is_not_told() {
    let atlas = atlas();
    let file = file(&atlas, "abc");
    assert!(on(&file, "abc", day("2024-05-31")).is_none());
    assert!(on(&file, "abc", day("2024-06-01")).is_some());
    assert!(on(&file, "abc", day("2025-07-05")).is_some(), "the 400th day");
    assert!(on(&file, "abc", day("2025-07-06")).is_none());
}

#[test]
fn a_file_of_another_snapshot_is_not_read() {
    assert!(on(&file(&atlas(), "abc"), "abd", day("2024-06-01")).is_none());
}

#[test]
fn the_day_in_the_data_themselves_stays() {
    let mut atlas = Atlas::clone(&atlas());
    atlas.title = format!("Øen {}", danish_day("2024-06-03"));
    let atlas = Arc::new(atlas);
    let file = file(&atlas, "abc");
    for text in ["2024-06-02", "2024-06-03", "2024-06-04"] {
        let page = on(&file, "abc", day(text)).map(|(_, page)| page);
        assert_eq!(page, Some(overview(&Scene::new(&atlas, &Query::default(), day(text)))), "{text}");
    }
}

fn danish_day(text: &str) -> String {
    crate::danish::day(day(text))
}

/// Whatever one value of the file is turned into, reading it gives something or nothing, and no panic.
#[test]
fn a_broken_file_is_no_file() {
    let file = served(&file(&atlas(), "abc"));
    for at in 0.. {
        let mut left = at;
        let mut broken = file.clone();
        if !spoil(&mut broken, &mut left) {
            assert!(at > 100, "the file has more values than {at}");
            break;
        }
        let _ = on(&broken, "abc", day("2024-06-01"));
    }
    for text in ["null", "[]", "{}", r#"{"format":"klyngeatlas-overview/1","snapshot":"abc","runs":[null,{}]}"#] {
        let (root, _) = parse_json("x", text.as_bytes()).expect("is JSON");
        assert!(on(&root, "abc", day("2024-06-01")).is_none(), "{text}");
    }
}

/// Puts a number where the value number `left` stands; false where there are fewer.
fn spoil(node: &mut Node, left: &mut usize) -> bool {
    if *left == 0 {
        node.value = Value::Integer(-7);
        return true;
    }
    *left -= 1;
    match &mut node.value {
        Value::List(items) => items.iter_mut().any(|item| spoil(item, left)),
        Value::Object(entries) => entries.iter_mut().any(|entry| spoil(&mut entry.node, left)),
        _ => false,
    }
}
