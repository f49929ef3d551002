//! Step 11: .br and .gz beside each text file, made once at the highest quality; the server only picks one.

use crate::run;
use anyhow::Result;
pub(crate) use klyngeatlas::site::with_suffix;
use klyngeatlas::site::{brotli, gzip};
use std::path::{Path, PathBuf};

/// What is worth compressing; fonts and pictures are compressed already.
const TEXT: [&str; 9] = ["html", "css", "js", "json", "wasm", "bin", "svg", "txt", "webmanifest"];

/// Compresses every text file below a folder.
pub(crate) fn all(site: &Path) -> Result<()> {
    let mut files = run::files_below(site)?;
    files.retain(|file| {
        // What publishing wrote is compressed already.
        let is_text = file.extension().and_then(|extension| extension.to_str()).is_some_and(|it| TEXT.contains(&it));
        is_text && !with_suffix(file, "br").exists()
    });
    // Two files at a time: the wasm is most of the work, and every machine that builds has two cores.
    let (odd, even): (Vec<_>, Vec<_>) = files.into_iter().enumerate().partition(|(at, _)| at % 2 == 1);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| each(&odd));
        each(&even)?;
        other.join().unwrap_or_else(|_| Err(anyhow::anyhow!("a thread that compresses ended early")))
    })
}

fn each(files: &[(usize, PathBuf)]) -> Result<()> {
    for (_, file) in files {
        let bytes = run::read_bytes(file)?;
        run::write(&with_suffix(file, "br"), brotli(&bytes)?)?;
        run::write(&with_suffix(file, "gz"), gzip(&bytes)?)?;
    }
    Ok(())
}
