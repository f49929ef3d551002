//! The foot of every page: what the figures are, what was corrected, who can use the pages, and light or dark.

use super::words;
use crate::site;
use crate::theme::{self, Theme};
use klyngeatlas_core::route::{Address, Route};
use klyngeatlas_core::view::{self, CORRECTIONS};
use leptos::prelude::*;

/// The id of the link that tells of a mistake on the page: the foot stays, and the link follows the page.
pub(crate) const REPORT: &str = "meld";

/// Draws the foot.
#[component]
pub(crate) fn SiteFooter() -> impl IntoView {
    let report = Address::new(Route::About).at(CORRECTIONS);
    let [sources, corrections, statement] = view::foot();
    view! {
        <footer class="site-footer">
            <div class="neatline"></div>
            <div class="wrap site-footer__grid">
                <section>
                    <h2 class="site-footer__title">"Om tallene"</h2>
                    <p id="tal"></p>
                    <p>"Det, kilderne ikke siger, står som Uoplyst. Intet er gættet."</p>
                    <p>{words(vec![sources])}</p>
                    <p><a id=REPORT href=site::href(&report)>"Meld en fejl på siden"</a></p>
                    <p>{words(vec![corrections])}</p>
                </section>
                <section>
                    <h2 class="site-footer__title">"Tilgængelighed og privatliv"</h2>
                    <p>
                        "Siderne er bygget efter WCAG 2.1 AA, så de kan bruges med tastatur, skærmlæser, forstørrelse og på papir. "
                        "Intet forlader browseren: ingen måling, ingen cookies, ingen fremmede servere."
                    </p>
                    <p>{words(vec![statement])}</p>
                </section>
                <ThemeChoice/>
            </div>
        </footer>
    }
}

#[component]
fn ThemeChoice() -> impl IntoView {
    let kept = theme::kept();
    let options = Theme::ALL.into_iter().map(|option| {
        view! {
            <label class="choice">
                <input type="radio" name="udseende" prop:checked=option == kept on:change=move |_| theme::choose(option)/>
                {option.word()}
            </label>
        }
    });
    view! {
        <fieldset class="site-footer__theme">
            <legend class="site-footer__title">"Udseende"</legend>
            {options.collect_view()}
        </fieldset>
    }
}
