//! Where facts come from, as places that a reader can look up.

use super::{Cell, Column, Scene, Span, Table, Text, link, order, plain};
use crate::danish;
use crate::model::{Citation, Row, Source};

/// The place of a citation in few words: "Referat, linje 37", leading to the source.
pub(super) fn place(scene: &Scene, citation: &Citation) -> Span {
    let source = scene.atlas.sources.get(citation.source_id.as_str());
    let title = source.map_or(citation.source_id.as_str(), |row| row.title.as_str());
    // The first word of a title says what kind of paper it is, unless it is the name of a file; the list of sources has all
    // of it.
    let first = title.split([' ', ',']).next().unwrap_or(title);
    let short = match first {
        name if name.contains(['_', '.']) => citation.source_id.as_str(),
        // "L 214": a letter alone would say nothing.
        letter if letter.chars().count() < 3 => title.split([',', ':']).next().unwrap_or(title),
        word => word,
    };
    let text = match citation.lines {
        Some((first, last)) if first == last => format!("{short}, linje {first}"),
        Some((first, last)) => format!("{short}, linje {first}–{last}"),
        None => short.to_owned(),
    };
    link(text, scene.to(scene.about()).at(&anchor(citation.source_id.as_str())))
}

/// Every citation of a row; a row that cites nothing says so.
pub(super) fn cell(scene: &Scene, citations: &[Citation]) -> Cell {
    let mut text = Text::new();
    for citation in citations {
        let place = place(scene, citation);
        if text.contains(&place) {
            continue;
        }
        if !text.is_empty() {
            text.push(plain("; "));
        }
        text.push(place);
    }
    if text.is_empty() {
        text.push(plain("Ingen kilde"));
    }
    Cell { text, ..Cell::default() }
}

/// The id of a source in the list of sources.
pub(super) fn anchor(id: &str) -> String {
    format!("kilde-{id}")
}

/// What a source is used for.
#[derive(Default)]
pub(super) struct Uses {
    found: Vec<(String, Vec<String>)>,
}

impl Uses {
    /// Notes that these citations hold something up.
    pub(super) fn note(&mut self, citations: &[Citation], what: &str) {
        for citation in citations {
            self.note_source(citation.source_id.as_str(), what);
        }
    }

    /// Notes that a source holds something up.
    pub(super) fn note_source(&mut self, source: &str, what: &str) {
        let at = self.found.iter().position(|(known, _)| known == source).unwrap_or_else(|| {
            self.found.push((source.to_owned(), Vec::new()));
            self.found.len() - 1
        });
        let uses = &mut self.found[at].1;
        if !uses.iter().any(|known| known == what) {
            uses.push(what.to_owned());
        }
    }

    /// The sources used, as a table.
    pub(super) fn table(mut self, scene: &Scene) -> Table {
        order::by_key(&mut self.found, |(id, _)| order::name(id));
        let columns = ["Kilde", "Dato", "Brugt til"].map(Column::text).to_vec();
        let mut table = Table::new("Kilder", columns);
        for (id, uses) in self.found {
            let Some(source) = scene.atlas.sources.get(&id) else { continue };
            let to = scene.to(scene.about()).at(&anchor(&id));
            let uses = danish::upper_first(&uses.join(", "));
            table =
                table.with(vec![Cell::link(source.title.clone(), to), Cell::plain(dated(source)), Cell::plain(uses)]);
        }
        table
    }
}

/// The date of a source.
pub(super) fn dated(source: &Row<Source>) -> String {
    source.dated.map_or_else(|| "Uoplyst".to_owned(), danish::date)
}

/// Every source of the region, in the order of their ids.
pub(super) fn all(scene: &Scene) -> Table {
    let columns = ["Nr.", "Titel", "Udgiver", "Dato"].map(Column::text).to_vec();
    let mut table = Table::new("Kilder, som data henviser til", columns);
    for source in &scene.atlas.sources {
        let number = Cell { anchor: anchor(source.id.as_str()), ..Cell::plain(source.id.to_string()) };
        let cells = vec![number, title(source), Cell::plain(source.publisher.clone()), Cell::plain(dated(source))];
        table = table.with(cells);
    }
    table
}

/// The title and, where there is one, the address as text: nothing on the page leads out of the site unasked.
fn title(source: &Row<Source>) -> Cell {
    match &source.url {
        Some(url) => Cell::plain(format!("{} ({url})", source.title)),
        None => Cell::plain(source.title.clone()),
    }
}
