//! What is known of one agreement, a line a fact, and the words that it goes on by.

use super::{named, place};
use crate::danish;
use crate::model::{Agreement, Area, Row, Step, StepKind};
use crate::terms::Kind;
use crate::view::{Cited, Fact, Scene, Span, Text, findings, link, names, plain, sources, wording};

/// The clauses on how long it holds, in the order of their papers.
pub(super) fn why(scene: &Scene, row: &Row<Agreement>) -> Vec<Cited> {
    let clauses = scene.atlas.terms.iter().flat_map(|terms| &terms.clauses);
    let own = clauses.filter(|clause| {
        let kind = clause.requirement().map(|requirement| &requirement.kind);
        matches!(kind, Some(Kind::InForce(asked)) if asked.agreement == row.id)
    });
    own.map(|clause| findings::cited(scene, clause)).collect()
}

/// Parties, dates, neighbours, follow-up and sources. `bound` is a municipality, and whether the agreement binds it.
pub(super) fn of(scene: &Scene, row: &Row<Agreement>, bound: Option<(&Row<Area>, Option<bool>)>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |term: &str, value: Text| {
        if !value.is_empty() {
            facts.push(Fact { term: term.to_owned(), value });
        }
    };
    let inferred = |field: &str| if row.inferred.iter().any(|known| known == field) { " (udledt)" } else { "" };
    if let Some((area, binds)) = bound {
        let word = if binds.is_none() { "Uoplyst, om den er part" } else { "Bundet" };
        add(&area.name, vec![plain(word)]);
    }
    let date = |span: Option<crate::time::Span>| span.map_or_else(|| "Uoplyst".to_owned(), danish::date);
    let tenure = &row.tenure;
    add("Gælder fra", vec![plain(format!("{}{}", date(tenure.start), inferred("valid_from")))]);
    let nominal = row.nominal_end.map(|end| format!("{}{}", danish::date(end), inferred("nominal_end")));
    add("Planlagt til", nominal.into_iter().map(plain).collect());
    add("Ophørt", tenure.end.into_iter().map(|end| plain(danish::date(end))).collect());
    add("Ophører ved", row.ended_by.iter().map(|citation| sources::place(scene, citation)).collect());
    add("Parter", list(row.party_ids.as_ref(), |id| scene.told_apart(id.as_str())));
    add("Underskrevet af", known(row.signatory_ids.as_ref(), |id| scene.told_apart(id.as_str())));
    add("Binder også", also_bound(scene, row));
    add("Klynge", row.organization_id.iter().map(|id| scene.told_apart(id.as_str())).collect());
    add("Hører under", known(row.parent_ids.as_ref(), |id| named(scene, id.as_str())));
    let below = scene.atlas.agreements.iter().filter(|other| other.parent_ids.iter().flatten().any(|id| *id == row.id));
    add("Har under sig", wording::linked_list(below.map(|other| place(scene, other)).collect()));
    let old = row.supersedes.iter().map(|id| named(scene, id.as_str())).collect();
    add("Afløste", wording::linked_list(old));
    let newer = scene.atlas.agreements.iter().filter(|other| other.supersedes.contains(&row.id));
    add("Afløst af", wording::linked_list(newer.map(|other| place(scene, other)).collect()));
    add("Følges op af", row.follow_up_by_id.iter().map(|id| scene.told_apart(id.as_str())).collect());
    add("Opfølgning", row.follow_up_plan.iter().map(|plan| plain(plan.clone())).collect());
    add("Mål", goals(scene, row));
    add("Bilag", documents(scene, row));
    add("Forløb", steps(scene, &row.steps));
    add("Adresse", row.url.iter().map(|url| plain(url.clone())).collect());
    add("Kilde", sources::cell(scene, &row.source).text);
    facts
}

/// Names with links; of a list that nobody has given, that it is not known.
fn list<T>(ids: Option<&Vec<T>>, name: impl Fn(&T) -> Span) -> Text {
    ids.map_or_else(|| vec![plain("Uoplyst")], |ids| wording::linked_list(ids.iter().map(name).collect()))
}

/// The same, where nothing is said of a list that nobody has given.
fn known<T>(ids: Option<&Vec<T>>, name: impl Fn(&T) -> Span) -> Text {
    ids.map_or_else(Text::new, |ids| wording::linked_list(ids.iter().map(name).collect()))
}

/// Who is bound without being a party, with the words that bind them.
fn also_bound(scene: &Scene, row: &Row<Agreement>) -> Text {
    let mut text = Text::new();
    for bound in row.bound.iter().flatten() {
        if !text.is_empty() {
            text.push(plain("; "));
        }
        text.push(plain(bound.side.map_or("nogen, der ikke er nævnt", danish::side)));
        if let Some(citation) = &bound.citation {
            let quote = citation.quote.as_deref().map(danish::quoted).unwrap_or_default();
            text.push(plain(format!(": {quote} ")));
            text.push(sources::place(scene, citation));
        }
    }
    text
}

fn goals(scene: &Scene, row: &Row<Agreement>) -> Text {
    let Some(ids) = row.goal_ids.as_ref().filter(|ids| !ids.is_empty()) else { return Text::new() };
    let to = scene.to(crate::route::Route::Goals { region: scene.region() });
    vec![link(wording::counted(ids.len(), "mål", "mål"), to)]
}

fn documents(scene: &Scene, row: &Row<Agreement>) -> Text {
    let title = |id: &str| scene.atlas.sources.get(id).map_or_else(|| id.to_owned(), |row| row.title.clone());
    let documents = row.documents.iter().flatten();
    wording::linked_list(documents.map(|document| plain(title(document.source_id.as_str()))).collect())
}

/// How it came about: what was done, by whom, and when, as far as is known.
fn steps(scene: &Scene, steps: &[Step]) -> Text {
    let mut text = Text::new();
    for step in steps {
        if !text.is_empty() {
            text.push(plain("; "));
        }
        let not = if step.done == Some(false) { "ikke " } else { "" };
        text.push(plain(format!("{not}{}", step.how.map_or("gjort noget", names::step))));
        if let Some(id) = &step.organization_id {
            text.push(plain(if step.how == Some(StepKind::Consulted) { ": " } else { " af " }));
            text.push(scene.told_apart(id.as_str()));
        }
        if let Some(on) = step.on {
            text.push(plain(format!(" {}", danish::date(on))));
        }
    }
    text
}
