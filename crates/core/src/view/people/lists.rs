//! The list of people in words: the tables, the rows of the file, who is in several bodies, and who still has to appoint.

use super::super::{
    Cell, Column, Scene, Span, Table, Text, Verdict, link, members, names, order, plain, sift, wording,
};
use super::places::Place;
use super::{choice, organization};
use crate::danish;
use crate::model::{Membership, Row};
use crate::route::Address;
use crate::terms::{Field, Kind};
use crate::time::Tenure;

/// Somebody who is in several bodies.
pub(super) struct InSeveral<'a> {
    person: &'a str,
    rows: Vec<&'a Row<Membership>>,
}

/// Those who are in several bodies on the day shown, told by the person and never by the name; sorted as Danes sort.
pub(super) fn several(scene: &Scene) -> Vec<InSeveral<'_>> {
    let mut all: Vec<InSeveral<'_>> = Vec::new();
    for row in scene.atlas.memberships.iter().filter(|row| scene.holds(&row.tenure, None).is_yes()) {
        let Some(person) = &row.person_id else { continue };
        match all.iter_mut().find(|known| known.person == person.as_str()) {
            Some(known) if known.rows.iter().any(|other| other.organization_id == row.organization_id) => (),
            Some(known) => known.rows.push(row),
            None => all.push(InSeveral { person: person.as_str(), rows: vec![row] }),
        }
    }
    all.retain(|one| one.rows.len() > 1);
    for one in &mut all {
        order::by_key(&mut one.rows, |row| order::name(&organization(scene, row.organization_id.as_str())));
    }
    order::by_key(&mut all, |one| order::name(&members::name(&scene.atlas, one.rows[0])));
    all
}

/// The same as a table; nothing where nobody is.
pub(super) fn several_table(scene: &Scene, several: &[InSeveral<'_>]) -> Option<Table> {
    let mut table = Table::new("Med i flere organer", ["Navn", "Organer"].map(Column::text).to_vec());
    for one in several {
        let bodies = one.rows.iter().flat_map(|row| {
            let role = row.role.map_or_else(String::new, |role| format!(" ({})", names::role(role)));
            [scene.told_apart(row.organization_id.as_str()), plain(format!("{role}; "))]
        });
        let mut bodies: Text = bodies.collect();
        if let Some(last) = bodies.last_mut() {
            last.text = last.text.trim_end_matches("; ").to_owned();
        }
        let name = Cell::plain(members::name(&scene.atlas, one.rows[0]));
        table.rows.push(vec![name, Cell { text: bodies, ..Cell::default() }]);
    }
    (!table.rows.is_empty()).then_some(table)
}

/// The seats, a table a body.
pub(super) fn tables(scene: &Scene, shown: &[&Place<'_>], several: &[InSeveral<'_>]) -> Vec<Table> {
    let columns = || ["Navn", "Side", "Rolle og titel", "For", "Udpeget af", "Hvornår"].map(Column::text).to_vec();
    let mut tables: Vec<Table> = Vec::new();
    let mut last = None;
    for place in shown {
        if last != Some(&place.body.id) {
            tables.push(Table::new(&scene.heading_of(place.body), columns()));
            last = Some(&place.body.id);
        }
        if let Some(table) = tables.last_mut() {
            table.rows.push(row(scene, place, several));
        }
    }
    tables
}

fn row(scene: &Scene, place: &Place<'_>, several: &[InSeveral<'_>]) -> Vec<Cell> {
    let (verdict, name) = match place.row {
        Some(row) => (None, named(scene, row, several)),
        None if place.is_empty() => (Some(Verdict::Breached), vec![plain("Tom plads")]),
        None => (Some(Verdict::Undetermined), vec![plain("Uoplyst plads")]),
    };
    let mut name = Cell { verdict, text: name, ..Cell::default() };
    if let Some(other) = place.instead {
        name.text.push(plain("; i stedet sidder "));
        name.text.extend(named(scene, other, several));
    }
    vec![
        name,
        Cell::plain(known(place.side.map(names::side))),
        Cell::plain(known(Some(role_and_title(place)))),
        Cell::plain(known(on_behalf_of(scene, place))),
        Cell::plain(known(place.by.as_deref().map(|id| organization(scene, id)))),
        Cell::plain(place.row.map_or_else(String::new, |row| when(&row.tenure, place.instead))),
    ]
}

fn named(scene: &Scene, row: &Row<Membership>, several: &[InSeveral<'_>]) -> Text {
    let mut text = vec![plain(members::name(&scene.atlas, row))];
    let own = several.iter().find(|one| row.person_id.as_ref().is_some_and(|id| id.as_str() == one.person));
    if let Some(one) = own {
        text.push(plain(format!(" (i {} organer)", one.rows.len())));
    }
    text
}

/// What no source says is left open, and seen to be.
fn known(text: Option<impl Into<String>>) -> String {
    text.map(Into::into).filter(|text: &String| !text.is_empty()).unwrap_or_else(|| "Uoplyst".to_owned())
}

fn role_and_title(place: &Place<'_>) -> String {
    let Some(row) = place.row else { return "Medlem".to_owned() };
    let role = row.role.map(|role| danish::upper_first(names::role(role)));
    [role, row.title.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn on_behalf_of(scene: &Scene, place: &Place<'_>) -> Option<String> {
    let own = place.row.and_then(|row| row.on_behalf_of_id.as_ref()).map(|id| organization(scene, id.as_str()));
    own.or_else(|| place.area.filter(|_| place.is_vacant()).map(|area| area.name.clone()))
}

/// When somebody has the seat, and since when and until when another sits there instead.
fn when(own: &Tenure, instead: Option<&Row<Membership>>) -> String {
    let instead = instead.map(|row| format!("; i stedet {}", danish::lower_first(&term(&row.tenure))));
    term(own) + &instead.unwrap_or_default()
}

/// "Fra 1. januar 2026, til 1. februar 2027", or the days on which a source shows it.
fn term(tenure: &Tenure) -> String {
    let from = tenure.start.map(|start| format!("fra {}", danish::date(start)));
    let until = tenure.end.map(|end| format!("til {}", danish::date(end)));
    let seen = match (tenure.seen_from, tenure.seen_until) {
        (Some(first), Some(last)) if first == last => Some(format!("set {}", danish::date(first))),
        (Some(first), Some(last)) => Some(format!("set {} og {}", danish::date(first), danish::date(last))),
        (Some(day), None) | (None, Some(day)) => Some(format!("set {}", danish::date(day))),
        (None, None) => None,
    };
    danish::upper_first(&[from, until, seen].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// The rows of the file, with their heads.
pub(super) fn rows(scene: &Scene, shown: &[&Place<'_>]) -> Vec<Vec<String>> {
    const HEADS: [&str; 13] = [
        "Dato",
        "Organ",
        "Plads",
        "Navn",
        "I stedet",
        "Side",
        "Rolle",
        "Titel",
        "For",
        "Kommune",
        "Udpeget af",
        "Hvornår",
        "Kilde",
    ];
    let heads = HEADS.map(str::to_owned).to_vec();
    std::iter::once(heads).chain(shown.iter().map(|place| file_row(scene, place))).collect()
}

fn file_row(scene: &Scene, place: &Place<'_>) -> Vec<String> {
    let name = |row: Option<&Row<Membership>>| row.map_or_else(String::new, |row| members::name(&scene.atlas, row));
    let filled = match (place.is_vacant(), place.is_empty()) {
        (false, _) => "Besat",
        (true, true) => "Tom",
        (true, false) => "Uoplyst",
    };
    let cited = place.row.iter().chain(&place.instead).flat_map(|row| &row.source);
    let mut sources: Vec<String> = Vec::new();
    for source in cited.filter_map(|citation| scene.atlas.sources.get(citation.source_id.as_str())) {
        if !sources.contains(&source.title) {
            sources.push(source.title.clone());
        }
    }
    vec![
        scene.on.to_string(),
        scene.heading_of(place.body),
        filled.to_owned(),
        name(place.row),
        name(place.instead),
        place.side.map(names::side).unwrap_or_default().to_owned(),
        place.row.and_then(|row| row.role).map(names::role).unwrap_or_default().to_owned(),
        place.row.and_then(|row| row.title.clone()).unwrap_or_default(),
        on_behalf_of(scene, place).unwrap_or_default(),
        place.area.map(|area| area.name.clone()).unwrap_or_default(),
        place.by.as_deref().map(|id| organization(scene, id)).unwrap_or_default(),
        place.row.map_or_else(String::new, |row| when(&row.tenure, place.instead)),
        sources.join(", "),
    ]
}

/// What was found of the seats that a party is to appoint to.
pub(super) struct AskedOf {
    /// The party.
    pub(super) by: String,
    lacking: usize,
    unknown: usize,
    whole: usize,
}

/// Every party that a clause in force on the day asks to appoint, by name.
pub(super) fn asked_of(scene: &Scene) -> Vec<AskedOf> {
    let mut all: Vec<AskedOf> = Vec::new();
    for found in &scene.report.findings {
        let clause = found.clause(&scene.atlas);
        let Some(Kind::Seats(seats)) = clause.and_then(|clause| clause.requirement()).map(|asked| &asked.kind) else {
            continue;
        };
        let Some(by) = members::operand(seats, Field::AppointedBy) else { continue };
        if !matches!(found.verdict, Verdict::Breached | Verdict::Undetermined | Verdict::Fulfilled) {
            continue;
        }
        if !all.iter().any(|known| known.by == by) {
            all.push(AskedOf { by: by.to_owned(), lacking: 0, unknown: 0, whole: 0 });
        }
        let Some(known) = all.iter_mut().find(|known| known.by == by) else { continue };
        match found.verdict {
            Verdict::Breached => known.lacking += 1,
            Verdict::Undetermined => known.unknown += 1,
            _ => known.whole += 1,
        }
    }
    order::by_key(&mut all, |asked| order::name(&organization(scene, &asked.by)));
    all
}

/// "Hvor mangler PLO at udpege?", leading to the seats, and the answer in short.
pub(super) fn asks(scene: &Scene, address: &Address, asked: &[AskedOf]) -> Vec<Text> {
    asked.iter().map(|asked| ask(scene, address, asked)).collect()
}

fn ask(scene: &Scene, address: &Address, asked: &AskedOf) -> Text {
    let query = choice::KEYS.iter().fold(address.query.clone(), |query, key| query.setting(key, None));
    let query = query.setting(sift::APPOINTED_BY, Some(&asked.by)).setting(sift::ROLE, Some(choice::LACKING));
    let to = Address { query, fragment: None, ..address.clone() };
    let question: Span = link(format!("Hvor mangler {} at udpege?", organization(scene, &asked.by)), to);
    let bodies =
        |count, rest: &str| (count > 0).then(|| format!("{} {rest}", wording::counted(count, "organ", "organer")));
    let answers =
        [bodies(asked.lacking, "mangler"), bodies(asked.unknown, "er uoplyst"), bodies(asked.whole, "er på plads")];
    let answers: Vec<String> = answers.into_iter().flatten().collect();
    vec![question, plain(format!(" {}.", danish::list(answers)))]
}
