//! What each page says, as blocks. A page of another kind needs its own lines here; the compiler asks for them.

use super::{Block, Branch};
use super::{doings, embeds, papers, people};
use crate::view::{
    Belongs, CORRECTIONS, Cell, Chart, ChartItem, Cited, Cluster, Column, Corrections, Fact, History, Map, Office,
    Overview, Page, RegionAbout, Remedy, Scenarios, Switch, Table, Tally, Text, Verdict, Year, plain,
};

/// The blocks of a page, below its heading.
pub(super) fn of(page: &Page) -> Vec<Block> {
    match page {
        Page::Overview(page) => overview(page),
        Page::Cluster(page) => cluster(page),
        Page::Bodies(page) => tables(&page.groups, Some(&page.nothing)),
        Page::Body(page) => people::body(page),
        Page::People(page) => people::people(page),
        Page::Meetings(page) => doings::meetings(page),
        Page::Meeting(page) => doings::meeting(page),
        Page::Agreements(page) => doings::agreements(page),
        Page::Goals(page) => doings::goals(page),
        Page::Ladder(page) => doings::ladder(page),
        Page::YearlyStatus(page) => doings::yearly_status(page),
        Page::TermsList(page) => vec![Block::table(page.papers.clone())],
        Page::Terms(page) => papers::terms(page),
        Page::RuleBook(page) => papers::rule_book(page),
        Page::Rule(page) => papers::rule(page),
        Page::Map(page) => map(page),
        Page::Chart(page) => chart(page),
        Page::History(page) => history(page),
        Page::Scenarios(page) => scenarios(page),
        // To search takes the app; the lists do not.
        Page::Search(page) => vec![Block::Line(page.elsewhere.clone())],
        Page::RegionAbout(page) => region_about(page),
        Page::Embed(page) => embeds::embed(page),
        // To choose takes the app; what stands there is the frame that is shown before anything is chosen.
        Page::EmbedBuilder(page) => {
            let notes = page.notes.iter().cloned().map(Block::Line);
            notes.chain([Block::line(&page.said), Block::Line(vec![page.alone.clone()])]).collect()
        }
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

/// Each municipality and its clusters through time; the drawing takes the app.
pub(super) fn map(page: &Map) -> Vec<Block> {
    let columns = ["Kommune", "Klynge", "Før", "Senere"].map(Column::text).to_vec();
    let cell = |belongs: &[Belongs], none: &str| {
        let mut text = Text::new();
        for one in belongs {
            text.extend((!text.is_empty()).then(|| plain("; ")));
            text.extend([one.name.clone(), plain(format!(", {} {}", one.dates, one.note).trim_end().to_owned())]);
        }
        if text.is_empty() { Cell::plain(none) } else { Cell { text, ..Cell::default() } }
    };
    let mut table = Table::new(&page.heading, columns);
    for area in &page.areas {
        let name = Cell { text: vec![area.name.clone()], ..Cell::default() };
        table = table.with(vec![name, cell(&area.now, "Uoplyst"), cell(&area.before, "—"), cell(&area.after, "—")]);
    }
    let embed = page.embed.clone().map(Block::Embed);
    [Block::table(table), Block::Line(page.preparing.clone())].into_iter().chain(embed).collect()
}

/// The bodies under one another; the drawing takes the app.
pub(super) fn chart(page: &Chart) -> Vec<Block> {
    fn branch(item: &ChartItem) -> Branch {
        let tie = if item.tie.is_empty() { String::new() } else { format!("{}: ", item.tie) };
        let kind = if item.kind.is_empty() { String::new() } else { format!(" ({})", item.kind) };
        let mut line = vec![plain(tie), item.name.clone(), plain(kind)];
        for links in &item.links {
            line.push(plain(format!(". {}: ", links.label)));
            for (at, (_, end)) in links.ends.iter().enumerate() {
                line.extend((at > 0).then(|| plain(", ")));
                line.push(end.clone());
            }
        }
        Branch { line, under: item.children.iter().map(branch).collect() }
    }
    let mut blocks = vec![Block::Tree(page.items.iter().map(branch).collect())];
    if page.items.is_empty() {
        blocks.push(Block::Line(page.nothing.clone()));
    }
    blocks.extend(page.embed.clone().map(Block::Embed));
    blocks.extend(section(&page.ties.caption, Some(&page.ties)));
    blocks
}

fn cluster(page: &Cluster) -> Vec<Block> {
    let mut blocks = vec![Block::Facts(page.facts.clone()), Block::table(page.areas.clone())];
    blocks.push(Block::heading("Organer og deres krav"));
    blocks.extend(tally(&page.tally));
    blocks.push(Block::Report(page.report.clone()));
    blocks.push(Block::table(page.bodies.clone()));
    blocks.extend(remedies("Det mangler", &page.remedies));
    blocks.push(Block::Line(vec![page.status.clone()]));
    blocks.extend(page.calendar.clone().map(Block::File));
    blocks.extend(page.embed.clone().map(Block::Embed));
    blocks.extend(sources(&page.sources));
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

/// The structures beside each other; to move a municipality takes the app.
fn scenarios(page: &Scenarios) -> Vec<Block> {
    let mut blocks = vec![Block::line(&page.nothing)];
    for card in &page.cards {
        blocks.push(Block::Sub(vec![plain(format!("{}: {}", card.state, card.title))]));
        blocks.push(Block::line(format!("{} {}", card.lead, card.lead_of)));
    }
    blocks.extend(page.notes.iter().map(Block::line));
    blocks.extend(section("Tallene", Some(&page.figures)));
    blocks.push(Block::List(page.unknown.iter().chain(&page.unchanged).map(|line| vec![plain(line)]).collect()));
    blocks.extend(page.claims.iter().cloned().map(Block::table));
    blocks.push(Block::Line(page.answers_note.clone()));
    for one in &page.answers {
        blocks.push(Block::Sub(one.body.clone()));
        blocks.push(Block::line(&one.note));
        blocks.extend(one.table.clone().map(Block::table));
    }
    blocks.extend(switches("Det hviler svarene på", &page.switches));
    blocks.extend(sources(&page.sources));
    blocks
}

fn region_about(page: &RegionAbout) -> Vec<Block> {
    let mut blocks = vec![Block::Facts(page.facts.clone())];
    blocks.extend(sources(&page.sources));
    blocks.extend(switches("Antagelser", &page.switches));
    blocks.extend(corrections(&page.corrections));
    blocks
}

/// Whom to write to about each region.
pub(super) fn offices(offices: &[Office]) -> Vec<Block> {
    let fact = |office: &Office| Fact { term: office.region.clone(), value: vec![plain(&office.name)] };
    let facts = Block::Facts(offices.iter().map(fact).collect());
    [facts].into_iter().chain(offices.iter().filter_map(|office| office.report.clone()).map(Block::Report)).collect()
}

/// How to tell that something is wrong, and what was corrected.
pub(super) fn corrections(corrections: &Corrections) -> Vec<Block> {
    let mut blocks = vec![Block::Place(CORRECTIONS, "Rettelser".to_owned())];
    blocks.push(Block::Line(corrections.how.clone()));
    blocks.extend(offices(&corrections.offices));
    match &corrections.table {
        Some(table) => blocks.push(Block::table(table.clone())),
        None => blocks.push(Block::line(corrections.nothing)),
    }
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
    blocks.extend(year.report.clone().map(Block::Report));
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
