//! Running text with links in it.

use crate::site;
use klyngeatlas_core::view::Text;
use leptos::either::Either;
use leptos::prelude::*;

/// Draws the pieces one after the other.
pub(crate) fn words(text: Text) -> impl IntoView {
    let pieces = text.into_iter().map(|piece| match piece.to {
        Some(to) => Either::Left(view! { <a href=site::href(&to)>{piece.text}</a> }),
        None => Either::Right(piece.text),
    });
    pieces.collect_view()
}
