//! A whole address: which page, in which state, and which place on it.

use super::{Query, Route, percent};

/// A whole address below the site's root: page, state, and place on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// The state of what is shown.
    pub query: Query,
    /// The id of an element on the page, decoded.
    pub fragment: Option<String>,
}

impl Address {
    /// An address with nothing but its page.
    #[must_use]
    pub fn new(route: Route) -> Self {
        Self { route, query: Query::default(), fragment: None }
    }

    /// The same page and place, with this state.
    #[must_use]
    pub fn with_query(mut self, query: Query) -> Self {
        self.query = query;
        self
    }

    /// The same page and state, at this element.
    #[must_use]
    pub fn at(mut self, fragment: &str) -> Self {
        self.fragment = Some(fragment.to_owned());
        self
    }

    /// Reads everything of a URL that comes after the site's root.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let (rest, fragment) = match text.split_once('#') {
            Some((rest, fragment)) => (rest, Some(percent::decode(fragment)).filter(|id| !id.is_empty())),
            None => (text, None),
        };
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Self { route: Route::parse(path), query: Query::parse(query), fragment }
    }

    /// Writes the address; the site's root goes before it.
    #[must_use]
    pub fn href(&self) -> String {
        let mut href = self.route.path();
        let query = self.query.to_text();
        if !query.is_empty() {
            href.push('?');
            href.push_str(&query);
        }
        if let Some(fragment) = &self.fragment {
            href.push('#');
            href.push_str(&percent::encode_segment(fragment));
        }
        href
    }
}
