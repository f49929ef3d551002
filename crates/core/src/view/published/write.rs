//! The first view as a tree. What is empty is left out.

use super::{DAY, FORMAT, Run};
use crate::danish;
use crate::order;
use crate::snapshot::{Entry, Node, Place, Token, Value};
use crate::time::Date;
use crate::view::{
    Cell, ClusterCard, Clusters, Column, Fact, FrameFacts, Letter, Overview, Span, Strip, Table, Text, Tile, TileMap,
};

/// The whole file.
pub(super) fn file(sha256: &str, runs: Vec<Run>) -> Node {
    let run = |run: Run| {
        // Half-open, like every interval of the format.
        let until = run.last.succ_opt().unwrap_or(run.last);
        object(vec![
            ("from", text(&run.first.to_string())),
            ("until", text(&until.to_string())),
            ("content", run.content),
        ])
    };
    object(vec![
        ("format", text(FORMAT)),
        ("runs", list(runs.into_iter().map(run).collect())),
        ("snapshot", text(sha256)),
    ])
}

/// What one run says, the day in words left open.
pub(super) fn content(frame: &FrameFacts, page: &Overview, day: Date) -> Node {
    let words = Words { day: danish::day(day) };
    object(vec![("frame", words.frame(frame)), ("overview", words.overview(page))])
}

struct Words {
    day: String,
}

impl Words {
    fn frame(&self, frame: &FrameFacts) -> Node {
        let era = |(day, name): &(Date, String)| list(vec![text(&day.to_string()), text(name)]);
        let contact = frame.contact.as_ref().map_or_else(nothing, |contact| {
            let name = contact.name.as_deref().map_or_else(nothing, text);
            object(vec![("email", text(&contact.email)), ("name", name)])
        });
        object(vec![
            ("contact", contact),
            ("days", list(frame.days.iter().map(|day| text(&day.to_string())).collect())),
            ("eras", list(frame.eras.iter().map(era).collect())),
            ("figures", text(&frame.figures)),
            ("newest_list", frame.newest_list.map_or_else(nothing, |day| text(&day.to_string()))),
            ("notices", list(frame.notices.iter().map(|notice| self.text(&notice.text)).collect())),
            ("region", text(&frame.region)),
            ("title", text(&frame.title)),
        ])
    }

    fn overview(&self, page: &Overview) -> Node {
        object(vec![
            ("clusters", self.clusters(&page.clusters)),
            ("heading", self.words(&page.head.heading)),
            ("lede", self.words(&page.head.lede)),
            ("meetings", self.maybe_table(page.meetings.as_ref())),
            ("meetings_message", self.words(&page.meetings_message)),
            ("meetings_verdict", page.meetings_verdict.map_or_else(nothing, |verdict| text(verdict.as_str()))),
            ("missing", self.maybe_table(page.missing.as_ref())),
            ("missing_heading", self.words(&page.missing_heading)),
            ("preparing", self.text(&page.preparing)),
            ("tiles", self.tiles(&page.tiles)),
            ("title", self.words(&page.head.title)),
        ])
    }

    fn tiles(&self, map: &TileMap) -> Node {
        let tile = |tile: &Tile| {
            let place = |(row, column): (u8, u8)| list(vec![number(row), number(column)]);
            object(vec![
                ("letters", list(tile.letters.iter().map(letter).collect())),
                ("name", self.words(&tile.name)),
                ("place", tile.place.map_or_else(nothing, place)),
                ("spoken", self.words(&tile.spoken)),
                ("to", tile.to.as_ref().map_or_else(nothing, |to| text(&to.href()))),
            ])
        };
        object(vec![("note", self.words(&map.note)), ("tiles", list(map.tiles.iter().map(tile).collect()))])
    }

    fn clusters(&self, clusters: &Clusters) -> Node {
        let cards = clusters.cards.iter().map(|card| self.card(card)).collect();
        object(vec![
            ("cards", list(cards)),
            ("heading", self.words(&clusters.heading)),
            ("nothing", self.text(&clusters.nothing)),
        ])
    }

    fn card(&self, card: &ClusterCard) -> Node {
        let fact = |fact: &Fact| list(vec![self.words(&fact.term), self.text(&fact.value)]);
        object(vec![
            ("facts", list(card.facts.iter().map(fact).collect())),
            ("id", text(&card.id)),
            ("letter", letter(&card.letter)),
            ("members", self.text(&card.members)),
            ("name", self.span(&card.name)),
            ("size", self.words(&card.size)),
            ("verdicts", verdicts(&card.tally.strip)),
        ])
    }

    fn maybe_table(&self, table: Option<&Table>) -> Node {
        let Some(table) = table else { return nothing() };
        let row = |cells: &Vec<Cell>| list(cells.iter().map(|cell| self.cell(cell)).collect());
        object(vec![
            ("caption", self.words(&table.caption)),
            ("columns", list(table.columns.iter().map(|column| self.column(column)).collect())),
            ("rows", list(table.rows.iter().map(row).collect())),
            ("total", row(&table.total)),
        ])
    }

    fn column(&self, column: &Column) -> Node {
        let numeric = Node { value: Value::Bool(column.numeric), place: nowhere() };
        object(vec![("numeric", numeric), ("title", self.words(&column.title))])
    }

    fn cell(&self, cell: &Cell) -> Node {
        let anchor = if cell.anchor.is_empty() { nothing() } else { text(&cell.anchor) };
        object(vec![
            ("anchor", anchor),
            ("text", self.text(&cell.text)),
            ("verdict", cell.verdict.map_or_else(nothing, |verdict| text(verdict.as_str()))),
        ])
    }

    fn text(&self, text: &Text) -> Node {
        list(text.iter().map(|span| self.span(span)).collect())
    }

    /// Words, or words and where they lead.
    fn span(&self, span: &Span) -> Node {
        match &span.to {
            None => self.words(&span.text),
            Some(to) => list(vec![self.words(&span.text), text(&to.href())]),
        }
    }

    fn words(&self, words: &str) -> Node {
        text(&words.replace(&self.day, DAY))
    }
}

fn letter(letter: &Letter) -> Node {
    list(vec![text(&letter.text), number(letter.tone)])
}

fn verdicts(strip: &Strip) -> Node {
    let group = |group: &Vec<_>| list(group.iter().map(|verdict| text(Token::as_str(*verdict))).collect());
    list(strip.groups.iter().map(group).collect())
}

/// The keys sorted, as in every tree, and without those that say nothing.
fn object(fields: Vec<(&str, Node)>) -> Node {
    let told = fields.into_iter().filter(|(_, node)| !matches!(node.value, Value::Null));
    let mut entries: Vec<Entry> =
        told.map(|(key, node)| Entry { key: key.to_owned(), place: nowhere(), node }).collect();
    order::sort_by(&mut entries, |a, b| a.key.cmp(&b.key));
    Node { value: Value::Object(entries), place: nowhere() }
}

fn list(items: Vec<Node>) -> Node {
    Node { value: Value::List(items), place: nowhere() }
}

fn text(text: &str) -> Node {
    Node { value: Value::Text(text.to_owned()), place: nowhere() }
}

fn number(number: u8) -> Node {
    Node { value: Value::Integer(i64::from(number)), place: nowhere() }
}

fn nothing() -> Node {
    Node { value: Value::Null, place: nowhere() }
}

/// The tree is made here and stands in no document yet.
fn nowhere() -> Place {
    Place { file: "".into(), line: 1, column: 1 }
}
