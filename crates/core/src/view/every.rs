//! Every page that a region gives, and a page whatever its kind: for who writes, looks through or counts all of them. The app
//! draws a page at a time, each kind from a file of its own, so it asks for them one by one.

use super::{
    Agreements, Bodies, Body, Chart, Cluster, EmbedBuilder, EmbedPage, Goals, Head, History, Ladder, Map, Meeting,
    Meetings, Overview, People, RegionAbout, Rule, RuleBook, Scenarios, Scene, Search, Terms, TermsList, YearlyStatus,
};
use crate::route::{Address, Route};

/// A page of a region, of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// The region's clusters.
    Overview(Overview),
    /// Which cluster each municipality belongs to.
    Map(Map),
    /// One cluster.
    Cluster(Cluster),
    /// The list of bodies.
    Bodies(Bodies),
    /// One body.
    Body(Box<Body>),
    /// The organisation chart.
    Chart(Box<Chart>),
    /// The list of people.
    People(People),
    /// The meetings of a year.
    Meetings(Meetings),
    /// One meeting.
    Meeting(Meeting),
    /// The agreements.
    Agreements(Agreements),
    /// The goals.
    Goals(Goals),
    /// Where a disagreement goes.
    Ladder(Ladder),
    /// The draft of a yearly status.
    YearlyStatus(YearlyStatus),
    /// The list of papers.
    TermsList(TermsList),
    /// One paper.
    Terms(Terms),
    /// Every clause.
    RuleBook(RuleBook),
    /// One clause.
    Rule(Rule),
    /// What differs between two days.
    History(History),
    /// Structures side by side.
    Scenarios(Box<Scenarios>),
    /// The search.
    Search(Search),
    /// The region's sources and assumptions.
    RegionAbout(RegionAbout),
    /// What other sites show in a frame.
    Embed(Box<EmbedPage>),
    /// Where such a frame is put together.
    EmbedBuilder(EmbedBuilder),
}

impl Page {
    /// The page of an address; nothing where the region has no such thing, or the address is of no region.
    #[must_use]
    pub fn of(scene: &Scene, address: &Address) -> Option<Self> {
        Some(match &address.route {
            Route::Region { .. } => Self::Overview(super::overview(scene)),
            Route::Map { .. } => Self::Map(super::map(scene, address)),
            Route::Cluster { id, .. } => Self::Cluster(super::cluster(scene, id)?),
            Route::Bodies { .. } => Self::Bodies(super::bodies(scene)),
            Route::Body { id, .. } => Self::Body(Box::new(super::body(scene, address, id)?)),
            Route::Chart { .. } => Self::Chart(Box::new(super::chart(scene, address))),
            Route::People { .. } => Self::People(super::people(scene, address)),
            Route::Meetings { .. } => Self::Meetings(super::meetings(scene, address)),
            Route::Meeting { id, .. } => Self::Meeting(super::meeting(scene, id)?),
            Route::Agreements { .. } => Self::Agreements(super::agreements(scene, address)),
            Route::Goals { .. } => Self::Goals(super::goals(scene, address)),
            Route::Ladder { .. } => Self::Ladder(super::ladder(scene, address)),
            Route::YearlyStatus { id, .. } => Self::YearlyStatus(super::yearly_status(scene, address, id)?),
            Route::TermsList { .. } => Self::TermsList(super::terms_list(scene)),
            Route::Terms { id, .. } => Self::Terms(super::terms(scene, address, id)?),
            Route::RuleBook { .. } => Self::RuleBook(super::rule_book(scene, address)),
            Route::Rule { id, .. } => Self::Rule(super::rule(scene, address, id)?),
            Route::History { .. } => Self::History(super::history(scene, address)),
            Route::Scenarios { .. } => Self::Scenarios(Box::new(super::scenarios(scene, address))),
            Route::Search { .. } => Self::Search(super::search(scene, address)),
            Route::RegionAbout { .. } => Self::RegionAbout(super::region_about(scene, address)),
            Route::EmbedBuilder { .. } => Self::EmbedBuilder(super::embed_builder(scene, address)),
            Route::Embed { view, .. } => Self::Embed(Box::new(EmbedPage::of(scene, address, view)?)),
            Route::Home | Route::About | Route::Accessibility | Route::NotFound { .. } => {
                return None;
            }
        })
    }

    /// The top of the page.
    #[must_use]
    pub fn head(&self) -> &Head {
        match self {
            Self::Overview(page) => &page.head,
            Self::Map(page) => &page.head,
            Self::Cluster(page) => &page.head,
            Self::Bodies(page) => &page.head,
            Self::Body(page) => &page.head,
            Self::Chart(page) => &page.head,
            Self::People(page) => &page.head,
            Self::Meetings(page) => &page.head,
            Self::Meeting(page) => &page.head,
            Self::Agreements(page) => &page.head,
            Self::Goals(page) => &page.head,
            Self::Ladder(page) => &page.head,
            Self::YearlyStatus(page) => &page.head,
            Self::TermsList(page) => &page.head,
            Self::Terms(page) => &page.head,
            Self::RuleBook(page) => &page.head,
            Self::Rule(page) => &page.head,
            Self::History(page) => &page.head,
            Self::Scenarios(page) => &page.head,
            Self::Search(page) => &page.head,
            Self::RegionAbout(page) => &page.head,
            Self::Embed(page) => &page.frame().head,
            Self::EmbedBuilder(page) => &page.head,
        }
    }
}

/// Every address that may be a page of the region, the overview first. Not each of them is one: an organization has a page
/// only where it is a cluster or a body, which [`Page::of`] knows.
#[must_use]
pub fn routes(scene: &Scene) -> Vec<Route> {
    let region = || scene.region();
    let mut routes = vec![
        Route::Region { region: region() },
        Route::Map { region: region() },
        Route::Bodies { region: region() },
        Route::Chart { region: region() },
        Route::People { region: region() },
        Route::Meetings { region: region() },
        Route::Agreements { region: region() },
        Route::Goals { region: region() },
        Route::Ladder { region: region() },
        Route::TermsList { region: region() },
        Route::RuleBook { region: region() },
        Route::History { region: region() },
        Route::Scenarios { region: region() },
        Route::Search { region: region() },
        Route::RegionAbout { region: region() },
        Route::EmbedBuilder { region: region() },
    ];
    for row in &scene.atlas.organizations {
        routes.push(Route::YearlyStatus { region: region(), id: row.id.to_string() });
        routes.push(Route::Cluster { region: region(), id: row.id.to_string() });
        routes.push(Route::Body { region: region(), id: row.id.to_string() });
    }
    let meeting = |id: &dyn std::fmt::Display| Route::Meeting { region: region(), id: id.to_string() };
    routes.extend(scene.atlas.meetings.iter().map(|row| meeting(&row.id)));
    for terms in &scene.atlas.terms {
        routes.push(Route::Terms { region: region(), id: terms.id.to_string() });
        routes.extend(terms.clauses.iter().map(|clause| Route::Rule { region: region(), id: clause.id.clone() }));
    }
    routes.extend(super::embed::views(scene).into_iter().map(|view| Route::Embed { region: region(), view }));
    routes
}
