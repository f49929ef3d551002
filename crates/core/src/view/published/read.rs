//! Reading the first view. It travels with every first visit, so it is small; and strict, so that a file that is not what it
//! should be is no file at all, and the engine is asked instead.

use super::{DAY, FORMAT};
use crate::danish;
use crate::model::Contact;
use crate::route::Address;
use crate::snapshot::{Node, Token, Value};
use crate::time::{Date, parse_day};
use crate::view::{
    Cell, ClusterCard, Clusters, Column, Fact, FrameFacts, Head, Letter, Notice, Overview, Span, Table, Tally, Text,
    Tile, TileMap, Verdict,
};

/// What the overview shows on a day, and what its frame is made of. Nothing where the file is not sound, was made from another
/// snapshot than the one with this `sha256`, or does not know the day.
#[must_use]
pub fn on(file: &Node, sha256: &str, day: Date) -> Option<(FrameFacts, Overview)> {
    if file.get("format")?.as_text()? != FORMAT || file.get("snapshot")?.as_text()? != sha256 {
        return None;
    }
    let run = items(file.get("runs")?)?.iter().find(|run| covers(run, day) == Some(true))?;
    content(run.get("content")?, day)
}

fn covers(run: &Node, day: Date) -> Option<bool> {
    Some(self::day(run.get("from")?)? <= day && day < self::day(run.get("until")?)?)
}

/// What a run says on a day.
pub(super) fn content(node: &Node, day: Date) -> Option<(FrameFacts, Overview)> {
    let reader = Reader { day: danish::day(day) };
    Some((reader.frame(node.get("frame")?)?, reader.overview(node.get("overview")?)?))
}

struct Reader {
    day: String,
}

impl Reader {
    fn frame(&self, node: &Node) -> Option<FrameFacts> {
        let newest_list = match node.get("newest_list") {
            None => None,
            Some(node) => Some(day(node)?),
        };
        Some(FrameFacts {
            region: plain(node.get("region")?)?,
            title: plain(node.get("title")?)?,
            eras: each(node.get("eras")?, |era| {
                let [first, name] = items(era)? else { return None };
                Some((day(first)?, plain(name)?))
            })?,
            days: each(node.get("days")?, day)?,
            newest_list,
            notices: each(node.get("notices")?, |notice| Some(Notice { text: self.text(notice)? }))?,
            figures: plain(node.get("figures")?)?,
            contact: node.get("contact").and_then(Contact::of),
        })
    }

    fn overview(&self, node: &Node) -> Option<Overview> {
        let head = Head {
            title: self.words(node, "title")?,
            heading: self.words(node, "heading")?,
            lede: self.words(node, "lede")?,
            ..Head::default()
        };
        let tiles = node.get("tiles")?;
        let clusters = node.get("clusters")?;
        Some(Overview {
            head,
            tiles: TileMap {
                tiles: each(tiles.get("tiles")?, |tile| self.tile(tile))?,
                note: self.words(tiles, "note")?,
            },
            clusters: Clusters {
                heading: self.words(clusters, "heading")?,
                cards: each(clusters.get("cards")?, |card| self.card(card))?,
                nothing: self.text(clusters.get("nothing")?)?,
            },
            preparing: self.text(node.get("preparing")?)?,
            missing_heading: self.words(node, "missing_heading")?,
            missing: self.maybe_table(node.get("missing"))?,
            meetings_message: self.words(node, "meetings_message")?,
            meetings_verdict: maybe_verdict(node.get("meetings_verdict"))?,
            meetings: self.maybe_table(node.get("meetings"))?,
        })
    }

    fn tile(&self, node: &Node) -> Option<Tile> {
        let place = match node.get("place") {
            None => None,
            Some(place) => {
                let [row, column] = items(place)? else { return None };
                Some((number(row)?, number(column)?))
            }
        };
        let to = match node.get("to") {
            None => None,
            Some(to) => Some(Address::parse(to.as_text()?)),
        };
        Some(Tile {
            name: self.words(node, "name")?,
            letters: each(node.get("letters")?, letter)?,
            to,
            current: false,
            place,
            spoken: self.words(node, "spoken")?,
        })
    }

    fn card(&self, node: &Node) -> Option<ClusterCard> {
        let groups = each(node.get("verdicts")?, |group| each(group, verdict))?;
        Some(ClusterCard {
            id: plain(node.get("id")?)?,
            letter: letter(node.get("letter")?)?,
            name: self.span(node.get("name")?)?,
            size: self.words(node, "size")?,
            facts: each(node.get("facts")?, |fact| {
                let [term, value] = items(fact)? else { return None };
                Some(Fact { term: self.filled(term)?, value: self.text(value)? })
            })?,
            tally: Tally::of(groups),
            members: self.text(node.get("members")?)?,
        })
    }

    /// The outer nothing is a table that is not sound, the inner one a table that is not there.
    #[expect(clippy::option_option, reason = "told apart by `?` at once, and never kept")]
    fn maybe_table(&self, node: Option<&Node>) -> Option<Option<Table>> {
        let Some(node) = node else { return Some(None) };
        let columns = each(node.get("columns")?, |column| {
            let Value::Bool(numeric) = column.get("numeric")?.value else { return None };
            Some(Column { title: self.words(column, "title")?, numeric })
        })?;
        Some(Some(Table {
            caption: self.words(node, "caption")?,
            columns,
            rows: each(node.get("rows")?, |row| self.row(row))?,
            total: self.row(node.get("total")?)?,
        }))
    }

    fn row(&self, node: &Node) -> Option<Vec<Cell>> {
        each(node, |cell| {
            let anchor = cell.get("anchor").map_or_else(|| Some(String::new()), plain)?;
            Some(Cell { verdict: maybe_verdict(cell.get("verdict"))?, text: self.text(cell.get("text")?)?, anchor })
        })
    }

    fn text(&self, node: &Node) -> Option<Text> {
        each(node, |span| self.span(span))
    }

    fn span(&self, node: &Node) -> Option<Span> {
        match &node.value {
            Value::List(pair) => {
                let [words, to] = pair.as_slice() else { return None };
                Some(Span { text: self.filled(words)?, to: Some(Address::parse(to.as_text()?)) })
            }
            _ => Some(Span { text: self.filled(node)?, to: None }),
        }
    }

    fn words(&self, node: &Node, key: &str) -> Option<String> {
        self.filled(node.get(key)?)
    }

    fn filled(&self, node: &Node) -> Option<String> {
        Some(node.as_text()?.replace(DAY, &self.day))
    }
}

/// The outer nothing is a word that is no verdict, the inner one a verdict that is not there.
#[expect(clippy::option_option, reason = "told apart by `?` at once, and never kept")]
fn maybe_verdict(node: Option<&Node>) -> Option<Option<Verdict>> {
    match node {
        None => Some(None),
        Some(node) => verdict(node).map(Some),
    }
}

fn verdict(node: &Node) -> Option<Verdict> {
    Verdict::parse(node.as_text()?)
}

fn letter(node: &Node) -> Option<Letter> {
    let [text, tone] = items(node)? else { return None };
    Some(Letter { text: plain(text)?, tone: number(tone)? })
}

fn plain(node: &Node) -> Option<String> {
    node.as_text().map(str::to_owned)
}

fn day(node: &Node) -> Option<Date> {
    parse_day(node.as_text()?)
}

fn number(node: &Node) -> Option<u8> {
    match node.value {
        Value::Integer(number) => u8::try_from(number).ok(),
        _ => None,
    }
}

fn items(node: &Node) -> Option<&[Node]> {
    match &node.value {
        Value::List(items) => Some(items),
        _ => None,
    }
}

/// Every item read, or nothing where one of them cannot be.
fn each<'a, T>(node: &'a Node, read: impl Fn(&'a Node) -> Option<T>) -> Option<Vec<T>> {
    items(node)?.iter().map(read).collect()
}
