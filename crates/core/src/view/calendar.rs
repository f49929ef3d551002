//! Meetings as a page shows them: the next ones, the last known ones, and a year's.

use super::findings;
use super::{
    Cell, Column, MeetingMark, MeetingState, Month, Scene, Table, Text, Verdict, Year, order, plain, sources, wording,
};
use crate::check::Finding as Found;
use crate::danish;
use crate::model::{Meeting, MeetingKind, Row};
use crate::route::{Address, Route};
use crate::terms::{Bound, Clause, Kind, Listing, Period};
use crate::time::{Date, year_of};
use chrono::Datelike;

/// When a meeting is, as far as it is known.
pub(super) fn when(meeting: &Row<Meeting>) -> String {
    let Some(start) = meeting.start else { return "Dato uoplyst".to_owned() };
    let day_unknown = if start.span.exact().is_none() { ", dag uoplyst" } else { "" };
    let inferred = if meeting.inferred.iter().any(|field| field == "start") { " (udledt)" } else { "" };
    let end = meeting
        .end
        .and_then(|end| end.minute)
        .map_or_else(String::new, |minute| format!("–{}", wording::clock(minute)));
    danish::upper_first(&format!("{}{end}{day_unknown}{inferred}", wording::moment(start)))
}

/// The page of a meeting.
pub(super) fn page(scene: &Scene, meeting: &Row<Meeting>) -> Address {
    scene.to(Route::Meeting { region: scene.region(), id: meeting.id.to_string() })
}

/// How far a meeting has come on the day shown, whatever its row says of later days.
fn state(scene: &Scene, meeting: &Meeting) -> MeetingState {
    use crate::model::MeetingState as Told;
    let begun = meeting.start.is_some_and(|start| start.span.last <= scene.on);
    match meeting.state {
        Some(Told::Cancelled) => MeetingState::Cancelled,
        Some(Told::Held) if begun => MeetingState::Held,
        _ => MeetingState::Planned,
    }
}

/// "Afholdt", "Planlagt", or that it is not known what became of it.
pub(super) fn state_in_words(scene: &Scene, meeting: &Meeting) -> String {
    let passed = meeting.start.is_some_and(|start| start.span.last < scene.on);
    let kind = match meeting.kind {
        Some(MeetingKind::Extraordinary) => ", ekstraordinært",
        Some(MeetingKind::Seminar) => ", seminar",
        Some(MeetingKind::Assembly) => ", samling",
        _ => "",
    };
    match state(scene, meeting) {
        MeetingState::Planned if passed => format!("Planlagt; om det blev holdt, er uoplyst{kind}"),
        known => format!("{}{kind}", danish::upper_first(known.word())),
    }
}

/// What is known of the agenda: how many items, and since when it is published.
pub(super) fn agenda(meeting: &Meeting) -> String {
    let items = match &meeting.agenda_items {
        None => "Uoplyst".to_owned(),
        Some(items) => wording::counted(items.len(), "punkt", "punkter"),
    };
    match meeting.published.agenda {
        Some(day) => format!("{items}; lagt frem {}", danish::date(day)),
        None => items,
    }
}

/// What is known of the minutes.
pub(super) fn minutes(scene: &Scene, meeting: &Meeting) -> String {
    match (state(scene, meeting), meeting.published.minutes) {
        (_, Some(day)) => format!("Lagt frem {}", danish::date(day)),
        (MeetingState::Held, None) => "Uoplyst".to_owned(),
        // What has not been held has nothing to take minutes of.
        _ => "—".to_owned(),
    }
}

/// The region's coming meetings, or the last known ones, newest first.
pub(super) fn next(scene: &Scene) -> (String, Option<Verdict>, Option<Table>) {
    const SHOWN: usize = 5;
    let dated: Vec<&Row<Meeting>> = scene.atlas.meetings.iter().filter(|row| row.start.is_some()).collect();
    let day = |row: &&Row<Meeting>| row.start.map(|start| start.span.last);
    let mut coming: Vec<_> = dated.iter().copied().filter(|row| day(row).is_some_and(|day| day > scene.on)).collect();
    if !coming.is_empty() {
        order::by_key(&mut coming, |row| vec![number(day(row))]);
        coming.truncate(SHOWN);
        return ("De næste møder, som er kendt:".to_owned(), None, Some(table(scene, "Kommende møder", &coming)));
    }
    let mut past = dated;
    order::by_key(&mut past, |row| vec![u32::MAX - number(day(row))]);
    past.truncate(SHOWN);
    let none = format!("Ingen møder efter {} er kendt.", scene.day());
    match past.is_empty() {
        true => (none, Some(Verdict::Undetermined), None),
        false => {
            let table = table(scene, "Senest kendte møder, nyeste først", &past);
            (format!("{none} Her er de senest kendte:"), Some(Verdict::Undetermined), Some(table))
        }
    }
}

/// A day as a key.
pub(super) fn number(day: Option<Date>) -> u32 {
    day.map_or(0, |day| u32::try_from(day.num_days_from_ce()).unwrap_or_default())
}

fn table(scene: &Scene, caption: &str, meetings: &[&Row<Meeting>]) -> Table {
    let columns = ["Dato", "Organ", "Status", "Kilde"].map(Column::text).to_vec();
    let rows = meetings.iter().map(|meeting| {
        vec![
            Cell::link(when(meeting), page(scene, meeting)),
            Cell { text: vec![scene.name_of(meeting.organization_id.as_str())], ..Cell::default() },
            Cell::plain(state_in_words(scene, meeting)),
            sources::cell(scene, &meeting.source),
        ]
    });
    Table { rows: rows.collect(), ..Table::new(caption, columns) }
}

/// What was found for the clause on how often a body meets in a year, if there is one.
pub(super) fn yearly<'a>(scene: &'a Scene, body: &'a str) -> Option<&'a Found> {
    scene.shown_for(body).into_iter().find(|found| found.clause(&scene.atlas).and_then(yearly_minimum).is_some())
}

/// The year of a body that the day shown lies in.
pub(super) fn year(scene: &Scene, body: &str) -> Year {
    let year = year_of(scene.on);
    let meetings: Vec<&Row<Meeting>> = scene.atlas.meetings_of(body).filter(|row| in_year(row, year)).collect();
    let found = yearly(scene, body);
    let clause = found.and_then(|found| found.clause(&scene.atlas));
    let minimum = clause.and_then(yearly_minimum);
    let worded = found.map(|found| findings::finding(scene, found));
    let tally = |wanted| meetings.iter().filter(|row| state(scene, row) == wanted).count();
    let (held, planned) = (tally(MeetingState::Held), tally(MeetingState::Planned));
    let cancelled = match tally(MeetingState::Cancelled) {
        0 => String::new(),
        cancelled => format!(", {cancelled} aflyst"),
    };
    let (months, undated) = months(scene, &meetings, minimum);
    Year {
        heading: format!("Møder i {year}"),
        months,
        verdict: found.map(|found| found.verdict),
        message: format!("{held} afholdt, {planned} planlagt{cancelled}."),
        forecast: found
            .zip(minimum)
            .and_then(|(found, least)| forecast(scene, found, least, &meetings))
            .unwrap_or_default(),
        report: worded.as_ref().map(|worded| worded.report.clone()),
        missing: worded.map(|worded| worded.missing).unwrap_or_default(),
        cited: clause.map(|clause| findings::cited(scene, clause)),
        undated,
    }
}

/// What the year comes to if the meetings that are planned for the rest of it are held; nothing where the clause is settled or
/// does not apply, or where nothing is planned.
fn forecast(scene: &Scene, found: &Found, least: u32, meetings: &[&Row<Meeting>]) -> Option<String> {
    use crate::model::MeetingState as Told;
    let open = matches!(found.verdict, Verdict::Undetermined | Verdict::Breached);
    let ahead = |row: &&&Row<Meeting>| {
        let counts = !matches!(row.kind, Some(MeetingKind::Seminar | MeetingKind::Assembly));
        counts && row.state == Some(Told::Planned) && row.start.is_some_and(|start| start.span.last >= scene.on)
    };
    let planned = meetings.iter().filter(ahead).count() as u32;
    let held = found.found.lo;
    (open && planned > 0).then(|| match planned {
        1 => format!("Holdes det planlagte også, bliver det {} af mindst {least}.", held + 1),
        _ => format!("Holdes de {planned} planlagte også, bliver det {} af mindst {least}.", held + planned),
    })
}

/// The least number of meetings that a clause asks for in a year.
fn yearly_minimum(clause: &Clause) -> Option<u32> {
    let Kind::Count(count) = &clause.requirement()?.kind else { return None };
    match (count.of, count.per, &count.bound) {
        (Listing::Meetings, Some(Period::Year), Bound::AtLeast(least)) if *least > 0 => Some(*least),
        _ => None,
    }
}

pub(super) fn in_year(meeting: &Meeting, year: i32) -> bool {
    meeting.start.is_some_and(|start| year_of(start.span.first) == year && year_of(start.span.last) == year)
}

fn months(scene: &Scene, meetings: &[&Row<Meeting>], minimum: Option<u32>) -> (Vec<Month>, Vec<Text>) {
    let mut months: Vec<Month> = wording::MONTHS
        .iter()
        .map(|name| Month { name: (*name).to_owned(), meetings: Vec::new(), goal: String::new() })
        .collect();
    let mut undated = Vec::new();
    let mut number = 0;
    for meeting in meetings {
        let Some(span) = meeting.start.map(|start| start.span) else { continue };
        let state = state(scene, meeting);
        if state != MeetingState::Cancelled {
            number += 1;
        }
        if span.first.month() != span.last.month() {
            undated.push(vec![plain(format!("Desuden et møde, hvis måned er uoplyst ({}).", state.word()))]);
            continue;
        }
        let Some(month) = months.get_mut(span.first.month0() as usize) else { continue };
        if state != MeetingState::Cancelled && Some(number) == minimum {
            month.goal = format!("Minimum {number}");
        }
        month.meetings.push(mark(scene, meeting, number, span.exact()));
    }
    (months, undated)
}

fn mark(scene: &Scene, meeting: &Row<Meeting>, number: u32, day: Option<Date>) -> MeetingMark {
    let state = state(scene, meeting);
    let note = match meeting.kind {
        Some(MeetingKind::Extraordinary) => "ekstra\u{ad}ordinært",
        Some(MeetingKind::Seminar) => "seminar",
        Some(MeetingKind::Assembly) => "samling",
        _ => "",
    };
    MeetingMark {
        number: if state == MeetingState::Cancelled { "–".to_owned() } else { number.to_string() },
        state,
        day: day.map_or_else(
            || "dag uoplyst".to_owned(),
            |day| format!("{}. {}", day.day(), wording::MONTHS[day.month0() as usize]),
        ),
        note: note.to_owned(),
        to: page(scene, meeting),
    }
}
