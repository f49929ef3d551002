//! `/<region>/kommissorier`: every paper with rules.

use crate::components::{DataTable, PageHead};
use crate::slot::{Filling, fill};
use klyngeatlas_core::view::{self, Scene};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene) -> Filling {
    let page = view::terms_list(scene);
    let view = view! {
        <PageHead head=page.head/>
        <div class="section"><DataTable table=page.papers/></div>
    };
    fill(place, view)
}
