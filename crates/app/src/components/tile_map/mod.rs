//! The municipalities, laid out roughly as on a map.

use crate::site;
use klyngeatlas_core::view::{Tile, TileMap};
use leptos::either::Either;
use leptos::prelude::*;

/// Draws a tile for each municipality. Without places on a map the tiles stand in the order given.
#[component]
pub(crate) fn Tiles(map: TileMap) -> impl IntoView {
    let placed = map.tiles.iter().all(|tile| tile.place.is_some());
    let class = if placed { "tile-map" } else { "tile-map tile-map--flow" };
    let label = if placed { "Kommunerne på kortet" } else { "Kommunerne og deres klynger" };
    view! {
        <ul class=class aria-label=label>
            {map.tiles.into_iter().map(|tile| draw(tile, placed)).collect_view()}
        </ul>
        <p class="note">{map.note}</p>
    }
}

fn draw(tile: Tile, placed: bool) -> impl IntoView {
    let tones: Vec<&'static str> = tile.letters.iter().map(|letter| letter.class()).collect();
    let tone = tones.first().copied().unwrap_or_default();
    // A municipality in several clusters has the band of each.
    let bands = tones.into_iter().skip(1).map(|tone| view! { <div class=format!("band {tone}")></div> });
    let current = tile.current.then_some("true");
    let letters: Vec<_> = tile.letters.iter().map(|letter| letter.text.clone()).collect();
    let content = view! {
        <span class="tile-map__letter" aria-hidden="true">{letters.join(" ")}</span>
        {tile.name}
        <span class="hidden">{tile.spoken}</span>
    };
    let content = match tile.to {
        Some(to) => {
            Either::Left(view! { <a class="tile-map__link" href=site::href(&to) aria-current=current>{content}</a> })
        }
        None => Either::Right(view! { <span class="tile-map__link">{content}</span> }),
    };
    let place = tile.place.filter(|_| placed);
    view! {
        <li
            class=format!("tile-map__tile {tone}")
            style:grid-row=place.map(|(row, _)| row.to_string())
            style:grid-column=place.map(|(_, column)| column.to_string())
        >
            {content}
            <div class="tile-map__bands">
                <div class="band"></div>
                {bands.collect_view()}
            </div>
        </li>
    }
}
