//! The goals: the vision, what is aimed at and by which measures, and which goal has a plan in which cluster.

mod coverage;
mod plans;

use super::{Cell, Column, Head, Picker, Scene, Span, Table, Text, link, order, plain, sift, sources, wording};
use crate::danish;
use crate::model::{Goal, GoalClass, Organization, Row};
use crate::route::{Address, Route};

/// The goals of a region, and the plans behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goals {
    /// The top of the page.
    pub head: Head,
    /// What is aimed at as a whole.
    pub vision: Vec<Statement>,
    /// What all work rests on.
    pub principles: Vec<Statement>,
    /// Which goal has a plan in which cluster; nothing where there are no goals or no clusters.
    pub coverage: Option<Table>,
    /// What an empty cell says, and what it does not.
    pub coverage_note: String,
    /// The choice of goals without a plan.
    pub pickers: Vec<Picker>,
    /// "10 af 10 mål vises."
    pub count: String,
    /// The page without its choice, where one is made.
    pub reset: Option<Span>,
    /// The pejlemærker with their goals, figures and indicators.
    pub benchmarks: Vec<Benchmark>,
    /// The plans, by cluster.
    pub plans: Option<Table>,
    /// What is said where no plan is known.
    pub plans_nothing: String,
    /// The national goals.
    pub national: Vec<Statement>,
    /// What is said where there are no goals at all.
    pub nothing: String,
}

/// Words of a paper, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its id on the page.
    pub anchor: String,
    /// The words.
    pub text: String,
    /// Where they stand.
    pub source: Text,
}

/// A pejlemærke, or what else goals stand under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benchmark {
    /// Its id on the page.
    pub anchor: String,
    /// Its words.
    pub heading: String,
    /// Where they stand; nothing for goals that stand under none.
    pub source: Text,
    /// The figures that the paper prints beside it.
    pub figures: Option<Table>,
    /// The goals under it.
    pub goals: Option<Table>,
    /// The measures under it.
    pub indicators: Option<Table>,
}

/// The page of goals.
#[must_use]
pub fn goals(scene: &Scene, address: &Address) -> Goals {
    let aims = aims(scene);
    let coverage = coverage::table(scene, address, &aims);
    Goals {
        head: scene.titled(head(scene)),
        vision: of_class(scene, GoalClass::Vision),
        principles: of_class(scene, GoalClass::Principle),
        coverage_note: coverage::note(scene),
        pickers: vec![coverage::picker(address)],
        count: format!("{} af {} vises.", coverage.as_ref().map_or(0, |table| table.rows.len()), counted(aims.len())),
        reset: sift::reset(address, &[coverage::GAPS]),
        coverage,
        benchmarks: benchmarks(scene),
        plans: plans::table(scene),
        plans_nothing: format!("Ingen plan, som kan gælde {}, er kendt. Om der er nogen, er uoplyst.", scene.day()),
        national: of_class(scene, GoalClass::NationalGoal),
        nothing: "Ingen mål er kendt.".to_owned(),
    }
}

fn counted(number: usize) -> String {
    wording::counted(number, "mål", "mål")
}

fn head(scene: &Scene) -> Head {
    Head {
        title: format!("Mål i {}", scene.atlas.title),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Mål".to_owned(),
        heading: "Mål".to_owned(),
        letter: None,
        lede: format!("Hvad aftalen vil, hvordan det måles, og hvor en plan står bag {}.", scene.day()),
    }
}

/// The goals, and the plans of one cluster behind each; nothing where there are no goals.
pub(super) fn of_one(scene: &Scene, group: &Row<Organization>) -> Option<Table> {
    coverage::of_one(scene, &aims(scene), group)
}

/// The place of a goal on the page of all of them.
pub(super) fn place(scene: &Scene, row: &Row<Goal>) -> Span {
    link(row.title.clone(), scene.to(Route::Goals { region: scene.region() }).at(&anchor(row)))
}

fn anchor(row: &Row<Goal>) -> String {
    format!("maal-{}", row.id)
}

/// The goals that a plan may stand behind, in the order of their ids: those of the agreement and the clusters' own.
fn aims(scene: &Scene) -> Vec<&Row<Goal>> {
    let aim = |row: &&Row<Goal>| matches!(row.classification, Some(GoalClass::Goal | GoalClass::LocalGoal));
    let mut rows: Vec<&Row<Goal>> = scene.atlas.goals.iter().filter(aim).collect();
    order::by_key(&mut rows, |row| {
        [vec![u32::from(row.classification == Some(GoalClass::LocalGoal))], order::name(row.id.as_str())].concat()
    });
    rows
}

fn of_class(scene: &Scene, class: GoalClass) -> Vec<Statement> {
    let rows = scene.atlas.goals.iter().filter(|row| row.classification == Some(class));
    rows.map(|row| Statement { anchor: anchor(row), text: row.title.clone(), source: cited(scene, row) }).collect()
}

fn cited(scene: &Scene, row: &Row<Goal>) -> Text {
    if row.source.is_empty() { Text::new() } else { sources::cell(scene, &row.source).text }
}

/// What goals stand under, and last the goals that stand under nothing.
fn benchmarks(scene: &Scene) -> Vec<Benchmark> {
    let heads = scene.atlas.goals.iter().filter(|row| row.classification == Some(GoalClass::Benchmark));
    let heads: Vec<&Row<Goal>> = heads.collect();
    let under = |row: &Row<Goal>, head: Option<&Row<Goal>>| match head {
        Some(head) => row.parent_id.as_ref() == Some(&head.id),
        None => !heads.iter().any(|head| row.parent_id.as_ref() == Some(&head.id)),
    };
    let goals = |head: Option<&Row<Goal>>| goals_table(scene, aims(scene).into_iter().filter(|row| under(row, head)));
    let mut shown: Vec<Benchmark> = heads
        .iter()
        .map(|head| Benchmark {
            anchor: anchor(head),
            heading: head.title.clone(),
            source: cited(scene, head),
            figures: figures(scene, head),
            goals: goals(Some(head)),
            indicators: plans::indicators(scene, |row| row.goal_id.as_ref() == Some(&head.id)),
        })
        .collect();
    let rest = goals(None);
    shown.extend(rest.is_some().then(|| Benchmark {
        anchor: "uden-pejlemaerke".to_owned(),
        heading: "Mål uden pejlemærke".to_owned(),
        source: Text::new(),
        figures: None,
        goals: rest,
        indicators: None,
    }));
    shown
}

fn goals_table<'a>(scene: &Scene, rows: impl Iterator<Item = &'a Row<Goal>>) -> Option<Table> {
    let columns = ["Mål", "Hvis", "Indikatorer", "Nationale mål", "Kilde"].map(Column::text).to_vec();
    let mut table = Table::new("Mål", columns);
    for row in rows {
        let whose = match &row.organization_id {
            Some(id) => vec![scene.told_apart(id.as_str())],
            None => row.agreement_id.iter().map(|id| super::agreements::named(scene, id.as_str())).collect(),
        };
        let measures = scene.atlas.indicators.iter().filter(|other| other.goal_id.as_ref() == Some(&row.id));
        let national = row.national_goal_ids.as_ref().map(|ids| {
            ids.iter()
                .filter_map(|id| scene.atlas.goals.get(id.as_str()))
                .map(|goal| plain(goal.title.clone()))
                .collect()
        });
        table = table.with(vec![
            Cell { anchor: anchor(row), ..Cell::plain(row.title.clone()) },
            Cell { text: if whose.is_empty() { vec![plain("Uoplyst")] } else { whose }, ..Cell::default() },
            Cell::plain(named_or_unknown(danish::list(measures.map(|measure| measure.title.clone())))),
            Cell { text: national.map_or_else(|| vec![plain("Uoplyst")], wording::linked_list), ..Cell::default() },
            Cell { text: cited(scene, row), ..Cell::default() },
        ]);
    }
    (!table.rows.is_empty()).then_some(table)
}

fn named_or_unknown(names: String) -> String {
    if names.is_empty() { "Uoplyst".to_owned() } else { names }
}

/// The figures as the paper prints them.
fn figures(scene: &Scene, row: &Row<Goal>) -> Option<Table> {
    let columns = ["Hvad der er talt", "Tal", "År", "Undersøgelse", "Kilde"].map(Column::text).to_vec();
    let mut table = Table::new("Tal, som papiret trykker; de kan ikke sammenlignes indbyrdes", columns);
    for figure in row.figures.iter().flatten() {
        let unknown = || "Uoplyst".to_owned();
        table = table.with(vec![
            Cell::plain(figure.title.clone()),
            Cell::plain(figure.value.clone()),
            Cell::plain(figure.year.map_or_else(unknown, |year| year.to_string())),
            Cell::plain(figure.survey.clone().unwrap_or_else(unknown)),
            sources::cell(scene, &figure.source),
        ]);
    }
    (!table.rows.is_empty()).then_some(table)
}
