//! Every day on which something that the snapshot knows begins or ends.

use crate::model::{Atlas, Row};
use crate::order;
use crate::time::{Date, Span, Tenure};

/// What begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A body or another organization.
    Body,
    /// Somebody's seat or other part in a body.
    Membership,
    /// An agreement.
    Agreement,
    /// Terms of reference as a whole.
    Terms,
    /// A single clause, with dates of its own.
    Clause,
}

/// Whether it begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// The first day.
    Begins,
    /// The day after the last one.
    Ends,
}

/// One row that begins or ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When. A date that the source prints as a month or a year is the whole span.
    pub on: Span,
    /// What kind of row.
    pub subject: Subject,
    /// Begins or ends.
    pub turn: Turn,
    /// The row's id; of a clause the rule's.
    pub id: String,
}

impl Event {
    /// The first day on which the change is certain to have happened: for a month, its last day.
    #[must_use]
    pub fn certain_on(&self) -> Date {
        self.on.last
    }
}

/// All events, by the day on which they are certain, then by subject and id.
#[must_use]
pub fn turning_days(atlas: &Atlas) -> Vec<Event> {
    let mut events = Vec::new();
    for row in &atlas.organizations {
        let end = row.tenure.end.or_else(|| atlas.superseded(row.id.as_str()));
        add(&mut events, Subject::Body, row, &Tenure { end, ..row.tenure });
    }
    for row in &atlas.memberships {
        add(&mut events, Subject::Membership, row, &row.tenure);
    }
    for row in &atlas.agreements {
        add(&mut events, Subject::Agreement, row, &row.tenure);
    }
    for row in &atlas.terms {
        add(&mut events, Subject::Terms, row, &row.tenure);
        for clause in &row.clauses {
            push(&mut events, Subject::Clause, &clause.id, &clause.tenure);
        }
    }
    order::sort_by(&mut events, |a, b| key(a).cmp(&key(b)));
    events
}

fn key(event: &Event) -> (Date, Subject, Turn, &str) {
    (event.certain_on(), event.subject, event.turn, &event.id)
}

fn add<T>(events: &mut Vec<Event>, subject: Subject, row: &Row<T>, tenure: &Tenure) {
    push(events, subject, row.id.as_str(), tenure);
}

fn push(events: &mut Vec<Event>, subject: Subject, id: &str, tenure: &Tenure) {
    for (on, turn) in [(tenure.start, Turn::Begins), (tenure.end, Turn::Ends)] {
        if let Some(on) = on {
            events.push(Event { on, subject, turn, id: id.to_owned() });
        }
    }
}
