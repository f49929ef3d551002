//! Who was away is not published, so a draft does not hold it either: names of those away are taken out of every text
//! that leaves the reading, and so is what must never be published anyway.

use super::lines::fold;
use crate::privacy;
use std::collections::HashSet;

/// What stands in the place of a name.
const NAME: &str = "[navn udeladt]";

/// Words that a name shares with places and offices.
const NO_NAMES: [&str; 6] = ["kommune", "region", "regionshospital", "sygehus", "plo", "psykiatrien"];

/// The names that are not to be shown.
#[derive(Debug, Default)]
pub(super) struct Veil {
    /// The words of those names, folded.
    away: HashSet<String>,
    /// The words of the names of those who were there.
    present: HashSet<String>,
    /// Two words that stand beside one another in a name of somebody away: listed as there and as away is away.
    pairs: HashSet<(String, String)>,
}

impl Veil {
    /// Hides the names of those away, and shows those of others.
    pub(super) fn new<'n>(away: impl IntoIterator<Item = &'n str>, present: impl IntoIterator<Item = &'n str>) -> Veil {
        let mut veil = Veil::default();
        veil.present.extend(present.into_iter().flat_map(words_of));
        for name in away {
            let words = words_of(name);
            veil.pairs.extend(words.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())));
            veil.away.extend(words);
        }
        veil
    }

    /// A text of one line without what must not be shown; the words that are left are the paper's.
    pub(super) fn cover_line(&self, text: &str) -> String {
        match privacy::objection(text) {
            Some(why) => format!("[linjen er udeladt: den {why}]"),
            None => self.cover(text),
        }
    }

    /// A text without the names of those away.
    pub(super) fn cover(&self, text: &str) -> String {
        if self.away.is_empty() {
            return text.to_owned();
        }
        let pieces = pieces(text);
        let hidden = self.hidden(&pieces);
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        while at < pieces.len() {
            if !hidden[at] {
                out.push_str(pieces[at]);
                at += 1;
                continue;
            }
            out.push_str(NAME);
            // A name of several words is one name.
            while at < pieces.len() && hidden[at] {
                let blank = pieces.get(at + 1).is_some_and(|piece| piece.chars().all(char::is_whitespace));
                at += if blank && hidden.get(at + 2) == Some(&true) { 2 } else { 1 };
            }
        }
        out
    }

    /// For each piece whether it is to be hidden.
    fn hidden(&self, pieces: &[&str]) -> Vec<bool> {
        let folded: Vec<String> = pieces.iter().map(|piece| fold(piece)).collect();
        let words: Vec<usize> = (0..pieces.len()).filter(|at| is_word(pieces[*at])).collect();
        let mut hidden = vec![false; pieces.len()];
        for at in &words {
            let own = |word: &str| self.away.contains(word) && !self.present.contains(word);
            let genitive = folded[*at].strip_suffix('s').is_some_and(own);
            hidden[*at] = pieces[*at].starts_with(char::is_uppercase) && (own(&folded[*at]) || genitive);
        }
        for pair in words.windows(2) {
            let [first, second] = [pair[0], pair[1]];
            // A first name that two people have goes with the surname that it stands beside.
            let beside = (hidden[first] && self.away.contains(&folded[second]))
                || (hidden[second] && self.away.contains(&folded[first]));
            let is_pair = self.pairs.contains(&(folded[first].clone(), folded[second].clone()));
            let is_capital = |at: usize| pieces[at].starts_with(char::is_uppercase);
            if (beside || is_pair) && is_capital(first) && is_capital(second) {
                hidden[first] = true;
                hidden[second] = true;
            }
        }
        hidden
    }
}

/// The words of a name that tell it from others; "de" and "af" do not, and an office is no name.
fn words_of(name: &str) -> Vec<String> {
    let is_name = |piece: &&str| {
        // An initial alone would hide every other letter of its kind.
        is_word(piece)
            && piece.chars().nth(1).is_some()
            && piece.starts_with(char::is_uppercase)
            && !NO_NAMES.contains(&fold(piece).as_str())
    };
    pieces(name).into_iter().filter(is_name).map(fold).collect()
}

fn is_word(piece: &str) -> bool {
    piece.starts_with(char::is_alphabetic)
}

/// A text cut into its words and what stands between them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<u8> = None;
    for (at, c) in text.char_indices() {
        let kind = if c.is_alphabetic() || c == '\u{30a}' { 0 } else { 1 + u8::from(!c.is_whitespace()) };
        if before.is_some_and(|before| before != kind) {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(kind);
    }
    pieces.push(&text[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_those_away_go_and_all_others_stay() {
        let veil = Veil::new(["Lone Maria Iversen", "Henrik Larsen"], ["Henrik Aarup-Kristensen", "Jan Mainz"]);
        for (text, shown) in [
            ("Lone Iversen sender papiret til Jan Mainz.", "[navn udeladt] sender papiret til Jan Mainz."),
            ("Lones oplæg, og Iversen enig", "[navn udeladt] oplæg, og [navn udeladt] enig"),
            ("Henrik Larsen og Henrik Aarup-Kristensen", "[navn udeladt] og Henrik Aarup-Kristensen"),
            ("HENRIK LARSEN", "[navn udeladt]"),
            ("de lone og larsen i småt", "de lone og larsen i småt"),
            ("", ""),
        ] {
            assert_eq!(veil.cover(text), shown);
        }
    }

    #[test]
    fn two_people_of_the_same_words_are_told_apart_by_their_order() {
        let veil = Veil::new(["Henrik Kristensen"], ["Henrik Aarup Kristensen"]);
        assert_eq!(
            veil.cover("Henrik Kristensen, ej Henrik Aarup Kristensen"),
            "[navn udeladt], ej Henrik Aarup Kristensen"
        );
    }

    #[test]
    fn a_line_with_a_telephone_number_is_kept_out() {
        let text = Veil::default().cover_line("Ring til os på 98 76 54 32");
        assert!(text.starts_with("[linjen er udeladt: den ligner et telefonnummer"), "{text}");
    }
}
