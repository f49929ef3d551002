//! Two of the worked examples that the rules were written from: the minutes of 2021 on the region's own data, and a
//! body that ends, or may have. The others stand in `worked_worlds.rs`.
#![expect(clippy::panic, clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "support/world.rs"]
mod world;

use klyngeatlas_core::check::Verdict::{Breached as B, Fulfilled as F, NotApplicable as N, Undetermined as U};
use klyngeatlas_core::check::{Finding, Question, Verdict, WhyNot, check_with};
use klyngeatlas_core::model::Atlas;
use world::{atlas, day, lawful, nordjylland, patched};

const S001: &str = "fagligt-strategisk-niveau";
const STEERING_GROUP: &str = "klyngestyregruppe-nord";
const LEVEL: &str = "klynge-nord-strategisk";

fn question(on: &str, body: &str) -> Question {
    Question { on: day(on), body: Some(body.into()), rule: None, assume_in_force: Vec::new() }
}

fn of<'a>(findings: &'a [Finding], rule: &str) -> &'a Finding {
    findings.iter().find(|finding| finding.rule == rule).unwrap_or_else(|| panic!("no finding of {rule}"))
}

/// Asserts verdict after verdict, each with the finding's own words when it is another.
fn assert_verdicts(findings: &[Finding], expected: &[(&str, Verdict)]) {
    for (rule, verdict) in expected {
        let finding = of(findings, rule);
        assert_eq!(finding.verdict, *verdict, "{rule}: {} {:?}", finding.message, finding.missing);
    }
}

/// The minutes of 3 May 2021, with the terms taken to be in force.
fn minutes(complete: bool, assumed: &[(&str, &str)], body: &str) -> Vec<Finding> {
    let mut atlas = atlas(&nordjylland(), "nordjylland");
    let complete = if complete { Some(("roster_complete", "yes")) } else { None };
    for (id, value) in assumed.iter().copied().chain(complete) {
        atlas.assume(id, value).expect("is an assumption");
    }
    let asked = Question { assume_in_force: vec![S001.into()], ..question("2021-05-03", body) };
    let findings = check_with(&atlas, &asked).findings.into_iter();
    findings.filter(|finding| finding.terms.as_str() == S001).collect()
}

#[test]
fn the_terms_are_not_for_the_steering_group_of_2021() {
    let atlas = atlas(&nordjylland(), "nordjylland");
    let findings = check_with(&atlas, &question("2021-05-03", STEERING_GROUP)).findings;
    let ours: Vec<_> = findings.iter().filter(|finding| finding.terms.as_str() == S001).collect();
    assert_eq!(ours.len(), 56);
    assert!(ours.iter().all(|finding| finding.why_not == Some(WhyNot::OtherBody)));
    assert_verdicts(&findings, &[("NJ-KN-DEC-1", F)]);
}

#[test]
fn the_minutes_of_2021_against_the_terms_of_the_strategic_level() {
    let open = minutes(false, &[], STEERING_GROUP);
    assert!(open.iter().filter(|finding| finding.verdict != N).all(|finding| finding.hypothetical));
    assert_verdicts(
        &open,
        &[
            ("NJ-FS-COMP-0", U),
            ("NJ-FS-COMP-1", F),
            ("NJ-FS-COMP-1b", F),
            ("NJ-FS-COMP-2", U),
            ("NJ-FS-COMP-3", U),
            ("NJ-FS-COMP-3b", U),
            ("NJ-FS-COMP-4", U),
            ("NJ-FS-COMP-6", F),
            ("NJ-FS-COMP-7", F),
            ("NJ-FS-SEC-1", F),
            ("NJ-FS-PUR-2", F),
            ("NJ-FS-MEET-1", U),
            ("NJ-FS-PUB-1", U),
        ],
    );
    let closed = minutes(true, &[], STEERING_GROUP);
    assert_verdicts(
        &closed,
        &[
            ("NJ-FS-COMP-0", B),
            ("NJ-FS-COMP-1", F),
            ("NJ-FS-COMP-1b", F),
            ("NJ-FS-COMP-2", B),
            ("NJ-FS-COMP-3", B),
            ("NJ-FS-COMP-3b", U),
            ("NJ-FS-COMP-4", B),
            ("NJ-FS-COMP-6", F),
            ("NJ-FS-COMP-7", F),
            ("NJ-FS-SEC-1", F),
            ("NJ-FS-PUR-2", F),
            ("NJ-FS-MEET-1", U),
            ("NJ-FS-PUB-1", U),
        ],
    );
    let lenient = minutes(true, &[("manager_as_health_director", "unknown")], STEERING_GROUP);
    assert_verdicts(&lenient, &[("NJ-FS-COMP-2", U)]);
    for complete in [false, true] {
        let parties = minutes(complete, &[], "klynge-nord-2021");
        assert_verdicts(&parties, &[("NJ-FS-STR-2", F)]);
        assert_eq!(of(&parties, "NJ-FS-STR-2").found.lo, 8);
    }
}

#[test]
fn the_minutes_of_2021_count_what_the_table_says() {
    let closed = minutes(true, &[], STEERING_GROUP);
    let counted = |rule: &str| {
        let found = &of(&closed, rule).found;
        (found.lo, found.hi)
    };
    // Larsen's apologies are attendance, and Knudsen is from the administration.
    assert_eq!(counted("NJ-FS-COMP-1"), (3, Some(4)));
    assert_eq!(counted("NJ-FS-COMP-1b"), (1, Some(1)));
    assert_eq!(counted("NJ-FS-COMP-2"), (0, Some(3)), "one each for three, none for Læsø");
    assert_eq!(counted("NJ-FS-COMP-3"), (0, Some(1)));
    assert_eq!(counted("NJ-FS-COMP-3b"), (0, Some(1)));
    assert_eq!(counted("NJ-FS-COMP-4"), (0, Some(0)));
    assert_eq!(counted("NJ-FS-COMP-6"), (2, Some(2)));
    let guests = of(&closed, "NJ-FS-COMP-7");
    assert_eq!((guests.found.lo, guests.rows.len()), (1, 1));
    let breached: Vec<_> = closed.iter().filter(|finding| finding.is_hard_breach()).collect();
    assert!(breached.is_empty(), "a hypothetical breach never counts");
}

#[test]
fn the_minutes_of_2021_say_what_is_held_and_what_is_planned() {
    let open = minutes(false, &[], STEERING_GROUP);
    let meetings = of(&open, "NJ-FS-MEET-1");
    assert_eq!(meetings.found.lo, 3, "one of the three was extraordinary");
    assert!(meetings.message.contains("2 planlagt, i alt 5"), "{}", meetings.message);
    let papers = of(&open, "NJ-FS-PUB-1");
    // Of the meetings of 1 February and of November before, nobody has looked; those of April and May have time yet.
    let rows: Vec<&str> = papers.missing.iter().map(|gap| gap.row.as_str()).collect();
    let (november, february) = ("klyngestyregruppe-nord-2020-11-19", "klyngestyregruppe-nord-2021-02-01");
    assert_eq!(rows, [november, november, february, february], "agenda and minutes of each: {:?}", papers.missing);
}

/// The fixture as if it were published in 2026, its meetings of 2027 known to be none.
const LATER: &str = r#"{ "published": "2026-11-01" }"#;

fn level(patch: &str, on: &str) -> (Atlas, Vec<Finding>) {
    let root = patched(patched(lawful(), "later", LATER), "the body's row", patch);
    let atlas = atlas(&root, patch);
    let findings = check_with(&atlas, &question(on, LEVEL)).findings;
    let own = |finding: &Finding| {
        finding.terms.as_str() == S001 && finding.clause(&atlas).is_some_and(|clause| clause.applies_to.is_none())
    };
    let findings = findings.into_iter().filter(own).collect();
    (atlas, findings)
}

fn level_with(fields: &str, on: &str) -> Vec<Finding> {
    level(&format!(r#"{{ "organizations": {{ "{LEVEL}": {{ {fields} }} }} }}"#), on).1
}

#[test]
fn a_body_that_ends_or_may_have() {
    let all = |findings: &[Finding], verdict: Verdict, why_not: Option<WhyNot>| {
        assert_eq!(findings.len(), 49);
        for finding in findings {
            assert_eq!((finding.verdict, finding.why_not), (verdict, why_not), "{}: {}", finding.rule, finding.message);
        }
    };
    all(&level_with("", "2022-06-30"), N, Some(WhyNot::NotYet));
    all(&level_with("", "2028-01-10"), U, None);
    all(&level_with(r#""seen_until": "2026-12-31""#, "2027-01-15"), U, None);
    all(&level_with(r#""dissolution_date": "2027-01-01""#, "2027-01-01"), N, Some(WhyNot::NoLonger));
    let successor = r#"{ "organizations": { "nyt": { "name": "Nyt", "classification": "strategic_level",
        "parent_id": "klynge-nord", "founding_date": "2027-01-01",
        "supersedes": [{ "id": "klynge-nord-strategisk", "kind": "renamed" }] } } }"#;
    all(&level(successor, "2027-01-01").1, N, Some(WhyNot::NoLonger));

    let judged = level_with("", "2026-12-01");
    let seats = of(&judged, "NJ-FS-COMP-4");
    assert_eq!((seats.verdict, seats.assumptions.clone()), (F, vec!["undated_terms".into(), "unknown_end".into()]));
    let last_day = level_with(r#""dissolution_date": "2027-01-01""#, "2026-12-31");
    assert_eq!(of(&last_day, "NJ-FS-COMP-4").verdict, F);
    let (mut atlas, _) = level("{}", "2026-12-01");
    atlas.assume("undated_terms", "undetermined").expect("is an assumption");
    let undated = check_with(&atlas, &question("2026-12-01", LEVEL)).findings;
    assert_eq!(of(&undated, "NJ-FS-COMP-4").missing[0].row, S001);
}

/// The councils of 2027 take the clusters' place, and the levels go with their cluster; until then the clusters are judged.
#[test]
fn the_clusters_are_judged_until_the_councils_take_their_place() {
    let atlas = atlas(&nordjylland(), "nordjylland");
    let on = |date: &str, body: &str| {
        let findings = check_with(&atlas, &question(date, body)).findings;
        findings.into_iter().filter(|finding| finding.why_not != Some(WhyNot::OtherBody)).collect::<Vec<_>>()
    };
    for (body, cluster) in [(LEVEL, "Klynge Nord"), ("klynge-vest-strategisk", "Klynge Vest")] {
        let last = on("2026-12-31", body);
        assert!(last.iter().all(|finding| finding.verdict != N), "{body}");
        assert!(last.iter().any(|finding| finding.verdict == U), "{body}");
        let after = on("2027-01-02", body);
        let why = format!(
            "Gælder ikke længere: {cluster} er afløst fra 1. januar 2027; den præcise ophørsdag er ikke kendt."
        );
        for finding in after.iter().filter(|finding| finding.terms.as_str() == S001) {
            assert_eq!((finding.verdict, finding.message.as_str()), (N, why.as_str()), "{}", finding.rule);
        }
        assert!(!after.is_empty());
    }
}
