//! Runs `tests/cases/*.md`: on every case all rules are judged, so that one that fires where it should not is seen.
//!
//! `UPDATE_EXPECT=1` writes what was found into the files, to be read before it is committed.
#![expect(clippy::panic, clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "support/casebook.rs"]
mod casebook;
#[path = "support/world.rs"]
mod world;

use casebook::{Case, CaseFile, with_blocks};
use klyngeatlas_core::check::{Finding, Question, Verdict, check_with};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::Node;
use klyngeatlas_core::terms::{Bound, Clause, Kind, Part, Period, Requirement, Worst};
use klyngeatlas_core::time::Date;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::rc::Rc;
use world::World;

#[test]
fn every_case_finds_what_its_file_says() {
    let files = case_files();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    // Dealt out like cards, so that no thread gets all the long files.
    let hand = |thread: usize| files.iter().skip(thread).step_by(threads);
    let failures: Vec<String> = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..threads).map(|thread| scope.spawn(move || differing(hand(thread)))).collect();
        hands.into_iter().flat_map(|hand| hand.join().expect("has come to an end")).collect()
    });
    assert!(failures.is_empty(), "{}\n{} cases differ; see tests/README.md", failures.join("\n"), failures.len());
}

/// The cases of some files that find something else than the file says; with `UPDATE_EXPECT` the files are written instead.
fn differing<'a>(files: impl Iterator<Item = &'a (PathBuf, String, CaseFile)>) -> Vec<String> {
    let bless = std::env::var_os("UPDATE_EXPECT").is_some();
    let runners = runners();
    let mut failures = Vec::new();
    for (path, text, file) in files {
        let runner = of_rule(&runners, &file.rule);
        let found: Vec<String> = file.cases.iter().map(|case| runner.run(&file.rule, case)).collect();
        let blocks = file.cases.iter().zip(found);
        if bless {
            let blocks: Vec<_> = blocks.map(|(case, found)| (case.block.clone(), found)).collect();
            std::fs::write(path, with_blocks(text, &blocks)).expect("can be written");
            continue;
        }
        for (case, found) in blocks.filter(|(case, found)| case.expected != *found) {
            failures.push(format!("{}: »{}«\n{}", file.rule, case.name, difference(&case.expected, &found)));
        }
    }
    failures
}

#[test]
fn a_file_is_named_after_its_rule() {
    let runners = runners();
    for (path, _, file) in case_files() {
        assert_eq!(path.file_stem().and_then(|stem| stem.to_str()), Some(file.rule.as_str()), "{}", path.display());
        of_rule(&runners, &file.rule);
        let names: BTreeSet<&str> = file.cases.iter().map(|case| case.name.as_str()).collect();
        assert_eq!(names.len(), file.cases.len(), "{}: two cases of one name", file.rule);
    }
}

#[test]
fn a_lawful_world_breaches_nothing_and_its_worked_cluster_keeps_every_machine_rule() {
    for runner in runners() {
        let atlas = &runner.lawful;
        for (terms, on) in runner.world.days {
            for finding in check_with(atlas, &question(world::day(on), &[])).findings {
                let word = format!("{on} {} {}: {} {:?}", finding.rule, finding.body, finding.message, finding.missing);
                assert_ne!(finding.verdict, Verdict::Breached, "{word}");
                let clause = finding.clause(atlas).expect("has a clause");
                let machine = clause.requirement().is_some_and(is_decided_by_data);
                if machine && finding.terms.as_str() == *terms && runner.is_worked(atlas, clause, &finding) {
                    assert_eq!(finding.verdict, Verdict::Fulfilled, "{word}");
                }
            }
        }
        let dated: BTreeSet<&str> = runner.world.days.iter().map(|(terms, _)| *terms).collect();
        let shipped: BTreeSet<&str> = atlas.terms.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(dated, shipped, "every terms has a day on which they are kept");
    }
}

/// Demands are read off the requirement, so that a new clause without cases fails here.
#[test]
fn every_machine_rule_has_a_case_for_each_verdict_that_it_can_have() {
    let runners = runners();
    let mut shown: BTreeMap<String, Vec<Verdict>> = BTreeMap::new();
    for (_, _, file) in case_files() {
        let verdicts = file.cases.iter().flat_map(|case| own_verdicts(&file.rule, case));
        shown.entry(file.rule.clone()).or_default().extend(verdicts);
    }
    let mut lacking = Vec::new();
    for atlas in runners.iter().map(|runner| &runner.lawful) {
        for clause in atlas.terms.iter().flat_map(|terms| &terms.clauses) {
            let Some(requirement) = clause.requirement().filter(|requirement| is_decided_by_data(requirement)) else {
                continue;
            };
            let has = |verdict: &Verdict| shown.get(&clause.id).is_some_and(|verdicts| verdicts.contains(verdict));
            let wanted = possible(atlas, requirement).into_iter().filter(|verdict| !has(verdict));
            let words: Vec<&str> = wanted.map(Verdict::word).collect();
            if !words.is_empty() {
                lacking.push(format!("{}: no case with {}", clause.id, words.join(", ")));
            }
        }
    }
    assert!(lacking.is_empty(), "{}\n{} rules lack cases", lacking.join("\n"), lacking.len());
}

/// The verdicts on the rule itself that a case shows. That the block tells the truth is another test's business.
fn own_verdicts(rule: &str, case: &Case) -> Vec<Verdict> {
    let own = |verdict: &Verdict| {
        let opening = format!("{} {rule} ", verdict.word());
        case.expected.lines().any(|line| line.starts_with(&opening))
    };
    Verdict::ORDER.into_iter().filter(own).collect()
}

/// The lawful worlds, each ready to be patched.
fn runners() -> Vec<Runner> {
    world::LAWFUL.iter().map(Runner::new).collect()
}

/// The world whose terms hold a rule.
fn of_rule<'a>(runners: &'a [Runner], rule: &str) -> &'a Runner {
    let knows = |runner: &&Runner| runner.lawful.clauses(rule).next().is_some();
    runners.iter().find(knows).unwrap_or_else(|| panic!("{rule} is no clause"))
}

/// A lawful world and what it gives unpatched.
struct Runner {
    world: World,
    root: Node,
    lawful: Atlas,
    /// What it gives unpatched, by day.
    before: RefCell<BTreeMap<String, Rc<Vec<Finding>>>>,
}

impl Runner {
    fn new(world: &World) -> Runner {
        let root = world.root();
        let lawful = world::atlas(&root, world.region);
        Runner { world: *world, root, lawful, before: RefCell::default() }
    }

    fn before(&self, on: &str) -> Rc<Vec<Finding>> {
        let check = || Rc::new(check_with(&self.lawful, &question(world::day(on), &[])).findings);
        self.before.borrow_mut().entry(on.to_owned()).or_insert_with(check).clone()
    }

    /// The world of a case, and everything that is found in it.
    fn findings(&self, rule: &str, case: &Case) -> (Atlas, Vec<Finding>) {
        let name = format!("{rule}: »{}«", case.name);
        let patch = case.patch.as_deref().unwrap_or("{}");
        let mut atlas = world::atlas(&world::patched(self.root.clone(), &name, patch), &name);
        for (id, value) in &case.assumed {
            atlas.assume(id, value).unwrap_or_else(|why| panic!("{name}: {why}"));
        }
        let findings = check_with(&atlas, &question(world::day(&case.on), &case.in_force)).findings;
        (atlas, findings)
    }

    /// What a case shows: the rule's own findings on the worked bodies, and every finding that is not as
    /// the fixture has it on the same day.
    fn run(&self, rule: &str, case: &Case) -> String {
        let before = self.before(&case.on);
        let same = |a: &Finding, b: &Finding| {
            (&a.rule, &a.body, a.verdict, &a.message) == (&b.rule, &b.body, b.verdict, &b.message)
        };
        let (atlas, findings) = self.findings(rule, case);
        let is_own = |finding: &Finding| finding.rule == rule && self.is_worked_finding(&atlas, finding);
        let shown = findings.iter().filter(|now| is_own(now) || !before.iter().any(|then| same(now, then)));
        let stands = |then: &Finding| findings.iter().any(|now| (&now.rule, &now.body) == (&then.rule, &then.body));
        let mut gone: BTreeMap<&str, u32> = BTreeMap::new();
        for then in before.iter().filter(|then| !stands(then)) {
            *gone.entry(then.body.as_str()).or_default() += 1;
        }
        let (own, other): (Vec<&Finding>, Vec<&Finding>) = shown.partition(|finding| finding.rule == rule);
        let lines = own.into_iter().map(lines_of).chain(alike(&other));
        lines
            .chain(gone.iter().map(|(body, number)| format!("Borte {body}: {number} fund")))
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn is_worked_finding(&self, atlas: &Atlas, finding: &Finding) -> bool {
        finding.clause(atlas).is_some_and(|clause| self.is_worked(atlas, clause, finding))
    }

    /// Whether a finding is on the worked cluster or a body under it, on a body under no cluster such as the region, or on a
    /// body that the clause names.
    fn is_worked(&self, atlas: &Atlas, clause: &Clause, finding: &Finding) -> bool {
        let body = finding.body.as_str();
        let named = clause.applies_to.as_ref().is_some_and(|scope| scope.ids.iter().any(|id| id == body));
        named || atlas.cluster_of(body).is_none_or(|row| row.id.as_str() == self.world.worked)
    }
}

fn question(on: Date, in_force: &[String]) -> Question {
    Question { on, body: None, rule: None, assume_in_force: in_force.to_vec() }
}

/// Findings of other rules, by verdict and message; those that say the same of the same body stand together.
fn alike(findings: &[&Finding]) -> Vec<String> {
    let mut groups: Vec<(String, Vec<&Finding>)> = Vec::new();
    for finding in findings {
        let said = headline("", finding);
        match groups.iter_mut().find(|(other, _)| *other == said) {
            Some((_, group)) => group.push(finding),
            None => groups.push((said, vec![finding])),
        }
    }
    let rules = |group: &[&Finding]| group.iter().map(|finding| finding.rule.as_str()).collect::<Vec<_>>().join(", ");
    groups.iter().map(|(_, group)| headline(&rules(group), group[0])).collect()
}

fn headline(rules: &str, finding: &Finding) -> String {
    let hypothetical = if finding.hypothetical { " (hypotetisk)" } else { "" };
    let (body, message) = (&finding.body, &finding.message);
    format!("{} {rules} {body}{hypothetical}: {message}", finding.verdict.word())
}

/// A finding in full.
fn lines_of(finding: &Finding) -> String {
    let mut lines = vec![headline(&finding.rule, finding)];
    lines.extend(finding.missing.iter().map(|gap| format!("  mangler: {}", gap.text)));
    lines.extend(finding.remedy.iter().map(|remedy| format!("  afhjælpning: {remedy}")));
    if !finding.assumptions.is_empty() {
        lines.push(format!("  hviler på: {}", finding.assumptions.join(", ")));
    }
    lines.join("\n")
}

/// Whether rows of data decide a requirement, rather than papers that an office attaches.
fn is_decided_by_data(requirement: &Requirement) -> bool {
    !matches!(requirement.kind, Kind::Evidence(_))
}

/// The verdicts that a requirement can give.
fn possible(atlas: &Atlas, requirement: &Requirement) -> Vec<Verdict> {
    let mut verdicts = vec![Verdict::Fulfilled, Verdict::NotApplicable];
    if !is_permission(requirement) {
        verdicts.push(Verdict::Undetermined);
    }
    if can_be_breached(atlas, requirement) {
        verdicts.push(Verdict::Breached);
    }
    verdicts
}

fn is_permission(requirement: &Requirement) -> bool {
    let bound = match &requirement.kind {
        Kind::Seats(seats) => Some(&seats.bound),
        Kind::Count(count) => Some(&count.bound),
        _ => None,
    };
    bound == Some(&Bound::AtLeast(0))
}

fn can_be_breached(atlas: &Atlas, requirement: &Requirement) -> bool {
    let whole = match &requirement.kind {
        Kind::Count(count) => count.per != Some(Period::Unstated),
        Kind::AllOf(all_of) => all_of.parts.iter().any(|part| match part {
            Part::Requirement(part) => can_be_breached(atlas, part),
            Part::Rule(id) => {
                let parts = atlas.clauses(id).filter_map(|(_, clause)| clause.requirement());
                parts.into_iter().any(|part| can_be_breached(atlas, part))
            }
        }),
        _ => true,
    };
    whole && requirement.worst == Worst::Breached && !is_permission(requirement)
}

fn case_files() -> Vec<(PathBuf, String, CaseFile)> {
    let entries = std::fs::read_dir(world::file("tests/cases")).expect("is a folder");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("is an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "md"));
    paths.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("can be read");
        let file = CaseFile::parse(&text).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        (path, text, file)
    };
    paths.into_iter().map(read).collect()
}

/// Only the lines in which two blocks differ: `-` was expected, `+` was found.
fn difference(expected: &str, found: &str) -> String {
    let lines = |text: &str, other: &str, sign: char| -> Vec<String> {
        let other: BTreeSet<&str> = other.lines().collect();
        text.lines().filter(|line| !other.contains(line)).map(|line| format!("  {sign} {line}")).collect()
    };
    [lines(expected, found, '-'), lines(found, expected, '+')].concat().join("\n")
}
