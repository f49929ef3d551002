//! The worked examples that are about the papers themselves: the note of Midtjylland on its own clusters, the health agreement on
//! five dates, and the terms of the strategic level on meetings, leave and a side with nobody.
#![expect(clippy::panic, clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "support/world.rs"]
mod world;

use klyngeatlas_core::check::Verdict::{Breached as B, Fulfilled as F, NotApplicable as N, Undetermined as U};
use klyngeatlas_core::check::{Finding, Question, Verdict, check_with};
use klyngeatlas_core::scenario::{How, Structure};
use klyngeatlas_core::snapshot::Node;
use world::{atlas, day, lawful, patched, region};

const S003: &str = "sundhedsaftalen-2024";
const LEVEL: &str = "klynge-nord-strategisk";

fn findings(root: &Node, on: &str, rule: Option<&str>) -> Vec<Finding> {
    let asked = Question { on: day(on), body: None, rule: rule.map(str::to_owned), assume_in_force: Vec::new() };
    check_with(&atlas(root, rule.unwrap_or("all")), &asked).findings
}

fn finding(root: &Node, on: &str, rule: &str, body: &str) -> Finding {
    let mut found = findings(root, on, Some(rule)).into_iter().filter(|finding| finding.body.as_str() == body);
    found.next().unwrap_or_else(|| panic!("no finding of {rule} on {body}"))
}

const WHOLE: &str = r#"{ "registers": { "alle": { "organization_id": "region-midtjylland", "collection": "organizations",
    "complete": true, "start": "2000-01-01", "end": "2030-01-01" } } }"#;

#[test]
fn two_clusters_for_one_municipality_of_midtjylland() {
    let on = "2008-11-22";
    let open = region("midtjylland");
    let judge = |root: &Node, rule: &str| finding(root, on, rule, "region-midtjylland").verdict;
    let whole = patched(open.clone(), "register", WHOLE);
    for rule in ["MJ-DUAL-1", "MJ-DUAL-2", "MJ-DUAL-3", "MJ-STR-2"] {
        assert_eq!(judge(&whole, rule), F, "{rule}");
    }
    let dropped = r#"{ "organizations": { "silkeborgklyngen": { "area_ids": ["silkeborg", "skanderborg"],
        "party_ids": ["regionshospitalet-silkeborg", "silkeborg-kommune", "skanderborg-kommune"] } } }"#;
    let lacking = patched(whole, "dropped", dropped);
    assert_eq!([judge(&lacking, "MJ-DUAL-1"), judge(&lacking, "MJ-DUAL-2")], [B, B]);
    let named = finding(&lacking, on, "MJ-DUAL-2", "region-midtjylland").remedy;
    assert!(named.as_ref().is_some_and(|remedy| remedy.contains("Silkeborgklyngen")), "{named:?}");
    assert_eq!(finding(&lacking, on, "MJ-TAB-3", "silkeborgklyngen").verdict, B);
    let lacking = patched(open.clone(), "dropped", dropped);
    assert_eq!([judge(&lacking, "MJ-DUAL-1"), judge(&lacking, "MJ-DUAL-2")], [U, U]);
    assert!(findings(&open, on, None).iter().all(|finding| finding.rule.starts_with("MJ-")), "no rule of Nordjylland");
}

#[test]
fn who_lives_in_two_clusters_is_counted_twice_in_their_sum_only() {
    let atlas = atlas(&region("midtjylland"), "midtjylland");
    let is_early = |id: &str| atlas.organizations.get(id).is_some_and(|row| row.classification == "early_cluster");
    let early = Structure::adopted(&atlas, is_early);
    let date = day("2020-01-01");
    let how = How { by_site: false, date: Some(date), latest_by: date, spread: "range" };
    let sum: f64 = early.populations(&atlas, &how).expect("is known").iter().sum();
    let areas = atlas.areas.iter().filter(|area| area.is_municipality());
    let distinct: u32 = areas.map(|area| area.population_on(date).expect("is known")).sum();
    assert_eq!((sum, distinct), (1_416_106.0, 1_326_340));
}

#[test]
fn a_fixed_item_and_an_extraordinary_meeting_of_midtjylland() {
    let group = "styregruppen-i-horsensklyngen";
    let meetings = format!(
        r#"{{ "organizations": {{ "{group}": {{ "founding_date": "2007-01-01", "seen_until": "2010-01-01" }} }}, "meetings": {{
        "a": {{ "organization_id": "{group}", "start": "2008-03-12", "state": "held", "kind": "ordinary", "agenda_items": {{
            "1": {{ "number": 1, "title": "M", "topics": ["monitoring_plan"] }},
            "2": {{ "number": 2, "title": "K", "topics": ["capacity"] }} }} }},
        "b": {{ "organization_id": "{group}", "start": "2008-06-04", "state": "held", "kind": "extraordinary",
            "agenda_items": {{ "1": {{ "number": 1, "title": "K", "topics": ["capacity"] }} }} }},
        "c": {{ "organization_id": "{group}", "start": "2008-10-08", "state": "held", "kind": "ordinary",
            "agenda_items": {{ "1": {{ "number": 1, "title": "K", "topics": ["capacity"] }} }} }} }} }}"#
    );
    let world = patched(region("midtjylland"), "moeder", &meetings);
    let judge = |patch: &str, on: &str| {
        let root = patched(world.clone(), "case", patch);
        ["MJ-MON-1", "MJ-CAP-1"].map(|rule| finding(&root, on, rule, group))
    };
    let verdicts = |patch: &str, on: &str| judge(patch, on).map(|finding| finding.verdict);
    let [first, _] = judge("{}", "2008-05-01");
    assert!(first.message.contains("1 kendt møde"), "{}", first.message);
    assert_eq!(verdicts("{}", "2008-05-01"), [F, F]);
    let [listed, _] = judge("{}", "2008-07-01");
    assert!(listed.message.contains("prøves ikke: mødet 4. juni 2008"), "{}", listed.message);
    assert_eq!(verdicts("{}", "2008-07-01"), [F, F]);
    let judged = r#"{ "assumptions": { "fixed_item_extraordinary": { "value": "judged" } } }"#;
    assert_eq!(verdicts(judged, "2008-07-01"), [B, F]);
    assert_eq!(verdicts("{}", "2008-11-01"), [B, F]);
    assert_eq!(verdicts(r#"{ "meetings": { "c": { "agenda_items": null } } }"#, "2008-11-01"), [U, U]);
    let untold = r#"{ "meetings": { "c": { "agenda_items": { "2": { "number": 2, "title": "?" } } } } }"#;
    assert_eq!(verdicts(untold, "2008-11-01"), [U, F]);
}

/// The agreement as its row is, but for `patch`; the region is seen to last, so that only the agreement's dates are in question.
fn agreement(patch: &str, more: &str) -> Node {
    let patch = format!(
        r#"{{ "organizations": {{ "region-nordjylland": {{ "seen_until": "2030-01-01" }} }},
        "agreements": {{ "{S003}": {{ {patch} }} {more} }} }}"#
    );
    patched(region("nordjylland"), "aftale", &patch)
}

#[test]
fn the_health_agreement_on_five_dates() {
    let rules = ["NJ-SA-VAL-1", "NJ-SA-VAL-2", "NJ-SA-VAL-3"];
    let judge = |root: &Node, on: &str| rules.map(|rule| finding(root, on, rule, "region-nordjylland"));
    let verdicts = |root: &Node, on: &str| judge(root, on).map(|finding| finding.verdict);
    let open = agreement(r#""seen_until": null, "ended_by": null"#, "");
    let as_it_is = agreement("", "");
    for root in [&open, &as_it_is] {
        assert_eq!(verdicts(root, "2023-12-31"), [N, N, N]);
        assert_eq!(verdicts(root, "2024-01-01"), [F, F, F]);
    }
    assert_eq!(verdicts(&open, "2027-06-30"), [F, F, F], "the last day of the period");
    assert!(judge(&open, "2027-06-30").iter().all(|finding| finding.assumptions == ["unknown_end"]));
    assert_eq!(verdicts(&open, "2027-07-01"), [F, N, F], "prolonged");
    assert_eq!(verdicts(&open, "2028-03-01"), [U, U, U], "later than the data reach");
    assert_eq!(verdicts(&as_it_is, "2027-06-30"), [U, U, U]);
    assert_eq!(verdicts(&as_it_is, "2027-07-01"), [U, U, U]);
    let next = format!(
        r#", "ny": {{ "title": "Ny", "classification": "health_agreement", "valid_from": "2028-01-01", "supersedes": ["{S003}"],
        "source": {{ "source_id": "S003" }} }}"#
    );
    assert_eq!(verdicts(&agreement(r#""seen_until": null"#, &next), "2028-03-01"), [N, N, N]);
    assert_eq!(verdicts(&agreement("", &next), "2028-03-01"), [N, N, N], "the successor settles it");
    let cut = agreement(r#""seen_until": null, "valid_to": "2027-01-01", "ended_by": null"#, "");
    assert_eq!(verdicts(&cut, "2026-12-31"), [F, F, B], "the row ends what the clause lets run on");
    assert_eq!(verdicts(&cut, "2027-01-01"), [N, N, N]);
}

#[test]
fn the_clauses_of_the_health_agreement_begin_and_end_with_it() {
    let of_terms = |root: &Node, on: &str| {
        let all = findings(root, on, None).into_iter().filter(|finding| finding.terms.as_str() == S003);
        let verdicts: Vec<Verdict> = all.map(|finding| finding.verdict).collect();
        assert!(verdicts.len() > 100);
        verdicts
    };
    let all = |root: &Node, on: &str, verdict: Verdict| of_terms(root, on).into_iter().all(|found| found == verdict);
    let by_statute = agreement(r#""seen_until": null, "valid_to": "2027-01-01""#, "");
    assert!(of_terms(&by_statute, "2026-12-31").contains(&F));
    assert!(all(&by_statute, "2027-01-01", N));
    let as_it_is = agreement("", "");
    assert!(of_terms(&as_it_is, "2026-12-31").contains(&F));
    assert!(of_terms(&as_it_is, "2027-01-15").into_iter().all(|found| found == U || found == N), "nothing is claimed");
    assert!(all(&as_it_is, "2023-12-31", N));
}

/// The lawful world without the rows that some collections have of the level, or of no body, but for those of `patch`.
fn level(cleared: &[&str], patch: &str) -> Node {
    let root = lawful();
    let rows = |collection: &&str| {
        let all = root.get(collection).and_then(Node::entries).unwrap_or_default().iter();
        let body = |row: &Node| row.get("organization_id").and_then(Node::as_text).map(str::to_owned);
        let keys = all.filter(|entry| *collection == "registers" || body(&entry.node).is_none_or(|id| id == LEVEL));
        let nulls: Vec<String> = keys.map(|entry| format!(r#""{}": null"#, entry.key)).collect();
        format!(r#""{collection}": {{ {} }}"#, nulls.join(","))
    };
    let nothing = format!("{{ {} }}", cleared.iter().map(rows).collect::<Vec<_>>().join(","));
    patched(patched(root, "nothing", &nothing), "case", patch)
}

/// The meetings of a year, `state` being that of the last, and whether the list of 2023 is complete.
fn meetings(state: &str, complete: bool, next: u32) -> Node {
    let meeting = |id: &str, start: &str, state: &str, kind: &str| {
        format!(
            r#""{id}": {{ "organization_id": "{LEVEL}", "start": "{start}", "state": "{state}", "kind": "{kind}" }}"#
        )
    };
    let mut rows = vec![
        meeting("a", "2023-02-01", "held", "ordinary"),
        meeting("b", "2023-04-12", "held", "extraordinary"),
        meeting("c", "2023-06-07", "cancelled", "ordinary"),
        meeting("d", "2023-09-13", "held", "ordinary"),
        meeting("e", "2023-11-22", state, "ordinary"),
    ];
    rows.extend((1..=next).map(|n| meeting(&format!("n{n}"), &format!("2024-0{n}-15"), "held", "ordinary")));
    let register = format!(
        r#""m2023": {{ "organization_id": "{LEVEL}", "collection": "meetings", "start": "2023-01-01", "end": "2024-01-01",
        "complete": {complete} }}"#
    );
    level(
        &["meetings", "registers", "matters", "actions", "evidence"],
        &format!(r#"{{ "meetings": {{ {} }}, "registers": {{ {register} }} }}"#, rows.join(",")),
    )
}

#[test]
fn meetings_per_year_during_and_after() {
    let judge = |root: &Node, on: &str| finding(root, on, "NJ-FS-MEET-1", LEVEL);
    let held = meetings("held", true, 0);
    assert_eq!(judge(&held, "2022-12-31").verdict, U);
    assert_eq!(judge(&held, "2023-01-15").verdict, U, "2022 was not a whole year of the level");
    let half = judge(&held, "2023-06-30");
    assert_eq!(half.verdict, U);
    assert!(half.message.contains("2 planlagt, i alt 4"), "{}", half.message);
    assert_eq!(judge(&held, "2023-11-22").verdict, F);
    let strict = r#"{ "assumptions": { "extraordinary_counts": { "value": "no" } } }"#;
    assert_eq!(judge(&patched(held.clone(), "strict", strict), "2023-11-22").verdict, U);
    let after = judge(&held, "2024-01-10");
    assert_eq!(after.verdict, U);
    assert!(after.message.contains("2023: 4 af mindst 4 møder"), "{}", after.message);
    assert_eq!(judge(&meetings("cancelled", true, 0), "2024-01-10").verdict, B);
    assert_eq!(judge(&meetings("cancelled", false, 0), "2024-01-10").verdict, U);
    assert_eq!(judge(&meetings("planned", true, 0), "2024-01-10").verdict, U);
    let again = judge(&meetings("cancelled", true, 4), "2024-10-30");
    assert_eq!(again.verdict, F);
    assert!(again.message.contains("2023: 3 "), "{}", again.message);
}

#[test]
fn leave_and_a_stand_in() {
    let doctor = |id: &str, more: &str| {
        format!(
            r#""{id}": {{ "person_id": "{id}", "organization_id": "{LEVEL}", "side": "general_practice", {more} }}"#
        )
    };
    let own = r#""role": "member", "profession": "general_practitioner", "appointed_by_id": "plo-nordjylland",
        "start_date": "2024-01-01""#;
    let leave = r#""profession": "general_practitioner", "stands_in_for_id": "m2", "start_date": "2024-02-01",
        "end_date": "2024-08-01""#;
    let patch = format!(
        r#"{{ "persons": {{ "m1": {{ "name": "A" }}, "m2": {{ "name": "B" }}, "m3": {{ "name": "C" }} }},
        "memberships": {{ {}, {}, {} }}, "rosters": {{ "r": {{ "organization_id": "{LEVEL}", "on": "2024-01-01",
        "complete": true }} }} }}"#,
        doctor("m1", own),
        doctor("m2", own),
        doctor("m3", leave)
    );
    let world = level(&["memberships", "rosters"], &patch);
    let judge = |patch: &str, on: &str| finding(&patched(world.clone(), "case", patch), on, "NJ-FS-COMP-3", LEVEL);
    let counted = |found: &Finding| (found.verdict, found.found.lo, found.found.hi);
    assert_eq!(counted(&judge("{}", "2024-01-15")), (F, 2, Some(2)));
    let both = judge("{}", "2024-05-01");
    assert_eq!(counted(&both), (F, 2, Some(2)), "two seats, not three");
    assert_eq!(both.rows, ["m1", "m2", "m3"]);
    let ended = |id: &str| format!(r#"{{ "memberships": {{ "{id}": {{ "end_date": "2024-04-01" }} }} }}"#);
    assert_eq!(counted(&judge(&ended("m1"), "2024-05-01")), (B, 1, Some(1)), "though two names stand");
    let untold = judge(r#"{ "memberships": { "m3": { "profession": null } } }"#, "2024-05-01");
    assert_eq!(counted(&untold), (U, 1, Some(2)));
    assert!(untold.missing.iter().any(|gap| gap.text.contains("fag C")), "{:?}", untold.missing);
    assert_eq!(counted(&judge(&ended("m2"), "2024-05-01")), (B, 1, Some(1)), "who stands in for nobody fills no seat");
}

#[test]
fn a_side_with_nobody() {
    let roster = |id: &str, on: &str, complete: bool| {
        format!(r#""{id}": {{ "organization_id": "{LEVEL}", "on": "{on}", "complete": {complete} }}"#)
    };
    let sideless = |id: &str| {
        format!(
            r#""{id}": {{ "organization_id": "{LEVEL}", "role": "member", "appointed_by_id": "patientinddragelsesudvalget",
            "start_date": "2024-01-01" }}"#
        )
    };
    let judge = |rosters: &[String], members: &[String], on: &str| {
        let (rosters, members) = (rosters.join(","), members.join(","));
        let patch = format!(r#"{{ "rosters": {{ {rosters} }}, "memberships": {{ {members} }} }}"#);
        finding(&level(&["memberships", "rosters"], &patch), on, "NJ-FS-COMP-4", LEVEL)
    };
    let complete = [roster("r", "2024-01-01", true)];
    let nobody = judge(&complete, &[], "2024-05-01");
    assert_eq!(nobody.verdict, B);
    let remedy = nobody.remedy.unwrap_or_default();
    assert!(remedy.starts_with("Patientinddragelsesudvalget mangler at udpege 2"), "{remedy}");
    assert_eq!(judge(&[roster("r", "2024-01-01", false)], &[], "2024-05-01").verdict, U);
    assert_eq!(judge(&[], &[], "2024-05-01").verdict, U, "there is always a finding");
    assert_eq!(judge(&complete, &[sideless("a")], "2024-05-01").verdict, B, "two are needed");
    assert_eq!(judge(&complete, &[sideless("a"), sideless("b")], "2024-05-01").verdict, U);
    assert_eq!(judge(&[roster("r", "2024-06-01", true)], &[], "2024-05-01").verdict, U, "it does not speak backwards");
    let two = [roster("r", "2024-01-01", true), roster("s", "2024-04-01", false)];
    assert_eq!(judge(&two, &[], "2024-05-01").verdict, U, "the later one speaks");
}
