//! Step 10: a small HTML file for each route, with a title of its own, so that every address answers 200 on any static server.

use super::names::Named;
use super::routes;
use super::snapshots::Region;
use crate::{percent, run};
use anyhow::{Context, Result, bail, ensure};
use klyngeatlas_core::route::Route;
use std::path::{Path, PathBuf};

/// What a page's file says, whatever page it is.
struct Shell<'a> {
    /// From this page's folder to the site's root.
    root: &'a str,
    title: &'a str,
    description: &'a str,
    /// The files that the app will ask for at once to draw the page, below the root.
    fetched: &'a [String],
}

/// Writes index.html of every route, and 404.html. Gives the number of pages.
pub(crate) fn write(
    repository: &Path,
    site: &Path,
    base: &str,
    app: &Named,
    style: &str,
    regions: &[Region],
) -> Result<usize> {
    let template = without_comments(&run::read(&repository.join("index.html"))?)?;
    let pages = routes::all(regions)?;
    for page in &pages {
        let path = page.route.path();
        let path = percent::decode(&path).with_context(|| format!("{path} is no file's name"))?;
        let fetched = fetched(regions, app, &page.route)?;
        let shell = Shell {
            root: &root_from(&path),
            title: &title(&page.head.title),
            description: &page.head.lede,
            fetched: &fetched,
        };
        run::write(&file_of(site, &path), fill(&template, &shell, app, style)?)?;
    }
    ensure!(base.starts_with('/') && base.ends_with('/'), "--base {base:?} has to begin and end with /");
    let missing = Shell {
        // Shown for addresses of any depth, so that its own links cannot be relative.
        root: base,
        title: &title("Siden findes ikke"),
        description: "Der er ingen side på denne adresse.",
        // The app knows such a page by its address alone.
        fetched: &[],
    };
    run::write(&site.join("404.html"), fill(&template, &missing, app, style)?)?;
    Ok(pages.len())
}

/// The same as the app writes when it draws a page.
fn title(page: &str) -> String {
    format!("{page} · Klyngeatlas")
}

/// What the app asks for as soon as it runs. For an overview that is ready-made, nothing but that; what would judge it comes
/// when the reader has it in front of them.
fn fetched(regions: &[Region], app: &Named, route: &Route) -> Result<Vec<String>> {
    let mut files = vec!["data/index.json".to_owned()];
    if *route == Route::Home && regions.len() > 1 {
        return Ok(files);
    }
    let part_files = |part: &str| -> Result<Vec<String>> {
        let needed = app.parts.get(part).with_context(|| format!("the app has no part »{part}«"))?;
        Ok(needed.iter().map(|file| format!("assets/{file}")).collect())
    };
    // The page about the atlas is of no region, so it needs no engine.
    if *route == Route::About {
        files.extend(part_files("about")?);
        files.sort();
        return Ok(files);
    }
    let named = regions.iter().find(|known| Some(known.id.as_str()) == route.region()).or_else(|| regions.first());
    let Some(region) = named else { return Ok(files) };
    let part = match part(route) {
        None => match &region.overview {
            Some(overview) => {
                files.push(format!("data/{overview}"));
                return Ok(files);
            }
            None => None,
        },
        part => part,
    };
    files.push(format!("data/{}", region.file));
    files.extend(region.map.iter().filter(|_| part == Some(MAP)).map(|map| format!("data/{map}")));
    for part in ["engine"].into_iter().chain(part) {
        files.extend(part_files(part)?);
    }
    files.sort();
    files.dedup();
    Ok(files)
}

/// The part that draws the map, which asks for the boundaries too.
const MAP: &str = "map";

/// The part of the app that draws a page, by the name that `pages/later.rs` gives it; an overview needs none.
fn part(route: &Route) -> Option<&'static str> {
    match route {
        Route::Home | Route::Region { .. } | Route::NotFound { .. } => None,
        Route::Bodies { .. } | Route::TermsList { .. } | Route::Cluster { .. } => Some("lists"),
        Route::Map { .. } => Some(MAP),
        Route::Body { .. } => Some("body"),
        Route::Chart { .. } => Some("chart"),
        Route::People { .. } => Some("people"),
        Route::Meetings { .. } | Route::Meeting { .. } | Route::YearlyStatus { .. } => Some("meetings"),
        Route::Agreements { .. } | Route::Goals { .. } | Route::Ladder { .. } => Some("agreements"),
        Route::Terms { .. } => Some("terms"),
        Route::Rule { .. } => Some("rule"),
        Route::RuleBook { .. } => Some("rule_book"),
        Route::History { .. } => Some("history"),
        Route::Scenarios { .. } => Some("scenarios"),
        Route::RegionAbout { .. } | Route::About => Some("about"),
    }
}

/// The way from a page's folder back to the site's root.
fn root_from(path: &str) -> String {
    match path.split('/').filter(|part| !part.is_empty()).count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

fn file_of(site: &Path, path: &str) -> PathBuf {
    path.split('/')
        .filter(|part| !part.is_empty())
        .fold(site.to_path_buf(), |file, part| file.join(part))
        .join("index.html")
}

fn fill(template: &str, shell: &Shell<'_>, app: &Named, style: &str) -> Result<String> {
    let root = shell.root;
    let mut preloads: Vec<String> = Vec::new();
    for module in &app.modules {
        preloads.push(format!("<link rel=\"modulepreload\" href=\"{root}assets/{module}\">"));
    }
    let wasm = format!("assets/{}", app.wasm);
    for file in [&wasm].into_iter().chain(shell.fetched) {
        let kind = match file.rsplit('.').next() {
            Some("wasm") => "application/wasm",
            Some("bin") => "application/octet-stream",
            _ => "application/json",
        };
        // No `integrity` here: browsers ignore it for `fetch` and warn about it.
        let attributes = format!("as=\"fetch\" type=\"{kind}\" crossorigin");
        preloads.push(format!("<link rel=\"preload\" {attributes} href=\"{root}{file}\">"));
    }
    let values = [
        ("{{title}}", escape(shell.title)),
        ("{{description}}", escape(shell.description)),
        ("{{style}}", format!("assets/{style}")),
        ("{{boot}}", format!("assets/{}", app.boot)),
        ("{{preloads}}", preloads.join("\n    ")),
        ("{{root}}", root.to_owned()),
    ];
    let html = values.iter().fold(template.to_owned(), |html, (name, value)| html.replace(name, value));
    if let Some(at) = html.find("{{") {
        bail!("index.html has a placeholder nobody fills: {}", html[at..].chars().take(20).collect::<String>());
    }
    Ok(html)
}

/// The comments of the template are for whoever edits it.
fn without_comments(template: &str) -> Result<String> {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("<!--") {
        let Some((_, after)) = after.split_once("-->") else { bail!("a comment in index.html never ends") };
        out.push_str(before);
        rest = after.trim_start();
    }
    out.push_str(rest);
    Ok(out)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_as_far_up_as_the_page_is_deep() {
        assert_eq!(root_from(""), "./");
        assert_eq!(root_from("om"), "../");
        assert_eq!(root_from("nordjylland/klynge/klynge-nord"), "../../../");
        assert_eq!(file_of(Path::new("dist"), "/om/"), Path::new("dist/om/index.html"));
    }

    fn app() -> Named {
        let part = |own: &str| (own.to_owned(), vec!["shared.bin".to_owned(), format!("{own}.bin")]);
        Named {
            files: Vec::new(),
            boot: String::new(),
            modules: Vec::new(),
            wasm: "app.wasm".into(),
            parts: [part("engine"), part("body"), part("map"), part("about")].into(),
        }
    }

    fn region(id: &str, ready_made: bool) -> Region {
        let overview = ready_made.then(|| format!("{id}.overview.json"));
        let map = Some(format!("{id}.map.json"));
        Region { id: id.into(), file: format!("{id}.json"), overview, map, text: String::new() }
    }

    #[test]
    fn a_page_preloads_what_the_app_will_ask_for_at_once_and_nothing_else() {
        let regions = [region("midt", false), region("nord", true)];
        let of = |path: &str| fetched(&regions, &app(), &Route::parse(path)).unwrap();
        assert_eq!(of("/"), ["data/index.json"]);
        assert_eq!(of("/nord/"), ["data/index.json", "data/nord.overview.json"]);
        assert_eq!(
            of("/nord/organ/a"),
            ["assets/body.bin", "assets/engine.bin", "assets/shared.bin", "data/index.json", "data/nord.json"]
        );
        assert_eq!(of("/nord/kort").iter().filter(|file| file.ends_with(".map.json")).count(), 1);
        // Without an overview it has to be judged.
        assert_eq!(of("/midt/"), ["assets/engine.bin", "assets/shared.bin", "data/index.json", "data/midt.json"]);
        assert_eq!(of("/om"), ["assets/about.bin", "assets/shared.bin", "data/index.json"], "of no region: no engine");
        assert!(of("/nord/om").contains(&"data/nord.json".to_owned()));
        assert!(fetched(&regions, &app(), &Route::parse("/nord/organer")).is_err(), "a part that the app has not");
    }

    #[test]
    fn with_one_region_the_first_page_is_its_overview() {
        let of = |regions: &[Region]| fetched(regions, &app(), &Route::Home).unwrap();
        assert_eq!(of(&[region("nord", true)]), ["data/index.json", "data/nord.overview.json"]);
    }

    #[test]
    fn what_a_page_says_cannot_leave_its_place() {
        assert_eq!(escape("a\"><b>&"), "a&quot;>&lt;b>&amp;");
    }
}
