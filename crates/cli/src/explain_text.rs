//! A clause explained at a terminal.

use crate::explain::{Asked, Explained, Other};
use crate::{check_text, words, wrap};
use klyngeatlas_core::check::{Finding, Verdict};
use klyngeatlas_core::danish;
use klyngeatlas_core::snapshot::Token;
use klyngeatlas_core::terms::{Clause, Demand};
use klyngeatlas_core::view;

/// The clause in every region that has it.
pub(crate) fn write(explained: &[Explained]) -> String {
    explained.iter().map(region).collect::<Vec<_>>().join("\n")
}

fn region(one: &Explained) -> String {
    let atlas = &one.scene.atlas;
    let mut out = String::new();
    wrap::add(&mut out, "", &words::region(atlas, one.scene.on));
    for (terms, clause) in atlas.clauses(&one.page.head.here) {
        let source = atlas.sources.get(terms.source_id.as_str()).map_or("", |source| source.title.as_str());
        out.push('\n');
        let strength = danish::strength(clause.strength);
        wrap::add(&mut out, "== ", &format!("{} · {strength}", clause.id));
        wrap::add(&mut out, "   ", &format!("{} ({}): {source}", terms.title, terms.source_id));
        wrap::add(&mut out, "   ", &danish::upper_first(&words::place(clause)));
        if let Some(quote) = &clause.quote {
            wrap::add(&mut out, "   ", &format!("»{quote}«"));
        }
        about(&mut out, one, clause);
    }
    assumptions(&mut out, one);
    findings(&mut out, one);
    out
}

fn about(out: &mut String, one: &Explained, clause: &Clause) {
    let mut say = |label: &str, text: &str| {
        if !text.is_empty() {
            out.push('\n');
            wrap::add(out, "", &format!("{label}:"));
            wrap::add(out, "   ", text);
        }
    };
    say(&one.page.asks_heading, &one.page.asks);
    say("Hvorfor passagen findes", &one.page.why);
    say("Sådan læses ordene", &one.page.reading);
    match &clause.demand {
        Demand::Requirement(requirement, _) => {
            let kind = requirement.kind.name();
            say("Sådan prøves det", &format!("{} ({})", danish::upper_first(danish::kind(kind)), kind.as_str()));
        }
        Demand::NotChecked(reason) => say("Prøves ikke", reason),
    }
}

fn assumptions(out: &mut String, one: &Explained) {
    if one.asked.is_empty() {
        return;
    }
    out.push('\n');
    wrap::add(out, "", "Antagelser, som svaret kan hvile på:");
    for asked in &one.asked {
        wrap::add(out, "   ", &format!("{} = {} · {}", asked.id, asked.value, asked.title));
        others(out, one, asked);
    }
}

/// What each other value would turn; those that turn nothing are told together.
fn others(out: &mut String, one: &Explained, asked: &Asked) {
    let (idle, turning): (Vec<&Other>, Vec<&Other>) = asked.others.iter().partition(|other| other.turns.is_empty());
    for other in turning {
        let turn = |(body, key): &(String, &str)| {
            let verdict = Verdict::parse(key).map_or("", Verdict::word_within);
            format!("{} bliver {verdict}", name(one, body))
        };
        let turns: Vec<String> = other.turns.iter().map(turn).collect();
        wrap::add(out, "     ", &format!("med {}: {}", other.value, danish::list(turns)));
    }
    if !idle.is_empty() {
        let values = danish::list(idle.iter().map(|other| other.value.as_str()));
        wrap::add(out, "     ", &format!("med {values}: samme svar"));
    }
}

fn name<'a>(one: &'a Explained, body: &'a str) -> &'a str {
    one.scene.atlas.organizations.get(body).map_or(body, |row| row.name.as_str())
}

fn findings(out: &mut String, one: &Explained) {
    out.push('\n');
    wrap::add(out, "", &format!("Svar pr. {}:", danish::day(one.scene.on)));
    if one.findings.is_empty() {
        wrap::add(out, "   ", &one.page.nothing);
    }
    for (finding, worded) in &one.findings {
        out.push('\n');
        let body = name(one, finding.body.as_str());
        wrap::add(out, "   ", &format!("{} · {body} ({})", words::verdict(finding), finding.body));
        found(out, finding, worded);
    }
}

fn found(out: &mut String, finding: &Finding, worded: &view::Finding) {
    check_text::said(out, finding, "     ");
    let Some(counted) = &worded.counted else { return };
    wrap::add(out, "     ", &format!("Talt: {}", worded.counted_in_words));
    for row in &counted.rows {
        let cells: Vec<String> =
            row.iter().map(|cell| cell.text.iter().map(|span| span.text.as_str()).collect::<String>()).collect();
        let told: Vec<&str> = cells.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        wrap::add(out, "       - ", &told.join(" · "));
    }
}
