//! The drawing to take along: as SVG, as PNG, on paper. All of it is made here in the browser, behind `data:` addresses on links that
//! download: nothing is fetched, and no policy is loosened.

use klyngeatlas_core::drawing::{Drawing, svg};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

/// The most dots of a picture: what every browser draws.
const DOTS: f64 = 16_000_000.0;
/// A dot of the drawing becomes so many of the picture, where there are not too many of them: sharp on paper and fine screens.
const SHARP: f64 = 2.0;

/// The ways to take the drawing along.
#[component]
pub(crate) fn Save(
    drawing: Drawing,
    /// What the file is called, without its ending.
    file: String,
) -> impl IntoView {
    let size = (drawing.width, drawing.height);
    let address =
        format!("data:image/svg+xml;charset=utf-8,{}", String::from(js_sys::encode_uri_component(&svg(&drawing))));
    let (said, say) = signal("");
    let name = format!("{file}.png");
    let source = address.clone();
    let save = move |_| {
        if paint(&source, size, name.clone(), say).is_err() {
            say.set(FAILED);
        }
    };
    let print = |_| {
        // A browser that cannot print says so itself.
        let _ = window().print();
    };
    view! {
        <a class="button" href=address download=format!("{file}.svg")>"Hent som SVG"</a>
        <button class="button" type="button" on:click=save>"Hent som PNG"</button>
        <button class="button" type="button" on:click=print>"Udskriv"</button>
        <span role="status">{said}</span>
    }
}

const FAILED: &str = "Browseren kunne ikke lave billedet. Hent det som SVG.";

/// Draws the file on a canvas once the browser has read it, and hands the picture to the reader.
fn paint(
    source: &str,
    (width, height): (f64, f64),
    name: String,
    say: WriteSignal<&'static str>,
) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    let scale = (DOTS / (width * height).max(1.0)).sqrt().min(SHARP);
    let read = image.clone();
    let ready = Closure::once_into_js(move || {
        let done = picture(&read, (width * scale, height * scale)).and_then(|picture| download(&picture, &name));
        say.set(if done.is_ok() { "Billedet er hentet." } else { FAILED });
    });
    let failed = Closure::once_into_js(move || say.set(FAILED));
    image.set_onload(Some(ready.unchecked_ref()));
    image.set_onerror(Some(failed.unchecked_ref()));
    image.set_src(source);
    Ok(())
}

/// The picture as a `data:` address.
fn picture(image: &HtmlImageElement, (width, height): (f64, f64)) -> Result<String, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width.ceil() as u32);
    canvas.set_height(height.ceil() as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    canvas.to_data_url()
}

fn download(address: &str, name: &str) -> Result<(), JsValue> {
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(address);
    link.set_download(name);
    link.click();
    Ok(())
}
