//! Conditions on meetings, their agenda items and their guests.

use super::papers::{published, url_under};
use super::{Values, test_values, unknown};
use crate::check::report::Topic;
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::model::{AgendaItem, Guest, Meeting, MeetingKind, MeetingState, Organization, Row};
use crate::snapshot::{Id, Token};
use crate::terms::{Field, Operand, Test};
use crate::time::Span;

/// What a meeting is called: its date and, where it is not the judged body's own, the body.
pub(super) fn name(scope: &Scope<'_>, row: &Row<Meeting>) -> String {
    let day = row.start.map_or_else(|| "uden dato".to_owned(), |start| crate::danish::date(start.span));
    if row.organization_id == scope.body.id {
        return format!("mødet {day}");
    }
    let body = scope.atlas.organizations.get(row.organization_id.as_str());
    format!("mødet {day} i {}", body.map_or(row.organization_id.as_str(), |body| &body.name))
}

/// The date of a meeting. A year that we read out of the source is only as good as `year_inferred`.
pub(super) fn day(scope: &Scope<'_>, row: &Row<Meeting>) -> Option<Span> {
    let inferred = row.inferred.iter().any(|field| field == "start");
    if inferred && scope.readings.value("year_inferred", "2021") == "unknown" {
        return None;
    }
    row.start.map(|start| start.span)
}

/// Whether a meeting has started by the day asked about.
pub(in crate::check) fn started(scope: &Scope<'_>, row: &Row<Meeting>) -> Truth {
    match day(scope, row) {
        Some(span) if span.last <= scope.on => Truth::Yes,
        Some(span) if span.first > scope.on => Truth::No,
        _ => Truth::Unknown(vec![missing(Topic::Dates, row.id.as_str(), format!("datoen for {}", name(scope, row)))]),
    }
}

pub(super) fn meeting(scope: &Scope<'_>, row: &Row<Meeting>, field: Field, test: &Test) -> Truth {
    let label = || name(scope, row);
    let id = row.id.as_str();
    match field {
        Field::Id => test_values(scope, field, test, Values::one(Some(id)), id, &label()),
        Field::Body => body(scope, row, test),
        Field::State => state(scope, row, test),
        Field::Kind => test_values(scope, field, test, kind(scope, row, test), id, &label()),
        Field::Item => item(scope, row, test),
        Field::Published => published(scope, row, test),
        Field::UrlUnder => {
            url_under(scope, [&row.agenda_url, &row.minutes_url].into_iter().flatten(), test, id, &label())
        }
        Field::PreparedBy => prepared_by(scope, row),
        Field::Invited => invited(scope, row, test),
        _ => Truth::No,
    }
}

/// What kind of meeting it is. With `fixed_item_extraordinary` = judged, what holds for ordinary
/// meetings holds for extraordinary ones too.
fn kind(scope: &Scope<'_>, row: &Meeting, test: &Test) -> Values {
    let ordinary = Operand::Word(MeetingKind::Ordinary.as_str().to_owned());
    let asks_ordinary = *test == Test::OneOf(vec![ordinary]);
    let judged = || scope.readings.value("fixed_item_extraordinary", "listed") == "judged";
    match row.kind {
        Some(MeetingKind::Extraordinary) if asks_ordinary && judged() => Values::word(Some(MeetingKind::Ordinary)),
        kind => Values::word(kind),
    }
}

/// Whether the meeting is of a body of that classification in the same cluster.
fn body(scope: &Scope<'_>, row: &Row<Meeting>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let Some(body) = scope.atlas.organizations.get(row.organization_id.as_str()) else { return Truth::No };
    let cluster_of = |body: &Row<Organization>| scope.atlas.cluster_of(body.id.as_str()).map(|cluster| &cluster.id);
    let same_cluster = || match (cluster_of(body), cluster_of(scope.body)) {
        (Some(theirs), Some(ours)) => Truth::of(theirs == ours),
        (None, None) => Truth::Yes,
        (None, Some(_)) => unknown(Field::Cluster, body.id.as_str(), &body.name),
        (Some(_), None) => unknown(Field::Cluster, scope.body.id.as_str(), &scope.body.name),
    };
    let named = |operand: &Operand| match operand {
        Operand::Word(word) => *word == body.classification || word == body.id.as_str(),
        Operand::SelfBody => body.id == scope.body.id,
        Operand::Each | Operand::Anchor => false,
    };
    if operands.iter().any(named) { same_cluster() } else { Truth::No }
}

/// What became of the meeting, as seen from the day asked about: a row after it is planned, whatever
/// has become of it since, unless it was cancelled; and of a planned one that has started it is not
/// known whether it was held, even where both would do: it may have been called off.
fn state(scope: &Scope<'_>, row: &Row<Meeting>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let asks = |state: MeetingState| operands.contains(&Operand::Word(state.as_str().to_owned()));
    match (row.state, started(scope, row)) {
        (Some(MeetingState::Cancelled), _) => Truth::of(asks(MeetingState::Cancelled)),
        (_, Truth::No) => Truth::of(asks(MeetingState::Planned)),
        (Some(MeetingState::Held), Truth::Yes) => Truth::of(asks(MeetingState::Held)),
        (Some(MeetingState::Held), _) if asks(MeetingState::Held) && asks(MeetingState::Planned) => Truth::Yes,
        (Some(MeetingState::Held), gap) if asks(MeetingState::Held) || asks(MeetingState::Planned) => gap,
        _ => unknown_state(scope, row),
    }
}

/// Of a meeting whose day has come it is not known whether it was held.
pub(in crate::check) fn unknown_state(scope: &Scope<'_>, row: &Row<Meeting>) -> Truth {
    Truth::Unknown(vec![missing(
        Topic::Field(Field::State),
        row.id.as_str(),
        format!("om {} blev holdt", name(scope, row)),
    )])
}

/// Whether the agenda has an item on one of the topics.
fn item(scope: &Scope<'_>, row: &Row<Meeting>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let topics = operands.iter().filter_map(|operand| match operand {
        Operand::Word(word) => Some(word.as_str()),
        _ => None,
    });
    Truth::any(topics.map(|topic| has_topic(scope, row, topic)))
}

/// Whether the agenda has an item on a topic. An agenda that is not known, or an item whose topics
/// nobody has judged, may.
pub(in crate::check) fn has_topic(scope: &Scope<'_>, row: &Row<Meeting>, topic: &str) -> Truth {
    let label = || name(scope, row);
    let Some(items) = &row.agenda_items else {
        return Truth::Unknown(vec![missing(
            Topic::Field(Field::Item),
            row.id.as_str(),
            format!("dagsordenen for {}", label()),
        )]);
    };
    Truth::any(items.iter().map(|item| match &item.topics {
        Some(topics) => Truth::of(topics.iter().any(|own| own == topic)),
        None => {
            let number = item.number.map_or_else(|| item.id.clone(), |number| number.to_string());
            let text = format!("emnerne for punkt {number} på {}", label());
            Truth::Unknown(vec![missing(Topic::Field(Field::Topic), row.id.as_str(), text)])
        }
    }))
}

/// Whether a meeting of the body judged, held before this one, has an item that refers to it. One that
/// refers to it, but may have been later or not held, leaves it open.
fn prepared_by(scope: &Scope<'_>, row: &Row<Meeting>) -> Truth {
    let held = Test::OneOf(vec![Operand::Word(MeetingState::Held.as_str().to_owned())]);
    let own = || scope.atlas.meetings_of(scope.body.id.as_str());
    let came_before = |other: &Row<Meeting>| before(scope, other, row).and(state(scope, other, &held));
    let refers = |other: &&Row<Meeting>| {
        other.agenda_items.iter().flatten().any(|item| item.refers_to.iter().flatten().any(|id| id == row.id.as_str()))
    };
    let prepared = Truth::any(own().filter(refers).map(came_before));
    if prepared != Truth::No {
        return prepared;
    }
    let unread = |other: &Row<Meeting>| match &other.agenda_items {
        Some(items) => items.iter().any(|item| item.refers_to.is_none()),
        None => true,
    };
    let unseen = own().any(|other| unread(other) && came_before(other) != Truth::No);
    let closed = scope.register_gap(crate::snapshot::Collection::Meetings, scope.body, scope.on, scope.on).is_none();
    if closed && !unseen {
        return Truth::No;
    }
    let text = format!("en dagsorden fra et tidligere møde, der forbereder {}", name(scope, row));
    Truth::Unknown(vec![missing(Topic::Field(Field::PreparedBy), row.id.as_str(), text)])
}

/// Whether one meeting was before another.
fn before(scope: &Scope<'_>, earlier: &Row<Meeting>, later: &Row<Meeting>) -> Truth {
    match (earlier.start, later.start) {
        (Some(theirs), Some(ours)) if theirs.is_before(ours) => Truth::Yes,
        (Some(theirs), Some(ours)) if ours.is_before(theirs) => Truth::No,
        _ => {
            let text = format!("om {} var før {}", name(scope, earlier), name(scope, later));
            Truth::Unknown(vec![missing(Topic::Dates, later.id.as_str(), text)])
        }
    }
}

/// Whether every body of that classification was invited, of those that there were on the day of the meeting.
fn invited(scope: &Scope<'_>, row: &Row<Meeting>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let Some(invited) = &row.invited_ids else {
        return unknown(Field::Invited, row.id.as_str(), &name(scope, row));
    };
    let on_its_day = Scope { on: day(scope, row).map_or(scope.on, |day| day.first), ..*scope };
    let left_out =
        scope.atlas.organizations.iter().filter(|body| {
            operands.contains(&Operand::Word(body.classification.clone())) && !invited.contains(&body.id)
        });
    Truth::all(left_out.map(|body| {
        match on_its_day.holds_truth(on_its_day.exists(body), body.id.as_str(), &body.name) {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            gap => gap,
        }
    }))
}

pub(super) fn agenda_item(
    scope: &Scope<'_>,
    row: &Row<Meeting>,
    item: &AgendaItem,
    field: Field,
    test: &Test,
) -> Truth {
    let label =
        || format!("punkt {} på {}", item.number.map_or_else(|| item.id.clone(), |n| n.to_string()), name(scope, row));
    let values = match field {
        Field::Body => return body(scope, row, test),
        Field::Meeting => Values::one(Some(row.id.as_str())),
        Field::Number => Values::one(item.number.map(|number| number.to_string())),
        Field::Topic => item.topics.clone().map_or(Values::Unknown, Values::Known),
        Field::ProposedBy => Values::id(item.proposed_by_id.as_ref()),
        _ => Values::Known(Vec::new()),
    };
    test_values(scope, field, test, values, row.id.as_str(), &label())
}

pub(super) fn guest(scope: &Scope<'_>, guest: &Guest, field: Field, test: &Test) -> Truth {
    let values = match field {
        Field::Role => Values::word(guest.role),
        Field::Item => Values::one(guest.item.as_ref()),
        _ => Values::Known(Vec::new()),
    };
    let person = guest.person_id.as_ref().map(Id::as_str).and_then(|id| scope.atlas.persons.get(id));
    test_values(scope, field, test, values, &guest.id, person.map_or("gæsten", |person| &person.name))
}
