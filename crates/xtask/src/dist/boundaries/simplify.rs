//! Fewer points for a boundary, after Douglas and Peucker: of each stretch the point that lies furthest from the straight line
//! stays, if it lies too far to do without. Each municipality is simplified by itself, since the drawing has gaps between them.

use super::outline::{Point, Ring};

/// The ring with no point further from it than `tolerance`. It begins at one end of its longest extent, so that both ends stay.
pub(super) fn ring(ring: &[Point], tolerance: f64) -> Ring {
    let Some(first) = ring.first() else { return Ring::new() };
    let turned = |at: usize| [&ring[at..], &ring[..at]].concat();
    let start = furthest(ring, |point| apart(*first, *point)).map_or(0, |(at, _)| at);
    let mut line = turned(start);
    line.push(line[0]);
    let across = furthest(&line, |point| apart(line[0], *point)).map_or(0, |(at, _)| at);
    let mut kept = stretch(&line[..=across], tolerance);
    kept.extend(stretch(&line[across..], tolerance));
    kept
}

/// The points of an open line that stay, without the last.
fn stretch(line: &[Point], tolerance: f64) -> Vec<Point> {
    let [first, inner @ .., last] = line else { return Vec::new() };
    match furthest(inner, |point| from_line(*point, *first, *last)) {
        Some((at, distance)) if distance > tolerance => {
            let mut kept = stretch(&line[..=at + 1], tolerance);
            kept.extend(stretch(&line[at + 1..], tolerance));
            kept
        }
        _ => vec![*first],
    }
}

fn furthest(points: &[Point], distance: impl Fn(&Point) -> f64) -> Option<(usize, f64)> {
    points.iter().map(distance).enumerate().max_by(|a, b| a.1.total_cmp(&b.1))
}

fn apart(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// From a point to the nearest point of a stretch.
fn from_line(point: Point, a: Point, b: Point) -> f64 {
    let (x, y) = (b.0 - a.0, b.1 - a.1);
    let length = x * x + y * y;
    if length == 0.0 {
        return apart(point, a);
    }
    let along = (((point.0 - a.0) * x + (point.1 - a.1) * y) / length).clamp(0.0, 1.0);
    apart(point, (a.0 + along * x, a.1 + along * y))
}

/// The sides of a ring.
fn sides(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// How much a ring encloses.
pub(super) fn extent(ring: &[Point]) -> f64 {
    sides(ring).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs() / 2.0
}

/// Lines of the grid on which the place for a letter is looked for.
const GRID: u32 = 40;

/// A point of a ring that lies far inside, as near as the grid finds it: a letter has room there. Of two that are as good the
/// one nearer to the middle is chosen.
pub(super) fn heart(ring: &[Point]) -> Point {
    let coarse = self::ring(ring, 2.0 * super::TOLERANCE);
    let ends = |of: fn(&Point) -> f64| {
        coarse.iter().map(of).fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), n| (a.min(n), b.max(n)))
    };
    let (x, y) = (ends(|p| p.0), ends(|p| p.1));
    let across = |(least, most): (f64, f64)| {
        (1..GRID).map(move |step| least + (most - least) * f64::from(step) / f64::from(GRID))
    };
    let middle = (f64::midpoint(x.0, x.1), f64::midpoint(y.0, y.1));
    let places = across(y).flat_map(|y| across(x).map(move |x| (x, y))).filter(|at| is_inside(*at, &coarse));
    let room = |at: Point| sides(&coarse).map(|(a, b)| from_line(at, a, b)).fold(f64::INFINITY, f64::min);
    let best = places.map(|at| (at, room(at) - apart(at, middle) / 20.0)).max_by(|a, b| a.1.total_cmp(&b.1));
    best.map_or_else(|| ring.first().copied().unwrap_or_default(), |(at, _)| at)
}

/// Whether a line from the point to the right leaves the ring: it then crosses it an odd number of times.
fn is_inside(at: Point, ring: &[Point]) -> bool {
    let crossed =
        |(a, b): &(Point, Point)| (a.1 > at.1) != (b.1 > at.1) && at.0 < (b.0 - a.0) * (at.1 - a.1) / (b.1 - a.1) + a.0;
    !sides(ring).filter(crossed).count().is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_almost_on_a_line_goes_and_what_turns_stays() {
        let square = [(0.0, 0.0), (5.0, 0.4), (10.0, 0.0), (10.0, 10.0), (4.0, 9.8), (0.0, 10.0)];
        let mut kept = ring(&square, 1.0);
        kept.sort_by(|a, b| a.partial_cmp(b).unwrap());
        assert_eq!(kept, [(0.0, 0.0), (0.0, 10.0), (10.0, 0.0), (10.0, 10.0)]);
        assert_eq!(ring(&square, 0.1).len(), 6);
    }

    #[test]
    fn a_letter_stands_where_there_is_room() {
        // A square with a long tail to the right: the middle of the whole would lie where it is narrow.
        let shape = [
            (0.0, 0.0),
            (100.0, 0.0),
            (100.0, 48.0),
            (400.0, 48.0),
            (400.0, 52.0),
            (100.0, 52.0),
            (100.0, 100.0),
            (0.0, 100.0),
        ];
        let (x, y) = heart(&shape);
        assert!((40.0..60.0).contains(&x) && (40.0..60.0).contains(&y), "{x} {y}");
        assert!((extent(&shape) - 11_200.0).abs() < 1e-6);
    }
}
