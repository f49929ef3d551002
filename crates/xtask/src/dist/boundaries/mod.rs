//! Step 8: the boundaries of each region's municipalities, taken from an npm package that the lockfile pins. They are made at
//! build time and committed nowhere; the licence of the package goes into every file that holds a part of it.

mod outline; // an SVG path as rings of points
mod package; // the package as text
mod simplify; // fewer points, and a place for the letter

use super::snapshots::Region;
use crate::run;
use anyhow::{Context, Result, ensure};
use outline::{Point, Ring};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Width or height of a region's map, whichever is larger, in the units of its file.
const SIZE: f64 = 1000.0;
/// Room around it, for the lines that are drawn along the boundaries.
const MARGIN: f64 = 8.0;
/// How far a simplified boundary may lie from the one it stands for, in the same units.
const TOLERANCE: f64 = 1.3;
/// Islets that are smaller than this, in square units, are left out: the largest part of a municipality never is.
const ISLET: f64 = 16.0;
/// What the file of a region may weigh before compression.
const HEAVY: usize = 16_000;

/// Writes `<region>.map.json` into a folder for each region with municipalities that the package knows, and gives the file's name by
/// region. A municipality that it does not know is in the list and among the tiles of the page all the same.
pub(crate) fn write(root: &Path, data: &Path, regions: &[Region]) -> Result<BTreeMap<String, String>> {
    let package = package::read(root)?;
    let mut maps = BTreeMap::new();
    for region in regions {
        let codes = codes(&region.text)?;
        let known: Vec<(&str, &str)> =
            codes.iter().filter_map(|code| Some((code.as_str(), package.outlines.get(code)?.as_str()))).collect();
        if known.is_empty() {
            continue;
        }
        let text = file(&known, &package.licence)?;
        ensure!(text.len() <= HEAVY, "the map of {} weighs {} bytes, over {HEAVY}", region.id, text.len());
        let name = format!("{}.map.json", region.id);
        run::write(&data.join(&name), &text)?;
        maps.insert(region.id.clone(), name);
    }
    Ok(maps)
}

/// The codes of the municipalities of a snapshot.
fn codes(snapshot: &str) -> Result<Vec<String>> {
    let snapshot: Value = serde_json::from_str(snapshot)?;
    let areas = snapshot["areas"].as_object().into_iter().flat_map(Map::values);
    let municipalities = areas.filter(|area| area["classification"] == "municipality");
    Ok(municipalities.filter_map(|area| area["code"].as_str().map(str::to_owned)).collect())
}

/// The file of a region, from the codes and outlines of its municipalities.
fn file(outlines: &[(&str, &str)], licence: &str) -> Result<String> {
    let mut rings: BTreeMap<&str, Vec<Ring>> = BTreeMap::new();
    for (code, path) in outlines {
        rings.insert(code, outline::rings(path).with_context(|| format!("the outline of municipality {code}"))?);
    }
    let frame = Frame::of(rings.values().flatten().flatten());
    let mut areas = Map::new();
    for (code, rings) in rings {
        let rings: Vec<Ring> =
            rings.into_iter().map(|ring| ring.into_iter().map(|p| frame.place(p)).collect()).collect();
        areas.insert(code.to_owned(), area(&rings).with_context(|| format!("municipality {code} has no extent"))?);
    }
    let (width, height) = frame.size();
    let file = json!({
        "areas": areas,
        "format": "klyngeatlas-map/1",
        "licence": licence,
        "size": [width, height],
    });
    Ok(format!("{file}\n"))
}

fn area(rings: &[Ring]) -> Option<Value> {
    let largest = rings.iter().max_by(|a, b| simplify::extent(a).total_cmp(&simplify::extent(b)))?;
    let kept = rings.iter().filter(|ring| std::ptr::eq(*ring, largest) || simplify::extent(ring) >= ISLET);
    let path: String = kept.map(|ring| outline::path(&simplify::ring(ring, TOLERANCE))).collect();
    let (x, y) = simplify::heart(largest);
    (!path.is_empty()).then(|| json!({ "label": [whole(x), whole(y)], "path": path }))
}

/// How the drawing of the whole country becomes that of a region.
struct Frame {
    from: Point,
    to: Point,
    scale: f64,
}

impl Frame {
    fn of<'a>(points: impl Iterator<Item = &'a Point>) -> Self {
        let least = (f64::INFINITY, f64::INFINITY);
        let most = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        let (from, to) = points
            .fold((least, most), |(from, to), p| ((from.0.min(p.0), from.1.min(p.1)), (to.0.max(p.0), to.1.max(p.1))));
        let scale = (SIZE - 2.0 * MARGIN) / (to.0 - from.0).max(to.1 - from.1);
        Self { from, to, scale }
    }

    fn place(&self, point: Point) -> Point {
        ((point.0 - self.from.0) * self.scale + MARGIN, (point.1 - self.from.1) * self.scale + MARGIN)
    }

    fn size(&self) -> (i64, i64) {
        let (x, y) = self.place(self.to);
        (whole(x + MARGIN), whole(y + MARGIN))
    }
}

/// The nearest whole number. What is drawn fits into a few thousand units, so that nothing is cut off.
#[expect(clippy::cast_possible_truncation, reason = "coordinates of a drawing are small")]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every municipality of the regions that are no example.
    fn real() -> Vec<(String, String)> {
        let mut found = Vec::new();
        for region in ["nordjylland", "midtjylland"] {
            let text = run::read(&run::root().join("data").join(region).join("areas.toml")).unwrap();
            let codes =
                text.lines().filter_map(|line| line.strip_prefix("code = ")?.strip_prefix('"')?.strip_suffix('"'));
            found.extend(codes.map(|code| (region.to_owned(), code.to_owned())));
        }
        found
    }

    #[test]
    fn every_municipality_of_both_regions_has_a_boundary_and_both_maps_are_light() {
        // The package is there where the browser tests are; the native tests do without.
        let Ok(package) = package::read(&run::root()) else { return };
        let municipalities = real();
        assert_eq!(municipalities.len(), 11 + 19);
        for region in ["nordjylland", "midtjylland"] {
            let own = municipalities.iter().filter(|(of, _)| of == region);
            let outlines: Vec<(&str, &str)> =
                own.map(|(_, code)| (code.as_str(), package.outlines[code].as_str())).collect();
            let text = file(&outlines, &package.licence).unwrap();
            assert!(text.len() < HEAVY, "{region}: {} bytes", text.len());
            let file: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(file["areas"].as_object().unwrap().len(), outlines.len());
            assert!(file["licence"].as_str().unwrap().contains("Martin Polley"));
        }
    }

    #[test]
    fn a_map_fills_its_frame_and_keeps_its_shape() {
        let text =
            file(&[("860", "M100,100l200,0l0,100l-200,0Z"), ("851", "M300,100l200,0l0,100l-200,0Z")], "MIT").unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(file["size"], json!([1000, 262]));
        assert_eq!(file["areas"]["860"]["path"], "M500 254l-492 0 0-246 492 0z");
        assert_eq!(file["areas"]["851"]["label"], json!([746, 131]));
    }

    #[test]
    fn the_codes_are_those_of_the_municipalities_alone() {
        let snapshot = r#"{"areas": {"a": {"classification": "municipality", "code": "860"},
            "b": {"classification": "municipality"}, "r": {"classification": "region", "code": "1081"}}}"#;
        assert_eq!(codes(snapshot).unwrap(), ["860"]);
    }
}
