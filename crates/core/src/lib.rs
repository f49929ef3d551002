//! The core of Klyngeatlas: pure, no IO, no clock, no locale, no browser.

/// Addresses: the pages and their URLs.
pub mod route;
