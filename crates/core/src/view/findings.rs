//! What was found for a clause and a body, in the words of the page.

use super::{Cited, Clause, Finding, Scene, Text, Verdict, counted, link, names, plain, report, wording};
use crate::check;
use crate::danish;
use crate::model::Atlas;
use crate::route::Route;
use crate::terms::{Clause as Rule, Demand, KindName, Strength};
use crate::time::Date;

/// Checks a region on a day; with `in_force`, as if those terms held.
pub(super) fn check(atlas: &Atlas, on: Date, in_force: Option<&str>) -> check::Report {
    let assume_in_force = in_force.map(str::to_owned).into_iter().collect();
    check::check_with(atlas, &check::Question { on, body: None, rule: None, assume_in_force })
}

/// Whether a finding is drawn as a mark of a strip: a requirement that must be kept, and that data can decide.
pub(super) fn is_counted(scene: &Scene, finding: &check::Finding) -> bool {
    let binding = matches!(finding.strength, Strength::Hard | Strength::HardQualified);
    let decidable = finding
        .clause(&scene.atlas)
        .and_then(Rule::requirement)
        .is_some_and(|requirement| requirement.kind.name() != KindName::Evidence);
    binding && decidable
}

/// What was found, worded.
pub(super) fn finding(scene: &Scene, found: &check::Finding) -> Finding {
    let counted = counted::table(scene, &found.rows);
    let rows = counted.as_ref().map_or(0, |table| table.rows.len());
    Finding {
        verdict: found.verdict,
        word: found.verdict.word_for(found.strength).to_owned(),
        claim: found.strength == Strength::Claim,
        weight: weight(scene, found),
        message: found.message.clone(),
        missing: missing(found),
        remedy: remedy(found),
        counted,
        counted_in_words: wording::counted(rows, "række", "rækker"),
        report: report::of_finding(scene, found),
    }
}

/// The way forward, unless it says no more than that the missing fact must be told.
fn remedy(found: &check::Finding) -> String {
    let remedy = found.remedy.clone().unwrap_or_default();
    let repeats = found.missing.first().is_some_and(|fact| remedy.contains(&fact.text));
    if repeats { String::new() } else { remedy }
}

/// "Krav, hviler på …", leading to the switches on the same page.
fn weight(scene: &Scene, found: &check::Finding) -> Text {
    let mut text = vec![plain(danish::upper_first(danish::strength(found.strength)))];
    if let Some(why) = found.why_not {
        text.push(plain(format!(", {}", names::why_not(why))));
    }
    if found.hypothetical {
        text.push(plain(", hypotetisk"));
    }
    let rests: Vec<_> = found.assumptions.iter().filter_map(|id| scene.atlas.assumptions.get(id)).collect();
    if !rests.is_empty() {
        text.push(plain(", hviler på: "));
        let about = |id: &str| scene.to(scene.about()).at(&super::switches::anchor(id));
        text.extend(wording::linked_list(
            rests.iter().map(|row| link(row.title.trim_end_matches('?').to_owned(), about(row.id.as_str()))).collect(),
        ));
    }
    text
}

/// The missing facts, each said once. Long lists end in how many there are more.
fn missing(found: &check::Finding) -> String {
    const SHOWN: usize = 4;
    let mut texts: Vec<&str> = Vec::new();
    for fact in &found.missing {
        if !texts.contains(&fact.text.as_str()) {
            texts.push(&fact.text);
        }
    }
    let more = texts.len().saturating_sub(SHOWN);
    texts.truncate(SHOWN);
    match (texts.is_empty(), more) {
        (true, _) => String::new(),
        (false, 0) => format!("{}.", texts.join("; ")),
        (false, more) => format!("{}; og {more} mere.", texts.join("; ")),
    }
}

/// A clause with what was found for one body.
pub(super) fn clause(scene: &Scene, rule: &Rule, found: Option<&check::Finding>) -> Clause {
    let finding = found.map_or_else(|| without_finding(scene, rule), |found| finding(scene, found));
    let quote = rule.quote.clone().unwrap_or_default();
    Clause {
        id: rule.id.clone(),
        lines: lines(rule),
        cut: is_cut(&quote),
        derived: derived(scene, rule),
        quote,
        to: scene.to(Route::Rule { region: scene.region(), id: rule.id.clone() }),
        finding,
    }
}

/// A clause that is not for the body shown.
fn without_finding(scene: &Scene, rule: &Rule) -> Finding {
    let (verdict, message) = match &rule.demand {
        Demand::NotChecked(reason) => (Verdict::NotChecked, reason.clone()),
        Demand::Requirement(..) => (Verdict::NotApplicable, "Handler om et andet organ.".to_owned()),
    };
    Finding {
        verdict,
        word: verdict.word().to_owned(),
        claim: rule.strength == Strength::Claim,
        weight: vec![plain(danish::upper_first(danish::strength(rule.strength)))],
        message,
        missing: String::new(),
        remedy: String::new(),
        counted: None,
        counted_in_words: String::new(),
        report: report::of_clause(scene, &rule.id),
    }
}

/// "87" or "91–93"; nothing for a clause without a place.
pub(super) fn lines(rule: &Rule) -> String {
    match rule.lines {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first}–{last}"),
        None => "—".to_owned(),
    }
}

/// Words that begin in lower case were cut out of a sentence.
pub(super) fn is_cut(quote: &str) -> bool {
    quote.chars().next().is_some_and(char::is_lowercase)
}

fn derived(scene: &Scene, rule: &Rule) -> Text {
    if rule.quote.is_some() {
        return Text::new();
    }
    let mut text = vec![plain("Står ikke selv i papiret; følger af ")];
    let to = |id: &String| link(id.clone(), scene.to(Route::Rule { region: scene.region(), id: id.clone() }));
    text.extend(wording::linked_list(rule.derived_from.iter().map(to).collect()));
    text.push(plain("."));
    text
}

/// A clause as a place: its words and a link to its page.
pub(super) fn cited(scene: &Scene, rule: &Rule) -> Cited {
    let to = scene.to(Route::Rule { region: scene.region(), id: rule.id.clone() });
    let place = if rule.lines.is_some() { format!("linje {}", lines(rule)) } else { rule.id.clone() };
    Cited { quote: rule.quote.clone().unwrap_or_default(), place: link(place, to) }
}
