//! Why somebody was away, and who was: neither is anybody else's business.
//!
//! A word such as `sygdom` is what the papers are about, so a word alone is no hit. It is one in a row about a person,
//! beside a name or the word for an office, or in brackets as in a list of those who came.

mod lists;

use super::people::{About, Names, look_like_a_name};
use super::words::{Word, is_bracketed, reads, words};
use lists::{AWAY, HAS, ILL, IS, LEAVE, OFFICES, REASONS, SPOKEN_OF, STATES, THINGS, WHO};
use std::cell::OnceCell;
use std::ops::Range;

/// The passages of a folded text that say why somebody is away, or who.
pub(super) fn find(text: &[char], about: About, names: &Names) -> Vec<Range<usize>> {
    let words = words(text);
    let sentences = words.last().map_or(0, |last| last.sentence + 1);
    let said = (0..sentences).map(|_| OnceCell::new()).collect();
    let text = Text { text, words: &words, about, names, said };
    (0..words.len()).filter(|at| is_hit(&text, *at)).map(|at| words[at].at.clone()).collect()
}

struct Text<'t> {
    text: &'t [char],
    words: &'t [Word],
    about: About,
    names: &'t Names,
    /// What each sentence says, found out once: a text may say the same word a hundred thousand times.
    said: Vec<OnceCell<Said>>,
}

/// What a sentence says beside a word of it.
#[derive(Clone, Copy)]
struct Said {
    /// That somebody is away.
    away: bool,
    /// The name of a person of the snapshot, or what looks like one.
    name: bool,
    /// The office of somebody, and no rule.
    office: bool,
    /// That the illness is spoken of.
    spoken: bool,
}

fn is_hit(text: &Text<'_>, at: usize) -> bool {
    let word = &text.words[at];
    if text.says_that_one_was_away(at) {
        return true;
    }
    let is_leave = LEAVE.iter().any(|leave| fits(&word.small, leave));
    let is_reason = REASONS.iter().any(|reason| fits(&word.small, reason));
    let away = text.says_who_is_away(at);
    if !(is_leave || is_reason || away.is_some()) {
        return false;
    }
    let is_person = text.about == About::Person;
    let bracketed = away.as_ref().map_or(word.at.clone(), |words| word.at.start..text.words[at + words - 1].at.end);
    let bracketed = is_bracketed(text.text, &bracketed);
    if let Some(length) = away {
        return is_person || (bracketed && text.said(at).name) || text.names_who_is_away(at, length);
    }
    let whom = is_person || text.said(at).name;
    let known = whom || text.said(at).office;
    match is_leave {
        true => is_person || bracketed || (text.is_said_of_one(at) && known),
        false => {
            let is_ill = ILL.iter().any(|ill| same(&word.small, ill));
            (is_person && is_ill)
                || (bracketed && whom)
                || (text.said(at).away && known)
                || (whom && text.is_said_of_them(at))
        }
    }
}

/// Whether a word is one of ours; `å` is `a` in what is read, so that it is here too.
fn same(word: &str, ours: &str) -> bool {
    word.chars().eq(ours.chars().map(|c| if c == 'å' { 'a' } else { c }))
}

/// Whether the words from `at` are these.
fn is_phrase(words: &[Word], at: usize, phrase: &str) -> bool {
    let mut ours = phrase.split(' ').enumerate();
    ours.all(|(step, ours)| words.get(at + step).is_some_and(|word| same(&word.small, ours)))
}

fn fits(word: &str, pattern: &str) -> bool {
    pattern.strip_suffix('*').map_or(word == pattern, |begin| word.starts_with(begin))
}

impl Text<'_> {
    fn said(&self, at: usize) -> Said {
        let sentence = self.words[at].sentence;
        *self.said[sentence].get_or_init(|| {
            let first = self.words.partition_point(|word| word.sentence < sentence);
            let end = self.words.partition_point(|word| word.sentence <= sentence);
            self.what_is_said(first, &self.words[first..end])
        })
    }

    fn what_is_said(&self, first: usize, words: &[Word]) -> Said {
        // What is so `when` or `if` is a rule, and of nobody.
        const RULES: [&str; 4] = ["hvis", "nar", "safremt", "ved"];
        let any = |holds: &dyn Fn(&Word) -> bool| words.iter().any(holds);
        let is_rule = any(&|word| RULES.contains(&word.small.as_str()));
        let says_away = |at: usize| AWAY.iter().any(|away| is_phrase(self.words, at, away));
        let sentence = words.first().map_or(0, |word| word.sentence);
        Said {
            away: (first..first + words.len()).any(says_away),
            name: self.names.stand_in(words, sentence) || look_like_a_name(self.text, words),
            office: !is_rule && any(&|word| OFFICES.iter().any(|office| is_office(&word.small, office))),
            spoken: any(&|word| SPOKEN_OF.iter().any(|begin| word.small.starts_with(begin))),
        }
    }

    /// `Afbud: N N, N N` and `afbud fra N N`; `afbud: 3` and `afbud fra Hjørring Kommune` name nobody.
    fn names_who_is_away(&self, at: usize, length: usize) -> bool {
        const NEAR: usize = 8;
        let next = at + length;
        let from = if reads(self.words, next, &["fra"]) { next + 1 } else { next };
        let announces = from > next || self.text.get(self.words[next - 1].at.end) == Some(&':');
        let after = self.words.get(from..self.words.len().min(from + NEAR)).unwrap_or_default();
        announces && (look_like_a_name(self.text, after) || self.names.stand_in(after, self.words[at].sentence))
    }

    /// `Bo Lund deltog ikke`: right behind a name.
    fn says_that_one_was_away(&self, at: usize) -> bool {
        const SAID: [&str; 11] = [
            "deltog ikke",
            "deltager ikke",
            "kunne ikke deltage",
            "kunne ikke komme",
            "kan ikke deltage",
            "var ikke til stede",
            "er ikke til stede",
            "udeblev",
            "meldte afbud",
            "meldte fra",
            "var fraværende",
        ];
        const NAME: usize = 5;
        let is_said = SAID.iter().any(|said| is_phrase(self.words, at, said));
        if !is_said || at < 2 {
            return false;
        }
        let sentence = self.words[at].sentence;
        let before = &self.words[at.saturating_sub(NAME)..at];
        let is_known = (2..=before.len()).any(|length| self.names.is(&before[before.len() - length..]));
        let two = &self.words[at - 2..at];
        let touches = self.text[two[1].at.end..self.words[at].at.start].iter().all(|c| matches!(c, ' ' | ','));
        two[0].sentence == sentence && touches && (is_known || look_like_a_name(self.text, two))
    }

    /// How many words from here introduce who is away.
    fn says_who_is_away(&self, at: usize) -> Option<usize> {
        let word = &self.words[at].small;
        let is_phrase = reads(self.words, at, &["ikke", "til", "stede"]);
        let is_sent = || reads(self.words, at, &["meldt", "fra"]) || reads(self.words, at, &["meldte", "fra"]);
        match word {
            _ if WHO.iter().any(|who| same(word, who)) => Some(1),
            _ if is_phrase => Some(3),
            _ if is_sent() => Some(2),
            _ => None,
        }
    }

    /// `Bo Lund er syg`, `Bo Lund er på ferie`, `Bo Lund har influenza`: the words before say that somebody is so, be it by an office.
    fn is_said_of_them(&self, at: usize) -> bool {
        let word = self.words[at].small.as_str();
        let before = |words: &[&str]| {
            let here = at.checked_sub(1).map(|before| &self.words[before]);
            here.is_some_and(|here| here.sentence == self.words[at].sentence && words.contains(&here.small.as_str()))
        };
        // What somebody speaks of is not what they have.
        let speaks = self.said(at).spoken;
        !speaks && ((STATES.contains(&word) && before(&IS)) || (THINGS.contains(&word) && before(&HAS)))
    }

    /// `er sygemeldt`, `på barsel`, `har orlov`: of a group it is said otherwise.
    fn is_said_of_one(&self, at: usize) -> bool {
        const BEFORE: [&str; 9] = ["er", "var", "bliver", "blev", "har", "pa", "fra", "haft", "med"];
        let is_one = matches!(self.words[at].small.as_str(), "sygemeldt" | "orlov" | "orloven" | "barslen");
        let is_long = self.words[at].small.ends_with("orlov") || self.words[at].small.starts_with("langtidssyg");
        is_one || is_long || at.checked_sub(1).is_some_and(|before| BEFORE.contains(&self.words[before].small.as_str()))
    }
}

/// `direktøren` and `medlemmet`: of `et medlem` or of `direktører` a paper says what holds in general.
fn is_office(word: &str, office: &str) -> bool {
    let end = word.rfind(office).map(|at| &word[at + office.len()..]);
    matches!(end, Some("en" | "n" | "met"))
}
