//! `/`: the choice of region.

use crate::components::{PageHead, Regions};
use crate::load::Snapshot;
use crate::slot::{Filling, fill};
use klyngeatlas_core::view::{self, RegionKnown};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, snapshots: &[Snapshot]) -> Filling {
    let home = view::home(known(snapshots));
    let view = view! {
        <PageHead head=home.head/>
        <div class="section"><Regions regions=home.regions/></div>
    };
    fill(place, view)
}

/// The list of snapshots as the view models take it.
pub(super) fn known(snapshots: &[Snapshot]) -> Vec<RegionKnown<'_>> {
    let known = snapshots.iter().map(|snapshot| RegionKnown {
        id: &snapshot.id,
        title: &snapshot.title,
        published: &snapshot.published,
        example: snapshot.example,
        contact: snapshot.contact.as_ref(),
        corrections: &snapshot.corrections,
    });
    known.collect()
}
