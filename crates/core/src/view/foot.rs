//! What every page leads to at its foot: where the figures are from, what has been corrected, who can use the pages.

use super::{Span, link};
use crate::route::{Address, Route};

/// The id of the place where corrections stand, on `/om` and on each region's page about its data.
pub const CORRECTIONS: &str = "rettelser";

/// The links at the foot of every page: sources, corrections, accessibility.
#[must_use]
pub fn foot() -> [Span; 3] {
    let about = Address::new(Route::About);
    [
        link("Kilder og antagelser", about.clone()),
        link("Rettelser, og hvor du melder en fejl", about.at(CORRECTIONS)),
        link("Tilgængelighedserklæring", Address::new(Route::Accessibility)),
    ]
}
