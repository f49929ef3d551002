//! Finding things by the beginnings of their words: an index of folded words, and what is found in the order of how well it
//! fits. What the things are is the caller's business; the index knows them by their number only.

use crate::danish;
use std::collections::BTreeMap;

/// The words of one thing.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    /// What it is called.
    pub heading: &'a str,
    /// What else is said of it.
    pub others: &'a [String],
    /// How early its kind stands among things that fit equally well.
    pub rank: u8,
}

/// Which words begin how, and where they stand.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Every word, sorted, each once.
    words: Vec<String>,
    /// Of each word the end of its places among `places`; they begin where those of the word before it end.
    ends: Vec<usize>,
    places: Vec<Place>,
    things: Vec<Thing>,
}

/// A thing that a word stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    thing: u32,
    /// Whether the word stands in the heading, so that it need not be looked for elsewhere.
    heading: bool,
}

#[derive(Clone, Copy, Debug)]
struct Thing {
    rank: u8,
    /// How many words its heading has.
    heading: usize,
}

/// How badly a thing fits a word: as the beginning of a longer word, and outside the heading.
type Misfit = u8;
const LONGER: Misfit = 2;
const OUTSIDE: Misfit = 1;
/// The word is nowhere in the thing.
const ABSENT: Misfit = Misfit::MAX;

impl Index {
    /// Reads things; those that fit a search equally well will stand in the order given here.
    #[must_use]
    pub fn of<'a>(things: impl Iterator<Item = Texts<'a>>) -> Self {
        let mut index = Self::default();
        let mut found: BTreeMap<String, Vec<Place>> = BTreeMap::new();
        for (thing, texts) in things.enumerate() {
            let thing = u32::try_from(thing).unwrap_or(u32::MAX);
            let heading = danish::words(texts.heading);
            index.things.push(Thing { rank: texts.rank, heading: heading.len() });
            let mut note = |word: String, heading: bool| {
                let places = found.entry(word).or_default();
                // The heading comes first, and what stands in it counts as standing there.
                if places.last().is_none_or(|last| last.thing != thing) {
                    places.push(Place { thing, heading });
                }
            };
            heading.into_iter().for_each(|word| note(word.folded, true));
            texts.others.iter().flat_map(|text| danish::words(text)).for_each(|word| note(word.folded, false));
        }
        for (word, places) in found {
            index.words.push(word);
            index.places.extend(places);
            index.ends.push(index.places.len());
        }
        index
    }

    /// The things in which some word begins with each of these folded words, the best first: as few as can be of the words
    /// only begin a longer one; then as few as can be stand outside the heading; then the ranks; then headings that hold
    /// nothing else; then the order given. No words find nothing, and neither do more than [`MOST_WORDS`].
    #[must_use]
    pub fn find(&self, words: &[String]) -> Vec<usize> {
        let Some((first, rest)) = words.split_first().filter(|_| words.len() <= MOST_WORDS) else { return Vec::new() };
        let mut sums: Vec<u32> = self.misfits(first).into_iter().map(sum).collect();
        for word in rest {
            for (sum_so_far, misfit) in sums.iter_mut().zip(self.misfits(word)) {
                *sum_so_far = sum_so_far.saturating_add(sum(misfit));
            }
        }
        let fits = sums.iter().enumerate().filter(|(_, sum)| **sum < NOWHERE);
        let mut keys: Vec<u64> = fits.map(|(at, sum)| self.key(at, *sum, words.len())).collect();
        keys.sort_unstable();
        keys.into_iter().map(|key| (key & u64::from(u32::MAX)) as usize).collect()
    }

    /// Whether any word begins like this one.
    #[must_use]
    pub fn knows(&self, word: &str) -> bool {
        !self.beginning_with(word).is_empty()
    }

    /// How many things there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// Whether there is nothing to find.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// How well each thing fits one word.
    fn misfits(&self, word: &str) -> Vec<Misfit> {
        let mut misfits = vec![ABSENT; self.things.len()];
        for at in self.beginning_with(word) {
            let longer = if self.words[at].len() > word.len() { LONGER } else { 0 };
            let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
            for place in &self.places[start..self.ends[at]] {
                let misfit = longer + if place.heading { 0 } else { OUTSIDE };
                let best = &mut misfits[place.thing as usize];
                *best = misfit.min(*best);
            }
        }
        misfits
    }

    /// The positions of the words that begin like this one: they stand together, since the words are sorted.
    fn beginning_with(&self, word: &str) -> std::ops::Range<usize> {
        let first = self.words.partition_point(|known| known.as_str() < word);
        let many = self.words[first..].partition_point(|known| known.starts_with(word));
        first..first + many
    }

    /// What is compared, the thing's number last.
    fn key(&self, at: usize, sum: u32, words: usize) -> u64 {
        let thing = self.things[at];
        let outside = !sum.is_multiple_of(ONE_LONGER);
        let more = outside || thing.heading != words;
        let fit = (u64::from(sum) << 9) | (u64::from(thing.rank) << 1) | u64::from(more);
        (fit << 32) | at as u64
    }
}

/// The most words that are looked for together.
pub const MOST_WORDS: usize = 100;

/// What one word as the beginning of a longer one weighs in a sum: more than any number of words outside the heading.
const ONE_LONGER: u32 = 1 << 8;
/// A sum that one absent word alone reaches, and no number of words that are there.
const NOWHERE: u32 = 1 << 22;

/// The misfit of a word as a part of the sum over the words.
fn sum(misfit: Misfit) -> u32 {
    match misfit {
        ABSENT => NOWHERE,
        _ => u32::from(misfit / LONGER) * ONE_LONGER + u32::from(misfit % LONGER),
    }
}

#[cfg(test)]
mod tests;
