//! The list of participants. It is attendance, not a roster: it is counted by side, and only where a heading names the side.

use super::labels::{self, Head as Label, SideLine};
use super::lines::{Line, after_bullet, fold};
use super::sheet::Sheet;
use super::veil::Veil;
use super::{Counts, Found, Use, names};
use crate::model::Side;

/// What a person is listed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Listed {
    /// A participant.
    Participant,
    /// Away.
    Away,
    /// A guest.
    Guest,
    /// Below a heading that says neither.
    Unclear,
}

/// A line of the list, with what was wrapped onto the next.
#[derive(Debug)]
struct Entry {
    text: String,
    first: usize,
    last: usize,
    side: Option<Side>,
    listed: Listed,
}

/// What became of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Was {
    Present,
    Away,
    Unknown,
}

/// The list of participants.
#[derive(Default)]
pub(super) struct People<'t> {
    entries: Vec<Entry>,
    /// The last line read, if it was a person.
    before: Option<Line<'t>>,
    side: Option<Side>,
    listed: Option<Listed>,
    /// Whether somebody stands below the heading of those away.
    is_away_used: bool,
    /// The headings of sides: their lines belong to the counts.
    headings: Vec<(Side, usize)>,
    /// Names in sentences about those away.
    named_away: Vec<String>,
}

impl<'t> People<'t> {
    /// Whether there is a list at all.
    pub(super) fn is_listed(&self) -> bool {
        self.listed.is_some()
    }

    /// A heading of the list: participants, those away, guests.
    pub(super) fn group(&mut self, sheet: &mut Sheet<'t>, line: Line<'t>, label: Label, rest: &'t str) {
        self.before = None;
        self.side = None;
        self.is_away_used = false;
        self.listed = Some(match label {
            Label::Away => Listed::Away,
            Label::Guests => Listed::Guest,
            _ => Listed::Participant,
        });
        if rest.is_empty() {
            sheet.mark(line.number, Use::Label);
            return;
        }
        let sentence = match label {
            Label::Away => {
                self.named_away.extend(names::names_in(rest));
                sheet.withhold(line.number);
                "afbud står på én linje uden side og er ikke talt med; læg antallet til den rette side, aldrig navnene"
            }
            _ => "personer på samme linje som ordet er ikke talt med",
        };
        sheet.note(line.number, line.number, sentence);
    }

    /// The next line of the list: the written line number `at`.
    pub(super) fn line(&mut self, sheet: &mut Sheet<'t>, at: usize) {
        let line = sheet.lines.written[at];
        if self.goes_on(line) {
            if let Some(entry) = self.entries.last_mut() {
                entry.text = format!("{} {}", entry.text, line.text);
                entry.last = line.number;
            }
            self.before = Some(line);
            return;
        }
        self.before = None;
        match labels::side(line.text) {
            Some(SideLine::Of(side)) => self.begin_side(sheet, line, side),
            Some(SideLine::Unknown) => {
                self.side = None;
                self.listed = Some(Listed::Unclear);
                let sentence =
                    "overskriften siger ikke, hvilken side de står på; personerne under den er ikke talt med";
                sheet.note(line.number, line.number, sentence);
            }
            None => self.person(sheet, line),
        }
    }

    /// Whether a line is the rest of the person before. A long line alone does not say so: the next is another person.
    fn goes_on(&self, line: Line<'t>) -> bool {
        let Some(before) = self.before else { return false };
        let is_rest = line.text.starts_with(|c: char| c.is_lowercase() || c == '(');
        let is_office = labels::side(line.text).is_none() && names::is_office(line.text);
        !line.after_gap && (is_rest || is_office || before.text.ends_with(',')) && !line.text.contains(':')
    }

    fn begin_side(&mut self, sheet: &mut Sheet<'t>, line: Line<'t>, side: Side) {
        self.side = Some(side);
        self.headings.push((side, line.number));
        sheet.mark(line.number, Use::Attendance);
        // After those away without a side, a side may go on with them or with those who were there.
        let is_doubtful = self.listed == Some(Listed::Away) && self.is_away_used;
        match self.listed {
            Some(Listed::Away) if is_doubtful => {
                self.listed = Some(Listed::Unclear);
                let sentence = "siden kommer efter en liste over afbud, så det er ikke klart, om de var der";
                sheet.note(line.number, line.number, sentence);
            }
            Some(Listed::Away) => (),
            _ => self.listed = Some(Listed::Participant),
        }
    }

    fn person(&mut self, sheet: &mut Sheet<'t>, line: Line<'t>) {
        let text = after_bullet(line.text).unwrap_or(line.text);
        if !names::is_person(text) {
            if names::is_about_absence(text) {
                self.named_away.extend(names::names_in(text));
                sheet.withhold(line.number);
                sheet.note(line.number, line.number, "linjen omtaler fravær og er ikke talt med");
            }
            return;
        }
        let listed = self.listed.unwrap_or(Listed::Participant);
        self.is_away_used |= listed == Listed::Away;
        let (first, last) = (line.number, line.number);
        self.entries.push(Entry { text: text.to_owned(), first, last, side: self.side, listed });
        self.before = Some(line);
    }

    /// Says of every person's line what it was read as.
    pub(super) fn mark(&mut self, sheet: &mut Sheet<'t>) {
        for entry in &self.entries {
            let is_counted = entry.side.is_some() && matches!(entry.listed, Listed::Participant | Listed::Away)
                || entry.side.is_some() && entry.listed == Listed::Unclear;
            for line in entry.first..=entry.last {
                // A blank line may lie between the two halves of an entry.
                let is_written = sheet.line(line).is_some();
                match is_counted {
                    true if is_written => sheet.mark(line, Use::Attendance),
                    false if is_written && entry.was() != Was::Present => sheet.withhold(line),
                    _ => (),
                }
            }
        }
    }

    /// What hides the names of those who were, or may have been, away, wherever `lines` tell of them.
    pub(super) fn veil(&self, lines: &[Line<'_>]) -> Veil {
        let told: Vec<String> = lines.iter().flat_map(|line| names::away_anywhere(line.text)).collect();
        let of = |present: bool| {
            self.entries.iter().filter(move |entry| (entry.was() == Was::Present) == present).map(Entry::name)
        };
        Veil::new(of(false).chain(self.named_away.iter().chain(&told).map(String::as_str)), of(true))
    }

    /// Counts by side, in the order of the paper, and tells the editor who is in no count.
    pub(super) fn count(&self, sheet: &mut Sheet<'t>) -> Vec<(Side, Found<Counts>)> {
        let mut counts: Vec<(Side, Found<Counts>)> = Vec::new();
        for (side, line) in &self.headings {
            if !counts.iter().any(|(other, _)| other == side) {
                counts.push((*side, Found::at(*line, Counts::default())));
            }
        }
        for entry in &self.entries {
            let count = counts.iter_mut().find(|(side, _)| Some(*side) == entry.side && entry.listed != Listed::Guest);
            let Some((_, found)) = count else {
                sheet.note(entry.first, entry.last, entry.uncounted());
                continue;
            };
            found.last = entry.last;
            match entry.was() {
                Was::Present => found.value.present += 1,
                Was::Away => found.value.apologies += 1,
                Was::Unknown => {
                    found.value.unknown += 1;
                    let sentence = "det er ikke klart, om personen var der; talt som uoplyst";
                    sheet.note(entry.first, entry.last, sentence);
                }
            }
            if fold(&entry.text).contains("stedfortræder") || fold(&entry.text).contains("suppleant") {
                sheet.note(
                    entry.first,
                    entry.last,
                    "linjen nævner en stedfortræder; se efter, om et afbud skal tælles med",
                );
            }
        }
        counts
    }
}

impl Entry {
    /// The name, as it stands before title and office.
    fn name(&self) -> &str {
        names::name_in(&self.text)
    }

    fn was(&self) -> Was {
        if self.listed == Listed::Away || names::says_away(&self.text) {
            return Was::Away;
        }
        if self.listed == Listed::Unclear && self.side.is_some() {
            return Was::Unknown;
        }
        let is_certain = names::has_harmless_remarks(&self.text) && !names::is_about_absence(&self.text);
        if is_certain { Was::Present } else { Was::Unknown }
    }

    fn uncounted(&self) -> String {
        match (self.listed, self.was()) {
            (Listed::Guest, Was::Present) => {
                format!("»{}« står som gæst: skriv en række i persons og under mødets guests", self.name())
            }
            (_, Was::Away) => "et afbud uden side; læg ét til den rette side, aldrig navnet".into(),
            _ => "personen står uden side og er ikke talt med".into(),
        }
    }
}
