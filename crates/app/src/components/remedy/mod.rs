//! What would settle the open verdicts.

use super::words;
use klyngeatlas_core::view::Remedy;
use leptos::prelude::*;

/// Draws the smallest things that would settle something.
#[component]
pub(crate) fn Remedies(remedies: Vec<Remedy>) -> impl IntoView {
    let remedies = remedies.into_iter().map(|remedy| {
        let class = if remedy.breached { "remedy remedy--breached" } else { "remedy" };
        view! {
            <li class=class>
                <p class="remedy__what">{remedy.what}</p>
                <p class="source">{words(remedy.settles)}</p>
            </li>
        }
    });
    view! { <ul class="stack">{remedies.collect_view()}</ul> }
}
