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

/// Sums in a loop instead of unrolled.
const SUMS: &str = " --cfg=sha2_backend=\"soft\" --cfg=sha2_backend_soft=\"compact\"";

/// `--emit-relocs`: the next step moves functions between files.
/// `erase_components`: one type for many views, which compiles sooner. Not in a release: pages are drawn once and never
/// compared, and the code that a view of any type needs to be compared would come with it (5 % of the wasm, measured).
/// The remapped prefix: otherwise the paths of whoever builds would be in the messages of the wasm.
fn flags(dev: bool) -> String {
    let remap =
        cargo_home().map_or(String::new(), |home| format!(" --remap-path-prefix={}/registry/src/=", home.display()));
    let erase = if dev { " --cfg=erase_components" } else { "" };
    format!("-Clink-args=--emit-relocs{SUMS}{erase}{remap}")
}

/// Where cargo keeps the sources of packages, unless the path has a space in it, which the flags could not carry.
fn cargo_home() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")))?;
    (!home.to_string_lossy().contains(' ')).then_some(home)
}
