//! The words with which minutes announce what comes: `Mødedato:`, `Deltagere`, `Indstilling:`, `Fra kommunerne`.

use super::lines::fold;
use crate::model::Side;

/// What a line at the head of the minutes announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Head {
    /// The day, perhaps with the time.
    Day,
    /// When the meeting began.
    Begun,
    /// When it ended.
    Ended,
    /// From when to when.
    Time,
    /// Where.
    Place,
    /// Those who took part.
    Participants,
    /// Those who did not.
    Away,
    /// Guests.
    Guests,
    /// The list of items.
    Agenda,
}

const HEADS: [(Head, &[&str]); 9] = [
    (Head::Day, &["mødedato", "dato", "mødets dato", "dato for mødet", "dato og tid", "dato og tidspunkt"]),
    (Head::Begun, &["mødet påbegyndt", "mødet begyndt", "mødet startet", "mødestart", "påbegyndt", "start"]),
    (Head::Ended, &["mødet afsluttet", "mødet slut", "mødet sluttet", "mødeslut", "afsluttet", "slut"]),
    (Head::Time, &["tid", "tidspunkt", "mødetid", "mødetidspunkt", "klokken"]),
    (Head::Place, &["mødested", "sted", "lokale", "mødelokale"]),
    (Head::Participants, &["deltagere", "mødedeltagere", "deltagerliste", "til stede", "tilstede", "fremmødte"]),
    (Head::Away, &["afbud", "fraværende", "ikke til stede", "forfald"]),
    (Head::Guests, &["gæster", "gæst", "inviterede gæster", "inviterede"]),
    (Head::Agenda, &["dagsorden", "dagsordenspunkter", "punkter"]),
];

/// The parts of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// What it is about.
    Background,
    /// What was sent out with it.
    Attachments,
    /// What the body is asked to do.
    Recommendation,
    /// What came of it.
    Outcome,
}

const SECTIONS: [(Section, &[&str]); 4] = [
    (Section::Background, &["sagsfremstilling", "baggrund", "resumé", "resume", "sagsbeskrivelse"]),
    (Section::Attachments, &["bilag"]),
    (Section::Recommendation, &["indstilling"]),
    (Section::Outcome, &["referat", "beslutning", "konklusion"]),
];

/// What a line at the head announces, and what stands behind the colon.
pub(super) fn head(text: &str) -> Option<(Head, &str)> {
    find(&HEADS, text)
}

/// What a line in an item announces, and what stands behind the colon.
pub(super) fn section(text: &str) -> Option<(Section, &str)> {
    find(&SECTIONS, text)
}

fn find<'t, T: Copy>(table: &[(T, &[&str])], text: &'t str) -> Option<(T, &'t str)> {
    // No keyword is longer, and a line may be as long as the whole text.
    let (word, rest) = match text.find(':') {
        Some(at) => (text.get(..at)?, text.get(at + 1..)?.trim()),
        None => (text, ""),
    };
    let word = (word.len() <= 40).then(|| fold(word))?;
    table.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(found, _)| (*found, rest))
}

/// A line that says of which side the people are who stand below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SideLine {
    /// This side.
    Of(Side),
    /// A side, but which one the words do not tell.
    Unknown,
}

const SIDES: [(Side, &[&str]); 5] = [
    (Side::Municipality, &["kommunerne", "kommuner", "kommunale repræsentanter", "kommunale deltagere", "kommunen"]),
    (Side::Region, &["regionen", "hospitalerne", "hospitalet", "regionale repræsentanter", "regionale deltagere"]),
    (
        Side::GeneralPractice,
        &["plo", "almen praksis", "praktiserende læger", "de praktiserende læger", "praksissektoren"],
    ),
    (
        Side::Patients,
        &["patienter og pårørende", "patientrepræsentanter", "patientinddragelsesudvalget", "patienterne"],
    ),
    (Side::Secretariat, &["sekretariat", "sekretariatet", "klyngesekretariatet", "klyngesekretariat"]),
];

/// Reads a line of the list of participants as the heading of a side.
///
/// Only words that name a side and nothing else do so; `Fra` before other words says that a side comes that is not known.
pub(super) fn side(text: &str) -> Option<SideLine> {
    let bare = text.trim_end_matches([':', ' ']);
    if bare.len() > 80 || bare.contains([',', '(', ':']) {
        return None;
    }
    let folded = fold(bare);
    let from = folded.strip_prefix("fra ");
    let name = from.unwrap_or(&folded);
    let name = name.strip_prefix("de ").unwrap_or(name);
    let listed = SIDES.iter().find(|(_, words)| words.contains(&name)).map(|(side, _)| *side);
    match listed.or_else(|| authority(name)) {
        Some(side) => Some(SideLine::Of(side)),
        None => (from.is_some() || bare.len() < text.len()).then_some(SideLine::Unknown),
    }
}

/// `region nordjylland`, `plo nordjylland` or `plo-nordjylland`, `hjørring kommune`: the authority itself as heading.
fn authority(name: &str) -> Option<Side> {
    let (first, second) = name.split_once([' ', '-'])?;
    if second.contains(' ') {
        return None;
    }
    match (first, second) {
        ("region", _) => Some(Side::Region),
        ("plo", _) => Some(Side::GeneralPractice),
        (_, "kommune") => Some(Side::Municipality),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_a_whole_word_with_or_without_a_colon() {
        assert_eq!(head("Mødet påbegyndt: kl. 14:00"), Some((Head::Begun, "kl. 14:00")));
        assert_eq!(head("Deltagere"), Some((Head::Participants, "")));
        assert_eq!(section("Referat"), Some((Section::Outcome, "")));
        assert_eq!(section("Bilag:  ingen"), Some((Section::Attachments, "ingen")));
        assert_eq!(section("Referat af mødet i maj"), None);
        assert_eq!(head("Startede med kaffe: ja"), None);
    }

    #[test]
    fn a_side_is_named_or_unknown_and_never_guessed() {
        let of = |side| Some(SideLine::Of(side));
        assert_eq!(side("Fra kommunerne"), of(Side::Municipality));
        assert_eq!(side("Fra PLO Nordjylland"), of(Side::GeneralPractice));
        assert_eq!(side("Region Nordjylland:"), of(Side::Region));
        assert_eq!(side("Sekretariat"), of(Side::Secretariat));
        assert_eq!(side("Læsø Kommune"), of(Side::Municipality));
        assert_eq!(side("Fra de private leverandører"), Some(SideLine::Unknown));
        assert_eq!(side("Øvrige:"), Some(SideLine::Unknown));
        assert_eq!(side("Camilla Donslund"), None);
        assert_eq!(side("Jan Jensen, direktør, Region Nordjylland"), None);
    }
}
