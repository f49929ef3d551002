//! Conditions on meetings, their agenda items and their guests.

use super::{Values, test_values, unknown};
use crate::check::report::Topic;
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::model::{AgendaItem, Atlas, Guest, Meeting, MeetingState, Row};
use crate::snapshot::{Id, Token};
use crate::terms::{Field, Operand, Test};
use crate::time::Span;

/// What a meeting is called: the body and the date.
pub(super) fn name(atlas: &Atlas, row: &Row<Meeting>) -> String {
    let body =
        atlas.organizations.get(row.organization_id.as_str()).map_or(row.organization_id.as_str(), |body| &body.name);
    let day = row.start.map_or_else(|| "uden dato".to_owned(), |start| crate::danish::date(start.span));
    format!("mødet i {body} {day}")
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
        _ => Truth::Unknown(vec![missing(
            Topic::Dates,
            row.id.as_str(),
            format!("datoen for {}", name(scope.atlas, row)),
        )]),
    }
}

pub(super) fn meeting(scope: &Scope<'_>, row: &Row<Meeting>, field: Field, test: &Test) -> Truth {
    let label = || name(scope.atlas, row);
    let id = row.id.as_str();
    match field {
        Field::Id => test_values(scope, field, test, Values::one(Some(id)), id, &label()),
        Field::Body => body(scope, row, test),
        Field::State => state(scope, row, test),
        Field::Kind => test_values(scope, field, test, Values::word(row.kind), id, &label()),
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

/// Whether the meeting is of a body of that classification in the same cluster.
fn body(scope: &Scope<'_>, row: &Row<Meeting>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let Some(body) = scope.atlas.organizations.get(row.organization_id.as_str()) else { return Truth::No };
    let same_cluster = match (scope.atlas.cluster_of(body.id.as_str()), scope.atlas.cluster_of(scope.body.id.as_str()))
    {
        (Some(theirs), Some(ours)) => theirs.id == ours.id,
        (_, None) => true,
        (None, Some(_)) => false,
    };
    let named = |operand: &Operand| match operand {
        Operand::Word(word) => *word == body.classification || word == body.id.as_str(),
        Operand::SelfBody => body.id == scope.body.id,
        Operand::Each | Operand::Anchor => false,
    };
    Truth::of(same_cluster && operands.iter().any(named))
}

/// What became of the meeting, as seen from the day asked about: a row after it is planned, whatever
/// has become of it since, unless it was cancelled; and of a planned one that has started it is not
/// known whether it was held.
fn state(scope: &Scope<'_>, row: &Row<Meeting>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let asks = |state: MeetingState| operands.contains(&Operand::Word(state.as_str().to_owned()));
    let held_or_not = || match asks(MeetingState::Held) && asks(MeetingState::Planned) {
        true => Truth::Yes,
        false => unknown_state(scope.atlas, row),
    };
    match (row.state, started(scope, row)) {
        (Some(MeetingState::Cancelled), _) => Truth::of(asks(MeetingState::Cancelled)),
        (_, Truth::No) => Truth::of(asks(MeetingState::Planned)),
        (Some(MeetingState::Held), Truth::Yes) => Truth::of(asks(MeetingState::Held)),
        (Some(MeetingState::Held), gap) if asks(MeetingState::Held) => gap,
        _ => held_or_not(),
    }
}

/// Of a meeting whose day has come it is not known whether it was held.
pub(in crate::check) fn unknown_state(atlas: &Atlas, row: &Row<Meeting>) -> Truth {
    Truth::Unknown(vec![missing(
        Topic::Field(Field::State),
        row.id.as_str(),
        format!("om {} blev holdt", name(atlas, row)),
    )])
}

/// Whether the agenda has an item on one of the topics.
fn item(scope: &Scope<'_>, row: &Row<Meeting>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let topics = operands.iter().filter_map(|operand| match operand {
        Operand::Word(word) => Some(word.as_str()),
        _ => None,
    });
    Truth::any(topics.map(|topic| has_topic(scope.atlas, row, topic)))
}

/// Whether the agenda has an item on a topic. An agenda that is not known, or an item whose topics
/// nobody has judged, may.
pub(in crate::check) fn has_topic(atlas: &Atlas, row: &Row<Meeting>, topic: &str) -> Truth {
    let label = || name(atlas, row);
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

/// Whether the papers are published; of a meeting to come, the agenda only.
fn published(scope: &Scope<'_>, row: &Row<Meeting>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let papers = operands.iter().filter_map(|operand| match operand {
        Operand::Word(word) if word == "agenda" => Some((row.published.agenda, &row.agenda_url, "dagsordenen")),
        Operand::Word(word) if word == "minutes" => Some((row.published.minutes, &row.minutes_url, "referatet")),
        _ => None,
    });
    let to_come = started(scope, row) == Truth::No;
    Truth::all(papers.filter(|(_, _, paper)| !to_come || *paper == "dagsordenen").map(|(day, url, paper)| {
        match (day, url) {
            (Some(day), _) if day.first > scope.on => Truth::No,
            (Some(day), _) if day.last > scope.on => {
                let text = format!("hvornår {paper} fra {} blev offentliggjort", name(scope.atlas, row));
                Truth::Unknown(vec![missing(Topic::Publications, row.id.as_str(), text)])
            }
            (Some(_), _) | (None, Some(_)) => Truth::Yes,
            (None, None) if somebody_looked(scope, row) => Truth::No,
            (None, None) => {
                let text = format!("om {paper} fra {} er offentliggjort", name(scope.atlas, row));
                Truth::Unknown(vec![missing(Topic::Publications, row.id.as_str(), text)])
            }
        }
    }))
}

fn somebody_looked(scope: &Scope<'_>, row: &Row<Meeting>) -> bool {
    let body = scope.atlas.organizations.get(row.organization_id.as_str());
    body.is_some_and(|body| scope.registered("publications", body, scope.on, scope.on))
}

/// Whether every address lies under the one asked for: its host and the beginning of its path. With
/// `agreement_site` = any, any address of the same owner will do.
pub(super) fn url_under<'u>(
    scope: &Scope<'_>,
    urls: impl Iterator<Item = &'u String>,
    test: &Test,
    row: &str,
    name: &str,
) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let urls: Vec<&String> = urls.collect();
    if urls.is_empty() {
        return unknown(Field::UrlUnder, row, name);
    }
    let any_address = scope.readings.value("agreement_site", "site") == "any";
    let lies_under = |url: &str| {
        operands.iter().any(|operand| match operand {
            Operand::Word(site) if any_address => owner(url) == owner(site),
            Operand::Word(site) => {
                let rest = bare(url).strip_prefix(bare(site).trim_end_matches('/'));
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
            }
            _ => false,
        })
    };
    Truth::all(urls.iter().map(|url| Truth::of(lies_under(url))))
}

/// An address without its scheme.
fn bare(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}

/// The last two labels of the host.
fn owner(url: &str) -> String {
    let host = bare(url).split(['/', '?', '#', ':']).next().unwrap_or_default();
    let mut labels: Vec<&str> = host.rsplit('.').take(2).collect();
    labels.reverse();
    labels.join(".").to_ascii_lowercase()
}

/// Whether a meeting of the body judged, held before this one, has an item that refers to it.
fn prepared_by(scope: &Scope<'_>, row: &Row<Meeting>) -> Truth {
    let own = || scope.atlas.meetings_of(scope.body.id.as_str());
    let before = |other: &&Row<Meeting>| matches!((other.start, row.start), (Some(theirs), Some(ours)) if theirs.is_before(ours));
    let counts =
        |other: &&Row<Meeting>| other.state != Some(MeetingState::Cancelled) && started(scope, other) == Truth::Yes;
    let refers = |other: &Row<Meeting>| {
        other.agenda_items.iter().flatten().any(|item| item.refers_to.iter().any(|id| id == row.id.as_str()))
    };
    if own().filter(before).filter(counts).any(refers) {
        return Truth::Yes;
    }
    let gap = |text: String| Truth::Unknown(vec![missing(Topic::Field(Field::PreparedBy), row.id.as_str(), text)]);
    let label = name(scope.atlas, row);
    let unseen = own().filter(before).filter(counts).any(|other| other.agenda_items.is_none());
    let closed = scope.register_gap(crate::snapshot::Collection::Meetings, scope.body, scope.on, scope.on).is_none();
    match closed && !unseen {
        true => Truth::No,
        false => gap(format!("en dagsorden fra {}, der forbereder {label}", scope.body.name)),
    }
}

/// Whether every body of that classification was invited.
fn invited(scope: &Scope<'_>, row: &Row<Meeting>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let Some(invited) = &row.invited_ids else {
        return unknown(Field::Invited, row.id.as_str(), &name(scope.atlas, row));
    };
    let wanted = |class: &str| operands.contains(&Operand::Word(class.to_owned()));
    let bodies =
        scope.atlas.organizations.iter().filter(|body| wanted(&body.classification) && scope.exists(body).is_yes());
    Truth::all(bodies.map(|body| Truth::of(invited.contains(&body.id))))
}

pub(super) fn agenda_item(
    scope: &Scope<'_>,
    row: &Row<Meeting>,
    item: &AgendaItem,
    field: Field,
    test: &Test,
) -> Truth {
    let label = || {
        format!(
            "punkt {} på {}",
            item.number.map_or_else(|| item.id.clone(), |n| n.to_string()),
            name(scope.atlas, row)
        )
    };
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
