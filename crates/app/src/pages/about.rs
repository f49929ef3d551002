//! `/om` and `/<region>/om`: what the atlas is; where the data come from, how old they are, what is assumed, and under which
//! licences.

use super::later::Of;
use crate::components::{DataTable, Facts, PageHead, Regions, Switches};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, About, RegionAbout};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, of: Of<'_>, address: &Address) -> Option<Filling> {
    Some(match of {
        Of::All(snapshots) => of_all(place, view::about(super::home::known(snapshots))),
        Of::Region(scene) => of_region(place, view::region_about(scene, address)),
    })
}

fn of_all(place: &web_sys::Element, page: About) -> Filling {
    let view = view! {
        <PageHead head=page.head/>
        <section class="section stack" aria-labelledby="data">
            <h2 id="data">"Sådan er atlasset lavet"</h2>
            <Facts facts=page.facts wide=true/>
        </section>
        <section class="section stack" aria-labelledby="regioner">
            <h2 id="regioner">"Kilder og antagelser, region for region"</h2>
            <Regions regions=page.regions/>
        </section>
        <Licence/>
    };
    fill(place, view)
}

fn of_region(place: &web_sys::Element, page: RegionAbout) -> Filling {
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
        <Licence/>
    };
    fill(place, view)
}

#[component]
fn Licence() -> impl IntoView {
    view! {
        <section class="section stack prose" aria-labelledby="licens">
            <h2 id="licens">"Licens og tak"</h2>
            <p>
                "Programmet er frit under MIT-licensen. Kilderne tilhører dem, der har udgivet dem; her gengives kun de ord, et krav "
                "hviler på. Skrifterne IBM Plex Sans og IBM Plex Serif er IBM's, under SIL Open Font License 1.1."
            </p>
        </section>
    }
}
