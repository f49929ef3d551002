//! The top of a page: the way here, the heading, one sentence.

use crate::components::words;
use klyngeatlas_core::view::{Head, Letter, Span};
use leptos::prelude::*;

/// Draws the top of a page, and gives the browser's tab its title.
#[component]
pub(crate) fn PageHead(head: Head) -> impl IntoView {
    document().set_title(&format!("{} · Klyngeatlas", head.title));
    let way = (!head.crumbs.is_empty()).then(|| breadcrumb(head.crumbs, head.here));
    let lede = (!head.lede.is_empty()).then(|| view! { <p class="lede">{head.lede}</p> });
    view! {
        <div class="stack page-head">
            {way} <h1>{head.letter.map(|letter| view! { <LetterMark letter/> })} {head.heading}</h1> {lede}
        </div>
    }
}

/// A cluster's letter on its colour. The name beside it says the same.
#[component]
pub(crate) fn LetterMark(letter: Letter) -> impl IntoView {
    let class = format!("letter {}", letter.class());
    view! { <span class=class aria-hidden="true">{letter.text}</span> }
}

fn breadcrumb(crumbs: Vec<Span>, here: String) -> impl IntoView {
    view! {
        <nav class="note breadcrumb" aria-label="Brødkrumme">
            <ol class="row breadcrumb__list">
                {crumbs.into_iter().map(|crumb| view! { <li class="breadcrumb__item">{words(vec![crumb])}</li> }).collect_view()}
                <li class="breadcrumb__item" aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}
