//! A calendar to subscribe to: the link, and what to do with it.

use crate::site;
use klyngeatlas_core::view::Subscription;
use leptos::prelude::*;

/// Draws the link to a calendar; nothing where there is none.
#[component]
pub(crate) fn Subscribe(
    /// The calendar.
    calendar: Option<Subscription>,
) -> impl IntoView {
    calendar.map(|calendar| {
        view! {
            <p class="note">
                <a href=site::data(&calendar.file) type="text/calendar">{calendar.label}</a>". "{calendar.help}
            </p>
        }
    })
}
