//! Trees to be changed: every value of a tree by its number, and trees out of thin air.

use klyngeatlas_core::snapshot::{Entry, Node, Place, Value};
use proptest::prelude::*;

/// A value that stands nowhere.
pub(crate) fn node(value: Value) -> Node {
    Node { value, place: Place { file: "prøve".into(), line: 1, column: 1 } }
}

/// A text as a value.
pub(crate) fn text(text: &str) -> Node {
    node(Value::Text(text.into()))
}

/// How many values a tree holds, itself included.
pub(crate) fn size(of: &Node) -> usize {
    1 + match &of.value {
        Value::List(items) => items.iter().map(size).sum(),
        Value::Object(entries) => entries.iter().map(|entry| size(&entry.node)).sum(),
        _ => 0,
    }
}

/// The value of that number, counted from the root in the order of writing.
pub(crate) fn nth(of: &mut Node, number: usize) -> Option<&mut Node> {
    fn walk<'a>(of: &'a mut Node, left: &mut usize) -> Option<&'a mut Node> {
        if *left == 0 {
            return Some(of);
        }
        *left -= 1;
        match &mut of.value {
            Value::List(items) => items.iter_mut().find_map(|item| walk(item, left)),
            Value::Object(entries) => entries.iter_mut().find_map(|entry| walk(&mut entry.node, left)),
            _ => None,
        }
    }
    walk(of, &mut { number })
}

/// The entries of an object.
pub(crate) fn entries_of(of: &mut Node) -> Option<&mut Vec<Entry>> {
    match &mut of.value {
        Value::Object(entries) => Some(entries),
        _ => None,
    }
}

/// The value under a path of keys.
pub(crate) fn at<'a>(of: &'a mut Node, path: &[&str]) -> Option<&'a mut Node> {
    path.iter().try_fold(of, |node, key| Some(&mut entries_of(node)?.iter_mut().find(|entry| entry.key == *key)?.node))
}

/// Sets a key of an object, which stays sorted.
pub(crate) fn set(of: &mut Node, key: &str, value: Node) {
    let Some(entries) = entries_of(of) else { return };
    entries.retain(|entry| entry.key != key);
    let place = value.place.clone();
    entries.push(Entry { key: key.into(), place, node: value });
    entries.sort_by(|a, b| a.key.cmp(&b.key));
}

/// Texts that have broken programs before.
pub(crate) fn odd_text() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(vec![
        "",
        " ",
        "self",
        "each",
        "anchor",
        "known",
        "0001-01-01",
        "9999-12-31",
        "2021-02-31",
        "2021",
        "2021-13",
        "2021-05-03T25:61",
        "99999999999999999999d",
        "\u{0}",
        "\u{202E}dre",
        "æøå",
        "A\u{30A}",
        "😀",
        "__proto__",
        "../..",
        "P999999999Y",
        "https://",
        "a.b",
        "S001",
        "NJ-FS-COMP-0",
    ]);
    prop_oneof![known.prop_map(str::to_owned), "\\PC{0,12}", "[a-z_]{1,12}"]
}

/// Any tree at all.
pub(crate) fn tree() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::Integer),
        proptest::sample::select(vec!["1e300", "-0.0", "3.5"]).prop_map(|number| Value::Float(number.into())),
        odd_text().prop_map(Value::Text),
    ];
    leaf.prop_map(node).prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(|items| node(Value::List(items))),
            proptest::collection::btree_map(key(), inner, 0..6).prop_map(|map| {
                let entry = |(key, node): (String, Node)| Entry { key, place: node.place.clone(), node };
                node(Value::Object(map.into_iter().map(entry).collect()))
            }),
        ]
    })
}

/// Keys of the format, and keys that are none.
pub(crate) fn key() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(vec![
        "id",
        "title",
        "source",
        "organization_id",
        "memberships",
        "organizations",
        "clauses",
        "requirement",
        "kind",
        "where",
        "has",
        "of",
        "at_least",
        "start_date",
        "end_date",
        "supersedes",
        "parent_id",
        "stands_in_for_id",
        "agenda_items",
        "attendance",
        "applies_to",
        "lines",
        "for_each",
        "value",
        "values",
        "on",
        "published",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => odd_text()]
}
