//! The sections of a year's status: meetings, publication, composition over the year, decisions, plans, tasks, what is missing.

use super::StatusSection;
use crate::check::{Finding, row_by_row};
use crate::danish;
use crate::history::runs;
use crate::model::{Meeting, Organization, Row};
use crate::route::Route;
use crate::terms::{Clause, Field, Kind};
use crate::time::Date;
use crate::view::{
    Cell, Column, Scene, Table, Text, Verdict, calendar, decided, findings, goals, history, link, meetings, plain,
    remedies,
};

/// Every section, in the order in which a status is read.
pub(super) fn all(
    scene: &Scene,
    group: &Row<Organization>,
    bodies: &[&Row<Organization>],
    year: i32,
) -> Vec<StatusSection> {
    let own = meetings::of_year(scene, year, |id| bodies.iter().any(|row| row.id.as_str() == id));
    vec![
        held(scene, bodies, year, &own),
        published(scene, bodies),
        composition(scene, bodies, year),
        decisions(scene, year, &own),
        plans(scene, group),
        tasks(scene, bodies),
        missing(scene, bodies),
    ]
}

fn section(anchor: &str, heading: &str, lines: Vec<Text>, tables: Vec<Table>) -> StatusSection {
    StatusSection { anchor: anchor.to_owned(), heading: heading.to_owned(), lines, tables }
}

/// The meetings of each body, held against how often it has to meet.
fn held(scene: &Scene, bodies: &[&Row<Organization>], year: i32, own: &[&Row<Meeting>]) -> StatusSection {
    let mut lines = Vec::new();
    for row in bodies {
        let told = calendar::year(scene, row.id.as_str());
        let meets = scene.atlas.meetings_of(row.id.as_str()).any(|meeting| calendar::in_year(meeting, year));
        if !meets && told.cited.is_none() {
            continue;
        }
        let mut line = vec![scene.told_apart(row.id.as_str()), plain(format!(": {} {}", told.message, told.forecast))];
        if let (Some(verdict), Some(cited)) = (told.verdict, told.cited) {
            line.push(plain(format!(" {}: »{}« ", verdict.word(), cited.quote)));
            line.push(cited.place);
        }
        lines.push(line);
    }
    if lines.is_empty() {
        lines.push(vec![plain(format!("Ingen møder i {year} er kendt."))]);
    }
    section("moeder", "Møder", lines, meetings::table(scene, year, own).into_iter().collect())
}

/// What clauses say of publication, meeting by meeting.
fn published(scene: &Scene, bodies: &[&Row<Organization>]) -> StatusSection {
    let (mut lines, mut tables) = (Vec::new(), Vec::new());
    for (row, found, clause) in asked(scene, bodies, is_on_publication) {
        lines.push(answer(scene, row, found, clause));
        let columns = ["Møde", "Svar"].map(Column::text).to_vec();
        let mut table = Table::new(&format!("Offentliggørelse, {}", row.name), columns);
        for judged in row_by_row(&scene.atlas, found, scene.on) {
            let Some(meeting) = scene.atlas.meetings.get(&judged.row) else { continue };
            let word = if judged.verdict == Verdict::NotApplicable {
                "Endnu inden for fristen"
            } else {
                judged.verdict.word()
            };
            table = table.with(vec![
                Cell::link(calendar::when(meeting), calendar::page(scene, meeting)),
                Cell { verdict: Some(judged.verdict), ..Cell::plain(word) },
            ]);
        }
        tables.extend((!table.rows.is_empty()).then_some(table));
    }
    if lines.is_empty() {
        lines.push(vec![plain("Intet krav, som gælder, handler om offentliggørelse.")]);
    }
    section("offentliggoerelse", "Offentliggørelse", lines, tables)
}

fn is_on_publication(clause: &Clause) -> bool {
    let kind = clause.requirement().map(|requirement| &requirement.kind);
    matches!(kind, Some(Kind::Each(each)) if each.has.iter().any(|condition| condition.field == Field::Published))
}

fn is_on_composition(clause: &Clause) -> bool {
    let kind = clause.requirement().map(|requirement| &requirement.kind);
    matches!(kind, Some(Kind::Seats(_) | Kind::DerivedSeats(_) | Kind::Parties(_)))
}

/// The findings of these bodies for clauses of one sort that apply, with the body and the clause.
fn asked<'a>(
    scene: &'a Scene,
    bodies: &[&'a Row<Organization>],
    wanted: fn(&Clause) -> bool,
) -> Vec<(&'a Row<Organization>, &'a Finding, &'a Clause)> {
    let mut all = Vec::new();
    for row in bodies {
        for found in scene.findings_for(row.id.as_str()).filter(|found| found.verdict != Verdict::NotApplicable) {
            all.extend(found.clause(&scene.atlas).filter(|clause| wanted(clause)).map(|clause| (*row, found, clause)));
        }
    }
    all
}

fn answer(scene: &Scene, row: &Row<Organization>, found: &Finding, clause: &Clause) -> Text {
    let cited = findings::cited(scene, clause);
    vec![
        scene.told_apart(row.id.as_str()),
        plain(format!(": »{}« ", cited.quote)),
        cited.place,
        plain(format!(". {}: {}", found.verdict.word_for(found.strength), found.message)),
    ]
}

/// The answers on who has to sit, through the year as far as the day shown.
fn composition(scene: &Scene, bodies: &[&Row<Organization>], year: i32) -> StatusSection {
    let first = Date::from_ymd_opt(year, 1, 1).unwrap_or(scene.on);
    let until = scene.on.succ_opt().unwrap_or(scene.on);
    let columns = ["Krav", "Organ", "Svar", "Fra", "Til"].map(Column::text).to_vec();
    let mut table = Table::new(&format!("Sammensætningen gennem {year}"), columns);
    for row in bodies {
        let judged = asked(scene, &[row], is_on_composition);
        if judged.is_empty() {
            continue;
        }
        for run in runs(&scene.atlas, row.id.as_str(), first, until) {
            let asked = judged.iter().any(|(_, found, _)| found.rule == run.rule);
            if let Some(mut cells) = asked.then(|| history::answer(scene, &run, first, until)).flatten() {
                cells.insert(1, Cell { text: vec![scene.told_apart(row.id.as_str())], ..Cell::default() });
                table = table.with(cells);
            }
        }
    }
    let lines = match table.rows.is_empty() {
        true => vec![vec![plain("Intet krav, som gælder, siger, hvem der skal sidde her.")]],
        false => vec![members(scene, bodies)],
    };
    let tables = if table.rows.is_empty() { Vec::new() } else { vec![table] };
    section("sammensaetning", "Sammensætning gennem året", lines, tables)
}

/// The way to who sits in the bodies.
fn members(scene: &Scene, bodies: &[&Row<Organization>]) -> Text {
    let mut text = vec![plain("Hvem der sidder: ")];
    let mut links = Vec::new();
    for row in bodies.iter().filter(|row| scene.findings_for(row.id.as_str()).next().is_some()) {
        let people = scene.to(Route::People { region: scene.region() });
        let query = people.query.setting(crate::view::sift::BODY, Some(row.id.as_str()));
        links.push(link(row.name.clone(), people.with_query(query)));
    }
    text.extend(crate::view::wording::linked_list(links));
    text.push(plain("."));
    text
}

fn decisions(scene: &Scene, year: i32, own: &[&Row<Meeting>]) -> StatusSection {
    let table = decided::decisions(scene, year, own);
    let lines = match table {
        None => vec![vec![plain("Ingen beslutninger er kendt; hvor dagsordenen er uoplyst, er de det også.")]],
        Some(_) => Vec::new(),
    };
    section("beslutninger", "Beslutninger", lines, table.into_iter().collect())
}

/// The goals, and the cluster's plans behind each.
fn plans(scene: &Scene, group: &Row<Organization>) -> StatusSection {
    let table = goals::of_one(scene, group);
    let lines = match table {
        None => vec![vec![plain("Ingen mål er kendt.")]],
        Some(_) => Vec::new(),
    };
    section("planer", "Planer bag målene", lines, table.into_iter().collect())
}

fn tasks(scene: &Scene, bodies: &[&Row<Organization>]) -> StatusSection {
    let own = |id: &str| bodies.iter().any(|row| row.id.as_str() == id);
    let table = decided::actions(scene, &own);
    let lines = match table {
        None => vec![vec![plain("Ingen opgaver er kendt.")]],
        Some(_) => vec![vec![plain(decided::note(scene))]],
    };
    section("opgaver", "Opgaver", lines, table.into_iter().collect())
}

/// What would settle the open answers.
fn missing(scene: &Scene, bodies: &[&Row<Organization>]) -> StatusSection {
    let found = bodies.iter().flat_map(|row| scene.findings_for(row.id.as_str()));
    let mut lines: Vec<Text> = Vec::new();
    for remedy in remedies::of(scene, found) {
        let word = if remedy.breached { Verdict::Breached.word() } else { Verdict::Undetermined.word() };
        let mut line = vec![plain(format!("{word}: {} ", danish::sentence(&remedy.what)))];
        line.extend(remedy.settles);
        lines.push(line);
    }
    if lines.is_empty() {
        lines.push(vec![plain("Intet mangler.")]);
    }
    section("mangler", "Det mangler", lines, Vec::new())
}
