//! What a verdict rests on, as switches in sight.

use super::words;
use crate::navigation::use_navigation;
use klyngeatlas_core::view::{Switch, SwitchOption, Text};
use leptos::prelude::*;

/// Says that and why the verdicts on the page are hypothetical.
#[component]
pub(crate) fn Hypothesis(text: Text) -> impl IntoView {
    (!text.is_empty()).then(|| {
        view! {
            <p class="assumptions"><span class="assumptions__title">"Hypotetisk prøve. "</span>{words(text)}</p>
        }
    })
}

/// Draws each assumption with its readings.
#[component]
pub(crate) fn Switches(
    switches: Vec<Switch>,
    /// The heading over them; none is drawn where there are no switches.
    heading: &'static str,
) -> impl IntoView {
    (!switches.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="antagelser">
                <h2 id="antagelser">{heading}</h2>
                {switches.into_iter().map(switch).collect_view()}
            </section>
        }
    })
}

fn switch(switch: Switch) -> impl IntoView {
    let name = format!("antag-{}", switch.id);
    let anchor = name.clone();
    let changed = switch.changed.then(|| view! { <span class="note">"Ændret af dig"</span> });
    view! {
        <fieldset class="stack assumption" id=anchor>
            <legend class="assumptions__title">{switch.title}</legend>
            <div class="row assumption__choices">
                {switch.options.into_iter().enumerate().map(|(at, option)| choice(&name, at, option)).collect_view()} {changed}
            </div>
            <p class="note">{switch.why}</p>
        </fieldset>
    }
}

fn choice(name: &str, at: usize, option: SwitchOption) -> impl IntoView + use<> {
    let nav = use_navigation();
    let (id, name) = (format!("{name}-{at}"), name.to_owned());
    view! {
        <label class="choice">
            <input type="radio" id=id name=name prop:checked=option.chosen on:change=move |_| nav.replace(option.to.clone())/>
            {option.text}
        </label>
    }
}
