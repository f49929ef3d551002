//! `cargo xtask tidy`: the conventions that a machine can check. Each problem names its place and its repair.

mod code; // what Rust files may hold, and where
mod docs; // paths that the documents name
mod everywhere; // what no file may hold
mod markup; // what would make markup or code of a text
mod supply; // what comes from others
mod tree; // the files looked at

use crate::quotes;
use anyhow::{Result, bail};
use std::fmt;
use tree::Tree;

/// Something to repair.
#[derive(Debug, PartialEq)]
struct Problem {
    file: String,
    /// From 1; nothing where the whole file is meant.
    line: Option<usize>,
    what: String,
    repair: &'static str,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(out, ":{line}")?;
        }
        write!(out, ": {}; {}", self.what, self.repair)
    }
}

/// A file longer than this is a reason to think, not a fault.
const LONG: usize = 300;

/// Checks them all, and lists everything at once.
pub(crate) fn check() -> Result<()> {
    let tree = Tree::read()?;
    for (file, lines) in long(&tree) {
        println!("warning: {file}: {lines} lines; over {LONG}, two modules are easier to read than one");
    }
    let mut problems: Vec<String> = Vec::new();
    for found in
        [everywhere::check(&tree), code::check(&tree), docs::check(&tree), markup::check(&tree), supply::check(&tree)?]
    {
        problems.extend(found.iter().map(Problem::to_string));
    }
    // Last, since it has to publish the data; what is already found is told even where that fails.
    let locked = quotes::against_lock();
    problems.extend(locked.as_deref().unwrap_or_default().iter().cloned());
    for problem in &problems {
        println!("{problem}");
    }
    locked?;
    if !problems.is_empty() {
        bail!("{} conventions are not held", problems.len());
    }
    println!("{} files, every convention held", tree.files.len());
    Ok(())
}

fn long(tree: &Tree) -> Vec<(&str, usize)> {
    let code = tree.with_extension(&["rs", "js", "css", "toml"]);
    code.map(|file| (file.path.as_str(), file.text.lines().count()))
        .filter(|(path, lines)| *lines > LONG && !path.starts_with("data/"))
        .collect()
}
