//! One seat that follows from a chair elsewhere, and who sits.

use crate::check::report::{Missing, Topic};
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::danish;
use crate::model::{Membership, Organization, Person, Row, Side};
use crate::snapshot::Id;
use crate::terms::{DerivedSeats, Field};
use crate::time::Holds;

/// One seat that follows from a chair elsewhere.
pub(super) struct Seat<'a> {
    pub(super) from: &'a Row<Organization>,
    pub(super) side: Side,
    pub(super) name: String,
    /// The rows that show who chairs.
    pub(super) rows: Vec<String>,
    /// Who chairs for certain: one, as a rule. Of two who share a chair, or of a chair on leave and the stand-in, either
    /// may have the seat.
    pub(super) holders: Vec<&'a Id<Person>>,
    /// Who may chair as well, as far as the data tell.
    pub(super) perhaps: Vec<&'a Id<Person>>,
    /// What is missing to know who chairs.
    pub(super) gap: Option<Missing>,
}

impl<'a> Seat<'a> {
    /// Whether somebody chairs for certain, so that the seat must be filled.
    pub(super) fn is_held(&self) -> bool {
        self.gap.is_none() && !self.holders.is_empty()
    }

    /// Whether nobody chairs, which is known.
    pub(super) fn is_vacant(&self) -> bool {
        self.gap.is_none() && self.holders.is_empty()
    }

    pub(super) fn anybody(&self) -> impl Iterator<Item = &'a Id<Person>> {
        self.holders.iter().chain(&self.perhaps).copied()
    }
}

/// Whether a row holds a seat of one of the sides on the day.
fn seated(scope: &Scope<'_>, row: &Row<Membership>, sides: &[Side]) -> Truth {
    let gap = || Truth::Unknown(Vec::new());
    let member = stood_in_for(scope, row);
    let role = row.role.or(member.and_then(|member| member.role));
    let side = row.side.or(member.and_then(|member| member.side));
    let role = role.map_or_else(gap, |role| Truth::of(role.holds_seat()));
    let side = side.map_or_else(gap, |side| Truth::of(sides.contains(&side)));
    let holds = match scope.holds(&row.tenure, None) {
        Holds::Unknown => gap(),
        known => Truth::of(known.is_yes()),
    };
    role.and(side).and(holds)
}

/// The member on leave whose seat a stand-in holds.
fn stood_in_for<'a>(scope: &Scope<'a>, row: &Row<Membership>) -> Option<&'a Row<Membership>> {
    let member = scope.atlas.memberships.get(row.stands_in_for_id.as_ref()?.as_str())?;
    (!scope.holds(&member.tenure, None).is_no()).then_some(member)
}

/// The rows of the body judged that hold a seat of one of the sides for certain; those that may as well, where `or` is
/// Unknown. A member on leave and the stand-in are one seat, and the seat is the member's.
pub(super) fn sitting<'a>(scope: &Scope<'a>, derived: &DerivedSeats, or: Truth) -> Vec<&'a Row<Membership>> {
    let rows = scope.atlas.memberships_of(scope.body.id.as_str()).filter(|row| stood_in_for(scope, row).is_none());
    rows.filter(|row| match seated(scope, row, &derived.sides) {
        Truth::Yes => true,
        Truth::No => false,
        Truth::Unknown(_) => or != Truth::No,
    })
    .collect()
}

pub(super) fn expected<'a>(
    scope: &Scope<'a>,
    body: &'a Row<Organization>,
    side: Side,
    derived: &DerivedSeats,
) -> Seat<'a> {
    let name = format!("{}, {}", body.name, danish::side(side));
    let chairs = |row: &Row<Membership>| {
        let role = row.role.or(stood_in_for(scope, row).and_then(|member| member.role));
        if role.is_none_or(|role| derived.roles.contains(&role)) { seated(scope, row, &[side]) } else { Truth::No }
    };
    let mut seat =
        Seat { from: body, side, name, rows: Vec::new(), holders: Vec::new(), perhaps: Vec::new(), gap: None };
    let mut unnamed = false;
    for row in scope.atlas.memberships_of(body.id.as_str()) {
        match (chairs(row), row.person_id.as_ref()) {
            (Truth::No, _) => continue,
            (_, None) => unnamed = true,
            (Truth::Yes, Some(person)) => seat.holders.push(person),
            (Truth::Unknown(_), Some(person)) => seat.perhaps.push(person),
        }
        seat.rows.push(row.id.as_str().to_owned());
    }
    let unknown =
        unnamed || (seat.holders.is_empty() && (!seat.perhaps.is_empty() || scope.roster_gap(body).is_some()));
    let begins = match scope.holds_truth(scope.exists(body), body.id.as_str(), &body.name) {
        Truth::Unknown(mut gaps) => gaps.pop(),
        _ => None,
    };
    let text = || format!("hvem der er formand for {} i {}", danish::side(side), body.name);
    seat.gap = begins.or_else(|| unknown.then(|| missing(Topic::Field(Field::Role), body.id.as_str(), text())));
    seat
}

/// One person on two seats fills both or, as `one_person_two_seats` may say, one of them and leaves the other vacant.
pub(super) fn once_each<'a>(scope: &Scope<'_>, mut seats: Vec<Seat<'a>>) -> Vec<Seat<'a>> {
    let mut known: Vec<&Id<Person>> = Vec::new();
    for seat in &mut seats {
        let again = seat.is_held() && seat.holders.iter().all(|person| known.contains(person));
        if again && scope.readings.value("one_person_two_seats", "both") == "one" {
            seat.holders.clear();
        }
        known.extend(&seat.holders);
    }
    seats
}
