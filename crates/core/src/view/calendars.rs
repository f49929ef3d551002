//! The meetings as calendars that somebody subscribes to: which there are, and what each says of a meeting. They are files of
//! their own, so nothing here depends on the day that a page shows.

use super::names;
use crate::danish;
use crate::model::{Atlas, Meeting, MeetingKind, MeetingState, Organization, Row};
use crate::route::{Address, Route};
use crate::time::{Date, Moment, Wall, wall};

/// The folder of the calendars, below that of the data.
const FOLDER: &str = "kalender";

/// A calendar to subscribe to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The file below the folder of the data: "kalender/nordjylland/klynge-nord.ics".
    pub file: String,
    /// Whose meetings they are.
    pub title: String,
    /// What is in it and what is not.
    pub about: String,
    /// The day of the data.
    pub published: Date,
    /// The meetings whose day is known, in the order of their days.
    pub events: Vec<Event>,
}

/// A meeting in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What tells it from every other meeting, and stays when the meeting is moved.
    pub uid: String,
    /// What it is called.
    pub summary: String,
    /// What is known of it, a line each.
    pub description: String,
    /// Where.
    pub location: Option<String>,
    /// When it begins, as the clocks of Copenhagen show.
    pub start: Time,
    /// When it ends, where that is known and fits the start.
    pub end: Option<Time>,
    /// What became of it. Absent means not known.
    pub state: Option<MeetingState>,
    /// Its page.
    pub page: Address,
}

/// A day, perhaps with the minutes after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// The day.
    pub day: Date,
    /// The time on the clocks of Copenhagen; absent means not known.
    pub minute: Option<u16>,
}

/// A calendar as a page leads to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// The file below the folder of the data.
    pub file: String,
    /// What the link says.
    pub label: String,
    /// How to subscribe.
    pub help: String,
}

/// Every calendar of a region: all meetings, then each cluster's and each body's, in the order of their ids. Whoever has
/// no meeting whose day is known has none.
#[must_use]
pub fn calendars(atlas: &Atlas) -> Vec<Calendar> {
    let bodies = atlas.organizations.iter().filter(|row| has_calendar(atlas, row));
    let all = region_file(atlas).map(|file| calendar(atlas, file, &atlas.title, |_| true));
    let own = |row: &Row<Organization>| {
        let is_own = |meeting: &Row<Meeting>| belongs(atlas, meeting, row);
        calendar(atlas, file(atlas, row.id.as_str()), &row.name, is_own)
    };
    all.into_iter().chain(bodies.map(own)).collect()
}

/// The calendar of a body or of a cluster with its bodies; nothing where there is none.
#[must_use]
pub fn subscription(atlas: &Atlas, id: &str) -> Option<Subscription> {
    let row = atlas.organizations.get(id).filter(|row| has_calendar(atlas, row))?;
    Some(to_subscribe(file(atlas, row.id.as_str()), &row.name))
}

/// The calendar of all meetings of the region; nothing where there is none.
pub(super) fn of_region(atlas: &Atlas) -> Option<Subscription> {
    region_file(atlas).map(|file| to_subscribe(file, &atlas.title))
}

fn to_subscribe(file: String, name: &str) -> Subscription {
    Subscription {
        file,
        label: format!("Møderne som kalender: {name}"),
        help: "Kopiér linkets adresse ind i din kalender som et abonnement; så følger den med, når møder kommer til, flyttes eller aflyses.".to_owned(),
    }
}

fn region_file(atlas: &Atlas) -> Option<String> {
    let has_day = atlas.meetings.iter().any(|meeting| start(meeting).is_some());
    has_day.then(|| format!("{FOLDER}/{}.ics", atlas.id))
}

fn file(atlas: &Atlas, id: &str) -> String {
    format!("{FOLDER}/{}/{id}.ics", atlas.id)
}

/// Whether it has meetings whose day is known, and a name that a file can have.
fn has_calendar(atlas: &Atlas, row: &Row<Organization>) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_file_name = (1..=80).contains(&row.id.as_str().len()) && row.id.as_str().bytes().all(fits);
    let has_page = row.is_cluster() || names::is_body(&row.classification);
    is_file_name
        && has_page
        && atlas.meetings.iter().any(|meeting| start(meeting).is_some() && belongs(atlas, meeting, row))
}

/// Whether a meeting is the body's own, or that of a body of the cluster.
fn belongs(atlas: &Atlas, meeting: &Row<Meeting>, row: &Row<Organization>) -> bool {
    let body = meeting.organization_id.as_str();
    body == row.id.as_str() || (row.is_cluster() && atlas.cluster_of(body).is_some_and(|cluster| cluster.id == row.id))
}

fn calendar(atlas: &Atlas, file: String, name: &str, wanted: impl Fn(&Row<Meeting>) -> bool) -> Calendar {
    let meetings: Vec<&Row<Meeting>> = atlas.meetings.iter().filter(|meeting| wanted(meeting)).collect();
    let mut events: Vec<Event> = meetings.iter().filter_map(|meeting| event(atlas, meeting)).collect();
    crate::order::sort_by(&mut events, |a, b| (a.start, &a.uid).cmp(&(b.start, &b.uid)));
    let example = if atlas.example { "Eksempel med opdigtede data. " } else { "" };
    let left_out = match meetings.len() - events.len() {
        0 => String::new(),
        1 => " Ét møde er ikke med, for dets dag er ikke kendt.".to_owned(),
        more => format!(" {more} møder er ikke med, for deres dag er ikke kendt."),
    };
    let about = format!("{example}Møderne, som Klyngeatlas kender dem {}.{left_out}", danish::day(atlas.published));
    Calendar { file, title: format!("{}{name}: møder", prefix(atlas)), about, published: atlas.published, events }
}

/// What is invented says so on every line of a calendar: nothing else tells it there.
fn prefix(atlas: &Atlas) -> &'static str {
    if atlas.example { "Eksempel: " } else { "" }
}

fn event(atlas: &Atlas, meeting: &Row<Meeting>) -> Option<Event> {
    let start = start(meeting)?;
    let body = atlas.organizations.get(meeting.organization_id.as_str()).map_or("", |row| row.name.as_str());
    let kind = match meeting.kind {
        Some(MeetingKind::Extraordinary) => ", ekstraordinært møde",
        Some(MeetingKind::Seminar) => ", seminar",
        Some(MeetingKind::Assembly) => ", samling",
        _ => ", møde",
    };
    let state = if meeting.state == Some(MeetingState::Cancelled) { "Aflyst: " } else { "" };
    let route = Route::Meeting { region: atlas.id.clone(), id: meeting.id.to_string() };
    Some(Event {
        uid: format!("{}@{}.klyngeatlas", meeting.id, atlas.id),
        summary: format!("{}{state}{body}{kind}", prefix(atlas)),
        description: description(meeting, start),
        location: meeting.location.clone(),
        start,
        end: end(meeting, start),
        state: meeting.state,
        page: Address::new(route),
    })
}

fn start(meeting: &Meeting) -> Option<Time> {
    time(meeting.start?)
}

/// The moment, where its day is known.
fn time(moment: Moment) -> Option<Time> {
    Some(Time { day: moment.span.exact()?, minute: moment.minute })
}

/// An end without a time beside a start with one, or the other way round, says no more than the day.
fn end(meeting: &Meeting, start: Time) -> Option<Time> {
    let end = time(meeting.end?)?;
    match (start.minute, end.minute) {
        (Some(_), Some(_)) => Some(end),
        (None, _) => (end.day > start.day).then_some(Time { day: end.day, minute: None }),
        (Some(_), None) => None,
    }
}

fn description(meeting: &Row<Meeting>, start: Time) -> String {
    let state = match meeting.state {
        Some(MeetingState::Planned) => "Planlagt.",
        Some(MeetingState::Held) => "Afholdt.",
        Some(MeetingState::Cancelled) => "Aflyst.",
        None => "Om mødet er planlagt, afholdt eller aflyst, er uoplyst.",
    };
    let mut lines = vec![state.to_owned()];
    if meeting.inferred.iter().any(|field| field == "start") {
        lines.push("Dagen er udledt; ingen kilde trykker den.".to_owned());
    }
    match start.minute.map(|minute| wall(start.day, minute)) {
        None => lines.push("Tidspunktet er ikke kendt.".to_owned()),
        Some(Wall::Once(_)) => (),
        Some(Wall::Twice(..)) => {
            lines
                .push("Tidspunktet kommer to gange, for uret stilles tilbage den nat; her står det første.".to_owned());
        }
        Some(Wall::Never(_)) => {
            lines.push("Tidspunktet findes ikke på uret, for det stilles frem den nat.".to_owned());
        }
    }
    for item in meeting.agenda_items.iter().flatten() {
        lines.push(match item.number {
            Some(number) => format!("{number}. {}", item.title),
            None => item.title.clone(),
        });
    }
    lines.join("\n")
}
