//! Step 8: a small HTML file for each route, with a title of its own, so that every address answers 200 on any static server.

use super::names::Named;
use super::snapshots::Region;
use crate::run;
use anyhow::{Result, bail, ensure};
use std::path::{Path, PathBuf};

/// One page, before there is a file for it.
struct Page {
    /// `nordjylland/klynge/klynge-nord`, or nothing for the first page.
    path: String,
    title: String,
    description: String,
    /// The region whose snapshot the page will load.
    region: Option<usize>,
}

/// Writes index.html of every route, and 404.html.
pub(crate) fn write(
    repository: &Path,
    site: &Path,
    base: &str,
    app: &Named,
    style: &str,
    regions: &[Region],
) -> Result<()> {
    let template = run::read(&repository.join("index.html"))?;
    for page in pages(regions)? {
        let root = root_from(&page.path);
        let html = fill(&template, &page, &root, app, style, regions)?;
        run::write(&file_of(site, &page.path), html)?;
    }
    ensure!(base.starts_with('/') && base.ends_with('/'), "--base {base:?} has to begin and end with /");
    let missing = Page {
        path: String::new(),
        title: "Siden findes ikke · Klyngeatlas".to_owned(),
        description: "Der er ingen side på denne adresse.".to_owned(),
        region: None,
    };
    // Shown for addresses of any depth, so that its own links cannot be relative.
    let html = fill(&template, &missing, base, app, style, &[])?;
    run::write(&site.join("404.html"), html)
}

fn pages(_regions: &[Region]) -> Result<Vec<Page>> {
    Ok(vec![Page {
        path: String::new(),
        title: "Klyngeatlas".to_owned(),
        description: "Sundhedsklynger, deres organer og de krav, som kommissorierne stiller til dem.".to_owned(),
        region: None,
    }])
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

fn fill(template: &str, page: &Page, root: &str, app: &Named, style: &str, regions: &[Region]) -> Result<String> {
    let mut preloads = Vec::new();
    for module in &app.modules {
        preloads.push(format!("<link rel=\"modulepreload\" href=\"{root}assets/{module}\">"));
    }
    // No `integrity` here: browsers ignore it for `fetch` and warn about it.
    let mut fetched = vec![(format!("assets/{}", app.wasm), "application/wasm")];
    if let Some(region) = page.region.and_then(|at| regions.get(at)) {
        fetched.push(("data/index.json".to_owned(), "application/json"));
        fetched.push((format!("data/{}", region.file), "application/json"));
    }
    for (file, kind) in fetched {
        preloads.push(format!("<link rel=\"preload\" as=\"fetch\" type=\"{kind}\" crossorigin href=\"{root}{file}\">"));
    }
    let html = without_comments(template)?
        .replace("{{title}}", &escape(&page.title))
        .replace("{{description}}", &escape(&page.description))
        .replace("{{style}}", &format!("assets/{style}"))
        .replace("{{boot}}", &format!("assets/{}", app.boot))
        .replace("{{preloads}}", &preloads.join("\n    "))
        .replace("{{root}}", root);
    if let Some(at) = html.find("{{") {
        bail!("index.html has a placeholder nobody fills: {}", &html[at..].chars().take(20).collect::<String>());
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
    fn what_a_page_says_cannot_leave_its_place() {
        assert_eq!(escape("a\"><b>&"), "a&quot;>&lt;b>&amp;");
    }
}
