//! Step 3: wasm-bindgen as a library, of the very version that the app was compiled with.

use super::names::App;
use super::split::Split;
use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

/// Writes the glue for the main wasm. The linker's own exports stay, since the chunks import them.
pub(crate) fn bindgen(split: Split) -> Result<App> {
    let mut bindgen = Bindgen::new();
    bindgen
        .web(true)?
        .keep_lld_exports(true)
        .typescript(false)
        .remove_producers_section(true)
        .input_bytes("app", split.main);
    let mut output = bindgen.generate_output().context("wasm-bindgen refused the compiled app")?;
    Ok(App {
        wasm: output.wasm_mut().emit_wasm(),
        glue: output.js().to_owned(),
        loader: split.loader,
        chunks: split.chunks,
        parts: split.parts,
        boot: String::new(),
        offline: String::new(),
    })
}
