//! The nested lists: every body once, its other ties as links to where the other end stands whole.

use super::super::{Counts, LetterMark, words};
use crate::navigation::use_navigation;
use klyngeatlas_core::view::{ChartItem, ChartLinks, Fold};
use leptos::prelude::*;

/// Draws the trees, each a list in a list.
#[component]
pub(crate) fn ChartList(items: Vec<ChartItem>) -> impl IntoView {
    view! { <ul class="org-chart">{items.into_iter().map(item).collect_view()}</ul> }
}

fn item(item: ChartItem) -> AnyView {
    let class = match (item.certain, item.marked.is_empty()) {
        (true, true) => "org-node stack",
        (false, true) => "org-node org-node--unknown stack",
        (true, false) => "org-node org-node--marked stack",
        (false, false) => "org-node org-node--unknown org-node--marked stack",
    };
    let tone = item.cluster.as_ref().map_or("", |letter| letter.class());
    let line = |class: &'static str, text: String| (!text.is_empty()).then(|| view! { <p class=class>{text}</p> });
    let unknown = if item.certain { "" } else { "Uoplyst, om det bestod den dag" };
    let children = (!item.children.is_empty()).then(|| {
        view! { <ul class="org-chart__children">{item.children.into_iter().map(self::item).collect_view()}</ul> }
    });
    let place = item.anchor.clone();
    let fold = item.fold.map(|fold| view! { <FoldButton fold anchor=item.anchor/> });
    let counts = (!item.tally.counts.is_empty()).then(|| view! { <Counts tally=item.tally/> });
    let view = view! {
        <li class=tone>
            <div class=class id=place>
                {line("org-node__tie muted", item.tie)}
                <p class="org-node__name">
                    {item.letter.map(map_key)} {item.cluster.map(|letter| view! { <LetterMark letter/> })}
                    <span dir="auto">{words(vec![item.name])}</span>
                </p>
                {line("muted", item.kind)} {line("muted", unknown.to_owned())} {line("strong", item.marked)} {counts}
                {item.links.into_iter().map(links).collect_view()}
                {fold}
            </div>
            {children}
        </li>
    };
    view.into_any()
}

/// A letter in its circle; screen readers hear it with the name, since the drawing's lines say nothing to them.
fn map_key(letter: String) -> impl IntoView {
    view! { <span class="map-key" aria-hidden="true">{letter}</span> }
}

fn links(links: ChartLinks) -> impl IntoView {
    let ends = links.ends.into_iter().enumerate().map(|(at, (letter, name))| {
        let gap = if at > 0 { ", " } else { " " };
        view! { {gap} {letter.map(map_key)} <span dir="auto">{words(vec![name])}</span> }
    });
    view! { <p><span class="muted">{links.label}": "</span>{ends.collect_view()}</p> }
}

/// Folds a branch, or opens it.
#[component]
fn FoldButton(
    fold: Fold,
    /// The place of the body, of which the button's own is made: the focus finds back to it when the page is drawn anew.
    anchor: String,
) -> impl IntoView {
    let nav = use_navigation();
    let to = fold.to;
    let (sign, does) = if fold.open { ("−", "Skjul") } else { ("+", "Vis") };
    view! {
        <button
            class="org-node__fold"
            type="button"
            id=format!("fold-{anchor}")
            aria-expanded=fold.open.to_string()
            on:click=move |_| nav.replace(to.clone())
        >
            <span aria-hidden="true">{sign}</span>" "{does}" "<span dir="auto">{fold.words}</span>
        </button>
    }
}
