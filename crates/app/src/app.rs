//! The shell: what stands round every page, and which page stands in it. The address decides everything.

use crate::components::{AsOf, SiteFooter, SiteHeader, Sprite, Waiting, status_page};
use crate::load::{Load, Loader};
use crate::navigation::Navigation;
use crate::pages::{self, Later};
use crate::slot::{Filling, fill};
use crate::{clock, status};
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::time::{Date, parse_day};
use klyngeatlas_core::view::{self, Scene};
use leptos::prelude::*;
use std::sync::Arc;

/// The whole app: the places on the page, and the one effect that fills them.
#[component]
pub(crate) fn App() -> impl IntoView {
    let nav = Navigation::start();
    provide_context(nav);
    let shell = Shell {
        nav,
        loader: Loader::start(nav),
        later: Later::start(nav),
        // A page left open over midnight goes on showing the day on which it was opened, as it says above.
        today: parse_day(&clock::today()).unwrap_or_default(),
    };
    Effect::new(move |drawn: Option<Drawn>| shell.draw(drawn.unwrap_or_default()));
    view! {
        <Sprite/>
        <a class="skip-link" href="#indhold">"Gå til indhold"</a>
        <div id="ramme"></div>
        <main id="indhold" tabindex="-1" class="wrap"></main>
        <SiteFooter/>
        <p class="hidden" role="status" id="besked"></p>
    }
}

#[derive(Clone, Copy)]
struct Shell {
    nav: Navigation,
    loader: Loader,
    later: Later,
    today: Date,
}

/// What stands on the page, and what it was drawn from.
#[derive(Default)]
struct Drawn {
    frame: Option<Filling>,
    page: Option<Filling>,
    scene: Option<(Query, Arc<Scene>)>,
}

impl Shell {
    /// Draws everything for the address and the data as they are now.
    fn draw(self, mut drawn: Drawn) -> Drawn {
        let address = self.nav.address();
        let load = self.loader.get(address.route.region());
        drawn.scene = self.scene(&load, &address, drawn.scene);
        let scene = drawn.scene.as_ref().map(|(_, scene)| scene.as_ref());
        // A page of no region stands in no region's frame, whichever region happens to be here.
        let of_one = matches!(&load, Load::Ready(world) if world.snapshots.len() == 1 && address.route == Route::Home);
        let named = scene.filter(|_| of_one || address.route.region().is_some());
        let frame = named.map_or_else(|| view::bare_frame(&address, self.today), |scene| view::frame(scene, &address));
        tell("besked", &format!("Vist pr. {}", frame.date_in_words));
        tell("tal", &frame.about_the_figures);
        let focused = document().active_element();
        if let Some(place) = document().get_element_by_id("ramme") {
            let other = frame.clone();
            drawn.frame = Some(fill(&place, view! { <SiteHeader frame/> <AsOf frame=other/> }));
        }
        if let Some(place) = document().get_element_by_id("indhold") {
            drawn.page = Some(self.page(&place, &load, scene, &address));
        }
        self.nav.drawn(focused);
        drawn
    }

    /// The region as checked on the date and with the assumptions of the address: made anew only when those change.
    fn scene(self, load: &Load, address: &Address, old: Option<(Query, Arc<Scene>)>) -> Option<(Query, Arc<Scene>)> {
        let Load::Ready(world) = load else { return None };
        let query = address.query.carried();
        if let Some((known, scene)) = old.filter(|(known, scene)| *known == query && scene.atlas.id == world.atlas.id) {
            return Some((known, scene));
        }
        let scene = Scene::read_again(&world.atlas, || world.read_again(), &query, self.today);
        Some((query, Arc::new(scene)))
    }

    /// The page that the address names, or the reason why there is none.
    fn page(self, place: &web_sys::Element, load: &Load, scene: Option<&Scene>, address: &Address) -> Filling {
        let status = |status| status_page(place, status, move || self.loader.ask(self.nav.region()));
        if let Route::NotFound { path } = &address.route {
            return status(status::not_found(path));
        }
        match (load, scene) {
            (Load::Loading, _) | (Load::Ready(_), None) => fill(place, view! { <Waiting what="Henter atlasset …"/> }),
            (Load::Failed(error), _) => status(status::failed(error)),
            (Load::Empty, _) => status(status::empty()),
            (Load::NoRegion(snapshots), _) => {
                status(status::no_region(address.route.region().unwrap_or_default(), snapshots))
            }
            (Load::Ready(world), Some(scene)) => {
                let page = pages::draw(place, world, scene, address, self.later);
                page.unwrap_or_else(|| status(status::not_found(&address.href())))
            }
        }
    }
}

/// Puts a sentence into an element that stays where it is.
fn tell(id: &str, text: &str) {
    if let Some(element) =
        document().get_element_by_id(id).filter(|element| element.text_content().as_deref() != Some(text))
    {
        element.set_text_content(Some(text));
    }
}
