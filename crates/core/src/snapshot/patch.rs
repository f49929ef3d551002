//! Changing a tree: RFC 7396 merge patches, and the joining of a region's many files into one.

use super::{Entry, Node, Place, Value};

/// A key that two files both set: where it stands first, and where again.
#[derive(Debug)]
pub struct Clash {
    /// The path of keys to it.
    pub path: String,
    /// Where it stands first.
    pub first: Place,
    /// Where it stands again.
    pub again: Place,
}

/// Applies a merge patch (RFC 7396): objects merge key by key, `null` removes, anything else replaces.
pub fn apply(target: &mut Node, patch: Node) {
    let Value::Object(changes) = patch.value else {
        *target = patch;
        return;
    };
    let own = match std::mem::replace(&mut target.value, Value::Null) {
        Value::Object(entries) => entries,
        _ => {
            target.place = patch.place;
            Vec::new()
        }
    };
    target.value = Value::Object(merge(own, changes, changed));
}

/// What a key becomes: its entry as it was, and the change to it.
fn changed(own: Option<Entry>, change: Entry) -> Option<Entry> {
    match (own, change.node.value) {
        (_, Value::Null) => None,
        (own, value) => {
            let nothing = || Node { value: Value::Null, place: change.node.place.clone() };
            let mut entry = own.unwrap_or_else(|| Entry { key: change.key, place: change.place, node: nothing() });
            apply(&mut entry.node, Node { value, place: change.node.place });
            Some(entry)
        }
    }
}

/// Goes through two sorted lists of entries side by side; `both` says what becomes of a key that the
/// second one has.
fn merge(
    first: Vec<Entry>,
    second: Vec<Entry>,
    mut both: impl FnMut(Option<Entry>, Entry) -> Option<Entry>,
) -> Vec<Entry> {
    let mut merged = Vec::with_capacity(first.len() + second.len());
    let mut first = first.into_iter().peekable();
    for entry in second {
        while let Some(earlier) = first.next_if(|own| own.key < entry.key) {
            merged.push(earlier);
        }
        let own = first.next_if(|own| own.key == entry.key);
        merged.extend(both(own, entry));
    }
    merged.extend(first);
    merged
}

/// Joins `more` into `into`: collections from several files become one; a key set twice is a clash
/// and keeps its first value. A document that is no object is one clash.
pub fn join(into: &mut Node, more: Node, clashes: &mut Vec<Clash>) {
    join_at(into, more, &mut Vec::new(), clashes);
}

fn join_at(into: &mut Node, more: Node, keys: &mut Vec<String>, clashes: &mut Vec<Clash>) {
    let (own, additions) = match (std::mem::replace(&mut into.value, Value::Null), more.value) {
        (Value::Object(own), Value::Object(additions)) => (own, additions),
        (own, _) => {
            into.value = own;
            clashes.push(Clash { path: keys.join("."), first: into.place.clone(), again: more.place });
            return;
        }
    };
    into.value = Value::Object(merge(own, additions, |own, addition| {
        let Some(mut own) = own else { return Some(addition) };
        keys.push(addition.key);
        // Only the collections themselves may be spread over files; a row stands in one file.
        if is_open(keys) && own.node.entries().is_some() && addition.node.entries().is_some() {
            join_at(&mut own.node, addition.node, keys, clashes);
        } else {
            clashes.push(Clash { path: keys.join("."), first: own.place.clone(), again: addition.place });
        }
        keys.pop();
        Some(own)
    }));
}

/// Whether a key may be filled from several files: a collection, and the clauses of one terms of reference.
fn is_open(keys: &[String]) -> bool {
    match keys {
        [_] => true,
        [terms, _] => terms == "terms_of_reference",
        [terms, _, clauses] => terms == "terms_of_reference" && clauses == "clauses",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse_json;
    use super::*;

    fn tree(text: &str) -> Node {
        parse_json("a.json", text.as_bytes()).expect("is JSON").0
    }

    fn text(node: &Node) -> String {
        serde_json::to_string(node).expect("is writable")
    }

    /// The cases of RFC 7396, appendix A, that concern objects.
    #[test]
    fn follows_the_rfc() {
        for (before, patch, after) in [
            (r#"{"a":"b"}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#),
            (r#"{"a":"b"}"#, r#"{"b":"c"}"#, r#"{"a":"b","b":"c"}"#),
            (r#"{"a":"b"}"#, r#"{"a":null}"#, r#"{}"#),
            (r#"{"a":["b"]}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#),
            (r#"{"a":{"b":"c"}}"#, r#"{"a":{"b":"d","c":null}}"#, r#"{"a":{"b":"d"}}"#),
            (r#"{"a":"foo"}"#, r#""bar""#, r#""bar""#),
            (r#"{}"#, r#"{"a":{"bb":{"ccc":null}}}"#, r#"{"a":{"bb":{}}}"#),
            (r#"[1,2]"#, r#"{"a":"b","c":null}"#, r#"{"a":"b"}"#),
        ] {
            let mut node = tree(before);
            apply(&mut node, tree(patch));
            assert_eq!(text(&node), text(&tree(after)), "{before} + {patch}");
        }
    }

    #[test]
    fn joins_collections_but_never_rows() {
        let mut all = tree(r#"{"persons":{"a":{"name":"A"}}}"#);
        let mut clashes = Vec::new();
        join(&mut all, tree(r#"{"persons":{"b":{"name":"B"}}}"#), &mut clashes);
        assert!(clashes.is_empty());
        join(&mut all, tree(r#"{"persons":{"a":{"title":"A"}}}"#), &mut clashes);
        assert_eq!(clashes[0].path, "persons.a");
    }
}
