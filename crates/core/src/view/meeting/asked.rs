//! What clauses ask of one meeting, on the day shown.

use crate::check::{Finding, row_by_row};
use crate::danish;
use crate::model::{self, Row};
use crate::route::Route;
use crate::view::{Cell, Cited, Column, Scene, Table, Text, Verdict, calendar, findings, link, plain};

/// The clauses that ask something of this meeting by itself, and those that counted it among others.
pub(super) fn table(scene: &Scene, row: &Row<model::Meeting>) -> Option<Table> {
    let columns = ["Krav", "For hvem", "Svar for mødet"].map(Column::text).to_vec();
    let mut table = Table::new("Hvad krav spørger mødet om", columns);
    for found in scene.report.findings.iter().filter(|found| counts(found, row)) {
        let own = row_by_row(&scene.atlas, found, scene.on).into_iter().find(|judged| judged.row == row.id.as_str());
        let (verdict, word) = match own {
            Some(judged) => (Some(judged.verdict), word(judged.verdict, found)),
            None => (None, "Talt med".to_owned()),
        };
        let Some(clause) = found.clause(&scene.atlas) else { continue };
        let cited = findings::cited(scene, clause);
        table = table.with(vec![
            Cell { text: vec![link(quoted(&cited), scene.to(rule(scene, found)))], ..Cell::default() },
            Cell { text: vec![scene.told_apart(found.body.as_str())], ..Cell::default() },
            Cell { verdict, ..Cell::plain(word) },
        ]);
    }
    (!table.rows.is_empty()).then_some(table)
}

/// Whether a finding counted the meeting, or one of its items or guests.
fn counts(found: &Finding, row: &Row<model::Meeting>) -> bool {
    let own =
        |id: &String| id.as_str() == row.id.as_str() || id.split_once('/').is_some_and(|(of, _)| of == row.id.as_str());
    found.rows.iter().any(own)
}

fn word(verdict: Verdict, found: &Finding) -> String {
    match verdict {
        Verdict::NotApplicable => "Prøves først senere".to_owned(),
        Verdict::NotChecked => "Vises, men prøves ikke".to_owned(),
        known => known.word_for(found.strength).to_owned(),
    }
}

fn quoted(cited: &Cited) -> String {
    if cited.quote.is_empty() { cited.place.text.clone() } else { danish::quoted(&cited.quote) }
}

fn rule(scene: &Scene, found: &Finding) -> Route {
    Route::Rule { region: scene.region(), id: found.rule.clone() }
}

/// That nothing is asked of the meeting on the day shown, and the way to its own day.
pub(super) fn nothing(scene: &Scene, row: &Row<model::Meeting>) -> Text {
    let mut text = vec![plain(format!("Intet krav, som gælder {}, spørger til mødet. ", scene.day()))];
    if let Some(day) = row.start.and_then(|start| start.span.exact()).filter(|day| *day != scene.on) {
        let at = calendar::page(scene, row);
        let query = at.query.on(&day.to_string());
        text.push(link("Vis, hvad der gjaldt på mødets dag", at.with_query(query)));
        text.push(plain("."));
    }
    text
}
