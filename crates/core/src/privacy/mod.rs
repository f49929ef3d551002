//! The privacy guard: what must not be published, wherever in a tree it stands.
//!
//! Civil registration numbers (CPR), e-mail addresses and Danish telephone numbers are looked for in every text,
//! every key and every number, after look-alike digits, dashes and spaces have been folded to the plain ones.
//! A check digit never clears a hit: since 2007 numbers are issued that fail it.

mod cpr;
mod fold;
mod mail;
mod phone;
#[cfg(test)]
mod tests;

use crate::snapshot::{Node, Problem, Value};
use std::ops::Range;

/// What a passage looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Cpr,
    Mail,
    Phone,
}

/// A passage of a folded text that must not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hit {
    kind: Kind,
    at: Range<usize>,
}

impl Kind {
    /// What the author is told: what it looks like, and what to do.
    fn remedy(self) -> &'static str {
        match self {
            Kind::Cpr => "ligner et CPR-nummer, som ikke må offentliggøres; fjern det",
            Kind::Mail => "ligner en e-mailadresse; fjern den, og henvis i stedet til en side med url",
            Kind::Phone => "ligner et telefonnummer; fjern det, og henvis i stedet til en side med url",
        }
    }
}

/// Every passage of the tree that must not be published, in the order of the tree.
///
/// The messages show the shape of what was found, never the digits or letters themselves: logs are public sooner
/// than one thinks.
pub fn scan(root: &Node) -> Vec<Problem> {
    let mut problems = Vec::new();
    walk(root, &mut Vec::new(), &mut problems);
    problems
}

fn walk<'n>(node: &'n Node, path: &mut Vec<&'n str>, problems: &mut Vec<Problem>) {
    match &node.value {
        Value::Null | Value::Bool(_) => (),
        // A number is a count or a line; eight digits of one are no telephone number, ten may still be a CPR number.
        Value::Integer(number) => report_cpr(&number.to_string(), node, path, problems),
        Value::Float(text) => report_cpr(text, node, path, problems),
        Value::Text(text) => report_text(text, node, path, problems),
        Value::List(items) => {
            for item in items {
                walk(item, path, problems);
            }
            report_split(items, node, path, problems);
        }
        Value::Object(entries) => {
            for entry in entries {
                path.push(&entry.key);
                let key = Node { value: Value::Null, place: entry.place.clone() };
                report_text(&entry.key, &key, path, problems);
                walk(&entry.node, path, problems);
                path.pop();
            }
        }
    }
}

fn report_text(text: &str, node: &Node, path: &[&str], problems: &mut Vec<Problem>) {
    let folded = fold::fold(text);
    problems.extend(find(&folded).into_iter().map(|hit| problem(&hit, &folded, node, path)));
}

fn report_cpr(text: &str, node: &Node, path: &[&str], problems: &mut Vec<Problem>) {
    let folded = fold::fold(text);
    let hits = cpr::find(&folded);
    problems.extend(hits.into_iter().map(|at| problem(&Hit { kind: Kind::Cpr, at }, &folded, node, path)));
}

/// A CPR number that is split over the items of a list shows in no single one of them.
fn report_split(items: &[Node], node: &Node, path: &[&str], problems: &mut Vec<Problem>) {
    for pair in items.windows(2) {
        let [Some(first), Some(second)] = [pair[0].as_text(), pair[1].as_text()] else { continue };
        let first = fold::fold(first);
        let mut joined = first.clone();
        joined.push(' ');
        joined.extend(fold::fold(second));
        let straddles = |at: &Range<usize>| at.start < first.len() && at.end > first.len() + 1;
        let hits = cpr::find(&joined).into_iter().filter(straddles);
        problems.extend(hits.map(|at| problem(&Hit { kind: Kind::Cpr, at }, &joined, node, path)));
    }
}

/// Everything in a folded text that must not be published, in the order of the text.
fn find(text: &[char]) -> Vec<Hit> {
    let of = |kind: Kind| move |at: Range<usize>| Hit { kind, at };
    let mut hits: Vec<Hit> = cpr::find(text).into_iter().map(of(Kind::Cpr)).collect();
    hits.extend(mail::find(text).into_iter().map(of(Kind::Mail)));
    hits.extend(phone::find(text).into_iter().map(of(Kind::Phone)));
    hits.sort_by_key(|hit| hit.at.start);
    hits
}

fn problem(hit: &Hit, text: &[char], node: &Node, path: &[&str]) -> Problem {
    let shape: String = text[hit.at.clone()].iter().map(|c| mask(*c)).collect();
    let keys: Vec<String> = path.iter().map(|key| masked(key)).collect();
    Problem {
        place: node.place.clone(),
        path: keys.join("."),
        found: format!("»{}«", shape.chars().take(60).collect::<String>()),
        expected: hit.kind.remedy().into(),
    }
}

/// A key as a path may show it: it may itself hold what must not be shown.
fn masked(key: &str) -> String {
    let mut folded = fold::fold(key);
    let hits = find(&folded);
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

/// Whether a passage lies in a hash or a UUID: their digits are no one's number.
fn is_in_hash(text: &[char], at: &Range<usize>) -> bool {
    const HASHES: [usize; 5] = [32, 40, 64, 96, 128];
    const LONGEST: usize = 140;
    let belongs = |c: &&char| c.is_ascii_hexdigit() || **c == '-';
    let before = text[..at.start].iter().rev().take(LONGEST).take_while(belongs).count();
    let after = text[at.end..].iter().take(LONGEST).take_while(belongs).count();
    let token: String = text[at.start - before..at.end + after].iter().collect();
    let parts: Vec<usize> = token.split('-').map(str::len).collect();
    let is_hash = matches!(parts.as_slice(), [length] if HASHES.contains(length));
    let has_letter = token.chars().any(|c| c.is_ascii_alphabetic());
    let is_hex = token.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    is_hex && has_letter && (is_hash || parts == [8, 4, 4, 4, 12])
}

/// Where runs of digits begin.
fn digit_runs(text: &[char]) -> impl Iterator<Item = usize> + '_ {
    let is_digit = |at: usize| text[at].is_ascii_digit();
    (0..text.len()).filter(move |at| is_digit(*at) && (*at == 0 || !is_digit(*at - 1)))
}

/// How many digits stand from `at`.
fn run_length(text: &[char], at: usize) -> usize {
    text.get(at..).unwrap_or_default().iter().take_while(|c| c.is_ascii_digit()).count()
}

/// The number that `range` spells.
fn number(text: &[char], range: Range<usize>) -> u32 {
    text[range].iter().filter_map(|c| c.to_digit(10)).fold(0, |number, digit| number * 10 + digit)
}
