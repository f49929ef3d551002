//! Step 11: `sw.js`, which keeps a release in the browser, and the page that it shows at every address.
//!
//! The list of files is read off the site, so that nothing is forgotten. Data and the pages made from them are not on it: they are
//! published without a build, and the worker keeps data as a set of their own.

use super::names::hashed;
use crate::run;
use anyhow::{Context, Result, ensure};
use klyngeatlas::site::{Build, FILE};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// The worker at the site's root.
const WORKER: &str = "sw.js";

/// What the worker is told, beside the files.
struct About<'a> {
    /// The page that it shows at every address.
    page: &'a str,
    /// The form of the data.
    format: &'a str,
    /// The key that the list of data has to be signed with; empty where it need not be.
    key: &'a str,
}

/// Writes the worker and its page. A site for development gets one that takes itself back.
pub(crate) fn write(site: &Path, dev: bool) -> Result<()> {
    let source = run::root().join("offline");
    if dev {
        return run::write(&site.join(WORKER), run::read(&source.join("retire.js"))?);
    }
    let build: Build = serde_json::from_str(&run::read(&site.join(FILE))?)?;
    let page = klyngeatlas::site::offline_page(&build).map_err(|problem| anyhow::anyhow!("{problem}"))?;
    let page_name = format!("assets/{}", hashed("offline.html", &page));
    run::write(&site.join(&page_name), page)?;
    let index: serde_json::Value = serde_json::from_str(&run::read(&site.join("data/index.json"))?)?;
    let format = index["format"].as_str().context("data/index.json names no format")?;
    let about = About { page: &page_name, format, key: build.key.as_deref().unwrap_or_default() };
    let parts = ["worker.js", "sets.js"].map(|part| run::read(&source.join(part)));
    let parts: Vec<String> = parts.into_iter().collect::<Result<_>>()?;
    let worker = fill(&parts.join("\n"), &about, &sums(site)?)?;
    run::write(&site.join(WORKER), worker)
}

/// The files of the release with their sums.
fn sums(site: &Path) -> Result<BTreeMap<String, String>> {
    let mut sums = BTreeMap::new();
    for file in run::files_below(site)? {
        let path = file.strip_prefix(site)?.to_str().context("a file's name is not UTF-8")?.replace('\\', "/");
        if is_kept(&path) {
            sums.insert(path, hex(&Sha256::digest(run::read_bytes(&file)?)));
        }
    }
    Ok(sums)
}

/// What a page of the app may ask for, whatever the data.
fn is_kept(path: &str) -> bool {
    let compressed = path.ends_with(".br") || path.ends_with(".gz");
    let own = ["assets/", "icons/"].iter().any(|folder| path.starts_with(folder));
    !compressed && (own || ["favicon.svg", "manifest.webmanifest"].contains(&path))
}

/// Puts the list into the worker. The release is named by all that the worker is, so that a changed worker never shares a cache
/// with the one before, not even where the files are the same.
fn fill(worker: &str, about: &About<'_>, sums: &BTreeMap<String, String>) -> Result<String> {
    let files = serde_json::to_string_pretty(sums)?;
    let mut text = worker.to_owned();
    let places =
        [("{{files}}", &*files), ("{{shell}}", about.page), ("{{format}}", about.format), ("{{key}}", about.key)];
    for (place, value) in places {
        ensure!(text.contains(place), "offline/worker.js has no place {place}");
        text = text.replace(place, value);
    }
    ensure!(text.contains("{{release}}"), "offline/worker.js has no place for the release");
    let release = hex(&Sha256::digest(&text)[..8]);
    Ok(text.replace("{{release}}", &release))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "a(\"{{release}}\", \"{{format}}\", \"{{shell}}\", \"{{key}}\", {{files}});";
    const ABOUT: About<'_> = About { page: "assets/s.html", format: "k/1", key: "RWQ" };

    fn sums(files: &[(&str, &str)]) -> BTreeMap<String, String> {
        files.iter().map(|(path, sum)| ((*path).to_owned(), (*sum).to_owned())).collect()
    }

    #[test]
    fn what_data_make_is_no_part_of_a_release() {
        for path in
            ["assets/app.0123456789ab.js", "assets/offline.0123456789ab.html", "icons/icon-192.png", "favicon.svg"]
        {
            assert!(is_kept(path), "{path}");
        }
        for path in [
            "index.html",
            "404.html",
            "om/index.html",
            "data/index.json",
            "data/kalender/a.ics",
            "site.json",
            "sw.js",
            "indlejr.js",
            "assets/app.0123456789ab.js.br",
            "favicon.svg.gz",
        ] {
            assert!(!is_kept(path), "{path}");
        }
    }

    #[test]
    fn the_same_files_are_the_same_release_and_any_change_is_another() {
        let filled = |worker: &str, files| fill(worker, &ABOUT, &sums(files)).unwrap();
        let files = [("assets/a", "1"), ("assets/s.html", "2")];
        let one = filled(TEMPLATE, &files);
        assert_eq!(one, filled(TEMPLATE, &files));
        assert!(one.contains("\"k/1\", \"assets/s.html\", \"RWQ\", {\n  \"assets/a\": \"1\""), "{one}");
        let label = |text: &str| text.split('"').nth(1).map(str::to_owned);
        assert_ne!(label(&one), label(&filled(TEMPLATE, &[("assets/a", "3"), ("assets/s.html", "2")])));
        assert_ne!(label(&one), label(&filled(&format!("{TEMPLATE} "), &files)));
    }

    #[test]
    fn a_worker_without_a_place_for_the_list_is_an_error() {
        for place in ["{{files}}", "{{shell}}", "{{format}}", "{{key}}", "{{release}}"] {
            assert!(fill(&TEMPLATE.replace(place, ""), &ABOUT, &sums(&[])).is_err(), "{place}");
        }
    }

    /// The first bytes of a PNG say how large it is.
    fn size(png: &[u8]) -> (u32, u32) {
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert!(png.starts_with(b"\x89PNG"));
        (number(16), number(20))
    }

    #[test]
    fn the_manifest_names_icons_of_the_sizes_that_they_have() {
        let public = run::root().join("public");
        let manifest = run::read(&public.join("manifest.webmanifest")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
        let mut seen = Vec::new();
        for icon in manifest["icons"].as_array().unwrap() {
            let bytes = run::read_bytes(&public.join(icon["src"].as_str().unwrap())).unwrap();
            let sizes = icon["sizes"].as_str().unwrap();
            if sizes != "any" {
                let (width, height) = size(&bytes);
                assert_eq!(format!("{width}x{height}"), sizes);
                seen.push((width, icon["purpose"].as_str().unwrap_or("any").to_owned()));
            }
        }
        assert_eq!(seen, [(192, "any".to_owned()), (512, "any".to_owned()), (512, "maskable".to_owned())]);
        // Relative, so that the site works under any path.
        assert_eq!((manifest["start_url"].as_str(), manifest["scope"].as_str()), (Some("./"), Some("./")));
    }
}
