//! `/<region>/moeder`: when everybody meets in a year, what was decided, and who is to do what.

use crate::components::{
    Answer, DataTable, PageHead, Pickers, Quote, Subscribe, YearStrip, Years, way_to_frame, words,
};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, BodyYear, FixedItem, Scene, Table};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let page = view::meetings(scene, address);
    let nothing = page.bodies.is_empty().then(|| view! { <p class="section">{page.nothing}</p> });
    let actions = page.actions.map(|table| section("opgaver", "Opgaver", page.actions_note, table));
    let view = view! {
        <PageHead head=page.head/>
        <Years years=page.years/>
        <section class="section" aria-labelledby="aaret">
            <h2 class="hidden" id="aaret">"Organernes år"</h2>
            <Pickers pickers=page.pickers count=page.count reset=page.reset/>
            {nothing} {page.bodies.into_iter().map(body).collect_view()}
            <Subscribe calendar=page.calendar/>
            {way_to_frame(page.embed)}
        </section>
        {page.meetings.map(|table| section("moeder", "Møderne", String::new(), table))}
        {fixed(page.fixed)}
        {page.decisions.map(|table| section("beslutninger", "Beslutninger", String::new(), table))}
        {actions}
    };
    fill(place, view)
}

fn body(body: BodyYear) -> impl IntoView {
    let heading = body.anchor.clone();
    view! {
        <section class="section" aria-labelledby=heading>
            <h3 id=body.anchor>{words(vec![body.name])}</h3>
            <YearStrip year=body.year/>
        </section>
    }
}

fn section(id: &'static str, heading: &'static str, note: String, table: Table) -> impl IntoView {
    let note = (!note.is_empty()).then(|| view! { <p class="note">{note}</p> });
    view! {
        <section class="section" aria-labelledby=id>
            <div class="row section__head"><h2 id=id>{heading}</h2></div>
            {note}
            <DataTable table/>
        </section>
    }
}

fn fixed(items: Vec<FixedItem>) -> impl IntoView {
    (!items.is_empty()).then(|| {
        view! {
            <section class="section stack" aria-labelledby="faste">
                <div class="row section__head"><h2 id="faste">"Faste punkter"</h2></div>
                {items.into_iter().map(fixed_item).collect_view()}
            </section>
        }
    })
}

fn fixed_item(item: FixedItem) -> impl IntoView {
    view! {
        <div class="stack">
            <h3>{words(vec![item.body])}</h3>
            <p><Quote cited=item.cited/></p>
            <p>"Kravet som helhed: "<Answer verdict=item.verdict/></p>
            <DataTable table=item.meetings compact=true/>
        </div>
    }
}
