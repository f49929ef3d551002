//! The items of a meeting's agenda: what was asked, what came of it, what was decided.

use super::{Item, Minuted};
use crate::model::{self, AgendaItem, Citation, Row};
use crate::view::{Cited, Fact, Scene, Span, Text, calendar, counted, decided, link, names, plain, sources};

/// An item, worded.
pub(super) fn item(scene: &Scene, row: &Row<model::Meeting>, item: &AgendaItem) -> Item {
    let decisions = item.decisions.iter().flatten().map(|decision| Minuted {
        text: decision.text.clone(),
        cited: decision.source.iter().map(|citation| cited(scene, citation)).collect(),
    });
    let undecided = match item.decisions.as_deref() {
        None => "Om noget blev besluttet, er uoplyst.",
        Some([]) => "Referatet nævner ingen beslutning.",
        Some(_) => "",
    };
    Item {
        anchor: decided::anchor(item),
        heading: match item.number {
            Some(number) => format!("{number}. {}", item.title),
            None => item.title.clone(),
        },
        facts: item_facts(scene, item),
        recommendation: item.recommendation.clone().unwrap_or_default(),
        outcome: item.outcome.clone().unwrap_or_default(),
        decisions: decisions.collect(),
        undecided: undecided.to_owned(),
        actions: decided::actions_of(scene, row, Some(&item.id)),
        source: if item.source.is_empty() { Text::new() } else { sources::cell(scene, &item.source).text },
    }
}

fn item_facts(scene: &Scene, item: &AgendaItem) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |term: &str, value: Text| {
        if !value.is_empty() {
            facts.push(Fact { term: term.to_owned(), value });
        }
    };
    let attachment = |attachment: &model::Attachment| match &attachment.url {
        Some(url) => plain(format!("{} ({url})", attachment.title)),
        None => plain(attachment.title.clone()),
    };
    add("Bilag", list(item.attachments.iter().flatten().map(attachment).collect()));
    add("Foreslået af", item.proposed_by_id.iter().map(|id| scene.told_apart(id.as_str())).collect());
    add("Handler om", list(item.topics.iter().flatten().map(|topic| plain(names::subject(topic))).collect()));
    add("Henviser til", list(item.refers_to.iter().flatten().filter_map(|id| referred(scene, id)).collect()));
    facts
}

/// "a; b": parts that may hold commas of their own.
fn list(items: Vec<Span>) -> Text {
    let mut text = Text::new();
    for item in items {
        if !text.is_empty() {
            text.push(plain("; "));
        }
        text.push(item);
    }
    text
}

/// A row that an item is about, leading to its page where it has one.
fn referred(scene: &Scene, id: &str) -> Option<Span> {
    if let Some(row) = scene.atlas.meetings.get(id) {
        let body = scene.told_apart(row.organization_id.as_str()).text;
        return Some(link(format!("{body}, {}", calendar::when(row)), calendar::page(scene, row)));
    }
    match scene.atlas.organizations.get(id) {
        Some(_) => Some(scene.told_apart(id)),
        None => counted::in_words(scene, id).map(plain),
    }
}

fn cited(scene: &Scene, citation: &Citation) -> Cited {
    Cited { quote: citation.quote.clone().unwrap_or_default(), place: sources::place(scene, citation) }
}
