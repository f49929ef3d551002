//! Getting the published data: the list of snapshots once, and the snapshot of the region that the address names. What
//! can go wrong is told apart, since each failure has another way out.

use crate::navigation::Navigation;
use crate::site;
use gloo_net::http::Request;
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::{Node, Problem, parse_json};
use leptos::prelude::*;
use std::sync::Arc;

/// How far the data have come.
#[derive(Clone)]
pub(crate) enum Load {
    /// Nothing has arrived yet.
    Loading,
    /// A region can be shown.
    Ready(Arc<World>),
    /// The address names a region that nothing is published for.
    NoRegion(Arc<Vec<Snapshot>>),
    /// Nothing is published at all.
    Empty,
    /// It did not come, or it cannot be used.
    Failed(LoadError),
}

/// What has been read. It never changes.
pub(crate) struct World {
    /// Every snapshot that is published.
    pub(crate) snapshots: Arc<Vec<Snapshot>>,
    /// The region shown.
    pub(crate) atlas: Arc<Atlas>,
    root: Node,
}

impl World {
    /// The region once more, to be changed by the reader's assumptions: reading is quick, and needs no code of its own.
    pub(crate) fn read_again(&self) -> Option<Atlas> {
        Atlas::read(&self.root).ok().map(|(atlas, _)| atlas)
    }
}

/// A line of the list of snapshots.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Snapshot {
    pub(crate) id: String,
    pub(crate) file: String,
    pub(crate) title: String,
    pub(crate) published: String,
    pub(crate) example: bool,
}

/// Why the data cannot be shown, and which file it was.
#[derive(Clone, Debug)]
pub(crate) struct LoadError {
    pub(crate) file: String,
    pub(crate) reason: Reason,
}

/// What went wrong with a file.
#[derive(Clone, Debug)]
pub(crate) enum Reason {
    /// No answer.
    Network(String),
    /// An answer that is not the file.
    Status(u16),
    /// The file came and cannot be used: everything that is wrong with it.
    Unsound(Vec<Problem>),
}

/// The data, and the ways to ask for them.
#[derive(Clone, Copy)]
pub(crate) struct Loader {
    load: RwSignal<Load>,
    nav: Navigation,
}

impl Loader {
    /// Begins to load the region that the address names.
    pub(crate) fn start(nav: Navigation) -> Self {
        let loader = Self { load: RwSignal::new(Load::Loading), nav };
        loader.ask(nav.region());
        loader
    }

    /// How far the data of a region have come; of any region where none is named. Another region than the one that is here is
    /// asked for. What reads it runs again when it changes.
    pub(crate) fn get(self, region: Option<&str>) -> Load {
        let load = self.load.get();
        let here = match &load {
            Load::Ready(world) => region.is_none_or(|region| region == world.atlas.id),
            Load::NoRegion(snapshots) => region.is_some_and(|region| snapshots.iter().all(|known| known.id != region)),
            _ => true,
        };
        if here {
            return load;
        }
        self.ask(region.map(str::to_owned));
        Load::Loading
    }

    /// Asks for a region, or for the first one.
    pub(crate) fn ask(self, region: Option<String>) {
        let known = match self.load.get_untracked() {
            Load::Ready(world) => Some(world.snapshots.clone()),
            Load::NoRegion(snapshots) => Some(snapshots),
            _ => None,
        };
        self.load.set(Load::Loading);
        leptos::task::spawn_local(async move {
            let load = fetch(known, region.clone()).await.unwrap_or_else(Load::Failed);
            // An answer to an older question must not replace the answer to a newer one.
            let wanted = self.nav.region();
            if wanted.is_none() || wanted == region || region.is_none() {
                self.load.set(load);
            }
        });
    }
}

async fn fetch(known: Option<Arc<Vec<Snapshot>>>, region: Option<String>) -> Result<Load, LoadError> {
    let snapshots = match known {
        Some(snapshots) => snapshots,
        None => Arc::new(read_index(&get("index.json").await?)?),
    };
    let Some(first) = snapshots.first() else { return Ok(Load::Empty) };
    let id = region.unwrap_or_else(|| first.id.clone());
    let Some(snapshot) = snapshots.iter().find(|snapshot| snapshot.id == id) else {
        return Ok(Load::NoRegion(snapshots));
    };
    let file = snapshot.file.clone();
    let root = tree(&file, &get(&file).await?)?;
    let unsound = |problems| LoadError { file: file.clone(), reason: Reason::Unsound(problems) };
    // Rows without a source are an error where data are published; a reader may see them.
    let (atlas, _uncited) = Atlas::read(&root).map_err(|unreadable| unsound(unreadable.problems))?;
    Ok(Load::Ready(Arc::new(World { snapshots: snapshots.clone(), atlas: Arc::new(atlas), root })))
}

async fn get(file: &str) -> Result<Vec<u8>, LoadError> {
    let failed = |reason| LoadError { file: file.to_owned(), reason };
    let network = |error: gloo_net::Error| failed(Reason::Network(error.to_string()));
    let answer = Request::get(&site::data(file)).send().await.map_err(network)?;
    if !answer.ok() {
        return Err(failed(Reason::Status(answer.status())));
    }
    answer.binary().await.map_err(network)
}

fn tree(file: &str, bytes: &[u8]) -> Result<Node, LoadError> {
    let unsound = |problems| LoadError { file: file.to_owned(), reason: Reason::Unsound(problems) };
    let (root, doubles) = parse_json(file, bytes).map_err(|problem| unsound(vec![problem]))?;
    if doubles.is_empty() { Ok(root) } else { Err(unsound(doubles)) }
}

fn read_index(bytes: &[u8]) -> Result<Vec<Snapshot>, LoadError> {
    const FILE: &str = "index.json";
    let root = tree(FILE, bytes)?;
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
    let read = |id: &str, row: &Node| {
        let text = |key| row.get(key).and_then(Node::as_text).map(str::to_owned);
        Some(Snapshot {
            id: id.to_owned(),
            file: text("file")?,
            title: text("title")?,
            published: text("published")?,
            example: row
                .get("example")
                .is_some_and(|flag| matches!(flag.value, klyngeatlas_core::snapshot::Value::Bool(true))),
        })
    };
    let snapshots: Option<Vec<_>> = rows.iter().map(|row| read(&row.key, &row.node)).collect();
    snapshots.ok_or_else(|| wrong("file, title og published var ventet i hvert snapshot"))
}
