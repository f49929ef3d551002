//! Step 10: what the first view weighs on the wire. It stays small as the atlas grows, since a machine says when it does not.

use super::compress::with_suffix;
use super::names::Named;
use super::snapshots::Region;
use crate::run;
use anyhow::{Result, bail};
use std::path::Path;

/// HTML, CSS, scripts, wasm and data of the first view, brotli, without fonts: no build may weigh more. It only ever
/// goes down, towards the goal; `docs/decisions/0004-weight-of-the-first-view.md` says what weighs and what would help.
const FIRST_VIEW: u64 = 246_000;
/// What the first view is to weigh.
const GOAL: u64 = 150_000;
/// The fonts come later and are swapped in.
const FONTS: u64 = 66_000;

/// Prints what the first view and the rest weigh, and fails where a budget is exceeded.
pub(crate) fn check(site: &Path, app: &Named, style: &str, regions: &[Region]) -> Result<()> {
    let mut first = vec!["index.html".to_owned(), format!("assets/{style}"), format!("assets/{}", app.boot)];
    first.extend(app.modules.iter().map(|name| format!("assets/{name}")));
    first.push(format!("assets/{}", app.wasm));
    first.push("data/index.json".to_owned());
    // A first visit loads one region; the largest is what has to fit.
    let largest = regions.iter().max_by_key(|region| region.text.len());
    first.extend(largest.map(|region| format!("data/{}", region.file)));

    println!("\n  first view, brotli");
    let first = sizes(site, &first, Some("br"))?;
    let total = print(&first, "in all", Some(FIRST_VIEW));

    let fonts = sizes(site, &fonts(site)?, None)?;
    if total > GOAL {
        println!("    {:<48} {GOAL:>8}  {} to go", "the goal", total - GOAL);
    }
    println!("  fonts, swapped in later");
    let fonts = print(&fonts, "in all", Some(FONTS));

    if !app.chunks.is_empty() {
        println!("  lazy pages, brotli");
        let chunks: Vec<_> = app.chunks.iter().map(|name| format!("assets/{name}")).collect();
        print(&sizes(site, &chunks, Some("br"))?, "in all", None);
    }
    println!();
    over("the first view", total, FIRST_VIEW)?;
    over("the fonts", fonts, FONTS)
}

fn over(what: &str, bytes: u64, budget: u64) -> Result<()> {
    if bytes > budget {
        bail!(
            "{what}: {bytes} bytes, {} over the budget of {budget}\n  to repair: see the table above; move what the first view does not need into a #[lazy] page, or drop a dependency",
            bytes - budget
        );
    }
    Ok(())
}

fn fonts(site: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for file in run::files_below(&site.join("assets"))? {
        if let Some(name) = file.file_name().and_then(|name| name.to_str()).filter(|name| name.ends_with(".woff2")) {
            names.push(format!("assets/{name}"));
        }
    }
    Ok(names)
}

fn sizes(site: &Path, names: &[String], suffix: Option<&str>) -> Result<Vec<(String, u64)>> {
    let mut sizes = Vec::new();
    for name in names {
        let file = site.join(name);
        let file = suffix.map_or(file.clone(), |suffix| with_suffix(&file, suffix));
        sizes.push((name.clone(), run::read_bytes(&file)?.len() as u64));
    }
    Ok(sizes)
}

/// Prints the rows and their sum, and returns the sum.
fn print(rows: &[(String, u64)], sum: &str, budget: Option<u64>) -> u64 {
    for (name, bytes) in rows {
        println!("    {name:<48} {bytes:>8}");
    }
    let total = total(rows);
    match budget {
        Some(budget) => println!("    {sum:<48} {total:>8}  of {budget}"),
        None => println!("    {sum:<48} {total:>8}"),
    }
    total
}

fn total(rows: &[(String, u64)]) -> u64 {
    rows.iter().map(|(_, bytes)| bytes).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_met_at_its_last_byte_and_broken_by_the_next() {
        let rows = [("a".to_owned(), FIRST_VIEW - 50_000), ("b".to_owned(), 50_000)];
        assert!(over("x", total(&rows), FIRST_VIEW).is_ok());
        assert!(over("x", total(&rows) + 1, FIRST_VIEW).is_err());
    }
}
