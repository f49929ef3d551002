//! After the packs: the scripts without what only their readers need, by the npm package terser.

use super::names::App;
use crate::run;
use anyhow::{Context, Result};
use std::path::Path;

/// What runs it, in the root of the repository.
const SCRIPT: &str = "crates/xtask/src/dist/minify.mjs";

/// Shortens what wasm-bindgen and the splitting wrote, and our own scripts. Before they have their names: those are sums of what is
/// served.
pub(crate) fn minify(app: &mut App, work: &Path) -> Result<()> {
    let (before, after) = (work.join("js/before"), work.join("js/after"));
    let scripts = [
        ("app.js", &mut app.glue),
        ("loader.js", &mut app.loader),
        ("boot.js", &mut app.boot),
        ("offline.js", &mut app.offline),
    ];
    for (name, script) in &scripts {
        run::write(&before.join(name), script.as_bytes())?;
    }
    std::fs::create_dir_all(&after).with_context(|| format!("cannot create {}", after.display()))?;
    run::run_quietly(run::command("node").arg(SCRIPT).arg(&before).arg(&after))?;
    for (name, script) in scripts {
        *script = run::read(&after.join(name))?;
    }
    Ok(())
}
