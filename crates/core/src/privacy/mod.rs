//! The privacy guard: what must not be published, wherever in a tree it stands.
//!
//! Civil registration numbers (CPR), e-mail addresses and Danish telephone numbers are looked for in every text,
//! every key and every number, after look-alike digits, dashes and spaces have been folded to the plain ones.
//! A check digit never clears a hit: since 2007 numbers are issued that fail it. Of people it is looked for why
//! they were away, and beside which patient association they stand.
//!
//! One e-mail address belongs in a snapshot: the mailbox of the office that can correct it, in its header's `contact`. It is known by
//! its place and by being an office's, see `mailbox`.
//!
//! What only looks like it can be let through by an [`Exception`], which is itself a part of the authored data.

mod absence;
mod cpr;
mod exceptions;
mod fold;
mod mail;
mod mailbox;
mod patients;
mod people;
mod phone;
mod scan;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_variants;
#[cfg(test)]
mod tests_of_wording;
#[cfg(test)]
mod tests_of_words;
mod words;

pub use exceptions::{Exception, exceptions};
pub use scan::{Examined, examine};

use std::ops::Range;

/// What a passage looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Cpr,
    Mail,
    Phone,
    Absence,
    Patients,
}

/// A passage of a folded text that must not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hit {
    kind: Kind,
    at: Range<usize>,
}

impl Kind {
    const ALL: [Kind; 5] = [Kind::Cpr, Kind::Mail, Kind::Phone, Kind::Absence, Kind::Patients];

    /// The word for it in the file of exceptions.
    fn token(self) -> &'static str {
        match self {
            Kind::Cpr => "cpr",
            Kind::Mail => "mail",
            Kind::Phone => "phone",
            Kind::Absence => "absence",
            Kind::Patients => "patients",
        }
    }

    /// What it looks like.
    fn looks(self) -> &'static str {
        match self {
            Kind::Cpr => "ligner et CPR-nummer",
            Kind::Mail => "ligner en e-mailadresse",
            Kind::Phone => "ligner et telefonnummer",
            Kind::Absence => "ligner oplysning om, hvem der var fraværende, eller hvorfor",
            Kind::Patients => "ligner en patientforening ved en person, og den røber en sygdom",
        }
    }

    /// What the author is told: what it looks like, and what to do.
    fn remedy(self) -> String {
        let looks = self.looks();
        match self {
            Kind::Cpr => format!("{looks}, som ikke må offentliggøres; fjern det"),
            Kind::Mail => format!("{looks}; fjern den, og henvis i stedet til en side med url"),
            Kind::Phone => format!("{looks}; fjern det, og henvis i stedet til en side med url"),
            Kind::Absence => format!("{looks}; fjern ordet, og skriv kun fremmødet som tal"),
            Kind::Patients => {
                format!("{looks}; nævn kun pladsen og det organ, der udpeger, fx patientinddragelsesudvalget")
            }
        }
    }
}

/// What a text looks like that holds a number or an address which must not be published; nothing where it holds none.
pub(crate) fn objection(text: &str) -> Option<&'static str> {
    find(&fold::fold(text)).first().map(|hit| hit.kind.looks())
}

/// Every number and address in a folded text that must not be published, in the order of the text.
fn find(text: &[char]) -> Vec<Hit> {
    let of = |kind: Kind| move |at: Range<usize>| Hit { kind, at };
    let mut hits: Vec<Hit> = cpr::find(text).into_iter().map(of(Kind::Cpr)).collect();
    hits.extend(mail::find(text).into_iter().map(of(Kind::Mail)));
    hits.extend(phone::find(text).into_iter().map(of(Kind::Phone)));
    hits.sort_by_key(|hit| hit.at.start);
    hits
}

/// Whether a passage lies in a hash or a UUID: their digits are no one's number.
fn is_in_hash(text: &[char], at: &Range<usize>) -> bool {
    const HASHES: [usize; 5] = [32, 40, 64, 96, 128];
    const LONGEST: usize = 140;
    let belongs = |c: &&char| c.is_ascii_hexdigit() || **c == '-';
    let before = text[..at.start].iter().rev().take(LONGEST).take_while(belongs).count();
    let after = text[at.end..].iter().take(LONGEST).take_while(belongs).count();
    let token: String = text[at.start - before..at.end + after].iter().collect();
    let parts: Vec<usize> = token.split('-').map(str::len).collect();
    let is_hash = matches!(parts.as_slice(), [length] if HASHES.contains(length));
    let has_letter = token.chars().any(|c| c.is_ascii_alphabetic());
    let is_hex = token.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    is_hex && has_letter && (is_hash || parts == [8, 4, 4, 4, 12])
}

/// Where runs of digits begin.
fn digit_runs(text: &[char]) -> impl Iterator<Item = usize> + '_ {
    let is_digit = |at: usize| text[at].is_ascii_digit();
    (0..text.len()).filter(move |at| is_digit(*at) && (*at == 0 || !is_digit(*at - 1)))
}

/// How many digits stand from `at`.
fn run_length(text: &[char], at: usize) -> usize {
    text.get(at..).unwrap_or_default().iter().take_while(|c| c.is_ascii_digit()).count()
}

/// The number that `range` spells.
fn number(text: &[char], range: Range<usize>) -> u32 {
    text[range].iter().filter_map(|c| c.to_digit(10)).fold(0, |number, digit| number * 10 + digit)
}
