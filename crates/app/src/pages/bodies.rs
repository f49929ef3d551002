//! `/<region>/organer`: every body, by kind.

use crate::components::{DataTable, PageHead, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::view::{self, Scene};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene) -> Filling {
    let page = view::bodies(scene);
    let nothing = page.groups.is_empty().then(|| view! { <p class="section">{words(page.nothing)}</p> });
    let groups = page.groups.into_iter().enumerate().map(|(at, table)| {
        let id = format!("slags-{at}");
        let (heading, title) = (id.clone(), table.caption.clone());
        view! {
            <section class="section" aria-labelledby=heading>
                <div class="row section__head"><h2 id=id>{title}</h2></div>
                <DataTable table/>
            </section>
        }
    });
    fill(place, view! { <PageHead head=page.head/> {groups.collect_view()} {nothing} })
}
