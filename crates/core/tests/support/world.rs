//! The worlds that tests look at: the lawful fixture under the rules that are shipped, and the region itself.

#[path = "authored.rs"]
pub(crate) mod authored;

pub(crate) use authored::file;
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::{Node, apply_patch, parse_json};
use klyngeatlas_core::time::{Date, parse_day};
use std::path::Path;

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
        authored::joined(root, shipped.iter().flat_map(|name| authored::toml_files(&folder.join(name))).collect())
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
    authored::region(id)
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
