//! Kind `evidence`: what offices have attached for a clause that no list can decide.

use super::{Outcome, for_each};
use crate::check::report::{Found, Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::danish;
use crate::model::{Evidence, EvidenceKind, Row, Says};
use crate::terms::{ForEach, Wanted, Worst};

pub(super) fn judge(scope: &Scope<'_>, wanted: &Wanted, worst: Worst) -> Outcome {
    let goal = wanted.goal.as_ref().map(|goal| ForEach::Ids(vec![goal.clone()]));
    for_each(scope, wanted.for_each.as_ref().or(goal.as_ref()), &[], |scope| one(scope, wanted, worst))
}

fn one(scope: &Scope<'_>, wanted: &Wanted, worst: Worst) -> Outcome {
    let rows: Vec<&Row<Evidence>> = scope.atlas.evidence.iter().filter(|row| concerns(scope, row, wanted)).collect();
    let done = |kind: EvidenceKind| {
        rows.iter().filter(move |row| row.says == Some(Says::Done) && row.kind == Some(kind)).count() as u32
    };
    let lacking: Vec<EvidenceKind> =
        wanted.kinds.iter().copied().filter(|kind| done(*kind) < wanted.at_least).collect();
    let verdict = match lacking.is_empty() {
        true => Verdict::Fulfilled,
        false if worst == Worst::Breached && refuted(&rows) => Verdict::Breached,
        false => Verdict::Undetermined,
    };
    let found = wanted.kinds.iter().map(|kind| done(*kind)).sum();
    let about = scope.each.map_or(String::new(), |thing| format!(" for {}", thing.name));
    let gaps = lacking
        .iter()
        .map(|kind| missing(Topic::Evidence, scope.body.id.as_str(), format!("{}{about}", danish::evidence(*kind))));
    let text = match found {
        0 => "ingen dokumentation er vedlagt".to_owned(),
        n => format!("{} vedlagt", danish::Noun::new("bilag", "bilag").count(n)),
    };
    Outcome {
        verdict,
        why_not: None,
        found: Found { lo: found, hi: None, text },
        rows: rows.iter().map(|row| row.id.as_str().to_owned()).collect(),
        missing: if verdict == Verdict::Undetermined { gaps.collect() } else { Vec::new() },
        remedy: (verdict == Verdict::Breached)
            .then(|| format!("{} skal vise, at det er gjort{about}", scope.body.name)),
    }
}

/// Whether a row is for this clause and body by the day asked about, of a wanted kind, and names the
/// thing that `for_each` is at, as what it refers to or as its organization.
fn concerns(scope: &Scope<'_>, row: &Evidence, wanted: &Wanted) -> bool {
    let named =
        scope.each.is_none_or(|thing| row.organization_id.as_str() == thing.id || row.refers_to.contains(&thing.id));
    let body = row.organization_id == scope.body.id
        || scope.each.is_some_and(|thing| row.organization_id.as_str() == thing.id);
    let goal = wanted.goal.as_ref().is_none_or(|goal| row.refers_to.contains(goal));
    let in_time = row.on.is_some_and(|on| on <= scope.on);
    let of_kind = row.kind.is_some_and(|kind| wanted.kinds.contains(&kind));
    row.rule_id == scope.clause.id && body && named && goal && in_time && of_kind
}

/// Whether a row says that it was not done, and none later says that it was.
fn refuted(rows: &[&Row<Evidence>]) -> bool {
    let last = |says: Says| rows.iter().filter(|row| row.says == Some(says)).filter_map(|row| row.on).max();
    last(Says::NotDone).is_some_and(|not_done| last(Says::Done).is_none_or(|done| done < not_done))
}
