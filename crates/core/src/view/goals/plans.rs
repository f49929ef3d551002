//! The plans and the measures.

use crate::danish;
use crate::model::{ActionPlan, Indicator, IndicatorScope, Organization, PlanClass, Row};
use crate::view::{Cell, Column, Scene, Table, goals, order, plain, sources, wording};

/// The plans that may hold on the day shown, by whose they are; nothing where none is known.
pub(super) fn table(scene: &Scene) -> Option<Table> {
    let mut rows: Vec<&Row<ActionPlan>> = scene.atlas.action_plans.iter().filter(|row| may_hold(scene, row)).collect();
    let owner = |row: &Row<ActionPlan>| scene.told_apart(row.organization_id.as_str());
    order::by_key(&mut rows, |row| [order::name(&owner(row).text), vec![0], order::name(&row.title)].concat());
    let columns = ["Plan", "Slags", "Hvis", "Mål", "Datakilder", "Gælder", "Kilde"].map(Column::text).to_vec();
    let mut table = Table::new(&format!("Planer, som kan gælde {}", scene.day()), columns);
    for row in &rows {
        let goals = row.goal_ids.as_ref().map(|ids| {
            let known = ids.iter().filter_map(|id| scene.atlas.goals.get(id.as_str()));
            wording::linked_list(known.map(|goal| goals::place(scene, goal)).collect())
        });
        let sources =
            row.data_sources.as_ref().map_or_else(|| "Uoplyst".to_owned(), |all| danish::list(all.iter().cloned()));
        table = table.with(vec![
            Cell::plain(row.title.clone()),
            Cell::plain(row.classification.map_or("Uoplyst", class)),
            Cell { text: vec![owner(row)], ..Cell::default() },
            Cell { text: goals.unwrap_or_else(|| vec![plain("Uoplyst")]), ..Cell::default() },
            Cell::plain(sources),
            Cell::plain(dates(row)),
            sources::cell(scene, &row.source),
        ]);
    }
    (!rows.is_empty()).then_some(table)
}

/// Whether a plan is a cluster's own, or that of a body in it.
pub(super) fn concerns(scene: &Scene, plan: &ActionPlan, group: &Row<Organization>) -> bool {
    let owner = plan.organization_id.as_str();
    owner == group.id.as_str() || scene.atlas.lineage(owner).iter().any(|above| above.id == group.id)
}

/// Whether a plan holds on the day shown, or may.
pub(super) fn may_hold(scene: &Scene, plan: &Row<ActionPlan>) -> bool {
    !scene.holds(&plan.tenure, None).is_no()
}

fn class(class: PlanClass) -> &'static str {
    match class {
        PlanClass::ActionPlan => "Handleplan",
        PlanClass::Initiative => "Indsats",
        PlanClass::MonitoringPlan => "Monitoreringsplan",
        PlanClass::EvaluationArea => "Evalueringsområde",
    }
}

fn dates(plan: &Row<ActionPlan>) -> String {
    let tenure = &plan.tenure;
    let from = tenure.start.map(|start| format!("fra {}", danish::date(start)));
    let until = tenure.end.map(|end| format!("til {}", danish::date(end)));
    let told: Vec<String> = from.into_iter().chain(until).collect();
    if told.is_empty() { "Uoplyst".to_owned() } else { danish::upper_first(&told.join(" ")) }
}

/// The measures that are wanted, by name; nothing where there are none.
pub(super) fn indicators(scene: &Scene, wanted: impl Fn(&Indicator) -> bool) -> Option<Table> {
    let columns = ["Indikator", "Måler", "Datakilde", "Udvalgt af", "Kilde"].map(Column::text).to_vec();
    let mut table = Table::new("Indikatorer", columns);
    for row in scene.atlas.indicators.iter().filter(|row| wanted(row)) {
        let by = row.selected_by_id.as_ref().map(|id| scene.told_apart(id.as_str()));
        let scope = match row.scope {
            Some(IndicatorScope::Hospital) => "Hospitalernes arbejde",
            Some(IndicatorScope::Municipality) => "Kommunernes arbejde",
            None => "Uoplyst",
        };
        table = table.with(vec![
            Cell::plain(row.title.clone()),
            Cell::plain(scope),
            Cell::plain(row.data_source.clone().unwrap_or_else(|| "Uoplyst".to_owned())),
            Cell { text: vec![by.unwrap_or_else(|| plain("Uoplyst"))], ..Cell::default() },
            sources::cell(scene, &row.source),
        ]);
    }
    (!table.rows.is_empty()).then_some(table)
}
