//! Why somebody was away, and who was: neither is anybody else's business.
//!
//! A word such as `sygdom` is what the papers are about, so a word alone is no hit. It is one in a row about a person,
//! beside a name or the word for an office, or in brackets as in a list of those who came.

use super::people::{About, Names, look_like_a_name};
use super::words::{Word, is_bracketed, reads, words};
use std::ops::Range;

/// Words that say of one person that they are away for a reason. A word with a star may go on.
const LEAVE: [&str; 13] = [
    "sygemeldt",
    "sygemelding*",
    "sygemeldte",
    "sygefravær*",
    "sygeorlov*",
    "langtidssyg*",
    "barsel",
    "barslen",
    "barselsorlov*",
    "orlov",
    "orloven",
    "forældreorlov*",
    "fædreorlov*",
];

/// Words that are a reason only where somebody is said to be away.
const REASONS: [&str; 24] = [
    "syg",
    "sygt",
    "sygdom",
    "sygdommen",
    "influenza",
    "corona",
    "covid",
    "indlagt",
    "indlæggelse",
    "hospitalsindlagt",
    "operation",
    "opereret",
    "gravid",
    "graviditet",
    "begravelse",
    "dødsfald",
    "stress",
    "stressramt",
    "depression",
    "ferie",
    "sommerferie",
    "kursus",
    "skilsmisse",
    "helbred*",
];

/// Words that say that somebody is away.
const AWAY: [&str; 10] = [
    "afbud",
    "meldte afbud",
    "fraværende",
    "fravær",
    "forfald",
    "udeblev",
    "var ikke til stede",
    "deltog ikke",
    "deltager ikke",
    "kunne ikke deltage",
];

/// Words for somebody whom the reader can find out the name of.
const OFFICES: [&str; 9] =
    ["formand", "medformand", "næstformand", "direktør", "chef", "leder", "læge", "medlem", "repræsentant"];

/// The passages of a folded text that say why somebody is away, or who.
pub(super) fn find(text: &[char], about: About, names: &Names) -> Vec<Range<usize>> {
    let words = words(text);
    let is_hit = |at: usize| is_hit(&Text { text, words: &words, about, names }, at);
    (0..words.len()).filter(|at| is_hit(*at)).map(|at| words[at].at.clone()).collect()
}

struct Text<'t> {
    text: &'t [char],
    words: &'t [Word],
    about: About,
    names: &'t Names,
}

fn is_hit(text: &Text<'_>, at: usize) -> bool {
    let word = &text.words[at];
    let is_leave = LEAVE.iter().any(|leave| fits(&word.small, leave));
    let is_reason = REASONS.iter().any(|reason| fits(&word.small, reason));
    let is_afbud = word.small == "afbud";
    if !(is_leave || is_reason || is_afbud) {
        return false;
    }
    let bracketed = is_bracketed(text.text, &word.at);
    if is_afbud {
        return text.about == About::Person || (bracketed && text.names_somebody(at)) || text.names_who_is_away(at);
    }
    let whom = text.about == About::Person || text.names_somebody(at);
    match is_leave {
        true => text.about == About::Person || bracketed || (text.is_said_of_one(at) && (whom || text.has_office(at))),
        false => (bracketed && whom) || (text.is_away(at) && (whom || text.has_office(at))),
    }
}

fn fits(word: &str, pattern: &str) -> bool {
    pattern.strip_suffix('*').map_or(word == pattern, |begin| word.starts_with(begin))
}

impl Text<'_> {
    fn sentence(&self, at: usize) -> impl Iterator<Item = (usize, &Word)> {
        let sentence = self.words[at].sentence;
        self.words.iter().enumerate().filter(move |(_, word)| word.sentence == sentence)
    }

    /// Whether the sentence names a person of the snapshot, or what looks like one.
    fn names_somebody(&self, at: usize) -> bool {
        let sentence = self.words[at].sentence;
        let first = self.words.partition_point(|word| word.sentence < sentence);
        let end = self.words.partition_point(|word| word.sentence <= sentence);
        self.names.stand_in(self.words, sentence) || look_like_a_name(self.text, &self.words[first..end])
    }

    /// `Afbud: N N, N N` and `afbud fra N N`; `afbud: 3` and `afbud fra Hjørring Kommune` name nobody.
    fn names_who_is_away(&self, at: usize) -> bool {
        const NEAR: usize = 8;
        let from = if reads(self.words, at + 1, &["fra"]) { at + 2 } else { at + 1 };
        let announces = from == at + 2 || self.text.get(self.words[at].at.end) == Some(&':');
        let after = self.words.get(from..self.words.len().min(from + NEAR)).unwrap_or_default();
        announces && (look_like_a_name(self.text, after) || self.names.stand_in(after, self.words[at].sentence))
    }

    /// `er sygemeldt`, `på barsel`, `har orlov`: of a group it is said otherwise.
    fn is_said_of_one(&self, at: usize) -> bool {
        const BEFORE: [&str; 9] = ["er", "var", "bliver", "blev", "har", "pa", "fra", "haft", "med"];
        let is_one = matches!(self.words[at].small.as_str(), "sygemeldt" | "orlov" | "orloven" | "barslen");
        let is_long = self.words[at].small.ends_with("orlov") || self.words[at].small.starts_with("langtidssyg");
        is_one || is_long || at.checked_sub(1).is_some_and(|before| BEFORE.contains(&self.words[before].small.as_str()))
    }

    /// Whether somebody is told of by their office. What is so `when` or `if` is a rule, and of nobody.
    fn has_office(&self, at: usize) -> bool {
        const RULES: [&str; 4] = ["hvis", "nar", "safremt", "ved"];
        let is_rule = self.sentence(at).any(|(_, word)| RULES.contains(&word.small.as_str()));
        !is_rule && self.sentence(at).any(|(_, word)| OFFICES.iter().any(|office| is_office(&word.small, office)))
    }

    fn is_away(&self, at: usize) -> bool {
        let says = |from: usize| AWAY.iter().any(|away| reads(self.words, from, &away.split(' ').collect::<Vec<_>>()));
        self.sentence(at).any(|(from, _)| says(from))
    }
}

/// `direktøren` and `medlemmet`: of `et medlem` or of `direktører` a paper says what holds in general.
fn is_office(word: &str, office: &str) -> bool {
    let end = word.rfind(office).map(|at| &word[at + office.len()..]);
    matches!(end, Some("en" | "n" | "met"))
}
