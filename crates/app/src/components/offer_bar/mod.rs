//! A quiet bar with an offer: the reader takes it, or leaves it for later.

use crate::slot::{Filling, fill};
use klyngeatlas_core::view::Offer;
use leptos::prelude::*;

/// Draws an offer in its place.
pub(crate) fn offer_bar(
    place: &web_sys::Element,
    offer: Offer,
    take: impl Fn() + 'static,
    leave: impl Fn() + 'static,
) -> Filling {
    let view = view! {
        <div class="wrap row offer__row">
            <p class="offer__text">{offer.text}</p>
            <button class="button" type="button" on:click=move |_| take()>{offer.take}</button>
            <button class="button" type="button" on:click=move |_| leave()>{offer.leave}</button>
        </div>
    };
    fill(place, view)
}
