//! Danish wording, once for every page and export: plurals, dates, lists, the words of the format, and how texts are
//! folded to be searched.
//!
//! Nothing here decides anything; what is said is decided by the check and the views.

mod counting;
mod dates;
mod fold;
mod labels;
mod nouns;
mod text;

pub use counting::{counted, decimals, figure, number};
pub(crate) use dates::MONTHS;
pub use dates::{date, day};
pub use fold::{Word, reach, words};
pub use labels::{
    classes, collection, evidence, kind, lacking, list_field, list_noun, measure, mend, side, step_of, strength,
    take_step, value,
};
pub use nouns::{Noun, row_noun, seat_noun, thing_noun};
pub use text::{grouped, hyphenated, is_question, list, lower_first, quoted, sentence, upper_first};
