//! `/<region>/regler`: every clause of every paper, as the reader sifts them, and what the open ones call for.

use crate::components::{DataTable, PageHead, Pickers, Remedies, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, Duty, Scene, Table};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let page = view::rule_book(scene, address);
    let nothing = page.papers.is_empty().then(|| view! { <p class="section">{page.nothing}</p> });
    let owed_nothing = page.owed.is_empty().then(|| view! { <p>{page.owed_nothing}</p> });
    let unknown = (!page.unknown.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="oplyses">
                <div class="row section__head"><h2 id="oplyses">"Skal oplyses"</h2></div>
                <p class="note">{page.unknown_note}</p>
                {page.unknown.into_iter().map(folded).collect_view()}
            </section>
        }
    });
    let view = view! {
        <PageHead head=page.head/>
        <nav class="note" aria-label="På siden">
            <ul class="row">
                <li><a href="#passager">"Passager"</a></li>
                <li><a href="#goere">"Skal gøre"</a></li>
                {unknown.is_some().then(|| view! { <li><a href="#oplyses">"Skal oplyses"</a></li> })}
            </ul>
        </nav>
        <section class="section" aria-labelledby="passager">
            <h2 class="hidden" id="passager">"Passager"</h2>
            <Pickers pickers=page.pickers count=page.count reset=page.reset/>
            {nothing} {page.papers.into_iter().enumerate().map(paper).collect_view()}
        </section>
        <section class="section stack" aria-labelledby="goere">
            <h2 id="goere">"Skal gøre"</h2>
            {owed_nothing} {page.owed.into_iter().map(duty).collect_view()}
        </section>
        {unknown}
    };
    fill(place, view)
}

fn paper((at, table): (usize, Table)) -> impl IntoView {
    let id = format!("papir-{}", at + 1);
    let (heading, title) = (id.clone(), table.caption.clone());
    view! {
        <section class="section rule-table" aria-labelledby=heading>
            <div class="row section__head"><h3 id=id>{title}</h3></div>
            <DataTable table/>
        </section>
    }
}

/// What somebody must do stands open.
fn duty(duty: Duty) -> impl IntoView {
    view! {
        <div class="stack">
            <h3>{words(vec![duty.who])}</h3>
            <Remedies remedies=duty.remedies/>
        </div>
    }
}

/// What only has to be told may be long, and is folded.
fn folded(duty: Duty) -> impl IntoView {
    view! {
        <details class="counted duty">
            <summary>{duty.who.text}<span class="muted counted__rows">{duty.count}</span></summary>
            <div class="duty__list"><Remedies remedies=duty.remedies/></div>
        </details>
    }
}
