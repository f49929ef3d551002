//! `check` and `rules`: exit codes, the fixed JSON, and what a slip of the finger gets.

mod support;

use serde_json::Value;
use std::io::Read;
use std::path::Path;
use std::process::Stdio;
use support::{data, folder, program, region, run, write};

/// Runs `check` on the project's own region.
fn check(args: &[&str]) -> support::Answer {
    let region = region().display().to_string();
    run([&["check", &region, "--on", "2024-11-30"], args].concat())
}

fn json(args: &[&str]) -> Value {
    support::json(&check(&[&["--format", "json"], args].concat()).out)
}

/// A patch that declares a body's list of members complete, with nobody on it.
fn empty_list(name: &str) -> String {
    let patch = r#"{"rosters":{"x":{"organization_id":"klynge-midt-strategisk","on":"2024-01-01","complete":true}}}"#;
    write(folder(name).join("patch.json"), patch).display().to_string()
}

#[test]
fn missing_facts_are_no_breach_and_an_empty_list_is() {
    let answer = check(&[]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(answer.out.starts_with("Nordjylland, 30. november 2024\n"), "{}", answer.out);
    let patch = empty_list("check-breach");
    let answer = check(&["--patch", &patch]);
    assert_eq!(answer.code, 1);
    assert!(answer.out.contains("Ikke opfyldt NJ-FS-COMP-3 · Sammensætning, linje 91"), "{}", answer.out);
    assert!(answer.out.contains("PLO-Nordjylland mangler at udpege 2 praktiserende læger"), "{}", answer.out);
}

#[test]
fn text_stays_within_eighty_columns() {
    let answer = check(&[]);
    let wide = answer.out.lines().find(|line| line.chars().count() > 80);
    assert_eq!(wide, None);
}

#[test]
fn what_is_only_taken_to_be_in_force_never_counts_as_a_breach() {
    let patch = empty_list("check-hypothetical");
    let args = ["--patch", &patch, "--assume-in-force", "fagligt-strategisk-niveau", "--rule", "NJ-FS-COMP-3"];
    let answer = check(&args);
    assert_eq!(answer.code, 0, "{}", answer.err);
    let findings = json(&args);
    let findings = findings["findings"].as_array().expect("is a list");
    assert!(findings.iter().any(|finding| finding["verdict"] == "breached"));
    assert!(findings.iter().all(|finding| finding["hypothetical"] == true));
}

#[test]
fn the_json_has_its_fixed_names_and_order() {
    let report = json(&[]);
    assert_eq!(report["on"], "2024-11-30");
    assert_eq!(report["snapshot"]["id"], "nordjylland");
    let findings = report["findings"].as_array().expect("is a list");
    assert!(findings.len() > 150);
    let keys = [
        "rule",
        "body",
        "verdict",
        "strength",
        "found",
        "required",
        "rows",
        "missing",
        "message",
        "remedy",
        "assumptions",
        "hypothetical",
        "citation",
    ];
    for finding in findings {
        let mut names: Vec<&str> = finding.as_object().expect("is an object").keys().map(String::as_str).collect();
        let mut expected = keys.to_vec();
        names.sort_unstable();
        expected.sort_unstable();
        assert_eq!(names, expected);
        let source = finding["citation"]["source_id"].as_str().expect("text");
        assert!(["S000", "S001", "S003", "S004"].contains(&source), "{source} is no paper with clauses");
        // What nothing can check does not apply either, where its body has ended.
        let unchecked = ["not_checked", "not_applicable"].iter().any(|verdict| finding["verdict"] == *verdict);
        assert!(finding["required"].is_object() || unchecked, "{finding}");
        assert!(finding["required"].is_null() || finding["verdict"] != "not_checked", "{finding}");
    }
    let order: Vec<(&str, &str)> =
        findings.iter().map(|f| (f["rule"].as_str().expect("text"), f["body"].as_str().expect("text"))).collect();
    assert!(order.is_sorted());
    assert_eq!(check(&["--format", "json"]).out, check(&["--format", "json"]).out);
}

#[test]
fn the_hash_is_that_of_the_published_bytes_also_under_a_patch() {
    let out = folder("check-hash");
    run([Path::new("publish"), &region(), Path::new("--out"), &out]);
    let index: Value =
        serde_json::from_slice(&std::fs::read(out.join("index.json")).expect("was written")).expect("is JSON");
    let patch = empty_list("check-hash-patch");
    for args in [&[][..], &["--patch", &patch]] {
        assert_eq!(json(args)["snapshot"]["sha256"], index["snapshots"]["nordjylland"]["sha256"]);
    }
}

#[test]
fn several_snapshots_are_a_list_and_one_is_not() {
    let example = r#"{"format":"klyngeatlas/1","id":"eksempel","title":"Eksempel","published":"2024-01-01","region_id":"r","example":true,"organizations":{"r":{"name":"R","classification":"region"}}}"#;
    let example = write(folder("check-several").join("e.json"), example);
    for command in ["check", "rules"] {
        let of = |sources: &[&Path]| {
            let words = [Path::new(command)]
                .into_iter()
                .chain(sources.iter().copied())
                .chain([Path::new("--format"), Path::new("json")]);
            serde_json::from_str::<Value>(&run(words).out).expect("is JSON")
        };
        assert!(of(&[&example]).is_object());
        let both = of(&[&region(), &example]);
        let ids: Vec<&Value> = both.as_array().expect("is a list").iter().map(|one| &one["snapshot"]["id"]).collect();
        assert_eq!(ids, ["nordjylland", "eksempel"]);
    }
}

#[test]
fn body_and_rule_narrow_the_answer() {
    let report = json(&["--body", "klynge-nord-strategisk", "--rule", "NJ-FS-COMP-3"]);
    let findings = report["findings"].as_array().expect("is a list");
    assert_eq!(findings.len(), 1);
    assert_eq!(
        (&findings[0]["rule"], &findings[0]["body"]),
        (&Value::from("NJ-FS-COMP-3"), &Value::from("klynge-nord-strategisk"))
    );
}

#[test]
fn a_sum_that_does_not_add_up_is_no_breach_and_is_not_called_one() {
    let patch =
        r#"{ "areas": { "aalborg": { "population": { "2020-01-01": { "count": 1000, "source_id": "X01" } } } } }"#;
    let patch = support::write(support::folder("regnestykke").join("p.json"), patch);
    let patch = patch.to_str().expect("is text").to_owned();
    let answer = check(&["--on", "2024-05-01", "--rule", "NJ-VAR-1", "--patch", &patch]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(answer.out.contains("1 fund: 1 regnestykke passer ikke"), "{}", answer.out);
    assert!(answer.out.contains("Regnestykket passer ikke NJ-VAR-1 ·"), "{}", answer.out);
    assert!(!answer.out.contains("ikke opfyldt"), "{}", answer.out);
}

#[test]
fn an_assumption_can_be_read_otherwise() {
    let rule = ["--rule", "NJ-FS-STR-3", "--body", "klynge-midt"];
    let default = json(&rule);
    let otherwise = json(&[&rule[..], &["--assume", "undated_terms=undetermined"]].concat());
    let finding = &default["findings"][0];
    assert!(finding["assumptions"].as_array().expect("is a list").contains(&"undated_terms".into()), "{finding}");
    assert_ne!(finding["verdict"], otherwise["findings"][0]["verdict"], "what a verdict rests on can change it");
}

#[test]
fn what_nothing_knows_is_refused_with_what_is_near() {
    for (args, expected) in [
        (&["--rule", "NJ-FS-COMP3"][..], "kravet »NJ-FS-COMP3« findes ikke; mente du NJ-FS-COMP-3"),
        (&["--body", "klynge-mid"], "organet »klynge-mid« findes ikke; mente du klynge-midt"),
        (&["--assume", "unknown-end=x"], "antagelsen »unknown-end« findes ikke; mente du unknown_end"),
        (&["--assume", "unknown_end=x"], "unknown_end: »x«: en af værdierne "),
        (&["--assume", "unknown_end"], "--assume »unknown_end«: ID=VALUE var ventet"),
        (
            &["--assume-in-force", "fagligt-strategisk"],
            "kommissoriet »fagligt-strategisk« findes ikke; mente du fagligt-strategisk-niveau",
        ),
        (&["--on", "2021-02-31"], "--on »2021-02-31«: en dato, der findes"),
        (&["--format", "xml"], "--format »xml«: text eller json var ventet"),
        (&["--out", "x"], "--out kendes ikke her"),
        (&["--bogus"], "--bogus kendes ikke"),
        (&["--on"], "--on mangler sin værdi"),
    ] {
        let answer = check(args);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{args:?}");
        assert!(answer.err.contains(expected), "{args:?}: {}", answer.err);
        assert!(answer.err.ends_with("Se klyngeatlas check --help\n"), "{}", answer.err);
    }
}

#[test]
fn a_broken_patch_is_told_with_its_place() {
    let at = folder("check-patch");
    for (name, text, expected) in [
        ("a.json", "{\"rosters\": {", "a.json:1:14: dokumentet slutter for tidligt"),
        ("b.json", "[]", "b.json:1:1: en ændring er et JSON-objekt"),
        ("c.json", "{\"rosters\":{\"x\":{\"on\":\"i går\"}}}", "c.json:1:23: rosters.x.on: »i går«: "),
    ] {
        let patch = write(at.join(name), text).display().to_string();
        let answer = check(&["--patch", &patch]);
        assert_eq!(answer.code, 2);
        assert!(answer.err.contains(expected), "{}", answer.err);
    }
}

#[test]
fn rules_lists_every_clause_once() {
    let answer = run([Path::new("rules"), &region(), Path::new("--format"), Path::new("json")]);
    let document: Value = serde_json::from_str(&answer.out).expect("is JSON");
    let rules = document["rules"].as_array().expect("is a list");
    let mut ids: Vec<&str> = rules.iter().map(|rule| rule["id"].as_str().expect("text")).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((rules.len(), ids.len()), (186, 186));
    for rule in rules {
        assert_ne!(rule["kind"].is_null(), rule["not_checked"].is_null(), "{rule}");
        assert_eq!(rule["kind"], rule["requirement"]["kind"], "{rule}");
        assert!(rule["quote"].is_string() || rule["derived_from"][0].is_string(), "{rule}");
    }
    let text = run([Path::new("rules"), &region()]).out;
    assert!(ids.iter().all(|id| text.contains(&format!("\n{id} · "))));
}

#[test]
fn help_and_version_are_there_for_everything() {
    for args in [
        &["--help"][..],
        &["-h"],
        &["publish", "--help"],
        &["check", "--help"],
        &["rules", "-h"],
        &["explain", "-h"],
        &["compare", "-h"],
    ] {
        let answer = run(args);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""));
        assert!(answer.out.contains("klyngeatlas") && answer.out.contains("SOURCE"));
        assert!(answer.out.lines().all(|line| line.chars().count() <= 80));
    }
    assert_eq!(run(["--version"]).out, format!("klyngeatlas {}\n", env!("CARGO_PKG_VERSION")));
    for args in [&[][..], &["foo"], &["check"], &["publish", "x"]] {
        assert_eq!(run(args).code, 2, "{args:?}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child =
        program().arg("rules").arg(region()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("starts");
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().expect("is piped").read_to_string(&mut err).expect("is UTF-8");
    assert_eq!((child.wait().expect("ends").code(), err.as_str()), (Some(0), ""));
}

#[test]
fn the_smallest_snapshot_of_the_format_page_works() {
    let page = std::fs::read_to_string(data().join("../docs/snapshot-format.md")).expect("is there");
    let example = page.split("```json").nth(1).and_then(|rest| rest.split("```").next()).expect("has an example");
    let file = write(folder("format-page").join("eksempel.json"), example);
    let answer = run([Path::new("publish"), &file, Path::new("--out"), &folder("format-page-out")]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
}
