//! `/indlejr/<region>/…`: what other sites show in a frame. Each view is drawn with the components of the page that it is of, and is
//! called from that page's part of the app.

use super::map as map_page;
use crate::components::{
    ChartList, Counts, DataTable, Drawn, MapList, Remedies, Sides, Subscribe, TallyOf, Tiles, YearStrip, cluster_facts,
    in_frame, words,
};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::{Address, EmbedView, Route};
use klyngeatlas_core::view::{self, BodyYear, EmbedSides, EmbedVerdicts, Remedy, Scene, Tally};
use leptos::prelude::*;
use std::rc::Rc;

/// A window is narrow where the lists of the chart are read and its drawing is not: as in its stylesheet.
const NARROW: f64 = 640.0;

fn view_of(address: &Address) -> Option<&EmbedView> {
    match &address.route {
        Route::Embed { view, .. } => Some(view),
        _ => None,
    }
}

/// A cluster as a card.
pub(super) fn cluster(place: &web_sys::Element, scene: &Scene, address: &Address) -> Option<Filling> {
    let embed = view::embed_cluster(scene, address, view_of(address)?.id()?)?;
    let (card, tiles) = (embed.content.card, embed.content.tiles);
    let view = view! {
        <div class="embed-card">
            <div class="stack embed-card__text">
                <h2 class="hidden">"Om klyngen"</h2>
                {cluster_facts(card.facts, card.tally, card.members)}
            </div>
            <div class="embed-card__tiles"><Tiles map=tiles/></div>
        </div>
    };
    Some(fill(place, in_frame(embed.frame, view)))
}

/// The members of a body, or how its requirements stand.
pub(super) fn body(place: &web_sys::Element, scene: &Scene, address: &Address) -> Option<Filling> {
    match view_of(address)? {
        EmbedView::Members { id } => {
            let embed = view::embed_members(scene, address, id)?;
            let nothing =
                embed.content.bodies.is_empty().then(|| view! { <p class="section">{embed.content.nothing}</p> });
            let bodies = embed.content.bodies.into_iter().enumerate().map(members).collect_view();
            Some(fill(place, in_frame(embed.frame, view! { {nothing} {bodies} })))
        }
        EmbedView::Verdicts { id } => {
            let embed = view::embed_verdicts(scene, address, id)?;
            Some(fill(place, in_frame(embed.frame, verdicts(embed.content))))
        }
        _ => None,
    }
}

fn members((at, body): (usize, EmbedSides)) -> impl IntoView {
    let id = format!("organ-{}", at + 1);
    let labelled = id.clone();
    view! {
        <section class="section" aria-labelledby=labelled>
            <div class="row section__head"><h2 id=id>{body.heading}</h2><p class="note">{body.note}</p></div>
            <Sides sides=body.sides/>
        </section>
    }
}

fn verdicts(content: EmbedVerdicts) -> impl IntoView {
    let section = |(title, tally): (String, Tally)| view! { <dt>{title}</dt><dd><TallyOf tally/></dd> };
    let sections = content.sections.into_iter().map(section).collect_view();
    let bodies = content.bodies.map(|table| {
        view! {
            <section class="section" aria-labelledby="organer">
                <h2 id="organer">{table.caption.clone()}</h2>
                <DataTable table/>
            </section>
        }
    });
    view! {
        <section class="section stack" aria-labelledby="proeve">
            <h2 id="proeve">{content.heading}</h2>
            <Counts tally=content.tally/>
            <dl class="facts facts--wide">{sections}</dl>
        </section>
        {bodies}
        {lacking(content.remedies)}
    }
}

fn lacking(remedies: Vec<Remedy>) -> impl IntoView {
    (!remedies.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="mangler">
                <div class="row section__head"><h2 id="mangler">"Det mangler"</h2></div>
                <Remedies remedies/>
            </section>
        }
    })
}

/// The meetings of a year.
pub(super) fn meetings(place: &web_sys::Element, scene: &Scene, address: &Address) -> Option<Filling> {
    let embed = view::embed_meetings(scene, address, view_of(address)?.id())?;
    let nothing = embed.content.bodies.is_empty().then(|| view! { <p class="section">{embed.content.nothing}</p> });
    let year = |body: BodyYear| {
        let heading = body.anchor.clone();
        view! {
            <section class="section" aria-labelledby=heading>
                <h2 id=body.anchor>{words(vec![body.name])}</h2>
                <YearStrip year=body.year/>
            </section>
        }
    };
    let bodies = embed.content.bodies.into_iter().map(year).collect_view();
    let view = view! { {nothing} {bodies} <Subscribe calendar=embed.content.calendar/> };
    Some(fill(place, in_frame(embed.frame, view)))
}

/// The organisation chart, drawn, and the same as a list behind a click: both at once would be too high for a frame.
pub(super) fn chart(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let embed = view::embed_chart(scene, address);
    let page = embed.content;
    let Some(drawing) = page.drawing else {
        return fill(place, in_frame(embed.frame, view! { <p class="section">{words(page.nothing)}</p> }));
    };
    let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(NARROW);
    let view = view! {
        <section class="section stack" aria-labelledby="diagram">
            <h2 class="hidden" id="diagram">"Diagram"</h2>
            <Drawn drawing file=page.file keep=false/>
        </section>
        <details class="section embed__list" open=width < NARROW>
            <summary>"Det samme som liste"</summary>
            <ChartList items=page.items/>
        </details>
    };
    fill(place, in_frame(embed.frame, view))
}

/// The map, and the same as a list behind a click.
pub(super) fn map(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let embed = view::embed_map(scene, address);
    let page = Rc::new(embed.content);
    let view = view! {
        {map_page::choice_and_drawing(page.as_ref().clone())}
        <details class="section embed__list">
            <summary>"Kommunerne som liste"</summary>
            <MapList areas=page.areas.clone()/>
        </details>
    };
    let filling = fill(place, in_frame(embed.frame, view));
    map_page::boundaries(scene.region(), page);
    filling
}
