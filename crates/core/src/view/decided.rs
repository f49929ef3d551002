//! What meetings decided, and who is to do what: across meetings, and of one.

use super::{Cell, Column, Scene, Span, Table, Text, calendar, link, names, order, plain, sources, wording};
use crate::danish;
use crate::model::{Action, ActionState, AgendaItem, Meeting, Row};
use crate::time::year_of;

/// The decisions of these meetings, in the order of their days and agendas; nothing where none is known.
pub(super) fn decisions(scene: &Scene, year: i32, meetings: &[&Row<Meeting>]) -> Option<Table> {
    let columns = ["Beslutning", "Møde", "Punkt", "Kilde"].map(Column::text).to_vec();
    let mut table = Table::new(&format!("Beslutninger i {year}"), columns);
    for row in meetings {
        for item in row.agenda_items.iter().flatten() {
            for decision in item.decisions.iter().flatten() {
                table = table.with(vec![
                    Cell::plain(decision.text.clone()),
                    Cell { text: vec![named(scene, row)], ..Cell::default() },
                    Cell::link(numbered(item), calendar::page(scene, row).at(&anchor(item))),
                    sources::cell(scene, &decision.source),
                ]);
            }
        }
    }
    (!table.rows.is_empty()).then_some(table)
}

/// The tasks given until the day shown, those still open first; nothing where none is known.
pub(super) fn actions(scene: &Scene, given_by: &dyn Fn(&str) -> bool) -> Option<Table> {
    let given = |row: &&Row<Action>| {
        let body = giver(scene, row);
        is_given(scene, row) && body.is_none_or(given_by)
    };
    let mut rows: Vec<&Row<Action>> = scene.atlas.actions.iter().filter(given).collect();
    order::by_key(&mut rows, |row| place(scene, row));
    let columns = ["Opgave", "Hvem", "Frist", "Status", "Givet", "Kilde"].map(Column::text).to_vec();
    let mut table = Table::new(&format!("Opgaver givet til og med {}", year_of(scene.on)), columns);
    for row in rows {
        let from = row.meeting_id.as_ref().and_then(|id| scene.atlas.meetings.get(id.as_str()));
        let given = from.map_or_else(|| vec![plain("Uoplyst")], |meeting| vec![named(scene, meeting)]);
        let mut cells = cells(scene, row);
        cells.insert(4, Cell { text: given, ..Cell::default() });
        table = table.with(cells);
    }
    (!table.rows.is_empty()).then_some(table)
}

/// The tasks that one agenda item gave, or the meeting apart from its items (`None`).
pub(super) fn actions_of(scene: &Scene, meeting: &Row<Meeting>, item: Option<&str>) -> Option<Table> {
    let own = |row: &&Row<Action>| row.meeting_id.as_ref() == Some(&meeting.id) && row.item.as_deref() == item;
    let columns = ["Opgave", "Hvem", "Frist", "Status", "Kilde"].map(Column::text).to_vec();
    let mut table = Table::new("Opgaver", columns);
    for row in scene.atlas.actions.iter().filter(own) {
        table = table.with(cells(scene, row));
    }
    (!table.rows.is_empty()).then_some(table)
}

/// What the list of tasks is and is not.
pub(super) fn note(scene: &Scene) -> String {
    format!(
        "En opgave er åben, når referatet giver den, og ingen kilde siger, at den siden er udført. Det er ikke det samme som, \
        at den ikke er udført {}.",
        scene.day()
    )
}

fn cells(scene: &Scene, row: &Row<Action>) -> Vec<Cell> {
    vec![
        Cell::plain(row.title.clone()),
        Cell { text: owners(scene, row), ..Cell::default() },
        Cell::plain(row.due.map_or_else(|| "Uoplyst".to_owned(), danish::date)),
        Cell::plain(state(scene, row)),
        sources::cell(scene, &row.source),
    ]
}

/// Who is to do it, as far as the source names anybody.
fn owners(scene: &Scene, row: &Row<Action>) -> Text {
    let inferred = row.inferred.iter().any(|field| field == "owner_ids" || field == "owner_side");
    let mut text = match (&row.owner_ids, row.owner_side) {
        (Some(ids), _) if !ids.is_empty() => {
            wording::linked_list(ids.iter().map(|id| scene.told_apart(id.as_str())).collect())
        }
        (_, Some(side)) => vec![plain(names::side(side))],
        _ => vec![plain("Uoplyst")],
    };
    if inferred {
        text.push(plain(" (udledt)"));
    }
    text
}

/// How far a task has come on the day shown: what was done later is still open.
fn state(scene: &Scene, row: &Row<Action>) -> String {
    let done = row.done_on.filter(|day| day.first <= scene.on);
    match (row.state, done) {
        (_, Some(day)) => format!("Udført {}", danish::date(day)),
        (Some(ActionState::Done), None) if row.done_on.is_none() => "Udført".to_owned(),
        (Some(ActionState::Dropped), _) => "Opgivet".to_owned(),
        (Some(ActionState::Open | ActionState::Done), _) if is_overdue(scene, row) => {
            "Åben, fristen er gået".to_owned()
        }
        (Some(ActionState::Open | ActionState::Done), _) => "Åben".to_owned(),
        (None, _) => "Uoplyst".to_owned(),
    }
}

fn is_overdue(scene: &Scene, row: &Action) -> bool {
    row.due.is_some_and(|due| due.last < scene.on)
}

fn is_open(scene: &Scene, row: &Row<Action>) -> bool {
    state(scene, row).starts_with("Åben")
}

/// Whether the task had been given on the day shown; of one whose meeting is not known, it is taken to be.
fn is_given(scene: &Scene, row: &Action) -> bool {
    let meeting = row.meeting_id.as_ref().and_then(|id| scene.atlas.meetings.get(id.as_str()));
    meeting.and_then(|meeting| meeting.start).is_none_or(|start| start.span.first <= scene.on)
}

/// The body that gave a task, itself or at its meeting.
fn giver<'a>(scene: &'a Scene, row: &'a Action) -> Option<&'a str> {
    let meeting = || row.meeting_id.as_ref().and_then(|id| scene.atlas.meetings.get(id.as_str()));
    row.given_by_id.as_ref().or_else(|| meeting().map(|row| &row.organization_id)).map(|id| id.as_str())
}

/// Open ones first, then by the day that gave them.
fn place(scene: &Scene, row: &Row<Action>) -> order::Key {
    let meeting = row.meeting_id.as_ref().and_then(|id| scene.atlas.meetings.get(id.as_str()));
    let day = meeting.and_then(|meeting| meeting.start).map(|start| start.span.first);
    [vec![u32::from(!is_open(scene, row)), calendar::number(day)], order::name(&row.title)].concat()
}

/// A meeting in a table: its day and body, leading to its page.
fn named(scene: &Scene, row: &Row<Meeting>) -> Span {
    let when = row.start.map_or_else(|| "Dato uoplyst".to_owned(), |start| danish::date(start.span));
    let body = scene.told_apart(row.organization_id.as_str()).text;
    link(format!("{body}, {when}"), calendar::page(scene, row))
}

/// "Punkt 4", or that it has no number.
pub(super) fn numbered(item: &AgendaItem) -> String {
    item.number.map_or_else(|| "Punkt uden nummer".to_owned(), |number| format!("Punkt {number}"))
}

/// The id of an agenda item on its meeting's page.
pub(super) fn anchor(item: &AgendaItem) -> String {
    format!("punkt-{}", item.id)
}
