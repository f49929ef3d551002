//! A tidy drawing of a forest: nothing overlaps, siblings keep their order, a box stands over the middle of those under it,
//! and the trees stand as close as that allows.

use super::contour::Knots;
use super::{Forest, Gap, Place};

/// The places of all boxes, by number; in time linear in their number. The leftmost box stands at x = 0, the roots at y = 0.
///
/// A size or a gap that is no number, or is below 0, counts as 0.
#[must_use]
pub fn tidy(forest: &Forest, gap: Gap) -> Vec<Place> {
    let gap = Gap { across: sound(gap.across), down: sound(gap.down) };
    let mut knots = Knots::new(forest);
    drop_down(forest, &mut knots, gap);
    // A box comes after the one that it hangs under, so from the last to the first every tree is whole before it is needed.
    for number in (0..forest.len()).rev() {
        let children = forest.children(number);
        knots.arrange(children);
        if let (Some(first), Some(last)) = (children.first(), children.last()) {
            let (first, last) = (knots.all[*first], knots.all[*last]);
            let middle = (first.start + first.moved + last.start + last.moved + last.width) / 2.0;
            knots.all[number].start = middle - knots.all[number].width / 2.0;
        }
        knots.close(number);
    }
    knots.arrange(forest.roots());
    places(forest, &mut knots)
}

/// How far down each box stands.
fn drop_down(forest: &Forest, knots: &mut Knots<'_>, gap: Gap) {
    for number in 0..forest.len() {
        let size = forest.size(number);
        let knot = &mut knots.all[number];
        knot.width = sound(size.width) + gap.across;
        knot.bottom = knot.top + sound(size.height) + gap.down;
        let below = knot.bottom;
        for child in forest.children(number) {
            knots.all[*child].top = below;
        }
    }
}

/// Adds up all moves from the roots down.
fn places(forest: &Forest, knots: &mut Knots<'_>) -> Vec<Place> {
    let mut moves = vec![0.0; forest.len()];
    let mut found = vec![Place::default(); forest.len()];
    share_out(knots, forest.roots());
    let mut leftmost = f64::INFINITY;
    for number in 0..forest.len() {
        share_out(knots, forest.children(number));
        let knot = knots.all[number];
        let sum = moves[number] + knot.moved;
        for child in forest.children(number) {
            moves[*child] = sum;
        }
        found[number] = Place { x: sum + knot.start, y: knot.top };
        leftmost = leftmost.min(found[number].x);
    }
    for place in &mut found {
        place.x -= leftmost;
    }
    found
}

/// Gives the boxes of a row the shares that were kept back for them.
fn share_out(knots: &mut Knots<'_>, row: &[usize]) {
    let (mut step, mut sum) = (0.0, 0.0);
    for number in row {
        let knot = &mut knots.all[*number];
        step += knot.share;
        sum += step + knot.correction;
        knot.moved += sum;
    }
}

fn sound(length: f64) -> f64 {
    if length.is_finite() { length.max(0.0) } else { 0.0 }
}
