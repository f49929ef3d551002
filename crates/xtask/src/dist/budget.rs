//! Step 12: what the first view weighs on the wire. It stays small as the atlas grows, since a machine says when it does not.

use super::compress::with_suffix;
use super::names::Named;
use super::snapshots::Region;
use crate::run;
use anyhow::{Context, Result, bail};
use std::path::Path;

/// Everything that the browser needs to show a region's overview with its verdicts: HTML, CSS, scripts, wasm and data, brotli,
/// without fonts. No build may weigh more; `docs/decisions/0004-weight-of-the-first-view.md` says what weighs what.
const FIRST_VIEW: u64 = 150_000;
/// What reads and judges a snapshot, fetched once the first view stands. A ceiling to see growth by, not a goal: whoever adds to
/// the engine for a reason raises it.
const ENGINE: u64 = 180_000;
/// The fonts come later and are swapped in.
const FONTS: u64 = 66_000;

/// Prints what the first view and the rest weigh, and fails where a budget is exceeded.
pub(crate) fn check(site: &Path, app: &Named, style: &str, regions: &[Region]) -> Result<()> {
    let first = largest_first_view(site, app, style, regions)?;
    println!("\n  first view, brotli");
    let first = print(&first, FIRST_VIEW);

    println!("  fonts, swapped in later");
    let fonts = print(&sizes(site, &fonts(site)?, None)?, FONTS);

    println!("  the engine, brotli, when the first view stands");
    let engine = app.parts.get("engine").context("the app has no part »engine«")?;
    let weight = print(&sizes(site, &assets(engine), Some("br"))?, ENGINE);

    println!("  each other part beside the engine, brotli");
    for (part, files) in app.parts.iter().filter(|(part, _)| *part != "engine") {
        let own: Vec<String> = files.iter().filter(|file| !engine.contains(file)).cloned().collect();
        let sizes = sizes(site, &assets(&own), Some("br"))?;
        println!("    {:<48} {:>8}  in {} files", part, total(&sizes), own.len());
    }
    println!();
    over("the first view", first, FIRST_VIEW)?;
    over("the engine", weight, ENGINE)?;
    over("the fonts", fonts, FONTS)
}

/// A first visit loads one region's overview; the heaviest is what has to fit.
fn largest_first_view(site: &Path, app: &Named, style: &str, regions: &[Region]) -> Result<Vec<(String, u64)>> {
    let mut largest = Vec::new();
    for region in regions {
        let overview = region.overview.as_ref().with_context(|| format!("{} has no ready-made overview", region.id))?;
        let mut files =
            vec![format!("{}/index.html", region.id), format!("assets/{style}"), format!("assets/{}", app.boot)];
        files.extend(assets(&app.modules));
        files.push(format!("assets/{}", app.wasm));
        files.extend(["data/index.json".to_owned(), format!("data/{overview}")]);
        let files = sizes(site, &files, Some("br"))?;
        if total(&files) > total(&largest) {
            largest = files;
        }
    }
    Ok(largest)
}

fn assets(names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("assets/{name}")).collect()
}

fn over(what: &str, bytes: u64, budget: u64) -> Result<()> {
    if bytes > budget {
        bail!(
            "{what}: {bytes} bytes, {} over the budget of {budget}\n  to repair: see the table above; move what the first view does not need into a part of its own (wasm_split), or drop a dependency",
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
fn print(rows: &[(String, u64)], budget: u64) -> u64 {
    for (name, bytes) in rows {
        println!("    {name:<48} {bytes:>8}");
    }
    let total = total(rows);
    println!("    {:<48} {total:>8}  of {budget}", "in all");
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
