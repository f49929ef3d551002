//! Minutes in, a draft meeting out: the usual layout of Danish minutes (`Referat`, `Mødedato`, `Deltagere` by side,
//! numbered items with `Bilag`, `Indstilling`, `Referat`) becomes a meeting in the project's TOML, for an editor to finish.
//!
//! Nothing is guessed in silence: a side that no heading names is counted nowhere, a role is never read, and what could
//! not be read stands in the draft with its line. Every line has exactly one [`Use`]. Who was away, and why, is not in a
//! draft: [`veil`] takes the names out before anything else sees the text.
//!
//! Where to start: [`read`], then [`Draft::to_toml`].

mod chain;
mod clock;
mod head;
mod hints;
mod item;
mod labels;
mod lines;
mod names;
mod people;
mod sheet;
mod veil;
mod when;
mod write;

use crate::model::{MeetingKind, MeetingState, Side};
use lines::Lines;
use sheet::Sheet;

pub use write::Named;

/// What a line of the minutes was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Use {
    /// Nothing stands there.
    Blank,
    /// The paper's own heading.
    Heading,
    /// The day or the time.
    When,
    /// The place.
    Place,
    /// The participants.
    Attendance,
    /// A word that only says what comes.
    Label,
    /// The title of an item.
    Title,
    /// What an item is about; the format has no field for it.
    Background,
    /// A paper that was sent out.
    Attachment,
    /// What the body was asked to do.
    Recommendation,
    /// What came of an item.
    Outcome,
    /// It could not be read.
    Left,
}

/// Something that was read, and the lines that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// What was read.
    pub value: T,
    /// The first line, from 1.
    pub first: usize,
    /// The last line.
    pub last: usize,
}

/// How many of a side were there, as the list of participants says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Listed without a word of being away.
    pub present: u32,
    /// Listed as away.
    pub apologies: u32,
    /// Listed with a remark that does not tell.
    pub unknown: u32,
}

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: Found<String>,
    /// Its heading word for word, to be quoted; nothing where a name was taken out of it.
    pub heading: Option<String>,
    /// What was sent out with it; an empty list where the minutes say that nothing was.
    pub attachments: Option<Found<Vec<String>>>,
    /// What the body was asked to do, in the words of the minutes, a paragraph a line.
    pub recommendation: Option<Found<String>>,
    /// What came of it, in the words of the minutes, a paragraph a line.
    pub outcome: Option<Found<String>>,
    /// What stands there beside, line by line.
    pub background: Vec<(usize, String)>,
    /// Its last line.
    pub last: usize,
}

/// A sentence to the editor about some lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The first line that it is about.
    pub first: usize,
    /// The last one.
    pub last: usize,
    /// What there is to decide, in Danish.
    pub sentence: String,
}

/// A meeting as far as its minutes could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The paper's own heading, line by line.
    pub heading: Vec<(usize, String)>,
    /// The line that prints the day, to be quoted.
    pub day_line: Option<String>,
    /// When the meeting began, as the snapshot writes it.
    pub start: Option<Found<String>>,
    /// When it ended, as the snapshot writes it.
    pub end: Option<Found<String>>,
    /// The fields that the minutes do not print as they stand in the draft.
    pub inferred: Vec<&'static str>,
    /// What became of the meeting.
    pub state: Option<Found<MeetingState>>,
    /// What kind of meeting it was, where the heading prints it.
    pub kind: Option<Found<MeetingKind>>,
    /// Where it was held.
    pub location: Option<Found<String>>,
    /// How many were there, by side in the order of the paper.
    pub attendance: Vec<(Side, Found<Counts>)>,
    /// The agenda.
    pub items: Vec<Item>,
    /// What the editor has to decide, in the order of the lines.
    pub notes: Vec<Note>,
    /// The lines that could not be read; nothing for the text of one that must not stand in a draft.
    pub left: Vec<(usize, Option<String>)>,
    /// What each line was read as, from the first to the last.
    pub uses: Vec<Use>,
}

/// Why a text cannot be made a draft of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It holds nothing.
    Empty,
    /// It has another layout than the usual one.
    OtherLayout,
}

impl Unreadable {
    /// What the user is told, in Danish.
    pub fn sentence(self) -> &'static str {
        match self {
            Unreadable::Empty => "teksten er tom; et referat var ventet",
            Unreadable::OtherLayout => {
                "teksten er ikke stillet op som et referat: hverken »Mødedato:«, »Deltagere« eller punkter, der er \
                 nummereret fra 1 og har »Indstilling:« eller »Referat:«, blev fundet"
            }
        }
    }
}

/// Reads minutes: what they say, line by line, or why nothing can be read out of them.
pub fn read(text: &str) -> Result<Draft, Unreadable> {
    let lines = Lines::of(text);
    if lines.written.is_empty() {
        return Err(Unreadable::Empty);
    }
    let headings = chain::items(&lines.written);
    let mut sheet = Sheet::new(lines);
    let first_item = headings.first().map_or(sheet.lines.written.len(), |heading| heading.at);
    let head = head::read(&mut sheet, first_item);
    let veil = head.people.veil(&sheet.lines.written);
    let items = item::read_all(&mut sheet, &headings, &veil);
    let is_laid_out = head.day.is_some() || head.people.is_listed() || items.iter().any(is_laid_out);
    if !is_laid_out {
        return Err(Unreadable::OtherLayout);
    }
    Ok(sheet.draft(head, items, &veil))
}

fn is_laid_out(item: &Item) -> bool {
    item.recommendation.is_some() || item.outcome.is_some()
}

impl Draft {
    /// How many lines were read as each use, in the order of the uses.
    pub fn tally(&self) -> Vec<(Use, usize)> {
        let mut counts: std::collections::BTreeMap<Use, usize> = Default::default();
        for line in &self.uses {
            *counts.entry(*line).or_default() += 1;
        }
        counts.into_iter().collect()
    }
}
