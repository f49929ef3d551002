//! Kind `derived_seats`: one seat for each side's chair in each body of a kind, held against who sits.

use super::Outcome;
use crate::check::matching::name_of;
use crate::check::report::{Found, Missing, Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::danish;
use crate::model::{Membership, Organization, Person, Row, Side};
use crate::snapshot::Id;
use crate::terms::{DerivedSeats, Field};

/// One seat that follows from a chair elsewhere.
enum Expected<'a> {
    /// The chair is known.
    Held(Chair<'a>),
    /// Nobody chairs, and that is known.
    Vacant(String),
    /// Who chairs is not known.
    Unknown(Missing),
}

/// A chair: the seat that follows from it, the rows that show it, and who holds it; of two who share it either may have
/// the seat.
struct Chair<'a> {
    seat: String,
    rows: Vec<String>,
    persons: Vec<&'a Id<Person>>,
}

impl<'a> Expected<'a> {
    /// The chair, where it is known.
    fn chair(&self) -> Option<&Chair<'a>> {
        if let Expected::Held(chair) = self { Some(chair) } else { None }
    }

    /// What is missing to know who chairs.
    fn gap(&self) -> Option<&Missing> {
        if let Expected::Unknown(gap) = self { Some(gap) } else { None }
    }
}

/// Who of the chairs is not seen in the body, and who sits there without a chair.
struct Deviations {
    /// Chairs that certainly have no seat.
    absent: Vec<String>,
    /// Chairs that may have one.
    unsure: Vec<String>,
    /// Members that chair nothing that is known.
    left_over: Vec<String>,
    /// Whether it is known of every seat who chairs, so that a member left over is one too many.
    all_known: bool,
}

pub(super) fn judge(scope: &Scope<'_>, derived: &DerivedSeats) -> Outcome {
    let bodies: Vec<&Row<Organization>> = scope
        .atlas
        .organizations
        .iter()
        .filter(|row| row.classification == derived.from && !scope.exists(row).is_no())
        .collect();
    if bodies.is_empty() {
        let gap = scope.register_gap(crate::snapshot::Collection::Organizations, scope.body, scope.on, scope.on);
        return Outcome {
            missing: gap.into_iter().collect(),
            ..Outcome::new(Verdict::Undetermined, "ingen kendte formandskaber at udlede pladser af")
        };
    }
    let seats = bodies.iter().flat_map(|body| derived.sides.iter().map(|side| expected(scope, body, *side, derived)));
    let own = seated(scope, scope.body, |row| row.side.is_some_and(|side| derived.sides.contains(&side)));
    compare(scope, &seats.collect::<Vec<_>>(), &own)
}

/// The memberships of a body that hold for certain on the day and meet a condition.
fn seated<'a>(
    scope: &Scope<'a>,
    body: &Row<Organization>,
    keep: impl Fn(&Membership) -> bool,
) -> Vec<&'a Row<Membership>> {
    let rows = scope.atlas.memberships_of(body.id.as_str());
    rows.filter(|row| {
        row.role.is_some_and(|role| role.holds_seat()) && keep(row) && scope.holds(&row.tenure, None).is_yes()
    })
    .collect()
}

fn expected<'a>(scope: &Scope<'a>, body: &Row<Organization>, side: Side, derived: &DerivedSeats) -> Expected<'a> {
    let exists = scope.exists(body);
    if let Truth::Unknown(mut gaps) = scope.holds_truth(exists, body.id.as_str(), &body.name)
        && let Some(gap) = gaps.pop()
    {
        return Expected::Unknown(gap);
    }
    let name = format!("{}, {}", body.name, danish::side(side));
    let chairs =
        seated(scope, body, |row| row.side == Some(side) && row.role.is_some_and(|role| derived.roles.contains(&role)));
    let persons: Option<Vec<&Id<Person>>> = chairs.iter().map(|row| row.person_id.as_ref()).collect();
    match persons.filter(|persons| !persons.is_empty()) {
        Some(persons) => {
            let rows = chairs.iter().map(|row| row.id.as_str().to_owned()).collect();
            Expected::Held(Chair { seat: name, rows, persons })
        }
        None if !may_chair(scope, body, side, derived) && scope.roster_gap(body).is_none() => Expected::Vacant(name),
        None => {
            let text = format!("hvem der er formand for {} i {}", danish::side(side), body.name);
            Expected::Unknown(missing(Topic::Field(Field::Role), body.id.as_str(), text))
        }
    }
}

/// Whether somebody holds, or may hold, the chair of a side.
fn may_chair(scope: &Scope<'_>, body: &Row<Organization>, side: Side, derived: &DerivedSeats) -> bool {
    let of_side = |row: &Membership| row.side.is_none_or(|own| own == side);
    let of_role = |row: &Membership| row.role.is_none_or(|role| derived.roles.contains(&role));
    let rows = scope.atlas.memberships_of(body.id.as_str());
    rows.into_iter().any(|row| of_side(row) && of_role(row) && !scope.holds(&row.tenure, None).is_no())
}

/// Whether a person certainly sits in the body.
fn sits(own: &[&Row<Membership>], person: &Id<Person>) -> bool {
    own.iter().any(|row| row.person_id.as_ref() == Some(person))
}

/// Whether a person may sit in the body: a seat of unknown dates, or one whose holder is not named.
fn may_sit(scope: &Scope<'_>, person: &Id<Person>) -> bool {
    let mut rows = scope.atlas.memberships_of(scope.body.id.as_str());
    rows.any(|row| row.person_id.as_ref().is_none_or(|own| own == person) && !scope.holds(&row.tenure, None).is_no())
}

/// Whether one of those who share a chair sits in the body.
fn doubt(scope: &Scope<'_>, persons: &[&Id<Person>]) -> Missing {
    let text = format!("om {} sidder i {}", names_of(scope, persons), scope.body.name);
    missing(Topic::Dates, scope.body.id.as_str(), text)
}

fn compare(scope: &Scope<'_>, seats: &[Expected<'_>], own: &[&Row<Membership>]) -> Outcome {
    let held = || seats.iter().filter_map(Expected::chair);
    let roster = scope.roster_gap(scope.body);
    let surely = |chair: &Chair<'_>| roster.is_none() && !chair.persons.iter().any(|person| may_sit(scope, person));
    let empty = held().filter(|chair| !chair.persons.iter().any(|person| sits(own, person)));
    let (absent, unsure): (Vec<_>, Vec<_>) = empty.partition(|chair| surely(chair));
    let chairs = |person: &Id<Person>| held().any(|chair| chair.persons.contains(&person));
    let without = own.iter().filter(|row| {
        // A member on leave and the stand-in are one seat, and the seat is the member's.
        let stands_in = row.stands_in_for_id.as_ref().is_some_and(|id| own.iter().any(|other| other.id == *id));
        !stands_in && row.person_id.as_ref().is_some_and(|person| !chairs(person))
    });
    let named = |chair: &&Chair<'_>| format!("{} ({})", names_of(scope, &chair.persons), chair.seat);
    let mut gaps: Vec<Missing> = seats.iter().filter_map(Expected::gap).cloned().collect();
    let found = Deviations {
        absent: absent.iter().map(named).collect(),
        unsure: unsure.iter().map(named).collect(),
        left_over: without.map(|row| name_of(scope, row.id.as_str())).collect(),
        all_known: gaps.is_empty(),
    };
    let verdict = match () {
        () if !found.absent.is_empty() || (found.all_known && !found.left_over.is_empty()) => Verdict::Breached,
        () if found.all_known && found.unsure.is_empty() && roster.is_none() => Verdict::Fulfilled,
        () => Verdict::Undetermined,
    };
    gaps.extend(roster);
    gaps.extend(unsure.iter().map(|chair| doubt(scope, &chair.persons)));
    let filled = (held().count() - absent.len() - unsure.len()) as u32;
    let rows =
        held().flat_map(|chair| chair.rows.iter().cloned()).chain(own.iter().map(|row| row.id.as_str().to_owned()));
    Outcome {
        verdict,
        why_not: None,
        found: Found { lo: filled, hi: Some(seats.len() as u32), text: text(scope, seats, own, &found) },
        rows: rows.collect(),
        missing: if verdict == Verdict::Undetermined { gaps } else { Vec::new() },
        remedy: (verdict == Verdict::Breached).then(|| remedy(scope, &found)),
    }
}

/// The names of those who share a chair.
fn names_of(scope: &Scope<'_>, persons: &[&Id<Person>]) -> String {
    let name = |id: &&Id<Person>| {
        scope.atlas.persons.get(id.as_str()).map_or_else(|| id.to_string(), |person| person.name.clone())
    };
    persons.iter().map(name).collect::<Vec<_>>().join(" eller ")
}

/// The seats and the persons on them. One person on two seats fills both, or one of them and leaves the other vacant, as
/// `one_person_two_seats` says; either way the verdict is the same.
fn text(scope: &Scope<'_>, seats: &[Expected<'_>], own: &[&Row<Membership>], found: &Deviations) -> String {
    let fills_one = scope.readings.value("one_person_two_seats", "both") == "one";
    let mut persons: Vec<&Id<Person>> = Vec::new();
    let mut vacant: Vec<&str> = Vec::new();
    for seat in seats {
        match seat {
            Expected::Vacant(name) => vacant.push(name),
            Expected::Unknown(_) => (),
            Expected::Held(chair) => {
                let seated = chair.persons.iter().find(|person| sits(own, person));
                let Some(holder) = seated.or(chair.persons.first()) else { continue };
                match persons.contains(holder) {
                    true if fills_one => vacant.push(&chair.seat),
                    true => (),
                    false => persons.push(holder),
                }
            }
        }
    }
    let mut text = format!(
        "{}, {}",
        danish::Noun::new("plads", "pladser").count(seats.len() as u32),
        danish::Noun::new("person", "personer").count(persons.len() as u32)
    );
    for name in vacant {
        text.push_str(&format!("; ledig: {name}"));
    }
    let left_over = if found.all_known { "ud over de udledte" } else { "uden kendt formandspost" };
    let lists = [("mangler", &found.absent), ("uafklaret", &found.unsure), (left_over, &found.left_over)];
    for (words, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
        text.push_str(&format!("; {words}: {}", danish::list(names)));
    }
    text
}

fn remedy(scope: &Scope<'_>, found: &Deviations) -> String {
    let lacks =
        (!found.absent.is_empty()).then(|| format!("{} mangler {}", scope.body.name, danish::list(&found.absent)));
    let too_many = (found.all_known && !found.left_over.is_empty())
        .then(|| format!("{} er ikke blandt formandskaberne", danish::list(&found.left_over)));
    lacks.into_iter().chain(too_many).collect::<Vec<_>>().join(", og ")
}
