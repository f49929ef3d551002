//! A region that could be read: its tree, its model, and the bytes that it is published as.

use crate::source::{self, Tree};
pub(crate) use klyngeatlas_core::integrity::sha256;
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::privacy::Exception;
use klyngeatlas_core::snapshot::{Node, Problem};
use std::path::PathBuf;

/// A region that could be read.
pub(crate) struct Snapshot {
    /// What it says.
    pub(crate) atlas: Atlas,
    /// The same as it was written.
    pub(crate) root: Node,
    /// The rows that cite nothing: fine for a draft, not for what is published.
    pub(crate) uncited: Vec<Problem>,
    /// What the privacy guard is told to let through.
    pub(crate) exceptions: Vec<Exception>,
}

/// Reads every region that `sources` name, or gives everything that is wrong with them.
pub(crate) fn read(sources: &[PathBuf]) -> Result<Vec<Snapshot>, Vec<Problem>> {
    let (trees, mut problems) = source::read(sources);
    let mut snapshots = Vec::new();
    for tree in trees {
        match model(tree) {
            Ok(snapshot) => snapshots.push(snapshot),
            Err(more) => problems.extend(more),
        }
    }
    if problems.is_empty() { Ok(snapshots) } else { Err(problems) }
}

/// Reads the model out of a tree, or gives everything that is wrong with the tree and its documents.
pub(crate) fn model(tree: Tree) -> Result<Snapshot, Vec<Problem>> {
    let Tree { root, mut problems, exceptions } = tree;
    match Atlas::read(&root) {
        Ok((atlas, uncited)) if problems.is_empty() => Ok(Snapshot { atlas, root, uncited, exceptions }),
        Ok(_) => Err(problems),
        Err(unreadable) => {
            let is_partial = !problems.is_empty();
            let more = unreadable.problems.into_iter().filter(|problem| !(is_partial && is_consequence(problem)));
            problems.extend(more);
            Err(problems)
        }
    }
}

/// Whether a problem may only come from a document that could not be read whole: what it should have held is
/// missing elsewhere, and to list that would bury the cause.
fn is_consequence(problem: &Problem) -> bool {
    problem.expected.starts_with("id'et findes ikke") || (problem.path.is_empty() && problem.found.is_empty())
}

/// The bytes that a tree is published as: compact JSON with sorted keys, and a line's end.
pub(crate) fn published(root: &Node) -> Result<Vec<u8>, Problem> {
    let unwritable = |error: serde_json::Error| Problem {
        place: root.place.clone(),
        path: String::new(),
        found: String::new(),
        expected: format!("kan ikke skrives som JSON: {error}"),
    };
    let mut bytes = serde_json::to_vec(root).map_err(unwritable)?;
    bytes.push(b'\n');
    Ok(bytes)
}
