//! The worked examples on small invented worlds: seats derived from chairs, one municipality in two clusters, a fixed
//! item, an agreement on five dates.
#![expect(clippy::panic, clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "support/world.rs"]
mod world;

use klyngeatlas_core::check::Verdict::{Breached as B, Fulfilled as F, NotApplicable as N, Undetermined as U};
use klyngeatlas_core::check::{Finding, Question, check_with};
use klyngeatlas_core::snapshot::Node;
use world::{atlas, day, lawful, patched};

/// A clause of the terms of 2024, beside those that the region has.
fn clause(rule: &str, body: &str, requirement: &str) -> String {
    format!(
        r#"{{ "terms_of_reference": {{ "proeve": {{ "title": "Prøve", "source_id": "S003",
        "applies_to": {{ "ids": ["{body}"] }}, "valid_from": "2000-01-01", "clauses": {{ "{rule}": {{
        "quote": "prøve", "strength": "hard", "requirement": {requirement} }} }} }} }} }}"#
    )
}

fn verdict(root: &Node, on: &str, rule: &str) -> Finding {
    let atlas = atlas(root, rule);
    let asked = Question { on: day(on), body: None, rule: Some(rule.into()), assume_in_force: Vec::new() };
    check_with(&atlas, &asked).findings.into_iter().next().unwrap_or_else(|| panic!("no finding of {rule}"))
}

const STEERING: &str = r#"{ "organizations": { "horsens": { "name": "Styregruppen i Horsens",
    "classification": "steering_group", "founding_date": "2007-01-01" } }, "published": "2008-12-01", "meetings": {
    "a": { "organization_id": "horsens", "start": "2008-03-12", "state": "held", "kind": "ordinary", "agenda_items": {
        "1": { "number": 1, "title": "M", "topics": ["monitoring_plan"] },
        "2": { "number": 2, "title": "K", "topics": ["capacity"] } } },
    "b": { "organization_id": "horsens", "start": "2008-06-04", "state": "held", "kind": "extraordinary",
        "agenda_items": { "1": { "number": 1, "title": "K", "topics": ["capacity"] } } },
    "c": { "organization_id": "horsens", "start": "2008-10-08", "state": "held", "kind": "ordinary",
        "agenda_items": { "1": { "number": 1, "title": "K", "topics": ["capacity"] } } } } }"#;

#[test]
fn a_fixed_item_and_an_extraordinary_meeting() {
    let fixed = |item: &str| {
        format!(
            r#"{{ "kind": "each", "of": "meetings", "where": {{ "state": "held", "kind": "ordinary" }},
            "has": {{ "item": "{item}" }} }}"#
        )
    };
    let world = |item: &str, patch: &str| {
        let root =
            patched(patched(lawful(), "styregruppe", STEERING), "krav", &clause("FAST", "horsens", &fixed(item)));
        patched(root, "case", patch)
    };
    let judge = |item: &str, patch: &str, on: &str| verdict(&world(item, patch), on, "FAST");
    let (monitoring, capacity) = ("monitoring_plan", "capacity");
    assert_eq!(judge(monitoring, "{}", "2008-05-01").verdict, F);
    assert_eq!(judge(capacity, "{}", "2008-05-01").verdict, F);
    let listed = judge(monitoring, "{}", "2008-07-01");
    assert_eq!(listed.verdict, F);
    assert!(listed.rows.contains(&"b".into()) && listed.message.contains("prøves ikke"), "{}", listed.message);
    let judged = r#"{ "assumptions": { "fixed_item_extraordinary": { "value": "judged" } } }"#;
    assert_eq!(judge(monitoring, judged, "2008-07-01").verdict, B);
    assert_eq!(judge(capacity, "{}", "2008-07-01").verdict, F);
    assert_eq!(judge(monitoring, "{}", "2008-11-01").verdict, B);
    assert_eq!(judge(capacity, "{}", "2008-11-01").verdict, F);
    let no_agenda = r#"{ "meetings": { "c": { "agenda_items": null } } }"#;
    assert_eq!(judge(monitoring, no_agenda, "2008-11-01").verdict, U);
    assert_eq!(judge(capacity, no_agenda, "2008-11-01").verdict, U);
    let untold = r#"{ "meetings": { "c": { "agenda_items": { "2": { "number": 2, "title": "?" } } } } }"#;
    let gap = judge(monitoring, untold, "2008-11-01");
    assert_eq!((gap.verdict, gap.missing.len()), (U, 1), "{:?}", gap.missing);
    assert!(gap.missing[0].text.contains("punkt 2"), "{:?}", gap.missing);
    assert_eq!(judge(capacity, untold, "2008-11-01").verdict, F);
}

/// Four political levels with a chair for each side, and a committee with everybody in it and two doctors; nobody else.
fn committee() -> Node {
    let mut persons = String::new();
    let mut seats = String::new();
    let mut rosters = r#""ssu": { "organization_id": "ssu", "on": "2024-01-01", "complete": true }"#.to_owned();
    let mut seat = |id: &str, person: &str, body: &str, side: &str, role: &str| {
        seats.push_str(&format!(
            r#""{id}": {{ "person_id": "{person}", "organization_id": "{body}", "role": "{role}", "side": "{side}",
            "start_date": "2024-01-01" }},"#
        ));
    };
    for (number, cluster) in (1..).zip(["nord", "midt", "syd", "vest"]) {
        let body = format!("klynge-{cluster}-politisk");
        for (letter, side) in [("m", "municipality"), ("r", "region")] {
            let person = format!("{letter}{number}");
            persons.push_str(&format!(r#""{person}": {{ "name": "{}" }},"#, person.to_uppercase()));
            seat(&format!("chair-{person}"), &person, &body, side, "co_chair");
            seat(&person, &person, "ssu", side, "member");
        }
        rosters.push_str(&format!(
            r#", "{cluster}": {{ "organization_id": "{body}", "on": "2024-01-01", "complete": true }}"#
        ));
    }
    for doctor in ["plo1", "plo2"] {
        persons.push_str(&format!(r#""{doctor}": {{ "name": "{doctor}" }},"#));
        seat(doctor, doctor, "ssu", "general_practice", "member");
    }
    let patch = format!(
        r#"{{ "organizations": {{ "ssu": {{ "name": "Udvalget", "classification": "health_cooperation_committee",
        "founding_date": "2022-07-01" }} }}, "persons": {{ {persons} "m5": {{ "name": "M5" }} }},
        "memberships": {{ {} }}, "rosters": {{ {rosters} }} }}"#,
        seats.trim_end_matches(',')
    );
    let derived = r#"{ "kind": "derived_seats", "from": "political_level", "role": ["chair", "co_chair"],
        "sides": ["municipality", "region"] }"#;
    let nobody = patched(lawful(), "uden medlemmer", r#"{ "memberships": null, "rosters": null }"#);
    patched(patched(nobody, "udvalg", &patch), "krav", &clause("SSU", "ssu", derived))
}

fn derived(patch: &str, on: &str) -> Finding {
    verdict(&patched(committee(), "case", patch), on, "SSU")
}

#[test]
fn the_committee_derived_from_the_chairs() {
    let all = derived("{}", "2024-04-01");
    assert_eq!(all.verdict, F);
    assert!(all.message.contains("8 pladser, 8 personer"), "{}", all.message);
    // Ten names and no word of who chairs which cluster.
    let untold = r#"{ "memberships": { "chair-m1": null, "chair-r1": null, "chair-m2": null, "chair-r2": null,
        "chair-m3": null, "chair-r3": null, "chair-m4": null, "chair-r4": null }, "rosters": { "nord": null,
        "midt": null, "syd": null, "vest": null } }"#;
    let open = derived(untold, "2024-04-01");
    assert_eq!((open.verdict, open.missing.len()), (U, 8), "{:?}", open.missing);
    let followed = r#"{ "memberships": { "chair-m4": { "end_date": "2024-03-01" }, "chair-m5": { "person_id": "m5",
        "organization_id": "klynge-vest-politisk", "role": "co_chair", "side": "municipality",
        "start_date": "2024-03-01" } } }"#;
    let stale = derived(followed, "2024-04-01");
    assert_eq!(stale.verdict, B);
    assert!(stale.message.contains("M5") && stale.message.contains("M4"), "{}", stale.message);
}

#[test]
fn one_person_in_two_chairs_and_a_vacancy() {
    let two_chairs = r#"{ "memberships": { "chair-r2": { "person_id": "r1" }, "r2": null } }"#;
    let one = derived(two_chairs, "2024-04-01");
    assert_eq!(one.verdict, F);
    assert!(one.message.contains("8 pladser, 7 personer"), "{}", one.message);
    let vacant = r#""chair-m3": { "end_date": "2024-05-01" }"#;
    let judge = |memberships: &str, rest: &str| {
        derived(&format!(r#"{{ "memberships": {{ {memberships} }} {rest} }}"#), "2024-06-01")
    };
    let gone = format!(r#"{vacant}, "m3": null"#);
    let known = judge(&gone, "");
    assert_eq!(known.verdict, F);
    assert!(known.message.contains("Klynge Syd"), "{}", known.message);
    assert_eq!(judge(&gone, r#", "rosters": { "syd": { "complete": false } }"#).verdict, U);
    assert_eq!(judge(vacant, "").verdict, B, "who sits there still is left over");
    // Whose seat in the committee has no known end may still sit there.
    assert_eq!(judge(r#""m1": { "start_date": null }"#, "").verdict, U);
}

/// Two early clusters with one municipality in both, as in Midtjylland.
#[test]
fn two_clusters_for_one_municipality() {
    let cluster = |id: &str, areas: &str| {
        format!(
            r#""{id}": {{ "name": "{id}", "classification": "early_cluster", "parent_id": "region-nordjylland",
            "area_ids": [{areas}], "founding_date": "2008-01-01" }}"#
        )
    };
    let world = |requirement: &str, patch: &str| {
        let rows = [cluster("randers", r#""thisted", "rebild""#), cluster("silkeborg", r#""rebild", "morsoe""#)];
        let rows = format!(r#"{{ "organizations": {{ {} }} }}"#, rows.join(","));
        let root = patched(lawful(), "klynger", &rows);
        patched(patched(root, "krav", &clause("TO", "region-nordjylland", requirement)), "case", patch)
    };
    let are = r#"{ "kind": "count", "of": "organizations", "where": { "classification": "early_cluster",
        "area": "rebild" }, "are": ["randers", "silkeborg"] }"#;
    let twice = r#"{ "kind": "count", "of": "organizations", "where": { "classification": "early_cluster",
        "area": "each" }, "for_each": { "ids": ["rebild"] }, "exactly": 2 }"#;
    let dropped = r#"{ "organizations": { "silkeborg": { "area_ids": ["morsoe"] } } }"#;
    let open = r#"{ "registers": { "organisationer": null },
        "organizations": { "silkeborg": { "area_ids": ["morsoe"] } } }"#;
    for requirement in [are, twice] {
        assert_eq!(verdict(&world(requirement, "{}"), "2010-01-01", "TO").verdict, F);
        assert_eq!(verdict(&world(requirement, dropped), "2010-01-01", "TO").verdict, B);
        assert_eq!(verdict(&world(requirement, open), "2010-01-01", "TO").verdict, U);
    }
    let lacking = verdict(&world(are, dropped), "2010-01-01", "TO");
    assert_eq!(lacking.remedy.as_deref(), Some("Silkeborg mangler blandt klynger med Rebild."));
}

/// The region is seen to last, so that only the agreement's own dates are in question.
#[test]
fn an_agreement_on_five_dates() {
    let says = [r#"{ "valid_from": "2024-01-01" }"#, r#"{ "nominal": "P3Y6M" }"#, r#"{ "until": "successor" }"#];
    let judge = |agreement: &str, others: &str, on: &str| {
        let row = |says: &str| {
            let rows = format!(
                r#"{{ "published": "2026-11-01", "organizations": {{ "region-nordjylland": {{
                "seen_until": "2030-01-01" }} }}, "agreements": {{ "sa": {{ "title": "Aftalen",
                "classification": "health_agreement", "valid_from": "2024-01-01", "nominal_end": "2027-07-01"
                {agreement} }} {others} }} }}"#
            );
            let requirement = format!(r#"{{ "kind": "in_force", "agreement": "sa", "says": {says} }}"#);
            let root = patched(lawful(), "aftale", &rows);
            verdict(&patched(root, "krav", &clause("VAL", "region-nordjylland", &requirement)), on, "VAL").verdict
        };
        says.map(row)
    };
    assert_eq!(judge("", "", "2023-12-31"), [N, N, N]);
    assert_eq!(judge("", "", "2024-01-01"), [F, F, F]);
    assert_eq!(judge("", "", "2027-06-30"), [F, F, F], "the last day of the period");
    assert_eq!(judge("", "", "2027-07-01"), [F, N, F], "prolonged");
    assert_eq!(judge("", "", "2028-03-01"), [U, U, U], "later than the data reach");
    let successor = r#", "ny": { "title": "Ny", "classification": "health_agreement", "valid_from": "2028-01-01",
        "supersedes": ["sa"] }"#;
    let abolished = r#", "seen_until": "2026-12-31""#;
    assert_eq!(judge("", successor, "2028-03-01"), [N, N, N]);
    assert_eq!(judge(abolished, "", "2026-12-31"), [F, F, F]);
    assert_eq!(judge(abolished, "", "2027-06-30"), [U, U, U]);
    assert_eq!(judge(abolished, successor, "2028-03-01"), [N, N, N]);
    let ended = r#", "valid_to": "2027-01-01""#;
    assert_eq!(judge(ended, "", "2026-12-31"), [F, F, B], "cut short by the row itself");
    assert_eq!(judge(ended, "", "2027-01-01"), [N, N, N]);
    let by_statute = r#", "valid_to": "2027-01-01", "ended_by": { "source_id": "S003" }"#;
    assert_eq!(judge(by_statute, "", "2026-12-31"), [F, F, F]);
}

/// Of clusters that nobody has listed in full there may be more: that is no sum that is wrong.
#[test]
fn a_structure_that_is_not_listed_in_full_proves_no_claim_wrong() {
    let judge = |clusters: u32, patch: &str| {
        let requirement = format!(r#"{{ "kind": "figure", "of": "adopted", "is": {{ "clusters": {clusters} }} }}"#);
        let root = patched(lawful(), "krav", &clause("SUM", "region-nordjylland", &requirement));
        verdict(&patched(root, "case", patch), "2024-11-30", "SUM")
    };
    let open = r#"{ "registers": { "organisationer": null } }"#;
    assert_eq!(judge(4, "{}").verdict, F);
    assert_eq!(judge(9, "{}").verdict, B);
    let more_may_be = judge(9, open);
    assert_eq!((more_may_be.verdict, more_may_be.missing.len()), (U, 1), "{}", more_may_be.message);
    assert!(!more_may_be.message.contains("passer ikke"), "{}", more_may_be.message);
    assert_eq!(judge(4, open).verdict, F, "the known ones are as many as claimed");
}

#[test]
fn a_step_of_a_later_day_has_not_been_taken() {
    let discussed = r#"{ "kind": "each", "of": "matters", "where": { "kind": "dispute" },
        "has": { "step": { "how": "discussed", "by": "strategisk-sundhedsforum" } } }"#;
    let matter = r#"{ "matters": { "strid": { "title": "Strid", "kind": "dispute", "scope": "general",
        "organization_id": "region-nordjylland", "arose_on": "2024-05-01", "steps": [{ "how": "discussed",
        "organization_id": "strategisk-sundhedsforum", "on": "2024-06-10" }] } } }"#;
    let no_other = patched(lawful(), "uden sager", r#"{ "matters": null }"#);
    let root = patched(no_other, "krav", &clause("TRIN", "region-nordjylland", discussed));
    let root = patched(root, "strid", matter);
    assert_eq!(verdict(&root, "2024-06-09", "TRIN").verdict, U);
    assert_eq!(verdict(&root, "2024-06-10", "TRIN").verdict, F);
}
