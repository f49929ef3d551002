//! Whatever the text: no panic, every line is accounted for once, nothing that was read is lost, the draft is sound TOML,
//! and nobody who was away is named.

use klyngeatlas_core::minutes::{Draft, Named, Use, read};
use klyngeatlas_core::snapshot::parse_toml;
use proptest::prelude::*;
use std::collections::HashSet;

/// Pieces that minutes are made of, sound and broken.
fn piece() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "Referat",
        "Referat:",
        "Referat: ja",
        "Indstilling:",
        "Bilag:",
        "Bilag: ingen",
        "Deltagere",
        "Deltagere: Kai",
        "Afbud",
        "Afbud: Ada Bortrejst, Ib Bortrejst",
        "Gæster",
        "Fra kommunerne",
        "Fra PLO",
        "Region Nord:",
        "Øvrige:",
        "Dagsorden",
        "Mødedato: 3. maj 2021",
        "Mødedato: 31. april 2021",
        "Dato: 28.03.21 kl. 02.30-01.00",
        "Mødet påbegyndt: kl. 23",
        "Mødet afsluttet: kl. 24:00",
        "Mødested:",
        "Mødested: \"Rum\\7\"",
        "Ada Bortrejst, chef (afbud, syg)",
        "• Ib Bortrejst (fraværende)",
        "Kai Mødt, chef",
        "(ordstyrer)",
        "1) A",
        "2) B",
        "3) C",
        "1. a",
        "2. b",
        "Punkt 1: A",
        "• mod",
        "- sag",
        "7",
        "Side 2 af 9",
        "\u{c}4) D",
        "",
        "",
        "\t",
        "godkendt \"\"\" \u{7}",
        "Sagsfremstilling:",
        "Ring 98765432",
        "a\u{30a}",
        "\u{feff}",
        "Ada\u{a0}Bortrejst deltager i punktet",
        "IB var enig",
        "adA bortrejst og Adam",
        "aDA, Ada-Bortrejst, xAda og BORTREJSTS",
    ]);
    let number = (0u32..2000).prop_map(|number| format!("{number}) Punkt {number}"));
    prop_oneof![8 => fixed.prop_map(str::to_owned), 1 => number, 1 => ".{0,40}", 1 => "\\PC{0,200}"]
}

fn text() -> impl Strategy<Value = String> {
    let line_end = prop::sample::select(vec!["\n", "\n\n", "\n\n\n", "\r\n", "\r"]);
    prop::collection::vec((piece(), line_end), 0..60)
        .prop_map(|lines| lines.into_iter().map(|(piece, end)| piece + end).collect())
}

/// Every line that a draft says it took from the text, beside what it says that the line is.
fn shown(draft: &Draft) -> Vec<(usize, Use)> {
    let mut lines: Vec<(usize, Use)> = draft.heading.iter().map(|(line, _)| (*line, Use::Heading)).collect();
    lines.extend(draft.left.iter().map(|(line, _)| (*line, Use::Left)));
    for item in &draft.items {
        lines.extend(item.background.iter().map(|(line, _)| (*line, Use::Background)));
        let within = |first: usize, last: usize, as_what: Use| {
            let is = move |line: &usize| draft.uses[*line - 1] == as_what;
            (first..=last).filter(is).map(move |line| (line, as_what))
        };
        lines.extend(within(item.title.first, item.title.last, Use::Title));
        let parts = [(&item.recommendation, Use::Recommendation), (&item.outcome, Use::Outcome)];
        for (part, as_what) in parts {
            lines.extend(part.iter().flat_map(|found| within(found.first, found.last, as_what)));
        }
        lines.extend(item.attachments.iter().flat_map(|found| within(found.first, found.last, Use::Attachment)));
    }
    lines.sort_unstable();
    lines
}

/// Words that say that somebody was not there. A line with one of them may give away whose name is to be held back.
const AWAY: [&str; 8] =
    ["afbud", "fravær", "ikke til stede", "forfald", "deltog ikke", "deltager ikke", "udeblev", "ikke mødt"];

/// A word in the one form in which names are compared.
fn folded(word: &str) -> String {
    word.to_lowercase().replace("a\u{30a}", "å")
}

/// The words of a text with a capital in front, which alone are names; a sign that is no letter ends a word.
fn capital_words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !(c.is_alphabetic() || c == '\u{30a}'));
    words.filter(|word| word.starts_with(char::is_uppercase)).map(folded)
}

/// The names that may have to be held back: those of the lines that the draft itself holds back or only counts, and of
/// those that tell of absence.
fn names(lines: &[String], draft: &Draft) -> HashSet<String> {
    let withheld: HashSet<usize> =
        draft.left.iter().filter(|(_, text)| text.is_none()).map(|(line, _)| *line).collect();
    let is_of_people = |at: usize, line: &str| {
        let line = folded(line).split_whitespace().collect::<Vec<_>>().join(" ");
        draft.uses[at] == Use::Attendance || withheld.contains(&(at + 1)) || AWAY.iter().any(|word| line.contains(word))
    };
    let of_people = lines.iter().enumerate().filter(|(at, line)| is_of_people(*at, line));
    of_people.flat_map(|(_, line)| capital_words(line)).collect()
}

/// Whether a part of a word is a name, or one with an s behind it, and so is held back with the word.
fn holds_name(word: &str, names: &HashSet<String>) -> bool {
    capital_words(word).any(|part| {
        let genitive = part.strip_suffix('s').is_some_and(|name| names.contains(name));
        genitive || names.contains(&part)
    })
}

/// The words of every text that a draft holds.
fn words(draft: &Draft) -> Vec<String> {
    let mut texts: Vec<&str> = draft.heading.iter().map(|(_, text)| text.as_str()).collect();
    texts.extend(draft.left.iter().filter_map(|(_, text)| text.as_deref()));
    for item in &draft.items {
        texts.push(&item.title.value);
        texts.extend(item.background.iter().map(|(_, text)| text.as_str()));
        texts.extend([&item.recommendation, &item.outcome].into_iter().flatten().map(|found| found.value.as_str()));
        texts.extend(item.attachments.iter().flat_map(|found| &found.value).map(String::as_str));
    }
    texts.into_iter().flat_map(str::split_whitespace).map(str::to_owned).collect()
}

/// The lines as an editor counts them.
fn lines_of(text: &str) -> Vec<String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    if lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

proptest! {
    #![proptest_config(crate::cases::cases(400))]

    #[test]
    fn every_line_is_accounted_for_once(text in text()) {
        let Ok(draft) = read(&text) else { return Ok(()) };
        let lines = lines_of(&text);
        prop_assert_eq!(draft.uses.len(), lines.len());
        prop_assert_eq!(draft.tally().iter().map(|(_, count)| count).sum::<usize>(), lines.len());
        let shown = shown(&draft);
        let kinds = [
            Use::Heading, Use::Title, Use::Background, Use::Attachment, Use::Recommendation, Use::Outcome, Use::Left,
        ];
        let by_use = draft.uses.iter().enumerate().filter(|(_, line)| kinds.contains(line));
        let expected: Vec<(usize, Use)> = by_use.map(|(at, line)| (at + 1, *line)).collect();
        prop_assert_eq!(shown, expected, "each stands in one place, and in no other");
    }

    #[test]
    fn every_word_that_is_not_held_back_is_in_the_draft(text in text()) {
        let Ok(draft) = read(&text) else { return Ok(()) };
        let there: HashSet<String> = words(&draft).into_iter().collect();
        let lines = lines_of(&text);
        let names = names(&lines, &draft);
        let is_text = |line: &Use| matches!(line, Use::Heading | Use::Background | Use::Recommendation | Use::Outcome);
        for (line, _) in lines.iter().zip(&draft.uses).filter(|(_, line)| is_text(line)) {
            // A label in front of a text is no part of it.
            let plain = !line.contains(|c: char| c.is_ascii_digit() || c == '@' || c == ':' || c == '\u{feff}' || c == '\0');
            let is_open = |word: &&str| plain && !holds_name(word, &names) && !word.contains('\u{200b}');
            for word in line.split_whitespace().filter(is_open) {
                prop_assert!(there.contains(word), "{word:?} of {line:?} in {there:?}");
            }
        }
    }

    #[test]
    fn the_draft_is_sound_toml_and_names_nobody_away(text in text(), body in prop::option::of("[a-z-]{1,9}")) {
        let Ok(draft) = read(&text) else { return Ok(()) };
        let toml = draft.to_toml(Named { body: body.as_deref(), source: Some("E006") });
        let (root, problems) = parse_toml("udkast.toml", toml.as_bytes());
        prop_assert!(problems.is_empty(), "{problems:?}\n{toml}");
        prop_assert!(root.get("meetings").is_some());
        prop_assert!(!toml.contains("Bortrejst") || !text.contains("Ada Bortrejst, chef (afbud"), "{toml}");
        prop_assert!(!toml.contains("98765432"));
    }
}
