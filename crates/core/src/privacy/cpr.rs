//! Civil registration numbers: day, month, year and four more digits.

use super::{digit_runs, is_in_hash, number, run_length};
use std::ops::Range;

/// The passages that look like CPR numbers.
///
/// The day of a substitute number is 60 higher than the calendar's. Whether the last digit fits the weights says
/// nothing, and so it is not asked.
pub(super) fn find(text: &[char]) -> Vec<Range<usize>> {
    let found = digit_runs(text).filter_map(|at| end_of(text, at).map(|end| at..end));
    found.filter(|range| !is_in_hash(text, range)).collect()
}

/// Where the number that begins at `at` ends, where one does.
fn end_of(text: &[char], at: usize) -> Option<usize> {
    let serial = after_date(text, at)?;
    match (serial, run_length(text, at)) {
        // Ten digits in a row.
        (serial, 10) if serial == at + 6 => Some(at + 10),
        (serial, _) if serial > at + 6 => (run_length(text, serial) == 4).then_some(serial + 4),
        _ => None,
    }
}

/// Where the four last digits should begin: after DDMMYY and what may divide them.
fn after_date(text: &[char], at: usize) -> Option<usize> {
    match run_length(text, at) {
        10 if is_date(text, at, at + 2) => Some(at + 6),
        6 if is_date(text, at, at + 2) => Some(at + 6 + divider(text, at + 6)?),
        2 => after_divided_date(text, at),
        _ => None,
    }
}

/// The same for DD-MM-YY. Its four last digits must follow on a dash, or every date with a time of day would be a hit.
fn after_divided_date(text: &[char], at: usize) -> Option<usize> {
    let sign = *text.get(at + 2).filter(|c| matches!(c, '-' | '.' | '/' | ' '))?;
    let fits = text.get(at + 5) == Some(&sign)
        && [at + 3, at + 6].iter().all(|part| run_length(text, *part) == 2)
        && is_date(text, at, at + 3);
    let divider = divider(text, at + 8).filter(|length| text[at + 8..at + 8 + length].contains(&'-'));
    fits.then_some(at + 8 + divider?)
}

/// How long the divider at `at` is: one to three spaces and dashes.
fn divider(text: &[char], at: usize) -> Option<usize> {
    let length = text.get(at..)?.iter().take_while(|c| matches!(c, ' ' | '-')).count();
    (1..=3).contains(&length).then_some(length)
}

fn is_date(text: &[char], day: usize, month: usize) -> bool {
    let day = number(text, day..day + 2);
    let month = number(text, month..month + 2);
    (matches!(day, 1..=31) || matches!(day, 61..=91)) && (1..=12).contains(&month)
}
