//! `/<region>/soeg`: what begins with what is typed, found while it is typed. The field stays as it is; only what was found is
//! drawn anew, and the address follows once the reader pauses.

use crate::components::{PageHead, announce, words};
use crate::navigation::{Navigation, use_navigation};
use crate::shortcut::{self, FIELD};
use crate::site;
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, FilterOption, Found, Hit, Library, Piece, Scene};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// How long a reader pauses before the address and the voice of a screen reader follow.
const PAUSE: Duration = Duration::from_millis(400);
/// Where what was found stands.
const RESULTS: &str = "fundne";

/// What the page keeps while it stands.
struct Desk {
    library: Library,
    nav: Navigation,
    results: RefCell<Option<Filling>>,
    /// Whether what was found is to be drawn in the next frame.
    due: Cell<bool>,
    pause: Cell<Option<TimeoutHandle>>,
}

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let library = Library::of(scene);
    let page = view::search_in(&library, scene, address);
    let (nav, results, due) = (use_navigation(), RefCell::default(), Cell::default());
    let desk = Rc::new(Desk { library, nav, results, due, pause: Cell::default() });
    let (typing, leaving, sent, keys) = (desk.clone(), desk.clone(), desk.clone(), desk.clone());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        sent.settle();
    };
    if !page.found.count.is_empty() {
        announce(&page.found.count);
    }
    let view = view! {
        <PageHead head=page.head/>
        <div class="section stack" on:keydown=move |event| keys.walk(&event)>
            <form class="row search-field search-field--page" role="search" aria-label="Søg i atlasset" on:submit=send>
                <label class="strong search-field__label" for=FIELD>"Søg efter"</label>
                <input class="field search-field__words" id=FIELD type="search" name="q" autocomplete="off"
                    prop:value=page.asked aria-describedby="soeg-hjaelp"
                    on:input=move |_| typing.typed() on:blur=move |_| leaving.note()/>
                <button class="button" id="soeg-nu">"Søg"</button>
            </form>
            <p class="note" id="soeg-hjaelp">{page.note}</p>
            <p class="note">{words(page.elsewhere)}</p>
            <p class="hidden" role="status" id="fund"></p>
            <div id=RESULTS></div>
        </div>
        {key_choice()}
    };
    let filling = fill(place, view);
    desk.show(page.found);
    filling
}

impl Desk {
    /// The reader has typed: what that finds is drawn with the next frame, however many letters come before it.
    fn typed(self: &Rc<Self>) {
        if !self.due.replace(true) {
            let desk = self.clone();
            request_animation_frame(move || {
                desk.due.set(false);
                if let Some(to) = desk.address() {
                    desk.show(desk.library.found(&to));
                }
            });
        }
        let desk = self.clone();
        let pause = set_timeout_with_handle(move || desk.settle(), PAUSE).ok();
        if let Some(before) = self.pause.replace(pause) {
            before.clear();
        }
    }

    /// The address of what stands in the field, while this page is the one that is shown.
    fn address(&self) -> Option<Address> {
        Some(view::searching(&self.nav.address_now(), &shortcut::field()?.value()))
    }

    /// Writes the address, so that a step back comes to what was found last.
    fn note(&self) {
        if let Some(to) = self.address() {
            self.nav.typed(to);
        }
    }

    /// The reader pauses: the address, the links round the page and the voice follow.
    fn settle(&self) {
        if let Some(before) = self.pause.take() {
            before.clear();
        }
        let Some(to) = self.address() else { return };
        let said = self.library.found(&to).count;
        self.nav.typed(to);
        self.nav.redraw_frame();
        if let Some(place) = document().get_element_by_id("fund") {
            place.set_text_content(Some(&said));
        }
    }

    fn show(&self, found: Found) {
        if let Some(place) = document().get_element_by_id(RESULTS) {
            *self.results.borrow_mut() = Some(fill(&place, results(found)));
        }
    }

    /// The arrows go from the field to what was found and through it, and Escape back to the field.
    fn walk(&self, event: &web_sys::KeyboardEvent) {
        let at =
            event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()).map(|element| element.id());
        let place =
            at.as_deref().and_then(|id| id.strip_prefix("fund-")).and_then(|number| number.parse::<usize>().ok());
        let in_field = at.as_deref() == Some(FIELD);
        let to = match (event.key().as_str(), place) {
            ("ArrowDown", None) if in_field => hit_id(0),
            ("ArrowDown", Some(place)) => hit_id(place + 1),
            ("ArrowUp", Some(0)) | ("Escape", Some(_)) => FIELD.to_owned(),
            ("ArrowUp", Some(place)) => hit_id(place - 1),
            _ => return,
        };
        event.prevent_default();
        let element =
            document().get_element_by_id(&to).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            let _ = element.focus();
        }
    }
}

fn hit_id(at: usize) -> String {
    format!("fund-{at}")
}

fn results(found: Found) -> impl IntoView {
    let count = (!found.count.is_empty()).then(|| view! { <p><strong>{found.count}</strong></p> });
    let nothing = found.nothing.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let hits = found.results.into_iter().enumerate().map(hit).collect_view();
    view! {
        {kinds(found.kinds)} {count} {nothing}
        <ol class="hits">{hits}</ol>
    }
}

fn kinds(kinds: Vec<FilterOption>) -> impl IntoView {
    (!kinds.is_empty()).then(|| {
        let kinds = kinds.into_iter().enumerate().map(|(at, kind)| {
            let current = kind.chosen.then_some("true");
            let id = format!("slags-{at}");
            view! { <li><a class="search-kinds__link" id=id href=site::href(&kind.to) aria-current=current>{kind.text}</a></li> }
        });
        view! { <nav class="search-kinds" aria-label="Slags"><ul class="row">{kinds.collect_view()}</ul></nav> }
    })
}

fn hit((at, hit): (usize, Hit)) -> impl IntoView {
    let passages = hit.passages.into_iter().map(|passage| view! { <p>{marked(passage)}</p> }).collect_view();
    let when = (!hit.when.is_empty()).then(|| view! { <p class="note">{hit.when}</p> });
    view! {
        <li class="hit">
            <p class="source">{hit.kind}</p>
            <h2 class="hit__heading"><a id=hit_id(at) href=site::href(&hit.to)>{marked(hit.heading)}</a></h2>
            <p class="muted">{marked(hit.about)}</p>
            {passages} {when}
        </li>
    }
}

fn marked(pieces: Vec<Piece>) -> impl IntoView {
    let pieces = pieces.into_iter().map(|piece| match piece.hit {
        true => view! { <mark>{piece.text}</mark> }.into_any(),
        false => piece.text.into_any(),
    });
    pieces.collect_view()
}

/// A key of one letter must be one that a reader can do without.
fn key_choice() -> impl IntoView {
    let choose = move |event| shortcut::turn(event_target_checked(&event));
    view! {
        <p class="section search-key">
            <label class="choice">
                <input type="checkbox" id="genvej" prop:checked=shortcut::is_on() on:change=choose/>
                "Tasten / går til søgefeltet på alle sider"
            </label>
        </p>
    }
}
