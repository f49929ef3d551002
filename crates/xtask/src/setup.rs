//! What a fresh machine lacks: found out, installed where that can be done, and otherwise named with the command that does it.

use crate::run;
use anyhow::{Result, bail};
use std::path::PathBuf;

/// The target that browsers run.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target to the toolchain if it is not there.
pub(crate) fn wasm_target() -> Result<()> {
    let output = run::command("rustc").args(["--print", "target-libdir", "--target", WASM]).output()?;
    let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    if output.status.success() && folder.is_dir() {
        return Ok(());
    }
    println!("adding the target {WASM} to the Rust toolchain");
    let mut rustup = run::command("rustup");
    if run::run(rustup.args(["target", "add", WASM])).is_err() {
        bail!("this Rust toolchain cannot compile for browsers\n  to repair: rustup target add {WASM}");
    }
    Ok(())
}
