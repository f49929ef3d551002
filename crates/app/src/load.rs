//! Getting the published data, each file when it is needed: the list of snapshots, the ready-made overview of a region, and, for
//! all else, its snapshot with the engine that reads it. What can go wrong is told apart, since each failure has another way out.
//! Nothing is shown of a file that is not the one that the list names; what came before it and was sound stays.

mod fetch;
mod index;

/// A line of the list of snapshots.
pub(crate) use klyngeatlas_core::integrity::Listed as Snapshot;

use crate::engine::{self, Region};
use fetch::From;
use klyngeatlas_core::integrity::{File, Mismatch};
use klyngeatlas_core::snapshot::{Node, Problem};
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
    /// A file came, but not the one that was published: the sum that the list names, and the one that came.
    Differs(Mismatch),
    /// The list is not signed as the app was built to ask for: a clause that says what is wrong with »underskriften«.
    Unsigned(&'static str),
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
    /// The regions that have been read, by their ids: whoever comes back to one finds it as it was.
    read: Vec<(String, Arc<dyn Region>)>,
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
                read: Vec::new(),
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
            let came =
                index::fetch(From::Anywhere).await.map_or_else(Arrival::Failed, |list| Arrival::Here(Arc::new(list)));
            self.state.update(|state| state.index = came);
        });
        Arrival::OnItsWay
    }

    /// The ready-made overview of a region, asked for if nobody has. One that does not come, or is not the one that was
    /// published, is as good as none: the engine is there to be asked.
    pub(crate) fn overview(self, snapshot: &Snapshot) -> Arrival<Option<Arc<Node>>> {
        self.turn_to(snapshot);
        let overview = self.state.with(|state| state.overview.clone());
        let (Arrival::NotAsked, Some(file)) = (&overview, snapshot.overview.clone()) else {
            return overview;
        };
        self.state.update_untracked(|state| state.overview = Arrival::OnItsWay);
        let id = snapshot.id.clone();
        leptos::task::spawn_local(async move {
            let tree = fetch::published_tree(&file).await;
            self.arrived(&id, |state| state.overview = Arrival::Here(tree.map(Arc::new)));
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
        let snapshot = snapshot.clone();
        leptos::task::spawn_local(async move {
            let world = self.read(&snapshot).await;
            self.arrived(&snapshot.id, |state| {
                if let Ok(region) = &world {
                    state.read.push((snapshot.id.clone(), region.clone()));
                }
                state.world = world.map_or_else(Arrival::Failed, Arrival::Here);
            });
        });
    }

    /// A region, read from its snapshot.
    async fn read(self, snapshot: &Snapshot) -> Result<Arc<dyn Region>, LoadError> {
        let came = fetch::published(&snapshot.snapshot).await;
        let bytes = match came {
            Err(error) if matches!(error.reason, Reason::Differs(_)) => self.newer(snapshot).await.ok_or(error)?,
            other => other?,
        };
        let file = &snapshot.snapshot.file;
        let failed = |reason| LoadError { file: file.clone(), reason };
        let Ok(open) = engine::engine().await else { return Err(failed(Reason::Part)) };
        open(file, &bytes).map_err(|problems| failed(Reason::Unsound(problems)))
    }

    /// The snapshot as a newer list names it, where there is such a list: the one that is here may be from before a publication.
    async fn newer(self, before: &Snapshot) -> Option<Vec<u8>> {
        let list = index::fetch(From::Server).await.ok()?;
        let now = list.iter().find(|now| now.id == before.id && now.snapshot != before.snapshot)?;
        let bytes = fetch::published(&now.snapshot).await.ok()?;
        self.state.update(|state| state.index = Arrival::Here(Arc::new(list)));
        Some(bytes)
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

    /// The list of snapshots as far as it has come, without being told when it does.
    pub(crate) fn known(self) -> Option<Arc<Vec<Snapshot>>> {
        self.state.with_untracked(|state| match &state.index {
            Arrival::Here(list) => Some(list.clone()),
            _ => None,
        })
    }

    /// The file with the boundaries of a region's municipalities, where the list of snapshots names one.
    pub(crate) fn map_of(self, region: &str) -> Option<File> {
        self.known()?.iter().find(|known| known.id == region)?.map.clone()
    }

    /// Another region than the one that is here begins from nothing, unless it has been read before.
    fn turn_to(self, snapshot: &Snapshot) {
        if self.state.with_untracked(|state| state.region != snapshot.id) {
            self.state.update_untracked(|state| {
                state.region.clone_from(&snapshot.id);
                state.overview = Arrival::NotAsked;
                let known = state.read.iter().find(|(id, _)| *id == snapshot.id);
                state.world = known.map_or(Arrival::NotAsked, |(_, region)| Arrival::Here(region.clone()));
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

/// A published file as a tree; nothing where it does not come, is another than was published, or is no tree.
pub(crate) async fn file(file: &File) -> Option<Node> {
    fetch::published_tree(file).await
}
