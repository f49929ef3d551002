//! `/<region>/kommissorier/<id>`: the literate page: the paper's own words on the left, what was found on the right.

use crate::components::{Clauses, Counts, Facts, FilterBar, Hypothesis, PageHead, PaperMap, Pickers, Switches, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::{Address, Route};
use klyngeatlas_core::view::{self, Scene, Span, Terms};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Option<Filling> {
    let Route::Terms { id, .. } = &address.route else { return None };
    Some(page(place, view::terms(scene, address, id)?))
}

fn page(place: &web_sys::Element, page: Terms) -> Filling {
    let nothing = page.sections.iter().all(|section| section.clauses.is_empty()).then_some(page.nothing);
    let view = view! {
        <PageHead head=page.head/>
        <Hypothesis text=page.hypothetical/>
        <div class="split split--even section">
            <section class="stack" aria-labelledby="papiret">
                <h2 id="papiret">"Papiret"</h2>
                <Facts facts=page.facts wide=true/>
                {tried_for(page.bodies)}
            </section>
            <section class="stack" aria-labelledby="alle">
                <h2 id="alle">"Alle passager"</h2>
                <Counts tally=page.tally/>
                <PaperMap sections=page.sections.clone()/>
            </section>
        </div>
        <FilterBar filter=page.filter/>
        <Pickers pickers=page.pickers count=page.count reset=page.reset/>
        {nothing.map(|nothing| view! { <p class="section">{nothing}</p> })}
        <Clauses sections=page.sections/>
        <Switches switches=page.switches heading="Det hviler svarene på"/>
    };
    fill(place, view)
}

fn tried_for(bodies: Vec<Span>) -> impl IntoView {
    (!bodies.is_empty()).then(|| {
        let bodies = bodies.into_iter().map(|body| {
            let current = body.to.is_none().then_some("true");
            view! { <li aria-current=current>{words(vec![body])}</li> }
        });
        view! { <nav aria-label="Prøvet for"><h3>"Prøvet for"</h3><ul>{bodies.collect_view()}</ul></nav> }
    })
}
