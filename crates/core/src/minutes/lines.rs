//! The lines of a text with their numbers, and where a paragraph begins: text out of a PDF often has an empty line
//! after every line, so what counts as a gap is read off the text itself.

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Its number in the text, from 1.
    pub(super) number: usize,
    /// What it says, without white space round it.
    pub(super) text: &'t str,
    /// Whether a paragraph begins with it.
    pub(super) after_gap: bool,
}

/// All lines of a text.
pub(super) struct Lines<'t> {
    /// How many there are, blank ones too.
    pub(super) count: usize,
    /// Those that are not blank, in order.
    pub(super) written: Vec<Line<'t>>,
    /// How many letters fit on a line, as far as the text shows.
    width: usize,
}

impl<'t> Lines<'t> {
    /// Splits a text at every kind of line end.
    pub(super) fn of(text: &'t str) -> Lines<'t> {
        let raw = split(text.strip_prefix('\u{feff}').unwrap_or(text));
        let mut written = Vec::new();
        let mut blanks = Vec::new();
        let mut run = 0;
        for (at, text) in raw.iter().enumerate() {
            let text = text.trim_matches(is_space);
            if text.is_empty() {
                run += 1;
                continue;
            }
            blanks.push(run);
            written.push(Line { number: at + 1, text, after_gap: false });
            run = 0;
        }
        let close = |wanted| blanks.iter().skip(1).filter(|run| **run == wanted).count();
        let gap = if close(1) > close(0) { 2 } else { 1 };
        for (line, run) in written.iter_mut().zip(&blanks) {
            line.after_gap = *run >= gap;
        }
        Lines { count: raw.len(), width: width(&written), written }
    }

    /// Whether `next` goes on with the sentence of `line` because its first word did not fit any more.
    pub(super) fn is_wrapped(&self, line: Line<'_>, next: Line<'_>) -> bool {
        let word = next.text.split_whitespace().next().unwrap_or("").chars().count();
        !next.after_gap && line.text.chars().count() + 1 + word > self.width
    }
}

/// White space, and what prints nothing.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\0')
}

fn split(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(end) = rest.find(['\n', '\r']) {
        lines.push(&rest[..end]);
        rest = &rest[end..];
        rest = rest.strip_prefix("\r\n").unwrap_or(&rest[1..]);
    }
    if !rest.is_empty() {
        lines.push(rest);
    }
    lines
}

/// What all but the longest twentieth of the lines stay within.
fn width(lines: &[Line<'_>]) -> usize {
    let mut lengths: Vec<usize> = lines.iter().map(|line| line.text.chars().count()).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 19 / 20).copied().unwrap_or(0)
}

/// A text as keywords are compared: small letters, single spaces, and the letters of Danish in one piece each.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars().filter(|c| *c != '\u{ad}') {
            match c {
                '\u{30a}' if out.ends_with('a') => {
                    out.pop();
                    out.push('å');
                }
                _ => out.extend(c.to_lowercase()),
            }
        }
    }
    out
}

/// The text after a bullet, where there is one.
pub(super) fn after_bullet(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['•', '-', '–', '*', '·', '▪', '◦', '\u{f0b7}'])?;
    rest.starts_with(is_space).then(|| rest.trim_start_matches(is_space))
}

/// The number in front of a text, the mark after it, and the text: `1) Velkomst`, `12. Bilag`.
pub(super) fn after_number(text: &str) -> Option<(u32, char, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text.get(..digits).filter(|digits| (1..=3).contains(&digits.len()))?.parse().ok()?;
    let rest = text.get(digits..)?;
    let mark = rest.chars().next().filter(|mark| matches!(mark, ')' | '.' | ':'))?;
    let rest = rest.get(mark.len_utf8()..)?.trim_start_matches(is_space);
    (!rest.is_empty() && !rest.starts_with(|c: char| c.is_ascii_digit())).then_some((number, mark, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let lines = Lines::of("\u{feff}a\r\nb\rc\n\n \u{c}d\u{a0}\n");
        let written: Vec<(usize, &str)> = lines.written.iter().map(|line| (line.number, line.text)).collect();
        assert_eq!((lines.count, written), (5, vec![(1, "a"), (2, "b"), (3, "c"), (5, "d")]));
        assert_eq!(Lines::of("").count, 0);
    }

    #[test]
    fn in_a_double_spaced_text_one_empty_line_is_no_gap() {
        let gaps = |text: &str| -> Vec<bool> { Lines::of(text).written.iter().map(|line| line.after_gap).collect() };
        assert_eq!(gaps("a\n\nb\n\nc\n\n \n\nd\n"), [false, false, false, true]);
        assert_eq!(gaps("a\nb\n\nc\n"), [false, false, true]);
    }

    #[test]
    fn keywords_are_compared_in_small_letters_and_one_form() {
        assert_eq!(fold("  Mødet\u{a0} På\u{ad}begyndt "), "mødet påbegyndt");
        assert_eq!(fold("Pa\u{30a}begyndt"), "påbegyndt");
    }

    #[test]
    fn a_number_in_front_is_no_date_and_no_time() {
        assert_eq!(after_number("1) Velkomst"), Some((1, ')', "Velkomst")));
        assert_eq!(after_number("2. Referat af møde"), Some((2, '.', "Referat af møde")));
        for text in ["14:00", "3.5.2021", "2021. Året", "1)", "x", ""] {
            assert_eq!(after_number(text), None, "{text}");
        }
    }
}
