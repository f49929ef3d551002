//! The figures of every structure in one table, what differs, why some are not known, and what is the same.

use super::super::{Cell, Column as Head, Scene, Table, Verdict, order};
use super::compared::Compared;
use crate::danish;
use crate::scenario::{Figure, Structure};
use crate::terms::{Kind, Measure, Part, Requirement};

/// The figures in the order in which they are shown.
const SHOWN: [Figure; 16] = [
    Figure::Clusters,
    Figure::SmallestMunicipalities,
    Figure::LargestMunicipalities,
    Figure::LargestPopulation,
    Figure::SmallestPopulation,
    Figure::Range,
    Figure::MaxMin,
    Figure::StandardDeviation,
    Figure::CoefficientOfVariation,
    Figure::People,
    Figure::CountedTwice,
    Figure::MunicipalSeats,
    Figure::ClustersWithAcuteHospital,
    Figure::ClustersWithAcuteSite,
    Figure::AcuteHospitals,
    Figure::AcuteSites,
];

/// What a figure is called.
pub(super) fn name(figure: Figure) -> &'static str {
    match figure {
        Figure::Clusters => "Klynger",
        Figure::SmallestMunicipalities => "Færrest kommuner i en klynge",
        Figure::LargestMunicipalities => "Flest kommuner i en klynge",
        Figure::LargestPopulation => "Borgere i den største klynge",
        Figure::SmallestPopulation => "Borgere i den mindste klynge",
        Figure::Range => "Forskel på største og mindste",
        Figure::StandardDeviation => "Spredning (standardafvigelse)",
        Figure::CoefficientOfVariation => "Variationskoefficient",
        Figure::MaxMin => "Største delt med mindste",
        Figure::People => "Borgere i alt",
        Figure::CountedTwice => "Borgere, der tælles i flere klynger",
        Figure::MunicipalSeats => "Kommunale pladser i SSU, én for hver klynge",
        Figure::ClustersWithAcuteHospital => "Klynger knyttet til et akuthospital, set på hospitaler",
        Figure::ClustersWithAcuteSite => "Klynger knyttet til et akuthospital, set på matrikler",
        Figure::AcuteHospitals => "Forskellige akuthospitaler, set på hospitaler",
        Figure::AcuteSites => "Forskellige akuthospitaler, set på matrikler",
    }
}

/// With how many decimals a figure is told.
pub(super) fn places(figure: Figure) -> u32 {
    match figure {
        Figure::CoefficientOfVariation => 3,
        Figure::MaxMin => 2,
        _ => 0,
    }
}

/// The figures that say something here: seats where a paper counts them so, people counted twice where there are any.
pub(super) fn shown(compared: &Compared<'_>) -> Vec<Figure> {
    let says = |figure: &Figure| match figure {
        Figure::MunicipalSeats => counts_seats(compared.scene),
        Figure::CountedTwice => compared
            .columns()
            .iter()
            .any(|column| compared.figure(column.structure, Figure::CountedTwice).is_ok_and(|people| people > 0.0)),
        _ => true,
    };
    SHOWN.into_iter().filter(says).collect()
}

/// The table: a column a structure, and what the one shown differs in.
pub(super) fn table(compared: &Compared<'_>) -> Table {
    let columns = compared.columns();
    let mut heads = vec![Head::text("Mål")];
    heads.extend(columns.iter().map(|column| Head::number(&column.title)));
    let differs = compared.standing.clusters.is_some() && !compared.is_same();
    if differs {
        heads.push(Head::text(&format!(
            "{} mod {}",
            compared.title(),
            danish::lower_first(&compared.standing_title())
        )));
    }
    let mut table = Table::new("Målt på samme måde", heads);
    for figure in shown(compared).into_iter().filter(|_| !columns.is_empty()) {
        let mut row = vec![Cell::plain(name(figure))];
        row.extend(columns.iter().map(|column| value(compared, column.structure, figure)));
        if differs {
            row.push(Cell::plain(difference(compared, figure)));
        }
        table.rows.push(row);
    }
    table
}

fn value(compared: &Compared<'_>, structure: &Structure, figure: Figure) -> Cell {
    match compared.figure(structure, figure) {
        Ok(value) => Cell::plain(danish::decimals(value, places(figure))),
        Err(_) => Cell { verdict: Some(Verdict::Undetermined), ..Cell::plain("Uoplyst") },
    }
}

/// "108.640 flere", "Uændret: Klynge Vest"; nothing where one of the two is not known.
fn difference(compared: &Compared<'_>, figure: Figure) -> String {
    let of = |structure: &Structure| compared.figure(structure, figure).ok();
    let (Some(now), Some(then)) = (of(&compared.standing), of(&compared.thought.structure)) else {
        return String::new();
    };
    let scale = 10f64.powi(places(figure) as i32);
    let rounded = |value: f64| (value * scale).round() / scale;
    let step = rounded(then) - rounded(now);
    let size = danish::decimals(step.abs(), places(figure));
    let (more, fewer) = match figure {
        Figure::Range | Figure::StandardDeviation | Figure::CoefficientOfVariation | Figure::MaxMin => {
            ("mere", "mindre")
        }
        _ if step == 1.0 => ("mere", "færre"),
        _ => ("flere", "færre"),
    };
    let part = match fewer {
        "mindre" if now > 0.0 => format!(" ({} %)", danish::decimals((then - now).abs() / now * 100.0, 0)),
        _ => String::new(),
    };
    match () {
        () if step > 0.0 => format!("{size} {more}{part}"),
        () if step < 0.0 => format!("{size} {fewer}{part}"),
        () => unchanged_name(compared, figure).map_or_else(|| "Uændret".to_owned(), |name| format!("Uændret: {name}")),
    }
}

/// The cluster that a figure is of, where it holds the same municipalities in both.
fn unchanged_name(compared: &Compared<'_>, figure: Figure) -> Option<String> {
    let smallest = match figure {
        Figure::SmallestPopulation => true,
        Figure::LargestPopulation => false,
        _ => return None,
    };
    let (now, then) =
        (compared.extreme(&compared.standing, smallest)?, compared.extreme(&compared.thought.structure, smallest)?);
    now.covers_as(then).then(|| now.name.clone())
}

/// The facts that are missing, each once, for any of the structures.
pub(super) fn unknown(compared: &Compared<'_>) -> Vec<String> {
    let mut missing: Vec<String> = Vec::new();
    for figure in shown(compared) {
        for column in compared.columns() {
            if let Err(unmeasured) = compared.figure(column.structure, figure)
                && !missing.contains(&unmeasured.what)
            {
                missing.push(unmeasured.what);
            }
        }
    }
    missing
}

/// What is the same in both structures: the smallest cluster, and every cluster with the same municipalities.
pub(super) fn unchanged(compared: &Compared<'_>) -> Vec<String> {
    if compared.standing.clusters.is_none() || compared.is_same() {
        return Vec::new();
    }
    let mut sentences = Vec::new();
    if let (Some(name), Ok(people)) =
        (compared.same_smallest(), compared.figure(&compared.standing, Figure::SmallestPopulation))
    {
        sentences.push(format!("Den mindste klynge er i begge {name} med {} borgere.", danish::decimals(people, 0)));
    }
    let stays = |cluster: &&crate::scenario::Cluster| {
        compared.thought.structure.known_clusters().iter().any(|other| other.covers_as(cluster))
    };
    let mut names: Vec<String> =
        compared.standing.known_clusters().iter().filter(stays).map(|cluster| cluster.name.clone()).collect();
    order::by_key(&mut names, |name| order::name(name));
    if !names.is_empty() {
        sentences.push(format!("De samme kommuner er sammen i {}.", danish::list(names)));
    }
    let same = |figure: &Figure| difference(compared, *figure).starts_with("Uændret");
    let figures: Vec<String> =
        shown(compared).into_iter().filter(same).map(|one| danish::lower_first(name(one))).collect();
    if !figures.is_empty() {
        sentences.push(format!("Samme tal: {}.", danish::list(figures)));
    }
    sentences
}

/// Whether a paper of the region counts one municipal seat a cluster: elsewhere no source says so.
pub(super) fn counts_seats(scene: &Scene) -> bool {
    let clauses = scene.atlas.terms.iter().flat_map(|terms| &terms.clauses);
    clauses.filter_map(|clause| clause.requirement()).any(|asks| measures(asks).contains(&Measure::MunicipalSeats))
}

/// The measures that a requirement asks for; none where it is no sum on a structure.
pub(super) fn measures(requirement: &Requirement) -> Vec<Measure> {
    match &requirement.kind {
        Kind::Figure(figure) => figure.is.iter().map(|(measure, _)| *measure).collect(),
        Kind::AllOf(all) => {
            let parts = all.parts.iter().filter_map(|part| match part {
                Part::Requirement(inner) => Some(measures(inner)),
                Part::Rule(_) => None,
            });
            parts.flatten().collect()
        }
        _ => Vec::new(),
    }
}
