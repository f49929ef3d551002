//! The people of a region, as they can be found: each once, with every seat, whenever it was held.

use super::super::{Scene, calendar, names, sift};
use super::{Kind, Thing, To};
use crate::danish;
use crate::model::{Membership, Person, Row};
use crate::route::Route;
use crate::time::{Date, Holds, Span};
use std::collections::BTreeMap;

/// Every person.
pub(super) fn all(scene: &Scene) -> Vec<Thing> {
    let mut seats: BTreeMap<&str, Vec<&Row<Membership>>> = BTreeMap::new();
    for row in &scene.atlas.memberships {
        if let Some(id) = &row.person_id {
            seats.entry(id.as_str()).or_default().push(row);
        }
    }
    let guests = guests(scene);
    let person = |row: &Row<Person>| {
        let own = seats.get(row.id.as_str()).map_or(&[][..], Vec::as_slice);
        match guests.get(row.id.as_str()) {
            Some(meeting) if own.is_empty() => guest(scene, row, meeting),
            _ => seated(scene, row, own),
        }
    };
    scene.atlas.persons.iter().map(person).collect()
}

/// The last meeting at which each guest was.
fn guests(scene: &Scene) -> BTreeMap<&str, &Row<crate::model::Meeting>> {
    let mut guests = BTreeMap::new();
    for meeting in &scene.atlas.meetings {
        for id in meeting.guests.iter().flatten().filter_map(|guest| guest.person_id.as_ref()) {
            guests.insert(id.as_str(), meeting);
        }
    }
    guests
}

fn guest(scene: &Scene, row: &Row<Person>, meeting: &Row<crate::model::Meeting>) -> Thing {
    let body = scene.told_apart(meeting.organization_id.as_str()).text;
    Thing {
        kind: Kind::Person,
        heading: row.name.clone(),
        texts: vec![format!("Gæst: {body}, {}", danish::lower_first(&calendar::when(meeting)))],
        told: false,
        to: To::address(calendar::page(scene, meeting)),
        when: String::new(),
        before: 0,
    }
}

/// A person with the seats that are known; the first is one held on the day shown, if there is such a one.
fn seated(scene: &Scene, row: &Row<Person>, seats: &[&Row<Membership>]) -> Thing {
    let holds = |seat: &Row<Membership>| scene.holds(&seat.tenure, None);
    let first = seats.iter().position(|seat| holds(seat).is_yes()).unwrap_or_default();
    let mut texts: Vec<String> = seats.iter().map(|seat| in_words(scene, seat)).collect();
    if !texts.is_empty() {
        texts.swap(0, first);
    }
    let (to, when) = match seats.get(first) {
        None => (people(scene, None, None), String::new()),
        Some(seat) => {
            let held = holds(seat);
            let day = known_on(seat).filter(|_| !held.is_yes());
            (people(scene, Some(seat), day), if held.is_yes() { String::new() } else { when(scene, held, day) })
        }
    };
    if texts.is_empty() {
        texts.push("Ingen plads er kendt".to_owned());
    }
    Thing { kind: Kind::Person, heading: row.name.clone(), texts, told: false, to, when, before: 0 }
}

/// "Formand, sundhedsdirektør, Aalborg Kommune: Klyngestyregruppe Nord".
fn in_words(scene: &Scene, seat: &Membership) -> String {
    let role = seat.role.map(|role| danish::upper_first(names::role(role)));
    let behalf = seat.on_behalf_of_id.as_ref().map(|id| scene.told_apart(id.as_str()).text);
    let parts: Vec<String> = [role, seat.title.clone(), behalf].into_iter().flatten().collect();
    let body = scene.told_apart(seat.organization_id.as_str()).text;
    if parts.is_empty() { body } else { format!("{}: {body}", parts.join(", ")) }
}

/// The list of people, sifted by the body that the seat is in, on a day on which it is known to be held.
fn people(scene: &Scene, seat: Option<&Row<Membership>>, day: Option<Date>) -> To {
    let sifted = seat.map(|seat| (sift::BODY, seat.organization_id.to_string()));
    To { day, sifted, ..To::page(Route::People { region: scene.region() }) }
}

/// A day on which a source shows the seat to be held.
fn known_on(seat: &Membership) -> Option<Date> {
    let tenure = &seat.tenure;
    [tenure.seen_until, tenure.seen_from, tenure.start].into_iter().flatten().find_map(Span::exact)
}

fn when(scene: &Scene, held: Holds, known: Option<Date>) -> String {
    let now = match held {
        Holds::NotYet => format!("Har ikke pladsen endnu {}", scene.day()),
        Holds::NoLonger => format!("Har ikke længere pladsen {}", scene.day()),
        _ => format!("Om pladsen er besat {}, er uoplyst", scene.day()),
    };
    match known {
        Some(day) => format!("{now}; kendt fra {}.", danish::day(day)),
        None => format!("{now}."),
    }
}
