//! The browser errands: the release build, the real servers, the real browser.

use super::hosts::Hosts;
use super::{hostile, nginx, node_binary};
use crate::{run, setup};
use anyhow::{Context, Result, bail};
use std::path::Path;

/// Serves the site everywhere where it has to work, and runs Playwright against that.
pub(crate) fn run(site: &Path, arguments: &[String]) -> Result<()> {
    setup::npm_packages()?;
    let work = run::target_dir().join("test");
    let hosts = Hosts::start(site, &work.join("hosts"))?;
    let all = hosts.all();
    let names: Vec<_> = all.iter().map(|host| serde_json::json!({ "name": host.name, "url": host.url })).collect();
    let [root, below, ..] = &all;
    let hostile = work.join("hostile");
    hostile::site(site, &hostile).context("the hostile region")?;
    let attacked = nginx::start(&hostile, &work.join("hosts/hostile"))?;
    let report = work.join("report.json");
    let _ = std::fs::remove_file(&report);
    let mut playwright = node_binary("playwright");
    playwright
        .args(["test", "--config", "tests/e2e/playwright.config.js"])
        .args(arguments)
        .env("KLYNGEATLAS_URL", &root.url)
        .env("KLYNGEATLAS_BELOW_URL", &below.url)
        .env("KLYNGEATLAS_HOSTS", serde_json::to_string(&names)?)
        .env("KLYNGEATLAS_DIST", site)
        .env("KLYNGEATLAS_HOSTILE", &hostile)
        .env("KLYNGEATLAS_HOSTILE_URL", attacked.url())
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
