//! `/<region>/kommissorier`: every paper with rules.

use crate::components::{DataTable, PageHead};
use klyngeatlas_core::view::TermsList;
use leptos::prelude::*;

pub(super) fn draw(page: TermsList) -> AnyView {
    view! {
        <PageHead head=page.head/>
        <div class="section"><DataTable table=page.papers/></div>
    }
    .into_any()
}
