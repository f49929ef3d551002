//! The field of the search that stands at the top of every page of a region.

use crate::navigation::use_navigation;
use crate::shortcut::{FIELD, field};
use crate::site;
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view;
use leptos::prelude::*;

/// Draws the field with its button; what stands in it stays while the page is drawn anew.
#[component]
pub(crate) fn SearchField(
    /// The page of the search.
    to: Address,
) -> impl IntoView {
    let nav = use_navigation();
    let action = site::href(&to);
    let typed = || field().map(|field| field.value()).unwrap_or_default();
    let search = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        nav.go(view::searching(&to, &typed()));
    };
    view! {
        <form class="row search-field" role="search" aria-label="Søg i atlasset" action=action on:submit=search>
            <label class="hidden" for=FIELD>"Søg"</label>
            <input class="field search-field__words" id=FIELD type="search" name="q" prop:value=typed()/>
            <button class="button" id="soeg-nu">"Søg"</button>
        </form>
    }
}
