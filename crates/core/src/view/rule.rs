//! The page of one rule: its words, how they are read, and what was found body by body.

use super::responsible::{self, Actor};
use super::{
    Cited, Fact, Head, Rule, Scene, Span, Text, asks, findings, link, names, order, plain, sources, switches, wording,
};
use crate::check::Finding;
use crate::danish;
use crate::model::{Citation, Row};
use crate::route::{Address, Query, Route};
use crate::terms::{Clause, Demand, Terms};

/// The page of a rule; nothing where no paper has it.
#[must_use]
pub fn rule(scene: &Scene, address: &Address, id: &str) -> Option<Rule> {
    let (paper, clause) = scene.atlas.clauses(id).next()?;
    let mut found: Vec<&Finding> = scene.all_for_rule(id).collect();
    order::by_key(&mut found, |finding| order::name(&scene.name_of(finding.body.as_str()).text));
    let quote = clause.quote.clone().unwrap_or_default();
    let mut facts = facts(scene, paper, clause);
    facts.extend(who(scene, clause, &found));
    facts.extend(asked(scene, &found));
    Some(Rule {
        head: scene.titled(head(scene, paper, clause)),
        cut: findings::is_cut(&quote),
        cited: Cited { quote, place: place(scene, paper, clause) },
        facts,
        asks_heading: asks::heading(clause.strength).to_owned(),
        asks: clause.requirement().map(|requirement| asks::sentence(scene, requirement)).unwrap_or_default(),
        why: clause.why.clone().unwrap_or_default(),
        reading: spelled_out(scene, clause.reading.clone().unwrap_or_default()),
        hypothetical: hypothesis(scene, address, &found),
        switches: switches::under(scene, address, found.iter().copied()),
        findings: found.iter().map(|finding| (body(scene, finding), findings::finding(scene, finding))).collect(),
        nothing: nothing(scene, clause),
    })
}

fn head(scene: &Scene, paper: &Row<Terms>, clause: &Clause) -> Head {
    let to = scene.to(Route::Terms { region: scene.region(), id: paper.id.to_string() });
    let crumbs = vec![
        link("Overblik", scene.to(Route::Region { region: scene.region() })),
        link("Kommissorier", scene.to(Route::TermsList { region: scene.region() })),
        link(paper.title.clone(), to.at(&clause.id)),
    ];
    let section = clause.section.clone().unwrap_or_else(|| paper.title.clone());
    let heading = match clause.lines {
        Some(_) => format!("{section}, linje {}", findings::lines(clause)),
        None => format!("{section}, afledt krav"),
    };
    let lede = format!("Regel {}, prøvet {}.", clause.id, scene.day());
    Head { title: format!("{heading} ({})", clause.id), crumbs, here: clause.id.clone(), heading, letter: None, lede }
}

/// The place of the words in their source.
fn place(scene: &Scene, paper: &Terms, clause: &Clause) -> Span {
    let citation = Citation {
        source_id: paper.source_id.clone(),
        section: clause.section.clone(),
        lines: clause.lines,
        quote: clause.quote.clone(),
    };
    sources::place(scene, &citation)
}

fn facts(scene: &Scene, paper: &Terms, clause: &Clause) -> Vec<Fact> {
    let fact = |term: &str, value: Text| Fact { term: term.to_owned(), value };
    let checked = match &clause.demand {
        Demand::Requirement(requirement, _) => danish::upper_first(danish::kind(requirement.kind.name())),
        Demand::NotChecked(reason) => format!("Prøves ikke: {}", danish::lower_first(reason)),
    };
    let scope = clause.applies_to.as_ref().unwrap_or(&paper.applies_to);
    let classes = scope.classification.iter().map(|token| plain(names::classification(token)));
    let ids = scope.ids.iter().map(|id| scene.name_of(id));
    let mut facts = vec![
        fact("Styrke", vec![plain(danish::upper_first(danish::strength(clause.strength)))]),
        fact("Sådan prøves det", vec![plain(checked)]),
        fact("Gælder for", wording::linked_list(classes.chain(ids).collect())),
    ];
    if !clause.derived_from.is_empty() {
        let to = |id: &String| link(id.clone(), scene.to(Route::Rule { region: scene.region(), id: id.clone() }));
        facts.push(fact("Følger af", wording::linked_list(clause.derived_from.iter().map(to).collect())));
    }
    facts
}

/// Who must act, where anything is asked of anybody.
fn who(scene: &Scene, clause: &Clause, found: &[&Finding]) -> Option<Fact> {
    let mut actors = Vec::new();
    for actor in found.iter().flat_map(|finding| responsible::of(scene, finding, clause)) {
        if actor != Actor::Nobody && !actors.contains(&actor) {
            actors.push(actor);
        }
    }
    order::by_key(&mut actors, |actor| actor.place(scene));
    let names: Vec<Span> = actors.iter().map(|actor| actor.name(scene)).collect();
    (!names.is_empty()).then(|| Fact { term: "Hvem skal handle".to_owned(), value: wording::linked_list(names) })
}

/// The assumptions that were asked for on the way to the answers, whether or not they turn any.
fn asked(scene: &Scene, found: &[&Finding]) -> Option<Fact> {
    let asked = |id: &str| found.iter().any(|finding| finding.asked.iter().any(|known| known == id));
    let rows = scene.atlas.assumptions.iter().filter(|row| asked(row.id.as_str()));
    let to = |id: &str| scene.to(scene.about()).at(&switches::anchor(id));
    let names: Vec<Span> =
        rows.map(|row| link(format!("»{}«: {}", row.title, names::reading(&row.value)), to(row.id.as_str()))).collect();
    (!names.is_empty())
        .then(|| Fact { term: "Spørger til antagelserne".to_owned(), value: wording::linked_list(names) })
}

fn hypothesis(scene: &Scene, address: &Address, found: &[&Finding]) -> Text {
    if !found.iter().any(|finding| finding.hypothetical) {
        return Text::new();
    }
    let query = Query { hypothetical: None, ..address.query.clone() };
    let stop = Address { query, fragment: None, ..address.clone() };
    vec![
        plain(format!("Reglen er taget for gældende {}, også for organer, som siden blev afløst. ", scene.day())),
        link("Vis de virkelige svar", stop),
    ]
}

fn body(scene: &Scene, finding: &Finding) -> Text {
    vec![scene.name_of(finding.body.as_str())]
}

/// The text with the titles of assumptions in place of the ids that it mentions.
pub(super) fn spelled_out(scene: &Scene, text: String) -> String {
    scene.atlas.assumptions.iter().fold(text, |text, row| {
        let mention = format!("`{}`", row.id);
        if text.contains(&mention) { text.replace(&mention, &danish::quoted(&row.title)) } else { text }
    })
}

fn nothing(scene: &Scene, clause: &Clause) -> String {
    match &clause.demand {
        Demand::NotChecked(reason) => reason.clone(),
        Demand::Requirement(..) => format!("Ingen organer, som reglen handler om, er kendt {}.", scene.day()),
    }
}
