//! Whole pages in a frame: the chart and the map.

use super::{Embed, page, round};
use crate::route::{Address, Route};
use crate::view::{Chart, Map, Scene, chart, map};

/// The organisation chart.
#[must_use]
pub fn embed_chart(scene: &Scene, address: &Address) -> Embed<Chart> {
    // A frame leads to no other frame.
    let content = Chart { embed: None, ..chart(scene, address) };
    let full = page(scene, |region| Route::Chart { region });
    Embed { frame: round(scene, address, content.head.clone(), full), content }
}

/// The map. To choose one's municipality moves the frame's own address.
#[must_use]
pub fn embed_map(scene: &Scene, address: &Address) -> Embed<Map> {
    let mut content = Map { embed: None, ..map(scene, address) };
    content.head.heading.clone_from(&content.heading);
    let full = page(scene, |region| Route::Map { region });
    Embed { frame: round(scene, address, content.head.clone(), full), content }
}
