//! `/<region>/klynge/<id>`: one cluster, its municipalities and its bodies.

use crate::components::{
    Counts, DataTable, Descent, Facts, PageHead, Remedies, Report, StripOf, Subscribe, way_to_frame, words,
};
use crate::slot::{Filling, fill};
use klyngeatlas_core::view::{self, Scene};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, id: &str) -> Option<Filling> {
    let page = view::cluster(scene, id)?;
    let remedies = (!page.remedies.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="mangler">
                <div class="row section__head"><h2 id="mangler">"Det mangler"</h2></div>
                <Remedies remedies=page.remedies/>
            </section>
        }
    });
    let view = view! {
        <PageHead head=page.head/>
        <div class="split split--even section">
            <section class="stack" aria-labelledby="fakta">
                <h2 id="fakta">"Om klyngen"</h2>
                <Facts facts=page.facts wide=true/>
            </section>
            <section class="stack" aria-labelledby="kommuner">
                <h2 id="kommuner">"Kommuner"</h2>
                <DataTable table=page.areas/>
            </section>
        </div>
        <section class="section stack" aria-labelledby="organer">
            <h2 id="organer">"Organer og deres krav"</h2>
            <StripOf strip=page.tally.strip.clone()/>
            <Counts tally=page.tally/>
            <p><Report report=page.report/></p>
            <DataTable table=page.bodies/>
            <p>{words(vec![page.status])}</p>
            <Subscribe calendar=page.calendar/>
            {way_to_frame(page.embed)}
        </section>
        {remedies}
        <Descent line=page.descent/>
        <section class="section stack" aria-labelledby="kilder">
            <h2 id="kilder">"Kilder"</h2>
            <DataTable table=page.sources/>
        </section>
    };
    Some(fill(place, view))
}
