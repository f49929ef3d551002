//! The boundaries of a region's municipalities, as the build writes them. They come from elsewhere, so a file that is not what
//! it should be is no file at all, and the tiles stand in its place.

use super::{Map, MapArea};
use crate::snapshot::{Node, Value};

const FORMAT: &str = "klyngeatlas-map/1";

/// A drawing of municipalities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boundaries {
    /// Its size, in the units of the outlines.
    pub size: (u32, u32),
    areas: Vec<Outline>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Outline {
    code: String,
    label: (u32, u32),
    path: String,
}

/// A municipality as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape<'a> {
    /// Which municipality it is, and what it belongs to.
    pub area: &'a MapArea,
    /// The outline, as the `d` of an SVG path.
    pub path: &'a str,
    /// Where its letter has room.
    pub label: (u32, u32),
}

impl Boundaries {
    /// Reads the file; nothing where it is none.
    #[must_use]
    pub fn read(file: &Node) -> Option<Self> {
        if file.get("format")?.as_text()? != FORMAT {
            return None;
        }
        let outline = |code: &str, node: &Node| {
            let path = node.get("path")?.as_text()?;
            let drawn = |c: char| c.is_ascii_digit() || matches!(c, 'M' | 'l' | 'm' | 'z' | ' ' | '-');
            let fits = path.starts_with('M') && path.chars().all(drawn);
            fits.then_some(Outline { code: code.to_owned(), label: pair(node.get("label")?)?, path: path.to_owned() })
        };
        let areas: Option<Vec<_>> =
            file.get("areas")?.entries()?.iter().map(|entry| outline(&entry.key, &entry.node)).collect();
        Some(Self { size: pair(file.get("size")?)?, areas: areas? })
    }

    /// The municipalities of the page that have an outline, in the order of the page, the chosen one last: what is drawn
    /// last lies on top.
    #[must_use]
    pub fn shapes<'a>(&'a self, map: &'a Map) -> Vec<Shape<'a>> {
        let shape = |area: &'a MapArea| {
            let outline = self.areas.iter().find(|outline| area.code.as_ref() == Some(&outline.code))?;
            Some(Shape { area, path: &outline.path, label: outline.label })
        };
        let (mut shapes, chosen): (Vec<_>, Vec<_>) =
            map.areas.iter().filter_map(shape).partition(|shape| !shape.area.chosen);
        shapes.extend(chosen);
        shapes
    }
}

fn pair(node: &Node) -> Option<(u32, u32)> {
    let Value::List(items) = &node.value else { return None };
    let number = |node: &Node| match node.value {
        Value::Integer(number) => u32::try_from(number).ok(),
        _ => None,
    };
    let [x, y] = items.as_slice() else { return None };
    Some((number(x)?, number(y)?))
}
