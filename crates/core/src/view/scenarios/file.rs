//! The figures as a file: a figure a row, with the day, the structure, the cluster where it is of one, and the source.

use super::super::order;
use super::compared::{Column, Compared};
use super::figures;
use crate::danish;
use crate::scenario::Cluster;

/// Every figure of every structure, and every cluster with its municipalities and its people.
pub(super) fn rows(compared: &Compared<'_>) -> Vec<Vec<String>> {
    let heads = ["Dato", "Opdeling", "Klynge", "Mål", "Værdi", "Indbyggere pr.", "Kilde"];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    let (counted, source) = counted(compared);
    for column in compared.columns() {
        let mut add = |cluster: &str, what: &str, value: String| {
            let day = compared.scene.on.to_string();
            let cells = [&day, &column.title, cluster, what, &value, &counted, &source];
            rows.push(cells.map(str::to_owned).to_vec());
        };
        for figure in figures::shown(compared) {
            let value = compared.figure(column.structure, figure);
            let text = value.map_or_else(|_| "Uoplyst".to_owned(), |value| plain(value, figures::places(figure)));
            add("", figures::name(figure), text);
        }
        for (cluster, people) in clusters(compared, &column) {
            add(&cluster.name, "Kommuner", areas(compared, cluster));
            add(&cluster.name, "Borgere", people.map_or_else(|| "Uoplyst".to_owned(), |people| plain(people, 0)));
        }
    }
    rows
}

/// A number as a Danish spreadsheet reads it: a comma for the decimals, and nothing between the thousands.
fn plain(value: f64, places: u32) -> String {
    danish::decimals(value, places).replace('.', "")
}

fn clusters<'s>(compared: &Compared<'_>, column: &Column<'s>) -> Vec<(&'s Cluster, Option<f64>)> {
    let people = compared.people(column.structure);
    let mut clusters: Vec<_> = column.structure.known_clusters().iter().zip(people).collect();
    order::by_key(&mut clusters, |(cluster, _)| order::name(&cluster.name));
    clusters
}

fn areas(compared: &Compared<'_>, cluster: &Cluster) -> String {
    let Some(ids) = &cluster.area_ids else { return "Uoplyst".to_owned() };
    let mut names: Vec<String> = ids.iter().map(|id| compared.area(id)).collect();
    order::by_key(&mut names, |name| order::name(name));
    names.join(", ")
}

/// The day on which the people were counted, and who counted them.
fn counted(compared: &Compared<'_>) -> (String, String) {
    let Some(day) = compared.counted_on() else { return Default::default() };
    let atlas = &compared.scene.atlas;
    let mut titles: Vec<&str> = Vec::new();
    for (_, population) in atlas.areas.iter().flat_map(|area| &area.population).filter(|(counted, _)| *counted == day) {
        let title = atlas.sources.get(population.source_id.as_str()).map_or("", |source| source.title.as_str());
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    (day.to_string(), titles.join("; "))
}
