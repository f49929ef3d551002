//! Papers, their clauses, agreements and goals, as they can be found.

use super::super::{Scene, agreements, findings, goals, rule, wording};
use super::{Kind, Thing, To};
use crate::danish;
use crate::model::{Agreement, Goal, GoalClass, Row};
use crate::route::Route;
use crate::terms::{Clause, Demand, Terms};

/// Everything that is written down and agreed.
pub(super) fn all(scene: &Scene) -> Vec<Thing> {
    let mut things: Vec<Thing> = scene.atlas.agreements.iter().map(|row| agreement(scene, row)).collect();
    things.extend(scene.atlas.goals.iter().map(|row| goal(scene, row)));
    for terms in &scene.atlas.terms {
        things.push(paper(scene, terms));
        things.extend(terms.clauses.iter().map(|row| clause(scene, terms, row)));
    }
    things
}

fn agreement(scene: &Scene, row: &Row<Agreement>) -> Thing {
    let parties: Vec<String> = row.party_ids.iter().flatten().map(|id| scene.told_apart(id.as_str()).text).collect();
    let parties = (!parties.is_empty()).then(|| format!("Parter: {}", danish::list(parties)));
    let place = agreements::place(scene, row);
    Thing {
        kind: Kind::Agreement,
        heading: place.text,
        texts: [Some(agreements::in_words(scene, row)), parties, row.follow_up_plan.clone()]
            .into_iter()
            .flatten()
            .collect(),
        told: false,
        to: place.to.map_or_else(|| To::page(Route::Agreements { region: scene.region() }), To::address),
        when: String::new(),
        before: 0,
    }
}

fn goal(scene: &Scene, row: &Row<Goal>) -> Thing {
    let class = match row.classification {
        Some(GoalClass::Benchmark) => "Pejlemærke",
        Some(GoalClass::NationalGoal) => "Nationalt mål",
        Some(GoalClass::LocalGoal) => "Lokalt mål",
        Some(GoalClass::Vision) => "Vision",
        Some(GoalClass::Principle) => "Princip",
        Some(GoalClass::Goal) | None => "Mål",
    };
    let body = row.organization_id.as_ref().map(|id| scene.told_apart(id.as_str()).text);
    let agreement = row.agreement_id.as_ref().and_then(|id| scene.atlas.agreements.get(id.as_str()));
    let of: Vec<String> = body.into_iter().chain(agreement.map(|row| row.title.clone())).collect();
    let about = if of.is_empty() { class.to_owned() } else { format!("{class}, {}", danish::list(of)) };
    let above = row.parent_id.as_ref().and_then(|id| scene.atlas.goals.get(id.as_str()));
    let measures = scene.atlas.indicators.iter().filter(|other| other.goal_id.as_ref() == Some(&row.id));
    let place = goals::place(scene, row);
    Thing {
        kind: Kind::Goal,
        heading: place.text,
        texts: [about]
            .into_iter()
            .chain(above.map(|above| format!("Under {}", danish::quoted(&above.title))))
            .chain(measures.map(|measure| format!("Indikator: {}", measure.title)))
            .collect(),
        told: false,
        to: place.to.map_or_else(|| To::page(Route::Goals { region: scene.region() }), To::address),
        when: String::new(),
        before: 0,
    }
}

fn paper(scene: &Scene, row: &Row<Terms>) -> Thing {
    let source = scene.atlas.sources.get(row.source_id.as_str()).map(|source| format!("Kilde: {}", source.title));
    Thing {
        kind: Kind::Paper,
        heading: row.title.clone(),
        texts: [Some(wording::counted(row.clauses.len(), "passage", "passager")), source]
            .into_iter()
            .flatten()
            .collect(),
        told: false,
        to: To::page(Route::Terms { region: scene.region(), id: row.id.to_string() }),
        when: String::new(),
        before: 0,
    }
}

fn clause(scene: &Scene, paper: &Terms, row: &Clause) -> Thing {
    let reason = match &row.demand {
        Demand::NotChecked(reason) => Some(format!("Prøves ikke: {}", danish::lower_first(reason))),
        Demand::Requirement(..) => None,
    };
    let reading = row.reading.clone().map(|reading| format!("Sådan læses det: {}", rule::spelled_out(scene, reading)));
    let section = row.section.clone().unwrap_or_else(|| paper.title.clone());
    let heading = match row.lines {
        Some(_) => format!("{section}, linje {} ({})", findings::lines(row), row.id),
        None => format!("{section}, afledt krav ({})", row.id),
    };
    // A clause is its words: without them its place says little.
    let quote = row.quote.as_ref().map(|quote| danish::quoted(quote));
    Thing {
        kind: Kind::Clause,
        heading,
        texts: [paper.title.clone()]
            .into_iter()
            .chain(quote)
            .chain(row.why.clone())
            .chain(reading)
            .chain(reason)
            .collect(),
        told: true,
        to: To::page(Route::Rule { region: scene.region(), id: row.id.clone() }),
        when: String::new(),
        before: 0,
    }
}
