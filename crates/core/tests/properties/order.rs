//! The same input gives the same bytes and the same findings, in whatever order it is written.

use crate::tree::{entries_of, nth, size};
use crate::world::authored;
use crate::{REGIONS, WORLDS, cases::cases, world};
use klyngeatlas_core::check::check;
use klyngeatlas_core::snapshot::{Node, Value, join, parse_json};
use proptest::prelude::*;
use std::sync::LazyLock;

/// The files of each region with what they say.
static FILES: LazyLock<Vec<Vec<Node>>> = LazyLock::new(|| {
    let files = |id: &&str| {
        let paths = authored::toml_files(&authored::file("data").join(id));
        paths.iter().map(|path| authored::read(path).1).collect()
    };
    REGIONS.iter().map(files).collect()
});
static FINDINGS: LazyLock<Vec<String>> = LazyLock::new(|| WORLDS.iter().map(findings).collect());

fn findings(root: &Node) -> String {
    let atlas = world::atlas(root, "region");
    let days = ["2009-11-30", "2021-05-03", "2024-11-30", "2026-11-22"];
    days.map(|on| format!("{:?}", check(&atlas, world::day(on)))).concat()
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
    for (root, findings_before) in WORLDS.iter().zip(&*FINDINGS) {
        assert_eq!(findings(root), *findings_before);
    }
}

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn the_order_of_keys_is_irrelevant(which in 0..WORLDS.len(), mut seed: u64) {
        let mut text = String::new();
        shuffled(&WORLDS[which], &mut seed, &mut text);
        let (root, doubles) = parse_json("prøve.json", text.as_bytes()).expect("is JSON");
        prop_assert!(doubles.is_empty());
        prop_assert_eq!(serde_json::to_vec(&root).expect("is writable"), serde_json::to_vec(&WORLDS[which]).expect("is writable"));
        prop_assert_eq!(findings(&root), FINDINGS[which].as_str());
    }

    #[test]
    fn the_order_of_files_is_irrelevant(which in 0..REGIONS.len(), seeds in proptest::collection::vec(any::<u64>(), 64)) {
        let mut files: Vec<(u64, &Node)> = seeds.into_iter().zip(&FILES[which]).collect();
        prop_assert_eq!(files.len(), FILES[which].len());
        files.sort_by_key(|(seed, _)| *seed);
        let mut all = files[0].1.clone();
        let mut clashes = Vec::new();
        files[1..].iter().for_each(|(_, file)| join(&mut all, (*file).clone(), &mut clashes));
        prop_assert!(clashes.is_empty());
        prop_assert_eq!(serde_json::to_vec(&all).expect("is writable"), serde_json::to_vec(&WORLDS[which]).expect("is writable"));
    }

    #[test]
    fn what_two_files_say_of_one_row_is_told_and_the_first_is_kept(which in 0..REGIONS.len(), number: usize) {
        let mut second = WORLDS[which].clone();
        let at = number % size(&second);
        let Some(entries) = nth(&mut second, at).and_then(entries_of) else { return Ok(()) };
        entries.retain(|entry| entry.key != "title");
        let mut all = WORLDS[which].clone();
        let mut clashes = Vec::new();
        join(&mut all, second, &mut clashes);
        prop_assert!(!clashes.is_empty());
        prop_assert_eq!(serde_json::to_vec(&all).expect("is writable"), serde_json::to_vec(&WORLDS[which]).expect("is writable"));
    }
}
