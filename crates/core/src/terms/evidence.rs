//! Kind `evidence`: what must be attached, and for each of what.

use super::ForEach;
use crate::model::EvidenceKind;
use crate::snapshot::{Collection, Fields, Targets, Value};

/// What evidence is wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// One row of each of these kinds.
    pub kinds: Vec<EvidenceKind>,
    /// For each of these.
    pub for_each: Option<ForEach>,
    /// For this goal of the agreement.
    pub goal: Option<String>,
    /// How many rows of each kind.
    pub at_least: u32,
}

impl Wanted {
    pub(super) fn read(fields: &Fields<'_>) -> Wanted {
        fields.need("wants");
        let kinds = match fields.node("wants").map(|node| &node.value) {
            Some(Value::List(_)) => fields.tokens("wants").unwrap_or_default(),
            _ => fields.token("wants").into_iter().collect(),
        };
        if matches!(fields.node("wants").map(|node| &node.value), Some(Value::List(items)) if items.is_empty()) {
            fields.report_at("wants", "mindst én slags dokumentation var ventet");
        }
        Wanted {
            kinds,
            for_each: ForEach::read(fields),
            goal: fields.reference("goal", Targets::of(&[Collection::Goals])),
            at_least: fields.count("at_least").unwrap_or(1),
        }
    }
}
