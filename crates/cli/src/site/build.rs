//! What the build of the site left beside it: the template of a page's file, and the names of the app's files.

use crate::io;
use klyngeatlas_core::snapshot::Problem;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// The file at the site's root.
pub const FILE: &str = "site.json";
/// The form that this version reads and writes.
pub const FORMAT: &str = "klyngeatlas-site/1";

/// What `site.json` says.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Build {
    /// [`FORMAT`].
    pub format: String,
    /// The path under which the site lives; only 404.html, shown at any depth, needs to know it.
    pub base: String,
    /// Whether .br and .gz lie beside every text file.
    pub compressed: bool,
    /// The page's file, with `{{root}}`, `{{title}}`, `{{description}}`, `{{preloads}}` and `{{content}}` where those go.
    pub template: String,
    /// The modules that every page asks for, below assets/.
    pub modules: Vec<String>,
    /// The app itself, below assets/.
    pub wasm: String,
    /// What each part of the app needs, below assets/.
    pub parts: BTreeMap<String, Vec<String>>,
    /// The file with the boundaries of a region's municipalities, below data/, by the region's id.
    #[serde(default)]
    pub maps: BTreeMap<String, String>,
    /// The minisign key that the app asks the list of data to be signed with, where it was built with one. It is written here for
    /// whoever publishes; the app has its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

impl Build {
    /// Reads what the build left.
    pub(crate) fn read(site: &Path) -> Result<Self, Problem> {
        let path = site.join(FILE);
        let bytes = io::bytes_of(&path).map_err(|problem| {
            let expected = format!("{}; her skal ligge det site, som »cargo xtask dist« har lavet", problem.expected);
            Problem { expected, ..problem }
        })?;
        let wrong =
            |why: String| io::problem(&path, format!("er ikke fra et site, som denne udgave kan lægge data på: {why}"));
        let build: Self = serde_json::from_slice(&bytes).map_err(|error| wrong(error.to_string()))?;
        match build.format == FORMAT {
            true => Ok(build),
            false => Err(wrong(format!("formatet er »{}«, og »{FORMAT}« var ventet", build.format))),
        }
    }
}
