//! Terms of reference, their clauses, and whom they are for.

use super::Requirement;
use crate::model::{Agreement, Source, read_tenure};
use crate::snapshot::{Collection, Fields, Id, Node, Noun, Value, tokens};
use crate::time::Tenure;

/// A paper that lays down how bodies are put together and what they are to do.
#[derive(Clone, Debug)]
pub struct Terms {
    /// What it is called.
    pub title: String,
    /// The bodies that it is for.
    pub applies_to: AppliesTo,
    /// When it is in force: valid_from and valid_to. A paper without a date has neither.
    pub tenure: Tenure,
    /// The agreement that the paper is. What the paper does not say of its own time is that of the agreement.
    pub agreement_id: Option<Id<Agreement>>,
    /// The paper itself.
    pub source_id: Id<Source>,
    /// Its clauses in the order of the paper: by line, then by id.
    pub clauses: Vec<Clause>,
}

/// Which bodies a clause is for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppliesTo {
    /// Every body of one of these classifications.
    pub classification: Vec<String>,
    /// These bodies.
    pub ids: Vec<String>,
}

tokens! {
    /// How strongly a clause binds.
    Strength {
        /// It must be kept.
        Hard = "hard",
        /// It must be kept, but its own words weaken it.
        HardQualified = "hard_qualified",
        /// A principle or an aim.
        Soft = "soft",
        /// Something that one may do.
        Permission = "permission",
        /// A claim that can be worked out; no norm.
        Claim = "claim",
        /// Something that a meeting decided.
        Decision = "decision",
        /// Something that follows from other clauses.
        Derived = "derived",
    }
}

/// One clause.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Its id in the catalogue.
    pub id: String,
    /// The heading that it stands under.
    pub section: Option<String>,
    /// The first and the last line, from 1.
    pub lines: Option<(u32, u32)>,
    /// Its words, verbatim. A derived clause has none.
    pub quote: Option<String>,
    /// The clauses that it follows from.
    pub derived_from: Vec<String>,
    /// How strongly it binds.
    pub strength: Strength,
    /// Why it exists, in our words.
    pub why: Option<String>,
    /// How we read it where its words are open.
    pub reading: Option<String>,
    /// The bodies that it is for, where those are not the bodies of its terms.
    pub applies_to: Option<AppliesTo>,
    /// When it is in force, where that differs from its terms.
    pub tenure: Tenure,
    /// What it asks, or why nothing can decide it.
    pub demand: Demand,
}

/// What a clause asks.
#[derive(Clone, Debug)]
pub enum Demand {
    /// Something that data can decide, and how it was written in the snapshot.
    Requirement(Box<Requirement>, Node),
    /// Nothing that data could decide; the reason.
    NotChecked(String),
}

impl Clause {
    /// What the clause asks, where data can decide it.
    pub fn requirement(&self) -> Option<&Requirement> {
        match &self.demand {
            Demand::Requirement(requirement, _) => Some(requirement),
            Demand::NotChecked(_) => None,
        }
    }

    fn read(fields: &Fields<'_>) -> Clause {
        let strength = fields.required_token("strength").unwrap_or(Strength::Soft);
        let clause = Clause {
            id: fields.key().to_owned(),
            section: fields.maybe_text("section"),
            lines: crate::model::read_lines(fields),
            quote: fields.maybe_text("quote"),
            derived_from: fields.references("derived_from", CLAUSES).unwrap_or_default(),
            strength,
            why: fields.maybe_text("why"),
            reading: fields.maybe_text("reading"),
            applies_to: fields.object("applies_to", AppliesTo::read),
            tenure: read_tenure(fields, "valid_from", "valid_to"),
            demand: Demand::read(fields, strength),
        };
        if clause.quote.is_none() && clause.derived_from.is_empty() {
            fields.report("enten quote eller derived_from var ventet: intet krav uden ord, det hviler på");
        }
        clause
    }
}

const CLAUSES: crate::snapshot::Targets = crate::snapshot::Targets::of(&[Collection::Clauses]);

impl Demand {
    fn read(fields: &Fields<'_>, strength: Strength) -> Demand {
        let requirement = fields.object("requirement", |inner| Requirement::read(inner, strength));
        let not_checked = fields.maybe_text("not_checked");
        match (requirement, not_checked) {
            (Some(requirement), None) => {
                let nothing = || Node { value: Value::Null, place: fields.place().clone() };
                let written = fields.node("requirement").cloned().unwrap_or_else(nothing);
                Demand::Requirement(Box::new(requirement), written)
            }
            (None, Some(reason)) => Demand::NotChecked(reason),
            (both, reason) => {
                if both.is_some() || fields.node("requirement").is_none() {
                    fields.report("enten requirement eller not_checked var ventet, og kun det ene");
                }
                Demand::NotChecked(reason.unwrap_or_default())
            }
        }
    }
}

impl AppliesTo {
    fn read(fields: &Fields<'_>) -> AppliesTo {
        let classification = read_one_or_more(fields, "classification");
        let targets = crate::snapshot::Targets::of(&[Collection::Organizations]);
        let ids = fields.references("ids", targets).unwrap_or_default();
        if classification.is_empty() && ids.is_empty() {
            fields.report("classification eller ids var ventet");
        }
        AppliesTo { classification, ids }
    }

    /// Whether a body of that id and classification is among them.
    pub fn covers(&self, id: &str, classification: &str) -> bool {
        self.ids.iter().any(|own| own == id) || self.classification.iter().any(|own| own == classification)
    }
}

/// Reads a text, or a list of texts.
pub(super) fn read_one_or_more(fields: &Fields<'_>, key: &'static str) -> Vec<String> {
    match fields.node(key).map(|node| &node.value) {
        Some(Value::Text(text)) => vec![text.clone()],
        _ => fields.texts(key),
    }
}

impl Noun for Terms {
    const COLLECTION: Collection = Collection::TermsOfReference;

    fn read(fields: &Fields<'_>) -> Self {
        let mut clauses = fields.rows("clauses", Clause::read).unwrap_or_default();
        let line = |clause: &Clause| clause.lines.map_or(u32::MAX, |(first, _)| first);
        crate::order::sort_by(&mut clauses, |a, b| (line(a), &a.id).cmp(&(line(b), &b.id)));
        let applies_to = fields.object("applies_to", AppliesTo::read);
        if let Some(clause) = clauses.iter().find(|clause| applies_to.is_none() && clause.applies_to.is_none()) {
            fields.report(format!("applies_to mangler, både her og på {}, så intet organ er omfattet", clause.id));
        }
        Terms {
            title: fields.text("title"),
            applies_to: applies_to.unwrap_or_default(),
            tenure: read_tenure(fields, "valid_from", "valid_to"),
            agreement_id: fields.maybe_id("agreement_id"),
            source_id: fields.id("source_id"),
            clauses,
        }
    }
}
