//! `publish --site`: data onto a site that stands, with nothing but what its build left beside it. Every page's file is written
//! anew with the page's facts in it, so that a reader without scripts has them too.

mod build; // what the build left
mod compress; // .br and .gz beside each text file
mod oembed; // what systems ask that embed by address
mod routes; // which pages there are, and what they say
mod shell; // a page's file
mod sitemap; // what search engines ask for
mod wanted; // what the app will ask for at once on a page

pub use build::{Build, FILE, FORMAT};
pub use compress::{brotli, gzip, with_suffix};
pub use shell::offline_page;

use crate::io;
use crate::publish::Output;
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::Problem;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The list of the pages that were published, so that the next publication can remove those that are no more.
const PAGES: &str = "data/pages.json";

/// A region as it is about to be published.
pub(crate) struct Region {
    /// The region.
    pub(crate) atlas: Arc<Atlas>,
    /// The file below data/.
    pub(crate) file: String,
    /// The file with its ready-made overview, where there is one.
    pub(crate) overview: Option<String>,
}

/// Every file of the site that data make: what `publish` writes, below data/, then the pages; each with its compressed forms, where
/// the site has such. And the files of pages that are no more.
pub(crate) fn outputs(
    site: &Path,
    build: &Build,
    data: Vec<Output>,
    regions: &[Region],
    address: Option<&str>,
) -> Result<(Vec<Output>, Vec<PathBuf>), Problem> {
    let address = address.map(|address| format!("{}/", address.trim_end_matches('/')));
    let pages = routes::all(regions);
    let mut paths: Vec<String> = pages.iter().map(|page| page.path.clone()).collect();
    paths.sort();
    let mut files: Vec<Output> = Vec::new();
    for page in &pages {
        files.push((shell::file_of(&page.path), shell::page(build, page, regions, address.as_deref())?));
    }
    let answers = pages.iter().filter_map(|page| oembed::answer(page, address.as_deref()?));
    let mut answers: Vec<Output> = answers.collect();
    let before = listed(site);
    let for_engines = address.as_deref().map(|address| sitemap::files(&pages, address));
    // A robots.txt that somebody else has put there says what they want of the whole host.
    let is_ours = |name: &str| {
        name != sitemap::ROBOTS || before.files.iter().any(|file| file == name) || !site.join(name).exists()
    };
    answers.extend(for_engines.into_iter().flatten().filter(|(name, _)| is_ours(name)));
    let mut names: Vec<String> = answers.iter().map(|(name, _)| name.clone()).collect();
    // A calendar that nobody writes any more would show its last meetings for ever.
    names.extend(data.iter().map(|(name, _)| format!("data/{name}")).filter(|name| name.starts_with("data/kalender/")));
    files.extend(answers);
    files.push(("404.html".to_owned(), shell::missing(build)?));
    files.push(("indlejr/404.html".to_owned(), shell::missing_in_frame(build)?));
    let list = serde_json::json!({ "files": &names, "pages": &paths });
    files.push((PAGES.to_owned(), format!("{list}\n").into_bytes()));
    // The index comes last of all: until it stands, the app goes on reading what it names.
    files.extend(data.into_iter().map(|(name, bytes)| (format!("data/{name}"), bytes)));
    let gone = gone(site, &before, &files);
    let files = if build.compressed { compress::with_compressed(files, site)? } else { files };
    Ok((files, gone))
}

/// What the publication before wrote beside the data.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct Before {
    pages: Vec<String>,
    files: Vec<String>,
}

fn listed(site: &Path) -> Before {
    std::fs::read(site.join(PAGES)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// The files of pages, and beside them, that an earlier publication wrote and this one does not.
fn gone(site: &Path, before: &Before, files: &[Output]) -> Vec<PathBuf> {
    let old = before.pages.iter().map(|page| shell::file_of(page)).chain(before.files.iter().cloned());
    let is_below = |path: &String| !path.starts_with('/') && !path.split('/').any(|part| part == "..");
    let no_more = old.filter(is_below).filter(|path| !files.iter().any(|(known, _)| known == path));
    let files = no_more.flat_map(|path| {
        let file = site.join(path);
        ["br", "gz"].map(|suffix| with_suffix(&file, suffix)).into_iter().chain([file])
    });
    files.collect()
}

/// Removes the files of pages that are no more, and the folders that are empty then. What cannot be removed is named.
pub(crate) fn remove(files: &[PathBuf]) -> Result<(), Problem> {
    for file in files {
        match std::fs::remove_file(file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(io::problem(file, format!("kan ikke fjernes: {}", io::reason(&error))));
            }
            _ => (),
        }
        if let Some(folder) = file.parent() {
            // A folder that still holds something stays.
            let _ = std::fs::remove_dir(folder);
        }
    }
    Ok(())
}
