//! `/om`: where the data come from, how old they are, what is assumed, and under which licences.

use crate::components::{DataTable, Facts, PageHead, Switches};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, About, Scene};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Option<Filling> {
    Some(page(place, view::about(scene, address)))
}

fn page(place: &web_sys::Element, page: About) -> Filling {
    let view = view! {
        <PageHead head=page.head/>
        <section class="section stack" aria-labelledby="data">
            <h2 id="data">"Data"</h2>
            <Facts facts=page.facts wide=true/>
        </section>
        <section class="section stack" aria-labelledby="kilder">
            <h2 id="kilder">"Kilder"</h2>
            <DataTable table=page.sources/>
        </section>
        <Switches switches=page.switches heading="Antagelser"/>
        <section class="section stack prose" aria-labelledby="licens">
            <h2 id="licens">"Licens og tak"</h2>
            <p>
                "Programmet er frit under MIT-licensen. Kilderne tilhører dem, der har udgivet dem; her gengives kun de ord, et krav "
                "hviler på. Skrifterne IBM Plex Sans og IBM Plex Serif er IBM's, under SIL Open Font License 1.1."
            </p>
        </section>
    };
    fill(place, view)
}
