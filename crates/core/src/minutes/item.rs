//! The items of the agenda: title, what was sent out, what was recommended, what came of it.

use super::chain::Heading;
use super::labels::{Section, section};
use super::lines::{Line, after_bullet, after_number, fold};
use super::sheet::Sheet;
use super::veil::Veil;
use super::{Found, Item, Note, Use, hints};
use crate::privacy;

/// Reads every item.
pub(super) fn read_all(sheet: &mut Sheet<'_>, headings: &[Heading<'_>], veil: &Veil) -> Vec<Item> {
    let ends = headings.iter().skip(1).map(|heading| heading.at).chain([sheet.lines.written.len()]);
    let ranges: Vec<(Heading<'_>, usize)> = headings.iter().copied().zip(ends).collect();
    ranges.into_iter().map(|(heading, end)| read(sheet, heading, end, veil)).collect()
}

/// The lines of an item, sorted by the label that they stand under.
#[derive(Default)]
struct Parts<'t> {
    background: Vec<Line<'t>>,
    attachments: Option<Vec<Line<'t>>>,
    recommendation: Option<Vec<Line<'t>>>,
    outcome: Option<Vec<Line<'t>>>,
}

impl<'t> Parts<'t> {
    fn of(&mut self, section: Section) -> &mut Vec<Line<'t>> {
        match section {
            Section::Background => &mut self.background,
            Section::Attachments => self.attachments.get_or_insert_default(),
            Section::Recommendation => self.recommendation.get_or_insert_default(),
            Section::Outcome => self.outcome.get_or_insert_default(),
        }
    }
}

fn read(sheet: &mut Sheet<'_>, heading: Heading<'_>, end: usize, veil: &Veil) -> Item {
    let (printed, next) = title(sheet, heading, end);
    let quote = quote(sheet, &printed);
    let title = printed.map(|title| veil.cover_line(&title));
    let mut parts = Parts::default();
    let mut under = Section::Background;
    let mut last = title.last;
    let mut numbered = Vec::new();
    for at in next..end {
        let line = sheet.lines.written[at];
        if is_page_number(line.text) {
            sheet.note(line.number, line.number, "står alene og ligner et sidetal; linjen er ikke brugt");
            continue;
        }
        last = line.number;
        let Some((section, rest)) = section(line.text) else {
            if under != Section::Attachments && is_numbered(line.text) {
                numbered.push(line.number);
            }
            sheet.mark(line.number, use_of(under));
            parts.of(under).push(line);
            continue;
        };
        under = section;
        parts.of(under);
        if rest.is_empty() {
            sheet.mark(line.number, Use::Label);
        } else {
            sheet.mark(line.number, use_of(under));
            parts.of(under).push(Line { text: rest, after_gap: true, ..line });
        }
    }
    note_numbers(sheet, &numbered);
    Item {
        heading: quote.filter(|quote| veil.cover_line(quote) == *quote),
        ..finish(sheet, heading.number, title, parts, last, veil)
    }
}

fn finish(
    sheet: &mut Sheet<'_>,
    number: u32,
    title: Found<String>,
    parts: Parts<'_>,
    last: usize,
    veil: &Veil,
) -> Item {
    for paragraph in paragraphs(&parts.background) {
        let look = if parts.outcome.is_some() { hints::in_background } else { hints::in_outcome };
        tell(sheet, look(&paragraph.value, paragraph.first, paragraph.last));
    }
    for paragraph in parts.outcome.iter().flat_map(|lines| paragraphs(lines)) {
        tell(sheet, hints::in_outcome(&paragraph.value, paragraph.first, paragraph.last));
    }
    if parts.outcome.is_none() {
        sheet.note(title.first, last, format!("punkt {number} har intet »Referat:«; skriv selv outcome"));
    }
    let text = |lines: Option<Vec<Line<'_>>>| lines.and_then(|lines| text_of(&lines, veil));
    Item {
        number,
        heading: None,
        attachments: parts.attachments.as_deref().and_then(|lines| attachments(sheet, lines, veil)),
        recommendation: text(parts.recommendation),
        outcome: text(parts.outcome),
        background: parts.background.iter().map(|line| (line.number, veil.cover_line(line.text))).collect(),
        title,
        last,
    }
}

fn tell(sheet: &mut Sheet<'_>, notes: Vec<Note>) {
    for note in notes {
        sheet.note(note.first, note.last, note.sentence);
    }
}

fn use_of(section: Section) -> Use {
    match section {
        Section::Background => Use::Background,
        Section::Attachments => Use::Attachment,
        Section::Recommendation => Use::Recommendation,
        Section::Outcome => Use::Outcome,
    }
}

/// The title, with what did not fit on its line, and the first written line after it.
fn title(sheet: &mut Sheet<'_>, heading: Heading<'_>, end: usize) -> (Found<String>, usize) {
    let mut line = sheet.lines.written[heading.at];
    let mut title = Found::at(line.number, heading.title.to_owned());
    let mut at = heading.at + 1;
    sheet.mark(line.number, Use::Title);
    while at < end {
        let next = sheet.lines.written[at];
        let is_text = section(next.text).is_none() && after_bullet(next.text).is_none();
        if !is_text || !sheet.lines.is_wrapped(line, next) {
            break;
        }
        title.value = format!("{} {}", title.value, next.text);
        title.last = next.number;
        sheet.mark(next.number, Use::Title);
        line = next;
        at += 1;
    }
    (title, at)
}

/// The lines of a title word for word.
fn quote(sheet: &Sheet<'_>, title: &Found<String>) -> Option<String> {
    let lines: Vec<&str> = (title.first..=title.last).filter_map(|line| Some(sheet.line(line)?.text)).collect();
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// Numbers in brackets where items have one too: they were taken for a list, and the editor is told so.
fn note_numbers(sheet: &mut Sheet<'_>, lines: &[usize]) {
    if let (Some(first), Some(last)) = (lines.first(), lines.last()) {
        let sentence = match lines.len() {
            1 => "en nummereret linje er læst som en del af punktet, ikke som et punkt".to_owned(),
            count => format!("{count} nummererede linjer er læst som en del af punktet, ikke som punkter"),
        };
        sheet.note(*first, *last, sentence);
    }
}

fn is_numbered(text: &str) -> bool {
    matches!(after_number(text), Some((_, ')', _)))
}

/// `7`, `Side 7`, `Side 7 af 9`, `7/9`.
fn is_page_number(text: &str) -> bool {
    let is_number = |word: &str| !word.is_empty() && word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let folded = if text.len() <= 40 { fold(text) } else { return false };
    let rest = folded.strip_prefix("side ").unwrap_or(&folded);
    let parts: Vec<&str> = rest.split(" af ").flat_map(|part| part.split('/')).map(str::trim).collect();
    parts.len() <= 2 && parts.into_iter().all(is_number)
}

/// The lines of a text put together again: a paragraph begins after a gap and at every bullet.
fn paragraphs(lines: &[Line<'_>]) -> Vec<Found<String>> {
    let mut paragraphs: Vec<Found<String>> = Vec::new();
    for line in lines {
        let line_text = match privacy::objection(line.text) {
            Some(why) => format!("[linje {} er udeladt: den {why}]", line.number),
            None => line.text.to_owned(),
        };
        match paragraphs.last_mut() {
            Some(paragraph) if !line.after_gap && after_bullet(line.text).is_none() => {
                paragraph.value.push(' ');
                paragraph.value.push_str(&line_text);
                paragraph.last = line.number;
            }
            _ => paragraphs.push(Found::at(line.number, line_text)),
        }
    }
    paragraphs
}

/// A text, a paragraph a line; nothing where nothing stands.
fn text_of(lines: &[Line<'_>], veil: &Veil) -> Option<Found<String>> {
    let (first, last) = (lines.first()?.number, lines.last()?.number);
    let paragraphs: Vec<String> = paragraphs(lines).iter().map(|paragraph| veil.cover(&paragraph.value)).collect();
    Some(Found { value: paragraphs.join("\n"), first, last })
}

/// The papers, one a bullet, a number or a line.
fn attachments(sheet: &Sheet<'_>, lines: &[Line<'_>], veil: &Veil) -> Option<Found<Vec<String>>> {
    let (first, last) = (lines.first()?, lines.last()?);
    let mut titles: Vec<String> = Vec::new();
    let mut before: Option<Line<'_>> = None;
    for line in lines {
        let marked = after_bullet(line.text).or_else(|| after_number(line.text).map(|(_, _, title)| title));
        let goes_on = before.is_some_and(|before| sheet.lines.is_wrapped(before, *line));
        match titles.last_mut() {
            Some(title) if marked.is_none() && goes_on => {
                title.push(' ');
                title.push_str(&veil.cover_line(line.text));
            }
            _ => titles.push(veil.cover_line(marked.unwrap_or(line.text))),
        }
        before = Some(*line);
    }
    let says_none = titles.len() == 1 && matches!(fold(&titles[0]).trim_end_matches('.'), "ingen" | "ingen bilag");
    let value = if says_none { Vec::new() } else { titles };
    Some(Found { value, first: first.number, last: last.number })
}
