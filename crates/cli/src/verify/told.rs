//! What `verify` answers: a line a file for people, a document for programs.

use super::Signed;
use super::file::Checked;
use klyngeatlas_core::integrity::LIST;
use klyngeatlas_core::snapshot::visible;
use serde::Serialize;
use std::path::Path;

/// A line for the signature, a line a file, a line a problem, and the sum of it.
pub(super) fn text(files: &[Checked], signed: &Signed) -> String {
    let mut lines: Vec<String> = signature(signed).into_iter().collect();
    for file in files {
        // The list is a stranger's as long as it is not found to be sound.
        let name = visible(&file.file);
        lines.extend(file.problems.iter().map(|problem| format!("{name}: {}", visible(problem))));
        if file.is_sound() {
            lines.push(match file.listed {
                Some(_) => format!("{name}: som udgivet, {} byte", file.bytes),
                None if file.file == LIST => format!("{name}: kan læses, {} byte", file.bytes),
                None => format!("{name}: kan læses, {} byte; listen har ingen kontrolsum af den", file.bytes),
            });
        }
    }
    lines.push(closing(files));
    lines.push(String::new());
    lines.join("\n")
}

fn signature(signed: &Signed) -> Option<String> {
    let said = match signed {
        Signed::Unsigned => return None,
        Signed::Unasked => "har en underskrift, som ikke er prøvet: --key siger med hvilken nøgle".to_owned(),
        Signed::Sound(comment) if comment.is_empty() => "underskrevet med nøglen".to_owned(),
        Signed::Sound(comment) => format!("underskrevet med nøglen ({})", visible(comment)),
        Signed::Wrong(what) => format!("underskriften {what}"),
    };
    Some(format!("{LIST}: {said}"))
}

fn closing(files: &[Checked]) -> String {
    let wrong = files.iter().filter(|file| !file.is_sound()).count();
    match (wrong, files.len()) {
        (0, 1) => "Listen nævner ingen filer.".to_owned(),
        (0, all) => format!("Alle {all} filer er, som de skal være."),
        (wrong, all) => format!("{wrong} af {all} filer er ikke, som de skal være."),
    }
}

#[derive(Serialize)]
struct Document<'a> {
    list: String,
    sound: bool,
    signature: Signature<'a>,
    files: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Signature<'a> {
    /// `none`, `not_checked`, `sound` or `wrong`.
    state: &'static str,
    /// What was signed along, or what is wrong.
    text: Option<&'a str>,
}

#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    sound: bool,
    bytes: usize,
    /// What the list says; null where it says nothing.
    listed: Option<&'a str>,
    /// What lies there; null where nothing does.
    found: Option<&'a str>,
    problems: &'a [String],
}

fn line(file: &Checked) -> Line<'_> {
    let Checked { file, listed, found, bytes, problems } = file;
    let sound = problems.is_empty();
    Line { file, sound, bytes: *bytes, listed: listed.as_deref(), found: found.as_deref(), problems }
}

/// The same for programs, on one line.
pub(super) fn json(list: &Path, files: &[Checked], signed: &Signed) -> Result<String, serde_json::Error> {
    let (state, text) = match signed {
        Signed::Unsigned => ("none", None),
        Signed::Unasked => ("not_checked", None),
        Signed::Sound(comment) => ("sound", Some(comment.as_str())),
        Signed::Wrong(what) => ("wrong", Some(what.as_str())),
    };
    let document = Document {
        list: list.display().to_string(),
        sound: files.iter().all(Checked::is_sound) && state != "wrong",
        signature: Signature { state, text },
        files: files.iter().map(line).collect(),
    };
    serde_json::to_string(&document).map(|text| text + "\n")
}
