//! `rules`: every clause once, and how it is checked.

use crate::check_json::{Snapshot as SnapshotName, one_or_list};
use crate::snapshot::{self, Snapshot, sha256};
use crate::{Answer, FINE, Failure, Format, words, wrap};
use klyngeatlas_core::danish;
use klyngeatlas_core::model::Row;
use klyngeatlas_core::snapshot::Node;
use klyngeatlas_core::snapshot::Token;
use klyngeatlas_core::terms::{Clause, Demand, Terms};
use serde::Serialize;
use std::path::PathBuf;

/// What `rules` is asked for.
#[derive(Default)]
pub(crate) struct Args {
    /// The regions.
    pub(crate) sources: Vec<PathBuf>,
    /// How to answer.
    pub(crate) format: Format,
}

/// The clauses of one region.
#[derive(Serialize)]
struct Document<'a> {
    snapshot: SnapshotName<'a>,
    rules: Vec<Rule<'a>>,
}

/// One clause. What it does not have is null.
#[derive(Serialize)]
struct Rule<'a> {
    id: &'a str,
    terms: &'a str,
    source_id: &'a str,
    section: Option<&'a str>,
    lines: Option<(u32, u32)>,
    quote: Option<&'a str>,
    derived_from: &'a [String],
    strength: &'static str,
    /// The kind of its requirement, where data can decide it.
    kind: Option<&'static str>,
    /// The requirement as the snapshot writes it.
    requirement: Option<&'a Node>,
    /// Why no data can decide it, where none can.
    not_checked: Option<&'a str>,
}

/// Lists the clauses of every region.
pub(crate) fn run(args: &Args) -> Result<Answer, Failure> {
    let snapshots = snapshot::read(&args.sources).map_err(Failure::input)?;
    let text = match args.format {
        Format::Text => snapshots.iter().map(text).collect::<Vec<_>>().join("\n"),
        Format::Json => json(&snapshots)?,
    };
    Ok(Answer::new(text, FINE))
}

fn json(snapshots: &[Snapshot]) -> Result<String, Failure> {
    let hash = |snapshot: &Snapshot| snapshot::published(&snapshot.root).map(|bytes| sha256(&bytes));
    let hashes: Vec<String> =
        snapshots.iter().map(hash).collect::<Result<_, _>>().map_err(|problem| Failure::input(vec![problem]))?;
    let documents: Vec<Document<'_>> =
        snapshots.iter().zip(&hashes).map(|(snapshot, sha256)| document(snapshot, sha256)).collect();
    one_or_list(&documents).map_err(Failure::unwritable)
}

fn document<'a>(snapshot: &'a Snapshot, sha256: &'a str) -> Document<'a> {
    let atlas = &snapshot.atlas;
    let rules = atlas.terms.iter().flat_map(|terms| terms.clauses.iter().map(|clause| rule(terms, clause)));
    Document { snapshot: SnapshotName { id: &atlas.id, sha256 }, rules: rules.collect() }
}

fn rule<'a>(terms: &'a Row<Terms>, clause: &'a Clause) -> Rule<'a> {
    let (requirement, not_checked) = match &clause.demand {
        Demand::Requirement(_, written) => (Some(written), None),
        Demand::NotChecked(reason) => (None, Some(reason.as_str())),
    };
    Rule {
        id: &clause.id,
        terms: terms.id.as_str(),
        source_id: terms.source_id.as_str(),
        section: clause.section.as_deref(),
        lines: clause.lines,
        quote: clause.quote.as_deref(),
        derived_from: &clause.derived_from,
        strength: clause.strength.as_str(),
        kind: clause.requirement().map(|requirement| requirement.kind.name().as_str()),
        requirement,
        not_checked,
    }
}

fn text(snapshot: &Snapshot) -> String {
    let mut out = String::new();
    let title = &snapshot.atlas.title;
    let named = if snapshot.atlas.example { format!("{title}. {}", words::EXAMPLE) } else { title.clone() };
    wrap::add(&mut out, "", &named);
    for terms in &snapshot.atlas.terms {
        let checked = terms.clauses.iter().filter(|clause| clause.requirement().is_some()).count();
        out.push('\n');
        wrap::add(&mut out, "== ", &format!("{} ({})", terms.title, terms.id));
        let not_checked = terms.clauses.len() - checked;
        let kept_in = terms.source_id.as_str();
        wrap::add(&mut out, "   ", &format!("Kilde {kept_in}. {checked} krav prøves, {not_checked} prøves ikke."));
        terms.clauses.iter().for_each(|clause| add(&mut out, clause));
    }
    out
}

fn add(out: &mut String, clause: &Clause) {
    out.push('\n');
    wrap::add(out, "", &format!("{} · {} · {}", clause.id, words::place(clause), danish::strength(clause.strength)));
    if let Some(quote) = &clause.quote {
        wrap::add(out, "    ", &format!("»{quote}«"));
    }
    match &clause.demand {
        Demand::Requirement(requirement, _) => {
            let kind = requirement.kind.name();
            wrap::add(out, "    Prøves: ", &format!("{} ({})", danish::kind(kind), kind.as_str()));
        }
        Demand::NotChecked(reason) => wrap::add(out, "    Prøves ikke: ", reason),
    }
}
