//! `/<region>/uenighed`: where a disagreement goes, by its kind.

use crate::components::{PageHead, Pickers, Quote, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, Passage, Rung, Scene};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let page = view::ladder(scene, address);
    let nothing = page.rungs.is_empty().then(|| view! { <p class="section">{page.nothing}</p> });
    let always = (!page.always.is_empty()).then(|| {
        view! {
            <section class="section stack" aria-labelledby="altid">
                <div class="row section__head"><h2 id="altid">"Hvad der gælder enhver uenighed"</h2></div>
                <ul class="statements">{page.always.into_iter().map(|told| view! { <li>{passage(told)}</li> }).collect_view()}</ul>
            </section>
        }
    });
    let own = (!page.own.is_empty()).then(|| view! { <p class="section">{words(page.own)}</p> });
    let view = view! {
        <PageHead head=page.head/>
        <div class="section"><Pickers pickers=page.pickers count=page.count reset=page.reset/></div>
        {nothing} <ol class="rungs section">{page.rungs.into_iter().map(rung).collect_view()}</ol> {own} {always}
    };
    fill(place, view)
}

fn rung(rung: Rung) -> impl IntoView {
    let verb = (!rung.verb.is_empty()).then(|| view! { <strong>{rung.verb}</strong>" " });
    view! {
        <li class="rungs__rung stack">
            <h2>{rung.heading}</h2>
            <p>{verb}{words(rung.place)}</p>
            {passage(rung.told)}
        </li>
    }
}

fn passage(passage: Passage) -> impl IntoView {
    let reading = (!passage.reading.is_empty()).then(|| view! { <p class="note">"Læst sådan: "{passage.reading}</p> });
    view! { <p class="source"><Quote cited=passage.cited/></p> {reading} }
}
