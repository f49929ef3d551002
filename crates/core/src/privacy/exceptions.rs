//! Exceptions: passages that only look like what must not be published, each with what it is instead.
//!
//! They are for what the guard takes wrongly, never for what may not be published: a number that calls itself a CPR or
//! telephone number, and whatever stands in the name of a person, cannot be excepted.

use super::{Hit, Kind, fold};
use crate::snapshot::{Entry, Node, Place, Problem, Value};

/// One passage at one path that is let through.
#[derive(Clone, Debug)]
pub struct Exception {
    place: Place,
    id: String,
    path: String,
    kind: Kind,
    passage: Vec<char>,
    why: String,
}

/// The fields of an exception; each must be there.
const FIELDS: [&str; 4] = ["kind", "passage", "path", "why"];

/// Reads a file of exceptions, `exceptions.<id> = { path, kind, passage, why }`, or gives everything that is wrong with it.
pub fn exceptions(root: &Node) -> Result<Vec<Exception>, Vec<Problem>> {
    let (mut read, mut problems) = (Vec::new(), Vec::new());
    for entry in root.entries().unwrap_or_default() {
        match (entry.key.as_str(), entry.node.entries()) {
            ("exceptions", Some(rows)) => {
                for row in rows {
                    read.extend(exception(row, &mut problems));
                }
            }
            _ => problems.push(wrong(&entry.place, &entry.key, "kun [exceptions.<id>] var ventet i denne fil")),
        }
    }
    if problems.is_empty() { Ok(read) } else { Err(problems) }
}

fn exception(row: &Entry, problems: &mut Vec<Problem>) -> Option<Exception> {
    let before = problems.len();
    let path = |key: &str| format!("exceptions.{}.{key}", row.key);
    for entry in row.node.entries().unwrap_or_default() {
        let is_text = matches!(&entry.node.value, Value::Text(text) if !text.trim().is_empty());
        if !FIELDS.contains(&entry.key.as_str()) {
            problems.push(wrong(
                &entry.place,
                &path(&entry.key),
                "nøglen kendes ikke; path, kind, passage og why var ventet",
            ));
        } else if !is_text {
            problems.push(wrong(&entry.node.place, &path(&entry.key), "en tekst var ventet"));
        }
    }
    let text = |key: &str| row.node.get(key).and_then(Node::as_text);
    for key in FIELDS.into_iter().filter(|key| row.node.get(key).is_none()) {
        problems.push(wrong(&row.place, &path(key), "feltet mangler"));
    }
    let kind = text("kind").and_then(|token| Kind::ALL.into_iter().find(|kind| kind.token() == token));
    if kind.is_none() && text("kind").is_some() {
        problems.push(wrong(&row.place, &path("kind"), "cpr, mail, phone, absence eller patients var ventet"));
    }
    if problems.len() > before {
        return None;
    }
    Some(Exception {
        place: row.place.clone(),
        id: row.key.clone(),
        path: text("path")?.to_owned(),
        kind: kind?,
        passage: fold::fold(text("passage")?),
        why: text("why")?.trim().to_owned(),
    })
}

fn wrong(place: &Place, path: &str, expected: &str) -> Problem {
    Problem { place: place.clone(), path: path.to_owned(), found: String::new(), expected: expected.to_owned() }
}

impl Exception {
    /// Whether it is for this passage of the text under this path.
    pub(super) fn covers(&self, hit: &Hit, text: &[char], path: &[&str]) -> bool {
        let is_here = self.kind == hit.kind && self.passage == text[hit.at.clone()] && self.path == path.join(".");
        is_here && !is_certain(hit, text, path)
    }

    /// That it lets something through, and why.
    pub(super) fn reason(&self) -> String {
        format!("undtaget af {} i {}:{}: {}", self.id, self.place.file, self.place.line, self.why)
    }

    /// The problem that it lets nothing through.
    pub(super) fn idle(&self) -> Problem {
        let expected = "undtagelsen rammer intet, som må undtages; slet den, eller ret path, kind og passage";
        wrong(&self.place, &format!("exceptions.{}", self.id), expected)
    }
}

/// Whether there is no doubt: the text itself says what the number is, or it stands in a person's name.
fn is_certain(hit: &Hit, text: &[char], path: &[&str]) -> bool {
    const BEFORE: usize = 24;
    const WORDS: [&str; 6] = ["cpr", "personnummer", "personnr", "tlf", "telefon", "mobil"];
    let before: String =
        text[hit.at.start.saturating_sub(BEFORE)..hit.at.start].iter().collect::<String>().to_lowercase();
    let says_so = matches!(hit.kind, Kind::Cpr | Kind::Phone) && WORDS.iter().any(|word| before.contains(word));
    says_so || matches!(path, ["persons", _, "name"])
}
