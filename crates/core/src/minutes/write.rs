//! The draft as TOML: every field with the lines that it came from, and what could not be read as comments.

use super::{Draft, Found, Item, Note};
use crate::snapshot::Token;
use std::fmt::Write;

/// What the paper does not say of itself: which body met, and by which id the paper is cited.
#[derive(Clone, Copy, Debug, Default)]
pub struct Named<'a> {
    /// The body's id.
    pub body: Option<&'a str>,
    /// The source's id.
    pub source: Option<&'a str>,
}

const OPENING: &str = "\
# Udkast til et møde, læst af et referat. Læs det igennem, før det lægges i data:
# - indstilling og referat står med referatets egne ord; genfortæl dem, og citér kun det, der bærer oplysningen
# - deltagerlisten er fremmøde, ikke en medlemsliste: kun antal er med, og ingen roller er læst af den
# - hvem der var væk, og hvorfor, hører ikke til i data; hvor et navn er taget ud, står [navn udeladt]
# - linjer med # er ikke data: slet dem, når de er set efter
";

impl Draft {
    /// The meeting as the project's TOML: what goes in is who met and what is cited, what comes out can be read back.
    pub fn to_toml(&self, named: Named<'_>) -> String {
        let mut out = OPENING.to_owned();
        self.add_comments(&mut out);
        let table = format!("meetings.{}", self.key(named));
        self.add_meeting(&mut out, &table, named);
        self.add_attendance(&mut out, &table);
        for item in &self.items {
            self.add_item(&mut out, &table, item, named);
        }
        out
    }

    /// The id of the meeting: the body's, or what the paper calls itself, and the day.
    fn key(&self, named: Named<'_>) -> String {
        let heading =
            self.heading.iter().map(|(_, text)| text.as_str()).find(|text| !slug(text).starts_with("referat"));
        let body = named.body.map(slug).or_else(|| heading.map(slug)).filter(|slug| !slug.is_empty());
        let day = self.start.as_ref().and_then(|start| start.value.get(..10)).unwrap_or("uden-dato");
        format!("{}-{day}", body.as_deref().unwrap_or("moede"))
    }

    fn add_comments(&self, out: &mut String) {
        let before = self.items.first().map_or(usize::MAX, |item| item.title.first);
        let heading = self.heading.iter().map(|(line, text)| (*line, *line, text.as_str()));
        add_comments(out, "Referatets overskrift", heading);
        add_comments(out, "Skal ses efter", notes(&self.notes, 0, before));
        let left = self.left.iter().map(|(line, text)| {
            (*line, *line, text.as_deref().unwrap_or("[omtaler måske fravær og er udeladt; læs den i referatet]"))
        });
        add_comments(out, "Ikke læst", left);
    }

    fn add_meeting(&self, out: &mut String, table: &str, named: Named<'_>) {
        out.push_str(&format!("\n[{table}]\n"));
        match named.body {
            Some(body) => out.push_str(&format!("organization_id = {}\n", text(body))),
            None => out.push_str("# organization_id mangler: skriv organets id, eller giv --body\n"),
        }
        add_field(out, "start", &self.start, |value| text(value));
        add_field(out, "end", &self.end, |value| text(value));
        add_field(out, "state", &self.state, |value| text(value.as_str()));
        add_field(out, "kind", &self.kind, |value| text(value.as_str()));
        add_field(out, "location", &self.location, |value| text(value));
        if !self.inferred.is_empty() {
            let fields: Vec<String> = self.inferred.iter().map(|field| text(field)).collect();
            out.push_str(&format!("inferred = [{}]\n", fields.join(", ")));
        }
        let lines = self.head_lines();
        add_source(out, named, lines, self.day_line.as_deref());
    }

    /// The lines that the meeting itself was read from.
    fn head_lines(&self) -> Option<(usize, usize)> {
        let heading = self.heading.iter().map(|(line, _)| (*line, *line));
        let times = [&self.start, &self.end, &self.location].into_iter().flatten();
        let all: Vec<(usize, usize)> = heading.chain(times.map(|found| (found.first, found.last))).collect();
        Some((all.iter().map(|lines| lines.0).min()?, all.iter().map(|lines| lines.1).max()?))
    }

    fn add_attendance(&self, out: &mut String, table: &str) {
        if self.attendance.is_empty() {
            return;
        }
        out.push_str(&format!("\n[{table}.attendance]\n"));
        for (side, found) in &self.attendance {
            let counts = found.value;
            let (present, apologies, unknown) = (counts.present, counts.apologies, counts.unknown);
            let value = format!("{{ present = {present}, apologies = {apologies}, unknown = {unknown} }}");
            out.push_str(&format!("{} = {value} # {}\n", side.as_str(), place(found.first, found.last)));
        }
    }

    fn add_item(&self, out: &mut String, table: &str, item: &Item, named: Named<'_>) {
        out.push('\n');
        add_comments(out, "Skal ses efter", notes(&self.notes, item.title.first, item.last + 1));
        let background = item.background.iter().map(|(line, text)| (*line, *line, text.as_str()));
        add_comments(out, "Står også under punktet", background);
        out.push_str(&format!("[{table}.agenda_items.punkt-{}]\nnumber = {}\n", item.number, item.number));
        add_field(out, "title", &Some(item.title.clone()), |value| text(value));
        add_field(out, "attachments", &item.attachments, |titles| attachments(titles));
        add_field(out, "recommendation", &item.recommendation, |value| text(value));
        add_field(out, "outcome", &item.outcome, |value| text(value));
        add_source(out, named, Some((item.title.first, item.last)), item.heading.as_deref());
    }
}

fn notes(notes: &[Note], from: usize, before: usize) -> impl Iterator<Item = (usize, usize, &str)> {
    let within = move |note: &&Note| (from..before).contains(&note.first);
    notes.iter().filter(within).map(|note| (note.first, note.last, note.sentence.as_str()))
}

fn add_comments<'n>(out: &mut String, heading: &str, lines: impl Iterator<Item = (usize, usize, &'n str)>) {
    let mut lines = lines.peekable();
    if lines.peek().is_some() {
        out.push_str(&format!("# {heading}:\n"));
    }
    for (first, last, text) in lines {
        out.push_str(&format!("#   {}: {}\n", place(first, last), comment(text)));
    }
}

fn add_field<T>(out: &mut String, name: &str, found: &Option<Found<T>>, value: impl FnOnce(&T) -> String) {
    if let Some(found) = found {
        out.push_str(&format!("{name} = {} # {}\n", value(&found.value), place(found.first, found.last)));
    }
}

fn add_source(out: &mut String, named: Named<'_>, lines: Option<(usize, usize)>, quote: Option<&str>) {
    let Some(source) = named.source else {
        out.push_str("# source mangler: skriv den, eller giv --source");
        if let Some((first, last)) = lines {
            out.push_str(&format!("; {}", place(first, last)));
        }
        out.push('\n');
        return;
    };
    let lines = lines.map_or(String::new(), |(first, last)| format!(", lines = [{first}, {last}]"));
    let quote = quote.map_or(String::new(), |quote| format!(", quote = {}", one_line(quote)));
    out.push_str(&format!("source = {{ source_id = {}{lines}{quote} }}\n", one_line(source)));
}

fn place(first: usize, last: usize) -> String {
    if first == last { format!("linje {first}") } else { format!("linje {first}–{last}") }
}

fn attachments(titles: &[String]) -> String {
    match titles {
        [] => "[]".into(),
        _ => {
            let rows: String = titles.iter().map(|title| format!("  {{ title = {} }},\n", one_line(title))).collect();
            format!("[\n{rows}]")
        }
    }
}

/// A text in quotes; one of several lines keeps them.
fn text(value: &str) -> String {
    if !value.contains('\n') {
        return one_line(value);
    }
    let lines: Vec<String> = value.split('\n').map(escaped).collect();
    format!("\"\"\"\n{}\"\"\"", lines.join("\n"))
}

fn one_line(value: &str) -> String {
    format!("\"{}\"", escaped(value))
}

fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// A text as it may stand in a comment: what prints nothing is spelled out.
fn comment(text: &str) -> String {
    text.chars().flat_map(|c| if c.is_control() { c.escape_unicode().collect() } else { vec![c] }).collect()
}

/// A text as ids are written: small letters a to z, digits and hyphens.
fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in super::lines::fold(text).chars().take(60) {
        match c {
            'æ' => out.push_str("ae"),
            'ø' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            c if c.is_ascii_alphanumeric() => out.push(c),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => (),
        }
    }
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read_back() {
        assert_eq!(text("a\"b\\c\u{7}"), "\"a\\\"b\\\\c\\u0007\"");
        assert_eq!(text("a\nb"), "\"\"\"\na\nb\"\"\"");
        assert_eq!(comment("a\u{0}b"), "a\\u{0}b");
        assert_eq!(slug("Klyngestyregruppe Nord "), "klyngestyregruppe-nord");
        assert_eq!(slug("Læsø & Ålborg"), "laesoe-aalborg");
    }
}
