//! .br and .gz beside each text file, made once at the highest quality; the server only picks one.

use crate::io;
use crate::publish::Output;
use klyngeatlas_core::snapshot::Problem;
use std::io::Write;
use std::path::{Path, PathBuf};

/// `a/index.html` -> `a/index.html.br`
#[must_use]
pub fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

/// Brotli at the highest quality.
pub fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

/// Gzip at the highest quality. The header carries no time, so that the same input gives the same bytes.
pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Each file behind its two compressed forms, in the order given, so that no file stands before what is served in its place.
pub(super) fn with_compressed(files: Vec<Output>, site: &Path) -> Result<Vec<Output>, Problem> {
    // Two at a time: every machine that publishes has two cores.
    let half = files.len() / 2;
    let (first, second) = files.split_at(half);
    let (first, second) = std::thread::scope(|scope| {
        let other = scope.spawn(|| each(second, site));
        let first = each(first, site);
        let ended = || Err(io::problem(site, "en tråd, som komprimerer, endte før tid"));
        (first, other.join().unwrap_or_else(|_| ended()))
    });
    Ok([first?, second?].concat())
}

fn each(files: &[Output], site: &Path) -> Result<Vec<Output>, Problem> {
    let mut all = Vec::new();
    for (name, bytes) in files {
        let refused = |error: std::io::Error| io::problem(&site.join(name), format!("kan ikke komprimeres: {error}"));
        all.push((format!("{name}.br"), brotli(bytes).map_err(refused)?));
        all.push((format!("{name}.gz"), gzip(bytes).map_err(refused)?));
        all.push((name.clone(), bytes.clone()));
    }
    Ok(all)
}
