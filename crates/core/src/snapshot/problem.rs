//! One thing that is wrong with an input, told so that its author can mend it.

use super::Place;
use std::fmt;

/// What is wrong, where, what stands there, and what was expected.
///
/// `Display` gives one Danish line: `fil:linje:kolonne: sti: hvad der står; hvad der var ventet`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// The path of keys to it, such as `meetings.a.start`; empty where the document itself is broken.
    pub path: String,
    /// What stands there, shortened; empty where nothing does.
    pub found: String,
    /// What was expected, a Danish clause.
    pub expected: String,
}

impl Problem {
    /// The problem without its place: what is wrong, as one Danish sentence without a full stop.
    pub fn sentence(&self) -> String {
        match (self.path.is_empty(), self.found.is_empty()) {
            (true, true) => self.expected.clone(),
            (true, false) => format!("{}: {}", self.found, self.expected),
            (false, true) => format!("{}: {}", self.path, self.expected),
            (false, false) => format!("{}: {}: {}", self.path, self.found, self.expected),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { file, line, column } = &self.place;
        write!(f, "{file}:{line}:{column}: {}", self.sentence())
    }
}
