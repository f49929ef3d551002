//! The list of people: who sits in the bodies of a region on a day, and the seats that nobody is known to fill.

mod choice;
mod lists;
mod places;

use super::{Head, People, Scene, Text, link, order, plain, sift, wording};
use crate::csv;
use crate::danish;
use crate::route::{Address, Route};
use crate::snapshot::Id;
use crate::time::Date;
use choice::{Choice, Offered};
use places::Place;

/// The page of the list of people, as the reader of the address sifts it.
#[must_use]
pub fn people(scene: &Scene, address: &Address) -> People {
    let places = places::all(scene);
    let all = places.len();
    let asked = lists::asked_of(scene);
    let offered = Offered::of(scene, &places, &asked);
    let choice = Choice::read(&address.query, &offered);
    let several = lists::several(scene);
    let shown: Vec<&Place<'_>> = places.iter().filter(|place| choice.lets(place)).collect();
    let rows = lists::rows(scene, &shown);
    People {
        head: scene.titled(head(scene)),
        notes: notes(scene, &places),
        asks: lists::asks(scene, address, &asked),
        pickers: choice::pickers(address, &offered),
        count: format!("{} af {} vises.", shown.len(), wording::counted(all, "plads", "pladser")),
        reset: sift::reset(address, &choice::KEYS),
        bodies: lists::tables(scene, &shown, &several),
        nothing: if all == 0 { "Der er ingen pladser at vise." } else { "Ingen pladser passer på valget." }.to_owned(),
        several: lists::several_table(scene, &several),
        file: format!("personer-{}-{}.csv", scene.region(), scene.on),
        csv: csv::write(&rows),
        copy: csv::write_for_clipboard(&rows),
    }
}

fn head(scene: &Scene) -> Head {
    Head {
        title: format!("Personer i {}", scene.atlas.title),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Personer".to_owned(),
        heading: "Personer".to_owned(),
        letter: None,
        lede: format!("Hvem der sidder i organerne {}, og de pladser, som ingen vides at sidde på.", scene.day()),
    }
}

/// How far the sources reach on the day shown, and what the list is not.
fn notes(scene: &Scene, places: &[Place<'_>]) -> Vec<Text> {
    let mut notes = Vec::new();
    if scene.atlas.memberships.is_empty() {
        notes.push(vec![plain("Ingen kilde her nævner, hvem der sidder i organerne.")]);
    } else {
        notes.extend(from_other_days(scene));
    }
    let open = places.iter().filter(|place| place.is_vacant());
    let (empty, unknown): (Vec<_>, Vec<_>) = open.partition(|place| place.is_empty());
    let seats = |count| wording::counted(count, "plads", "pladser");
    if !empty.is_empty() {
        let text = format!(
            "{} står tomme: listen er fuldstændig, og kravet beder om flere, end der sidder.",
            seats(empty.len())
        );
        notes.push(vec![plain(text)]);
    }
    if !unknown.is_empty() {
        let text = format!(
            "{}, som kravene beder om, er uoplyst: om nogen sidder der, siger kilderne ikke. Det er ikke en forsømmelse.",
            seats(unknown.len())
        );
        notes.push(vec![plain(text)]);
    }
    notes.push(vec![plain("Navne og titler er, som kilderne trykker dem. Listen er ikke en fremmødeliste.")]);
    notes
}

/// What is known of other days only, and the way to the nearest of them.
fn from_other_days(scene: &Scene) -> Option<Text> {
    let unknown = |row: &&crate::model::Row<crate::model::Membership>| {
        let holds = scene.holds(&row.tenure, None);
        !holds.is_yes() && !holds.is_no()
    };
    let count = scene.atlas.memberships.iter().filter(unknown).count();
    if count == 0 {
        return None;
    }
    let sitting =
        |day: &Date| scene.atlas.memberships.iter().filter(|row| row.tenure.holds(*day, None, None).is_yes()).count();
    let mut days: Vec<Date> = Vec::new();
    for row in scene.atlas.memberships.iter().filter(unknown) {
        let seen = [row.tenure.seen_until, row.tenure.seen_from, row.tenure.start];
        let day = seen.into_iter().flatten().filter_map(crate::time::Span::exact).next();
        days.extend(day.filter(|day| *day != scene.on));
    }
    crate::order::sort_by(&mut days, Ord::cmp);
    days.dedup();
    let text = format!(
        "{} er kendt fra andre dage; hvem der har dem {}, er uoplyst.",
        wording::counted(count, "plads", "pladser"),
        scene.day()
    );
    let mut text: Text = vec![plain(text)];
    // The newest lists say the most of the day shown.
    let nearest: Vec<Date> = days.iter().rev().take(4).copied().collect();
    for (at, day) in nearest.iter().enumerate() {
        text.push(plain(if at == 0 { " Se listen " } else { " eller " }));
        let to = scene.to(Route::People { region: scene.region() });
        let query = to.query.on(&day.to_string());
        let words = format!("{} ({})", danish::day(*day), wording::counted(sitting(day), "person", "personer"));
        text.push(link(words, to.with_query(query)));
    }
    if !nearest.is_empty() {
        text.push(plain("."));
    }
    Some(text)
}

/// The name of an organization that is only an id here.
fn organization(scene: &Scene, id: &str) -> String {
    scene.told_apart(id).text
}

/// Organizations, each once, by name.
fn by_name(scene: &Scene, ids: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for id in ids {
        if !once.contains(&id) {
            once.push(id);
        }
    }
    order::by_key(&mut once, |id| order::name(&organization(scene, id)));
    once
}

/// The id as it is compared.
fn text<T>(id: Option<&Id<T>>) -> Option<&str> {
    id.map(Id::as_str)
}
