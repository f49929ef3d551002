//! The regions to choose from.

use super::words;
use klyngeatlas_core::view::RegionChoice;
use leptos::prelude::*;

/// Draws each region as a card; an invented one looks it.
#[component]
pub(crate) fn Regions(regions: Vec<RegionChoice>) -> impl IntoView {
    let regions = regions.into_iter().map(|region| {
        let class = if region.example { "region region--example" } else { "region" };
        view! {
            <li class=class>
                <p class="region__name">{words(vec![region.name])}</p>
                <p class="note">{region.note}</p>
            </li>
        }
    });
    view! { <ul class="regions">{regions.collect_view()}</ul> }
}
