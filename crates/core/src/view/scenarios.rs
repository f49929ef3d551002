//! The page of scenarios: structures side by side, a structure that the reader makes by moving municipalities, and what each
//! changes. Nothing here is in force, and nothing of it is in any sum elsewhere.

mod answers;
mod cards;
mod claims;
mod compared;
mod figures;
mod file;
mod moves;
mod troubles;

pub use answers::AnswersOf;
pub use cards::{Card, CardRow};
pub use moves::Mover;

use super::sources::Uses;
use super::{Head, Scene, Switch, Table, Text, link, plain, switches, wording};
use crate::csv;
use crate::danish;
use crate::route::{Address, Route};
use crate::scenario::Figure;
use compared::Compared;

/// The page of scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenarios {
    /// The top of the page.
    pub head: Head,
    /// What of the address could not be followed.
    pub troubles: Vec<String>,
    /// The structure of the day shown, and the one beside it; one card where they are the same.
    pub cards: Vec<Card>,
    /// What is said where no structure is known.
    pub nothing: String,
    /// What a reader of the cards has to know.
    pub notes: Vec<String>,
    /// The structure to start from, and where each municipality is.
    pub mover: Mover,
    /// The page as a link that shows the same to anybody.
    pub share: Address,
    /// Every figure of every structure.
    pub figures: Table,
    /// What the file of the figures is called.
    pub file: String,
    /// The figures as a file.
    pub csv: String,
    /// The same for the clipboard.
    pub copy: String,
    /// Why figures are not known.
    pub unknown: Vec<String>,
    /// What is the same in both.
    pub unchanged: Vec<String>,
    /// Whether the sums of a paper add up, a table a paper with its title as caption.
    pub claims: Vec<Table>,
    /// "7 svar ville være anderledes", and what that means.
    pub answers_note: Text,
    /// What would be found of each body.
    pub answers: Vec<AnswersOf>,
    /// What the claims rest on.
    pub switches: Vec<Switch>,
    /// Where the structures and the figures come from.
    pub sources: Table,
}

/// The page for an address: its `model` is the structure to start from, its `flyt` what is moved.
#[must_use]
pub fn scenarios(scene: &Scene, address: &Address) -> Scenarios {
    let compared = Compared::of(scene, address);
    let (answers_note, answers) = answers::all(&compared);
    let rows = file::rows(&compared);
    let known = !compared.columns().is_empty();
    Scenarios {
        head: scene.titled(head(&compared)),
        troubles: troubles::all(&compared),
        cards: cards::all(&compared),
        nothing: if known { String::new() } else { format!("Ingen klynger er kendt {}.", scene.day()) },
        notes: notes(&compared),
        mover: moves::mover(&compared),
        share: share(&compared),
        figures: figures::table(&compared),
        file: format!("scenarier-{}-{}.csv", scene.region(), scene.on),
        csv: csv::write(&rows),
        copy: csv::write_for_clipboard(&rows),
        unknown: figures::unknown(&compared),
        unchanged: figures::unchanged(&compared),
        claims: claims::tables(&compared),
        answers_note,
        answers,
        switches: switches::under(scene, address, claims::findings(scene).into_iter()),
        sources: sources(&compared),
    }
}

fn head(compared: &Compared<'_>) -> Head {
    let scene = compared.scene;
    Head {
        title: format!("{} – Scenarier", scene.atlas.title),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Scenarier".to_owned(),
        heading: heading(compared).unwrap_or_else(|| "Scenarier".to_owned()),
        letter: None,
        lede: lede(compared).unwrap_or_else(|| {
            "Sæt opdelinger af kommunerne ved siden af hinanden, og flyt selv en kommune: så regnes alle tal og svar om."
                .to_owned()
        }),
    }
}

/// "Tre eller fire klynger?"
fn heading(compared: &Compared<'_>) -> Option<String> {
    let count = |structure: &crate::scenario::Structure| Some(structure.clusters.as_ref()?.len());
    let (now, then) = (count(&compared.standing)?, count(&compared.thought.structure)?);
    let (few, many) = (now.min(then), now.max(then));
    (few != many).then(|| {
        let many = danish::lower_first(&wording::number_word(many));
        format!("{} eller {many} klynger?", wording::number_word(few))
    })
}

/// What the other structure does to the distance between the clusters, and what it leaves as it is.
fn lede(compared: &Compared<'_>) -> Option<String> {
    if compared.is_same() {
        return None;
    }
    let range = |structure| compared.figure(structure, Figure::Range).ok();
    let (now, then) = (range(&compared.standing)?, range(&compared.thought.structure)?);
    let people = |value: f64| danish::decimals(value, 0);
    let smallest = match compared.same_smallest() {
        Some(name) => format!(" Den mindste klynge, {name}, er den samme."),
        None => String::new(),
    };
    let (with, phrase) = (compared.with_it(), compared.standing_phrase());
    let between = "borgere mellem den største og den mindste klynge";
    Some(match now == then {
        true => format!("{with} er der {} {between}, lige så mange som i {phrase}.{smallest}", people(then)),
        false => format!("{with} er der {} {between}, mod {} i {phrase}.{smallest}", people(then), people(now)),
    })
}

/// What is ours in what is shown: which municipalities belong together, and who goes on as whom.
fn notes(compared: &Compared<'_>) -> Vec<String> {
    let scene = compared.scene;
    let mut notes = Vec::new();
    let inferred = |id: &str| {
        let row = scene.atlas.scenarios.get(id)?;
        let unsaid = row.clusters.iter().flatten().any(|cluster| cluster.source.is_empty());
        (unsaid && row.inferred.iter().any(|field| field == "clusters")).then(|| {
            let title = danish::quoted(&row.title);
            format!("Hvilke kommuner der hører sammen i {title}, siger kilden ikke selv; det er udledt.")
        })
    };
    notes.extend(compared.columns().iter().filter_map(|column| inferred(column.scenario.as_ref()?)));
    notes.extend(compared.outside());
    notes.extend(compared.going_on());
    notes
}

/// The same page with everything written out, so that it shows the same on another day, and from a later snapshot.
fn share(compared: &Compared<'_>) -> Address {
    let query = compared.grouping.write(&compared.address.query.on(&compared.scene.on.to_string()));
    Address { query, fragment: None, ..compared.address.clone() }
}

fn sources(compared: &Compared<'_>) -> Table {
    let scene = compared.scene;
    let mut uses = Uses::default();
    for row in &scene.atlas.scenarios {
        uses.note(&row.source, &format!("opdelingen {}", danish::quoted(&row.title)));
    }
    for row in compared.standing.rows.iter().filter_map(|id| scene.atlas.organizations.get(id)) {
        uses.note(&row.source, &compared.standing_phrase());
    }
    if let Some(day) = compared.counted_on() {
        let counts = scene.atlas.areas.iter().flat_map(|area| &area.population);
        for (_, population) in counts.filter(|(counted, _)| *counted == day) {
            uses.note_source(population.source_id.as_str(), "indbyggertal");
        }
    }
    uses.table(scene)
}

/// Words that lead nowhere.
fn said(text: impl Into<String>) -> Text {
    vec![plain(text)]
}
