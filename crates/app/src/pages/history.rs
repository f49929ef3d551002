//! `/<region>/historik`: what differs between two days, and every day on which something turns.

use crate::components::{DataTable, PageHead, words};
use crate::navigation::use_navigation;
use crate::site;
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, Changes, HistoryDay, Scene, Table, Text};
use leptos::either::Either;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Longer lists of changes are folded.
const FOLDED: usize = 30;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let page = view::history(scene, address);
    let notices = page.notices.into_iter().map(|notice| view! { <p class="as-of__notice">{notice}</p> });
    let nothing = page.groups.is_empty().then(|| view! { <p>{page.nothing}</p> });
    let view = view! {
        <PageHead head=page.head/>
        {notices.collect_view()}
        <section class="section stack" aria-labelledby="aendringer">
            <div class="row section__head"><h2 id="aendringer">{page.heading}</h2></div>
            <Compare from=page.date address=address.clone()/>
            {nothing}
            {page.groups.into_iter().map(group).collect_view()}
        </section>
        {page.since.map(since)}
        <section class="section" aria-labelledby="dage">
            <div class="row section__head"><h2 id="dage">"Alle dage med ændringer"</h2></div>
            <ol class="history">{page.days.into_iter().map(day).collect_view()}</ol>
        </section>
    };
    fill(place, view)
}

/// The earlier day; the later one is the day that the whole page is shown for.
#[component]
fn Compare(from: String, address: Address) -> impl IntoView {
    let nav = use_navigation();
    let show = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let field =
            document().get_element_by_id("fra").and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
        let day = field.map(|field| field.value()).filter(|day| !day.is_empty());
        let query = address.query.setting("fra", day.as_deref());
        nav.go(Address { query, fragment: None, ..address.clone() });
    };
    view! {
        <form class="row as-of__form history__form" on:submit=show>
            <label class="as-of__label" for="fra">"Sammenlign med"</label>
            <input class="field as-of__field" id="fra" type="date" name="fra" prop:value=from/>
            <button class="button as-of__button" id="sammenlign">"Sammenlign"</button>
        </form>
    }
}

fn group(changes: Changes) -> impl IntoView {
    let sentences = changes.sentences.into_iter().map(|sentence| view! { <li>{words(sentence)}</li> });
    let count = sentences.len();
    let list = view! { <ul class="history__list">{sentences.collect_view()}</ul> };
    // A day on which papers begin turns every answer to them; what came and went must not drown in that.
    let list = match count > FOLDED {
        true => Either::Left(
            view! { <details class="counted"><summary>{format!("Vis alle {count}")}</summary>{list}</details> },
        ),
        false => Either::Right(list),
    };
    view! { <h3>{changes.heading}</h3> {list} }
}

fn since((heading, table): (Text, Table)) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="siden">
            <div class="row section__head"><h2 id="siden">{words(heading)}</h2></div>
            <DataTable table/>
        </section>
    }
}

fn day(day: HistoryDay) -> impl IntoView {
    let current = day.current.then_some("date");
    let href = day.when.to.as_ref().map(site::href);
    let events = day.events.into_iter().map(|event| view! { <p>{event}</p> });
    view! {
        <li class="history__day">
            <a class="history__when" href=href aria-current=current>{day.when.text}</a>
            <div>{events.collect_view()}</div>
        </li>
    }
}
