//! What hangs under what on the day shown: every body once under the first of those that it stands under, its other ties as links.

use super::super::{Scene, names, order};
use crate::model::{Citation, Organization, RelationKind, Row};

/// The bodies and clusters of a day, and how they hang together.
pub(super) struct Structure<'a> {
    /// In the order in which they are shown side by side.
    pub(super) nodes: Vec<Node<'a>>,
    /// Those that stand under nothing here.
    pub(super) roots: Vec<usize>,
    /// From the top down, each branch to its end before the next.
    pub(super) order: Vec<usize>,
    /// The ties that are not drawn as a branch.
    pub(super) links: Vec<Tie<'a>>,
}

/// A body or a cluster.
pub(super) struct Node<'a> {
    pub(super) row: &'a Row<Organization>,
    /// Whether it is known to exist on the day.
    pub(super) certain: bool,
    /// The branch that it hangs on.
    pub(super) above: Option<Tie<'a>>,
    /// What hangs under it.
    pub(super) under: Vec<usize>,
}

/// One node's tie to another.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Tie<'a> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) how: How,
    /// Where it is known from.
    pub(super) source: &'a [Citation],
}

/// What ties two nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    BelongsTo,
    SetUpBy,
    Party,
    Related(RelationKind),
}

impl How {
    /// Which of several ties a node hangs by; nothing for those that put it under nobody.
    fn rank(self) -> Option<u32> {
        match self {
            Self::Related(RelationKind::ReportsTo) => Some(0),
            Self::SetUpBy => Some(1),
            Self::Related(RelationKind::TakesPartIn) => Some(2),
            Self::BelongsTo => Some(3),
            Self::Party | Self::Related(_) => None,
        }
    }
}

/// The kinds that come first among siblings, in this order; the others follow by name.
const FIRST: [&str; 9] = [
    "health_cooperation_committee",
    "health_council",
    "health_cluster",
    "early_cluster",
    "political_level",
    "strategic_level",
    "steering_group",
    "strategic_forum",
    "secretariat",
];

impl<'a> Structure<'a> {
    /// The structure of a region on the day shown.
    pub(super) fn of(scene: &'a Scene) -> Self {
        let nodes = nodes(scene);
        let mut at = vec![None; scene.atlas.organizations.len()];
        for (number, node) in nodes.iter().enumerate() {
            if let Some(position) = scene.atlas.organizations.position(node.row.id.as_str()) {
                at[position] = Some(number);
            }
        }
        let find = |id: &str| *at.get(scene.atlas.organizations.position(id)?)?;
        let mut structure = Self { nodes, roots: Vec::new(), order: Vec::new(), links: Vec::new() };
        let ties = ties(scene, &structure.nodes, &find);
        structure.hang(ties);
        structure
    }

    /// The nodes above one, nearest first.
    pub(super) fn upwards(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.nodes[node].above.map(|tie| tie.to), |above| {
            self.nodes[*above].above.map(|tie| tie.to)
        })
    }

    /// The nodes under one, at any remove.
    pub(super) fn below(&self, node: usize) -> Vec<usize> {
        let (mut open, mut found) = (self.nodes[node].under.clone(), Vec::new());
        while let Some(next) = open.pop() {
            open.extend(&self.nodes[next].under);
            found.push(next);
        }
        found
    }

    /// Hangs every node by the best of its ties that closes no ring.
    fn hang(&mut self, ties: Vec<Tie<'a>>) {
        let mut own: Vec<Vec<Tie<'a>>> = vec![Vec::new(); self.nodes.len()];
        for tie in ties {
            if !own[tie.from].iter().any(|known| known.to == tie.to && known.how == tie.how) {
                own[tie.from].push(tie);
            }
        }
        for (node, ties) in own.iter_mut().enumerate() {
            order::by_key(ties, |tie| vec![tie.how.rank().unwrap_or(u32::MAX)]);
            let hangs = ties.iter().position(|tie| {
                tie.how.rank().is_some() && tie.to != node && !self.upwards(tie.to).any(|above| above == node)
            });
            self.nodes[node].above = hangs.map(|at| ties.remove(at));
        }
        for (node, ties) in own.into_iter().enumerate() {
            // What a body belongs to is told already where that stands above it.
            let told = |tie: &Tie<'_>| tie.how == How::BelongsTo && self.upwards(node).any(|above| above == tie.to);
            let links: Vec<Tie<'a>> = ties.into_iter().filter(|tie| !told(tie) && tie.to != node).collect();
            self.links.extend(links);
        }
        for node in 0..self.nodes.len() {
            match self.nodes[node].above {
                Some(tie) => self.nodes[tie.to].under.push(node),
                None => self.roots.push(node),
            }
        }
        let mut open: Vec<usize> = self.roots.iter().rev().copied().collect();
        while let Some(next) = open.pop() {
            self.order.push(next);
            open.extend(self.nodes[next].under.iter().rev());
        }
    }
}

/// The clusters and bodies that may exist on the day shown, by kind and name.
fn nodes(scene: &Scene) -> Vec<Node<'_>> {
    let shown = |row: &&Row<Organization>| row.is_cluster() || names::is_body(&row.classification);
    let mut nodes: Vec<Node<'_>> = Vec::new();
    for row in scene.atlas.organizations.iter().filter(shown) {
        let exists = scene.exists(row);
        if !exists.is_no() {
            nodes.push(Node { row, certain: exists.is_yes(), above: None, under: Vec::new() });
        }
    }
    order::by_key(&mut nodes, |node| {
        let class = node.row.classification.as_str();
        let first = FIRST.iter().position(|first| *first == class).unwrap_or(FIRST.len());
        let other = if first < FIRST.len() { Vec::new() } else { order::name(&names::classification(class)) };
        [vec![first as u32], other, vec![0], order::name(&node.row.name), vec![0], order::name(node.row.id.as_str())]
            .concat()
    });
    nodes
}

/// Every tie between two nodes.
fn ties<'a>(scene: &'a Scene, nodes: &[Node<'a>], find: &impl Fn(&str) -> Option<usize>) -> Vec<Tie<'a>> {
    let mut ties = Vec::new();
    for (from, node) in nodes.iter().enumerate() {
        let source = node.row.source.as_slice();
        let mut add = |to: Option<usize>, how| ties.extend(to.map(|to| Tie { from, to, how, source }));
        // Where what it belongs to is not shown, the next above that is: a group under an office of a cluster is still the cluster's.
        let lineage = scene.atlas.lineage(node.row.id.as_str());
        add(lineage.iter().skip(1).find_map(|above| find(above.id.as_str())), How::BelongsTo);
        add(node.row.established_by_id.as_ref().and_then(|id| find(id.as_str())), How::SetUpBy);
    }
    for (to, node) in nodes.iter().enumerate() {
        let parties = node.row.party_ids.iter().flatten().filter_map(|id| find(id.as_str()));
        ties.extend(parties.map(|from| Tie { from, to, how: How::Party, source: &node.row.source }));
    }
    for row in &scene.atlas.relations {
        let ends = (find(row.organization_id.as_str()), find(row.to_id.as_str()));
        if let ((Some(from), Some(to)), Some(kind)) = (ends, row.kind)
            && !scene.holds(&row.tenure, None).is_no()
        {
            ties.push(Tie { from, to, how: How::Related(kind), source: &row.source });
        }
    }
    ties
}
