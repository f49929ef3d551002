//! `diff`: what differs between two days of a region, or between two snapshots of it.
//!
//! The sentences are those of the page `/<region>/historik`, so that the command line and the browser say the same.

use crate::snapshot::{self, Snapshot, sha256};
use crate::{Answer, FINE, Failure, Format, diff_json, diff_text, near, today};
use klyngeatlas_core::history::Change;
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::Query;
use klyngeatlas_core::time::Date;
use klyngeatlas_core::view::{Scene, Told, told};
use std::path::PathBuf;
use std::sync::Arc;

/// The name of the command, where a message refers to it.
pub(crate) const NAME: &str = "diff";

/// What `diff` is asked for.
#[derive(Default)]
pub(crate) struct Args {
    /// One source or two.
    pub(crate) sources: Vec<PathBuf>,
    /// The earlier day; given where there is one source, else the later day where it is absent.
    pub(crate) from: Option<Date>,
    /// The later day; today where none is given.
    pub(crate) on: Option<Date>,
    /// What is about this body only.
    pub(crate) body: Option<String>,
    /// How to answer.
    pub(crate) format: Format,
}

/// A region on a day, as one of the two sources has it.
pub(crate) struct State {
    /// The region.
    pub(crate) scene: Scene,
    /// The hash of what `publish` would write of it.
    pub(crate) sha256: String,
}

/// One region, and what differs in it.
pub(crate) struct Compared {
    /// Before and after; nothing where that source does not have the region. One of the two is there.
    pub(crate) states: (Option<State>, Option<State>),
    /// What differs; nothing where only one source has the region.
    pub(crate) told: Vec<Told>,
}

/// A region as a source has it.
struct Known {
    atlas: Arc<Atlas>,
    sha256: String,
}

/// Compares every region of the sources.
pub(crate) fn run(args: &Args) -> Result<Answer, Failure> {
    let on = args.on.unwrap_or_else(today::today);
    let from = args.from.unwrap_or(on);
    if from > on {
        return Err(Failure::usage(NAME, format!("--from {from} ligger efter --on {on}")));
    }
    let (before, after) = read(&args.sources)?;
    // With one source both states are its own.
    let after = after.as_deref().unwrap_or(&before);
    know(before.iter().chain(after), args)?;
    let mut compared: Vec<Compared> = before
        .iter()
        .map(|old| compare(Some(old), after.iter().find(|new| new.atlas.id == old.atlas.id), (from, on), args))
        .collect();
    let new = after.iter().filter(|new| !before.iter().any(|old| old.atlas.id == new.atlas.id));
    compared.extend(new.map(|new| compare(None, Some(new), (from, on), args)));
    let text = match args.format {
        Format::Text => diff_text::write(&compared),
        Format::Json => diff_json::write(&compared).map_err(Failure::unwritable)?,
    };
    Ok(Answer::new(text, FINE))
}

/// Every region of the first source and of the second, if there is one; everything that is wrong with both is told at once.
fn read(sources: &[PathBuf]) -> Result<(Vec<Known>, Option<Vec<Known>>), Failure> {
    let (mut sides, mut problems) = (Vec::new(), Vec::new());
    for source in sources {
        let known = snapshot::read(std::slice::from_ref(source))
            .and_then(|snapshots| snapshots.into_iter().map(known).collect::<Result<Vec<_>, _>>());
        match known {
            Ok(known) => sides.push(known),
            Err(more) => problems.extend(more),
        }
    }
    if !problems.is_empty() {
        return Err(Failure::input(problems));
    }
    let mut sides = sides.into_iter();
    Ok((sides.next().unwrap_or_default(), sides.next()))
}

fn known(snapshot: Snapshot) -> Result<Known, Vec<klyngeatlas_core::snapshot::Problem>> {
    let bytes = snapshot::published(&snapshot.root).map_err(|problem| vec![problem])?;
    Ok(Known { atlas: Arc::new(snapshot.atlas), sha256: sha256(&bytes) })
}

/// Refuses a body that neither side has: an empty answer to a slip of the finger would look as if nothing had changed.
fn know<'a>(regions: impl Iterator<Item = &'a Known>, args: &Args) -> Result<(), Failure> {
    let Some(id) = &args.body else { return Ok(()) };
    let bodies: Vec<&str> =
        regions.flat_map(|region| region.atlas.organizations.iter().map(|row| row.id.as_str())).collect();
    if bodies.contains(&id.as_str()) {
        return Ok(());
    }
    let hint = "organernes id'er står i data under organizations";
    Err(Failure::usage(NAME, near::unknown("organet", id, bodies, hint)))
}

fn compare(old: Option<&Known>, new: Option<&Known>, (from, on): (Date, Date), args: &Args) -> Compared {
    let state = |known: &Known, day: Date| State {
        scene: Scene::new(&known.atlas, &Query::default(), day),
        sha256: known.sha256.clone(),
    };
    let states = (old.map(|old| state(old, from)), new.map(|new| state(new, on)));
    let mut all = match &states {
        (Some(before), Some(after)) => told(&before.scene, &after.scene),
        _ => Vec::new(),
    };
    all.retain(|told| args.body.as_deref().is_none_or(|body| is_about(told, body, &states)));
    Compared { states, told: all }
}

/// Whether a difference is the body's own: itself, its members, its answers.
fn is_about(told: &Told, body: &str, states: &(Option<State>, Option<State>)) -> bool {
    match &told.change {
        Change::Body { id, .. } => id == body,
        Change::Verdict { body: other, .. } => other == body,
        Change::Membership { id, .. } | Change::Altered { id } => {
            seat_in(states, id).is_some_and(|other| other == body)
        }
        Change::Agreement { .. } | Change::Clause { .. } => false,
    }
}

/// The body that a membership is in.
pub(crate) fn seat_in<'a>(states: &'a (Option<State>, Option<State>), membership: &str) -> Option<&'a str> {
    let scenes = [&states.1, &states.0].into_iter().flatten();
    let rows = scenes.filter_map(|state| state.scene.atlas.memberships.get(membership));
    rows.map(|row| row.organization_id.as_str()).next()
}
