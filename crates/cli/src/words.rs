//! Where a clause stands, as a reader at a terminal is told.

use klyngeatlas_core::terms::Clause;

/// Where a clause stands: "Sammensætning, linje 91", or what it follows from.
pub(crate) fn place(clause: &Clause) -> String {
    let lines = clause.lines.map(|(first, last)| match first == last {
        true => format!("linje {first}"),
        false => format!("linje {first}–{last}"),
    });
    let parts: Vec<String> = clause.section.clone().into_iter().chain(lines).collect();
    match parts.is_empty() {
        true => format!("følger af {}", clause.derived_from.join(", ")),
        false => parts.join(", "),
    }
}
