//! The clusters side by side.

use super::{Counts, Facts, LetterMark, StripOf, words};
use klyngeatlas_core::view::{ClusterCard, Clusters, Fact, Tally, Text};
use leptos::either::Either;
use leptos::prelude::*;

/// Draws a card for each cluster, or why there is none.
#[component]
pub(crate) fn ClusterCards(clusters: Clusters) -> impl IntoView {
    if clusters.cards.is_empty() {
        return Either::Left(view! { <p>{words(clusters.nothing)}</p> });
    }
    Either::Right(view! { <div class="cluster-cards">{clusters.cards.into_iter().map(card).collect_view()}</div> })
}

fn card(card: ClusterCard) -> impl IntoView {
    let class = format!("cluster-card {}", card.letter.class());
    view! {
        <article class=class id=card.id>
            <div class="band"></div>
            <div class="stack cluster-card__body">
                <div class="row">
                    <h3 class="cluster-card__title"><LetterMark letter=card.letter/>{words(vec![card.name])}</h3>
                    <p class="note">{card.size}</p>
                </div>
                {cluster_facts(card.facts, card.tally, card.members)}
            </div>
        </article>
    }
}

/// Draws what there is to say of a cluster below its name.
pub(crate) fn cluster_facts(facts: Vec<Fact>, tally: Tally, members: Text) -> impl IntoView {
    let judged = (!tally.counts.is_empty()).then(|| view! { <StripOf strip=tally.strip.clone()/> <Counts tally/> });
    view! {
        <Facts facts/>
        <div class="stack cluster-card__check">
            {judged}
            <p><strong>"Medlemmer: "</strong>{words(members)}</p>
        </div>
    }
}
