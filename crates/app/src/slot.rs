//! A place on the page that is emptied and filled anew.
//!
//! A page is drawn once from its view model and never changes; another address is another page. So nothing here is updated
//! in place, and the code that would compare old and new, half of what a view weighs in the browser, is never compiled in.

use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use std::any::Any;

/// What stands in a place. Dropping it lets go of its elements and of what listens to them.
pub(crate) struct Filling {
    _view: Box<dyn Any>,
}

/// Puts a view in a place, instead of whatever stood there.
pub(crate) fn fill(place: &web_sys::Element, view: impl IntoView + 'static) -> Filling {
    place.set_text_content(None);
    let mut built = view.into_view().build();
    built.mount(place, None);
    Filling { _view: Box::new(built) }
}
