//! The two structures side by side: the distance between their clusters, where each municipality is, and each cluster's size.

use super::super::{Letter, Scene, TileMap, marks, order, tiles, wording};
use super::compared::Compared;
use super::figures;
use crate::danish;
use crate::scenario::{Cluster, Figure, Structure};

/// A structure in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its place on the page.
    pub id: String,
    /// Whether it holds, or is only thought of.
    pub state: String,
    /// Whether it is only thought of.
    pub thought: bool,
    /// What it is called.
    pub title: String,
    /// "»Tre klynger« med 1 kommune flyttet"; empty where there is nothing to add.
    pub made_of: String,
    /// "191.729".
    pub lead: String,
    /// "borgere mellem den største og den mindste klynge".
    pub lead_of: String,
    /// The municipalities with the letters of their clusters.
    pub tiles: TileMap,
    /// "Indbyggere 1. januar 2020".
    pub caption: String,
    /// The clusters by name.
    pub rows: Vec<CardRow>,
    /// "4 kommunale pladser i Sundhedssamarbejdsudvalget, én for hver klynge"; empty where no paper says so.
    pub seats: String,
}

/// A cluster of a structure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRow {
    /// Its mark.
    pub letter: Letter,
    /// Its name.
    pub name: String,
    /// Its municipalities by name.
    pub areas: String,
    /// How many they are.
    pub municipalities: String,
    /// How many people live there.
    pub people: String,
    /// The same in hundredths of the largest cluster of both structures.
    pub share: Option<u8>,
    /// Whether it is thought of, and the standing structure has no such cluster.
    pub changed: bool,
}

/// The standing structure and the other one, as far as they are known.
pub(super) fn all(compared: &Compared<'_>) -> Vec<Card> {
    let shown = [&compared.standing, &compared.thought.structure];
    let most = shown.iter().flat_map(|structure| compared.people(structure)).flatten().fold(0.0, f64::max);
    let mut cards = Vec::new();
    if compared.standing.clusters.is_some() {
        let day = compared.scene.day();
        let state = match compared.is_certain() {
            true => format!("Den opdeling, der gælder {day}"),
            false => format!("Opdelingen kendes fra andre dage; om den gælder {day}, er uoplyst"),
        };
        let card = card(compared, &compared.standing, &compared.thought.structure, most);
        cards.push(Card { id: "gaelder".into(), state, title: compared.standing_title(), ..card });
    }
    if compared.thought.structure.clusters.is_some() && (cards.is_empty() || !compared.is_same()) {
        let state = match compared.never_came() && !compared.thought.is_own() {
            true => "Scenarie, aldrig i kraft",
            false if compared.thought.is_own() => "Tænkt, ikke i kraft",
            false => "Scenarie til sammenligning",
        };
        let card = card(compared, &compared.thought.structure, &compared.standing, most);
        let made_of = made_of(compared);
        let (id, state) = ("taenkt".to_owned(), state.to_owned());
        cards.push(Card { id, state, thought: true, title: compared.title(), made_of, ..card });
    }
    cards
}

fn made_of(compared: &Compared<'_>) -> String {
    if !compared.thought.is_own() {
        return String::new();
    }
    let moved = wording::counted(compared.thought.moved.len(), "kommune", "kommuner");
    format!("{} med {moved} flyttet", danish::quoted(&compared.start_title()))
}

fn card(compared: &Compared<'_>, structure: &Structure, other: &Structure, most: f64) -> Card {
    let marked = marked(compared, structure);
    let range = compared.figure(structure, Figure::Range);
    let caption = match compared.counted_on() {
        Some(day) => format!("Indbyggere {}", danish::day(day)),
        None => "Indbyggere".to_owned(),
    };
    let tiles = tiles::grouped(compared.scene, |area| {
        let own: Vec<_> = marked.iter().filter(|(cluster, _)| cluster.holds(area.id.as_str())).collect();
        let letters = own.iter().map(|(_, letter)| letter.clone()).collect();
        (letters, own.iter().map(|(cluster, _)| cluster.name.clone()).collect())
    });
    Card {
        id: String::new(),
        state: String::new(),
        thought: false,
        title: String::new(),
        made_of: String::new(),
        lead: range.map_or_else(|_| "Uoplyst".to_owned(), |range| danish::decimals(range, 0)),
        lead_of: "borgere mellem den største og den mindste klynge".to_owned(),
        tiles: TileMap { tiles, note: "Bogstav og bånd viser klyngen.".to_owned() },
        caption,
        rows: rows(compared, structure, other, &marked, most),
        seats: seats(compared, structure),
    }
}

fn rows(
    compared: &Compared<'_>,
    structure: &Structure,
    other: &Structure,
    marked: &[(&Cluster, Letter)],
    most: f64,
) -> Vec<CardRow> {
    let people = compared.people(structure);
    let is_thought = std::ptr::eq(structure, &raw const compared.thought.structure);
    let row = |((cluster, letter), people): (&(&Cluster, Letter), Option<f64>)| {
        let mut areas: Option<Vec<String>> =
            cluster.area_ids.as_ref().map(|ids| ids.iter().map(|id| compared.area(id)).collect());
        areas.iter_mut().for_each(|areas| order::by_key(areas, |name| order::name(name)));
        let unknown = || "Uoplyst".to_owned();
        CardRow {
            letter: letter.clone(),
            name: cluster.name.clone(),
            municipalities: areas.as_ref().map_or_else(unknown, |areas| areas.len().to_string()),
            areas: areas.map_or_else(unknown, danish::list),
            people: people.map_or_else(unknown, |people| danish::decimals(people, 0)),
            share: people.filter(|_| most > 0.0).map(|people| (people / most * 100.0).round() as u8),
            changed: is_thought && !other.known_clusters().iter().any(|one| one.covers_as(cluster)),
        }
    };
    let mut rows: Vec<CardRow> = marked.iter().zip(people).map(row).collect();
    order::by_key(&mut rows, |row| order::name(&row.name));
    rows
}

/// Each cluster with its mark: that of the organization, or of the one that goes on as it, else one that no other has.
fn marked<'s>(compared: &Compared<'_>, structure: &'s Structure) -> Vec<(&'s Cluster, Letter)> {
    let clusters = structure.known_clusters();
    let new = |cluster: &Cluster| !compared.carried.iter().any(|one| one.cluster == cluster.id);
    let old = clusters.iter().filter(|cluster| !new(cluster));
    let mut names: Vec<&str> = old.map(|cluster| marks::distinctive(&cluster.name)).collect();
    order::by_key(&mut names, |name| order::name(name));
    names.dedup();
    let own: Vec<Option<Letter>> = clusters.iter().map(|cluster| carrier(compared, cluster)).collect();
    // What is new has a mark of its own, so that the others keep theirs.
    let standing = compared.standing.known_clusters().iter().filter_map(|cluster| carrier(compared, cluster));
    let mut taken: Vec<u8> = own.iter().flatten().cloned().chain(standing).map(|letter| letter.tone).collect();
    let mut marked = Vec::new();
    for (cluster, own) in clusters.iter().zip(own) {
        let is_row = compared.scene.atlas.organizations.get(&cluster.id).is_some();
        let text = match cluster.name.rsplit_once(' ') {
            Some((_, number)) if new(cluster) && number.parse::<u8>().is_ok() => number.to_owned(),
            _ if new(cluster) => "Ny".to_owned(),
            _ => marks::initials(&names, marks::distinctive(&cluster.name)),
        };
        let letter = match own {
            Some(letter) if is_row => letter,
            Some(letter) => Letter { text, ..letter },
            None => {
                let tone = (1..=6).find(|tone| !taken.contains(tone)).unwrap_or(6);
                taken.push(tone);
                Letter { text, tone }
            }
        };
        marked.push((cluster, letter));
    }
    marked
}

/// The mark of the organization that a cluster is, or that goes on as it.
fn carrier(compared: &Compared<'_>, cluster: &Cluster) -> Option<Letter> {
    let scene: &Scene = compared.scene;
    let by = compared.carried.iter().find(|one| one.cluster == cluster.id).and_then(|one| one.by.as_ref());
    let row = scene.atlas.organizations.get(&cluster.id).or_else(|| scene.atlas.organizations.get(by?))?;
    Some(marks::letter(&scene.atlas, row))
}

/// The municipal seats that a structure gives, where a paper of the region counts them so.
fn seats(compared: &Compared<'_>, structure: &Structure) -> String {
    let seats = compared.figure(structure, Figure::MunicipalSeats).ok();
    let Some(seats) = seats.filter(|_| figures::counts_seats(compared.scene)) else { return String::new() };
    let places = if seats == 1.0 { "kommunal plads" } else { "kommunale pladser" };
    format!("{} {places} i Sundhedssamarbejdsudvalget, én for hver klynge", danish::decimals(seats, 0))
}
