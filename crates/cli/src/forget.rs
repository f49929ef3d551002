//! `forget`: takes one person out of the authored data; the seat and its history stay.

mod edit;
mod names;

use crate::{Answer, FINE, Failure, io, near, source};
use edit::{Mention, Plan, look, take_out};
use klyngeatlas_core::snapshot::Problem;
use names::{Left, Names};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use toml_edit::DocumentMut;

/// The name of the command, where a message refers to it.
pub(crate) const NAME: &str = "forget";

/// The name still stands somewhere that only a person can change.
const LEFT: u8 = 1;

/// What `forget` is asked for.
#[derive(Default)]
pub(crate) struct Args {
    /// The person's id.
    pub(crate) person: String,
    /// The folders of the regions.
    pub(crate) sources: Vec<PathBuf>,
    /// Whether only to tell what would be done.
    pub(crate) dry_run: bool,
}

/// A file of a region: the path, and what it says.
struct Authored {
    path: PathBuf,
    text: String,
    /// The same as a document, where it is TOML.
    document: Option<DocumentMut>,
}

/// What was done in one region.
struct Done {
    changes: Vec<String>,
    left: Vec<(PathBuf, Left)>,
    outputs: Vec<(PathBuf, Vec<u8>)>,
}

/// Takes the person out of every region that has them, and tells what it did and what is left.
pub(crate) fn run(args: &Args) -> Result<Answer, Failure> {
    let refused = |problems| Failure::Input { problems, closing: "Intet er skrevet." };
    let regions = source::folders(&args.sources).map_err(refused)?;
    let (mut done, mut known) = (Vec::new(), BTreeSet::new());
    for region in &regions {
        let files = files_of(region).map_err(refused)?;
        done.extend(in_region(files, &args.person, &mut known));
    }
    if done.is_empty() {
        let all = "se persons i regionens mappe";
        return Err(Failure::usage(
            NAME,
            near::unknown("personen", &args.person, known.iter().map(String::as_str), all),
        ));
    }
    let outputs: Vec<(PathBuf, Vec<u8>)> = done.iter_mut().flat_map(|done| std::mem::take(&mut done.outputs)).collect();
    if !args.dry_run {
        io::replace_all(&outputs).map_err(|problem| refused(vec![problem]))?;
    }
    let is_left = done.iter().flat_map(|done| &done.left).any(|(_, left)| left.is_sure);
    Ok(Answer::new(told(args, &done), if is_left { LEFT } else { FINE }))
}

/// The readable files of a region; a TOML file that is none is a problem.
fn files_of(region: &Path) -> Result<Vec<Authored>, Vec<Problem>> {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for path in source::files(region).map_err(|problem| vec![problem])? {
        // A picture or another file that is no text names nobody in a way that could be searched.
        let bytes = io::bytes_of(&path).map_err(|problem| vec![problem])?;
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let document = match path.extension().is_some_and(|end| end == "toml") {
            true => match text.parse::<DocumentMut>() {
                Ok(document) => Some(document),
                Err(error) => {
                    problems.push(io::problem(&path, format!("er ikke TOML: {}", error.message())));
                    None
                }
            },
            false => None,
        };
        files.push(Authored { path, text, document });
    }
    if problems.is_empty() { Ok(files) } else { Err(problems) }
}

/// What is to be done in a region, or nothing where it has no such person.
fn in_region(files: Vec<Authored>, person: &str, known: &mut BTreeSet<String>) -> Option<Done> {
    let mut all = Mention::default();
    let mut taken = BTreeSet::new();
    for document in files.iter().filter_map(|file| file.document.as_ref()) {
        let Mention { name, seats } = look(document, person);
        all.name = all.name.or(name);
        all.seats.extend(seats);
        let keys = |of: &str| {
            document
                .get(of)
                .and_then(|rows| rows.as_table_like())
                .map(|rows| rows.iter().map(|(key, _)| key.to_owned()).collect())
        };
        known.extend(keys("persons").unwrap_or_else(Vec::new));
        taken.extend(keys("memberships").unwrap_or_else(Vec::new));
    }
    let name = all.name?;
    let plan = Plan { person: person.to_owned(), names: Names::new(person, &name), seats: new_ids(all.seats, taken) };
    let mut done = Done { changes: Vec::new(), left: Vec::new(), outputs: Vec::new() };
    for mut file in files {
        if let Some(document) = &mut file.document {
            let changes = take_out(document, &plan);
            if !changes.is_empty() {
                file.text = document.to_string();
                done.outputs.push((file.path.clone(), file.text.clone().into_bytes()));
                done.changes.extend(changes.into_iter().map(|change| format!("{}: {change}", file.path.display())));
            }
        }
        done.left.extend(plan.names.left_in(&file.text).into_iter().map(|left| (file.path.clone(), left)));
    }
    Some(done)
}

/// A new id for every seat, after its body: the old one bears the name.
fn new_ids(seats: Vec<(String, String)>, mut taken: BTreeSet<String>) -> BTreeMap<String, String> {
    let mut new = BTreeMap::new();
    for (old, organization) in seats {
        let free = (1..).map(|number| format!("{organization}-plads-{number}")).find(|id| !taken.contains(id));
        let Some(id) = free else { continue };
        taken.insert(id.clone());
        new.insert(old, id);
    }
    new
}

fn told(args: &Args, done: &[Done]) -> String {
    let mut out = String::new();
    let verb = if args.dry_run { "Ville blive ændret (intet er skrevet):" } else { "Ændret:" };
    out.push_str(verb);
    out.push('\n');
    for change in done.iter().flat_map(|done| &done.changes) {
        let _ = writeln!(out, "  {change}");
    }
    let left: Vec<&(PathBuf, Left)> = done.iter().flat_map(|done| &done.left).collect();
    for (is_sure, heading) in [
        (true, "Navnet eller id'et står her endnu og må rettes i hånden (citater, beslutninger, kommentarer):"),
        (false, "Efternavnet alene står her; det kan være en anden:"),
    ] {
        let mut places = left.iter().filter(|(_, left)| left.is_sure == is_sure).peekable();
        if places.peek().is_some() {
            let _ = writeln!(out, "\n{heading}");
            for (path, left) in places {
                let _ = writeln!(out, "  {}:{}:{}", path.display(), left.line, left.column);
            }
        }
    }
    out.push_str(ELSEWHERE);
    out
}

/// Where the name stands though no file of the folder holds it.
const ELSEWHERE: &str = "
Navnet står stadig uden for mappen:
  - i det, der er udgivet, til der udgives igen, og i ældre snapshots,
  - i browseres og mellemlagres kopier, til de udløber, og i hentede filer (CSV, SVG, udskrifter),
  - i arkivets historik (git), som kun omskrives med vilje,
  - i kilden selv, som andre har udgivet,
  - i data/quotes.lock og dokumenter uden for mappen, der nævner rækkerne; cargo xtask quotes skriver låsen igen.
";
