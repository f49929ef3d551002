//! What the reader gets when the app panics. Nothing of it would answer any more, so a sentence and the ways out take its place,
//! above the facts that the page's file came with where those still stand.

use crate::site;
use klyngeatlas_core::route::{Address, Route};
use leptos::prelude::{document, window};
use std::cell::Cell;
use wasm_bindgen::JsValue;

thread_local! {
    static SPOKEN: Cell<bool> = const { Cell::new(false) };
}

/// Hooks the last words onto every panic.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        // What goes wrong after the first is a consequence of it, and a second failure in here has no way left to be told.
        if !SPOKEN.replace(true) {
            let _ = replace_page(&panic.to_string());
        }
    }));
}

/// Whether the app has panicked. A link is then the browser's business: the way out must not lead back into the dead.
pub(crate) fn spoken() -> bool {
    SPOKEN.get()
}

fn replace_page(reason: &str) -> Result<(), JsValue> {
    let Some(place) = site::place() else { return Ok(()) };
    // The facts have a main part and a heading of the first level of their own.
    let facts = document().get_element_by_id("forud");
    let (part, heading) = if facts.is_some() { ("div", "h2") } else { ("main", "h1") };
    let part = document().create_element(part)?;
    let told = document().create_element("div")?;
    told.set_class_name("boot boot--failed stack");
    told.set_attribute("role", "alert")?;
    part.append_child(&told)?;
    let add = |name: &str, text: &str| -> Result<web_sys::Element, JsValue> {
        let element = document().create_element(name)?;
        element.set_text_content(Some(text));
        told.append_child(&element)?;
        Ok(element)
    };
    let way_out = |text: &str, href: &str| -> Result<(), JsValue> {
        let (line, link) = (add("p", "")?, document().create_element("a")?);
        link.set_text_content(Some(text));
        link.set_attribute("href", href)?;
        line.append_child(&link).map(|_| ())
    };
    let here = window().location().href()?;
    add(heading, "Siden er gået i stå")?;
    add("p", "Det er en fejl i atlasset, ikke i det, du har gjort. Intet er sendt nogen steder hen.")?;
    // Without its fragment: to go to a place on the page would load nothing.
    way_out("Genindlæs siden", here.split('#').next().unwrap_or_default())?;
    way_out("Gå til forsiden", &site::href(&Address::new(Route::Home)))?;
    add("p", "Bliver det ved, så send disse to linjer til den, der driver siden:")?;
    add("p", &format!("Adresse: {here}"))?;
    add("p", &format!("Fejl: {reason}"))?;
    // What was said before is nothing to try any more.
    if let Some(said) = document().get_element_by_id(site::ABOVE) {
        said.remove();
    }
    place.replace_children_with_node_1(&part);
    place.set_hidden(false);
    if let (Some(_), Some(body)) = (facts, document().body()) {
        body.prepend_with_node_1(&place)?;
    }
    Ok(())
}
