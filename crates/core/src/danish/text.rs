//! Lists and sentences.

use super::Noun;

/// The items as a Danish list: "a, b og c".
pub fn list(items: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.as_ref().to_owned()).collect();
    match items.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} og {last}", first.join(", ")),
    }
}

/// Names with what is said of each, those of whom the same is said together: "Hjørring og Læsø: ingen". `noun` is
/// what they all are; where many are alike, they are counted with it instead of named.
pub fn grouped(texts: &[(&str, &str)], noun: Option<&Noun>) -> String {
    let mut groups: Vec<(Vec<&str>, &str)> = Vec::new();
    for (name, text) in texts {
        match groups.iter_mut().find(|(_, said)| said == text) {
            Some((names, _)) if noun.is_some() => names.push(name),
            _ => groups.push((vec![name], text)),
        }
    }
    let alone = groups.len() == 1;
    // The many stand last, as what is left when those that differ have been named.
    crate::order::sort_by_key(&mut groups, |(names, _)| names.len() > NAMED);
    let said = groups.iter().map(|(names, text)| match noun {
        Some(noun) if names.len() > NAMED && alone => format!("alle {}: {text}", noun.count(names.len() as u32)),
        Some(noun) if names.len() > NAMED => format!("de øvrige {}: {text}", noun.count(names.len() as u32)),
        _ if names.iter().all(|name| name.is_empty()) => (*text).to_owned(),
        _ => format!("{}: {text}", list(names)),
    });
    said.collect::<Vec<_>>().join("; ")
}

/// The most names that are read without losing the thread.
const NAMED: usize = 4;

/// Whether a text is an indirect question, which Danish sets off with a comma: "Oplys, hvornår …".
pub fn is_question(text: &str) -> bool {
    const WORDS: [&str; 9] = ["om", "hvem", "hvad", "hvor", "hvornår", "hvordan", "hvilken", "hvilket", "hvilke"];
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default();
    WORDS.contains(&first) || (first == "på" && words.next().is_some_and(|word| WORDS.contains(&word)))
}

/// The text with a soft hyphen in its long words where a second word begins that names of bodies are put together with.
pub fn hyphenated(text: &str) -> String {
    const PARTS: [&str; 12] = [
        "administration",
        "bestyrelse",
        "forum",
        "gruppe",
        "hospital",
        "inddragelse",
        "klynge",
        "nævn",
        "niveau",
        "samarbejd",
        "sekretariat",
        "udvalg",
    ];
    let word = |word: &str| match word.chars().count() < 16 {
        true => word.to_owned(),
        false => PARTS.iter().fold(word.to_owned(), |word, part| {
            let Some((before, after)) = word.split_at_checked(1) else { return word };
            format!("{before}{}", after.replace(part, &format!("\u{ad}{part}")))
        }),
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A title, told apart from the sentence that it stands in.
pub fn quoted(title: &str) -> String {
    format!("»{title}«")
}

/// The text as a sentence: a capital first letter and a full stop.
pub fn sentence(text: &str) -> String {
    let text = upper_first(text.trim());
    match text.ends_with(['.', '?', '!']) || text.is_empty() {
        true => text,
        false => text + ".",
    }
}

/// The text with a capital first letter.
pub fn upper_first(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// The text with a small first letter, unless its first word is a name or an abbreviation.
pub fn lower_first(text: &str) -> String {
    let mut rest = text.chars();
    match (rest.next(), rest.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(rest).collect()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_danish() {
        assert_eq!(list(["Morsø"]), "Morsø");
        assert_eq!(list(["Morsø", "Thisted"]), "Morsø og Thisted");
        assert_eq!(list(["a", "b", "c"]), "a, b og c");
        let noun = Noun::new("kommune", "kommuner");
        let said = [("A", "1"), ("B", "0"), ("C", "1")];
        assert_eq!(grouped(&said, Some(&noun)), "A og C: 1; B: 0");
        assert_eq!(grouped(&[("A", "1"); 5], Some(&noun)), "alle 5 kommuner: 1");
        assert_eq!(grouped(&[("", "1"), ("R", "1")], None), "1; R: 1");
        assert_eq!(sentence("øen har ingen"), "Øen har ingen.");
        assert_eq!(lower_first("PLO mangler"), "PLO mangler");
        assert_eq!(hyphenated("Det ny Sundhedssamarbejdsudvalg"), "Det ny Sundheds\u{ad}samarbejds\u{ad}udvalg");
        assert_eq!(hyphenated("Økonomiudvalget"), "Økonomiudvalget");
    }
}
