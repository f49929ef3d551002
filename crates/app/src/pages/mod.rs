//! The pages: each draws one view model. Those that the first view does not need are files of their own.

mod about;
mod agreements;
mod bodies;
mod body;
mod chart;
mod cluster;
mod embed;
mod embed_builder;
mod goals;
mod history;
mod home;
mod ladder;
mod later;
mod map;
mod meeting;
mod meetings;
mod overview;
mod people;
mod rule;
mod rule_book;
mod scenarios;
mod search;
mod terms;
mod terms_list;
mod yearly;

pub(crate) use later::Later;
pub(crate) use overview::draw as overview;

use crate::engine::Shown;
use crate::load::Snapshot;
use crate::slot::Filling;
use klyngeatlas_core::route::{Address, EmbedView, Route};
use later::{Of, Part};

/// Draws the page of an address in its place; nothing where the region has no such thing.
pub(crate) fn draw(place: &web_sys::Element, shown: &dyn Shown, address: &Address, later: Later) -> Option<Filling> {
    let part = match &address.route {
        Route::Home | Route::Region { .. } => return Some(overview::draw(place, shown.overview())),
        Route::NotFound { .. } => return None,
        Route::Bodies { .. } | Route::TermsList { .. } | Route::Cluster { .. } | Route::EmbedBuilder { .. } => {
            Part::Lists
        }
        Route::Map { .. } => Part::Map,
        Route::Body { .. } => Part::Body,
        Route::Chart { .. } => Part::Chart,
        Route::People { .. } => Part::People,
        Route::Meetings { .. } | Route::Meeting { .. } | Route::YearlyStatus { .. } => Part::Meetings,
        Route::Agreements { .. } | Route::Goals { .. } | Route::Ladder { .. } => Part::Agreements,
        Route::Terms { .. } => Part::Terms,
        Route::Rule { .. } => Part::Rule,
        Route::RuleBook { .. } => Part::RuleBook,
        Route::History { .. } => Part::History,
        Route::Scenarios { .. } => Part::Scenarios,
        Route::Search { .. } => Part::Search,
        Route::RegionAbout { .. } => Part::About,
        Route::Embed { view, .. } => part_of(view),
        Route::About | Route::Accessibility => return None,
    };
    later.draw(part, place, Of::Region(shown.scene()), address)
}

/// What other sites show in a frame is drawn by the part that draws the page that it is of.
fn part_of(view: &EmbedView) -> Part {
    match view {
        EmbedView::Cluster { .. } => Part::Lists,
        EmbedView::Members { .. } | EmbedView::Verdicts { .. } => Part::Body,
        EmbedView::Meetings { .. } => Part::Meetings,
        EmbedView::Chart => Part::Chart,
        EmbedView::Map => Part::Map,
    }
}

/// Draws a page that is of no region: the choice of one, or what the atlas is.
pub(crate) fn of_all(
    place: &web_sys::Element,
    snapshots: &[Snapshot],
    address: &Address,
    later: Later,
) -> Option<Filling> {
    later.draw(Part::About, place, Of::All(snapshots), address)
}
