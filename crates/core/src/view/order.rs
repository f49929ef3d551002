//! The order in which things are shown: plain keys, which the one sort of the core compares.

use crate::order;

/// A key: compared number by number, so that a key of several parts is their keys one after the other.
pub(super) type Key = Vec<u32>;

/// Puts items in the order of their keys, each made once; equal ones stay as they stood.
pub(super) fn by_key<T>(items: &mut Vec<T>, key: impl Fn(&T) -> Key) {
    let mut keyed: Vec<(Key, T)> = std::mem::take(items).into_iter().map(|item| (key(&item), item)).collect();
    order::sort_by(&mut keyed, |a, b| a.0.cmp(&b.0));
    items.extend(keyed.into_iter().map(|(_, item)| item));
}

/// The key by which names stand in Danish order: æ, ø and å after z, aa as å, case and accents aside.
pub(super) fn name(name: &str) -> Key {
    let mut key = Key::new();
    let mut letters = name.chars().map(plain).peekable();
    while let Some(letter) = letters.next() {
        let doubled = letter == u32::from('a') && letters.next_if_eq(&letter).is_some();
        key.push(if doubled { AA } else { letter });
    }
    key
}

const AE: u32 = 'z' as u32 + 1;
const OE: u32 = AE + 1;
const AA: u32 = OE + 1;

/// The place of a letter. Letters that no Danish name holds stand behind all others, in the order of Unicode.
fn plain(letter: char) -> u32 {
    match letter {
        'æ' | 'Æ' | 'ä' | 'Ä' => AE,
        'ø' | 'Ø' | 'ö' | 'Ö' => OE,
        'å' | 'Å' => AA,
        'ü' | 'Ü' => u32::from('y'),
        'é' | 'É' | 'è' | 'ê' => u32::from('e'),
        other => u32::from(other.to_ascii_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_danish_order() {
        let mut names = vec!["Aalborg", "Ærø", "Thisted", "Øster", "Åbenrå", "Mariagerfjord", "aarhus"];
        by_key(&mut names, |text| name(text));
        assert_eq!(names, ["Mariagerfjord", "Thisted", "Ærø", "Øster", "Åbenrå", "Aalborg", "aarhus"]);
    }

    #[test]
    fn equal_ones_stay_as_they_stood() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        by_key(&mut items, |item| vec![item.0]);
        assert_eq!(items, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
