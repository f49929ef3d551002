//! The path of keys to a value, as messages name it.

use super::node::cut;
use std::fmt;

/// The most characters of one key that a message shows: every id fits, a hostile key does not.
const SHOWN: usize = 120;

/// A path, kept as a chain so that it costs nothing until a problem needs it.
#[derive(Clone, Copy)]
pub(super) struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    key: &'a str,
}

impl<'a> Path<'a> {
    /// The path to the document itself.
    pub(super) const ROOT: Path<'static> = Path { parent: None, key: "" };

    /// The path to the value of `key` in the object that stands here.
    pub(super) fn then(&'a self, key: &'a str) -> Path<'a> {
        Path { parent: Some(self), key }
    }

    /// The last key.
    pub(super) fn key(&self) -> &'a str {
        self.key
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(parent) = self.parent else { return Ok(()) };
        if parent.parent.is_some() {
            write!(f, "{parent}.")?;
        }
        f.write_str(&cut(self.key, SHOWN))
    }
}
