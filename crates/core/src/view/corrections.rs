//! What has been corrected, and how to tell that something is wrong. A wrong verdict is the worst thing that the atlas can say of
//! anybody, so what was wrong is told as openly as it was said.

use super::{Cell, Column, RegionKnown, Report, Scene, Table, Text, Way, home, link, names, plain, report};
use crate::danish;
use crate::model::{CLUSTERS, Contact, CorrectionTold};
use crate::route::{Address, Query, Route};
use crate::time::parse_day;

/// The corrections, and the way to another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    /// How to tell that something is wrong.
    pub how: Text,
    /// Whom to write to, region by region.
    pub offices: Vec<Office>,
    /// What was corrected, the newest first.
    pub table: Option<Table>,
    /// What is said where nothing was.
    pub nothing: &'static str,
}

/// The office that can correct what is said of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// The region.
    pub region: String,
    /// What the office is called, or that none is known.
    pub name: String,
    /// A letter to it; nothing where none is known.
    pub report: Option<Report>,
}

/// What has been corrected in any region.
pub(super) fn of_all(regions: Vec<RegionKnown<'_>>) -> Corrections {
    let regions = home::sorted(regions);
    let told = regions.iter().flat_map(|region| {
        let query = Query::default();
        region.corrections.iter().map(move |told| (region.title, region.id, query.clone(), told))
    });
    Corrections { how: how(None), offices: offices(&regions), table: table(told.collect(), true), nothing: NOTHING }
}

/// Whom to write to about each region.
pub(super) fn offices(regions: &[RegionKnown<'_>]) -> Vec<Office> {
    let office = |region: &RegionKnown<'_>| {
        let front = Address::new(Route::Region { region: region.id.to_owned() });
        let day = parse_day(region.published).unwrap_or_default();
        office(region.title, region.contact, report::of_page(region.contact, (region.id, region.title), &front, day))
    };
    regions.iter().map(office).collect()
}

fn office(region: &str, contact: Option<&Contact>, mut report: Report) -> Office {
    report.about = format!(" til {region}");
    let is_mail = matches!(report.way, Way::Mail(_));
    let name = match contact {
        Some(contact) if contact.name.is_some() => format!("{} ({})", contact.shown(), contact.email),
        Some(contact) => contact.email.clone(),
        None => "Uoplyst, hvem der kan rette.".to_owned(),
    };
    Office { region: region.to_owned(), name, report: is_mail.then_some(report) }
}

/// What has been corrected in one region.
pub(super) fn of_region(scene: &Scene, address: &Address) -> Corrections {
    let atlas = &scene.atlas;
    let told = CorrectionTold::all(atlas);
    let rows = told.iter().map(|told| (atlas.title.as_str(), atlas.id.as_str(), scene.query.clone(), told)).collect();
    let contact = atlas.contact.as_ref();
    let report = report::of_page(contact, (&atlas.id, &atlas.title), address, scene.on);
    Corrections {
        how: how(contact.is_none().then_some(scene)),
        offices: vec![office(&atlas.title, contact, report)],
        table: table(rows, false),
        nothing: NOTHING,
    }
}

const NOTHING: &str = "Der er ikke rettet noget endnu.";

fn how(without_office: Option<&Scene>) -> Text {
    let mut text = vec![plain(
        "Er et svar forkert, så skriv, hvilket krav og hvilket organ det gælder, og hvor det rigtige står. Linket »Meld en fejl« ved hvert \
         svar skriver det første for dig. Det, der bliver rettet, kommer på listen her: hvad der stod forkert, og hvad der står nu.",
    )];
    if let Some(scene) = without_office {
        let sources = scene.to(scene.about()).at("kilder");
        text.push(plain(" Ingen kilde siger, hvem der kan rette disse data. Skriv så til den, der har udgivet den kilde, svaret hviler på; se "));
        text.push(link("kilderne", sources));
        text.push(plain("."));
    }
    text
}

fn table(mut rows: Vec<(&str, &str, Query, &CorrectionTold)>, several: bool) -> Option<Table> {
    crate::order::sort_by(&mut rows, |a, b| b.3.on.cmp(&a.3.on));
    let all = ["Rettet", "Region", "Gælder", "Der stod", "Nu står der", "Meldt af"];
    let columns = all.into_iter().filter(|title| several || *title != "Region").map(Column::text).collect();
    let mut table = Table::new("Rettelser, de nyeste først", columns);
    for (title, region, query, told) in rows {
        let day = parse_day(&told.on).map_or_else(|| told.on.clone(), danish::day);
        let mut cells = vec![Cell::plain(day)];
        cells.extend(several.then(|| Cell::plain(title)));
        cells.push(Cell { text: concerns(region, &query, told), ..Cell::default() });
        let office = told.reported_by_office.as_deref().unwrap_or("Uoplyst");
        cells.extend([&told.wrong, &told.right].map(Cell::plain));
        cells.push(Cell::plain(office));
        table = table.with(cells);
    }
    (!table.rows.is_empty()).then_some(table)
}

/// The clause and the body, each leading to its page.
fn concerns(region: &str, query: &Query, told: &CorrectionTold) -> Text {
    let to = |route| Address::new(route).with_query(query.clone());
    let rule =
        told.rule_id.as_ref().map(|id| link(id.clone(), to(Route::Rule { region: region.to_owned(), id: id.clone() })));
    let body = told.body.as_ref().map(|body| {
        let (region, id) = (region.to_owned(), body.id.clone());
        let name = body.name.clone();
        match body.classification.as_str() {
            kind if CLUSTERS.contains(&kind) => link(name, to(Route::Cluster { region, id })),
            kind if names::is_body(kind) => link(name, to(Route::Body { region, id })),
            _ => plain(name),
        }
    });
    match (rule, body) {
        (Some(rule), Some(body)) => vec![rule, plain(" for "), body],
        (Some(one), None) | (None, Some(one)) => vec![one],
        (None, None) => vec![plain("Data")],
    }
}
