//! What must hold of every drawing, on random forests: no two boxes overlap, siblings keep their order, a box stands over
//! the middle of its row, and a chain or a row of five thousand is drawn as any other.
#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "support/cases.rs"]
mod cases;

use cases::cases;
use klyngeatlas_core::layout::{Forest, Gap, Place, Size, tidy};
use proptest::prelude::*;

const GAP: Gap = Gap { across: 8.0, down: 24.0 };
const NEAR: f64 = 1e-6;

/// Boxes of any size, each under one that came before it or under none.
fn forests(most: usize) -> impl Strategy<Value = Forest> {
    let one = (1.0..200.0_f64, 1.0..120.0_f64, any::<u32>(), 0..12_u32);
    prop::collection::vec(one, 1..most).prop_map(|boxes| {
        let mut forest = Forest::new();
        for (width, height, above, root) in boxes {
            let known = u32::try_from(forest.len()).expect("is small");
            let under = (known > 0 && root > 0).then(|| (above % known.max(1)) as usize);
            forest.add(Size { width, height }, under);
        }
        forest
    })
}

fn overlap(forest: &Forest, places: &[Place], a: usize, b: usize) -> bool {
    let apart = |from: f64, length: f64, to: f64| from + length <= to + NEAR;
    let (p, q, s, t) = (places[a], places[b], forest.size(a), forest.size(b));
    !(apart(p.x, s.width + GAP.across, q.x)
        || apart(q.x, t.width + GAP.across, p.x)
        || apart(p.y, s.height, q.y)
        || apart(q.y, t.height, p.y))
}

fn middle(forest: &Forest, places: &[Place], number: usize) -> f64 {
    places[number].x + forest.size(number).width / 2.0
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn no_two_boxes_overlap(forest in forests(60)) {
        let places = tidy(&forest, GAP);
        for a in 0..forest.len() {
            for b in a + 1..forest.len() {
                prop_assert!(!overlap(&forest, &places, a, b), "{a} {:?} and {b} {:?}", places[a], places[b]);
            }
        }
    }

    #[test]
    fn siblings_keep_their_order_and_stand_under_their_parent(forest in forests(60)) {
        let places = tidy(&forest, GAP);
        for number in 0..forest.len() {
            let row = forest.children(number);
            prop_assert!(row.windows(2).all(|pair| places[pair[0]].x < places[pair[1]].x));
            let below = places[number].y + forest.size(number).height + GAP.down;
            prop_assert!(row.iter().all(|child| (places[*child].y - below).abs() < NEAR));
            if let (Some(first), Some(last)) = (row.first(), row.last()) {
                let right = places[*last].x + forest.size(*last).width;
                let centre = (places[*first].x + right) / 2.0;
                prop_assert!((middle(&forest, &places, number) - centre).abs() < NEAR);
            }
        }
        prop_assert!(forest.roots().windows(2).all(|pair| places[pair[0]].x < places[pair[1]].x));
    }

    #[test]
    fn the_drawing_begins_in_its_corner_and_is_the_same_every_time(forest in forests(60)) {
        let places = tidy(&forest, GAP);
        prop_assert!(places.iter().all(|place| place.x >= 0.0 && place.y >= 0.0));
        prop_assert!(places.iter().any(|place| place.x < NEAR) && places[forest.roots()[0]].y < NEAR);
        prop_assert_eq!(places, tidy(&forest, GAP));
    }
}

#[test]
fn neighbours_touch_their_gap_and_no_more() {
    let mut forest = Forest::new();
    let size = Size { width: 100.0, height: 40.0 };
    let top = forest.add(size, None);
    let row: Vec<usize> = (0..3).map(|_| forest.add(size, Some(top))).collect();
    let places = tidy(&forest, GAP);
    let across: Vec<f64> = row.iter().map(|number| places[*number].x).collect();
    assert_eq!(across, [0.0, 108.0, 216.0]);
    assert_eq!(places[top], Place { x: 108.0, y: 0.0 });
}

#[test]
fn a_small_tree_between_two_large_ones_stands_in_the_middle() {
    let mut forest = Forest::new();
    let size = Size { width: 10.0, height: 10.0 };
    let top = forest.add(size, None);
    let row: Vec<usize> = (0..3).map(|_| forest.add(size, Some(top))).collect();
    for above in [row[0], row[2]] {
        for _ in 0..5 {
            forest.add(size, Some(above));
        }
    }
    let places = tidy(&forest, GAP);
    let gaps: Vec<f64> = row.windows(2).map(|pair| places[pair[1]].x - places[pair[0]].x).collect();
    assert!((gaps[0] - gaps[1]).abs() < NEAR, "{gaps:?}");
}

#[test]
fn nothing_a_chain_and_a_row_are_drawn() {
    assert_eq!(tidy(&Forest::new(), GAP), []);
    let size = Size { width: 120.0, height: 50.0 };
    let (mut chain, mut row) = (Forest::new(), Forest::new());
    let top = row.add(size, None);
    let mut above = None;
    for _ in 0..5000 {
        above = Some(chain.add(size, above));
        row.add(size, Some(top));
    }
    assert!(tidy(&chain, GAP).iter().all(|place| place.x.abs() < NEAR));
    let places = tidy(&row, GAP);
    assert!((places[5000].x - 4999.0 * 128.0).abs() < 1e-3);
}

#[test]
fn a_size_that_is_no_number_spoils_nothing_else() {
    let mut forest = Forest::new();
    let top = forest.add(Size { width: f64::NAN, height: -5.0 }, None);
    forest.add(Size { width: 30.0, height: f64::INFINITY }, Some(top));
    forest.add(Size { width: 30.0, height: 10.0 }, Some(99));
    let places = tidy(&forest, Gap { across: f64::NAN, down: 4.0 });
    assert!(places.iter().all(|place| place.x.is_finite() && place.y.is_finite()));
}
