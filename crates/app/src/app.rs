//! The shell: what stands round every page, and which page stands in it. The address decides everything.

use crate::components::{AsOf, SiteFooter, SiteHeader, Sprite, StatusPage, Waiting};
use crate::load::{Load, Loader};
use crate::navigation::Navigation;
use crate::pages::{self, Later};
use crate::{clock, status};
use klyngeatlas_core::route::{Query, Route};
use klyngeatlas_core::time::{Date, parse_day};
use klyngeatlas_core::view::{self, Scene};
use leptos::prelude::*;
use std::sync::Arc;

/// The whole app.
#[component]
pub(crate) fn App() -> impl IntoView {
    let nav = Navigation::start();
    provide_context(nav);
    let loader = Loader::start(nav);
    let later = Later::new();
    // A page left open over midnight goes on showing the day on which it was opened, as it says above.
    let today = parse_day(&clock::today()).unwrap_or_default();
    let judged = judged(nav, loader, today);
    let frame = Memo::new(move |_| {
        let scene = judged.get();
        scene.map_or_else(|| view::bare_frame(&nav.address(), today), |scene| view::frame(&scene, &nav.address()))
    });
    view! {
        <Sprite/>
        <a class="skip-link" href="#indhold">"Gå til indhold"</a>
        {move || view! { <SiteHeader frame=frame.get()/> }}
        {move || view! { <AsOf frame=frame.get()/> }}
        <main id="indhold" tabindex="-1" class="wrap">{move || page(nav, loader, later, judged.get())}</main>
        <SiteFooter figures=Signal::derive(move || frame.with(|frame| frame.about_the_figures.clone()))/>
        <p class="hidden" role="status">{move || frame.with(|frame| format!("Vist pr. {}", frame.date_in_words))}</p>
    }
}

/// The region as checked on the date and with the assumptions of the address: made anew only when those change.
fn judged(nav: Navigation, loader: Loader, today: Date) -> Memo<Option<Arc<Scene>>> {
    let query = nav.query();
    let state = Memo::new(move |_| query.with(Query::carried));
    Memo::new_with_compare(
        move |_| match loader.get() {
            Load::Ready(world) => Some(Arc::new(Scene::new(&world.atlas, &state.get(), today))),
            _ => None,
        },
        // Scenes are not compared: this runs only when one of the two has changed.
        |_, _| true,
    )
}

/// The page that the address names, or the reason why there is none.
fn page(nav: Navigation, loader: Loader, later: Later, scene: Option<Arc<Scene>>) -> AnyView {
    let address = nav.address();
    let status = |status| view! { <StatusPage status retry=move || loader.retry()/> }.into_any();
    if let Route::NotFound { path } = &address.route {
        return status(status::not_found(path));
    }
    match (loader.get(), scene) {
        (Load::Loading, _) | (Load::Ready(_), None) => view! { <Waiting what="Henter atlasset …"/> }.into_any(),
        (Load::Failed(error), _) => status(status::failed(&error)),
        (Load::Empty, _) => status(status::empty()),
        (Load::NoRegion(snapshots), _) => {
            let region = address.route.region().unwrap_or_default();
            status(status::no_region(region, &snapshots))
        }
        (Load::Ready(world), Some(scene)) => {
            nav.drawn();
            pages::draw(&world, &scene, &address, later).unwrap_or_else(|| status(status::not_found(&address.href())))
        }
    }
}
