//! E-mail addresses, also with the at sign written out.

use std::ops::Range;

/// The passages that look like e-mail addresses.
pub(super) fn find(text: &[char]) -> Vec<Range<usize>> {
    let signs = (0..text.len()).filter_map(|at| sign_at(text, at).map(|end| at..end));
    signs.filter_map(|sign| address_around(text, sign)).collect()
}

/// Where the at sign that begins at `at` ends: `@`, `(at)` and `[snabel-a]` in any brackets, or `snabel-a` as a word; `at` as a word is
/// an everyday one, and counts only where the dots are written out too.
fn sign_at(text: &[char], at: usize) -> Option<usize> {
    match text[at] {
        '@' => Some(at + 1),
        '(' | '[' | '{' | '<' => {
            let length = text[at + 1..].iter().take(12).position(|c| matches!(c, ')' | ']' | '}' | '>'))?;
            let inner: String = text[at + 1..at + 1 + length].iter().collect();
            let is_at =
                matches!(inner.trim().to_lowercase().as_str(), "@" | "at" | "snabel-a" | "snabela" | "snabel a");
            // A letter in brackets is mostly that of a list.
            let is_close = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
            let is_at = is_at
                || (inner.eq_ignore_ascii_case("a")
                    && is_close(at.checked_sub(1).and_then(|before| text.get(before)))
                    && is_close(text.get(at + length + 2)));
            is_at.then_some(at + length + 2)
        }
        's' | 'S' if at > 0 && text[at - 1] == ' ' => {
            const WRITTEN: [&str; 3] = ["snabel-a ", "snabela ", "snabel a "];
            let here: String = text[at..].iter().take(9).collect::<String>().to_lowercase();
            WRITTEN.iter().find(|word| here.starts_with(**word)).map(|word| at + word.len() - 1)
        }
        'a' | 'A' if at > 0 && text[at - 1] == ' ' => {
            let is_word = matches!(text.get(at + 1), Some('t' | 'T')) && text.get(at + 2) == Some(&' ');
            let host = text.get(at + 3..)?;
            let label = host.iter().take(64).take_while(|c| is_in_label(**c)).count();
            (is_word && label > 0 && written_dot(&host[label..]).is_some()).then_some(at + 2)
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

/// How long the host name at the start of `text` is: at least two labels, the last of letters, or one in the spelling of other scripts.
fn host_length(text: &[char]) -> Option<usize> {
    let (mut at, mut labels, mut fits) = (0, 0, None);
    while at < 254 {
        let label = text[at..].iter().take(64).take_while(|c| is_in_label(**c)).count();
        let word: String = text[at..at + label].iter().collect();
        let word = word.trim_end_matches('-');
        if word.is_empty() {
            break;
        }
        labels += 1;
        let is_last = word.chars().count() >= 2 && (word.chars().all(char::is_alphabetic) || word.starts_with("xn--"));
        if labels > 1 && is_last {
            fits = Some(at + word.chars().count());
        }
        at += label;
        at += match text.get(at) {
            Some('.') => 1,
            _ => match written_dot(&text[at..]) {
                Some(length) => length,
                None => break,
            },
        };
    }
    fits
}

fn is_in_label(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// How long the written dot at the start of `text` is: ` dot `, ` punktum `, `[dot]`, `(.)`.
fn written_dot(text: &[char]) -> Option<usize> {
    const WRITTEN: [&str; 12] = [
        " dot ",
        " punktum ",
        "[dot]",
        "(dot)",
        "{dot}",
        "[punktum]",
        "(punktum)",
        "[.]",
        "(.)",
        " (dot) ",
        " [dot] ",
        " [.] ",
    ];
    let here: String = text.iter().take(12).collect::<String>().to_lowercase();
    WRITTEN.iter().find(|dot| here.starts_with(**dot)).map(|dot| dot.chars().count())
}
