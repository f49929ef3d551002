//! Numbers in words, and what was counted against what is asked.

use super::Noun;
use crate::terms::Bound;

/// A whole number with Danish thousands: "589.936".
pub fn number(n: u64) -> String {
    let digits = n.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(".")
}

/// A figure: whole ones with thousands, others with two decimals and a comma.
pub fn figure(value: f64) -> String {
    match value.fract() == 0.0 && value >= 0.0 {
        true => number(value as u64),
        false => format!("{value:.2}").replace('.', ","),
    }
}

/// What was counted, against what is asked: "3–4 af mindst 3 direktører". `listed` is the most that the
/// list can hold; a list that is not whole is said to be what is known.
pub fn counted(certain: u32, listed: u32, whole: bool, bound: &Bound, noun: &Noun) -> String {
    let range = match certain == listed {
        true => certain.to_string(),
        false => format!("{certain}–{listed}"),
    };
    let known = if whole { "" } else { " kendte" };
    match bound {
        Bound::AtLeast(0) => format!("{range}{known} {}", noun.of(listed)),
        Bound::AtLeast(n) => format!("{range}{known} af mindst {}", noun.count(*n)),
        Bound::AtMost(0) => format!("{range}{known} {}; ingen må der være", noun.of(listed)),
        Bound::AtMost(n) => format!("{range}{known}; højst {}", noun.count(*n)),
        Bound::Exactly(n) => format!("{range}{known} af {}", noun.count(*n)),
        Bound::Are(ids) => format!("{range}{known} af {}", noun.count(ids.len() as u32)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_danish() {
        assert_eq!(number(589_936), "589.936");
        assert_eq!(number(0), "0");
        assert_eq!(figure(0.484), "0,48");
        let noun = Noun::new("direktør", "direktører");
        assert_eq!(counted(3, 4, true, &Bound::AtLeast(3), &noun), "3–4 af mindst 3 direktører");
        assert_eq!(counted(0, 0, false, &Bound::AtLeast(1), &noun), "0 kendte af mindst 1 direktør");
    }
}
