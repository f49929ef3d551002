//! The overview of a region.

use super::{Head, Overview, Scene, calendar, clusters, lacking, tiles, wording};
use crate::danish;

/// The region's clusters on the day shown, and what would tell more about them.
#[must_use]
pub fn overview(scene: &Scene) -> Overview {
    let (missing_heading, missing) = lacking::list(scene);
    let (meetings_message, meetings_verdict, meetings) = calendar::next(scene);
    Overview {
        head: scene.titled(head(scene)),
        tiles: tiles::map(scene),
        clusters: clusters::cards(scene),
        missing_heading,
        missing,
        meetings_message,
        meetings_verdict,
        meetings,
    }
}

fn head(scene: &Scene) -> Head {
    let region = &scene.atlas.title;
    let count = scene.clusters().len();
    let kind = if scene.clusters().iter().any(|row| row.classification == "health_cluster") {
        "sundhedsklynge"
    } else {
        "klynge"
    };
    let heading = match count {
        0 => format!("{region}: ingen klynger kendt {}", scene.day()),
        1 => format!("{region}: én kendt {kind}"),
        _ => format!("{region}: {} {kind}r", danish::lower_first(&wording::number_word(count))),
    };
    Head {
        title: heading.clone(),
        heading,
        lede: "Hvem sidder hvor, hvad er aftalt, og bliver det holdt, der står i kommissoriet?".to_owned(),
        ..Head::default()
    }
}
