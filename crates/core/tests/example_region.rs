//! The example region shows what the program can say: every kind of requirement and every verdict, on the day of its data.
//! It is what a new region is copied from, so its people must stay invented.
#![expect(clippy::panic, clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "support/world.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod world;

use klyngeatlas_core::check::{Verdict, check};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::Token;
use klyngeatlas_core::terms::KindName;
use std::collections::BTreeSet;

fn example() -> Atlas {
    world::atlas(&world::region("eksempel"), "eksempel")
}

/// All the words of a list of words.
fn all<T: Token>() -> BTreeSet<&'static str> {
    T::ALL.iter().map(|(word, _)| *word).collect()
}

#[test]
fn every_verdict_occurs_on_the_day_of_its_data() {
    let atlas = example();
    let report = check(&atlas, atlas.published);
    let seen: BTreeSet<&str> = report.findings.iter().map(|finding| finding.verdict.as_str()).collect();
    assert_eq!(seen, all::<Verdict>(), "a reader of data/eksempel/ is to see each verdict once");
}

/// A kind counts where it is decided on something, for a clause out of force shows nothing of its kind.
#[test]
fn every_kind_of_requirement_is_decided_on_the_day_of_its_data() {
    let atlas = example();
    let report = check(&atlas, atlas.published);
    let idle = [Verdict::NotApplicable, Verdict::NotChecked];
    let judged = report.findings.iter().filter(|finding| !idle.contains(&finding.verdict));
    let clauses = judged.flat_map(|finding| atlas.clauses(&finding.rule));
    let seen: BTreeSet<&str> =
        clauses.filter_map(|(_, clause)| Some(clause.requirement()?.kind.name().as_str())).collect();
    assert_eq!(seen, all::<KindName>(), "data/eksempel/terms/ is to hold each kind once");
}

#[test]
fn it_is_marked_as_an_example_and_nobody_in_it_is_real() {
    let atlas = example();
    assert!(atlas.example, "data/eksempel/region.toml: example = true");
    let named = |name: &str| name.strip_prefix("Medlem ").is_some_and(|number| number.parse::<u32>().is_ok());
    let real: Vec<&str> = atlas.persons.iter().map(|row| row.name.as_str()).filter(|name| !named(name)).collect();
    assert!(!atlas.persons.is_empty() && real.is_empty(), "people in data/eksempel/ are called Medlem N: {real:?}");
    let marked = ["nordjylland", "midtjylland"].map(|id| world::atlas(&world::region(id), id).example);
    assert_eq!(marked, [false, false], "a real region is no example");
}
