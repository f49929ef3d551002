//! What is told by words: why people were away, and patient associations beside them; and the exceptions.

use super::*;
use crate::snapshot::{Node, Problem, parse_json};

fn tree(text: &str) -> Node {
    parse_json("a.json", text.as_bytes()).expect("is JSON").0
}

/// What is found in a text of a decision, where the snapshot knows Anne Berg Holm.
fn in_decision(text: &str) -> Vec<String> {
    told(&format!(
        r#"{{"meetings":{{"a":{{"note":{}}}}},"persons":{{"anne":{{"name":"Anne Berg Holm"}}}}}}"#,
        serde_json::json!(text)
    ))
}

fn in_seat(title: &str) -> Vec<String> {
    told(&format!(r#"{{"memberships":{{"a":{{"title":{title:?}}}}}}}"#))
}

fn told(text: &str) -> Vec<String> {
    let short = |problem: &Problem| problem.expected.split(';').next().unwrap_or_default().to_owned();
    examine(&tree(text), &[]).refused.iter().map(short).collect()
}

const AWAY: &str = "ligner oplysning om, hvem der var fraværende, eller hvorfor";
const PATIENTS: &str = "ligner en patientforening ved en person, og den røber en sygdom";

#[test]
fn catches_why_somebody_was_away_and_who() {
    for text in [
        "Anne Berg Holm er sygemeldt.",
        "Anne Berg Holm (barsel)",
        "Afbud: Anne Berg Holm",
        "Afbud fra Bo Lund Madsen og Eva Krog",
        "Bo Lund, direktør, Nordby Kommune (afbud)",
        "Bo Lund, direktør (syg)",
        "Formanden er på barsel indtil maj.",
        "Sundhedsdirektøren har orlov.",
        "Direktøren meldte afbud på grund af influenza.",
        "ANNE BERG HOLM deltog ikke på grund af operation",
        "Anne Berg Holm er pa\u{30a} barselsorlov",
        "Mødet ledes af næstformanden (orlov)",
        "Anne Berg Holm var fraværende pga. ferie",
    ] {
        assert!(!in_decision(text).is_empty() && in_decision(text).iter().all(|told| told == AWAY), "{text}");
    }
    for title in ["direktør, på barsel", "chef (orlov)", "leder, sygemeldt fra maj", "chef (afbud)", "læge (ferie)"]
    {
        assert_eq!(in_seat(title), [AWAY], "{title}");
    }
}

#[test]
fn lets_pass_the_illnesses_that_papers_are_about() {
    for text in [
        "Borgere med kroniske sygdomme skal mestre livet med kronisk sygdom.",
        "En hurtigere indsats for sygemeldte.",
        "Anne Berg Holm orienterede om indsatsen for sygemeldte borgere.",
        "Anne Berg Holm fremlagde tal for sygdom og indlæggelser.",
        "Sundhed er mere end fraværet af sygdom.",
        "Afbud fra Nordby Kommune.",
        "Afbud: 3",
        "Der var afbud fra to medlemmer.",
        "Hvis formanden har orlov, indtræder næstformanden.",
        "Et medlem, der er fraværende på grund af sygdom, kan lade sig repræsentere.",
        "Ved formandens forfald på grund af sygdom leder næstformanden mødet.",
        "Barselsgangen flytter; graviditet og fødsel følges.",
        "Oplæg om stress hos unge ved Nordby Kommune.",
    ] {
        assert_eq!(in_decision(text), Vec::<String>::new(), "{text}");
    }
    for title in ["chef for sygdom og sundhed", "ledende jordemoder, barselsafsnittet", "overlæge, stressklinikken"] {
        assert_eq!(in_seat(title), Vec::<String>::new(), "{title}");
    }
}

#[test]
fn catches_patient_associations_beside_somebody() {
    for text in [
        "Oplæg ved Anne Berg Holm fra Diabetesforeningen",
        "Bo Lund, Kræftens Bekæmpelse",
        "Bo Lund (ADHD-foreningen)",
        "Bo Lund, formand for Dansk Epilepsi Forening",
        "Eva Krog, SIND",
    ] {
        assert_eq!(in_decision(text), [PATIENTS], "{text}");
    }
    for title in ["repræsentant, Nyreforeningen", "Hjernesagen", "Astma-Allergi Danmark", "Landsforeningen mod gigt"] {
        assert_eq!(in_seat(title), [PATIENTS], "{title}");
    }
    let by_id = r#"{"memberships":{"a":{"on_behalf_of_id":"f1","appointed_by_id":"piu"}},
        "organizations":{"f1":{"name":"Lungeforeningen"},"piu":{"name":"Patientinddragelsesudvalget"}}}"#;
    assert_eq!(told(by_id), [PATIENTS]);
}

#[test]
fn lets_pass_associations_that_tell_of_no_illness() {
    for text in [
        "Diabetesforeningen og Kræftens Bekæmpelse er hørt.",
        "Patientforeninger inddrages.",
        "Planen handler om hjertepatienter og sindslidelser. Anne Berg Holm fremlagde.",
    ] {
        assert_eq!(in_decision(text), Vec::<String>::new(), "{text}");
    }
    let titles =
        ["udpeget af Danske Patienter", "Lægeforeningen", "Ergoterapeutforeningen", "Kommunernes Landsforening"];
    for title in titles.into_iter().chain(["Patientinddragelsesudvalget", "Ældre Sagen", "Dansk Sygeplejeråd", "PLO"])
    {
        assert_eq!(in_seat(title), Vec::<String>::new(), "{title}");
    }
}

#[test]
fn finds_a_number_that_is_split_over_texts() {
    for text in [
        r#"{"l":["01","01","70","1234"]}"#,
        r#"{"l":["0","1","0","1","7","0","1","2","3","4"]}"#,
        r#"{"a":"010170","b":"1234"}"#,
        r#"{"l":["født 010170","1234 er resten"]}"#,
    ] {
        assert_eq!(told(text), ["ligner et CPR-nummer, som ikke må offentliggøres"], "{text}");
    }
    assert_eq!(told(r#"{"a":"2021-05-03","b":"1400","c":["851","810","813"],"d":"2024-01"}"#), Vec::<String>::new());
}

fn excepted(data: &str, exception: &str) -> Examined {
    let rows = exceptions(&tree(&format!(r#"{{"exceptions":{{"x":{exception}}}}}"#))).expect("can be read");
    examine(&tree(data), &rows)
}

#[test]
fn an_exception_lets_one_passage_through_and_says_so() {
    let data = r#"{"meetings":{"a":{"note":"sag 010170-1234"},"b":{"note":"sag 010170-1234"}}}"#;
    let row = r#"{"path":"meetings.a.note","kind":"cpr","passage":"010170–1234","why":"et sagsnummer"}"#;
    let examined = excepted(data, row);
    let one: Vec<String> = examined.let_through.iter().map(Problem::sentence).collect();
    let why = "ligner et CPR-nummer, undtaget af x i a.json:1: et sagsnummer";
    assert_eq!(one, [format!("meetings.a.note: »••••••-••••«: {why}")]);
    assert_eq!(examined.refused.len(), 1, "the other one stands");
}

#[test]
fn no_exception_helps_where_there_is_no_doubt_and_none_may_lie_idle() {
    let row = |path: &str| format!(r#"{{"path":"{path}","kind":"cpr","passage":"010170-1234","why":"x"}}"#);
    for (data, path) in [
        (r#"{"a":{"note":"CPR-nr. 010170-1234"}}"#, "a.note"),
        (r#"{"persons":{"a":{"name":"010170-1234"}}}"#, "persons.a.name"),
    ] {
        let examined = excepted(data, &row(path));
        assert_eq!((examined.refused.len(), examined.let_through.len()), (2, 0), "{data}");
        assert!(examined.refused[1].expected.starts_with("undtagelsen rammer intet"));
    }
}

#[test]
fn a_file_of_exceptions_is_read_whole_or_not_at_all() {
    let text = r#"{"exceptions":{"x":{"path":"a","kind":"other","passage":1,"more":"x"}},"persons":{}}"#;
    let problems = exceptions(&tree(text)).expect_err("is wrong");
    let told: Vec<String> = problems.iter().map(Problem::sentence).collect();
    assert_eq!(told.len(), 5, "{told:#?}");
    assert!(exceptions(&tree("{}")).is_ok_and(|rows| rows.is_empty()));
}
