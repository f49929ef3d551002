//! What differs between two states, in sentences: who came and went, what began and ended, which verdict turned and why.

use super::{Scene, Span, Text, link, members, plain, wording};
use crate::danish;
use crate::history::{self, Change, Standing, State};
use crate::route::Route;

/// Differences of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// "Medlemmer", "Svar" …
    pub heading: String,
    /// A sentence each.
    pub sentences: Vec<Text>,
}

/// A difference and its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What differs.
    pub change: Change,
    /// The same in a sentence, with links into the state that it is told from.
    pub sentence: Text,
}

/// Every difference from `before` to `after`, told. Links lead to the later state, or to the earlier one for what is gone.
#[must_use]
pub fn told(before: &Scene, after: &Scene) -> Vec<Told> {
    let (old, new) =
        (State { atlas: &before.atlas, report: &before.report }, State { atlas: &after.atlas, report: &after.report });
    let teller = Teller { before, after };
    let all = history::changes(old, new);
    all.into_iter().map(|change| Told { sentence: teller.sentence(&change), change }).collect()
}

/// The differences in groups, each kind under its heading; kinds without any are left out.
#[must_use]
pub fn changes(before: &Scene, after: &Scene) -> Vec<Changes> {
    grouped(&told(before, after))
}

/// What has been told, in groups.
#[must_use]
pub fn grouped(told: &[Told]) -> Vec<Changes> {
    let headings = ["Organer", "Medlemmer", "Aftaler", "Krav", "Svar"];
    let group = |(at, heading): (usize, &str)| {
        let own = told.iter().filter(|told| heading_of(&told.change) == at);
        let sentences: Vec<Text> = own.map(|told| told.sentence.clone()).collect();
        (!sentences.is_empty()).then(|| Changes { heading: heading.to_owned(), sentences })
    };
    headings.into_iter().enumerate().filter_map(group).collect()
}

fn heading_of(change: &Change) -> usize {
    match change {
        Change::Body { .. } => 0,
        Change::Membership { .. } | Change::Altered { .. } => 1,
        Change::Agreement { .. } => 2,
        Change::Clause { .. } => 3,
        Change::Verdict { .. } => 4,
    }
}

struct Teller<'a> {
    before: &'a Scene,
    after: &'a Scene,
}

impl Teller<'_> {
    fn sentence(&self, change: &Change) -> Text {
        match change {
            Change::Body { id, standing } => self.body(id, *standing),
            Change::Membership { id, standing, leaves_empty } => self.membership(id, *standing, *leaves_empty),
            Change::Altered { id } => self.altered(id),
            Change::Agreement { id, standing } => self.agreement(id, *standing),
            Change::Clause { id, known } => self.clause(id, *known),
            Change::Verdict { rule, body, verdict, because } => self.verdict(rule, body, *verdict, because),
        }
    }

    /// The later state, unless only the earlier one knows the row.
    fn side(&self, known: impl Fn(&Scene) -> bool) -> &Scene {
        if known(self.after) { self.after } else { self.before }
    }

    fn organization(&self, id: &str) -> Span {
        self.side(|scene| scene.atlas.organizations.get(id).is_some()).told_apart(id)
    }

    fn body(&self, id: &str, standing: (Standing, Standing)) -> Text {
        let name = self.organization(id);
        let successors: Vec<Span> = (self.after.atlas.organizations.iter())
            .filter(|row| row.supersedes.iter().any(|old| old.id.as_str() == id))
            .map(|row| self.after.told_apart(row.id.as_str()))
            .collect();
        match standing.1 {
            Standing::Holds if standing.0 == Standing::Gone => vec![name, plain(" er oprettet.")],
            Standing::Holds => vec![name, plain(" findes.")],
            Standing::Unknown => vec![plain("Om "), name, plain(" findes, er uoplyst.")],
            Standing::Gone if successors.is_empty() => vec![name, plain(" findes ikke længere.")],
            Standing::Gone => {
                let mut text = vec![name, plain(" er afløst af ")];
                text.extend(wording::linked_list(successors));
                text.push(plain("."));
                text
            }
        }
    }

    fn member(&self, id: &str) -> (Text, Span) {
        let scene = self.side(|scene| scene.atlas.memberships.get(id).is_some());
        let Some(row) = scene.atlas.memberships.get(id) else { return (vec![plain(id)], plain(id)) };
        let mut who = vec![plain(members::name(&scene.atlas, row))];
        if let Some(from) = &row.on_behalf_of_id {
            who.extend([plain(" ("), plain(scene.name_of(from.as_str()).text), plain(")")]);
        }
        (who, scene.name_of(row.organization_id.as_str()))
    }

    fn membership(&self, id: &str, standing: (Standing, Standing), leaves_empty: bool) -> Text {
        let (mut text, body) = self.member(id);
        match standing.1 {
            Standing::Holds if standing.0 == Standing::Gone => text.extend([plain(" er kommet ind i "), body]),
            Standing::Holds => text.extend([plain(" sidder i "), body]),
            Standing::Unknown => {
                text.insert(0, plain("Om "));
                text.extend([plain(" sidder i "), body, plain(", er uoplyst")]);
            }
            Standing::Gone => text.extend([plain(" sidder ikke længere i "), body]),
        }
        text.push(plain(if leaves_empty { "; pladsen står tom." } else { "." }));
        text
    }

    fn altered(&self, id: &str) -> Text {
        let (who, body) = self.member(id);
        let mut text = vec![plain("Oplysningerne om ")];
        text.extend(who);
        text.extend([plain(" i "), body, plain(" er rettet.")]);
        text
    }

    fn agreement(&self, id: &str, standing: (Standing, Standing)) -> Text {
        let scene = self.side(|scene| scene.atlas.agreements.get(id).is_some());
        let title = scene.atlas.agreements.get(id).map_or(id, |row| row.title.as_str());
        let title = danish::quoted(title);
        vec![plain(match standing.1 {
            Standing::Holds if standing.0 == Standing::Gone => format!("{title} er trådt i kraft."),
            Standing::Holds => format!("{title} gælder."),
            Standing::Unknown => format!("Om {title} gælder, er uoplyst."),
            Standing::Gone => format!("{title} gælder ikke længere."),
        })]
    }

    fn rule(&self, id: &str) -> Span {
        let scene = self.side(|scene| scene.atlas.clauses(id).next().is_some());
        link(id, scene.to(Route::Rule { region: scene.region(), id: id.to_owned() }))
    }

    fn clause(&self, id: &str, known: (bool, bool)) -> Text {
        let what = match known {
            (false, _) => " er kommet til.",
            (_, false) => " er udgået.",
            _ => " er skrevet om.",
        };
        vec![plain("Kravet "), self.rule(id), plain(what)]
    }

    fn verdict(
        &self,
        rule: &str,
        body: &str,
        verdict: (Option<super::Verdict>, Option<super::Verdict>),
        because: &[String],
    ) -> Text {
        let word = |verdict: Option<super::Verdict>| verdict.map_or("intet svar", super::Verdict::word_within);
        let (was, is) = (word(verdict.0), word(verdict.1));
        let mut text = vec![self.rule(rule), plain(" for "), self.organization(body)];
        text.push(plain(format!(": fra {was} til {is}")));
        if !because.is_empty() {
            text.push(plain(", på grund af "));
            text.extend(wording::linked_list(because.iter().map(|id| self.row(id)).collect()));
        }
        text.push(plain("."));
        text
    }

    /// A counted row by its name.
    fn row(&self, id: &str) -> Span {
        for scene in [self.after, self.before] {
            let atlas = &scene.atlas;
            if let Some(row) = atlas.memberships.get(id) {
                return plain(members::name(atlas, row));
            }
            if let Some(row) = atlas.meetings.get(id) {
                return plain(format!("mødet {}", super::calendar::when(row)));
            }
            if atlas.organizations.get(id).is_some() {
                return scene.told_apart(id);
            }
            let titled = (atlas.agreements.get(id).map(|row| &row.title))
                .or_else(|| atlas.status_reports.get(id).map(|row| &row.title))
                .or_else(|| atlas.action_plans.get(id).map(|row| &row.title))
                .or_else(|| atlas.actions.get(id).map(|row| &row.title));
            if let Some(title) = titled {
                return plain(danish::quoted(title));
            }
        }
        let of = |scene: &Scene| super::counted::in_words(scene, id);
        plain(of(self.after).or_else(|| of(self.before)).unwrap_or_else(|| "en række uden navn".to_owned()))
    }
}
