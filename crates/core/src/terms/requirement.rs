//! A requirement: one of nine kinds, and how far its verdict may fall.

use super::{AllOf, Count, DerivedSeats, Each, Figure, InForce, Parties, Seats, Strength, Wanted};
use crate::snapshot::{Fields, tokens};

/// What a clause asks of a body.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// What is asked.
    pub kind: Kind,
    /// The worst verdict that it can give.
    pub worst: Worst,
}

tokens! {
    /// The worst verdict that a requirement can give.
    Worst {
        /// It can be breached.
        Breached = "breached",
        /// Its words do not bear a breach: what would be one is "afviger" and undetermined.
        Undetermined = "undetermined",
    }
}

/// The nine kinds of requirement.
#[derive(Clone, Debug)]
pub enum Kind {
    /// How many seats of some sort.
    Seats(Seats),
    /// Seats that follow from chairs elsewhere.
    DerivedSeats(DerivedSeats),
    /// Which ids a list holds.
    Parties(Parties),
    /// How many rows.
    Count(Count),
    /// What every row must have.
    Each(Each),
    /// The state of an agreement.
    InForce(InForce),
    /// A measure of a structure.
    Figure(Figure),
    /// Several requirements together.
    AllOf(AllOf),
    /// Attached evidence.
    Evidence(Wanted),
}

tokens! {
    /// How the snapshot names the kinds.
    KindName {
        /// [`Kind::Seats`]
        Seats = "seats",
        /// [`Kind::DerivedSeats`]
        DerivedSeats = "derived_seats",
        /// [`Kind::Parties`]
        Parties = "parties",
        /// [`Kind::Count`]
        Count = "count",
        /// [`Kind::Each`]
        Each = "each",
        /// [`Kind::InForce`]
        InForce = "in_force",
        /// [`Kind::Figure`]
        Figure = "figure",
        /// [`Kind::AllOf`]
        AllOf = "all_of",
        /// [`Kind::Evidence`]
        Evidence = "evidence",
    }
}

impl Kind {
    /// The name of the kind, as the snapshot writes it.
    pub fn name(&self) -> KindName {
        match self {
            Kind::Seats(_) => KindName::Seats,
            Kind::DerivedSeats(_) => KindName::DerivedSeats,
            Kind::Parties(_) => KindName::Parties,
            Kind::Count(_) => KindName::Count,
            Kind::Each(_) => KindName::Each,
            Kind::InForce(_) => KindName::InForce,
            Kind::Figure(_) => KindName::Figure,
            Kind::AllOf(_) => KindName::AllOf,
            Kind::Evidence(_) => KindName::Evidence,
        }
    }
}

impl Requirement {
    /// Reads a requirement. What `worst` is where it is not written follows from the strength of the
    /// clause and from the kind.
    pub(super) fn read(fields: &Fields<'_>, strength: Strength) -> Requirement {
        let name = fields.required_token("kind");
        let worst = fields.token("worst");
        let kind = match name {
            Some(KindName::Seats) => Kind::Seats(Seats::read(fields)),
            Some(KindName::DerivedSeats) => Kind::DerivedSeats(DerivedSeats::read(fields)),
            Some(KindName::Parties) => Kind::Parties(Parties::read(fields)),
            Some(KindName::Count) => Kind::Count(Count::read(fields)),
            Some(KindName::Each) => Kind::Each(Each::read(fields)),
            Some(KindName::InForce) => Kind::InForce(InForce::read(fields)),
            Some(KindName::Figure) => Kind::Figure(Figure::read(fields)),
            Some(KindName::Evidence) => Kind::Evidence(Wanted::read(fields)),
            // An unknown kind has been reported; its parameters mean nothing.
            None => {
                fields.take_others();
                Kind::AllOf(AllOf::default())
            }
            Some(KindName::AllOf) => Kind::AllOf(AllOf::read(fields, strength)),
        };
        let implied = match (&kind, strength) {
            (Kind::Evidence(_), _) | (_, Strength::Soft | Strength::Permission) => Worst::Undetermined,
            _ => Worst::Breached,
        };
        Requirement { kind, worst: worst.unwrap_or(implied) }
    }
}
