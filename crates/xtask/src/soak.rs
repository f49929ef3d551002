//! `cargo xtask soak`: what takes too long for every change. Run before a release: many kills in the middle of updates, and a long fuzz
//! where the tools for it are there. What came out is added to docs/soak.md.

use crate::{run, setup};
use anyhow::{Context, Result, bail, ensure};
use std::process::Stdio;

/// Where the counts are kept.
const REPORT: &str = "docs/soak.md";
/// The built site that `cargo xtask test --only dist` leaves.
const SITE: &str = "test/site";

/// `cargo xtask soak [--kills 200] [--seed 1] [--fuzz SECONDS]`
pub(crate) fn command(args: &[String]) -> Result<()> {
    run::only_options(args, &["--kills", "--seed", "--fuzz"], &[])?;
    let number = |flag: &str, usual: u32| -> Result<u32> {
        let given = run::option(args, flag)?.map(str::parse).transpose();
        Ok(given.with_context(|| format!("{flag} takes a number"))?.unwrap_or(usual))
    };
    let (kills, seed, seconds) = (number("--kills", 200)?, number("--seed", 1)?, number("--fuzz", 300)?);
    let counts =
        run::step("kills", "the problems stand above; the same --seed gives the same kills", || kill(kills, seed))?;
    let fuzzed = run::step("fuzz", "cargo xtask fuzz", || fuzz(seconds));
    let path = run::root().join(REPORT);
    // Half an hour of kills is kept, whatever becomes of the rest.
    let said = fuzzed.as_deref().unwrap_or("did not come to its end");
    run::write(&path, with_row(&run::read(&path)?, &row(&counts, seed, said)?)?)?;
    fuzzed.map(|_| ())
}

/// Runs the kills, and gives what they counted.
fn kill(kills: u32, seed: u32) -> Result<serde_json::Value> {
    setup::debian_packages()?;
    setup::npm_packages()?;
    let site = run::target_dir().join(SITE);
    ensure!(site.join("sw.js").is_file(), "there is no build to soak; `cargo xtask test --only dist` makes it");
    let mut node = run::command("node");
    node.arg("tests/soak/kills.js").arg(site).args([kills.to_string(), seed.to_string()]).arg(setup::CHROMIUM);
    let output = node.stderr(Stdio::inherit()).output().context("cannot start node")?;
    let said = String::from_utf8_lossy(&output.stdout);
    let counts: serde_json::Value = serde_json::from_str(said.trim()).context("the kills did not come to their end")?;
    println!("{counts}");
    ensure!(output.status.success(), "something mixed was served, or an update did not complete");
    Ok(counts)
}

/// Sends random inputs through every door for so many seconds each. Where the tools for it are missing, it says so.
fn fuzz(seconds: u32) -> Result<String> {
    if let Some(missing) = crate::fuzz::missing() {
        println!("{missing}");
        return Ok("not run".to_owned());
    }
    let outcomes = crate::fuzz::all(u64::from(seconds), None)?;
    let inputs: u64 = outcomes.iter().map(|outcome| outcome.inputs).sum();
    Ok(format!("{} targets, {seconds} s each, {inputs} inputs", outcomes.len()))
}

/// A line of the table.
fn row(counts: &serde_json::Value, seed: u32, fuzzed: &str) -> Result<String> {
    let mut cells = vec![counts["date"].as_str().context("the kills name no date")?.to_owned(), seed.to_string()];
    for key in ["kills", "server", "browser", "before", "after", "completed", "mixed", "data_mixed"] {
        cells.push(counts[key].as_u64().with_context(|| format!("the kills do not count »{key}«"))?.to_string());
    }
    cells.push(fuzzed.to_owned());
    Ok(format!("| {} |", cells.join(" | ")))
}

/// The report with a line more at the end of its table, which is its last part.
fn with_row(report: &str, row: &str) -> Result<String> {
    if !report.trim_end().ends_with('|') {
        bail!("{REPORT} has to end with its table");
    }
    Ok(format!("{}\n{row}\n", report.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_becomes_a_line_at_the_end_of_the_table() {
        let counts = serde_json::json!({
            "date": "2026-11-29", "kills": 200, "server": 104, "browser": 96, "before": 150, "after": 50,
            "completed": 60, "mixed": 0, "data_mixed": 0
        });
        let line = row(&counts, 7, "not run").unwrap();
        assert_eq!(line, "| 2026-11-29 | 7 | 200 | 104 | 96 | 150 | 50 | 60 | 0 | 0 | not run |");
        assert_eq!(with_row("# Soak\n\n|a|\n|---|\n", &line).unwrap(), format!("# Soak\n\n|a|\n|---|\n{line}\n"));
        assert!(with_row("# Soak\n", &line).is_err());
        assert!(row(&serde_json::json!({ "date": "2026-11-29" }), 7, "").is_err());
    }

    #[test]
    fn the_report_ends_with_its_table() {
        let report = run::read(&run::root().join(REPORT)).unwrap();
        assert!(with_row(&report, "| x |").is_ok());
    }
}
