//! `import`: minutes as text become a draft for an editor; nothing that stands is written over.

use crate::{Answer, FINE, Failure, io};
use klyngeatlas_core::minutes::{self, Draft, Named, Use};
use klyngeatlas_core::snapshot::Problem;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The name of the command, where a message refers to it.
pub(crate) const NAME: &str = "import";

/// The most bytes of minutes: the longest are some hundred pages.
const MAX_BYTES: usize = 2 * 1024 * 1024;

/// What `import` is asked for.
pub(crate) struct Args {
    /// The minutes.
    pub(crate) file: PathBuf,
    /// Where the draft goes; stdout where nothing is said.
    pub(crate) out: Option<PathBuf>,
    /// The body that met.
    pub(crate) body: Option<String>,
    /// The id that the minutes are cited by.
    pub(crate) source: Option<String>,
}

/// Reads the minutes and writes the draft.
pub(crate) fn run(args: &Args) -> Result<Answer, Failure> {
    let refused = |problem| Failure::Input { problems: vec![problem], closing: "Intet er skrevet." };
    let text = text_of(&args.file).map_err(refused)?;
    let draft = minutes::read(&text).map_err(|why| refused(io::problem(&args.file, why.sentence())))?;
    let toml = draft.to_toml(Named { body: args.body.as_deref(), source: args.source.as_deref() });
    let Some(out) = &args.out else { return Ok(Answer::new(toml, FINE)) };
    write_new(out, &toml).map_err(refused)?;
    Ok(Answer::new(summary(&draft, out), FINE))
}

fn text_of(path: &Path) -> Result<String, Problem> {
    let bytes = io::bytes_of(path)?;
    if bytes.len() > MAX_BYTES {
        let expected = format!("filen er større end {MAX_BYTES} byte; det er for meget til et referat: del den");
        return Err(io::problem(path, expected));
    }
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let mut problem = io::problem(path, "teksten er ikke UTF-8; gem den som UTF-8, og prøv igen");
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        problem.place.line = u32::try_from(line).unwrap_or(u32::MAX);
        problem
    })
}

/// Writes a file that is not there yet: a draft that somebody has worked on is worth more than a new one.
fn write_new(path: &Path, text: &str) -> Result<(), Problem> {
    let refused = |error: std::io::Error| io::problem(path, format!("kan ikke skrives: {}", io::reason(&error)));
    let mut file = File::create_new(path).map_err(refused)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|error| {
        // Half a draft would look like a whole one.
        let _ = std::fs::remove_file(path);
        refused(error)
    })
}

/// What was read of how many lines, and where to look.
fn summary(draft: &Draft, out: &Path) -> String {
    let mut text = format!("{}: {} linjer læst\n", out.display(), draft.uses.len());
    for (as_what, count) in draft.tally() {
        text.push_str(&format!("  {count:>5} {}\n", word(as_what)));
    }
    text.push_str(&format!("  {:>5} steder at se efter, mærket i udkastet\n", draft.notes.len()));
    text
}

fn word(as_what: Use) -> &'static str {
    match as_what {
        Use::Blank => "tomme",
        Use::Heading => "overskrift",
        Use::When => "dag og tid",
        Use::Place => "sted",
        Use::Attendance => "fremmøde",
        Use::Label => "ord, der kun siger, hvad der kommer",
        Use::Title => "punkternes titler",
        Use::Background => "tekst under punkter, som formatet intet felt har til",
        Use::Attachment => "bilag",
        Use::Recommendation => "indstilling",
        Use::Outcome => "referat",
        Use::Left => "ikke læst",
    }
}
