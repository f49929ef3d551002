//! Walks every page of a region that is shipped, and takes the texts out of what a page is.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "these functions run in tests only; what fails here fails the test"
)]

#[path = "../support/authored.rs"]
mod authored;

use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::{Address, Query};
use klyngeatlas_core::view::{self, Scene};
use std::sync::Arc;

/// The regions that are shipped.
pub(crate) const REGIONS: [&str; 3] = ["eksempel", "midtjylland", "nordjylland"];

/// A region as it is authored.
pub(crate) fn atlas(region: &str) -> Arc<Atlas> {
    let root = authored::region(region);
    let (atlas, _) = Atlas::read(&root).unwrap_or_else(|unreadable| panic!("{region}: {:?}", unreadable.problems));
    Arc::new(atlas)
}

/// Every page of a region under a query: its address, its title, and its view model as Rust prints it.
pub(crate) fn pages(scene: &Scene, query: &Query) -> Vec<(String, String, String)> {
    let drawn = view::routes(scene).into_iter().filter_map(|route| {
        let at = Address::new(route).with_query(query.clone());
        let mut page = view::Page::of(scene, &at)?;
        // The lines for another site name things by their ids: they are for a machine.
        if let view::Page::EmbedBuilder(builder) = &mut page {
            builder.attributes.clear();
        }
        let said = format!("{page:#?}\n{:#?}", view::frame(scene, &at));
        Some((at.href(), page.head().title.clone(), said))
    });
    drawn.collect()
}

/// The texts of a view model: what stands in quotation marks, without addresses, ids, and places on the page.
pub(crate) fn texts(page: &str) -> Vec<&str> {
    let mut inside_address: Option<usize> = None;
    let mut texts = Vec::new();
    for line in page.lines() {
        let depth = line.len() - line.trim_start().len();
        match inside_address {
            Some(outer) if depth > outer => continue,
            Some(_) => inside_address = None,
            None => (),
        }
        if line.ends_with("Address {") {
            inside_address = Some(depth);
            continue;
        }
        let line = line.trim_start();
        let is_no_text = ["id: ", "anchor: ", "key: ", "date: "].iter().any(|field| line.starts_with(field));
        if let (false, Some(start), Some(end)) = (is_no_text, line.find('"'), line.rfind('"')) {
            texts.extend(line.get(start + 1..end));
        }
    }
    texts
}

/// Words of the format that are no Danish words, beside all that are written with a line between their parts.
const ENGLISH: [&str; 38] = [
    "accepted",
    "administration",
    "adopted",
    "attestation",
    "benchmark",
    "breached",
    "cancelled",
    "chair",
    "claim",
    "cluster",
    "director",
    "dispute",
    "evidence",
    "extraordinary",
    "fulfilled",
    "goal",
    "government",
    "hard",
    "held",
    "initiative",
    "manager",
    "meeting",
    "member",
    "municipality",
    "observer",
    "ordinary",
    "patients",
    "permission",
    "planned",
    "politician",
    "principle",
    "proposed",
    "psychiatry",
    "rejected",
    "secretariat",
    "soft",
    "undetermined",
    "yearly",
];

/// The first word of the format in a text, if there is one.
pub(crate) fn raw(text: &str) -> Option<&str> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_'));
    let is_token = |word: &&str| {
        let parts = word.split('_').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase()));
        (word.contains('_') && parts) || ENGLISH.contains(word)
    };
    words.into_iter().find(is_token)
}
