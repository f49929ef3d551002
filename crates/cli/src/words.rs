//! The words of the format as a reader at a terminal knows them.

use klyngeatlas_core::terms::{Clause, KindName, Strength};

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

/// How strongly a clause binds.
pub(crate) fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Hard => "krav",
        Strength::HardQualified => "krav, som dets egne ord svækker",
        Strength::Soft => "princip",
        Strength::Permission => "mulighed",
        Strength::Claim => "regnestykke",
        Strength::Decision => "beslutning",
        Strength::Derived => "følger af andre krav",
    }
}

/// What a kind of requirement looks at.
pub(crate) fn kind(kind: KindName) -> &'static str {
    match kind {
        KindName::Seats => "der tælles pladser",
        KindName::DerivedSeats => "pladserne følger af formandsposter andre steder",
        KindName::Parties => "parterne holdes op mod listen",
        KindName::Count => "der tælles, hvor mange der er",
        KindName::Each => "hver enkelt prøves",
        KindName::InForce => "aftalens gyldighed prøves",
        KindName::Figure => "tallet regnes efter",
        KindName::AllOf => "flere krav holdes samlet",
        KindName::Evidence => "der kræves et bilag, som viser det",
    }
}
