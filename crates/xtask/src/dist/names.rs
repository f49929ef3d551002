//! Step 6: every file gets its content's hash as part of its name, so that it can be cached for ever.
//!
//! The names change from the leaves up: the loader names the chunks, boot.js names the glue, the wasm and
//! offline.js, the pages name boot.js. Glue and loader name each other, so the two share one hash over both.

use super::split::{GLUE, LOADER};
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The app before its files have their names.
pub(crate) struct App {
    /// The main wasm.
    pub(crate) wasm: Vec<u8>,
    /// What wasm-bindgen wrote.
    pub(crate) glue: String,
    /// What fetches the chunks; in use only where something is lazy.
    pub(crate) loader: String,
    /// The lazy files by name.
    pub(crate) chunks: BTreeMap<String, Vec<u8>>,
    /// Which of them each lazy part of the app needs.
    pub(crate) parts: BTreeMap<String, Vec<String>>,
    /// The script that starts it all.
    pub(crate) boot: String,
    /// The script that keeps it for reading without a network.
    pub(crate) offline: String,
}

/// The app with its names, all below `assets/`.
pub(crate) struct Named {
    /// Name and content of every file.
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// The script that a page starts with.
    pub(crate) boot: String,
    /// The modules that boot.js will import.
    pub(crate) modules: Vec<String>,
    /// The main wasm.
    pub(crate) wasm: String,
    /// The lazy files that each lazy part of the app needs: its own, and those that it shares with others.
    pub(crate) parts: BTreeMap<String, Vec<String>>,
}

/// `style.css` -> `style.0123456789ab.css`
pub(crate) fn hashed(name: &str, content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let hash: String = digest[..6].iter().map(|byte| format!("{byte:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{name}.{hash}"),
    }
}

/// Gives every file of the app its name, and every reference to it too.
pub(crate) fn name(app: App) -> Result<Named> {
    let mut files = Vec::new();
    let mut chunks = BTreeMap::new();
    let mut loader = app.loader;
    for (old, bytes) in app.chunks {
        let new = hashed(&old, &bytes);
        loader = replace(&loader, &format!("\"./{old}\""), &format!("\"./{new}\""))?;
        chunks.insert(old, new.clone());
        files.push((new, bytes));
    }
    let new_name = |old: &String| chunks.get(old).cloned().with_context(|| format!("no file is named {old}"));
    let parts =
        app.parts.iter().map(|(part, files)| Ok((part.clone(), files.iter().map(new_name).collect::<Result<_>>()?)));
    let parts = parts.collect::<Result<_>>()?;

    let mut modules = Vec::new();
    // Only where it is imported: the key in the import object has to stay what the wasm calls it.
    let imports = [format!("from '{LOADER}'"), format!("from \"{LOADER}\""), format!("from\"{LOADER}\"")];
    let glue = if let Some(import) = imports.into_iter().find(|import| app.glue.contains(import)) {
        let both = format!("{}{loader}", app.glue);
        let glue_name = hashed("app.js", both.as_bytes());
        let loader_name = hashed("loader.js", both.as_bytes());
        let loader = replace(&loader, &format!("\"{GLUE}\""), &format!("\"./{glue_name}\""))?;
        let glue = replace(&app.glue, &import, &import.replace(LOADER, &format!("./{loader_name}")))?;
        modules.push(glue_name.clone());
        modules.push(loader_name.clone());
        files.push((loader_name, loader.into_bytes()));
        files.push((glue_name.clone(), glue.into_bytes()));
        glue_name
    } else {
        let glue_name = hashed("app.js", app.glue.as_bytes());
        modules.push(glue_name.clone());
        files.push((glue_name.clone(), app.glue.into_bytes()));
        glue_name
    };

    let wasm = hashed("app.wasm", &app.wasm);
    files.push((wasm.clone(), app.wasm));
    let boot = replace(&app.boot, "\"./app.js\"", &format!("\"./{glue}\""))?;
    let boot = replace(&boot, "\"./app.wasm\"", &format!("\"./{wasm}\""))?;
    let offline = hashed("offline.js", app.offline.as_bytes());
    let boot = replace(&boot, "\"./offline.js\"", &format!("\"./{offline}\""))?;
    files.push((offline, app.offline.into_bytes()));
    let boot_name = hashed("boot.js", boot.as_bytes());
    files.push((boot_name.clone(), boot.into_bytes()));
    Ok(Named { files, boot: boot_name, modules, wasm, parts })
}

/// Fails where there is nothing to replace: the name would point at a file that does not exist.
fn replace(text: &str, old: &str, new: &str) -> Result<String> {
    ensure!(text.contains(old), "{old} is not named where it should be");
    Ok(text.replace(old, new))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app(lazy: bool) -> App {
        let import = "import * as a from './__wasm_split.js';\nimports['./__wasm_split.js'] = a;";
        App {
            wasm: b"wasm".to_vec(),
            glue: if lazy { import.into() } else { "export default 1".into() },
            loader: "import { initSync } from \"./app.js\";\nfetch(new URL(\"./split_om.wasm\"))".into(),
            chunks: BTreeMap::from([("split_om.wasm".to_owned(), b"om".to_vec())]),
            parts: BTreeMap::from([("om".to_owned(), vec!["split_om.wasm".to_owned()])]),
            boot: "import(\"./app.js\"); new URL(\"./app.wasm\", import.meta.url); import(\"./offline.js\")".into(),
            offline: "export function keep() {}".into(),
        }
    }

    /// The one file with this stem and extension: its name and its text.
    fn file<'a>(named: &'a Named, stem: &str, extension: &str) -> (&'a str, &'a str) {
        let (name, bytes) = (named.files.iter())
            .find(|(name, _)| name.starts_with(&format!("{stem}.")) && name.ends_with(extension))
            .unwrap();
        (name, std::str::from_utf8(bytes).unwrap())
    }

    #[test]
    fn every_name_in_a_file_is_the_name_of_a_file() {
        let named = name(app(true)).unwrap();
        for (from, to, extension) in [
            ("boot", "app", "js"),
            ("boot", "app", "wasm"),
            ("boot", "offline", "js"),
            ("app", "loader", "js"),
            ("loader", "app", "js"),
            ("loader", "split_om", "wasm"),
        ] {
            let (_, text) = file(&named, from, "js");
            let (name, _) = file(&named, to, extension);
            assert!(text.contains(&format!("./{name}")), "{from} should name {name}: {text}");
        }
    }

    #[test]
    fn a_part_names_its_files_as_they_are_named_now() {
        let named = name(app(true)).unwrap();
        let (part, _) = file(&named, "split_om", "wasm");
        assert_eq!(named.parts["om"], [part]);
    }

    #[test]
    fn the_import_key_of_the_loader_stays() {
        let named = name(app(true)).unwrap();
        let (_, glue) = file(&named, "app", "js");
        assert!(glue.contains("imports['./__wasm_split.js']"));
    }

    #[test]
    fn a_changed_chunk_changes_every_name_above_it() {
        let before = name(app(true)).unwrap();
        let mut changed = app(true);
        changed.chunks.insert("split_om.wasm".to_owned(), b"andet".to_vec());
        let after = name(changed).unwrap();
        assert_ne!(before.parts, after.parts);
        assert_ne!(before.modules[0], after.modules[0]);
        assert_ne!(before.modules[1], after.modules[1]);
        assert_ne!(before.boot, after.boot);
        assert_eq!(before.wasm, after.wasm);
    }

    #[test]
    fn without_lazy_pages_there_is_no_loader() {
        let mut plain = app(false);
        plain.chunks.clear();
        plain.parts.clear();
        let named = name(plain).unwrap();
        assert_eq!(named.modules.len(), 1);
        assert!(named.files.iter().all(|(name, _)| !name.starts_with("loader")));
    }

    #[test]
    fn a_name_that_is_nowhere_is_an_error() {
        let mut broken = app(true);
        broken.boot = "import('./app.js')".into();
        assert!(name(broken).is_err());
    }
}
