//! The other pages: overview, lists, cluster, body, rule, about, and the pages that say why there is no page.

use super::{
    Cited, Fact, Finding, Generation, Head, Letter, Report, Side, Span, Subscription, Table, Tally, Text, Verdict, Year,
};
use crate::route::Address;

/// The choice of region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// The top of the page.
    pub head: Head,
    /// The regions, sorted.
    pub regions: Vec<RegionChoice>,
}

/// A region that there is a snapshot of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionChoice {
    /// Its name, leading to its overview.
    pub name: Span,
    /// When its data were published, and whether they are an example.
    pub note: String,
    /// Whether its data are invented.
    pub example: bool,
}

/// The overview of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The top of the page.
    pub head: Head,
    /// Where the municipalities belong.
    pub tiles: TileMap,
    /// The clusters.
    pub clusters: Clusters,
    /// The councils that prepare to take their place, while they do.
    pub preparing: Text,
    /// "Fem slags oplysninger ville afgøre …".
    pub missing_heading: String,
    /// The missing facts that would decide the most; nothing where nothing is missing.
    pub missing: Option<Table>,
    /// What is known of coming meetings.
    pub meetings_message: String,
    /// Whether coming meetings are known.
    pub meetings_verdict: Option<Verdict>,
    /// The next meetings, or the last known ones.
    pub meetings: Option<Table>,
}

/// The municipalities, laid out roughly as on a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileMap {
    /// The tiles in reading order.
    pub tiles: Vec<Tile>,
    /// What the map shows and what it does not.
    pub note: String,
}

/// A municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Its name, with soft hyphens.
    pub name: String,
    /// The clusters it belongs to; more than one is lawful, and so is none.
    pub letters: Vec<Letter>,
    /// Its first cluster's page, or what else the map is to choose.
    pub to: Option<Address>,
    /// Whether it is the one that the page is about.
    pub current: bool,
    /// Row and column from 1, where a place on the map is drawn for it.
    pub place: Option<(u8, u8)>,
    /// What a screen reader says after the name: the clusters in words.
    pub spoken: String,
}

/// The clusters side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clusters {
    /// "Klyngerne og deres kommissorium".
    pub heading: String,
    /// The cards, sorted by name.
    pub cards: Vec<ClusterCard>,
    /// What is said where there are none on the date shown.
    pub nothing: Text,
}

/// A cluster in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClusterCard {
    /// Its id, which is its place on the page.
    pub id: String,
    /// Its letter.
    pub letter: Letter,
    /// Its name, leading to its page.
    pub name: Span,
    /// "4 kommuner, 162.227 indbyggere".
    pub size: String,
    /// Municipalities, hospitals, and the rest.
    pub facts: Vec<Fact>,
    /// How its terms of reference are held.
    pub tally: Tally,
    /// What is known of its members.
    pub members: Text,
}

/// The page of one cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// The top of the page.
    pub head: Head,
    /// What is known of it.
    pub facts: Vec<Fact>,
    /// Whose place it took, and who took its.
    pub descent: Vec<Generation>,
    /// Its municipalities, with their population.
    pub areas: Table,
    /// Its bodies, with their verdicts.
    pub bodies: Table,
    /// The verdicts on the cluster itself and on its bodies.
    pub tally: Tally,
    /// The way to tell that one of them is wrong.
    pub report: Report,
    /// What would settle the open ones.
    pub remedies: Vec<Remedy>,
    /// The draft of the year's status.
    pub status: Span,
    /// The meetings of its bodies, to subscribe to.
    pub calendar: Option<Subscription>,
    /// The way to show it in a frame of another site; nothing where there is nothing of it to choose on the day shown.
    pub embed: Option<Span>,
    /// Where it is known from.
    pub sources: Table,
}

/// The smallest thing that would settle something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// Whether it would turn a breach.
    pub breached: bool,
    /// The thing, in a sentence.
    pub what: String,
    /// The clauses that it settles.
    pub settles: Text,
}

/// The list of bodies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bodies {
    /// The top of the page.
    pub head: Head,
    /// A table a kind of body, with its heading as caption.
    pub groups: Vec<Table>,
    /// What is said where there are none on the date shown.
    pub nothing: Text,
}

/// The page of one body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The top of the page.
    pub head: Head,
    /// Whether and why the verdicts are hypothetical.
    pub hypothetical: Text,
    /// What the verdicts rest on.
    pub switches: Vec<Switch>,
    /// "20 krav".
    pub terms_heading: String,
    /// The way to tell that an answer is wrong.
    pub report: Report,
    /// The paper, with the verdicts beside its words.
    pub terms: Option<Span>,
    /// All of them.
    pub tally: Tally,
    /// Section by section.
    pub sections: Vec<(String, Tally)>,
    /// What would settle the open ones.
    pub remedies: Vec<Remedy>,
    /// What is said of the list of members as a whole.
    pub members_note: String,
    /// The body's part of the list of people.
    pub people: Span,
    /// The sides of the table.
    pub sides: Vec<Side>,
    /// The way to show its members in a frame of another site; nothing where there are none to choose on the day shown.
    pub embed: Option<Span>,
    /// The seats that follow from who chairs other bodies, one by one, where a clause says that they do.
    pub derived: Option<Table>,
    /// The meetings of the year.
    pub year: Option<Year>,
    /// All its meetings, to subscribe to.
    pub calendar: Option<Subscription>,
    /// Its place in the organisation.
    pub place: Vec<Fact>,
    /// Whose place it took, and who took its.
    pub descent: Vec<Generation>,
    /// Where it is known from.
    pub sources: Table,
}

/// The list of papers with rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermsList {
    /// The top of the page.
    pub head: Head,
    /// The papers.
    pub papers: Table,
}

/// The page of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The top of the page.
    pub head: Head,
    /// The words and where they stand.
    pub cited: Cited,
    /// Whether a sentence was cut before the words.
    pub cut: bool,
    /// Strength, how it is checked, when it holds.
    pub facts: Vec<Fact>,
    /// "Det kræves", or what else a clause of its strength does.
    pub asks_heading: String,
    /// What it asks, in a plain sentence; empty where nothing can decide it.
    pub asks: String,
    /// Why the rule exists.
    pub why: String,
    /// Which reading of the words was chosen.
    pub reading: String,
    /// Whether and why the verdicts are hypothetical.
    pub hypothetical: Text,
    /// What the verdicts rest on.
    pub switches: Vec<Switch>,
    /// What was found, body by body.
    pub findings: Vec<(Text, Finding)>,
    /// What is said where there is no finding.
    pub nothing: String,
}

/// A reading that the reader can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// The assumption's id.
    pub id: String,
    /// What is assumed.
    pub title: String,
    /// Why it must be.
    pub why: String,
    /// The readings, the snapshot's own first.
    pub options: Vec<SwitchOption>,
    /// Whether the reader has left the snapshot's own value.
    pub changed: bool,
}

/// One reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchOption {
    /// The value in words.
    pub text: String,
    /// The same page with this reading.
    pub to: Address,
    /// Whether it is the one that holds.
    pub chosen: bool,
}

/// A page that says why there is no page: failed, empty, or not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The top of the page.
    pub head: Head,
    /// What went wrong, problem by problem: place, value, expectation.
    pub problems: Option<Table>,
    /// Whether trying once more may help.
    pub retry: bool,
    /// Whether what the page's file says holds as it did, so that it may stand below.
    pub facts_hold: bool,
    /// The ways out.
    pub ways_out: Vec<Span>,
}
