//! `/<region>/organ/<id>`: one body: who sits, what the rules say, when it meets, where we know it from.

use crate::components::{
    Counts, DataTable, Descent, Facts, Hypothesis, PageHead, Remedies, Report, Sides, Subscribe, Switches, TallyOf,
    YearStrip, way_to_frame, words,
};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::{Address, Route};
use klyngeatlas_core::view::{self, Body, Remedy, Scene, Side, Span, Subscription, Table, Tally, Year};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Option<Filling> {
    let Route::Body { id, .. } = &address.route else { return None };
    Some(page(place, view::body(scene, address, id)?))
}

fn page(place: &web_sys::Element, page: Body) -> Filling {
    let view = view! {
        <PageHead head=page.head/>
        <Hypothesis text=page.hypothetical/>
        <div class="split split--even section">
            {requirements(page.terms_heading, page.terms, page.tally, page.sections, page.report)} {lacking(page.remedies)}
        </div>
        {members(page.members_note, page.people, page.sides, page.embed)}
        {page.derived.map(derived)}
        {page.year.map(|year| meetings(year, page.calendar))}
        <Descent line=page.descent/>
        <div class="split split--even section">
            <section class="stack" aria-labelledby="plads">
                <h2 id="plads">"Organets plads"</h2>
                {page.place.is_empty().then(|| view! { <p class="note">"Ingen kilde siger, hvad det hører under."</p> })}
                <Facts facts=page.place wide=true/>
            </section>
            <section class="stack" aria-labelledby="kilder">
                <h2 id="kilder">"Kilder"</h2>
                <DataTable table=page.sources compact=true/>
            </section>
        </div>
        <Switches switches=page.switches heading="Det hviler svarene på"/>
    };
    fill(place, view)
}

fn requirements(
    heading: String,
    terms: Option<Span>,
    tally: Tally,
    sections: Vec<(String, Tally)>,
    report: view::Report,
) -> impl IntoView {
    let sections = sections.into_iter().map(|(title, tally)| view! { <dt>{title}</dt><dd><TallyOf tally/></dd> });
    view! {
        <section aria-labelledby="proeve">
            <div class="row section__head"><h2 id="proeve">{heading}</h2>{terms.map(|terms| words(vec![terms]))}</div>
            <div class="stack">
                <Counts tally=tally/>
                <dl class="facts facts--wide">{sections.collect_view()}</dl>
                <p><Report report/></p>
            </div>
        </section>
    }
}

fn lacking(remedies: Vec<Remedy>) -> impl IntoView {
    (!remedies.is_empty()).then(|| {
        view! {
            <section aria-labelledby="mangler">
                <div class="row section__head"><h2 id="mangler">"Det mangler"</h2></div>
                <Remedies remedies/>
            </section>
        }
    })
}

fn members(note: String, people: Span, sides: Vec<Side>, embed: Option<Span>) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="medlemmer">
            <div class="row section__head"><h2 id="medlemmer">"Medlemmer"</h2><p class="note">{note}</p>{words(vec![people])}</div>
            <Sides sides/>
            {way_to_frame(embed)}
        </section>
    }
}

fn derived(table: Table) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="pladser">
            <h2 id="pladser">{table.caption.clone()}</h2>
            <DataTable table/>
        </section>
    }
}

fn meetings(year: Year, calendar: Option<Subscription>) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="moeder">
            <div class="row section__head">
                <h2 id="moeder">{year.heading.clone()}</h2>
                <p class="note">"Fyldt cirkel: afholdt. Stiplet: planlagt."</p>
            </div>
            <YearStrip year/>
            <Subscribe calendar/>
        </section>
    }
}
