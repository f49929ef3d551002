//! `verify`: whether the files of a publication are the ones that were published, and whether the list of them is signed.

mod file; // one file: its sum, what it says, and its compressed forms
mod told; // the answer in words and as JSON

use crate::{Answer, BREACHED, FINE, Failure, Format, io};
use file::Checked;
use klyngeatlas_core::integrity::{Key, LIST, SIGNATURE, read_list, verify_signature};
use klyngeatlas_core::snapshot::parse_json;
use std::path::{Path, PathBuf};

/// The command's name.
pub(crate) const NAME: &str = "verify";

/// What `verify` is asked for.
pub(crate) struct Args {
    /// The list, its folder, or the site that they belong to.
    pub(crate) at: PathBuf,
    /// The key that the list has to be signed with: the key itself, or the file that holds it.
    pub(crate) key: Option<String>,
    /// How to answer.
    pub(crate) format: Format,
}

/// What became of the signature.
enum Signed {
    /// There is none, and nobody asked for one.
    Unsigned,
    /// There is one, but no key to hold it against.
    Unasked,
    /// It is the key's; with what minisign signed along.
    Sound(String),
    /// What is wrong with it: a clause that says it of »underskriften«.
    Wrong(String),
}

/// Holds every file that the list names up to its sum.
pub(crate) fn run(args: &Args) -> Result<Answer, Failure> {
    let key = args.key.as_deref().map(key).transpose()?;
    let path = list_at(&args.at);
    let refused = |problem| Failure::input(vec![problem]);
    let bytes = io::bytes_of(&path).map_err(refused)?;
    let (root, doubles) = parse_json(&path.to_string_lossy(), &bytes).map_err(refused)?;
    if !doubles.is_empty() {
        return Err(Failure::input(doubles));
    }
    let listed = read_list(&root).map_err(Failure::input)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let signed = signed(folder, key.as_ref(), &bytes);
    let mut files = vec![file::list(folder, &bytes)];
    files.extend(listed.iter().flat_map(|one| file::all(folder, one)));
    let is_sound = files.iter().all(Checked::is_sound) && !matches!(signed, Signed::Wrong(_));
    let text = match args.format {
        Format::Text => told::text(&files, &signed),
        Format::Json => told::json(&path, &files, &signed).map_err(Failure::unwritable)?,
    };
    Ok(Answer::new(text, if is_sound { FINE } else { BREACHED }))
}

/// The list that a path leads to: itself, in this folder, or among the data of this site.
fn list_at(path: &Path) -> PathBuf {
    match path.is_dir() {
        true if path.join(LIST).is_file() => path.join(LIST),
        true if path.join("data").join(LIST).is_file() => path.join("data").join(LIST),
        true => path.join(LIST),
        false => path.to_owned(),
    }
}

/// The key as it was written on the command line, or out of the file of that name.
fn key(text: &str) -> Result<Key, Failure> {
    let in_file = || Key::read(&String::from_utf8(io::bytes_of(Path::new(text)).ok()?).ok()?);
    let expected = "en offentlig nøgle fra minisign (en linje, der begynder med RW) eller filen med den var ventet";
    Key::read(text).or_else(in_file).ok_or_else(|| Failure::usage(NAME, format!("--key »{text}«: {expected}")))
}

fn signed(folder: &Path, key: Option<&Key>, list: &[u8]) -> Signed {
    let path = folder.join(SIGNATURE);
    match (key, path.exists()) {
        (None, false) => Signed::Unsigned,
        (None, true) => Signed::Unasked,
        (Some(_), false) => Signed::Wrong("mangler".into()),
        (Some(key), true) => {
            let text = io::bytes_of(&path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            let outcome = text.map_err(|problem| problem.expected);
            match outcome.and_then(|text| verify_signature(key, list, &text).map_err(str::to_owned)) {
                Ok(comment) => Signed::Sound(comment),
                Err(what) => Signed::Wrong(what),
            }
        }
    }
}
