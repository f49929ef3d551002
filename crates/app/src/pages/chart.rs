//! `/<region>/organisation`: how the bodies hang together, drawn and as nested lists.

use crate::components::{ChartList, DataTable, Drawn, PageHead, Pickers, way_to_frame, words};
use crate::navigation::use_navigation;
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, Scene, Span};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let page = view::chart(scene, address);
    let Some(drawing) = page.drawing else {
        return fill(place, view! { <PageHead head=page.head/> <p class="section">{words(page.nothing)}</p> });
    };
    let (key, search) = page.search;
    let view = view! {
        <PageHead head=page.head/>
        <section class="section" aria-labelledby="fremhaev">
            <h2 class="hidden" id="fremhaev">"Find og fremhæv"</h2>
            <Search key=key text=search address=address.clone()/>
            <Pickers pickers=page.pickers count=page.count reset=page.reset/>
        </section>
        <div class="chart">
            <section class="chart__drawing stack" aria-labelledby="diagram">
                <h2 id="diagram">"Diagram"</h2>
                <Drawn drawing file=page.file/>
                {way_to_frame(page.embed)}
            </section>
            <section class="chart__list" aria-labelledby="liste">
                <div class="row section__head"><h2 id="liste">"Det samme som liste"</h2> {ways(page.folds)}</div>
                <ChartList items=page.items/>
            </section>
        </div>
        <section class="section" aria-labelledby="forbindelser">
            <div class="row section__head"><h2 id="forbindelser">{page.ties.caption.clone()}</h2></div>
            <DataTable table=page.ties/>
        </section>
    };
    fill(place, view)
}

fn ways(ways: Vec<Span>) -> impl IntoView {
    (!ways.is_empty()).then(|| {
        let links = ways.into_iter().map(|way| view! { <span>{words(vec![way])}</span> }).collect_view();
        view! { <p class="row chart__ways">{links}</p> }
    })
}

/// The field that finds bodies by name. It is asked when the reader is done, so that the page is not drawn anew at every letter.
#[component]
fn Search(key: &'static str, text: String, address: Address) -> impl IntoView {
    let nav = use_navigation();
    let find = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let field =
            document().get_element_by_id(key).and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
        let text = field.map(|field| field.value().trim().to_owned()).filter(|text| !text.is_empty());
        let query = address.query.setting(key, text.as_deref());
        nav.replace(Address { query, fragment: None, ..address.clone() });
    };
    view! {
        <form class="row chart-search" role="search" aria-label="Find et organ" on:submit=find>
            <label for=key>"Find et organ"</label>
            <input class="field" type="search" id=key name=key prop:value=text autocomplete="off"/>
            <button class="button" id="find">"Find"</button>
        </form>
    }
}
