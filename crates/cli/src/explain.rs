//! `explain`: one clause: its words, how it is read, what it rests on, and what is found for each body on a day.
//!
//! The words are those of the rule's page, so that the command line and the browser say the same.

use crate::check_json::one_or_list;
use crate::snapshot::{self, Snapshot, sha256};
use crate::{Answer, BREACHED, FINE, Failure, Format, check_json, explain_text, near, today};
use klyngeatlas_core::check::{Finding, Question, check_with};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::time::Date;
use klyngeatlas_core::view::{self, Rule, Scene};
use serde::Serialize;
use std::path::PathBuf;
use std::sync::Arc;

/// The name of the command, where a message refers to it.
pub(crate) const NAME: &str = "explain";

/// What `explain` is asked for.
#[derive(Default)]
pub(crate) struct Args {
    /// The clause.
    pub(crate) rule: String,
    /// The regions.
    pub(crate) sources: Vec<PathBuf>,
    /// The day; today where none is given.
    pub(crate) on: Option<Date>,
    /// This body only.
    pub(crate) body: Option<String>,
    /// Other readings: an assumption and its value.
    pub(crate) assume: Vec<(String, String)>,
    /// How to answer.
    pub(crate) format: Format,
}

/// A clause in one region, explained.
pub(crate) struct Explained {
    /// The region under the assumptions.
    pub(crate) scene: Scene,
    /// The page of the clause.
    pub(crate) page: Rule,
    /// What was found, each beside what the page says of it.
    pub(crate) findings: Vec<(Finding, view::Finding)>,
    /// The assumptions that the clause asks for.
    pub(crate) asked: Vec<Asked>,
    /// The hash of what `publish` would write of the region.
    pub(crate) sha256: String,
}

/// An assumption that a clause asks for.
#[derive(Serialize)]
pub(crate) struct Asked {
    /// Its id.
    pub(crate) id: String,
    /// What it is.
    #[serde(skip)]
    pub(crate) title: String,
    /// The value that holds.
    pub(crate) value: String,
    /// The other values, each with the bodies whose verdict it turns, and what to.
    pub(crate) others: Vec<Other>,
}

/// Another value of an assumption.
#[derive(Serialize)]
pub(crate) struct Other {
    /// The value.
    pub(crate) value: String,
    /// A body and the key of the verdict that it has then.
    pub(crate) turns: Vec<(String, &'static str)>,
}

/// What is written as JSON of one region.
#[derive(Serialize)]
struct Document<'a> {
    on: String,
    snapshot: check_json::Snapshot<'a>,
    rule: &'a str,
    why: &'a str,
    reading: &'a str,
    asks: &'a str,
    assumptions: &'a [Asked],
    findings: Vec<check_json::Row<'a>>,
}

/// Explains a clause in every region that has it.
pub(crate) fn run(args: &Args) -> Result<Answer, Failure> {
    let mut snapshots = snapshot::read(&args.sources).map_err(Failure::input)?;
    know(&snapshots, args)?;
    snapshots.retain(|snapshot| snapshot.atlas.clauses(&args.rule).next().is_some());
    let explained: Vec<Explained> =
        snapshots.into_iter().map(|snapshot| explain(snapshot, args)).collect::<Result<_, _>>()?;
    let text = match args.format {
        Format::Text => explain_text::write(&explained),
        Format::Json => {
            one_or_list(&explained.iter().map(document).collect::<Vec<_>>()).map_err(Failure::unwritable)?
        }
    };
    let is_breached = explained.iter().flat_map(|one| &one.findings).any(|(finding, _)| finding.is_hard_breach());
    Ok(Answer::new(text, if is_breached { BREACHED } else { FINE }))
}

/// Refuses what none of the regions has.
fn know(snapshots: &[Snapshot], args: &Args) -> Result<(), Failure> {
    let atlases = || snapshots.iter().map(|snapshot| &snapshot.atlas);
    let clauses = || atlases().flat_map(|atlas| atlas.terms.iter()).flat_map(|terms| &terms.clauses);
    let rules = || clauses().map(|clause| clause.id.as_str());
    let bodies = || atlases().flat_map(|atlas| atlas.organizations.iter().map(|row| row.id.as_str()));
    let assumptions = || atlases().flat_map(|atlas| atlas.assumptions.iter().map(|row| row.id.as_str()));
    let mut sentences = Vec::new();
    if !rules().any(|known| known == args.rule) {
        sentences.push(near::unknown("kravet", &args.rule, rules(), "klyngeatlas rules SOURCE viser dem alle"));
    }
    for id in args.body.iter().filter(|id| !bodies().any(|known| known == *id)) {
        sentences.push(near::unknown("organet", id, bodies(), "organernes id'er står i data under organizations"));
    }
    for (id, _) in args.assume.iter().filter(|(id, _)| !assumptions().any(|known| known == id)) {
        let all: Vec<&str> = assumptions().collect();
        sentences.push(near::unknown("antagelsen", id, assumptions(), &format!("her kendes {}", all.join(", "))));
    }
    if sentences.is_empty() { Ok(()) } else { Err(Failure::usage(NAME, sentences.join("\nklyngeatlas: "))) }
}

fn explain(mut snapshot: Snapshot, args: &Args) -> Result<Explained, Failure> {
    let sha256 = sha256(&snapshot::published(&snapshot.root).map_err(|problem| Failure::input(vec![problem]))?);
    for (id, value) in &args.assume {
        if snapshot.atlas.assumptions.get(id).is_some() {
            snapshot.atlas.assume(id, value).map_err(|sentence| Failure::usage(NAME, sentence))?;
        }
    }
    let on = args.on.unwrap_or_else(today::today);
    let scene = Scene::new(&Arc::new(snapshot.atlas), &Query::default(), on);
    let address = Address::new(Route::Rule { region: scene.region(), id: args.rule.clone() });
    let Some(page) = view::rule(&scene, &address, &args.rule) else {
        return Err(Failure::usage(NAME, format!("kravet »{}« findes ikke", args.rule)));
    };
    let wanted = |finding: &&Finding| {
        finding.rule == args.rule && args.body.as_ref().is_none_or(|body| body == finding.body.as_str())
    };
    let findings: Vec<(Finding, view::Finding)> =
        scene.report.findings.iter().filter(wanted).map(|found| (found.clone(), scene.worded(found))).collect();
    let asked = asked(&scene.atlas, &findings, args, on);
    Ok(Explained { scene, page, findings, asked, sha256 })
}

/// Each assumption that the answers asked for, tried with its other values.
fn asked(atlas: &Atlas, findings: &[(Finding, view::Finding)], args: &Args, on: Date) -> Vec<Asked> {
    let question = Question { on, body: args.body.clone(), rule: Some(args.rule.clone()), assume_in_force: Vec::new() };
    let asks = |id: &str| findings.iter().any(|(finding, _)| finding.asked.iter().any(|asked| asked == id));
    let rows = atlas.assumptions.iter().filter(|row| asks(row.id.as_str()));
    let other = |id: &str, value: &String| {
        let mut atlas = atlas.clone();
        // The value is one of the row's own, so it is taken.
        let _ = atlas.assume(id, value);
        let report = check_with(&atlas, &question);
        let turned = findings.iter().filter_map(|(finding, _)| {
            let now = report.findings.iter().find(|new| new.body == finding.body && new.terms == finding.terms)?;
            (now.verdict != finding.verdict).then(|| (finding.body.to_string(), now.verdict.key()))
        });
        Other { value: value.clone(), turns: turned.collect() }
    };
    let ask = |row: &klyngeatlas_core::model::Row<klyngeatlas_core::model::Assumption>| Asked {
        id: row.id.to_string(),
        title: row.title.clone(),
        value: row.value.clone(),
        others: row
            .values
            .iter()
            .filter(|value| **value != row.value)
            .map(|value| other(row.id.as_str(), value))
            .collect(),
    };
    rows.map(ask).collect()
}

fn document(one: &Explained) -> Document<'_> {
    let atlas = &one.scene.atlas;
    Document {
        on: one.scene.on.to_string(),
        snapshot: check_json::Snapshot { id: &atlas.id, sha256: &one.sha256 },
        rule: &one.page.head.here,
        why: &one.page.why,
        reading: &one.page.reading,
        asks: &one.page.asks,
        assumptions: &one.asked,
        findings: one.findings.iter().map(|(finding, _)| check_json::row(atlas, finding)).collect(),
    }
}
