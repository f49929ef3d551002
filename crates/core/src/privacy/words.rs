//! A folded text as words in sentences, for what is told by words and not by figures.

use std::ops::Range;

/// A word: letters and digits without anything between them.
#[derive(Debug)]
pub(super) struct Word {
    /// Where it stands in the folded text.
    pub(super) at: Range<usize>,
    /// In small letters, `å` as `a`: the ring may be a mark of its own, and those are folded away.
    pub(super) small: String,
    /// Whether it begins with a capital.
    pub(super) is_capital: bool,
    /// Whether it is all capitals, and more than one.
    pub(super) is_shouted: bool,
    /// Which sentence it is a part of.
    pub(super) sentence: usize,
}

/// The words of a folded text, in its order.
pub(super) fn words(text: &[char]) -> Vec<Word> {
    let (mut words, mut at, mut sentence) = (Vec::new(), 0, 0);
    while at < text.len() {
        let length = text[at..].iter().take_while(|c| c.is_alphanumeric()).count();
        if length == 0 {
            sentence += usize::from(ends_sentence(text, at));
            at += 1;
            continue;
        }
        let letters = &text[at..at + length];
        words.push(Word {
            at: at..at + length,
            small: small(letters),
            is_capital: letters[0].is_uppercase(),
            is_shouted: length > 1 && letters.iter().all(|c| c.is_uppercase()),
            sentence,
        });
        at += length;
    }
    words
}

/// A text as its words are compared.
pub(super) fn small(letters: &[char]) -> String {
    letters.iter().flat_map(|c| c.to_lowercase()).map(|c| if c == 'å' { 'a' } else { c }).collect()
}

/// Whether a sentence ends here. A full stop ends one only before a capital, or `pga. sygdom` would be two.
fn ends_sentence(text: &[char], at: usize) -> bool {
    match text[at] {
        '!' | '?' | ';' => true,
        '.' => text[at + 1..].iter().find(|c| !matches!(c, ' ' | '"' | '»')).is_none_or(|next| next.is_uppercase()),
        _ => false,
    }
}

/// Whether the words from `at` are these.
pub(super) fn reads(words: &[Word], at: usize, phrase: &[&str]) -> bool {
    let here = words.get(at..at + phrase.len());
    here.is_some_and(|here| here.iter().zip(phrase).all(|(word, wanted)| word.small == *wanted))
}

/// Whether a word stands alone in brackets: `(barsel)`.
pub(super) fn is_bracketed(text: &[char], at: &Range<usize>) -> bool {
    let before = at.start.checked_sub(1).map(|before| text[before]);
    matches!(before, Some('(' | '[')) && matches!(text.get(at.end), Some(')' | ']' | ',' | ';'))
}
