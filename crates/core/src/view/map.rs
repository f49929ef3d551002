//! The map: which cluster each municipality belongs to on the day shown, what it belonged to before, and what it will belong to.
//! The list says all of it; the drawing and the tiles are other ways to see it and to choose from it.

mod boundaries;

pub use boundaries::{Boundaries, Shape};

use super::{
    Head, Letter, Picker, Scene, Span, Text, TileMap, clusters, descent, embed_builder, link, marks, order, plain,
    sift, tiles,
};
use crate::danish;
use crate::model::{Area, Organization, Row};
use crate::route::{Address, EmbedView, Route};
use crate::time::Holds;

/// Where the page tells of the municipality that was chosen.
const CHOSEN: &str = "valgt";

/// The map of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map {
    /// The top of the page.
    pub head: Head,
    /// The choice of one's municipality.
    pub picker: Picker,
    /// What the choice comes to, in a sentence.
    pub said: String,
    /// The page without a choice, where one is made.
    pub reset: Option<Span>,
    /// The municipality that was chosen.
    pub chosen: Option<Chosen>,
    /// The municipalities as tiles, each of which chooses itself.
    pub tiles: TileMap,
    /// What the colours, patterns and letters stand for.
    pub key: Vec<KeyEntry>,
    /// What is said where there are no boundaries to draw after.
    pub without: String,
    /// "Kommunerne 1. maj 2024".
    pub heading: String,
    /// The municipalities, sorted.
    pub areas: Vec<MapArea>,
    /// What prepares beside the clusters, while it does.
    pub preparing: Text,
    /// The way to show it in a frame of another site; nothing where it stands in one.
    pub embed: Option<Span>,
}

/// What one colour, pattern and letter stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    /// The cluster's mark; nothing for what is not known.
    pub letter: Option<Letter>,
    /// Its name, leading to its page.
    pub name: Span,
}

/// A municipality in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapArea {
    /// The id of its line on the page.
    pub anchor: String,
    /// The official code, by which its boundary is found.
    pub code: Option<String>,
    /// Its name, leading to the page with it chosen.
    pub name: Span,
    /// Whether it is the one that was chosen.
    pub chosen: bool,
    /// What it belongs to on the day shown, or may; more than one is lawful. Nothing: not known.
    pub now: Vec<Belongs>,
    /// What it belonged to before, the latest last.
    pub before: Vec<Belongs>,
    /// What it will belong to, the earliest first.
    pub after: Vec<Belongs>,
}

/// A cluster that a municipality belongs to, did or will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Belongs {
    /// The cluster's mark.
    pub letter: Letter,
    /// Its name, leading to its page on a day on which it was there.
    pub name: Span,
    /// "fra 1. juli 2022, afløst 1. januar 2027".
    pub dates: String,
    /// What has to be said of it beside that; empty for most.
    pub note: String,
    /// Whether it certainly is there on the day shown.
    pub certain: bool,
}

/// The municipality that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The id of its section on the page.
    pub anchor: String,
    /// Its name.
    pub name: String,
    /// Every cluster that it is known to belong to at any time, the earliest first, and whether it is the one of the day shown.
    pub turns: Vec<(Belongs, bool)>,
    /// What the sources leave open about it.
    pub unknown: Vec<String>,
}

impl MapArea {
    /// What a word says of it where there is room for one: "Hjørring: Klynge Nord".
    #[must_use]
    pub fn told(&self) -> String {
        format!("{}: {}", self.name.text, names(&self.now))
    }
}

/// The map for the address: its `kommune` is the municipality that is chosen.
#[must_use]
pub fn map(scene: &Scene, address: &Address) -> Map {
    let rows = scene.municipalities();
    let asked = address.query.value(sift::AREA);
    let chosen = rows.iter().find(|row| asked == Some(row.id.as_str())).copied();
    let choose = |row: &Row<Area>| Address {
        query: address.query.setting(sift::AREA, Some(row.id.as_str())),
        fragment: Some(CHOSEN.to_owned()),
        ..address.clone()
    };
    let choices = rows.iter().map(|row| (row.id.to_string(), row.name.clone())).collect();
    let areas: Vec<MapArea> = rows.iter().map(|row| area(scene, row, choose(row), chosen)).collect();
    Map {
        head: scene.titled(head(scene)),
        picker: sift::picker(address, sift::AREA, "Kommune", "Vælg kommune", choices),
        said: said(scene, &areas, asked),
        reset: sift::reset(address, &[sift::AREA]),
        chosen: areas.iter().find(|area| area.chosen).zip(chosen).map(|(area, row)| self::chosen(scene, area, row)),
        tiles: tiles::leading(scene, chosen.map(|row| row.id.as_str()), |row, _| Some(choose(row))),
        key: key(scene, &areas),
        without: "Her er ingen kommunegrænser at tegne efter, så fliserne står i kortets sted.".to_owned(),
        heading: format!("Kommunerne {}", scene.day()),
        areas,
        preparing: clusters::preparing(scene),
        embed: embed_builder::way(scene, "kortet", &EmbedView::Map),
    }
}

/// The map with a municipality chosen, by its id: where it belongs on the day shown, and at any other time.
pub(super) fn of(scene: &Scene, area: &str) -> Address {
    let to = scene.to(Route::Map { region: scene.region() });
    let query = to.query.setting(sift::AREA, Some(area));
    to.with_query(query)
}

fn head(scene: &Scene) -> Head {
    Head {
        title: format!("{} – Kort", scene.atlas.title),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Kort".to_owned(),
        heading: "Kort".to_owned(),
        letter: None,
        lede: "Hvilken klynge eller hvilket sundhedsråd hver kommune hører til på den viste dag, hvad den hørte til \
            før, og hvad den kommer til at høre til."
            .to_owned(),
    }
}

/// The clusters of the day, and that hollow is unknown where anything is.
fn key(scene: &Scene, areas: &[MapArea]) -> Vec<KeyEntry> {
    let entry = |row: &Row<Organization>| KeyEntry {
        letter: Some(marks::letter(&scene.atlas, row)),
        name: scene.name_of(row.id.as_str()),
    };
    let mut key: Vec<KeyEntry> = scene.clusters().into_iter().map(entry).collect();
    if areas.iter().any(|area| !area.now.iter().any(|belongs| belongs.certain)) {
        key.push(KeyEntry { letter: None, name: plain("Uoplyst") });
    }
    key
}

fn area(scene: &Scene, row: &Row<Area>, to: Address, chosen: Option<&Row<Area>>) -> MapArea {
    let shown = scene.clusters();
    let now = tiles::holding(row, &shown);
    let others: Vec<&Row<Organization>> = groups(scene, row);
    let at = |wanted: Holds| others.iter().filter(move |row| scene.exists(row) == wanted).copied();
    MapArea {
        anchor: format!("kommune-{}", row.id),
        code: row.code.clone(),
        name: link(row.name.clone(), to),
        chosen: chosen.is_some_and(|chosen| chosen.id == row.id),
        now: now.into_iter().map(|row| belongs(scene, row)).collect(),
        before: at(Holds::NoLonger).map(|row| belongs(scene, row)).collect(),
        // A council that prepares is no turn of its own: the one whose place it prepares is.
        after: at(Holds::NotYet).filter(|row| !row.is_preparing()).map(|row| belongs(scene, row)).collect(),
    }
}

/// Every cluster and council of any time that the municipality belongs to, the earliest first.
fn groups<'a>(scene: &'a Scene, area: &Row<Area>) -> Vec<&'a Row<Organization>> {
    let group = |row: &&Row<Organization>| row.is_cluster() || row.is_council();
    let all: Vec<&Row<Organization>> = scene.atlas.organizations.iter().filter(group).collect();
    let mut own = tiles::holding(area, &all);
    order::by_key(&mut own, |row| {
        let start = row.tenure.start.or(row.tenure.seen_from);
        // Of what is dated to a month the last day is the one on which it certainly is there.
        let start = start.map_or_else(String::new, |start| start.last.to_string());
        [order::name(&start), vec![0], order::name(&row.name)].concat()
    });
    own
}

fn belongs(scene: &Scene, row: &Row<Organization>) -> Belongs {
    let exists = scene.exists(row);
    let name = if exists.is_no() { scene.told_apart(row.id.as_str()) } else { scene.name_of(row.id.as_str()) };
    let the_one = if row.is_council() { "rådet" } else { "klyngen" };
    let note = match exists {
        Holds::Unknown => format!("om {the_one} består {}, er uoplyst", scene.day()),
        _ if row.is_preparing() => "forbereder".to_owned(),
        _ => String::new(),
    };
    Belongs {
        letter: marks::letter(&scene.atlas, row),
        name: descent::on_its_day(scene, row, name),
        dates: clusters::dates(scene, row),
        note,
        certain: exists.is_yes(),
    }
}

fn chosen(scene: &Scene, area: &MapArea, row: &Row<Area>) -> Chosen {
    let shown = scene.clusters();
    let current = |row: &Row<Organization>| shown.iter().any(|other| other.id == row.id);
    let turns = groups(scene, row).into_iter().map(|row| (belongs(scene, row), current(row))).collect();
    let open = [
        (area.now.is_empty(), format!("Hvor {} hører til {}, er uoplyst.", row.name, scene.day())),
        (area.before.is_empty(), "Hvad der var før, er uoplyst.".to_owned()),
        (area.after.is_empty(), "Hvad der kommer efter, er uoplyst.".to_owned()),
    ];
    let unknown = open.into_iter().filter(|(open, _)| *open).map(|(_, told)| told).collect();
    Chosen { anchor: CHOSEN.to_owned(), name: row.name.clone(), turns, unknown }
}

/// "Klynge Nord", "Klynge Nord og Klynge Midt", "Uoplyst".
fn names(belongs: &[Belongs]) -> String {
    let name = |one: &Belongs| match one.certain {
        true => one.name.text.clone(),
        false => format!("{} (uoplyst)", one.name.text),
    };
    if belongs.is_empty() { "Uoplyst".to_owned() } else { danish::list(belongs.iter().map(name)) }
}

fn said(scene: &Scene, areas: &[MapArea], asked: Option<&str>) -> String {
    if let Some(chosen) = areas.iter().find(|area| area.chosen) {
        return format!("{}, {}.", chosen.told(), scene.day());
    }
    let known = areas.iter().filter(|area| !area.now.is_empty()).count();
    let what =
        if scene.clusters().iter().any(|row| row.is_council()) { "et kendt sundhedsråd" } else { "en kendt klynge" };
    let count = format!("{known} af {} kommuner hører til {what} {}.", areas.len(), scene.day());
    match asked {
        Some(id) => format!("Kommunen »{id}« findes ikke her. {count}"),
        None => count,
    }
}
