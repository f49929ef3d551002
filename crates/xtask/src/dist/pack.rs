//! Step 5: the many small wasm files become a few packs.
//!
//! Splitting makes a file for each set of parts that share something, and with every page there are more such sets: hundreds of
//! files, most of them under a kilobyte, each a request of its own. A pack is their bytes one after the other; the loader fetches it once and
//! takes each module out of it.

use super::names::App;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;

/// What judges.
const ENGINE: &str = "engine";
/// The parts that need no engine. What they share with others must not bring the engine along.
const ALONE: [&str; 3] = ["about", "offer", "signature"];

/// Where a chunk went: its pack, and from which byte to which.
struct Stowed {
    pack: String,
    from: usize,
    until: usize,
}

/// Puts every chunk into a pack, and tells loader and parts where.
pub(crate) fn pack(app: &mut App) -> Result<()> {
    let mut packs: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut stowed: BTreeMap<String, Stowed> = BTreeMap::new();
    for (name, bytes) in std::mem::take(&mut app.chunks) {
        let pack = pack_of(&app.parts, &name);
        let content = packs.entry(pack.clone()).or_default();
        let from = content.len();
        content.extend(&bytes);
        stowed.insert(name, Stowed { pack, from, until: content.len() });
    }
    app.loader = loader(&app.loader, &stowed)?;
    for files in app.parts.values_mut() {
        let mut needed: Vec<String> =
            files.iter().filter_map(|name| stowed.get(name)).map(|place| place.pack.clone()).collect();
        needed.sort();
        needed.dedup();
        *files = needed;
    }
    app.chunks = packs;
    Ok(())
}

/// A part has a pack for what only it needs; what several need is with what needs it the most: the engine, else the pages together.
fn pack_of(parts: &BTreeMap<String, Vec<String>>, chunk: &str) -> String {
    let needs = |files: &Vec<String>| files.iter().any(|file| file == chunk);
    let users: Vec<&str> = parts.iter().filter(|(_, files)| needs(files)).map(|(part, _)| part.as_str()).collect();
    let name = match users.as_slice() {
        [only] => only,
        users if users.iter().any(|user| ALONE.contains(user)) => "shared",
        users if users.contains(&ENGINE) => ENGINE,
        _ => "pages",
    };
    format!("{name}.bin")
}

/// Fetches a pack once, forgets a failure so that it can be tried again, and takes a module out of it.
const FETCH: &str = r#"
const packs = new Map();
function fetchPack(url) {
    if (!packs.has(url)) {
        const bytes = fetch(new URL(url, import.meta.url)).then((answer) => {
            if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
            return answer.arrayBuffer();
        });
        bytes.catch(() => packs.delete(url));
        packs.set(url, bytes);
    }
    return packs.get(url);
}
function packed(url, from, until) {
    return () => {
        const bytes = fetchPack(url);
        return async (imports) => WebAssembly.instantiate(new Uint8Array(await bytes, from, until - from), imports);
    };
}
"#;

/// The loader as it comes fetches each chunk from a file of its own; here it takes each from its pack.
fn loader(text: &str, stowed: &BTreeMap<String, Stowed>) -> Result<String> {
    let (imports, mut rest) = text.split_once('\n').context("the loader is empty")?;
    let mut out = format!("{imports}\n{FETCH}");
    let mut found = 0;
    while let Some(at) = rest.find("makeLoad(() => {") {
        let (before, call) = rest.split_at(at);
        let (head, after) = call.split_once("\n}\n").context("a load in the loader never ends")?;
        let name = head.split('"').nth(1).and_then(|url| url.strip_prefix("./")).context("a load names no file")?;
        let place = stowed.get(name).with_context(|| format!("the loader fetches {name}, which is no chunk"))?;
        ensure!(head.contains("instantiateStreaming"), "the loader loads {name} in another way than it used to");
        out.push_str(&without_comments(before));
        out.push_str(&format!("makeLoad(packed(\"./{}\", {}, {})", place.pack, place.from, place.until));
        rest = after;
        found += 1;
    }
    ensure!(found == stowed.len(), "the loader fetches {found} of {} chunks", stowed.len());
    out.push_str(&without_comments(rest));
    Ok(out)
}

/// Each load is preceded by a line that names its parts.
fn without_comments(text: &str) -> String {
    let kept = text.lines().filter(|line| !(line.starts_with("/*") && line.ends_with("*/")));
    let mut out = kept.collect::<Vec<_>>().join("\n");
    if text.ends_with('\n') {
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = "import { initSync } from \"./app.js\";\n\nfunction makeLoad(fetcher, deps) {}\n\
        /* about, engine */\nconst __chunk_1 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_1.wasm\", import.meta.url));\n    \
        src.catch(() => {});\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n, []);\n\
        export const x = makeLoad(() => {\n    const src = fetch(new URL(\"./split_body.wasm\", import.meta.url));\n    src.catch(() => {});\n    \
        return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n, [__chunk_1]);\n";

    fn app() -> App {
        let chunks = [("chunk_1.wasm", "abc"), ("split_body.wasm", "defg")];
        let part =
            |name: &str, files: &[&str]| (name.to_owned(), files.iter().map(|file| (*file).to_owned()).collect());
        App {
            wasm: Vec::new(),
            glue: String::new(),
            loader: LOADER.to_owned(),
            chunks: chunks.map(|(name, bytes)| (name.to_owned(), bytes.as_bytes().to_vec())).into(),
            parts: [part("engine", &["chunk_1.wasm"]), part("body", &["chunk_1.wasm", "split_body.wasm"])].into(),
            boot: String::new(),
            offline: String::new(),
        }
    }

    #[test]
    fn every_chunk_is_in_one_pack_and_the_loader_says_where() {
        let mut app = app();
        pack(&mut app).unwrap();
        assert_eq!(app.chunks["engine.bin"], b"abc");
        assert_eq!(app.chunks["body.bin"], b"defg");
        assert_eq!(app.parts["body"], ["body.bin", "engine.bin"]);
        assert!(
            app.loader.contains("const __chunk_1 = makeLoad(packed(\"./engine.bin\", 0, 3), []);"),
            "{}",
            app.loader
        );
        assert!(
            app.loader.contains("export const x = makeLoad(packed(\"./body.bin\", 0, 4), [__chunk_1]);"),
            "{}",
            app.loader
        );
        assert!(!app.loader.contains("/*") && app.loader.starts_with("import { initSync }"));
    }

    #[test]
    fn what_only_one_part_needs_is_its_own_and_what_the_page_without_engine_shares_is_apart() {
        let parts: BTreeMap<String, Vec<String>> = [
            ("about", vec!["a", "d"]),
            ("body", vec!["b", "c", "d", "e"]),
            ("engine", vec!["c", "d"]),
            ("people", vec!["c", "d", "e"]),
        ]
        .map(|(part, files)| (part.to_owned(), files.into_iter().map(str::to_owned).collect()))
        .into();
        let packs: Vec<String> = ["a", "b", "c", "d", "e"].map(|chunk| pack_of(&parts, chunk)).into();
        assert_eq!(packs, ["about.bin", "body.bin", "engine.bin", "shared.bin", "pages.bin"]);
    }

    #[test]
    fn a_loader_that_has_changed_is_an_error() {
        for (old, new) in [("chunk_1.wasm", "chunk_9.wasm"), ("instantiateStreaming", "instantiate"), ("\n}\n", "")] {
            let mut changed = app();
            changed.loader = LOADER.replace(old, new);
            assert!(pack(&mut changed).is_err(), "{old}");
        }
        let mut less = app();
        less.loader = LOADER.split("export").next().unwrap().to_owned();
        assert!(pack(&mut less).is_err());
    }
}
