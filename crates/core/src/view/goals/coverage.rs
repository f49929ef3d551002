//! Which goal has a plan in which cluster, as far as is known: a gap is shown as one only where the list of plans is whole.

use super::anchor;
use super::plans::{concerns, may_hold};
use crate::model::{Goal, Organization, Row};
use crate::route::{Address, Route};
use crate::view::{Cell, Column, Picker, Scene, Table, Verdict, link, sift, wording};

/// The key of the choice of goals without a plan.
pub(super) const GAPS: &str = "huller";

/// A goal a row and a cluster a column; nothing where there are none of either.
pub(super) fn table(scene: &Scene, address: &Address, aims: &[&Row<Goal>]) -> Option<Table> {
    let groups = scene.clusters();
    let gaps_only = address.query.value(GAPS) == Some("ja");
    let mut columns = vec![Column::text("Mål")];
    columns.extend(groups.iter().map(|group| Column::text(&group.name)));
    let mut table = Table::new(&format!("Planer bag målene {}", scene.day()), columns);
    for aim in aims {
        let cells: Vec<Cell> = groups.iter().map(|group| cell(scene, aim, group)).collect();
        let is_gap = |cell: &Cell| matches!(cell.verdict, Some(Verdict::Undetermined | Verdict::NotChecked));
        if gaps_only && !cells.iter().any(is_gap) {
            continue;
        }
        let to = scene.to(Route::Goals { region: scene.region() }).at(&anchor(aim));
        let head = Cell { text: vec![link(aim.title.clone(), to)], ..Cell::default() };
        table = table.with([vec![head], cells].concat());
    }
    (!groups.is_empty() && !aims.is_empty()).then_some(table)
}

/// A goal a row, and the plans of one cluster behind it; the goals of other clusters are left out.
pub(super) fn of_one(scene: &Scene, aims: &[&Row<Goal>], group: &Row<Organization>) -> Option<Table> {
    let mut table = Table::new("Planer bag målene", vec![Column::text("Mål"), Column::text("Planer")]);
    for aim in aims.iter().filter(|aim| aim.organization_id.as_ref().is_none_or(|id| *id == group.id)) {
        let to = scene.to(Route::Goals { region: scene.region() }).at(&anchor(aim));
        table = table.with(vec![Cell::link(aim.title.clone(), to), cell(scene, aim, group)]);
    }
    (!table.rows.is_empty()).then_some(table)
}

/// The plans of one cluster behind one goal.
fn cell(scene: &Scene, aim: &Row<Goal>, group: &Row<Organization>) -> Cell {
    if aim.organization_id.as_ref().is_some_and(|id| *id != group.id) {
        return Cell::plain("En anden klynges mål");
    }
    let own: Vec<_> =
        scene.atlas.action_plans.iter().filter(|plan| concerns(scene, plan, group) && may_hold(scene, plan)).collect();
    let behind = own.iter().filter(|plan| plan.goal_ids.iter().flatten().any(|id| *id == aim.id)).count();
    let perhaps = own.iter().any(|plan| plan.goal_ids.is_none());
    match behind {
        0 if perhaps || !scene.registered("action_plans", group.id.as_str()) => {
            Cell { verdict: Some(Verdict::Undetermined), ..Cell::plain("Uoplyst") }
        }
        // The list is whole: this is a gap, and whether it may be one, only a clause could say.
        0 => Cell { verdict: Some(Verdict::NotChecked), ..Cell::plain("Ingen plan") },
        _ => {
            let to = scene.to(Route::Goals { region: scene.region() }).at("planer");
            Cell { verdict: Some(Verdict::Fulfilled), ..Cell::link(wording::counted(behind, "plan", "planer"), to) }
        }
    }
}

/// What an empty cell says, and what it does not.
pub(super) fn note(scene: &Scene) -> String {
    format!(
        "Uoplyst betyder, at ingen kilde her nævner en plan, som kan gælde {}, og at ingen har sagt god for, at listen over planer \
        er hel. Ingen plan står der kun, hvor listen er hel.",
        scene.day()
    )
}

/// All goals, or those without a known plan somewhere.
pub(super) fn picker(address: &Address) -> Picker {
    let choices = vec![("ja".to_owned(), "Kun mål uden kendt plan i en klynge".to_owned())];
    sift::picker(address, GAPS, "Mål", "Alle mål", choices)
}
