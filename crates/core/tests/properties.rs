//! What holds of every input, not only of those that somebody thought of: whatever is done to a snapshot
//! nothing panics and no row is lost; what is not known never decides; order is irrelevant.
#![expect(clippy::panic, clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "properties/mangled.rs"]
mod mangled;
#[path = "properties/order.rs"]
mod order;
#[path = "properties/patches.rs"]
mod patches;
#[path = "properties/time.rs"]
mod time;
#[path = "properties/tree.rs"]
mod tree;
#[path = "properties/verdicts.rs"]
mod verdicts;
#[path = "support/world.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod world;

/// So many random inputs a property; no file of failures is left in the working copy.
fn cases(cases: u32) -> proptest::test_runner::Config {
    proptest::test_runner::Config { cases, failure_persistence: None, ..Default::default() }
}
