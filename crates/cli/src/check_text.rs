//! The findings as text for a terminal: the numbers first, then body by body, what is wrong before what is well.

use crate::check::Checked;
use crate::{words, wrap};
use klyngeatlas_core::check::{Finding, Verdict};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::terms::Strength;
use std::collections::BTreeMap;

/// The order in which a reader wants them.
const ORDER: [Verdict; 5] =
    [Verdict::Breached, Verdict::Undetermined, Verdict::Fulfilled, Verdict::NotApplicable, Verdict::NotChecked];

/// The findings of every region.
pub(crate) fn write(checked: &[Checked]) -> String {
    checked.iter().map(region).collect::<Vec<_>>().join("\n")
}

fn region(checked: &Checked) -> String {
    let atlas = &checked.snapshot.atlas;
    let findings = &checked.report.findings;
    let mut bodies: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        bodies.entry(finding.body.as_str()).or_default().push(finding);
    }
    let mut out = String::new();
    wrap::add(&mut out, "", &words::region(atlas, checked.report.on));
    wrap::add(&mut out, "", &counts(findings.iter()));
    if findings.is_empty() {
        wrap::add(&mut out, "", "Intet krav gælder for det, der er spurgt om.");
    }
    for (id, mut findings) in bodies {
        let name = atlas.organizations.get(id).map_or(id, |row| row.name.as_str());
        out.push('\n');
        wrap::add(&mut out, "", &format!("== {name} ({id})"));
        wrap::add(&mut out, "   ", &counts(findings.iter().copied()));
        // A stable sort: within a verdict the findings stay sorted by rule.
        findings.sort_by_key(|finding| ORDER.iter().position(|verdict| *verdict == finding.verdict));
        findings.iter().for_each(|finding| add(&mut out, atlas, finding));
    }
    out
}

fn add(out: &mut String, atlas: &Atlas, finding: &Finding) {
    let clause = finding.clause(atlas).map(words::place).unwrap_or_default();
    let hypothetical = if finding.hypothetical { " (hypotetisk)" } else { "" };
    out.push('\n');
    wrap::add(out, &format!("{:<12} ", words::verdict(finding)), &format!("{} · {clause}{hypothetical}", finding.rule));
    said(out, finding, "    ");
}

/// What was found, what is missing, what would settle it and what it rests on, a line each, indented.
pub(crate) fn said(out: &mut String, finding: &Finding, indent: &str) {
    wrap::add(out, indent, &finding.message);
    let missing: Vec<&str> = finding.missing.iter().map(|fact| fact.text.as_str()).collect();
    if !missing.is_empty() {
        wrap::add(out, &format!("{indent}Uoplyst: "), &missing.join("; "));
    }
    if let Some(remedy) = &finding.remedy {
        wrap::add(out, &format!("{indent}Løses: "), remedy);
    }
    if !finding.assumptions.is_empty() {
        wrap::add(out, &format!("{indent}Hviler på: "), &finding.assumptions.join(", "));
    }
}

/// "56 fund: 1 ikke opfyldt, 30 uoplyst, 1 regnestykke passer": a sum that does not add up is nobody's breach.
fn counts<'a>(findings: impl Iterator<Item = &'a Finding> + Clone) -> String {
    let number = |verdict: Verdict, sums: bool| {
        findings.clone().filter(|finding| finding.verdict == verdict && is_sum(finding) == sums).count()
    };
    let sums = |verdict: Verdict| match (number(verdict, true), verdict) {
        (1, Verdict::Breached) => (1, "regnestykke passer ikke".to_owned()),
        (1, _) => (1, "regnestykke passer".to_owned()),
        (many, Verdict::Breached) => (many, "regnestykker passer ikke".to_owned()),
        (many, _) => (many, "regnestykker passer".to_owned()),
    };
    let counted = ORDER.map(|verdict| [(number(verdict, false), verdict.word().to_lowercase()), sums(verdict)]);
    let counted = counted.into_iter().flatten().filter(|(number, _)| *number > 0);
    let words: Vec<String> = counted.map(|(number, word)| format!("{number} {word}")).collect();
    let total = findings.count();
    match words.is_empty() {
        true => "0 fund".into(),
        false => format!("{total} fund: {}", words.join(", ")),
    }
}

/// Whether a finding says that a claim's arithmetic is right or wrong.
fn is_sum(finding: &Finding) -> bool {
    finding.strength == Strength::Claim && matches!(finding.verdict, Verdict::Breached | Verdict::Fulfilled)
}
