//! What the reader is told about reading without a network: how old the data on the page are, whether anybody answers, and what is
//! new. The worker and `offline/page.js` do the work; they and the app speak in events on the window, so that the app needs neither.

use crate::components::offer_bar;
use crate::load::{Loader, Snapshot};
use crate::navigation::{self, Navigation};
use crate::slot::Filling;
use klyngeatlas_core::time::{Date, parse_day};
use klyngeatlas_core::view;
use leptos::ev::Custom;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::cell::RefCell;

/// The element of the page that says how old its data are.
const AGE: &str = "data-alder";
/// The element that holds an offer.
const PLACE: &str = "tilbud";

thread_local! {
    /// The offer on the page. It lives until it is answered.
    static OFFERED: RefCell<Option<Filling>> = const { RefCell::new(None) };
}

/// What is known of the network, and what is needed to tell it.
#[derive(Clone, Copy)]
pub(crate) struct Offline {
    nav: Navigation,
    loader: Loader,
    today: Date,
    alone: RwSignal<bool>,
    /// Whether a new release is offered: it brings the newest data too, so no offer of data takes its place.
    release: RwSignal<bool>,
}

impl Offline {
    /// Begins to listen, as long as the page lives.
    pub(crate) fn start(nav: Navigation, loader: Loader, today: Date) -> Self {
        let alone = RwSignal::new(!window().navigator().on_line());
        let this = Self { nav, loader, today, alone, release: RwSignal::new(false) };
        hear("offline", move |_| this.is_alone(true));
        hear("online", move |_| this.is_alone(false));
        hear("klyngeatlas:reach", move |event| this.is_alone(event.detail().as_bool() == Some(false)));
        hear("klyngeatlas:release", move |_| {
            this.release.set(true);
            offer(What::Release);
        });
        hear("klyngeatlas:data", move |event| this.published(event.detail().as_string().unwrap_or_default()));
        this
    }

    fn is_alone(self, alone: bool) {
        self.alone.set(alone);
        self.tell_age();
    }

    /// Writes the age of the data into the frame of the page.
    pub(crate) fn tell_age(self) {
        let Some(place) = document().get_element_by_id(AGE) else { return };
        let address = self.nav.address_now();
        let known = self.loader.known().unwrap_or_default();
        let day = |snapshot: &Snapshot| parse_day(&snapshot.published);
        let of_region: Option<Date> =
            known.iter().find(|known| address.route.region() == Some(&known.id)).and_then(day);
        let days: Vec<Date> = of_region.map_or_else(|| known.iter().filter_map(day).collect(), |day| vec![day]);
        let age = view::data_age(&days, self.today, self.alone.get_untracked());
        if place.text_content().as_deref() != Some(&age.text) {
            place.set_text_content(Some(&age.text));
        }
        // A class that cannot be set leaves the words.
        let _ = place.class_list().toggle_with_force("as-of__data--loud", age.loud);
    }

    /// Offers what is published now, where it is not what the page shows. A line is a region: its id, its sum, its day.
    fn published(self, lines: String) {
        let Some(known) = self.loader.known().filter(|_| !self.release.get_untracked()) else { return };
        let line =
            |own: &Snapshot| [&own.id, own.snapshot.sha256.as_deref().unwrap_or_default(), &own.published].join(" ");
        let own: Vec<String> = known.iter().map(line).collect();
        if own.join("\n") != lines {
            offer(What::Data { own, lines });
        }
    }
}

/// What there is to offer.
enum What {
    Release,
    /// What the page shows, and what is published now.
    Data {
        own: Vec<String>,
        lines: String,
    },
}

/// Offers something, once what draws it is here. Where that does not come, the next page offers it again.
fn offer(what: What) {
    leptos::task::spawn_local(async move {
        if let Ok(draw) = bar().await {
            draw(what);
        }
    });
}

/// Most pages are read without any offer, so what draws one is no part of the first view.
#[wasm_split(offer, wasm_split_path = leptos::wasm_split, fallible)]
fn bar() -> Result<fn(What), SplitLoaderError> {
    Ok(draw)
}

/// Puts an offer on the page, in place of another.
fn draw(what: What) {
    let Some(place) = document().get_element_by_id(PLACE) else { return };
    let offer = match what {
        What::Release => view::new_release(),
        What::Data { own, lines } => {
            let new = lines.lines().filter(|line| !own.iter().any(|own| own == line));
            view::new_data(new.filter_map(|line| parse_day(line.rsplit(' ').next()?)).max())
        }
    };
    let take = || {
        let _ = web_sys::Event::new("klyngeatlas:take").map(|event| window().dispatch_event(&event));
    };
    let leave = || {
        if let Some(place) = document().get_element_by_id(PLACE) {
            place.set_text_content(None);
            navigation::focus_main();
        }
    };
    OFFERED.set(Some(offer_bar(&place, offer, take, leave)));
}

/// Listens on the window as long as the page lives.
pub(crate) fn hear(name: &'static str, then: impl Fn(web_sys::CustomEvent) + 'static) {
    std::mem::forget(window_event_listener(Custom::<web_sys::CustomEvent>::new(name), then));
}
