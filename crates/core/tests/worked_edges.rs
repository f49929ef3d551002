//! Single points on which a verdict turns, each in a small world: whom a condition means, what may not belong, what is late,
//! what somebody denies.
#![expect(clippy::panic, clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "support/world.rs"]
mod world;

use klyngeatlas_core::check::Verdict::{Breached as B, Fulfilled as F, NotApplicable as N, Undetermined as U};
use klyngeatlas_core::check::{Finding, Question, check_with};
use klyngeatlas_core::snapshot::Node;
use world::{atlas, day, patched, region};

const REGION: &str = "region-nordjylland";

fn finding(root: &Node, on: &str, rule: &str, body: &str) -> Finding {
    let asked = Question { on: day(on), body: None, rule: Some(rule.into()), assume_in_force: Vec::new() };
    let mut found = check_with(&atlas(root, rule), &asked).findings.into_iter();
    found.find(|finding| finding.body.as_str() == body).unwrap_or_else(|| panic!("no finding of {rule} on {body}"))
}

fn nordjylland(patch: &str) -> Node {
    patched(region("nordjylland"), "case", patch)
}

/// The region with a clause more.
fn with_clause(strength: &str, requirement: &str, patch: &str) -> Node {
    let clause = format!(
        r#"{{ "terms_of_reference": {{ "proeve": {{ "title": "Prøve", "source_id": "S003", "applies_to": {{ "ids": ["{REGION}"] }},
        "valid_from": "2000-01-01", "clauses": {{ "PROEVE": {{ "quote": "prøve", "strength": "{strength}",
        "requirement": {requirement} }} }} }} }} }}"#
    );
    patched(patched(region("nordjylland"), "krav", &clause), "case", patch)
}

#[test]
fn an_agreement_and_those_under_it() {
    let judge = |patch: &str| finding(&nordjylland(patch), "2026-11-22", "NJ-SA-FU-1", REGION);
    let own = judge("{}");
    assert_eq!((own.verdict, own.rows.clone()), (F, vec!["sundhedsaftalen-2024".to_owned()]));
    let under = |follow_up: &str| {
        format!(
            r#"{{ "agreements": {{ "under": {{ "title": "Under", "classification": "cooperation_agreement",
            "valid_from": "2024-01-01", "parent_ids": ["sundhedsaftalen-2024"] {follow_up} }} }} }}"#
        )
    };
    assert_eq!(judge(&under("")).verdict, U, "who follows up on it is not known");
    assert_eq!(judge(&under(r#", "follow_up_by_id": "ssu-nordjylland""#)).rows.len(), 2);
    assert_eq!(judge(&under(&format!(r#", "follow_up_by_id": "{REGION}""#))).verdict, B);
    let elsewhere = under(&format!(r#", "follow_up_by_id": "{REGION}", "parent_ids": []"#)).replacen(
        r#", "parent_ids": ["sundhedsaftalen-2024"]"#,
        "",
        1,
    );
    assert_eq!(judge(&elsewhere).verdict, F, "one under no agreement is not asked");
}

#[test]
fn a_site_that_may_be_no_acute_hospital_decides_nothing() {
    let judge = |patch: &str| finding(&nordjylland(patch), "2024-11-30", "NJ-NAT-EST-1", REGION);
    let nobody_says = judge("{}");
    assert_eq!(nobody_says.verdict, U);
    assert!(nobody_says.missing[0].text.contains("akuthospital"), "{:?}", nobody_says.missing);
    let one = judge(r#"{ "sites": { "hjoerring-hospital": { "acute": true } } }"#);
    assert_eq!(one.verdict, F, "{}", one.message);
    assert!(one.assumptions.contains(&"anchor_level".to_owned()), "{:?}", one.assumptions);
}

#[test]
fn only_the_meeting_that_a_decision_names_is_listed() {
    let asked = finding(&nordjylland("{}"), "2021-05-03", "NJ-KN-DEC-5", "politisk-klynge-nord");
    assert_eq!(asked.verdict, U);
    assert_eq!(asked.rows, ["politisk-klynge-nord-2021-06-02"]);
    assert!(!asked.message.contains("prøves ikke"), "{}", asked.message);
}

#[test]
fn a_plural_is_two_only_where_the_clause_says_that_it_is_one() {
    let seat = r#"{ "kind": "seats", "role": "chair", "at_least": 1 }"#;
    let plural = r#"{ "kind": "seats", "role": "chair", "at_least": 1, "plural": true }"#;
    let patch = format!(
        r#"{{ "assumptions": {{ "plural_minimum": {{ "value": "2" }} }}, "persons": {{ "x": {{ "name": "X" }} }},
        "memberships": {{ "x": {{ "person_id": "x", "organization_id": "{REGION}", "role": "chair",
        "start_date": "2020-01-01" }} }}, "rosters": {{ "x": {{ "organization_id": "{REGION}", "on": "2020-01-01",
        "complete": true }} }} }}"#
    );
    let judge = |requirement: &str| finding(&with_clause("hard", requirement, &patch), "2024-01-01", "PROEVE", REGION);
    assert_eq!(judge(seat).verdict, F);
    assert_eq!(judge(plural).verdict, B);
}

#[test]
fn a_denial_is_told_with_its_office_and_its_day() {
    let evidence = |says: &str| {
        format!(
            r#"{{ "evidence": {{ "nej": {{ "rule_id": "PROEVE", "organization_id": "{REGION}", "on": "2024-05-01",
            "kind": "report", "says": "{says}", "by_office": "Sekretariatet" }} }} }}"#
        )
    };
    let wants = r#"{ "kind": "evidence", "wants": "report", "worst": "breached" }"#;
    let judge = |says: &str, on: &str| finding(&with_clause("hard", wants, &evidence(says)), on, "PROEVE", REGION);
    let denied = judge("not_done", "2024-06-01");
    assert_eq!(denied.verdict, B);
    assert!(denied.message.contains("Sekretariatet oplyste 1. maj 2024, at det ikke er gjort"), "{}", denied.message);
    assert_eq!(judge("not_done", "2024-04-30").verdict, U);
    assert_eq!(judge("done", "2024-06-01").verdict, F);
}

#[test]
fn a_guest_counts_from_the_day_of_the_meeting() {
    let guests = r#"{ "kind": "count", "of": "guests", "at_least": 0 }"#;
    let meeting = |state: &str| {
        format!(
            r#"{{ "meetings": {{ "m": {{ "organization_id": "{REGION}", "start": "2024-06-01", "state": "{state}",
            "guests": {{ "g": {{ "role": "guest" }} }} }} }} }}"#
        )
    };
    let judge = |state: &str, on: &str| {
        finding(&with_clause("permission", guests, &meeting(state)), on, "PROEVE", REGION).found.lo
    };
    assert_eq!([judge("held", "2024-05-31"), judge("held", "2024-06-01"), judge("cancelled", "2024-06-01")], [0, 1, 0]);
}

#[test]
fn a_report_after_its_day_counts_and_is_told_to_be_late() {
    let due = r#"{ "kind": "count", "of": "status_reports", "where": { "kind": "midterm_status" }, "due": "2024-06-01",
        "at_least": 1 }"#;
    let report = |dated: &str| {
        format!(
            r#"{{ "status_reports": {{ "r": {{ "title": "Midtvejs", "kind": "midterm_status", "dated": "{dated}" }} }},
            "registers": {{ "s": {{ "organization_id": "{REGION}", "collection": "status_reports", "complete": true,
            "start": "2000-01-01", "end": "2030-01-01" }} }} }}"#
        )
    };
    let judge = |dated: &str, on: &str| finding(&with_clause("hard", due, &report(dated)), on, "PROEVE", REGION);
    let late = judge("2024-07-01", "2024-08-01");
    assert_eq!(late.verdict, F);
    assert!(late.message.contains("efter fristen: »Midtvejs«"), "{}", late.message);
    assert!(!judge("2024-06-01", "2024-08-01").message.contains("efter fristen"));
    assert_eq!(judge("2024-07-01", "2024-06-15").verdict, B, "it is not there yet, and the day is over");
}

#[test]
fn a_delivery_is_only_lacking_when_its_year_and_the_grace_are_over() {
    let world = |dated: &str| {
        let clusters = ["horsens", "randers", "silkeborg", "vest", "viborg", "aarhus"];
        let rows = clusters.iter().skip(usize::from(dated.is_empty())).map(|cluster| {
            format!(
                r#""{cluster}": {{ "title": "Bidrag", "kind": "delivery", "organization_id": "{cluster}klyngen",
                "plan_ids": ["areal"], "dated": "2008-12-01" }}"#
            )
        });
        let patch = format!(
            r#"{{ "action_plans": {{ "areal": {{ "title": "Areal", "classification": "evaluation_area",
            "organization_id": "region-midtjylland", "start": "2008-01-01", "end": "2009-01-01" }} }},
            "status_reports": {{ {} }}, "registers": {{ "s": {{ "organization_id": "region-midtjylland",
            "collection": "status_reports", "complete": true, "start": "2000-01-01", "end": "2030-01-01" }} }} }}"#,
            rows.collect::<Vec<_>>().join(",")
        );
        patched(region("midtjylland"), "case", &patch)
    };
    let judge = |dated: &str, on: &str| finding(&world(dated), on, "MJ-EVAL-2", "region-midtjylland").verdict;
    assert_eq!(judge("all", "2009-12-01"), F);
    assert_eq!(judge("", "2009-06-01"), U, "the grace is 180 days");
    assert_eq!(judge("", "2009-12-01"), B);
}

#[test]
fn the_papers_of_an_agreement_are_closed_by_their_own_list() {
    let judge = |documents: &str| {
        let patch = format!(r#"{{ "agreements": {{ "sundhedsaftalen-2024": {{ "documents": {documents} }} }} }}"#);
        finding(&nordjylland(&patch), "2026-11-22", "NJ-SA-PUB-1", REGION).verdict
    };
    assert_eq!(judge("null"), U);
    assert_eq!(judge("[]"), N);
    assert_eq!(judge(r#"[{ "role": "annex", "source_id": "X26" }]"#), B, "it lies elsewhere");
}

#[test]
fn the_clusters_of_another_era_are_no_clusters_of_the_note() {
    let root = region("midtjylland");
    let names = |on: &str| finding(&root, on, "MJ-AGR-1", "region-midtjylland").missing;
    assert_eq!(names("2008-11-22").len(), 6);
    assert!(names("2026-11-22").iter().all(|gap| !gap.text.contains("klyngen")), "{:?}", names("2026-11-22"));
}

#[test]
fn two_spellings_of_a_name_are_no_reading() {
    let table = finding(&region("midtjylland"), "2008-11-22", "MJ-TAB-6", "aarhusklyngen");
    assert_eq!((table.verdict, table.assumptions), (F, vec!["undated_terms".to_owned()]));
}

#[test]
fn an_authority_whose_place_is_not_known_lacks_nothing() {
    let judge = |patch: &str| {
        let root = patched(world::lawful(), "case", patch);
        finding(&root, "2024-11-30", "NJ-FS-COMP-2", "klynge-nord-strategisk").verdict
    };
    assert_eq!(judge("{}"), F);
    assert_eq!(judge(r#"{ "organizations": { "broenderslev-kommune": { "area_ids": null } } }"#), U);
    assert_eq!(judge(r#"{ "organizations": { "broenderslev-kommune": { "area_ids": [] } } }"#), B);
}
