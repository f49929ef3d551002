//! The letters by which links are found again: of every link one end has a letter, and it stands at the other end too.

use super::ties::Structure;

/// The letter of each node; nothing for those that have none. The nodes with the most links get them, so that they are few, and the
/// letters run from the top down.
pub(super) fn letters(structure: &Structure<'_>) -> Vec<Option<String>> {
    let mut open: Vec<(usize, usize)> = structure.links.iter().map(|tie| (tie.from, tie.to)).collect();
    let mut chosen = vec![false; structure.nodes.len()];
    while !open.is_empty() {
        // First by how many links it has, then by how many of them lead to it; of equals the first.
        let mut weights = vec![(0_usize, 0_usize); structure.nodes.len()];
        for (from, to) in &open {
            weights[*from].0 += 1;
            weights[*to].0 += 1;
            weights[*to].1 += 1;
        }
        let mut best = 0;
        for (node, weight) in weights.iter().enumerate() {
            if *weight > weights[best] {
                best = node;
            }
        }
        chosen[best] = true;
        open.retain(|(from, to)| *from != best && *to != best);
    }
    let mut letters = vec![None; structure.nodes.len()];
    for (count, node) in structure.order.iter().filter(|node| chosen[**node]).enumerate() {
        letters[*node] = Some(letter(count));
    }
    letters
}

/// A, B, … Z, AA, AB, …
fn letter(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.insert(0, char::from(b'A' + (number % 26) as u8));
        match (number / 26).checked_sub(1) {
            Some(next) => number = next,
            None => return letters.into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters_go_on_after_the_last() {
        assert_eq!([0, 25, 26, 701, 702].map(super::letter), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
