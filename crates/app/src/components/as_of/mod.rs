//! The date that everything on the page is shown for, and how old the data behind it are.

use super::{Dates, words};
use crate::navigation::use_navigation;
use crate::site;
use klyngeatlas_core::view::{Era, Frame};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Draws the date, the jumps to other times, and what the reader must know before reading on.
#[component]
pub(crate) fn AsOf(frame: Frame) -> impl IntoView {
    let nav = use_navigation();
    let show = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let field =
            document().get_element_by_id("dato").and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
        nav.show_on(&field.map(|field| field.value()).unwrap_or_default());
    };
    let notices = frame.notices.into_iter().map(|notice| {
        view! { <p class="as-of__notice">{words(notice.text)}</p> }
    });
    view! {
        <div class="as-of" role="region" aria-label="Dato">
            <div class="wrap row as-of__row">
                <form class="row as-of__form" on:submit=show>
                    <label class="as-of__label" for="dato">"Vist pr."</label>
                    <input class="field as-of__field" id="dato" type="date" name="dato" prop:value=frame.date/>
                    <span class="as-of__printed" aria-hidden="true">{frame.date_in_words}</span>
                    <button class="button as-of__button" id="vis-dato">"Vis"</button>
                </form>
                <ul class="row era" aria-label="Spring til">{frame.eras.into_iter().enumerate().map(era).collect_view()}</ul>
                {frame.timeline.map(|timeline| view! { <Dates timeline/> })}
                <p class="as-of__data" id="data-alder"></p>
                <p class="muted as-of__age">{frame.age}</p>
                {notices.collect_view()}
            </div>
        </div>
    }
}

fn era((at, era): (usize, Era)) -> impl IntoView {
    let current = era.current.then_some("date");
    view! { <li><a class="era__link" id=format!("tid-{at}") href=site::href(&era.to) aria-current=current>{era.text}</a></li> }
}
