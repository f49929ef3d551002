//! The first view of a region, ready-made: what its overview shows on the days ahead, judged where it is published.
//!
//! Judging needs the whole engine, and a reader who opens an overview should not have to wait for it. So `publish` writes
//! beside each snapshot what the overview says from the day of the data on, as runs of days that say the same. Days in words
//! ("Uoplyst pr. 3. maj 2026.") differ every day, so they stand as [`DAY`] and are filled in by the reader of the file.
//!
//! Nothing here is trusted to be right by construction: a run goes on only while what [`on`] reads out of it for a day is, field
//! by field, what the engine says of that day. A day that no run covers is one that the engine has to be asked about.

mod read;
mod write;

pub use read::on;

use super::{FrameFacts, Overview, Scene};
use crate::model::Atlas;
use crate::route::Query;
use crate::snapshot::Node;
use crate::time::Date;
use std::sync::Arc;

/// The name of the format.
pub const FORMAT: &str = "klyngeatlas-overview/1";

/// How many days the file tells of, the day of the data included: a year, and a month to publish anew.
pub const DAYS: usize = 400;

/// Where the day shown stands in words.
const DAY: &str = "{dag}";

/// The first view of a region, from the day of its data on. `sha256` is that of the snapshot that it was made from.
#[must_use]
pub fn file(atlas: &Arc<Atlas>, sha256: &str) -> Node {
    let mut runs: Vec<Run> = Vec::new();
    for day in atlas.published.iter_days().take(DAYS) {
        let scene = Scene::new(atlas, &Query::default(), day);
        let shown = (FrameFacts::of(&scene), super::overview(&scene));
        match runs.last_mut().filter(|run| run.last.succ_opt() == Some(day) && run.says(day, &shown)) {
            Some(run) => run.last = day,
            None => {
                let run = Run { first: day, last: day, content: write::content(&shown.0, &shown.1, day) };
                // Words that cannot be told from the day's own are left to the engine.
                runs.extend(Some(run).filter(|run| run.says(day, &shown)));
            }
        }
    }
    write::file(sha256, runs)
}

/// Days that say the same.
struct Run {
    first: Date,
    last: Date,
    content: Node,
}

impl Run {
    fn says(&self, day: Date, shown: &(FrameFacts, Overview)) -> bool {
        read::content(&self.content, day).as_ref() == Some(shown)
    }
}

#[cfg(test)]
mod tests;
