//! `/`: the choice of region.

use crate::components::{PageHead, words};
use crate::load::Snapshot;
use crate::slot::{Filling, fill};
use klyngeatlas_core::view::{self, RegionChoice};
use leptos::prelude::*;

pub(crate) fn draw(place: &web_sys::Element, snapshots: &[Snapshot]) -> Filling {
    let known = snapshots.iter().map(|snapshot| view::RegionKnown {
        id: &snapshot.id,
        title: &snapshot.title,
        published: &snapshot.published,
        example: snapshot.example,
    });
    let home = view::home(known.collect());
    let view = view! {
        <PageHead head=home.head/>
        <ul class="stack section">{home.regions.into_iter().map(region).collect_view()}</ul>
    };
    fill(place, view)
}

fn region(region: RegionChoice) -> impl IntoView {
    view! {
        <li>
            <h2>{words(vec![region.name])}</h2>
            <p class="note">{region.note}</p>
        </li>
    }
}
