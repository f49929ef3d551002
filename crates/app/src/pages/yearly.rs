//! `/<region>/aarsstatus/<id>`: the draft of a cluster's yearly status, to read, print, and take along as Markdown.

use crate::components::{DataTable, PageHead, TakeAlong, Years, words};
use crate::site;
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::{Address, Route};
use klyngeatlas_core::view::{self, Scene, StatusSection};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Option<Filling> {
    let Route::YearlyStatus { id, .. } = &address.route else { return None };
    let page = view::yearly_status(scene, address, id)?;
    let markdown = page.markdown(site::root().trim_end_matches('/'));
    let preface = page.preface.into_iter().map(|line| view! { <p>{words(line)}</p> }).collect_view();
    let view = view! {
        <PageHead head=page.head/>
        <Years years=page.years/>
        <div class="prose stack section">{preface}</div>
        <TakeAlong kind="text/markdown" label="Hent som Markdown" file=page.file content=markdown.clone() copy=markdown/>
        {page.sections.into_iter().map(section).collect_view()}
    };
    Some(fill(place, view))
}

fn section(section: StatusSection) -> impl IntoView {
    let heading = section.anchor.clone();
    let lines = section.lines.into_iter().map(|line| view! { <li>{words(line)}</li> }).collect::<Vec<_>>();
    let lines = (!lines.is_empty()).then(|| view! { <ul class="statements">{lines}</ul> });
    view! {
        <section class="section stack" aria-labelledby=heading>
            <div class="row section__head"><h2 id=section.anchor>{section.heading}</h2></div>
            {lines} {section.tables.into_iter().map(|table| view! { <DataTable table captioned=true/> }).collect_view()}
        </section>
    }
}
