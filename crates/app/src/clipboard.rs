//! The clipboard: texts that the reader takes along.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// Puts a text on the clipboard, and says whether the browser let it. The newer way is only there over https; this one is there
/// everywhere.
pub(crate) fn copy_text(text: &str) -> bool {
    let Some(field) = document().create_element("textarea").ok().and_then(|field| field.dyn_into().ok()) else {
        return false;
    };
    let field: HtmlTextAreaElement = field;
    field.set_value(text);
    let Some(body) = document().body() else { return false };
    let focused = document().active_element();
    let copied = body.append_child(&field).is_ok() && {
        field.select();
        let page: web_sys::HtmlDocument = document().unchecked_into();
        page.exec_command("copy").unwrap_or(false)
    };
    field.remove();
    if let Some(focused) = focused.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Losing the focus is a nuisance, but no reason to stop.
        let _ = focused.focus();
    }
    copied
}
