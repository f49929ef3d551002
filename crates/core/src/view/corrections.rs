//! What has been corrected, and how to tell that something is wrong. A wrong verdict is the worst thing that the atlas can say of
//! anybody, so what was wrong is told as openly as it was said.

use super::{Table, Text, plain};

/// The corrections, and the way to another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    /// How to tell that something is wrong.
    pub how: Vec<Text>,
    /// What was corrected, the newest first.
    pub table: Option<Table>,
    /// What is said where nothing was.
    pub nothing: &'static str,
}

/// What has been corrected in any region.
pub(super) fn corrections() -> Corrections {
    Corrections { how: vec![vec![plain(HOW)]], table: None, nothing: "Der er ikke rettet noget endnu." }
}

const HOW: &str = "Er et svar forkert, så skriv, hvilket krav og hvilket organ det gælder, og hvor det rigtige står. Når det er rettet, \
                   kommer det på listen her: hvad der stod forkert, og hvad der står nu.";
