//! The list of bodies, and what lists and pages of bodies share.

use super::{Bodies, Cell, Column, Head, Scene, Table, Tally, Verdict, clusters, findings, link, names, order, plain};
use crate::check::Finding;
use crate::danish;
use crate::model::{Organization, Row, SupersedesKind};
use crate::route::Route;

/// The kinds of bodies that come first, in this order; the others follow by name.
const FIRST: [&str; 6] = [
    "strategic_level",
    "political_level",
    "steering_group",
    "health_cooperation_committee",
    "strategic_forum",
    "health_council",
];

/// Every body that may exist on the day shown, by kind.
#[must_use]
pub fn bodies(scene: &Scene) -> Bodies {
    let here = |row: &&Row<Organization>| names::is_body(&row.classification) && !scene.exists(row).is_no();
    let rows: Vec<&Row<Organization>> = scene.atlas.organizations.iter().filter(here).collect();
    let mut kinds: Vec<&str> = rows.iter().map(|row| row.classification.as_str()).collect();
    order::by_key(&mut kinds, |kind| place_of_kind(kind));
    kinds.dedup();
    let groups = kinds.into_iter().map(|kind| {
        let mut of_kind: Vec<_> = rows.iter().copied().filter(|row| row.classification == kind).collect();
        order::by_key(&mut of_kind, |row| order::name(&row.name));
        table(scene, &names::classification(kind), &of_kind)
    });
    let heading = format!("Organer {}", scene.day());
    let head = Head {
        title: format!("Organer i {} {}", scene.atlas.title, scene.day()),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Organer".to_owned(),
        heading,
        letter: None,
        lede: "De organer, der kan bestå på den viste dato, og hvordan kravene til dem står.".to_owned(),
    };
    let nothing = vec![plain(format!("Ingen organer er kendt {}. Vælg en anden dato foroven.", scene.day()))];
    Bodies { head: scene.titled(head), groups: groups.collect(), nothing }
}

fn place_of_kind(kind: &str) -> order::Key {
    let first = FIRST.iter().position(|first| *first == kind).unwrap_or(FIRST.len());
    [vec![first as u32], order::name(&names::classification(kind)), order::name(kind)].concat()
}

/// Where a body stands in a list of bodies of several kinds.
pub(super) fn place(row: &Organization) -> order::Key {
    [place_of_kind(&row.classification), vec![0], order::name(&row.name)].concat()
}

/// The bodies of one cluster: which one, the page says.
pub(super) fn of_cluster(scene: &Scene, caption: &str, rows: &[&Row<Organization>]) -> Table {
    let mut table = table(scene, caption, rows);
    table.columns.remove(CLUSTER);
    for row in &mut table.rows {
        row.remove(CLUSTER);
    }
    table
}

/// The column of the cluster.
const CLUSTER: usize = 1;

/// Bodies with their cluster, their life, and their verdicts.
fn table(scene: &Scene, caption: &str, rows: &[&Row<Organization>]) -> Table {
    let columns = ["Organ", "Klynge", "Består", "Krav"].map(Column::text).to_vec();
    let rows = rows.iter().map(|row| {
        let id = row.id.as_str();
        let cluster = scene.atlas.cluster_of(id).map_or_else(|| "—".to_owned(), |cluster| cluster.name.clone());
        let tally = tally(scene, scene.findings_for(id));
        vec![
            Cell { text: vec![scene.name_of(id)], ..Cell::default() },
            Cell::plain(cluster),
            Cell::plain(clusters::lifetime(scene, row)),
            Cell {
                verdict: worst(&tally),
                ..Cell::plain(if tally.counts.is_empty() { "Ingen".to_owned() } else { tally.in_words() })
            },
        ]
    });
    Table { rows: rows.collect(), ..Table::new(caption, columns) }
}

/// The verdict that a reader should see first.
fn worst(tally: &Tally) -> Option<Verdict> {
    let order = [Verdict::Breached, Verdict::Undetermined, Verdict::Fulfilled];
    order.into_iter().find(|verdict| tally.counts.iter().any(|count| count.verdict == *verdict))
}

/// The verdicts of the requirements that data can decide, in the order of the paper, a group a section.
pub(super) fn tally<'a>(scene: &Scene, found: impl Iterator<Item = &'a Finding>) -> Tally {
    Tally::of(sections(scene, found).into_iter().map(|(_, group)| group).collect())
}

/// The same with the sections' headings.
pub(super) fn sections<'a>(scene: &Scene, found: impl Iterator<Item = &'a Finding>) -> Vec<(String, Vec<Verdict>)> {
    let mut counted: Vec<_> = found
        .filter(|finding| findings::is_counted(scene, finding))
        .filter_map(|finding| Some((finding.clause(&scene.atlas)?, finding)))
        .collect();
    // By paper, by line, by id: the order in which a reader of the paper meets them.
    order::by_key(&mut counted, |(clause, finding)| {
        let paper = scene.atlas.terms.position(finding.terms.as_str()).unwrap_or_default();
        let (first, last) = clause.lines.unwrap_or((u32::MAX, u32::MAX));
        [vec![paper as u32, first, last], clause.id.chars().map(u32::from).collect()].concat()
    });
    let mut sections: Vec<(String, Vec<Verdict>)> = Vec::new();
    for (clause, finding) in counted {
        let title = clause.section.clone().unwrap_or_default();
        match sections.last_mut() {
            Some((last, group)) if *last == title => group.push(finding.verdict),
            _ => sections.push((title, vec![finding.verdict])),
        }
    }
    sections
}

/// How a body relates to the one that took its place.
pub(super) fn kind_in_words(kind: SupersedesKind) -> &'static str {
    match kind {
        SupersedesKind::SameSet => "de samme kommuner",
        SupersedesKind::Merge => "lagt sammen",
        SupersedesKind::Split => "delt",
        SupersedesKind::Renamed => "nyt navn",
    }
}

/// "Fagligt/strategisk niveau i Klynge Nord".
pub(super) fn kind_and_cluster(scene: &Scene, row: &Row<Organization>) -> String {
    let kind = names::one_of(&row.classification);
    match scene.atlas.cluster_of(row.id.as_str()).filter(|cluster| cluster.id != row.id) {
        Some(cluster) => format!("{} i {}", danish::upper_first(&kind), cluster.name),
        None => kind,
    }
}
