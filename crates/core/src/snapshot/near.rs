//! What an author may have meant by a word that there is not.

/// Longer words are not compared: no key and hardly an id is, and comparing takes time by length.
const LONGEST: usize = 80;

/// The word of `known` that is spelled almost like `word`; nothing where none is.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().take(LONGEST + 1).count();
    if length > LONGEST {
        return None;
    }
    let most = 1.max(length / 4);
    let near = |other: &&str| other.len().abs_diff(word.len()) <= 2 * most && other.len() <= 2 * LONGEST;
    let told = known.into_iter().filter(near).map(|other| (distance(word, other), other));
    told.filter(|(distance, _)| *distance <= most).min().map(|(_, other)| other)
}

/// How many letters must be put in, taken out, changed or swapped with the next to make one the other; case aside.
pub fn distance(a: &str, b: &str) -> usize {
    let letters = |text: &str| text.chars().flat_map(char::to_lowercase).collect::<Vec<char>>();
    let (a, b) = (letters(a), letters(b));
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, mine) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, theirs) in b.iter().enumerate() {
            let mut least = (last[j] + usize::from(mine != theirs)).min(last[j + 1] + 1).min(row[j] + 1);
            let swapped = i > 0 && j > 0 && a[i - 1] == *theirs && b[j - 1] == *mine;
            if swapped {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_the_word_that_was_meant() {
        let known = ["start_date", "end_date", "role", "side"];
        assert_eq!(nearest("star_date", known), Some("start_date"));
        assert_eq!(nearest("sdie", known), Some("side"));
        assert_eq!(nearest("Role", known), Some("role"));
        assert_eq!(nearest("population", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!(nearest(&"x".repeat(100_000), known), None);
    }
}
