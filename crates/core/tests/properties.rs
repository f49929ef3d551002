//! What holds of every input, not only of those that somebody thought of: whatever is done to a snapshot
//! nothing panics and no row is lost; what is not known never decides; order is irrelevant.
#![expect(clippy::panic, clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "support/cases.rs"]
mod cases;
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

use klyngeatlas_core::snapshot::Node;
use std::sync::LazyLock;

/// The regions as they are authored.
const REGIONS: [&str; 3] = ["nordjylland", "midtjylland", "eksempel"];

/// The regions, and the invented worlds in which every rule of a region is kept.
static WORLDS: LazyLock<Vec<Node>> = LazyLock::new(|| {
    let regions = REGIONS.iter().map(|id| world::region(id));
    regions.chain(world::LAWFUL.iter().map(world::World::root)).collect()
});
