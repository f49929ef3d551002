//! The pages: each draws one view model. Those that the first view does not need are files of their own.

mod about;
mod bodies;
mod body;
mod cluster;
mod home;
mod later;
mod overview;
mod rule;
mod rule_book;
mod terms;
mod terms_list;

pub(crate) use later::Later;

use crate::load::World;
use crate::slot::Filling;
use klyngeatlas_core::route::{Address, Route};
use klyngeatlas_core::view::Scene;
use later::Part;

/// Draws the page of an address in its place; nothing where the region has no such thing.
pub(crate) fn draw(
    place: &web_sys::Element,
    world: &World,
    scene: &Scene,
    address: &Address,
    later: Later,
) -> Option<Filling> {
    let part = match &address.route {
        // With one region there is nothing to choose, so its overview stands on the first page.
        Route::Home if world.snapshots.len() > 1 => return Some(home::draw(place, &world.snapshots)),
        Route::Home | Route::Region { .. } => return Some(overview::draw(place, scene)),
        Route::NotFound { .. } => return None,
        Route::Bodies { .. } | Route::TermsList { .. } | Route::Cluster { .. } => Part::Lists,
        Route::Body { .. } => Part::Body,
        Route::Terms { .. } => Part::Terms,
        Route::Rule { .. } => Part::Rule,
        Route::RuleBook { .. } => Part::RuleBook,
        Route::RegionAbout { .. } | Route::About => Part::About,
    };
    later.draw(part, place, world, scene, address)
}
