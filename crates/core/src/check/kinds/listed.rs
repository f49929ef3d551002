//! Which rows a list has for a clause, when they count, and what would close the list.

use super::period::Window;
use crate::check::matching::{Subject, matches, name_of, parts_of, register_of, rows_of};
use crate::check::report::{Missing, Topic};
use crate::check::scope::{Scope, missing};
use crate::check::tally::Tally;
use crate::check::truth::Truth;
use crate::model::{Agreement, Meeting, MeetingKind, MeetingState, Organization, Row, StatusReport};
use crate::terms::{Condition, Count, Field, Listing, Operand, Period, Test};
use crate::time::{Date, Span};

/// Counts the rows of the list in a window, or what holds on the day.
pub(super) fn tally(scope: &Scope<'_>, count: &Count, window: Option<&Window>) -> Tally {
    let mut tally = Tally::default();
    for subject in rows(scope, count.of, &count.conditions) {
        let truth = matches(scope, &subject, &count.conditions);
        if truth == Truth::No {
            continue;
        }
        let in_time = match (window, &subject) {
            (None, _) => on_the_day(scope, &subject),
            (Some(window), Subject::StatusReport(row)) if count.per == Some(Period::Year) => {
                reports_on(scope, row, window)
            }
            (Some(window), _) => within(scope, &subject, window),
        };
        let truth = truth.and(in_time).and(kind_counts(scope, &subject, &count.conditions));
        tally.add(&subject.id(), [subject.id()], truth);
    }
    let (first, last) = window.map_or((scope.on, scope.on), |window| (window.first, window.last));
    tally.open.extend(register_gap(scope, count, first, last));
    tally
}

/// The rows of a list that are the body's at all: of meetings without a condition on the body, its own only.
pub(super) fn rows<'a>(scope: &Scope<'a>, of: Listing, conditions: &[Condition]) -> Vec<Subject<'a>> {
    let asks = |field| conditions.iter().any(|condition: &Condition| condition.field == field);
    let of_meetings = matches!(of, Listing::Meetings | Listing::AgendaItems | Listing::Guests);
    if !of_meetings || asks(Field::Meeting) || asks(Field::Id) {
        return rows_of(scope.atlas, of);
    }
    if conditions.iter().any(asks_for_assemblies) {
        let concerns = |row: &&Row<Meeting>| {
            row.organization_id == scope.body.id || asks(Field::Body) || row.kind == Some(MeetingKind::Assembly)
        };
        return scope.atlas.meetings.iter().filter(concerns).flat_map(|row| parts_of(row, of)).collect();
    }
    let bodies = bodies_named(scope, conditions);
    let mut meetings: Vec<_> = bodies.iter().flat_map(|body| scope.atlas.meetings_of(body.id.as_str())).collect();
    crate::order::sort_by_key(&mut meetings, |row| row.id.as_str());
    meetings.into_iter().flat_map(|row| parts_of(row, of)).collect()
}

/// An assembly of several bodies is nobody's own meeting: a clause that asks for assemblies means all.
fn asks_for_assemblies(condition: &Condition) -> bool {
    condition.field == Field::Kind && condition.test == Test::OneOf(vec![Operand::Word("assembly".into())])
}

/// The bodies that a condition names, but for those that are known to be of another cluster; without a
/// condition the body judged.
fn bodies_named<'a>(scope: &Scope<'a>, conditions: &[Condition]) -> Vec<&'a Row<Organization>> {
    let Some(condition) = conditions.iter().find(|condition| condition.field == Field::Body) else {
        return vec![scope.body];
    };
    let Test::OneOf(operands) = &condition.test else { return Vec::new() };
    let named = |row: &&Row<Organization>| {
        operands.iter().any(|operand| match operand {
            Operand::Word(word) => *word == row.classification || word == row.id.as_str(),
            Operand::SelfBody => row.id == scope.body.id,
            Operand::Each | Operand::Anchor => false,
        })
    };
    let cluster = |row: &Row<Organization>| scope.atlas.cluster_of(row.id.as_str()).map(|cluster| &cluster.id);
    let ours = cluster(scope.body);
    let elsewhere =
        |row: &&Row<Organization>| cluster(row).is_some_and(|theirs| ours.is_some_and(|ours| ours != theirs));
    scope.atlas.organizations.iter().filter(named).filter(|row| !elsewhere(row)).collect()
}

/// Whether a row holds on the day; one of a single day must not lie ahead.
fn on_the_day(scope: &Scope<'_>, subject: &Subject<'_>) -> Truth {
    let of_a_day = !subject.has_interval() || matches!(subject, Subject::Document(..));
    match subject.day(scope).filter(|_| of_a_day) {
        _ if matches!(subject, Subject::Guest(row, _) if row.state == Some(MeetingState::Cancelled)) => Truth::No,
        Some(day) if day.first > scope.on => Truth::No,
        Some(day) if day.last > scope.on => date_unknown(scope, subject),
        Some(_) => subject.holds(scope),
        None => undated(scope, subject),
    }
}

/// A row without any day counts as what holds. Of a meeting, and of what it had, there is a day, which is not known.
pub(super) fn undated(scope: &Scope<'_>, subject: &Subject<'_>) -> Truth {
    match subject {
        Subject::Meeting(_) | Subject::AgendaItem(..) | Subject::Guest(..) => date_unknown(scope, subject),
        _ => subject.holds(scope),
    }
}

/// A report on a year belongs to that year, whenever it was given; but it must have been given.
fn reports_on(scope: &Scope<'_>, row: &Row<StatusReport>, window: &Window) -> Truth {
    let subject = Subject::StatusReport(row);
    let Some(year) = row.year.and_then(|year| Span::parse(&format!("{year:04}"))) else {
        return within(scope, &subject, window);
    };
    let given = match row.dated {
        Some(dated) if dated.first > scope.on => Truth::No,
        Some(dated) if dated.last > scope.on => date_unknown(scope, &subject),
        // Of a report without a date all that is known is its year: until that is over, it may lie ahead.
        None if year.last > scope.on => date_unknown(scope, &subject),
        _ => Truth::Yes,
    };
    given.and(Truth::of(window.first <= year.first && year.first <= window.last))
}

/// Whether the day of a row lies in a window.
fn within(scope: &Scope<'_>, subject: &Subject<'_>, window: &Window) -> Truth {
    match subject.day(scope) {
        None => undated(scope, subject),
        Some(day) if window.first <= day.first && day.last <= window.last => Truth::Yes,
        Some(day) if day.last < window.first || day.first > window.last => Truth::No,
        Some(_) => date_unknown(scope, subject),
    }
}

fn date_unknown(scope: &Scope<'_>, subject: &Subject<'_>) -> Truth {
    let id = match subject {
        Subject::Meeting(row) | Subject::AgendaItem(row, _) | Subject::Guest(row, _) => row.id.as_str().to_owned(),
        _ => subject.id(),
    };
    let text = format!("den præcise dato for {}", name_of(scope, &id));
    Truth::Unknown(vec![missing(Topic::Dates, &id, text)])
}

/// Whether a meeting of that kind counts where the clause says only "møder".
fn kind_counts(scope: &Scope<'_>, subject: &Subject<'_>, conditions: &[Condition]) -> Truth {
    let Subject::Meeting(row) = subject else { return Truth::Yes };
    if conditions.iter().any(|condition| condition.field == Field::Kind) {
        return Truth::Yes;
    }
    let name = || name_of(scope, row.id.as_str());
    let unknown = |text: String| Truth::Unknown(vec![missing(Topic::Field(Field::Kind), row.id.as_str(), text)]);
    match row.kind {
        Some(MeetingKind::Ordinary) => Truth::Yes,
        Some(MeetingKind::Extraordinary) => Truth::of(scope.readings.value("extraordinary_counts", "yes") == "yes"),
        Some(MeetingKind::Seminar) => match scope.readings.value("seminar_counts", "unknown") {
            "yes" => Truth::Yes,
            "no" => Truth::No,
            _ => unknown(format!("om {}, som var et seminar, tæller som møde", name())),
        },
        Some(MeetingKind::Assembly) => Truth::No,
        None => unknown(format!("om {} var et ordinært møde, et seminar eller noget tredje", name())),
    }
}

/// What is missing for the list to be whole: the register of the body, or of each body that is looked
/// at; of agenda items, also the agenda of every meeting in the time.
pub(super) fn register_gap(scope: &Scope<'_>, count: &Count, first: Date, last: Date) -> Option<Missing> {
    if count.of == Listing::Documents {
        return documents_gap(scope, &count.conditions);
    }
    let collection = register_of(count.of);
    let bodies = bodies_looked_at(scope, &count.conditions);
    // Before it was founded, a body has nothing that a list could lack.
    let since = |body: &Row<Organization>| body.tenure.start.map_or(first, |start| first.max(start.first)).min(last);
    let gap = bodies.iter().find_map(|body| scope.register_gap(collection, body, since(body), last));
    let unseen = |row: &&Row<Meeting>| match count.of {
        Listing::AgendaItems => row.agenda_items.is_none(),
        Listing::Guests => row.guests.is_none(),
        _ => false,
    };
    let in_time = |row: &&Row<Meeting>| {
        let span = row.start.map(|start| start.span);
        span.is_none_or(|span| span.last >= first && span.first <= last)
    };
    let meetings = bodies.iter().flat_map(|body| scope.atlas.meetings_of(body.id.as_str()));
    let (what, field) = match count.of {
        Listing::Guests => ("gæsterne", Field::Role),
        _ => ("dagsordenen", Field::Item),
    };
    gap.or_else(|| {
        let row = meetings.filter(unseen).find(in_time)?;
        let text = format!("{what} for {}", name_of(scope, row.id.as_str()));
        Some(missing(Topic::Field(field), row.id.as_str(), text))
    })
}

/// What is missing for the papers of agreements to be known in full: the list of the agreement that the clause names;
/// where it names none, the list of agreements, and that of each.
pub(super) fn documents_gap(scope: &Scope<'_>, conditions: &[Condition]) -> Option<Missing> {
    let named = conditions.iter().find(|condition| condition.field == Field::Agreement);
    let asked = |row: &&Row<Agreement>| {
        named.is_none_or(|condition| {
            matches(scope, &Subject::Agreement(row), &[Condition { field: Field::Id, ..condition.clone() }])
                != Truth::No
        })
    };
    let unseen = scope.atlas.agreements.iter().filter(asked).find(|row| row.documents.is_none());
    let papers = |row: &Row<Agreement>| {
        missing(Topic::List, row.id.as_str(), format!("en liste over bilagene til {}", name_of(scope, row.id.as_str())))
    };
    let unlisted = || scope.register_gap(register_of(Listing::Agreements), scope.body, scope.on, scope.on);
    unseen.map(papers).or_else(|| if named.is_none() { unlisted() } else { None })
}

/// The bodies whose lists a clause looks at: those that it names; where none is known, the body judged.
pub(super) fn bodies_looked_at<'a>(scope: &Scope<'a>, conditions: &[Condition]) -> Vec<&'a Row<Organization>> {
    let named = bodies_named(scope, conditions);
    if named.is_empty() { vec![scope.body] } else { named }
}
