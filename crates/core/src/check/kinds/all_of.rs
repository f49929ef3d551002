//! Kind `all_of`: several requirements together.

use super::{Outcome, judge as judge_requirement, together};
use crate::check::applies::{Applies, applies, concerns, scope_of};
use crate::check::report::Verdict;
use crate::check::scope::Scope;
use crate::danish;
use crate::model::{Organization, Row};
use crate::terms::{AllOf, Clause, Condition, Field, Listing, Operand, Part, Terms, Test};

/// How many clauses may call one another: the book needs two.
const MAX_DEPTH: u8 = 8;

pub(super) fn judge(scope: &Scope<'_>, all_of: &AllOf) -> Outcome {
    let outcomes: Vec<(String, Outcome)> = all_of.parts.iter().flat_map(|part| judge_part(scope, part)).collect();
    if outcomes.is_empty() {
        return Outcome::no_case("ingen af kravets dele gælder her");
    }
    let mut whole = together(&outcomes, None);
    if outcomes.len() > 1 && all_of.parts.iter().all(|part| matches!(part, Part::Rule(_))) {
        whole.found.text = summary(&outcomes);
    }
    whole
}

/// Of many clauses, how many are met, and what each of the others gave.
fn summary(outcomes: &[(String, Outcome)]) -> String {
    let counts = |outcome: &Outcome| outcome.verdict != Verdict::NotApplicable;
    let number = |of: &dyn Fn(&Outcome) -> bool| outcomes.iter().filter(|(_, outcome)| of(outcome)).count() as u32;
    let all = danish::Noun::new("krav", "krav").count(number(&counts));
    let others = outcomes.iter().filter(|(_, outcome)| counts(outcome) && outcome.verdict != Verdict::Fulfilled);
    let others: Vec<(&str, &str)> = others.map(|(id, outcome)| (id.as_str(), outcome.found.text.as_str())).collect();
    match number(&|outcome| outcome.verdict == Verdict::Fulfilled) {
        _ if others.is_empty() => format!("alle {all} er opfyldt"),
        met => format!("{met} af {all} er opfyldt; {}", danish::grouped(&others, None)),
    }
}

fn judge_part(scope: &Scope<'_>, part: &Part) -> Vec<(String, Outcome)> {
    let id = match part {
        Part::Requirement(requirement) => return vec![(String::new(), judge_requirement(scope, requirement))],
        Part::Rule(id) => id,
    };
    if scope.depth >= MAX_DEPTH {
        return vec![(id.clone(), Outcome::new(Verdict::Undetermined, "kravene henviser til hinanden i ring"))];
    }
    let versions = scope.atlas.clauses(id);
    versions.flat_map(|(terms, clause)| judge_rule(scope, terms, clause)).collect()
}

/// What another clause asks: of this body where the clause is for it, else of every body that it is for.
fn judge_rule(scope: &Scope<'_>, terms: &Row<Terms>, clause: &Clause) -> Vec<(String, Outcome)> {
    let Some(requirement) = clause.requirement() else { return Vec::new() };
    let of = |body: &Row<Organization>| concerns(scope.atlas, terms, clause, body, scope.hypothetical);
    let inner = |body| Scope { terms, clause, body, each: None, depth: scope.depth + 1, ..*scope };
    let judged = |body| match applies(&inner(body)) {
        Applies::Yes => Some(judge_requirement(&inner(body), requirement)),
        Applies::Unknown(gap) => Some(Outcome::undated(gap)),
        Applies::No(..) => None,
    };
    if of(scope.body) {
        return judged(scope.body).map(|outcome| (clause.id.clone(), outcome)).into_iter().collect();
    }
    let others = scope.atlas.organizations.iter().filter(|body| of(body));
    let others: Vec<(String, Outcome)> = others.filter_map(|body| Some((body.name.clone(), judged(body)?))).collect();
    match others.as_slice() {
        [] => Vec::new(),
        _ => vec![(clause.id.clone(), together(&others, Some(&bodies_noun(terms, clause))))],
    }
}

/// What the bodies are that a clause is for.
fn bodies_noun(terms: &Terms, clause: &Clause) -> danish::Noun {
    let class = scope_of(terms, clause).classification.iter().map(|class| Operand::Word(class.clone())).collect();
    let condition = Condition { field: Field::Classification, test: Test::OneOf(class) };
    danish::row_noun(Listing::Organizations, &[condition])
}
