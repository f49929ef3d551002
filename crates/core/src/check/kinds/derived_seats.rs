//! Kind `derived_seats`: one seat for each side's chair in each body of a kind, held against who sits.

mod by_seat;
mod seat;

pub(in crate::check) use by_seat::by_seat;
pub use by_seat::{BySeat, Chair, DerivedSeat};

use super::Outcome;
use crate::check::matching::name_of;
use crate::check::report::{Found, Missing, Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::danish;
use crate::model::{Membership, Organization, Person, Row};
use crate::snapshot::{Collection, Id};
use crate::terms::{DerivedSeats, Field};
use seat::{Seat, expected, once_each, sitting};

pub(super) fn judge(scope: &Scope<'_>, derived: &DerivedSeats) -> Outcome {
    let compared = Compared::of(scope, derived);
    if compared.seats.is_empty() {
        return Outcome {
            missing: compared.unlisted.into_iter().collect(),
            ..Outcome::new(Verdict::Undetermined, "ingen kendte formandskaber at udlede pladser af")
        };
    }
    if compared.seats.iter().all(Seat::is_vacant) && sitting(scope, derived, Truth::No).is_empty() {
        return Outcome::no_case("ingen af formandskaberne er besat");
    }
    compared.outcome()
}

/// The seats that follow, beside who sits.
struct Compared<'s, 'a> {
    scope: &'s Scope<'a>,
    derived: &'s DerivedSeats,
    seats: Vec<Seat<'a>>,
    /// What is missing for the bodies that the seats follow from to be known in full.
    unlisted: Option<Missing>,
}

impl<'s, 'a> Compared<'s, 'a> {
    fn of(scope: &'s Scope<'a>, derived: &'s DerivedSeats) -> Self {
        let is_from = |row: &&Row<Organization>| row.classification == derived.from && !scope.exists(row).is_no();
        let bodies = scope.atlas.organizations.iter().filter(is_from);
        let seats = bodies.flat_map(|body| derived.sides.iter().map(|side| expected(scope, body, *side, derived)));
        let seats = once_each(scope, seats.collect());
        // The committee may stand beside the region rather than under it, but the bodies are the region's.
        let region = scope.atlas.organizations.get(scope.atlas.region_id.as_str()).unwrap_or(scope.body);
        Compared {
            unlisted: scope.register_gap(Collection::Organizations, region, scope.on, scope.on),
            scope,
            derived,
            seats,
        }
    }

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
