//! What was published and wrong, and what stands now. It is told as openly as it was said; who found it is an office, never a name.

use super::{Atlas, Organization};
use crate::snapshot::{Collection, Fields, Id, Node, Noun, Targets};
use crate::time::Date;

/// One correction.
#[derive(Clone, Debug)]
pub struct Correction {
    /// The day on which it was made. Absent means that the reading has failed.
    pub on: Option<Date>,
    /// What was wrong.
    pub wrong: String,
    /// What stands now.
    pub right: String,
    /// The clause whose verdict was wrong, where it was one.
    pub rule_id: Option<String>,
    /// The body that it was said of.
    pub organization_id: Option<Id<Organization>>,
    /// The office that told of it.
    pub reported_by_office: Option<String>,
}

impl Noun for Correction {
    const COLLECTION: Collection = Collection::Corrections;

    fn read(fields: &Fields<'_>) -> Self {
        fields.need("on");
        Correction {
            on: fields.day("on"),
            wrong: fields.text("wrong"),
            right: fields.text("right"),
            rule_id: fields.reference("rule_id", Targets::of(&[Collection::Clauses])),
            organization_id: fields.maybe_id("organization_id"),
            reported_by_office: fields.maybe_text("reported_by_office"),
        }
    }
}

/// The body of a correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyTold {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its classification, which says what page it has.
    pub classification: String,
}

impl BodyTold {
    fn of(node: &Node) -> Option<BodyTold> {
        let text = |key| node.get(key).and_then(Node::as_text).map(str::to_owned);
        Some(BodyTold { id: text("id")?, name: text("name")?, classification: text("classification")? })
    }
}

/// A correction as it is told outside its region, where no id can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionTold {
    /// The day, `YYYY-MM-DD`.
    pub on: String,
    /// What was wrong.
    pub wrong: String,
    /// What stands now.
    pub right: String,
    /// The clause's id.
    pub rule_id: Option<String>,
    /// The body.
    pub body: Option<BodyTold>,
    /// The office that told of it.
    pub reported_by_office: Option<String>,
}

impl CorrectionTold {
    /// The corrections of a region, the newest first.
    #[must_use]
    pub fn all(atlas: &Atlas) -> Vec<CorrectionTold> {
        let mut rows: Vec<_> = atlas.corrections.iter().collect();
        crate::order::sort_by(&mut rows, |a, b| b.on.cmp(&a.on));
        let told = rows.into_iter().map(|row| CorrectionTold {
            on: row.on.unwrap_or_default().to_string(),
            wrong: row.wrong.clone(),
            right: row.right.clone(),
            rule_id: row.rule_id.clone(),
            body: row.organization_id.as_ref().and_then(|id| atlas.organizations.get(id.as_str())).map(|body| {
                BodyTold {
                    id: body.id.to_string(),
                    name: body.name.clone(),
                    classification: body.classification.clone(),
                }
            }),
            reported_by_office: row.reported_by_office.clone(),
        });
        told.collect()
    }

    /// Reads one out of a list of snapshots; nothing where it says too little.
    #[must_use]
    pub fn of(node: &Node) -> Option<CorrectionTold> {
        let text = |key| node.get(key).and_then(Node::as_text).map(str::to_owned);
        Some(CorrectionTold {
            on: text("on")?,
            wrong: text("wrong")?,
            right: text("right")?,
            rule_id: text("rule_id"),
            body: node.get("organization").and_then(BodyTold::of),
            reported_by_office: text("reported_by_office"),
        })
    }
}
