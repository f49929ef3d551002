//! `/`: the choice of region. With one region there is nothing to choose, so its overview stands here.

use super::overview;
use crate::components::{PageHead, words};
use crate::load::World;
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, RegionChoice, Scene};
use leptos::prelude::*;

pub(super) fn draw(world: &World, scene: &Scene, address: &Address) -> AnyView {
    if world.snapshots.len() == 1 {
        return overview::draw(view::overview(scene, address));
    }
    let known = world.snapshots.iter().map(|snapshot| view::RegionKnown {
        id: &snapshot.id,
        title: &snapshot.title,
        published: &snapshot.published,
        example: snapshot.example,
    });
    let home = view::home(known);
    view! {
        <PageHead head=home.head/>
        <ul class="stack section">{home.regions.into_iter().map(region).collect_view()}</ul>
    }
    .into_any()
}

fn region(region: RegionChoice) -> impl IntoView {
    view! {
        <li>
            <h2>{words(vec![region.name])}</h2>
            <p class="note">{region.note}</p>
        </li>
    }
}
