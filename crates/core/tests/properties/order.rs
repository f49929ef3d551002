//! The same input gives the same bytes and the same findings, in whatever order it is written.

use crate::tree::{entries_of, nth, size};
use crate::{cases, world};
use klyngeatlas_core::check::check;
use klyngeatlas_core::snapshot::{Node, Value, join, parse_json, parse_toml};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

/// The files of the region with what they say.
static FILES: LazyLock<Vec<Node>> = LazyLock::new(|| {
    let mut files = Vec::new();
    gather(&world::file("data/nordjylland"), &mut files);
    files
});
static REGION: LazyLock<Node> = LazyLock::new(world::nordjylland);
static FINDINGS: LazyLock<String> = LazyLock::new(|| findings(&REGION));

/// Reads every TOML file in and below a folder.
fn gather(folder: &Path, files: &mut Vec<Node>) {
    for entry in std::fs::read_dir(folder).expect("can be listed") {
        let path = entry.expect("can be listed").path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|end| end == "toml") {
            files.push(parse_toml(&path.display().to_string(), &std::fs::read(&path).expect("can be read")).0);
        }
    }
}

fn findings(root: &Node) -> String {
    let atlas = world::atlas(root, "region");
    format!("{:?} {:?}", check(&atlas, world::day("2021-05-03")), check(&atlas, world::day("2026-11-22")))
}

/// Writes a tree with its keys in an order drawn by `seed`.
fn shuffled(node: &Node, seed: &mut u64, out: &mut String) {
    match &node.value {
        Value::Object(entries) => {
            let mut entries: Vec<_> = entries.iter().collect();
            for at in (1..entries.len()).rev() {
                *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                entries.swap(at, (*seed >> 33) as usize % (at + 1));
            }
            out.push('{');
            for (at, entry) in entries.into_iter().enumerate() {
                out.push_str(if at > 0 { ",\n" } else { "" });
                out.push_str(&serde_json::to_string(&entry.key).expect("is writable"));
                out.push(':');
                shuffled(&entry.node, seed, out);
            }
            out.push('}');
        }
        Value::List(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { ", " } else { "" });
                shuffled(item, seed, out);
            }
            out.push(']');
        }
        _ => out.push_str(&serde_json::to_string(node).expect("is writable")),
    }
}

#[test]
fn two_checks_say_the_same() {
    assert_eq!(findings(&REGION), *FINDINGS);
}

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn the_order_of_keys_is_irrelevant(mut seed: u64) {
        let mut text = String::new();
        shuffled(&REGION, &mut seed, &mut text);
        let (root, doubles) = parse_json("prøve.json", text.as_bytes()).expect("is JSON");
        prop_assert!(doubles.is_empty());
        prop_assert_eq!(serde_json::to_vec(&root).expect("is writable"), serde_json::to_vec(&*REGION).expect("is writable"));
        prop_assert_eq!(findings(&root), FINDINGS.as_str());
    }

    #[test]
    fn the_order_of_files_is_irrelevant(order in Just((0..FILES.len()).collect::<Vec<_>>()).prop_shuffle()) {
        let mut all = FILES[order[0]].clone();
        let mut clashes = Vec::new();
        order[1..].iter().for_each(|at| join(&mut all, FILES[*at].clone(), &mut clashes));
        prop_assert!(clashes.is_empty());
        prop_assert_eq!(serde_json::to_vec(&all).expect("is writable"), serde_json::to_vec(&*REGION).expect("is writable"));
    }

    #[test]
    fn what_two_files_say_of_one_row_is_told_and_the_first_is_kept(number: usize) {
        let mut second = REGION.clone();
        let at = number % size(&second);
        let Some(entries) = nth(&mut second, at).and_then(entries_of) else { return Ok(()) };
        entries.retain(|entry| entry.key != "title");
        let mut all = REGION.clone();
        let mut clashes = Vec::new();
        join(&mut all, second, &mut clashes);
        prop_assert!(!clashes.is_empty());
        prop_assert_eq!(serde_json::to_vec(&all).expect("is writable"), serde_json::to_vec(&*REGION).expect("is writable"));
    }
}
