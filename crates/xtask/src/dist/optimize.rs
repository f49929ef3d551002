//! Step 4: wasm-opt, from the npm package binaryen.

use super::names::App;
use crate::run;
use anyhow::{Context, Result, anyhow};
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
    // Two at a time: the two large ones are most of the work, and each of the many small ones starts a Node of its own.
    let mut files: Vec<(&str, &mut Vec<u8>)> =
        app.chunks.iter_mut().map(|(name, bytes)| (name.as_str(), bytes)).collect();
    files.push(("app.wasm", &mut app.wasm));
    files.sort_by_key(|(_, bytes)| bytes.len());
    let (odd, even): (Vec<_>, Vec<_>) = files.into_iter().enumerate().partition(|(at, _)| at % 2 == 1);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| each(&folder, odd));
        each(&folder, even)?;
        other.join().unwrap_or_else(|_| Err(anyhow!("a thread that optimizes ended early")))
    })
}

fn each(folder: &Path, files: Vec<(usize, (&str, &mut Vec<u8>))>) -> Result<()> {
    for (_, (name, bytes)) in files {
        *bytes = shrink(folder, name, bytes)?;
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
