//! What is shown, to keep: as a file made here in the browser, on the clipboard, or on paper.

use crate::clipboard::copy_text;
use leptos::prelude::*;

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
