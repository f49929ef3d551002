//! A picture made of lines and words, whatever it shows: drawn by the app piece by piece, and written out by [`svg`].
//!
//! Nothing here knows what the picture is of. Colours have names, so that the page draws them light or dark and a file keeps its own.

mod measure; // how wide words will be, and where they break
mod svg; // the picture as a file

pub use measure::{width, wrap};
pub use svg::svg;

use crate::route::Address;

/// A picture. Lengths are those of its own plane: x points right, y down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// What it shows, in a few words.
    pub title: String,
    /// The same in a sentence or two: of which day, from which data.
    pub description: String,
    /// Everything, what lies behind first.
    pub groups: Vec<Group>,
}

/// Shapes that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Its place on the page and in the file; empty where nothing leads to it.
    pub id: String,
    /// What it is, for who points at it; empty where it says nothing of its own.
    pub title: String,
    /// Where a click on it leads.
    pub to: Option<Address>,
    /// Its shapes, what lies behind first.
    pub shapes: Vec<Shape>,
}

/// A line, an area, or a line of words.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A path in the words of SVG.
    Path {
        /// Where it goes.
        way: String,
        /// What it is filled with.
        fill: Option<Ink>,
        /// What it is drawn with.
        stroke: Option<Stroke>,
    },
    /// One line of words.
    Words {
        /// Where they begin, or their middle.
        x: f64,
        /// Their base line.
        y: f64,
        /// How large they are.
        size: f64,
        /// Whether they are bold.
        bold: bool,
        /// Whether `x` is their middle.
        middle: bool,
        /// Their colour.
        ink: Ink,
        /// The words.
        text: String,
    },
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub ink: Ink,
    /// How thick it is.
    pub width: f64,
    /// Whether it is broken.
    pub dashed: bool,
}

/// The colours, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Words and what must be seen.
    Ink,
    /// Quiet words.
    Muted,
    /// The ground.
    Page,
    /// A ground set off from it.
    Paper,
    /// Lines.
    Line,
    /// What is brought out.
    Marked,
    /// Something is as it should be.
    Fulfilled,
    /// Something is not.
    Breached,
    /// A cluster's own, from 1 to 6.
    Tone(u8),
}

impl Ink {
    /// The name that the page's stylesheet knows it by.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ink => "ink",
            Self::Muted => "muted",
            Self::Page => "page",
            Self::Paper => "paper",
            Self::Line => "line",
            Self::Marked => "marked",
            Self::Fulfilled => "fulfilled",
            Self::Breached => "breached",
            Self::Tone(1) => "tone-1",
            Self::Tone(2) => "tone-2",
            Self::Tone(3) => "tone-3",
            Self::Tone(4) => "tone-4",
            Self::Tone(5) => "tone-5",
            Self::Tone(_) => "tone-6",
        }
    }
}

impl Shape {
    /// A box with its upper left corner at `x`, `y`.
    #[must_use]
    pub fn rectangle(
        (x, y): (f64, f64),
        (width, height): (f64, f64),
        fill: Option<Ink>,
        stroke: Option<Stroke>,
    ) -> Self {
        let way = format!("M{} {}h{}v{}h{}z", number(x), number(y), number(width), number(height), number(-width));
        Self::Path { way, fill, stroke }
    }

    /// A circle round `x`, `y`.
    #[must_use]
    pub fn circle((x, y): (f64, f64), radius: f64, fill: Option<Ink>, stroke: Option<Stroke>) -> Self {
        let (r, d) = (number(radius), number(radius * 2.0));
        let way = format!("M{} {}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z", number(x - radius), number(y));
        Self::Path { way, fill, stroke }
    }

    /// A line through points.
    #[must_use]
    pub fn line(points: &[(f64, f64)], stroke: Stroke) -> Self {
        let steps = points.iter().enumerate().map(|(at, (x, y))| {
            let letter = if at == 0 { 'M' } else { 'L' };
            format!("{letter}{} {}", number(*x), number(*y))
        });
        Self::Path { way: steps.collect(), fill: None, stroke: Some(stroke) }
    }
}

/// A length as the file writes it: a tenth is finer than any eye. What is no number is nothing.
#[must_use]
pub fn number(length: f64) -> String {
    let tenths = (length * 10.0).round();
    // A float that is no number, or beyond all paper, becomes 0: the file stays readable.
    let whole = if tenths.abs() < 1e12 { tenths as i64 } else { 0 };
    let sign = if whole < 0 { "-" } else { "" };
    match (whole.abs() / 10, whole.abs() % 10) {
        (units, 0) => format!("{sign}{units}"),
        (units, tenth) => format!("{sign}{units}.{tenth}"),
    }
}
