//! What each page says, as blocks. A page of another kind needs its own lines here; the compiler asks for them.

use super::Block;
use super::{papers, people};
use crate::view::{
    Agreements, Cell, Cited, Cluster, Goals, History, Ladder, Meeting, Meetings, Overview, Page, Passage, RegionAbout,
    Remedy, Switch, Table, Tally, Text, Verdict, Year, YearlyStatus, plain,
};

/// The blocks of a page, below its heading.
pub(super) fn of(page: &Page) -> Vec<Block> {
    match page {
        Page::Overview(page) => overview(page),
        Page::Cluster(page) => cluster(page),
        Page::Bodies(page) => tables(&page.groups, Some(&page.nothing)),
        Page::Body(page) => people::body(page),
        Page::People(page) => people::people(page),
        Page::Meetings(page) => meetings(page),
        Page::Meeting(page) => meeting(page),
        Page::Agreements(page) => agreements(page),
        Page::Goals(page) => goals(page),
        Page::Ladder(page) => ladder(page),
        Page::YearlyStatus(page) => yearly_status(page),
        Page::TermsList(page) => vec![Block::table(page.papers.clone())],
        Page::Terms(page) => papers::terms(page),
        Page::RuleBook(page) => papers::rule_book(page),
        Page::Rule(page) => papers::rule(page),
        Page::History(page) => history(page),
        Page::RegionAbout(page) => region_about(page),
    }
}

fn overview(page: &Overview) -> Vec<Block> {
    let mut blocks = vec![Block::heading("Hvor hører kommunen til?")];
    let tile = |tile: &crate::view::Tile| {
        let name = tile.name.replace('\u{ad}', "");
        vec![
            crate::view::Span { text: name, to: tile.to.clone() },
            plain(format!(": {}", tile.spoken.trim_start_matches([',', ' ']))),
        ]
    };
    blocks.push(Block::List(page.tiles.tiles.iter().map(tile).collect()));
    blocks.push(Block::line(&page.tiles.note));
    blocks.push(Block::heading(&page.clusters.heading));
    for card in &page.clusters.cards {
        blocks.push(Block::Sub(vec![card.name.clone()]));
        blocks.push(Block::line(format!("{}.", card.size)));
        blocks.push(Block::Facts(card.facts.clone()));
        blocks.extend(tally(&card.tally));
        blocks.push(Block::Line([vec![plain("Medlemmer: ")], card.members.clone()].concat()));
    }
    if page.clusters.cards.is_empty() {
        blocks.push(Block::Line(page.clusters.nothing.clone()));
    }
    blocks.push(Block::Line(page.preparing.clone()));
    if let Some(table) = &page.missing {
        blocks.extend([Block::heading(&page.missing_heading), Block::table(table.clone())]);
    }
    blocks.extend([Block::heading("Næste møder"), answered(page.meetings_verdict, &page.meetings_message)]);
    blocks.extend(page.meetings.clone().map(Block::table));
    blocks
}

fn cluster(page: &Cluster) -> Vec<Block> {
    let mut blocks = vec![Block::Facts(page.facts.clone()), Block::table(page.areas.clone())];
    blocks.push(Block::heading("Organer og deres krav"));
    blocks.extend(tally(&page.tally));
    blocks.push(Block::table(page.bodies.clone()));
    blocks.extend(remedies("Det mangler", &page.remedies));
    blocks.push(Block::Line(vec![page.status.clone()]));
    blocks.extend(sources(&page.sources));
    blocks
}

fn meetings(page: &Meetings) -> Vec<Block> {
    let mut blocks = Vec::new();
    for body in &page.bodies {
        blocks.push(Block::Sub(vec![body.name.clone()]));
        blocks.extend(year(&body.year));
    }
    if page.bodies.is_empty() {
        blocks.push(Block::line(&page.nothing));
    }
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

fn meeting(page: &Meeting) -> Vec<Block> {
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

fn agreements(page: &Agreements) -> Vec<Block> {
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

fn goals(page: &Goals) -> Vec<Block> {
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

fn ladder(page: &Ladder) -> Vec<Block> {
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

fn yearly_status(page: &YearlyStatus) -> Vec<Block> {
    let mut blocks: Vec<Block> = page.preface.iter().cloned().map(Block::Line).collect();
    for section in &page.sections {
        blocks.push(Block::heading(&section.heading));
        blocks.push(Block::List(section.lines.clone()));
        blocks.extend(section.tables.iter().cloned().map(Block::table));
    }
    blocks
}

fn history(page: &History) -> Vec<Block> {
    let mut blocks = vec![Block::heading(&page.heading)];
    for group in &page.groups {
        blocks.push(Block::Sub(vec![plain(&group.heading)]));
        blocks.push(Block::List(group.sentences.clone()));
    }
    if page.groups.is_empty() {
        blocks.push(Block::line(&page.nothing));
    }
    blocks.push(Block::heading("Alle dage med ændringer"));
    let day = |day: &crate::view::HistoryDay| vec![day.when.clone(), plain(format!(": {}", day.events.join(" ")))];
    blocks.push(Block::List(page.days.iter().map(day).collect()));
    blocks
}

fn region_about(page: &RegionAbout) -> Vec<Block> {
    let mut blocks = vec![Block::Facts(page.facts.clone())];
    blocks.extend(sources(&page.sources));
    blocks.extend(switches("Antagelser", &page.switches));
    blocks
}

/// A year in sentences.
pub(super) fn year(year: &Year) -> Vec<Block> {
    let mut message = vec![plain(format!("{} {}", year.message, year.forecast))];
    if !year.missing.is_empty() {
        message.push(plain(format!(" Mangler: {}", year.missing)));
    }
    if let Some(verdict) = year.verdict {
        message.insert(0, plain(format!("{}: ", verdict.word())));
    }
    let mut blocks = vec![Block::Line(message)];
    blocks.extend(year.cited.as_ref().map(|one| Block::Line(cited(one))));
    blocks.extend(year.undated.iter().cloned().map(Block::Line));
    blocks
}

/// The words and where they stand.
pub(super) fn cited(cited: &Cited) -> Text {
    let quote =
        if cited.quote.is_empty() { String::new() } else { format!("{} ", crate::danish::quoted(&cited.quote)) };
    vec![plain(quote), cited.place.clone()]
}

pub(super) fn tally(tally: &Tally) -> Option<Block> {
    (!tally.counts.is_empty()).then(|| Block::line(format!("Krav: {}.", tally.in_words())))
}

pub(super) fn answered(verdict: Option<Verdict>, message: &str) -> Block {
    Block::line(verdict.map_or_else(|| message.to_owned(), |verdict| format!("{}: {message}", verdict.word())))
}

pub(super) fn remedies(heading: &str, remedies: &[Remedy]) -> Vec<Block> {
    let line = |remedy: &Remedy| {
        let word = if remedy.breached { Verdict::Breached.word() } else { Verdict::Undetermined.word() };
        [vec![plain(format!("{word}: {} ", remedy.what))], remedy.settles.clone()].concat()
    };
    let list = Block::List(remedies.iter().map(line).collect());
    if remedies.is_empty() { Vec::new() } else { vec![Block::heading(heading), list] }
}

/// The readings that hold; to choose another one takes the app.
pub(super) fn switches(heading: &str, switches: &[Switch]) -> Vec<Block> {
    let line = |switch: &Switch| {
        let chosen = switch.options.iter().find(|option| option.chosen).map_or("", |option| option.text.as_str());
        vec![plain(format!("{}: {chosen}. {}", switch.title.trim_end_matches('?'), switch.why))]
    };
    let list = Block::List(switches.iter().map(line).collect());
    if switches.is_empty() { Vec::new() } else { vec![Block::heading(heading), list] }
}

pub(super) fn sources(table: &Table) -> Vec<Block> {
    section("Kilder", Some(table))
}

/// A table under a heading of its own; nothing where there is none.
pub(super) fn section(heading: &str, table: Option<&Table>) -> Vec<Block> {
    let table = table.filter(|table| !table.rows.is_empty());
    table.map_or_else(Vec::new, |table| vec![Block::heading(heading), Block::table(table.clone())])
}

pub(super) fn tables(groups: &[Table], nothing: Option<&Text>) -> Vec<Block> {
    let mut blocks: Vec<Block> = groups.iter().cloned().map(Block::table).collect();
    if groups.is_empty() {
        blocks.extend(nothing.cloned().map(Block::Line));
    }
    blocks
}

/// The words of a cell with its verdict in front, where the words do not say it.
pub(super) fn cell(cell: &Cell) -> Text {
    let said = cell.text.iter().any(|span| !span.text.is_empty());
    match cell.verdict.filter(|_| !said) {
        Some(verdict) => vec![plain(verdict.word())],
        None => cell.text.clone(),
    }
}
