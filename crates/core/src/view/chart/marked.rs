//! What the reader brings out: the bodies that a municipality or a person is in, and those whose name has the words searched for.

use super::super::{Picker, Scene, members, names, order, sift};
use super::ties::{Node, Structure};
use crate::model::{Area, Membership, Row};
use crate::route::Address;

/// The key of the person.
pub(super) const PERSON: &str = "person";
/// The key of the words searched for.
pub(super) const SEARCH: &str = "navn";

/// What is brought out.
pub(super) struct Marked<'a> {
    area: Option<&'a Row<Area>>,
    person: Option<(String, String)>,
    words: &'a str,
    /// Why each node is; nothing for those that are not.
    pub(super) why: Vec<Option<String>>,
}

impl<'a> Marked<'a> {
    /// Reads the choices of an address; a municipality or a person that is not offered chooses nothing.
    pub(super) fn read(scene: &'a Scene, structure: &Structure<'_>, address: &'a Address) -> Self {
        let chosen = |key: &str| address.query.value(key);
        let area = chosen(sift::AREA).and_then(|id| scene.atlas.areas.get(id)).filter(|row| row.is_municipality());
        let person = chosen(PERSON).and_then(|id| people(scene, structure).into_iter().find(|(known, _)| known == id));
        let words = chosen(SEARCH).unwrap_or_default().trim();
        let mut marked = Self { area, person, words, why: Vec::new() };
        marked.why = structure.nodes.iter().map(|node| marked.why(scene, node)).collect();
        marked
    }

    /// Whether anything is asked for.
    pub(super) fn asks(&self) -> bool {
        self.area.is_some() || self.person.is_some() || !self.words.is_empty()
    }

    /// How many nodes are brought out.
    pub(super) fn count(&self) -> usize {
        self.why.iter().flatten().count()
    }

    /// What is asked for, in words.
    pub(super) fn in_words(&self) -> String {
        let area = self.area.map(|area| area.name.clone());
        let words = Some(self.words).filter(|words| !words.is_empty()).map(|words| format!("»{words}«"));
        let person = self.person.as_ref().map(|(_, name)| name.clone());
        let all: Vec<String> = [area, person, words].into_iter().flatten().collect();
        crate::danish::list(all)
    }

    /// Why a node is brought out: everything that is asked for must hold of it.
    fn why(&self, scene: &Scene, node: &Node<'_>) -> Option<String> {
        let mut reasons = Vec::new();
        if let Some(area) = self.area {
            reasons.push(in_area(scene, node, area)?);
        }
        if let Some((id, _)) = &self.person {
            reasons.push(with_person(scene, node, id)?);
        }
        if !self.words.is_empty() {
            is_named(node, self.words).then(|| reasons.push("Passer på søgningen".to_owned()))?;
        }
        (!reasons.is_empty()).then(|| reasons.join(". "))
    }
}

/// What ties a node to a municipality: it covers it, has it as a party, or somebody sits there for it.
fn in_area(scene: &Scene, node: &Node<'_>, area: &Row<Area>) -> Option<String> {
    let id = node.row.id.as_str();
    let is_its_own = |organization: &str| {
        let row = scene.atlas.organizations.get(organization);
        row.is_some_and(|row| {
            row.classification == "municipality"
                && row.area_ids.iter().flatten().any(|own| own.as_str() == area.id.as_str())
        })
    };
    if members::sitting(scene, id).any(|row| row.on_behalf_of_id.as_ref().is_some_and(|by| is_its_own(by.as_str()))) {
        return Some(format!("Nogen sidder her for {}", area.name));
    }
    if node.row.party_ids.iter().flatten().any(|party| is_its_own(party.as_str())) {
        return Some(format!("{} er part", area.name));
    }
    let covered = scene.atlas.areas_of(id)?.iter().any(|own| own.as_str() == area.id.as_str());
    covered.then(|| format!("Dækker {}", area.name))
}

/// The parts that a person has in a node.
fn with_person(scene: &Scene, node: &Node<'_>, person: &str) -> Option<String> {
    let has = |row: &&Row<Membership>| row.person_id.as_ref().is_some_and(|id| id.as_str() == person);
    let rows: Vec<_> = members::sitting(scene, node.row.id.as_str()).filter(has).collect();
    let first = rows.first()?;
    let name = members::name(&scene.atlas, first);
    let roles: Vec<&str> = rows.iter().filter_map(|row| row.role).map(names::role).collect();
    Some(if roles.is_empty() {
        format!("{name} sidder her")
    } else {
        format!("{name} er {}", crate::danish::list(roles))
    })
}

/// Whether the name, another spelling, or the kind has the words, case and accents aside.
fn is_named(node: &Node<'_>, words: &str) -> bool {
    let wanted = order::name(words);
    let kind = names::one_of(&node.row.classification);
    let all = [&node.row.name, &kind].into_iter().chain(&node.row.aliases);
    all.map(|text| order::name(text)).any(|text| text.windows(wanted.len().max(1)).any(|part| part == wanted))
}

/// Everybody who sits in a node, by name; of two of one name each says where.
fn people(scene: &Scene, structure: &Structure<'_>) -> Vec<(String, String)> {
    let mut people: Vec<(String, String, &str)> = Vec::new();
    for node in &structure.nodes {
        for row in members::sitting(scene, node.row.id.as_str()) {
            let Some(id) = &row.person_id else { continue };
            if !people.iter().any(|(known, _, _)| known == id.as_str()) {
                people.push((id.to_string(), members::name(&scene.atlas, row), &node.row.name));
            }
        }
    }
    order::by_key(&mut people, |(_, name, _)| order::name(name));
    let twin = |id: &str, name: &str| people.iter().any(|(other, same, _)| other != id && same == name);
    let named = people
        .iter()
        .map(|(id, name, body)| (id.clone(), if twin(id, name) { format!("{name} ({body})") } else { name.clone() }));
    named.collect()
}

/// The lists to choose from.
pub(super) fn pickers(scene: &Scene, structure: &Structure<'_>, address: &Address) -> Vec<Picker> {
    let mut areas: Vec<(String, String)> = Vec::new();
    for row in scene.atlas.areas.iter().filter(|row| row.is_municipality()) {
        areas.push((row.id.to_string(), row.name.clone()));
    }
    order::by_key(&mut areas, |(_, name)| order::name(name));
    let people = people(scene, structure);
    let mut pickers = vec![sift::picker(address, sift::AREA, "Fremhæv kommune", "Ingen", areas)];
    if !people.is_empty() {
        pickers.push(sift::picker(address, PERSON, "Fremhæv person", "Ingen", people));
    }
    pickers
}
