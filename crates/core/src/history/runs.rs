//! Since when, and until when, each verdict on a body has held.

use crate::check::{Question, Verdict, check_with};
use crate::model::Atlas;
use crate::time::{Date, Span, Tenure};
use chrono::{Datelike, Days};
use std::collections::{BTreeMap, BTreeSet};

/// A time through which one clause has had one verdict on a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The rule.
    pub rule: String,
    /// What the data say through it.
    pub verdict: Verdict,
    /// The first day; that of the first day asked about where it may have held before.
    pub from: Date,
    /// The day after the last one; that asked about where it goes on.
    pub until: Date,
}

/// The runs of every clause on a body from `from` (included) to `until` (excluded), by rule and then by day.
///
/// The body is judged on each day on which a verdict can turn and on no other. That is enough, since a verdict depends on
/// the day only through the dates of the rows, the turn of the year, and numbers of days that assumptions add to them.
#[must_use]
pub fn runs(atlas: &Atlas, body: &str, from: Date, until: Date) -> Vec<Run> {
    let mut open: BTreeMap<String, Run> = BTreeMap::new();
    let mut closed = Vec::new();
    for on in days(atlas, from, until) {
        let question = Question { on, body: Some(body.to_owned()), rule: None, assume_in_force: Vec::new() };
        for finding in check_with(atlas, &question).findings {
            let (rule, verdict) = (finding.rule, finding.verdict);
            if open.get(&rule).is_some_and(|run| run.verdict == verdict) {
                continue;
            }
            let run = Run { rule: rule.clone(), verdict, from: on, until };
            if let Some(before) = open.insert(rule, run) {
                closed.push(Run { until: on, ..before });
            }
        }
    }
    closed.extend(open.into_values());
    crate::order::sort_by(&mut closed, |a, b| (&a.rule, a.from).cmp(&(&b.rule, b.from)));
    closed
}

/// The days from `from` to `until` on which a verdict can turn, `from` among them.
fn days(atlas: &Atlas, from: Date, until: Date) -> BTreeSet<Date> {
    let spans = spans(atlas);
    let mut found = BTreeSet::from([from]);
    let shifts = shifts(atlas);
    // What happens on a day is known on it or on the day after, as it is dated by day or by span; a year later a rolling year
    // lets go of it.
    for day in spans.iter().flat_map(|span| [span.first, span.last]) {
        for shift in &shifts {
            for year in 0..=2 {
                let later = day.with_year(day.year() + year).and_then(|day| day.checked_add_days(Days::new(*shift)));
                found.extend(later.into_iter().flat_map(|day| [Some(day), day.succ_opt()]).flatten());
            }
        }
    }
    for year in from.year()..=until.year() {
        let first = Date::from_ymd_opt(year, 1, 1);
        let later = |shift: &u64| first.and_then(|first| first.checked_add_days(Days::new(*shift)));
        found.extend(shifts.iter().filter_map(later).flat_map(|day| [Some(day), day.succ_opt()]).flatten());
    }
    found.retain(|day| *day >= from && *day < until);
    found.insert(from);
    found
}

/// The numbers of days that the assumptions as they are set add to a date, and none.
fn shifts(atlas: &Atlas) -> BTreeSet<u64> {
    let set = atlas.assumptions.iter().filter_map(|row| row.value.strip_suffix('d')?.parse().ok());
    set.chain([0]).collect()
}

/// Every date that a row carries.
fn spans(atlas: &Atlas) -> Vec<Span> {
    let mut found = vec![Span::day(atlas.published)];
    let tenures = (atlas.organizations.iter().map(|row| &row.tenure))
        .chain(atlas.memberships.iter().map(|row| &row.tenure))
        .chain(atlas.registers.iter().map(|row| &row.tenure))
        .chain(atlas.agreements.iter().map(|row| &row.tenure))
        .chain(atlas.action_plans.iter().map(|row| &row.tenure))
        .chain(atlas.terms.iter().map(|row| &row.tenure))
        .chain(atlas.terms.iter().flat_map(|terms| &terms.clauses).map(|clause| &clause.tenure));
    found.extend(tenures.flat_map(dates_of));
    found.extend(atlas.rosters.iter().filter_map(|row| row.on).map(Span::day));
    found.extend(atlas.evidence.iter().filter_map(|row| row.on).map(Span::day));
    for meeting in &atlas.meetings {
        found.extend([meeting.start, meeting.end].into_iter().flatten().map(|moment| moment.span));
        found.extend([meeting.published.agenda, meeting.published.minutes].into_iter().flatten());
    }
    found.extend(atlas.agreements.iter().filter_map(|row| row.nominal_end));
    found.extend(atlas.status_reports.iter().filter_map(|row| row.dated));
    found.extend(atlas.sources.iter().filter_map(|row| row.dated));
    found.extend(atlas.actions.iter().flat_map(|row| [row.due, row.done_on]).flatten());
    found.extend(atlas.matters.iter().filter_map(|row| row.arose_on));
    let steps = (atlas.agreements.iter().flat_map(|row| &row.steps))
        .chain(atlas.action_plans.iter().flat_map(|row| &row.steps))
        .chain(atlas.status_reports.iter().flat_map(|row| &row.steps))
        .chain(atlas.matters.iter().flat_map(|row| &row.steps));
    found.extend(steps.filter_map(|step| step.on));
    found.extend(atlas.assumptions.iter().filter_map(|row| Span::parse(&row.value)));
    found
}

fn dates_of(tenure: &Tenure) -> impl Iterator<Item = Span> {
    [tenure.start, tenure.end, tenure.seen_from, tenure.seen_until].into_iter().flatten()
}
