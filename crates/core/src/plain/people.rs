//! The blocks of a body and of the list of people.

use super::Block;
use super::blocks::{cited, remedies, section, sources, switches, tables, tally, year};
use crate::view::{Body, People, Seat, Side, Text, plain};

/// One body.
pub(super) fn body(page: &Body) -> Vec<Block> {
    let mut blocks = vec![Block::Line(page.hypothetical.clone()), Block::heading(&page.terms_heading)];
    blocks.extend(page.terms.clone().map(|terms| Block::Line(vec![terms])));
    blocks.extend(tally(&page.tally));
    blocks.push(Block::Report(page.report.clone()));
    let line = |(title, tally): &(String, crate::view::Tally)| vec![plain(format!("{title}: {}", tally.in_words()))];
    blocks.push(Block::List(page.sections.iter().map(line).collect()));
    blocks.extend(remedies("Det mangler", &page.remedies));
    blocks.extend([
        Block::heading("Medlemmer"),
        Block::line(&page.members_note),
        Block::Line(vec![page.people.clone()]),
    ]);
    page.sides.iter().for_each(|one| blocks.extend(side(one)));
    blocks.extend(page.embed.clone().map(Block::Embed));
    if let Some(table) = &page.derived {
        blocks.extend(section(&table.caption, Some(table)));
    }
    if let Some(told) = &page.year {
        blocks.push(Block::heading(&told.heading));
        blocks.extend(year(told));
    }
    blocks.extend(page.calendar.clone().map(Block::File));
    blocks.extend([Block::heading("Organets plads"), Block::Facts(page.place.clone())]);
    blocks.extend(sources(&page.sources));
    blocks.extend(switches("Det hviler svarene på", &page.switches));
    blocks
}

/// A side of the table.
pub(super) fn side(side: &Side) -> Vec<Block> {
    let mut blocks = vec![Block::Sub(vec![plain(&side.heading)])];
    let answer = side.verdict.map_or_else(String::new, |verdict| format!("{}: ", verdict.word()));
    blocks.push(Block::line(format!("{answer}{}", side.message)));
    blocks.extend(side.cited.as_ref().map(|one| Block::Line(cited(one))));
    blocks.push(Block::List(side.seats.iter().map(seat).collect()));
    if !side.also.is_empty() {
        blocks.push(Block::line(&side.also_heading));
        blocks.push(Block::List(side.also.iter().map(|line| vec![plain(line)]).collect()));
    }
    blocks
}

fn seat(seat: &Seat) -> Text {
    let words = match seat {
        Seat::Filled { name, title, from } => {
            [name, title, from].into_iter().filter(|text| !text.is_empty()).cloned().collect()
        }
        Seat::Empty { by } => vec!["Tom plads".to_owned(), by.clone()],
        Seat::Unknown { by } => vec!["Uoplyst plads".to_owned(), by.clone()],
    };
    vec![plain(words.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", "))]
}

/// The list of people.
pub(super) fn people(page: &People) -> Vec<Block> {
    let mut blocks: Vec<Block> = page.notes.iter().cloned().map(Block::Line).collect();
    blocks.push(Block::List(page.asks.clone()));
    blocks.extend(tables(&page.bodies, Some(&vec![plain(&page.nothing)])));
    if let Some(table) = &page.several {
        blocks.extend(section(&table.caption, Some(table)));
    }
    blocks
}
