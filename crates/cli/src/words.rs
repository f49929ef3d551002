//! Words that several commands say alike at a terminal.

use klyngeatlas_core::check::Finding;
use klyngeatlas_core::danish;
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::terms::Clause;
use klyngeatlas_core::time::Date;

/// What an invented region says under its name, so that its answers are never taken for real ones.
pub(crate) const EXAMPLE: &str = "Eksempel: opdigtede data.";

/// A region on a day: "Nordjylland, 1. maj 2024"; an invented one says so.
pub(crate) fn region(atlas: &Atlas, on: Date) -> String {
    let text = format!("{}, {}", atlas.title, danish::day(on));
    if atlas.example { format!("{text}. {EXAMPLE}") } else { text }
}

/// The verdict; for a claim, whether it adds up.
pub(crate) fn verdict(finding: &Finding) -> &'static str {
    finding.verdict.word_for(finding.strength)
}

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
