//! The outline of trees that stand side by side, and how far apart two of them must stand.
//!
//! Only the boxes that can be seen from a side belong to an outline. Following it takes a step a level, since where a subtree
//! ends above its neighbour, its last box keeps a *thread* to the neighbour's box that goes on: so all outlines
//! together are walked in time linear in the number of boxes (A. van der Ploeg: Drawing non-layered tidy trees in linear time,
//! Software: Practice and Experience 44, 2014, after Reingold and Tilford).

use super::Forest;

/// What is known of a box while its tree is put together. All x are relative to the box above.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Knot {
    /// Where the box's own tree puts it, before `moved`.
    pub(super) start: f64,
    /// How far the box and all under it have been moved.
    pub(super) moved: f64,
    /// Shares of a move that are handed out to the boxes in between, later and all at once.
    pub(super) share: f64,
    pub(super) correction: f64,
    /// The upper and lower edge.
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// The room across, with the gap.
    pub(super) width: f64,
    /// Where the outline goes on below the tree's own last box, on the left and on the right.
    thread: [Option<usize>; 2],
    /// The lowest box of the tree's outline on each side, and the sum of moves on the way to it.
    lowest: [(usize, f64); 2],
}

const LEFT: usize = 0;
const RIGHT: usize = 1;

/// The trees, a knot a box.
pub(super) struct Knots<'a> {
    forest: &'a Forest,
    pub(super) all: Vec<Knot>,
}

/// The older siblings that can be seen from the right, the lowest first: from each level on, whose subtree is the outline.
#[derive(Default)]
pub(super) struct Skyline {
    /// Down to where a sibling is seen, and which one; the top of the pile reaches the least far down.
    pile: Vec<(f64, usize)>,
}

impl Skyline {
    /// A sibling has been put in its place: it hides those that reach less far down.
    fn add(&mut self, bottom: f64, sibling: usize) {
        while self.pile.last().is_some_and(|(reach, _)| bottom >= *reach) {
            self.pile.pop();
        }
        self.pile.push((bottom, sibling));
    }
}

impl<'a> Knots<'a> {
    pub(super) fn new(forest: &'a Forest) -> Self {
        Self { forest, all: vec![Knot::default(); forest.len()] }
    }

    /// Puts the trees of `row` side by side; each has been put together already.
    pub(super) fn arrange(&mut self, row: &[usize]) {
        let mut skyline = Skyline::default();
        for at in 0..row.len() {
            let reach = self.all[self.all[row[at]].lowest[RIGHT].0].bottom;
            if at > 0 {
                self.keep_apart(row, at, &skyline);
            }
            skyline.add(reach, at);
        }
    }

    /// Remembers the outline of a tree whose children have been arranged.
    pub(super) fn close(&mut self, number: usize) {
        let children = self.forest.children(number);
        self.all[number].lowest = match (children.first(), children.last()) {
            (Some(first), Some(last)) => [self.all[*first].lowest[LEFT], self.all[*last].lowest[RIGHT]],
            _ => [(number, 0.0); 2],
        };
    }

    /// Moves the tree at `at` to the right until it is clear of all before it.
    fn keep_apart(&mut self, row: &[usize], at: usize, skyline: &Skyline) {
        let (mut right, mut left) = (Some(row[at - 1]), Some(row[at]));
        let (mut right_moves, mut left_moves) = (self.all[row[at - 1]].moved, self.all[row[at]].moved);
        let mut seen = skyline.pile.len();
        while let (Some(r), Some(l)) = (right, left) {
            let (older, newer) = (self.all[r], self.all[l]);
            while seen > 1 && older.bottom > skyline.pile[seen - 1].0 {
                seen -= 1;
            }
            let overlap = (right_moves + older.start + older.width) - (left_moves + newer.start);
            if overlap > 0.0 {
                left_moves += overlap;
                self.push(row, at, skyline.pile[seen - 1].1, overlap);
            }
            if older.bottom <= newer.bottom {
                right = self.next(r, RIGHT);
                right_moves += right.map_or(0.0, |r| self.all[r].moved);
            }
            if older.bottom >= newer.bottom {
                left = self.next(l, LEFT);
                left_moves += left.map_or(0.0, |l| self.all[l].moved);
            }
        }
        match (right, left) {
            (None, Some(l)) => self.tie(row[0], row[at], LEFT, l, left_moves),
            (Some(r), None) => self.tie(row[at], row[at - 1], RIGHT, r, right_moves),
            _ => (),
        }
    }

    /// Moves a tree, and lets those between it and the one that it met have their share.
    fn push(&mut self, row: &[usize], at: usize, met: usize, by: f64) {
        let knot = &mut self.all[row[at]];
        knot.moved += by;
        for lowest in &mut knot.lowest {
            lowest.1 += by;
        }
        // As many gaps as there are steps from the one that it met.
        let gaps = u32::try_from(at - met).map_or(f64::MAX, f64::from);
        if gaps > 1.0 {
            let share = by / gaps;
            self.all[row[met + 1]].share += share;
            let knot = &mut self.all[row[at]];
            knot.share -= share;
            knot.correction -= by - share;
        }
    }

    /// The next box of an outline, a level down.
    fn next(&self, number: usize, side: usize) -> Option<usize> {
        let children = self.forest.children(number);
        let child = if side == LEFT { children.first() } else { children.last() };
        child.copied().or(self.all[number].thread[side])
    }

    /// Where `short` ends above `tall`, its outline goes on at the box `to` of `tall`.
    fn tie(&mut self, short: usize, tall: usize, side: usize, to: usize, moves: f64) {
        let (end, end_moves) = self.all[short].lowest[side];
        let jump = (moves - self.all[to].moved) - end_moves;
        let knot = &mut self.all[end];
        knot.thread[side] = Some(to);
        // The last box has nobody under it, so what it is moved by can carry the jump, if it stays where it is itself.
        knot.moved += jump;
        knot.start -= jump;
        self.all[short].lowest[side] = self.all[tall].lowest[side];
    }
}
