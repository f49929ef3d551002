//! The browser errands: the release build, the real server, the real browser.

use super::nginx::Nginx;
use super::node_binary;
use crate::{run, setup};
use anyhow::{Context, Result, bail, ensure};
use std::path::Path;

/// Serves the site at `/` and below a path, and runs Playwright against both.
pub(crate) fn run(site: &Path, arguments: &[String]) -> Result<()> {
    setup::debian_packages()?;
    setup::npm_packages()?;
    ensure!(site.join("index.html").is_file(), "there is no build to test; `cargo xtask test --only dist` makes it");
    let work = run::target_dir().join("test");
    let _ = std::fs::remove_dir_all(work.join("nginx"));
    let root = Nginx::start(site, &work.join("nginx/root"))?;
    let host = work.join("nginx/host");
    std::fs::create_dir_all(&host)?;
    link(site, &host.join("atlas"))?;
    let below = Nginx::start(&host, &work.join("nginx/below"))?;

    let report = work.join("report.json");
    let _ = std::fs::remove_file(&report);
    let mut playwright = node_binary("playwright");
    playwright
        .args(["test", "--config", "tests/e2e/playwright.config.js"])
        .args(arguments)
        .env("KLYNGEATLAS_URL", root.url())
        .env("KLYNGEATLAS_BELOW_URL", format!("{}atlas/", below.url()))
        .env("KLYNGEATLAS_DIST", site)
        .env("KLYNGEATLAS_CHROMIUM", setup::CHROMIUM)
        .env("KLYNGEATLAS_REPORT", &report);
    let outcome = run::run(&mut playwright);
    let counts = count(&run::read(&report).context("Playwright wrote no report")?)?;
    println!("e2e: {} passed, {} failed", counts.passed, counts.failed);
    outcome?;
    if counts.passed == 0 {
        bail!("no errand was run");
    }
    Ok(())
}

#[cfg(unix)]
fn link(site: &Path, name: &Path) -> Result<()> {
    Ok(std::os::unix::fs::symlink(site, name)?)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> Result<()> {
    bail!("the browser tests run where nginx and symbolic links do: on Linux, or in WSL")
}

#[derive(Debug, PartialEq)]
struct Counts {
    passed: u64,
    failed: u64,
}

/// What Playwright's JSON report says. A test that passed only when tried again has failed.
fn count(report: &str) -> Result<Counts> {
    let report: serde_json::Value = serde_json::from_str(report)?;
    let of = |name: &str| report["stats"][name].as_u64();
    let (Some(expected), Some(unexpected), Some(flaky)) = (of("expected"), of("unexpected"), of("flaky")) else {
        bail!("Playwright's report has no stats");
    };
    Ok(Counts { passed: expected, failed: unexpected + flaky })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flaky_errand_is_a_failed_one() {
        let report = r#"{"stats":{"expected":5,"skipped":0,"unexpected":1,"flaky":2}}"#;
        assert_eq!(count(report).unwrap(), Counts { passed: 5, failed: 3 });
        assert!(count("{}").is_err());
    }
}
