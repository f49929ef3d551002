//! What is shown, to keep: as a file made here in the browser, on the clipboard, or on paper.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// Draws the ways to take a page along. The file is a `data:` address, so nothing is fetched.
#[component]
pub(crate) fn TakeAlong(
    /// The media type of the file, such as `text/csv`.
    kind: &'static str,
    /// "Hent som CSV".
    label: &'static str,
    /// What the file is called.
    file: String,
    /// The file.
    content: String,
    /// The same for the clipboard.
    copy: String,
) -> impl IntoView {
    let address = format!("data:{kind};charset=utf-8,{}", String::from(js_sys::encode_uri_component(&content)));
    let (done, set_done) = signal("");
    let copied =
        move |_| set_done.set(if copy_text(&copy) { "Kopieret." } else { "Browseren tillod ikke at kopiere." });
    let print = |_| {
        // A browser that cannot print says so itself.
        let _ = window().print();
    };
    view! {
        <p class="row take-along">
            <a class="button" href=address download=file>{label}</a>
            <button class="button" type="button" on:click=copied>"Kopiér"</button>
            <button class="button" type="button" on:click=print>"Udskriv"</button>
            <span role="status">{done}</span>
        </p>
    }
}

/// Puts a text on the clipboard, and says whether the browser let it. The newer way is only there over https; this one is there
/// everywhere.
fn copy_text(text: &str) -> bool {
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
