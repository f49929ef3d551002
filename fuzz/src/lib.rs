//! The entries, which the plain tests of the core share.

#![forbid(unsafe_code)]

#[path = "../../crates/core/tests/support/entries.rs"]
mod entries;

pub use entries::{minutes, patch, snapshot, url};
