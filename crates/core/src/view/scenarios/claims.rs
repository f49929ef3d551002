//! Whether the sums of a letter add up, as the check has judged them; and, where the reader has moved something, whether they
//! would with that in place of the letter's own structure.

use super::super::{Cell, Column, Scene, Table, Text, findings, link, plain};
use super::compared::Compared;
use super::figures::measures;
use crate::check::Finding;
use crate::danish;
use crate::model::Row;
use crate::route::Route;
use crate::terms::{Clause, Strength, Terms};

/// What was found for every sum on a structure.
pub(super) fn findings(scene: &Scene) -> Vec<&Finding> {
    let is_sum = |finding: &&Finding| finding.clause(&scene.atlas).is_some_and(is_sum);
    scene.report.findings.iter().filter(is_sum).collect()
}

fn is_sum(clause: &Clause) -> bool {
    clause.strength == Strength::Claim && clause.requirement().is_some_and(|asks| !measures(asks).is_empty())
}

/// A table a paper, its clauses in the order of the paper.
pub(super) fn tables(compared: &Compared<'_>) -> Vec<Table> {
    compared.scene.atlas.terms.iter().filter_map(|paper| table(compared, paper)).collect()
}

fn table(compared: &Compared<'_>, paper: &Row<Terms>) -> Option<Table> {
    let own = compared.thought.is_own() && compared.after.is_some();
    let mut columns = vec![Column::text("Brevets ord"), Column::text("Regnet efter")];
    if own {
        columns.push(Column::text(&instead(compared)));
    }
    let mut table = Table::new(&paper.title, columns);
    let found = findings(compared.scene);
    for clause in paper.clauses.iter().filter(|clause| is_sum(clause)) {
        for finding in found.iter().filter(|found| found.rule == clause.id && found.terms == paper.id) {
            let mut row = vec![words(compared.scene, clause), answer(finding)];
            if own {
                row.push(then(compared, finding));
            }
            table.rows.push(row);
        }
    }
    (!table.rows.is_empty()).then_some(table)
}

/// "Med din opdeling i stedet for »Tre klynger«".
fn instead(compared: &Compared<'_>) -> String {
    format!("Med din opdeling i stedet for {}", danish::quoted(&compared.start_title()))
}

fn words(scene: &Scene, clause: &Clause) -> Cell {
    let cited = findings::cited(scene, clause);
    let mut text: Text = Vec::new();
    if !cited.quote.is_empty() {
        text.push(plain(format!("»{}« ", cited.quote)));
    }
    text.push(link(cited.place.text, scene.to(Route::Rule { region: scene.region(), id: clause.id.clone() })));
    Cell { text, ..Cell::default() }
}

/// The answer as an icon, and in words with what was found; words that begin with the answer say it once.
pub(super) fn answer(finding: &Finding) -> Cell {
    let word = finding.verdict.word_for(finding.strength);
    let text = match finding.message.starts_with(word) {
        true => finding.message.clone(),
        false => format!("{word}. {}", finding.message),
    };
    Cell { verdict: Some(finding.verdict), ..Cell::plain(text) }
}

/// What would be found, where that is something else.
fn then(compared: &Compared<'_>, before: &Finding) -> Cell {
    let same = |new: &&Finding| new.rule == before.rule && new.body == before.body && new.terms == before.terms;
    let after = compared.after.as_ref().and_then(|report| report.findings.iter().find(same));
    match after {
        Some(after) if after.verdict != before.verdict || after.message != before.message => answer(after),
        _ => Cell::plain("Det samme"),
    }
}
