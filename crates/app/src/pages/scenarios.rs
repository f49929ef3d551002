//! `/<region>/scenarier`: structures side by side, and one that the reader makes by moving municipalities.

use crate::clipboard::copy_text;
use crate::components::{DataTable, PageHead, Pickers, StructureCard, Switches, TakeAlong, words};
use crate::site;
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, AnswersOf, Mover, Scene, Table};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let page = view::scenarios(scene, address);
    let troubles = page.troubles.into_iter().map(|trouble| view! { <p class="as-of__notice">{trouble}</p> });
    let nothing = (!page.nothing.is_empty()).then(|| view! { <p>{page.nothing}</p> });
    let notes = page.notes.into_iter().map(|note| view! { <p class="note">{note}</p> });
    let view = view! {
        <PageHead head=page.head/>
        <div class="stack troubles">{troubles.collect_view()}</div>
        <div class="split split--even section">
            {page.cards.into_iter().map(|card| view! { <StructureCard card/> }).collect_view()}
        </div>
        {nothing} {notes.collect_view()}
        {mover(page.mover, page.share)}
        {figures(page.figures, page.unknown, (page.file, page.csv, page.copy))}
        {unchanged(page.unchanged)}
        {claims(page.claims)}
        <section class="section" aria-labelledby="svar">
            <div class="row section__head"><h2 id="svar">"Hvilke svar ville være anderledes?"</h2></div>
            <p class="prose">{words(page.answers_note)}</p>
            <div class="answers">{page.answers.into_iter().enumerate().map(answers).collect_view()}</div>
        </section>
        <Switches switches=page.switches heading="Det hviler påstandene på"/>
        {sources(page.sources)}
    };
    fill(place, view)
}

fn mover(mover: Mover, share: Address) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="flyt">
            <div class="row section__head"><h2 id="flyt">"Flyt en kommune"</h2></div>
            <Pickers pickers=mover.pickers count=mover.count reset=mover.reset moving=true/>
            {share_link(share)}
        </section>
    }
}

/// The scenario to send on: it is all in the address.
fn share_link(share: Address) -> impl IntoView {
    let href = site::href(&share);
    let (done, set_done) = signal("");
    let copied = {
        let href = href.clone();
        move |_| {
            set_done.set(if copy_text(&href) { "Linket er kopieret." } else { "Browseren tillod ikke at kopiere." })
        }
    };
    view! {
        <p class="row take-along">
            <button class="button" type="button" id="kopier-link" on:click=copied>"Kopiér link"</button>
            <a class="share-link" href=href>"Del dette scenarie"</a>
            <span role="status">{done}</span>
        </p>
    }
}

fn figures(table: Table, unknown: Vec<String>, (file, csv, copy): (String, String, String)) -> impl IntoView {
    let unknown = (!unknown.is_empty()).then(|| {
        let facts = unknown.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view();
        view! { <div class="note"><p>"Uoplyst er det, fordi ingen kilde her siger:"</p><ul class="unknown-facts">{facts}</ul></div> }
    });
    view! {
        <section class="section" aria-labelledby="maal">
            <div class="row section__head"><h2 id="maal">{table.caption.clone()}</h2></div>
            <DataTable table/>
            {unknown}
            <TakeAlong kind="text/csv" label="Hent tallene som CSV" file content=csv copy/>
        </section>
    }
}

fn unchanged(sentences: Vec<String>) -> impl IntoView {
    (!sentences.is_empty()).then(|| {
        let sentences = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
        view! {
            <section class="section" aria-labelledby="uaendret">
                <div class="row section__head"><h2 id="uaendret">"Det ændrer sig ikke"</h2></div>
                <ul class="stack prose">{sentences}</ul>
            </section>
        }
    })
}

fn claims(papers: Vec<Table>) -> impl IntoView {
    (!papers.is_empty()).then(|| {
        let paper = |table: Table| view! { <h3>{table.caption.clone()}</h3> <DataTable table/> };
        view! {
            <section class="section claims" aria-labelledby="paastande">
                <div class="row section__head"><h2 id="paastande">"Holder påstandene?"</h2></div>
                <div class="stack">{papers.into_iter().map(paper).collect_view()}</div>
            </section>
        }
    })
}

fn answers((at, answers): (usize, AnswersOf)) -> impl IntoView {
    let id = format!("svar-{}", at + 1);
    let heading = id.clone();
    let note = (!answers.note.is_empty()).then(|| view! { <p>{answers.note}</p> });
    view! {
        <section class="stack" aria-labelledby=heading>
            <h3 id=id>{words(answers.body)}</h3>
            {note} {answers.table.map(|table| view! { <DataTable table compact=true/> })}
        </section>
    }
}

fn sources(table: Table) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="kilder">
            <div class="row section__head"><h2 id="kilder">{table.caption.clone()}</h2></div>
            <DataTable table/>
        </section>
    }
}
