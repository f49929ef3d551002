//! What a check gives: a finding for each clause and body.

use crate::model::{Atlas, Organization};
use crate::snapshot::{Collection, Id, tokens};
use crate::terms::{Clause, Field, Strength, Terms};
use crate::time::Date;

tokens! {
    /// What the data say of a clause.
    Verdict {
        /// Opfyldt.
        Fulfilled = "fulfilled",
        /// Ikke opfyldt.
        Breached = "breached",
        /// Uoplyst: a fact is missing.
        Undetermined = "undetermined",
        /// Gælder ikke.
        NotApplicable = "not_applicable",
        /// Ikke prøvet: no data can decide the words.
        NotChecked = "not_checked",
    }
}

/// Why a clause is not applicable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It has not begun, or the body has not.
    NotYet,
    /// It has ended, or the body has.
    NoLonger,
    /// It is for other bodies.
    OtherBody,
    /// There is nothing that it could be held against.
    NoCase,
}

/// The answer to one check, sorted by rule and then body.
#[derive(Clone, Debug)]
pub struct Report {
    /// The day asked about.
    pub on: Date,
    /// One for each clause and body.
    pub findings: Vec<Finding>,
}

/// What was found for one clause and one body.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The clause.
    pub rule: String,
    /// The terms that it stands in.
    pub terms: Id<Terms>,
    /// The body; for a clause on the region, the region's organization.
    pub body: Id<Organization>,
    /// What the data say.
    pub verdict: Verdict,
    /// Why it is not applicable, where it is not.
    pub why_not: Option<WhyNot>,
    /// How strongly the clause binds.
    pub strength: Strength,
    /// What was counted.
    pub found: Found,
    /// The ids of the rows counted.
    pub rows: Vec<String>,
    /// The facts that would decide it.
    pub missing: Vec<Missing>,
    /// The verdict in one Danish sentence or two.
    pub message: String,
    /// The smallest thing that would turn it green.
    pub remedy: Option<String>,
    /// The assumptions that it rests on: with another value of one of them it is another verdict.
    pub assumptions: Vec<String>,
    /// Every assumption that was asked for on the way, whether or not it turns the verdict.
    pub asked: Vec<String>,
    /// Whether the clause was only taken to be in force.
    pub hypothetical: bool,
}

/// What was counted: at least `lo`, at most `hi` rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Rows that match for certain.
    pub lo: u32,
    /// Those, and the rows that may match; nothing means without limit.
    pub hi: Option<u32>,
    /// The same in Danish words.
    pub text: String,
}

/// A fact that the data do not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What kind of fact, so that equal ones can be told together.
    pub topic: Topic,
    /// The row or body that lacks it.
    pub row: String,
    /// The fact in Danish words, such as "en fuldstændig medlemsliste for …".
    pub text: String,
}

/// Kinds of missing facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The complete list of members of a body.
    Roster,
    /// A complete list of rows of a collection.
    Register(Collection),
    /// Whether somebody looked at what is published.
    Publications,
    /// A field of a row.
    Field(Field),
    /// A list of a body: its parties, places or anchors.
    List,
    /// When a clause is in force, or a body or another row exists.
    Dates,
    /// Attached evidence.
    Evidence,
    /// A population, a flag or another figure.
    Figure,
}

impl Finding {
    /// The clause that the finding is about.
    pub fn clause<'a>(&self, atlas: &'a Atlas) -> Option<&'a Clause> {
        atlas.terms.get(self.terms.as_str())?.clauses.iter().find(|clause| clause.id == self.rule)
    }

    /// Whether it sets exit status 1: a real breach of a hard clause.
    pub fn is_hard_breach(&self) -> bool {
        self.verdict == Verdict::Breached && self.strength == Strength::Hard && !self.hypothetical
    }
}
