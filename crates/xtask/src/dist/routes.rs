//! Every page that the published data give, and what it calls itself. The words are those of the view models, so that a shared
//! link, a search engine and the finished page say the same.

use super::snapshots::Region;
use anyhow::{Context, Result, bail};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::snapshot::parse_json;
use klyngeatlas_core::view::{self, Head, RegionKnown, Scene};
use std::sync::Arc;

/// One page.
pub(crate) struct Page {
    /// Where it is.
    pub(crate) route: Route,
    /// What it says of itself.
    pub(crate) head: Head,
}

/// Every page of the site, the first one first.
pub(crate) fn all(regions: &[Region]) -> Result<Vec<Page>> {
    let atlases: Vec<Arc<Atlas>> = regions.iter().map(atlas).collect::<Result<_>>()?;
    let scenes: Vec<Scene> = atlases
        .iter()
        // As on the day of the data: the same input gives the same pages, whenever they are built.
        .map(|atlas| Scene::new(atlas, &Query::default(), atlas.published))
        .collect();
    let Some(first) = scenes.first() else { bail!("nothing is published") };
    let mut pages = vec![page(Route::Home, home(&scenes, first)), page(Route::About, about(&scenes))];
    for scene in &scenes {
        let found = view::routes(scene).into_iter().filter_map(|route| Some(page(route.clone(), head(scene, route)?)));
        pages.extend(found);
    }
    Ok(pages)
}

fn page(route: Route, head: Head) -> Page {
    Page { route, head }
}

/// What the page of a region calls itself, if there is such a page.
fn head(scene: &Scene, route: Route) -> Option<Head> {
    Some(view::Page::of(scene, &Address::new(route))?.head().clone())
}

fn atlas(region: &Region) -> Result<Arc<Atlas>> {
    let unreadable = |why: String| anyhow::anyhow!("{} cannot be read again: {why}", region.file);
    let (root, _) =
        parse_json(&region.file, region.text.as_bytes()).map_err(|problem| unreadable(problem.to_string()))?;
    let (atlas, _) = Atlas::read(&root)
        .map_err(|bad| bad.problems.first().map_or_else(String::new, ToString::to_string))
        .map_err(unreadable)
        .with_context(|| "what `publish` wrote is not what the app reads")?;
    Ok(Arc::new(atlas))
}

/// With one region there is nothing to choose, and the first page is its overview.
fn home(scenes: &[Scene], first: &Scene) -> Head {
    if scenes.len() == 1 {
        return view::overview(first).head;
    }
    view::home(known(scenes, &days(scenes))).head
}

fn about(scenes: &[Scene]) -> Head {
    view::about(known(scenes, &days(scenes))).head
}

fn days(scenes: &[Scene]) -> Vec<String> {
    scenes.iter().map(|scene| scene.atlas.published.to_string()).collect()
}

/// The regions as the list of snapshots tells them.
fn known<'a>(scenes: &'a [Scene], days: &'a [String]) -> Vec<RegionKnown<'a>> {
    let known = scenes.iter().zip(days).map(|(scene, day)| RegionKnown {
        id: &scene.atlas.id,
        title: &scene.atlas.title,
        published: day,
        example: scene.atlas.example,
    });
    known.collect()
}
