//! Where the boxes of a drawn chart stand: a tidy tree for boxes of any size.
//!
//! In goes what hangs under what and how large each box is; out comes a place for each box. Lengths have no unit of their
//! own: they are those of the sizes given. The x axis points right, the y axis down, and a place is a box's upper left corner.

mod contour; // the outline of a row of subtrees, and how far the next one must keep away
mod tidy; // the layout itself

pub use tidy::tidy;

/// How large a box is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// Where a box stands: its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// From the left edge of the drawing.
    pub x: f64,
    /// From the top of the drawing.
    pub y: f64,
}

/// The room that is kept between boxes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Between neighbours.
    pub across: f64,
    /// Between a box and those under it.
    pub down: f64,
}

/// Boxes, and what hangs under what: a forest, each box after the one that it hangs under.
#[derive(Clone, Debug, Default)]
pub struct Forest {
    sizes: Vec<Size>,
    children: Vec<Vec<usize>>,
    roots: Vec<usize>,
}

impl Forest {
    /// An empty forest.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Hangs a box under another, to the right of those that hang there, or beside the roots; gives its number. A box that
    /// should hang under one that is not there yet becomes a root, so that there can be no ring.
    pub fn add(&mut self, size: Size, under: Option<usize>) -> usize {
        let number = self.sizes.len();
        self.sizes.push(size);
        self.children.push(Vec::new());
        match under.and_then(|above| self.children.get_mut(above).filter(|_| above != number)) {
            Some(siblings) => siblings.push(number),
            None => self.roots.push(number),
        }
        number
    }

    /// How many boxes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sizes.len()
    }

    /// Whether there is no box at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sizes.is_empty()
    }

    /// The size of a box.
    #[must_use]
    pub fn size(&self, number: usize) -> Size {
        self.sizes[number]
    }

    /// What hangs under a box, from left to right.
    #[must_use]
    pub fn children(&self, number: usize) -> &[usize] {
        &self.children[number]
    }

    /// The boxes that hang under nothing, from left to right.
    #[must_use]
    pub fn roots(&self) -> &[usize] {
        &self.roots
    }
}
