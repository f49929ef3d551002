//! Kind `derived_seats`: one seat for each side's chair in each body of a kind, held against who sits.

use super::Outcome;
use crate::check::matching::name_of;
use crate::check::report::{Found, Missing, Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::danish;
use crate::model::{Membership, Organization, Person, Row, Side};
use crate::snapshot::Id;
use crate::terms::{DerivedSeats, Field};

/// One seat that follows from a chair elsewhere.
enum Expected<'a> {
    /// The chair is known.
    Held { seat: String, rows: Vec<String>, person: &'a Id<Person> },
    /// Nobody chairs, and that is known.
    Vacant(String),
    /// Who chairs is not known.
    Unknown(Missing),
}

impl<'a> Expected<'a> {
    /// The seat, the rows that show who chairs, and the chair, where that is known.
    fn holder(&self) -> Option<(&str, &[String], &'a Id<Person>)> {
        match self {
            Expected::Held { seat, rows, person } => Some((seat, rows, person)),
            _ => None,
        }
    }

    /// What is missing to know who chairs.
    fn gap(&self) -> Option<&Missing> {
        match self {
            Expected::Unknown(gap) => Some(gap),
            _ => None,
        }
    }
}

pub(super) fn judge(scope: &Scope<'_>, derived: &DerivedSeats) -> Outcome {
    let bodies: Vec<&Row<Organization>> = scope
        .atlas
        .organizations
        .iter()
        .filter(|row| row.classification == derived.from && scope.exists(row).is_yes())
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
    let name = format!("{}, {}", body.name, danish::side(side));
    let chairs =
        seated(scope, body, |row| row.side == Some(side) && row.role.is_some_and(|role| derived.roles.contains(&role)));
    let known = chairs.iter().find_map(|row| Some((*row, row.person_id.as_ref()?)));
    match known {
        Some((row, person)) => Expected::Held { seat: name, rows: vec![row.id.as_str().to_owned()], person },
        None if !may_chair(scope, body, side, derived) && scope.roster_gap(body).is_none() => Expected::Vacant(name),
        None => Expected::Unknown(missing(Topic::Field(Field::Role), body.id.as_str(), format!("formanden i {name}"))),
    }
}

/// Whether somebody holds, or may hold, the chair of a side.
fn may_chair(scope: &Scope<'_>, body: &Row<Organization>, side: Side, derived: &DerivedSeats) -> bool {
    let of_side = |row: &Membership| row.side.is_none_or(|own| own == side);
    let of_role = |row: &Membership| row.role.is_none_or(|role| derived.roles.contains(&role));
    let rows = scope.atlas.memberships_of(body.id.as_str());
    rows.into_iter().any(|row| of_side(row) && of_role(row) && !scope.holds(&row.tenure, None).is_no())
}

/// Whether a person may sit in the body: a seat of unknown dates, or one whose holder is not named.
fn may_sit(scope: &Scope<'_>, person: &Id<Person>) -> bool {
    let mut rows = scope.atlas.memberships_of(scope.body.id.as_str());
    rows.any(|row| row.person_id.as_ref().is_none_or(|own| own == person) && !scope.holds(&row.tenure, None).is_no())
}

/// Whether a person who should sit in the body does.
fn doubt(scope: &Scope<'_>, person: &Id<Person>) -> Missing {
    let text = format!("om {} sidder i {}", name_of_person(scope, person), scope.body.name);
    missing(Topic::Dates, scope.body.id.as_str(), text)
}

fn compare(scope: &Scope<'_>, seats: &[Expected<'_>], own: &[&Row<Membership>]) -> Outcome {
    let sits = |person: &Id<Person>| own.iter().any(|row| row.person_id.as_ref() == Some(person));
    let held = || seats.iter().filter_map(Expected::holder);
    let surely_absent = held().any(|(_, _, person)| !may_sit(scope, person));
    let absent: Vec<String> = held()
        .filter(|(_, _, person)| !sits(person))
        .map(|(seat, _, person)| format!("{} ({seat})", name_of_person(scope, person)))
        .collect();
    let left_over: Vec<String> = own
        .iter()
        .filter(|row| row.person_id.as_ref().is_some_and(|person| !held().any(|(_, _, holder)| holder == person)))
        .map(|row| name_of(scope, row.id.as_str()))
        .collect();
    let mut gaps: Vec<Missing> = seats.iter().filter_map(Expected::gap).cloned().collect();
    let all_known = gaps.is_empty();
    let roster = scope.roster_gap(scope.body);
    let verdict = match () {
        () if surely_absent && roster.is_none() => Verdict::Breached,
        () if !left_over.is_empty() && all_known => Verdict::Breached,
        () if all_known && absent.is_empty() && roster.is_none() => Verdict::Fulfilled,
        () => Verdict::Undetermined,
    };
    gaps.extend(roster);
    gaps.extend(held().filter(|(_, _, person)| !sits(person)).map(|(_, _, person)| doubt(scope, person)));
    let filled = held().filter(|(_, _, person)| sits(person)).count() as u32;
    let rows =
        held().flat_map(|(_, rows, _)| rows.iter().cloned()).chain(own.iter().map(|row| row.id.as_str().to_owned()));
    Outcome {
        verdict,
        why_not: None,
        found: Found {
            lo: filled,
            hi: Some(seats.len() as u32),
            text: text(scope, seats, held().map(|(_, _, person)| person), &absent, &left_over),
        },
        rows: rows.collect(),
        missing: if verdict == Verdict::Undetermined { gaps } else { Vec::new() },
        remedy: (verdict == Verdict::Breached).then(|| remedy(scope, &absent, &left_over)),
    }
}

fn name_of_person(scope: &Scope<'_>, person: &Id<Person>) -> String {
    scope.atlas.persons.get(person.as_str()).map_or_else(|| person.to_string(), |row| row.name.clone())
}

/// The seats and the persons on them; one person on two seats fills both, or one of them and leaves the
/// other vacant, as `one_person_two_seats` says. Either way the verdict is the same.
fn text<'p>(
    scope: &Scope<'_>,
    seats: &[Expected<'_>],
    holders: impl Iterator<Item = &'p Id<Person>>,
    absent: &[String],
    left_over: &[String],
) -> String {
    let mut persons: Vec<&Id<Person>> = holders.collect();
    let held = persons.len() as u32;
    crate::order::sort_by(&mut persons, Ord::cmp);
    persons.dedup();
    let number = persons.len() as u32;
    let pladser = danish::Noun::new("plads", "pladser");
    let counted = match scope.readings.value("one_person_two_seats", "both") {
        "one" if held > number => number,
        _ => held,
    };
    let mut text = format!(
        "{}, {}",
        pladser.count(counted.max(seats.len() as u32 - (held - counted))),
        danish::Noun::new("person", "personer").count(number)
    );
    for vacant in seats.iter().filter_map(|seat| if let Expected::Vacant(name) = seat { Some(name) } else { None }) {
        text.push_str(&format!("; ledig: {vacant}"));
    }
    for (words, names) in [("mangler", absent), ("ud over de udledte", left_over)] {
        if !names.is_empty() {
            text.push_str(&format!("; {words}: {}", danish::list(names.iter().cloned())));
        }
    }
    text
}

fn remedy(scope: &Scope<'_>, absent: &[String], left_over: &[String]) -> String {
    match absent.is_empty() {
        false => format!("{} mangler {}", scope.body.name, danish::list(absent.iter().cloned())),
        true => format!("{} er ikke blandt formandskaberne", danish::list(left_over.iter().cloned())),
    }
}
