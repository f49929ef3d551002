//! What differs between two states, and since when a verdict has held: held against the answer of every single day.
#![expect(clippy::panic, clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "support/world.rs"]
mod world;

use klyngeatlas_core::check::{Question, Report, Verdict, check, check_with};
use klyngeatlas_core::history::{Change, Run, Standing, State, Subject, Turn, changes, runs, turning_days};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::time::Date;
use std::collections::BTreeMap;
use world::{atlas, day, lawful, nordjylland, patched};

const LEVEL: &str = "klynge-nord-strategisk";

fn between(before: (&Atlas, &Report), after: (&Atlas, &Report)) -> Vec<Change> {
    let state = |(atlas, report)| State { atlas, report };
    changes(state(before), state(after))
}

fn world_with(patch: &str) -> Atlas {
    atlas(&patched(lawful(), "ændringen", patch), patch)
}

/// The runs as they come out when the body is judged on every day.
fn day_by_day(atlas: &Atlas, body: &str, from: Date, until: Date) -> Vec<Run> {
    let mut runs: BTreeMap<String, Vec<Run>> = BTreeMap::new();
    for on in from.iter_days().take_while(|on| *on < until) {
        let question = Question { on, body: Some(body.to_owned()), rule: None, assume_in_force: Vec::new() };
        for finding in check_with(atlas, &question).findings {
            let of_rule = runs.entry(finding.rule.clone()).or_default();
            match of_rule.last_mut() {
                Some(run) if run.verdict == finding.verdict => (),
                last => {
                    last.into_iter().for_each(|run| run.until = on);
                    of_rule.push(Run { rule: finding.rule, verdict: finding.verdict, from: on, until });
                }
            }
        }
    }
    runs.into_values().flatten().collect()
}

#[test]
fn runs_are_those_of_every_single_day() {
    let stand_in = r#"{ "published": "2024-03-01", "memberships": { "laege-1": { "end_date": "2024-04" },
        "vikar": { "person_id": "medlem-13", "organization_id": "klynge-nord-strategisk", "stands_in_for_id": "laege-2",
        "profession": "general_practitioner", "start_date": "2024-02-01", "end_date": "2024-05-17" } },
        "meetings": { "fs-2023-11": { "state": "cancelled" } } }"#;
    let turn_of_the_year = ("2023-12-22", "2024-01-12", ("year", "calendar"));
    let rolling = ("2024-04-01", "2024-05-20", ("year", "rolling"));
    for (from, until, (id, value)) in [turn_of_the_year, rolling] {
        let (from, until) = (day(from), day(until));
        let mut atlas = world_with(stand_in);
        atlas.assume(id, value).expect("is an assumption");
        let (found, naive) = (runs(&atlas, LEVEL, from, until), day_by_day(&atlas, LEVEL, from, until));
        assert!(found.iter().any(|run| run.from != from), "something turns");
        assert_eq!(found, naive, "{id}={value}");
    }
}

#[test]
fn a_body_is_judged_from_its_founding_to_its_end() {
    let atlas =
        world_with(r#"{ "organizations": { "klynge-nord-strategisk": { "dissolution_date": "2024-10-01" } } }"#);
    let found = runs(&atlas, LEVEL, day("2022-06-01"), day("2025-01-01"));
    let seats: Vec<_> = found.iter().filter(|run| run.rule == "NJ-FS-COMP-6").collect();
    let of = |run: &&Run| (run.from.to_string(), run.verdict);
    let seen: Vec<_> = seats.iter().map(of).collect();
    assert_eq!(seen.first(), Some(&("2022-06-01".to_owned(), Verdict::NotApplicable)));
    assert_eq!(seen.last(), Some(&("2024-10-01".to_owned(), Verdict::NotApplicable)));
    assert!(seen.iter().any(|(_, verdict)| *verdict == Verdict::Fulfilled));
    assert!(seats.windows(2).all(|pair| pair[0].until == pair[1].from && pair[0].verdict != pair[1].verdict));
}

#[test]
fn a_state_does_not_differ_from_itself() {
    let atlas = atlas(&nordjylland(), "nordjylland");
    let report = check(&atlas, day("2024-05-01"));
    assert_eq!(between((&atlas, &report), (&atlas, &report)), []);
}

#[test]
fn who_left_and_which_verdict_turned_because_of_it() {
    let (before, after) = (world_with("{}"), world_with(r#"{ "memberships": { "laege-2": null } }"#));
    let on = day("2024-11-30");
    let (old, new) = (check(&before, on), check(&after, on));
    let found = between((&before, &old), (&after, &new));
    let left =
        Change::Membership { id: "laege-2".into(), standing: (Standing::Holds, Standing::Gone), leaves_empty: true };
    assert!(found.contains(&left), "{found:?}");
    let turned = found.iter().find(|change| matches!(change, Change::Verdict { rule, .. } if rule == "NJ-FS-COMP-3"));
    let Some(Change::Verdict { verdict, because, body, .. }) = turned else { panic!("{found:?}") };
    assert_eq!(*verdict, (Some(Verdict::Fulfilled), Some(Verdict::Breached)));
    assert_eq!((body.as_str(), because.as_slice()), (LEVEL, ["laege-2".to_owned()].as_slice()));

    let back = between((&after, &new), (&before, &old));
    assert_eq!(back.len(), found.len(), "the way back has the same differences");
    let came = (Standing::Gone, Standing::Holds);
    assert!(back.iter().any(|change| matches!(change, Change::Membership { standing, .. } if *standing == came)));
}

#[test]
fn a_seat_that_is_taken_by_another_is_not_left_empty() {
    let before = world_with("{}");
    let after = world_with(
        r#"{ "memberships": { "laege-2": { "end_date": "2024-10-01" }, "laege-3": { "person_id": "medlem-13",
        "organization_id": "klynge-nord-strategisk", "role": "member", "side": "general_practice",
        "on_behalf_of_id": "plo-nordjylland", "appointed_by_id": "plo-nordjylland",
        "profession": "general_practitioner", "start_date": "2024-10-01" } } }"#,
    );
    let on = day("2024-11-30");
    let (old, new) = (check(&before, on), check(&after, on));
    let found = between((&before, &old), (&after, &new));
    let empty = |change: &Change| matches!(change, Change::Membership { leaves_empty: true, .. });
    assert!(!found.iter().any(|change| empty(change) && change.id() == "laege-2"), "{found:?}");
}

#[test]
fn words_and_demands_that_were_rewritten_are_told() {
    let patch = r#"{ "terms_of_reference": { "fagligt-strategisk-niveau": { "clauses": {
        "NJ-FS-COMP-3": { "requirement": { "at_least": 3 } }, "NJ-FS-AUT-1": null } } } }"#;
    let (before, after) = (world_with("{}"), world_with(patch));
    let on = day("2024-11-30");
    let (old, new) = (check(&before, on), check(&after, on));
    let found = between((&before, &old), (&after, &new));
    let clauses: Vec<_> = found.iter().filter(|change| matches!(change, Change::Clause { .. })).collect();
    assert_eq!(
        clauses,
        [
            &Change::Clause { id: "NJ-FS-AUT-1".into(), known: (true, false) },
            &Change::Clause { id: "NJ-FS-COMP-3".into(), known: (true, true) },
        ]
    );
}

#[test]
fn the_clusters_begin_and_the_councils_take_their_place() {
    let atlas = atlas(&nordjylland(), "nordjylland");
    let days = turning_days(&atlas);
    assert!(days.windows(2).all(|pair| pair[0].certain_on() <= pair[1].certain_on()));
    let on = |date: &str, subject, turn| {
        let matching = days
            .iter()
            .filter(|event| event.certain_on() == day(date) && event.subject == subject && event.turn == turn);
        matching.map(|event| event.id.as_str()).collect::<Vec<_>>()
    };
    assert!(on("2022-07-01", Subject::Body, Turn::Begins).contains(&"klynge-nord"));
    assert!(on("2022-07-01", Subject::Body, Turn::Ends).contains(&"klynge-nord-2021"));
    assert!(on("2024-01-01", Subject::Agreement, Turn::Begins).contains(&"sundhedsaftalen-2024"));
    let ended = on("2027-01-01", Subject::Body, Turn::Ends);
    assert!(ended.contains(&"klynge-vest") && ended.contains(&"klynge-vest-strategisk"), "{ended:?}");
}
