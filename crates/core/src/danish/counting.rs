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
    // Whole hundredths keep the machinery that prints any float out of what the browser downloads.
    let hundredths = (value.abs() * 100.0).round() as u64;
    let sign = if value < 0.0 && hundredths > 0 { "−" } else { "" };
    match hundredths % 100 {
        0 => format!("{sign}{}", number(hundredths / 100)),
        rest => format!("{sign}{},{rest:02}", number(hundredths / 100)),
    }
}

/// A figure with that many decimals, however round it is: "0,484", "4,01", "71.408".
pub fn decimals(value: f64, places: u32) -> String {
    let scale = 10u64.pow(places);
    let scaled = (value.abs() * scale as f64).round() as u64;
    let sign = if value < 0.0 && scaled > 0 { "−" } else { "" };
    let whole = number(scaled / scale);
    match places {
        0 => format!("{sign}{whole}"),
        places => format!("{sign}{whole},{:0width$}", scaled % scale, width = places as usize),
    }
}

/// What was counted, against what is asked: "3–4 af mindst 3 direktører". `listed` is the most that the
/// list can hold. That a list is not `whole` is only said where it would otherwise read as if there were none.
pub fn counted(certain: u32, listed: u32, whole: bool, bound: &Bound, noun: &Noun) -> String {
    let range = range(certain, listed);
    let in_all = || match (listed, whole) {
        (0, true) => format!("ingen {}", noun.many),
        (0, false) => format!("ingen kendte {}", noun.many),
        _ if certain == listed => noun.count(certain),
        _ => format!("{range} {}", noun.many),
    };
    match bound {
        Bound::AtLeast(0) => in_all(),
        Bound::AtLeast(n) if certain > *n => format!("{}, mindst {n} kræves", in_all()),
        Bound::AtLeast(n) => format!("{range} af mindst {}", noun.count(*n)),
        Bound::AtMost(0) if listed == 0 => in_all(),
        Bound::AtMost(0) => format!("{}, der må ingen være", in_all()),
        Bound::AtMost(n) => format!("{}, højst {n} må der være", in_all()),
        Bound::Exactly(n) if listed > *n => format!("{}, netop {n} kræves", in_all()),
        Bound::Exactly(n) => format!("{range} af {}", noun.count(*n)),
        Bound::Are(_) => in_all(),
    }
}

fn range(certain: u32, listed: u32) -> String {
    if certain == listed { number(certain.into()) } else { format!("{certain}–{listed}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_danish() {
        assert_eq!(number(589_936), "589.936");
        assert_eq!(number(0), "0");
        assert_eq!(figure(0.484), "0,48");
        assert_eq!(decimals(0.484_3, 3), "0,484");
        assert_eq!(decimals(4.0, 2), "4,00");
        assert_eq!(decimals(71_408.4, 0), "71.408");
        assert_eq!(decimals(-0.05, 2), "−0,05");
        let noun = Noun::new("direktør", "direktører");
        assert_eq!(counted(3, 4, true, &Bound::AtLeast(3), &noun), "3–4 af mindst 3 direktører");
        assert_eq!(counted(0, 0, false, &Bound::AtLeast(1), &noun), "0 af mindst 1 direktør");
        assert_eq!(counted(2, 2, true, &Bound::AtLeast(1), &noun), "2 direktører, mindst 1 kræves");
        assert_eq!(counted(0, 1, true, &Bound::AtMost(0), &noun), "0–1 direktører, der må ingen være");
        assert_eq!(counted(5, 5, true, &Bound::Exactly(4), &noun), "5 direktører, netop 4 kræves");
    }
}
