//! What ought to be: terms of reference with their clauses, as data in a closed vocabulary.
//!
//! A clause is a quoted passage and either a [`Requirement`] or the reason why no data can decide it.
//! A new rule is a few lines of TOML; a new kind of requirement is a variant of [`Kind`], which the
//! compiler follows into the check and the wording.

mod all_of;
mod bound;
mod clause;
mod condition;
mod count;
mod derived_seats;
mod each;
mod evidence;
mod field;
mod figure;
mod for_each;
mod in_force;
mod parties;
mod requirement;
mod seats;
mod takes;

pub use all_of::{AllOf, Part};
pub use bound::Bound;
pub use clause::{AppliesTo, Clause, Demand, Strength, Terms};
pub use condition::{Condition, Operand, StepTest, Test};
pub use count::{Count, Due, Period};
pub use derived_seats::DerivedSeats;
pub use each::Each;
pub use evidence::Wanted;
pub use field::{Field, Listing};
pub use figure::{Figure, FigureIs, Measure, MeasureTest};
pub use for_each::{ForEach, Things};
pub use in_force::{InForce, Says};
pub use parties::{ListField, Parties};
pub use requirement::{Kind, KindName, Requirement, Worst};
pub use seats::Seats;
