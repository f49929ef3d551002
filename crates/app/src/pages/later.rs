//! Pages that come in a file of their own when they are first asked for, so that the first view stays small however
//! much the atlas learns to show. A file that does not come is a state like any other, with a way to try again.

use super::{
    about, agreements, bodies, body, chart, cluster, embed, embed_builder, goals, history, ladder, map, meeting,
    meetings, people, rule, rule_book, scenarios, search, terms, terms_list, yearly,
};
use crate::components::{Waiting, status_page};
use crate::load::Snapshot;
use crate::navigation::Navigation;
use crate::slot::{Filling, fill};
use crate::status;
use klyngeatlas_core::route::{Address, Route};
use klyngeatlas_core::view::Scene;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// What a page is of.
#[derive(Clone, Copy)]
pub(crate) enum Of<'a> {
    /// A region on a day.
    Region(&'a Scene),
    /// All regions that are published.
    All(&'a [Snapshot]),
}

impl<'a> Of<'a> {
    fn scene(self) -> Option<&'a Scene> {
        match self {
            Self::Region(scene) => Some(scene),
            Self::All(_) => None,
        }
    }
}

/// Draws a page in its place, or nothing where the region has no such thing.
pub(crate) type Draw = fn(&web_sys::Element, Of<'_>, &Address) -> Option<Filling>;

/// Pages in a file of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Lists,
    Map,
    Body,
    Chart,
    People,
    Meetings,
    Agreements,
    Terms,
    Rule,
    RuleBook,
    History,
    Scenarios,
    Search,
    About,
}

/// How many parts there are: the last one's number tells.
const PARTS: usize = Part::About as usize + 1;

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
    parts: RwSignal<[Arrival; PARTS]>,
    nav: Navigation,
}

impl Later {
    /// Nothing has come yet.
    pub(crate) fn start(nav: Navigation) -> Self {
        Self { parts: RwSignal::new([Arrival::NotAsked; PARTS]), nav }
    }

    /// Draws a part that is here; else asks for it, and says that it is on its way.
    pub(crate) fn draw(self, part: Part, place: &web_sys::Element, of: Of<'_>, address: &Address) -> Option<Filling> {
        match self.parts.get()[part as usize] {
            Arrival::Here(draw) => return draw(place, of, address),
            Arrival::Failed => return Some(status_page(place, status::page_missing(), move || self.ask(part))),
            Arrival::OnItsWay => (),
            Arrival::NotAsked => self.ask(part),
        }
        Some(fill(place, view! { <Waiting what="Henter siden …"/> }))
    }

    fn ask(self, part: Part) {
        leptos::task::spawn_local(async move {
            self.parts.update(|parts| parts[part as usize] = Arrival::OnItsWay);
            let came = match part {
                Part::Lists => lists().await,
                Part::Map => map_page().await,
                Part::Body => body_page().await,
                Part::Chart => chart_page().await,
                Part::People => people_page().await,
                Part::Meetings => meetings_pages().await,
                Part::Agreements => agreements_pages().await,
                Part::Terms => terms_page().await,
                Part::Rule => rule_page().await,
                Part::RuleBook => rule_book_page().await,
                Part::History => history_page().await,
                Part::Scenarios => scenarios_page().await,
                Part::Search => search_page().await,
                Part::About => about_page().await,
            };
            let arrival = came.map_or(Arrival::Failed, Arrival::Here);
            self.parts.update(|parts| parts[part as usize] = arrival);
            self.nav.drawn(None);
        });
    }
}

#[wasm_split(lists, wasm_split_path = leptos::wasm_split, fallible)]
fn lists() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| match &address.route {
        Route::Bodies { .. } => Some(bodies::draw(place, of.scene()?)),
        Route::TermsList { .. } => Some(terms_list::draw(place, of.scene()?)),
        Route::Cluster { id, .. } => cluster::draw(place, of.scene()?, id),
        Route::Embed { .. } => embed::cluster(place, of.scene()?, address),
        Route::EmbedBuilder { .. } => Some(embed_builder::draw(place, of.scene()?, address)),
        _ => None,
    })
}

#[wasm_split(map, wasm_split_path = leptos::wasm_split, fallible)]
fn map_page() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| match &address.route {
        Route::Embed { .. } => Some(embed::map(place, of.scene()?, address)),
        _ => Some(map::draw(place, of.scene()?, address)),
    })
}

#[wasm_split(body, wasm_split_path = leptos::wasm_split, fallible)]
fn body_page() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| match &address.route {
        Route::Embed { .. } => embed::body(place, of.scene()?, address),
        _ => body::draw(place, of.scene()?, address),
    })
}

#[wasm_split(chart, wasm_split_path = leptos::wasm_split, fallible)]
fn chart_page() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| match &address.route {
        Route::Embed { .. } => Some(embed::chart(place, of.scene()?, address)),
        _ => Some(chart::draw(place, of.scene()?, address)),
    })
}

#[wasm_split(people, wasm_split_path = leptos::wasm_split, fallible)]
fn people_page() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| Some(people::draw(place, of.scene()?, address)))
}

#[wasm_split(meetings, wasm_split_path = leptos::wasm_split, fallible)]
fn meetings_pages() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| match &address.route {
        Route::Meetings { .. } => Some(meetings::draw(place, of.scene()?, address)),
        Route::Meeting { id, .. } => meeting::draw(place, of.scene()?, id),
        Route::YearlyStatus { .. } => yearly::draw(place, of.scene()?, address),
        Route::Embed { .. } => embed::meetings(place, of.scene()?, address),
        _ => None,
    })
}

#[wasm_split(agreements, wasm_split_path = leptos::wasm_split, fallible)]
fn agreements_pages() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| match &address.route {
        Route::Agreements { .. } => Some(agreements::draw(place, of.scene()?, address)),
        Route::Goals { .. } => Some(goals::draw(place, of.scene()?, address)),
        Route::Ladder { .. } => Some(ladder::draw(place, of.scene()?, address)),
        _ => None,
    })
}

#[wasm_split(terms, wasm_split_path = leptos::wasm_split, fallible)]
fn terms_page() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| terms::draw(place, of.scene()?, address))
}

#[wasm_split(rule, wasm_split_path = leptos::wasm_split, fallible)]
fn rule_page() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| rule::draw(place, of.scene()?, address))
}

#[wasm_split(rule_book, wasm_split_path = leptos::wasm_split, fallible)]
fn rule_book_page() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| Some(rule_book::draw(place, of.scene()?, address)))
}

#[wasm_split(history, wasm_split_path = leptos::wasm_split, fallible)]
fn history_page() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| Some(history::draw(place, of.scene()?, address)))
}

#[wasm_split(scenarios, wasm_split_path = leptos::wasm_split, fallible)]
fn scenarios_page() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| Some(scenarios::draw(place, of.scene()?, address)))
}

#[wasm_split(search, wasm_split_path = leptos::wasm_split, fallible)]
fn search_page() -> Result<Draw, SplitLoaderError> {
    Ok(|place, of, address| Some(search::draw(place, of.scene()?, address)))
}

#[wasm_split(about, wasm_split_path = leptos::wasm_split, fallible)]
fn about_page() -> Result<Draw, SplitLoaderError> {
    Ok(about::draw)
}
