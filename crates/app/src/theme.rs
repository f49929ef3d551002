//! Light or dark, as the reader likes it. The choice is kept in the browser where the browser allows it.

use leptos::prelude::{document, window};

const KEY: &str = "klyngeatlas.udseende";

/// The reader's choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the device says.
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub(crate) const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    fn class(self) -> &'static str {
        match self {
            Self::Auto => "",
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
        }
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Auto => "Som enheden",
            Self::Light => "Lyst",
            Self::Dark => "Mørkt",
        }
    }
}

/// Shows the page as the reader chose last time; in a frame as the page round it asks, which the page's first script has done.
pub(crate) fn restore() {
    let asked = document().document_element().is_some_and(|page| !page.class_name().is_empty());
    if !asked {
        show(kept());
    }
}

/// The choice that is kept; the device's own where none is.
pub(crate) fn kept() -> Theme {
    let class = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    Theme::ALL.into_iter().find(|theme| class.as_deref() == Some(theme.class())).unwrap_or(Theme::Auto)
}

/// Shows and keeps a choice. Where nothing can be kept, it holds until the page is left.
pub(crate) fn choose(theme: Theme) {
    show(theme);
    if let Some(storage) = storage() {
        // A full or blocked store is no reason to say anything.
        let _ = match theme {
            Theme::Auto => storage.remove_item(KEY),
            _ => storage.set_item(KEY, theme.class()),
        };
    }
}

fn show(theme: Theme) {
    if let Some(page) = document().document_element() {
        page.set_class_name(theme.class());
    }
}

/// A page inside a foreign page may be denied any storage: asking then throws, which is an answer like any other.
pub(crate) fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
