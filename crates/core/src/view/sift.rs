//! The choices by which clauses are sifted, as the address writes them: verdict, strength, body, and who must act.

use super::responsible::{self, Actor};
use super::{FilterOption, Picker, Scene, Span, Verdict, link, order};
use crate::check::Finding;
use crate::danish;
use crate::route::{Address, Query};
use crate::snapshot::Token;
use crate::terms::{Clause, Strength};

/// The key of the verdict.
pub(super) const VERDICT: &str = "dom";
/// The key of the strength.
pub(super) const STRENGTH: &str = "styrke";
/// The key of the body; on the page of a paper, the body that it is held against.
pub(super) const BODY: &str = "organ";
/// The key of who must act.
pub(super) const RESPONSIBLE: &str = "ansvarlig";

/// What the reader chose. A value that the region does not know chooses nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sift {
    pub(super) verdict: Option<Verdict>,
    pub(super) strength: Option<Strength>,
    pub(super) body: Option<String>,
    pub(super) responsible: Option<String>,
}

impl Sift {
    /// Reads the choices of an address; a body or a party must be one of those offered.
    pub(super) fn read(query: &Query, offered: &Offered) -> Self {
        let known = |key: &str, ids: &[(String, Span)]| {
            query.value(key).filter(|value| ids.iter().any(|(id, _)| id == value)).map(str::to_owned)
        };
        Self {
            verdict: query.value(VERDICT).and_then(Verdict::parse),
            strength: query.value(STRENGTH).and_then(Strength::parse),
            body: known(BODY, &offered.bodies),
            responsible: known(RESPONSIBLE, &offered.responsible),
        }
    }

    /// Whether the clause itself is let through, whatever was found.
    pub(super) fn lets_clause(&self, clause: &Clause) -> bool {
        self.strength.is_none_or(|wanted| wanted == clause.strength)
    }

    /// Whether what was found for a body is let through.
    pub(super) fn lets(&self, scene: &Scene, clause: &Clause, finding: &Finding) -> bool {
        self.lets_clause(clause)
            && self.verdict.is_none_or(|wanted| wanted == finding.verdict)
            && self.body.as_ref().is_none_or(|wanted| wanted == finding.body.as_str())
            && self.lets_actor(scene, clause, finding)
    }

    /// Whether somebody chosen must act.
    pub(super) fn lets_actor(&self, scene: &Scene, clause: &Clause, finding: &Finding) -> bool {
        let wanted = |key: &String| responsible::of(scene, finding, clause).iter().any(|actor| actor.key() == key);
        self.responsible.as_ref().is_none_or(wanted)
    }
}

/// What there is to choose from, sorted, each with its value in the address.
#[derive(Clone, Debug, Default)]
pub(super) struct Offered {
    pub(super) bodies: Vec<(String, Span)>,
    pub(super) responsible: Vec<(String, Span)>,
}

/// The bodies and the parties of these findings.
pub(super) fn offered<'a>(scene: &Scene, findings: impl Iterator<Item = (&'a Clause, &'a Finding)>) -> Offered {
    let (mut bodies, mut actors): (Vec<&str>, Vec<Actor>) = (Vec::new(), Vec::new());
    for (clause, finding) in findings {
        if !bodies.contains(&finding.body.as_str()) {
            bodies.push(finding.body.as_str());
        }
        for actor in responsible::of(scene, finding, clause) {
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
    }
    let mut bodies: Vec<(String, Span)> = bodies.into_iter().map(|id| (id.to_owned(), scene.told_apart(id))).collect();
    order::by_key(&mut bodies, |(_, name)| order::name(&name.text));
    order::by_key(&mut actors, |actor| actor.place(scene));
    let responsible = actors.into_iter().map(|actor| (actor.key().to_owned(), actor.name(scene))).collect();
    Offered { bodies, responsible }
}

/// A list of choices, "all" first.
pub(super) fn picker(address: &Address, key: &str, label: &str, all: &str, choices: Vec<(String, String)>) -> Picker {
    let now = address.query.value(key).filter(|value| choices.iter().any(|(known, _)| known == value));
    let option = |value: Option<&str>, text: String| {
        let to = Address { query: address.query.setting(key, value), fragment: None, ..address.clone() };
        FilterOption { verdict: None, text, to, chosen: value == now }
    };
    let mut options = vec![option(None, all.to_owned())];
    options.extend(choices.iter().map(|(value, text)| option(Some(value), text.clone())));
    Picker { key: key.to_owned(), label: label.to_owned(), options }
}

/// The choice of strength, of those that occur.
pub(super) fn strengths<'a>(address: &Address, clauses: impl Iterator<Item = &'a Clause>) -> Picker {
    let there: Vec<Strength> = clauses.map(|clause| clause.strength).collect();
    let own = |strength: &&Strength| there.contains(strength);
    let all = Strength::ALL.iter().map(|(_, strength)| strength);
    let choices = all
        .filter(own)
        .map(|strength| (strength.as_str().to_owned(), danish::upper_first(danish::strength(*strength))));
    picker(address, STRENGTH, "Styrke", "Alle styrker", choices.collect())
}

/// The choice of who must act.
pub(super) fn actors(address: &Address, offered: &Offered) -> Picker {
    let choices = offered.responsible.iter().map(|(key, name)| (key.clone(), name.text.clone()));
    picker(address, RESPONSIBLE, "Hvem der skal handle", "Alle", choices.collect())
}

/// The same page without any of these choices, where one is made.
pub(super) fn reset(address: &Address, keys: &[&str]) -> Option<Span> {
    let query = keys.iter().fold(address.query.clone(), |query, key| query.setting(key, None));
    (query != address.query).then(|| link("Nulstil", Address { query, fragment: None, ..address.clone() }))
}
