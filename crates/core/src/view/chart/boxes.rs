//! What stands in the box of a body, and so how large the box is.

use super::super::Verdict;
use super::Shown;
use crate::danish;
use crate::drawing::{Group, Ink, Shape, Stroke, wrap};
use crate::layout::{Place, Size};

/// Every box is as wide as any: only names differ, and they break.
pub(super) const WIDTH: f64 = 224.0;
/// The room for words.
const ROOM: f64 = WIDTH - 2.0 * SIDE;
const SIDE: f64 = 16.0;
/// The coloured edge on top.
const EDGE: f64 = 5.0;
/// The first letter on the side of a box stands so far down, and the next so much further.
const FIRST_LETTER: f64 = 24.0;
const NEXT_LETTER: f64 = 23.0;
/// The circle round a letter.
const RADIUS: f64 = 10.0;

/// A line of words in a box.
struct Line {
    text: String,
    size: f64,
    bold: bool,
    ink: Ink,
    /// The mark before it.
    verdict: Option<Verdict>,
}

/// A box before it has a place.
pub(super) struct Content {
    lines: Vec<Line>,
    /// The letters on its side: its own first, then those of the other ends of its links.
    letters: Vec<(String, bool)>,
}

impl Content {
    /// What stands in the box of a node.
    pub(super) fn of(shown: &Shown<'_>, number: usize) -> Self {
        let mut lines = Vec::new();
        let mut add = |text: &str, size: f64, bold: bool, ink: Ink| {
            let wrapped = wrap(text, size, bold, ROOM).into_iter();
            lines.extend(wrapped.map(|text| Line { text, size, bold, ink, verdict: None }));
        };
        add(&danish::hyphenated(&shown.name(number).text), 14.0, true, Ink::Ink);
        add(&danish::hyphenated(&shown.kind(number)), 12.0, false, Ink::Muted);
        if let Some(why) = &shown.marked.why[number] {
            add(why, 12.0, true, Ink::Ink);
        }
        if shown.folded[number] {
            let hidden = shown.structure.below(number).len();
            add(&format!("+ {hidden} foldet sammen"), 12.0, true, Ink::Muted);
        }
        // What does not apply on the day stands in the list; here it would only be in the way.
        let drawn = |verdict| matches!(verdict, Verdict::Fulfilled | Verdict::Breached | Verdict::Undetermined);
        let counts = shown.tally(number).counts.into_iter().filter(|count| drawn(count.verdict));
        lines.extend(counts.map(|count| {
            let verdict = Some(count.verdict);
            Line { text: count.text, size: 12.0, bold: false, ink: Ink::Ink, verdict }
        }));
        Self { lines, letters: letters(shown, number) }
    }

    /// How large the box is.
    pub(super) fn size(&self) -> Size {
        let words = EDGE + 8.0 + self.lines.iter().map(|line| step(line.size)).sum::<f64>() + 9.0;
        let letters = self.letters.len().checked_sub(1).and_then(|more| u32::try_from(more).ok());
        let letters = letters.map_or(0.0, |more| FIRST_LETTER + f64::from(more) * NEXT_LETTER + 16.0);
        Size { width: WIDTH, height: words.max(letters).max(40.0) }
    }

    /// The box in its place.
    pub(super) fn draw(&self, shown: &Shown<'_>, number: usize, place: Place) -> Group {
        let node = &shown.structure.nodes[number];
        let size = self.size();
        let is_marked = shown.marked.why[number].is_some();
        let fill = if is_marked { Ink::Marked } else { Ink::Page };
        let frame = match (is_marked, node.certain) {
            (true, certain) => Stroke { ink: Ink::Ink, width: 3.0, dashed: !certain },
            (false, certain) => Stroke { ink: Ink::Line, width: 1.0, dashed: !certain },
        };
        let corner = (place.x, place.y);
        let tone = shown.clusters[number].as_ref().map_or(Ink::Line, |letter| Ink::Tone(letter.tone));
        let mut shapes = vec![
            Shape::rectangle(corner, (size.width, size.height), Some(fill), Some(frame)),
            Shape::rectangle(corner, (size.width, EDGE), Some(tone), None),
        ];
        let mut y = place.y + EDGE + 8.0;
        for line in &self.lines {
            y += step(line.size);
            line.draw(&mut shapes, place.x + SIDE, y - 4.0);
        }
        for (at, (letter, own)) in self.letters.iter().enumerate() {
            shapes.extend(circled(letter, *own, (place.x, place.y + down(at))));
        }
        let name = shown.name(number);
        let to = shown.scene.page_of(node.row);
        Group { id: format!("boks-{}", node.row.id), title: name.text, to, shapes }
    }

    /// How far down its side the letter of a link stands; nothing where the box has no such letter.
    pub(super) fn letter_at(&self, letter: &str) -> Option<f64> {
        self.letters.iter().position(|(known, _)| known == letter).map(down)
    }
}

impl Line {
    fn draw(&self, shapes: &mut Vec<Shape>, x: f64, y: f64) {
        let mut from = x;
        if let Some(verdict) = self.verdict {
            shapes.push(mark(verdict, (x + 5.0, y - 4.0)));
            from += 16.0;
        }
        shapes.push(Shape::Words {
            x: from,
            y,
            size: self.size,
            bold: self.bold,
            middle: false,
            ink: self.ink,
            text: self.text.clone(),
        });
    }
}

/// From a line of words to the next.
fn step(size: f64) -> f64 {
    size + 5.0
}

fn down(at: usize) -> f64 {
    FIRST_LETTER + u32::try_from(at).map_or(0.0, f64::from) * NEXT_LETTER
}

/// The letters on the side of a node's box, each once; whether it is its own stands beside.
fn letters(shown: &Shown<'_>, number: usize) -> Vec<(String, bool)> {
    let own = shown.letters[number].clone().map(|letter| (letter, true));
    let mut letters: Vec<(String, bool)> = own.into_iter().collect();
    for tie in shown.structure.links.iter().filter(|tie| tie.from == number || tie.to == number) {
        let other = if tie.from == number { tie.to } else { tie.from };
        // Where both ends have a letter, the link is drawn from the end that it is told of.
        let is_drawn_here = shown.letters[number].is_none() || tie.to == number;
        let Some(letter) = shown.letters[other].clone().filter(|_| is_drawn_here) else { continue };
        if !letters.iter().any(|(known, _)| *known == letter) {
            letters.push((letter, false));
        }
    }
    letters
}

/// A letter in its circle: filled where the body has it, hollow where a link to the body ends.
fn circled(letter: &str, own: bool, (x, y): (f64, f64)) -> [Shape; 2] {
    let (fill, ink) = if own { (Ink::Ink, Ink::Page) } else { (Ink::Page, Ink::Ink) };
    let line = Stroke { ink: Ink::Ink, width: 1.5, dashed: false };
    let words = Shape::Words { x, y: y + 4.0, size: 11.0, bold: true, middle: true, ink, text: letter.to_owned() };
    [Shape::circle((x, y), RADIUS, Some(fill), Some(line)), words]
}

/// The mark of a verdict: its shape says which, filled what is known and hollow what is not.
pub(super) fn mark(verdict: Verdict, (x, y): (f64, f64)) -> Shape {
    let line = |ink| Some(Stroke { ink, width: 1.5, dashed: false });
    match verdict {
        Verdict::Fulfilled => Shape::circle((x, y), 5.0, Some(Ink::Fulfilled), None),
        Verdict::Breached => {
            let corners = [(x, y - 6.5), (x + 6.5, y), (x, y + 6.5), (x - 6.5, y), (x, y - 6.5)];
            match Shape::line(&corners, Stroke { ink: Ink::Breached, width: 0.0, dashed: false }) {
                Shape::Path { way, .. } => Shape::Path { way, fill: Some(Ink::Breached), stroke: None },
                other => other,
            }
        }
        Verdict::Undetermined => Shape::circle((x, y), 4.5, None, line(Ink::Ink)),
        Verdict::NotApplicable | Verdict::NotChecked => {
            Shape::rectangle((x - 4.5, y - 4.5), (9.0, 9.0), None, line(Ink::Muted))
        }
    }
}
