//! `explain`: one clause with everything that is known of it, and what a slip of the finger gets.

mod support;

use serde_json::Value;
use support::{Answer, data, json, run};

fn explain(rule: &str, args: &[&str]) -> Answer {
    let data = data().display().to_string();
    run([&["explain", rule, &data], args].concat())
}

#[test]
fn a_clause_is_told_with_its_words_its_reading_and_its_answers() {
    let answer = explain("NJ-FS-COMP-3", &["--on", "2024-05-01", "--body", "klynge-midt-strategisk"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    for expected in [
        "Nordjylland, 1. maj 2024\n",
        "== NJ-FS-COMP-3 · krav\n",
        "Sammensætning, linje 91\n",
        "»2 praktiserende læger udpeget af PLO-Nordjylland«",
        "Det kræves:\n   Der skal være mindst 2 praktiserende læger, udpeget af PLO-Nordjylland.\n",
        "Hvorfor passagen findes:\n",
        "Antagelser, som svaret kan hvile på:\n   undated_terms = in_force · Kommissorium uden dato\n",
        "Uoplyst · Klynge Midt: fagligt/strategisk niveau (klynge-midt-strategisk)",
        "Løses: Oplys en fuldstændig medlemsliste",
    ] {
        assert!(answer.out.contains(expected), "{expected}\n{}", answer.out);
    }
    assert!(!answer.out.contains("klynge-syd"), "--body leaves the others out: {}", answer.out);
    assert!(answer.out.lines().all(|line| line.chars().count() <= 80), "{}", answer.out);
}

#[test]
fn another_reading_says_which_bodies_it_turns() {
    let args = ["--on", "2024-11-30", "--body", "klynge-midt", "--format", "json"];
    let document = json(&explain("NJ-FS-STR-3", &args).out);
    let now = document["findings"][0]["verdict"].clone();
    let rests = document["findings"][0]["assumptions"].as_array().expect("is a list");
    let asked = document["assumptions"].as_array().expect("is a list");
    assert!(asked.len() >= rests.len() && !rests.is_empty(), "{document}");
    for assumption in asked {
        let id = assumption["id"].as_str().expect("text");
        let others = assumption["others"].as_array().expect("is a list");
        let turned: Vec<&Value> =
            others.iter().filter(|other| !other["turns"].as_array().expect("is a list").is_empty()).collect();
        assert_eq!(!turned.is_empty(), rests.contains(&id.into()), "{id} turns what rests on it, and nothing else");
        for other in turned {
            let value = other["value"].as_str().expect("text");
            let again = explain("NJ-FS-STR-3", &[&args[..], &["--assume", &format!("{id}={value}")]].concat());
            assert_eq!(json(&again.out)["findings"][0]["verdict"], other["turns"][0][1]);
            assert_ne!(other["turns"][0][1], now);
        }
    }
}

#[test]
fn what_nobody_can_check_says_why_and_what_a_paper_would_show_says_which() {
    let document = json(&explain("NJ-DECL-1", &["--format", "json"]).out);
    assert_eq!((&document["asks"], &document["findings"][0]["verdict"]), (&"".into(), &"not_checked".into()));
    assert!(explain("NJ-DECL-1", &[]).out.contains("Prøves ikke:\n   En erklæring"));
    let evidence = explain("NJ-SITES-1", &["--on", "2024-05-01"]).out;
    assert!(
        evidence.contains("Det tilstræbes:\n   Der skal vedlægges en henvisning for hver matrikel.\n"),
        "{evidence}"
    );
}

#[test]
fn a_claim_is_arithmetic_and_an_example_says_that_it_is_one() {
    let claim = explain("NJ-NAT-MODEL-2", &["--on", "2024-05-01"]).out;
    assert!(claim.contains("Det påstås:\n   Regnet efter på »"), "{claim}");
    assert!(claim.contains("Regnestykket passer · Region Nordjylland"), "{claim}");
    assert!(!claim.contains("pfyldt"), "{claim}");
    let answer = explain("EX-SEATS-1", &["--on", "2026-11-01"]);
    assert_eq!(answer.code, 1, "a hard breach");
    assert!(answer.out.starts_with("Eksempelregion, 1. november 2026. Eksempel: opdigtede data.\n"), "{}", answer.out);
    let data = data().join("eksempel").display().to_string();
    for command in ["check", "rules"] {
        let out = run([command, &data]).out;
        assert!(out.lines().next().is_some_and(|line| line.contains("Eksempel: opdigtede data.")), "{out}");
    }
}

#[test]
fn what_nothing_knows_is_refused_with_what_is_near() {
    for (rule, args, expected) in [
        ("NJ-FS-COMP3", &[][..], "kravet »NJ-FS-COMP3« findes ikke; mente du NJ-FS-COMP-3"),
        ("NJ-FS-COMP-3", &["--body", "klynge-mid"], "organet »klynge-mid« findes ikke; mente du klynge-midt"),
        ("NJ-FS-COMP-3", &["--assume", "unknown-end=x"], "antagelsen »unknown-end« findes ikke; mente du unknown_end"),
        ("NJ-FS-COMP-3", &["--assume", "unknown_end=x"], "unknown_end: »x«: en af værdierne "),
        ("NJ-FS-COMP-3", &["--on", "i går"], "--on »i går«: en dato, der findes"),
        ("NJ-FS-COMP-3", &["--patch", "x"], "--patch kendes ikke her"),
    ] {
        let answer = explain(rule, args);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{args:?}");
        assert!(answer.err.contains(expected), "{args:?}: {}", answer.err);
        assert!(answer.err.ends_with("Se klyngeatlas explain --help\n"), "{}", answer.err);
    }
    for args in [&["explain"][..], &["explain", "NJ-FS-COMP-3"]] {
        assert_eq!(run(args).code, 2, "{args:?}");
    }
}
