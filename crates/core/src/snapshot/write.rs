//! The tree as serde sees it: any serde format can write it, and the same tree gives the same bytes,
//! since keys stand sorted.

use super::{Node, Value};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Value::Null => to.serialize_unit(),
            Value::Bool(truth) => to.serialize_bool(*truth),
            Value::Integer(number) => to.serialize_i64(*number),
            // No field takes such a number, so no sound snapshot holds one; a patch under way may.
            Value::Float(text) => to.serialize_f64(text.parse().unwrap_or(f64::NAN)),
            Value::Text(text) => to.serialize_str(text),
            Value::List(items) => {
                let mut list = to.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Value::Object(entries) => {
                let mut object = to.serialize_map(Some(entries.len()))?;
                for entry in entries {
                    object.serialize_entry(&entry.key, &entry.node)?;
                }
                object.end()
            }
        }
    }
}
