//! Verdicts move only as they should when the data change: taking somebody away never turns a minimum
//! green, a meeting more never turns a frequency red, and what is not known never decides.

use crate::tree::{at, entries_of, node, set, text};
use crate::{WORLDS, cases::cases, world};
use klyngeatlas_core::check::{Finding, Question, Verdict, check_with};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::{Entry, Node, Value};
use klyngeatlas_core::terms::{Bound, Kind, Listing, Part, Requirement};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Days of every era: of the early clusters, of the minutes, of a first year, of the terms, after all that is known.
const DAYS: [&str; 8] =
    ["2009-11-30", "2011-06-01", "2021-05-03", "2022-12-31", "2024-11-30", "2025-11-22", "2026-11-22", "2028-01-10"];

/// What may be missing in each world.
static KNOWN: LazyLock<Vec<Vec<Vec<String>>>> = LazyLock::new(|| WORLDS.iter().map(known_fields).collect());

fn findings(root: &Node, on: &str) -> Option<(Atlas, Vec<Finding>)> {
    let (atlas, _) = Atlas::read(root).ok()?;
    let assume_in_force = atlas.terms.iter().map(|row| row.id.as_str().to_owned()).collect();
    let question = Question { on: world::day(on), body: None, rule: None, assume_in_force };
    let report = check_with(&atlas, &question);
    Some((atlas, report.findings))
}

/// The findings of two worlds on one day, pair by pair.
fn pairs(before: &Node, after: &Node, on: &str) -> Option<Vec<(Requirement, Finding, Finding)>> {
    let (atlas, before) = findings(before, on)?;
    let (_, after) = findings(after, on)?;
    assert_eq!(before.len(), after.len());
    let requirement = |finding: &Finding| finding.clause(&atlas)?.requirement().cloned();
    Some(before.into_iter().zip(after).filter_map(|(b, a)| Some((requirement(&b)?, b, a))).collect())
}

/// Whether a requirement asks for a minimum, as every part of one must.
fn is_minimum(atlas: Option<&Atlas>, requirement: &Requirement) -> bool {
    match &requirement.kind {
        Kind::Seats(seats) => matches!(seats.bound, Bound::AtLeast(_)),
        Kind::AllOf(all_of) => all_of.parts.iter().all(|part| match (part, atlas) {
            (Part::Requirement(inner), _) => is_minimum(atlas, inner),
            (Part::Rule(id), Some(atlas)) => atlas
                .clauses(id)
                .filter_map(|(_, clause)| clause.requirement())
                .all(|inner| is_minimum(Some(atlas), inner)),
            (Part::Rule(_), None) => false,
        }),
        _ => false,
    }
}

/// Whether a requirement asks for meetings at least so and so often, as every part of one must.
fn is_frequency(requirement: &Requirement) -> bool {
    match &requirement.kind {
        Kind::Count(count) => {
            count.of == Listing::Meetings && count.per.is_some() && matches!(count.bound, Bound::AtLeast(_))
        }
        Kind::AllOf(all_of) => all_of.parts.iter().all(|part| match part {
            Part::Requirement(inner) => is_frequency(inner),
            Part::Rule(_) => false,
        }),
        _ => false,
    }
}

fn is_decided(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Fulfilled | Verdict::Breached)
}

fn keys(root: &mut Node, collection: &str) -> Vec<String> {
    let entries = at(root, &[collection]).and_then(entries_of);
    entries.map_or_else(Vec::new, |entries| entries.iter().map(|entry| entry.key.clone()).collect())
}

/// Fields that a row may leave out, and whose absence means that they are not known; no assumption says
/// what an absent one stands for (that on unknown ends answers for dates of organizations).
const FIELDS: &[(&str, &[&str])] = &[
    (
        "memberships",
        &[
            "person_id",
            "role",
            "side",
            "on_behalf_of_id",
            "appointed_by_id",
            "title_class",
            "practice_area_id",
            "start_date",
        ],
    ),
    ("organizations", &["area_ids", "party_ids", "anchor_ids", "established_by_id", "established_at", "scope"]),
    ("meetings", &["state", "kind", "agenda_items", "guests", "start", "invited_ids"]),
    (
        "agreements",
        &[
            "organization_id",
            "party_ids",
            "parent_ids",
            "goal_ids",
            "follow_up_by_id",
            "follow_up_plan",
            "nominal_end",
            "steps",
            "url",
            "documents",
            "bound",
        ],
    ),
    ("goals", &["classification", "organization_id", "parent_id", "national_goal_ids"]),
    ("indicators", &["plan_id", "scope", "selected_by_id", "data_source"]),
    ("action_plans", &["classification", "goal_ids", "data_sources", "steps"]),
    (
        "status_reports",
        &["kind", "organization_id", "to_id", "agreement_id", "year", "dated", "plan_ids", "goal_ids", "steps"],
    ),
    (
        "actions",
        &["rule_id", "given_by_id", "owner_ids", "owner_side", "agreement_id", "done_on", "state", "documents"],
    ),
    ("matters", &["kind", "scope", "organization_id", "arose_on", "arose_at", "resolved_at", "steps"]),
    ("evidence", &["says", "kind", "on"]),
    ("sites", &["acute"]),
    ("sources", &["url"]),
];

/// Every field of [`FIELDS`] that stands in a world, and the fields of agenda items.
fn known_fields(root: &Node) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let rows = |path: &[&str]| -> Vec<Entry> {
        let inner = path.iter().try_fold(root, |node, key| node.get(key));
        inner.and_then(Node::entries).map(<[_]>::to_vec).unwrap_or_default()
    };
    for (collection, fields) in FIELDS {
        for row in rows(&[collection]) {
            let there = fields.iter().filter(|field| row.node.get(field).is_some());
            found.extend(there.map(|field| vec![(*collection).to_owned(), row.key.clone(), (*field).to_owned()]));
        }
    }
    for meeting in rows(&["meetings"]) {
        for item in rows(&["meetings", &meeting.key, "agenda_items"]) {
            let there = ["topics", "refers_to", "proposed_by_id", "number"]
                .into_iter()
                .filter(|field| item.node.get(field).is_some());
            let path =
                |field: &str| ["meetings", &meeting.key, "agenda_items", &item.key, field].map(str::to_owned).to_vec();
            found.extend(there.map(path));
        }
    }
    found
}

/// Takes a key away.
fn remove(root: &mut Node, path: &[&str]) {
    if let Some((last, above)) = path.split_last()
        && let Some(entries) = at(root, above).and_then(entries_of)
    {
        entries.retain(|entry| entry.key != *last);
    }
}

fn meeting(body: &str, day: u64, cited: &str) -> Node {
    let start = world::day("2008-01-01") + chrono::Days::new(day);
    let mut row = node(Value::Object(Vec::new()));
    let mut source = node(Value::Object(Vec::new()));
    set(&mut source, "source_id", text(cited));
    set(&mut row, "source", source);
    for (key, value) in
        [("organization_id", body), ("start", &start.to_string()), ("state", "held"), ("kind", "ordinary")]
    {
        set(&mut row, key, text(value));
    }
    row
}

proptest! {
    #![proptest_config(cases(20))]

    #[test]
    fn taking_a_member_away_never_turns_a_minimum_green(which in 0..WORLDS.len(), number: usize, on in 0..DAYS.len()) {
        let mut root = WORLDS[which].clone();
        let before = root.clone();
        let members = keys(&mut root, "memberships");
        prop_assume!(!members.is_empty());
        let gone = &members[number % members.len()];
        // A stand-in who leaves gives the seat back to the member, who may well meet what the stand-in did not.
        prop_assume!(at(&mut root, &["memberships", gone, "stands_in_for_id"]).is_none());
        let stands_in = |entry: &Entry| entry.node.get("stands_in_for_id").and_then(Node::as_text) == Some(gone);
        if let Some(entries) = at(&mut root, &["memberships"]).and_then(entries_of) {
            entries.retain(|entry| entry.key != *gone && !stands_in(entry));
        }
        let (atlas, _) = findings(&before, DAYS[on]).expect("is sound");
        for (requirement, before, after) in pairs(&before, &root, DAYS[on]).expect("is sound") {
            let turned = before.verdict != Verdict::Fulfilled && after.verdict == Verdict::Fulfilled;
            prop_assert!(!(turned && is_minimum(Some(&atlas), &requirement)), "{gone}: {before:#?} {after:#?}");
        }
    }

    #[test]
    fn a_meeting_more_never_turns_a_frequency_red(which in 0..WORLDS.len(), body: usize, day in 0..7300u64, on in 0..DAYS.len()) {
        let before = &WORLDS[which];
        let mut after = before.clone();
        let bodies = keys(&mut after, "organizations");
        let cited = keys(&mut after, "sources").swap_remove(0);
        let row = meeting(&bodies[body % bodies.len()], day, &cited);
        if at(&mut after, &["meetings"]).is_none() {
            set(&mut after, "meetings", node(Value::Object(Vec::new())));
        }
        set(at(&mut after, &["meetings"]).expect("was set"), "et-moede-til", row);
        for (requirement, before, after) in pairs(before, &after, DAYS[on]).expect("is sound") {
            let turned = before.verdict != Verdict::Breached && after.verdict == Verdict::Breached;
            let lost = before.verdict == Verdict::Fulfilled && after.verdict != Verdict::Fulfilled;
            prop_assert!(!((turned || lost) && is_frequency(&requirement)), "{before:#?} {after:#?}");
        }
    }
}

proptest! {
    #![proptest_config(cases(32))]

    /// Read from the end: to learn what an absent field says never turns Opfyldt into Ikke opfyldt or back,
    /// nor a decided verdict into Uoplyst.
    #[test]
    fn what_is_not_known_never_decides(which in 0..WORLDS.len(), picks in proptest::collection::vec(any::<usize>(), 1..4), on in 0..DAYS.len()) {
        let known = &WORLDS[which];
        let mut unknown = known.clone();
        let fields = &KNOWN[which];
        for pick in picks {
            let path: Vec<&str> = fields[pick % fields.len()].iter().map(String::as_str).collect();
            remove(&mut unknown, &path);
        }
        let Some(pairs) = pairs(&unknown, known, DAYS[on]) else { return Ok(()) };
        for (_, before, after) in pairs {
            prop_assert!(!is_decided(before.verdict) || before.verdict == after.verdict, "{before:#?} {after:#?}");
        }
    }
}
