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
        let is_done =
            |row: &&&Row<Evidence>| row.says == Some(Says::Done) && row.kind == Some(kind) && row.on.is_some();
        rows.iter().filter(is_done).count() as u32
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
    let denials = rows.iter().filter(|row| row.says == Some(Says::NotDone)).map(|row| denial(scope, row));
    Outcome {
        verdict,
        why_not: None,
        found: Found { lo: found, hi: None, text: std::iter::once(text).chain(denials).collect::<Vec<_>>().join("; ") },
        rows: rows.iter().map(|row| row.id.as_str().to_owned()).collect(),
        missing: if verdict == Verdict::Undetermined { gaps.collect() } else { Vec::new() },
        remedy: (verdict == Verdict::Breached)
            .then(|| format!("{} skal vise, at det er gjort{about}", scope.body.name)),
    }
}

/// Who says, and when, that something was not done.
fn denial(scope: &Scope<'_>, row: &Evidence) -> String {
    let body = || scope.atlas.organizations.get(row.organization_id.as_str()).map(|body| body.name.clone());
    let office = row.by_office.clone().or_else(body).unwrap_or_else(|| row.organization_id.as_str().to_owned());
    let day = row.on.map_or(String::new(), |on| format!(" {}", danish::day(on)));
    format!("{office} oplyste{day}, at det ikke er gjort")
}

/// Whether a row is for this clause and body, and may be of the day asked about and of a wanted kind; it names the thing
/// that `for_each` is at, as what it refers to or as its organization.
fn concerns(scope: &Scope<'_>, row: &Evidence, wanted: &Wanted) -> bool {
    let named =
        scope.each.is_none_or(|thing| row.organization_id.as_str() == thing.id || row.refers_to.contains(&thing.id));
    let body = row.organization_id == scope.body.id
        || scope.each.is_some_and(|thing| row.organization_id.as_str() == thing.id);
    let goal = wanted.goal.as_ref().is_none_or(|goal| row.refers_to.contains(goal));
    let in_time = row.on.is_none_or(|on| on <= scope.on);
    let of_kind = row.kind.is_none_or(|kind| wanted.kinds.contains(&kind));
    row.rule_id == scope.clause.id && body && named && goal && in_time && of_kind
}

/// Whether a row says that it was not done, and none that is or may be later says, or may say, that it was.
fn refuted(rows: &[&Row<Evidence>]) -> bool {
    let whole = |row: &&&Row<Evidence>| row.kind.is_some();
    let not_done =
        rows.iter().filter(|row| row.says == Some(Says::NotDone)).filter(whole).filter_map(|row| row.on).max();
    let answered = |not_done| {
        let others = rows.iter().filter(|row| row.says != Some(Says::NotDone));
        others.into_iter().any(|row| row.on.is_none_or(|on| on >= not_done))
    };
    not_done.is_some_and(|not_done| !answered(not_done))
}
