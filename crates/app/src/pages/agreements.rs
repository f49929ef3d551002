//! `/<region>/aftaler`: the agreements in their layers, what is in force and why, and how the follow-up stands.

use crate::components::{DataTable, Facts, PageHead, Pickers, Quote, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, AgreementShown, Layer, Scene, Table};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let page = view::agreements(scene, address);
    let nothing = page.layers.is_empty().then(|| view! { <p class="section">{page.nothing}</p> });
    let view = view! {
        <PageHead head=page.head/>
        <div class="section"><Pickers pickers=page.pickers count=page.count reset=page.reset/></div>
        <p class="note">{words(page.note)}</p>
        {nothing} {page.layers.into_iter().map(layer).collect_view()}
        {page.follow_up.map(|table| section("opfoelgning", "Opfølgning, som kravene beder om", table))}
        {page.reports.map(|table| section("statusser", "Statusser, som er afgivet", table))}
    };
    fill(place, view)
}

fn layer(layer: Layer) -> impl IntoView {
    let heading = layer.anchor.clone();
    view! {
        <section class="section stack" aria-labelledby=heading>
            <div class="row section__head"><h2 id=layer.anchor>{layer.heading}</h2></div>
            {layer.agreements.into_iter().map(agreement).collect_view()}
        </section>
    }
}

fn agreement(agreement: AgreementShown) -> impl IntoView {
    let why = agreement.why.into_iter().map(|cited| view! { <li class="source"><Quote cited/></li> }).collect_view();
    view! {
        <article class="agreement stack" id=agreement.anchor>
            <h3>{agreement.title}</h3>
            <p><strong>{agreement.standing}</strong></p>
            <ul>{why}</ul>
            <Facts facts=agreement.facts wide=true/>
        </article>
    }
}

fn section(id: &'static str, heading: &'static str, table: Table) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby=id>
            <div class="row section__head"><h2 id=id>{heading}</h2></div>
            <DataTable table/>
        </section>
    }
}
