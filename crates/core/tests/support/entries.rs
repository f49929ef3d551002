//! The doors through which what strangers wrote comes in, each as one function of bytes: cargo-fuzz calls them (`fuzz/`), and so do
//! the properties on every machine. Each panics where something is not as it has to be.

#[path = "authored.rs"]
mod authored;

use klyngeatlas_core::minutes::{Named, read};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::plain;
use klyngeatlas_core::privacy;
use klyngeatlas_core::route::{Address, Grouping, Query, Route};
use klyngeatlas_core::snapshot::{Node, apply_patch, parse_json, parse_toml};
use klyngeatlas_core::view::{self, Page, Scene};
use std::sync::{Arc, LazyLock};

/// The invented region, which has something of everything, as it is authored.
pub static EXAMPLE: LazyLock<Node> = LazyLock::new(|| authored::region("eksempel"));

static SCENE: LazyLock<Scene> = LazyLock::new(|| {
    let (atlas, _) = Atlas::read(&EXAMPLE).unwrap_or_else(|unreadable| panic!("{:?}", unreadable.problems));
    let day = atlas.published;
    Scene::new(&Arc::new(atlas), &Query::default(), day)
});

/// A published snapshot: read, guarded, checked, and drawn page by page.
pub fn snapshot(bytes: &[u8]) {
    if let Ok((root, _)) = parse_json("snapshot.json", bytes) {
        region(&root);
    }
}

/// A merge patch on the invented region.
pub fn patch(bytes: &[u8]) {
    let Ok((patch, _)) = parse_json("patch.json", bytes) else { return };
    let mut root = EXAMPLE.clone();
    apply_patch(&mut root, patch.clone());
    let once = root.clone();
    apply_patch(&mut root, patch);
    let written = |root: &Node| serde_json::to_string(root).expect("is writable");
    assert_eq!(written(&root), written(&once), "the same patch twice is the patch once");
    region(&root);
}

/// Minutes as text, into a draft.
pub fn minutes(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Ok(draft) = read(&text) else { return };
    let lines: usize = draft.tally().iter().map(|(_, count)| count).sum();
    assert_eq!(lines, draft.uses.len(), "every line is accounted for once");
    let toml = draft.to_toml(Named { body: Some("egeklyngen-fagligt"), source: Some("E001") });
    let (root, problems) = parse_toml("udkast.toml", toml.as_bytes());
    assert!(problems.is_empty(), "the draft is sound: {problems:?}\n{toml}");
    assert!(root.get("meetings").is_some(), "{toml}");
}

/// An address, as somebody may have sent it in a link.
pub fn url(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let address = Address::parse(&text);
    let href = address.href();
    assert_eq!(Address::parse(&href), address, "{href:?} says what was read from {text:?}");
    stays_here(&href);
    if let Some(folders) = address.route.folders() {
        assert!(!folders.iter().any(|name| name == ".." || name.contains(['/', '\\'])), "{folders:?}");
    }
    let query = Query::parse(&text);
    assert_eq!(Query::parse(&query.to_text()), query, "{text:?}");
    let grouping = Grouping::read(&query);
    assert_eq!(Grouping::read(&grouping.write(&query)), grouping, "{text:?}");
    // Whatever the link says, the pages that heed it are drawn; one at a time, or few links would be tried in an hour.
    let region = SCENE.region();
    let heed = [
        Route::People { region: region.clone() },
        Route::Chart { region: region.clone() },
        Route::Meetings { region: region.clone() },
        Route::RuleBook { region: region.clone() },
        Route::History { region: region.clone() },
        Route::Scenarios { region: region.clone() },
        Route::Map { region: region.clone() },
        Route::Search { region },
        address.route,
    ];
    let chosen = text.len() % heed.len();
    draw(&SCENE, &Address::new(heed[chosen].clone()).with_query(query.clone()));
    if query.carried() != Query::default() {
        let scene = Scene::new(&SCENE.published, &query, SCENE.published.published);
        draw(&scene, &Address::new(Route::Region { region: scene.region() }).with_query(query));
    }
}

/// Everything that is done with a region, from its tree on.
fn region(root: &Node) {
    privacy::examine(root, &[]);
    match Atlas::read(root) {
        Ok((atlas, _)) => {
            let day = atlas.published;
            let scene = Scene::new(&Arc::new(atlas), &Query::default(), day);
            for route in view::routes(&scene) {
                draw(&scene, &Address::new(route));
            }
        }
        Err(unreadable) => assert!(!unreadable.problems.is_empty(), "a refusal says why"),
    }
}

/// Draws a page as its file has it.
fn draw(scene: &Scene, address: &Address) {
    stays_here(&address.href());
    let Some(page) = Page::of(scene, address) else { return };
    let frame = view::frame(scene, address);
    inert(&plain::page(&page, &frame, "../../"));
}

/// An address of ours leads to no other host, whatever page it is written on.
fn stays_here(href: &str) {
    let second = href.chars().nth(1);
    assert!(href.starts_with('/') && !matches!(second, Some('/' | '\\')), "{href:?} leads away");
    assert!(
        !href.chars().any(|letter| letter.is_control() || letter == ' ' || letter == '"'),
        "{href:?} is no address"
    );
}

/// Nothing of what strangers wrote has become a part of the page: it has only such elements as we write, no handlers, and no
/// address that does anything but lead somewhere.
fn inert(html: &str) {
    const OURS: [&str; 25] = [
        "a", "caption", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3", "header", "li", "main", "nav", "ol", "p",
        "section", "span", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    ];
    for tag in html.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap_or_else(|| panic!("a tag that never ends: {tag:?}"));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or("");
        assert!(OURS.contains(&name) || name == "ul", "<{tag}> is none of ours");
        // Between quotes stand values, and outside of them names.
        for (at, part) in tag.split('"').enumerate() {
            let outside = at % 2 == 0;
            assert!(!outside || !part.split(' ').any(|word| word.starts_with("on")), "<{tag}> has a handler");
        }
        if let Some((_, address)) = tag.split_once("href=\"") {
            let address = address.split('"').next().unwrap_or("");
            let leads = ["../", "#", "https://", "http://", "mailto:"].iter().any(|start| address.starts_with(start));
            assert!(leads, "<{tag}> does something else than lead");
        }
    }
}
