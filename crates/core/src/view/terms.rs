//! The literate page of a paper.

use super::shown::{self, Shown};
use super::sift::{self, Sift};
use super::{
    Fact, Head, Mark, Scene, Section, Span, Tally, Terms, Text, Verdict, body, findings, link, names, order, plain,
    sources, switches, wording,
};
use crate::check::Finding;
use crate::danish;
use crate::model::{Organization, Row};
use crate::route::{Address, Route};
use crate::terms::{Clause as Rule, Strength, Terms as Paper};

/// A clause, and what was found for the body shown or, where the reader chose none and the clause is for others, for them.
pub(super) type Found<'a> = (&'a Rule, Option<&'a Finding>);

/// The page of a paper; nothing where there is no such paper.
#[must_use]
pub fn terms(scene: &Scene, address: &Address, id: &str) -> Option<Terms> {
    let paper = scene.atlas.terms.get(id)?;
    let bodies = bodies_of(scene, paper);
    let asked = address.query.value(sift::BODY);
    let asked = bodies.iter().copied().find(|row| Some(row.id.as_str()) == asked);
    // A paper for one kind of body is shown for one of them; a paper for many shows each clause for those it is about.
    let of_its_kind = |row: &&Row<Organization>| paper.applies_to.covers(row.id.as_str(), &row.classification);
    let chosen = asked.or_else(|| bodies.first().copied().filter(of_its_kind));
    let line: Vec<&Row<Organization>> = chosen.map_or_else(Vec::new, |row| scene.atlas.lineage(row.id.as_str()));
    let what_if = chosen.is_some_and(|row| scene.what_if_for(row.id.as_str()).next().is_some());
    let of = |clause| {
        finding(scene, paper, clause, &line).or_else(|| elsewhere(scene, paper, clause, asked.is_some() || what_if))
    };
    let clauses: Vec<Found<'_>> = paper.clauses.iter().map(|clause| (clause, of(clause))).collect();
    let found: Vec<&Finding> = clauses.iter().filter_map(|(_, found)| *found).collect();
    let own: Vec<&Finding> =
        found.iter().copied().filter(|found| chosen.is_some_and(|row| row.id == found.body)).collect();
    let offered = sift::offered(scene, clauses.iter().filter_map(|(clause, found)| Some((*clause, (*found)?))));
    let sift = Sift { verdict: None, body: None, ..Sift::read(&address.query, &offered) };
    let shown = Shown::read(address.query.value(sift::VERDICT));
    let sections = sections(scene, address, &clauses, &Filtered { shown, sift, body: chosen });
    let count: usize = sections.iter().map(|section| section.clauses.len()).sum();
    Some(Terms {
        head: scene.titled(head(scene, paper, chosen)),
        facts: facts(scene, paper),
        bodies: tried_for_each(scene, address, &bodies, chosen, bodies.first().is_none_or(|row| !of_its_kind(row))),
        hypothetical: chosen.map(|row| body::hypothesis(scene, address, row, &own)).unwrap_or_default(),
        switches: switches::under(scene, address, found.iter().copied()),
        filter: shown::filter(address, &answers(&clauses), shown),
        pickers: vec![sift::strengths(address, paper.clauses.iter()), sift::actors(address, &offered)],
        count: format!("{count} af {} vises.", wording::counted(paper.clauses.len(), "passage", "passager")),
        reset: sift::reset(address, &[sift::VERDICT, sift::STRENGTH, sift::RESPONSIBLE]),
        tally: Tally::in_words_of(&answers(&clauses)),
        sections,
        nothing: "Ingen passager passer på valget.".to_owned(),
    })
}

/// The verdicts with the strength of their clauses.
pub(super) fn answers(clauses: &[Found<'_>]) -> Vec<(Verdict, Strength)> {
    clauses.iter().map(|(clause, found)| (verdict(clause, *found), clause.strength)).collect()
}

/// What was found for other bodies than the one shown: the answer that most wants to be seen. Where the reader has chosen a
/// body, what is found for others is no answer.
pub(super) fn elsewhere<'a>(scene: &'a Scene, paper: &Row<Paper>, clause: &Rule, chosen: bool) -> Option<&'a Finding> {
    let own = |finding: &&Finding| !chosen && finding.rule == clause.id && finding.terms == paper.id;
    let found: Vec<&Finding> = scene.report.findings.iter().filter(own).collect();
    let worst = worst(found.iter().map(|finding| finding.verdict))?;
    found.into_iter().find(|finding| finding.verdict == worst)
}

/// The verdict that a reader should see first.
pub(super) fn worst(verdicts: impl Iterator<Item = Verdict>) -> Option<Verdict> {
    use Verdict::{Breached, Fulfilled, NotApplicable, NotChecked, Undetermined};
    const ORDER: [Verdict; 5] = [Breached, Undetermined, Fulfilled, NotChecked, NotApplicable];
    let there: Vec<Verdict> = verdicts.collect();
    ORDER.into_iter().find(|verdict| there.contains(verdict))
}

/// The bodies that the paper can be held against: those of its own scope, and hypothetically those before them. A body
/// that something applies to comes first.
fn bodies_of<'a>(scene: &'a Scene, paper: &Row<Paper>) -> Vec<&'a Row<Organization>> {
    let of_paper = |finding: &&Finding| finding.terms == paper.id;
    let applies = |row: &Row<Organization>| {
        let own = scene.shown_for(row.id.as_str()).into_iter().filter(of_paper);
        own.filter(|finding| !matches!(finding.verdict, Verdict::NotApplicable | Verdict::NotChecked)).count() > 0
    };
    let concerned = |row: &&Row<Organization>| {
        names::is_body(&row.classification) && scene.shown_for(row.id.as_str()).iter().any(of_paper)
    };
    let mut bodies: Vec<_> = scene.atlas.organizations.iter().filter(concerned).collect();
    order::by_key(&mut bodies, |row| [vec![u32::from(!applies(row))], order::name(&row.name)].concat());
    bodies
}

/// What was found for the body, else for the nearest organization above it that the clause is for.
fn finding<'a>(
    scene: &'a Scene,
    paper: &Row<Paper>,
    clause: &Rule,
    line: &[&Row<Organization>],
) -> Option<&'a Finding> {
    let own = |finding: &&Finding| finding.rule == clause.id && finding.terms == paper.id;
    // What is only taken to hold for the body shown does not mix with what really holds for those above it.
    let what_if = line.first().is_some_and(|row| scene.what_if_for(row.id.as_str()).next().is_some());
    for row in line {
        let mut found: Vec<&Finding> = match what_if {
            true => scene.what_if.iter().filter(own).collect(),
            false => scene.report.findings.iter().filter(own).collect(),
        };
        found.retain(|finding| finding.body == row.id);
        if let Some(found) = found.first() {
            return Some(found);
        }
    }
    None
}

/// The verdict on a clause, which without a finding follows from the clause itself.
pub(super) fn verdict(clause: &Rule, found: Option<&Finding>) -> Verdict {
    match found {
        Some(found) => found.verdict,
        None if clause.requirement().is_none() => Verdict::NotChecked,
        None => Verdict::NotApplicable,
    }
}

fn head(scene: &Scene, paper: &Row<Paper>, chosen: Option<&Row<Organization>>) -> Head {
    let crumbs = vec![
        link("Overblik", scene.to(Route::Region { region: scene.region() })),
        link("Kommissorier", scene.to(Route::TermsList { region: scene.region() })),
    ];
    let passages = wording::counted(paper.clauses.len(), "passage", "passager");
    let tried = chosen
        .map_or_else(|| "hver prøvet for dem, den handler om,".to_owned(), |row| format!("prøvet for {}", row.name));
    Head {
        title: paper.title.clone(),
        crumbs,
        here: paper.title.clone(),
        heading: paper.title.clone(),
        letter: None,
        lede: format!("Papirets egne ord til venstre, vores svar til højre: {passages}, {tried} {}.", scene.day()),
    }
}

fn facts(scene: &Scene, paper: &Row<Paper>) -> Vec<Fact> {
    let fact = |term: &str, value: Span| Fact { term: term.to_owned(), value: vec![value] };
    let source = scene.atlas.sources.get(paper.source_id.as_str());
    let title = source.map_or_else(|| paper.source_id.to_string(), |source| source.title.clone());
    let to = scene.to(scene.about()).at(&sources::anchor(paper.source_id.as_str()));
    vec![
        fact("Kilde", link(title, to)),
        fact("Handler om", plain(scope(scene, paper))),
        fact("Gælder", plain(validity(scene, paper))),
    ]
}

pub(super) fn scope(scene: &Scene, paper: &Paper) -> String {
    let classes = paper.applies_to.classification.iter().map(|token| names::classification(token));
    let ids = paper.applies_to.ids.iter().map(|id| scene.name_of(id).text);
    let whom: Vec<String> = classes.chain(ids).collect();
    // Where each clause says for itself whom it is for, the paper has nobody of its own.
    if whom.is_empty() { "Det siger hver passage".to_owned() } else { danish::list(whom) }
}

/// When the paper is in force; what a paper that is an agreement does not say itself, the agreement says.
pub(super) fn validity(scene: &Scene, paper: &Paper) -> String {
    let agreement = paper.agreement_id.as_ref().and_then(|id| scene.atlas.agreements.get(id.as_str()));
    let start = paper.tenure.start.or(agreement.and_then(|row| row.tenure.start));
    match (start, paper.tenure.end.or(agreement.and_then(|row| row.tenure.end))) {
        (None, None) => "Papiret har ingen dato".to_owned(),
        (Some(start), None) => format!("Fra {}, ophør uoplyst", danish::date(start)),
        (None, Some(end)) => format!("Begyndelse uoplyst, til {}", danish::date(end)),
        (Some(start), Some(end)) => format!("Fra {} til {}", danish::date(start), danish::date(end)),
    }
}

/// The choice of body: first those that each clause is about, where the paper is shown so.
fn tried_for_each(
    scene: &Scene,
    address: &Address,
    bodies: &[&Row<Organization>],
    chosen: Option<&Row<Organization>>,
    each: bool,
) -> Vec<Span> {
    let mut spans = Vec::new();
    if each && !bodies.is_empty() {
        let text = "Dem, hver passage handler om";
        let query = address.query.setting(sift::BODY, None);
        let to = Address { query, fragment: None, ..address.clone() };
        spans.push(if chosen.is_none() { plain(text) } else { link(text, to) });
    }
    spans.extend(bodies.iter().map(|row| tried_for(scene, address, row, chosen)));
    spans
}

fn tried_for(scene: &Scene, address: &Address, row: &Row<Organization>, chosen: Option<&Row<Organization>>) -> Span {
    if chosen.is_some_and(|chosen| chosen.id == row.id) {
        return plain(scene.heading_of(row));
    }
    let query = address.query.setting(sift::BODY, Some(row.id.as_str()));
    link(scene.heading_of(row), Address { query, fragment: None, ..address.clone() })
}

/// What the reader wants to see of a paper.
struct Filtered<'a> {
    shown: Shown,
    sift: Sift,
    body: Option<&'a Row<Organization>>,
}

impl Filtered<'_> {
    fn lets(&self, scene: &Scene, clause: &Rule, found: Option<&Finding>) -> bool {
        self.shown.lets(verdict(clause, found))
            && self.sift.lets_clause(clause)
            && match found {
                Some(found) => self.sift.lets_actor(scene, clause, found),
                None => self.sift.responsible.is_none(),
            }
    }
}

fn sections(scene: &Scene, address: &Address, clauses: &[Found<'_>], filtered: &Filtered<'_>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (clause, found) in clauses {
        let title = clause.section.clone().unwrap_or_else(|| "Uden overskrift".to_owned());
        if sections.last().is_none_or(|last| last.title != title) {
            let anchor = format!("afsnit-{}", sections.len() + 1);
            sections.push(Section { anchor, title, map: Vec::new(), clauses: Vec::new() });
        }
        let Some(section) = sections.last_mut() else { continue };
        let verdict = verdict(clause, *found);
        section.map.push(mark(address, clause, verdict));
        if filtered.lets(scene, clause, *found) {
            let mut drawn = findings::clause(scene, clause, *found);
            let whom = found.map(|found| whom(scene, found, filtered.body)).unwrap_or_default();
            drawn.finding.weight.splice(1..1, whom);
            section.clauses.push(drawn);
        }
    }
    sections
}

fn mark(address: &Address, clause: &Rule, verdict: Verdict) -> Mark {
    const WORDS: usize = 8;
    let quote = clause.quote.as_deref().unwrap_or("følger af andre krav");
    let start: Vec<&str> = quote.split_whitespace().take(WORDS).collect();
    let answer = danish::lower_first(verdict.word_for(clause.strength));
    let label = format!("Linje {}, {answer}: {} …", findings::lines(clause), start.join(" "));
    // The map leads to every clause, so it takes the choices away.
    let keys = [sift::VERDICT, sift::STRENGTH, sift::RESPONSIBLE];
    let query = keys.iter().fold(address.query.clone(), |query, key| query.setting(key, None));
    let to = Address { query, ..address.clone() }.at(&clause.id);
    Mark { verdict, to, label }
}

/// Whom an answer is for, where it is not for the body that the page is about; and how many others there are.
fn whom(scene: &Scene, found: &Finding, body: Option<&Row<Organization>>) -> Text {
    if body.is_some_and(|row| row.id == found.body) {
        return Text::new();
    }
    let same = |other: &&Finding| other.rule == found.rule && other.terms == found.terms;
    let others = scene.report.findings.iter().filter(same).count().saturating_sub(1);
    let mut text = vec![plain(", for "), scene.name_of(found.body.as_str())];
    if others > 0 {
        text.push(plain(format!(" og {}", wording::counted(others, "organ til", "organer til"))));
    }
    text
}
