//! What other sites show in a frame: one thing of a page, with a line that says how old the data are and leads to the whole page.
//! What is said in it is said by the pages' own view models. Each view is made by a function of its own, since the app draws
//! each from the file of the page that it is a part of.

mod bodies;
mod cards;
mod whole;

pub use bodies::{
    EmbedMeetings, EmbedMembers, EmbedSides, EmbedVerdicts, embed_meetings, embed_members, embed_verdicts,
};
pub use cards::{EmbedCluster, embed_cluster};
pub use whole::{embed_chart, embed_map};

use super::{Chart, Head, Map, Notice, Report, Scene, Span, foot, frame, link, report};
use crate::danish;
use crate::model::{Organization, Row};
use crate::route::{Address, EmbedView, Route};

/// A view in a frame of another site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed<T> {
    /// What stands round it.
    pub frame: EmbedFrame,
    /// What is shown.
    pub content: T,
}

/// What stands round an embedded view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedFrame {
    /// The heading, and a sentence under it; without a way here, for there is none.
    pub head: Head,
    /// "Vist pr. 1. maj 2024."
    pub shown: String,
    /// What the reader must know before reading on.
    pub notices: Vec<Notice>,
    /// "Data fra 22. november 2026"
    pub data: String,
    /// The page that says all of it.
    pub full: Span,
    /// The way to tell that something in it is wrong.
    pub report: Report,
    /// The way to the corrections, for whoever has no mail program or a sandbox that opens none; and who can use the pages.
    pub foot: Vec<Span>,
}

/// An embedded view, whichever it is.
#[derive(Clone, Debug, PartialEq)]
pub enum EmbedPage {
    /// One cluster as a card.
    Cluster(Embed<EmbedCluster>),
    /// Who sits in a body, or in the bodies of a cluster.
    Members(Embed<EmbedMembers>),
    /// How the requirements stand.
    Verdicts(Embed<EmbedVerdicts>),
    /// The meetings of a year.
    Meetings(Embed<EmbedMeetings>),
    /// How the bodies hang together.
    Chart(Embed<Chart>),
    /// Which cluster each municipality belongs to.
    Map(Embed<Map>),
}

impl EmbedPage {
    /// The view of an address; nothing where the region has no such thing.
    pub(super) fn of(scene: &Scene, address: &Address, view: &EmbedView) -> Option<Self> {
        Some(match view {
            EmbedView::Cluster { id } => Self::Cluster(embed_cluster(scene, address, id)?),
            EmbedView::Members { id } => Self::Members(embed_members(scene, address, id)?),
            EmbedView::Verdicts { id } => Self::Verdicts(embed_verdicts(scene, address, id)?),
            EmbedView::Meetings { id } => Self::Meetings(embed_meetings(scene, address, id.as_deref())?),
            EmbedView::Chart => Self::Chart(embed_chart(scene, address)),
            EmbedView::Map => Self::Map(embed_map(scene, address)),
        })
    }

    /// What stands round it.
    #[must_use]
    pub fn frame(&self) -> &EmbedFrame {
        match self {
            Self::Cluster(embed) => &embed.frame,
            Self::Members(embed) => &embed.frame,
            Self::Verdicts(embed) => &embed.frame,
            Self::Meetings(embed) => &embed.frame,
            Self::Chart(embed) => &embed.frame,
            Self::Map(embed) => &embed.frame,
        }
    }
}

/// Every view that a region may have; not each of them is one, which [`EmbedPage::of`] knows.
pub(super) fn views(scene: &Scene) -> Vec<EmbedView> {
    let mut views = vec![EmbedView::Meetings { id: None }, EmbedView::Chart, EmbedView::Map];
    for id in scene.atlas.organizations.iter().map(|row| row.id.to_string()) {
        views.push(EmbedView::Cluster { id: id.clone() });
        views.push(EmbedView::Members { id: id.clone() });
        views.push(EmbedView::Verdicts { id: id.clone() });
        views.push(EmbedView::Meetings { id: Some(id) });
    }
    views
}

/// What stands round a view. `head` says what it is; in a title it says besides that it is a part for a frame, since the whole page
/// says the same and two pages of one title cannot be told apart.
fn round(scene: &Scene, address: &Address, head: Head, full: Address) -> EmbedFrame {
    let [_, corrections, statement] = foot();
    let title = format!("{}, til indlejring", head.title);
    let report = report::of_embed(scene, address, &head.heading);
    EmbedFrame {
        head: scene.titled(Head { title, crumbs: Vec::new(), here: String::new(), ..head }),
        shown: format!("Vist pr. {}.", scene.day()),
        notices: frame::notices(scene, address),
        data: format!("Data fra {}", danish::day(scene.atlas.published)),
        full: link("Se mere i Klyngeatlas", full),
        report,
        foot: vec![corrections, statement],
    }
}

/// A cluster, a council, or a body, with its own page; nothing of what has none.
fn of_page<'a>(scene: &'a Scene, id: &str) -> Option<(&'a Row<Organization>, Address)> {
    let row = scene.atlas.organizations.get(id)?;
    Some((row, scene.page_of(row)?))
}

/// The bodies that a view of a cluster or a body is of: itself, and what is under it.
fn bodies_of<'a>(scene: &'a Scene, row: &'a Row<Organization>) -> Vec<&'a Row<Organization>> {
    let own = (!row.is_cluster()).then_some(row);
    let under = scene.bodies_under(row.id.as_str());
    own.into_iter().chain(under.into_iter().filter(|row| super::names::is_body(&row.classification))).collect()
}

/// A page of the region without a choice of its own, on the day and under the assumptions of the view.
fn page(scene: &Scene, route: impl FnOnce(String) -> Route) -> Address {
    scene.to(route(scene.region()))
}
