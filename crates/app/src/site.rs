//! Where the site lies: it may be put under any path of any server, so every address is written below the root that the
//! page itself names.

use crate::last_words;
use klyngeatlas_core::route::Address;
use leptos::prelude::{document, window};
use std::cell::RefCell;
use wasm_bindgen::JsCast;

thread_local! {
    /// The root as an absolute URL that ends in a slash. The page names it relative to its own first address, which is
    /// gone once the reader moves on; so it is resolved at the first question and kept.
    static ROOT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The root, `https://host/path/`.
pub(crate) fn root() -> String {
    ROOT.with_borrow_mut(|root| root.get_or_insert_with(resolve).clone())
}

fn resolve() -> String {
    let here = window().location().href().unwrap_or_default();
    let named = document().get_element_by_id("boot").and_then(|boot| boot.get_attribute("data-root"));
    let relative = named.filter(|root| !root.is_empty()).unwrap_or_else(|| "./".to_owned());
    let url = web_sys::Url::new_with_base(&relative, &here);
    url.map_or_else(|_| "/".to_owned(), |url| format!("{}{}", url.origin(), url.pathname()))
}

/// Gives the page's icon and manifest their full addresses. The page names them relative to the address at which it was loaded,
/// and a browser asks anew, relative to the new address, whenever that changes.
pub(crate) fn pin_icon() {
    for kind in ["link[rel=icon]", "link[rel=manifest]"] {
        let Ok(Some(link)) = document().query_selector(kind) else { continue };
        if let Some(link) = link.dyn_ref::<web_sys::HtmlLinkElement>() {
            link.set_href(&link.href());
        }
    }
}

/// The URL of an address of ours.
pub(crate) fn href(address: &Address) -> String {
    format!("{}{}", root(), address.href().trim_start_matches('/'))
}

/// The address that a URL stands for, if it lies below our root.
pub(crate) fn address_of(url: &str) -> Option<Address> {
    let root = root();
    let inside = url.strip_prefix(&root)?;
    Some(Address::parse(&format!("/{inside}")))
}

/// The URL of a published file.
pub(crate) fn data(file: &str) -> String {
    format!("{}data/{file}", root())
}

/// The minisign key that the list of data has to be signed with, where the app was built with one. `boot.js` puts it there: it
/// comes with the code and not with the data, for a key among the data would vouch for whatever lies beside it.
pub(crate) fn key() -> Option<String> {
    document().get_element_by_id("boot")?.get_attribute("data-key").filter(|key| !key.is_empty())
}

/// The id of the place above the facts that the page's file came with; it goes when they go.
pub(crate) const ABOVE: &str = "svigt";

/// The element that the app fills.
pub(crate) fn place() -> Option<web_sys::HtmlElement> {
    document().get_element_by_id("app").and_then(|place| place.dyn_into().ok())
}

/// Puts the app in the place of the facts that the page's file came with, once it has something to show instead: until then the
/// reader has those.
pub(crate) fn reveal() {
    let waiting = document().query_selector("#app [aria-busy=true]").is_ok_and(|waiting| waiting.is_some());
    let Some(before) = document().get_element_by_id("forud").filter(|_| !waiting && !last_words::spoken()) else {
        return;
    };
    before.remove();
    if let Some(place) = place() {
        place.set_hidden(false);
    }
}
