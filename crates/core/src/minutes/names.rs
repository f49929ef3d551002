//! What a line of the list of participants says: a name, an office, a remark behind it, or a sentence about absence.

use super::lines::fold;

/// Words that say that somebody was not there.
const AWAY: [&str; 8] =
    ["afbud", "fravær", "ikke til stede", "forfald", "deltog ikke", "deltager ikke", "udeblev", "ikke mødt"];

/// Remarks behind a name that do not touch whether its bearer was there.
const HARMLESS: [&str; 17] = [
    "ordstyrer",
    "referent",
    "formand",
    "mødeleder",
    "dirigent",
    "suppleant",
    "stedfortræder",
    "i stedet for",
    "online",
    "virtuel",
    "teams",
    "video",
    "telefon",
    "deltog",
    "deltager",
    "konstitueret",
    "fungerende",
];

/// Words that give a reason for being away, and so do not tell for certain that somebody was.
const REASONS: [&str; 8] = ["syg", "sygdom", "sygemeldt", "sygeorlov", "ferie", "barsel", "orlov", "barselsorlov"];

/// Words of offices, which no name holds.
const OFFICES: [&str; 7] = ["kommune", "region", "hospital", "sygehus", "psykiatri", "forvaltning", "administration"];

/// What stands before the title and the office.
pub(super) fn name_in(text: &str) -> &str {
    let end = text.find([',', '(', ';', '–', ':']).or_else(|| text.find(" - "));
    text.get(..end.unwrap_or(text.len())).unwrap_or("").trim()
}

fn is_harmless(remark: &str) -> bool {
    let folded = fold(remark);
    let is_short_name = remark.chars().count() <= 6 && remark.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
    let is_about_items = folded.contains("pkt") || folded.contains("punkt") || folded.contains("kl.");
    is_short_name || is_about_items || HARMLESS.iter().any(|word| folded.contains(word))
}

/// A line such as `Jan Jensen, direktør, Region Nordjylland (ordstyrer)`: a name of two words or more in front, no sentence.
pub(super) fn is_person(text: &str) -> bool {
    let name = name_in(text);
    let words = name.split_whitespace().take(8).count();
    let is_name = name.starts_with(char::is_uppercase) && (2..=6).contains(&words);
    is_name && text.len() <= 300 && !text.contains(':') && !text.ends_with('.') && !says_away(name)
}

/// Whether a line tells of absence, be it by its reason alone.
pub(super) fn is_about_absence(text: &str) -> bool {
    let folded = fold(text);
    says_away(text) || folded.split(|c: char| !c.is_alphabetic()).any(|word| REASONS.contains(&word))
}

/// What may be names in a sentence: words with a capital that stand beside one another.
pub(super) fn names_in(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in text.split([',', ';', ':', '(', ')']) {
        let mut run: Vec<&str> = Vec::new();
        for word in part.split_whitespace().chain(["."]) {
            if word.starts_with(char::is_uppercase) && !says_away(word) {
                run.push(word.trim_end_matches('.'));
                continue;
            }
            if run.len() > 1 && !is_office(&run.join(" ")) {
                names.push(run.join(" "));
            }
            run.clear();
        }
    }
    names
}

/// Whether a line says that somebody was away.
pub(super) fn says_away(text: &str) -> bool {
    let folded = fold(text);
    AWAY.iter().any(|word| folded.contains(word))
}

/// Whether a line is of an office alone, which is the rest of the line of a person.
pub(super) fn is_office(text: &str) -> bool {
    let name = fold(name_in(text));
    OFFICES.iter().any(|word| name.contains(word))
}

/// Whether every remark in brackets leaves it as it is that a person was there.
pub(super) fn has_harmless_remarks(text: &str) -> bool {
    text.split('(').skip(1).all(|rest| is_harmless(rest.split(')').next().unwrap_or("")))
}

/// Names in a line that tells of somebody who sent apologies, wherever in the minutes it stands.
pub(super) fn away_anywhere(text: &str) -> Vec<String> {
    // The list of participants may stand in the end, and an item may open with who is away.
    if text.len() > 400 || !says_away(text) {
        return Vec::new();
    }
    let bare = super::lines::after_bullet(text).unwrap_or(text);
    let own = (is_person(bare) && !is_office(bare)).then(|| name_in(bare).to_owned());
    // The other words are used of other things too, such as absence from work.
    let told = if fold(text).contains("afbud") { names_in(text) } else { Vec::new() };
    own.into_iter().chain(told).collect()
}
