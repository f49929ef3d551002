//! The blocks of a paper, of the rule book, and of one rule.

use super::Block;
use super::blocks::{cited, remedies, switches, tables, tally};
use crate::danish;
use crate::view::{Clause, Duty, Finding, Rule, RuleBook, Span, Terms, Text, plain};

/// A paper, clause by clause.
pub(super) fn terms(page: &Terms) -> Vec<Block> {
    let mut blocks =
        vec![Block::Facts(page.facts.clone()), Block::List(page.bodies.iter().map(|one| vec![one.clone()]).collect())];
    blocks.push(Block::Line(page.hypothetical.clone()));
    blocks.extend(tally(&page.tally));
    for section in &page.sections {
        blocks.push(Block::heading(&section.title));
        let told = section.clauses.iter().map(|one| (clause(one), one.finding.report.clone()));
        blocks.push(Block::Clauses(told.collect()));
    }
    blocks.extend(switches("Det hviler svarene på", &page.switches));
    blocks
}

/// The words, and what was found.
fn clause(clause: &Clause) -> Text {
    let cut = if clause.cut { "… " } else { "" };
    let lines = Span { text: format!("Linje {}", clause.lines), to: Some(clause.to.clone()) };
    let mut text = vec![lines, plain(": ")];
    match clause.quote.is_empty() {
        true => text.extend(clause.derived.clone()),
        false => text.push(plain(format!("»{cut}{}«", clause.quote))),
    }
    text.push(plain(format!(" {}", found(&clause.finding))));
    text
}

fn found(finding: &Finding) -> String {
    let missing = if finding.missing.is_empty() { String::new() } else { format!(" Mangler: {}", finding.missing) };
    format!("{}: {}{missing} {}", finding.word, danish::sentence(&finding.message), finding.remedy).trim().to_owned()
}

/// Every clause of every paper, and what the open ones call for.
pub(super) fn rule_book(page: &RuleBook) -> Vec<Block> {
    let mut blocks = tables(&page.papers, Some(&vec![plain(&page.nothing)]));
    blocks.push(Block::heading("Hvem skal gøre hvad"));
    if page.owed.is_empty() {
        blocks.push(Block::line(&page.owed_nothing));
    }
    page.owed.iter().for_each(|duty| blocks.extend(self::duty(duty)));
    if !page.unknown.is_empty() {
        blocks.extend([Block::heading("Hvad der mangler at blive oplyst"), Block::line(&page.unknown_note)]);
        page.unknown.iter().for_each(|duty| blocks.extend(self::duty(duty)));
    }
    blocks
}

fn duty(duty: &Duty) -> Vec<Block> {
    let mut blocks = vec![Block::Sub(vec![duty.who.clone(), plain(format!(" ({})", duty.count))])];
    // The heading stands already.
    blocks.extend(remedies("", &duty.remedies).into_iter().skip(1));
    blocks
}

/// One rule, and its answer for each body.
pub(super) fn rule(page: &Rule) -> Vec<Block> {
    let mut blocks = vec![Block::Line(cited(&page.cited)), Block::Facts(page.facts.clone())];
    for (heading, text) in
        [(page.asks_heading.as_str(), &page.asks), ("Hvorfor", &page.why), ("Læst sådan", &page.reading)]
    {
        if !text.is_empty() {
            blocks.extend([Block::heading(heading), Block::line(text)]);
        }
    }
    blocks.push(Block::heading("Svar"));
    blocks.push(Block::Line(page.hypothetical.clone()));
    for (body, finding) in &page.findings {
        blocks.push(Block::Sub(body.clone()));
        blocks.push(Block::line(found(finding)));
        blocks.extend(finding.counted.clone().map(Block::table));
        blocks.push(Block::Report(finding.report.clone()));
    }
    if page.findings.is_empty() {
        blocks.push(Block::line(&page.nothing));
    }
    blocks.extend(switches("Det hviler svarene på", &page.switches));
    blocks
}
