//! Meetings, the items of their agendas, and what was decided, as they can be found.

use super::super::{Scene, calendar, decided, names};
use super::{Kind, Thing, To};
use crate::danish;
use crate::model::{AgendaItem, Meeting, Row};
use std::collections::BTreeMap;

/// Every meeting with its items and decisions.
pub(super) fn all(scene: &Scene) -> Vec<Thing> {
    let tasks = tasks(scene);
    let mut things = Vec::new();
    for row in &scene.atlas.meetings {
        let place = Place::of(scene, row);
        things.push(meeting(scene, row, &place));
        for item in row.agenda_items.iter().flatten() {
            things.push(agenda_item(scene, row, item, &place, &tasks));
            let decisions = item.decisions.iter().flatten().map(|decision| {
                let topic = decision.topic.clone();
                let texts = [place.of_item(item), item.title.clone()].into_iter().chain(topic);
                thing(Kind::Decision, decision.text.clone(), texts.collect(), place.at(scene, row, item), &place)
            });
            things.extend(decisions);
        }
    }
    things
}

/// The titles of the tasks that each item of each meeting gave.
type Tasks<'a> = BTreeMap<(&'a str, &'a str), Vec<&'a str>>;

fn tasks(scene: &Scene) -> Tasks<'_> {
    let mut tasks = Tasks::new();
    for row in &scene.atlas.actions {
        if let (Some(meeting), Some(item)) = (&row.meeting_id, &row.item) {
            tasks.entry((meeting.as_str(), item)).or_default().push(&row.title);
        }
    }
    tasks
}

/// What is the same of a meeting and all that is under it.
struct Place {
    body: String,
    /// "3. maj 2021", or that it is not known.
    when: String,
    /// The newest come first among those that fit equally well.
    before: u32,
}

impl Place {
    fn of(scene: &Scene, row: &Row<Meeting>) -> Self {
        Self {
            body: scene.told_apart(row.organization_id.as_str()).text,
            when: row.start.map_or_else(|| "uden kendt dato".to_owned(), |start| danish::date(start.span)),
            before: u32::MAX - calendar::number(row.start.map(|start| start.span.first)),
        }
    }

    fn of_item(&self, item: &AgendaItem) -> String {
        format!("{}, {}, {}", decided::numbered(item), self.body, self.when)
    }

    fn at(&self, scene: &Scene, row: &Row<Meeting>, item: &AgendaItem) -> To {
        To::address(calendar::page(scene, row).at(&decided::anchor(item)))
    }
}

fn meeting(scene: &Scene, row: &Row<Meeting>, place: &Place) -> Thing {
    let heading = format!("Møde {} i {}", place.when, place.body);
    let texts = [Some(calendar::state_in_words(scene, row)), row.location.clone()].into_iter().flatten().collect();
    thing(Kind::Meeting, heading, texts, To::address(calendar::page(scene, row)), place)
}

fn agenda_item(scene: &Scene, row: &Row<Meeting>, item: &AgendaItem, place: &Place, tasks: &Tasks<'_>) -> Thing {
    let topics: Vec<String> = item.topics.iter().flatten().map(|topic| names::subject(topic)).collect();
    let topics = (!topics.is_empty()).then(|| format!("Handler om {}", danish::list(topics)));
    let tasks = tasks.get(&(row.id.as_str(), item.id.as_str())).into_iter().flatten();
    let attached = item.attachments.iter().flatten().map(|attached| format!("Bilag: {}", attached.title));
    let texts = [place.of_item(item)]
        .into_iter()
        .chain(item.recommendation.clone())
        .chain(item.outcome.clone())
        .chain(topics)
        .chain(tasks.map(|title| format!("Opgave: {title}")))
        .chain(attached);
    thing(Kind::Item, item.title.clone(), texts.collect(), place.at(scene, row, item), place)
}

fn thing(kind: Kind, heading: String, texts: Vec<String>, to: To, place: &Place) -> Thing {
    Thing { kind, heading, texts, told: false, to, when: String::new(), before: place.before }
}
