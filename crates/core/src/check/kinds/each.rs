//! Kind `each`: every row of a list must have something.

use super::Outcome;
use super::listed::{bodies_looked_at, documents_gap, rows, undated};
use super::period::{clause_start, days_before, look_back};
use crate::check::matching::{Subject, deliveries_due, has_topic, matches, name_of, owing, register_of};
use crate::check::report::{Found, Missing, Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::danish;
use crate::model::{MeetingKind, Side};
use crate::snapshot::Token;
use crate::terms::{Condition, Each, Field, Listing, Operand, Test};

pub(super) fn judge(scope: &Scope<'_>, each: &Each) -> Outcome {
    let seen = look(scope, each);
    let gap = match each.of {
        Listing::Documents => documents_gap(scope, &each.conditions),
        _ => {
            let bodies = bodies_looked_at(scope, &each.conditions);
            bodies.into_iter().find_map(|body| scope.register_gap(register_of(each.of), body, scope.on, scope.on))
        }
    };
    seen.outcome(scope, each, gap)
}

/// What one row that a clause asks something of came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgedRow {
    /// The row's id.
    pub row: String,
    /// Opfyldt, Ikke opfyldt or Uoplyst; Gælder ikke for one whose day has not come; Ikke prøvet for one that is only shown.
    pub verdict: Verdict,
}

/// The rows that the clause is about, one by one, in the order of the list.
pub(in crate::check) fn row_by_row(scope: &Scope<'_>, each: &Each) -> Vec<JudgedRow> {
    let seen = look(scope, each);
    let lists = [
        // Whether what passed was asked at all may be unknown; that it has what is asked for is not.
        (seen.passed, Verdict::Fulfilled),
        (seen.failed, Verdict::Breached),
        (seen.unknown, Verdict::Undetermined),
        (seen.pending, Verdict::NotApplicable),
        (seen.not_judged, Verdict::NotChecked),
    ];
    let judged =
        lists.into_iter().flat_map(|(ids, verdict)| ids.into_iter().map(move |row| JudgedRow { row, verdict }));
    let mut judged: Vec<JudgedRow> = judged.collect();
    let order: Vec<String> = rows(scope, each.of, &each.conditions).iter().map(Subject::id).collect();
    crate::order::sort_by_key(&mut judged, |judged| order.iter().position(|id| *id == judged.row));
    judged
}

fn look(scope: &Scope<'_>, each: &Each) -> Seen {
    let mut seen = Seen::default();
    for subject in rows(scope, each.of, &each.conditions) {
        seen.add(scope, each, &subject);
    }
    seen
}

/// What the rows showed.
#[derive(Default)]
struct Seen {
    passed: Vec<String>,
    /// What is missing to know whether those that passed are asked at all; nothing where one certainly is.
    unsure: Vec<Missing>,
    sure: bool,
    failed: Vec<String>,
    /// Which of the conditions the first one that failed does not meet.
    lacks: usize,
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
                match matched.and(has()) {
                    Truth::Yes => self.pass(subject, Truth::Yes),
                    _ => self.pending.push(subject.id()),
                }
                return;
            }
            When::InScope(certain) => matched.and(certain),
        };
        match (in_scope, has()) {
            (Truth::No, _) => (),
            (asked, Truth::Yes) => self.pass(subject, asked),
            (Truth::Yes, Truth::No) => {
                let fails =
                    |condition: &Condition| matches(scope, subject, std::slice::from_ref(condition)) == Truth::No;
                if self.failed.is_empty() {
                    self.lacks = each.has.iter().position(fails).unwrap_or_default();
                }
                self.failed.push(subject.id());
            }
            (Truth::Unknown(doubts), _) | (Truth::Yes, Truth::Unknown(doubts)) => {
                self.unknown.push(subject.id());
                self.doubts.extend(doubts);
            }
        }
    }

    fn pass(&mut self, subject: &Subject<'_>, asked: Truth) {
        self.passed.push(subject.id());
        match asked {
            Truth::Unknown(doubts) => self.unsure.extend(doubts),
            _ => self.sure = true,
        }
    }

    /// An extraordinary meeting of the body without a fixed item is listed, where only ordinary ones are judged.
    fn list_extraordinary(&mut self, scope: &Scope<'_>, each: &Each, subject: &Subject<'_>) {
        let Subject::Meeting(row) = subject else { return };
        let (kinds, rest): (Vec<&Condition>, Vec<&Condition>) =
            each.conditions.iter().partition(|condition| condition.field == Field::Kind);
        let rest: Vec<Condition> = rest.into_iter().cloned().collect();
        let left_out = !kinds.is_empty() && row.kind == Some(MeetingKind::Extraordinary);
        let asked = left_out && matches(scope, subject, &rest) == Truth::Yes;
        let item = each.has.iter().find(|condition| condition.field == Field::Item);
        let Some(Condition { test: Test::OneOf(operands), .. }) = item.filter(|_| asked) else { return };
        let lacks = operands
            .iter()
            .any(|operand| matches!(operand, Operand::Word(topic) if has_topic(scope, row, topic) != Truth::Yes));
        if lacks && matches!(when(scope, each, subject), When::InScope(Truth::Yes)) {
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
            () if passed > 0 && !self.sure => Verdict::Undetermined,
            () if passed > 0 && !closed && register_asked() => Verdict::Undetermined,
            () if passed > 0 => Verdict::Fulfilled,
            () if !self.pending.is_empty() || !closed => Verdict::Undetermined,
            () => return Outcome::no_case(format!("der er ingen {} at prøve", noun.many)),
        };
        let text = self.text(scope, &noun);
        let remedy = (failed > 0).then(|| {
            let names = danish::list(self.failed.iter().map(|id| name_of(scope, id)));
            let condition = each.has.get(self.lacks);
            deliver(scope, condition, &self.failed).unwrap_or_else(|| remedy(scope, condition, &names))
        });
        let hi = closed.then_some(passed + self.unknown.len() as u32);
        let missing = if verdict == Verdict::Undetermined { self.missing(scope, gap) } else { Vec::new() };
        let rows = [self.passed, self.failed, self.unknown, self.pending, self.not_judged].concat();
        Outcome { verdict, why_not: None, found: Found { lo: passed, hi, text }, rows, missing, remedy }
    }

    /// What is missing: facts of the rows, else the list itself, else that the day comes for those pending.
    fn missing(&self, scope: &Scope<'_>, gap: Option<Missing>) -> Vec<Missing> {
        if self.doubts.is_empty() && !self.unsure.is_empty() && !self.sure {
            return self.unsure.clone();
        }
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
        // What is yet to be judged settles it, and a whole list does not.
        match gap {
            Some(gap) if self.pending.is_empty() || !self.passed.is_empty() => vec![gap],
            _ => self.pending.iter().map(later).collect(),
        }
    }

    fn text(&self, scope: &Scope<'_>, noun: &danish::Noun) -> String {
        let names = |ids: &[String]| danish::list(ids.iter().map(|id| name_of(scope, id)));
        let (passed, failed) = (self.passed.len() as u32, self.failed.len() as u32);
        let judged = passed + failed + self.unknown.len() as u32;
        let of_all = |n: u32| format!("{n} af {}", noun.count(judged));
        let mut text = match judged {
            0 if self.pending.is_empty() => format!("der er ingen {} at prøve", noun.many),
            0 => format!("der er endnu ingen {} at prøve", noun.many),
            1 if passed == 1 && self.sure => format!("{} lever op til kravet", noun.count(1)),
            _ if passed == judged && !self.sure => {
                format!("det er ikke kendt, om kravet gælder for {}", names(&self.passed))
            }
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

/// Who has still to deliver to plans, where that is what they lack.
fn deliver(scope: &Scope<'_>, condition: Option<&Condition>, plans: &[String]) -> Option<String> {
    let reports = condition.filter(|condition| condition.field == Field::ReportsFrom)?;
    let plans = plans.iter().filter_map(|id| scope.atlas.action_plans.get(id));
    let lacks = |plan| danish::list(owing(scope, plan, &reports.test));
    let remedies = plans.map(|plan| format!("{} mangler at levere til {}", lacks(plan), danish::quoted(&plan.title)));
    Some(remedies.collect::<Vec<_>>().join(". "))
}

/// What to do about rows that lack what a condition asks for.
fn remedy(scope: &Scope<'_>, condition: Option<&Condition>, names: &str) -> String {
    let Some(Condition { test: Test::Step(wanted), .. }) = condition else {
        return danish::mend(condition.map(|condition| condition.field), names);
    };
    let who = wanted.by.as_ref().or(wanted.to.as_ref()).and_then(|operand| match operand {
        Operand::Word(id) => Some(name_of(scope, id)),
        Operand::SelfBody => Some(scope.body.name.clone()),
        Operand::Each | Operand::Anchor => None,
    });
    let side = wanted.by_side.as_deref().and_then(Side::parse).map(|side| danish::side(side).to_owned());
    danish::take_step(&wanted.how, who.or(side).as_deref(), names)
}

/// Rows with an interval count while they hold; rows with one date from the look-back to the day asked
/// about; what is dated after it, still in a period of grace or not yet resolved, is pending.
fn when(scope: &Scope<'_>, each: &Each, subject: &Subject<'_>) -> When {
    if let Some(state) = of_interval(scope, each, subject) {
        return state;
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
    match first_day(scope).is_some_and(|first| day.last < first) {
        true => When::OutOfScope,
        false => When::InScope(Truth::Yes),
    }
}

/// The first day whose rows are judged: of the look-back, within the time of the body and of the clause.
pub(in crate::check) fn first_day(scope: &Scope<'_>) -> Option<crate::time::Date> {
    let of_body = scope.body.tenure.start.map(|start| start.first);
    [look_back(scope), of_body, clause_start(scope)].into_iter().flatten().max()
}

/// Where a row that holds for a time, rather than being of a day, stands: it counts while it holds, and a paper once it is
/// there. An area that bodies deliver to is judged when the deliveries are due, whether or not it still holds.
fn of_interval(scope: &Scope<'_>, each: &Each, subject: &Subject<'_>) -> Option<When> {
    let asks_for_deliveries = each.has.iter().any(|condition| condition.field == Field::ReportsFrom);
    match subject {
        Subject::ActionPlan(row) if asks_for_deliveries && row.tenure.start.is_some() => {
            deliveries_due(scope, row).is_some_and(|last| scope.on <= last).then_some(When::Pending)
        }
        Subject::Document(..) if subject.day(scope).is_some_and(|day| day.last > scope.on) => Some(When::Pending),
        Subject::Document(..) => Some(When::InScope(subject.holds(scope))),
        _ => subject.has_interval().then(|| When::InScope(subject.holds(scope))),
    }
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
