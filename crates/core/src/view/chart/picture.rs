//! The drawing: branches and links behind, boxes before them, and at the foot what the signs mean and what the drawing is of.

use super::super::Verdict;
use super::Shown;
use super::boxes::{Content, WIDTH, mark};
use super::places::{GAP, Placed, Plan, TIGHT, place};
use crate::danish;
use crate::drawing::{Drawing, Group, Ink, Shape, Stroke, wrap};
use crate::layout::{Place, Size};

/// The room round everything.
const MARGIN: f64 = 44.0;
/// The room for the heading.
const HEAD: f64 = 52.0;
/// From one link's turn to the next below it.
const LANE: f64 = 11.0;
/// So many turns stand below one another; the next shares the first one's lane.
const LANES: usize = 24;

/// Draws what is shown.
pub(super) fn draw(shown: &Shown<'_>) -> Drawing {
    let contents: Vec<Content> = (0..shown.structure.nodes.len()).map(|node| Content::of(shown, node)).collect();
    let sizes: Vec<Size> = contents.iter().map(Content::size).collect();
    let open = |node: usize| if shown.folded[node] { Vec::new() } else { shown.structure.nodes[node].under.clone() };
    let under: Vec<Vec<usize>> = (0..sizes.len()).map(open).collect();
    let lanes = shown.letters.iter().flatten().count();
    let corridor =
        if lanes > 0 { GAP.down + LANE * u32::try_from(lanes.min(LANES)).map_or(0.0, f64::from) } else { 0.0 };
    let mut placed = place(&Plan { sizes: &sizes, under: &under, bands: bands(shown), corridor });
    shift(&mut placed);
    let width = placed.width.max(2.0 * WIDTH) + 2.0 * MARGIN;
    let mut groups = vec![
        heading(shown),
        blocks(&placed),
        branches(shown, &placed, &sizes),
        links(shown, &placed, &contents, &sizes),
    ];
    for (node, content) in contents.iter().enumerate() {
        groups.extend(placed.boxes[node].map(|place| content.draw(shown, node, place)));
    }
    let (foot, bottom) = foot(shown, (MARGIN, placed.height + GAP.down), width - 2.0 * MARGIN);
    groups.push(foot);
    Drawing { width, height: bottom + MARGIN, title: title(shown), description: description(shown), groups }
}

/// The trees by band: those with links across on top, the others, and what hangs together with nothing.
fn bands(shown: &Shown<'_>) -> [Vec<usize>; 3] {
    let structure = &shown.structure;
    let mut bands: [Vec<usize>; 3] = Default::default();
    for root in &structure.roots {
        let is_alone = structure.nodes[*root].under.is_empty();
        let is_linked = structure.links.iter().any(|tie| tie.from == *root || tie.to == *root);
        let band = match (is_alone, is_linked) {
            (true, true) => 0,
            (true, false) if !structure.nodes[*root].row.is_cluster() => 2,
            _ => 1,
        };
        bands[band].push(*root);
    }
    bands
}

/// Moves everything into its margins, below the heading.
fn shift(placed: &mut Placed) {
    let spare = (2.0 * WIDTH - placed.width).max(0.0) / 2.0;
    let (right, down) = (MARGIN + spare, MARGIN + HEAD);
    for place in placed.boxes.iter_mut().flatten().chain(placed.blocks.iter_mut().map(|(_, place, _)| place)) {
        place.x += right;
        place.y += down;
    }
    placed.corridor += down;
    placed.height += down;
}

fn title(shown: &Shown<'_>) -> String {
    format!("Organisation i {}, {}", shown.scene.atlas.title, shown.scene.day())
}

fn description(shown: &Shown<'_>) -> String {
    let scene = shown.scene;
    let invented = if scene.published.example { " Eksempel: opdigtede data." } else { "" };
    format!("Vist pr. {}. Data er fra {}. Klyngeatlas.{invented}", scene.day(), danish::day(scene.atlas.published))
}

fn heading(shown: &Shown<'_>) -> Group {
    let words = |y: f64, size: f64, bold: bool, ink: Ink, text: String| Shape::Words {
        x: MARGIN,
        y,
        size,
        bold,
        middle: false,
        ink,
        text,
    };
    let shapes = vec![
        words(MARGIN + 14.0, 20.0, true, Ink::Ink, title(shown)),
        words(MARGIN + 34.0, 12.0, false, Ink::Muted, description(shown)),
    ];
    Group { shapes, ..Group::default() }
}

/// The ground of each block of leaves; that of those which hang under nothing says so.
fn blocks(placed: &Placed) -> Group {
    let mut shapes = Vec::new();
    for (under, place, size) in &placed.blocks {
        let frame = Stroke { ink: Ink::Line, width: 1.0, dashed: false };
        shapes.push(Shape::rectangle((place.x, place.y), (size.width, size.height), Some(Ink::Paper), Some(frame)));
        if under.is_none() {
            let text = "Uden kendt forbindelse til andre her".to_owned();
            let (x, y) = (place.x + TIGHT, place.y + 18.0);
            shapes.push(Shape::Words { x, y, size: 12.0, bold: true, middle: false, ink: Ink::Muted, text });
        }
    }
    Group { shapes, ..Group::default() }
}

/// The lines of the trees: down from a box, across, and down to each of those under it.
fn branches(shown: &Shown<'_>, placed: &Placed, sizes: &[Size]) -> Group {
    let solid = Stroke { ink: Ink::Line, width: 1.5, dashed: false };
    let in_block = |node: usize, place: Place| {
        let above = shown.structure.nodes[node].above.map(|tie| tie.to);
        placed.blocks.iter().any(|(under, corner, size)| {
            *under == above
                && (corner.x..corner.x + size.width).contains(&place.x)
                && (corner.y..corner.y + size.height).contains(&place.y)
        })
    };
    let mut shapes = Vec::new();
    let mut draw = |from: usize, to: (f64, f64)| {
        let Some(place) = placed.boxes[from] else { return };
        let (x, bottom) = (place.x + sizes[from].width / 2.0, place.y + sizes[from].height);
        let turn = bottom + GAP.down / 2.0;
        shapes.push(Shape::line(&[(x, bottom), (x, turn), (to.0, turn), to], solid));
    };
    for (node, place) in placed.boxes.iter().enumerate() {
        if let (Some(place), Some(tie)) = (*place, shown.structure.nodes[node].above)
            && !in_block(node, place)
        {
            draw(tie.to, (place.x + sizes[node].width / 2.0, place.y));
        }
    }
    for (under, corner, size) in &placed.blocks {
        if let Some(above) = under {
            draw(*above, (corner.x + size.width / 2.0, corner.y));
        }
    }
    Group { shapes, ..Group::default() }
}

/// The links: from the end that has the letter into its lane, along it, and beside each other end down to its letter there.
fn links(shown: &Shown<'_>, placed: &Placed, contents: &[Content], sizes: &[Size]) -> Group {
    let broken = Stroke { ink: Ink::Muted, width: 1.2, dashed: true };
    let mut shapes = Vec::new();
    let lettered = shown.structure.order.iter().filter_map(|node| Some((*node, shown.letters[*node].as_ref()?)));
    for (lane, (node, letter)) in lettered.enumerate() {
        let Some(place) = placed.boxes[node] else { continue };
        let along = |most: usize| u32::try_from(lane % most).map_or(0.0, f64::from);
        let y = placed.corridor + GAP.down / 2.0 + LANE * along(LANES);
        let beside = 14.0 + 6.0 * along(4);
        let start = if place.y < placed.corridor {
            let x = place.x + sizes[node].width / 2.0;
            vec![(x, place.y + sizes[node].height), (x, y)]
        } else {
            let at = place.y + contents[node].letter_at(letter).unwrap_or(0.0);
            vec![(place.x, at), (place.x - beside, at), (place.x - beside, y)]
        };
        let from = start.last().map_or(0.0, |point| point.0);
        let (mut left, mut right) = (from, from);
        for end in ends(shown, node) {
            let Some((place, down)) = placed.boxes[end].zip(contents[end].letter_at(letter)) else { continue };
            let (x, at) = (place.x - beside, place.y + down);
            (left, right) = (left.min(x), right.max(x));
            shapes.push(Shape::line(&[(x, y), (x, at), (place.x, at)], broken));
        }
        if left < right {
            shapes.extend([Shape::line(&start, broken), Shape::line(&[(left, y), (right, y)], broken)]);
        }
    }
    Group { shapes, ..Group::default() }
}

/// The other ends of a node's links, each once.
fn ends(shown: &Shown<'_>, node: usize) -> Vec<usize> {
    let mut ends: Vec<usize> = Vec::new();
    for tie in shown.structure.links.iter().filter(|tie| tie.from == node || tie.to == node) {
        let other = if tie.from == node { tie.to } else { tie.from };
        if !ends.contains(&other) {
            ends.push(other);
        }
    }
    ends
}

/// What the signs mean.
fn foot(shown: &Shown<'_>, (x, top): (f64, f64), room: f64) -> (Group, f64) {
    let words = |x: f64, y: f64, text: String| Shape::Words {
        x,
        y,
        size: 12.0,
        bold: false,
        middle: false,
        ink: Ink::Muted,
        text,
    };
    let mut shapes = Vec::new();
    let (mut along, mut y) = (x, top + 10.0);
    for verdict in [Verdict::Fulfilled, Verdict::Breached, Verdict::Undetermined] {
        shapes.push(mark(verdict, (along + 6.0, y - 4.0)));
        shapes.push(words(along + 18.0, y, verdict.word().to_owned()));
        along += 120.0;
    }
    let mut lines = vec!["Ubrudt streg: det nederste står under det øverste."];
    if !shown.structure.links.is_empty() {
        lines.push("Stiplet streg og bogstav: andre forbindelser. Det fyldte bogstav er organets eget, det hule står, hvor stregen ender.");
    }
    if shown.structure.nodes.iter().any(|node| !node.certain) {
        lines.push("Stiplet ramme: om organet bestod den dag, er uoplyst.");
    }
    for line in lines.into_iter().flat_map(|line| wrap(line, 12.0, false, room)) {
        y += 18.0;
        shapes.push(words(x, y, line));
    }
    (Group { shapes, ..Group::default() }, y)
}
