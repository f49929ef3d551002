//! The rows that a verdict counted, whatever they are, each by its name and with its source.

use super::{Cell, Column, Scene, Table, calendar, members, names, sources};
use crate::danish;
use crate::model::{AgendaItem, Citation, Guest, Meeting, Membership, Row};

/// The rows as a table; nothing where none were counted.
pub(super) fn table(scene: &Scene, rows: &[String]) -> Option<Table> {
    if rows.is_empty() {
        return None;
    }
    let columns = ["Talt med", "Hvad kilden siger", "Kilde"].map(Column::text).to_vec();
    let mut table = Table::new("De rækker, der er talt", columns);
    for id in rows {
        table = table.with(row(scene, id));
    }
    Some(table)
}

/// A row by its id: whatever collection has it.
fn row(scene: &Scene, id: &str) -> Vec<Cell> {
    let found = of_body(scene, id).or_else(|| of_paper(scene, id)).or_else(|| within_meeting(scene, id));
    found.unwrap_or_else(|| vec![Cell::plain("Uden navn"), Cell::default(), Cell::default()])
}

/// A row in running text: its name, and what it is; nothing where the region has no such row.
pub(super) fn in_words(scene: &Scene, id: &str) -> Option<String> {
    let found = of_body(scene, id).or_else(|| of_paper(scene, id)).or_else(|| within_meeting(scene, id))?;
    let text = |cell: &Cell| cell.text.iter().map(|span| span.text.as_str()).collect::<String>();
    let [name, what] = [found.first().map(text)?, found.get(1).map(text)?];
    Some(format!("{name} ({what})"))
}

fn cells(scene: &Scene, name: &str, what: impl Into<String>, source: &[Citation]) -> Vec<Cell> {
    vec![Cell::plain(name), Cell::plain(what), sources::cell(scene, source)]
}

/// People, meetings, organizations, places, structures.
fn of_body(scene: &Scene, id: &str) -> Option<Vec<Cell>> {
    let atlas = &scene.atlas;
    if let Some(row) = atlas.memberships.get(id) {
        return Some(cells(scene, &members::name(atlas, row), membership(scene, row), &row.source));
    }
    if let Some(row) = atlas.meetings.get(id) {
        let body = scene.name_of(row.organization_id.as_str()).text;
        let what = format!("{}, {body}", calendar::state_in_words(scene, row));
        let name = Cell::link(calendar::when(row), calendar::page(scene, row));
        return Some(vec![name, Cell::plain(what), sources::cell(scene, &row.source)]);
    }
    if let Some(row) = atlas.organizations.get(id) {
        let name = Cell { text: vec![scene.told_apart(id)], ..Cell::default() };
        return Some(vec![name, Cell::plain(names::one_of(&row.classification)), sources::cell(scene, &row.source)]);
    }
    if let Some(row) = atlas.areas.get(id) {
        return Some(cells(scene, &row.name, "Kommune", &row.source));
    }
    if let Some(row) = atlas.sites.get(id) {
        return Some(cells(scene, &row.name, "Matrikel", &row.source));
    }
    atlas.scenarios.get(id).map(|row| cells(scene, &row.title, "Struktur", &row.source))
}

/// Agreements, goals, plans, reports, tasks, matters, and what is attached.
fn of_paper(scene: &Scene, id: &str) -> Option<Vec<Cell>> {
    let atlas = &scene.atlas;
    let agreement = atlas.agreements.get(id).map(|row| cells(scene, &row.title, "Aftale", &row.source));
    let goal = || atlas.goals.get(id).map(|row| cells(scene, &row.title, "Mål", &row.source));
    let indicator = || atlas.indicators.get(id).map(|row| cells(scene, &row.title, "Indikator", &row.source));
    let plan = || atlas.action_plans.get(id).map(|row| cells(scene, &row.title, "Plan", &row.source));
    let report = || atlas.status_reports.get(id).map(|row| cells(scene, &row.title, "Status", &row.source));
    let action = || atlas.actions.get(id).map(|row| cells(scene, &row.title, "Opgave", &row.source));
    let matter = || atlas.matters.get(id).map(|row| cells(scene, &row.title, "Sag", &row.source));
    let evidence = || {
        atlas.evidence.get(id).map(|row| {
            let kind = row.kind.map_or("bilag", danish::evidence);
            let on = row.on.map_or_else(String::new, |on| format!(", {}", danish::day(on)));
            let body = scene.name_of(row.organization_id.as_str()).text;
            cells(scene, &danish::upper_first(kind), format!("{body}{on}"), &row.source)
        })
    };
    agreement
        .or_else(goal)
        .or_else(indicator)
        .or_else(plan)
        .or_else(report)
        .or_else(action)
        .or_else(matter)
        .or_else(evidence)
}

/// A guest, a point on the agenda or a paper: its id stands behind that of the meeting or the agreement.
fn within_meeting(scene: &Scene, id: &str) -> Option<Vec<Cell>> {
    let (owner, part) = id.split_once('/')?;
    if let Some(row) = scene.atlas.agreements.get(owner) {
        let title = scene.atlas.sources.get(part).map_or(part, |source| source.title.as_str());
        return Some(cells(scene, title, format!("Bilag til {}", danish::quoted(&row.title)), &row.source));
    }
    let meeting = scene.atlas.meetings.get(owner)?;
    let guest = meeting.guests.iter().flatten().find(|guest| guest.id == part).map(|row| guest(scene, meeting, row));
    let item = || meeting.agenda_items.iter().flatten().find(|item| item.id == part);
    guest.or_else(|| item().map(|row| agenda_item(scene, meeting, row)))
}

fn guest(scene: &Scene, meeting: &Row<Meeting>, row: &Guest) -> Vec<Cell> {
    let person = row.person_id.as_ref().and_then(|id| scene.atlas.persons.get(id.as_str()));
    let name = person.map_or("Navn uoplyst", |person| person.name.as_str());
    cells(scene, name, format!("gæst ved mødet {}", calendar::when(meeting)), &row.source)
}

fn agenda_item(scene: &Scene, meeting: &Row<Meeting>, row: &AgendaItem) -> Vec<Cell> {
    let number = row.number.map_or_else(|| "punkt".to_owned(), |number| format!("punkt {number}"));
    cells(scene, &row.title, format!("{number} på mødet {}", calendar::when(meeting)), &row.source)
}

fn membership(scene: &Scene, row: &Row<Membership>) -> String {
    let title = row.title.clone().unwrap_or_else(|| "titel uoplyst".to_owned());
    let on_behalf = row.on_behalf_of_id.as_ref().and_then(|id| scene.atlas.organizations.get(id.as_str()));
    match on_behalf {
        Some(organization) => format!("{title}, {}", organization.name),
        None => title,
    }
}
