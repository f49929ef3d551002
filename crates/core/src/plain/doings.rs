//! The blocks of what bodies do: meetings, agreements, goals, disagreements, the yearly status.

use super::Block;
use super::blocks::{cited, section, sources, year};
use crate::view::{Agreements, Goals, Ladder, Meeting, Meetings, Passage, YearlyStatus, plain};

/// The meetings of a year.
pub(super) fn meetings(page: &Meetings) -> Vec<Block> {
    let mut blocks = Vec::new();
    for body in &page.bodies {
        blocks.push(Block::Sub(vec![body.name.clone()]));
        blocks.extend(year(&body.year));
    }
    if page.bodies.is_empty() {
        blocks.push(Block::line(&page.nothing));
    }
    blocks.extend(page.calendar.clone().map(Block::File));
    blocks.extend(page.embed.clone().map(Block::Embed));
    blocks.extend(section("Møderne", page.meetings.as_ref()));
    if !page.fixed.is_empty() {
        blocks.push(Block::heading("Faste punkter"));
    }
    for item in &page.fixed {
        blocks.push(Block::Sub(vec![item.body.clone()]));
        blocks.push(Block::Line([cited(&item.cited), vec![plain(format!(" {}", item.verdict.word()))]].concat()));
        blocks.push(Block::table(item.meetings.clone()));
    }
    blocks.extend(section("Beslutninger", page.decisions.as_ref()));
    blocks.extend(section("Opgaver", page.actions.as_ref()));
    if page.actions.is_some() {
        blocks.push(Block::line(&page.actions_note));
    }
    blocks
}

/// One meeting.
pub(super) fn meeting(page: &Meeting) -> Vec<Block> {
    let mut blocks = vec![Block::Facts(page.facts.clone())];
    blocks.extend(page.attendance.clone().map(Block::table));
    blocks.push(Block::Line(page.attendance_note.clone()));
    blocks.push(Block::heading("Dagsorden og referat"));
    if page.items.is_empty() {
        blocks.push(Block::line(&page.nothing));
    }
    for item in &page.items {
        blocks.push(Block::Sub(vec![plain(&item.heading)]));
        for (term, text) in [("Indstilling", &item.recommendation), ("Referat", &item.outcome)] {
            if !text.is_empty() {
                blocks.push(Block::line(format!("{term}: {text}")));
            }
        }
        let decision = |decision: &crate::view::Minuted| {
            let words = decision.cited.iter().flat_map(|one| [vec![plain(" ")], cited(one)].concat());
            std::iter::once(plain(&decision.text)).chain(words).collect()
        };
        blocks.push(Block::List(item.decisions.iter().map(decision).collect()));
        blocks.push(Block::line(&item.undecided));
        blocks.push(Block::Facts(item.facts.clone()));
        blocks.extend(item.actions.clone().map(Block::table));
    }
    blocks.extend(page.actions.clone().map(Block::table));
    blocks.extend(section("Krav, der spørger til mødet", page.asked.as_ref()));
    blocks.push(Block::Line(page.asked_nothing.clone()));
    blocks.extend(sources(&page.sources));
    blocks
}

/// The agreements in their layers.
pub(super) fn agreements(page: &Agreements) -> Vec<Block> {
    let mut blocks = vec![Block::Line(page.note.clone())];
    for layer in &page.layers {
        blocks.push(Block::heading(&layer.heading));
        for agreement in &layer.agreements {
            blocks.push(Block::Sub(vec![plain(&agreement.title)]));
            blocks.push(Block::line(&agreement.standing));
            blocks.push(Block::List(agreement.why.iter().map(cited).collect()));
            blocks.push(Block::Facts(agreement.facts.clone()));
        }
    }
    if page.layers.is_empty() {
        blocks.push(Block::line(&page.nothing));
    }
    blocks.extend(section("Opfølgning, som kravene beder om", page.follow_up.as_ref()));
    blocks.extend(section("Statusser, som er afgivet", page.reports.as_ref()));
    blocks
}

/// The goals and their plans.
pub(super) fn goals(page: &Goals) -> Vec<Block> {
    let statements = |heading: &str, all: &[crate::view::Statement]| {
        let said = |one: &crate::view::Statement| [vec![plain(format!("{} ", one.text))], one.source.clone()].concat();
        let list = Block::List(all.iter().map(said).collect());
        if all.is_empty() { Vec::new() } else { vec![Block::heading(heading), list] }
    };
    let mut blocks = statements("Vision", &page.vision);
    if let Some(table) = &page.coverage {
        blocks.extend([
            Block::heading("Planer bag målene"),
            Block::table(table.clone()),
            Block::line(&page.coverage_note),
        ]);
    }
    for benchmark in &page.benchmarks {
        blocks.push(Block::heading(&benchmark.heading));
        let tables = [&benchmark.goals, &benchmark.figures, &benchmark.indicators];
        blocks.extend(tables.into_iter().flatten().cloned().map(Block::table));
    }
    if page.benchmarks.is_empty() {
        blocks.push(Block::line(&page.nothing));
    }
    blocks.push(Block::heading("Planer"));
    blocks.push(page.plans.clone().map_or_else(|| Block::line(&page.plans_nothing), Block::table));
    blocks.extend(statements("Bærende principper", &page.principles));
    blocks.extend(statements("Nationale mål", &page.national));
    blocks
}

/// Where a disagreement goes.
pub(super) fn ladder(page: &Ladder) -> Vec<Block> {
    let passage = |told: &Passage| {
        let reading = if told.reading.is_empty() { String::new() } else { format!(" Læst sådan: {}", told.reading) };
        [cited(&told.cited), vec![plain(reading)]].concat()
    };
    let mut blocks = Vec::new();
    for rung in &page.rungs {
        blocks.push(Block::heading(&rung.heading));
        blocks.push(Block::Line([vec![plain(format!("{} ", rung.verb))], rung.place.clone()].concat()));
        blocks.push(Block::Line(passage(&rung.told)));
    }
    if page.rungs.is_empty() {
        blocks.push(Block::line(&page.nothing));
    }
    if !page.always.is_empty() {
        blocks.push(Block::heading("Hvad der gælder enhver uenighed"));
        blocks.push(Block::List(page.always.iter().map(passage).collect()));
    }
    blocks
}

/// The draft of a yearly status.
pub(super) fn yearly_status(page: &YearlyStatus) -> Vec<Block> {
    let mut blocks: Vec<Block> = page.preface.iter().cloned().map(Block::Line).collect();
    for section in &page.sections {
        blocks.push(Block::heading(&section.heading));
        blocks.push(Block::List(section.lines.clone()));
        blocks.extend(section.tables.iter().cloned().map(Block::table));
    }
    blocks
}
