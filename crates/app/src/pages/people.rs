//! `/<region>/personer`: who sits where, sifted as the reader chooses, and the seats that nobody is known to fill.

use crate::components::{DataTable, PageHead, Pickers, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, Scene, Table, Text};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let page = view::people(scene, address);
    let nothing = page.bodies.is_empty().then(|| view! { <p class="section">{page.nothing}</p> });
    let several = page.several.map(|table| {
        view! {
            <section class="section" aria-labelledby="flere">
                <div class="row section__head"><h2 id="flere">{table.caption.clone()}</h2></div>
                <DataTable table/>
            </section>
        }
    });
    let view = view! {
        <PageHead head=page.head/>
        <div class="prose stack">{page.notes.into_iter().map(line).collect_view()}</div>
        {asks(page.asks)}
        <section class="section" aria-labelledby="pladser">
            <h2 class="hidden" id="pladser">"Pladser"</h2>
            <Pickers pickers=page.pickers count=page.count reset=page.reset/>
            {take_along(page.file, page.csv, page.copy)}
            {nothing} {page.bodies.into_iter().enumerate().map(body).collect_view()}
        </section>
        {several}
    };
    fill(place, view)
}

fn line(text: Text) -> impl IntoView {
    view! { <p>{words(text)}</p> }
}

fn asks(asks: Vec<Text>) -> impl IntoView {
    (!asks.is_empty()).then(|| {
        let lines = asks.into_iter().map(|ask| view! { <li>{words(ask)}</li> }).collect_view();
        view! {
            <section class="section" aria-labelledby="udpeges">
                <h2 class="hidden" id="udpeges">"Hvem mangler at udpege"</h2>
                <ul>{lines}</ul>
            </section>
        }
    })
}

/// The rows shown, to keep: as a file made here in the browser, on the clipboard, or on paper.
fn take_along(file: String, csv: String, copy: String) -> impl IntoView {
    let address = format!("data:text/csv;charset=utf-8,{}", String::from(js_sys::encode_uri_component(&csv)));
    let (done, set_done) = signal("");
    let copied =
        move |_| set_done.set(if copy_text(&copy) { "Kopieret." } else { "Browseren tillod ikke at kopiere." });
    let print = |_| {
        // A browser that cannot print says so itself.
        let _ = window().print();
    };
    view! {
        <p class="row take-along">
            <a class="button" href=address download=file>"Hent som CSV"</a>
            <button class="button" type="button" on:click=copied>"Kopiér"</button>
            <button class="button" type="button" on:click=print>"Udskriv"</button>
            <span role="status">{done}</span>
        </p>
    }
}

/// Puts a text on the clipboard, and says whether the browser let it. The newer way is only there over https; this one is there
/// everywhere.
fn copy_text(text: &str) -> bool {
    let Some(field) = document().create_element("textarea").ok().and_then(|field| field.dyn_into().ok()) else {
        return false;
    };
    let field: HtmlTextAreaElement = field;
    field.set_value(text);
    let Some(body) = document().body() else { return false };
    let focused = document().active_element();
    let copied = body.append_child(&field).is_ok() && {
        field.select();
        let page: web_sys::HtmlDocument = document().unchecked_into();
        page.exec_command("copy").unwrap_or(false)
    };
    field.remove();
    if let Some(focused) = focused.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Losing the focus is a nuisance, but no reason to stop.
        let _ = focused.focus();
    }
    copied
}

fn body((at, table): (usize, Table)) -> impl IntoView {
    let id = format!("organ-{}", at + 1);
    let (heading, title) = (id.clone(), table.caption.clone());
    view! {
        <section class="section people-table" aria-labelledby=heading>
            <div class="row section__head"><h3 id=id>{title}</h3></div>
            <DataTable table/>
        </section>
    }
}
