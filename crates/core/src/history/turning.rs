//! Every day on which something that the snapshot knows begins or ends, or from which nobody knows of it.

use crate::model::Atlas;
use crate::order;
use crate::time::{Date, Span, Tenure};

/// What begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A body or another organization.
    Body,
    /// A list of a body's members.
    Roster,
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
    /// The first day on which a source shows it; when it began is not known.
    Seen,
    /// The day after the last one on which a source shows it; when it ended, or whether it did, is not known.
    Unseen,
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
        push(&mut events, Subject::Body, row.id.as_str(), &Tenure { end, ..row.tenure });
    }
    for row in &atlas.rosters {
        let start = row.on.map(Span::day);
        push(&mut events, Subject::Roster, row.id.as_str(), &Tenure { start, ..Tenure::default() });
    }
    for row in &atlas.memberships {
        push(&mut events, Subject::Membership, row.id.as_str(), &row.tenure);
    }
    for row in &atlas.agreements {
        push(&mut events, Subject::Agreement, row.id.as_str(), &row.tenure);
    }
    for row in &atlas.terms {
        push(&mut events, Subject::Terms, row.id.as_str(), &row.tenure);
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

fn push(events: &mut Vec<Event>, subject: Subject, id: &str, tenure: &Tenure) {
    let seen = tenure.seen_from.filter(|_| tenure.start.is_none());
    let last = tenure.seen_until.filter(|_| tenure.end.is_none());
    let unseen = last.and_then(|seen| seen.last.succ_opt()).map(Span::day);
    let turns = [(tenure.start, Turn::Begins), (seen, Turn::Seen), (unseen, Turn::Unseen), (tenure.end, Turn::Ends)];
    for (on, turn) in turns {
        if let Some(on) = on {
            events.push(Event { on, subject, turn, id: id.to_owned() });
        }
    }
}
