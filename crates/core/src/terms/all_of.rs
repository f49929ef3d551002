//! Kind `all_of`: several requirements together, some of them clauses of their own.

use super::{Requirement, Strength};
use crate::snapshot::{Collection, Fields, Node, Targets, Value};

/// Everything that must be met together.
#[derive(Clone, Debug, Default)]
pub struct AllOf {
    /// The parts.
    pub parts: Vec<Part>,
}

/// One part.
#[derive(Clone, Debug)]
pub enum Part {
    /// What the clause of that id asks.
    Rule(String),
    /// A requirement of its own.
    Requirement(Requirement),
}

impl AllOf {
    pub(super) fn read(fields: &Fields<'_>, strength: Strength) -> AllOf {
        let Some(node) = fields.node("of") else {
            fields.report("nøglen of mangler");
            return AllOf::default();
        };
        let Value::List(items) = &node.value else {
            fields.report_at("of", "en liste af id'er på krav og krav var ventet");
            return AllOf::default();
        };
        if items.is_empty() {
            fields.report_at("of", "mindst ét krav var ventet");
        }
        let part = |(at, item): (usize, &Node)| match item.as_text() {
            Some(id) => {
                fields.refer(id, Targets::of(&[Collection::Clauses]), item, "of");
                Some(Part::Rule(id.to_owned()))
            }
            // A part is softened by its own `worst` and by the whole's, not by the strength twice.
            None => fields.object_at(item, "of", at, |inner| Requirement::read(inner, strength)).map(Part::Requirement),
        };
        AllOf { parts: items.iter().enumerate().filter_map(part).collect() }
    }
}
