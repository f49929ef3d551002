//! The seats of a body that follow from who chairs others, beside who sits.

use super::{Cell, Column, Scene, Seat, Side, Span, Table, Verdict, names, plain};
use crate::check::{Chair, Finding, seat_by_seat};
use crate::danish;

/// The seats one by one, where one of the findings is for a clause that derives seats. The sides that a clause asks
/// seats for by number come after them, and last those who sit without being known to chair.
pub(super) fn seats(scene: &Scene, found: &[&Finding], sides: &[Side]) -> Option<Table> {
    let applies = |finding: &&&Finding| finding.verdict != Verdict::NotApplicable;
    let mut judged = found.iter().filter(applies);
    let by_seat = judged.find_map(|finding| seat_by_seat(&scene.atlas, finding, scene.on))?;
    let columns = ["Plads", "Formand", "Sidder her"].map(Column::text).to_vec();
    let mut table = Table::new("Pladserne, som de følger af formandskaberne", columns);
    for seat in &by_seat.seats {
        let (chair, sits) = match (&seat.chair, seat.sits) {
            (Chair::Held(names), sits) => (names.as_str(), yes_or_no(sits)),
            (Chair::Vacant, _) => ("Ledig", "Pladsen er ledig"),
            (Chair::Unknown, _) => (UNKNOWN, UNKNOWN),
        };
        let from = scene.name_of(seat.from.as_str());
        table = table.with(row(vec![from, plain(format!(", {}", danish::side(seat.side)))], chair, sits));
    }
    let derived = |side: &&Side| by_seat.seats.iter().any(|seat| names::side(seat.side) == side.heading);
    for side in sides.iter().filter(|side| side.verdict.is_some() && !derived(side)) {
        for seat in &side.seats {
            let sits = match seat {
                Seat::Filled { name, .. } => format!("Ja: {name}"),
                Seat::Empty { .. } => "Nej: pladsen er ledig".to_owned(),
                Seat::Unknown { .. } => UNKNOWN.to_owned(),
            };
            table = table.with(row(vec![plain(side.heading.clone())], "Følger ikke af et formandskab", &sits));
        }
    }
    let (seat, chair) = match by_seat.all_known {
        true => ("Ud over pladserne", "Ikke blandt formandskaberne"),
        false => ("Uden kendt plads", UNKNOWN),
    };
    let certain = by_seat.left_over.iter().map(|name| ("Ja", name));
    for (sits, name) in certain.chain(by_seat.perhaps.iter().map(|name| (UNKNOWN, name))) {
        table = table.with(row(vec![plain(seat)], chair, &format!("{sits}: {name}")));
    }
    Some(table)
}

const UNKNOWN: &str = "Uoplyst";

fn yes_or_no(sits: Option<bool>) -> &'static str {
    match sits {
        Some(true) => "Ja",
        Some(false) => "Nej",
        None => UNKNOWN,
    }
}

fn row(seat: Vec<Span>, chair: &str, sits: &str) -> Vec<Cell> {
    vec![Cell { text: seat, ..Cell::default() }, Cell::plain(chair), Cell::plain(sits)]
}
