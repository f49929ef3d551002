//! Step 2: what is marked `wasm_split` moves into wasm files of its own, fetched when it is first needed.

use crate::run;
use anyhow::{Context, Result, anyhow};
use std::collections::BTreeMap;
use std::path::Path;

/// The name under which the main wasm imports its loader; `names` replaces it.
pub(crate) const LOADER: &str = "./__wasm_split.js";
/// The name under which the loader imports the glue; `names` replaces it.
pub(crate) const GLUE: &str = "./app.js";

/// The parts of a split wasm.
pub(crate) struct Split {
    /// What the first view needs.
    pub(crate) main: Vec<u8>,
    /// The JavaScript that fetches the chunks.
    pub(crate) loader: String,
    /// The lazy files by name.
    pub(crate) chunks: BTreeMap<String, Vec<u8>>,
    /// Which of them each lazy part of the app needs.
    pub(crate) parts: BTreeMap<String, Vec<String>>,
}

/// Splits even where nothing is lazy: left in, the relocations would treble the file.
pub(crate) fn split(wasm: &[u8], work: &Path) -> Result<Split> {
    let folder = work.join("split");
    let main = folder.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(wasm);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    options.main_module = GLUE;
    options.emit_dwarf = false;
    let parts = wasm_split_cli_support::transform(options).map_err(|why| anyhow!("{why:#}"))?;

    let mut chunks = BTreeMap::new();
    for path in parts.split_modules {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .with_context(|| format!("a chunk without a name: {}", path.display()))?;
        chunks.insert(name.to_owned(), run::read_bytes(&path)?);
    }
    let files = |stems: Vec<String>| stems.into_iter().map(|stem| format!("{stem}.wasm")).collect();
    let parts = parts.prefetch_map.into_iter().map(|(part, stems)| (part, files(stems))).collect();
    Ok(Split { main: run::read_bytes(&main)?, loader: run::read(&folder.join(LOADER))?, chunks, parts })
}
