//! Step 4: wasm-opt, from the npm package binaryen.

use super::names::App;
use crate::run;
use anyhow::{Context, Result};
use std::path::Path;

/// Named one by one, never `--all-features`: with those, binaryen writes compact imports, which browsers refuse.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-call-indirect-overlong",
];

/// Optimizes the main wasm and every chunk for size.
pub(crate) fn optimize(app: &mut App, work: &Path) -> Result<()> {
    let folder = work.join("opt");
    app.wasm = shrink(&folder, "app.wasm", &app.wasm)?;
    for (name, bytes) in &mut app.chunks {
        *bytes = shrink(&folder, name, bytes)?;
    }
    Ok(())
}

fn shrink(folder: &Path, name: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    let before = folder.join(format!("before-{name}"));
    let after = folder.join(name);
    run::write(&before, bytes)?;
    let mut node = run::command("node");
    node.arg(run::root().join("node_modules/binaryen/bin/wasm-opt"))
        // `-Oz` gives fewer bytes before compression and more after it.
        .arg("-Os")
        .args(FEATURES)
        .arg(&before)
        .arg("-o")
        .arg(&after);
    run::run_quietly(&mut node).with_context(|| format!("wasm-opt on {name}"))?;
    run::read_bytes(&after)
}
