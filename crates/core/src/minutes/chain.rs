//! Which of the numbered lines are the items of the agenda. An item may hold a numbered list of its own, and a table of
//! contents may stand before them all, so a number alone does not tell.

use super::labels::{Section, section};
use super::lines::{Line, after_number, fold};
use std::collections::HashMap;

/// How items are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// `Punkt 1: Velkomst`
    Word,
    /// `1) Velkomst`
    Bracket,
    /// `1. Velkomst`
    Stop,
}

/// A line that may be the heading of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heading<'t> {
    /// Where it stands among the written lines.
    pub(super) at: usize,
    /// Its number.
    pub(super) number: u32,
    /// Its title, as far as this line holds it.
    pub(super) title: &'t str,
}

/// How well a chain of headings fits: first by those that no neighbour makes a mere list, then by its length.
type Score = (usize, usize);

/// The headings of the items, numbered from 1 without a hole.
///
/// Of all such chains the one is taken whose lines are least like lines of a list: between two items stands a label such
/// as `Referat:`, between two lines of a list stands none. What else is numbered is text of the item that it stands in.
pub(super) fn items<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let mut best: (Score, Vec<Heading<'t>>) = ((0, 0), Vec::new());
    for style in [Style::Word, Style::Bracket, Style::Stop] {
        let found = chain(lines, style);
        if found.0 > best.0 {
            best = found;
        }
    }
    best.1
}

/// The numbered lines of a style, each with how many labels stand before it.
fn candidates<'t>(lines: &[Line<'t>], style: Style) -> Vec<(Heading<'t>, usize)> {
    let mut labels = 0;
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if matches!(section(line.text), Some((Section::Recommendation | Section::Outcome, _))) {
            labels += 1;
        }
        if let Some((number, title)) = numbered(line.text, style) {
            found.push((Heading { at, number, title }, labels));
        }
    }
    found
}

fn numbered(text: &str, style: Style) -> Option<(u32, &str)> {
    if style == Style::Word {
        let (word, rest) = text.split_once(char::is_whitespace)?;
        let is_word = matches!(fold(word).as_str(), "punkt" | "pkt." | "pkt" | "ad" | "ad.");
        let (number, _, title) = is_word.then(|| after_number(rest.trim_start()))??;
        return Some((number, title));
    }
    let (number, mark, title) = after_number(text)?;
    let fits = mark == if style == Style::Bracket { ')' } else { '.' };
    let is_date = style == Style::Stop && super::when::is_month(&fold(title.split_whitespace().next().unwrap_or("")));
    (fits && !is_date).then_some((number, title))
}

fn chain<'t>(lines: &[Line<'t>], style: Style) -> (Score, Vec<Heading<'t>>) {
    let candidates = candidates(lines, style);
    // The best chain that ends with each number so far, as an index into the candidates.
    let mut ends: HashMap<u32, usize> = HashMap::new();
    let mut scores: Vec<Score> = Vec::with_capacity(candidates.len());
    let mut before: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    for (at, (heading, _)) in candidates.iter().enumerate() {
        let previous = if heading.number <= 1 { None } else { ends.get(&(heading.number - 1)).copied() };
        before.push(previous);
        if heading.number == 0 || (heading.number > 1 && previous.is_none()) {
            scores.push((0, 0));
            continue;
        }
        let (alone, length) = previous.map_or((0, 0), |previous| scores[previous]);
        scores.push((alone + usize::from(!is_listed(&candidates, at)), length + 1));
        // The later of two that fit alike: a table of contents stands first.
        if ends.get(&heading.number).is_none_or(|other| scores[*other] <= scores[at]) {
            ends.insert(heading.number, at);
        }
    }
    let last = (0..candidates.len()).max_by_key(|at| (scores[*at], *at)).filter(|at| scores[*at] > (0, 0));
    let score = last.map_or((0, 0), |at| scores[at]);
    let mut headings: Vec<Heading<'t>> =
        std::iter::successors(last, |at| before[*at]).map(|at| candidates[at].0).collect();
    headings.reverse();
    (score, headings)
}

/// Whether the number before or the number after stands in the same stretch without a label.
fn is_listed(candidates: &[(Heading<'_>, usize)], at: usize) -> bool {
    let (heading, labels) = candidates[at];
    let neighbour = |other: Option<&(Heading<'_>, usize)>, number: Option<u32>| {
        other.is_some_and(|(other, stretch)| *stretch == labels && Some(other.number) == number)
    };
    neighbour(at.checked_sub(1).map(|before| &candidates[before]), heading.number.checked_sub(1))
        || neighbour(candidates.get(at + 1), heading.number.checked_add(1))
}

#[cfg(test)]
mod tests {
    use super::super::lines::Lines;
    use super::*;

    fn lines_of(text: &str) -> Vec<(u32, usize)> {
        let lines = Lines::of(text);
        items(&lines.written).iter().map(|heading| (heading.number, lines.written[heading.at].number)).collect()
    }

    #[test]
    fn a_list_within_an_item_is_no_items() {
        let text = "1) A\nReferat:\nx\n2) B\nUdkast:\n1) a\n2) b\n3) c\n4) d\nReferat:\ny\n3) C\nReferat:\nz\n4) D\nReferat:\n";
        assert_eq!(lines_of(text), [(1, 1), (2, 4), (3, 12), (4, 15)]);
        let in_the_end = "1) A\nReferat:\nx\n2) B\nReferat:\n1) a\n2) b\n3) c\n3) C\nReferat:\nz\n";
        assert_eq!(lines_of(in_the_end), [(1, 1), (2, 4), (3, 9)]);
    }

    #[test]
    fn a_table_of_contents_is_no_items() {
        assert_eq!(lines_of("1) A\n2) B\n1) A\nReferat:\nx\n2) B\nReferat:\ny\n"), [(1, 3), (2, 6)]);
    }

    #[test]
    fn attachments_with_full_stops_do_not_stand_for_items_with_brackets() {
        assert_eq!(lines_of("1) A\nBilag:\n1. a\n2. b\nReferat:\n2) B\nReferat:\n"), [(1, 1), (2, 6)]);
        assert_eq!(lines_of("1. A\nReferat:\n3. maj var det\n2. B\nReferat:\n"), [(1, 1), (2, 4)]);
        assert_eq!(lines_of("Punkt 1: A\nReferat:\nPunkt 2: B\nReferat:\n"), [(1, 1), (2, 3)]);
    }

    #[test]
    fn a_hundred_thousand_numbers_are_one_pass() {
        assert_eq!(items(&Lines::of(&"1) a\n2) b\n".repeat(50_000)).written).len(), 2);
    }
}
