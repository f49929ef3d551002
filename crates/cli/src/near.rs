//! What a user may have meant by an id that there is not.

use klyngeatlas_core::snapshot::distance;

/// How many ids a message names.
const SHOWN: usize = 5;

/// "»x« findes ikke …", with the ids that come nearest to it; `all` is what to say where none does.
pub(crate) fn unknown<'a>(what: &str, id: &str, known: impl IntoIterator<Item = &'a str>, all: &str) -> String {
    let near = near(id, known);
    match near.is_empty() {
        true => format!("{what} »{id}« findes ikke; {all}"),
        false => format!("{what} »{id}« findes ikke; mente du {}?", near.join(", ")),
    }
}

/// The ids that are spelled almost like `id`, or hold it, or begin as it does; the nearest first.
fn near<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let wanted = id.to_lowercase();
    let most = 2.max(wanted.chars().count() / 3);
    let mut found: Vec<(usize, &str)> = known
        .into_iter()
        .filter_map(|candidate| {
            let other = candidate.to_lowercase();
            let holds = wanted.len() >= 3 && (other.contains(&wanted) || wanted.contains(&other));
            let distance = distance(&wanted, &other);
            (distance <= most || holds).then_some((distance, candidate))
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().take(SHOWN).map(|(_, candidate)| candidate).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: [&str; 4] = ["NJ-FS-COMP-3", "NJ-FS-COMP-5", "NJ-FS-MEET-1", "NJ-PIU-1"];

    #[test]
    fn a_slip_of_the_finger_is_recognised() {
        assert_eq!(near("nj-fs-comp3", RULES), ["NJ-FS-COMP-3", "NJ-FS-COMP-5"]);
        assert_eq!(near("meet", RULES), ["NJ-FS-MEET-1"]);
        assert_eq!(unknown("kravet", "PIU-1", RULES, ""), "kravet »PIU-1« findes ikke; mente du NJ-PIU-1?");
    }

    #[test]
    fn what_resembles_nothing_is_told_where_to_look() {
        assert_eq!(unknown("kravet", "x", RULES, "se dem alle"), "kravet »x« findes ikke; se dem alle");
    }

    #[test]
    fn distances_are_counted_in_letters() {
        assert_eq!(distance("morsø", "mors"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("klynge", "klynge"), 0);
    }
}
