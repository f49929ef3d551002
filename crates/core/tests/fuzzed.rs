//! The entries of cargo-fuzz as plain tests: every seed, every input that once broke one, and random inputs near to real ones.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

#[path = "support/cases.rs"]
mod cases;
#[path = "support/entries.rs"]
#[expect(unreachable_pub, reason = "the crate for cargo-fuzz hands them on")]
mod entries;

use cases::cases;
use entries::EXAMPLE;
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

static PUBLISHED: LazyLock<Vec<u8>> = LazyLock::new(|| serde_json::to_vec(&*EXAMPLE).expect("is writable"));

/// A door, as a function of bytes.
type Entry = fn(&[u8]);

#[test]
fn every_seed_passes_its_entry() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds");
    let entries: [(&str, Entry); 4] = [
        ("snapshot", entries::snapshot),
        ("patch", entries::patch),
        ("minutes", entries::minutes),
        ("url", entries::url),
    ];
    for (name, entry) in entries {
        let files = std::fs::read_dir(seeds.join(name)).expect("every entry has seeds");
        let files: Vec<_> = files.map(|file| file.expect("can be listed").path()).collect();
        assert!(!files.is_empty(), "{name}");
        for file in files {
            entry(&std::fs::read(&file).expect("can be read"));
        }
    }
    entries::snapshot(&PUBLISHED);
}

/// A piece of an address, harmless and not.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "/",
        "//",
        "\\",
        "?",
        "#",
        "&",
        "=",
        "%",
        "%2F",
        "%5C",
        "%00",
        "%ff",
        "+",
        ":",
        ",",
        ";",
        ".",
        "..",
        "eksempel",
        "om",
        "organ",
        "klynge",
        "egeklyngen",
        "kommissorier",
        "soeg",
        "dato=2026-05-01",
        "dato=0001-01-01",
        "dato=9999-12-31",
        "antag=",
        "flyt=nordby:ny-1",
        "model=vedtaget",
        "kommune=",
        "person=",
        "q=",
        "javascript:alert(1)",
        "\t",
        "\n",
        "æ",
        "hypotetisk=",
        "foldet=",
        "organ=",
        "fra=",
    ];
    prop_oneof![4 => prop::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,6}", 1 => "[ -~]{0,6}"]
}

/// A value of a patch: texts that have broken programs before, in the places where the region has something.
fn value() -> impl Strategy<Value = serde_json::Value> {
    let texts = [
        "",
        "<script>alert(1)</script>",
        "\" onclick=\"x",
        "javascript:alert(1)",
        "..",
        "2026-13-45",
        "\u{202e}",
        "\u{0}",
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        prop::sample::select(texts.to_vec()).prop_map(Into::into),
    ];
    leaf.prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Into::into),
            prop::collection::btree_map("[a-z_]{1,8}", inner, 0..3)
                .prop_map(|map| map.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

/// A patch that sets one value somewhere below a row of the region.
fn one_changed(at: &[prop::sample::Index], value: serde_json::Value) -> serde_json::Value {
    let mut here: &serde_json::Value = &serde_json::from_slice(&PUBLISHED).expect("is JSON");
    let mut keys = Vec::new();
    for index in at {
        let Some(object) = here.as_object().filter(|object| !object.is_empty()) else { break };
        let (key, inner) = object.iter().nth(index.index(object.len())).expect("is one of them");
        keys.push(key.clone());
        here = inner;
    }
    keys.into_iter().rev().fold(value, |inner, key| serde_json::json!({ key: inner }))
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_snapshot_with_bytes_changed(flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut bytes = PUBLISHED.clone();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        entries::snapshot(&bytes);
    }

    #[test]
    fn a_patch_of_one_value(at in prop::collection::vec(any::<prop::sample::Index>(), 1..6), value in value()) {
        entries::patch(one_changed(&at, value).to_string().as_bytes());
    }
}

proptest! {
    #![proptest_config(cases(160))]

    #[test]
    fn an_address_of_any_pieces(pieces in prop::collection::vec(piece(), 0..9)) {
        entries::url(pieces.concat().as_bytes());
    }

    #[test]
    fn minutes_of_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        entries::minutes(&bytes);
    }
}
