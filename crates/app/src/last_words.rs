//! What the reader gets when the app panics. The page is dead then: nothing on it would answer any more, so it is replaced
//! by a sentence and a way out.

use crate::site;
use klyngeatlas_core::route::{Address, Route};
use leptos::prelude::document;
use wasm_bindgen::JsValue;

/// Hooks the last words onto every panic.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        // A second failure in here has no way left to be told.
        let _ = replace_page(&panic.to_string());
    }));
}

fn replace_page(reason: &str) -> Result<(), JsValue> {
    let main = document().create_element("main")?;
    main.set_class_name("boot stack");
    main.set_attribute("role", "alert")?;
    let add = |name: &str, text: &str| -> Result<web_sys::Element, JsValue> {
        let element = document().create_element(name)?;
        element.set_text_content(Some(text));
        main.append_child(&element)?;
        Ok(element)
    };
    add("h1", "Siden er gået i stå")?;
    add("p", "Det er en fejl i atlasset, ikke i det, du har gjort. Dine data er ikke sendt nogen steder hen.")?;
    let reload = add("a", "Genindlæs siden")?;
    reload.set_attribute("href", "")?;
    let home = add("a", "Gå til forsiden")?;
    home.set_attribute("href", &site::href(&Address::new(Route::Home)))?;
    add("p", &format!("Fejlen: {reason}"))?;
    if let Some(place) = site::place() {
        place.replace_children_with_node_1(&main);
    }
    Ok(())
}
