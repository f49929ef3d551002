//! Which changes start a new build.

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// What a page is made of.
pub(crate) const PLACES: [&str; 9] =
    ["data", "crates/app", "crates/core", "crates/cli", "style", "public", "offline", "index.html", "boot.js"];

/// An editor that saves writes more than once; changes that come this close together are one.
const QUIET: Duration = Duration::from_millis(150);

/// A stream of changes.
pub(crate) struct Changes {
    events: Receiver<String>,
    /// Watches as long as it lives.
    _watcher: RecommendedWatcher,
}

/// Begins to watch.
pub(crate) fn watch(root: &Path) -> Result<Changes> {
    let (send, events) = channel();
    let base = root.to_path_buf();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if let Ok(event) = event {
            for path in event.paths.iter().filter_map(|path| path.strip_prefix(&base).ok()) {
                if counts(event.kind, path) {
                    // Fails only when nobody listens any more, and then the program is ending.
                    let _ = send.send(path.display().to_string());
                }
            }
        }
    })?;
    for place in PLACES {
        let path = root.join(place);
        // Editors replace a file by another: the folder is watched, since a file's own watch would end with it.
        let (path, mode) = if path.is_dir() {
            (path, RecursiveMode::Recursive)
        } else {
            (root.to_path_buf(), RecursiveMode::NonRecursive)
        };
        watcher.watch(&path, mode).with_context(|| format!("cannot watch {}", path.display()))?;
    }
    Ok(Changes { events, _watcher: watcher })
}

impl Changes {
    /// Waits for a change and until it is quiet again; none if the watcher has ended.
    pub(crate) fn next(&self) -> Option<String> {
        let first = self.events.recv().ok()?;
        loop {
            match self.events.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return Some(first),
            }
        }
    }
}

/// Not: a file that was only read, what editors leave beside a file while they save, and other files of the root.
fn counts(kind: EventKind, path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("");
    let temporary =
        name.starts_with(['.', '#']) || name.ends_with(['~', '#']) || name.ends_with(".swp") || name == "4913";
    let place = PLACES.iter().any(|place| path.starts_with(place));
    !matches!(kind, EventKind::Access(_)) && !temporary && place
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, CreateKind};

    #[test]
    fn saved_sources_count_and_their_shadows_do_not() {
        let created = EventKind::Create(CreateKind::File);
        let read = EventKind::Access(AccessKind::Any);
        assert!(counts(created, Path::new("data/nordjylland/region.toml")));
        assert!(counts(created, Path::new("index.html")));
        assert!(!counts(read, Path::new("index.html")));
        assert!(!counts(created, Path::new("style/.base.css.swp")));
        assert!(!counts(created, Path::new("style/base.css~")));
        assert!(!counts(created, Path::new("Cargo.lock")));
        assert!(!counts(created, Path::new("index.html.orig")));
    }
}
