//! The findings as JSON. The names are fixed: other programs read them.

use crate::check::Checked;
use klyngeatlas_core::check::Finding;
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::{Node, Token};
use klyngeatlas_core::terms::{Clause, Demand};
use serde::Serialize;

/// The answer for one region.
#[derive(Serialize)]
struct Document<'a> {
    on: String,
    snapshot: Snapshot<'a>,
    findings: Vec<Row<'a>>,
}

/// Which snapshot was checked.
#[derive(Serialize)]
pub(crate) struct Snapshot<'a> {
    pub(crate) id: &'a str,
    pub(crate) sha256: &'a str,
}

/// One finding, as every command that tells findings writes it.
#[derive(Serialize)]
pub(crate) struct Row<'a> {
    rule: &'a str,
    body: &'a str,
    verdict: &'static str,
    strength: &'static str,
    found: Found<'a>,
    /// As the clause is written in the snapshot; null where no data can decide it.
    required: Option<&'a Node>,
    rows: &'a [String],
    missing: Vec<&'a str>,
    message: &'a str,
    remedy: Option<&'a str>,
    assumptions: &'a [String],
    hypothetical: bool,
    citation: Citation<'a>,
}

#[derive(Serialize)]
struct Found<'a> {
    lo: u32,
    /// Null is without limit.
    hi: Option<u32>,
    text: &'a str,
}

/// The clause's own place; what it does not have is left out.
#[derive(Serialize)]
struct Citation<'a> {
    source_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<(u32, u32)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<&'a str>,
}

/// The findings of every region: one document, or a list of them where there are several regions.
pub(crate) fn write(checked: &[Checked]) -> serde_json::Result<String> {
    one_or_list(&checked.iter().map(document).collect::<Vec<_>>())
}

/// One thing as itself, several as a list: who asks about one region need not look inside a list.
pub(crate) fn one_or_list<T: Serialize>(documents: &[T]) -> serde_json::Result<String> {
    let text = match documents {
        [one] => serde_json::to_string_pretty(one),
        several => serde_json::to_string_pretty(several),
    };
    text.map(|text| text + "\n")
}

fn document(region: &Checked) -> Document<'_> {
    let atlas = &region.snapshot.atlas;
    Document {
        on: region.report.on.to_string(),
        snapshot: Snapshot { id: &atlas.id, sha256: &region.sha256 },
        findings: region.report.findings.iter().map(|finding| row(atlas, finding)).collect(),
    }
}

pub(crate) fn row<'a>(atlas: &'a Atlas, finding: &'a Finding) -> Row<'a> {
    let clause = finding.clause(atlas);
    let required = clause.and_then(|clause| match &clause.demand {
        Demand::Requirement(_, written) => Some(written),
        Demand::NotChecked(_) => None,
    });
    Row {
        rule: &finding.rule,
        body: finding.body.as_str(),
        verdict: finding.verdict.as_str(),
        strength: finding.strength.as_str(),
        found: Found { lo: finding.found.lo, hi: finding.found.hi, text: &finding.found.text },
        required,
        rows: &finding.rows,
        missing: finding.missing.iter().map(|fact| fact.text.as_str()).collect(),
        message: &finding.message,
        remedy: finding.remedy.as_deref(),
        assumptions: &finding.assumptions,
        hypothetical: finding.hypothetical,
        citation: citation(atlas, finding, clause),
    }
}

fn citation<'a>(atlas: &'a Atlas, finding: &'a Finding, clause: Option<&'a Clause>) -> Citation<'a> {
    let source_id = atlas.terms.get(finding.terms.as_str()).map_or("", |terms| terms.source_id.as_str());
    Citation {
        source_id,
        section: clause.and_then(|clause| clause.section.as_deref()),
        lines: clause.and_then(|clause| clause.lines),
        quote: clause.and_then(|clause| clause.quote.as_deref()),
    }
}
