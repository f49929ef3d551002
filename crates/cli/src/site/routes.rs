//! Every page that the published data give, what it calls itself, and its facts. The words are those of the view models, so that
//! a shared link, a search engine and the finished page say the same.

use super::Region;
use klyngeatlas_core::model::CorrectionTold;
use klyngeatlas_core::plain;
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::view::{self, Head, RegionKnown, Scene};

/// One page.
pub(super) struct Page {
    /// Where it is.
    pub(super) route: Route,
    /// The same as a path of folders, decoded.
    pub(super) path: String,
    /// What it says of itself.
    pub(super) head: Head,
    /// Its facts as HTML.
    pub(super) content: String,
    /// The page that says all of it, where this one is a part for other sites to show in a frame.
    pub(super) whole: Option<Address>,
}

/// Every page of the site, the first one first. As on the day of the data: the same input gives the same pages, whenever they
/// are made.
pub(super) fn all(regions: &[Region]) -> Vec<Page> {
    let scenes: Vec<Scene> =
        regions.iter().map(|region| Scene::new(&region.atlas, &Query::default(), region.atlas.published)).collect();
    let days: Vec<String> = scenes.iter().map(|scene| scene.atlas.published.to_string()).collect();
    let told: Vec<Vec<CorrectionTold>> = scenes.iter().map(|scene| CorrectionTold::all(&scene.atlas)).collect();
    let known = || known(&scenes, &days, &told);
    let mut pages = Vec::new();
    pages.extend(home(&scenes, known()));
    let about = view::about(known());
    pages.extend(page(Route::About, about.head.clone(), |root| plain::about(&about, root)));
    let accessibility = view::accessibility(known());
    pages.extend(page(Route::Accessibility, accessibility.head.clone(), |root| {
        plain::accessibility(&accessibility, root)
    }));
    for scene in &scenes {
        pages.extend(view::routes(scene).into_iter().filter_map(|route| of_region(scene, route)));
    }
    pages
}

/// The page of a region, if there is such a page.
fn of_region(scene: &Scene, route: Route) -> Option<Page> {
    let address = Address::new(route.clone());
    let shown = view::Page::of(scene, &address)?;
    let frame = view::frame(scene, &address);
    let whole = match &shown {
        view::Page::Embed(embed) => embed.frame().full.to.clone(),
        _ => None,
    };
    let page = page(route, shown.head().clone(), |root| plain::page(&shown, &frame, root))?;
    Some(Page { whole, ..page })
}

/// With one region there is nothing to choose, and the first page is its overview.
fn home(scenes: &[Scene], known: Vec<RegionKnown<'_>>) -> Option<Page> {
    if let [only] = scenes {
        let overview = of_region(only, Route::Region { region: only.region() })?;
        let address = Address::new(Route::Home);
        let shown = view::Page::of(only, &Address::new(overview.route))?;
        let frame = view::frame(only, &address);
        return page(Route::Home, overview.head, |root| plain::page(&shown, &frame, root));
    }
    let home = view::home(known);
    page(Route::Home, home.head.clone(), |root| plain::home(&home, root))
}

/// A page with its facts; nothing where its address can be no folder.
fn page(route: Route, head: Head, content: impl FnOnce(&str) -> String) -> Option<Page> {
    let path = route.folders()?.join("/");
    let content = content(&super::shell::root_from(&path));
    Some(Page { route, path, head, content, whole: None })
}

/// The regions as the list of snapshots tells them.
fn known<'a>(scenes: &'a [Scene], days: &'a [String], told: &'a [Vec<CorrectionTold>]) -> Vec<RegionKnown<'a>> {
    let known = scenes.iter().zip(days).zip(told).map(|((scene, day), corrections)| RegionKnown {
        id: &scene.atlas.id,
        title: &scene.atlas.title,
        published: day,
        example: scene.atlas.example,
        contact: scene.atlas.contact.as_ref(),
        corrections,
    });
    known.collect()
}
