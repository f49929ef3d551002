//! Where the boxes stand: what has links across the trees on top, the trees below it, and what hangs together with nothing at the foot.
//!
//! Each row of trees is laid out as a tidy forest. Many leaves of one body are no row as wide as a street, but stand in a block.

use crate::layout::{Forest, Gap, Place, Size, tidy};

/// The room between boxes; links run between neighbours, so there must be some.
pub(super) const GAP: Gap = Gap { across: 44.0, down: 34.0 };
/// The room inside a block of leaves.
pub(super) const TIGHT: f64 = 26.0;
/// A row of trees is no wider than that, unless one tree is.
const WIDEST: f64 = 2000.0;
/// So many leaves side by side are still a row.
const ROW: usize = 4;

/// What is to be placed: how large each box is, what hangs under it, and the trees in their bands from the top down.
pub(super) struct Plan<'a> {
    pub(super) sizes: &'a [Size],
    pub(super) under: &'a [Vec<usize>],
    pub(super) bands: [Vec<usize>; 3],
    /// The room below the first band, where links turn.
    pub(super) corridor: f64,
}

/// Where everything stands.
#[derive(Debug, Default)]
pub(super) struct Placed {
    /// The boxes; nothing for one that is in no band.
    pub(super) boxes: Vec<Option<Place>>,
    /// The blocks of leaves: the body that they hang under, if any, the upper left corner, the size.
    pub(super) blocks: Vec<(Option<usize>, Place, Size)>,
    /// Where the room begins in which links turn.
    pub(super) corridor: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// A piece of a forest: a box, or a block of leaves.
enum Piece {
    Box(usize),
    Block(Option<usize>, Vec<usize>),
}

/// Places all boxes of the bands.
pub(super) fn place(plan: &Plan<'_>) -> Placed {
    let mut placed = Placed { boxes: vec![None; plan.sizes.len()], ..Placed::default() };
    let mut rows: Vec<(Vec<Piece>, Forest, usize)> = Vec::new();
    for (band, roots) in plan.bands.iter().enumerate() {
        rows.extend(trees(plan, roots, band == 2).into_iter().map(|(pieces, forest)| (pieces, forest, band)));
    }
    let mut drawn: Vec<(Vec<Piece>, Forest, Vec<Place>, usize)> = Vec::new();
    for (pieces, forest, band) in rows {
        let places = tidy(&forest, GAP);
        drawn.push((pieces, forest, places, band));
    }
    let widths: Vec<f64> = drawn.iter().map(|(_, forest, places, _)| right(forest, places)).collect();
    placed.width = widths.iter().copied().fold(0.0, f64::max);
    let (mut y, mut before) = (0.0, 0);
    for (at, (pieces, forest, places, band)) in drawn.into_iter().enumerate() {
        if band > 0 && before == 0 {
            // The links turn below what has them, and above the trees that they lead to.
            placed.corridor = if at > 0 { y } else { 0.0 };
            y = placed.corridor + plan.corridor;
        }
        let x = (placed.width - widths[at]) / 2.0;
        let bottom = put(plan, &mut placed, (&pieces, &forest, &places), (x, y));
        y = bottom + GAP.down * 1.5;
        before = band;
        placed.height = bottom;
    }
    placed
}

/// The trees of a band in rows; those that hang together with nothing in one block.
fn trees(plan: &Plan<'_>, roots: &[usize], is_block: bool) -> Vec<(Vec<Piece>, Forest)> {
    if is_block && !roots.is_empty() {
        let mut forest = Forest::new();
        forest.add(block_size(plan, roots, columns(roots.len(), true)), None);
        return vec![(vec![Piece::Block(None, roots.to_vec())], forest)];
    }
    let mut rows: Vec<(Vec<Piece>, Forest)> = Vec::new();
    let mut row: Vec<usize> = Vec::new();
    let mut width = 0.0;
    for root in roots {
        let (_, alone) = forest(plan, &[*root]);
        let own = right(&alone, &tidy(&alone, GAP)) + GAP.across;
        if !row.is_empty() && width + own > WIDEST {
            rows.push(forest(plan, &row));
            row.clear();
            width = 0.0;
        }
        row.push(*root);
        width += own;
    }
    if !row.is_empty() {
        rows.push(forest(plan, &row));
    }
    rows
}

/// Trees side by side, runs of many leaves as one piece.
fn forest(plan: &Plan<'_>, roots: &[usize]) -> (Vec<Piece>, Forest) {
    let (mut pieces, mut forest) = (Vec::new(), Forest::new());
    let mut open: Vec<(Piece, Option<usize>)> = roots.iter().rev().map(|root| (Piece::Box(*root), None)).collect();
    while let Some((piece, above)) = open.pop() {
        match piece {
            Piece::Box(node) => {
                let number = forest.add(plan.sizes[node], above);
                open.extend(children(plan, node).into_iter().rev().map(|child| (child, Some(number))));
                pieces.push(Piece::Box(node));
            }
            Piece::Block(under, leaves) => {
                forest.add(block_size(plan, &leaves, columns(leaves.len(), false)), above);
                pieces.push(Piece::Block(under, leaves));
            }
        }
    }
    (pieces, forest)
}

/// What hangs under a node, each run of more leaves than make a row as a block.
fn children(plan: &Plan<'_>, node: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut leaves: Vec<usize> = Vec::new();
    let close = |leaves: &mut Vec<usize>, pieces: &mut Vec<Piece>| match leaves.len() > ROW {
        true => pieces.push(Piece::Block(Some(node), std::mem::take(leaves))),
        false => pieces.extend(leaves.drain(..).map(Piece::Box)),
    };
    for child in &plan.under[node] {
        if plan.under[*child].is_empty() {
            leaves.push(*child);
        } else {
            close(&mut leaves, &mut pieces);
            pieces.push(Piece::Box(*child));
        }
    }
    close(&mut leaves, &mut pieces);
    pieces
}

/// How many leaves of a block stand side by side: a block is about as wide as high, and what hangs under nothing is as wide as a page.
fn columns(count: usize, is_wide: bool) -> usize {
    let least = if is_wide { 4 } else { 2 };
    let square = (1..count).find(|columns| columns * columns * 2 >= count).unwrap_or(1);
    square.max(least).min(count.max(1))
}

/// How large a block of leaves is, its own margin with it.
fn block_size(plan: &Plan<'_>, leaves: &[usize], columns: usize) -> Size {
    let heights: f64 = leaves.chunks(columns).map(|row| tallest(plan, row) + TIGHT).sum();
    let columns = u32::try_from(columns).map_or(1.0, f64::from);
    let wide = leaves.iter().map(|leaf| plan.sizes[*leaf].width).fold(0.0, f64::max);
    Size { width: columns * (wide + TIGHT) + TIGHT, height: heights + TIGHT }
}

fn tallest(plan: &Plan<'_>, row: &[usize]) -> f64 {
    row.iter().map(|leaf| plan.sizes[*leaf].height).fold(0.0, f64::max)
}

/// Gives the pieces of a row their place, and how far down they reach.
fn put(plan: &Plan<'_>, placed: &mut Placed, row: (&[Piece], &Forest, &[Place]), (x, y): (f64, f64)) -> f64 {
    let (pieces, forest, places) = row;
    let mut bottom = y;
    for (number, piece) in pieces.iter().enumerate() {
        let place = Place { x: x + places[number].x, y: y + places[number].y };
        let size = forest.size(number);
        bottom = bottom.max(place.y + size.height);
        match piece {
            Piece::Box(node) => placed.boxes[*node] = Some(place),
            Piece::Block(under, leaves) => {
                placed.blocks.push((*under, place, size));
                fill(plan, placed, leaves, (place, columns(leaves.len(), under.is_none())));
            }
        }
    }
    bottom
}

/// Gives the leaves of a block their place, row by row.
fn fill(plan: &Plan<'_>, placed: &mut Placed, leaves: &[usize], (corner, columns): (Place, usize)) {
    let mut y = corner.y + TIGHT;
    for row in leaves.chunks(columns) {
        let mut x = corner.x + TIGHT;
        for leaf in row {
            placed.boxes[*leaf] = Some(Place { x, y });
            x += plan.sizes[*leaf].width + TIGHT;
        }
        y += tallest(plan, row) + TIGHT;
    }
}

fn right(forest: &Forest, places: &[Place]) -> f64 {
    (0..forest.len()).map(|number| places[number].x + forest.size(number).width).fold(0.0, f64::max)
}
