//! The meetings as iCalendar files (RFC 5545): the core says what stands in them, this writes it down.
//!
//! Times are written in UTC, so that no program has to know how Copenhagen puts its clocks; a meeting of which only the
//! day is known fills the day, and does not make anybody busy.

use crate::publish::Output;
use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike, EventStatus, Property};
use klyngeatlas_core::model::{Atlas, MeetingState};
use klyngeatlas_core::time::{Wall, wall};
use klyngeatlas_core::view;

/// Who made the files, as RFC 5545 wants it said.
const PRODUCT: &str = "-//Klyngeatlas//Klyngeatlas//DA";

/// How long a program may wait before it asks for a calendar again.
const HOURS: i64 = 12;

/// Every calendar of a region, with its name below the folder of the data.
///
/// `site` is where the pages are, for the links back; without it there are none, since a calendar is read far from them.
pub(crate) fn all(atlas: &Atlas, site: Option<&str>) -> Vec<Output> {
    let calendars = view::calendars(atlas);
    calendars.into_iter().map(|calendar| (calendar.file.clone(), write(&calendar, site).into_bytes())).collect()
}

/// One calendar as a file.
pub(crate) fn write(calendar: &view::Calendar, site: Option<&str>) -> String {
    let stamp = calendar.published.and_time(NaiveTime::MIN).and_utc();
    let mut out = Calendar::empty();
    out.append_property(Property::new("VERSION", "2.0"));
    out.append_property(Property::new("PRODID", PRODUCT));
    out.append_property(Property::new("CALSCALE", "GREGORIAN"));
    out.append_property(Property::new("METHOD", "PUBLISH"));
    out.name(&calendar.title).description(&calendar.about).ttl(&Duration::hours(HOURS));
    out.extend(calendar.events.iter().map(|found| event(found, stamp, site)));
    out.to_string()
}

fn event(found: &view::Event, stamp: DateTime<Utc>, site: Option<&str>) -> Event {
    let mut event = Event::new();
    event.uid(&found.uid).timestamp(stamp).summary(&found.summary).description(&found.description);
    if let Some(location) = &found.location {
        event.location(location);
    }
    if let Some(site) = site {
        event.url(&format!("{}{}", site.trim_end_matches('/'), found.page.href()));
    }
    match found.state {
        Some(MeetingState::Cancelled) => event.status(EventStatus::Cancelled).sequence(1),
        Some(_) => event.status(EventStatus::Confirmed).sequence(0),
        None => event.sequence(0),
    };
    match found.start.minute {
        Some(minute) => timed(&mut event, found, minute),
        None => whole_days(&mut event, found),
    }
    if found.start.minute.is_none() || found.state == Some(MeetingState::Cancelled) {
        event.add_property("TRANSP", "TRANSPARENT");
    }
    event.done()
}

/// Of a time that comes twice the first is meant, unless the meeting would end before it begins.
fn timed(event: &mut Event, found: &view::Event, minute: u16) {
    let (start, _) = in_utc(found.start.day, minute);
    event.starts(utc(start));
    let end = found.end.and_then(|end| Some((end.day, end.minute?)));
    if let Some((first, second)) = end.map(|(day, minute)| in_utc(day, minute)) {
        let end = if first < start { second } else { first };
        // A time that the clocks never showed may lie before the other: then only the start is certain.
        if end > start {
            event.ends(utc(end));
        }
    }
}

/// The last day is not part of an event of whole days, so the end is the day after.
fn whole_days(event: &mut Event, found: &view::Event) {
    let last = found.end.map_or(found.start.day, |end| end.day);
    event.starts(found.start.day);
    event.ends(last.checked_add_days(Days::new(1)).unwrap_or(last));
}

/// The first and the last time in UTC at which the clocks of Copenhagen show this.
fn in_utc(day: NaiveDate, minute: u16) -> (NaiveDateTime, NaiveDateTime) {
    match wall(day, minute) {
        Wall::Once(time) | Wall::Never(time) => (time, time),
        Wall::Twice(first, second) => (first, second),
    }
}

fn utc(time: NaiveDateTime) -> DatePerhapsTime {
    CalendarDateTime::Utc(time.and_utc()).into()
}
