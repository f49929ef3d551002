//! Places where the editor should look: what may be a decision, who may be a guest. Nothing of it becomes a field, since
//! whether something was decided is for a person to say.

use super::Note;
use super::lines::fold;

/// Words with which minutes tell of a decision.
const DECIDED: [&str; 20] = [
    "indstillingen blev",
    "godkend",
    "beslut",
    "aftalt",
    "aftalte",
    "aftaler",
    "vedtog",
    "vedtag",
    "tiltråd",
    "tiltræd",
    "til efterretning",
    "konklude",
    "fastholde",
    "tilslut",
    "medtages",
    "udsættes",
    "udsat",
    "følger op",
    "skal",
    "arbejdes på",
];

/// Words with which minutes tell of a guest.
const GUEST: [&str; 6] = [
    "deltager i punktet",
    "deltog i punktet",
    "deltager under punktet",
    "deltog under punktet",
    "deltager under dette punkt",
    "deltog under dette punkt",
];

/// Words about absence that must not go on into what is published.
const ABSENT: [&str; 5] = ["afbud", "sygemeld", "sygeorlov", "barsel", "fraværende"];

/// What there is to look at in a paragraph of what came of an item.
pub(super) fn in_outcome(text: &str, first: usize, last: usize) -> Vec<Note> {
    let folded = fold(text);
    let mut notes = in_any(&folded, first, last);
    if DECIDED.iter().any(|word| folded.contains(word)) {
        notes.push(note(first, last, "måske en beslutning; skriv den i decisions, hvis det er en"));
    }
    notes
}

/// What there is to look at in any paragraph of an item.
pub(super) fn in_background(text: &str, first: usize, last: usize) -> Vec<Note> {
    in_any(&fold(text), first, last)
}

fn in_any(folded: &str, first: usize, last: usize) -> Vec<Note> {
    let mut notes = Vec::new();
    if GUEST.iter().any(|word| folded.contains(word)) {
        notes.push(note(first, last, "måske en gæst; skriv en række i persons og under mødets guests, hvis det er en"));
    }
    if ABSENT.iter().any(|word| folded.contains(word)) {
        notes.push(note(first, last, "omtaler fravær; hvem der var væk, og hvorfor, skrives ikke med"));
    }
    notes
}

fn note(first: usize, last: usize, sentence: &str) -> Note {
    Note { first, last, sentence: sentence.into() }
}
