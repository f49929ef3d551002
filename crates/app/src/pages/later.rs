//! Pages that come in a file of their own when they are first asked for, so that the first view stays small however
//! much the atlas learns to show. A file that does not come is a state like any other, with a way to try again.

use super::{about, body, rule, terms};
use crate::components::{StatusPage, Waiting};
use crate::navigation::use_navigation;
use crate::status;
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::Scene;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// Draws a page, or nothing where the region has no such thing.
pub(crate) type Draw = fn(&Scene, &Address) -> Option<AnyView>;

/// A page in a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Body,
    Terms,
    Rule,
    About,
}

#[derive(Clone, Copy)]
enum Arrival {
    NotAsked,
    OnItsWay,
    Here(Draw),
    Failed,
}

/// Which parts have come.
#[derive(Clone, Copy)]
pub(crate) struct Later {
    parts: [RwSignal<Arrival>; 4],
}

impl Later {
    pub(crate) fn new() -> Self {
        Self { parts: std::array::from_fn(|_| RwSignal::new(Arrival::NotAsked)) }
    }

    /// Draws a part that is here; else asks for it, and says that it is on its way.
    pub(crate) fn draw(self, part: Part, scene: &Scene, address: &Address) -> Option<AnyView> {
        match self.parts[part as usize].get() {
            Arrival::Here(draw) => draw(scene, address),
            Arrival::Failed => {
                let retry = move || self.ask(part);
                Some(view! { <StatusPage status=status::page_missing() retry/> }.into_any())
            }
            Arrival::OnItsWay => Some(waiting()),
            Arrival::NotAsked => {
                self.ask(part);
                Some(waiting())
            }
        }
    }

    fn ask(self, part: Part) {
        let arrival = self.parts[part as usize];
        let nav = use_navigation();
        leptos::task::spawn_local(async move {
            arrival.set(Arrival::OnItsWay);
            let came = match part {
                Part::Body => body_page().await,
                Part::Terms => terms_page().await,
                Part::Rule => rule_page().await,
                Part::About => about_page().await,
            };
            arrival.set(came.map_or(Arrival::Failed, Arrival::Here));
            nav.drawn();
        });
    }
}

fn waiting() -> AnyView {
    view! { <Waiting what="Henter siden …"/> }.into_any()
}

#[wasm_split(body, wasm_split_path = leptos::wasm_split, fallible)]
fn body_page() -> Result<Draw, SplitLoaderError> {
    Ok(body::draw)
}

#[wasm_split(terms, wasm_split_path = leptos::wasm_split, fallible)]
fn terms_page() -> Result<Draw, SplitLoaderError> {
    Ok(terms::draw)
}

#[wasm_split(rule, wasm_split_path = leptos::wasm_split, fallible)]
fn rule_page() -> Result<Draw, SplitLoaderError> {
    Ok(rule::draw)
}

#[wasm_split(about, wasm_split_path = leptos::wasm_split, fallible)]
fn about_page() -> Result<Draw, SplitLoaderError> {
    Ok(about::draw)
}
