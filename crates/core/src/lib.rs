//! The core of Klyngeatlas: pure, no IO, no clock, no locale, no browser.
