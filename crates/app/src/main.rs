//! The app: it mounts itself on the page, and tells the reader if it dies.

#![forbid(unsafe_code)]
#![expect(unreachable_pub, reason = "the component macro writes `pub` before the properties of every component")]

mod app;
mod clipboard;
mod clock;
mod components;
mod engine;
mod last_words;
mod load;
mod navigation;
mod offline;
mod pages;
mod shortcut;
mod site;
mod slot;
mod status;
mod theme;

fn main() {
    last_words::install();
    theme::restore();
    shortcut::listen();
    site::pin_icon();
    // A page without a place for the app is not one of ours; it keeps what it shows.
    let Some(place) = site::place() else { return };
    place.set_text_content(None);
    // The app lives as long as the page, so nothing ever unmounts it.
    leptos::mount::mount_to(place, app::App).forget();
}
