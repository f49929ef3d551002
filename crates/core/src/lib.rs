//! The core of Klyngeatlas: pure, no IO, no clock, no locale, no browser.
//!
//! ```text
//! data/**/*.toml ──publish──▶ <region>.json ──parse──▶ Atlas ──check(date)──▶ Findings ──view──▶ pages and exports
//! ```
//!
//! The modules stand in the order in which data passes them. Where to start:
//!
//! - what a row may say: [`model`], a noun a file
//! - what a clause may ask: [`terms`], a kind of requirement a file
//! - how a verdict is made: [`check`]
//! - what a page shows: [`view`], and the same as plain HTML: [`plain`]

#![forbid(unsafe_code)]

// In the order of the picture; the blank lines keep the formatter from sorting them.

pub mod snapshot;

pub mod privacy;

pub mod model;

pub mod terms;

pub mod check;

pub mod view;

pub mod plain;

// What all of them use.

pub mod csv;
pub mod danish;
pub mod drawing;
pub mod history;
pub mod integrity;
pub mod layout;
pub mod markup;
pub mod minutes;
pub mod order;
pub mod regroup;
pub mod route;
pub mod scenario;
pub mod search;
pub mod time;
