//! The agreements in their layers: who is a party, what is in force on the day and why, and what binds one municipality.

mod facts;
mod follow_up;

use super::{Cited, Fact, Head, Picker, Scene, Span, Table, Text, link, names, order, plain, sift, wording};
use crate::check::{Standing, standing};
use crate::model::{Agreement, Area, Row};
use crate::route::{Address, Route};

/// The agreements of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreements {
    /// The top of the page.
    pub head: Head,
    /// The choice of municipality.
    pub pickers: Vec<Picker>,
    /// "2 af 3 aftaler vises."
    pub count: String,
    /// The page without its choice, where one is made.
    pub reset: Option<Span>,
    /// What the list is and is not.
    pub note: Text,
    /// The layers, the widest first.
    pub layers: Vec<Layer>,
    /// What is said where there are none.
    pub nothing: String,
    /// What clauses ask of the follow-up, and how it stands.
    pub follow_up: Option<Table>,
    /// The statuses that were given.
    pub reports: Option<Table>,
}

/// Agreements of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// The id of its heading on the page.
    pub anchor: String,
    /// What they are.
    pub heading: String,
    /// The agreements, by name.
    pub agreements: Vec<AgreementShown>,
}

/// One agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementShown {
    /// Its id on the page.
    pub anchor: String,
    /// What it is called.
    pub title: String,
    /// Whether it is in force on the day shown.
    pub standing: String,
    /// The words that it goes on by, or that ended it.
    pub why: Vec<Cited>,
    /// Parties, dates, neighbours and sources.
    pub facts: Vec<Fact>,
}

/// The page of agreements.
#[must_use]
pub fn agreements(scene: &Scene, address: &Address) -> Agreements {
    let areas = scene.municipalities();
    let chosen = address.query.value(sift::AREA).and_then(|id| areas.iter().find(|row| row.id.as_str() == id));
    let all: Vec<&Row<Agreement>> = scene.atlas.agreements.iter().collect();
    let shown = |row: &&Row<Agreement>| {
        chosen.is_none_or(|area| binds(scene, row, area) != Some(false) && may_hold(scene, row))
    };
    let shown: Vec<&Row<Agreement>> = all.iter().copied().filter(shown).collect();
    let choices = areas.iter().map(|row| (row.id.to_string(), row.name.clone())).collect();
    Agreements {
        head: scene.titled(head(scene, chosen.copied())),
        pickers: vec![sift::picker(address, sift::AREA, "Kommune", "Alle kommuner", choices)],
        count: format!("{} af {} vises.", shown.len(), wording::counted(all.len(), "aftale", "aftaler")),
        reset: sift::reset(address, &[sift::AREA]),
        note: note(scene, chosen.copied()),
        layers: layers(scene, &shown, chosen.copied()),
        nothing: "Ingen aftaler er kendt.".to_owned(),
        follow_up: follow_up::asked(scene),
        reports: follow_up::given(scene),
    }
}

/// The name of an agreement that is only an id here, leading to its place.
pub(super) fn named(scene: &Scene, id: &str) -> Span {
    scene.atlas.agreements.get(id).map_or_else(|| plain("Uden navn"), |row| place(scene, row))
}

/// The place of an agreement on the page of all of them.
pub(super) fn place(scene: &Scene, row: &Row<Agreement>) -> Span {
    link(row.title.clone(), scene.to(Route::Agreements { region: scene.region() }).at(&anchor(row)))
}

fn anchor(row: &Row<Agreement>) -> String {
    format!("aftale-{}", row.id)
}

fn head(scene: &Scene, chosen: Option<&Row<Area>>) -> Head {
    let heading = match chosen {
        Some(area) => format!("Aftaler, der binder {}", area.name),
        None => "Aftaler".to_owned(),
    };
    Head {
        title: format!("{heading} i {}", scene.atlas.title),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Aftaler".to_owned(),
        heading,
        letter: None,
        lede: format!("Hvad der er aftalt, hvem der er part, og hvad der gælder {} og hvorfor.", scene.day()),
    }
}

fn note(scene: &Scene, chosen: Option<&Row<Area>>) -> Text {
    let text = match chosen {
        Some(area) => format!(
            "Her står de aftaler, som kan gælde {}, og som {} er part i, eller hvor parterne er uoplyst.",
            scene.day(),
            area.name
        ),
        None => "Her står de aftaler, som kilderne nævner. Andre kan findes uden at være nævnt.".to_owned(),
    };
    vec![plain(text)]
}

/// Whether an agreement binds a municipality: as a party, or as one of the cluster that it is for. Nothing where the parties are
/// not known.
fn binds(scene: &Scene, row: &Agreement, area: &Row<Area>) -> Option<bool> {
    let covers = |ids: &Option<Vec<crate::snapshot::Id<Area>>>| ids.as_ref().map(|ids| ids.contains(&area.id));
    let authority = |id: &crate::snapshot::Id<crate::model::Organization>| {
        scene
            .atlas
            .organizations
            .get(id.as_str())
            .is_some_and(|row| row.classification == "municipality" && covers(&row.area_ids) == Some(true))
    };
    let party = row.party_ids.as_ref().map(|ids| ids.iter().any(authority));
    let cluster = row.organization_id.as_ref().and_then(|id| scene.atlas.organizations.get(id.as_str()));
    match (party, cluster.map(|cluster| covers(&cluster.area_ids))) {
        (Some(true), _) | (_, Some(Some(true))) => Some(true),
        (Some(false), _) | (None, Some(Some(false))) => Some(false),
        (None, _) => None,
    }
}

/// Whether an agreement holds on the day shown, or may.
fn may_hold(scene: &Scene, row: &Row<Agreement>) -> bool {
    !matches!(where_it_stands(scene, row), Standing::Before | Standing::Replaced | Standing::Lapsed)
}

fn where_it_stands(scene: &Scene, row: &Row<Agreement>) -> Standing {
    let successor = scene.atlas.succeeded(row);
    standing(row, scene.on, successor, scene.holds(&row.tenure, successor))
}

/// The kinds of agreements from the widest to the narrowest, and what they are called.
const LAYERS: [(&str, &str); 6] = [
    ("health_agreement", "Sundhedsaftaler"),
    ("general_agreement", "Generelle aftaler"),
    ("cooperation_agreement", "Samarbejdsaftaler"),
    ("cluster_agreement", "Klyngernes aftaler"),
    ("local_agreement", "Lokale aftaler"),
    ("private_contract", "Kontrakter med private leverandører"),
];

fn layers(scene: &Scene, shown: &[&Row<Agreement>], chosen: Option<&Row<Area>>) -> Vec<Layer> {
    let place = |class: &str| LAYERS.iter().position(|(known, _)| *known == class).unwrap_or(LAYERS.len());
    let heading = |class: &str| match LAYERS.iter().find(|(known, _)| *known == class) {
        Some((_, heading)) => (*heading).to_owned(),
        None => names::classification(class),
    };
    let mut classes: Vec<&str> = shown.iter().map(|row| row.classification.as_str()).collect();
    order::by_key(&mut classes, |class| [vec![place(class) as u32], order::name(class)].concat());
    classes.dedup();
    let layer = |(at, class): (usize, &str)| {
        let mut rows: Vec<&Row<Agreement>> = shown.iter().copied().filter(|row| row.classification == class).collect();
        order::by_key(&mut rows, |row| order::name(&row.title));
        Layer {
            anchor: format!("lag-{}", at + 1),
            heading: heading(class),
            agreements: rows.into_iter().map(|row| agreement(scene, row, chosen)).collect(),
        }
    };
    classes.into_iter().enumerate().map(layer).collect()
}

fn agreement(scene: &Scene, row: &Row<Agreement>, chosen: Option<&Row<Area>>) -> AgreementShown {
    AgreementShown {
        anchor: anchor(row),
        title: row.title.clone(),
        standing: in_words(scene, row),
        why: facts::why(scene, row),
        facts: facts::of(scene, row, chosen.map(|area| (area, binds(scene, row, area)))),
    }
}

/// Whether an agreement is in force on the day shown, in a sentence.
pub(super) fn in_words(scene: &Scene, row: &Row<Agreement>) -> String {
    let day = scene.day();
    match where_it_stands(scene, row) {
        Standing::Before => format!("Er ikke trådt i kraft {day}."),
        Standing::Nominal => format!("Gælder {day}."),
        Standing::Prolonged => {
            format!("Gælder stadig {day}: den tid, den nævner, er gået, og ingen kendt aftale er trådt i stedet.")
        }
        Standing::Replaced => format!("Er afløst {day}."),
        Standing::Lapsed => format!("Er ophørt {day}."),
        Standing::Unclear => format!("Om den gælder {day}, er uoplyst."),
    }
}
