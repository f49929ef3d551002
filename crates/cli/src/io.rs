//! Reading and writing whole files, with Danish words for what went wrong.

use klyngeatlas_core::snapshot::{MAX_BYTES, Place, Problem};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Writes `text`. A reader that has gone away, such as `head`, has what it wanted: that is no error.
pub(crate) fn say(to: &mut impl Write, text: &str) -> io::Result<()> {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// The bytes of a file; a little more than the most that can be used is enough to see that it is too much.
pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| problem(path, format!("kan ikke læses: {}", reason(&error))))
}

/// Writes files of these names in a folder, which is made where there is none.
pub(crate) fn replace_all_in(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Problem> {
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    let files: Vec<(PathBuf, &[u8])> =
        files.iter().map(|(name, bytes)| (folder.join(name), bytes.as_slice())).collect();
    replace_all(&files)
}

/// Writes all files beside their names first, and gives them their names only when every one of them stands on disk:
/// a full disk or a refused folder leaves what was there before.
pub(crate) fn replace_all<B: AsRef<[u8]>>(files: &[(PathBuf, B)]) -> Result<(), Problem> {
    let drafts: Vec<PathBuf> = files.iter().map(|(path, _)| draft(path)).collect();
    let mut made = Vec::new();
    let mut result = || {
        for (draft, (path, bytes)) in drafts.iter().zip(files) {
            if path.is_dir() {
                return Err(problem(path, "kan ikke skrives: der ligger en mappe af det navn"));
            }
            if let Some(folder) = path.parent() {
                made.extend(folder.ancestors().take_while(|folder| !folder.exists()).map(Path::to_owned));
                fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
            }
            write(draft, bytes.as_ref()).map_err(|error| unwritable(path, &error))?;
        }
        let mut pairs = drafts.iter().zip(files);
        pairs.try_for_each(|(draft, (path, _))| fs::rename(draft, path).map_err(|error| unwritable(path, &error)))
    };
    let result = result();
    if result.is_err() {
        // What cannot be removed either is hidden and harmless.
        drafts.iter().for_each(|draft| drop(fs::remove_file(draft)));
        // The innermost first; a folder that holds something by now stays.
        made.sort_by_key(|folder| std::cmp::Reverse(folder.components().count()));
        made.iter().for_each(|folder| drop(fs::remove_dir(folder)));
    }
    result
}

fn unwritable(path: &Path, error: &io::Error) -> Problem {
    problem(path, format!("kan ikke skrives: {}", reason(error)))
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The hidden name of a file under way; the process's number keeps two runs apart.
fn draft(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.tmp", std::process::id()))
}

/// A problem with a file as a whole.
pub(crate) fn problem(path: &Path, expected: impl Into<String>) -> Problem {
    let place = Place { file: path.to_string_lossy().into(), line: 1, column: 1 };
    Problem { place, path: String::new(), found: String::new(), expected: expected.into() }
}

/// Why the system refuses, in Danish where it is one of the usual reasons.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "filen eller mappen findes ikke".into(),
        ErrorKind::PermissionDenied => "adgang nægtet".into(),
        ErrorKind::IsADirectory => "det er en mappe, ikke en fil".into(),
        ErrorKind::NotADirectory => "det er en fil, ikke en mappe".into(),
        ErrorKind::AlreadyExists => "der ligger allerede en fil af det navn".into(),
        ErrorKind::StorageFull => "disken er fuld".into(),
        ErrorKind::ReadOnlyFilesystem => "disken kan ikke skrives".into(),
        _ => error.to_string(),
    }
}
