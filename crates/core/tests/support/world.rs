//! The worlds that tests look at: the lawful fixture under the rules that are shipped, and the region itself.

use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::{Node, apply_patch, join, parse_json, parse_toml};
use klyngeatlas_core::time::{Date, parse_day};
use std::path::{Path, PathBuf};

/// A file of the repository.
pub(crate) fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The invented worlds in which the rules are kept: fixtures laid on each other as merge patches, under the terms of a region.
pub(crate) const LAWFUL: [World; 2] = [
    World {
        region: "nordjylland",
        layers: &["lovlig-klynge", "lovlig-aftale", "lovligt-udvalg", "lovligt-referat"],
        worked: "klynge-nord",
        days: &[
            ("fagligt-strategisk-niveau", "2024-11-30"),
            ("sundhedsaftalen-2024", "2024-11-30"),
            ("brev-2021", "2024-11-30"),
            ("referat-2021-05-03", "2021-12-31"),
        ],
    },
    World {
        region: "midtjylland",
        layers: &["lovligt-midt"],
        worked: "horsensklyngen",
        days: &[("klyngenotat", "2009-11-30")],
    },
];

/// An invented world in which every machine rule of a region is kept.
#[derive(Clone, Copy)]
pub(crate) struct World {
    /// Whose terms, assumptions and sources hold: what is tested are the rules that are shipped, not copies of them.
    pub(crate) region: &'static str,
    /// Files of `tests/fixtures`, each a merge patch on those before it.
    pub(crate) layers: &'static [&'static str],
    /// The cluster that is worked out in full.
    #[allow(dead_code, reason = "not every test that shares this module looks at cases")]
    pub(crate) worked: &'static str,
    /// For each terms the day on which every machine rule of them is kept.
    #[allow(dead_code, reason = "not every test that shares this module looks at cases")]
    pub(crate) days: &'static [(&'static str, &'static str)],
}

impl World {
    /// The world as one tree.
    pub(crate) fn root(&self) -> Node {
        let mut root = json_text("tom", "{}");
        for layer in self.layers {
            apply_patch(&mut root, json(&file("tests/fixtures").join(format!("{layer}.json"))));
        }
        let folder = file("data").join(self.region);
        let shipped = ["terms", "assumptions.toml", "sources.toml"];
        joined(root, shipped.iter().flat_map(|name| toml_files(&folder.join(name))))
    }
}

/// The lawful world of Nordjylland.
#[allow(dead_code, reason = "not every test that shares this module looks at it")]
pub(crate) fn lawful() -> Node {
    LAWFUL[0].root()
}

/// A region as it is authored.
#[allow(dead_code, reason = "not every test that shares this module looks at the regions")]
pub(crate) fn region(id: &str) -> Node {
    joined(json_text("tom", "{}"), toml_files(&file("data").join(id)).into_iter())
}

/// Nordjylland as it is authored.
#[allow(dead_code, reason = "not every test that shares this module looks at the region")]
pub(crate) fn nordjylland() -> Node {
    region("nordjylland")
}

/// A tree with a merge patch on it.
pub(crate) fn patched(mut root: Node, name: &str, patch: &str) -> Node {
    apply_patch(&mut root, json_text(name, patch));
    root
}

/// The model of a tree; a tree that cannot be read fails the test with everything that is wrong with it.
pub(crate) fn atlas(root: &Node, name: &str) -> Atlas {
    let lines = |problems: Vec<klyngeatlas_core::snapshot::Problem>| {
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    match Atlas::read(root) {
        Ok((atlas, _)) => atlas,
        Err(unreadable) => panic!("{name}:\n{}", lines(unreadable.problems)),
    }
}

/// A day.
pub(crate) fn day(text: &str) -> Date {
    parse_day(text).unwrap_or_else(|| panic!("»{text}« er ikke en dag"))
}

fn joined(mut root: Node, files: impl Iterator<Item = PathBuf>) -> Node {
    for path in files {
        let name = path.display().to_string();
        let (more, problems) = parse_toml(&name, &std::fs::read(&path).expect("can be read"));
        let mut clashes = Vec::new();
        join(&mut root, more, &mut clashes);
        assert!(problems.is_empty() && clashes.is_empty(), "{name}: {problems:?} {clashes:?}");
    }
    root
}

fn json(path: &Path) -> Node {
    json_text(&path.display().to_string(), &std::fs::read_to_string(path).expect("can be read"))
}

fn json_text(name: &str, text: &str) -> Node {
    match parse_json(name, text.as_bytes()) {
        Ok((node, problems)) if problems.is_empty() => node,
        Ok((_, problems)) => panic!("{name}: {problems:?}"),
        Err(problem) => panic!("{name}: {problem}"),
    }
}

/// A TOML file, or all of them in and below a folder.
fn toml_files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return if path.extension().is_some_and(|end| end == "toml") { vec![path.to_owned()] } else { Vec::new() };
    }
    let entries = std::fs::read_dir(path).expect("is a folder").map(|entry| entry.expect("is an entry").path());
    let mut entries: Vec<PathBuf> = entries.collect();
    // What the privacy guard is told is no part of a region.
    entries.retain(|path| !path.ends_with("exceptions.toml"));
    entries.sort();
    entries.iter().flat_map(|entry| toml_files(entry)).collect()
}
