//! The atlas in time: the days on which anything changes, what differs between two days or two snapshots, and since when
//! each verdict has held.
//!
//! A *state* is a snapshot on a day. Two states are compared row by row; what a row is known by is its id, so a person who
//! moves to another seat leaves one and joins another.

mod changes; // what differs between two states
mod runs; // how long each verdict held
mod turning; // the days on which something begins or ends

pub use changes::{Change, Standing, State, changes};
pub use runs::{Run, runs};
pub use turning::{Event, Subject, Turn, turning_days};
