//! `publish`: one snapshot a region and an index of them, or nothing at all.

use crate::snapshot::{self, Snapshot, sha256};
use crate::{Answer, FINE, Failure, calendar, io, signed, site};
use klyngeatlas_core::integrity::LIST;
use klyngeatlas_core::model::{Atlas, BodyTold, CorrectionTold, FORMAT};
use klyngeatlas_core::privacy;
use klyngeatlas_core::snapshot::{Problem, visible};
use klyngeatlas_core::view;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What `publish` is asked for.
pub(crate) struct Args {
    /// The regions.
    pub(crate) sources: Vec<PathBuf>,
    /// Where to.
    pub(crate) to: Target,
    /// Whether to leave out the ready-made overviews, each of which judges a year of days.
    pub(crate) snapshots_only: bool,
    /// Where the pages can be read: calendars lead there, and oEmbed names it.
    pub(crate) address: Option<String>,
}

/// Where to publish.
pub(crate) enum Target {
    /// A folder of data.
    Folder(PathBuf),
    /// A site that stands: its data and its pages.
    Site(PathBuf),
}

/// `index.json`. Keys come out in the order of the fields, which is that of the alphabet.
#[derive(Serialize)]
struct Index {
    format: &'static str,
    snapshots: BTreeMap<String, Listed>,
}

/// One snapshot in the index.
#[derive(Serialize)]
struct Listed {
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<ListedContact>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<ListedCorrection>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    example: bool,
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    map: Option<Beside>,
    #[serde(skip_serializing_if = "Option::is_none")]
    overview: Option<Beside>,
    published: String,
    sha256: String,
    title: String,
}

/// The office that can correct the data of a snapshot.
#[derive(Serialize)]
struct ListedContact {
    email: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

/// A correction, with the name of its body, since a page about all regions has none of them at hand.
#[derive(Serialize)]
struct ListedCorrection {
    on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization: Option<ListedBody>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reported_by_office: Option<String>,
    right: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_id: Option<String>,
    wrong: String,
}

/// The body of a correction.
#[derive(Serialize)]
struct ListedBody {
    classification: String,
    id: String,
    name: String,
}

/// A file that belongs to a snapshot.
#[derive(Serialize)]
struct Beside {
    file: String,
    sha256: String,
}

/// A file to be written: its name and its bytes.
pub(crate) type Output = (String, Vec<u8>);

/// Publishes every region of the sources, or says everything that stands against it.
pub(crate) fn run(args: &Args) -> Result<Answer, Failure> {
    let refused = |problems| Failure::Input { problems, closing: "Intet er skrevet." };
    let snapshots = snapshot::read(&args.sources).map_err(refused)?;
    let (problems, let_through) = objections(&snapshots);
    if !problems.is_empty() {
        return Err(refused(problems));
    }
    let written = || match &args.to {
        Target::Folder(folder) => {
            let outputs = outputs(&snapshots, args, |_| Ok(None))?;
            let unsigned = unsigned(folder, &outputs, None);
            io::replace_all_in(folder, &outputs).map(|()| (summary(folder, &outputs), unsigned))
        }
        Target::Site(site) => onto(site, &snapshots, args),
    };
    let (text, unsigned) = written().map_err(|problem| refused(vec![problem]))?;
    Ok(Answer { log: log(&let_through) + &unsigned, ..Answer::new(text, FINE) })
}

/// What there is to say of the signature of the list, before it is written.
fn unsigned(folder: &Path, outputs: &[Output], key: Option<&str>) -> String {
    let list = outputs.iter().find(|(name, _)| name == LIST);
    list.map_or(String::new(), |(name, bytes)| signed::to_be_signed(&folder.join(name), bytes, key))
}

/// Writes the data and every page of a site, and removes the pages that are no more. Gives what was written, and what is to be signed.
fn onto(folder: &Path, snapshots: &[Snapshot], args: &Args) -> Result<(String, String), Problem> {
    let build = site::Build::read(folder)?;
    let data = outputs(snapshots, args, |region| map(folder, &build, region))?;
    let written = |name: &str| data.iter().any(|(known, _)| known == name);
    let region = |snapshot: &Snapshot| {
        let overview = format!("{}.overview.json", snapshot.atlas.id);
        site::Region {
            atlas: Arc::new(snapshot.atlas.clone()),
            file: format!("{}.json", snapshot.atlas.id),
            overview: written(&overview).then_some(overview),
        }
    };
    let mut regions: Vec<site::Region> = snapshots.iter().map(region).collect();
    regions.sort_by(|a, b| a.atlas.id.cmp(&b.atlas.id));
    let names = summary(Path::new("data"), &data);
    let unsigned = unsigned(&folder.join("data"), &data, build.key.as_deref());
    let (files, gone) = site::outputs(folder, &build, data, &regions, args.address.as_deref())?;
    io::replace_all_in(folder, &files)?;
    site::remove(&gone)?;
    let pages = files.iter().filter(|(name, _)| name.ends_with("index.html")).count();
    Ok((format!("{names}{pages} sider i {}\n", folder.display()), unsigned))
}

/// The boundaries that the build left for a region, where it did.
fn map(site: &Path, build: &site::Build, region: &str) -> Result<Option<Beside>, Problem> {
    let Some(file) = build.maps.get(region) else { return Ok(None) };
    let bytes = io::bytes_of(&site.join("data").join(file))?;
    Ok(Some(Beside { file: file.clone(), sha256: sha256(&bytes) }))
}

/// What a sound snapshot must also keep to be published, and what exceptions let through.
fn objections(snapshots: &[Snapshot]) -> (Vec<Problem>, Vec<Problem>) {
    let (mut problems, mut let_through) = (Vec::new(), Vec::new());
    let mut seen: BTreeMap<&str, &Snapshot> = BTreeMap::new();
    for snapshot in snapshots {
        let id = snapshot.atlas.id.as_str();
        if !is_file_name(id) {
            let expected = "et id af små bogstaver a-z, cifre og bindestreger var ventet, for det bliver navn på en fil og en side";
            problems.push(id_problem(snapshot, expected.into()));
        }
        if let Some(first) = seen.insert(id, snapshot) {
            problems.push(id_problem(snapshot, format!("snapshottets id står allerede i {}", first.root.place.file)));
        }
        if !snapshot.atlas.example {
            problems.extend(snapshot.uncited.iter().cloned());
        }
        let examined = privacy::examine(&snapshot.root, &snapshot.exceptions);
        problems.extend(examined.refused);
        let_through.extend(examined.let_through);
    }
    (problems, let_through)
}

/// Every exception that was used, so that whoever reads the log of a publication sees what the guard did not stop.
fn log(let_through: &[Problem]) -> String {
    let_through.iter().map(|problem| format!("undtaget: {}\n", visible(&problem.to_string()))).collect()
}

/// Whether an id can be a file's name and the first part of an address: `om` and its like are the app's own pages and
/// folders.
fn is_file_name(id: &str) -> bool {
    const TAKEN: [&str; 9] =
        ["index", "om", "tilgaengelighed", "indlejr", "data", "assets", "fonts", "icons", "oembed"];
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=80).contains(&id.len()) && id.bytes().all(fits) && !id.starts_with('-') && !TAKEN.contains(&id)
}

fn id_problem(snapshot: &Snapshot, expected: String) -> Problem {
    let node = snapshot.root.get("id").unwrap_or(&snapshot.root);
    Problem { place: node.place.clone(), path: "id".into(), found: node.shown(), expected }
}

/// Every file of the publication, the index last.
fn outputs(
    snapshots: &[Snapshot],
    args: &Args,
    map: impl Fn(&str) -> Result<Option<Beside>, Problem>,
) -> Result<Vec<Output>, Problem> {
    let mut outputs = BTreeMap::new();
    let mut index = Index { format: FORMAT, snapshots: BTreeMap::new() };
    for snapshot in snapshots {
        let atlas = &snapshot.atlas;
        let bytes = snapshot::published(&snapshot.root)?;
        let hash = sha256(&bytes);
        let overview = (!args.snapshots_only).then(|| overview(atlas, &hash)).transpose()?;
        let listed = Listed {
            contact: contact(atlas),
            corrections: CorrectionTold::all(atlas).into_iter().map(correction).collect(),
            example: atlas.example,
            file: format!("{}.json", atlas.id),
            map: map(&atlas.id)?,
            overview: overview.as_ref().map(|(file, bytes)| Beside { file: file.clone(), sha256: sha256(bytes) }),
            published: atlas.published.to_string(),
            sha256: hash,
            title: atlas.title.clone(),
        };
        outputs.insert(listed.file.clone(), bytes);
        outputs.extend(overview);
        outputs.extend(calendar::all(atlas, args.address.as_deref()));
        index.snapshots.insert(atlas.id.clone(), listed);
    }
    let unwritable = |error| io::problem(Path::new(LIST), format!("kan ikke skrives som JSON: {error}"));
    let mut bytes = serde_json::to_vec(&index).map_err(unwritable)?;
    bytes.push(b'\n');
    let mut outputs: Vec<Output> = outputs.into_iter().collect();
    outputs.push((LIST.into(), bytes));
    Ok(outputs)
}

fn contact(atlas: &Atlas) -> Option<ListedContact> {
    atlas.contact.clone().map(|contact| ListedContact { email: contact.email, name: contact.name })
}

fn correction(told: CorrectionTold) -> ListedCorrection {
    let body = |body: BodyTold| ListedBody { classification: body.classification, id: body.id, name: body.name };
    ListedCorrection {
        on: told.on,
        organization: told.body.map(body),
        reported_by_office: told.reported_by_office,
        right: told.right,
        rule_id: told.rule_id,
        wrong: told.wrong,
    }
}

/// What the region's overview shows on the days to come. An id has no dot, so the file has the name of no snapshot.
fn overview(atlas: &Atlas, sha256: &str) -> Result<Output, Problem> {
    let root = view::published::file(&Arc::new(atlas.clone()), sha256);
    Ok((format!("{}.overview.json", atlas.id), snapshot::published(&root)?))
}

/// A line a file; the calendars are many and small, so they share one.
fn summary(folder: &Path, outputs: &[Output]) -> String {
    let is_calendar = |output: &&Output| output.0.ends_with(".ics");
    let line = |(name, bytes): &Output| format!("{}: {} byte\n", folder.join(name).display(), bytes.len());
    let lines: String = outputs.iter().filter(|output| !is_calendar(output)).map(line).collect();
    match outputs.iter().filter(is_calendar).count() {
        0 => lines,
        1 => format!("{lines}1 kalender i {}\n", folder.join("kalender").display()),
        count => format!("{lines}{count} kalendere i {}\n", folder.join("kalender").display()),
    }
}
