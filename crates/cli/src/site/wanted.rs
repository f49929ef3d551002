//! What the app will ask for as soon as it runs, so that a page's file can ask for it early.

use super::Region;
use super::build::Build;
use crate::io;
use klyngeatlas_core::integrity::SIGNATURE;
use klyngeatlas_core::route::{EmbedView, Route};
use klyngeatlas_core::snapshot::Problem;
use std::path::Path;

/// The files that the app asks for at once on a page, below the root. For an overview that is ready-made, nothing but that; what
/// would judge it comes when the reader has it in front of them.
pub(super) fn files(regions: &[Region], build: &Build, route: &Route) -> Result<Vec<String>, Problem> {
    let mut files = vec!["data/index.json".to_owned()];
    // An app with a key believes the list only when it has read the signature.
    if build.key.is_some() {
        files.push(format!("data/{SIGNATURE}"));
        files.extend(part_files(build, "signature")?);
    }
    // What is of no region needs no engine.
    if route.is_of_all(regions.len()) {
        files.extend(part_files(build, "about")?);
        files.sort();
        return Ok(files);
    }
    let id = |region: &Region| region.atlas.id.clone();
    let named = regions.iter().find(|known| Some(id(known).as_str()) == route.region()).or_else(|| regions.first());
    let Some(region) = named else { return Ok(files) };
    let part = part(route);
    if let (None, Some(overview)) = (part, &region.overview) {
        files.push(format!("data/{overview}"));
        return Ok(files);
    }
    files.push(format!("data/{}", region.file));
    // The page of the map asks for the boundaries too; in a frame of another site they can wait until the rest stands.
    let map = build.maps.get(&region.atlas.id).filter(|_| part == Some(MAP) && !route.is_embedded());
    files.extend(map.map(|map| format!("data/{map}")));
    for part in ["engine"].into_iter().chain(part) {
        files.extend(part_files(build, part)?);
    }
    files.sort();
    files.dedup();
    Ok(files)
}

fn part_files(build: &Build, part: &str) -> Result<Vec<String>, Problem> {
    let missing = || io::problem(Path::new(super::build::FILE), format!("sitets app har ikke delen »{part}«"));
    let needed = build.parts.get(part).ok_or_else(missing)?;
    Ok(needed.iter().map(|file| format!("assets/{file}")).collect())
}

/// The part that draws the map.
const MAP: &str = "map";

/// The part of the app that draws a page, by the name that the app's `pages/later.rs` gives it; an overview needs none.
fn part(route: &Route) -> Option<&'static str> {
    match route {
        Route::Home | Route::Region { .. } | Route::NotFound { .. } => None,
        Route::Bodies { .. } | Route::TermsList { .. } | Route::Cluster { .. } | Route::EmbedBuilder { .. } => {
            Some("lists")
        }
        Route::Body { .. } => Some("body"),
        Route::People { .. } => Some("people"),
        Route::Map { .. } => Some(MAP),
        Route::Chart { .. } => Some("chart"),
        Route::Meetings { .. } | Route::Meeting { .. } | Route::YearlyStatus { .. } => Some("meetings"),
        Route::Agreements { .. } | Route::Goals { .. } | Route::Ladder { .. } => Some("agreements"),
        Route::Terms { .. } => Some("terms"),
        Route::Rule { .. } => Some("rule"),
        Route::RuleBook { .. } => Some("rule_book"),
        Route::History { .. } => Some("history"),
        Route::Scenarios { .. } => Some("scenarios"),
        Route::Search { .. } => Some("search"),
        Route::RegionAbout { .. } | Route::About | Route::Accessibility => Some("about"),
        Route::Embed { view, .. } => Some(match view {
            EmbedView::Cluster { .. } => "lists",
            EmbedView::Members { .. } | EmbedView::Verdicts { .. } => "body",
            EmbedView::Meetings { .. } => "meetings",
            EmbedView::Chart => "chart",
            EmbedView::Map => MAP,
        }),
    }
}
