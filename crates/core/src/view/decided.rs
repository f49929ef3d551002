//! What meetings decided, and who is to do what: across meetings, and of one.

use super::{Cell, Column, Scene, Span, Table, Text, calendar, link, names, order, plain, sources, wording};
use crate::danish;
use crate::model::{Action, ActionState, AgendaItem, Meeting, Row};
use crate::time::{Span as Dates, year_of};

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
        let given =
            meeting_of(scene, row).map_or_else(|| vec![plain("Uoplyst")], |meeting| vec![named(scene, meeting)]);
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
        "En opgave er åben den dag, den gives. Hvad der siden er sket, er uoplyst, medmindre en kilde siger det. Det er ikke det \
        samme som, at den ikke er udført {}.",
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

/// How far a task has come on the day shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    /// Done, on a day that may not be known.
    Done(Option<Dates>),
    /// Given up.
    Dropped,
    /// Still to be done, as the source says on that day or somebody vouches for since.
    Open,
    /// Left open by the meeting; what came of it since, no source says.
    OpenThen(Option<Dates>),
    /// Not known.
    Unknown,
}

/// How far a task has come. What was done later is still open; what a meeting left open is known to be open on its own day, and
/// after that only where the list of tasks is whole: to say more would be to accuse.
fn progress(scene: &Scene, row: &Row<Action>) -> Progress {
    let done = row.done_on.filter(|day| day.first <= scene.on);
    let given = meeting_of(scene, row).and_then(|meeting| meeting.start).map(|start| start.span);
    let known_today = given.is_some_and(|day| scene.on <= day.last)
        || giver(scene, row).is_some_and(|body| scene.registered("actions", body));
    match row.state {
        _ if done.is_some() => Progress::Done(done),
        Some(ActionState::Done) if row.done_on.is_none() => Progress::Done(None),
        Some(ActionState::Dropped) => Progress::Dropped,
        // It is known when it was done, so it was open until then.
        Some(ActionState::Done) => Progress::Open,
        Some(ActionState::Open) if known_today => Progress::Open,
        Some(ActionState::Open) => Progress::OpenThen(given),
        None => Progress::Unknown,
    }
}

fn state(scene: &Scene, row: &Row<Action>) -> String {
    let overdue = row.due.is_some_and(|due| due.last < scene.on);
    match progress(scene, row) {
        Progress::Done(Some(day)) => format!("Udført {}", danish::date(day)),
        Progress::Done(None) => "Udført".to_owned(),
        Progress::Dropped => "Opgivet".to_owned(),
        Progress::Open if overdue => "Åben, fristen er gået".to_owned(),
        Progress::Open => "Åben".to_owned(),
        Progress::OpenThen(Some(day)) => format!("Åben {}; siden uoplyst", danish::date(day)),
        Progress::OpenThen(None) => "Åben, da den blev givet; siden uoplyst".to_owned(),
        Progress::Unknown => "Uoplyst".to_owned(),
    }
}

fn is_open(scene: &Scene, row: &Row<Action>) -> bool {
    matches!(progress(scene, row), Progress::Open | Progress::OpenThen(_))
}

/// The meeting that gave a task, where it is known.
fn meeting_of<'a>(scene: &'a Scene, row: &Action) -> Option<&'a Row<Meeting>> {
    scene.atlas.meetings.get(row.meeting_id.as_ref()?.as_str())
}

/// Whether the task had been given on the day shown; of one whose meeting is not known, it is taken to be.
fn is_given(scene: &Scene, row: &Action) -> bool {
    meeting_of(scene, row).and_then(|meeting| meeting.start).is_none_or(|start| start.span.first <= scene.on)
}

/// The body that gave a task, itself or at its meeting.
fn giver<'a>(scene: &'a Scene, row: &'a Action) -> Option<&'a str> {
    row.given_by_id.as_ref().or_else(|| meeting_of(scene, row).map(|row| &row.organization_id)).map(|id| id.as_str())
}

/// Open ones first, then by the day that gave them.
fn place(scene: &Scene, row: &Row<Action>) -> order::Key {
    let day = meeting_of(scene, row).and_then(|meeting| meeting.start).map(|start| start.span.first);
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
