//! A region far larger than any, and a text that repeats itself: reading, checking and guarding them takes time by their size, not by
//! its square.
#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

#[path = "support/world.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod world;

use klyngeatlas_core::check::check;
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::privacy::examine;
use klyngeatlas_core::snapshot::{Node, apply_patch, parse_json};
use serde_json::{Map, Value, json};
use std::time::{Duration, Instant};

/// Nordjylland's rules in a region of so many clusters, each with five bodies of forty members and ten meetings.
fn large(clusters: usize) -> Vec<u8> {
    let source = json!({"source_id": "S001"});
    let mut tables: [Map<String, Value>; 5] = Default::default();
    let [organizations, persons, memberships, meetings, rosters] = &mut tables;
    for cluster in 0..clusters {
        let id = format!("klynge-{cluster}");
        let row = json!({"name": id, "classification": "health_cluster", "parent_id": "region-nordjylland", "area_ids": ["aalborg"],
            "founding_date": "2022-07-01", "source": source});
        organizations.insert(id.clone(), row);
        for (number, class) in
            ["strategic_level", "political_level", "working_group", "theme_group", "secretariat"].iter().enumerate()
        {
            let body = format!("organ-{cluster}-{number}");
            let row = json!({"name": body, "classification": class, "parent_id": id, "founding_date": "2022-07-01", "source": source});
            organizations.insert(body.clone(), row);
            rosters.insert(
                body.clone(),
                json!({"organization_id": body, "on": "2024-01-01", "complete": true, "source": source}),
            );
            for seat in 0..40 {
                let member = format!("plads-{cluster}-{number}-{seat}");
                persons.insert(member.clone(), json!({"name": member, "source": source}));
                let side = ["region", "municipality", "general_practice", "patients"][seat % 4];
                let row = json!({"person_id": member, "organization_id": body, "role": "member", "start_date": "2024-01-01",
                    "side": side, "source": source});
                memberships.insert(member, row);
            }
            for day in 0..10 {
                let row = json!({"organization_id": body, "start": format!("2026-{:02}-01", day + 1), "state": "held", "kind": "ordinary", "source": source});
                meetings.insert(format!("moede-{cluster}-{number}-{day}"), row);
            }
        }
    }
    let [organizations, persons, memberships, meetings, rosters] = tables;
    let patch = json!({"organizations": organizations, "persons": persons, "memberships": memberships, "meetings": meetings, "rosters": rosters});
    let mut root: Node = world::nordjylland();
    apply_patch(&mut root, parse_json("stor.json", patch.to_string().as_bytes()).expect("is JSON").0);
    serde_json::to_vec(&root).expect("is writable")
}

/// How long it takes to parse, to read and to check, at best: a machine may be busy, but never too fast.
fn best(bytes: &[u8], runs: usize) -> Duration {
    let run = || {
        let start = Instant::now();
        let (root, _) = parse_json("stor.json", bytes).expect("is JSON");
        let (atlas, _) = Atlas::read(&root).unwrap_or_else(|unreadable| panic!("{:?}", unreadable.problems.first()));
        assert!(check(&atlas, world::day("2026-11-22")).findings.len() > 100);
        start.elapsed()
    };
    (0..runs).map(|_| run()).min().expect("ran")
}

/// Four times the region takes some four times as long; what grew by the square would take sixteen.
#[test]
fn time_grows_with_the_region_and_not_with_its_square() {
    let (small, large) = (large(5), large(20));
    let (before, after) = (best(&small, 3), best(&large, 2));
    println!("{} kB in {before:?}, {} kB in {after:?}", small.len() / 1000, large.len() / 1000);
    assert!(after < before * 10, "{before:?} for a small region, {after:?} for one of four times its size");
}

/// How long the privacy guard takes over a text that says the same so many times, at best.
fn guarded(word: &str, times: usize) -> Duration {
    let text = json!({"meetings": {"m": {"note": word.repeat(times)}}, "persons": {"p": {"name": "Anne Berg Holm"}}})
        .to_string();
    let (root, _) = parse_json("lang.json", text.as_bytes()).expect("is JSON");
    let run = || {
        let start = Instant::now();
        examine(&root, &[]);
        start.elapsed()
    };
    (0..2).map(|_| run()).min().expect("ran")
}

#[test]
fn the_guard_takes_its_time_by_the_text_and_not_by_its_square() {
    for word in [
        "syg ",
        "Syg. ",
        "Diabetesforeningen ",
        "deltog ikke ",
        "Bo syg. ",
        "12 ",
        "a@",
        "%2D",
        "010170-1234%20",
        "&#45;",
    ] {
        let (before, after) = (guarded(word, 2_500), guarded(word, 10_000));
        assert!(after < before * 10, "»{word}«: {before:?} for a text, {after:?} for one four times as long");
    }
}
