//! Whose place a body took, and who took its: one step under the other, the oldest first.

use super::words;
use klyngeatlas_core::view::{Generation, Text};
use leptos::prelude::*;

/// Draws the line of descent; nothing for a body that has none.
#[component]
pub(crate) fn Descent(line: Vec<Generation>) -> impl IntoView {
    (!line.is_empty()).then(|| {
        view! {
            <section class="section stack" aria-labelledby="afstamning">
                <h2 id="afstamning">"Før og efter"</h2>
                <ol class="descent">{line.into_iter().map(generation).collect_view()}</ol>
            </section>
        }
    })
}

fn generation(step: Generation) -> impl IntoView {
    let class = if step.current { "descent__step descent__step--current" } else { "descent__step" };
    let current = step.current.then_some("true");
    let body = |text: Text| view! { <p>{words(text)}</p> };
    view! { <li class=class aria-current=current>{step.bodies.into_iter().map(body).collect_view()}</li> }
}
