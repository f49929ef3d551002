//! A page's facts as plain HTML, for readers without scripts, for search engines, and for the moment before the app is here.
//!
//! In goes the view model that the app draws too, so both say the same in the same words. [`blocks`] takes it apart into headings,
//! sentences, facts and tables, and [`html`] writes those. What can only be chosen or switched with the app is left out.

mod blocks; // what each page says
mod doings; // the blocks of meetings, agreements and goals
mod embeds; // the blocks of what other sites show in a frame
mod html; // the writer
mod papers;
mod people; // the blocks of bodies and people // the blocks of papers and clauses

pub use html::{about, accessibility, home, missing, page};

use crate::view::{Fact, Report, Span, Subscription, Table, Text};

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Block {
    /// A heading of the second level.
    Heading(String),
    /// A heading of the second level that can be gone to, with its id.
    Place(&'static str, String),
    /// A heading of the third level.
    Sub(Text),
    /// A paragraph.
    Line(Text),
    /// Lines of equal weight.
    List(Vec<Text>),
    /// Facts, a line each.
    Facts(Vec<Fact>),
    /// The way to tell that something is wrong.
    Report(Report),
    /// The way to show what stands above in a frame of another site: a tool of the page, that is not printed.
    Embed(Span),
    /// Clauses with what was found, each with such a way.
    Clauses(Vec<(Text, Report)>),
    /// What hangs under what.
    Tree(Vec<Branch>),
    /// A file beside the pages.
    File(Subscription),
    /// A table with its caption.
    Table(Box<Table>),
}

/// A line, and the lines under it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Branch {
    line: Text,
    under: Vec<Branch>,
}

impl Block {
    fn heading(text: impl Into<String>) -> Self {
        Self::Heading(text.into())
    }

    fn line(text: impl Into<String>) -> Self {
        Self::Line(vec![crate::view::plain(text)])
    }

    fn table(table: Table) -> Self {
        Self::Table(Box::new(table))
    }
}
