//! Getting the published data, each file when it is needed: the list of snapshots, the ready-made overview of a region, and, for
//! all else, its snapshot with the engine that reads it. What can go wrong is told apart, since each failure has another way out.

mod index;

pub(crate) use index::Snapshot;

use crate::engine::{self, Region};
use crate::site;
use gloo_net::http::Request;
use klyngeatlas_core::snapshot::{Node, Problem, parse_json};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// How far something has come.
#[derive(Clone)]
pub(crate) enum Arrival<T> {
    NotAsked,
    OnItsWay,
    Here(T),
    Failed(LoadError),
}

/// Why something cannot be used, and which file it was.
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
    /// A part of the app itself did not come.
    Part,
}

impl LoadError {
    /// Whether the file itself is at fault, so that nothing made from it may be shown.
    pub(crate) fn is_unsound(&self) -> bool {
        matches!(self.reason, Reason::Unsound(_))
    }
}

/// What has come so far.
struct State {
    index: Arrival<Arc<Vec<Snapshot>>>,
    /// The region that the rest is about: the one that was asked for last.
    region: String,
    overview: Arrival<Option<Arc<Node>>>,
    world: Arrival<Arc<dyn Region>>,
}

/// The data, and the ways to ask for them. What reads them runs again when something arrives.
#[derive(Clone, Copy)]
pub(crate) struct Loader {
    state: RwSignal<State>,
}

impl Loader {
    /// Nothing has come yet.
    pub(crate) fn start() -> Self {
        Self {
            state: RwSignal::new(State {
                index: Arrival::NotAsked,
                region: String::new(),
                overview: Arrival::NotAsked,
                world: Arrival::NotAsked,
            }),
        }
    }

    /// The list of snapshots, asked for if nobody has.
    pub(crate) fn index(self) -> Arrival<Arc<Vec<Snapshot>>> {
        let index = self.state.with(|state| state.index.clone());
        if !matches!(index, Arrival::NotAsked) {
            return index;
        }
        self.state.update_untracked(|state| state.index = Arrival::OnItsWay);
        leptos::task::spawn_local(async move {
            let came = index::fetch().await.map_or_else(Arrival::Failed, |list| Arrival::Here(Arc::new(list)));
            self.state.update(|state| state.index = came);
        });
        Arrival::OnItsWay
    }

    /// The ready-made overview of a region, asked for if nobody has. One that does not come or is no JSON is as good as none:
    /// the engine is there to be asked.
    pub(crate) fn overview(self, snapshot: &Snapshot) -> Arrival<Option<Arc<Node>>> {
        self.turn_to(snapshot);
        let overview = self.state.with(|state| state.overview.clone());
        let (Arrival::NotAsked, Some(file)) = (&overview, snapshot.overview.clone()) else {
            return overview;
        };
        self.state.update_untracked(|state| state.overview = Arrival::OnItsWay);
        let id = snapshot.id.clone();
        leptos::task::spawn_local(async move {
            let file = get(&file).await.and_then(|bytes| tree(&file, &bytes));
            self.arrived(&id, |state| state.overview = Arrival::Here(file.ok().map(Arc::new)));
        });
        Arrival::OnItsWay
    }

    /// How far the snapshot of a region has come. It is not asked for here.
    pub(crate) fn world(self, snapshot: &Snapshot) -> Arrival<Arc<dyn Region>> {
        self.turn_to(snapshot);
        self.state.with(|state| state.world.clone())
    }

    /// Asks for the snapshot of a region and the engine that reads it.
    pub(crate) fn ask(self, snapshot: &Snapshot) {
        self.state.update_untracked(|state| state.world = Arrival::OnItsWay);
        // Both at once; the second time it is asked for, it is on its way or here.
        leptos::task::spawn_local(async {
            let _ = engine::engine().await;
        });
        let (id, file) = (snapshot.id.clone(), snapshot.file.clone());
        leptos::task::spawn_local(async move {
            let world = read(file).await.map_or_else(Arrival::Failed, Arrival::Here);
            self.arrived(&id, |state| state.world = world);
        });
    }

    /// The same once the reader has the page in front of them, so that the next click finds all in place.
    pub(crate) fn ask_soon(self, snapshot: Snapshot) {
        const PAUSE: Duration = Duration::from_millis(400);
        let ask = move || {
            let wanted = self.state.with_untracked(|state| {
                state.region == snapshot.id && matches!(state.world, Arrival::NotAsked | Arrival::Failed(_))
            });
            if wanted {
                self.ask(&snapshot);
            }
        };
        set_timeout(ask, PAUSE);
    }

    /// Forgets what went wrong, so that it is asked for once more.
    pub(crate) fn retry(self) {
        self.state.update(|state| {
            if matches!(state.index, Arrival::Failed(_)) {
                state.index = Arrival::NotAsked;
            }
            state.world = Arrival::NotAsked;
        });
    }

    /// The name of the file with the boundaries of a region's municipalities, where the list of snapshots names one.
    pub(crate) fn map_of(self, region: &str) -> Option<String> {
        let named = |list: &Arc<Vec<Snapshot>>| list.iter().find(|known| known.id == region)?.map.clone();
        self.state.with_untracked(|state| match &state.index {
            Arrival::Here(list) => named(list),
            _ => None,
        })
    }

    /// Another region than the one that is here begins from nothing.
    fn turn_to(self, snapshot: &Snapshot) {
        if self.state.with_untracked(|state| state.region != snapshot.id) {
            self.state.update_untracked(|state| {
                state.region.clone_from(&snapshot.id);
                state.overview = Arrival::NotAsked;
                state.world = Arrival::NotAsked;
            });
        }
    }

    /// An answer about another region than the one that is asked for now comes too late.
    fn arrived(self, id: &str, change: impl FnOnce(&mut State)) {
        if self.state.with_untracked(|state| state.region == id) {
            self.state.update(change);
        }
    }
}

/// A published file as a tree; nothing where it does not come or is none.
pub(crate) async fn file(name: &str) -> Option<Node> {
    tree(name, &get(name).await.ok()?).ok()
}

async fn read(file: String) -> Result<Arc<dyn Region>, LoadError> {
    let bytes = get(&file).await?;
    let Ok(open) = engine::engine().await else { return Err(LoadError { file, reason: Reason::Part }) };
    open(&file, &bytes).map_err(|problems| LoadError { file, reason: Reason::Unsound(problems) })
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
