//! oEmbed as files: an editor who pastes an address of the atlas into a system that asks for oEmbed gets the view to frame. The
//! answers name whole addresses, so there are some only where it is said where the site lies.

use super::routes::Page;
use crate::publish::Output;
use klyngeatlas_core::markup::escape;
use klyngeatlas_core::route::{EmbedView, Route};

/// As wide as a column of text.
const WIDTH: u32 = 640;
/// How long an answer may be kept, in seconds: the frame itself is always asked for anew.
const AGE: u32 = 86_400;

/// The view that a page can be framed as; nothing of a page that has none.
fn view_of(route: &Route) -> Option<(&str, EmbedView)> {
    Some(match route {
        Route::Embed { region, view } => (region, view.clone()),
        Route::Cluster { region, id } => (region, EmbedView::Cluster { id: id.clone() }),
        Route::Body { region, id } => (region, EmbedView::Members { id: id.clone() }),
        Route::Chart { region } => (region, EmbedView::Chart),
        Route::Meetings { region } => (region, EmbedView::Meetings { id: None }),
        Route::Map { region } => (region, EmbedView::Map),
        _ => return None,
    })
}

/// As high as a view mostly is: where only oEmbed is asked nobody hears the frame's own height.
fn height(view: &EmbedView) -> u32 {
    match view {
        EmbedView::Cluster { .. } => 620,
        EmbedView::Verdicts { .. } => 720,
        EmbedView::Map => 860,
        EmbedView::Members { .. } | EmbedView::Meetings { .. } | EmbedView::Chart => 900,
    }
}

/// The answer's file below the site's root, with the parts of its name decoded.
fn file(region: &str, view: &EmbedView) -> Option<String> {
    let folders = Route::Embed { region: region.to_owned(), view: view.clone() }.folders()?;
    Some(format!("oembed/{}.json", folders.get(1..)?.join("/")))
}

/// Where the answer for a page is, for the head of its file. `site` is where the site lies, with a slash at its end.
pub(super) fn link(page: &Page, site: &str) -> Option<String> {
    let (region, view) = view_of(&page.route)?;
    let path = Route::Embed { region: region.to_owned(), view }.path();
    let address = format!("{site}oembed/{}.json", path.trim_start_matches("/indlejr/"));
    let (address, title) = (escape(&address), escape(&page.head.heading));
    Some(format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}\" title=\"{title}\">"))
}

/// The answer for a view in a frame; nothing for any other page.
pub(super) fn answer(page: &Page, site: &str) -> Option<Output> {
    let Route::Embed { region, view } = &page.route else { return None };
    let source = escape(&format!("{site}{}/", page.route.path().trim_start_matches('/')));
    let (title, height) = (&page.head.heading, height(view));
    let html = format!(
        "<iframe src=\"{source}\" title=\"{}\" width=\"{WIDTH}\" height=\"{height}\" loading=\"lazy\" frameborder=\"0\" \
         sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\"></iframe>",
        escape(title)
    );
    let answer = serde_json::json!({
        "version": "1.0", "type": "rich", "provider_name": "Klyngeatlas", "provider_url": site, "title": title,
        "cache_age": AGE, "width": WIDTH, "height": height, "html": html,
    });
    Some((file(region, view)?, format!("{answer}\n").into_bytes()))
}
