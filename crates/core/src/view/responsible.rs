//! Who must act for a clause to be kept, as far as its own words or the rows counted name somebody. What names nobody is
//! said to name nobody: to guess here would be to accuse.

use super::{Scene, Span, order, plain};
use crate::check::Finding;
use crate::terms::{
    Clause, Condition, Count, Each, Field, ForEach, Kind, Listing, Operand, Part, Requirement, Strength, Test, Things,
};

/// One who must act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Actor {
    /// An organization.
    Organization(String),
    /// Every municipality of the body on its own account; which of them lack something, the finding says.
    Municipalities,
    /// Nobody is named.
    Nobody,
}

/// In the address: each municipality by itself.
const MUNICIPALITIES: &str = "kommunerne";
/// In the address: nobody is named.
const NOBODY: &str = "ingen";

impl Actor {
    /// The value that stands for the actor in an address.
    pub(super) fn key(&self) -> &str {
        match self {
            Self::Organization(id) => id,
            Self::Municipalities => MUNICIPALITIES,
            Self::Nobody => NOBODY,
        }
    }

    /// The name as a heading, leading to the actor's page where there is one.
    pub(super) fn name(&self, scene: &Scene) -> Span {
        match self {
            Self::Organization(id) => scene.told_apart(id),
            Self::Municipalities => plain("Kommunerne, hver for sig"),
            Self::Nobody => plain("Uden navngiven ansvarlig"),
        }
    }

    /// Names as Danes sort them; nobody comes last.
    pub(super) fn place(&self, scene: &Scene) -> order::Key {
        [vec![u32::from(*self == Self::Nobody)], order::name(&self.name(scene).text)].concat()
    }
}

/// Everybody who must act for the finding to be as the clause asks; never empty.
pub(super) fn of(scene: &Scene, finding: &Finding, clause: &Clause) -> Vec<Actor> {
    // A claim is arithmetic: it asks nothing of anybody.
    let requirement = clause.requirement().filter(|_| clause.strength != Strength::Claim);
    let mut actors = requirement.map_or_else(Vec::new, |requirement| named(scene, finding, requirement));
    actors.dedup();
    if actors.is_empty() {
        actors.push(if requirement.is_some() { body(scene, finding) } else { Actor::Nobody });
    }
    actors
}

/// The body judged. A clause on the region as a whole is judged on the region's own row, which then stands for everybody
/// in it, and so for nobody by name.
fn body(scene: &Scene, finding: &Finding) -> Actor {
    match finding.body == scene.atlas.region_id {
        true => Actor::Nobody,
        false => Actor::Organization(finding.body.to_string()),
    }
}

fn named(scene: &Scene, finding: &Finding, requirement: &Requirement) -> Vec<Actor> {
    match &requirement.kind {
        Kind::Seats(seats) => {
            let appointer = by_condition(scene, &seats.conditions);
            if appointer.is_empty() { each_municipality(seats.for_each.as_ref()) } else { appointer }
        }
        // A task whose owner no source prints has none that we could name.
        Kind::Count(Count { of: Listing::Actions, .. }) | Kind::Each(Each { of: Listing::Actions, .. }) => {
            let owners = owners(scene, finding);
            if owners.is_empty() { vec![Actor::Nobody] } else { owners }
        }
        Kind::Count(count) => by_condition(scene, &count.conditions),
        Kind::Each(each) => [by_condition(scene, &each.conditions), by_condition(scene, &each.has)].concat(),
        Kind::Evidence(wanted) => each_municipality(wanted.for_each.as_ref()),
        Kind::AllOf(all) => {
            let own = all.parts.iter().filter_map(|part| match part {
                Part::Requirement(requirement) => Some(named(scene, finding, requirement)),
                Part::Rule(_) => None,
            });
            own.flatten().collect()
        }
        Kind::InForce(_) | Kind::Figure(_) => vec![Actor::Nobody],
        Kind::DerivedSeats(_) | Kind::Parties(_) => Vec::new(),
    }
}

fn each_municipality(each: Option<&ForEach>) -> Vec<Actor> {
    match each {
        Some(ForEach::Things(Things::Municipality)) => vec![Actor::Municipalities],
        _ => Vec::new(),
    }
}

/// Those to whom the actions counted were given.
fn owners(scene: &Scene, finding: &Finding) -> Vec<Actor> {
    let actions = finding.rows.iter().filter_map(|id| scene.atlas.actions.get(id));
    let owners = actions.flat_map(|row| row.owner_ids.iter().flatten().map(|id| Actor::Organization(id.to_string())));
    let mut found = Vec::new();
    for owner in owners {
        if !found.contains(&owner) {
            found.push(owner);
        }
    }
    found
}

/// The one organization that a condition names as the one who appoints, decides or writes.
fn by_condition(scene: &Scene, conditions: &[Condition]) -> Vec<Actor> {
    const ACTS: [Field; 7] = [
        Field::AppointedBy,
        Field::Author,
        Field::EstablishedBy,
        Field::FollowUpBy,
        Field::Owner,
        Field::PreparedBy,
        Field::SelectedBy,
    ];
    let organization = |operand: &Operand| match operand {
        Operand::Word(id) => scene.atlas.organizations.get(id).map(|row| Actor::Organization(row.id.to_string())),
        _ => None,
    };
    let acts = |condition: &Condition| match &condition.test {
        Test::OneOf(operands) if ACTS.contains(&condition.field) => match operands.as_slice() {
            [one] => organization(one),
            _ => None,
        },
        Test::Step(step) => step.by.as_ref().and_then(organization),
        _ => None,
    };
    conditions.iter().filter_map(acts).collect()
}
