//! Merge patches, held against a second writing of RFC 7396 on another kind of tree.

use crate::cases::cases;
use crate::tree::tree;
use klyngeatlas_core::snapshot::{Node, Value as Held, apply_patch};
use proptest::prelude::*;
use serde_json::Value;

/// The pseudocode of RFC 7396, section 2.
fn merge_patch(target: Value, patch: &Value) -> Value {
    let Value::Object(changes) = patch else { return patch.clone() };
    let mut target = match target {
        Value::Object(target) => target,
        _ => serde_json::Map::new(),
    };
    for (name, value) in changes {
        if value.is_null() {
            target.remove(name);
        } else {
            let own = target.remove(name).unwrap_or(Value::Null);
            target.insert(name.clone(), merge_patch(own, value));
        }
    }
    Value::Object(target)
}

fn json(node: &Node) -> Value {
    serde_json::to_value(node).expect("is writable")
}

fn patched(mut target: Node, patch: &Node) -> Node {
    apply_patch(&mut target, patch.clone());
    target
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn follow_the_rfc(target in tree(), patch in tree()) {
        prop_assert_eq!(json(&patched(target.clone(), &patch)), merge_patch(json(&target), &json(&patch)));
    }

    #[test]
    fn twice_is_once(target in tree(), patch in tree()) {
        let once = patched(target, &patch);
        prop_assert_eq!(json(&patched(once.clone(), &patch)), json(&once));
    }

    #[test]
    fn keys_stay_sorted_and_single(target in tree(), patch in tree()) {
        fn sorted(node: &Node) -> bool {
            match &node.value {
                Held::List(items) => items.iter().all(sorted),
                Held::Object(entries) => {
                    entries.windows(2).all(|pair| pair[0].key < pair[1].key) && entries.iter().all(|entry| sorted(&entry.node))
                }
                _ => true,
            }
        }
        prop_assert!(sorted(&patched(target, &patch)));
    }
}
