//! The answers that differ between a region as it is and as it would be.

use crate::check::{Finding, Report, Verdict};

/// A clause that says something else of a body.
#[derive(Clone, Debug)]
pub struct Affected {
    /// What is found; nothing where the body is a new one.
    pub before: Option<Finding>,
    /// What would be found; nothing where the clause is no more for that body.
    pub after: Option<Finding>,
}

impl Affected {
    /// The finding that tells clause and body: both are of the same.
    pub fn finding(&self) -> Option<&Finding> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// Every clause whose verdict, or whose figures, differ, in the order of the report: by rule, then body. That a clause does not
/// apply for another reason than before is no difference.
pub fn affected(before: &Report, after: &Report) -> Vec<Affected> {
    let same = |a: &Finding, b: &Finding| a.rule == b.rule && a.body == b.body && a.terms == b.terms;
    let mut found: Vec<Affected> = Vec::new();
    for old in &before.findings {
        let new = after.findings.iter().find(|new| same(old, new));
        if new.is_none_or(|new| differs(old, new)) {
            found.push(Affected { before: Some(old.clone()), after: new.cloned() });
        }
    }
    let is_new = |new: &&Finding| !before.findings.iter().any(|old| same(old, new));
    found.extend(after.findings.iter().filter(is_new).map(|new| Affected { before: None, after: Some(new.clone()) }));
    let key = |one: &Affected| one.finding().map(|finding| (finding.rule.clone(), finding.body.to_string()));
    crate::order::sort_by_key(&mut found, key);
    found
}

fn differs(old: &Finding, new: &Finding) -> bool {
    let idle = |finding: &Finding| matches!(finding.verdict, Verdict::NotApplicable | Verdict::NotChecked);
    let said = |finding: &Finding| (finding.found.lo, finding.found.hi, finding.message.clone());
    old.verdict != new.verdict || (!idle(old) && said(old) != said(new))
}
