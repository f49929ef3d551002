//! How wide words will be. The core has no fonts, and a file is opened where ours may not be: so the widths are those of a broad
//! sans-serif, and words rather have too much room than too little.

/// How wide a line of words will be at most, at a size.
#[must_use]
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let ems: f64 = text.chars().map(ems).sum();
    ems * size * if bold { 1.15 } else { 1.0 }
}

/// The width of a letter, as a part of its size.
fn ems(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'I' | '·' => 0.3,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '-' | '/' | '"' => 0.4,
        'm' | 'w' | 'M' | 'W' | 'æ' | 'Æ' | '%' | '@' | '…' | '—' => 0.92,
        // Marks that sit on the letter before them, and signs that nobody sees.
        '\u{300}'..='\u{36f}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => 0.0,
        _ if letter.is_ascii_digit() => 0.6,
        _ if letter.is_uppercase() => 0.7,
        '\0'..='\u{24f}' => 0.58,
        '\u{370}'..='\u{10ff}' => 0.7,
        // Scripts whose letters fill a square, and pictures.
        _ => 1.0,
    }
}

/// Where a word may be broken, if it must.
const SOFT: char = '\u{ad}';

/// The words in lines no wider than `room`, broken between words, and inside a word only where it alone is too wide: then at a soft
/// hyphen if there is one. Nothing is left out but white space and soft hyphens; a text without any word has no lines.
#[must_use]
pub fn wrap(text: &str, size: f64, bold: bool, room: f64) -> Vec<String> {
    let fits = |line: &str| width(line, size, bold) <= room;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let joined = lines.last().map(|line| format!("{line} {word}")).filter(|line| fits(line));
        match (joined, lines.last_mut()) {
            (Some(joined), Some(line)) => *line = joined,
            _ => lines.extend(pieces(word, &fits)),
        }
    }
    lines.into_iter().map(|line| line.replace(SOFT, "")).collect()
}

/// A word in pieces that fit, each as long as can be; all but the last end with a hyphen.
fn pieces(word: &str, fits: &impl Fn(&str) -> bool) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = word.to_owned();
    while !fits(&rest) {
        let ends = rest.char_indices().map(|(at, _)| at).skip(1);
        let fitting: Vec<usize> = ends.take_while(|end| fits(&format!("{}-", &rest[..*end]))).collect();
        let soft = fitting.iter().rev().find(|end| rest[**end..].starts_with(SOFT));
        // A room that not even a letter fits in takes one all the same.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = soft.or(fitting.last()).copied().unwrap_or(first);
        if end == 0 || end == rest.len() {
            break;
        }
        let next = rest.split_off(end);
        pieces.push(rest + "-");
        rest = next.trim_start_matches(SOFT).to_owned();
    }
    pieces.push(rest);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_hold_all_of_them() {
        let text = "Klynge  Nord:\nfagligt/strategisk niveau";
        let lines = wrap(text, 14.0, true, 145.0);
        assert_eq!(lines, ["Klynge Nord:", "fagligt/strategisk", "niveau"]);
        assert_eq!(wrap(" \n ", 14.0, true, 10.0), Vec::<String>::new());
    }

    #[test]
    fn a_word_too_wide_is_broken_and_whole() {
        let word = "x".repeat(200);
        let lines = wrap(&word, 14.0, false, 100.0);
        assert!(lines.iter().all(|line| width(line, 14.0, false) <= 100.0));
        assert_eq!(lines.concat().replace('-', ""), word);
        // A room that nothing fits in still takes a letter a line.
        assert_eq!(wrap("ab", 14.0, false, 0.0), ["a-", "b"]);
        let lines = wrap("Patient\u{ad}inddragelses\u{ad}udvalget", 14.0, true, 180.0);
        assert_eq!(lines, ["Patientinddragelses-", "udvalget"]);
    }
}
