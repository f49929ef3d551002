//! What counts as verbatim: the words and signs of the source in their order, white space aside. A hyphen at the end of a
//! line may be there or not, since the source's text does not tell whether it belongs to the word. `…` stands for words left out.

/// In place of a hyphen that may belong to the word or only to the line.
const MAYBE_HYPHEN: char = '\u{ad}';

/// A source's text, ready to be searched.
pub(super) struct Source {
    text: String,
    signs: Vec<char>,
}

impl Source {
    pub(super) fn new(text: String) -> Self {
        let signs = signs(&text);
        Self { text, signs }
    }

    /// The text as it was read.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether the parts of a quote stand here, one after the other.
    pub(super) fn holds(&self, quote: &str) -> bool {
        let mut from = 0;
        let mut any = false;
        for part in quote.replace("...", "…").split('…').map(fold) {
            let part: Vec<char> = part.chars().collect();
            if part.is_empty() {
                continue;
            }
            any = true;
            match self.find(&part, from) {
                Some(end) => from = end,
                None => return false,
            }
        }
        any
    }

    /// Where the first match at or after `from` ends.
    fn find(&self, part: &[char], from: usize) -> Option<usize> {
        (from..self.signs.len()).find_map(|start| ends(&self.signs, start, part))
    }
}

/// Where `part` ends if it begins at `start`.
fn ends(signs: &[char], start: usize, part: &[char]) -> Option<usize> {
    let mut at = start;
    for wanted in part {
        if signs.get(at) == Some(&MAYBE_HYPHEN) {
            at += 1;
            if *wanted == '-' {
                continue;
            }
        }
        if signs.get(at) != Some(wanted) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// A quote without white space and soft hyphens.
pub(super) fn fold(quote: &str) -> String {
    quote.chars().filter(|c| !c.is_whitespace() && *c != MAYBE_HYPHEN).collect()
}

/// A source without white space, its line-end hyphens marked.
fn signs(text: &str) -> Vec<char> {
    let mut signs = Vec::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '-' || c == MAYBE_HYPHEN {
            let mut line_ends = c == MAYBE_HYPHEN;
            while let Some(space) = chars.next_if(|next| next.is_whitespace()) {
                line_ends |= space == '\n';
            }
            signs.push(if line_ends { MAYBE_HYPHEN } else { '-' });
        } else if !c.is_whitespace() {
            signs.push(c);
        }
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(source: &str, quote: &str) -> bool {
        Source::new(source.to_owned()).holds(quote)
    }

    #[test]
    fn white_space_and_line_ends_do_not_matter() {
        assert!(holds("2 praktiserende læger\n  udpeget af PLO", "2 praktiserende læger udpeget af PLO"));
        assert!(holds("kommis-\nsoriet gælder", "kommissoriet gælder"));
        assert!(holds("PLO-\nNordjylland", "PLO-Nordjylland"));
        assert!(holds("PLO-\nNordjyllands kommis-\n sorium", "PLO-Nordjyllands kommissorium"));
        assert!(holds("sund\u{ad}heds\u{ad}klynge", "sundhedsklynge"));
    }

    #[test]
    fn every_other_sign_does() {
        assert!(!holds("PLO-Nordjylland", "PLO Nordjylland"));
        assert!(!holds("mindst 2 læger", "mindst 3 læger"));
        assert!(!holds("Mindst to", "mindst to"));
        assert!(!holds("to læger.", "to læger,"));
        assert!(!holds("noget", "  "));
        assert!(!holds("noget", "…"));
    }

    #[test]
    fn words_left_out_keep_their_order() {
        let source = "første led, andet led og tredje led";
        assert!(holds(source, "første led … tredje led"));
        assert!(holds(source, "… andet led …"));
        assert!(!holds(source, "tredje led … første led"));
        assert!(!holds("led", "led … led"));
    }
}
