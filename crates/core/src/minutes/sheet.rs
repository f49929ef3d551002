//! The text being read: what each line has been used for so far, and what there is to say about it.

use super::head::Head;
use super::lines::{Line, Lines};
use super::veil::Veil;
use super::{Draft, Item, Note, Use, clock, names};

/// The text being read.
pub(super) struct Sheet<'t> {
    /// Its lines.
    pub(super) lines: Lines<'t>,
    /// What each line was read as: what nobody has read yet is left over.
    uses: Vec<Use>,
    /// Lines whose text must not stand in the draft.
    withheld: Vec<usize>,
    /// What there is to decide.
    notes: Vec<Note>,
}

impl<'t> Sheet<'t> {
    /// A text of which nothing has been read.
    pub(super) fn new(lines: Lines<'t>) -> Sheet<'t> {
        let mut uses = vec![Use::Blank; lines.count];
        for line in &lines.written {
            uses[line.number - 1] = Use::Left;
        }
        Sheet { lines, uses, withheld: Vec::new(), notes: Vec::new() }
    }

    /// The written line of a number.
    pub(super) fn line(&self, number: usize) -> Option<Line<'t>> {
        let at = self.lines.written.binary_search_by_key(&number, |line| line.number).ok()?;
        self.lines.written.get(at).copied()
    }

    /// Says what a line was read as.
    pub(super) fn mark(&mut self, line: usize, as_what: Use) {
        self.uses[line - 1] = as_what;
    }

    /// Leaves a line over, and keeps its text out of the draft.
    pub(super) fn withhold(&mut self, line: usize) {
        self.mark(line, Use::Left);
        self.withheld.push(line);
    }

    /// Says something to the editor about the lines from `first` to `last`.
    pub(super) fn note(&mut self, first: usize, last: usize, sentence: impl Into<String>) {
        self.notes.push(Note { first, last, sentence: sentence.into() });
    }

    /// What was read, as a draft.
    pub(super) fn draft(mut self, head: Head<'t>, items: Vec<Item>, veil: &Veil) -> Draft {
        let day_line = head.day.as_ref().and_then(|day| self.line(day.first)).map(|line| line.text.to_owned());
        let time = clock::read(&mut self, &head);
        let attendance = head.people.count(&mut self);
        let covered = |line: &Line<'_>| (line.number, veil.cover_line(line.text));
        let is_left = |line: &&Line<'_>| self.uses[line.number - 1] == Use::Left;
        self.withheld.sort_unstable();
        let is_shown =
            |line: &Line<'_>| self.withheld.binary_search(&line.number).is_err() && !names::is_about_absence(line.text);
        let text = |line: &Line<'_>| is_shown(line).then(|| veil.cover_line(line.text));
        let left = self.lines.written.iter().filter(is_left).map(|line| (line.number, text(line))).collect();
        self.notes.sort_by_key(|note| (note.first, note.last));
        for note in &mut self.notes {
            note.sentence = veil.cover_line(&note.sentence);
        }
        Draft {
            heading: head.heading.iter().map(covered).collect(),
            day_line: day_line.filter(|text| veil.cover_line(text) == *text),
            start: time.start,
            end: time.end,
            inferred: time.inferred,
            state: head.state(),
            kind: head.kind(),
            location: head.place.map(|place| place.map(|text| veil.cover_line(text))),
            attendance,
            items,
            notes: self.notes,
            left,
            uses: self.uses,
        }
    }
}
