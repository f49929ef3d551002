//! What each page shows: plain structs, worded in Danish and sorted, so that a page only has to draw them.
//! A view model holds no rule of its own; it tells what the atlas and the report say.

mod about;
mod accessibility;
mod agreements;
mod asks;
mod bodies;
mod body;
mod calendar;
mod calendars;
mod changes;
mod chart;
mod clusters;
mod corrections;
mod counted;
mod data_age;
mod decided;
mod derived;
mod descent;
mod embed;
mod embed_builder;
mod eras;
mod every;
mod findings;
mod foot;
mod frame;
mod goals;
mod history;
mod home;
mod lacking;
mod ladder;
mod map;
mod marks;
mod meeting;
mod meetings;
mod members;
mod menu;
mod names;
mod offer;
mod order;
mod overview;
mod page;
mod paper;
mod people;
pub mod published;
mod remedies;
mod report;
mod responsible;
mod round;
mod rule;
mod rule_book;
mod scenarios;
mod scene;
mod search;
mod shown;
mod sift;
mod sources;
mod switches;
mod terms;
mod terms_list;
mod tiles;
mod timeline;
mod verdict;
mod wording;
mod yearly;

pub use descent::Generation;
pub use frame::{Era, Frame, FrameFacts, NavItem, Notice};
pub use page::{
    Bodies, Body, Cluster, ClusterCard, Clusters, Home, Overview, RegionChoice, Remedy, Rule, Status, Switch,
    SwitchOption, TermsList, Tile, TileMap,
};
pub use paper::{Cited, Clause, Duty, Filter, FilterOption, Finding, Mark, Picker, RuleBook, Section, Terms};
pub use round::{MeetingMark, MeetingState, Month, People, Seat, Side, Year};
pub use timeline::{Step, Timeline, TimelineDay, TimelineYear};
pub use verdict::{Count, Strip, Tally};

pub use about::{About, RegionAbout, about, region_about};
pub use accessibility::{Accessibility, StatementPart, accessibility};
pub use agreements::{AgreementShown, Agreements, Layer, agreements};
pub use bodies::bodies;
pub use body::body;
pub use calendars::{Calendar, Event, Subscription, Time, calendars, subscription};
pub use changes::{Changes, Told, changes, grouped, told};
pub use chart::{Chart, ChartItem, ChartLinks, Fold, chart, chart_drawing};
pub use clusters::cluster;
pub use corrections::{Corrections, Office};
pub use data_age::{DataAge, data_age};
pub use embed::{
    Embed, EmbedCluster, EmbedFrame, EmbedMeetings, EmbedMembers, EmbedPage, EmbedSides, EmbedVerdicts, embed_chart,
    embed_cluster, embed_map, embed_meetings, embed_members, embed_verdicts,
};
pub use embed_builder::{EmbedBuilder, embed_builder};
pub use every::{Page, routes};
pub use foot::{CORRECTIONS, foot};
pub use frame::{bare_frame, frame};
pub use goals::{Benchmark, Goals, Statement, goals};
pub use history::{History, HistoryDay, history};
pub use home::{RegionKnown, home};
pub use ladder::{Ladder, Passage, Rung, ladder};
pub use map::{Belongs, Boundaries, Chosen, KeyEntry, Map, MapArea, Shape, map};
pub use meeting::{Item, Meeting, Minuted, meeting};
pub use meetings::{BodyYear, FixedItem, Meetings, meetings};
pub use offer::{Offer, new_data, new_release};
pub use overview::overview;
pub use people::people;
pub use report::{Mail, Report, Way};
pub use rule::rule;
pub use rule_book::rule_book;
pub use scenarios::{AnswersOf, Card, CardRow, Mover, Scenarios, scenarios};
pub use scene::Scene;
pub use search::{Found, Hit, Library, Piece, Search, search, search_in, searching};
pub use terms::terms;
pub use terms_list::terms_list;
pub use yearly::{StatusSection, YearlyStatus, yearly_status};

use crate::route::Address;

/// A piece of running text, with the page that it leads to, if it leads anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words, with the space around them.
    pub text: String,
    /// Where a click leads.
    pub to: Option<Address>,
}

/// Running text: the pieces are read one after the other.
pub type Text = Vec<Span>;

/// Text that leads nowhere.
#[must_use]
pub fn plain(text: impl Into<String>) -> Span {
    Span { text: text.into(), to: None }
}

/// Text that leads to a page.
#[must_use]
pub fn link(text: impl Into<String>, to: Address) -> Span {
    Span { text: text.into(), to: Some(to) }
}

/// The top of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The title of the browser's tab, without the name of the site.
    pub title: String,
    /// The way here, the nearest last; the page itself is not among them.
    pub crumbs: Vec<Span>,
    /// What the page calls itself at the end of the crumbs.
    pub here: String,
    /// The one `h1`.
    pub heading: String,
    /// The cluster's letter before the heading.
    pub letter: Option<Letter>,
    /// One sentence on what the page tells.
    pub lede: String,
}

/// A cluster's mark: its letter, and the number of its colour and pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// One or two letters.
    pub text: String,
    /// 1 to 6.
    pub tone: u8,
}

impl Letter {
    /// The class that gives colour and pattern.
    #[must_use]
    pub fn class(&self) -> &'static str {
        match self.tone {
            1 => "tone-1",
            2 => "tone-2",
            3 => "tone-3",
            4 => "tone-4",
            5 => "tone-5",
            _ => "tone-6",
        }
    }
}

/// One line of a list of facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What is told.
    pub term: String,
    /// What is known of it.
    pub value: Text,
}

/// A table, with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table shows; read aloud, not drawn, where a heading already says it.
    pub caption: String,
    /// The columns; the first one heads each row.
    pub columns: Vec<Column>,
    /// The rows, sorted; each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
    /// The row of sums, if there is one.
    pub total: Vec<Cell>,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(caption: &str, columns: Vec<Column>) -> Self {
        Self { caption: caption.to_owned(), columns, ..Self::default() }
    }

    /// The same table with one row more.
    #[must_use]
    pub fn with(mut self, row: Vec<Cell>) -> Self {
        self.rows.push(row);
        self
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Whether it holds figures, set flush right.
    pub numeric: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The verdict drawn before the text.
    pub verdict: Option<Verdict>,
    /// The words.
    pub text: Text,
    /// The id of the cell on the page, so that a link can lead to it; empty for most.
    pub anchor: String,
}

impl Cell {
    /// A cell of words that lead nowhere.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: vec![plain(text)], ..Self::default() }
    }

    /// A cell that leads to a page.
    #[must_use]
    pub fn link(text: impl Into<String>, to: Address) -> Self {
        Self { text: vec![link(text, to)], ..Self::default() }
    }
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn text(title: &str) -> Self {
        Self { title: title.to_owned(), numeric: false }
    }

    /// A column of figures.
    #[must_use]
    pub fn number(title: &str) -> Self {
        Self { title: title.to_owned(), numeric: true }
    }
}

pub use crate::check::Verdict;

#[cfg(test)]
mod tests;
