//! `export`: what the atlas shows, in a form that other programs open.

use crate::{Answer, FINE, Failure, calendar, near, snapshot, today};
use klyngeatlas_core::drawing::svg;
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::Query;
use klyngeatlas_core::time::Date;
use klyngeatlas_core::view::{self, Scene, chart_drawing};
use std::path::PathBuf;
use std::sync::Arc;

/// The name of the command, where a message refers to it.
pub(crate) const NAME: &str = "export";

/// What can be exported.
const FORMATS: [&str; 2] = ["chart", "calendar"];

/// What `export` is asked for.
#[derive(Default)]
pub(crate) struct Args {
    /// What: the first word after the command.
    pub(crate) what: String,
    /// The regions.
    pub(crate) sources: Vec<PathBuf>,
    /// The region, where there are several.
    pub(crate) region: Option<String>,
    /// The day; today where none is given.
    pub(crate) on: Option<Date>,
    /// The body or cluster whose meetings are wanted; all of the region's where none is given.
    pub(crate) body: Option<String>,
    /// Where the pages can be read.
    pub(crate) address: Option<String>,
}

/// What is wanted of one region: the organisation chart as an SVG document, or meetings as an iCalendar file.
pub(crate) fn run(args: &Args) -> Result<Answer, Failure> {
    if !FORMATS.contains(&args.what.as_str()) {
        let known = format!("her kendes {}", FORMATS.join(", "));
        return Err(Failure::usage(NAME, near::unknown("formatet", &args.what, FORMATS, &known)));
    }
    let snapshots = snapshot::read(&args.sources).map_err(Failure::input)?;
    let ids: Vec<String> = snapshots.iter().map(|snapshot| snapshot.atlas.id.clone()).collect();
    let wanted = match (&args.region, ids.as_slice()) {
        (Some(id), _) => id.clone(),
        (None, [only]) => only.clone(),
        (None, _) => {
            return Err(Failure::usage(NAME, format!("--region ID mangler: her er {}", ids.join(", "))));
        }
    };
    let found = snapshots.into_iter().find(|snapshot| snapshot.atlas.id == wanted);
    let Some(region) = found else {
        let known = format!("her kendes {}", ids.join(", "));
        return Err(Failure::usage(NAME, near::unknown("regionen", &wanted, ids.iter().map(String::as_str), &known)));
    };
    if args.what == "calendar" {
        return calendar_of(&region.atlas, args);
    }
    if args.body.is_some() || args.address.is_some() {
        return Err(Failure::usage(NAME, "--body og --address er til export calendar"));
    }
    let scene = Scene::new(&Arc::new(region.atlas), &Query::default(), args.on.unwrap_or_else(today::today));
    match chart_drawing(&scene) {
        Some(drawing) => Ok(Answer::new(svg(&drawing), FINE)),
        None => Err(Failure::usage(NAME, format!("ingen organer er kendt {} i {wanted}", scene.on))),
    }
}

/// The same file as `publish` writes of these meetings.
fn calendar_of(atlas: &Atlas, args: &Args) -> Result<Answer, Failure> {
    let bodies = || atlas.organizations.iter().map(|row| row.id.as_str());
    if let Some(id) = args.body.as_deref().filter(|id| !bodies().any(|known| known == *id)) {
        let all = "organernes id'er står i data under organizations";
        return Err(Failure::usage(NAME, near::unknown("organet", id, bodies(), all)));
    }
    let file = match &args.body {
        Some(id) => view::subscription(atlas, id).map(|subscription| subscription.file),
        None => view::calendars(atlas).into_iter().next().map(|calendar| calendar.file),
    };
    let calendars = view::calendars(atlas);
    match calendars.iter().find(|calendar| Some(&calendar.file) == file.as_ref()) {
        Some(found) => Ok(Answer::new(calendar::write(found, args.address.as_deref()), FINE)),
        None => Err(Failure::usage(NAME, "ingen møder med en kendt dag, så der er ingen kalender")),
    }
}
