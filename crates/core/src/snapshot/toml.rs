//! The authored TOML into the same tree. The grammar is the `toml` crate's; every problem that it can
//! recover from is reported, not only the first.

use super::document::{decode, sort_entries};
use super::node::{Entry, Node, Place, Value, shorten};
use super::toml_words::danish;
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
    builder.refuse(errors);
    let entries = builder.entries(table.get_ref(), 0);
    let place = builder.place(0);
    (Node { value: Value::Object(entries), place }, builder.problems)
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
            self.report(at, format!("dokumentet er indlejret dybere end {MAX_DEPTH} niveauer"));
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
            // A date that does not exist has been reported as such.
            DeValue::Datetime(date) if date.date.is_none() && date.time.is_none() => Value::Null,
            DeValue::Datetime(date) => {
                self.report(at, format!("datoen {date} skal stå i citationstegn: \"{date}\""));
                Value::Text(date.to_string())
            }
            DeValue::Array(items) => Value::List(items.iter().map(|item| self.node(item, depth + 1)).collect()),
            DeValue::Table(table) => Value::Object(self.entries(table, depth)),
        };
        Node { value, place }
    }

    /// Reports what the grammar objects to. One thing that is wrong makes several objections on its line, so
    /// the first of each line is told.
    fn refuse(&mut self, errors: Vec<::toml::de::Error>) {
        let mut told: Vec<_> = errors.iter().map(|error| (error.span().unwrap_or_default(), error)).collect();
        told.sort_by_key(|(span, _)| span.start);
        let mut last = 0;
        for (span, error) in told {
            let place = self.place(span.start);
            if std::mem::replace(&mut last, place.line) == place.line {
                continue;
            }
            let word = self.text.get(span).filter(|word| !word.trim().is_empty() && !word.contains('\n'));
            let found = word.map_or_else(String::new, |word| format!("»{}«", shorten(word)));
            let expected = danish(error.message());
            self.problems.push(Problem { place, path: String::new(), found, expected });
        }
    }

    fn report(&mut self, at: usize, expected: impl Into<String>) {
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
