//! `/<region>/`: where the municipalities belong, how each cluster holds its terms, and what would tell more.

use crate::components::{Answer, ClusterCards, DataTable, Key, PageHead, Tiles, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::view::{Overview, Table};
use leptos::prelude::*;

pub(crate) fn draw(place: &web_sys::Element, page: Overview) -> Filling {
    let missing = page.missing.map(|table| lacking(page.missing_heading, table));
    let meetings = page.meetings.map(|table| view! { <DataTable table/> });
    let view = view! {
        <PageHead head=page.head/>
        <div class="split section">
            <section aria-labelledby="kort">
                <div class="row section__head"><h2 id="kort">"Hvor hører kommunen til?"</h2></div>
                <Tiles map=page.tiles/>
                <h3 class="key__title">"Sådan læses svarene"</h3>
                <Key/>
            </section>
            <section aria-labelledby="klynger">
                <div class="row section__head">
                    <h2 id="klynger">{page.clusters.heading.clone()}</h2>
                    <p class="note">"Et mærke pr. krav, i papirets rækkefølge"</p>
                </div>
                <ClusterCards clusters=page.clusters/>
                {(!page.preparing.is_empty()).then(|| view! { <p class="note">{words(page.preparing)}</p> })}
            </section>
        </div>
        {missing}
        <section class="section" aria-labelledby="moeder">
            <div class="row section__head"><h2 id="moeder">"Næste møder"</h2></div>
            <p>{page.meetings_verdict.map(|verdict| view! { <Answer verdict/>" " })} {page.meetings_message}</p>
            {meetings}
        </section>
    };
    fill(place, view)
}

fn lacking(heading: String, table: Table) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="mangler">
            <div class="row section__head"><h2 id="mangler">{heading}</h2></div>
            <DataTable table/>
        </section>
    }
}
