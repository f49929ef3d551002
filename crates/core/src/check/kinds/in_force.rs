//! Kind `in_force`: the state of an agreement on a day, held against what it says of its own time.

use super::Outcome;
use crate::check::report::{Topic, Verdict, WhyNot};
use crate::check::scope::{Scope, missing};
use crate::danish;
use crate::model::{Agreement, Row};
use crate::terms::{InForce, Says};
use crate::time::{Date, Holds, Span};
use chrono::Months;

/// Where an agreement stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It has not begun.
    Before,
    /// It holds, within the time that it names itself.
    Nominal,
    /// That time is over, and it goes on.
    Prolonged,
    /// Another has taken its place.
    Replaced,
    /// It has ended.
    Lapsed,
    /// Its dates do not say.
    Unclear,
}

/// Where an agreement stands on a day. `successor` is the day on which another takes its place ([`Atlas::succeeded`]), and
/// `holds` what its own interval and that day give.
///
/// [`Atlas::succeeded`]: crate::model::Atlas::succeeded
pub fn standing(row: &Agreement, on: Date, successor: Option<Span>, holds: Holds) -> Standing {
    match holds {
        Holds::NotYet => Standing::Before,
        _ if successor.is_some_and(|start| on >= start.last) => Standing::Replaced,
        Holds::NoLonger => Standing::Lapsed,
        Holds::Unknown => Standing::Unclear,
        Holds::Yes | Holds::YesUnlessEnded => match row.nominal_end {
            Some(end) if on >= end.first => Standing::Prolonged,
            _ => Standing::Nominal,
        },
    }
}

pub(super) fn judge(scope: &Scope<'_>, in_force: &InForce) -> Outcome {
    let Some(row) = scope.atlas.agreements.get(in_force.agreement.as_str()) else {
        return Outcome::new(Verdict::Undetermined, "aftalen er ikke kendt");
    };
    let (verdict, why_not) = match (in_force.says, state(scope, row)) {
        (_, Standing::Before) => (Verdict::NotApplicable, Some(WhyNot::NotYet)),
        (_, Standing::Replaced | Standing::Lapsed) => (Verdict::NotApplicable, Some(WhyNot::NoLonger)),
        (_, Standing::Unclear) => (Verdict::Undetermined, None),
        (Says::Nominal { .. }, Standing::Prolonged) => (Verdict::NotApplicable, Some(WhyNot::NoLonger)),
        (Says::ValidFrom(day), Standing::Nominal | Standing::Prolonged) => (starts_on(row, day), None),
        (Says::Nominal { months }, Standing::Nominal) => (runs_for(row, months), None),
        (Says::UntilSuccessor, Standing::Nominal | Standing::Prolonged) => (goes_on(scope, row), None),
    };
    let mut outcome = Outcome::new(verdict, text(scope, row));
    outcome.why_not = why_not;
    outcome.rows = vec![row.id.as_str().to_owned()];
    if verdict == Verdict::Undetermined {
        let text = lacking(row, in_force.says);
        outcome.missing = vec![missing(Topic::Dates, row.id.as_str(), text)];
    }
    if verdict == Verdict::Breached {
        outcome.remedy = Some(match in_force.says {
            Says::ValidFrom(day) => format!("Lad {} begynde {}", row.title, danish::day(day)),
            Says::Nominal { .. } => format!("Ret, hvor længe {} er planlagt til at gælde", row.title),
            Says::UntilSuccessor => {
                format!("Før den aftale ind, der afløser {}, eller lad den gælde videre", row.title)
            }
        });
    }
    outcome
}

fn state(scope: &Scope<'_>, row: &Row<Agreement>) -> Standing {
    let successor = scope.atlas.succeeded(row);
    standing(row, scope.on, successor, scope.holds(&row.tenure, successor))
}

fn starts_on(row: &Agreement, day: Date) -> Verdict {
    match row.tenure.start.and_then(Span::exact) {
        Some(start) if start == day => Verdict::Fulfilled,
        Some(_) => Verdict::Breached,
        None => Verdict::Undetermined,
    }
}

fn runs_for(row: &Agreement, months: u32) -> Verdict {
    let end = row.tenure.start.and_then(Span::exact).and_then(|start| start.checked_add_months(Months::new(months)));
    match (end, row.nominal_end.and_then(Span::exact)) {
        (Some(end), Some(nominal)) if end == nominal => Verdict::Fulfilled,
        (Some(_), Some(_)) => Verdict::Breached,
        _ => Verdict::Undetermined,
    }
}

/// Whether the agreement goes on until another takes its place: an end of its own, with neither a
/// successor from that day nor a statute that ended it, cuts it short.
fn goes_on(scope: &Scope<'_>, row: &Row<Agreement>) -> Verdict {
    let Some(end) = row.tenure.end else { return Verdict::Fulfilled };
    let succeeded = scope.atlas.succeeded(row).is_some_and(|start| start.first <= end.last);
    if succeeded || row.ended_by.is_some() { Verdict::Fulfilled } else { Verdict::Breached }
}

/// Which of its days is missing: the first, the one that it names for its end, or the one on which it does end.
fn lacking(row: &Agreement, says: Says) -> String {
    match row.tenure.start.and_then(Span::exact) {
        None => format!("den dag, {} begynder", row.title),
        Some(_) if matches!(says, Says::Nominal { .. }) && row.nominal_end.and_then(Span::exact).is_none() => {
            format!("hvor længe {} er planlagt til at gælde", row.title)
        }
        Some(_) => format!("den dag, {} ophører", row.title),
    }
}

fn text(scope: &Scope<'_>, row: &Row<Agreement>) -> String {
    let date = |span: Option<Span>| span.map_or_else(|| "en ukendt dag".to_owned(), danish::date);
    let state = match state(scope, row) {
        Standing::Before => "er ikke trådt i kraft",
        Standing::Nominal => "gælder",
        Standing::Prolonged => "er forlænget, til en ny træder i kraft",
        Standing::Replaced => "er afløst af en ny aftale",
        Standing::Lapsed => "er ophørt",
        Standing::Unclear => "kan gælde",
    };
    let end = row.tenure.end.map_or_else(String::new, |end| format!(", med slutdato {}", danish::date(end)));
    format!("{} {state}: fra {}, planlagt til {}{end}", row.title, date(row.tenure.start), date(row.nominal_end))
}
