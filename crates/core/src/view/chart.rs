//! The organisation chart: how the bodies of a day hang together, as nested lists that hold all of it, and as a drawing.

mod boxes;
mod letters;
mod listing;
mod marked;
mod picture;
mod places;
mod ties;

use super::{Head, Letter, Picker, Scene, Span, Table, Tally, Text, embed_builder, link, plain, sift, wording};
use crate::drawing::Drawing;
use crate::route::{Address, EmbedView, Route};
use marked::Marked;
use ties::Structure;

/// The key of the bodies whose branches are folded, by id.
const FOLDED: &str = "foldet";

/// The page of the organisation chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The top of the page.
    pub head: Head,
    /// The words searched for, and the key that they have in the address.
    pub search: (&'static str, String),
    /// What can be brought out.
    pub pickers: Vec<Picker>,
    /// How many bodies there are, and how many are brought out.
    pub count: String,
    /// The page with nothing brought out, where something is.
    pub reset: Option<Span>,
    /// The bodies that stand under no other, each with those under it.
    pub items: Vec<ChartItem>,
    /// The ways to fold every branch, and to open all of them.
    pub folds: Vec<Span>,
    /// The same drawn; nothing where there is no body.
    pub drawing: Option<Drawing>,
    /// The way to show it in a frame of another site; nothing where there is nothing of it to choose on the day shown.
    pub embed: Option<Span>,
    /// What a downloaded drawing is called, without its ending.
    pub file: String,
    /// Every tie that a source tells of.
    pub ties: Table,
    /// What is said where there is no body on the day shown.
    pub nothing: Text,
}

/// A body or a cluster in the nested lists.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartItem {
    /// Its place on the page.
    pub anchor: String,
    /// Its name, leading to its page.
    pub name: Span,
    /// The cluster's mark, of a cluster.
    pub cluster: Option<Letter>,
    /// The letter by which its links are found again.
    pub letter: Option<String>,
    /// What it is, where the name does not say so.
    pub kind: String,
    /// How it hangs under the one above it: "Refererer til".
    pub tie: String,
    /// Whether it is known to exist on the day shown.
    pub certain: bool,
    /// Why it is brought out; empty where it is not.
    pub marked: String,
    /// How its requirements stand.
    pub tally: Tally,
    /// Its other ties, those of a kind together.
    pub links: Vec<ChartLinks>,
    /// The way to fold what hangs under it, or to open it.
    pub fold: Option<Fold>,
    /// What hangs under it; empty where it is folded.
    pub children: Vec<ChartItem>,
}

/// Ties of one kind of a body.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartLinks {
    /// "Har pladser i".
    pub label: String,
    /// The other ends: the letter, where that end has it, and the name, leading to where it stands whole.
    pub ends: Vec<(Option<String>, Span)>,
}

/// A branch that can be folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// The page with the branch the other way.
    pub to: Address,
    /// Whether it is open now.
    pub open: bool,
    /// "4 organer under Klynge Nord".
    pub words: String,
}

/// What of the structure is shown, and how.
struct Shown<'a> {
    scene: &'a Scene,
    address: &'a Address,
    structure: Structure<'a>,
    letters: Vec<Option<String>>,
    marked: Marked<'a>,
    folded: Vec<bool>,
    /// The mark of the cluster that each node belongs to.
    clusters: Vec<Option<Letter>>,
}

/// The page of the organisation chart, with what the reader of the address brings out and folds.
#[must_use]
pub fn chart(scene: &Scene, address: &Address) -> Chart {
    let shown = shown(scene, address);
    let count = shown.structure.nodes.len();
    let has_nothing = count == 0;
    let nothing = vec![plain(format!("Ingen organer er kendt {}. Vælg en anden dato foroven.", scene.day()))];
    Chart {
        head: scene.titled(head(scene)),
        search: (marked::SEARCH, address.query.value(marked::SEARCH).unwrap_or_default().to_owned()),
        pickers: marked::pickers(scene, &shown.structure, address),
        count: counted(&shown),
        reset: sift::reset(address, &[sift::AREA, marked::PERSON, marked::SEARCH]),
        items: shown.structure.roots.iter().map(|root| listing::item(&shown, *root)).collect(),
        folds: listing::folds(&shown),
        drawing: (!has_nothing).then(|| picture::draw(&shown)),
        embed: embed_builder::way(scene, "diagrammet", &EmbedView::Chart).filter(|_| !has_nothing),
        file: format!("organisation-{}-{}", scene.region(), scene.on),
        ties: listing::ties(&shown),
        nothing: if has_nothing { nothing } else { Text::new() },
    }
}

/// The drawing alone, everything open and nothing brought out; nothing where no body is known on the day shown.
#[must_use]
pub fn chart_drawing(scene: &Scene) -> Option<Drawing> {
    let address = scene.to(Route::Chart { region: scene.region() });
    let shown = shown(scene, &address);
    (!shown.structure.nodes.is_empty()).then(|| picture::draw(&shown))
}

fn shown<'a>(scene: &'a Scene, address: &'a Address) -> Shown<'a> {
    let structure = Structure::of(scene);
    let letters = letters::letters(&structure);
    let marked = Marked::read(scene, &structure, address);
    let ids: Vec<&str> = address.query.value(FOLDED).unwrap_or_default().split(',').collect();
    let is_folded = |node: &ties::Node<'_>| !node.under.is_empty() && ids.contains(&node.row.id.as_str());
    let folded = structure.nodes.iter().map(is_folded).collect();
    let clusters = clusters(scene, &structure);
    Shown { scene, address, structure, letters, marked, folded, clusters }
}

/// The mark of the cluster that each node belongs to; of a council its own.
fn clusters(scene: &Scene, structure: &Structure<'_>) -> Vec<Option<Letter>> {
    let atlas = &scene.atlas;
    let mut known: Vec<(&str, Letter)> = Vec::new();
    let mut marks = Vec::new();
    for node in &structure.nodes {
        let cluster = atlas.cluster_of(node.row.id.as_str()).or(Some(node.row).filter(|row| row.is_council()));
        let Some(cluster) = cluster else {
            marks.push(None);
            continue;
        };
        let id = cluster.id.as_str();
        if !known.iter().any(|(other, _)| *other == id) {
            known.push((id, super::marks::letter(atlas, cluster)));
        }
        marks.push(known.iter().find(|(other, _)| *other == id).map(|(_, mark)| mark.clone()));
    }
    marks
}

fn head(scene: &Scene) -> Head {
    Head {
        title: format!("Organisation i {} {}", scene.atlas.title, scene.day()),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Organisation".to_owned(),
        heading: format!("Sådan hænger organerne sammen {}", scene.day()),
        letter: None,
        lede: "Hvad der står under hvad. Organer med flere forbindelser har et bogstav, som går igen dér, hvor de andre ender er.".to_owned(),
    }
}

/// "24 organer og klynger." and what is brought out of them.
fn counted(shown: &Shown<'_>) -> String {
    let all = wording::counted(shown.structure.nodes.len(), "organ eller klynge", "organer og klynger");
    if !shown.marked.asks() {
        return format!("{all}.");
    }
    let (count, what) = (shown.marked.count(), shown.marked.in_words());
    let brought = match count {
        0 => format!("Ingen passer på {what}."),
        1 => format!("1 er fremhævet: {what}."),
        count => format!("{count} er fremhævet: {what}."),
    };
    let is_hidden = |node: &usize| shown.structure.upwards(*node).any(|above| shown.folded[above]);
    let marked = (0..shown.structure.nodes.len()).filter(|node| shown.marked.why[*node].is_some());
    match marked.filter(is_hidden).count() {
        0 => format!("{all}. {brought}"),
        hidden => format!("{all}. {brought} {hidden} af dem er foldet sammen."),
    }
}

impl Shown<'_> {
    /// A node's name, told apart from another of the same name that stands beside it.
    fn name(&self, node: usize) -> Span {
        let row = self.structure.nodes[node].row;
        let is_twin = self.structure.nodes.iter().any(|other| other.row.name == row.name && other.row.id != row.id);
        let id = row.id.as_str();
        if is_twin { self.scene.told_apart(id) } else { self.scene.name_of(id) }
    }

    /// What a node is, where its name does not say so.
    fn kind(&self, node: usize) -> String {
        let row = self.structure.nodes[node].row;
        let kind = super::names::one_of(&row.classification);
        let is_said = row.name.to_lowercase().contains(&kind.to_lowercase());
        if is_said { String::new() } else { kind }
    }

    fn tally(&self, node: usize) -> Tally {
        let id = self.structure.nodes[node].row.id.as_str();
        super::bodies::tally(self.scene, self.scene.findings_for(id))
    }
}
