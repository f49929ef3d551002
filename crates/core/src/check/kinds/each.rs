//! Kind `each`: every row of a list must have something.

use super::Outcome;
use super::listed::{bodies_looked_at, rows, undated};
use super::period::{days_before, look_back};
use crate::check::matching::{Subject, has_topic, matches, name_of, owing, register_of, reports_due};
use crate::check::report::{Found, Missing, Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::danish;
use crate::model::MeetingKind;
use crate::terms::{Condition, Each, Field, Listing, Operand, Test};

pub(super) fn judge(scope: &Scope<'_>, each: &Each) -> Outcome {
    let mut seen = Seen::default();
    for subject in rows(scope, each.of, &each.conditions) {
        seen.add(scope, each, &subject);
    }
    let collection = register_of(each.of);
    let bodies = bodies_looked_at(scope, &each.conditions);
    let gap = bodies.into_iter().find_map(|body| scope.register_gap(collection, body, scope.on, scope.on));
    seen.outcome(scope, each, gap)
}

/// What the rows showed.
#[derive(Default)]
struct Seen {
    passed: Vec<String>,
    failed: Vec<String>,
    unknown: Vec<String>,
    pending: Vec<String>,
    not_judged: Vec<String>,
    doubts: Vec<Missing>,
}

/// Where a row stands in time.
enum When {
    InScope(Truth),
    Pending,
    OutOfScope,
}

impl Seen {
    fn add(&mut self, scope: &Scope<'_>, each: &Each, subject: &Subject<'_>) {
        let matched = matches(scope, subject, &each.conditions);
        if matched == Truth::No {
            self.list_extraordinary(scope, each, subject);
            return;
        }
        let has = || matches(scope, subject, &each.has);
        let in_scope = match when(scope, each, subject) {
            When::OutOfScope => return,
            When::Pending => {
                let list = if matched.and(has()) == Truth::Yes { &mut self.passed } else { &mut self.pending };
                list.push(subject.id());
                return;
            }
            When::InScope(certain) => matched.and(certain),
        };
        match (in_scope, has()) {
            (Truth::No, _) => (),
            (_, Truth::Yes) => self.passed.push(subject.id()),
            (Truth::Yes, Truth::No) => self.failed.push(subject.id()),
            (Truth::Unknown(doubts), _) | (Truth::Yes, Truth::Unknown(doubts)) => {
                self.unknown.push(subject.id());
                self.doubts.extend(doubts);
            }
        }
    }

    /// An extraordinary meeting without a fixed item is listed, where it is not judged.
    fn list_extraordinary(&mut self, scope: &Scope<'_>, each: &Each, subject: &Subject<'_>) {
        let Subject::Meeting(row) = subject else { return };
        let item = each.has.iter().find(|condition| condition.field == Field::Item);
        let Some(Condition { test: Test::OneOf(operands), .. }) = item else { return };
        let lacks = operands
            .iter()
            .any(|operand| matches!(operand, Operand::Word(topic) if has_topic(scope, row, topic) != Truth::Yes));
        let before = row.start.is_some_and(|start| start.span.last <= scope.on);
        if lacks && before && row.kind == Some(MeetingKind::Extraordinary) {
            self.not_judged.push(subject.id());
        }
    }

    fn outcome(self, scope: &Scope<'_>, each: &Each, gap: Option<Missing>) -> Outcome {
        let closed = gap.is_none();
        let register_asked = || scope.readings.value("known_rows", "recorded") == "register";
        let noun = danish::row_noun(each.of, &each.conditions);
        let noun = if closed { noun } else { noun.known() };
        let (passed, failed) = (self.passed.len() as u32, self.failed.len() as u32);
        let verdict = match () {
            () if failed > 0 => Verdict::Breached,
            () if !self.unknown.is_empty() => Verdict::Undetermined,
            () if passed > 0 && !closed && register_asked() => Verdict::Undetermined,
            () if passed > 0 => Verdict::Fulfilled,
            () if !self.pending.is_empty() || !closed => Verdict::Undetermined,
            () => return Outcome::no_case(format!("der er ingen {} at prøve", noun.many)),
        };
        let text = self.text(scope, &noun);
        let remedy = (failed > 0).then(|| self.remedy(scope, each));
        let hi = closed.then_some(passed + self.unknown.len() as u32);
        let missing = if verdict == Verdict::Undetermined { self.missing(scope, gap) } else { Vec::new() };
        let rows = [self.passed, self.failed, self.unknown, self.pending, self.not_judged].concat();
        Outcome { verdict, why_not: None, found: Found { lo: passed, hi, text }, rows, missing, remedy }
    }

    /// What would mend those that failed; of reports, who has still to give them.
    fn remedy(&self, scope: &Scope<'_>, each: &Each) -> String {
        let Some(reports) = each.has.iter().find(|condition| condition.field == Field::ReportsFrom) else {
            let names = danish::list(self.failed.iter().map(|id| name_of(scope, id)));
            return danish::mend(each.has.first(), &names);
        };
        let plans = self.failed.iter().filter_map(|id| scope.atlas.action_plans.get(id));
        let lacks = |plan| danish::list(owing(scope, plan, &reports.test));
        let remedies =
            plans.map(|plan| format!("{} mangler at levere til {}", lacks(plan), danish::quoted(&plan.title)));
        remedies.collect::<Vec<_>>().join(". ")
    }

    /// What is missing: facts of the rows, else the list itself, else that the day comes for those pending.
    fn missing(&self, scope: &Scope<'_>, gap: Option<Missing>) -> Vec<Missing> {
        if !self.doubts.is_empty() {
            // Whoever finds out whether something is published finds its address.
            let unpublished =
                |row: &str| self.doubts.iter().any(|other| other.topic == Topic::Publications && other.row == row);
            let is_implied = |gap: &Missing| gap.topic == Topic::Field(Field::UrlUnder) && unpublished(&gap.row);
            return self.doubts.iter().filter(|gap| !is_implied(gap)).cloned().collect();
        }
        let later = |id: &String| {
            let text = format!("hvordan det går med {}", name_of(scope, id));
            missing(Topic::Field(Field::State), id, text)
        };
        gap.map_or_else(|| self.pending.iter().map(later).collect(), |gap| vec![gap])
    }

    fn text(&self, scope: &Scope<'_>, noun: &danish::Noun) -> String {
        let names = |ids: &[String]| danish::list(ids.iter().map(|id| name_of(scope, id)));
        let (passed, failed) = (self.passed.len() as u32, self.failed.len() as u32);
        let judged = passed + failed + self.unknown.len() as u32;
        let of_all = |n: u32| format!("{n} af {}", noun.count(judged));
        let mut text = match judged {
            0 if self.pending.is_empty() => format!("der er ingen {} at prøve", noun.many),
            0 => format!("der er endnu ingen {} at prøve", noun.many),
            1 if passed == 1 => format!("{} lever op til kravet", noun.count(1)),
            _ if passed == judged => format!("{} lever op til kravet", noun.all(judged)),
            _ if failed > 0 => format!("{} lever ikke op til kravet: {}", of_all(failed), names(&self.failed)),
            _ => format!("{} lever op til kravet; uafklaret: {}", of_all(passed), names(&self.unknown)),
        };
        let lists = [("prøves først senere", &self.pending), ("prøves ikke", &self.not_judged)];
        for (words, ids) in lists.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            text.push_str(&format!("; {words}: {}", names(ids)));
        }
        text
    }
}

/// Rows with an interval count while they hold; rows with one date from the look-back to the day asked
/// about; what is dated after it, still in a period of grace or not yet resolved, is pending.
fn when(scope: &Scope<'_>, each: &Each, subject: &Subject<'_>) -> When {
    if let Some(when) = awaiting_reports(scope, each, subject) {
        return when;
    }
    if subject.has_interval() {
        return When::InScope(subject.holds(scope));
    }
    if unresolved(each, subject) {
        return When::Pending;
    }
    let Some(day) = subject.day(scope) else {
        return When::InScope(undated(scope, subject));
    };
    if day.first > scope.on || day.last > scope.on || in_grace(scope, each, day.last) {
        return When::Pending;
    }
    let since = [look_back(scope), scope.body.tenure.start.map(|start| start.first), clause_start(scope)];
    match since.into_iter().flatten().any(|first| day.last < first) {
        true => When::OutOfScope,
        false => When::InScope(Truth::Yes),
    }
}

/// A plan that reports are to be given to is pending until its year and the grace for them are over, and owes them then,
/// even if it has ended itself: no year's plan would be judged otherwise.
fn awaiting_reports(scope: &Scope<'_>, each: &Each, subject: &Subject<'_>) -> Option<When> {
    let asks = each.has.iter().any(|condition| condition.field == Field::ReportsFrom);
    let Subject::ActionPlan(plan) = subject else { return None };
    let due = asks.then(|| reports_due(scope, plan)).flatten()?;
    let began = plan.tenure.start?.last <= scope.on;
    let lately = look_back(scope).is_none_or(|first| due >= first);
    match subject.holds(scope) {
        _ if began && scope.on <= due => Some(When::Pending),
        Truth::No if began && lately => Some(When::InScope(Truth::Yes)),
        _ => None,
    }
}

fn clause_start(scope: &Scope<'_>) -> Option<crate::time::Date> {
    let start = scope.clause.tenure.start.or(scope.terms.tenure.start)?;
    (!scope.hypothetical).then_some(start.first)
}

fn unresolved(each: &Each, subject: &Subject<'_>) -> bool {
    let asks = each.has.iter().any(|condition| matches!(condition.field, Field::ResolvedAt | Field::Ladder));
    asks && each.of == Listing::Matters
        && matches!(subject, Subject::Matter(row) if row.resolved_at.is_none() && row.reason.is_none())
}

/// Papers may take a while: until the last day of the grace is over, a meeting owes nothing.
fn in_grace(scope: &Scope<'_>, each: &Each, day: crate::time::Date) -> bool {
    let asks = each.has.iter().any(|condition| condition.field == Field::Published);
    asks && scope.readings.days("publication_grace_days", "30d").is_some_and(|days| day >= days_before(scope.on, days))
}
