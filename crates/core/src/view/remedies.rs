//! The smallest things that would settle the open verdicts, the same thing said once.

use super::{Remedy, Scene, Text, Verdict, findings, order, plain, wording};
use crate::check::Finding;
use crate::danish;
use crate::terms::{Clause, Kind, Part};

/// How many are listed; the paper beside them has the rest.
const SHOWN: usize = 8;

/// What would settle these findings: breaches first, then what settles most.
pub(super) fn of<'a>(scene: &'a Scene, found: impl Iterator<Item = &'a Finding>) -> Vec<Remedy> {
    let mut items: Vec<Item<'a>> = Vec::new();
    for finding in found.filter(|finding| findings::is_counted(scene, finding)) {
        let Some(clause) = finding.clause(&scene.atlas).filter(|clause| !only_sums_up(clause)) else { continue };
        match finding.verdict {
            Verdict::Breached => note(&mut items, true, breach(finding), clause),
            Verdict::Undetermined => {
                for fact in &finding.missing {
                    note(&mut items, false, danish::sentence(&fact.text), clause);
                }
            }
            _ => (),
        }
    }
    order::by_key(&mut items, |item| vec![u32::from(!item.breached), u32::MAX - item.clauses.len() as u32]);
    let more = items.len().saturating_sub(SHOWN);
    items.truncate(SHOWN);
    let mut remedies: Vec<Remedy> = items.into_iter().map(|item| item.drawn(scene)).collect();
    if more > 0 {
        let what = format!("Og {}.", wording::counted(more, "oplysning mere", "oplysninger mere"));
        let settles = vec![plain("De står ved hvert krav i papiret.")];
        remedies.push(Remedy { breached: false, what, settles });
    }
    remedies
}

/// Whether a clause says nothing but what other clauses say: what settles them settles it.
pub(super) fn only_sums_up(clause: &Clause) -> bool {
    match clause.requirement().map(|requirement| &requirement.kind) {
        Some(Kind::AllOf(all)) => all.parts.iter().all(|part| matches!(part, Part::Rule(_))),
        _ => false,
    }
}

struct Item<'a> {
    breached: bool,
    what: String,
    clauses: Vec<&'a Clause>,
}

fn note<'a>(items: &mut Vec<Item<'a>>, breached: bool, what: String, clause: &'a Clause) {
    let at = items.iter().position(|item| item.what == what && item.breached == breached);
    let at = at.unwrap_or_else(|| {
        items.push(Item { breached, what, clauses: Vec::new() });
        items.len() - 1
    });
    if !items[at].clauses.iter().any(|known| known.id == clause.id) {
        items[at].clauses.push(clause);
    }
}

/// The remedy of a breach; a breach of several parts has none of its own, and says what was found.
pub(super) fn breach(finding: &Finding) -> String {
    finding.remedy.clone().map_or_else(|| finding.message.clone(), |remedy| danish::sentence(&remedy))
}

impl Item<'_> {
    fn drawn(mut self, scene: &Scene) -> Remedy {
        order::by_key(&mut self.clauses, |clause| {
            clause.lines.map_or_else(Vec::new, |(first, last)| vec![first, last])
        });
        let places = self.clauses.iter().map(|clause| findings::cited(scene, clause).place).collect();
        let mut settles: Text = vec![plain(if self.breached { "Afgør " } else { "Til " })];
        settles.extend(wording::linked_list(places));
        Remedy { breached: self.breached, what: self.what, settles }
    }
}
