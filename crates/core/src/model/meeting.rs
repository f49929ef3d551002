//! Meetings: when, what was on the agenda, what was decided, who was there in numbers.

use super::{Citation, Organization, Person, Role, Side};
use crate::snapshot::{Collection, Fields, Id, Noun, Targets, Token, tokens};
use crate::time::{Moment, Span};

tokens! {
    /// What became of a meeting.
    MeetingState {
        /// It is planned.
        Planned = "planned",
        /// It was held.
        Held = "held",
        /// It was cancelled.
        Cancelled = "cancelled",
    }
}

tokens! {
    /// What kind of meeting.
    MeetingKind {
        /// An ordinary meeting.
        Ordinary = "ordinary",
        /// An extraordinary meeting.
        Extraordinary = "extraordinary",
        /// A seminar.
        Seminar = "seminar",
        /// An assembly of several bodies.
        Assembly = "assembly",
    }
}

/// A meeting of a body.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// The body that meets.
    pub organization_id: Id<Organization>,
    /// When it starts.
    pub start: Option<Moment>,
    /// When it ends.
    pub end: Option<Moment>,
    /// What became of it. Absent means not known.
    pub state: Option<MeetingState>,
    /// What kind it is. Absent means not known.
    pub kind: Option<MeetingKind>,
    /// Where.
    pub location: Option<String>,
    /// Where the agenda is published.
    pub agenda_url: Option<String>,
    /// Where the minutes are published.
    pub minutes_url: Option<String>,
    /// When they were published.
    pub published: Published,
    /// Who was invited beside the members.
    pub invited_ids: Option<Vec<Id<Organization>>>,
    /// The agenda, by number. Absent means not known.
    pub agenda_items: Option<Vec<AgendaItem>>,
    /// Who was there, in numbers by side.
    pub attendance: Vec<Attendance>,
    /// Who took part as a guest. Absent means not known.
    pub guests: Option<Vec<Guest>>,
}

/// The days on which a meeting's papers were published.
#[derive(Clone, Copy, Debug, Default)]
pub struct Published {
    /// The agenda.
    pub agenda: Option<Span>,
    /// The minutes.
    pub minutes: Option<Span>,
}

/// One item of an agenda.
#[derive(Clone, Debug)]
pub struct AgendaItem {
    /// Its key in the meeting.
    pub id: String,
    /// Its number on the agenda.
    pub number: Option<u32>,
    /// Its heading.
    pub title: String,
    /// What it is about, in the words that rules ask for. Absent means that nobody has judged it.
    pub topics: Option<Vec<String>>,
    /// What was sent out with it. Absent means not known.
    pub attachments: Option<Vec<Attachment>>,
    /// What the body was asked to do.
    pub recommendation: Option<String>,
    /// What came of it.
    pub outcome: Option<String>,
    /// What was decided. Absent means not known.
    pub decisions: Option<Vec<Decision>>,
    /// The rows that it is about: a meeting prepared, a plan, a goal. Absent means that nobody has judged it.
    pub refers_to: Option<Vec<String>>,
    /// Who proposed it.
    pub proposed_by_id: Option<Id<Organization>>,
    /// Where it comes from.
    pub source: Vec<Citation>,
}

/// A paper that was sent out with an agenda item.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// What it calls itself.
    pub title: String,
    /// Where it is published.
    pub url: Option<String>,
}

/// One decision under an agenda item.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What it is about.
    pub topic: Option<String>,
    /// What was decided, in our words.
    pub text: String,
    /// Where it comes from.
    pub source: Vec<Citation>,
}

/// How many of one side were there.
#[derive(Clone, Debug)]
pub struct Attendance {
    /// The side.
    pub side: Side,
    /// How many were present.
    pub present: Option<u32>,
    /// How many had sent apologies. Who they were is not published.
    pub apologies: Option<u32>,
    /// Of how many it is not known.
    pub unknown: Option<u32>,
}

/// A guest at a meeting.
#[derive(Clone, Debug)]
pub struct Guest {
    /// The key of the guest in the meeting.
    pub id: String,
    /// Who.
    pub person_id: Option<Id<Person>>,
    /// As what.
    pub role: Option<Role>,
    /// For which item.
    pub item: Option<String>,
    /// Where it comes from.
    pub source: Vec<Citation>,
}

impl Noun for Meeting {
    const COLLECTION: Collection = Collection::Meetings;

    fn read(fields: &Fields<'_>) -> Self {
        let meeting = Meeting {
            organization_id: fields.id("organization_id"),
            start: fields.moment("start"),
            end: fields.moment("end"),
            state: fields.token("state"),
            kind: fields.token("kind"),
            location: fields.maybe_text("location"),
            agenda_url: fields.maybe_url("agenda_url"),
            minutes_url: fields.maybe_url("minutes_url"),
            published: fields.object("published", Published::read).unwrap_or_default(),
            invited_ids: fields.ids("invited_ids"),
            agenda_items: fields.rows("agenda_items", AgendaItem::read).map(in_order),
            attendance: fields.object("attendance", read_attendance).unwrap_or_default(),
            guests: fields.rows("guests", Guest::read),
        };
        if let (Some(start), Some(end)) = (meeting.start, meeting.end)
            && end.is_before(start)
        {
            fields.report_at("end", "mødet slutter, før det begynder; et tidspunkt efter start var ventet");
        }
        meeting
    }
}

fn in_order(mut items: Vec<AgendaItem>) -> Vec<AgendaItem> {
    crate::order::sort_by_key(&mut items, |item| item.number.unwrap_or(u32::MAX));
    items
}

impl Published {
    fn read(fields: &Fields<'_>) -> Published {
        Published { agenda: fields.span("agenda"), minutes: fields.span("minutes") }
    }
}

impl AgendaItem {
    fn read(fields: &Fields<'_>) -> AgendaItem {
        AgendaItem {
            id: fields.key().to_owned(),
            number: fields.count("number"),
            title: fields.text("title"),
            topics: fields.maybe_texts("topics"),
            attachments: fields.objects("attachments", Attachment::read),
            recommendation: fields.maybe_text("recommendation"),
            outcome: fields.maybe_text("outcome"),
            decisions: fields.objects("decisions", Decision::read),
            refers_to: fields.references("refers_to", Targets::ANY),
            proposed_by_id: fields.maybe_id("proposed_by_id"),
            source: Citation::read_own(fields),
        }
    }
}

impl Attachment {
    fn read(fields: &Fields<'_>) -> Attachment {
        Attachment { title: fields.text("title"), url: fields.maybe_url("url") }
    }
}

impl Decision {
    fn read(fields: &Fields<'_>) -> Decision {
        Decision { topic: fields.maybe_text("topic"), text: fields.text("text"), source: Citation::read_own(fields) }
    }
}

impl Guest {
    fn read(fields: &Fields<'_>) -> Guest {
        Guest {
            id: fields.key().to_owned(),
            person_id: fields.maybe_id("person_id"),
            role: fields.token("role"),
            item: fields.maybe_text("item"),
            source: Citation::read_all(fields),
        }
    }
}

fn read_attendance(fields: &Fields<'_>) -> Vec<Attendance> {
    let mut sides = Vec::new();
    for (name, side) in Side::ALL {
        sides.extend(fields.object(name, |fields| Attendance {
            side: *side,
            present: fields.count("present"),
            apologies: fields.count("apologies"),
            unknown: fields.count("unknown"),
        }));
    }
    // The count as a whole may be cited apart from the meeting; the meeting is what a page cites.
    Citation::read_all(fields);
    sides
}
