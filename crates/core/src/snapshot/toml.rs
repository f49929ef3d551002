//! The authored TOML into the same tree. The grammar is the `toml` crate's; every problem that it can
//! recover from is reported, not only the first.

use super::json::{decode, sort_entries};
use super::node::{Entry, Node, Place, Value, shorten};
use super::{MAX_DEPTH, Problem};
use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};
use std::sync::Arc;

/// Reads one TOML document: its tree, and all that is wrong with it.
///
/// Where there are problems the tree holds what could be read all the same.
pub fn parse(file: &str, bytes: &[u8]) -> (Node, Vec<Problem>) {
    let file: Arc<str> = file.into();
    let empty = |file: &Arc<str>| Node {
        value: Value::Object(Vec::new()),
        place: Place { file: file.clone(), line: 1, column: 1 },
    };
    let text = match decode(&file, bytes) {
        Ok(text) => text,
        Err(problem) => return (empty(&file), vec![problem]),
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut builder = Builder { text, lines, file, problems: Vec::new() };
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        builder.report(at, &format!("ikke TOML: {}", danish(error.message())));
    }
    let entries = builder.entries(table.get_ref(), 0);
    let place = builder.place(0);
    (Node { value: Value::Object(entries), place }, builder.problems)
}

/// The commonest messages of the TOML grammar in Danish; the others as they are.
fn danish(message: &str) -> String {
    match message {
        "duplicate key" => "nøglen står to gange".into(),
        other => shorten(other.lines().next().unwrap_or_default()),
    }
}

struct Builder<'t> {
    text: &'t str,
    lines: Vec<usize>,
    file: Arc<str>,
    problems: Vec<Problem>,
}

impl Builder<'_> {
    fn entries(&mut self, table: &DeTable<'_>, depth: usize) -> Vec<Entry> {
        let mut entries = Vec::with_capacity(table.len());
        for (key, value) in table {
            let place = self.place(key.span().start);
            let node = self.node(value, depth + 1);
            entries.push(Entry { key: key.get_ref().to_string(), place, node });
        }
        sort_entries(entries, &mut self.problems)
    }

    fn node(&mut self, value: &Spanned<DeValue<'_>>, depth: usize) -> Node {
        let at = value.span().start;
        let place = self.place(at);
        if depth > MAX_DEPTH {
            self.report(at, &format!("dokumentet er indlejret dybere end {MAX_DEPTH} niveauer"));
            return Node { value: Value::Null, place };
        }
        let value = match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Boolean(truth) => Value::Bool(*truth),
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(whole) => Value::Integer(whole),
                Err(_) => Value::Float(number.as_str().to_owned()),
            },
            DeValue::Float(number) => Value::Float(number.as_str().to_owned()),
            DeValue::Datetime(date) => {
                self.report(at, &format!("datoen {date} skal stå i citationstegn"));
                Value::Text(date.to_string())
            }
            DeValue::Array(items) => Value::List(items.iter().map(|item| self.node(item, depth + 1)).collect()),
            DeValue::Table(table) => Value::Object(self.entries(table, depth)),
        };
        Node { value, place }
    }

    fn report(&mut self, at: usize, expected: &str) {
        let place = self.place(at);
        self.problems.push(Problem { place, path: String::new(), found: String::new(), expected: expected.into() });
    }

    fn place(&self, at: usize) -> Place {
        let line = self.lines.partition_point(|start| *start <= at).max(1);
        let start = self.lines[line - 1];
        let column = self.text.get(start..at).map_or(0, |before| before.chars().count());
        Place { file: self.file.clone(), line: line as u32, column: column as u32 + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_every_recoverable_problem_with_its_place() {
        let (_, problems) = parse("a.toml", b"a = 1\na = 2\nb = 2021-02-03\n[c]\nd = \n");
        let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|line| line.starts_with("a.toml:2:1:") && line.contains("to gange")), "{told:?}");
        assert!(told.iter().any(|line| line.starts_with("a.toml:3:5:") && line.contains("citationstegn")), "{told:?}");
        assert!(told.iter().any(|line| line.starts_with("a.toml:5:")), "{told:?}");
    }

    #[test]
    fn gives_the_same_tree_as_json() {
        let (toml, problems) = parse("a.toml", b"[x]\ny = [1, \"a\", true]\nz = { \"2020-01-01\" = 5 }\n");
        assert!(problems.is_empty());
        let (json, _) =
            super::super::parse_json("a.json", br#"{"x":{"y":[1,"a",true],"z":{"2020-01-01":5}}}"#).expect("is JSON");
        let text = |node: &Node| serde_json::to_string(node).expect("is writable");
        assert_eq!(text(&toml), text(&json));
    }
}
