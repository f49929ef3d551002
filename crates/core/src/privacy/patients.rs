//! Patient associations: beside a name they tell what somebody is ill with. The seat and the body that appoints say enough.
//!
//! Associations of professions and the umbrellas that appoint (Danske Patienter and their like) tell of no illness.

use super::people::{About, Names, look_like_a_name};
use super::words::{Word, reads, words};
use std::ops::Range;

/// Associations whose names end otherwise than most do.
const NAMES: [&[&str]; 29] = [
    &["kræftens", "bekæmpelse"],
    &["hjernesagen"],
    &["bedre", "psykiatri"],
    &["muskelsvindfonden"],
    &["dansk", "blindesamfund"],
    &["astma", "allergi", "danmark"],
    &["sjældne", "diagnoser"],
    &["dansk", "handicap", "forbund"],
    &["cp", "danmark"],
    &["danske", "døves", "landsforbund"],
    &["landsforeningen", "sind"],
    &["landsforeningen", "lev"],
    &["landsforeningen", "lap"],
    &["landsforeningen", "autisme"],
    &["spastikerforeningen"],
    &["ulykkespatientforeningen"],
    &["hovedpine", "danmark"],
    &["sclerose", "danmark"],
    &["dansk", "tourette", "forening"],
    &["landsforeningen", "mod"],
    &["hiv", "danmark"],
    &["als", "danmark"],
    &["senfølgerforeningen"],
    &["parkinson", "danmark"],
    &["psykiatrifonden"],
    &["hjertepatienterne"],
    &["nyrepatienterne"],
    &["landsforeningen", "spiseforstyrrelser"],
    &["myelomatose"],
];

/// Names that are words unless they are written in capitals.
const SHOUTED: [&str; 9] = ["SIND", "LAP", "LEV", "PTU", "COPA", "PROPA", "DALYFO", "LMS", "DANDIABETES"];

/// How the name of an association that is named for an illness begins.
const ILLNESSES: [&str; 71] = [
    "adhd",
    "aids",
    "allergi",
    "als",
    "alzheimer",
    "angst",
    "astma",
    "asperger",
    "autisme",
    "bipolar",
    "blind",
    "blod",
    "blære",
    "bløder",
    "bryst",
    "colitis",
    "crohn",
    "cystisk",
    "cøliaki",
    "danlos",
    "demens",
    "depression",
    "diabetes",
    "down",
    "døv",
    "eksem",
    "ehlers",
    "endometriose",
    "epilepsi",
    "fibromyalgi",
    "gigt",
    "handicap",
    "hjerne",
    "hjerte",
    "hiv",
    "hoved",
    "huntington",
    "høre",
    "immun",
    "kræft",
    "leukæmi",
    "lever",
    "lunge",
    "lupus",
    "lymf",
    "mave",
    "meniere",
    "migræne",
    "muskel",
    "nyre",
    "ocd",
    "osteoporose",
    "parkinson",
    "patient",
    "piskesmæld",
    "polio",
    "prostata",
    "psoriasis",
    "ryg",
    "sarkoidose",
    "scler",
    "skizofreni",
    "smerte",
    "skoliose",
    "sklerose",
    "spiseforstyrrelse",
    "stofskifte",
    "stoma",
    "tarm",
    "tinnitus",
    "tourette",
];

/// What stands in the names of associations of those who treat.
const PROFESSIONS: [&str; 8] = ["læge", "terapeut", "pleje", "medicin", "kirurg", "kommun", "region", "forsk"];

/// The patient associations in a folded text that stand beside somebody.
pub(super) fn beside_somebody(text: &[char], about: About, names: &Names) -> Vec<Range<usize>> {
    const NEAR: usize = 6;
    let words = words(text);
    // Asked once a sentence: a text may name the same association a hundred thousand times.
    let mut named: Option<(usize, bool)> = None;
    let is_beside = |at: &Range<usize>| {
        let here = words.partition_point(|word| word.at.start < at.start);
        let Some(sentence) = words.get(here).map(|word| word.sentence) else { return false };
        let first = here.saturating_sub(NEAR).max(words.partition_point(|word| word.sentence < sentence));
        let is_known = match named {
            Some((known, is_known)) if known == sentence => is_known,
            _ => names.stand_in(&words, sentence),
        };
        named = Some((sentence, is_known));
        let near = &words[first..here];
        about == About::Person || is_known || look_like_a_name(text, near) || is_named_after(text, &words, at)
    };
    find(text).into_iter().filter(is_beside).collect()
}

/// Whether who speaks for the association stands behind it: `Diabetesforeningen (Bo Lund)`, `Diabetesforeningen v/ Bo Lund`. Behind a
/// comma the next association may stand, which looks like a name too.
fn is_named_after(text: &[char], words: &[Word], at: &Range<usize>) -> bool {
    const FOR: [&str; 5] = ["v", "ved", "formand", "repræsentant", "repræsenteret"];
    let next = words.partition_point(|word| word.at.start < at.end);
    let sign = text[at.end..].iter().find(|c| **c != ' ');
    let says_so = words.get(next).is_some_and(|word| FOR.contains(&word.small.as_str()));
    let from = if says_so { next + 1 } else { next };
    let two = words.get(from..words.len().min(from + 2)).unwrap_or_default();
    (says_so || matches!(sign, Some('(' | ':' | '-'))) && find_none(text, two) && look_like_a_name(text, two)
}

/// Whether none of these words begins the name of another association.
fn find_none(text: &[char], words: &[Word]) -> bool {
    (0..words.len()).all(|at| length(text, words, at).is_none())
}

/// The names of patient associations in a folded text.
pub(super) fn find(text: &[char]) -> Vec<Range<usize>> {
    let words = words(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..words.len() {
        if let Some(length) =
            length(text, &words, at).filter(|_| found.last().is_none_or(|last| last.end <= words[at].at.start))
        {
            found.push(words[at].at.start..words[at + length - 1].at.end);
        }
    }
    found
}

/// How many words the association that begins at `at` is, where one does.
fn length(text: &[char], words: &[Word], at: usize) -> Option<usize> {
    let word = &words[at];
    let written: String = text[word.at.clone()].iter().collect();
    if SHOUTED.contains(&written.as_str()) || is_compound(&word.small) {
        return Some(1);
    }
    if let Some(name) = NAMES.iter().find(|name| word.is_capital && reads(words, at, name)) {
        return Some(name.len());
    }
    let is_divided = words.get(at + 1).is_some_and(|next| is_association(&next.small));
    (is_divided && begins_with_illness(&word.small)).then_some(2)
}

/// `Diabetesforeningen`, but not `Øjenlægeforeningen`.
fn is_compound(word: &str) -> bool {
    begins_with_illness(word) && ENDS.iter().any(|end| word.len() > end.len() && word.ends_with(end))
}

/// One association: of `patientforeninger` nobody is ill.
const ENDS: [&str; 6] = ["forening", "foreningen", "forbund", "forbundet", "samfund", "samfundet"];

fn is_association(word: &str) -> bool {
    ENDS.iter()
        .any(|end| word == *end || word.strip_prefix("lands") == Some(end) || word.strip_prefix("patient") == Some(end))
}

fn begins_with_illness(word: &str) -> bool {
    ILLNESSES.iter().any(|illness| word.starts_with(illness)) && !PROFESSIONS.iter().any(|other| word.contains(other))
}
