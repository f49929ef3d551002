//! The page of one meeting: when and where, how many came, what was on the agenda, what was decided, and what clauses ask of it.

mod asked;
mod items;

use super::{
    Cell, Cited, Column, Fact, Head, Scene, Table, Text, calendar, decided, link, meetings, names, plain, sources,
    wording,
};
use crate::danish;
use crate::model::{self, Guest, Row};
use crate::route::Route;

/// One meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The top of the page.
    pub head: Head,
    /// When, where, of what kind, and what is published.
    pub facts: Vec<Fact>,
    /// How many of each side were there; nothing where nobody counted.
    pub attendance: Option<Table>,
    /// What the count is not, and where the members stand.
    pub attendance_note: Text,
    /// The agenda in its order.
    pub items: Vec<Item>,
    /// What is said where the agenda is not known, or has nothing on it.
    pub nothing: String,
    /// The tasks that the meeting gave apart from its items.
    pub actions: Option<Table>,
    /// What clauses ask of the meeting.
    pub asked: Option<Table>,
    /// What is said where none asks anything on the day shown.
    pub asked_nothing: Text,
    /// Where it is known from.
    pub sources: Table,
}

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id on the page.
    pub anchor: String,
    /// Its number and its heading.
    pub heading: String,
    /// Attachments, who proposed it, what it is about and what it refers to.
    pub facts: Vec<Fact>,
    /// What the body was asked to do; empty where the source does not say.
    pub recommendation: String,
    /// What came of it; empty where the source does not say.
    pub outcome: String,
    /// What was decided.
    pub decisions: Vec<Minuted>,
    /// What is said where there are no decisions: that there were none, or that it is not known.
    pub undecided: String,
    /// Who is to do what.
    pub actions: Option<Table>,
    /// Where it stands.
    pub source: Text,
}

/// A decision, and the words that it is taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minuted {
    /// The decision, in our words.
    pub text: String,
    /// The minutes' own.
    pub cited: Vec<Cited>,
}

/// The page of a meeting; nothing where there is no such meeting.
#[must_use]
pub fn meeting(scene: &Scene, id: &str) -> Option<Meeting> {
    let row = scene.atlas.meetings.get(id)?;
    let items = row.agenda_items.iter().flatten().map(|item| items::item(scene, row, item));
    let asked = asked::table(scene, row);
    Some(Meeting {
        head: scene.titled(head(scene, row)),
        facts: facts(scene, row),
        attendance: attendance(row),
        attendance_note: attendance_note(scene, row),
        items: items.collect(),
        nothing: match &row.agenda_items {
            None => "Dagsordenen er uoplyst: ingen kilde har den.",
            Some(_) => "Mødet havde ingen punkter på dagsordenen.",
        }
        .to_owned(),
        actions: decided::actions_of(scene, row, None),
        asked_nothing: if asked.is_none() { asked::nothing(scene, row) } else { Text::new() },
        asked,
        sources: used(scene, row),
    })
}

fn head(scene: &Scene, row: &Row<model::Meeting>) -> Head {
    let body = scene.told_apart(row.organization_id.as_str());
    let when = row.start.map_or_else(|| "uden kendt dato".to_owned(), |start| danish::date(start.span));
    Head {
        title: format!("Møde {when} i {}", body.text),
        crumbs: vec![
            link("Overblik", scene.to(Route::Region { region: scene.region() })),
            link("Møder", scene.to(Route::Meetings { region: scene.region() })),
            body.clone(),
        ],
        here: format!("Møde {when}"),
        heading: format!("Møde {when}"),
        letter: None,
        lede: format!("{}. {}.", body.text, calendar::state_in_words(scene, row)),
    }
}

fn facts(scene: &Scene, row: &Row<model::Meeting>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |term: &str, value: Text| facts.push(Fact { term: term.to_owned(), value });
    let published = |day: Option<crate::time::Span>, url: &Option<String>, none: String| {
        let told = day.map_or(none, |day| format!("lagt frem {}", danish::date(day)));
        // Nothing on the page leads out of the site unasked, so the address stands as text.
        vec![plain(match url {
            Some(url) => format!("{}: {url}", danish::upper_first(&told)),
            None => danish::upper_first(&told),
        })]
    };
    let inferred = |field: &str| if row.inferred.iter().any(|known| known == field) { " (udledt)" } else { "" };
    add("Organ", vec![scene.told_apart(row.organization_id.as_str()), plain(inferred("organization_id"))]);
    add("Tid", vec![plain(calendar::when(row))]);
    add("Sted", vec![plain(row.location.clone().unwrap_or_else(|| "Uoplyst".to_owned()))]);
    add("Slags", vec![plain(format!("{}{}", names::meeting_kind(row.kind), inferred("kind")))]);
    add("Status", vec![plain(format!("{}{}", calendar::state_in_words(scene, row), inferred("state")))]);
    add("Dagsorden lagt frem", published(row.published.agenda, &row.agenda_url, "uoplyst".to_owned()));
    let minutes = calendar::minutes(scene, row);
    let none = if minutes == "—" { "intet møde at referere endnu" } else { "uoplyst" };
    add("Referat lagt frem", published(row.published.minutes, &row.minutes_url, none.to_owned()));
    if let Some(invited) = row.invited_ids.as_ref().filter(|ids| !ids.is_empty()) {
        add("Inviteret", wording::linked_list(invited.iter().map(|id| scene.told_apart(id.as_str())).collect()));
    }
    let guests = row.guests.iter().flatten().map(|guest| guest_in_words(scene, row, guest)).collect::<Vec<_>>();
    if !guests.is_empty() {
        add("Gæster", wording::linked_list(guests.into_iter().map(plain).collect()));
    }
    for (term, value) in meetings::beside(scene, row) {
        add(term, value);
    }
    facts
}

fn guest_in_words(scene: &Scene, row: &model::Meeting, guest: &Guest) -> String {
    let person = guest.person_id.as_ref().and_then(|id| scene.atlas.persons.get(id.as_str()));
    let name = person.map_or("navn uoplyst", |person| person.name.as_str());
    let item = guest.item.as_ref().and_then(|id| row.agenda_items.iter().flatten().find(|item| item.id == *id));
    match item {
        Some(item) => format!("{name} ({})", danish::lower_first(&decided::numbered(item))),
        None => name.to_owned(),
    }
}

fn attendance(row: &model::Meeting) -> Option<Table> {
    let columns = ["Part", "Til stede", "Afbud", "Uoplyst"];
    let columns = columns.iter().enumerate().map(|(at, title)| match at {
        0 => Column::text(title),
        _ => Column::number(title),
    });
    let mut table = Table::new("Fremmødet i tal", columns.collect());
    let figure = |count: Option<u32>| count.map_or_else(|| "Uoplyst".to_owned(), |count| count.to_string());
    for side in &row.attendance {
        let counts = [side.present, side.apologies, side.unknown].map(|count| Cell::plain(figure(count)));
        table = table.with([vec![Cell::plain(names::side(side.side))], counts.to_vec()].concat());
    }
    let sum = |of: fn(&model::Attendance) -> Option<u32>| -> Option<u32> { row.attendance.iter().map(of).sum() };
    let sums = [sum(|side| side.present), sum(|side| side.apologies), sum(|side| side.unknown)];
    table.total = [vec![Cell::plain("I alt")], sums.map(|count| Cell::plain(figure(count))).to_vec()].concat();
    (!row.attendance.is_empty()).then_some(table)
}

fn attendance_note(scene: &Scene, row: &model::Meeting) -> Text {
    let known = if row.attendance.is_empty() { "Hvor mange der kom, er uoplyst. " } else { "" };
    let text = format!(
        "{known}Hvem der var fraværende, og hvorfor, skrives aldrig. Fremmøde er noget andet end at have en plads; pladserne står i "
    );
    let people = scene.to(Route::People { region: scene.region() });
    let query = people.query.setting(super::sift::BODY, Some(row.organization_id.as_str()));
    let query = match row.start.and_then(|start| start.span.exact()) {
        Some(day) => query.on(&day.to_string()),
        None => query,
    };
    vec![plain(text), link("personlisten", people.with_query(query)), plain(".")]
}

fn used(scene: &Scene, row: &Row<model::Meeting>) -> Table {
    let mut uses = sources::Uses::default();
    uses.note(&row.source, "mødet");
    for item in row.agenda_items.iter().flatten() {
        uses.note(&item.source, "dagsordenen");
        for decision in item.decisions.iter().flatten() {
            uses.note(&decision.source, "beslutninger");
        }
    }
    for action in scene.atlas.actions.iter().filter(|action| action.meeting_id.as_ref() == Some(&row.id)) {
        uses.note(&action.source, "opgaver");
    }
    uses.table(scene)
}
