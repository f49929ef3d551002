//! Step 8: a small HTML file for each route, with a title of its own, so that every address answers 200 on any static server.

use super::names::Named;
use super::routes;
use super::snapshots::Region;
use crate::{percent, run};
use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};

/// What a page's file says, whatever page it is.
struct Shell<'a> {
    /// From this page's folder to the site's root.
    root: &'a str,
    title: &'a str,
    description: &'a str,
    /// The data that the page will ask for, below the root.
    data: &'a [String],
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
        let data = data(regions, page.route.region());
        let shell = Shell {
            root: &root_from(&path),
            title: &title(&page.head.title),
            description: &page.head.lede,
            data: &data,
        };
        run::write(&file_of(site, &path), fill(&template, &shell, app, style)?)?;
    }
    ensure!(base.starts_with('/') && base.ends_with('/'), "--base {base:?} has to begin and end with /");
    let missing = Shell {
        // Shown for addresses of any depth, so that its own links cannot be relative.
        root: base,
        title: &title("Siden findes ikke"),
        description: "Der er ingen side på denne adresse.",
        data: &data(regions, None),
    };
    run::write(&site.join("404.html"), fill(&template, &missing, app, style)?)?;
    Ok(pages.len())
}

/// The same as the app writes when it draws a page.
fn title(page: &str) -> String {
    format!("{page} · Klyngeatlas")
}

/// The app reads the list of regions, and the region that the address names, or else the first.
fn data(regions: &[Region], region: Option<&str>) -> Vec<String> {
    let named = regions.iter().find(|known| Some(known.id.as_str()) == region).or_else(|| regions.first());
    let files = ["index.json"].into_iter().chain(named.map(|region| region.file.as_str()));
    files.map(|file| format!("data/{file}")).collect()
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
    let mut fetched = vec![(format!("assets/{}", app.wasm), "application/wasm")];
    fetched.extend(shell.data.iter().map(|file| (file.clone(), "application/json")));
    for (file, kind) in fetched {
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

    #[test]
    fn a_page_preloads_the_data_that_the_app_will_ask_for() {
        let region = |id: &str| Region { id: id.into(), file: format!("{id}.json"), text: String::new() };
        let regions = [region("midt"), region("nord")];
        assert_eq!(data(&regions, Some("nord")), ["data/index.json", "data/nord.json"]);
        assert_eq!(data(&regions, None), ["data/index.json", "data/midt.json"]);
    }

    #[test]
    fn what_a_page_says_cannot_leave_its_place() {
        assert_eq!(escape("a\"><b>&"), "a&quot;>&lt;b>&amp;");
    }
}
