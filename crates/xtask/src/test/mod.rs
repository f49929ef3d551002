//! `cargo xtask test`: everything that must hold before a change is handed in, in the order in which it fails soonest.

mod apache; // one server under the hosting example
mod bare; // a server that nobody configured
mod e2e; // the browser errands
mod frames; // who may frame what
mod hostile; // a region in which every text is an attack
mod hosting; // what every server has to answer
mod hosts; // all servers together
mod http; // a client as plain as can be
mod nginx; // one server under the hosting example
mod server; // a server as a program that is started and ended

#[cfg(test)]
pub(crate) use hosting::TYPES;

use crate::run::{self, command};
use crate::setup::{self, WASM};
use anyhow::{Result, anyhow, bail};
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

/// One thing that is tested.
struct Step {
    name: &'static str,
    what: &'static str,
    /// What to run or look at when it fails.
    repair: &'static str,
    work: fn(&Options) -> Result<()>,
}

/// What the command line asked for.
struct Options {
    /// Handed on to Playwright: `cargo xtask test --only e2e -- -g "a title"`.
    playwright: Vec<String>,
}

const STEPS: [Step; 8] = [
    Step { name: "fmt", what: "the code is formatted", repair: "cargo fmt --all", work: fmt },
    Step {
        name: "clippy",
        what: "no warnings, native and wasm",
        repair: "look at the first warning above; `cargo clippy --fix` repairs many",
        work: clippy,
    },
    Step { name: "native", what: "unit tests, cases, properties", repair: "cargo test", work: native },
    Step {
        name: "tidy",
        what: "the conventions",
        repair: "each line above names its repair",
        work: |_| crate::tidy::check(),
    },
    Step { name: "dist", what: "the release build and its byte budget", repair: "cargo xtask dist", work: dist },
    Step {
        name: "publish",
        what: "the same input gives the same bytes",
        repair: "look for what is not sorted in crates/core/src/snapshot/write.rs",
        work: publish,
    },
    Step {
        name: "hosting",
        what: "every file from nginx, Apache and a bare server",
        repair: "look at docs/hosting/; what the servers said is in target/test/hosting",
        work: |_| hosting::run(&dist_folder(), &run::target_dir().join("test").join("hosting")),
    },
    Step {
        name: "e2e",
        what: "errands in a browser, served by nginx",
        repair: "cargo xtask test --only e2e -- -g \"TITLE\"; traces are in test-results/",
        work: |options| e2e::run(&dist_folder(), &options.playwright),
    },
];

/// `cargo xtask test [--only STEP] [-- PLAYWRIGHT ARGUMENTS]`
pub(crate) fn command_line(args: &[String]) -> Result<()> {
    let (own, playwright) = match args.iter().position(|arg| arg == "--") {
        Some(at) => (&args[..at], args[at + 1..].to_vec()),
        None => (args, Vec::new()),
    };
    run::only_options(own, &["--only"], &[])?;
    let options = Options { playwright };
    let steps = chosen(run::option(own, "--only")?)?;

    let start = Instant::now();
    let mut times = Vec::new();
    for step in &steps {
        println!("\n== {}: {}", step.name, step.what);
        let begin = Instant::now();
        (step.work)(&options).map_err(|why| anyhow!("{}: {why:#}\n  to repair: {}", step.name, step.repair))?;
        times.push((step.name, begin.elapsed().as_secs_f64()));
    }
    println!("\n== all of it holds");
    for (name, seconds) in times {
        println!("  {name:<8} {seconds:>7.1} s");
    }
    println!("  {:<8} {:>7.1} s", "in all", start.elapsed().as_secs_f64());
    Ok(())
}

fn chosen(only: Option<&str>) -> Result<Vec<&'static Step>> {
    let steps: Vec<_> = STEPS.iter().filter(|step| only.is_none_or(|only| only == step.name)).collect();
    if steps.is_empty() {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("--only takes one of {}", names.join(", "));
    }
    Ok(steps)
}

fn fmt(_: &Options) -> Result<()> {
    run::run(run::cargo().args(["fmt", "--all", "--check"]))
}

fn clippy(_: &Options) -> Result<()> {
    setup::wasm_target()?;
    let deny = ["--", "--deny", "warnings"];
    run::run(run::cargo().args(["clippy", "--locked", "--all-targets"]).args(deny))?;
    let mut app = run::cargo();
    app.args(["clippy", "--locked", "--package", "klyngeatlas-app", "--target", WASM]).args(deny);
    run::run(app.env("CARGO_TARGET_DIR", run::target_dir().join("wasm")))
}

fn native(_: &Options) -> Result<()> {
    run::run(run::cargo().args(["test", "--locked"]))
}

fn dist(_: &Options) -> Result<()> {
    crate::dist::build(&crate::dist::Plan { out: dist_folder(), base: "/".to_owned(), key: None, dev: false })
}

/// The build that is tested has a place of its own, so that a `dist/` about to be uploaded is left alone.
fn dist_folder() -> PathBuf {
    run::target_dir().join("test").join("site")
}

/// Lays the data once more onto what the build left: every file must come out as it did in the site.
fn publish(_: &Options) -> Result<()> {
    let (site, again) = (dist_folder(), run::target_dir().join("test").join("again"));
    let _ = std::fs::remove_dir_all(&again);
    for left in crate::dist::left_by_the_build(&site)? {
        run::write(&again.join(&left), run::read_bytes(&site.join(&left))?)?;
    }
    crate::dist::publish_onto(&again)?;
    let files = run::files_below(&again)?;
    for file in &files {
        let below = file.strip_prefix(&again)?;
        if run::read_bytes(&site.join(below))? != run::read_bytes(file)? {
            bail!("{} came out different the second time", below.display());
        }
    }
    println!("{} files, the same twice", files.len());
    Ok(())
}

/// A command of the npm packages.
fn node_binary(name: &str) -> Command {
    command(run::root().join("node_modules/.bin").join(name))
}
