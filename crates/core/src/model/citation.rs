//! Where a fact comes from: a source, and the place in it.

use crate::snapshot::{Collection, Fields, Id, Noun, Targets, Value};
use crate::time::Span;

/// A document, register or page that facts come from.
#[derive(Clone, Debug)]
pub struct Source {
    /// What it is called.
    pub title: String,
    /// Who stands behind it.
    pub publisher: String,
    /// Its date, where it has one.
    pub dated: Option<Span>,
    /// The name of the file that citations count lines in.
    pub file: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
}

impl Noun for Source {
    const COLLECTION: Collection = Collection::Sources;

    fn read(fields: &Fields<'_>) -> Self {
        Source {
            title: fields.text("title"),
            publisher: fields.text("publisher"),
            dated: fields.span("dated"),
            file: fields.maybe_text("file"),
            url: fields.maybe_url("url"),
        }
    }
}

/// A place in a source, and its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// The source.
    pub source_id: Id<Source>,
    /// The heading that it stands under.
    pub section: Option<String>,
    /// The first and the last line, from 1.
    pub lines: Option<(u32, u32)>,
    /// The words, verbatim but for white space and line-break hyphens.
    pub quote: Option<String>,
}

impl Citation {
    /// Reads the citation that `fields` holds.
    pub fn read(fields: &Fields<'_>) -> Citation {
        Citation {
            source_id: fields.id("source_id"),
            section: fields.maybe_text("section"),
            lines: read_lines(fields),
            quote: fields.maybe_text("quote"),
        }
    }

    /// Reads the `source` of what must have one of its own: a row, an agenda item, a decision, a step.
    pub(super) fn read_own(fields: &Fields<'_>) -> Vec<Citation> {
        let source = Citation::read_all(fields);
        if source.is_empty() {
            fields.report_uncited();
        }
        source
    }

    /// Reads `source`: one citation or a list of them; none where it is absent.
    pub fn read_all(fields: &Fields<'_>) -> Vec<Citation> {
        match fields.node("source").map(|node| &node.value) {
            Some(Value::List(_)) => fields.objects("source", Citation::read).unwrap_or_default(),
            Some(Value::Object(_)) => fields.object("source", Citation::read).into_iter().collect(),
            Some(_) => {
                fields.report_at("source", "en kilde { source_id = … } eller en liste af kilder var ventet");
                Vec::new()
            }
            None => Vec::new(),
        }
    }
}

/// Reads `lines`: a pair of line numbers in order.
pub(crate) fn read_lines(fields: &Fields<'_>) -> Option<(u32, u32)> {
    let lines = fields.counts("lines")?;
    match lines.as_slice() {
        [first, last] if 1 <= *first && first <= last => Some((*first, *last)),
        _ => {
            fields.report_at("lines", "to linjenumre i rækkefølge var ventet: [første, sidste]");
            None
        }
    }
}

/// Ids of organizations or sites: what a cluster or a scenario may be anchored to.
pub(crate) const ANCHORS: Targets = Targets::of(&[Collection::Organizations, Collection::Sites]);
