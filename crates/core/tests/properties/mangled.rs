//! No snapshot, however mangled, panics; and no row of it is lost without a word.

use crate::tree::{entries_of, key, nth, odd_text, size, text, tree};
use crate::{WORLDS, cases::cases, world};
use klyngeatlas_core::check::{Question, check, check_with};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::{Entry, Node, Value, apply_patch, parse_json, parse_toml};
use klyngeatlas_core::time::{Date, parse_day};
use proptest::prelude::*;
use std::sync::LazyLock;

static LAWFUL: LazyLock<Node> = LazyLock::new(world::lawful);
static PUBLISHED: LazyLock<Vec<Vec<u8>>> =
    LazyLock::new(|| WORLDS.iter().map(|root| serde_json::to_vec(root).expect("is writable")).collect());

/// Days on which a program may stumble.
fn days() -> impl Strategy<Value = Date> {
    let days = ["0001-01-01", "2020-02-29", "2021-05-03", "2022-07-01", "2026-11-22", "2028-12-31", "9999-12-31"];
    proptest::sample::select(days.to_vec()).prop_map(|day| parse_day(day).expect("is a day"))
}

/// One thing done to a tree.
#[derive(Clone, Debug)]
enum Change {
    /// Puts something else in place of a value.
    Replace(Node),
    /// Takes away the key of that number.
    Remove(usize),
    /// Takes a key's value under another key as well; a row of another id is a row too many.
    Copy(usize, String),
    /// Calls a key something else.
    Rename(usize, String),
    /// Puts the value of that number here.
    Swap(usize),
    /// Nests a value in so many lists.
    Nest(usize),
}

fn change() -> impl Strategy<Value = Change> {
    let value = prop_oneof![tree(), odd_text().prop_map(|odd| text(&odd))];
    prop_oneof![
        value.prop_map(Change::Replace),
        any::<usize>().prop_map(Change::Remove),
        (any::<usize>(), key()).prop_map(|(at, key)| Change::Copy(at, key)),
        (any::<usize>(), key()).prop_map(|(at, key)| Change::Rename(at, key)),
        any::<usize>().prop_map(Change::Swap),
        (1..70usize).prop_map(Change::Nest),
    ]
}

/// Does the change to the value of that number.
fn mangle(root: &mut Node, number: usize, change: Change) {
    let all = size(root);
    let other = match change {
        Change::Swap(other) => nth(root, other % all).map(|node| node.clone()),
        _ => None,
    };
    let Some(node) = nth(root, number % all) else { return };
    match change {
        Change::Replace(value) => *node = value,
        Change::Swap(_) => *node = other.unwrap_or_else(|| text("")),
        Change::Nest(depth) => {
            for _ in 0..depth {
                let inner = std::mem::replace(node, text(""));
                *node = crate::tree::node(Value::List(vec![inner]));
            }
        }
        Change::Remove(at) | Change::Copy(at, _) | Change::Rename(at, _) => {
            let Some(entries) = entries_of(node).filter(|entries| !entries.is_empty()) else { return };
            let at = at % entries.len();
            match change {
                Change::Copy(_, key) => {
                    let copy = Entry { key, ..entries[at].clone() };
                    entries.push(copy);
                }
                Change::Rename(_, key) => entries[at].key = key,
                _ => drop(entries.remove(at)),
            }
            entries.sort_by(|a, b| a.key.cmp(&b.key));
            entries.dedup_by(|later, first| later.key == first.key);
        }
    }
}

/// Reads a tree and checks what it says, if it says anything.
fn use_up(root: &Node, on: Date) {
    match Atlas::read(root) {
        Ok((atlas, _)) => {
            assert_no_row_lost(root, &atlas);
            let report = check(&atlas, on);
            let all_terms = atlas.terms.iter().map(|row| row.id.as_str().to_owned()).collect();
            check_with(&atlas, &Question { on, body: None, rule: None, assume_in_force: all_terms });
            assert!(report.findings.iter().all(|finding| !finding.message.is_empty()));
        }
        Err(unreadable) => {
            assert!(!unreadable.problems.is_empty());
            for problem in unreadable.problems {
                let line = problem.to_string();
                assert!(!problem.expected.is_empty() && !line.contains(char::is_control), "{line:?}");
            }
        }
    }
}

/// Every object that stands under the key of a collection is a row of the model.
fn assert_no_row_lost(root: &Node, atlas: &Atlas) {
    macro_rules! rows {
        ($($key:literal: $table:ident),+) => { $(
            let entries = root.get($key).and_then(Node::entries).unwrap_or_default();
            let ids: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
            let rows: Vec<&str> = atlas.$table.iter().map(|row| row.id.as_str()).collect();
            assert_eq!(ids, rows);
        )+ };
    }
    rows!("sources": sources, "assumptions": assumptions, "areas": areas, "organizations": organizations,
        "sites": sites, "persons": persons, "memberships": memberships, "rosters": rosters, "registers": registers,
        "meetings": meetings, "agreements": agreements, "goals": goals, "indicators": indicators,
        "action_plans": action_plans, "status_reports": status_reports, "actions": actions, "matters": matters,
        "evidence": evidence, "scenarios": scenarios, "terms_of_reference": terms);
    let inner = |collection: &str, id: &str, key: &str| {
        let rows = root.get(collection).and_then(|rows| rows.get(id)?.get(key)?.entries());
        rows.unwrap_or_default().len()
    };
    for row in &atlas.terms {
        assert_eq!(inner("terms_of_reference", row.id.as_str(), "clauses"), row.clauses.len());
    }
    for row in &atlas.meetings {
        let id = row.id.as_str();
        assert_eq!(inner("meetings", id, "agenda_items"), row.agenda_items.as_ref().map_or(0, Vec::len));
        assert_eq!(inner("meetings", id, "guests"), row.guests.as_ref().map_or(0, Vec::len));
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_snapshot_with_anything_done_to_it(
        which in 0..WORLDS.len(), changes in proptest::collection::vec((any::<usize>(), change()), 1..4), on in days(),
    ) {
        let mut root = WORLDS[which].clone();
        for (number, change) in changes {
            mangle(&mut root, number, change);
        }
        use_up(&root, on);
    }

    #[test]
    fn a_patch_of_anything(patch in tree(), on in days()) {
        let mut root = LAWFUL.clone();
        apply_patch(&mut root, patch);
        use_up(&root, on);
    }

    #[test]
    fn bytes_with_anything_done_to_them(
        which in 0..WORLDS.len(), flips in proptest::collection::vec((any::<usize>(), any::<u8>()), 0..4),
        cut in any::<proptest::sample::Index>(), length in 0..40usize, end: Option<proptest::sample::Index>,
    ) {
        let mut bytes = PUBLISHED[which].clone();
        for (at, byte) in flips {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        let from = cut.index(bytes.len());
        bytes.drain(from..(from + length).min(bytes.len()));
        if let Some(end) = end {
            bytes.truncate(end.index(bytes.len()));
        }
        if let Ok((root, _)) = parse_json("prøve.json", &bytes) {
            use_up(&root, parse_day("2026-11-22").expect("is a day"));
        }
        parse_toml("prøve.toml", &bytes[..bytes.len().min(2000)]);
    }
}

proptest! {
    #![proptest_config(cases(384))]

    #[test]
    fn a_tree_out_of_thin_air(root in tree()) {
        use_up(&root, parse_day("2026-11-22").expect("is a day"));
        let bytes = serde_json::to_vec(&root).expect("is writable");
        let read = parse_json("prøve.json", &bytes).expect("what was written can be read").0;
        prop_assert_eq!(serde_json::to_vec(&read).expect("is writable"), bytes);
    }

    #[test]
    fn any_bytes_at_all(bytes in proptest::collection::vec(any::<u8>(), 0..300), toml in "(\\PC|[\\[\\]{}=\"'\\\\\n.,#0-9a-z-]){0,200}") {
        let _ = parse_json("prøve.json", &bytes);
        parse_toml("prøve.toml", &bytes);
        let _ = parse_json("prøve.json", toml.as_bytes());
        parse_toml("prøve.toml", toml.as_bytes());
    }
}
