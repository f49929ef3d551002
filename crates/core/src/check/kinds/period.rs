//! Years and due dates: the windows that rows are counted in.

use crate::check::applies::{Applies, applies, clause_tenure};
use crate::check::scope::Scope;
use crate::terms::{Condition, Due, Field, Listing, Operand, Test};
use crate::time::{Date, year_of};
use chrono::{Datelike, Days, Months};

/// The days from `first` to `last`, both included.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Window {
    pub(super) first: Date,
    pub(super) last: Date,
    /// What the window is called.
    pub(super) name: String,
}

/// The running year and the year before, as `year` reads them.
pub(super) fn years(scope: &Scope<'_>) -> (Window, Window) {
    let on = scope.on;
    let reading = scope.readings.value("year", "calendar");
    let anniversary = || scope.body.tenure.start.and_then(|start| last_anniversary(start.first, on));
    let calendar = || (Date::from_ymd_opt(year_of(on), 1, 1), true);
    let (first, named) = match reading {
        "rolling" => (on.checked_sub_months(Months::new(12)).and_then(|day| day.succ_opt()), false),
        // Where nobody knows the day of founding, its anniversary is none.
        "founding" => anniversary().map_or_else(calendar, |day| (Some(day), false)),
        _ => calendar(),
    };
    let first = first.unwrap_or(on);
    (year_from(first, named), year_from(first.checked_sub_months(Months::new(12)).unwrap_or(first), named))
}

fn year_from(first: Date, calendar: bool) -> Window {
    let last = first.checked_add_months(Months::new(12)).and_then(|day| day.pred_opt()).unwrap_or(first);
    let name = if calendar { year_of(first).to_string() } else { format!("året fra {}", crate::danish::day(first)) };
    Window { first, last, name }
}

fn last_anniversary(founded: Date, on: Date) -> Option<Date> {
    let this_year = founded.with_year(on.year()).unwrap_or(founded);
    if this_year <= on { Some(this_year) } else { this_year.checked_sub_months(Months::new(12)) }
}

/// The first day of the rows that `each` looks at: of the year before, or nothing where `look_back`
/// goes back to the beginning.
pub(in crate::check) fn look_back(scope: &Scope<'_>) -> Option<Date> {
    match scope.readings.value("look_back", "two_years") {
        "since_start" => None,
        _ => Some(years(scope).1.first),
    }
}

/// The first day of the clause: what was done before it was asked for does not answer it.
pub(super) fn clause_start(scope: &Scope<'_>) -> Option<Date> {
    let start = clause_tenure(scope).start?;
    (!scope.hypothetical).then_some(start.first)
}

/// Whether body and clause held on every day of a window.
pub(super) fn held_through(scope: &Scope<'_>, window: &Window) -> bool {
    let on = |day| matches!(applies(&Scope { on: day, ..*scope }), Applies::Yes);
    on(window.first) && on(window.last)
}

/// Of a year that the body did not hold throughout, the minimum that still binds: none, a part, or the
/// whole, as `partial_year` says.
pub(super) fn partial_minimum(scope: &Scope<'_>, window: &Window, n: u32) -> Option<u32> {
    let held = |day: &Date| matches!(applies(&Scope { on: *day, ..*scope }), Applies::Yes);
    match scope.readings.value("partial_year", "fulfil_only") {
        "whole" if held(&window.last) => Some(n),
        "proportional" if held(&window.last) => {
            let days = window.first.iter_days().take_while(|day| *day <= window.last);
            let (all, within) = days.fold((0u32, 0u32), |(all, within), day| (all + 1, within + u32::from(held(&day))));
            Some(n * within / all.max(1))
        }
        _ => None,
    }
}

/// The first day that counts, and the day by which rows are due; without the latter where an assumption says that there
/// is no such day.
pub(super) fn due_day(scope: &Scope<'_>, due: Due, of: Listing, conditions: &[Condition]) -> (Date, Option<Date>) {
    let agreement =
        conditions.iter().find(|condition| condition.field == Field::Agreement).and_then(|condition| match &condition
            .test
        {
            Test::OneOf(operands) => operands.iter().find_map(|operand| match operand {
                Operand::Word(id) => scope.atlas.agreements.get(id),
                _ => None,
            }),
            _ => None,
        });
    let start = agreement.and_then(|row| row.tenure.start).map(|start| start.first);
    let nominal_end = agreement.and_then(|row| row.nominal_end).map(|end| end.first);
    let day = match due {
        Due::On(day) => Some(day),
        Due::Midterm => crate::time::parse_day(scope.readings.value("midterm_due", "2025-10-01")),
        Due::NominalEnd if of == Listing::ActionPlans => match scope.readings.value("action_plan_due", "nominal_end") {
            "none" => None,
            "one_year" => start.and_then(|start| start.checked_add_months(Months::new(12))),
            _ => nominal_end,
        },
        Due::NominalEnd => match scope.readings.value("final_due", "nominal_end") {
            "none" => None,
            "agreement_end" => agreement.and_then(|row| row.tenure.end).map(|end| end.first),
            _ => nominal_end,
        },
    };
    // Of an agreement that does not say when it began, no list is known to reach back to its beginning.
    let unknown = if agreement.is_some() { Date::MIN } else { day.unwrap_or(scope.on) };
    (start.unwrap_or(unknown), day)
}

/// A day that many days before another.
pub(super) fn days_before(day: Date, days: u64) -> Date {
    day.checked_sub_days(Days::new(days)).unwrap_or(Date::MIN)
}
