//! `/om`, `/<region>/om` and `/tilgaengelighed`: what the atlas is, and who can use it; where the data come from, how old they are,
//! what is assumed, and under which licences. The first page is drawn here too, where there is a region to choose.

use super::home;
use super::later::Of;
use crate::components::{DataTable, Facts, Offices, PageHead, Regions, Switches, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::{Address, Route};
use klyngeatlas_core::view::{self, About, Accessibility, CORRECTIONS, Corrections, RegionAbout, StatementPart};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, of: Of<'_>, address: &Address) -> Option<Filling> {
    Some(match of {
        Of::All(snapshots) => match address.route {
            Route::Home => home::draw(place, snapshots),
            Route::Accessibility => statement(place, view::accessibility(home::known(snapshots))),
            _ => of_all(place, view::about(home::known(snapshots))),
        },
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
        {corrected(page.corrections)}
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
        {corrected(page.corrections)}
        <Licence/>
    };
    fill(place, view)
}

fn corrected(corrections: Corrections) -> impl IntoView {
    let nothing = corrections.table.is_none().then(|| view! { <p>{corrections.nothing}</p> });
    view! {
        <section class="section stack" aria-labelledby=CORRECTIONS>
            <h2 id=CORRECTIONS>"Rettelser"</h2>
            <p class="prose">{words(corrections.how)}</p>
            <Offices offices=corrections.offices/>
            {nothing}
            {corrections.table.map(|table| view! { <DataTable table/> })}
        </section>
    }
}

fn statement(place: &web_sys::Element, page: Accessibility) -> Filling {
    let view = view! {
        <PageHead head=page.head/>
        {page.parts.into_iter().map(part).collect_view()}
    };
    fill(place, view)
}

fn part(part: StatementPart) -> impl IntoView {
    let lines = part.text.into_iter().map(|line| view! { <p>{words(line)}</p> }).collect_view();
    let points = (!part.points.is_empty()).then(|| {
        let points = part.points.into_iter().map(|line| view! { <li>{words(line)}</li> }).collect_view();
        view! { <ul class="stack">{points}</ul> }
    });
    let offices = (!part.offices.is_empty()).then(|| view! { <Offices offices=part.offices/> });
    view! {
        <section class="section stack prose" aria-labelledby=part.anchor>
            <h2 id=part.anchor>{part.heading}</h2>
            {lines} {points} {offices}
        </section>
    }
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
