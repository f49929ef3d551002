//! Step 11: .br and .gz beside each text file, made once at the highest quality; the server only picks one.

use crate::run;
use anyhow::Result;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What is worth compressing; fonts and pictures are compressed already.
const TEXT: [&str; 9] = ["html", "css", "js", "json", "wasm", "bin", "svg", "txt", "webmanifest"];

/// Compresses every text file below a folder.
pub(crate) fn all(site: &Path) -> Result<()> {
    let mut files = run::files_below(site)?;
    files.retain(|file| {
        file.extension().and_then(|extension| extension.to_str()).is_some_and(|extension| TEXT.contains(&extension))
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

/// `a/index.html` -> `a/index.html.br`
pub(crate) fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

/// The header carries no time, so that the same input gives the same bytes.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
