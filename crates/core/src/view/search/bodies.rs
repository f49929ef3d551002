//! Municipalities, clusters, bodies, and the other organizations of a region, as they can be found.

use super::super::{Scene, bodies, names, sift, tiles, wording};
use super::{Kind, Thing, To};
use crate::danish;
use crate::model::{Area, Organization, Row};
use crate::route::{Address, Route};
use crate::time::Holds;

/// Every municipality and every organization.
pub(super) fn all(scene: &Scene) -> Vec<Thing> {
    let clusters = scene.clusters();
    let areas = scene.atlas.areas.iter().filter(|row| row.is_municipality());
    let mut things: Vec<Thing> = areas.map(|row| area(scene, row, &clusters)).collect();
    let organizations = scene.atlas.organizations.iter().filter(|row| !is_its_area(scene, row));
    things.extend(organizations.map(|row| organization(scene, row, &clusters)));
    things
}

/// The authority of a municipality is found as the municipality.
fn is_its_area(scene: &Scene, row: &Row<Organization>) -> bool {
    let areas = row.area_ids.iter().flatten();
    row.classification == "municipality" && areas.filter_map(|id| scene.atlas.areas.get(id.as_str())).next().is_some()
}

fn area(scene: &Scene, row: &Row<Area>, clusters: &[&Row<Organization>]) -> Thing {
    let own = tiles::holding(row, clusters);
    let about = match own.is_empty() {
        true => format!("Kommune; klynge uoplyst {}", scene.day()),
        false => format!("Kommune i {}", danish::list(own.iter().map(|cluster| cluster.name.as_str()))),
    };
    let sifted = Some((sift::AREA, row.id.to_string()));
    Thing {
        kind: Kind::Area,
        heading: row.name.clone(),
        texts: [Some(about), aliases(&row.aliases), row.code.as_ref().map(|code| format!("Kommunekode {code}"))]
            .into_iter()
            .flatten()
            .collect(),
        told: false,
        to: To { sifted, ..To::page(Route::Map { region: scene.region() }) },
        when: String::new(),
        before: 0,
    }
}

fn organization(scene: &Scene, row: &Row<Organization>, clusters: &[&Row<Organization>]) -> Thing {
    let page = scene.page_of(row);
    let about = match &page {
        Some(_) => bodies::kind_and_cluster(scene, row),
        None => names::one_of(&row.classification),
    };
    let (to, about) = match page {
        Some(page) => (To::address(page), about),
        // It has no page of its own, so it is read of where it is a party or where the cluster is tied to it.
        None => match told_of(scene, row, clusters) {
            Some((page, name)) => (To::address(page), format!("{about}, nævnt under {name}")),
            None => (overview(scene), about),
        },
    };
    Thing {
        kind: Kind::Body,
        heading: scene.heading_of(row),
        texts: [Some(about), aliases(&row.aliases), row.scope.clone(), municipalities(scene, row), sites(scene, row)]
            .into_iter()
            .flatten()
            .collect(),
        told: false,
        to,
        when: when(scene, row),
        before: 0,
    }
}

/// The cluster on whose page an organization without a page is told of.
fn told_of(scene: &Scene, row: &Row<Organization>, clusters: &[&Row<Organization>]) -> Option<(Address, String)> {
    let names_it = |cluster: &&&Row<Organization>| {
        let party = cluster.party_ids.iter().flatten().any(|id| *id == row.id);
        let own_site = |anchor: &String| {
            let site = scene.atlas.sites.get(anchor);
            anchor == row.id.as_str() || site.is_some_and(|site| site.organization_id == row.id)
        };
        party || cluster.anchor_ids.iter().flatten().any(own_site)
    };
    let cluster = clusters.iter().find(names_it)?;
    Some((scene.page_of(cluster)?, cluster.name.clone()))
}

fn overview(scene: &Scene) -> To {
    To::page(Route::Region { region: scene.region() })
}

fn aliases(aliases: &[String]) -> Option<String> {
    (!aliases.is_empty()).then(|| format!("Også kaldt {}", danish::list(aliases)))
}

fn municipalities(scene: &Scene, row: &Organization) -> Option<String> {
    let areas: Vec<&str> = row
        .area_ids
        .iter()
        .flatten()
        .filter_map(|id| scene.atlas.areas.get(id.as_str()))
        .map(|row| row.name.as_str())
        .collect();
    (!areas.is_empty())
        .then(|| format!("{}: {}", wording::counted(areas.len(), "kommune", "kommuner"), danish::list(&areas)))
}

fn sites(scene: &Scene, row: &Row<Organization>) -> Option<String> {
    let own = scene.atlas.sites.iter().filter(|site| site.organization_id == row.id);
    let names: Vec<String> = own.flat_map(|site| [std::slice::from_ref(&site.name), &site.aliases].concat()).collect();
    (!names.is_empty()).then(|| format!("Matrikler: {}", danish::list(&names)))
}

fn when(scene: &Scene, row: &Row<Organization>) -> String {
    match scene.exists(row) {
        Holds::NotYet => format!("Findes ikke endnu {}.", scene.day()),
        Holds::NoLonger => format!("Findes ikke længere {}.", scene.day()),
        _ => String::new(),
    }
}
