//! The pages that say why there is no page.

use super::{DataTable, PageHead, words};
use klyngeatlas_core::view::Status;
use leptos::prelude::*;

/// Failed, empty or not found: what happened, problem by problem, and the ways out.
#[component]
pub(crate) fn StatusPage(
    status: Status,
    /// What trying once more does.
    retry: impl Fn() + 'static,
) -> impl IntoView {
    let again = status.retry.then(|| {
        view! { <p><button class="button" type="button" on:click=move |_| retry()>"Prøv igen"</button></p> }
    });
    let ways = status.ways_out.into_iter().map(|way| view! { <li>{words(vec![way])}</li> }).collect_view();
    view! {
        <PageHead head=status.head/>
        <div class="stack status">
            {status.problems.map(|table| view! { <DataTable table captioned=true/> })}
            {again}
            <ul class="stack">{ways}</ul>
        </div>
    }
}

/// Something is on its way.
#[component]
pub(crate) fn Waiting(what: &'static str) -> impl IntoView {
    view! { <p class="status muted" role="status">{what}</p> }
}
