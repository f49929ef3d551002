//! Step 4: wasm-opt's passes, from the npm package binaryen.

use super::names::App;
use crate::run;
use anyhow::{Context, Result};
use std::path::Path;

/// What runs them, in the root of the repository.
const SCRIPT: &str = "crates/xtask/src/dist/optimize.mjs";
/// The main wasm, among the chunks.
const MAIN: &str = "app.wasm";

/// Optimizes the main wasm and every chunk for size.
pub(crate) fn optimize(app: &mut App, work: &Path) -> Result<()> {
    let (before, after) = (work.join("opt/before"), work.join("opt/after"));
    let mut files: Vec<(&str, &mut Vec<u8>)> =
        app.chunks.iter_mut().map(|(name, bytes)| (name.as_str(), bytes)).collect();
    files.push((MAIN, &mut app.wasm));
    for (name, bytes) in &files {
        run::write(&before.join(name), bytes.as_slice())?;
    }
    std::fs::create_dir_all(&after).with_context(|| format!("cannot create {}", after.display()))?;
    run::run_quietly(run::command("node").arg(SCRIPT).arg(&before).arg(&after))?;
    for (name, bytes) in files {
        *bytes = run::read_bytes(&after.join(name))?;
    }
    Ok(())
}
