//! `cargo xtask fuzz`: random inputs through the doors by which what strangers wrote comes in, for as long as one likes. The doors
//! themselves are `crates/core/tests/support/entries.rs`, which the plain tests go through too.

use crate::run;
use anyhow::{Context, Result, bail, ensure};
use std::process::Command;

/// The entries, each a target of `fuzz/`, with the longest input worth trying.
const TARGETS: [(&str, u32); 4] = [("snapshot", 32_768), ("patch", 4_096), ("minutes", 8_192), ("url", 512)];

/// How long each runs where nobody says.
const SECONDS: u64 = 60;

/// What one entry went through.
#[derive(Debug, PartialEq)]
pub(crate) struct Outcome {
    pub(crate) target: &'static str,
    pub(crate) inputs: u64,
    pub(crate) seconds: u64,
}

/// `cargo xtask fuzz [--seconds N] [--target NAME]`
pub(crate) fn command(args: &[String]) -> Result<()> {
    run::only_options(args, &["--seconds", "--target"], &[])?;
    let seconds = run::option(args, "--seconds")?;
    let seconds = seconds.map_or(Ok(SECONDS), str::parse).context("--seconds takes a whole number")?;
    let only = run::option(args, "--target")?;
    if let Some(missing) = missing() {
        bail!("{missing}");
    }
    for outcome in all(seconds, only)? {
        println!("{}: {} inputs in {} s, and nothing found", outcome.target, outcome.inputs, outcome.seconds);
    }
    Ok(())
}

/// What this machine lacks, and how to get it; nothing where everything is there.
pub(crate) fn missing() -> Option<String> {
    let there = |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
    if !there(run::command("cargo").args(["+nightly", "--version"])) {
        return Some(
            "fuzzing needs a nightly compiler\n  to repair: rustup toolchain install nightly --profile minimal".into(),
        );
    }
    if !there(run::command("cargo").args(["+nightly", "fuzz", "--version"])) {
        return Some("fuzzing needs cargo-fuzz\n  to repair: cargo install cargo-fuzz --locked".into());
    }
    None
}

/// Runs every entry, or one, for so many seconds each, and stops at the first input that one cannot bear.
pub(crate) fn all(seconds: u64, only: Option<&str>) -> Result<Vec<Outcome>> {
    let targets = TARGETS.iter().filter(|(name, _)| only.is_none_or(|only| only == *name));
    let outcomes: Vec<Outcome> = targets.map(|(name, longest)| one(name, *longest, seconds)).collect::<Result<_>>()?;
    ensure!(!outcomes.is_empty(), "--target takes one of {}", TARGETS.map(|(name, _)| name).join(", "));
    Ok(outcomes)
}

fn one(target: &'static str, longest: u32, seconds: u64) -> Result<Outcome> {
    let corpus = format!("fuzz/corpus/{target}");
    std::fs::create_dir_all(run::root().join(&corpus))?;
    let mut fuzz = run::command("cargo");
    for (key, _) in std::env::vars_os() {
        // What cargo set for this program would hold the nested call to its own toolchain.
        if key == "RUSTUP_TOOLCHAIN" || key == "CARGO" || key.to_string_lossy().starts_with("CARGO_PKG_") {
            fuzz.env_remove(&key);
        }
    }
    // What is found goes to the corpus, which is nobody's but this machine's; the seeds stay as they are.
    fuzz.args(["+nightly", "fuzz", "run", target, &corpus, &format!("fuzz/seeds/{target}"), "--"]);
    fuzz.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={longest}"));
    fuzz.args(["-dict=fuzz/words.dict", "-timeout=20", "-rss_limit_mb=4096", "-print_final_stats=1"]);
    let output = fuzz.output().context("cannot start cargo fuzz")?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        let tail: Vec<&str> = said.lines().rev().take(60).collect();
        let tail: Vec<&str> = tail.into_iter().rev().collect();
        bail!(
            "{target}: an input that it cannot bear, or no build\n{}\n  to repair: put the input named above into \
             fuzz/seeds/{target}, and see `cargo test -p klyngeatlas-core --features toml --test fuzzed` fail",
            tail.join("\n")
        );
    }
    outcome(target, &said).with_context(|| format!("{target}: libFuzzer did not say how many inputs it ran"))
}

/// Reads `Done 1234 runs in 61 second(s)`.
fn outcome(target: &'static str, said: &str) -> Option<Outcome> {
    let line = said.lines().find_map(|line| line.strip_prefix("Done "))?;
    let mut numbers = line.split(' ').filter_map(|word| word.parse().ok());
    Some(Outcome { target, inputs: numbers.next()?, seconds: numbers.next()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_is_read_from_what_libfuzzer_says() {
        let said = "INFO: x\nDone 1234 runs in 61 second(s)\nstat::number_of_executed_units: 1234\n";
        assert_eq!(outcome("url", said), Some(Outcome { target: "url", inputs: 1234, seconds: 61 }));
        assert_eq!(outcome("url", "Done nothing\n"), None);
    }

    /// What is built on a nightly compiler alone is four lines a target; what they call, the plain tests build and run.
    #[test]
    fn every_target_is_a_call_of_its_entry_and_nothing_else() {
        let shared = run::read(&run::root().join("fuzz/src/lib.rs")).unwrap();
        let tests = run::read(&run::root().join("crates/core/tests/fuzzed.rs")).unwrap();
        assert!(shared.contains("#[path = \"../../crates/core/tests/support/entries.rs\"]"), "{shared}");
        for (name, _) in TARGETS {
            let target = run::read(&run::root().join(format!("fuzz/fuzz_targets/{name}.rs"))).unwrap();
            let calls = format!("libfuzzer_sys::fuzz_target!(|bytes: &[u8]| klyngeatlas_fuzz::{name}(bytes));");
            let code: Vec<&str> = target.lines().filter(|line| !line.is_empty() && !line.starts_with("//!")).collect();
            assert_eq!(code, ["#![no_main]", &calls], "{name}");
            assert!(tests.contains(&format!("(\"{name}\", entries::{name})")), "{name} has its seeds replayed");
        }
    }

    #[test]
    fn every_entry_is_a_target_with_seeds() {
        let manifest = run::read(&run::root().join("fuzz/Cargo.toml")).unwrap();
        for (name, _) in TARGETS {
            assert!(manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")), "{name}");
            assert!(!run::files_below(&run::root().join("fuzz/seeds").join(name)).unwrap().is_empty(), "{name}");
        }
    }
}
