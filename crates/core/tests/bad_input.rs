//! What bad input gets: every problem at once, each with its place, what stands there and what was
//! expected, in Danish. The sentences are asserted whole, since they are what an editor has to work with.

#[cfg(feature = "toml")]
#[path = "bad_input/authored.rs"]
mod authored;
#[path = "bad_input/clauses.rs"]
mod clauses;
#[path = "bad_input/documents.rs"]
mod documents;
#[path = "bad_input/rows.rs"]
mod rows;
#[path = "bad_input/together.rs"]
mod together;

use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::{Problem, parse_json};

/// A sound snapshot, a collection a line.
const SOUND: &str = r#"{"format": "klyngeatlas/1", "id": "prøve", "title": "Prøve", "published": "2026-11-01", "region_id": "region",
"sources": {"S": {"title": "Kilde", "publisher": "Udgiver", "url": "https://example.dk/"}},
"assumptions": {"year": {"title": "År", "values": ["calendar", "rolling"], "value": "calendar", "why": "Fordi."}},
"areas": {"by": {"name": "By", "classification": "municipality", "code": "860", "source": {"source_id": "S"}}},
"organizations": {"region": {"name": "Region", "classification": "region", "source": [{"source_id": "S"}]},
"klynge": {"name": "Klynge", "classification": "health_cluster", "parent_id": "region", "area_ids": ["by"], "source": {"source_id": "S"}},
"niveau": {"name": "Niveau", "classification": "strategic_level", "parent_id": "klynge", "source": {"source_id": "S"}}},
"persons": {"a": {"name": "A", "source": {"source_id": "S"}}},
"memberships": {"a1": {"person_id": "a", "organization_id": "niveau", "role": "member", "source": {"source_id": "S"}}},
"rosters": {"r1": {"organization_id": "niveau", "on": "2024-01-01", "complete": true, "source": {"source_id": "S"}}},
"meetings": {"m1": {"organization_id": "niveau", "start": "2024-02-01T09:00", "end": "2024-02-01T11:00", "source": {"source_id": "S"},
"agenda_items": {"1": {"title": "Velkomst", "number": 1, "source": {"source_id": "S"}}}, "guests": {"g": {"item": "1"}}}},
"terms_of_reference": {"k": {"title": "Kommissorium", "source_id": "S", "applies_to": {"classification": "strategic_level"}, "clauses": {
"K-1": {"lines": [1, 2], "quote": "Ord", "strength": "hard", "requirement": {"kind": "seats", "side": "patients", "at_least": 2}},
"K-2": {"lines": [3, 3], "quote": "Ord", "strength": "hard", "requirement": {"kind": "count", "of": "meetings", "where": {"state": "held"}, "per": "year", "at_least": 4}},
"K-3": {"lines": [4, 4], "quote": "Ord", "strength": "soft", "not_checked": "Et formål."}}}}}"#;

/// Everything that is wrong with a snapshot, a line a problem.
fn told(bytes: &[u8]) -> Vec<String> {
    let lines = |problems: Vec<Problem>| problems.iter().map(ToString::to_string).collect();
    match parse_json("x.json", bytes) {
        Err(problem) => lines(vec![problem]),
        Ok((root, doubles)) => {
            let more = Atlas::read(&root).err().map_or_else(Vec::new, |unreadable| unreadable.problems);
            lines(doubles.into_iter().chain(more).collect())
        }
    }
}

/// Replaces passages of the sound snapshot and asserts everything that is said of it then.
#[track_caller]
fn refuses(changes: &[(&str, &str)], expected: &[&str]) {
    let mut text = SOUND.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "»{from}« is not in the sound snapshot");
        text = text.replacen(from, to, 1);
    }
    assert_eq!(told(text.as_bytes()), expected);
}

#[test]
fn the_sound_snapshot_is_sound() {
    refuses(&[], &[]);
}
