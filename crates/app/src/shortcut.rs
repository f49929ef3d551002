//! The one key of the atlas: a slash goes to the field of the search. Who speaks to the computer, or has other use for the key,
//! can turn it off; the choice is kept in the browser where the browser allows it.

use crate::theme;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The id of the field, of which a page has one.
pub(crate) const FIELD: &str = "soeg";

const KEY: &str = "klyngeatlas.genvej";
const OFF: &str = "fra";

/// Listens as long as the page lives.
pub(crate) fn listen() {
    let keys = window_event_listener(ev::keydown, |event| {
        let modified = event.meta_key() || event.ctrl_key() || event.alt_key();
        if event.key() != "/" || modified || event.default_prevented() || is_typing(&event) || !is_on() {
            return;
        }
        if let Some(field) = field() {
            event.prevent_default();
            let _ = field.focus();
            field.select();
        }
    });
    std::mem::forget(keys);
}

/// The field of the search, where the page has one.
pub(crate) fn field() -> Option<web_sys::HtmlInputElement> {
    document().get_element_by_id(FIELD)?.dyn_into().ok()
}

/// Whether the key does anything.
pub(crate) fn is_on() -> bool {
    let kept = theme::storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    kept.as_deref() != Some(OFF)
}

/// Turns the key on or off. Where nothing can be kept, it stays on.
pub(crate) fn turn(on: bool) {
    if let Some(storage) = theme::storage() {
        let _ = if on { storage.remove_item(KEY) } else { storage.set_item(KEY, OFF) };
    }
}

/// Where a reader writes, a slash is a slash.
fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.matches("input, select, textarea").unwrap_or(false))
}
