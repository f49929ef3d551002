//! `diff`: what differs between two days of a region or between two snapshots, and what bad input gets.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

mod support;

use serde_json::Value;
use std::path::Path;
use support::{Answer, copy_of_region, data, folder, json, region, run, write};

fn diff(sources: &[&Path], args: &[&str]) -> Answer {
    let sources: Vec<String> = sources.iter().map(|source| source.display().to_string()).collect();
    let words = ["diff"].into_iter().chain(sources.iter().map(String::as_str)).chain(args.iter().copied());
    run(words)
}

fn changes(document: &Value) -> &Vec<Value> {
    document["changes"].as_array().expect("is a list")
}

/// The region published, with one text of the snapshot put in another's place.
fn published(name: &str, from: &str, to: &str) -> std::path::PathBuf {
    let out = folder(name);
    let answer =
        run(["publish", &region().display().to_string(), "--snapshots-only", "--out", &out.display().to_string()]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    let text = std::fs::read_to_string(out.join("nordjylland.json")).expect("is published");
    assert!(text.contains(from), "the snapshot holds {from}");
    write(out.join("changed.json"), text.replacen(from, to, 1))
}

#[test]
fn the_first_of_july_2022_founds_the_clusters() {
    let answer = diff(&[&region()], &["--from", "2022-06-30", "--on", "2022-07-01"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    for expected in [
        "Nordjylland, fra 30. juni 2022 til 1. juli 2022\n",
        "== Organer\n",
        "   Klynge Midt er oprettet.\n",
        "   Klynge Nord før 1. juli 2022 er afløst af Klynge Nord før 1. januar 2027.\n",
        "   Klyngestyregruppe Nord er afløst af Klynge Nord: fagligt/strategisk niveau.\n",
        "== Svar\n",
    ] {
        assert!(answer.out.contains(expected), "{expected}\n{}", answer.out);
    }
    assert!(answer.out.lines().all(|line| line.chars().count() <= 80), "{}", answer.out);
}

#[test]
fn the_answer_for_machines_is_the_same_every_time_and_one_body_can_be_picked_out() {
    let args = ["--from", "2026-12-31", "--on", "2027-01-02", "--format", "json"];
    let first = diff(&[&region()], &args).out;
    assert_eq!(first, diff(&[&region()], &args).out);
    let document = json(&first);
    assert_eq!((&document["from"]["on"], &document["to"]["on"]), (&"2026-12-31".into(), &"2027-01-02".into()));
    assert_eq!(document["from"]["snapshot"], document["to"]["snapshot"]);
    let council = changes(&document).iter().find(|change| change["id"] == "sundhedsraad-vendsyssel");
    let council = council.expect("the council is founded");
    assert_eq!((&council["kind"], &council["from"], &council["to"]), (&"body".into(), &"gone".into(), &"holds".into()));
    assert_eq!(council["sentence"], "Sundhedsråd Vendsyssel er oprettet.");

    let picked = json(&diff(&[&region()], &[&args[..], &["--body", "klynge-midt"]].concat()).out);
    let own = |change: &&Value| change["body"] == "klynge-midt" || change["id"] == "klynge-midt";
    assert_eq!(changes(&picked).iter().collect::<Vec<_>>(), changes(&document).iter().filter(own).collect::<Vec<_>>());
    assert!(changes(&picked).len() > 1, "the cluster and its answers: {picked}");
}

#[test]
fn two_snapshots_are_compared_on_one_day_and_nothing_changed_is_said() {
    let changed = published("diff-two", "\"Klynge Midt\"", "\"Klynge Midten\"");
    let same = diff(&[&region(), &changed], &["--on", "2024-05-01"]);
    assert_eq!((same.code, same.err.as_str()), (0, ""));
    assert_eq!(same.out, "Nordjylland, 1. maj 2024\nIntet er ændret.\n", "a name is no difference in what holds");

    let days = json(&diff(&[&region(), &changed], &["--on", "2024-05-01", "--format", "json"]).out);
    assert_eq!(days["from"]["on"], days["to"]["on"]);
    assert_ne!(days["from"]["snapshot"]["sha256"], days["to"]["snapshot"]["sha256"]);
    assert!(changes(&days).is_empty(), "{days}");
}

#[test]
fn a_body_that_only_the_second_has_is_told_with_answers_of_its_own() {
    let before = copy_of_region("diff-before");
    let after = copy_of_region("diff-after");
    let extra = "[organizations.proeve-klynge]\nname = \"Klynge Prøve\"\nclassification = \"health_cluster\"\n\
        founding_date = \"2023-01-01\"\nsource = { source_id = \"S001\" }\n";
    write(after.join("proeve.toml"), extra);
    let document = json(&diff(&[&before, &after], &["--on", "2024-05-01", "--format", "json"]).out);
    let founded = changes(&document).iter().find(|change| change["kind"] == "body").expect("a body came");
    assert_eq!((&founded["id"], &founded["to"]), (&"proeve-klynge".into(), &"holds".into()));
    let turned = changes(&document).iter().filter(|change| change["kind"] == "verdict");
    assert!(turned.clone().count() > 0, "it has answers of its own");
    assert!(turned.clone().any(|change| change["body"] == "proeve-klynge" && change["from"].is_null()), "{document}");
}

#[test]
fn a_region_that_only_one_has_is_told_and_not_compared() {
    let all = data();
    let answer = diff(&[&region(), &all], &["--on", "2024-05-01"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(answer.out.starts_with("Nordjylland, 1. maj 2024\nIntet er ændret.\n"), "{}", answer.out);
    assert!(answer.out.contains("(eksempel) findes kun i den anden SOURCE og er ikke"), "{}", answer.out);
    let documents = json(&diff(&[&all, &region()], &["--on", "2024-05-01", "--format", "json"]).out);
    let lonely = documents.as_array().expect("several regions").iter().filter(|document| document["to"].is_null());
    assert_eq!(lonely.count(), 2, "{documents}");
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let region = region();
    for (sources, args, expected) in [
        (&[][..], &[][..], "SOURCE mangler"),
        (&[region.as_path()], &[], "--from DATO mangler"),
        (&[region.as_path(); 3], &[], "højst to SOURCE kan sammenlignes"),
        (&[region.as_path()], &["--from", "i går"], "--from »i går«: en dato, der findes"),
        (&[region.as_path()], &["--from", "2024-02-30"], "--from »2024-02-30«: en dato, der findes"),
        (&[region.as_path()], &["--from", "2024-05-02", "--on", "2024-05-01"], "--from 2024-05-02 ligger efter --on"),
        (&[region.as_path()], &["--from", "2024-05-01", "--body", "klynge-mid"], "mente du klynge-midt"),
        (&[region.as_path()], &["--rule", "x"], "--rule kendes ikke her"),
    ] {
        let answer = diff(sources, args);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{args:?}");
        assert!(answer.err.contains(expected), "{args:?}: {}", answer.err);
        assert!(answer.err.ends_with("Se klyngeatlas diff --help\n"), "{}", answer.err);
    }
    let missing = diff(&[&region, Path::new("findes-ikke.json")], &[]);
    assert_eq!((missing.code, missing.out.as_str()), (2, ""));
    assert!(missing.err.contains("Inddata kan ikke bruges."), "{}", missing.err);
    let help = run(["diff", "--help"]);
    assert!(help.code == 0 && help.out.starts_with("klyngeatlas diff SOURCE [SOURCE] [valg]\n"), "{}", help.out);
    assert!(help.out.lines().all(|line| line.chars().count() <= 80), "{}", help.out);
}
