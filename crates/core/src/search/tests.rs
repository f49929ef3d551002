//! What the index finds, held against a scan over every word of every thing.

use super::*;
use proptest::prelude::*;

/// A thing as a test writes it: heading, other texts, rank.
type Written = (String, Vec<String>, u8);

fn index(things: &[Written]) -> Index {
    Index::of(things.iter().map(|(heading, others, rank)| Texts { heading, others, rank: *rank }))
}

fn folded(text: &str) -> Vec<String> {
    danish::words(text).into_iter().map(|word| word.folded).collect()
}

/// The same by looking at every word: the words that only begin a longer one, those outside the heading, the rank, and whether
/// the heading holds more than what is looked for.
fn scan(things: &[Written], words: &[String]) -> Vec<usize> {
    let fit = |(at, (heading, others, rank)): (usize, &Written)| {
        let (heading, others) = (folded(heading), others.iter().flat_map(|text| folded(text)).collect::<Vec<_>>());
        let mut sum = (0, 0);
        for word in words {
            let own = heading.iter().map(|own| (own, 0)).chain(others.iter().map(|own| (own, 1)));
            let beginning = own.filter(|(own, _)| own.starts_with(word.as_str()));
            let (longer, outside) = beginning.map(|(own, outside)| (u32::from(own != word), outside)).min()?;
            sum = (sum.0 + longer, sum.1 + outside);
        }
        let more = sum.1 > 0 || heading.len() != words.len();
        Some((sum, *rank, more, at))
    };
    let mut found: Vec<_> = things.iter().enumerate().filter_map(fit).collect();
    found.sort_unstable();
    found.into_iter().map(|(.., at)| at).collect()
}

#[test]
fn the_best_come_first() {
    let thing = |heading: &str, other: &str, rank| (heading.to_owned(), vec![other.to_owned()], rank);
    let things = [
        thing("Nordjylland", "", 0),
        thing("Klynge Midt", "ved siden af Nord", 0),
        thing("Politisk niveau i Klynge Nord", "", 1),
        thing("Klynge Nord", "", 1),
        thing("Nord", "", 2),
    ];
    let found = |asked: &str| index(&things).find(&folded(asked));
    // The word itself before the beginning of a longer one, the heading before the text, and the kind before the rest.
    assert_eq!(found("nord"), [2, 3, 4, 1, 0]);
    assert_eq!(found("klynge nord"), [3, 2, 1], "nothing else in the heading");
    assert_eq!(found("NORD k"), [3, 2, 1]);
    assert_eq!(found("syd"), [0usize; 0]);
    assert_eq!(found(""), [0usize; 0]);
    assert!(index(&things).knows("nordj") && !index(&things).knows("ord"), "a word is found by its beginning only");
    assert_eq!(index(&things).find(&vec!["nord".to_owned(); MOST_WORDS]).len(), 5);
    assert!(index(&things).find(&vec!["nord".to_owned(); MOST_WORDS + 1]).is_empty());
}

/// Few letters, so that words meet often.
fn text(words: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    proptest::collection::vec("[aåøæeoAÅ]{1,3}", words).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn the_index_finds_what_a_scan_finds(
        things in proptest::collection::vec((text(0..4), proptest::collection::vec(text(0..4), 0..3), 0..3u8), 0..12),
        asked in text(1..4),
    ) {
        let words = folded(&asked);
        let index = index(&things);
        prop_assert_eq!(index.find(&words), scan(&things, &words));
        for word in &words {
            prop_assert_eq!(index.knows(word), !scan(&things, std::slice::from_ref(word)).is_empty());
        }
    }

    #[test]
    fn no_text_is_too_strange(heading in "\\PC{0,20}", asked in "\\PC{0,20}") {
        let things = [(heading.clone(), vec![asked.clone()], 0)];
        let found = index(&things).find(&folded(&asked));
        prop_assert_eq!(found.is_empty(), folded(&asked).is_empty());
        prop_assert_eq!(index(&things).find(&folded(&heading)).is_empty(), folded(&heading).is_empty());
    }
}
