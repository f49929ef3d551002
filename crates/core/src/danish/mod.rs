//! Danish wording.
