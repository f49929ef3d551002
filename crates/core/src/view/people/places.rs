//! The seats of every body, each once: who holds it and who sits there instead, or that nobody is known to.

use super::super::{Scene, members, names, order};
use super::text;
use crate::model::{Area, Membership, Organization, Role, Row, Side};

/// A seat, or another part in a body.
pub(super) struct Place<'a> {
    /// The body.
    pub(super) body: &'a Row<Organization>,
    /// On which side of the table, where that is known.
    pub(super) side: Option<Side>,
    /// Who holds it; nothing where nobody is known to.
    pub(super) row: Option<&'a Row<Membership>>,
    /// Who sits there in the holder's place.
    pub(super) instead: Option<&'a Row<Membership>>,
    /// Who appoints, where that is known.
    pub(super) by: Option<String>,
    /// The municipality that it is for.
    pub(super) area: Option<&'a Row<Area>>,
    /// Whether it is known that nobody holds it.
    empty: bool,
}

impl Place<'_> {
    /// Whether nobody is known to hold it.
    pub(super) fn is_vacant(&self) -> bool {
        self.row.is_none()
    }

    /// Whether it is known that nobody holds it.
    pub(super) fn is_empty(&self) -> bool {
        self.is_vacant() && self.empty
    }

    /// The roles of those who share it.
    pub(super) fn roles(&self) -> impl Iterator<Item = Role> {
        [self.row, self.instead].into_iter().flatten().filter_map(|row| row.role)
    }
}

/// The order of the sides on every page; what is on no known side comes last.
const SIDES: [Side; 5] = [Side::Municipality, Side::Region, Side::GeneralPractice, Side::Patients, Side::Secretariat];

fn rank(side: Option<Side>) -> u32 {
    SIDES.iter().position(|known| Some(*known) == side).map_or(u32::MAX, |at| at as u32)
}

/// Every seat of every body, by body, side and name, as Danes sort; of a side those that nobody holds come last.
pub(super) fn all(scene: &Scene) -> Vec<Place<'_>> {
    let bodies = scene.atlas.organizations.iter().filter(|row| names::is_body(&row.classification));
    let mut bodies: Vec<_> = bodies.collect();
    order::by_key(&mut bodies, |row| order::name(&scene.heading_of(row)));
    bodies.into_iter().flat_map(|body| of(scene, body)).collect()
}

fn of<'a>(scene: &'a Scene, body: &'a Row<Organization>) -> Vec<Place<'a>> {
    let own = members::sitting(scene, body.id.as_str()).filter(|row| members::stood_in_for(scene, row).is_none());
    let mut places: Vec<Place<'a>> = own.map(|row| held(scene, body, row)).collect();
    for side in SIDES {
        let vacancies = members::vacancies(scene, body, side).into_iter();
        places.extend(vacancies.map(|vacancy| Place {
            body,
            side: Some(side),
            row: None,
            instead: None,
            by: vacancy.by,
            area: vacancy.area.and_then(|id| scene.atlas.areas.get(&id)),
            empty: vacancy.empty,
        }));
    }
    order::by_key(&mut places, |place| {
        let name = place.row.map_or_else(
            || place.area.map_or_else(Vec::new, |area| order::name(&area.name)),
            |row| order::name(&members::name(&scene.atlas, row)),
        );
        [vec![rank(place.side), u32::from(place.is_vacant())], name].concat()
    });
    places
}

/// What is not written of whoever sits there instead is as it is written of the holder.
fn held<'a>(scene: &'a Scene, body: &'a Row<Organization>, row: &'a Row<Membership>) -> Place<'a> {
    let instead = members::stand_in(scene, row);
    let by = instead.and_then(|other| text(other.appointed_by_id.as_ref())).or(text(row.appointed_by_id.as_ref()));
    Place {
        body,
        side: row.side.or_else(|| instead.and_then(|other| other.side)),
        row: Some(row),
        instead,
        by: by.map(str::to_owned),
        area: area(scene, row),
        empty: false,
    }
}

/// The municipality that somebody sits for, where it is one.
fn area<'a>(scene: &'a Scene, row: &Membership) -> Option<&'a Row<Area>> {
    let organization = scene.atlas.organizations.get(row.on_behalf_of_id.as_ref()?.as_str())?;
    let [area] = organization.area_ids.as_deref()? else { return None };
    (organization.classification == "municipality").then(|| scene.atlas.areas.get(area.as_str())).flatten()
}
