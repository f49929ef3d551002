//! A page's file: an address of its own with title, description and facts, so that it answers 200 on any static server.

use super::build::Build;
use super::routes::Page;
use super::{Region, oembed, wanted};
use crate::io;
use klyngeatlas_core::markup::escape;
use klyngeatlas_core::plain;
use klyngeatlas_core::route::{Address, Route};
use klyngeatlas_core::snapshot::Problem;
use klyngeatlas_core::view::{Head, Span, foot, link};
use std::path::Path;

/// What a page's file says, whatever page it is.
struct Shell<'a> {
    /// From this page's folder to the site's root.
    root: &'a str,
    title: &'a str,
    description: &'a str,
    content: &'a str,
    /// The files that the app will ask for at once to draw the page, below the root.
    wanted: &'a [String],
    /// What else the head holds, a line each.
    more: Vec<String>,
}

/// The file of a page.
pub(super) fn page(build: &Build, page: &Page, regions: &[Region], address: Option<&str>) -> Result<Vec<u8>, Problem> {
    let wanted = wanted::files(regions, build, &page.route)?;
    let mut more = page.whole.as_ref().map_or_else(Vec::new, |whole| framed(&root_from(&page.path), Some(whole)));
    more.extend(address.and_then(|address| oembed::link(page, address)));
    let shell = Shell {
        root: &root_from(&page.path),
        title: &title(&page.head.title),
        description: &page.head.lede,
        content: &page.content,
        wanted: &wanted,
        more,
    };
    fill(build, &shell).map(String::into_bytes)
}

/// 404.html, for addresses of any depth: its own links cannot be relative.
pub(super) fn missing(build: &Build) -> Result<Vec<u8>, Problem> {
    let (heading, lede) = ("Siden findes ikke", "Der er ingen side på denne adresse.");
    let head =
        Head { title: heading.to_owned(), heading: heading.to_owned(), lede: lede.to_owned(), ..Head::default() };
    let shell = Shell {
        root: &build.base,
        title: &title(heading),
        description: lede,
        content: &plain::missing(&head, &build.base),
        // The app knows such a page by its address alone.
        wanted: &[],
        more: Vec::new(),
    };
    fill(build, &shell).map(String::into_bytes)
}

/// The page that a browser without a network shows at every address: it starts the app, which knows the address. The way to the
/// site's root is left open, since only the worker knows where the site lies.
///
/// # Errors
/// Where the template has a place that nobody knows.
pub fn offline_page(build: &Build) -> Result<Vec<u8>, Problem> {
    let shell = Shell {
        root: "{{root}}",
        title: "Klyngeatlas",
        description: "",
        content: "",
        wanted: &["data/index.json".to_owned()],
        more: Vec::new(),
    };
    fill(build, &shell).map(String::into_bytes)
}

/// The same for what other sites show in a frame, where nobody can do anything about it but tell.
pub(super) fn missing_in_frame(build: &Build) -> Result<Vec<u8>, Problem> {
    let [_, corrections, statement] = foot();
    let ways = [link("Klyngeatlas", Address::new(Route::Home)), corrections, statement];
    let way = |way: &Span| {
        let to = way.to.as_ref().map_or_else(String::new, Address::href);
        format!(
            "<p><a href=\"{}{}\">{}</a></p>",
            escape(&build.base),
            escape(to.trim_start_matches('/')),
            escape(&way.text)
        )
    };
    let content = format!(
        "<main class=\"wrap embed\"><div class=\"stack page-head\"><h1>Her er intet at vise</h1><p class=\"lede\">Klyngeatlas har ikke \
        det, som siden her beder om. Måske er navnet skrevet forkert, måske er det ikke længere i data.</p></div><footer \
        class=\"embed__foot note\">{}</footer></main>",
        ways.iter().map(way).collect::<String>()
    );
    let shell = Shell {
        root: &build.base,
        title: &title("Her er intet at vise"),
        description: "Klyngeatlas har ikke det, som siden her beder om.",
        content: &content,
        wanted: &[],
        more: framed(&build.base, None),
    };
    // Without the app: an address such as /nordjylland/indlejr/x/ gets this page too, and may be framed, but must not become the atlas.
    let build = Build { template: without_scripts(&build.template), modules: Vec::new(), ..build.clone() };
    fill(&build, &shell).map(String::into_bytes)
}

/// The template without the script that starts the app.
fn without_scripts(template: &str) -> String {
    let cut = |rest: &str| {
        let (before, after) = rest.split_once("<script")?;
        Some(format!("{before}{}", after.split_once("</script>")?.1))
    };
    cut(template).unwrap_or_else(|| template.to_owned())
}

/// What the head of a page in a frame says besides: a link never makes the frame another page, and a search leads to the whole page.
fn framed(root: &str, whole: Option<&Address>) -> Vec<String> {
    let to = |whole: &Address| escape(&format!("{root}{}", whole.href().trim_start_matches('/')));
    let canonical = whole.map(|whole| format!("<link rel=\"canonical\" href=\"{}\">", to(whole)));
    let always = ["<base target=\"_blank\">", "<meta name=\"robots\" content=\"noindex\">"].map(str::to_owned);
    always.into_iter().chain(canonical).collect()
}

/// The same as the app writes when it draws a page.
fn title(page: &str) -> String {
    format!("{page} · Klyngeatlas")
}

/// The way from a page's folder back to the site's root.
pub(super) fn root_from(path: &str) -> String {
    match path.split('/').filter(|part| !part.is_empty()).count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// `/nordjylland/organer` -> `nordjylland/organer/index.html`
pub(super) fn file_of(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).chain(["index.html"]).collect();
    parts.join("/")
}

fn preloads(build: &Build, shell: &Shell<'_>) -> String {
    let root = shell.root;
    let module = |module: &String| format!("<link rel=\"modulepreload\" href=\"{root}assets/{module}\">");
    let mut preloads = shell.more.clone();
    preloads.extend(build.modules.iter().map(module));
    // A page without the app's modules is one without the app.
    let wasm = (!build.modules.is_empty()).then(|| format!("assets/{}", build.wasm));
    for file in wasm.iter().chain(shell.wanted) {
        let kind = match file.rsplit('.').next() {
            Some("wasm") => "application/wasm",
            Some("bin" | "minisig") => "application/octet-stream",
            _ => "application/json",
        };
        // No `integrity` here: browsers ignore it for `fetch` and warn about it.
        let attributes = format!("as=\"fetch\" type=\"{kind}\" crossorigin");
        preloads.push(format!("<link rel=\"preload\" {attributes} href=\"{root}{file}\">"));
    }
    preloads.join("\n    ")
}

/// Fills the template in one pass, so that what stands in a value is never taken for a name.
fn fill(build: &Build, shell: &Shell<'_>) -> Result<String, Problem> {
    let mut out = String::with_capacity(build.template.len() + shell.content.len());
    let mut rest = build.template.as_str();
    let wrong = |what: &str| io::problem(Path::new(super::build::FILE), format!("skabelonen til sider {what}"));
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or_else(|| wrong("har en plads, som aldrig slutter"))?;
        out.push_str(before);
        match name {
            "root" => out.push_str(shell.root),
            "title" => out.push_str(&escape(shell.title)),
            "description" => out.push_str(&escape(shell.description)),
            "preloads" => out.push_str(&preloads(build, shell)),
            "content" => out.push_str(shell.content),
            other => return Err(wrong(&format!("har en plads, som ingen kender: »{other}«"))),
        }
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}
