//! The pages that say why there is no page.

use super::{DataTable, PageHead, words};
use crate::site;
use crate::slot::{Filling, fill};
use klyngeatlas_core::view::Status;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Draws failed, empty or not found: what happened, problem by problem, the ways out, and what trying once more does. Where the facts
/// of the page's file stand and still hold, it is told above them, and the page is still on its way.
pub(crate) fn status_page(place: &web_sys::Element, status: Status, retry: impl Fn() + 'static) -> Filling {
    let retry: Box<dyn Fn()> = Box::new(retry);
    let again = status.retry.then(|| {
        view! { <p><button class="button" type="button" id="igen" on:click=move |_| retry()>"Prøv igen"</button></p> }
    });
    if let Some(above) = document().get_element_by_id(site::ABOVE).filter(|_| status.facts_hold) {
        // It stands until the facts go; after another try that fails a new one takes its place.
        std::mem::forget(fill(&above, again));
        // An element that the browser refuses leaves the button.
        let _ = tell(&above, [("p", status.head.lede), ("h2", status.head.heading)]);
        return fill(place, view! { <Waiting what=""/> });
    }
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

/// Writes lines above what stands in a place, the last one first, and has them read out.
fn tell(place: &web_sys::Element, lines: [(&str, String); 2]) -> Result<(), JsValue> {
    place.set_class_name("boot boot--failed stack");
    place.set_attribute("role", "alert")?;
    for (name, text) in lines {
        let line = document().create_element(name)?;
        line.set_text_content(Some(&text));
        place.prepend_with_node_1(&line)?;
    }
    Ok(())
}

/// Something is on its way. It says that it is busy, since the facts of the page's file stand until something else is here.
#[component]
pub(crate) fn Waiting(what: &'static str) -> impl IntoView {
    view! { <p class="status muted" role="status" aria-busy="true">{what}</p> }
}
