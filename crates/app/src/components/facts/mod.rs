//! Facts, a line each.

use super::words;
use klyngeatlas_core::view::Fact;
use leptos::prelude::*;

/// Draws facts as a list of terms.
#[component]
pub(crate) fn Facts(facts: Vec<Fact>, #[prop(optional)] wide: bool) -> impl IntoView {
    let class = if wide { "facts facts--wide" } else { "facts" };
    view! {
        <dl class=class>
            {facts.into_iter().map(|fact| view! { <dt>{fact.term}</dt><dd>{words(fact.value)}</dd> }).collect_view()}
        </dl>
    }
}
