//! The pages: each draws one view model. Those that the first view does not need are files of their own.

mod about;
mod bodies;
mod body;
mod cluster;
mod home;
mod later;
mod overview;
mod rule;
mod terms;
mod terms_list;

pub(crate) use later::Later;

use crate::load::World;
use klyngeatlas_core::route::{Address, Route};
use klyngeatlas_core::view::{self, Scene};
use later::Part;
use leptos::prelude::*;

/// Draws the page of an address; nothing where the region has no such thing.
pub(crate) fn draw(world: &World, scene: &Scene, address: &Address, later: Later) -> Option<AnyView> {
    match &address.route {
        Route::Home => Some(home::draw(world, scene, address)),
        Route::Region { .. } => Some(overview::draw(view::overview(scene, address))),
        Route::Bodies { .. } => Some(bodies::draw(view::bodies(scene, address))),
        Route::TermsList { .. } => Some(terms_list::draw(view::terms_list(scene, address))),
        Route::Cluster { id, .. } => Some(cluster::draw(view::cluster(scene, address, id)?)),
        Route::Body { .. } => later.draw(Part::Body, scene, address),
        Route::Terms { .. } => later.draw(Part::Terms, scene, address),
        Route::Rule { .. } => later.draw(Part::Rule, scene, address),
        Route::About => later.draw(Part::About, scene, address),
        Route::NotFound { .. } => None,
    }
}
