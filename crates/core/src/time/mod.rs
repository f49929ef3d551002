//! Days, spans of days, and whether something holds on a day.

mod clock;
mod span;
mod tenure;

pub use chrono::NaiveDate as Date;
pub use clock::{Wall, hours_ahead, wall};
pub use span::{Moment, Span, parse_day, year_of};
pub use tenure::{Holds, Tenure};
