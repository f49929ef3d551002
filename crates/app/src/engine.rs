//! The engine: what reads a snapshot, judges it, and finds the words of every page. It is most of the code of the atlas, so it
//! comes in a file of its own, when something has to be judged that is not ready-made.
//!
//! The rest of the app knows it by these traits only. A single call to the engine by its own name would draw it into the first
//! view; what is called through a trait, and let go of through it, stays where the engine is.

use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::{Address, Query};
use klyngeatlas_core::snapshot::{Node, Problem, parse_json};
use klyngeatlas_core::time::Date;
use klyngeatlas_core::view::{self, Frame, Overview, Scene};
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::sync::Arc;

/// A region that has been read. It never changes.
pub(crate) trait Region: Send + Sync {
    /// The region as the query asks for it.
    fn on(&self, query: &Query, today: Date) -> Arc<dyn Shown>;
}

/// A region on a day, judged.
pub(crate) trait Shown: Send + Sync {
    /// For the pages that come with files of their own, which make their view models themselves.
    fn scene(&self) -> &Scene;
    /// The frame round a page of the region.
    fn frame(&self, address: &Address) -> Frame;
    /// The region's overview.
    fn overview(&self) -> Overview;
}

/// Reads a snapshot (the file's name, and its bytes), or tells everything that is wrong with it.
pub(crate) type Open = fn(&str, &[u8]) -> Result<Arc<dyn Region>, Vec<Problem>>;

/// The way into the engine, once its file is here.
#[wasm_split(engine, wasm_split_path = leptos::wasm_split, fallible)]
pub(crate) fn engine() -> Result<Open, SplitLoaderError> {
    Ok(open)
}

struct World {
    atlas: Arc<Atlas>,
    root: Node,
}

struct Judged(Scene);

fn open(file: &str, bytes: &[u8]) -> Result<Arc<dyn Region>, Vec<Problem>> {
    let (root, doubles) = parse_json(file, bytes).map_err(|problem| vec![problem])?;
    if !doubles.is_empty() {
        return Err(doubles);
    }
    // Rows without a source are an error where data are published; a reader may see them.
    let (atlas, _uncited) = Atlas::read(&root).map_err(|unreadable| unreadable.problems)?;
    Ok(Arc::new(World { atlas: Arc::new(atlas), root }))
}

impl Region for World {
    fn on(&self, query: &Query, today: Date) -> Arc<dyn Shown> {
        // Reading once more is quick, and needs no code of its own; copying a region would.
        let again = || Atlas::read(&self.root).ok().map(|(atlas, _)| atlas);
        Arc::new(Judged(Scene::read_again(&self.atlas, again, query, today)))
    }
}

impl Shown for Judged {
    fn scene(&self) -> &Scene {
        &self.0
    }

    fn frame(&self, address: &Address) -> Frame {
        view::frame(&self.0, address)
    }

    fn overview(&self) -> Overview {
        view::overview(&self.0)
    }
}
