//! The literate page: a paper's own words, and beside them what was found.

use super::{Head, Remedy, Report, Span, Switch, Table, Tally, Text, Verdict};
use crate::route::Address;

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The source's own words; empty where none are quoted.
    pub quote: String,
    /// "linje 87", leading to the clause or to the source.
    pub place: Span,
}

/// The page of a paper with rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The top of the page.
    pub head: Head,
    /// The source, and since when it holds.
    pub facts: Vec<super::Fact>,
    /// The bodies that the paper is about; the one shown leads nowhere.
    pub bodies: Vec<Span>,
    /// Whether and why the verdicts are hypothetical.
    pub hypothetical: Text,
    /// What the verdicts rest on.
    pub switches: Vec<Switch>,
    /// The numbers of all clauses.
    pub tally: Tally,
    /// Which clauses are shown.
    pub filter: Filter,
    /// Narrower choices: how strongly a clause binds, and who must act.
    pub pickers: Vec<Picker>,
    /// "12 af 100 passager vises."
    pub count: String,
    /// The page without its choices, where one is made.
    pub reset: Option<Span>,
    /// The sections in the order of the paper.
    pub sections: Vec<Section>,
    /// What is said instead of the sections when the filter leaves none.
    pub nothing: String,
}

/// A choice from a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picker {
    /// The key in the address, which is also the id of the list on the page.
    pub key: String,
    /// What is chosen.
    pub label: String,
    /// The choices, "all" first.
    pub options: Vec<FilterOption>,
}

/// A choice of verdicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The choices, "all" first.
    pub options: Vec<FilterOption>,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterOption {
    /// The verdict shown before the text.
    pub verdict: Option<Verdict>,
    /// "4 ikke opfyldt".
    pub text: String,
    /// The same page with this choice.
    pub to: Address,
    /// Whether it is the one that holds.
    pub chosen: bool,
}

/// A section of the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The id of its heading on the page.
    pub anchor: String,
    /// The paper's own heading.
    pub title: String,
    /// Every clause of the section, filtered away or not: the map shows them all.
    pub map: Vec<Mark>,
    /// The clauses that the filter lets through.
    pub clauses: Vec<Clause>,
}

/// A clause in the map of the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its verdict.
    pub verdict: Verdict,
    /// The clause on this page.
    pub to: Address,
    /// "Linje 87, opfyldt: 3 regionale …", read aloud.
    pub label: String,
}

/// A clause: the words on the left, what was found on the right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The rule's id, which is also its place on the page.
    pub id: String,
    /// "87" or "91–93".
    pub lines: String,
    /// The paper's words; empty for a clause that is derived from others.
    pub quote: String,
    /// Whether a sentence was cut before the words.
    pub cut: bool,
    /// Our own words where there is no quote.
    pub derived: Text,
    /// The page of the rule.
    pub to: Address,
    /// What was found.
    pub finding: Finding,
}

/// What was found for one clause and one body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The answer.
    pub verdict: Verdict,
    /// The answer in words; for a claim whether it adds up.
    pub word: String,
    /// Whether the clause is a claim, which nobody can have broken.
    pub claim: bool,
    /// "Krav" or "Mulighed", and what the answer rests on.
    pub weight: Text,
    /// What was found, in a sentence.
    pub message: String,
    /// The facts that are missing, as the end of a sentence that begins "Mangler:".
    pub missing: String,
    /// The smallest thing that would settle it; empty where `missing` says it already.
    pub remedy: String,
    /// The rows that were counted.
    pub counted: Option<Table>,
    /// "4 rækker".
    pub counted_in_words: String,
    /// The way to tell that it is wrong.
    pub report: Report,
}

/// Every clause of every paper, as the reader sifts them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleBook {
    /// The top of the page.
    pub head: Head,
    /// What the reader can choose.
    pub pickers: Vec<Picker>,
    /// "12 af 186 passager vises."
    pub count: String,
    /// The page without any choice, where one is made.
    pub reset: Option<Span>,
    /// The clauses, a table a paper.
    pub papers: Vec<Table>,
    /// What is said where the choices leave none.
    pub nothing: String,
    /// What somebody must do, by who it is.
    pub owed: Vec<Duty>,
    /// What is said where nobody must do anything.
    pub owed_nothing: String,
    /// What must be told before a verdict can be given, by whom the clause is for.
    pub unknown: Vec<Duty>,
    /// What such a fact is, and is not.
    pub unknown_note: String,
}

/// What one party is called upon to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The party, leading to its page where it has one.
    pub who: Span,
    /// "3 oplysninger".
    pub count: String,
    /// The things.
    pub remedies: Vec<Remedy>,
}
