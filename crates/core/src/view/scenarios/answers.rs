//! The answers that would be others, body by body: what is found now, and what would be found.

use super::super::{Cell, Column, Table, Text, findings, link, order, plain, wording};
use super::compared::Compared;
use super::{claims, said};
use crate::check::{Finding, Verdict};
use crate::danish;
use crate::regroup::{Affected, affected};
use crate::route::Route;
use crate::terms::Strength;

/// What would be found of one body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersOf {
    /// The body.
    pub body: Text,
    /// What is said of it as a whole: that it would be gone, or new; empty for all others.
    pub note: String,
    /// The clauses, with both answers; nothing for a body that would be gone or new.
    pub table: Option<Table>,
}

/// What all of it comes to, and the bodies by name.
pub(super) fn all(compared: &Compared<'_>) -> (Text, Vec<AnswersOf>) {
    let Some(after) = &compared.after else {
        return (said("Kommunerne er delt, som de er: ingen svar er anderledes."), Vec::new());
    };
    let mut found = affected(&compared.scene.report, after);
    found.retain(|one| one.finding().is_some_and(|finding| finding.strength != Strength::Claim));
    let mut bodies: Vec<String> = Vec::new();
    for finding in found.iter().filter_map(Affected::finding) {
        if !bodies.iter().any(|known| known == finding.body.as_str()) {
            bodies.push(finding.body.to_string());
        }
    }
    order::by_key(&mut bodies, |body| order::name(&name(compared, body).text));
    let of = |body: &String| {
        let own = found.iter().filter(|one| one.finding().is_some_and(|finding| finding.body.as_str() == body));
        answers(compared, body, own.collect())
    };
    let answers: Vec<AnswersOf> = bodies.iter().map(of).collect();
    (note(&found, &answers), answers)
}

/// How many answers turn, and how many keep their word and change their figures.
fn note(found: &[Affected], answers: &[AnswersOf]) -> Text {
    let both = || found.iter().filter_map(|one| Some((one.before.as_ref()?, one.after.as_ref()?)));
    let turned = both().filter(|(before, after)| before.verdict != after.verdict && !is_idle(after)).count();
    let figures = both().filter(|(before, after)| before.verdict == after.verdict).count();
    let whole = answers.iter().filter(|one| one.table.is_none()).count();
    let mut parts = vec![
        format!("{} ville vende", wording::counted(turned, "svar", "svar")),
        format!("{} ville have andre tal", wording::counted(figures, "svar", "svar")),
    ];
    if whole > 0 {
        parts.push(format!("{} ville falde bort eller komme til", wording::counted(whole, "organ", "organer")));
    }
    said(format!("{}. Det er tænkt: det står i ingen optælling, og ingen har forsømt noget.", danish::list(parts)))
}

fn is_idle(finding: &Finding) -> bool {
    matches!(finding.verdict, Verdict::NotApplicable | Verdict::NotChecked)
}

/// The body's name; a new one is no row of the region.
fn name(compared: &Compared<'_>, body: &str) -> super::super::Span {
    match compared.scene.atlas.organizations.get(body) {
        Some(_) => compared.scene.told_apart(body),
        None => plain(compared.cluster(body)),
    }
}

fn answers(compared: &Compared<'_>, body: &str, own: Vec<&Affected>) -> AnswersOf {
    let heading = vec![name(compared, body)];
    let asked = |one: &&&Affected| one.before.as_ref().is_some_and(|before| !is_idle(before));
    if own.iter().all(|one| one.before.is_none()) {
        let count = wording::counted(own.len(), "krav", "krav");
        let note = format!("Ville være et nyt organ med {count}. Kilderne siger intet om det, så intet svar er kendt.");
        return AnswersOf { body: heading, note, table: None };
    }
    let gone = |one: &&Affected| one.after.as_ref().is_none_or(|after| after.verdict == Verdict::NotApplicable);
    if own.iter().all(gone) {
        let count = wording::counted(own.iter().filter(asked).count(), "krav", "krav");
        let note = format!("Ville ikke findes, så {count} til det ville falde bort.");
        return AnswersOf { body: heading, note, table: None };
    }
    let columns = ["Krav", "Nu", "Tænkt"].map(Column::text).to_vec();
    let mut table = Table::new(&format!("Andre svar: {}", heading[0].text), columns);
    for row in own.into_iter().filter_map(|one| row(compared, one)) {
        // Clauses of which the same is said stand together.
        match table.rows.iter_mut().find(|known| known[1..] == row[1..]) {
            Some(known) => {
                known[0].text.push(plain("; "));
                known[0].text.extend(row.into_iter().next().unwrap_or_default().text);
            }
            None => table.rows.push(row),
        }
    }
    AnswersOf { body: heading, note: String::new(), table: Some(table) }
}

fn row(compared: &Compared<'_>, one: &Affected) -> Option<Vec<Cell>> {
    let scene = compared.scene;
    let finding = one.finding()?;
    let place = finding.clause(&scene.atlas).map(|clause| findings::cited(scene, clause).place.text);
    let to = scene.to(Route::Rule { region: scene.region(), id: finding.rule.clone() });
    let mut words: Text = vec![link(finding.rule.clone(), to)];
    words.extend(place.filter(|place| *place != finding.rule).map(|place| plain(format!(", {place}"))));
    Some(vec![
        Cell { text: words, ..Cell::default() },
        one.before.as_ref().map_or_else(nothing, claims::answer),
        one.after.as_ref().map_or_else(nothing, claims::answer),
    ])
}

/// A clause that is not for the body.
fn nothing() -> Cell {
    Cell::plain("Intet svar")
}
