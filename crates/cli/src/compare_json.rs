//! Structures side by side, as JSON. The names are fixed: other programs read them.

use crate::check_json::{Snapshot, one_or_list};
use crate::compare::Compared;
use klyngeatlas_core::check::Finding;
use klyngeatlas_core::regroup::{Affected, Moved};
use klyngeatlas_core::scenario::{Cluster, Figure, Structure};
use klyngeatlas_core::snapshot::Token;
use serde::Serialize;
use std::collections::BTreeMap;

/// The answer for one region.
#[derive(Serialize)]
struct Document<'a> {
    on: String,
    snapshot: Snapshot<'a>,
    /// The structure that is started from: a scenario's id, or "vedtaget".
    scenario: &'a str,
    moves: Vec<Move<'a>>,
    standing: Measured<'a>,
    thought: Measured<'a>,
    answers: Vec<Answer<'a>>,
}

#[derive(Serialize)]
struct Move<'a> {
    area: &'a str,
    from: &'a [String],
    to: &'a str,
}

/// A structure and its figures.
#[derive(Serialize)]
struct Measured<'a> {
    /// Null where the clusters are not known.
    clusters: Option<Vec<Group<'a>>>,
    /// A figure that is not known is null.
    figures: BTreeMap<&'static str, Option<f64>>,
    missing: Vec<String>,
}

#[derive(Serialize)]
struct Group<'a> {
    id: &'a str,
    name: &'a str,
    area_ids: Option<&'a [String]>,
    anchor_ids: Option<&'a [String]>,
    people: Option<f64>,
}

/// A clause that would say something else of a body.
#[derive(Serialize)]
struct Answer<'a> {
    rule: &'a str,
    body: &'a str,
    strength: &'static str,
    from: Option<Found<'a>>,
    to: Option<Found<'a>>,
}

#[derive(Serialize)]
struct Found<'a> {
    verdict: &'static str,
    message: &'a str,
}

/// The structures of every region: one document, or a list of them where there are several regions.
pub(crate) fn write(compared: &[Compared]) -> serde_json::Result<String> {
    one_or_list(&compared.iter().map(document).collect::<Vec<_>>())
}

fn document(one: &Compared) -> Document<'_> {
    Document {
        on: one.scene.on.to_string(),
        snapshot: Snapshot { id: &one.scene.atlas.id, sha256: &one.sha256 },
        scenario: one.thought.model.text(),
        moves: one.thought.moved.iter().map(moved).collect(),
        standing: measured(one, &one.standing),
        thought: measured(one, &one.thought.structure),
        answers: one.answers.iter().filter_map(answer).collect(),
    }
}

fn measured<'a>(one: &'a Compared, structure: &'a Structure) -> Measured<'a> {
    let (mut figures, mut missing) = (BTreeMap::new(), Vec::new());
    for (name, figure) in Figure::ALL {
        match figure.of(structure, &one.scene.atlas, one.scene.on) {
            Ok(value) => figures.insert(*name, Some(value)),
            Err(unmeasured) => {
                if !missing.contains(&unmeasured.what) {
                    missing.push(unmeasured.what);
                }
                figures.insert(*name, None)
            }
        };
    }
    let groups =
        structure.clusters.as_ref().map(|clusters| clusters.iter().map(|cluster| group(one, cluster)).collect());
    Measured { clusters: groups, figures, missing }
}

fn group<'a>(one: &Compared, cluster: &'a Cluster) -> Group<'a> {
    let alone = Structure { clusters: Some(vec![cluster.clone()]), holders: None, rows: Vec::new() };
    Group {
        id: &cluster.id,
        name: &cluster.name,
        area_ids: cluster.area_ids.as_deref(),
        anchor_ids: cluster.anchor_ids.as_deref(),
        people: Figure::People.of(&alone, &one.scene.atlas, one.scene.on).ok(),
    }
}

fn answer(one: &Affected) -> Option<Answer<'_>> {
    let finding = one.finding()?;
    Some(Answer {
        rule: &finding.rule,
        body: finding.body.as_str(),
        strength: finding.strength.as_str(),
        from: one.before.as_ref().map(found),
        to: one.after.as_ref().map(found),
    })
}

fn moved(moved: &Moved) -> Move<'_> {
    Move { area: &moved.area, from: &moved.from, to: &moved.to }
}

fn found(finding: &Finding) -> Found<'_> {
    Found { verdict: finding.verdict.as_str(), message: &finding.message }
}
