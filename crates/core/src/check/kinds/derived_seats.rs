//! Kind `derived_seats`: one seat for each side's chair in each body of a kind, held against who sits.

use super::Outcome;
use crate::check::matching::name_of;
use crate::check::report::{Found, Missing, Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::danish;
use crate::model::{Membership, Organization, Person, Row, Side};
use crate::snapshot::{Collection, Id};
use crate::terms::{DerivedSeats, Field};
use crate::time::Holds;

/// One seat that follows from a chair elsewhere.
struct Seat<'a> {
    name: String,
    /// The rows that show who chairs.
    rows: Vec<String>,
    /// Who chairs for certain: one, as a rule.
    holders: Vec<&'a Id<Person>>,
    /// Who may chair as well, as far as the data tell.
    perhaps: Vec<&'a Id<Person>>,
    /// What is missing to know who chairs.
    gap: Option<Missing>,
}

impl<'a> Seat<'a> {
    /// Whether somebody chairs for certain, so that the seat must be filled.
    fn is_held(&self) -> bool {
        self.gap.is_none() && !self.holders.is_empty()
    }

    /// Whether nobody chairs, which is known.
    fn is_vacant(&self) -> bool {
        self.gap.is_none() && self.holders.is_empty()
    }

    fn anybody(&self) -> impl Iterator<Item = &'a Id<Person>> {
        self.holders.iter().chain(&self.perhaps).copied()
    }
}

pub(super) fn judge(scope: &Scope<'_>, derived: &DerivedSeats) -> Outcome {
    let is_from = |row: &&Row<Organization>| row.classification == derived.from && !scope.exists(row).is_no();
    let bodies: Vec<&Row<Organization>> = scope.atlas.organizations.iter().filter(is_from).collect();
    // The committee may stand beside the region rather than under it, but the bodies are the region's.
    let region = scope.atlas.organizations.get(scope.atlas.region_id.as_str()).unwrap_or(scope.body);
    let unlisted = scope.register_gap(Collection::Organizations, region, scope.on, scope.on);
    if bodies.is_empty() {
        return Outcome {
            missing: unlisted.into_iter().collect(),
            ..Outcome::new(Verdict::Undetermined, "ingen kendte formandskaber at udlede pladser af")
        };
    }
    let seats = bodies.iter().flat_map(|body| derived.sides.iter().map(|side| expected(scope, body, *side, derived)));
    let seats = once_each(scope, seats.collect());
    if seats.iter().all(Seat::is_vacant) && sitting(scope, derived, Truth::No).is_empty() {
        return Outcome::no_case("ingen af formandskaberne er besat");
    }
    Compared { scope, derived, seats, unlisted }.outcome()
}

/// Whether a row holds a seat of one of the sides on the day.
fn seated(scope: &Scope<'_>, row: &Row<Membership>, sides: &[Side]) -> Truth {
    let gap = || Truth::Unknown(Vec::new());
    let role = row.role.map_or_else(gap, |role| Truth::of(role.holds_seat()));
    let side = row.side.map_or_else(gap, |side| Truth::of(sides.contains(&side)));
    let holds = match scope.holds(&row.tenure, None) {
        Holds::Unknown => gap(),
        known => Truth::of(known.is_yes()),
    };
    role.and(side).and(holds)
}

/// The rows of the body judged that hold a seat of one of the sides for certain; those that may as well, where `or` is Unknown.
fn sitting<'a>(scope: &Scope<'a>, derived: &DerivedSeats, or: Truth) -> Vec<&'a Row<Membership>> {
    let rows = scope.atlas.memberships_of(scope.body.id.as_str());
    rows.filter(|row| match seated(scope, row, &derived.sides) {
        Truth::Yes => true,
        Truth::No => false,
        Truth::Unknown(_) => or != Truth::No,
    })
    .collect()
}

fn expected<'a>(scope: &Scope<'a>, body: &Row<Organization>, side: Side, derived: &DerivedSeats) -> Seat<'a> {
    let name = format!("{}, {}", body.name, danish::side(side));
    let chairs = |row: &Row<Membership>| {
        let role = row.role.is_none_or(|role| derived.roles.contains(&role));
        if role { seated(scope, row, &[side]) } else { Truth::No }
    };
    let mut seat = Seat { name, rows: Vec::new(), holders: Vec::new(), perhaps: Vec::new(), gap: None };
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
    let unknown = unnamed
        || !scope.exists(body).is_yes()
        || (seat.holders.is_empty() && (!seat.perhaps.is_empty() || scope.roster_gap(body).is_some()));
    let text = || format!("formanden i {}", seat.name);
    seat.gap = unknown.then(|| missing(Topic::Field(Field::Role), body.id.as_str(), text()));
    seat
}

/// One person on two seats fills both or, as `one_person_two_seats` may say, one of them and leaves the other vacant.
fn once_each<'a>(scope: &Scope<'_>, mut seats: Vec<Seat<'a>>) -> Vec<Seat<'a>> {
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

/// The seats that follow, beside who sits.
struct Compared<'s, 'a> {
    scope: &'s Scope<'a>,
    derived: &'s DerivedSeats,
    seats: Vec<Seat<'a>>,
    /// What is missing for the bodies that the seats follow from to be known in full.
    unlisted: Option<Missing>,
}

impl<'a> Compared<'_, 'a> {
    fn sits(&self, seat: &Seat<'_>) -> bool {
        let rows = sitting(self.scope, self.derived, Truth::No);
        rows.iter().any(|row| row.person_id.as_ref().is_some_and(|person| seat.holders.contains(&person)))
    }

    /// Whether somebody who chairs, or may, perhaps sits: a seat of unknown dates, or one whose holder is not named.
    fn may_sit(&self, seat: &Seat<'_>) -> bool {
        let rows = sitting(self.scope, self.derived, Truth::Unknown(Vec::new()));
        rows.iter().any(|row| row.person_id.as_ref().is_none_or(|person| seat.anybody().any(|own| own == person)))
    }

    /// Held seats whose holder is not seen to sit.
    fn absent(&self) -> Vec<&Seat<'a>> {
        self.seats.iter().filter(|seat| seat.is_held() && !self.sits(seat)).collect()
    }

    /// Who sits, or may sit, beside all who chair for certain; with `may_chair`, beside those who may chair too.
    fn left_over(&self, or: Truth, may_chair: bool) -> Vec<String> {
        let chairs = |person: &Id<Person>| {
            let of = |seat: &Seat<'_>| match may_chair {
                true => seat.anybody().any(|own| own == person),
                false => seat.holders.contains(&person),
            };
            self.seats.iter().any(of)
        };
        let named = or == Truth::No;
        let beside = |row: &&Row<Membership>| match &row.person_id {
            Some(person) => !chairs(person),
            None => !named,
        };
        let rows = sitting(self.scope, self.derived, or);
        rows.into_iter().filter(beside).map(|row| name_of(self.scope, row.id.as_str())).collect()
    }

    fn outcome(&self) -> Outcome {
        let scope = self.scope;
        let absent = self.absent();
        let left_over = self.left_over(Truth::No, true);
        let perhaps_left_over = self.left_over(Truth::Unknown(Vec::new()), false);
        let surely_absent = absent.iter().any(|seat| !self.may_sit(seat));
        let all_known = self.seats.iter().all(|seat| seat.gap.is_none());
        let roster = scope.roster_gap(scope.body);
        let verdict = match () {
            () if surely_absent && roster.is_none() => Verdict::Breached,
            () if !left_over.is_empty() && all_known && self.unlisted.is_none() => Verdict::Breached,
            () if all_known && absent.is_empty() && perhaps_left_over.is_empty() && roster.is_none() => {
                Verdict::Fulfilled
            }
            () => Verdict::Undetermined,
        };
        let mut gaps: Vec<Missing> = self.seats.iter().filter_map(|seat| seat.gap.clone()).collect();
        gaps.extend(roster);
        gaps.extend(absent.iter().map(|seat| self.doubt(&self.persons(seat))));
        gaps.extend(perhaps_left_over.iter().filter(|name| !left_over.contains(name)).map(|name| self.doubt(name)));
        gaps.extend(self.unlisted.clone().filter(|_| all_known && !left_over.is_empty()));
        let absent: Vec<String> = absent.iter().map(|seat| format!("{} ({})", self.persons(seat), seat.name)).collect();
        let own = sitting(scope, self.derived, Truth::No);
        let rows = self.seats.iter().filter(|seat| seat.is_held()).flat_map(|seat| seat.rows.iter().cloned());
        Outcome {
            verdict,
            why_not: None,
            found: Found {
                lo: self.seats.iter().filter(|seat| seat.is_held() && self.sits(seat)).count() as u32,
                hi: self.unlisted.is_none().then_some(self.seats.len() as u32),
                text: self.text(&absent, &left_over),
            },
            rows: rows.chain(own.iter().map(|row| row.id.as_str().to_owned())).collect(),
            missing: if verdict == Verdict::Undetermined { gaps } else { Vec::new() },
            remedy: (verdict == Verdict::Breached).then(|| self.remedy(&absent, &left_over)),
        }
    }

    /// The persons who chair, in words.
    fn persons(&self, seat: &Seat<'_>) -> String {
        let name = |person: &&Id<Person>| {
            let row = self.scope.atlas.persons.get(person.as_str());
            row.map_or_else(|| person.to_string(), |row| row.name.clone())
        };
        danish::list(seat.holders.iter().map(name))
    }

    fn doubt(&self, who: &str) -> Missing {
        let body = self.scope.body;
        missing(Topic::Dates, body.id.as_str(), format!("om {who} sidder i {}", body.name))
    }

    /// The seats and the persons on them, what is vacant, who is missing and who is left over.
    fn text(&self, absent: &[String], left_over: &[String]) -> String {
        let held = self.seats.iter().filter(|seat| seat.is_held());
        let mut persons: Vec<&Id<Person>> = held.flat_map(|seat| seat.holders.iter().copied()).collect();
        crate::order::sort_by(&mut persons, Ord::cmp);
        persons.dedup();
        let mut text = format!(
            "{}, {}",
            danish::Noun::new("plads", "pladser").count(self.seats.len() as u32),
            danish::Noun::new("person", "personer").count(persons.len() as u32)
        );
        for vacant in self.seats.iter().filter(|seat| seat.is_vacant()) {
            text.push_str(&format!("; ledig: {}", vacant.name));
        }
        for (words, names) in [("mangler", absent), ("ud over de udledte", left_over)] {
            if !names.is_empty() {
                text.push_str(&format!("; {words}: {}", danish::list(names.iter().cloned())));
            }
        }
        text
    }

    fn remedy(&self, absent: &[String], left_over: &[String]) -> String {
        match absent.is_empty() {
            false => format!("{} mangler {}", self.scope.body.name, danish::list(absent.iter().cloned())),
            true => format!("{} er ikke blandt formandskaberne", danish::list(left_over.iter().cloned())),
        }
    }
}
