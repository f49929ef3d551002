//! Kind `all_of`: several requirements together.

use super::{Outcome, judge as judge_requirement, together};
use crate::check::applies::{Applies, applies, concerns};
use crate::check::report::Verdict;
use crate::check::scope::Scope;
use crate::model::{Organization, Row};
use crate::terms::{AllOf, Clause, Part, Terms};

/// How many clauses may call one another: the book needs two.
const MAX_DEPTH: u8 = 8;

pub(super) fn judge(scope: &Scope<'_>, all_of: &AllOf) -> Outcome {
    let outcomes: Vec<(String, Outcome)> = all_of.parts.iter().flat_map(|part| judge_part(scope, part)).collect();
    if outcomes.is_empty() {
        return Outcome::no_case("Ingen af kravets dele gælder her");
    }
    together(outcomes.iter().map(|(name, outcome)| (name.as_str(), outcome)))
}

fn judge_part(scope: &Scope<'_>, part: &Part) -> Vec<(String, Outcome)> {
    let id = match part {
        Part::Requirement(requirement) => return vec![(String::new(), judge_requirement(scope, requirement))],
        Part::Rule(id) => id,
    };
    if scope.depth >= MAX_DEPTH {
        return vec![(id.clone(), Outcome::new(Verdict::Undetermined, "Kravene henviser til hinanden i ring"))];
    }
    let versions = scope.atlas.clauses(id);
    versions.flat_map(|(terms, clause)| judge_rule(scope, terms, clause)).collect()
}

/// What another clause asks: of this body where the clause is for it, else of every body that it is for.
fn judge_rule(scope: &Scope<'_>, terms: &Row<Terms>, clause: &Clause) -> Vec<(String, Outcome)> {
    let Some(requirement) = clause.requirement() else { return Vec::new() };
    let of = |body: &Row<Organization>| concerns(scope.atlas, terms, clause, body, scope.hypothetical);
    let inner = |body| Scope { terms, clause, body, each: None, depth: scope.depth + 1, ..*scope };
    let judged =
        |body| matches!(applies(&inner(body)), Applies::Yes).then(|| judge_requirement(&inner(body), requirement));
    if of(scope.body) {
        return judged(scope.body).map(|outcome| (clause.id.clone(), outcome)).into_iter().collect();
    }
    let others = scope.atlas.organizations.iter().filter(|body| of(body));
    others.filter_map(|body| Some((format!("{}, {}", clause.id, body.name), judged(body)?))).collect()
}
