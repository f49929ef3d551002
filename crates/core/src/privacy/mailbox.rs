//! The one mailbox that a snapshot may hold: that of the office which can correct the data. It lets through an office's mailbox at its
//! own place in the header, and nothing else anywhere: a person's mailbox is refused there as it is everywhere.

use super::people::Names;
use super::words::small;
use crate::model::is_mailbox;

/// Where it stands.
pub(super) const PLACE: [&str; 2] = ["contact", "email"];

/// What the part before the sign says where it is an office's: what the office is, or what it is there for.
const OFFICES: [&str; 27] = [
    "adm",
    "atlas",
    "borger",
    "data",
    "forvaltning",
    "henvendelse",
    "hoering",
    "info",
    "klynge",
    "kommune",
    "kontakt",
    "kontor",
    "post",
    "presse",
    "redaktion",
    "region",
    "rettelse",
    "samarbejde",
    "sekretariat",
    "service",
    "sundhed",
    "support",
    "tilgaengelighed",
    "tilsyn",
    "udvalg",
    "web",
    "webmaster",
];

/// Whether a text is the mailbox of an office: one of its words says so, and none is a part of the name of anybody in the snapshot.
pub(super) fn is_office(text: &str, names: &Names) -> bool {
    let Some((local, _)) = text.split_once('@').filter(|_| is_mailbox(text)) else { return false };
    let words: Vec<String> =
        local.split(['.', '-', '_']).map(|word| small(&word.chars().collect::<Vec<_>>())).collect();
    let says_so = words.iter().any(|word| OFFICES.iter().any(|office| word.starts_with(office)));
    says_so && !words.iter().any(|word| names.has_part(word))
}

#[cfg(test)]
mod tests {
    use crate::privacy::examine;
    use crate::snapshot::parse_json;

    /// What is refused in a snapshot with this mailbox, and one person in it.
    fn refused(header: &str) -> Vec<String> {
        let world = format!(r#"{{{header}, "persons": {{"p": {{"name": "Info Sundberg"}}}}}}"#);
        let (root, _) = parse_json("x.json", world.as_bytes()).expect("is JSON");
        examine(&root, &[]).refused.iter().map(|problem| format!("{} {}", problem.path, problem.expected)).collect()
    }

    #[test]
    fn an_office_s_mailbox_may_stand_in_its_place() {
        for mailbox in
            ["kontakt@eksempel.dk", "klynge-nord@rn.invalid", "sundhedsaftalen@eksempel.dk", "regionen@eksempel.dk"]
        {
            assert_eq!(refused(&format!(r#""contact": {{"email": "{mailbox}"}}"#)), Vec::<String>::new(), "{mailbox}");
        }
    }

    #[test]
    fn a_person_s_mailbox_is_refused_there_too() {
        for mailbox in [
            "anders.andersen@eksempel.dk",
            "abc@eksempel.dk",
            "kontakt.sundberg@eksempel.dk",
            "info@eksempel.dk",
            "Kontoret <kontakt@eksempel.dk>",
            "kontakt@eksempel.dk, anders@eksempel.dk",
            "kontakt@eksempel.dk?cc=anders@eksempel.dk",
        ] {
            let refused = refused(&format!(r#""contact": {{"email": "{mailbox}"}}"#));
            assert!(
                !refused.is_empty() && refused[0].starts_with("contact.email ligner en e-mail"),
                "{mailbox}: {refused:?}"
            );
        }
    }

    #[test]
    fn anywhere_else_it_is_refused_as_ever_and_other_kinds_are_refused_in_its_place() {
        for header in [
            r#""contact": {"name": "kontakt@eksempel.dk"}"#,
            r#""sources": {"contact": {"email": "kontakt@eksempel.dk"}}"#,
            r#""contact": {"email": {"email": "kontakt@eksempel.dk"}}"#,
            r#""title": "kontakt@eksempel.dk""#,
            r#""contact": {"email": "kontakt0101701234@eksempel.dk"}"#,
        ] {
            assert!(!refused(header).is_empty(), "{header}");
        }
    }

    #[test]
    fn nobody_is_named_in_a_correction() {
        let row = |field: &str, text: &str| refused(&format!(r#""corrections": {{"c": {{"{field}": "{text}"}}}}"#));
        assert_eq!(row("reported_by_office", "Region Nordjylland"), Vec::<String>::new());
        assert_eq!(row("wrong", "Kravet stod som »Ikke opfyldt«."), Vec::<String>::new());
        assert!(row("reported_by_office", "Anders Andersen")[0].contains("nævner ingen mennesker"));
        assert!(row("right", "Pladsen er udfyldt, siger Info Sundberg.")[0].contains("nævner ingen mennesker"));
    }
}
