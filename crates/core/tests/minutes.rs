//! Minutes in, a draft out: held against a meeting written by hand, against minutes with something wrong, and against
//! texts out of thin air.
#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "minutes/any_text.rs"]
mod any_text;
#[path = "minutes/by_hand.rs"]
mod by_hand;
#[path = "support/cases.rs"]
mod cases;
#[path = "minutes/edges.rs"]
mod edges;

use klyngeatlas_core::minutes::{Draft, Named, Unreadable, read};

/// A draft of a text that can be read.
fn draft(text: &str) -> Draft {
    read(text).expect("is minutes")
}

/// The draft of a text as TOML, with body and source.
fn toml(text: &str) -> String {
    draft(text).to_toml(Named { body: Some("egeklyngen-fagligt"), source: Some("E006") })
}

/// What the draft tells the editor.
fn notes(draft: &Draft) -> Vec<(usize, &str)> {
    draft.notes.iter().map(|note| (note.first, note.sentence.as_str())).collect()
}

/// Why a text cannot be read.
fn refusal(text: &str) -> Unreadable {
    read(text).expect_err("is no minutes")
}
