//! An SVG path as rings of points, and back. Only what the package draws with is understood: moves, lines, relative curves and
//! the end of a ring; anything else is an error, since half a boundary would look like a whole one.

use anyhow::{Result, bail, ensure};

/// A place in the drawing.
pub(super) type Point = (f64, f64);
/// A closed line; its first point is not said again at its end.
pub(super) type Ring = Vec<Point>;

/// Points that a curve is drawn through: its end, and those between.
const STEPS: u32 = 3;

/// The rings of a path.
pub(super) fn rings(path: &str) -> Result<Vec<Ring>> {
    let mut pen = Pen::default();
    for (command, numbers) in commands(path)? {
        pen.draw(command, &numbers)?;
    }
    ensure!(pen.open.is_empty(), "a ring is not closed");
    ensure!(!pen.closed.is_empty(), "there is nothing in it");
    Ok(pen.closed)
}

/// Each command with its numbers.
fn commands(path: &str) -> Result<Vec<(char, Vec<f64>)>> {
    let mut found: Vec<(char, Vec<f64>)> = Vec::new();
    let starts = path.char_indices().filter(|(_, c)| c.is_ascii_alphabetic()).map(|(at, c)| (at, Some(c)));
    let mut last: Option<(usize, char)> = None;
    for (at, next) in starts.chain([(path.len(), None)]) {
        if let Some((from, command)) = last {
            let words = path[from + 1..at].split([',', ' ']).filter(|word| !word.is_empty());
            let numbers: Result<Vec<f64>, _> = words.map(str::parse).collect();
            found.push((command, numbers?));
        }
        last = next.map(|command| (at, command));
    }
    Ok(found)
}

#[derive(Default)]
struct Pen {
    at: Point,
    open: Ring,
    closed: Vec<Ring>,
}

impl Pen {
    fn draw(&mut self, command: char, numbers: &[f64]) -> Result<()> {
        let pairs: Vec<Point> = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
        ensure!(numbers.len().is_multiple_of(2), "an odd number of coordinates after {command}");
        match (command, pairs.as_slice()) {
            ('M', [to]) => self.start(*to),
            ('m', [by]) => self.start(moved(self.at, *by)),
            ('l', to) => to.iter().for_each(|by| self.line(*by)),
            ('c', curves) if curves.len().is_multiple_of(3) => {
                curves.chunks_exact(3).for_each(|curve| self.curve(curve))
            }
            ('Z', []) => self.close(),
            _ => bail!("the command {command} with {} coordinates is not understood", numbers.len()),
        }
        Ok(())
    }

    fn start(&mut self, at: Point) {
        self.at = at;
        self.open = vec![at];
    }

    fn line(&mut self, by: Point) {
        self.at = moved(self.at, by);
        self.open.push(self.at);
    }

    fn curve(&mut self, points: &[Point]) {
        let from = self.at;
        let [a, b, to] = [points[0], points[1], points[2]].map(|by| moved(from, by));
        for step in 1..=STEPS {
            let t = f64::from(step) / f64::from(STEPS);
            let along = |p: [f64; 4]| {
                let u = 1.0 - t;
                u * u * u * p[0] + 3.0 * u * u * t * p[1] + 3.0 * u * t * t * p[2] + t * t * t * p[3]
            };
            self.open.push((along([from.0, a.0, b.0, to.0]), along([from.1, a.1, b.1, to.1])));
        }
        self.at = to;
    }

    /// The pen goes back to where the ring began.
    fn close(&mut self) {
        let ring = std::mem::take(&mut self.open);
        self.at = ring.first().copied().unwrap_or(self.at);
        self.closed.push(ring);
    }
}

fn moved(from: Point, by: Point) -> Point {
    (from.0 + by.0, from.1 + by.1)
}

/// A ring in whole numbers, as short as it can be said; nothing where it has no extent in them.
pub(super) fn path(ring: &[Point]) -> String {
    let mut points: Vec<(i64, i64)> = ring.iter().map(|p| (super::whole(p.0), super::whole(p.1))).collect();
    points.dedup();
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    let [first, rest @ ..] = points.as_slice() else { return String::new() };
    if rest.len() < 2 {
        return String::new();
    }
    let mut out = format!("M{} {}l", first.0, first.1);
    let mut last = *first;
    for point in rest {
        for by in [point.0 - last.0, point.1 - last.1] {
            if by >= 0 && !out.ends_with('l') {
                out.push(' ');
            }
            out.push_str(&by.to_string());
        }
        last = *point;
    }
    out.push('z');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_ring_by_ring_and_written_in_whole_numbers() {
        let found = rings("M10,10l10,0l-0,10l-10,0Zm30,0l5,0l0,5Z").unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(path(&found[0]), "M10 10l10 0 0 10-10 0z");
        assert_eq!(path(&found[1]), "M40 10l5 0 0 5z", "a move counts from where the ring before it began");
    }

    #[test]
    fn a_curve_ends_where_it_says_and_bends_on_the_way() {
        let found = rings("M0,0c0,30 30,30 30,0Z").unwrap();
        assert_eq!(found[0].last(), Some(&(30.0, 0.0)));
        assert!(found[0].iter().any(|point| point.1 > 15.0));
    }

    #[test]
    fn what_is_not_understood_is_an_error() {
        for path in ["", "M1,2", "M1,2a3,4Z", "M1,2l3Z", "M1,2lxZ", "M1,2c1,2Z"] {
            assert!(rings(path).is_err(), "{path}");
        }
    }

    #[test]
    fn a_ring_that_is_smaller_than_a_unit_is_nothing() {
        assert_eq!(path(&[(1.1, 1.1), (1.2, 1.3), (1.3, 0.9)]), "");
    }
}
