//! The pages that say why there is no page.

use super::{DataTable, PageHead, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::view::Status;
use leptos::prelude::*;

/// Draws failed, empty or not found: what happened, problem by problem, the ways out, and what trying once more does.
pub(crate) fn status_page(place: &web_sys::Element, status: Status, retry: impl Fn() + 'static) -> Filling {
    let retry: Box<dyn Fn()> = Box::new(retry);
    let again = status.retry.then(|| {
        view! { <p><button class="button" type="button" on:click=move |_| retry()>"Prøv igen"</button></p> }
    });
    let ways = status.ways_out.into_iter().map(|way| view! { <li>{words(vec![way])}</li> }).collect_view();
    let view = view! {
        <PageHead head=status.head/>
        <div class="stack status">
            {status.problems.map(|table| view! { <DataTable table captioned=true/> })}
            {again}
            <ul class="stack">{ways}</ul>
        </div>
    };
    fill(place, view)
}

/// Something is on its way. It says that it is busy, since the facts of the page's file stand until something else is here.
#[component]
pub(crate) fn Waiting(what: &'static str) -> impl IntoView {
    view! { <p class="status muted" role="status" aria-busy="true">{what}</p> }
}
