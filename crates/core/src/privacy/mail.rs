//! E-mail addresses, also with the at sign written out.

use std::ops::Range;

/// The passages that look like e-mail addresses.
pub(super) fn find(text: &[char]) -> Vec<Range<usize>> {
    let signs = (0..text.len()).filter_map(|at| sign_at(text, at).map(|end| at..end));
    signs.filter_map(|sign| address_around(text, sign)).collect()
}

/// Where the at sign that begins at `at` ends: `@`, `(at)` and `[snabel-a]` in any brackets, or `snabel-a` as a word.
fn sign_at(text: &[char], at: usize) -> Option<usize> {
    match text[at] {
        '@' => Some(at + 1),
        '(' | '[' | '{' | '<' => {
            let length = text[at + 1..].iter().take(12).position(|c| matches!(c, ')' | ']' | '}' | '>'))?;
            let inner: String = text[at + 1..at + 1 + length].iter().collect();
            let is_at =
                matches!(inner.trim().to_lowercase().as_str(), "@" | "at" | "snabel-a" | "snabela" | "snabel a");
            is_at.then_some(at + length + 2)
        }
        's' | 'S' if at > 0 && text[at - 1] == ' ' => {
            const WRITTEN: [&str; 3] = ["snabel-a ", "snabela ", "snabel a "];
            let here: String = text[at..].iter().take(9).collect::<String>().to_lowercase();
            WRITTEN.iter().find(|word| here.starts_with(**word)).map(|word| at + word.len() - 1)
        }
        _ => None,
    }
}

fn address_around(text: &[char], sign: Range<usize>) -> Option<Range<usize>> {
    let name_end = sign.start - text[..sign.start].iter().rev().take(2).take_while(|c| **c == ' ').count();
    let name = text[..name_end].iter().rev().take_while(|c| is_in_name(**c)).count();
    let has_name = text[name_end - name..name_end].iter().any(|c| c.is_alphanumeric());
    let host = sign.end + text[sign.end..].iter().take(2).take_while(|c| **c == ' ').count();
    let host_end = host + host_length(&text[host..])?;
    has_name.then_some(name_end - name..host_end)
}

fn is_in_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'')
}

/// How long the host name at the start of `text` is: at least two labels, the last of letters.
fn host_length(text: &[char]) -> Option<usize> {
    let run = text.iter().take(254).take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-')).count();
    let host: String = text[..run].iter().collect();
    let host = host.trim_end_matches(['.', '-']);
    let labels: Vec<&str> = host.split('.').collect();
    let last = labels.last()?;
    let fits = labels.len() >= 2 && labels.iter().all(|label| !label.is_empty());
    let ends_well = last.chars().count() >= 2 && last.chars().all(char::is_alphabetic);
    (fits && ends_well).then(|| host.chars().count())
}
