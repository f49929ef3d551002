//! `cargo xtask`: everything that turns this repository into a site, and that checks it.
//!
//! Where to start: `dist` is the one build, a module a step; `serve` and `test` both call it.

#![forbid(unsafe_code)]

mod dist;
mod fuzz;
mod headers;
mod percent;
mod quotes;
mod run;
mod serve;
mod setup;
mod soak;
mod test;
mod tidy;

use anyhow::{Result, bail};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port 8080]       build for development, serve, rebuild and reload on change
  test  [--only STEP]       everything that must hold before a change is handed in
  dist  [--out dist]        the release build: static files, ready to be served from anywhere
        [--base /]          the path under which the site will live; only 404.html needs to know it
        [--key FILE]              a minisign public key: the app shows only data signed with it
        [--dev]             quicker and larger, as `serve` uses it
  fuzz  [--seconds 60]      random inputs through every door that strangers write to; needs nightly and cargo-fuzz
        [--target NAME]     one door alone
  tidy                      the conventions that a machine can check
  soak  [--kills 200]       before a release: kills in the middle of updates, and a long fuzz; counts to docs/soak.md
        [--seed 1] [--fuzz SECONDS]
  quotes --sources DIR      looks every quote up in its source, and writes data/quotes.lock
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<()> {
    let Some((command, rest)) = args.split_first() else {
        eprint!("{USAGE}");
        bail!("a command is missing");
    };
    match command.as_str() {
        "serve" => serve::command(rest),
        "tidy" => tidy::check(),
        "fuzz" => fuzz::command(rest),
        "test" => test::command_line(rest),
        "quotes" => quotes::command(rest),
        "dist" => dist::command(rest),
        "soak" => soak::command(rest),
        "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => {
            eprint!("{USAGE}");
            bail!("there is no command {other:?}");
        }
    }
}
