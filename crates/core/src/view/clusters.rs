//! Clusters: the card on the overview, and the page of one.

use super::sources::Uses;
use super::{
    Cell, Cluster, ClusterCard, Clusters, Column, Fact, Head, Scene, Table, Text, calendars, descent, embed_builder,
    link, map, marks, names, order, plain, remedies, report, tiles, wording, yearly,
};
use crate::check::Finding;
use crate::danish;
use crate::model::{Organization, Row};
use crate::route::{Address, EmbedView, Route};
use crate::time::Holds;

/// The clusters that may exist on the day shown, or the councils that took their place.
pub(super) fn cards(scene: &Scene) -> Clusters {
    let rows = scene.clusters();
    let heading = match rows.iter().any(|row| row.is_council()) {
        true => "Sundhedsrådene og deres krav",
        false => "Klyngerne og deres kommissorium",
    };
    let cards = rows.into_iter().map(|row| card(scene, row)).collect();
    let nothing = vec![plain(format!("Ingen klynge er kendt {}. Vælg en anden dato foroven.", scene.day()))];
    Clusters { heading: heading.to_owned(), cards, nothing }
}

/// The councils that prepare beside the clusters, each leading to its page; nothing while there are none, or when they are what
/// the overview shows.
pub(super) fn preparing(scene: &Scene) -> Text {
    let shown = scene.clusters();
    let beside = |row: &&Row<Organization>| {
        row.is_council() && !scene.exists(row).is_no() && !shown.iter().any(|other| other.id == row.id)
    };
    let mut councils: Vec<&Row<Organization>> = scene.atlas.organizations.iter().filter(beside).collect();
    if councils.is_empty() {
        return Text::new();
    }
    order::by_key(&mut councils, |row| order::name(&row.name));
    let mut text = vec![plain("Ved siden af klyngerne: ")];
    text.extend(wording::linked_list(councils.iter().map(|row| scene.name_of(row.id.as_str())).collect()));
    text.push(plain("."));
    text
}

/// A cluster in short.
pub(super) fn card(scene: &Scene, row: &Row<Organization>) -> ClusterCard {
    let id = row.id.to_string();
    let mut known = members(scene, row);
    if scene.exists(row) == Holds::Unknown {
        known.insert(0, plain(format!("Om {} består {}, er uoplyst. ", the_one(row), scene.day())));
    }
    let tally = super::bodies::tally(scene, findings(scene, &id).into_iter());
    let mut facts = parties(scene, row);
    if tally.counts.is_empty() {
        facts.push(Fact { term: "Krav".to_owned(), value: vec![plain("Ingen kendt")] });
    }
    ClusterCard {
        letter: marks::letter(&scene.atlas, row),
        name: scene.name_of(&id),
        size: size(scene, row),
        facts,
        tally,
        members: known,
        id,
    }
}

/// What a sentence calls it.
fn the_one(row: &Organization) -> &'static str {
    if row.is_council() { "rådet" } else { "klyngen" }
}

/// The page of one cluster; nothing where there is no such cluster.
#[must_use]
pub fn cluster(scene: &Scene, id: &str) -> Option<Cluster> {
    let row = scene.atlas.organizations.get(id).filter(|row| row.is_cluster())?;
    let found = findings(scene, id);
    let mut facts = vec![Fact { term: "Består".to_owned(), value: vec![plain(lifetime(scene, row))] }];
    facts.extend(parties(scene, row));
    facts.push(Fact { term: "Medlemmer".to_owned(), value: members(scene, row) });
    Some(Cluster {
        head: scene.titled(head(scene, row)),
        facts,
        descent: descent::descent(scene, row),
        areas: areas(scene, row),
        bodies: super::bodies::of_cluster(scene, "Klyngens organer", &scene.bodies_under(id)),
        tally: super::bodies::tally(scene, found.iter().copied()),
        report: report::of_body(scene, row),
        remedies: remedies::of(scene, found.into_iter()),
        status: yearly::page(scene, row),
        calendar: calendars::subscription(&scene.atlas, id),
        embed: embed_builder::way(scene, "klyngen", &EmbedView::Cluster { id: id.to_owned() }),
        sources: sources(scene, row),
    })
}

fn head(scene: &Scene, row: &Row<Organization>) -> Head {
    let heading = scene.heading_of(row);
    Head {
        title: heading.clone(),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: heading.clone(),
        heading,
        letter: Some(marks::letter(&scene.atlas, row)),
        lede: format!("{} med {}.", names::one_of(&row.classification), danish::lower_first(&size(scene, row))),
    }
}

/// The findings for a cluster and everything under it that may exist on the day shown.
pub(super) fn findings<'a>(scene: &'a Scene, id: &str) -> Vec<&'a Finding> {
    let under = scene.bodies_under(id);
    let own = |finding: &&Finding| finding.body.as_str() == id || under.iter().any(|row| row.id == finding.body);
    scene.report.findings.iter().filter(own).collect()
}

/// "4 kommuner, 162.227 indbyggere".
fn size(scene: &Scene, row: &Organization) -> String {
    let Some(ids) = &row.area_ids else { return "Kommuner uoplyst".to_owned() };
    let areas: Vec<_> = ids.iter().filter_map(|id| scene.atlas.areas.get(id.as_str())).collect();
    let people: Vec<u32> = areas.iter().filter_map(|area| tiles::newest_population(area)).collect();
    let kommuner = wording::counted(areas.len(), "kommune", "kommuner");
    match people.len() == areas.len() {
        true => format!("{kommuner}, {} indbyggere", danish::number(people.into_iter().map(u64::from).sum())),
        false => format!("{kommuner}, indbyggertal uoplyst"),
    }
}

/// Municipalities, hospitals, and the other parties.
fn parties(scene: &Scene, row: &Organization) -> Vec<Fact> {
    let fact = |term: &str, value: String| Fact { term: term.to_owned(), value: vec![plain(value)] };
    let area =
        |id: &crate::snapshot::Id<crate::model::Area>| scene.atlas.areas.get(id.as_str()).map(|area| area.name.clone());
    let names_of = |ids: &[String]| danish::list(ids.iter().map(|id| anchor_name(scene, id)));
    let areas = row.area_ids.as_ref().map(|ids| danish::list(ids.iter().filter_map(area)));
    let anchors = row.anchor_ids.as_ref().map(|ids| names_of(ids));
    let others = row.party_ids.as_ref().map(|ids| {
        let other = |id: &&crate::snapshot::Id<Organization>| {
            let anchored =
                row.anchor_ids.as_ref().is_some_and(|anchors| anchors.iter().any(|anchor| anchor == id.as_str()));
            let municipality =
                scene.atlas.organizations.get(id.as_str()).is_some_and(|row| row.classification == "municipality");
            !anchored && !municipality
        };
        danish::list(ids.iter().filter(other).map(|id| scene.name_of(id.as_str()).text))
    });
    let known = |value: Option<String>| {
        value.map_or_else(|| "Uoplyst".to_owned(), |value| if value.is_empty() { "Ingen".to_owned() } else { value })
    };
    vec![fact("Kommuner", known(areas)), fact("Hospital", known(anchors)), fact("Andre parter", known(others))]
}

fn anchor_name(scene: &Scene, id: &str) -> String {
    scene.atlas.sites.get(id).map_or_else(|| scene.name_of(id).text, |site| site.name.clone())
}

/// What is known of the members of the cluster's bodies: since when, and where the last list is.
fn members(scene: &Scene, row: &Row<Organization>) -> Text {
    let mut bodies = scene.bodies_under(row.id.as_str());
    let seated =
        bodies.iter().filter(|body| super::members::sitting(scene, body.id.as_str()).next().is_some()).copied();
    let seated: Vec<_> = seated.map(|body| scene.name_of(body.id.as_str())).collect();
    if !seated.is_empty() {
        let mut text = vec![plain("Kendt for ")];
        text.extend(wording::linked_list(seated));
        return text;
    }
    let mut text = vec![plain(format!("Uoplyst pr. {}.", scene.day()))];
    // A list of the bodies whose place these took is the last that anybody wrote down.
    bodies.extend(row.supersedes.iter().flat_map(|old| {
        let below =
            |body: &&Row<Organization>| scene.atlas.lineage(body.id.as_str()).iter().any(|above| above.id == old.id);
        scene.atlas.organizations.iter().filter(below)
    }));
    let of_these = |roster: &&Row<crate::model::Roster>| bodies.iter().any(|body| body.id == roster.organization_id);
    let last = scene
        .atlas
        .rosters
        .iter()
        .filter(of_these)
        .filter_map(|roster| Some((roster.on?, &roster.organization_id)))
        .max();
    if let Some((on, body)) = last.filter(|(on, _)| *on <= scene.on) {
        let to = Address::new(Route::Body { region: scene.region(), id: body.to_string() });
        text.push(plain(" Sidst kendt: "));
        text.push(link(danish::day(on), to.with_query(scene.query.on(&on.to_string()))));
        text.push(plain("."));
    }
    text
}

/// When an organization exists: "fra 1. juli 2022, afløst 1. januar 2027".
pub(super) fn dates(scene: &Scene, row: &Row<Organization>) -> String {
    let inferred = |field: &str| if row.inferred.iter().any(|known| known == field) { " (udledt)" } else { "" };
    let tenure = &row.tenure;
    let start = match (tenure.start, tenure.seen_from) {
        (Some(start), _) => format!("fra {}{}", danish::date(start), inferred("founding_date")),
        (None, Some(seen)) => format!("først set {}; oprettelsen er uoplyst", danish::date(seen)),
        (None, None) => "oprettelsen er uoplyst".to_owned(),
    };
    let end = match (tenure.end, scene.atlas.superseded(row.id.as_str())) {
        (Some(end), _) => format!("til {}{}", danish::date(end), inferred("dissolution_date")),
        (None, Some(end)) => format!("afløst {}", danish::date(end)),
        (None, None) => "ophør uoplyst".to_owned(),
    };
    format!("{start}, {end}")
}

/// The same as sentences, and whether it exists on the day shown.
pub(super) fn lifetime(scene: &Scene, row: &Row<Organization>) -> String {
    let now = match scene.exists(row) {
        Holds::NotYet => format!(" Findes ikke endnu {}.", scene.day()),
        Holds::NoLonger => format!(" Findes ikke længere {}.", scene.day()),
        Holds::Unknown => format!(" Om det består {}, er uoplyst.", scene.day()),
        Holds::Yes | Holds::YesUnlessEnded => String::new(),
    };
    format!("{}.{now}", danish::upper_first(&dates(scene, row)))
}

fn areas(scene: &Scene, row: &Organization) -> Table {
    let columns = vec![Column::text("Kommune"), Column::text("Kode"), Column::number("Indbyggere")];
    let mut table = Table::new("Klyngens kommuner og deres indbyggere", columns);
    let ids = row.area_ids.iter().flatten();
    let areas: Vec<_> = ids.filter_map(|id| scene.atlas.areas.get(id.as_str())).collect();
    for area in &areas {
        let people = tiles::newest_population(area)
            .map_or_else(|| "Uoplyst".to_owned(), |people| danish::number(u64::from(people)));
        table = table.with(vec![
            Cell::link(area.name.clone(), map::of(scene, area.id.as_str())),
            Cell::plain(area.code.clone().unwrap_or_default()),
            Cell::plain(people),
        ]);
    }
    if areas.len() > 1 && areas.iter().all(|area| tiles::newest_population(area).is_some()) {
        let sum = areas.iter().filter_map(|area| tiles::newest_population(area)).map(u64::from).sum();
        table.total = vec![Cell::plain("I alt"), Cell::default(), Cell::plain(danish::number(sum))];
    }
    table
}

fn sources(scene: &Scene, row: &Row<Organization>) -> Table {
    let mut uses = Uses::default();
    uses.note(&row.source, "klyngen");
    for body in scene.bodies_under(row.id.as_str()) {
        uses.note(&body.source, "organer");
    }
    for area in row.area_ids.iter().flatten().filter_map(|id| scene.atlas.areas.get(id.as_str())) {
        for (_, population) in &area.population {
            uses.note_source(population.source_id.as_str(), "indbyggertal");
        }
    }
    uses.table(scene)
}
