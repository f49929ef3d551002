//! The whole check: every clause against every body that it is for, and under each finding the
//! assumptions that it rests on.

use super::applies::{Applies, applies, concerns};
use super::kinds::{BySeat, JudgedRow, Outcome, by_seat, judge as judge_requirement, row_by_row as each_row};
use super::readings::Readings;
use super::report::{Finding, Found, Missing, Report, Topic, Verdict, WhyNot};
use super::scope::Scope;
use crate::danish;
use crate::model::{Atlas, Organization, Row};
use crate::terms::{Clause, Demand, Kind, Terms, Worst};
use crate::time::Date;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question {
    /// The day.
    pub on: Date,
    /// This body only; then clauses that are for others say so.
    pub body: Option<String>,
    /// This clause only.
    pub rule: Option<String>,
    /// Terms that are taken to be in force, also for the bodies whose place their own bodies took.
    pub assume_in_force: Vec<String>,
}

/// Checks every clause on a day.
pub fn check(atlas: &Atlas, on: Date) -> Report {
    check_with(atlas, &everything(on))
}

/// The same without the assumptions that each answer rests on, which take most of the time: for who only compares answers.
pub fn answers(atlas: &Atlas, on: Date) -> Report {
    report(atlas, &everything(on), |case| case.bare())
}

fn everything(on: Date) -> Question {
    Question { on, body: None, rule: None, assume_in_force: Vec::new() }
}

/// Checks what is asked. The findings are sorted by rule, then by body, by bytes.
pub fn check_with(atlas: &Atlas, question: &Question) -> Report {
    report(atlas, question, |case| case.finding())
}

fn report(atlas: &Atlas, question: &Question, find: fn(&Case<'_>) -> Finding) -> Report {
    let mut findings = Vec::new();
    for terms in &atlas.terms {
        let hypothetical = question.assume_in_force.iter().any(|id| id == terms.id.as_str());
        let wanted = |clause: &&Clause| question.rule.as_ref().is_none_or(|id| *id == clause.id);
        for clause in terms.clauses.iter().filter(wanted) {
            for body in bodies(atlas, question) {
                let case = Case { atlas, terms, clause, body, on: question.on, hypothetical };
                if concerns(atlas, terms, clause, body, hypothetical) {
                    findings.push(find(&case));
                } else if question.body.is_some() {
                    findings.push(case.of_others());
                }
            }
        }
    }
    crate::order::sort_by(&mut findings, |a, b| (&a.rule, a.body.as_str()).cmp(&(&b.rule, b.body.as_str())));
    Report { on: question.on, findings: without_idle_versions(findings) }
}

/// The seats behind a finding for a clause of kind `derived_seats`, one by one; nothing for any other clause.
pub fn seat_by_seat(atlas: &Atlas, finding: &Finding, on: Date) -> Option<BySeat> {
    let clause = finding.clause(atlas)?;
    let Kind::DerivedSeats(derived) = &clause.requirement()?.kind else { return None };
    let terms = atlas.terms.get(finding.terms.as_str())?;
    let body = atlas.organizations.get(finding.body.as_str())?;
    let case = Case { atlas, terms, clause, body, on, hypothetical: finding.hypothetical };
    Some(by_seat(&case.scope(&Readings::new(atlas)), derived))
}

/// The rows behind a finding for a clause of kind `each`, one by one, in the order of their list; none for any other clause,
/// and none where the clause does not apply. A breach that the words do not bear is softened here too.
pub fn row_by_row(atlas: &Atlas, finding: &Finding, on: Date) -> Vec<JudgedRow> {
    let judged = || {
        let clause = finding.clause(atlas).filter(|_| finding.verdict != Verdict::NotApplicable)?;
        let requirement = clause.requirement()?;
        let Kind::Each(each) = &requirement.kind else { return None };
        let terms = atlas.terms.get(finding.terms.as_str())?;
        let body = atlas.organizations.get(finding.body.as_str())?;
        let case = Case { atlas, terms, clause, body, on, hypothetical: finding.hypothetical };
        let mut judged = each_row(&case.scope(&Readings::new(atlas)), each);
        let softened = requirement.worst == Worst::Undetermined;
        for row in judged.iter_mut().filter(|row| softened && row.verdict == Verdict::Breached) {
            row.verdict = Verdict::Undetermined;
        }
        Some(judged)
    };
    judged().unwrap_or_default()
}

fn bodies<'a>(atlas: &'a Atlas, question: &'a Question) -> impl Iterator<Item = &'a Row<Organization>> {
    atlas.organizations.iter().filter(|row| question.body.as_ref().is_none_or(|id| id == row.id.as_str()))
}

/// Of several versions of one clause on one body, those that do not apply are left out beside one that does.
fn without_idle_versions(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        match kept.last_mut() {
            Some(last) if last.rule == finding.rule && last.body == finding.body => {
                if last.verdict == Verdict::NotApplicable {
                    *last = finding;
                } else if finding.verdict != Verdict::NotApplicable {
                    kept.push(finding);
                }
            }
            _ => kept.push(finding),
        }
    }
    kept
}

/// One clause and one body on one day.
struct Case<'a> {
    atlas: &'a Atlas,
    terms: &'a Row<Terms>,
    clause: &'a Clause,
    body: &'a Row<Organization>,
    on: Date,
    hypothetical: bool,
}

impl<'a> Case<'a> {
    fn finding(&self) -> Finding {
        let readings = Readings::new(self.atlas);
        let outcome = self.judge(&readings);
        let rests_on = |(id, values): (&'a str, Vec<&'a str>)| {
            let other = |value: &&'a str| self.judge(&Readings::with(self.atlas, id, value)).verdict != outcome.verdict;
            values.iter().any(other).then(|| id.to_owned())
        };
        let alternatives = readings.alternatives();
        let asked = alternatives.iter().map(|(id, _)| (*id).to_owned()).collect();
        let assumptions = alternatives.into_iter().filter_map(rests_on).collect();
        Finding { assumptions, asked, ..self.worded(outcome) }
    }

    /// The same without what it rests on.
    fn bare(&self) -> Finding {
        self.worded(self.judge(&Readings::new(self.atlas)))
    }

    fn of_others(&self) -> Finding {
        let text = format!("Gælder ikke for {}: kravet er til andre organer.", self.body.name);
        let outcome = Outcome { why_not: Some(WhyNot::OtherBody), ..Outcome::new(Verdict::NotApplicable, text) };
        self.worded(outcome)
    }

    fn scope<'s>(&'s self, readings: &'s Readings<'s>) -> Scope<'s> {
        Scope {
            atlas: self.atlas,
            readings,
            on: self.on,
            terms: self.terms,
            clause: self.clause,
            body: self.body,
            each: None,
            hypothetical: self.hypothetical,
            depth: 0,
        }
    }

    fn judge(&self, readings: &Readings<'_>) -> Outcome {
        let scope = self.scope(readings);
        match applies(&scope) {
            Applies::No(why, text) => Outcome { why_not: Some(why), ..Outcome::new(Verdict::NotApplicable, text) },
            Applies::Unknown(gap) => Outcome::undated(gap),
            Applies::Yes => match &self.clause.demand {
                Demand::NotChecked(reason) => Outcome::new(Verdict::NotChecked, reason.clone()),
                Demand::Requirement(requirement, _) => judge_requirement(&scope, requirement),
            },
        }
    }

    fn worded(&self, outcome: Outcome) -> Finding {
        let missing = unique(outcome.missing);
        let remedy = outcome.remedy.map(|remedy| danish::sentence(&remedy)).or_else(|| {
            let first = missing.first().filter(|_| outcome.verdict == Verdict::Undetermined)?;
            Some(danish::sentence(&supply(first)))
        });
        let text = danish::sentence(&format!("{}{}", outcome.found.text, open_lists(outcome.verdict, &missing)));
        Finding {
            rule: self.clause.id.clone(),
            terms: self.terms.id.clone(),
            body: self.body.id.clone(),
            verdict: outcome.verdict,
            why_not: outcome.why_not,
            strength: self.clause.strength,
            message: text.clone(),
            found: Found { text, ..outcome.found },
            rows: unique(outcome.rows),
            missing,
            remedy,
            assumptions: Vec::new(),
            asked: Vec::new(),
            hypothetical: self.hypothetical,
        }
    }
}

/// What keeps a count from being certain is said with it: a list that nobody has declared complete.
fn open_lists(verdict: Verdict, missing: &[Missing]) -> String {
    let open = missing.iter().filter(|_| verdict == Verdict::Undetermined).filter_map(|gap| match gap.topic {
        Topic::Roster => Some("medlemslisten er ikke erklæret fuldstændig".to_owned()),
        Topic::Register(list) => Some(format!("listen over {} er ikke erklæret fuldstændig", danish::collection(list))),
        _ => None,
    });
    unique(open.collect()).into_iter().map(|text| format!("; {text}")).collect()
}

/// What to do about the first missing fact.
fn supply(gap: &Missing) -> String {
    match gap.topic {
        Topic::Evidence => format!("Vedlæg {}", gap.text),
        _ if danish::is_question(&gap.text) => format!("Oplys, {}", gap.text),
        _ => format!("Oplys {}", gap.text),
    }
}

/// The same list, each item once, in the order of its first mention.
fn unique<T: PartialEq>(items: Vec<T>) -> Vec<T> {
    items.into_iter().fold(Vec::new(), |mut kept, item| {
        if !kept.contains(&item) {
            kept.push(item);
        }
        kept
    })
}
