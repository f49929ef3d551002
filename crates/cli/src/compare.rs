//! `compare`: a structure of clusters beside the one that holds, on a day.
//!
//! The words are those of the page `/<region>/scenarier`, so that the command line and the browser say the same.

use crate::snapshot::{self, Snapshot, sha256};
use crate::{Answer, FINE, Failure, Format, compare_json, compare_text, near, today};
use klyngeatlas_core::check;
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::regroup::{self, Affected, Thought, Trouble};
use klyngeatlas_core::route::{Address, Grouping, Model, Move, Query, Route};
use klyngeatlas_core::scenario::Structure;
use klyngeatlas_core::time::Date;
use klyngeatlas_core::view::{self, Scenarios, Scene};
use std::path::PathBuf;
use std::sync::Arc;

/// The name of the command, where a message refers to it.
pub(crate) const NAME: &str = "compare";

/// What `compare` is asked for.
#[derive(Default)]
pub(crate) struct Args {
    /// The regions.
    pub(crate) sources: Vec<PathBuf>,
    /// The structure to start from.
    pub(crate) scenario: Option<String>,
    /// What is moved in it.
    pub(crate) moves: Vec<Move>,
    /// The day; today where none is given.
    pub(crate) on: Option<Date>,
    /// Other readings: an assumption and its value.
    pub(crate) assume: Vec<(String, String)>,
    /// How to answer.
    pub(crate) format: Format,
}

/// One region with its structures.
pub(crate) struct Compared {
    /// The region under the assumptions.
    pub(crate) scene: Scene,
    /// The structure that holds on the day.
    pub(crate) standing: Structure,
    /// The one beside it.
    pub(crate) thought: Thought,
    /// The answers that would be others.
    pub(crate) answers: Vec<Affected>,
    /// The page, for its words.
    pub(crate) page: Scenarios,
    /// The hash of what `publish` would write of the region.
    pub(crate) sha256: String,
}

/// Compares the structures of every region that has what is asked for.
pub(crate) fn run(args: &Args) -> Result<Answer, Failure> {
    let mut snapshots = snapshot::read(&args.sources).map_err(Failure::input)?;
    know(&snapshots, args)?;
    snapshots.retain(|snapshot| has_all(&snapshot.atlas, args));
    let compared: Vec<Compared> =
        snapshots.into_iter().map(|snapshot| compare(snapshot, args)).collect::<Result<_, _>>()?;
    let text = match args.format {
        Format::Text => compare_text::write(&compared),
        Format::Json => compare_json::write(&compared).map_err(Failure::unwritable)?,
    };
    Ok(Answer::new(text, FINE))
}

fn model(args: &Args) -> Option<Model> {
    args.scenario.as_deref().and_then(Model::parse)
}

/// Whether a region has the scenario and the municipalities that are asked for.
fn has_all(atlas: &Atlas, args: &Args) -> bool {
    let has_model = match model(args) {
        Some(Model::Scenario(id)) => atlas.scenarios.get(&id).is_some(),
        Some(Model::Adopted) | None => true,
    };
    has_model && args.moves.iter().all(|one| atlas.areas.get(&one.area).is_some())
}

/// Refuses what none of the regions has: an answer without it would look like an answer to what was asked.
fn know(snapshots: &[Snapshot], args: &Args) -> Result<(), Failure> {
    let atlases = || snapshots.iter().map(|snapshot| &snapshot.atlas);
    let scenarios = || atlases().flat_map(|atlas| atlas.scenarios.iter().map(|row| row.id.as_str()));
    let areas = || {
        let rows = atlases().flat_map(|atlas| atlas.areas.iter());
        rows.filter(|row| row.is_municipality()).map(|row| row.id.as_str())
    };
    let mut sentences = Vec::new();
    if let Some(Model::Scenario(id)) = model(args)
        && !scenarios().any(|known| known == id)
    {
        let all: Vec<&str> = scenarios().chain(["vedtaget"]).collect();
        sentences.push(near::unknown("scenariet", &id, scenarios(), &format!("her kendes {}", all.join(", "))));
    }
    for one in args.moves.iter().filter(|one| !areas().any(|known| known == one.area)) {
        let hint = "kommunernes id'er står i data under areas";
        sentences.push(near::unknown("kommunen", &one.area, areas(), hint));
    }
    let assumptions = || atlases().flat_map(|atlas| atlas.assumptions.iter().map(|row| row.id.as_str()));
    for (id, _) in args.assume.iter().filter(|(id, _)| !assumptions().any(|known| known == id)) {
        let all: Vec<&str> = assumptions().collect();
        sentences.push(near::unknown("antagelsen", id, assumptions(), &format!("her kendes {}", all.join(", "))));
    }
    if sentences.is_empty() && !atlases().any(|atlas| has_all(atlas, args)) {
        sentences.push("ingen af regionerne har både scenariet og kommunerne".to_owned());
    }
    if sentences.is_empty() { Ok(()) } else { Err(Failure::usage(NAME, sentences.join("\nklyngeatlas: "))) }
}

fn compare(mut snapshot: Snapshot, args: &Args) -> Result<Compared, Failure> {
    let sha256 = sha256(&snapshot::published(&snapshot.root).map_err(|problem| Failure::input(vec![problem]))?);
    let own = |id: &str| snapshot.atlas.assumptions.get(id).is_some();
    let known: Vec<&(String, String)> = args.assume.iter().filter(|(id, _)| own(id)).collect();
    for (id, value) in known {
        snapshot.atlas.assume(id, value).map_err(|sentence| Failure::usage(NAME, sentence))?;
    }
    let on = args.on.unwrap_or_else(today::today);
    let scene = Scene::new(&Arc::new(snapshot.atlas), &Query::default(), on);
    let grouping = Grouping { model: model(args), moves: args.moves.clone(), strange: Vec::new() };
    let standing = Structure::standing(&scene.atlas, on);
    let thought = Thought::of(&scene.atlas, &standing, &grouping);
    followed(&thought)?;
    let known = standing.clusters.is_some() && thought.structure.clusters.is_some();
    let other = known.then(|| regroup::regrouped(&scene.atlas, on, &standing, &thought));
    let answers = other.map_or_else(Vec::new, |other| regroup::affected(&scene.report, &check::answers(&other, on)));
    let route = Route::Scenarios { region: scene.region() };
    let address = Address::new(route).with_query(grouping.write(&Query::default()));
    let page = view::scenarios(&scene, &address);
    Ok(Compared { scene, standing, thought, answers, page, sha256 })
}

/// Refuses a move that could not be followed, naming what there is.
fn followed(thought: &Thought) -> Result<(), Failure> {
    let clusters = || thought.start.known_clusters().iter().map(|cluster| cluster.id.as_str());
    let sentence = |trouble: &Trouble| match trouble {
        Trouble::Cluster(one) => {
            let all: Vec<&str> = clusters().chain(["ny-1"]).collect();
            near::unknown("klyngen", &one.cluster, clusters(), &format!("her kendes {}", all.join(", ")))
        }
        Trouble::Area(one) => format!("»{}« er ingen kommune", one.area),
        Trouble::Twice(first, last) => {
            format!("{} flyttes to gange: til {} og til {}", first.area, first.cluster, last.cluster)
        }
        Trouble::Model(id) | Trouble::NoMove(id) => format!("»{id}« findes ikke"),
    };
    let sentences: Vec<String> = thought.troubles.iter().map(sentence).collect();
    if sentences.is_empty() { Ok(()) } else { Err(Failure::usage(NAME, sentences.join("\nklyngeatlas: "))) }
}
