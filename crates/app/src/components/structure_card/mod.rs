//! A structure in short: the distance between its clusters, where each municipality is, and how large each cluster is.

use super::{LetterMark, Tiles};
use klyngeatlas_core::view::{Card, CardRow};
use leptos::prelude::*;

/// Draws a card of a structure; one that is only thought of has a broken line over it, and says so in words.
#[component]
pub(crate) fn StructureCard(card: Card) -> impl IntoView {
    let class = if card.thought { "stack structure structure--thought" } else { "stack structure" };
    let (id, heading) = (card.id.clone(), card.id);
    let made_of = (!card.made_of.is_empty()).then(|| view! { <p class="note">{card.made_of}</p> });
    let seats = (!card.seats.is_empty()).then(|| view! { <p class="structure__seats">{card.seats}</p> });
    view! {
        <section class=class aria-labelledby=heading>
            <p class="strong">{card.state}</p>
            <h2 id=id>{card.title}</h2>
            {made_of}
            <p class="structure__lead"><span class="structure__figure">{card.lead}</span>" "{card.lead_of}</p>
            <div class="structure__map"><Tiles map=card.tiles/></div>
            <table class="data-table data-table--compact structure__clusters">
                <caption>{card.caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">"Klynge"</th>
                        <th scope="col" class="num">"Kommuner"</th>
                        <th scope="col" class="num">"Indbyggere"</th>
                        <th scope="col" class="structure__bars"><span class="hidden">"Søjle"</span></th>
                    </tr>
                </thead>
                <tbody>{card.rows.into_iter().map(row).collect_view()}</tbody>
            </table>
            {seats}
        </section>
    }
}

fn row(row: CardRow) -> impl IntoView {
    let changed = row.changed.then(|| view! { <span class="structure__changed">"ændret"</span> });
    let bar = row.share.map(|share| {
        view! { <div class=format!("band {}", row.letter.class()) style:width=format!("{share}%") aria-hidden="true"></div> }
    });
    let class = row.letter.class();
    view! {
        <tr class=class>
            <th scope="row">
                <LetterMark letter=row.letter/>
                {row.name}
                " "
                {changed}
                <span class="structure__areas">{row.areas}</span>
            </th>
            <td class="num">{row.municipalities}</td>
            <td class="num">{row.people}</td>
            <td class="structure__bars">{bar}</td>
        </tr>
    }
}
