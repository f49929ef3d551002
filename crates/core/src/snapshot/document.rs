//! What documents of either grammar share: bytes become text, and a key stands once in its object.

use super::node::{Entry, Place, cut};
use super::{MAX_BYTES, Problem};
use std::sync::Arc;

/// The bytes as text, or why they are none: too many, a byte-order mark, or not UTF-8.
pub(super) fn decode<'t>(file: &Arc<str>, bytes: &'t [u8]) -> Result<&'t str, Problem> {
    let problem = |line, column, found: String, expected: &str| Problem {
        place: Place { file: file.clone(), line, column },
        path: String::new(),
        found,
        expected: expected.into(),
    };
    if bytes.len() > MAX_BYTES {
        return Err(problem(1, 1, format!("{} byte", bytes.len()), "filen er større end de 512 MiB, der kan læses"));
    }
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        let expected = "filen begynder med et byte-order-mark; gem den som UTF-8 uden BOM";
        return Err(problem(1, 1, String::new(), expected));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let good = &bytes[..error.valid_up_to()];
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count() as u32;
        let start = good.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let column = 1 + String::from_utf8_lossy(&good[start..]).chars().count() as u32;
        let found = format!("byte 0x{:02X}", bytes[error.valid_up_to()]);
        problem(line, column, found, "filen er ikke UTF-8 (måske Latin-1); gem den som UTF-8")
    })
}

/// The entries sorted by key; of a key that stands twice the first is kept and the others are reported.
pub(super) fn sort_entries(mut entries: Vec<Entry>, doubles: &mut Vec<Problem>) -> Vec<Entry> {
    // Published snapshots are sorted already.
    if !entries.is_sorted_by(|a, b| a.key < b.key) {
        crate::order::sort_by(&mut entries, |a, b| a.key.cmp(&b.key));
    }
    entries.dedup_by(|later, first| {
        let double = later.key == first.key;
        if double {
            doubles.push(Problem {
                place: later.place.clone(),
                path: cut(&later.key, 120),
                found: String::new(),
                expected: format!(
                    "nøglen står to gange; første gang på linje {}, tegn {}",
                    first.place.line, first.place.column
                ),
            });
        }
        double
    });
    entries
}
