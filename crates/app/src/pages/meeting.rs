//! `/<region>/moede/<id>`: one meeting, with its agenda and what came of it.

use crate::components::{DataTable, Facts, PageHead, Quote, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::view::{self, Item, Minuted, Scene, Table, Text};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, id: &str) -> Option<Filling> {
    let page = view::meeting(scene, id)?;
    let nothing = page.items.is_empty().then(|| view! { <p>{page.nothing}</p> });
    let view = view! {
        <PageHead head=page.head/>
        <div class="split split--even section">
            <section class="stack" aria-labelledby="moedet">
                <h2 id="moedet">"Mødet"</h2>
                <Facts facts=page.facts wide=true/>
            </section>
            {attendance(page.attendance, page.attendance_note)}
        </div>
        <section class="section" aria-labelledby="dagsorden">
            <div class="row section__head"><h2 id="dagsorden">"Dagsorden og referat"</h2></div>
            {nothing}
            <ol class="agenda">{page.items.into_iter().map(item).collect_view()}</ol>
            {page.actions.map(tasks)}
        </section>
        {asked(page.asked, page.asked_nothing)}
        <section class="section" aria-labelledby="kilder">
            <div class="row section__head"><h2 id="kilder">"Kilder"</h2></div>
            <DataTable table=page.sources compact=true/>
        </section>
    };
    Some(fill(place, view))
}

fn attendance(table: Option<Table>, note: Text) -> impl IntoView {
    view! {
        <section class="stack" aria-labelledby="fremmoede">
            <h2 id="fremmoede">"Fremmøde"</h2>
            {table.map(|table| view! { <DataTable table compact=true/> })}
            <p class="note">{words(note)}</p>
        </section>
    }
}

fn item(item: Item) -> impl IntoView {
    let told = [("Indstilling", item.recommendation), ("Referat", item.outcome)];
    let told = told.into_iter().filter(|(_, text)| !text.is_empty());
    let told = told.map(|(term, text)| view! { <dt>{term}</dt><dd>{text}</dd> }).collect_view();
    let undecided = (!item.undecided.is_empty()).then(|| view! { <p class="note">{item.undecided}</p> });
    let source = (!item.source.is_empty()).then(|| view! { <p class="source">{words(item.source)}</p> });
    view! {
        <li class="agenda__item stack" id=item.anchor>
            <h3>{item.heading}</h3>
            <dl class="facts facts--wide">{told}</dl>
            {decisions(item.decisions)} {undecided}
            {(!item.facts.is_empty()).then(|| view! { <Facts facts=item.facts wide=true/> })}
            {item.actions.map(tasks)} {source}
        </li>
    }
}

fn decisions(decisions: Vec<Minuted>) -> impl IntoView {
    (!decisions.is_empty()).then(|| {
        let items = decisions.into_iter().map(|decision| {
            let cited = decision.cited.into_iter().map(|cited| view! { <p class="source"><Quote cited/></p> });
            view! { <li><p>{decision.text}</p>{cited.collect_view()}</li> }
        });
        view! {
            <h4>"Besluttet"</h4>
            <ul class="agenda__decisions">{items.collect_view()}</ul>
        }
    })
}

fn tasks(table: Table) -> impl IntoView {
    view! { <DataTable table compact=true captioned=true/> }
}

fn asked(table: Option<Table>, nothing: Text) -> impl IntoView {
    let nothing = (!nothing.is_empty()).then(|| view! { <p>{words(nothing)}</p> });
    view! {
        <section class="section" aria-labelledby="krav">
            <div class="row section__head"><h2 id="krav">"Krav, der spørger til mødet"</h2></div>
            {nothing} {table.map(|table| view! { <DataTable table/> })}
        </section>
    }
}
