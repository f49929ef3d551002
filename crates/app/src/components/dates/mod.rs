//! Every day on which something turns, to be gone to one by one.

use crate::site;
use klyngeatlas_core::view::{Step, Timeline, TimelineDay, TimelineYear};
use leptos::either::Either;
use leptos::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::JsCast;

/// Whether the reader has the line open. It is drawn anew with every page, and must not close under the hand that goes along it.
static OPEN: AtomicBool = AtomicBool::new(false);

/// Draws the way to the neighbouring days, and the whole line where it is opened.
#[component]
pub(crate) fn Dates(timeline: Timeline) -> impl IntoView {
    let toggled = |event: web_sys::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
        OPEN.store(details.is_some_and(|details| details.open()), Ordering::Relaxed);
    };
    view! {
        <nav class="dates" aria-label="Tidslinje">
            <ul class="row dates__steps">{timeline.steps.into_iter().map(step).collect_view()}</ul>
            <details class="dates__line" open=OPEN.load(Ordering::Relaxed) on:toggle=toggled>
                <summary id="tidslinje">"Tidslinje: "{timeline.heading}</summary>
                <ol class="dates__years">{timeline.years.into_iter().map(year).collect_view()}</ol>
            </details>
        </nav>
    }
}

fn step(step: Step) -> impl IntoView {
    let id = if step.forward { "dag-efter" } else { "dag-foer" };
    let arrow = |shown: bool, arrow: &'static str| shown.then(|| view! { <span aria-hidden="true">{arrow}</span> });
    let href = step.text.to.as_ref().map(site::href);
    view! {
        <li><a id=id href=href>{arrow(!step.forward, "← ")}{step.text.text}{arrow(step.forward, " →")}</a></li>
    }
}

fn year(year: TimelineYear) -> impl IntoView {
    view! {
        <li class="dates__year">
            <span class="dates__number">{year.year}</span>
            <ol class="row dates__days">{year.days.into_iter().map(day).collect_view()}</ol>
        </li>
    }
}

fn day(day: TimelineDay) -> impl IntoView {
    let current = day.current.then_some("date");
    let text = match &day.text.to {
        Some(to) => {
            let id = format!("dag-{}", day.date);
            Either::Left(view! {
                <a class="dates__day" id=id href=site::href(to) aria-current=current aria-label=day.spoken>{day.text.text}</a>
            })
        }
        None => Either::Right(view! { <span class="dates__day" aria-current=current>{day.text.text}</span> }),
    };
    view! { <li>{text}</li> }
}
