//! `/<region>/organer`: every body, by kind.

use crate::components::{DataTable, PageHead, words};
use klyngeatlas_core::view::Bodies;
use leptos::prelude::*;

pub(super) fn draw(page: Bodies) -> AnyView {
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
    view! { <PageHead head=page.head/> {groups.collect_view()} {nothing} }.into_any()
}
