//! `/<region>/kort`: which cluster each municipality belongs to. The list and the choice of one's municipality say all of it;
//! the drawing shows it, and the tiles do on small screens, on paper, and wherever there is nothing to draw after.

use crate::components::{
    Belonging, Drawing, LetterMark, MapList, PageHead, Pickers, Tiles, swatch, way_to_frame, words,
};
use crate::load::{self, Loader};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, Boundaries, Chosen, KeyEntry, Map, Scene};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// The place of the drawing.
const PLACE: &str = "tegning";

thread_local! {
    /// The boundaries that have come, and of which region: they are the same on every date.
    static HERE: RefCell<Option<(String, Rc<Boundaries>)>> = const { RefCell::new(None) };
}

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let page = Rc::new(view::map(scene, address));
    let shown = page.as_ref().clone();
    let view = view! {
        <PageHead head=shown.head.clone()/>
        {choice_and_drawing(shown.clone())}
        <section class="section" aria-labelledby="kommuner">
            <div class="row section__head"><h2 id="kommuner">{shown.heading}</h2></div>
            <MapList areas=shown.areas/>
        </section>
    };
    let filling = fill(place, view);
    boundaries(scene.region(), page);
    filling
}

/// The choice of a municipality, and beside it the place of the drawing.
pub(super) fn choice_and_drawing(shown: Map) -> impl IntoView {
    let preparing = (!shown.preparing.is_empty()).then(|| view! { <p class="note">{words(shown.preparing)}</p> });
    view! {
        <div class="section map-page">
            <section class="map-page__choice" aria-labelledby="find">
                <h2 id="find">"Find kommunen"</h2>
                <Pickers pickers=vec![shown.picker] count=shown.said reset=shown.reset/>
                {shown.chosen.map(chosen)}
                {preparing}
            </section>
            <section aria-labelledby="kortet">
                <h2 class="hidden" id="kortet">"Kortet"</h2>
                <div class="map-page__drawing" id=PLACE></div>
                <div class="map-page__tiles"><Tiles map=shown.tiles/></div>
                {way_to_frame(shown.embed)}
            </section>
        </div>
    }
}

/// Draws the map in its place: at once where the boundaries are here, else when they come, if they do.
pub(super) fn boundaries(region: String, page: Rc<Map>) {
    let here = HERE.with_borrow(|here| here.as_ref().filter(|(of, _)| *of == region).map(|(_, drawn)| drawn.clone()));
    if let Some(boundaries) = here {
        return show(&page, &boundaries);
    }
    let Some(file) = use_context::<Loader>().and_then(|loader| loader.map_of(&region)) else {
        return without(&page);
    };
    leptos::task::spawn_local(async move {
        match load::file(&file).await.as_ref().and_then(Boundaries::read) {
            Some(boundaries) => {
                let boundaries = Rc::new(boundaries);
                HERE.set(Some((region, boundaries.clone())));
                show(&page, &boundaries);
            }
            None => without(&page),
        }
    });
}

/// Fills the place of the drawing, unless the reader has gone on to another page. What stands there listens to nothing, so that
/// it needs no keeping.
fn put(view: impl IntoView + 'static) {
    if let Some(place) = document().get_element_by_id(PLACE) {
        let _drawn = fill(&place, view);
    }
}

fn show(page: &Map, boundaries: &Boundaries) {
    let shapes = boundaries.shapes(page);
    if shapes.is_empty() {
        return without(page);
    }
    let key = page.key.iter().cloned().map(entry).collect_view();
    put(view! {
        <div class="map-page__drawn">
            <Drawing shapes size=boundaries.size/>
            <ul class="map-legend">{key}</ul>
        </div>
    });
}

fn without(page: &Map) {
    put(view! { <p class="note map-page__without">{page.without.clone()}</p> });
}

fn entry(entry: KeyEntry) -> impl IntoView {
    let letter = entry.letter.clone().map(|letter| view! { <LetterMark letter/> });
    view! { <li class="map-legend__entry">{swatch(entry.letter.as_ref())} <span>{letter} {words(vec![entry.name])}</span></li> }
}

fn chosen(chosen: Chosen) -> impl IntoView {
    let turns = chosen.turns.into_iter().map(|(belongs, current)| {
        let class = if current { "map-turns__turn map-turns__turn--current" } else { "map-turns__turn" };
        view! { <li class=class aria-current=current.then_some("date")><Belonging belongs/></li> }
    });
    let unknown = chosen.unknown.into_iter().map(|told| view! { <p class="note">{told}</p> });
    view! {
        <section class="stack map-page__chosen" id=chosen.anchor tabindex="-1" aria-labelledby="valgt-navn">
            <h3 id="valgt-navn">{chosen.name}</h3>
            <ol class="map-turns">{turns.collect_view()}</ol>
            {unknown.collect_view()}
        </section>
    }
}
