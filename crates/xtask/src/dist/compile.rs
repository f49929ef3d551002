//! Step 1: cargo for wasm32. The relocations are kept, since the next step moves functions between files.

use crate::run;
use crate::setup::WASM;
use anyhow::Result;
use std::path::PathBuf;

/// Compiles the app and returns its wasm.
///
/// A folder of its own below the target folder: the outer `cargo run` keeps no lock on it, and the
/// native build and this one, with other flags, do not throw away each other's work.
pub(crate) fn compile(dev: bool) -> Result<Vec<u8>> {
    let profile = if dev { "wasm-dev" } else { "wasm" };
    let target = run::target_dir().join("wasm");
    let mut cargo = run::cargo();
    cargo
        .args(["build", "--locked", "--package", "klyngeatlas-app"])
        .args(["--target", WASM, "--profile", profile])
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags(dev));
    // RUSTFLAGS would replace the flags for the target, and with them the relocations.
    cargo.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    run::run(&mut cargo)?;
    let file: PathBuf = target.join(WASM).join(profile).join("klyngeatlas-app.wasm");
    run::read_bytes(&file)
}

/// Type erasure shortens Leptos' compile time in development; in a release it would add to the size.
fn flags(dev: bool) -> &'static str {
    if dev { "-Clink-args=--emit-relocs --cfg=erase_components" } else { "-Clink-args=--emit-relocs" }
}
