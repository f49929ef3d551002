//! One file of a publication: whether it is the one that the list names, and says what the list says of it.

use crate::io;
use crate::site::with_suffix;
use klyngeatlas_core::integrity::{File, LIST, Listed, Mismatch, sha256};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::{MAX_BYTES, Node, parse_json};
use klyngeatlas_core::time::parse_day;
use klyngeatlas_core::view::{Boundaries, published};
use std::io::Read;
use std::path::Path;

/// What was found out about a file.
pub(crate) struct Checked {
    /// Its name, below the folder of the list.
    pub(crate) file: String,
    /// The sum that the list names, where it names one.
    pub(crate) listed: Option<String>,
    /// The sum of what lies there, where anything does.
    pub(crate) found: Option<String>,
    /// How long it is.
    pub(crate) bytes: usize,
    /// Everything that is wrong with it, a Danish clause each.
    pub(crate) problems: Vec<String>,
}

impl Checked {
    /// Whether nothing is wrong with it.
    pub(crate) fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

/// The list itself, which no list names.
pub(crate) fn list(folder: &Path, bytes: &[u8]) -> Checked {
    Checked {
        file: LIST.into(),
        listed: None,
        found: Some(sha256(bytes)),
        bytes: bytes.len(),
        problems: compressed(&folder.join(LIST), bytes),
    }
}

/// The files of a line of the list.
pub(crate) fn all(folder: &Path, listed: &Listed) -> Vec<Checked> {
    let mut all = vec![one(folder, &listed.snapshot, |bytes| snapshot(listed, bytes))];
    all.extend(listed.overview.as_ref().map(|file| one(folder, file, |bytes| overview(listed, bytes))));
    all.extend(listed.map.as_ref().map(|file| one(folder, file, |bytes| map(&file.file, bytes))));
    all
}

/// A file; what it says is only looked at where it is the right one.
fn one(folder: &Path, file: &File, says: impl FnOnce(&[u8]) -> Vec<String>) -> Checked {
    let (name, listed) = (file.file.clone(), file.sha256.clone());
    let path = folder.join(&name);
    let bytes = match io::bytes_of(&path) {
        Ok(bytes) => bytes,
        Err(problem) => return Checked { file: name, listed, found: None, bytes: 0, problems: vec![problem.expected] },
    };
    let mut problems = match file.check(&bytes) {
        Err(Mismatch { expected, came }) => vec![format!("kontrolsummen er {came}, og listen siger {expected}")],
        Ok(()) => says(&bytes),
    };
    problems.extend(compressed(&path, &bytes));
    Checked { file: name, listed, found: Some(sha256(&bytes)), bytes: bytes.len(), problems }
}

fn snapshot(listed: &Listed, bytes: &[u8]) -> Vec<String> {
    let root = match tree(&listed.snapshot.file, bytes) {
        Ok(root) => root,
        Err(problem) => return vec![problem],
    };
    let atlas = match Atlas::read(&root) {
        Ok((atlas, _uncited)) => atlas,
        Err(unreadable) => return vec![unusable(&unreadable.problems)],
    };
    let published = atlas.published.to_string();
    let pairs = [
        ("id", &atlas.id, &listed.id),
        ("title", &atlas.title, &listed.title),
        ("published", &published, &listed.published),
    ];
    let differ = pairs.into_iter().filter(|(_, says, listed)| says != listed);
    differ.map(|(key, says, listed)| format!("{key} er »{says}«, og listen siger »{listed}«")).collect()
}

/// How many mistakes a snapshot has, and the first of them; the others are for `check` to tell.
fn unusable(problems: &[klyngeatlas_core::snapshot::Problem]) -> String {
    let first = problems.first().map(ToString::to_string).unwrap_or_default();
    match problems.len() {
        1 => format!("kan ikke bruges: {first}"),
        count => {
            format!("kan ikke bruges, for den har {count} fejl; klyngeatlas check nævner dem. Den første: {first}")
        }
    }
}

fn overview(listed: &Listed, bytes: &[u8]) -> Vec<String> {
    let file = listed.overview.as_ref().map_or("", |file| &file.file);
    let root = match tree(file, bytes) {
        Ok(root) => root,
        Err(problem) => return vec![problem],
    };
    let Some(sum) = listed.snapshot.sha256.as_deref() else { return Vec::new() };
    let made_from = root.get("snapshot").and_then(Node::as_text);
    if made_from != Some(sum) {
        return vec!["er lavet af et andet snapshot end det, listen nævner; udgiv igen".into()];
    }
    let is_read = parse_day(&listed.published).and_then(|day| published::on(&root, sum, day)).is_some();
    if is_read {
        Vec::new()
    } else {
        vec!["siger intet, som denne udgave kan læse, om dataenes dag; udgiv igen".into()]
    }
}

fn map(file: &str, bytes: &[u8]) -> Vec<String> {
    match tree(file, bytes) {
        Ok(root) if Boundaries::read(&root).is_some() => Vec::new(),
        Ok(_) => vec!["er ikke et kort, som denne udgave kan tegne".into()],
        Err(problem) => vec![problem],
    }
}

fn tree(file: &str, bytes: &[u8]) -> Result<Node, String> {
    let (root, doubles) = parse_json(file, bytes).map_err(|problem| unusable(&[problem]))?;
    if doubles.is_empty() { Ok(root) } else { Err(unusable(&doubles)) }
}

/// What is wrong with the compressed forms beside a file: a browser gets those, and holds what comes out of them up to the sum.
fn compressed(path: &Path, bytes: &[u8]) -> Vec<String> {
    let mut problems = Vec::new();
    for (suffix, unpack) in [("br", unpack_brotli as Unpack), ("gz", unpack_gzip)] {
        let path = with_suffix(path, suffix);
        let Some(packed) = path.exists().then(|| io::bytes_of(&path)) else { continue };
        let Ok(packed) = packed else {
            problems.push(format!(".{suffix} ved siden af kan ikke læses"));
            continue;
        };
        if unpack(&packed).is_none_or(|unpacked| unpacked != bytes) {
            problems.push(format!("pakket ud giver .{suffix} ved siden af en anden fil"));
        }
    }
    problems
}

type Unpack = fn(&[u8]) -> Option<Vec<u8>>;

fn unpack_brotli(packed: &[u8]) -> Option<Vec<u8>> {
    const BUFFER: usize = 4096;
    bounded(brotli::Decompressor::new(packed, BUFFER))
}

fn unpack_gzip(packed: &[u8]) -> Option<Vec<u8>> {
    bounded(flate2::read::GzDecoder::new(packed))
}

/// A few bytes can become more than a disk holds; more than a snapshot may have is wrong whatever it is.
fn bounded(from: impl Read) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    from.take(MAX_BYTES as u64 + 1).read_to_end(&mut out).ok()?;
    Some(out)
}
