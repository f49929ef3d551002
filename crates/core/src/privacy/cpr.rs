//! Civil registration numbers: day, month, year and four more digits, in whatever groups they are written.

use super::{digit_runs, is_in_hash, number, run_length};
use std::ops::Range;

/// The passages that look like CPR numbers.
///
/// The day of a substitute number is 60 higher than the calendar's, and its last four may hold letters. Whether the last
/// digit fits the weights says nothing, and so it is not asked.
pub(super) fn find(text: &[char]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in digit_runs(text) {
        let range = end_of(text, at).map(|end| at..end).filter(|range| !is_in_hash(text, range));
        found.extend(range.filter(|range| found.last().is_none_or(|last| last.end <= range.start)));
    }
    found
}

/// Where the number that begins at `at` ends, where one does.
fn end_of(text: &[char], at: usize) -> Option<usize> {
    let (first, end) = (run_length(text, at), at + run_length(text, at));
    match first {
        10 if is_date(text, at, at + 2) => Some(end),
        12 if is_date(text, at, at + 2) && is_year(text, at + 4) => Some(end),
        6 if is_date(text, at, at + 2) => after_date(text, end).or_else(|| lettered(text, end)),
        8 if is_date(text, at, at + 2) && is_year(text, at + 4) => after_dash(text, end),
        2 => after_divided_date(text, at).or_else(|| five_pairs(text, at)).or_else(|| split_date(text, at)),
        4 => split_date(text, at),
        1 => ten_alone(text, at),
        _ => None,
    }
}

/// The end of the four last digits after DDMMYY: `-1234`, `.1234`, ` 12 34`, `-123 4`.
fn after_date(text: &[char], end: usize) -> Option<usize> {
    last_four(text, end + gap(text, end)?)
}

/// The same where a dash must divide: after a year of four digits a year or a time of day often follows.
fn after_dash(text: &[char], end: usize) -> Option<usize> {
    let length = divider(text, end).filter(|length| text[end..end + length].contains(&'-'))?;
    (run_length(text, end + length) == 4).then_some(end + length + 4)
}

/// Four digits, together or in two groups.
fn last_four(text: &[char], at: usize) -> Option<usize> {
    let first = run_length(text, at);
    if first == 4 {
        return Some(at + 4);
    }
    let second = at + first + divider(text, at + first)?;
    let fits = (1..4).contains(&first) && first + run_length(text, second) == 4;
    let ends = divider(text, second + 4 - first).is_none_or(|gap| run_length(text, second + 4 - first + gap) == 0);
    (fits && ends).then_some(second + 4 - first)
}

/// The last four of a substitute number with letters: a dash, a digit, and capitals among the rest.
fn lettered(text: &[char], end: usize) -> Option<usize> {
    let at = end + divider(text, end).filter(|length| text[end..end + length].contains(&'-'))?;
    let four = text.get(at..at + 4)?;
    let fits = four[0].is_ascii_digit() && four.iter().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    let ends = text.get(at + 4).is_none_or(|c| !c.is_alphanumeric() && *c != '-');
    (fits && ends && four.iter().any(char::is_ascii_uppercase)).then_some(at + 4)
}

/// DD-MM-YY or DD-MM-YYYY, and the rest.
fn after_divided_date(text: &[char], at: usize) -> Option<usize> {
    let divides = |at: usize| matches!(text.get(at), Some('-' | '.' | '/' | ' '));
    let fits = divides(at + 2) && divides(at + 5) && run_length(text, at + 3) == 2 && is_date(text, at, at + 3);
    if !fits {
        return None;
    }
    match run_length(text, at + 6) {
        2 => {
            let serial = at + 8 + gap(text, at + 8)?;
            (run_length(text, serial) == 4).then_some(serial + 4)
        }
        4 if is_year(text, at + 6) => after_dash(text, at + 10),
        _ => None,
    }
}

/// `DDMM YY 1234` and `DD MMYY 1234`, with spaces and with nothing else of figures round them.
fn split_date(text: &[char], at: usize) -> Option<usize> {
    let first = run_length(text, at);
    let second = at + first + 1;
    let serial = second + (6 - first) + 1;
    let is_whole = text.get(second - 1) == Some(&' ')
        && run_length(text, second) == 6 - first
        && text.get(serial - 1) == Some(&' ')
        && run_length(text, serial) == 4;
    let month = if first == 2 { second } else { at + 2 };
    (is_whole && is_alone(text, at, serial + 4) && is_date(text, at, month)).then_some(serial + 4)
}

/// `DD MM YY 12 34`: five pairs, unless they only count.
fn five_pairs(text: &[char], at: usize) -> Option<usize> {
    let pairs: Vec<usize> = (0..5).map(|pair| at + pair * 3).collect();
    let are_pairs = pairs.iter().all(|pair| run_length(text, *pair) == 2)
        && pairs[1..].iter().all(|pair| matches!(text[pair - 1], ' ' | '-'));
    let values = || pairs.iter().map(|pair| number(text, *pair..pair + 2));
    let counts = || values().zip(values().skip(1)).all(|(one, next)| next == one + 1);
    let end = at + 14;
    (are_pairs && is_alone(text, at, end) && is_date(text, at, at + 3) && !counts()).then_some(end)
}

/// Ten digits that all stand apart.
fn ten_alone(text: &[char], at: usize) -> Option<usize> {
    let digits: Vec<usize> = (0..10).map(|digit| at + digit * 2).collect();
    let are_alone = digits.iter().all(|digit| run_length(text, *digit) == 1)
        && digits[1..].iter().all(|digit| matches!(text[digit - 1], ' ' | '-'));
    if !are_alone || !is_alone(text, at, at + 19) {
        return None;
    }
    let joined: Vec<char> = digits.iter().map(|digit| text[*digit]).collect();
    is_date(&joined, 0, 2).then_some(at + 19)
}

/// Whether no other digits stand beside the passage.
fn is_alone(text: &[char], at: usize, end: usize) -> bool {
    let is_divider = |c: &&char| matches!(c, ' ' | '-');
    let before = text[..at].iter().rev().take(3).find(|c| !is_divider(c));
    let after = text[end..].iter().take(3).find(|c| !is_divider(c));
    !before.into_iter().chain(after).any(char::is_ascii_digit)
}

/// How long the divider at `at` is: one to three spaces and dashes.
fn divider(text: &[char], at: usize) -> Option<usize> {
    let length = text.get(at..)?.iter().take_while(|c| matches!(c, ' ' | '-')).count();
    (1..=3).contains(&length).then_some(length)
}

/// How long that is what divides the date from the rest: spaces and dashes, brackets, and one other sign at the most. Commas and
/// full stops stand for a dash only without a space, since in a list of figures they have one.
fn gap(text: &[char], at: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    let (mut length, mut signs, mut spaces) = (0, 0, 0);
    let mut is_close = false;
    for c in text.get(at..)?.iter().take(LONGEST) {
        match c {
            ' ' => spaces += 1,
            '-' | '(' | ')' | '[' | ']' => (),
            '.' | ',' | ';' | ':' => (signs, is_close) = (signs + 1, true),
            '/' | '_' | '·' | '•' | '+' | '~' | '*' | '|' | '\\' => signs += 1,
            _ => break,
        }
        length += 1;
    }
    (length > 0 && signs <= 1 && !(is_close && spaces > 0)).then_some(length)
}

fn is_date(text: &[char], day: usize, month: usize) -> bool {
    let day = number(text, day..day + 2);
    let month = number(text, month..month + 2);
    (matches!(day, 1..=31) || matches!(day, 61..=91)) && (1..=12).contains(&month)
}

/// Whether the four digits are a year in which somebody with a number may be born.
fn is_year(text: &[char], at: usize) -> bool {
    (1850..2100).contains(&number(text, at..at + 4))
}
