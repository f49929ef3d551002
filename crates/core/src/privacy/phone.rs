//! Danish telephone numbers, and numbers of other countries where they carry their code.
//!
//! Eight digits may be many things, so the groupings that are taken for a telephone number on their own are few:
//! `12345678`, `12 34 56 78` and `1234 5678`. After a country code or a word such as `tlf.` any grouping counts.

use super::{digit_runs, is_in_hash, number, run_length};
use chrono::NaiveDate;
use std::ops::Range;

/// The passages that look like telephone numbers.
pub(super) fn find(text: &[char]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in digit_runs(text) {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let range = announced(text, at).map(|end| at..end).or_else(|| bare(text, at));
        found.extend(range.filter(|range| !is_in_hash(text, range) && !is_in_url(text, range)));
    }
    found
}

/// A number that a plus sign, `00` or a word announces. What follows it may be figures too, so that each group may be its last.
fn announced(text: &[char], at: usize) -> Option<usize> {
    let before = text[..at].iter().rev().find(|c| !matches!(c, ' ' | '('));
    let is_plus = before == Some(&'+');
    let follows_word = follows_word(text, at);
    let ends = ends_of_groups(text, at);
    let (last, _) = *ends.last()?;
    let code: String = text[at..last].iter().filter(|c| c.is_ascii_digit()).take(4).collect();
    // Greenland and the Faroe Islands have six digits behind their codes.
    let least = if code.starts_with("298") || code.starts_with("299") { 9 } else { 10 };
    let fits = |digits: usize| {
        (is_plus && (least..=15).contains(&digits))
            || (code == "0045" && digits == 12)
            || (follows_word && (digits == 8 || (digits == 10 && code.starts_with("45"))))
    };
    ends.into_iter().find(|(_, digits)| fits(*digits)).map(|(end, _)| end)
}

/// Where the groups of digits from `at` end, with at most two dividers between any two, and how many digits that makes.
fn ends_of_groups(text: &[char], at: usize) -> Vec<(usize, usize)> {
    let (mut end, mut digits, mut ends) = (at, 0, Vec::new());
    while digits <= 15 {
        let gap = text[end..].iter().take(3).take_while(|c| matches!(c, ' ' | '.' | '-' | '/' | '(' | ')')).count();
        let run = run_length(text, end + gap);
        if gap > 2 || run == 0 {
            break;
        }
        end += gap + run;
        digits += run;
        ends.push((end, digits));
    }
    ends
}

/// Whether a word such as `tlf.` or `mobilnummer:` stands before `at`.
fn follows_word(text: &[char], at: usize) -> bool {
    let is_divider = |c: &&char| matches!(c, ' ' | '.' | ':' | '(' | '-' | '=');
    let gap = text[..at].iter().rev().take(4).take_while(is_divider).count();
    let end = at - gap;
    let length = text[..end].iter().rev().take(20).take_while(|c| c.is_alphabetic()).count();
    let word: String = text[end - length..end].iter().collect::<String>().to_lowercase();
    if matches!(word.as_str(), "nr" | "nummer" | "direkte") && gap > 0 {
        return follows_word(text, end - length);
    }
    let begins = ["telefon", "tlf", "mobil"].iter().any(|begin| word.starts_with(begin));
    begins || matches!(word.as_str(), "tel" | "mob" | "ring" | "sms" | "fax" | "phone")
}

/// A number that its grouping alone gives away.
fn bare(text: &[char], at: usize) -> Option<Range<usize>> {
    if text[at] == '0' || touches_word_or_figure(text, at) {
        return None;
    }
    let end = match run_length(text, at) {
        8 => (!is_date(text, at) && !follows_cvr(text, at)).then_some(at + 8),
        10 => (number(text, at..at + 2) == 45 && text[at + 2] >= '2').then_some(at + 10),
        4 => two_fours(text, at),
        2 => pairs(text, at),
        _ => None,
    }?;
    let ends = !text.get(end).is_some_and(|c| c.is_alphabetic() || *c == '_')
        && (!is_figure(text, end, end + 1) || is_another(text, end, run_length(text, end + 1)));
    ends.then_some(at..end)
}

/// `1234 5678`, but not two years beside each other.
fn two_fours(text: &[char], at: usize) -> Option<usize> {
    let is_year = |at: usize| (1900..2100).contains(&number(text, at..at + 4));
    let fits = text.get(at + 4) == Some(&' ') && run_length(text, at + 5) == 4;
    (fits && !(is_year(at) && is_year(at + 5))).then_some(at + 9)
}

/// `12 34 56 78`: four pairs and no fifth, or `45` and four pairs.
fn pairs(text: &[char], at: usize) -> Option<usize> {
    let sign = *text.get(at + 2).filter(|c| matches!(c, ' ' | '.' | '-'))?;
    let is_pair = |at: usize| run_length(text, at) == 2;
    // Asked first, so that a long row of pairs is counted once and not from each of them.
    if at >= 3 && text[at - 1] == sign && text[at - 2].is_ascii_digit() && is_lone_pair_before(text, at - 1) {
        return None;
    }
    let mut count = 1;
    while text.get(at + count * 3 - 1) == Some(&sign) && is_pair(at + count * 3) {
        count += 1;
    }
    let fits = count % 4 == 0 || (count == 5 && number(text, at..at + 2) == 45);
    // 10.20.30.40.500 is the number of a chapter, 03-05-21-14-2000 some code: only spaces divide from other figures.
    let alone = sign == ' ' || !is_figure(text, at + count * 3 - 1, at + count * 3);
    (fits && alone).then_some(at + count * 3 - 1)
}

/// Whether the digits that end before `end` are exactly two.
fn is_lone_pair_before(text: &[char], end: usize) -> bool {
    digits_before(text, end) == 2
}

/// Whether what begins at `at` is only the tail of a word, a decimal or a case number.
fn touches_word_or_figure(text: &[char], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    text[before].is_alphabetic()
        || text[before] == '_'
        || before.checked_sub(1).is_some_and(|digit| {
            is_figure(text, before, digit) && !is_another(text, before, digits_before(text, before))
        })
}

/// Whether so many digits on the far side of a slash or a comma are another number of this kind: `96312000/96312001`.
fn is_another(text: &[char], sign: usize, digits: usize) -> bool {
    digits == 8 && matches!(text.get(sign), Some('/' | ','))
}

/// How many digits end before `end`.
fn digits_before(text: &[char], end: usize) -> usize {
    text[..end].iter().rev().take(9).take_while(|c| c.is_ascii_digit()).count()
}

/// Whether `sign` is a sign inside a figure, with a digit on its far side.
fn is_figure(text: &[char], sign: usize, digit: usize) -> bool {
    let is_sign = text.get(sign).is_some_and(|c| matches!(c, '.' | ',' | '-' | '/' | ':'));
    is_sign && text.get(digit).is_some_and(char::is_ascii_digit)
}

/// Whether the eight digits are a day written YYYYMMDD.
fn is_date(text: &[char], at: usize) -> bool {
    let year = number(text, at..at + 4);
    let day = NaiveDate::from_ymd_opt(year as i32, number(text, at + 4..at + 6), number(text, at + 6..at + 8));
    (1900..2100).contains(&year) && day.is_some()
}

/// Whether `CVR` stands shortly before: the number of a company is public.
fn follows_cvr(text: &[char], at: usize) -> bool {
    let before: String = text[at.saturating_sub(14)..at].iter().collect::<String>().to_lowercase();
    before.contains("cvr")
}

/// Whether a passage without spaces lies in a web address, where digits are mostly the id of a page.
fn is_in_url(text: &[char], range: &Range<usize>) -> bool {
    let before = text[..range.start].iter().rev().take(2000).take_while(|c| **c != ' ').count();
    let address: String = text[range.start - before..range.start].iter().collect();
    !text[range.clone()].contains(&' ') && (address.contains("://") || address.starts_with("www."))
}
