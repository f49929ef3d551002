//! Lists and sentences.

/// The items as a Danish list: "a, b og c".
pub fn list(items: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.as_ref().to_owned()).collect();
    match items.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} og {last}", first.join(", ")),
    }
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
        assert_eq!(sentence("øen har ingen"), "Øen har ingen.");
        assert_eq!(lower_first("PLO mangler"), "PLO mangler");
    }
}
