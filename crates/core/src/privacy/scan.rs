//! Going through a tree: every text, key and number of it is asked what it looks like.

use super::exceptions::Exception;
use super::people::{About, Names, look_like_a_name};
use super::words::words;
use super::{Hit, Kind, absence, cpr, find, fold, mailbox, patients};
use crate::snapshot::{Entry, Node, Place, Problem, Value};
use std::collections::BTreeSet;
use std::ops::Range;

/// What was found in a tree.
#[derive(Debug, Default)]
pub struct Examined {
    /// Every passage that must not be published, in the order of the tree, and every exception that cannot stand.
    pub refused: Vec<Problem>,
    /// Every passage that an exception lets through; each says which one and why.
    pub let_through: Vec<Problem>,
}

/// Looks for what must not be published.
///
/// The messages show the shape of what was found, never the digits or letters themselves: logs are public sooner
/// than one thinks. An exception that lets nothing through is refused too, or it would lie in wait for a number
/// that nobody has looked at.
pub fn examine(root: &Node, exceptions: &[Exception]) -> Examined {
    let mut guard = Guard {
        names: Names::of(root),
        associations: associations(root),
        exceptions,
        used: BTreeSet::new(),
        examined: Examined::default(),
    };
    guard.walk(root, &mut Vec::new());
    let Guard { used, mut examined, .. } = guard;
    let idle = exceptions.iter().enumerate().filter(|(at, _)| !used.contains(at));
    examined.refused.extend(idle.map(|(_, exception)| exception.idle()));
    examined
}

/// The organizations that are patient associations: a seat may name one by its id.
fn associations(root: &Node) -> BTreeSet<String> {
    let is_association = |row: &Node| {
        let aliases = row.get("aliases").map(|node| &node.value);
        let aliases = if let Some(Value::List(aliases)) = aliases { aliases.as_slice() } else { &[] };
        let mut names = row.get("name").into_iter().chain(aliases).filter_map(Node::as_text);
        names.any(|name| !patients::find(&fold::fold(name)).is_empty())
    };
    let rows = root.get("organizations").and_then(Node::entries).unwrap_or_default();
    rows.iter().filter(|row| is_association(&row.node)).map(|row| row.key.clone()).collect()
}

struct Guard<'e> {
    names: Names,
    associations: BTreeSet<String>,
    exceptions: &'e [Exception],
    used: BTreeSet<usize>,
    examined: Examined,
}

impl Guard<'_> {
    fn walk<'n>(&mut self, node: &'n Node, path: &mut Vec<&'n str>) {
        match &node.value {
            Value::Null | Value::Bool(_) => (),
            // A number is a count or a line; eight digits of one are no telephone number, ten may still be a CPR number.
            Value::Integer(number) => self.cpr_in(&written(*number), &node.place, path),
            Value::Float(text) => self.cpr_in(text, &node.place, path),
            Value::Text(text) => self.text(text, &node.place, path),
            Value::List(items) => {
                for item in items {
                    self.walk(item, path);
                }
                self.split(items.iter().map(part), &node.place, path);
            }
            Value::Object(entries) => {
                for entry in entries {
                    path.push(&entry.key);
                    self.key(entry, path);
                    self.walk(&entry.node, path);
                    path.pop();
                }
                self.split(entries.iter().map(|entry| bare(&entry.node)), &node.place, path);
            }
        }
    }

    /// A key by itself, behind the key of what it stands in, and before its own value.
    fn key(&mut self, entry: &Entry, path: &[&str]) {
        let folded = fold::fold(&entry.key);
        self.report_all(find(&folded), &folded, &entry.place, path);
        self.encoded(&entry.key, &entry.place, path);
        let parts = [path.iter().rev().nth(1).copied(), Some(entry.key.as_str())];
        let keys = parts.map(|key| key.filter(|key| is_bare(key)).map(str::to_owned));
        self.split(keys.into_iter().chain([bare(&entry.node)]), &entry.place, path);
    }

    /// What shows only when an address or markup is read as a browser reads it. The digits of an address are mostly the id of a
    /// page, so telephone numbers are not looked for there.
    fn encoded(&mut self, text: &str, place: &Place, path: &[&str]) {
        let Some(decoded) = fold::decoded(text) else { return };
        let (plain, folded) = (fold::fold(text), fold::fold(&decoded));
        let known: BTreeSet<Vec<char>> = find(&plain).into_iter().map(|hit| plain[hit.at].to_vec()).collect();
        let is_address = decoded.contains("://");
        let is_new = |hit: &Hit| !known.contains(&folded[hit.at.clone()]);
        let hits = find(&folded).into_iter().filter(|hit| is_new(hit) && !(is_address && hit.kind == Kind::Phone));
        self.report_all(hits.collect(), &folded, place, path);
    }

    fn text(&mut self, text: &str, place: &Place, path: &[&str]) {
        let folded = fold::fold(text);
        let about = About::of(path);
        let of = |kind: Kind| move |at: Range<usize>| Hit { kind, at };
        let mut hits = find(&folded);
        if *path == mailbox::PLACE && mailbox::is_office(text, &self.names) {
            hits.retain(|hit| hit.kind != Kind::Mail);
        }
        hits.extend(absence::find(&folded, about, &self.names).into_iter().map(of(Kind::Absence)));
        let mut beside = patients::beside_somebody(&folded, about, &self.names);
        if beside.is_empty() && about == About::Person && self.is_association(text, path) {
            beside.push(0..folded.len());
        }
        hits.extend(beside.into_iter().map(of(Kind::Patients)));
        hits.sort_by_key(|hit| hit.at.start);
        self.report_all(hits, &folded, place, path);
        self.encoded(text, place, path);
        self.named_in_correction(&folded, place, path);
    }

    /// A correction tells what was wrong with the atlas, and which office said so. Nobody is named in it.
    fn named_in_correction(&mut self, text: &[char], place: &Place, path: &[&str]) {
        let ["corrections", _, field] = path else { return };
        let words = words(text);
        let sentences = words.iter().map(|word| word.sentence).max().unwrap_or_default();
        let is_known = (0..=sentences).any(|sentence| self.names.stand_in(&words, sentence));
        if is_known || (*field == "reported_by_office" && look_like_a_name(text, &words)) {
            let expected = "en rettelse nævner ingen mennesker; skriv, hvilket kontor der meldte fejlen".to_owned();
            let found = format!("»{}«", text.iter().map(|c| mask(*c)).take(60).collect::<String>());
            self.examined.refused.push(Problem { place: place.clone(), path: path.join("."), found, expected });
        }
    }

    fn is_association(&self, text: &str, path: &[&str]) -> bool {
        path.last().is_some_and(|key| key.ends_with("_id")) && self.associations.contains(text)
    }

    fn cpr_in(&mut self, text: &str, place: &Place, path: &[&str]) {
        let folded = fold::fold(text);
        let hits = cpr::find(&folded).into_iter().map(|at| Hit { kind: Kind::Cpr, at }).collect();
        self.report_all(hits, &folded, place, path);
    }

    /// A CPR number that is split over the texts of a list or an object shows in no single one of them.
    fn split(&mut self, texts: impl Iterator<Item = Option<String>>, place: &Place, path: &[&str]) {
        let (mut joined, mut seams) = (Vec::new(), Vec::new());
        for text in texts {
            // What is no text divides like a word.
            joined.extend(text.map_or_else(|| vec!['x'], |text| fold::fold(&text)));
            seams.push(joined.len());
            joined.push(' ');
        }
        let straddles = |at: &Range<usize>| seams.iter().any(|seam| at.start < *seam && at.end > seam + 1);
        let hits = cpr::find(&joined).into_iter().filter(straddles).map(|at| Hit { kind: Kind::Cpr, at }).collect();
        self.report_all(hits, &joined, place, path);
    }

    fn report_all(&mut self, hits: Vec<Hit>, text: &[char], place: &Place, path: &[&str]) {
        for hit in hits {
            let mut problem = problem(&hit, text, place, path);
            let exception = self.exceptions.iter().position(|exception| exception.covers(&hit, text, path));
            match exception {
                Some(at) => {
                    self.used.insert(at);
                    problem.expected = format!("{}, {}", hit.kind.looks(), self.exceptions[at].reason());
                    self.examined.let_through.push(problem);
                }
                None => self.examined.refused.push(problem),
            }
        }
    }
}

/// A whole number as a CPR number is written: where the day is below ten, the nought in front is lost.
fn written(number: i64) -> String {
    match number {
        100_000_000..=999_999_999 => format!("0{number}"),
        _ => number.to_string(),
    }
}

/// What a value gives to a number that is split over several: a text, or a figure that is as long as half of one.
fn part(node: &Node) -> Option<String> {
    match &node.value {
        Value::Integer(number @ (1_000..=9_999 | 100_000..=999_999)) => Some(number.to_string()),
        Value::Integer(number @ 10_000..=99_999) => Some(format!("0{number}")),
        _ => node.as_text().map(str::to_owned),
    }
}

/// The same of a field of a row, where only what is nothing but figures counts.
fn bare(node: &Node) -> Option<String> {
    part(node).filter(|text| is_bare(text))
}

/// Whether a text is nothing but digits and what divides them, and no day as the format writes days.
fn is_bare(text: &str) -> bool {
    let folded = fold::fold(text);
    let is_day = folded.len() >= 7 && folded.get(4) == Some(&'-');
    !is_day && folded.iter().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '/'))
}

fn problem(hit: &Hit, text: &[char], place: &Place, path: &[&str]) -> Problem {
    let shape: String = text[hit.at.clone()].iter().map(|c| mask(*c)).collect();
    // A number may be split over keys, none of which is one by itself.
    let is_part = |key: &str| hit.kind == Kind::Cpr && is_bare(key);
    let shown = |key: &&str| if is_part(key) { key.chars().map(mask).collect() } else { masked(key) };
    let keys: Vec<String> = path.iter().map(shown).collect();
    Problem {
        place: place.clone(),
        path: keys.join("."),
        found: format!("»{}«", shape.chars().take(60).collect::<String>()),
        expected: hit.kind.remedy(),
    }
}

/// A key as a path may show it: it may itself hold what must not be shown.
fn masked(key: &str) -> String {
    let mut folded = fold::fold(key);
    let hits = find(&folded);
    if fold::decoded(key).is_some_and(|decoded| !find(&fold::fold(&decoded)).is_empty()) {
        return key.chars().map(mask).collect();
    }
    if hits.is_empty() {
        return key.to_owned();
    }
    for at in hits.into_iter().flat_map(|hit| hit.at) {
        folded[at] = mask(folded[at]);
    }
    folded.into_iter().collect()
}

fn mask(c: char) -> char {
    if c.is_alphanumeric() { '•' } else { c }
}
