//! Text with what was looked for marked in it, and the part of a long text in which it stands.

use crate::danish;

/// A piece of text, and whether it is what was looked for. The pieces are read one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words, with the space around them.
    pub text: String,
    /// Whether they were looked for.
    pub hit: bool,
}

/// The most that is shown of a text, in letters.
const WINDOW: usize = 180;
/// How much of it stands before what was looked for.
const BEFORE: usize = 50;
/// The most texts that are shown of one thing.
const PASSAGES: usize = 2;

/// A whole text with the words marked in it.
pub(super) fn pieces(text: &str, words: &[String]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let mut add = |from: usize, to: usize, hit: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), hit });
        }
    };
    for (start, end) in hits(text, words) {
        add(done, start, false);
        add(start, end, true);
        done = end;
    }
    add(done, text.len(), false);
    pieces
}

/// The parts of the texts that hold the words which stand in none of `above`; where none does and one is to be `told`, the
/// beginning of the first.
pub(super) fn passages(above: [&str; 2], texts: &[String], told: bool, words: &[String]) -> Vec<Vec<Piece>> {
    let holds = |text: &str, word: &String| danish::words(text).iter().any(|own| own.folded.starts_with(word.as_str()));
    let mut shown: Vec<&String> = Vec::new();
    for word in words.iter().filter(|word| !above.iter().any(|text| holds(text, word))) {
        if !shown.iter().any(|text| holds(text, word)) {
            shown.extend(texts.iter().find(|text| holds(text, word)));
        }
    }
    if told && shown.is_empty() {
        shown.extend(texts.first());
    }
    shown.into_iter().take(PASSAGES).map(|text| pieces(&window(text, words), words)).collect()
}

/// The bytes of a text on which the words stand.
fn hits(text: &str, words: &[String]) -> Vec<(usize, usize)> {
    let hit = |own: danish::Word| {
        let fitting = words.iter().filter(|word| own.folded.starts_with(word.as_str()));
        let longest = fitting.map(String::len).max()?;
        let reached = danish::reach(text.get(own.start..own.end)?, longest);
        Some((own.start, own.start + reached))
    };
    danish::words(text).into_iter().filter_map(hit).collect()
}

/// The part of a text around the first of the words, cut between words.
fn window(text: &str, words: &[String]) -> String {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    if letters.len() <= WINDOW {
        return text.to_owned();
    }
    let hit = hits(text, words).first().map_or(0, |(start, _)| *start);
    let hit = letters.iter().position(|(at, _)| *at >= hit).unwrap_or_default();
    let first = hit.saturating_sub(BEFORE);
    let last = (first + WINDOW).min(letters.len());
    // A word that is cut through is left out.
    let first = match first {
        0 => 0,
        first => {
            letters[first..hit].iter().position(|(_, letter)| letter.is_whitespace()).map_or(hit, |at| first + at + 1)
        }
    };
    let last = match last {
        last if last == letters.len() => last,
        last => letters[hit..last].iter().rposition(|(_, letter)| letter.is_whitespace()).map_or(last, |at| hit + at),
    };
    let shown: String = letters[first..last].iter().map(|(_, letter)| *letter).collect();
    let (before, after) = (if first > 0 { "… " } else { "" }, if last < letters.len() { " …" } else { "" });
    format!("{before}{}{after}", shown.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(pieces: &[Piece]) -> String {
        pieces.iter().map(|piece| if piece.hit { format!("[{}]", piece.text) } else { piece.text.clone() }).collect()
    }

    fn words(text: &str) -> Vec<String> {
        danish::words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn the_beginnings_of_words_are_marked() {
        assert_eq!(shown(&pieces("Aalborg og Ålbæk", &words("ål"))), "[Aal]borg og [Ål]bæk");
        assert_eq!(shown(&pieces("Klynge Nord", &words("nord kl k"))), "[Kl]ynge [Nord]");
        assert_eq!(shown(&pieces("Midt", &words("nord"))), "Midt");
        assert!(pieces("", &words("nord")).is_empty());
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_the_hit() {
        let text = format!("{}en praktiserende læge {}", "ord ".repeat(60), "slut ".repeat(60));
        let cut = window(&text, &words("laege"));
        assert!(cut.starts_with("… ord ") && cut.ends_with(" slut …"), "{cut}");
        assert!(cut.contains("praktiserende læge"), "{cut}");
        assert!(cut.chars().count() <= WINDOW + 4, "{cut}");
    }

    #[test]
    fn a_word_is_shown_where_it_stands_if_it_stands_nowhere_above() {
        let texts = ["Første tekst".to_owned(), "Anden tekst".to_owned()];
        let found = |asked: &str| passages(["Overskrift", "Linje"], &texts, false, &words(asked));
        assert_eq!(found("overskrift"), Vec::<Vec<Piece>>::new());
        assert_eq!(found("anden linje").iter().map(|text| shown(text)).collect::<Vec<_>>(), ["[Anden] tekst"]);
        assert_eq!(found("tekst anden").len(), 2);
        assert_eq!(passages(["O", "L"], &texts, true, &words("o")).len(), 1);
    }

    proptest! {
        #[test]
        fn nothing_of_a_text_is_lost(text in "\\PC{0,40}", asked in "\\PC{0,4}") {
            let together: String = pieces(&text, &words(&asked)).into_iter().map(|piece| piece.text).collect();
            prop_assert_eq!(together, text);
        }

        #[test]
        fn a_window_holds_the_hit(before in "[a-zæ ]{0,400}", after in "[a-z ]{0,400}") {
            let text = format!("{before} Ø9 {after}");
            prop_assert!(window(&text, &words("ø9")).contains("Ø9"));
        }
    }
}
