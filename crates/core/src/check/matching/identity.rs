//! Whether the clause's words mean the organization that the data mean: names that stand for one another.

use crate::check::scope::Scope;

/// Whether the organization's own name stands in the words of the clause, or of the clauses that it follows from. Where
/// only another spelling of it does, it is we who take two names for one, as `name_identity` allows.
pub(in crate::check) fn same_name(scope: &Scope<'_>, id: &str) -> bool {
    let Some(row) = scope.atlas.organizations.get(id) else { return true };
    let from = scope.clause.derived_from.iter().flat_map(|id| scope.atlas.clauses(id)).map(|(_, clause)| clause);
    let quotes = std::iter::once(scope.clause).chain(from).filter_map(|clause| clause.quote.as_deref());
    let quotes: Vec<String> = quotes.map(folded).collect();
    let named = |name: &String| quotes.iter().any(|quote| in_words(quote, &folded(name)));
    named(&row.name) || !row.aliases.iter().any(named) || scope.readings.value("name_identity", "same") == "same"
}

/// A text as it is compared: aa and å are two spellings of one sound, and line breaks are none.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().replace("aa", "å")
}

/// Whether `name` stands in `text` as words of its own: PLO does not stand for PLO-Nordjylland.
fn in_words(text: &str, name: &str) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    text.match_indices(name)
        .any(|(at, _)| !joins(text[..at].chars().next_back()) && !joins(text[at + name.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::{folded, in_words};

    #[test]
    fn two_spellings_of_one_name_are_one_name() {
        assert!(in_words(&folded("Århusklyngen Aarhus\nkommune"), &folded("Århus Kommune")));
        assert!(!in_words(&folded("PLO-Nordjylland"), "plo"));
    }
}
