//! The way in: bytes become one tree in which every value knows its place, a patch may change
//! the tree, and a collecting reader turns it into the model or lists everything that is wrong.
//!
//! TOML (what people edit) and JSON (what is published) become the same tree; serde writes a
//! tree out as the published bytes.

mod document;
mod fields;
mod id;
mod json;
mod near;
mod node;
mod patch;
mod path;
mod problem;
mod reading;
mod scan;
mod token;
#[cfg(feature = "toml")]
mod toml;
#[cfg(feature = "toml")]
mod toml_words;
mod values;
mod write;

pub use fields::{Fields, Noun};
pub use id::{Collection, Id, Targets};
pub use json::parse as parse_json;
pub use near::distance;
pub use node::{Entry, Node, Place, Value, visible};
pub use patch::{Clash, apply as apply_patch, join};
pub use problem::Problem;
pub use reading::{Known, Reading};
pub use token::Token;
pub(crate) use token::tokens;
#[cfg(feature = "toml")]
pub use toml::parse as parse_toml;
pub(crate) use values::as_count;

/// The most levels that a document may nest: the format itself needs nine.
pub const MAX_DEPTH: usize = 64;

/// The most values that one document may hold, so that a hostile file cannot fill a browser tab: a value
/// takes some eighty bytes, and the largest region has some ten thousand.
pub const MAX_VALUES: usize = 4_000_000;

/// The most bytes that one document may hold.
pub const MAX_BYTES: usize = 512 * 1024 * 1024;
