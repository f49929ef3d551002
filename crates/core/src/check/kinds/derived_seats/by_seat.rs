//! The seats one by one, for a reader who wants to see what the verdict is made of.

use super::{Compared, Seat};
use crate::check::scope::Scope;
use crate::check::truth::Truth;
use crate::model::{Organization, Side};
use crate::snapshot::Id;
use crate::terms::DerivedSeats;

/// What follows from the chairs, beside who sits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BySeat {
    /// The seats: body by body, and in each the sides in the order of the clause.
    pub seats: Vec<DerivedSeat>,
    /// Who sits on one of the sides and is not known to chair, by name.
    pub left_over: Vec<String>,
    /// Who perhaps does.
    pub perhaps: Vec<String>,
    /// Whether all chairs are known, so that those left over chair nothing.
    pub all_known: bool,
}

/// One seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivedSeat {
    /// The body that the chair is of.
    pub from: Id<Organization>,
    /// The side that has the chair.
    pub side: Side,
    /// Who has it.
    pub chair: Chair,
    /// Whether that person sits in the body judged; nothing where the data do not say.
    pub sits: Option<bool>,
}

/// Who chairs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chair {
    /// The names.
    Held(String),
    /// Nobody, which is known.
    Vacant,
    /// The data do not say.
    Unknown,
}

/// The seats that `derived` asks for, as the verdict has them.
pub(in crate::check) fn by_seat(scope: &Scope<'_>, derived: &DerivedSeats) -> BySeat {
    let compared = Compared::of(scope, derived);
    let complete = scope.roster_gap(scope.body).is_none();
    let found = compared.deviations(complete);
    let seat = |seat: &Seat<'_>| DerivedSeat {
        from: seat.from.id.clone(),
        side: seat.side,
        chair: match seat.is_held() {
            true => Chair::Held(compared.persons(seat)),
            false if seat.is_vacant() => Chair::Vacant,
            false => Chair::Unknown,
        },
        sits: match seat.is_held() {
            true if compared.sits(seat) => Some(true),
            true if complete && !compared.may_sit(seat) => Some(false),
            _ => None,
        },
    };
    let mut perhaps = compared.left_over(Truth::Unknown(Vec::new()), true);
    perhaps.retain(|name| !found.left_over.contains(name));
    BySeat {
        seats: compared.seats.iter().map(seat).collect(),
        left_over: found.left_over,
        perhaps,
        all_known: found.too_many,
    }
}
