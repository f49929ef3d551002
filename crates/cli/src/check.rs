//! `check`: every clause held against every body that it is for, on a day.

use crate::snapshot::{self, Snapshot, sha256};
use crate::{Answer, BREACHED, FINE, Failure, Format, check_json, check_text, near, source, today};
use klyngeatlas_core::check::{Finding, Question, Report, check_with};
use klyngeatlas_core::snapshot::{Node, Problem, apply_patch};
use klyngeatlas_core::time::Date;
use std::path::PathBuf;

/// The name of the command, where a message refers to it.
pub(crate) const NAME: &str = "check";

/// What `check` is asked for.
#[derive(Default)]
pub(crate) struct Args {
    /// The regions.
    pub(crate) sources: Vec<PathBuf>,
    /// The day; today where none is given.
    pub(crate) on: Option<Date>,
    /// This body only.
    pub(crate) body: Option<String>,
    /// This clause only.
    pub(crate) rule: Option<String>,
    /// Changes to the snapshot, applied in this order.
    pub(crate) patches: Vec<PathBuf>,
    /// Other readings: an assumption and its value.
    pub(crate) assume: Vec<(String, String)>,
    /// Terms that are taken to be in force.
    pub(crate) assume_in_force: Vec<String>,
    /// How to answer.
    pub(crate) format: Format,
}

/// One region and what was found in it.
pub(crate) struct Checked {
    /// The region.
    pub(crate) snapshot: Snapshot,
    /// The hash of what `publish` would write of it, before any patch.
    pub(crate) sha256: String,
    /// What was found.
    pub(crate) report: Report,
}

/// Checks every region of the sources.
pub(crate) fn run(args: &Args) -> Result<Answer, Failure> {
    let mut regions = read(args).map_err(Failure::input)?;
    for (snapshot, _) in &mut regions {
        assume(snapshot, args)?;
    }
    let snapshots: Vec<&Snapshot> = regions.iter().map(|(snapshot, _)| snapshot).collect();
    know(&snapshots, args)?;
    let question = Question {
        on: args.on.unwrap_or_else(today::today),
        body: args.body.clone(),
        rule: args.rule.clone(),
        assume_in_force: args.assume_in_force.clone(),
    };
    let report = |(snapshot, sha256): (Snapshot, String)| {
        let report = check_with(&snapshot.atlas, &question);
        Checked { snapshot, sha256, report }
    };
    let checked: Vec<Checked> = regions.into_iter().map(report).collect();
    let is_breached = checked.iter().flat_map(|region| &region.report.findings).any(Finding::is_hard_breach);
    let text = match args.format {
        Format::Text => check_text::write(&checked),
        Format::Json => check_json::write(&checked).map_err(Failure::unwritable)?,
    };
    Ok(Answer::new(text, if is_breached { BREACHED } else { FINE }))
}

/// Reads and patches every region; beside each stands the hash of what it was before.
fn read(args: &Args) -> Result<Vec<(Snapshot, String)>, Vec<Problem>> {
    let (trees, mut problems) = source::read(&args.sources);
    let patches = read_patches(&args.patches, &mut problems);
    let mut regions = Vec::new();
    for mut tree in trees {
        let before = snapshot::published(&tree.root);
        patches.iter().for_each(|patch| apply_patch(&mut tree.root, patch.clone()));
        match (before, snapshot::model(tree)) {
            (Ok(before), Ok(snapshot)) => regions.push((snapshot, sha256(&before))),
            (before, snapshot) => {
                problems.extend(before.err());
                problems.extend(snapshot.err().into_iter().flatten());
            }
        }
    }
    if problems.is_empty() { Ok(regions) } else { Err(problems) }
}

fn read_patches(paths: &[PathBuf], problems: &mut Vec<Problem>) -> Vec<Node> {
    let mut patches = Vec::new();
    for path in paths {
        let tree = source::read_document(path);
        if tree.problems.is_empty() && tree.root.entries().is_none() {
            problems.push(crate::io::problem(path, "en ændring er et JSON-objekt (RFC 7396)"));
        }
        problems.extend(tree.problems);
        patches.push(tree.root);
    }
    patches
}

/// Gives the assumptions that the snapshot has their other values.
fn assume(snapshot: &mut Snapshot, args: &Args) -> Result<(), Failure> {
    for (id, value) in &args.assume {
        if snapshot.atlas.assumptions.get(id).is_some() {
            snapshot.atlas.assume(id, value).map_err(|sentence| Failure::usage(NAME, sentence))?;
        }
    }
    Ok(())
}

/// Refuses ids that none of the regions has: an empty answer to a slip of the finger would look like good news.
fn know(snapshots: &[&Snapshot], args: &Args) -> Result<(), Failure> {
    let atlases = || snapshots.iter().map(|snapshot| &snapshot.atlas);
    let bodies = || atlases().flat_map(|atlas| atlas.organizations.iter().map(|row| row.id.as_str()));
    let terms = || atlases().flat_map(|atlas| atlas.terms.iter().map(|row| row.id.as_str()));
    let clauses = || atlases().flat_map(|atlas| atlas.terms.iter()).flat_map(|terms| &terms.clauses);
    let rules = || clauses().map(|clause| clause.id.as_str());
    let assumptions = || atlases().flat_map(|atlas| atlas.assumptions.iter().map(|row| row.id.as_str()));
    let all = |ids: Vec<&str>| format!("her kendes {}", ids.join(", "));
    let mut sentences = Vec::new();
    for id in args.body.iter().filter(|id| !bodies().any(|known| known == *id)) {
        sentences.push(near::unknown("organet", id, bodies(), "organernes id'er står i data under organizations"));
    }
    for id in args.rule.iter().filter(|id| !rules().any(|known| known == *id)) {
        sentences.push(near::unknown("kravet", id, rules(), "klyngeatlas rules SOURCE viser dem alle"));
    }
    for (id, _) in args.assume.iter().filter(|(id, _)| !assumptions().any(|known| known == id)) {
        sentences.push(near::unknown("antagelsen", id, assumptions(), &all(assumptions().collect())));
    }
    for id in args.assume_in_force.iter().filter(|id| !terms().any(|known| known == *id)) {
        sentences.push(near::unknown("kommissoriet", id, terms(), &all(terms().collect())));
    }
    if sentences.is_empty() { Ok(()) } else { Err(Failure::usage(NAME, sentences.join("\nklyngeatlas: "))) }
}
