//! The follow-up: which statuses clauses ask for and how that stands, and which were given.

use crate::danish;
use crate::model::{Row, StatusReport};
use crate::route::Route;
use crate::terms::{Clause, Kind, Listing, Part, Requirement};
use crate::view::{Cell, Column, Scene, Table, findings, link, names, order, plain, sources};

/// The clauses that ask for statuses, with their answers; nothing where none does.
pub(super) fn asked(scene: &Scene) -> Option<Table> {
    let columns = ["Krav", "For hvem", "Svar", "Hvad der er fundet"].map(Column::text).to_vec();
    let mut table = Table::new("Statusser og opfølgning, som kravene beder om", columns);
    for found in &scene.report.findings {
        let Some(clause) = found.clause(&scene.atlas).filter(|clause| asks_for_reports(clause)) else { continue };
        let cited = findings::cited(scene, clause);
        let words = if cited.quote.is_empty() { cited.place.text } else { danish::quoted(&cited.quote) };
        let to = scene.to(Route::Rule { region: scene.region(), id: clause.id.clone() });
        table = table.with(vec![
            Cell { text: vec![link(words, to)], ..Cell::default() },
            Cell { text: vec![scene.told_apart(found.body.as_str())], ..Cell::default() },
            Cell { verdict: Some(found.verdict), ..Cell::plain(found.verdict.word_for(found.strength)) },
            Cell::plain(found.message.clone()),
        ]);
    }
    (!table.rows.is_empty()).then_some(table)
}

fn asks_for_reports(clause: &Clause) -> bool {
    clause.requirement().is_some_and(of_reports)
}

fn of_reports(requirement: &Requirement) -> bool {
    match &requirement.kind {
        Kind::Count(count) => count.of == Listing::StatusReports,
        Kind::Each(each) => each.of == Listing::StatusReports,
        Kind::AllOf(all) => all.parts.iter().any(|part| match part {
            Part::Requirement(requirement) => of_reports(requirement),
            Part::Rule(_) => false,
        }),
        _ => false,
    }
}

/// The statuses given until the day shown, the newest first; nothing where none is known.
pub(super) fn given(scene: &Scene) -> Option<Table> {
    let until = |row: &&Row<StatusReport>| row.dated.is_none_or(|day| day.first <= scene.on);
    let mut rows: Vec<&Row<StatusReport>> = scene.atlas.status_reports.iter().filter(until).collect();
    order::by_key(&mut rows, |row| order::name(&row.title));
    crate::order::sort_by_key(&mut rows, |row| std::cmp::Reverse(row.dated.map(|day| day.last)));
    let columns = ["Status", "Slags", "Fra", "Til", "Om året", "Afgivet", "Kilde"].map(Column::text).to_vec();
    let mut table = Table::new("Statusser, som er afgivet", columns);
    let unknown = || "Uoplyst".to_owned();
    for row in &rows {
        let name = |id: &Option<crate::snapshot::Id<crate::model::Organization>>| match id {
            Some(id) => Cell { text: vec![scene.told_apart(id.as_str())], ..Cell::default() },
            None => Cell { text: vec![plain("Uoplyst")], ..Cell::default() },
        };
        table = table.with(vec![
            Cell::plain(row.title.clone()),
            Cell::plain(row.kind.map_or("Uoplyst", names::report)),
            name(&row.organization_id),
            name(&row.to_id),
            Cell::plain(row.year.map_or_else(unknown, |year| year.to_string())),
            Cell::plain(row.dated.map_or_else(unknown, danish::date)),
            sources::cell(scene, &row.source),
        ]);
    }
    (!rows.is_empty()).then_some(table)
}
