//! What the list of people can be sifted by, as the address writes it.

use super::super::{Picker, Scene, names, order, sift};
use super::by_name;
use super::lists::AskedOf;
use super::places::Place;
use crate::danish;
use crate::model::{Role, Side};
use crate::route::{Address, Query};
use crate::snapshot::Token;

/// Every key that is a choice of this page.
pub(super) const KEYS: [&str; 5] = [sift::SIDE, sift::BODY, sift::AREA, sift::APPOINTED_BY, sift::ROLE];

/// As a role: a seat that nobody is known to hold.
pub(super) const LACKING: &str = "mangler";
/// As a role: a seat that is known to be empty.
const EMPTY: &str = "tom";
/// As a role: a seat of which nobody knows whether it is filled.
const UNKNOWN: &str = "uoplyst";

/// What there is to choose from, each with its value in the address, in the order in which it is shown.
pub(super) struct Offered {
    sides: Vec<(String, String)>,
    bodies: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    appointers: Vec<(String, String)>,
    roles: Vec<(String, String)>,
}

impl Offered {
    /// What occurs in these seats, and every party that a clause asks to appoint.
    pub(super) fn of(scene: &Scene, places: &[Place<'_>], asked: &[AskedOf]) -> Self {
        let organizations = |ids: Vec<String>| -> Vec<(String, String)> {
            let ids = by_name(scene, ids);
            ids.into_iter().map(|id| (id.clone(), super::organization(scene, &id))).collect()
        };
        let appointers = places.iter().filter_map(|place| place.by.clone());
        let mut areas: Vec<(String, String)> = Vec::new();
        for area in places.iter().filter_map(|place| place.area) {
            if !areas.iter().any(|(id, _)| id == area.id.as_str()) {
                areas.push((area.id.to_string(), area.name.clone()));
            }
        }
        order::by_key(&mut areas, |(_, name)| order::name(name));
        Self {
            sides: sides(places),
            bodies: organizations(places.iter().map(|place| place.body.id.to_string()).collect()),
            areas,
            appointers: organizations(appointers.chain(asked.iter().map(|asked| asked.by.clone())).collect()),
            roles: roles(places),
        }
    }
}

fn sides(places: &[Place<'_>]) -> Vec<(String, String)> {
    let there = |side: &&Side| places.iter().any(|place| place.side == Some(**side));
    let word = |side: &Side| (side.as_str().to_owned(), names::side(*side).to_owned());
    let all = Side::ALL.iter().map(|(_, side)| side);
    all.filter(there).map(word).collect()
}

fn roles(places: &[Place<'_>]) -> Vec<(String, String)> {
    let there = |role: &&Role| places.iter().any(|place| place.roles().any(|known| known == **role));
    let word = |role: &Role| (role.as_str().to_owned(), danish::upper_first(names::role(*role)));
    let mut roles: Vec<_> = Role::ALL.iter().map(|(_, role)| role).filter(there).map(word).collect();
    let vacant = [(LACKING, "Tom eller uoplyst plads"), (EMPTY, "Tom plads"), (UNKNOWN, "Uoplyst plads")];
    roles.extend(vacant.map(|(key, text)| (key.to_owned(), text.to_owned())));
    roles
}

/// What the reader chose. A value that is not offered chooses nothing.
pub(super) struct Choice<'a> {
    side: Option<&'a str>,
    body: Option<&'a str>,
    area: Option<&'a str>,
    appointed_by: Option<&'a str>,
    role: Option<&'a str>,
}

impl<'a> Choice<'a> {
    /// Reads the choices of an address.
    pub(super) fn read(query: &'a Query, offered: &Offered) -> Self {
        let known = |key: &str, choices: &[(String, String)]| {
            query.value(key).filter(|value| choices.iter().any(|(known, _)| known == value))
        };
        Self {
            side: known(sift::SIDE, &offered.sides),
            body: known(sift::BODY, &offered.bodies),
            area: known(sift::AREA, &offered.areas),
            appointed_by: known(sift::APPOINTED_BY, &offered.appointers),
            role: known(sift::ROLE, &offered.roles),
        }
    }

    /// Whether a seat is let through.
    pub(super) fn lets(&self, place: &Place<'_>) -> bool {
        self.side.is_none_or(|wanted| place.side.is_some_and(|side| side.as_str() == wanted))
            && self.body.is_none_or(|wanted| place.body.id.as_str() == wanted)
            && self.area.is_none_or(|wanted| place.area.is_some_and(|area| area.id.as_str() == wanted))
            && self.appointed_by.is_none_or(|wanted| place.by.as_deref() == Some(wanted))
            && self.role.is_none_or(|wanted| has_role(place, wanted))
    }
}

fn has_role(place: &Place<'_>, wanted: &str) -> bool {
    match wanted {
        LACKING => place.is_vacant(),
        EMPTY => place.is_empty(),
        UNKNOWN => place.is_vacant() && !place.is_empty(),
        role => place.roles().any(|known| known.as_str() == role),
    }
}

/// The lists to choose from.
pub(super) fn pickers(address: &Address, offered: &Offered) -> Vec<Picker> {
    let picker =
        |key, label, all, choices: &[(String, String)]| sift::picker(address, key, label, all, choices.to_vec());
    vec![
        picker(sift::SIDE, "Side", "Alle sider", &offered.sides),
        picker(sift::BODY, "Organ", "Alle organer", &offered.bodies),
        picker(sift::AREA, "Kommune", "Alle kommuner", &offered.areas),
        picker(sift::APPOINTED_BY, "Udpeget af", "Alle", &offered.appointers),
        picker(sift::ROLE, "Rolle eller plads", "Alle roller", &offered.roles),
    ]
}
