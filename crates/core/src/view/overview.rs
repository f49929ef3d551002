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
        preparing: clusters::preparing(scene),
        missing_heading,
        missing,
        meetings_message,
        meetings_verdict,
        meetings,
    }
}

fn head(scene: &Scene) -> Head {
    let region = &scene.atlas.title;
    let clusters = scene.clusters();
    let of = |classification: &str| clusters.iter().any(|row| row.classification == classification);
    let (one, many) = match () {
        () if of("health_cluster") => ("én kendt sundhedsklynge", "sundhedsklynger"),
        () if of("health_council") => ("ét kendt sundhedsråd", "sundhedsråd"),
        () => ("én kendt klynge", "klynger"),
    };
    let heading = match clusters.len() {
        0 => format!("{region}: ingen klynger kendt {}", scene.day()),
        1 => format!("{region}: {one}"),
        count => format!("{region}: {} {many}", danish::lower_first(&wording::number_word(count))),
    };
    Head {
        title: heading.clone(),
        heading,
        lede: "Hvem sidder hvor, hvad er aftalt, og bliver det holdt, der står i kommissoriet?".to_owned(),
        ..Head::default()
    }
}
