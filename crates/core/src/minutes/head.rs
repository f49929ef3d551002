//! What stands before the first item: the paper's heading, day, time, place, participants.

use super::labels::{self, Head as Label};
use super::lines::{Line, fold};
use super::people::People;
use super::sheet::Sheet;
use super::when::{self, Printed};
use super::{Found, Use};
use crate::model::{MeetingKind, MeetingState};
use crate::time::Date;

/// No paper's heading is longer; what comes after is text that has its place elsewhere.
const MAX_HEADING: usize = 6;

/// What was read before the first item.
#[derive(Default)]
pub(super) struct Head<'t> {
    /// The paper's own heading.
    pub(super) heading: Vec<Line<'t>>,
    /// The day.
    pub(super) day: Option<Found<Date>>,
    /// When it began, in minutes after midnight.
    pub(super) begun: Option<Found<u16>>,
    /// When it ended.
    pub(super) ended: Option<Found<u16>>,
    /// Where.
    pub(super) place: Option<Found<&'t str>>,
    /// Who was there.
    pub(super) people: People<'t>,
    /// Whether a year was printed without its century.
    pub(super) century: bool,
    /// The lines that say that it was over, or that it was called off.
    is_called_off: bool,
}

impl<T> Found<T> {
    /// What was read in one line.
    pub(super) fn at(line: usize, value: T) -> Found<T> {
        Found { value, first: line, last: line }
    }

    /// The same lines, and something else read from them.
    pub(super) fn map<U>(self, f: impl FnOnce(T) -> U) -> Found<U> {
        Found { value: f(self.value), first: self.first, last: self.last }
    }
}

/// Which part of the head a line stands in.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Top,
    Fields,
    People,
    Agenda,
}

/// Reads the first `count` of the written lines.
pub(super) fn read<'t>(sheet: &mut Sheet<'t>, count: usize) -> Head<'t> {
    let mut head = Head::default();
    let mut part = Part::Top;
    for at in 0..count {
        let line = sheet.lines.written[at];
        if let Some((label, rest)) = labels::head(line.text) {
            part = head.labelled(sheet, line, label, rest, part);
            continue;
        }
        match part {
            Part::Top if head.heading.len() < MAX_HEADING => {
                sheet.mark(line.number, Use::Heading);
                head.heading.push(line);
            }
            Part::People => head.people.line(sheet, at),
            _ => (),
        }
    }
    head.people.mark(sheet);
    head.look_in_heading(sheet);
    head
}

impl<'t> Head<'t> {
    fn labelled(&mut self, sheet: &mut Sheet<'t>, line: Line<'t>, label: Label, rest: &'t str, part: Part) -> Part {
        match label {
            Label::Participants | Label::Away | Label::Guests => {
                self.people.group(sheet, line, label, rest);
                return Part::People;
            }
            Label::Agenda => {
                sheet.mark(line.number, Use::Label);
                return Part::Agenda;
            }
            Label::Place => self.read_place(sheet, line, rest),
            Label::Day => self.read_day(sheet, line, rest),
            Label::Begun | Label::Ended | Label::Time => self.read_times(sheet, line, label, rest),
        }
        if part == Part::Top { Part::Fields } else { part }
    }

    fn read_place(&mut self, sheet: &mut Sheet<'t>, line: Line<'t>, rest: &'t str) {
        if self.place.is_some() || rest.is_empty() {
            sheet.note(line.number, line.number, "stedet kunne ikke læses her, eller det står også et andet sted");
            return;
        }
        sheet.mark(line.number, Use::Place);
        self.place = Some(Found::at(line.number, rest));
    }

    fn read_day(&mut self, sheet: &mut Sheet<'t>, line: Line<'t>, rest: &str) {
        let folded = fold(rest);
        let (printed, times) = when::day(&folded);
        let trouble = match printed {
            Some(Printed::Day { day, century }) if self.day.is_none() => {
                self.century |= century;
                if let Some(weekday) = when::other_weekday(&folded, day) {
                    sheet.note(line.number, line.number, format!("dagen er ikke en {weekday}: en af de to er forkert"));
                }
                sheet.mark(line.number, Use::When);
                self.day = Some(Found::at(line.number, day));
                self.set_times(sheet, line, &times);
                return;
            }
            Some(Printed::Day { .. }) => "en anden dag er allerede læst; denne er ikke brugt",
            Some(Printed::Impossible) => "kalenderen har ikke den dag, der står her",
            Some(Printed::NoYear) => "dagen har intet år, og et år gættes ikke",
            None => "dagen kunne ikke læses",
        };
        sheet.note(line.number, line.number, trouble);
    }

    fn read_times(&mut self, sheet: &mut Sheet<'t>, line: Line<'t>, label: Label, rest: &str) {
        let times = when::times(&fold(rest));
        let fits = match (label, times.as_slice()) {
            (Label::Begun, [begun]) if self.begun.is_none() => {
                self.begun = Some(Found::at(line.number, *begun));
                true
            }
            (Label::Ended, [ended]) if self.ended.is_none() => {
                self.ended = Some(Found::at(line.number, *ended));
                true
            }
            (Label::Time, [_] | [_, _]) if self.begun.is_none() && self.ended.is_none() => {
                self.set_times(sheet, line, &times);
                true
            }
            _ => false,
        };
        if fits {
            sheet.mark(line.number, Use::When);
        } else {
            sheet.note(line.number, line.number, "tiden kunne ikke læses her, eller den står også et andet sted");
        }
    }

    fn set_times(&mut self, sheet: &mut Sheet<'t>, line: Line<'t>, times: &[u16]) {
        match *times {
            [] => (),
            [begun] => self.begun = Some(Found::at(line.number, begun)),
            [begun, ended] => {
                self.begun = Some(Found::at(line.number, begun));
                self.ended = Some(Found::at(line.number, ended));
            }
            _ => sheet.note(line.number, line.number, "flere end to tider står her; ingen af dem er brugt"),
        }
    }

    /// Where no line is there for the day, the heading may print it.
    fn look_in_heading(&mut self, sheet: &mut Sheet<'t>) {
        self.is_called_off = self.heading.iter().any(|line| fold(line.text).contains("aflyst"));
        if self.is_called_off {
            let line = self.heading[0].number;
            sheet.note(line, line, "overskriften siger »aflyst«: skriv selv, hvad der blev af mødet");
        }
        if self.day.is_some() {
            return;
        }
        for line in self.heading.clone() {
            let (printed, times) = when::day(&fold(line.text));
            if let Some(Printed::Day { day, century }) = printed {
                self.century |= century;
                self.day = Some(Found::at(line.number, day));
                if self.begun.is_none() && self.ended.is_none() {
                    self.set_times(sheet, line, &times);
                }
                sheet.note(
                    line.number,
                    line.number,
                    "dagen er læst af overskriften, for ingen linje hedder »Mødedato:«",
                );
                return;
            }
        }
    }

    /// Minutes are of a meeting that was held; an agenda is not.
    pub(super) fn state(&self) -> Option<Found<MeetingState>> {
        let titled = self.heading.iter().find(|line| fold(line.text).contains("referat"));
        let line = titled.map(|line| line.number).or(self.ended.as_ref().map(|ended| ended.first))?;
        (!self.is_called_off).then_some(Found::at(line, MeetingState::Held))
    }

    /// Only what the heading prints: that a meeting is ordinary is seldom said.
    pub(super) fn kind(&self) -> Option<Found<MeetingKind>> {
        let is_extraordinary = |line: &&Line<'_>| fold(line.text).contains("ekstraordinær");
        let line = self.heading.iter().find(is_extraordinary)?;
        Some(Found::at(line.number, MeetingKind::Extraordinary))
    }
}
