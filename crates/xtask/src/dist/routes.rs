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
        let found = candidates(scene).into_iter().filter_map(|route| Some(page(route.clone(), head(scene, &route)?)));
        pages.extend(found);
    }
    Ok(pages)
}

fn page(route: Route, head: Head) -> Page {
    Page { route, head }
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

/// Every address that could be a page of a region; `head` knows which of them are.
fn candidates(scene: &Scene) -> Vec<Route> {
    let region = scene.region();
    let mut routes = vec![
        Route::Region { region: region.clone() },
        Route::Bodies { region: region.clone() },
        Route::People { region: region.clone() },
        Route::TermsList { region: region.clone() },
        Route::RuleBook { region: region.clone() },
        Route::History { region: region.clone() },
        Route::RegionAbout { region: region.clone() },
    ];
    for row in &scene.atlas.organizations {
        routes.push(Route::Cluster { region: region.clone(), id: row.id.to_string() });
        routes.push(Route::Body { region: region.clone(), id: row.id.to_string() });
    }
    for terms in &scene.atlas.terms {
        routes.push(Route::Terms { region: region.clone(), id: terms.id.to_string() });
        let rule = |id: &str| Route::Rule { region: region.clone(), id: id.to_owned() };
        routes.extend(terms.clauses.iter().map(|clause| rule(&clause.id)));
    }
    routes
}

fn head(scene: &Scene, route: &Route) -> Option<Head> {
    let address = Address::new(route.clone());
    Some(match route {
        Route::Home | Route::About | Route::NotFound { .. } => return None,
        Route::RegionAbout { .. } => view::region_about(scene, &address).head,
        Route::People { .. } => view::people(scene, &address).head,
        Route::RuleBook { .. } => view::rule_book(scene, &address).head,
        Route::History { .. } => view::history(scene, &address).head,
        Route::Region { .. } => view::overview(scene).head,
        Route::Bodies { .. } => view::bodies(scene).head,
        Route::TermsList { .. } => view::terms_list(scene).head,
        Route::Cluster { id, .. } => view::cluster(scene, id)?.head,
        Route::Body { id, .. } => view::body(scene, &address, id)?.head,
        Route::Terms { id, .. } => view::terms(scene, &address, id)?.head,
        Route::Rule { id, .. } => view::rule(scene, &address, id)?.head,
    })
}
