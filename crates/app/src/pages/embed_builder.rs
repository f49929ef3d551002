//! `/<region>/indlejr`: where a frame for another site is put together, tried and taken along.

use crate::clipboard::copy_text;
use crate::components::{PageHead, Pickers, words};
use crate::site;
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, Scene};
use leptos::prelude::*;

/// The place of the frame that is tried.
const TRIED: &str = "proeve";

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let page = view::embed_builder(scene, address);
    let snippet = page.snippet(&site::root());
    let (copied, set_copied) = signal("");
    let copy = snippet.clone();
    let take =
        move |_| set_copied.set(if copy_text(&copy) { "Kopieret." } else { "Browseren tillod ikke at kopiere." });
    let notes = page.notes.into_iter().map(|note| view! { <p>{words(note)}</p> });
    let attributes = page.attributes.clone();
    let words_of_link = page.whole.text.clone();
    let view = view! {
        <PageHead head=page.head/>
        <div class="prose stack">{notes.collect_view()}</div>
        <section class="section" aria-labelledby="valg">
            <h2 class="hidden" id="valg">"Valg"</h2>
            <Pickers pickers=page.pickers count=page.said reset=None/>
            <p class="note">"En anden fast dato vælges øverst på siden."</p>
        </section>
        <section class="section stack" aria-labelledby="linjer">
            <h2 id="linjer">"Linjerne til jeres side"</h2>
            <pre class="snippet" tabindex="0" role="region" aria-label="HTML til jeres side"><code>{snippet}</code></pre>
            <p class="row">
                <button class="button" type="button" id="kopier" on:click=take>"Kopiér"</button>
                <span role="status">{copied}</span>
            </p>
        </section>
        <section class="section stack" aria-labelledby="saadan">
            <div class="row section__head"><h2 id="saadan">"Sådan ser det ud"</h2>{words(vec![page.alone])}</div>
            <div id=TRIED></div>
        </section>
    };
    let filling = fill(place, view);
    // An element that cannot be made is only a picture less: the lines stand above.
    let _ = show(&attributes, &words_of_link);
    filling
}

/// Puts the element itself in its place, with the file that other sites load.
fn show(attributes: &[(&'static str, String)], words: &str) -> Result<(), wasm_bindgen::JsValue> {
    let Some(place) = document().get_element_by_id(TRIED) else { return Ok(()) };
    let element = document().create_element("klynge-atlas")?;
    for (name, value) in attributes {
        element.set_attribute(name, value)?;
    }
    element.set_text_content(Some(words));
    place.append_child(&element)?;
    if document().query_selector("script[src$=\"/indlejr.js\"]")?.is_none() {
        let script = document().create_element("script")?;
        script.set_attribute("src", &format!("{}indlejr.js", site::root()))?;
        if let Some(head) = document().query_selector("head")? {
            head.append_child(&script)?;
        }
    }
    Ok(())
}
