//! The regions as people write them: the files of a folder, and the one tree that they make.

use klyngeatlas_core::snapshot::{Node, join, parse_json, parse_toml};
use std::path::{Path, PathBuf};

/// A file of the repository. What shares this lies at different depths of it.
pub(crate) fn file(path: &str) -> PathBuf {
    let mut above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    above.find(|folder| folder.join("data/eksempel").is_dir()).expect("the repository has the example").join(path)
}

/// A region as it is authored.
pub(crate) fn region(id: &str) -> Node {
    let (empty, _) = parse_json("tom", b"{}").expect("is JSON");
    joined(empty, toml_files(&file("data").join(id)))
}

/// A tree with what more files say.
pub(crate) fn joined(mut root: Node, files: Vec<PathBuf>) -> Node {
    for path in files {
        let (name, more) = read(&path);
        let mut clashes = Vec::new();
        join(&mut root, more, &mut clashes);
        assert!(clashes.is_empty(), "{name}: {clashes:?}");
    }
    root
}

/// What a file says, after its name.
pub(crate) fn read(path: &Path) -> (String, Node) {
    let name = path.display().to_string();
    let (node, problems) = parse_toml(&name, &std::fs::read(path).expect("can be read"));
    assert!(problems.is_empty(), "{name}: {problems:?}");
    (name, node)
}

/// A TOML file, or all of them in and below a folder, in the order of their names.
pub(crate) fn toml_files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return Vec::from_iter(path.extension().is_some_and(|end| end == "toml").then(|| path.to_owned()));
    }
    let entries = std::fs::read_dir(path).expect("is a folder").map(|entry| entry.expect("is an entry").path());
    let mut entries: Vec<PathBuf> = entries.collect();
    // What the privacy guard is told is no part of a region.
    entries.retain(|path| !path.ends_with("exceptions.toml"));
    entries.sort();
    entries.iter().flat_map(|entry| toml_files(entry)).collect()
}
