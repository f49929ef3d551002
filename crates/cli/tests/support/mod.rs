//! Running the program as a user does, on copies of the real data.

#![expect(dead_code, reason = "each test file uses its own part")]
#![expect(clippy::expect_used, reason = "these functions run in tests only; what fails here fails the test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The program's answer.
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program, ready for its arguments.
pub(crate) fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_klyngeatlas"))
}

/// Runs the program with these arguments.
pub(crate) fn run<I: AsRef<std::ffi::OsStr>>(args: impl IntoIterator<Item = I>) -> Answer {
    let Output { status, stdout, stderr } = program().args(args).output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    let answer = Answer { code: status.code().expect("it ends by itself"), out: text(stdout), err: text(stderr) };
    assert!(!answer.err.contains("panicked"), "{}", answer.err);
    answer
}

/// A text that must be JSON.
pub(crate) fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("is JSON")
}

/// The project's own data.
pub(crate) fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

/// The one region of the project's own data.
pub(crate) fn region() -> PathBuf {
    data().join("nordjylland")
}

/// An empty folder of that name, one for each test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// A copy of the region's folder, to be broken.
pub(crate) fn copy_of_region(name: &str) -> PathBuf {
    let to = folder(name).join("region");
    copy(&region(), &to);
    to
}

/// Writes a file and gives its path.
pub(crate) fn write(path: PathBuf, bytes: impl AsRef<[u8]>) -> PathBuf {
    fs::write(&path, bytes).expect("a file can be written");
    path
}

/// The text of a file in a folder.
pub(crate) fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).expect("can be read")
}

/// The names and bytes of what a folder holds, sorted; nothing where there is no such folder.
pub(crate) fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<(String, Vec<u8>)> = entries
        .map(|entry| entry.expect("a folder can be listed"))
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).unwrap_or_default()))
        .collect();
    files.sort();
    files
}

/// Copies a folder with all that it holds.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the data are there") {
        let path = entry.expect("a folder can be listed").path();
        let target = to.join(path.file_name().expect("has a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a file can be copied");
        }
    }
}
