//! The blocks of what other sites show in a frame.

use super::Block;
use super::blocks::{chart, map, remedies, tables, tally, year};
use super::people::side;
use crate::view::{EmbedCluster, EmbedMeetings, EmbedMembers, EmbedPage, EmbedVerdicts, plain};

/// The blocks of a view, below its heading.
pub(super) fn embed(page: &EmbedPage) -> Vec<Block> {
    match page {
        EmbedPage::Cluster(page) => cluster(&page.content),
        EmbedPage::Members(page) => members(&page.content),
        EmbedPage::Verdicts(page) => verdicts(&page.content),
        EmbedPage::Meetings(page) => meetings(&page.content),
        EmbedPage::Chart(page) => chart(&page.content),
        EmbedPage::Map(page) => map(&page.content),
    }
}

fn cluster(page: &EmbedCluster) -> Vec<Block> {
    let mut blocks = vec![Block::Facts(page.card.facts.clone())];
    blocks.extend(tally(&page.card.tally));
    blocks.push(Block::Line([vec![plain("Medlemmer: ")], page.card.members.clone()].concat()));
    blocks
}

fn members(page: &EmbedMembers) -> Vec<Block> {
    let mut blocks = Vec::new();
    for body in &page.bodies {
        blocks.extend([Block::heading(&body.heading), Block::line(&body.note)]);
        body.sides.iter().for_each(|one| blocks.extend(side(one)));
    }
    if page.bodies.is_empty() {
        blocks.push(Block::line(&page.nothing));
    }
    blocks
}

fn verdicts(page: &EmbedVerdicts) -> Vec<Block> {
    let mut blocks = vec![Block::heading(&page.heading)];
    blocks.extend(tally(&page.tally));
    let line = |(title, tally): &(String, crate::view::Tally)| vec![plain(format!("{title}: {}", tally.in_words()))];
    blocks.push(Block::List(page.sections.iter().map(line).collect()));
    blocks.extend(tables(page.bodies.as_slice(), None));
    blocks.extend(remedies("Det mangler", &page.remedies));
    blocks
}

fn meetings(page: &EmbedMeetings) -> Vec<Block> {
    let mut blocks = Vec::new();
    for body in &page.bodies {
        blocks.push(Block::heading(&body.name.text));
        blocks.extend(year(&body.year));
    }
    if page.bodies.is_empty() {
        blocks.push(Block::line(&page.nothing));
    }
    blocks.extend(page.calendar.clone().map(Block::File));
    blocks
}
