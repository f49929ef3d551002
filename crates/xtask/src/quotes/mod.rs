//! `cargo xtask quotes --sources DIR`: every quote of the data is looked up in its source, word by word, and what was found
//! is written to data/quotes.lock. The sources stay out of the repository; the lock lets a machine without them see that no
//! quote has changed since. Only an example region brings its invented papers along, in its own `papirer/`.

mod matcher; // what counts as verbatim

use crate::run;
use anyhow::{Context, Result, bail, ensure};
use matcher::{Source, fold};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The lock, below the root of the repository.
pub(crate) const LOCK: &str = "data/quotes.lock";

const OPENING: &str = "\
# Every quote of the data, found in its source by `cargo xtask quotes --sources DIR`: where it stands in the snapshot, the
# SHA-256 of the quote without white space, the source, and the SHA-256 of the source's text. Written by a machine.
";

/// One quoted citation of a published snapshot.
#[derive(Debug, PartialEq)]
struct Quote {
    /// The region and the path of the citation in its snapshot.
    place: String,
    source: String,
    words: String,
}

impl Quote {
    fn region(&self) -> &str {
        self.place.split('.').next().unwrap_or_default()
    }
}

/// `cargo xtask quotes --sources DIR`
pub(crate) fn command(args: &[String]) -> Result<()> {
    run::only_options(args, &["--sources"], &[])?;
    let Some(folder) = run::option(args, "--sources")? else {
        bail!("--sources DIR has to name the folder with the sources' texts");
    };
    let sources = sources(Path::new(folder))?;
    let papers = papers()?;
    let quotes = quotes()?;
    let mut lines = BTreeSet::new();
    let mut missing = Vec::new();
    for quote in &quotes {
        let own = papers.get(&format!("{}/{}", quote.region(), quote.source));
        match own.or_else(|| sources.get(&quote.source)) {
            Some(source) if source.holds(&quote.words) => {
                lines.insert(format!("{} {}", key(quote), sha256(source.text())));
            }
            Some(_) => missing.push(format!("{}: not in {}: {:?}", quote.place, quote.source, quote.words)),
            None => missing.push(format!("{}: there is no text of {} in {folder}", quote.place, quote.source)),
        }
    }
    if !missing.is_empty() {
        bail!(
            "{} of {} quotes are not in their source\n  {}\n  to repair: quote the source's own words, or fix source_id",
            missing.len(),
            quotes.len(),
            missing.join("\n  ")
        );
    }
    let lines: Vec<String> = lines.into_iter().collect();
    run::write(&run::root().join(LOCK), format!("{OPENING}{}\n", lines.join("\n")))?;
    println!("{} quotes, each found in its source; {LOCK} is written", quotes.len());
    Ok(())
}

/// What of the lock does not fit the data, in sentences; needs no sources.
pub(crate) fn against_lock() -> Result<Vec<String>> {
    let lock = run::root().join(LOCK);
    ensure!(lock.is_file(), "{LOCK} is missing\n  to repair: cargo xtask quotes --sources DIR");
    Ok(compare(&run::read(&lock)?, &quotes()?))
}

fn compare(lock: &str, quotes: &[Quote]) -> Vec<String> {
    // The last word of a line is the hash of the source, which only who has the source can make.
    let locked: BTreeMap<&str, usize> = (lock.lines().enumerate())
        .filter(|(_, line)| !line.starts_with('#'))
        .filter_map(|(at, line)| Some((line.rsplit_once(' ')?.0, at + 1)))
        .collect();
    let keys: BTreeSet<String> = quotes.iter().map(key).collect();
    let unlocked = quotes
        .iter()
        .filter(|quote| !locked.contains_key(key(quote).as_str()))
        .map(|quote| format!("{LOCK}: lacks the quote of {}; run `cargo xtask quotes --sources DIR`", quote.place));
    let stale = locked.iter().filter(|(key, _)| !keys.contains(**key)).map(|(key, line)| {
        let place = key.split(' ').next().unwrap_or(key);
        format!("{LOCK}:{line}: the data have no such quote at {place}; run `cargo xtask quotes --sources DIR`")
    });
    unlocked.chain(stale).collect()
}

fn key(quote: &Quote) -> String {
    format!("{} {} {}", quote.place, sha256(&fold(&quote.words)), quote.source)
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The texts of a folder: the first three digits of a file's name are its id.
fn sources(folder: &Path) -> Result<BTreeMap<String, Source>> {
    let mut sources = BTreeMap::new();
    for file in run::files_below(folder)? {
        if let Some(id) = id_of(&file) {
            sources.insert(id, Source::new(run::read(&file)?));
        }
    }
    ensure!(!sources.is_empty(), "{} holds no file like 001_name.txt", folder.display());
    Ok(sources)
}

/// `001_name.txt` -> `S001`
fn id_of(file: &Path) -> Option<String> {
    let name = file.file_name()?.to_str()?.strip_suffix(".txt")?;
    let digits = name.get(..3)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| format!("S{digits}"))
}

/// The invented papers of the example regions, by region and id: `data/eksempel/papirer/E001-navn.txt` is `eksempel/E001`.
fn papers() -> Result<BTreeMap<String, Source>> {
    let mut papers = BTreeMap::new();
    for file in run::files_below(&run::root().join("data"))? {
        if let Some(key) = paper(&file) {
            papers.insert(key, Source::new(run::read(&file)?));
        }
    }
    Ok(papers)
}

/// `…/eksempel/papirer/E001-navn.txt` -> `eksempel/E001`
fn paper(file: &Path) -> Option<String> {
    let folder = file.parent().filter(|folder| folder.ends_with("papirer"))?;
    let region = folder.parent()?.file_name()?.to_str()?;
    let (id, _) = file.file_name()?.to_str()?.strip_suffix(".txt")?.split_once('-')?;
    Some(format!("{region}/{id}"))
}

/// Every quoted citation of every region, as published.
fn quotes() -> Result<Vec<Quote>> {
    let folder: PathBuf = run::target_dir().join("quotes");
    let mut quotes = Vec::new();
    for file in crate::dist::publish(&folder)? {
        let text = run::read(&folder.join(&file))?;
        let snapshot: Value = serde_json::from_str(&text).with_context(|| format!("{file} is no JSON"))?;
        collect(&snapshot, file.trim_end_matches(".json"), None, &mut quotes);
    }
    ensure!(!quotes.is_empty(), "the published data quote nothing");
    Ok(quotes)
}

/// A citation is any object with a quote; its source is its own or that of the nearest object around it.
fn collect(node: &Value, place: &str, source: Option<&str>, quotes: &mut Vec<Quote>) {
    match node {
        Value::Object(fields) => {
            let source = fields.get("source_id").and_then(Value::as_str).or(source);
            if let Some(words) = fields.get("quote").and_then(Value::as_str) {
                quotes.push(Quote {
                    place: place.to_owned(),
                    source: source.unwrap_or("no source_id").to_owned(),
                    words: words.to_owned(),
                });
            }
            for (name, value) in fields {
                collect(value, &format!("{place}.{name}"), source, quotes);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                collect(item, &format!("{place}[{at}]"), source, quotes);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(words: &str) -> Quote {
        Quote { place: "nord.a".into(), source: "S001".into(), words: words.into() }
    }

    #[test]
    fn a_citation_has_its_own_source_or_the_nearest_one_around_it() {
        let snapshot = serde_json::json!({
            "terms": { "t": { "source_id": "S001", "clauses": {
                "A": { "quote": "a" },
                "B": { "quote": "b", "source_id": "S003" },
            } } },
            "rows": { "r": { "source": [ { "source_id": "S004", "quote": "c" }, { "source_id": "S004" } ] } },
        });
        let mut found = Vec::new();
        collect(&snapshot, "nord", None, &mut found);
        let found: Vec<_> = found.iter().map(|quote| (quote.place.as_str(), quote.source.as_str())).collect();
        assert_eq!(
            found,
            [("nord.rows.r.source[0]", "S004"), ("nord.terms.t.clauses.A", "S001"), ("nord.terms.t.clauses.B", "S003")]
        );
    }

    #[test]
    fn a_changed_quote_and_a_line_left_behind_are_both_told() {
        let lock = format!("# opening\n{} 00ff\n", key(&quote("to læger")));
        assert_eq!(compare(&lock, &[quote("to  læger")]), Vec::<String>::new());
        let told = compare(&lock, &[quote("tre læger")]);
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[1].starts_with("data/quotes.lock:2:"), "{told:?}");
    }

    #[test]
    fn an_id_is_three_digits_of_a_text() {
        assert_eq!(id_of(Path::new("x/001_f6.txt")).as_deref(), Some("S001"));
        assert_eq!(id_of(Path::new("x/01_f6.txt")), None);
        assert_eq!(id_of(Path::new("x/001_f6.pdf")), None);
    }

    #[test]
    fn an_invented_paper_is_known_by_its_region_and_id() {
        assert_eq!(paper(Path::new("data/eksempel/papirer/E001-brev.txt")).as_deref(), Some("eksempel/E001"));
        assert_eq!(paper(Path::new("data/eksempel/E001-brev.txt")), None);
        assert_eq!(paper(Path::new("data/eksempel/papirer/E001.txt")), None);
    }
}
