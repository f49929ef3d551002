//! What is wrong with rows taken together, each of which is sound by itself.

use super::{Atlas, Row, rings};
use crate::snapshot::{Node, Reading};
use crate::terms::{Clause, Terms};
use crate::time::{Date, Span};
use std::collections::BTreeMap;

/// Notes everything that is wrong with the rows of an atlas taken together.
pub(super) fn report(atlas: &Atlas, root: &Node, reading: &Reading) {
    let at = At { root, reading };
    double_rosters(atlas, &at);
    stand_ins(atlas, &at);
    items(atlas, &at);
    versions(atlas, &at);
    rings::report(atlas, &at);
}

/// Where problems are noted.
pub(super) struct At<'a> {
    root: &'a Node,
    reading: &'a Reading,
}

impl At<'_> {
    /// Notes a problem with the value at the end of a path, or with the last object on the way there.
    pub(super) fn wrong(&self, path: &[&str], expected: String) {
        let mut node = self.root;
        let mut found = String::new();
        for (at, key) in path.iter().enumerate() {
            let Some(next) = node.get(key) else { break };
            node = next;
            if at + 1 == path.len() && node.entries().is_none() {
                found = node.shown();
            }
        }
        self.reading.report(&node.place, path.join("."), found, expected);
    }
}

/// Two rosters of one body on one day could each say something else.
fn double_rosters(atlas: &Atlas, at: &At<'_>) {
    let mut seen: BTreeMap<(&str, Date), &str> = BTreeMap::new();
    for roster in &atlas.rosters {
        let body = roster.organization_id.as_str();
        let Some(on) = roster.on.filter(|_| !body.is_empty()) else { continue };
        let Some(first) = seen.insert((body, on), roster.id.as_str()) else { continue };
        let expected = format!("{first} er allerede en medlemsliste for {body} den dag; kun én var ventet");
        at.wrong(&["rosters", roster.id.as_str(), "on"], expected);
    }
}

/// Whoever stands in for a member sits in the member's body.
fn stand_ins(atlas: &Atlas, at: &At<'_>) {
    for row in &atlas.memberships {
        let member = row.stands_in_for_id.as_ref().and_then(|id| atlas.memberships.get(id.as_str()));
        let Some(member) = member else { continue };
        let (own, theirs) = (row.organization_id.as_str(), member.organization_id.as_str());
        if own != theirs && !own.is_empty() && !theirs.is_empty() {
            let expected = format!("et medlem af det samme organ, {own}, var ventet; pladsen er i {theirs}");
            at.wrong(&["memberships", row.id.as_str(), "stands_in_for_id"], expected);
        }
    }
}

/// A guest comes for, and an action comes from, an item of the meeting's own agenda, where that is known.
fn items(atlas: &Atlas, at: &At<'_>) {
    let check = |meeting: &str, item: &Option<String>, path: &[&str]| {
        let items = atlas.meetings.get(meeting).and_then(|row| row.agenda_items.as_ref());
        let (Some(items), Some(item)) = (items, item) else { return };
        if !items.iter().any(|own| own.id == *item) {
            let ids: Vec<&str> = items.iter().map(|own| own.id.as_str()).collect();
            let known = if ids.is_empty() { "den er tom".to_owned() } else { format!("den har {}", ids.join(", ")) };
            at.wrong(path, format!("et punkt på dagsordenen for {meeting} var ventet; {known}"));
        }
    };
    for meeting in &atlas.meetings {
        for guest in meeting.guests.iter().flatten() {
            let id = meeting.id.as_str();
            check(id, &guest.item, &["meetings", id, "guests", &guest.id, "item"]);
        }
    }
    for action in &atlas.actions {
        if let Some(meeting) = &action.meeting_id {
            check(meeting.as_str(), &action.item, &["actions", action.id.as_str(), "item"]);
        }
    }
}

/// A clause may stand in several terms of reference, but on each day only one of them may say what it asks.
fn versions(atlas: &Atlas, at: &At<'_>) {
    let mut seen: BTreeMap<&str, Vec<(&Row<Terms>, &Clause)>> = BTreeMap::new();
    for terms in &atlas.terms {
        for clause in &terms.clauses {
            let others = seen.entry(&clause.id).or_default();
            if let Some((first, _)) = others.iter().find(|other| !apart(**other, (terms, clause))) {
                let rule = "to udgaver skal have valid_to og valid_from, så kun den ene gælder ad gangen";
                let expected = format!("kravet står også i {}, i samme tid; {rule}", first.id);
                at.wrong(&["terms_of_reference", terms.id.as_str(), "clauses", &clause.id], expected);
            }
            others.push((terms, clause));
        }
    }
}

/// Whether one of two versions has certainly ended when the other begins.
fn apart(a: (&Row<Terms>, &Clause), b: (&Row<Terms>, &Clause)) -> bool {
    let start = |(terms, clause): (&Row<Terms>, &Clause)| clause.tenure.start.or(terms.tenure.start);
    let end = |(terms, clause): (&Row<Terms>, &Clause)| clause.tenure.end.or(terms.tenure.end);
    let before = |end: Option<Span>, start: Option<Span>| match (end, start) {
        (Some(end), Some(start)) => end.last <= start.first,
        _ => false,
    };
    before(end(a), start(b)) || before(end(b), start(a))
}
