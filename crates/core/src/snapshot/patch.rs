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
    if !matches!(target.value, Value::Object(_)) {
        *target = Node { value: Value::Object(Vec::new()), place: patch.place };
    }
    let Value::Object(entries) = &mut target.value else { return };
    for change in changes {
        let at = entries.binary_search_by(|entry| entry.key.cmp(&change.key));
        match (at, &change.node.value) {
            (Ok(at), Value::Null) => {
                entries.remove(at);
            }
            (Ok(at), _) => apply(&mut entries[at].node, change.node),
            (Err(_), Value::Null) => (),
            (Err(at), _) => {
                let mut node = Node { value: Value::Null, place: change.node.place.clone() };
                apply(&mut node, change.node);
                entries.insert(at, Entry { key: change.key, place: change.place, node });
            }
        }
    }
}

/// Joins `more` into `into`: collections from several files become one; a key set twice is a clash
/// and keeps its first value.
pub fn join(into: &mut Node, more: Node, clashes: &mut Vec<Clash>) {
    join_at(into, more, "", clashes);
}

fn join_at(into: &mut Node, more: Node, path: &str, clashes: &mut Vec<Clash>) {
    let (Value::Object(entries), Value::Object(additions)) = (&mut into.value, more.value) else { return };
    for addition in additions {
        let path = if path.is_empty() { addition.key.clone() } else { format!("{path}.{}", addition.key) };
        match entries.binary_search_by(|entry| entry.key.cmp(&addition.key)) {
            Err(at) => entries.insert(at, addition),
            // Only the collections themselves may be spread over files; a row stands in one file.
            Ok(at) if is_open(&path, &entries[at].node, &addition.node) => {
                join_at(&mut entries[at].node, addition.node, &path, clashes);
            }
            Ok(at) => {
                clashes.push(Clash { path, first: entries[at].place.clone(), again: addition.place });
            }
        }
    }
}

/// Whether a key may be filled from several files: a collection, and the clauses of one terms of reference.
fn is_open(path: &str, first: &Node, again: &Node) -> bool {
    let objects = first.entries().is_some() && again.entries().is_some();
    let keys: Vec<&str> = path.split('.').collect();
    objects && matches!(keys.as_slice(), [_] | ["terms_of_reference", _] | ["terms_of_reference", _, "clauses"])
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
