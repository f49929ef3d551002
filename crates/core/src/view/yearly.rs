//! The draft of a cluster's yearly status: what the data say of its year, section by section, each figure with the rows behind it.
//! A page and a Markdown file are made of the same sections.

mod markdown;
mod sections;

use super::{Head, NavItem, Scene, Span, Table, Text, bodies, link, marks, meetings, plain};
use crate::check::Finding;
use crate::model::{Organization, Row};
use crate::route::{Address, Route};
use crate::terms::{Condition, Field, Kind, Listing, Operand, Test};
use crate::time::year_of;

/// The draft of a year's status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearlyStatus {
    /// The top of the page.
    pub head: Head,
    /// The years, each with the day in it that says the most.
    pub years: Vec<NavItem>,
    /// That it is a draft, of which day, and which words ask for it.
    pub preface: Vec<Text>,
    /// What the status tells.
    pub sections: Vec<StatusSection>,
    /// What the file is called.
    pub file: String,
}

/// A part of the status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusSection {
    /// The id of its heading on the page.
    pub anchor: String,
    /// Its heading.
    pub heading: String,
    /// Its sentences.
    pub lines: Vec<Text>,
    /// Its rows.
    pub tables: Vec<Table>,
}

/// The draft for a cluster, or for a council that took the place of clusters; nothing where there is no such thing.
#[must_use]
pub fn yearly_status(scene: &Scene, address: &Address, id: &str) -> Option<YearlyStatus> {
    let row = scene.atlas.organizations.get(id).filter(|row| row.is_cluster() || row.is_council())?;
    let year = year_of(scene.on);
    let mut bodies = scene.bodies_under(id);
    bodies.insert(0, row);
    crate::view::order::by_key(&mut bodies, |row| bodies::place(row));
    Some(YearlyStatus {
        head: scene.titled(head(scene, row, year)),
        years: meetings::years(scene, address),
        preface: preface(scene, &bodies, year),
        sections: sections::all(scene, row, &bodies, year),
        file: format!("aarsstatus-{id}-{year}.md"),
    })
}

/// The address of the draft for a cluster.
pub(super) fn page(scene: &Scene, row: &Row<Organization>) -> Span {
    let to = scene.to(Route::YearlyStatus { region: scene.region(), id: row.id.to_string() });
    link(format!("Udkast til status for {}", year_of(scene.on)), to)
}

impl YearlyStatus {
    /// The same as Markdown; `root` is what the addresses of links begin with, without a slash at its end.
    #[must_use]
    pub fn markdown(&self, root: &str) -> String {
        markdown::write(self, root)
    }
}

fn head(scene: &Scene, row: &Row<Organization>, year: i32) -> Head {
    let name = scene.heading_of(row);
    Head {
        title: format!("Status {year} for {name}"),
        crumbs: vec![
            link("Overblik", scene.to(Route::Region { region: scene.region() })),
            scene.told_apart(row.id.as_str()),
        ],
        here: format!("Status {year}"),
        heading: format!("Status {year} for {name}"),
        letter: Some(marks::letter(&scene.atlas, row)),
        lede: format!("Et udkast: hvad data siger om året, som det står {}.", scene.day()),
    }
}

/// What the draft is, and the clause that asks for a yearly status with its answer.
fn preface(scene: &Scene, bodies: &[&Row<Organization>], year: i32) -> Vec<Text> {
    let mut lines = vec![vec![plain(format!(
        "Udkastet er lavet af de data, der er lagt frem. Det, som står Uoplyst, kan være sket uden at stå her; ret data, før det \
        sendes. Året er {year}."
    ))]];
    for row in bodies {
        for found in scene.findings_for(row.id.as_str()) {
            let Some(clause) = found.clause(&scene.atlas).filter(|_| asks_for_status(scene, found)) else { continue };
            let cited = super::findings::cited(scene, clause);
            lines.push(vec![
                plain(format!("{}: »{}« ", row.name, cited.quote)),
                cited.place,
                plain(format!(". {}: {}", found.verdict.word_for(found.strength), found.message)),
            ]);
        }
    }
    lines
}

/// Whether a finding is for a clause that asks the body for a yearly status.
fn asks_for_status(scene: &Scene, found: &Finding) -> bool {
    let requirement = found.clause(&scene.atlas).and_then(|clause| clause.requirement());
    let Some(Kind::Count(count)) = requirement.map(|requirement| &requirement.kind) else { return false };
    let yearly = |condition: &Condition| {
        condition.field == Field::Kind
            && matches!(&condition.test, Test::OneOf(operands) if operands.contains(&Operand::Word("yearly_status".into())))
    };
    count.of == Listing::StatusReports && count.conditions.iter().any(yearly)
}
