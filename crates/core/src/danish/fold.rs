//! Text as it is searched: small letters, with æ, ø and å written out and accents left away, so that every way to type a name
//! finds it: "Ærø", "aeroe" and "AERØ" are one word.

/// A word of a text: its letters as they are searched, and the bytes of the text that it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word, folded; never empty.
    pub folded: String,
    /// Where it begins.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
}

/// The words of a text in their order. A word is a run of letters and digits; all else stands between words, but for what
/// belongs to the letter before it.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open: Option<Word> = None;
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        // Some of the signs that belong to a letter count as letters themselves.
        if letter.is_alphanumeric() && !belongs_to_its_letter(letter) {
            let word = open.get_or_insert_with(|| Word { folded: String::new(), start, end });
            fold_into(&mut word.folded, letter);
            word.end = end;
        } else if let Some(word) = open.as_mut().filter(|_| belongs_to_its_letter(letter)) {
            fold_into(&mut word.folded, letter);
            word.end = end;
        } else {
            words.extend(open.take());
        }
    }
    words.extend(open);
    words
}

/// How many bytes of a word it takes to write the first `letters` bytes of it folded: whole letters, so that of an å written
/// "a" the whole letter is meant.
#[must_use]
pub fn reach(word: &str, letters: usize) -> usize {
    let mut folded = String::new();
    let mut reached = 0;
    for (start, letter) in word.char_indices() {
        if folded.len() >= letters && !belongs_to_its_letter(letter) {
            break;
        }
        fold_into(&mut folded, letter);
        reached = start + letter.len_utf8();
    }
    reached
}

const SOFT_HYPHEN: char = '\u{ad}';
const RING: char = '\u{30a}';
const TWO_DOTS: char = '\u{308}';

/// Accents that are written as signs of their own, and the place where a word may be broken.
fn belongs_to_its_letter(sign: char) -> bool {
    sign == SOFT_HYPHEN || ('\u{300}'..='\u{36f}').contains(&sign)
}

fn fold_into(word: &mut String, letter: char) {
    match letter {
        // The two halves of an å, ä or ö.
        RING if word.ends_with('a') => word.push('a'),
        TWO_DOTS if word.ends_with(['a', 'o']) => word.push('e'),
        _ if belongs_to_its_letter(letter) => (),
        _ => letter.to_lowercase().for_each(|small| fold_small(word, small)),
    }
}

fn fold_small(word: &mut String, letter: char) {
    match letter {
        'å' => word.push_str("aa"),
        'æ' | 'ä' => word.push_str("ae"),
        'ø' | 'ö' | 'œ' => word.push_str("oe"),
        'ß' => word.push_str("ss"),
        'þ' => word.push_str("th"),
        'á' | 'à' | 'â' | 'ã' | 'ā' => word.push('a'),
        'ç' | 'č' | 'ć' => word.push('c'),
        'ð' | 'đ' => word.push('d'),
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ę' => word.push('e'),
        'í' | 'ì' | 'î' | 'ï' | 'ī' => word.push('i'),
        'ł' => word.push('l'),
        'ñ' | 'ń' => word.push('n'),
        'ó' | 'ò' | 'ô' | 'õ' | 'ō' => word.push('o'),
        'š' | 'ś' | 'ş' => word.push('s'),
        'ú' | 'ù' | 'û' | 'ü' | 'ū' => word.push('u'),
        'ý' | 'ÿ' => word.push('y'),
        'ž' | 'ź' | 'ż' => word.push('z'),
        sign if belongs_to_its_letter(sign) => (),
        other => word.push(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn every_way_to_write_a_name_is_one() {
        for spelling in ["Ærø", "ærø", "AEROE", "aeroe", "ÆRØ"] {
            assert_eq!(folded(spelling), ["aeroe"], "{spelling}");
        }
        assert_eq!(folded("Åbenrå Aabenraa A\u{30a}benra\u{30a}"), ["aabenraa"; 3]);
        assert_eq!(folded("Björn Bjørn Bjo\u{308}rn"), ["bjoern"; 3]);
        assert_eq!(folded("André Andre\u{301} Müller"), ["andre", "andre", "muller"]);
        assert_eq!(folded("Brønders\u{ad}lev"), ["broenderslev"]);
    }

    #[test]
    fn a_word_is_letters_and_digits() {
        assert_eq!(folded("PLO-Nordjylland, NJ-FS-COMP-3 (§ 4)"), ["plo", "nordjylland", "nj", "fs", "comp", "3", "4"]);
        assert_eq!(folded("fagligt/strategisk"), ["fagligt", "strategisk"]);
        assert!(folded(" »…« \u{30a} \u{363}¡").is_empty());
    }

    #[test]
    fn what_is_typed_reaches_over_whole_letters() {
        assert_eq!(reach("Ålborg", 1), "Å".len());
        assert_eq!(reach("Ålborg", 3), "Ål".len());
        assert_eq!(reach("Aalborg", 3), 3);
        assert_eq!(reach("A\u{30a}lborg", 1), "A\u{30a}".len());
        assert_eq!(reach("Ærø", 99), "Ærø".len());
    }

    proptest! {
        #[test]
        fn what_is_folded_stays_as_it_is(text in "\\PC{0,24}") {
            for word in words(&text) {
                prop_assert!(!word.folded.is_empty());
                prop_assert_eq!(folded(&word.folded), [word.folded.clone()]);
                prop_assert!(text.get(word.start..word.end).is_some());
                prop_assert_eq!(reach(&text[word.start..word.end], word.folded.len()), word.end - word.start);
            }
        }

        #[test]
        fn case_is_nothing(text in "[a-zæøåA-ZÆØÅ é-]{0,24}") {
            prop_assert_eq!(folded(&text.to_uppercase()), folded(&text.to_lowercase()));
        }
    }
}
