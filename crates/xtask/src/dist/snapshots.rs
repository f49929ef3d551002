//! Step 10: data/ as the app reads it and a file for each page, published by the project's own command line.

use crate::run;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// One published region, as index.json names it.
pub(crate) struct Region {
    /// The id, which is also the first part of its paths.
    pub(crate) id: String,
    /// The file below data/.
    pub(crate) file: String,
    /// The file with its ready-made overview, where there is one.
    pub(crate) overview: Option<String>,
    /// The snapshot itself.
    pub(crate) text: String,
}

/// The folders that each hold one region.
pub(crate) fn sources() -> Result<Vec<PathBuf>> {
    let data = run::root().join("data");
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(&data).with_context(|| format!("cannot read {}", data.display()))? {
        let path = entry?.path();
        if path.join("region.toml").is_file() {
            folders.push(path);
        }
    }
    folders.sort();
    if folders.is_empty() {
        bail!("no folder in data/ holds a region.toml");
    }
    Ok(folders)
}

/// Publishes every region into `out` and reads back what was written. The overviews may be left out: each
/// judges a year of days, and whoever edits the data should not have to wait for them.
pub(crate) fn publish(out: &Path, overviews: bool) -> Result<Vec<Region>> {
    run_publish("--out", out, overviews)?;
    read(out)
}

/// The same onto a site that is being built, with its pages.
pub(crate) fn onto(site: &Path, overviews: bool) -> Result<Vec<Region>> {
    run_publish("--site", site, overviews)?;
    read(&site.join("data"))
}

fn run_publish(target: &str, folder: &Path, overviews: bool) -> Result<()> {
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--locked", "--package", "klyngeatlas", "--", "publish"]);
    if !overviews {
        cargo.arg("--snapshots-only");
    }
    run::run_quietly(cargo.args(sources()?).arg(target).arg(folder))
}

/// The regions that index.json of a folder names.
pub(crate) fn read(folder: &Path) -> Result<Vec<Region>> {
    let index: serde_json::Value = serde_json::from_str(&run::read(&folder.join("index.json"))?)?;
    let Some(snapshots) = index["snapshots"].as_object() else {
        bail!("index.json names no snapshots");
    };
    let mut regions = Vec::new();
    for (id, entry) in snapshots {
        let Some(file) = entry["file"].as_str() else {
            bail!("index.json names no file for {id}");
        };
        let overview = entry["overview"]["file"].as_str().map(str::to_owned);
        let text = run::read(&folder.join(file))?;
        regions.push(Region { id: id.clone(), file: file.to_owned(), overview, text });
    }
    Ok(regions)
}
