//! What a SOURCE names: a snapshot, a region's folder, or a folder of regions; each region becomes one tree.

use crate::io;
use klyngeatlas_core::privacy::{self, Exception};
use klyngeatlas_core::snapshot::{Clash, Node, Problem, Value, join, parse_json, parse_toml};
use std::fs;
use std::path::{Path, PathBuf};

/// The file that makes a folder a region's.
const HEADER: &str = "region.toml";

/// The file of a region's folder that tells the privacy guard what it takes wrongly. It is no part of the snapshot.
const EXCEPTIONS: &str = "exceptions.toml";

/// Folders deeper than this below a region are a mistake.
const MAX_FOLDERS: usize = 16;

/// The most bytes of a TOML file: people write these, and the grammar of a broken one costs fifty times its size.
const MAX_TOML: usize = 8 * 1024 * 1024;

/// The most problems of one document that are told: after a missing bracket every line is another one.
const MAX_TOLD: usize = 200;

/// One region as it was written down, and everything that kept parts of it from being read.
pub(crate) struct Tree {
    /// What could be read.
    pub(crate) root: Node,
    /// What is wrong with the documents themselves.
    pub(crate) problems: Vec<Problem>,
    /// What the privacy guard is told to let through; only a region's folder can hold any.
    pub(crate) exceptions: Vec<Exception>,
}

impl Tree {
    fn new(root: Node, problems: Vec<Problem>) -> Tree {
        Tree { root, problems, exceptions: Vec::new() }
    }
}

/// Reads every region that `sources` name, in the order in which they are named.
///
/// What names no region at all is a problem of its own.
pub(crate) fn read(sources: &[PathBuf]) -> (Vec<Tree>, Vec<Problem>) {
    let (mut trees, mut problems) = (Vec::new(), Vec::new());
    for source in sources {
        match regions_of(source) {
            Ok(regions) => trees.extend(regions.iter().map(|region| read_region(region))),
            Err(problem) => problems.push(problem),
        }
    }
    (trees, problems)
}

/// Reads one document: TOML where its name says so, else JSON.
pub(crate) fn read_document(path: &Path) -> Tree {
    let name = path.to_string_lossy();
    let nothing = |problem| Tree::new(empty(path), vec![problem]);
    let bytes = match io::bytes_of(path) {
        Ok(bytes) => bytes,
        Err(problem) => return nothing(problem),
    };
    if is_toml(path) {
        if bytes.len() > MAX_TOML {
            let expected =
                format!("filen er på {} byte; en TOML-fil må højst fylde {MAX_TOML}: del den i flere", bytes.len());
            return nothing(io::problem(path, expected));
        }
        let (root, problems) = parse_toml(&name, &bytes);
        return Tree::new(root, shortened(path, problems));
    }
    match parse_json(&name, &bytes) {
        Ok((root, problems)) => Tree::new(root, problems),
        Err(problem) => nothing(problem),
    }
}

/// The first problems of a document, and how many more there are.
fn shortened(path: &Path, mut problems: Vec<Problem>) -> Vec<Problem> {
    let more = problems.len().saturating_sub(MAX_TOLD);
    problems.truncate(MAX_TOLD);
    if more > 0 {
        problems.push(io::problem(path, format!("{more} problemer til i denne fil")));
    }
    problems
}

/// The files and folders that are one region each.
fn regions_of(source: &Path) -> Result<Vec<PathBuf>, Problem> {
    let about = fs::metadata(source).map_err(|error| io::problem(source, io::reason(&error)))?;
    if !about.is_dir() || source.join(HEADER).is_file() {
        return Ok(vec![source.to_owned()]);
    }
    let regions: Vec<PathBuf> = entries_of(source)?.into_iter().filter(|path| path.join(HEADER).is_file()).collect();
    if regions.is_empty() {
        let expected = "mappen er hverken en regions (den har ingen region.toml) eller en mappe af regioner (ingen af dens mapper har en)";
        return Err(io::problem(source, expected));
    }
    Ok(regions)
}

/// The folders of the regions that `sources` name; a snapshot is no folder that could be edited.
pub(crate) fn folders(sources: &[PathBuf]) -> Result<Vec<PathBuf>, Vec<Problem>> {
    let (mut folders, mut problems) = (Vec::new(), Vec::new());
    for source in sources {
        match regions_of(source) {
            Ok(regions) => folders.extend(regions),
            Err(problem) => problems.push(problem),
        }
    }
    let is_file = |path: &&PathBuf| !path.is_dir();
    let expected = "en regions mappe var ventet; et snapshot rettes ved at rette mappen og udgive igen";
    problems.extend(folders.iter().filter(is_file).map(|path| io::problem(path, expected)));
    if problems.is_empty() { Ok(folders) } else { Err(problems) }
}

/// Every file in and below a region's folder that is not hidden, in the order of their paths.
pub(crate) fn files(region: &Path) -> Result<Vec<PathBuf>, Problem> {
    let mut files = Vec::new();
    gather(region, &mut Vec::new(), &mut files, &|_| true)?;
    Ok(files)
}

fn read_region(region: &Path) -> Tree {
    if !region.is_dir() {
        return read_document(region);
    }
    let mut all = Tree::new(empty(&region.join(HEADER)), Vec::new());
    let mut files = Vec::new();
    if let Err(problem) = gather(region, &mut Vec::new(), &mut files, &is_toml) {
        all.problems.push(problem);
    }
    for file in files {
        let Tree { root, problems, .. } = read_document(&file);
        if file == region.join(EXCEPTIONS) {
            all.problems.extend(problems);
            match privacy::exceptions(&root) {
                Ok(exceptions) => all.exceptions = exceptions,
                Err(problems) => all.problems.extend(problems),
            }
            continue;
        }
        let mut clashes = Vec::new();
        join(&mut all.root, root, &mut clashes);
        all.problems.extend(problems);
        all.problems.extend(clashes.into_iter().map(clash));
    }
    all
}

/// Every file of a kind in and below a folder, in the order of their paths. `above` are the folders round it, by their real paths:
/// two links back to one of them would be followed a hundred thousand times before the depth ended it.
fn gather(
    folder: &Path,
    above: &mut Vec<PathBuf>,
    files: &mut Vec<PathBuf>,
    is_wanted: &dyn Fn(&Path) -> bool,
) -> Result<(), Problem> {
    if above.len() > MAX_FOLDERS {
        return Err(io::problem(folder, format!("mapperne ligger dybere end {MAX_FOLDERS} niveauer")));
    }
    let real = fs::canonicalize(folder).map_err(|error| io::problem(folder, io::reason(&error)))?;
    if above.contains(&real) {
        return Err(io::problem(folder, "mappen er en henvisning til en, som den selv ligger i; fjern henvisningen"));
    }
    above.push(real);
    for path in entries_of(folder)? {
        if path.is_dir() {
            gather(&path, above, files, is_wanted)?;
        } else if is_wanted(&path) {
            // A pipe would be waited for, and a device never ends.
            if path.exists() && !path.is_file() {
                return Err(io::problem(&path, "er hverken en fil eller en mappe; fjern den"));
            }
            files.push(path);
        }
    }
    above.pop();
    Ok(())
}

/// What a folder holds, sorted, without what is hidden: editors keep their half-written files there.
fn entries_of(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let unreadable = |error| io::problem(folder, format!("kan ikke læses: {}", io::reason(&error)));
    let entries = fs::read_dir(folder).map_err(unreadable)?;
    let mut paths = Vec::new();
    for entry in entries {
        let entry = entry.map_err(unreadable)?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

fn clash(clash: Clash) -> Problem {
    let first = clash.first;
    let expected = format!("står allerede i {}:{}:{}; det må kun stå ét sted", first.file, first.line, first.column);
    Problem { place: clash.again, path: clash.path, found: String::new(), expected }
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}

fn empty(path: &Path) -> Node {
    Node { value: Value::Object(Vec::new()), place: io::problem(path, "").place }
}
