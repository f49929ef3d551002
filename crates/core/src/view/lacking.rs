//! The shortest list of missing facts that would decide the most.

use super::{Cell, Column, Scene, Table, Verdict, findings, names, wording};
use crate::check::{Finding, Topic};
use crate::danish;
use std::collections::{BTreeMap, BTreeSet};

/// A kind of facts, and the requirements that it decides once the kinds before it are known.
struct Step<'a> {
    topic: Option<Topic>,
    decides: Vec<&'a Finding>,
}

/// The heading and the list; no list where nothing is open.
pub(super) fn list(scene: &Scene) -> (String, Option<Table>) {
    let open: Vec<&Finding> = scene
        .report
        .findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::Undetermined && findings::is_counted(scene, finding))
        .collect();
    if open.is_empty() {
        return ("Ingen krav er uoplyst".to_owned(), None);
    }
    let total = open.len();
    let steps = steps(open);
    let of_all = if total == 1 { "det ene uoplyste krav".to_owned() } else { format!("alle {total} uoplyste krav") };
    let heading = format!("{} slags oplysninger ville afgøre {of_all}", wording::number_word(steps.len()));
    let columns = vec![Column::text("Det mangler vi"), Column::text("Det berører"), Column::number("Krav")];
    let mut table = Table::new(&heading, columns);
    for step in &steps {
        let what = step.topic.map_or_else(|| "Det, som det enkelte krav nævner".to_owned(), names::topic);
        table = table.with(vec![
            Cell::plain(what),
            Cell::plain(touched(scene, step)),
            Cell::plain(step.decides.len().to_string()),
        ]);
    }
    table.total = vec![Cell::plain("I alt"), Cell::default(), Cell::plain(total.to_string())];
    (heading, Some(table))
}

/// Takes one kind of facts after the other: always the one that decides most together with those already taken, and where
/// none decides anything alone, the one that most open requirements wait for.
fn steps(mut open: Vec<&Finding>) -> Vec<Step<'_>> {
    let mut known: BTreeSet<Topic> = BTreeSet::new();
    let mut steps: Vec<Step<'_>> = Vec::new();
    loop {
        let mut decides: BTreeMap<Topic, (usize, usize)> = BTreeMap::new();
        for finding in &open {
            let lacks = lacks(finding, &known);
            for topic in &lacks {
                let entry = decides.entry(*topic).or_default();
                entry.0 += usize::from(lacks.len() == 1);
                entry.1 += 1;
            }
        }
        let best = decides.into_iter().max_by_key(|(topic, weight)| (*weight, std::cmp::Reverse(*topic)));
        let Some((topic, _)) = best else { break };
        known.insert(topic);
        let (decided, rest): (Vec<_>, Vec<_>) =
            open.into_iter().partition(|finding| lacks(finding, &known).is_empty() && !finding.missing.is_empty());
        steps.push(Step { topic: Some(topic), decides: decided });
        open = rest;
    }
    if !open.is_empty() {
        steps.push(Step { topic: None, decides: open });
    }
    steps
}

fn lacks(finding: &Finding, known: &BTreeSet<Topic>) -> BTreeSet<Topic> {
    finding.missing.iter().map(|fact| fact.topic).filter(|topic| !known.contains(topic)).collect()
}

/// "Sammensætning, linje 83–95; Struktur, linje 69".
fn touched(scene: &Scene, step: &Step<'_>) -> String {
    let mut sections: BTreeMap<(u32, &str), (u32, u32)> = BTreeMap::new();
    for clause in step.decides.iter().filter_map(|finding| finding.clause(&scene.atlas)) {
        let (Some(section), Some((first, last))) = (clause.section.as_deref(), clause.lines) else { continue };
        let known = sections.keys().find(|key| key.1 == section).copied().unwrap_or((first, section));
        let range = sections.entry(known).or_insert((first, last));
        *range = (range.0.min(first), range.1.max(last));
    }
    let parts = sections.into_iter().map(|((_, section), (first, last))| match first == last {
        true => format!("{section}, linje {first}"),
        false => format!("{section}, linje {first}–{last}"),
    });
    let parts: Vec<String> = parts.collect();
    match parts.is_empty() {
        true => "Sammen med de andre oplysninger".to_owned(),
        false => danish::upper_first(&parts.join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Found, Missing};
    use crate::snapshot::{Collection, Id};
    use crate::terms::Strength;

    fn finding(topics: &[Topic]) -> Finding {
        let fact = |topic: &Topic| Missing { topic: *topic, row: String::new(), text: String::new() };
        Finding {
            rule: "R".into(),
            terms: Id::new("t"),
            body: Id::new("b"),
            verdict: Verdict::Undetermined,
            why_not: None,
            strength: Strength::Hard,
            found: Found::default(),
            rows: Vec::new(),
            missing: topics.iter().map(fact).collect(),
            message: String::new(),
            remedy: None,
            assumptions: Vec::new(),
            hypothetical: false,
        }
    }

    #[test]
    fn every_open_requirement_is_decided_by_exactly_one_step() {
        let meetings = Topic::Register(Collection::Meetings);
        let all = [
            finding(&[Topic::Roster]),
            finding(&[Topic::Roster]),
            finding(&[Topic::Roster, meetings]),
            finding(&[meetings]),
            finding(&[]),
        ];
        let steps = steps(all.iter().collect());
        let counts: Vec<_> = steps.iter().map(|step| (step.topic, step.decides.len())).collect();
        assert_eq!(counts, [(Some(Topic::Roster), 2), (Some(meetings), 2), (None, 1)]);
    }
}
