//! `/<region>/regler/<rule-id>`: one clause: its words, how they are read, and what was found body by body.

use crate::components::{Facts, FoundHere, Hypothesis, PageHead, Switches, class_of, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::{Address, Route};
use klyngeatlas_core::view::{self, Cited, Finding, Rule, Scene, Text};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Option<Filling> {
    let Route::Rule { id, .. } = &address.route else { return None };
    Some(page(place, view::rule(scene, address, id)?))
}

fn page(place: &web_sys::Element, page: Rule) -> Filling {
    let prose = |heading: String, text: String| {
        (!text.is_empty()).then(|| view! { <h2>{heading}</h2><p class="prose">{text}</p> })
    };
    let nothing = page.findings.is_empty().then(|| view! { <p>{page.nothing}</p> });
    let view = view! {
        <PageHead head=page.head/>
        <Hypothesis text=page.hypothetical/>
        <div class="split split--even section">
            <section class="stack" aria-label="Ordene">{the_words(page.cited, page.cut)}<Facts facts=page.facts/></section>
            <section class="stack" aria-label="Læsningen">
                {prose(page.asks_heading, page.asks)} {prose("Hvorfor passagen findes".to_owned(), page.why)} {prose("Sådan læses ordene".to_owned(), page.reading)}
            </section>
        </div>
        <section class="section" aria-labelledby="svar">
            <div class="row section__head"><h2 id="svar">"Svar organ for organ"</h2></div>
            {nothing}
            {page.findings.into_iter().map(|(body, finding)| found(body, finding)).collect_view()}
        </section>
        <Switches switches=page.switches heading="Det hviler svarene på"/>
    };
    fill(place, view)
}

fn the_words(cited: Cited, cut: bool) -> impl IntoView {
    let quote = (!cited.quote.is_empty()).then(|| {
        let cut = cut.then(|| view! { <span class="muted" aria-hidden="true">"… "</span> });
        view! { <blockquote class="clause__quote">{cut} {cited.quote}</blockquote> }
    });
    view! { {quote} <p class="source">{words(vec![cited.place])}</p> }
}

fn found(body: Text, finding: Finding) -> impl IntoView {
    let class = class_of(&finding);
    view! {
        <article class=class>
            <div class="clause__subject"><h3>{words(body)}</h3></div>
            <FoundHere finding/>
        </article>
    }
}
