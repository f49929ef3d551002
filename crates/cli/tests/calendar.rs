//! Calendars, read back by a parser that is not of the writer's making: what is in them, when, and how they stay.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "these functions run in tests only; what fails here fails the test"
)]

mod support;

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use support::{copy_of_region, data, folder, run, write};

/// Meetings of every awkward kind, laid among the data of a copy of Nordjylland.
const MEETINGS: &str = r#"
[meetings.a-plain]
organization_id = "klyngestyregruppe-nord"
start = "2027-06-01T14:00"
end = "2027-06-01T16:00"
state = "planned"
location = "Rum 3; øverst, \"bagved\""
agenda_items.punkt-1 = { number = 1, title = "Velkomst, og en titel som er så lang at den må foldes over flere linjer i filen, æøå æøå æøå æøå" }

[meetings.b-midnight]
organization_id = "klyngestyregruppe-nord"
start = "2027-01-15T23:30"
end = "2027-01-16T01:00"
state = "held"

[meetings.c-spring]
organization_id = "klyngestyregruppe-nord"
start = "2027-03-27T23:30"
end = "2027-03-28T03:30"

[meetings.d-autumn]
organization_id = "klyngestyregruppe-nord"
start = "2027-10-31T02:30"
end = "2027-10-31T03:30"
state = "planned"

[meetings.e-cancelled]
organization_id = "klyngestyregruppe-nord"
start = "2027-05-04"
state = "cancelled"

[meetings.f-two-days]
organization_id = "klyngestyregruppe-nord"
start = "2027-08-30"
end = "2027-08-31"
state = "planned"
kind = "seminar"

[meetings.g-month]
organization_id = "klyngestyregruppe-nord"
start = "2027-09"
state = "planned"

[meetings.h-never]
organization_id = "klyngestyregruppe-nord"
start = "2027-03-28T02:30"
end = "2027-03-28T03:10"
state = "planned"
"#;

fn parse(text: &str) -> ICalendar {
    assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert!(text.lines().all(|line| line.len() <= 75), "lines are folded at 75 octets: {text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "lines end as the format wants it");
    ICalendar::parse(text).unwrap_or_else(|entry| panic!("no calendar: {entry:?}"))
}

fn events(calendar: &ICalendar) -> impl Iterator<Item = &ICalendarComponent> {
    calendar.components.iter().filter(|component| component.component_type == ICalendarComponentType::VEvent)
}

/// The text of a property; of a time what the file says.
fn text<'c>(component: &'c ICalendarComponent, property: &ICalendarProperty) -> Option<&'c str> {
    component.property(property)?.values.first()?.as_text()
}

/// Every event by what stands before the @ of its id, as the lines of the file.
fn lines(ics: &str) -> BTreeMap<String, Vec<String>> {
    let unfolded = ics.replace("\r\n ", "");
    let mut found = BTreeMap::new();
    for event in unfolded.split("BEGIN:VEVENT\r\n").skip(1) {
        let event = event.split("END:VEVENT").next().expect("it ends");
        let lines: Vec<String> = event.lines().map(str::to_owned).collect();
        let uid = lines.iter().find_map(|line| line.strip_prefix("UID:")).expect("has an id");
        found.insert(uid.split('@').next().expect("has a name").to_owned(), lines);
    }
    found
}

fn export(region: &Path, args: &[&str]) -> support::Answer {
    let region = region.display().to_string();
    run([&["export", "calendar", &region], args].concat())
}

fn awkward(name: &str) -> PathBuf {
    let region = copy_of_region(name);
    write(region.join("meetings/awkward.toml"), MEETINGS);
    region
}

fn has(event: &[String], line: &str) -> bool {
    event.iter().any(|known| known == line)
}

#[test]
fn every_meeting_is_when_the_clocks_of_copenhagen_say() {
    let answer = export(&awkward("calendar_when"), &["--body", "klyngestyregruppe-nord"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    let lines = lines(&answer.out);
    for (id, start, end) in [
        ("a-plain", "DTSTART:20270601T120000Z", Some("DTEND:20270601T140000Z")),
        ("b-midnight", "DTSTART:20270115T223000Z", Some("DTEND:20270116T000000Z")),
        ("c-spring", "DTSTART:20270327T223000Z", Some("DTEND:20270328T013000Z")),
        ("d-autumn", "DTSTART:20271031T003000Z", Some("DTEND:20271031T023000Z")),
        ("e-cancelled", "DTSTART;VALUE=DATE:20270504", Some("DTEND;VALUE=DATE:20270505")),
        ("f-two-days", "DTSTART;VALUE=DATE:20270830", Some("DTEND;VALUE=DATE:20270901")),
        ("h-never", "DTSTART:20270328T013000Z", None),
    ] {
        let event = &lines[id];
        assert!(has(event, start), "{id}: {event:?}");
        assert_eq!(event.iter().find(|line| line.starts_with("DTEND")).map(String::as_str), end, "{id}: {event:?}");
    }
    assert!(!lines.contains_key("g-month"), "a month is no day");
    assert!(parse(&answer.out).components.len() > lines.len(), "the calendar itself is one of them");
}

#[test]
fn states_are_told_in_words_and_in_the_format() {
    let answer = export(&awkward("calendar_states"), &["--body", "klyngestyregruppe-nord"]);
    let lines = lines(&answer.out);
    let cancelled = &lines["e-cancelled"];
    for line in
        ["STATUS:CANCELLED", "SEQUENCE:1", "TRANSP:TRANSPARENT", "SUMMARY:Aflyst: Klyngestyregruppe Nord\\, møde"]
    {
        assert!(has(cancelled, line), "{line}: {cancelled:?}");
    }
    assert!(has(&lines["a-plain"], "STATUS:CONFIRMED") && has(&lines["b-midnight"], "STATUS:CONFIRMED"));
    let unknown = &lines["c-spring"];
    assert!(!unknown.iter().any(|line| line.starts_with("STATUS")), "{unknown:?}");
    assert!(unknown.iter().any(|line| line.contains("er uoplyst")), "{unknown:?}");
    assert!(lines["d-autumn"].iter().any(|line| line.contains("kommer to gange")), "{:?}", lines["d-autumn"]);
    assert!(lines["f-two-days"].iter().any(|line| line.contains("Tidspunktet er ikke kendt.")));
    assert!(
        answer.out.replace("\r\n ", "").contains("for deres dag er ikke kendt."),
        "what is left out is told: {}",
        answer.out
    );
}

#[test]
fn another_parser_reads_the_words_as_they_were() {
    let answer = export(&awkward("calendar_words"), &["--address", "https://atlas.example/x/"]);
    let calendar = parse(&answer.out);
    let is_plain =
        |event: &&ICalendarComponent| text(event, &ICalendarProperty::Uid) == Some("a-plain@nordjylland.klyngeatlas");
    let event = events(&calendar).find(is_plain).expect("is there");
    assert_eq!(text(event, &ICalendarProperty::Location), Some("Rum 3; øverst, \"bagved\""));
    let description = text(event, &ICalendarProperty::Description).expect("is there");
    assert!(description.starts_with("Planlagt.\n1. Velkomst, og en titel"), "{description}");
    assert!(description.ends_with("æøå æøå æøå æøå"), "{description}");
    assert!(answer.out.replace("\r\n ", "").contains("URL:https://atlas.example/x/nordjylland/moede/a-plain\r\n"));
    let published = "DTSTAMP:20";
    assert_eq!(answer.out.matches(published).count(), events(&calendar).count(), "each is stamped with the data's day");
}

#[test]
fn publish_writes_one_for_all_for_each_cluster_and_for_each_body_that_meets_and_the_same_twice() {
    let (first, second) = (folder("calendar_publish_1"), folder("calendar_publish_2"));
    for out in [&first, &second] {
        let answer =
            run(["publish", &data().display().to_string(), "--snapshots-only", "--out", &out.display().to_string()]);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""));
        assert!(answer.out.contains(" kalendere i "), "{}", answer.out);
    }
    let read = |name: &str| std::fs::read_to_string(first.join("kalender").join(name)).expect("the file is there");
    let count = |name: &str| events(&parse(&read(name))).count();
    assert!(count("nordjylland.ics") > count("nordjylland/klyngestyregruppe-nord.ics"));
    assert!(
        count("eksempel/egeklyngen.ics") > count("eksempel/egeklyngen-fagligt.ics"),
        "a cluster has its bodies' meetings"
    );
    assert!(read("eksempel.ics").contains("SUMMARY:Eksempel: "), "what is invented says so");
    assert!(!first.join("kalender/nordjylland/hjoerring-kommune.ics").exists(), "who does not meet has none");
    let mut files = vec![first.join("kalender")];
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(std::fs::read_dir(&path).expect("is a folder").map(|entry| entry.expect("is there").path()));
            continue;
        }
        let ics = std::fs::read_to_string(&path).expect("is text");
        let calendar = parse(&ics);
        let uids: Vec<_> = events(&calendar).map(|event| text(event, &ICalendarProperty::Uid)).collect();
        assert_eq!(uids.len(), uids.iter().collect::<std::collections::BTreeSet<_>>().len(), "{}", path.display());
        assert!(!uids.is_empty(), "{}", path.display());
        let again = second.join(path.strip_prefix(&first).expect("is below"));
        assert_eq!(std::fs::read_to_string(again).ok(), Some(ics), "{}", path.display());
    }
}

#[test]
fn what_cannot_be_written_is_told() {
    let nordjylland = data().join("nordjylland");
    for (args, expected) in [
        (&["--body", "klynge-nor"][..], "organet »klynge-nor« findes ikke; mente du klynge-nord"),
        (&["--body", "hjoerring-kommune"], "ingen møder med en kendt dag"),
        (&["--address", "atlas.example"], "en adresse, der begynder med https://, var ventet"),
    ] {
        let answer = export(&nordjylland, args);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{args:?}");
        assert!(answer.err.contains(expected), "{args:?}: {}", answer.err);
    }
}
