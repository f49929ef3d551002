//! Lists to choose from, how much the choice leaves, and the way back to all of it.

use super::words;
use crate::navigation::use_navigation;
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{Picker, Span};
use leptos::prelude::*;

/// Draws the lists in a row, and says under them how much is shown.
#[component]
pub(crate) fn Pickers(
    pickers: Vec<Picker>,
    /// "12 af 186 passager vises."
    count: String,
    /// The page without any choice, where one is made.
    reset: Option<Span>,
    /// Whether the choices make something, rather than find it.
    #[prop(optional)]
    moving: bool,
) -> impl IntoView {
    announce(&count);
    let (class, role, label) = match moving {
        true => ("pickers pickers--moving", "form", "Sæt opdelingen sammen"),
        false => ("pickers", "search", "Vælg, hvad der vises"),
    };
    view! {
        <form class=class role=role aria-label=label on:submit=|event| event.prevent_default()>
            {pickers.into_iter().map(picker).collect_view()}
        </form>
        <p class="row picked"><strong>{count}</strong> {reset.map(|reset| words(vec![reset]))}</p>
    }
}

fn picker(picker: Picker) -> impl IntoView {
    let nav = use_navigation();
    let (id, name) = (picker.key.clone(), picker.key.clone());
    let ways: Vec<Address> = picker.options.iter().map(|option| option.to.clone()).collect();
    // The first option is to choose nothing.
    let chosen = picker.options.iter().skip(1).any(|option| option.chosen);
    let class = if chosen { "picker picker--chosen" } else { "picker" };
    let options = picker.options.into_iter().enumerate().map(|(at, option)| {
        view! { <option value=at.to_string() selected=option.chosen>{option.text}</option> }
    });
    let choose = move |event: web_sys::Event| {
        let way = event_target_value(&event).parse::<usize>().ok().and_then(|at| ways.get(at));
        if let Some(to) = way {
            nav.replace(to.clone());
        }
    };
    view! {
        <p class=class>
            <label class="picker__label" for=picker.key>{picker.label}</label>
            <select class="field picker__list" id=id name=name on:change=choose>{options.collect_view()}</select>
        </p>
    }
}

/// Says the number of what is shown in the one place of the page that screen readers listen to: it stays where it is while pages come and go.
pub(crate) fn announce(count: &str) {
    if let Some(place) = document().get_element_by_id("besked") {
        let said = place.text_content().unwrap_or_default();
        place.set_text_content(Some(&format!("{count} {said}")));
    }
}
