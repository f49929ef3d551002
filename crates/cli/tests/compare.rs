//! `compare`: structures side by side, as text and as JSON, and what bad input gets.

mod support;

use support::{Answer, data, json, region, run};

fn compare(args: &[&str]) -> Answer {
    let region = region().display().to_string();
    run(["compare", &region, "--on", "2024-05-01"].into_iter().chain(args.iter().copied()))
}

#[test]
fn three_clusters_stand_beside_four() {
    let answer = compare(&["--scenario", "nj-3"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    for expected in [
        "Nordjylland, 1. maj 2024\n",
        "== Fire klynger: Den opdeling, der gælder 1. maj 2024\n",
        "== Tre klynger: Scenarie, aldrig i kraft\n",
        "   Spredning (standardafvigelse): 71.408 · 125.017 · 53.609 mere (75 %)\n",
        "   Variationskoefficient: 0,484 · 0,636 · 0,152 mere (31 %)\n",
        "   Største delt med mindste: 4,01 · 5,72 · 1,71 mere (43 %)\n",
        "   Den mindste klynge er i begge Klynge Vest med 63.670 borgere.\n",
        "== Brevet om klyngestrukturen\n",
    ] {
        assert!(answer.out.contains(expected), "{expected}\n{}", answer.out);
    }
    assert!(answer.out.lines().all(|line| line.chars().count() <= 80), "{}", answer.out);
    assert_eq!(compare(&[]).out, answer.out, "without a choice it is the scenario that groups otherwise");
}

#[test]
fn the_answer_for_machines_has_every_figure_and_is_the_same_every_time() {
    let args = ["--move", "rebild=klynge-midt", "--format", "json"];
    let first = compare(&args).out;
    assert_eq!(first, compare(&args).out);
    let document = json(&first);
    assert_eq!(document["scenario"], "vedtaget");
    assert_eq!(document["moves"][0]["from"][0], "klynge-syd");
    assert_eq!(document["standing"]["figures"]["range"], 191_729.0);
    assert_eq!(document["thought"]["figures"]["range"], 221_842.0);
    assert!(document["thought"]["figures"]["acute_sites"].is_null());
    assert!(!document["thought"]["missing"].as_array().expect("is a list").is_empty());
    let answers = document["answers"].as_array().expect("is a list");
    let parties = answers.iter().find(|one| one["rule"] == "NJ-FS-STR-3").expect("the list of parties is another");
    assert_eq!((&parties["from"]["verdict"], &parties["to"]["verdict"]), (&"fulfilled".into(), &"breached".into()));
}

#[test]
fn several_regions_are_compared_as_far_as_they_have_what_is_asked_for() {
    let all = data().display().to_string();
    let document = json(&run(["compare", &all, "--format", "json"]).out);
    assert_eq!(document.as_array().expect("is a list").len(), 3);
    let one = json(&run(["compare", &all, "--scenario", "en-klynge", "--format", "json"]).out);
    assert_eq!(one["snapshot"]["id"], "eksempel");
}

#[test]
fn what_there_is_not_is_refused_by_name() {
    for (args, expected) in [
        (["--scenario", "nj-5"], "scenariet »nj-5« findes ikke; mente du nj-3, nj-4?"),
        (["--move", "rebbild=klynge-midt"], "kommunen »rebbild« findes ikke; mente du rebild?"),
        (["--move", "rebild=klynge-mitd"], "klyngen »klynge-mitd« findes ikke; mente du klynge-midt"),
        (["--move", "rebild"], "--move »rebild«: KOMMUNE=KLYNGE var ventet"),
        (["--assume", "spread=max_min"], "antagelsen »spread« findes ikke"),
    ] {
        let answer = compare(&args);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{args:?}");
        assert!(answer.err.contains(expected), "{expected}\n{}", answer.err);
    }
    let twice = compare(&["--move", "rebild=klynge-midt", "--move", "rebild=klynge-vest"]);
    assert!(twice.err.contains("rebild flyttes to gange"), "{}", twice.err);
}
