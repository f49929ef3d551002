//! The shortest list of missing facts that would decide the most.

use super::{Cell, Column, Scene, Table, Verdict, findings, names, order, wording};
use crate::check::{Finding, Topic};
use crate::danish;

/// A kind of facts, and the requirements that it decides once the kinds before it are known.
struct Step<'a> {
    topics: Vec<Topic>,
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
    let kinds = steps.iter().map(|step| step.topics.len().max(1)).sum();
    let heading = format!("{} slags oplysninger ville afgøre {of_all}", wording::number_word(kinds));
    let columns = vec![Column::text("Det mangler vi"), Column::text("Det berører"), Column::number("Krav")];
    let mut table = Table::new(&heading, columns);
    for step in &steps {
        let mut what = danish::list(step.topics.iter().enumerate().map(|(at, topic)| match at {
            0 => names::topic(*topic),
            _ => danish::lower_first(&names::topic(*topic)),
        }));
        if what.is_empty() {
            what = "Det, som det enkelte krav nævner".to_owned();
        }
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
    let mut known: Vec<Topic> = Vec::new();
    let mut steps: Vec<Step<'_>> = Vec::new();
    let mut topics: Vec<Topic> = Vec::new();
    loop {
        // For each topic: how many it would decide now, and how many wait for it among others.
        let mut weights: Vec<(Topic, usize, usize)> = Vec::new();
        for finding in &open {
            let lacks = lacks(finding, &known);
            for topic in &lacks {
                let at = weights.iter().position(|weight| weight.0 == *topic).unwrap_or_else(|| {
                    weights.push((*topic, 0, 0));
                    weights.len() - 1
                });
                weights[at].1 += usize::from(lacks.len() == 1);
                weights[at].2 += 1;
            }
        }
        let best = weights.into_iter().max_by(|a, b| (a.1, a.2).cmp(&(b.1, b.2)).then(b.0.cmp(&a.0)));
        let Some((topic, ..)) = best else { break };
        known.push(topic);
        topics.push(topic);
        let (decided, rest): (Vec<_>, Vec<_>) =
            open.into_iter().partition(|finding| lacks(finding, &known).is_empty() && !finding.missing.is_empty());
        // Facts that decide nothing alone are named together with the next.
        if !decided.is_empty() {
            steps.push(Step { topics: std::mem::take(&mut topics), decides: decided });
        }
        open = rest;
    }
    if !open.is_empty() {
        steps.push(Step { topics: Vec::new(), decides: open });
    }
    steps
}

fn lacks(finding: &Finding, known: &[Topic]) -> Vec<Topic> {
    let mut lacks: Vec<Topic> = Vec::new();
    for fact in &finding.missing {
        if !known.contains(&fact.topic) && !lacks.contains(&fact.topic) {
            lacks.push(fact.topic);
        }
    }
    lacks
}

/// "Sammensætning, linje 83–95; Struktur, linje 69".
fn touched(scene: &Scene, step: &Step<'_>) -> String {
    let mut sections: Vec<(&str, u32, u32)> = Vec::new();
    for clause in step.decides.iter().filter_map(|finding| finding.clause(&scene.atlas)) {
        let (Some(section), Some((first, last))) = (clause.section.as_deref(), clause.lines) else { continue };
        match sections.iter_mut().find(|known| known.0 == section) {
            Some(known) => (known.1, known.2) = (known.1.min(first), known.2.max(last)),
            None => sections.push((section, first, last)),
        }
    }
    order::by_key(&mut sections, |section| vec![section.1]);
    let parts = sections.into_iter().map(|(section, first, last)| match first == last {
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
            asked: Vec::new(),
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
        let counts: Vec<_> = steps.iter().map(|step| (step.topics.as_slice(), step.decides.len())).collect();
        assert_eq!(counts, [([Topic::Roster].as_slice(), 2), ([meetings].as_slice(), 2), ([].as_slice(), 1)]);
    }
}
