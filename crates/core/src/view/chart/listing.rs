//! The nested lists, which hold everything, and the table of ties with their sources.

use super::super::{Cell, Column, Span, Table, link, names, order, sources, wording};
use super::ties::{How, Tie};
use super::{ChartItem, ChartLinks, FOLDED, Fold, Shown};
use crate::danish;
use crate::model::RelationKind;
use crate::route::Address;

/// A node, and under it those that hang there.
pub(super) fn item(shown: &Shown<'_>, number: usize) -> ChartItem {
    let node = &shown.structure.nodes[number];
    let cluster = shown.clusters[number].clone().filter(|_| node.row.is_cluster() || node.row.is_council());
    let children = if shown.folded[number] { &[][..] } else { &node.under };
    ChartItem {
        anchor: anchor(shown, number),
        name: shown.name(number),
        cluster,
        letter: shown.letters[number].clone(),
        kind: shown.kind(number),
        tie: node.above.map(|tie| hangs(tie.how).to_owned()).unwrap_or_default(),
        certain: node.certain,
        marked: shown.marked.why[number].clone().unwrap_or_default(),
        tally: shown.tally(number),
        links: links(shown, number),
        fold: fold(shown, number),
        children: children.iter().map(|child| item(shown, *child)).collect(),
    }
}

fn anchor(shown: &Shown<'_>, number: usize) -> String {
    format!("organ-{}", shown.structure.nodes[number].row.id)
}

/// How a node hangs under the one above it.
fn hangs(how: How) -> &'static str {
    match how {
        How::BelongsTo => "Hører under",
        How::SetUpBy => "Nedsat af",
        How::Party => "Part i",
        How::Related(kind) => names::relation(kind),
    }
}

/// What a tie that is no branch is called, seen from where it begins, and from where it leads.
fn also(how: How, from_here: bool) -> &'static str {
    match (how, from_here) {
        (How::BelongsTo, true) => "Hører også under",
        (How::BelongsTo, false) => "Herunder hører også",
        (How::SetUpBy, true) => "Er nedsat af",
        (How::SetUpBy, false) => "Har nedsat",
        (How::Party, true) => "Er part i",
        (How::Party, false) => "Som part er her",
        (How::Related(RelationKind::ReportsTo), true) => "Refererer også til",
        (How::Related(RelationKind::ReportsTo), false) => "Hertil refererer også",
        (How::Related(RelationKind::TakesPartIn), true) => "Deltager også i",
        (How::Related(RelationKind::TakesPartIn), false) => "Her deltager også",
        (How::Related(RelationKind::MemberOf), true) => "Har pladser i",
        (How::Related(RelationKind::MemberOf), false) => "Her har pladser",
        (How::Related(RelationKind::Informs), true) => "Melder til",
        (How::Related(RelationKind::Informs), false) => "Hertil melder",
        (How::Related(RelationKind::CoordinatesWith), _) => "Koordinerer med",
    }
}

/// The ties of a node that are no branch, those of a kind together.
fn links(shown: &Shown<'_>, number: usize) -> Vec<ChartLinks> {
    let mut links: Vec<ChartLinks> = Vec::new();
    for tie in shown.structure.links.iter().filter(|tie| tie.from == number || tie.to == number) {
        let from_here = tie.from == number;
        let other = if from_here { tie.to } else { tie.from };
        let label = also(tie.how, from_here);
        let end = (shown.letters[other].clone(), where_whole(shown, other));
        match links.iter_mut().find(|known| known.label == label) {
            Some(known) => known.ends.push(end),
            None => links.push(ChartLinks { label: label.to_owned(), ends: vec![end] }),
        }
    }
    links
}

/// The name of a node, leading to where it stands whole: what is folded above it opens.
fn where_whole(shown: &Shown<'_>, number: usize) -> Span {
    let above: Vec<usize> = shown.structure.upwards(number).collect();
    let folded = (0..shown.folded.len()).filter(|node| shown.folded[*node] && !above.contains(node));
    link(shown.name(number).text, with_folded(shown, folded).at(&anchor(shown, number)))
}

/// The same page with these branches folded.
fn with_folded(shown: &Shown<'_>, folded: impl Iterator<Item = usize>) -> Address {
    let ids: Vec<&str> = folded.map(|node| shown.structure.nodes[node].row.id.as_str()).collect();
    let value = Some(ids.join(",")).filter(|ids| !ids.is_empty());
    let query = shown.address.query.setting(FOLDED, value.as_deref());
    Address { query, fragment: None, ..shown.address.clone() }
}

fn fold(shown: &Shown<'_>, number: usize) -> Option<Fold> {
    let count = shown.structure.below(number).len();
    if count == 0 {
        return None;
    }
    let is_folded = |node: &usize| shown.folded[*node] != (*node == number);
    let words = format!("{} under {}", wording::counted(count, "organ", "organer"), shown.name(number).text);
    Some(Fold { to: with_folded(shown, (0..shown.folded.len()).filter(is_folded)), open: !shown.folded[number], words })
}

/// The ways to fold every branch and to open all of them, as far as they change anything.
pub(super) fn folds(shown: &Shown<'_>) -> Vec<Span> {
    let nodes = &shown.structure.nodes;
    let branches: Vec<usize> = (0..nodes.len()).filter(|node| !nodes[*node].under.is_empty()).collect();
    let mut ways = Vec::new();
    if branches.iter().any(|node| !shown.folded[*node]) {
        ways.push(link("Fold alle sammen", with_folded(shown, branches.iter().copied())));
    }
    if shown.folded.contains(&true) {
        ways.push(link("Fold alle ud", with_folded(shown, std::iter::empty())));
    }
    ways
}

/// Every tie with its source, by the body that it is told of.
pub(super) fn ties(shown: &Shown<'_>) -> Table {
    let structure = &shown.structure;
    let branches = structure.nodes.iter().filter_map(|node| node.above);
    let mut ties: Vec<Tie<'_>> = branches.chain(structure.links.iter().copied()).collect();
    order::by_key(&mut ties, |tie| {
        [order::name(&shown.name(tie.from).text), vec![0], order::name(&shown.name(tie.to).text)].concat()
    });
    let columns = ["Organ", "Forhold", "Til", "Kilde"].map(Column::text).to_vec();
    let rows = ties.into_iter().map(|tie| {
        let name = |node: usize| Cell { text: vec![where_whole(shown, node)], ..Cell::default() };
        let how = danish::lower_first(hangs(tie.how));
        vec![name(tie.from), Cell::plain(how), name(tie.to), sources::cell(shown.scene, tie.source)]
    });
    Table { rows: rows.collect(), ..Table::new("Forbindelserne og deres kilder", columns) }
}
