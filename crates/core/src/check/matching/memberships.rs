//! Seats: a member and the stand-in fill one; it is tested with the fields of who sits in it.

use super::{Values, test_values, unknown};
use crate::check::scope::Scope;
use crate::check::truth::Truth;
use crate::model::{Atlas, Membership, Organization, Row};
use crate::snapshot::Id;
use crate::terms::{Condition, Field};

/// One seat: the member, and who stands in.
#[derive(Clone, Copy)]
pub(in crate::check) struct Seat<'a> {
    pub(in crate::check) member: &'a Row<Membership>,
    pub(in crate::check) stand_in: Option<&'a Row<Membership>>,
}

impl<'a> Seat<'a> {
    /// The rows that the seat is made of.
    pub(in crate::check) fn rows(&self) -> Vec<String> {
        let rows = [Some(self.member), self.stand_in];
        rows.into_iter().flatten().map(|row| row.id.as_str().to_owned()).collect()
    }

    /// Who sits in it: the stand-in where there is one.
    pub(in crate::check) fn holder(&self) -> &'a Row<Membership> {
        self.stand_in.unwrap_or(self.member)
    }

    /// A field that the stand-in has from the member where it states none of its own.
    fn inherited<T>(&self, field: impl Fn(&'a Membership) -> Option<T>) -> Option<T> {
        field(self.holder()).or_else(|| field(self.member))
    }
}

/// What a person in a body is called: the name, or the seat's id where the source names nobody.
pub(super) fn name(atlas: &Atlas, row: &Row<Membership>) -> String {
    let person = row.person_id.as_ref().and_then(|id| atlas.persons.get(id.as_str()));
    person.map_or_else(|| format!("pladsen {}", row.id), |person| person.name.clone())
}

/// The seats of a body that do or may hold on the day asked about. Whoever stands in for a member who
/// has left fills no seat.
pub(in crate::check) fn seats_of<'a>(scope: &Scope<'a>, body: &Row<Organization>) -> Vec<Seat<'a>> {
    let holding = |row: &&'a Row<Membership>| !scope.holds(&row.tenure, None).is_no();
    let rows: Vec<&'a Row<Membership>> = scope.atlas.memberships_of(body.id.as_str()).filter(holding).collect();
    let stand_in_for = |member: &Row<Membership>| {
        let mine = |row: &&&'a Row<Membership>| row.stands_in_for_id.as_ref() == Some(&member.id);
        rows.iter().filter(mine).max_by_key(|row| row.tenure.start.map(|start| start.first)).copied()
    };
    let own = rows.iter().filter(|row| row.stands_in_for_id.is_none());
    own.map(|member| Seat { member, stand_in: stand_in_for(member) }).collect()
}

/// Whether a seat holds on the day and meets the conditions. Where it is not known whether somebody
/// stands in, it counts only as far as it does with and without.
pub(in crate::check) fn seat_matches(scope: &Scope<'_>, seat: &Seat<'_>, conditions: &[Condition]) -> Truth {
    let filled = filled_seat_matches(scope, seat, conditions);
    let doubt = seat.stand_in.map_or(Truth::Yes, |stand_in| holds(scope, stand_in));
    if doubt == Truth::Yes {
        return filled;
    }
    let alone = filled_seat_matches(scope, &Seat { stand_in: None, ..*seat }, conditions);
    match (filled, alone) {
        (Truth::Yes, Truth::Yes) => Truth::Yes,
        (Truth::No, Truth::No) => Truth::No,
        (Truth::Unknown(gaps), _) | (_, Truth::Unknown(gaps)) => doubt.and(Truth::Unknown(gaps)),
        _ => doubt,
    }
}

/// Without a condition on the role only the roles that hold a seat count.
fn filled_seat_matches(scope: &Scope<'_>, seat: &Seat<'_>, conditions: &[Condition]) -> Truth {
    let names_role = conditions.iter().any(|condition| condition.field == Field::Role);
    let member = seat.member;
    let seated = match member.role {
        _ if names_role => Truth::Yes,
        Some(role) => Truth::of(role.holds_seat()),
        None => unknown(Field::Role, member.id.as_str(), &name(scope.atlas, member)),
    };
    let mut truth = seated;
    for condition in conditions {
        if truth == Truth::No {
            return truth;
        }
        truth = truth.and(meets(scope, seat, condition));
    }
    truth.and(holds(scope, member))
}

fn holds(scope: &Scope<'_>, row: &Row<Membership>) -> Truth {
    scope.holds_truth(scope.holds(&row.tenure, None), row.id.as_str(), &format!("{}s plads", name(scope.atlas, row)))
}

fn meets(scope: &Scope<'_>, seat: &Seat<'_>, condition: &Condition) -> Truth {
    let Condition { field, test } = condition;
    let holder = seat.holder();
    let values = match field {
        Field::Role => Values::word(seat.inherited(|row| row.role)),
        Field::Side => Values::word(seat.inherited(|row| row.side)),
        Field::TitleClass => Values::word(holder.title_class),
        Field::Profession => profession(scope, seat),
        Field::AppointedBy => Values::id(seat.inherited(|row| row.appointed_by_id.as_ref())),
        Field::OnBehalfOf => Values::id(seat.inherited(|row| row.on_behalf_of_id.as_ref())),
        Field::OnBehalfOfClass => Values::one(on_behalf_of(scope, seat).map(|row| &row.classification)),
        Field::PracticeArea => practice_area(scope, holder),
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, *field, test, values, holder.id.as_str(), &name(scope.atlas, holder))
}

fn on_behalf_of<'a>(scope: &Scope<'a>, seat: &Seat<'_>) -> Option<&'a Row<Organization>> {
    let id: &Id<Organization> = seat.inherited(|row| row.on_behalf_of_id.as_ref())?;
    scope.atlas.organizations.get(id.as_str())
}

/// The profession as recorded; where none is printed, `plo_member_is_gp` may let a member for the
/// general practitioners' association count as one.
fn profession(scope: &Scope<'_>, seat: &Seat<'_>) -> Values {
    let recorded = seat.holder().profession.as_deref();
    let for_association = || on_behalf_of(scope, seat).is_some_and(|row| row.classification == "gp_association");
    if recorded.is_none() && for_association() && scope.readings.value("plo_member_is_gp", "unknown") == "yes" {
        return Values::one(Some("general_practitioner"));
    }
    Values::one(recorded)
}

/// Whether the practice lies inside or outside the body's places.
fn practice_area(scope: &Scope<'_>, holder: &Membership) -> Values {
    let areas = scope.places();
    match (&holder.practice_area_id, areas) {
        (Some(area), Some(areas)) => Values::one(Some(if areas.contains(area) { "inside" } else { "outside" })),
        _ => Values::Unknown,
    }
}
