//! The check: [`check`] holds every clause in the atlas against the bodies that it is for, on a day.
//!
//! A verdict is made in five steps: does the clause apply ([`applies`]), which rows match, tally,
//! compare, soften. Truth has three values all the way: a missing fact is never a breach.

mod applies;
mod judge;
mod kinds;
mod matching;
mod readings;
mod report;
mod scope;
mod tally;
mod things;
mod truth;

pub use judge::{Question, answers, check, check_with, row_by_row, seat_by_seat};
pub use kinds::{BySeat, Chair, DerivedSeat, JudgedRow, Standing, standing};
pub use readings::Readings;
pub use report::{Finding, Found, Missing, Report, Topic, Verdict, WhyNot};
