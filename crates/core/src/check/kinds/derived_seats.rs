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
    /// Who chairs for certain: one, as a rule. Of two who share a chair, or of a chair on leave and the stand-in, either
    /// may have the seat.
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
fn sitting<'a>(scope: &Scope<'a>, derived: &DerivedSeats, or: Truth) -> Vec<&'a Row<Membership>> {
    let rows = scope.atlas.memberships_of(scope.body.id.as_str()).filter(|row| stood_in_for(scope, row).is_none());
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
        let role = row.role.or(stood_in_for(scope, row).and_then(|member| member.role));
        if role.is_none_or(|role| derived.roles.contains(&role)) { seated(scope, row, &[side]) } else { Truth::No }
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
        let roster = self.scope.roster_gap(self.scope.body);
        let perhaps_left_over = self.left_over(Truth::Unknown(Vec::new()), false);
        let found = self.deviations(roster.is_none());
        let all_known = self.seats.iter().all(|seat| seat.gap.is_none());
        let verdict = match () {
            () if !found.absent.is_empty() || (found.too_many && !found.left_over.is_empty()) => Verdict::Breached,
            () if all_known && found.unsure.is_empty() && perhaps_left_over.is_empty() && roster.is_none() => {
                Verdict::Fulfilled
            }
            () => Verdict::Undetermined,
        };
        let unsure = self.absent().into_iter().map(|seat| self.doubt(&self.persons(seat)));
        let own = sitting(self.scope, self.derived, Truth::No);
        let sits = |name: &String| own.iter().any(|row| name_of(self.scope, row.id.as_str()) == *name);
        // Of who sits for certain it is asked whether they chair, unless it is asked already who does.
        let perhaps =
            perhaps_left_over.iter().filter(|name| !found.left_over.contains(name) && (all_known || !sits(name)));
        let gaps = self.seats.iter().filter_map(|seat| seat.gap.clone()).chain(roster).chain(unsure);
        let gaps = gaps.chain(perhaps.map(|name| if sits(name) { self.chairs(name) } else { self.doubt(name) }));
        let gaps = gaps.chain(self.unlisted.clone().filter(|_| all_known && !found.left_over.is_empty()));
        let held = || self.seats.iter().filter(|seat| seat.is_held());
        let rows = held().flat_map(|seat| seat.rows.iter().cloned());
        Outcome {
            verdict,
            why_not: None,
            found: Found {
                lo: held().filter(|seat| self.sits(seat)).count() as u32,
                hi: self.unlisted.is_none().then_some(self.seats.len() as u32),
                text: self.text(&found),
            },
            missing: if verdict == Verdict::Undetermined { gaps.collect() } else { Vec::new() },
            rows: rows.chain(own.iter().map(|row| row.id.as_str().to_owned())).collect(),
            remedy: (verdict == Verdict::Breached).then(|| self.remedy(&found)),
        }
    }

    fn deviations(&self, roster_complete: bool) -> Deviations {
        let surely = |seat: &&Seat<'a>| roster_complete && !self.may_sit(seat);
        let (absent, unsure): (Vec<_>, Vec<_>) = self.absent().into_iter().partition(surely);
        let named = |seat: &&Seat<'a>| format!("{} ({})", self.persons(seat), seat.name);
        Deviations {
            absent: absent.iter().map(named).collect(),
            unsure: unsure.iter().map(named).collect(),
            left_over: self.left_over(Truth::No, true),
            too_many: self.unlisted.is_none() && self.seats.iter().all(|seat| seat.gap.is_none()),
        }
    }

    /// The persons who chair, in words.
    fn persons(&self, seat: &Seat<'_>) -> String {
        let name = |person: &&Id<Person>| {
            let row = self.scope.atlas.persons.get(person.as_str());
            row.map_or_else(|| person.to_string(), |row| row.name.clone())
        };
        seat.holders.iter().map(name).collect::<Vec<_>>().join(" eller ")
    }

    fn doubt(&self, who: &str) -> Missing {
        let body = self.scope.body;
        missing(Topic::Dates, body.id.as_str(), format!("om {who} sidder i {}", body.name))
    }

    /// What is missing to know whether who sits chairs anything.
    fn chairs(&self, who: &str) -> Missing {
        missing(Topic::Field(Field::Role), self.scope.body.id.as_str(), format!("om {who} er blandt formandskaberne"))
    }

    /// The seats and the persons on them, what is vacant, who is missing and who is left over.
    fn text(&self, found: &Deviations) -> String {
        let rows = sitting(self.scope, self.derived, Truth::No);
        let sits = |person: &&&Id<Person>| rows.iter().any(|row| row.person_id.as_ref() == Some(**person));
        let held = self.seats.iter().filter(|seat| seat.is_held());
        let mut persons: Vec<&Id<Person>> =
            held.filter_map(|seat| seat.holders.iter().find(sits).or(seat.holders.first()).copied()).collect();
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
        let left_over = if found.too_many { "ud over de udledte" } else { "uden kendt formandspost" };
        let lists = [("mangler", &found.absent), ("uafklaret", &found.unsure), (left_over, &found.left_over)];
        for (words, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
            text.push_str(&format!("; {words}: {}", danish::list(names)));
        }
        text
    }

    fn remedy(&self, found: &Deviations) -> String {
        let lacks = (!found.absent.is_empty())
            .then(|| format!("{} mangler {}", self.scope.body.name, danish::list(&found.absent)));
        let too_many = (found.too_many && !found.left_over.is_empty())
            .then(|| format!("{} er ikke blandt formandskaberne", danish::list(&found.left_over)));
        lacks.into_iter().chain(too_many).collect::<Vec<_>>().join(", og ")
    }
}

/// Who chairs and is not seen to sit, and who sits and chairs nothing, by name.
struct Deviations {
    /// Chairs that certainly have no seat.
    absent: Vec<String>,
    /// Chairs that may have one.
    unsure: Vec<String>,
    /// Members that chair nothing that is known.
    left_over: Vec<String>,
    /// Whether all chairs are known, so that a member left over is one too many.
    too_many: bool,
}
