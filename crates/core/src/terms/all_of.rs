//! Kind `all_of`: several requirements together, some of them clauses of their own.

use super::{Requirement, Strength};
use crate::snapshot::{Collection, Fields, Targets, Value};

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
        let rules = items.iter().filter_map(|item| item.as_text().map(|id| (item, id)));
        let mut parts = Vec::new();
        for (item, id) in rules {
            fields.refer(id, Targets::of(&[Collection::Clauses]), item, "of");
            parts.push(Part::Rule(id.to_owned()));
        }
        let nested = items.iter().filter(|item| item.as_text().is_none());
        for item in nested {
            // A part is softened by its own `worst` and by the whole's, not by the strength twice.
            let requirement = fields.object_at(item, "of", |inner| Requirement::read(inner, strength));
            parts.extend(requirement.map(Part::Requirement));
        }
        AllOf { parts }
    }
}
