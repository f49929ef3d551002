//! What differs, as JSON. The names are fixed: other programs read them.

use crate::check_json::{Snapshot, one_or_list};
use crate::diff::{Compared, State, seat_in};
use klyngeatlas_core::check::Verdict;
use klyngeatlas_core::history::{Change, Standing};
use klyngeatlas_core::snapshot::Token;
use klyngeatlas_core::view::Told;
use serde::Serialize;

/// The answer for one region.
#[derive(Serialize)]
struct Document<'a> {
    from: Option<Side<'a>>,
    to: Option<Side<'a>>,
    changes: Vec<Row<'a>>,
}

/// A snapshot on a day.
#[derive(Serialize)]
struct Side<'a> {
    on: String,
    snapshot: Snapshot<'a>,
}

/// One difference.
#[derive(Serialize)]
struct Row<'a> {
    kind: &'static str,
    /// The row that changed; of a verdict the rule.
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'a str>,
    from: Option<&'static str>,
    to: Option<&'static str>,
    /// Of a membership: whether its seat stands empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    leaves_empty: Option<bool>,
    /// Of a verdict: the rows that turned it.
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<&'a [String]>,
    sentence: String,
}

/// The differences of every region: one document, or a list of them where there are several regions.
pub(crate) fn write(compared: &[Compared]) -> serde_json::Result<String> {
    one_or_list(&compared.iter().map(document).collect::<Vec<_>>())
}

fn document(one: &Compared) -> Document<'_> {
    Document {
        from: one.states.0.as_ref().map(side),
        to: one.states.1.as_ref().map(side),
        changes: one.told.iter().map(|told| row(one, told)).collect(),
    }
}

fn side(state: &State) -> Side<'_> {
    let snapshot = Snapshot { id: &state.scene.atlas.id, sha256: &state.sha256 };
    Side { on: state.scene.on.to_string(), snapshot }
}

fn row<'a>(one: &'a Compared, told: &'a Told) -> Row<'a> {
    let body = match &told.change {
        Change::Membership { id, .. } | Change::Altered { id } => seat_in(&one.states, id),
        Change::Verdict { body, .. } => Some(body.as_str()),
        _ => None,
    };
    let (from, to) = sides(&told.change);
    let leaves_empty = match &told.change {
        Change::Membership { leaves_empty, .. } => Some(*leaves_empty),
        _ => None,
    };
    let because = match &told.change {
        Change::Verdict { because, .. } => Some(because.as_slice()),
        _ => None,
    };
    let sentence = told.sentence.iter().map(|piece| piece.text.as_str()).collect();
    Row { kind: kind(&told.change), id: told.change.id(), body, from, to, leaves_empty, because, sentence }
}

fn kind(change: &Change) -> &'static str {
    match change {
        Change::Body { .. } => "body",
        Change::Membership { .. } => "membership",
        Change::Altered { .. } => "altered",
        Change::Agreement { .. } => "agreement",
        Change::Clause { .. } => "clause",
        Change::Verdict { .. } => "verdict",
    }
}

fn sides(change: &Change) -> (Option<&'static str>, Option<&'static str>) {
    let stands = |standing: Standing| match standing {
        Standing::Holds => "holds",
        Standing::Unknown => "unknown",
        Standing::Gone => "gone",
    };
    let known = |known: bool| if known { "present" } else { "absent" };
    match change {
        Change::Body { standing, .. } | Change::Membership { standing, .. } | Change::Agreement { standing, .. } => {
            (Some(stands(standing.0)), Some(stands(standing.1)))
        }
        Change::Clause { known: (old, new), .. } => (Some(known(*old)), Some(known(*new))),
        Change::Verdict { verdict: (old, new), .. } => (old.map(Verdict::as_str), new.map(Verdict::as_str)),
        Change::Altered { .. } => (None, None),
    }
}
