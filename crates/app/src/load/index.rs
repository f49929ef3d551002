//! The list of snapshots.

use super::{LoadError, Reason, get, tree};
use klyngeatlas_core::snapshot::{Node, Problem, Value};

const FILE: &str = "index.json";

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Snapshot {
    pub(crate) id: String,
    pub(crate) file: String,
    pub(crate) title: String,
    pub(crate) published: String,
    /// The snapshot's hash; empty where the list was written by hand.
    pub(crate) sha256: String,
    /// The file with the ready-made overview, where there is one.
    pub(crate) overview: Option<String>,
    /// The file with the boundaries of its municipalities, where there is one.
    pub(crate) map: Option<String>,
    pub(crate) example: bool,
}

/// The list as it is published.
pub(super) async fn fetch() -> Result<Vec<Snapshot>, LoadError> {
    let root = tree(FILE, &get(FILE).await?)?;
    let wrong = |expected: &str| LoadError {
        file: FILE.to_owned(),
        reason: Reason::Unsound(vec![Problem {
            place: root.place.clone(),
            path: "snapshots".to_owned(),
            found: root.shown(),
            expected: expected.to_owned(),
        }]),
    };
    let rows =
        root.get("snapshots").and_then(Node::entries).ok_or_else(|| wrong("et objekt med snapshots var ventet"))?;
    let snapshots: Option<Vec<_>> = rows.iter().map(|row| read(&row.key, &row.node)).collect();
    snapshots.ok_or_else(|| wrong("file, title og published var ventet i hvert snapshot"))
}

fn read(id: &str, row: &Node) -> Option<Snapshot> {
    let text = |row: &Node, key| row.get(key).and_then(Node::as_text).map(str::to_owned);
    Some(Snapshot {
        id: id.to_owned(),
        file: text(row, "file")?,
        title: text(row, "title")?,
        published: text(row, "published")?,
        sha256: text(row, "sha256").unwrap_or_default(),
        overview: row.get("overview").and_then(|overview| text(overview, "file")),
        map: row.get("map").and_then(|map| text(map, "file")),
        example: row.get("example").is_some_and(|flag| matches!(flag.value, Value::Bool(true))),
    })
}
