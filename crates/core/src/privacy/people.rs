//! Whom a text is about: the people of the snapshot, and what looks like a name.

use super::fold::fold;
use super::words::{Word, small, words};
use crate::snapshot::Node;
use std::collections::BTreeMap;

/// What a text is about, as far as its place in the snapshot tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// A person, a seat or a guest.
    Person,
    /// Anything else.
    Other,
}

impl About {
    /// What the text under this path of keys is about.
    pub(super) fn of(path: &[&str]) -> About {
        let is_row = matches!(path.first(), Some(&("persons" | "memberships")));
        if is_row || path.contains(&"guests") { About::Person } else { About::Other }
    }
}

/// The names of the snapshot's people, under their first words, so that a text asks only for what it holds.
pub(super) struct Names(BTreeMap<String, Vec<Vec<String>>>);

/// What stands in the names of offices and places: two words with capitals are no person where one is of these.
const OFFICES: [&str; 31] = [
    "kommune",
    "region",
    "klynge",
    "hospital",
    "sygehus",
    "psykiatri",
    "udvalg",
    "forum",
    "sekretariat",
    "forvaltning",
    "administration",
    "praksis",
    "afdeling",
    "plo",
    "danske",
    "dansk",
    "microsoft",
    "teams",
    "niveau",
    "råd",
    "aftale",
    "samling",
    "samarbejde",
    "styregruppe",
    "klinik",
    "center",
    "forening",
    "sagen",
    "nord",
    "syd",
    "midt",
];

impl Names {
    /// The names that `persons` of this tree holds. A name of one word is also a word, so it is left out.
    pub(super) fn of(root: &Node) -> Names {
        let mut names: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for person in root.get("persons").and_then(Node::entries).unwrap_or_default() {
            let name = person.node.get("name").and_then(Node::as_text).unwrap_or_default();
            let parts: Vec<String> = words(&fold(name)).into_iter().map(|word| word.small).collect();
            if let [first, _, ..] = parts.as_slice() {
                names.entry(first.clone()).or_default().push(parts);
            }
        }
        Names(names)
    }

    /// Whether a word is a part of the name of one of the people.
    pub(super) fn has_part(&self, word: &str) -> bool {
        self.0.values().flatten().flatten().any(|part| part == word)
    }

    /// Whether these words are the name of one of the people, and nothing else.
    pub(super) fn is(&self, words: &[Word]) -> bool {
        let names = words.first().and_then(|first| self.0.get(&first.small));
        names.is_some_and(|names| names.iter().any(|name| words.iter().map(|word| &word.small).eq(name)))
    }

    /// Whether one of the people is named in the sentence.
    pub(super) fn stand_in(&self, words: &[Word], sentence: usize) -> bool {
        let is_here = |at: usize, name: &Vec<String>| {
            let here = words.get(at..at + name.len());
            here.is_some_and(|here| here.iter().zip(name).all(|(word, part)| word.small == *part))
        };
        let first = words.partition_point(|word| word.sentence < sentence);
        let mut begins = words.iter().enumerate().skip(first).take_while(|(_, word)| word.sentence == sentence);
        begins.any(|(at, word)| self.0.get(&word.small).is_some_and(|names| names.iter().any(|name| is_here(at, name))))
    }
}

/// Whether two words that look like a first and a last name stand beside each other among these.
pub(super) fn look_like_a_name(text: &[char], words: &[Word]) -> bool {
    words.windows(2).any(|pair| {
        let between = &text[pair[0].at.end..pair[1].at.start];
        between == [' '] && pair.iter().all(is_name_like)
    })
}

fn is_name_like(word: &Word) -> bool {
    let letters: Vec<char> = word.small.chars().collect();
    word.is_capital
        && !word.is_shouted
        && letters.len() > 1
        && letters.iter().all(|c| c.is_alphabetic())
        && !OFFICES.iter().any(|office| word.small.contains(&small(&office.chars().collect::<Vec<_>>())))
}
