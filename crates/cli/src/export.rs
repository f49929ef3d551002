//! `export`: what the atlas shows, in a form that other programs open.

use crate::{Answer, FINE, Failure, near, snapshot, today};
use klyngeatlas_core::drawing::svg;
use klyngeatlas_core::route::Query;
use klyngeatlas_core::time::Date;
use klyngeatlas_core::view::{Scene, chart_drawing};
use std::path::PathBuf;
use std::sync::Arc;

/// The name of the command, where a message refers to it.
pub(crate) const NAME: &str = "export";

/// What can be exported.
const FORMATS: [&str; 1] = ["chart"];

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
}

/// The organisation chart of one region as an SVG document.
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
    let scene = Scene::new(&Arc::new(region.atlas), &Query::default(), args.on.unwrap_or_else(today::today));
    match chart_drawing(&scene) {
        Some(drawing) => Ok(Answer::new(svg(&drawing), FINE)),
        None => Err(Failure::usage(NAME, format!("ingen organer er kendt {} i {wanted}", scene.on))),
    }
}
