//! `/<region>/personer`: who sits where, sifted as the reader chooses, and the seats that nobody is known to fill.

use crate::components::{DataTable, PageHead, Pickers, TakeAlong, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, Scene, Table, Text};
use leptos::prelude::*;

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
            <TakeAlong kind="text/csv" label="Hent som CSV" file=page.file content=page.csv copy=page.copy/>
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
