//! The municipalities and what each belongs to: the control of the map, and the map in words.

use super::{LetterMark, words};
use crate::site;
use klyngeatlas_core::view::{Belongs, MapArea};
use leptos::prelude::*;

/// The columns, by name.
const COLUMNS: [&str; 4] = ["Kommune", "Hører til", "Før", "Efter"];

/// Draws the list. The name of a municipality chooses it.
#[component]
pub(crate) fn MapList(areas: Vec<MapArea>) -> impl IntoView {
    let heads = COLUMNS.map(|title| view! { <th scope="col">{title}</th> }).into_iter().collect_view();
    view! {
        <table class="data-table data-table--stack map-list">
            <caption class="hidden">"Hvad hver kommune hører til på den viste dag, før og efter"</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{areas.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

fn row(area: MapArea) -> impl IntoView {
    let href = area.name.to.as_ref().map(site::href);
    let class = if area.chosen { "map-list__row map-list__row--chosen" } else { "map-list__row" };
    let [_, now, before, after] = COLUMNS;
    view! {
        <tr class=class>
            <th scope="row">
                <a class="map-list__name" id=area.anchor href=href aria-current=area.chosen.then_some("true")>
                    {area.name.text}
                </a>
            </th>
            {cell(now, area.now)}
            {cell(before, area.before)}
            {cell(after, area.after)}
        </tr>
    }
}

fn cell(column: &'static str, belongs: Vec<Belongs>) -> impl IntoView {
    let unknown = belongs.is_empty().then_some("Uoplyst");
    let each = belongs.into_iter().map(|belongs| view! { <div><Belonging belongs/></div> });
    view! { <td data-label=column>{unknown} {each.collect_view()}</td> }
}

/// Draws a cluster that a municipality belongs to, and when that is.
#[component]
pub(crate) fn Belonging(belongs: Belongs) -> impl IntoView {
    let note = (!belongs.note.is_empty()).then(|| format!("; {}", belongs.note));
    view! {
        <LetterMark letter=belongs.letter/>
        {words(vec![belongs.name])}
        <span class="map-list__dates">{belongs.dates} {note}</span>
    }
}
