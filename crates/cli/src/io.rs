//! Reading and writing whole files, with Danish words for what went wrong.

use klyngeatlas_core::snapshot::{MAX_BYTES, Place, Problem};
use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

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
