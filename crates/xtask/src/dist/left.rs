//! Step 9: what publishing needs to know of the build, left beside it as `site.json`: the template of a page's file, and which part
//! of the app needs which files. With it the command line lays new data onto the site without a rebuild.

use super::names::Named;
use crate::run;
use anyhow::{Result, bail, ensure};
use klyngeatlas::site::{Build, FILE, FORMAT};
use std::collections::BTreeMap;
use std::path::Path;

/// What the build made.
pub(crate) struct Made<'a> {
    /// The path under which the site will live.
    pub(crate) base: &'a str,
    /// Whether .br and .gz lie beside every text file.
    pub(crate) compressed: bool,
    /// The minisign key that the data have to be signed with, where they have to.
    pub(crate) key: Option<String>,
    /// The app's files.
    pub(crate) app: &'a Named,
    /// The stylesheet, below assets/.
    pub(crate) style: &'a str,
    /// The file with the boundaries of each region's municipalities, below data/.
    pub(crate) maps: BTreeMap<String, String>,
}

/// Writes `site.json`.
pub(crate) fn write(repository: &Path, site: &Path, made: Made<'_>) -> Result<()> {
    let base = made.base;
    ensure!(base.starts_with('/') && base.ends_with('/'), "--base {base:?} has to begin and end with /");
    let template = without_comments(&run::read(&repository.join("index.html"))?)?;
    let template = template
        .replace("{{style}}", &format!("assets/{}", made.style))
        .replace("{{boot}}", &format!("assets/{}", made.app.boot));
    let build = Build {
        format: FORMAT.to_owned(),
        base: base.to_owned(),
        compressed: made.compressed,
        template,
        modules: made.app.modules.clone(),
        wasm: made.app.wasm.clone(),
        parts: made.app.parts.clone(),
        maps: made.maps,
        key: made.key,
    };
    run::write(&site.join(FILE), format!("{}\n", serde_json::to_string(&build)?))
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
