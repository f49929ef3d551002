//! What stands round a view in a frame of another site: the heading above it, and under it how old the data are, the way to the whole
//! page, and the way to tell that something is wrong.

use super::{PageHead, Report, words};
use klyngeatlas_core::view::{EmbedFrame, Span};
use leptos::prelude::*;

/// Draws the way from a page to the frame that shows the same; nothing where there is none.
pub(crate) fn way_to_frame(way: Option<Span>) -> impl IntoView {
    way.map(|way| view! { <p class="note embed-way">{words(vec![way])}</p> })
}

/// Draws a view with what stands round it.
pub(crate) fn in_frame(frame: EmbedFrame, content: impl IntoView) -> impl IntoView {
    // Of several landmarks of one kind on the page round them each needs a name.
    if let Some(main) = document().get_element_by_id("indhold") {
        let _ = main.set_attribute("aria-label", &frame.head.heading);
    }
    let band = frame
        .head
        .letter
        .as_ref()
        .map(|letter| view! { <div class=format!("band embed__band {}", letter.class())></div> });
    let notices = frame.notices.into_iter().map(|notice| view! { <p class="as-of__notice">{words(notice.text)}</p> });
    let foot = frame.foot.into_iter().map(|link| view! { <p>{words(vec![link])}</p> });
    view! {
        {band}
        <PageHead head=frame.head/>
        <p class="note">{frame.shown}</p>
        {notices.collect_view()}
        {content}
        <footer class="embed__foot note">
            <p>{frame.data} " · " {words(vec![frame.full])}</p>
            <p><Report report=frame.report/></p>
            {foot.collect_view()}
            <p class="embed__window">"Links åbner i et nyt vindue."</p>
        </footer>
    }
}
