//! The pages that are of no region in particular.

use super::Route;

impl Route {
    /// Whether the page is of all regions, where this many are published: with one there is nothing to choose, and the first page is
    /// its overview.
    #[must_use]
    pub fn is_of_all(&self, regions: usize) -> bool {
        match self {
            Self::Home => regions > 1,
            Self::About | Self::Accessibility => true,
            _ => false,
        }
    }
}
