//! A person's name as texts may write it, and where a text still does.

/// A name, as words in small letters.
pub(super) struct Names {
    words: Vec<String>,
    id: String,
}

/// A passage that holds the name, or may.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Left {
    pub(super) line: u32,
    pub(super) column: u32,
    /// Whether it is the whole name or the id; else it is the last name only, which others may have too.
    pub(super) is_sure: bool,
}

struct Word {
    at: usize,
    small: String,
}

impl Names {
    pub(super) fn new(id: &str, name: &str) -> Names {
        Names { words: words(name).into_iter().map(|word| word.small).collect(), id: id.to_owned() }
    }

    /// Whether a text of the person's own row holds any part of the name.
    pub(super) fn touch(&self, text: &str) -> bool {
        let parts = || self.words.iter().filter(|part| part.chars().count() > 2);
        words(text).iter().any(|word| parts().any(|part| *part == word.small || word.small == format!("{part}s")))
    }

    /// Every passage of a whole file in which the name, the first name with the last, the last name alone, or the id stands.
    pub(super) fn left_in(&self, text: &str) -> Vec<Left> {
        let words = words(text);
        let mut found: Vec<(usize, bool)> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.length_at(&words[at..]) {
                Some((length, is_sure)) => {
                    found.push((words[at].at, is_sure));
                    at += length;
                }
                None => at += 1,
            }
        }
        found.extend(self.ids_in(text).map(|at| (at, true)));
        found.sort_unstable();
        found.dedup_by_key(|(at, _)| *at);
        found.into_iter().map(|(at, is_sure)| left(text, at, is_sure)).collect()
    }

    /// How many words the name is that begins here, and whether it is more than the last name.
    fn length_at(&self, here: &[Word]) -> Option<(usize, bool)> {
        let (first, last) = (self.words.first()?, self.words.last()?);
        let is = |word: Option<&Word>, part: &str| {
            word.is_some_and(|word| word.small == part || word.small.strip_suffix('s') == Some(part))
        };
        let whole = self.words.len();
        if here.len() >= whole && here.iter().zip(&self.words).all(|(word, part)| is(Some(word), part)) {
            return Some((whole, true));
        }
        if is(here.first(), first) && is(here.get(1), last) {
            return Some((2, true));
        }
        (whole > 1 && last.chars().count() > 2 && is(here.first(), last)).then_some((1, false))
    }

    fn ids_in<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        let begins = |at: usize| !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        text.match_indices(&self.id).map(|(at, _)| at).filter(move |at| begins(*at))
    }
}

fn left(text: &str, at: usize, is_sure: bool) -> Left {
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Left { line: number(line), column: number(column), is_sure }
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        if !c.is_alphanumeric() {
            open = false;
            continue;
        }
        if !open {
            words.push(Word { at, small: String::new() });
            open = true;
        }
        if let Some(word) = words.last_mut() {
            word.small.extend(c.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(u32, u32, bool)> {
        let names = Names::new("anne-berg-holm", "Anne Berg Holm");
        names.left_in(text).into_iter().map(|left| (left.line, left.column, left.is_sure)).collect()
    }

    #[test]
    fn a_name_is_found_however_it_is_broken_and_the_last_name_is_only_a_maybe() {
        assert_eq!(found("x\n# ANNE  Berg\nHolms punkt"), [(2, 3, true)]);
        assert_eq!(found("ved Anne Holm, og Holm"), [(1, 5, true), (1, 19, false)]);
        assert_eq!(found("memberships.anne-berg-holm-nord"), [(1, 13, true)]);
        assert_eq!(found("Holmen, Bergholm og Anne"), []);
    }

    #[test]
    fn a_quote_of_their_own_row_goes_with_any_part_of_the_name() {
        let names = Names::new("anne-berg-holm", "Anne Berg Holm");
        assert!(names.touch("Holm, direktør") && names.touch("Annes punkt") && !names.touch("direktør, Nordby"));
    }
}
