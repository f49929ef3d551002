//! Moving between pages without leaving the document: clicks on our own links, back and forward, and where the focus and
//! the scroll position go.

use crate::{last_words, site};
use klyngeatlas_core::route::{Address, Query, Route};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// The address shown, and the ways to change it. It is the only state of the app that a reader can change; all else follows.
#[derive(Clone, Copy)]
pub(crate) struct Navigation {
    address: RwSignal<Address>,
    /// The fragment to go to once its element is drawn.
    awaited: RwSignal<Option<String>>,
    /// Whether the page has written the address itself, and shows it already.
    typed: RwSignal<bool>,
}

/// What a move does to the browser's history.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    New,
    Same,
}

impl Navigation {
    /// Reads the address and begins to listen.
    pub(crate) fn start() -> Self {
        let address = current();
        let awaited = RwSignal::new(address.fragment.clone());
        let nav = Self { awaited, address: RwSignal::new(address), typed: RwSignal::new(false) };
        let clicks = window_event_listener(ev::click, move |event| nav.follow(&event));
        let steps = window_event_listener(ev::popstate, move |_| nav.step());
        // Both listen as long as the page lives.
        std::mem::forget((clicks, steps));
        nav
    }

    /// The address shown now; reading it in a view redraws the view when it changes.
    pub(crate) fn address(self) -> Address {
        self.address.get()
    }

    /// Goes to an address, as a click on a link does.
    pub(crate) fn go(self, to: Address) {
        self.move_to(to, Entry::New);
    }

    /// Shows an address in place of the present one: one step back must undo a choice, not each try at it.
    pub(crate) fn replace(self, to: Address) {
        self.move_to(to, Entry::Same);
    }

    /// The same without being told when it changes.
    pub(crate) fn address_now(self) -> Address {
        self.address.get_untracked()
    }

    /// Writes the address of what the page shows already, since the reader typed it there. Nothing is drawn.
    pub(crate) fn typed(self, to: Address) {
        // A page that is gone has nothing to say any more.
        if to.route == self.address.with_untracked(|now| now.route.clone()) {
            // A browser that refuses, for too many steps in too short a time, is asked again with the next word.
            let _ = window()
                .history()
                .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&site::href(&to))));
            self.typed.set(true);
            self.address.update_untracked(|now| *now = to);
        }
    }

    /// Draws the frame anew, whose links carry the address.
    pub(crate) fn redraw_frame(self) {
        self.address.notify();
    }

    /// Whether the page shows the address already.
    pub(crate) fn is_typed(self) -> bool {
        self.typed.get_untracked()
    }

    /// Shows the same page on another date; an empty text means today.
    pub(crate) fn show_on(self, date: &str) {
        let address = self.address.get_untracked();
        let query = match date {
            "" => Query { date: None, ..address.query.clone() },
            date => address.query.on(date),
        };
        self.go(Address { query, fragment: None, ..address });
    }

    /// Tells that the page has been drawn: what had the focus gets it back, and a place on the page can be gone to.
    pub(crate) fn drawn(self, focused: Option<web_sys::Element>) {
        match focused {
            // An element that is gone may have one of the same name in its place; else the page itself goes on.
            Some(gone) if !gone.is_connected() => {
                let same = Some(gone.id()).filter(|id| !id.is_empty()).and_then(|id| document().get_element_by_id(&id));
                same.map_or_else(focus_main, |same| focus(&same));
            }
            _ => (),
        }
        request_animation_frame(move || {
            let Some(fragment) = self.awaited.get_untracked() else { return };
            if document().get_element_by_id(&fragment).is_some() {
                self.awaited.set(None);
                // Going where one is scrolls, and marks the element as the target; setting a hash that stands there already does nothing.
                let hash = window().location().hash().unwrap_or_default();
                let _ = window().location().replace(&hash);
            }
        });
    }

    fn move_to(self, to: Address, entry: Entry) {
        let from = self.address.get_untracked();
        let url = site::href(&to);
        if from.route.is_embedded() && to.route != from.route {
            // A frame of another site stays what it is; a browser that opens no window has told the reader so.
            let _ = window().open_with_url_and_target_and_features(&url, "_blank", "noopener");
            return;
        }
        let history = window().history();
        let written = history.and_then(|history| match entry {
            Entry::New if to != from => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
            _ => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        });
        if written.is_err() {
            // A browser that refuses to write its history (a limit on steps) can still load the page.
            let _ = window().location().set_href(&url);
            return;
        }
        let other_page = to.route != from.route;
        self.awaited.set(to.fragment.clone());
        self.typed.set(false);
        self.address.set(to);
        if other_page {
            focus_main();
            if self.awaited.with_untracked(Option::is_none) {
                window().scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
        self.drawn(None);
    }

    /// A step back or forward, or to another place on the page. The browser keeps the scroll position of each.
    fn step(self) {
        let (from, to) = (self.address.get_untracked(), current());
        if from == to {
            return;
        }
        let other_page = to.route != from.route;
        self.typed.set(false);
        self.address.set(to);
        if other_page {
            focus_main();
        }
    }

    fn follow(self, event: &web_sys::MouseEvent) {
        let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || modified || last_words::spoken() {
            return;
        }
        let Some(to) = link_under(event).and_then(|href| site::address_of(&href)) else { return };
        let from = self.address.get_untracked();
        let same_page = to.route == from.route && to.query == from.query;
        if let Some(place) = to.fragment.as_ref().filter(|_| same_page && from.route.is_embedded()) {
            // Links from a frame open a window, but a place in the frame is reached there.
            event.prevent_default();
            let _ = window().location().set_hash(place);
            return;
        }
        // A place on this page is the browser's own business; a path that is no page of ours may be a file.
        if (same_page && to.fragment.is_some()) || matches!(to.route, Route::NotFound { .. }) {
            return;
        }
        event.prevent_default();
        self.go(to);
    }
}

/// The app's navigation.
pub(crate) fn use_navigation() -> Navigation {
    expect_context()
}

fn current() -> Address {
    let url = window().location().href().unwrap_or_default();
    site::address_of(&url).unwrap_or_else(|| Address::new(Route::NotFound { path: url }))
}

/// Where the link leads that was clicked, as it is written: ours are written whole, in a drawing as on the page.
fn link_under(event: &web_sys::MouseEvent) -> Option<String> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    let link = element.closest("a[href]").ok()??;
    let elsewhere = link.get_attribute("target").is_some_and(|target| !matches!(target.as_str(), "" | "_self"));
    let leads = !elsewhere && !link.has_attribute("download");
    link.get_attribute("href").filter(|_| leads)
}

/// A screen reader goes on from the new page, not from the link that is gone.
pub(crate) fn focus_main() {
    if let Some(main) = document().get_element_by_id("indhold") {
        focus(&main);
    }
}

fn focus(element: &web_sys::Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        // Losing the focus is a nuisance, but no reason to stop.
        let _ = element.focus_with_options(&options);
    }
}
