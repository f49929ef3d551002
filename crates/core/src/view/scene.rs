//! One region on one day under one set of assumptions: what every page is drawn from.

use super::{Text, link, order, plain};
use crate::check::{Finding, Report};
use crate::danish;
use crate::model::{Area, Atlas, Organization, Row};
use crate::route::{Address, Query, Route};
use crate::time::{Date, Holds, Span, Tenure, parse_day};
use std::sync::Arc;

/// A region as it is shown.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The region as published.
    pub published: Arc<Atlas>,
    /// The region under the reader's assumptions.
    pub atlas: Arc<Atlas>,
    /// Every clause held against every body.
    pub report: Report,
    /// What would be found if terms were in force that the reader takes to be: for bodies that they are not for only, and told
    /// on their own pages only. It is no part of any sum.
    pub(super) what_if: Vec<Finding>,
    /// The day shown.
    pub on: Date,
    /// What every link carries on.
    pub query: Query,
    /// What the reader must know about the address.
    pub notices: Vec<Text>,
    /// The terms that are taken to be in force, if any.
    pub hypothetical: Option<String>,
}

impl Scene {
    /// Checks the region as the query asks. What the query says and the region does not know is said in a notice, and
    /// the rest of the query still holds.
    #[must_use]
    pub fn new(published: &Arc<Atlas>, query: &Query, today: Date) -> Self {
        Self::read_again(published, || Some(Atlas::clone(published)), query, today)
    }

    /// The same where the region can be read `again` to be changed by the reader's assumptions. In the browser reading is
    /// there anyway, and the code that copies a region is not.
    pub fn read_again(
        published: &Arc<Atlas>,
        again: impl FnOnce() -> Option<Atlas>,
        query: &Query,
        today: Date,
    ) -> Self {
        let mut notices = Vec::new();
        let on = asked_day(query, today, &mut notices);
        let atlas = assumed(published, again, query, &mut notices);
        let hypothetical = query.hypothetical.clone().filter(|id| atlas.terms.get(id).is_some());
        if let (Some(id), None) = (&query.hypothetical, &hypothetical) {
            notices.push(vec![plain(format!("Kommissoriet »{id}« findes ikke her, så intet er prøvet hypotetisk."))]);
        }
        if published.example {
            notices.push(vec![plain("Eksempel: opdigtede data. De siger intet om virkelige organer og mennesker.")]);
        }
        let report = super::findings::check(&atlas, on, None);
        let what_if = hypothetical.as_deref().map_or_else(Vec::new, |terms| what_if(&atlas, &report, terms));
        Self { published: published.clone(), atlas, report, what_if, on, query: query.carried(), notices, hypothetical }
    }

    /// The same region under the same assumptions on another day, with links that stay there. What the address holds of terms
    /// taken to be in force is left out: it is no part of what changes.
    #[must_use]
    pub fn on_day(&self, on: Date) -> Self {
        Self {
            published: self.published.clone(),
            atlas: self.atlas.clone(),
            report: super::findings::check(&self.atlas, on, None),
            what_if: Vec::new(),
            on,
            query: self.query.on(&on.to_string()),
            notices: Vec::new(),
            hypothetical: None,
        }
    }

    /// A page of this region, on this day and under these assumptions.
    #[must_use]
    pub fn to(&self, route: Route) -> Address {
        Address::new(route).with_query(self.query.clone())
    }

    /// The page with the region's sources and assumptions.
    pub(super) fn about(&self) -> Route {
        Route::RegionAbout { region: self.region() }
    }

    /// The top of a page of this region: what is invented says so also where only its title is seen, in a tab or a search.
    pub(super) fn titled(&self, mut head: super::Head) -> super::Head {
        if self.published.example {
            head.title.push_str(" · Eksempel");
        }
        head
    }

    /// The region's id, as addresses write it.
    #[must_use]
    pub fn region(&self) -> String {
        self.atlas.id.clone()
    }

    /// The page of an organization, where it has one.
    pub(super) fn page_of(&self, row: &Row<Organization>) -> Option<Address> {
        let (region, id) = (self.region(), row.id.to_string());
        let route = match row.classification.as_str() {
            _ if row.is_cluster() => Route::Cluster { region, id },
            token if super::names::is_body(token) => Route::Body { region, id },
            _ => return None,
        };
        Some(self.to(route))
    }

    /// An organization's name as the heading of its page: of two of one name the one that has ended says so.
    pub(super) fn heading_of(&self, row: &Row<Organization>) -> String {
        let twin = |other: &Row<Organization>| other.name == row.name && other.id != row.id;
        let end = row.tenure.end.or_else(|| self.atlas.superseded(row.id.as_str()));
        match end.filter(|_| self.atlas.organizations.iter().any(twin)) {
            Some(end) => format!("{} før {}", row.name, danish::date(end)),
            None => row.name.clone(),
        }
    }

    /// An organization's name, leading to its page where it has one.
    pub(super) fn name_of(&self, id: &str) -> super::Span {
        let Some(row) = self.atlas.organizations.get(id) else { return plain(id) };
        match self.page_of(row) {
            Some(to) => link(row.name.clone(), to),
            None => plain(row.name.clone()),
        }
    }

    /// The same, where two of one name may stand beside each other.
    pub(super) fn told_apart(&self, id: &str) -> super::Span {
        let name = self.name_of(id);
        match self.atlas.organizations.get(id) {
            Some(row) => super::Span { text: self.heading_of(row), ..name },
            None => name,
        }
    }

    /// Whether an organization exists on the day shown.
    pub(super) fn exists(&self, row: &Row<Organization>) -> Holds {
        self.holds(&row.tenure, self.atlas.superseded(row.id.as_str()))
    }

    /// Whether somebody vouches that the list of that name is whole for a body on the day shown, itself or with what is above it.
    pub(super) fn registered(&self, collection: &str, body: &str) -> bool {
        let lineage = self.atlas.lineage(body);
        self.atlas.registers.iter().any(|row| {
            let concerns = row.complete
                && row.collection == collection
                && lineage.iter().any(|above| above.id == row.organization_id);
            concerns && self.holds(&row.tenure, None).is_yes()
        })
    }

    /// Whether a row of that interval holds on the day shown.
    pub(super) fn holds(&self, tenure: &Tenure, superseded: Option<Span>) -> Holds {
        tenure.holds(self.on, superseded, self.atlas.horizon())
    }

    /// What was found, in the words of the pages.
    #[must_use]
    pub fn worded(&self, found: &Finding) -> super::Finding {
        super::findings::finding(self, found)
    }

    /// What is shown on the page of a body: where terms are taken to be in force for it, that alone.
    pub(super) fn shown_for<'a>(&'a self, body: &'a str) -> Vec<&'a Finding> {
        let what_if: Vec<&Finding> = self.what_if_for(body).collect();
        if what_if.is_empty() { self.findings_for(body).collect() } else { what_if }
    }

    /// What would be found for a body if the terms were in force that the reader takes to be.
    pub(super) fn what_if_for<'a>(&'a self, body: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.what_if.iter().filter(move |finding| finding.body.as_str() == body)
    }

    /// What was found for a clause, and behind it what would be found for bodies that it is not for.
    pub(super) fn all_for_rule<'a>(&'a self, rule: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.report.findings.iter().chain(&self.what_if).filter(move |finding| finding.rule == rule)
    }

    /// The findings for a body, in the order of the papers.
    pub(super) fn findings_for<'a>(&'a self, body: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.report.findings.iter().filter(move |finding| finding.body.as_str() == body)
    }

    /// The region's municipalities, by name.
    pub(super) fn municipalities(&self) -> Vec<&Row<Area>> {
        let mut rows: Vec<&Row<Area>> = self.atlas.areas.iter().filter(|row| row.is_municipality()).collect();
        order::by_key(&mut rows, |row| order::name(&row.name));
        rows
    }

    /// What the region's municipalities are grouped in on the day shown, by name: the clusters that may exist, or, where they are
    /// gone, the councils that took their place.
    pub(super) fn clusters(&self) -> Vec<&Row<Organization>> {
        let here = |wanted: fn(&Organization) -> bool| {
            let may_exist = move |row: &&Row<Organization>| wanted(row) && !self.exists(row).is_no();
            self.atlas.organizations.iter().filter(may_exist).collect::<Vec<_>>()
        };
        let mut groups = here(Organization::is_cluster);
        if groups.is_empty() {
            groups = here(Organization::is_council);
        }
        order::by_key(&mut groups, |row| order::name(&row.name));
        groups
    }

    /// The bodies directly or indirectly under an organization that may exist on the day shown, by name.
    pub(super) fn bodies_under(&self, top: &str) -> Vec<&Row<Organization>> {
        let below = |row: &&Row<Organization>| {
            row.id.as_str() != top
                && !self.exists(row).is_no()
                && self.atlas.lineage(row.id.as_str()).iter().any(|above| above.id.as_str() == top)
        };
        let mut bodies: Vec<_> = self.atlas.organizations.iter().filter(below).collect();
        order::by_key(&mut bodies, |row| order::name(&row.name));
        bodies
    }

    /// The day shown, in words.
    pub(super) fn day(&self) -> String {
        danish::day(self.on)
    }
}

/// The findings that there are only because the terms are taken to be in force.
fn what_if(atlas: &Atlas, report: &Report, terms: &str) -> Vec<Finding> {
    let real = |finding: &Finding| {
        report
            .findings
            .iter()
            .any(|real| real.rule == finding.rule && real.terms == finding.terms && real.body == finding.body)
    };
    let found = super::findings::check(atlas, report.on, Some(terms)).findings;
    found.into_iter().filter(|finding| finding.hypothetical && !real(finding)).collect()
}

fn asked_day(query: &Query, today: Date, notices: &mut Vec<Text>) -> Date {
    let Some(text) = &query.date else { return today };
    parse_day(text).unwrap_or_else(|| {
        notices.push(vec![plain(format!(
            "Datoen »{text}« findes ikke i kalenderen (skriv den som 2024-05-01). Siden viser i dag, {}.",
            danish::day(today)
        ))]);
        today
    })
}

fn assumed(
    published: &Arc<Atlas>,
    again: impl FnOnce() -> Option<Atlas>,
    query: &Query,
    notices: &mut Vec<Text>,
) -> Arc<Atlas> {
    if query.assumptions.is_empty() {
        return published.clone();
    }
    let Some(mut atlas) = again() else { return published.clone() };
    for (id, value) in &query.assumptions {
        if let Err(problem) = atlas.assume(id, value) {
            notices.push(vec![plain(format!("Antagelsen i adressen kunne ikke bruges: {problem}."))]);
        }
    }
    Arc::new(atlas)
}
