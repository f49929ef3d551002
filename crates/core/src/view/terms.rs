//! The literate page of a paper, and the list of papers.

use super::{
    Cell, Column, Fact, Filter, FilterOption, Head, Mark, Scene, Section, Span, Table, Tally, Terms, TermsList,
    Verdict, body, findings, link, names, order, plain, sources, switches, wording,
};
use crate::check::Finding;
use crate::danish;
use crate::model::{Organization, Row};
use crate::route::{Address, Route};
use crate::terms::{Clause as Rule, Terms as Paper};

/// The key of the query that says which body the paper is held against.
const BODY: &str = "organ";
/// The key of the query that says which verdicts are shown.
const SHOW: &str = "vis";

/// The page of a paper; nothing where there is no such paper.
#[must_use]
pub fn terms(scene: &Scene, address: &Address, id: &str) -> Option<Terms> {
    let paper = scene.atlas.terms.get(id)?;
    let bodies = bodies_of(scene, paper);
    let asked = address.query.value(BODY);
    let chosen = bodies.iter().copied().find(|row| Some(row.id.as_str()) == asked).or_else(|| bodies.first().copied());
    let line: Vec<&Row<Organization>> = chosen.map_or_else(Vec::new, |row| scene.atlas.lineage(row.id.as_str()));
    let clauses: Vec<(&Rule, Option<&Finding>)> =
        paper.clauses.iter().map(|clause| (clause, finding(scene, paper, clause, &line))).collect();
    let found: Vec<&Finding> = clauses.iter().filter_map(|(_, found)| *found).collect();
    let shown = Shown::read(address.query.value(SHOW));
    let tally = Tally::of(vec![clauses.iter().map(|(clause, found)| verdict(clause, *found)).collect()]);
    let own: Vec<&Finding> =
        found.iter().copied().filter(|found| chosen.is_some_and(|row| row.id == found.body)).collect();
    Some(Terms {
        head: head(scene, paper, chosen),
        facts: facts(scene, paper),
        bodies: bodies.iter().map(|row| tried_for(address, row, chosen)).collect(),
        hypothetical: chosen.map(|row| body::hypothesis(scene, address, row, &own)).unwrap_or_default(),
        switches: switches::under(scene, address, found.iter().copied()),
        filter: filter(address, &tally, shown, paper.clauses.len()),
        tally,
        sections: sections(scene, address, &clauses, shown),
        nothing: "Ingen passager har det svar.".to_owned(),
    })
}

/// The bodies that the paper can be held against: those of its own scope, and hypothetically those before them. A body
/// that something applies to comes first.
fn bodies_of<'a>(scene: &'a Scene, paper: &Row<Paper>) -> Vec<&'a Row<Organization>> {
    let of_paper = |finding: &&Finding| finding.terms == paper.id;
    let applies = |row: &Row<Organization>| {
        let own = scene.findings_for(row.id.as_str()).filter(of_paper);
        own.filter(|finding| !matches!(finding.verdict, Verdict::NotApplicable | Verdict::NotChecked)).count() > 0
    };
    let concerned = |row: &&Row<Organization>| {
        names::is_body(&row.classification) && scene.findings_for(row.id.as_str()).any(|finding| of_paper(&finding))
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
    let of = |row: &&Row<Organization>| {
        let mut all = scene.report.findings.iter();
        all.find(|finding| finding.rule == clause.id && finding.terms == paper.id && finding.body == row.id)
    };
    line.iter().find_map(of)
}

fn verdict(clause: &Rule, found: Option<&Finding>) -> Verdict {
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
    let tried =
        chosen.map_or_else(|| "uden noget organ at prøve dem mod".to_owned(), |row| format!("prøvet for {}", row.name));
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
    let to = scene.to(Route::About).at(&sources::anchor(paper.source_id.as_str()));
    vec![
        fact("Kilde", link(title, to)),
        fact("Handler om", plain(scope(scene, paper))),
        fact("Gælder", plain(validity(scene, paper))),
    ]
}

fn scope(scene: &Scene, paper: &Paper) -> String {
    let classes = paper.applies_to.classification.iter().map(|token| names::classification(token));
    let ids = paper.applies_to.ids.iter().map(|id| scene.name_of(id).text);
    danish::list(classes.chain(ids))
}

/// When the paper is in force; what a paper that is an agreement does not say itself, the agreement says.
fn validity(scene: &Scene, paper: &Paper) -> String {
    let agreement = paper.agreement_id.as_ref().and_then(|id| scene.atlas.agreements.get(id.as_str()));
    let start = paper.tenure.start.or(agreement.and_then(|row| row.tenure.start));
    match (start, paper.tenure.end.or(agreement.and_then(|row| row.tenure.end))) {
        (None, None) => "Papiret har ingen dato".to_owned(),
        (Some(start), None) => format!("Fra {}, ophør uoplyst", danish::date(start)),
        (None, Some(end)) => format!("Begyndelse uoplyst, til {}", danish::date(end)),
        (Some(start), Some(end)) => format!("Fra {} til {}", danish::date(start), danish::date(end)),
    }
}

fn tried_for(address: &Address, row: &Row<Organization>, chosen: Option<&Row<Organization>>) -> Span {
    if chosen.is_some_and(|chosen| chosen.id == row.id) {
        return plain(row.name.clone());
    }
    let query = address.query.setting(BODY, Some(row.id.as_str()));
    link(row.name.clone(), Address { query, fragment: None, ..address.clone() })
}

/// Which verdicts the reader wants to see.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    All,
    Only(Verdict),
    /// Neither applicable nor checked: the two that are no answer.
    Other,
}

impl Shown {
    fn read(value: Option<&str>) -> Self {
        match value {
            Some("breached") => Self::Only(Verdict::Breached),
            Some("undetermined") => Self::Only(Verdict::Undetermined),
            Some("fulfilled") => Self::Only(Verdict::Fulfilled),
            Some("other") => Self::Other,
            _ => Self::All,
        }
    }

    fn key(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::Only(verdict) => Some(verdict.key()),
            Self::Other => Some("other"),
        }
    }

    fn lets(self, verdict: Verdict) -> bool {
        match self {
            Self::All => true,
            Self::Only(wanted) => verdict == wanted,
            Self::Other => matches!(verdict, Verdict::NotApplicable | Verdict::NotChecked),
        }
    }
}

fn filter(address: &Address, tally: &Tally, shown: Shown, all: usize) -> Filter {
    use Verdict::{Breached, Fulfilled, NotApplicable, NotChecked, Undetermined};
    let verdicts = || tally.strip.groups.iter().flatten();
    let option = |choice: Shown| {
        let count = verdicts().filter(|verdict| choice.lets(**verdict)).count();
        let (verdict, text) = match choice {
            Shown::All => (None, format!("Alle {all}")),
            Shown::Only(verdict) => (Some(verdict), format!("{count} {}", verdict.word_within())),
            Shown::Other => (
                Some(NotChecked),
                format!("{count} {} eller {}", NotApplicable.word_within(), NotChecked.word_within()),
            ),
        };
        let to = Address { query: address.query.setting(SHOW, choice.key()), fragment: None, ..address.clone() };
        FilterOption { verdict, text, to, chosen: choice == shown }
    };
    let choices = [Shown::All, Shown::Only(Breached), Shown::Only(Undetermined), Shown::Only(Fulfilled), Shown::Other];
    Filter { options: choices.map(option).to_vec() }
}

fn sections(scene: &Scene, address: &Address, clauses: &[(&Rule, Option<&Finding>)], shown: Shown) -> Vec<Section> {
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
        if shown.lets(verdict) {
            section.clauses.push(findings::clause(scene, clause, *found));
        }
    }
    sections
}

fn mark(address: &Address, clause: &Rule, verdict: Verdict) -> Mark {
    const WORDS: usize = 8;
    let quote = clause.quote.as_deref().unwrap_or("følger af andre krav");
    let start: Vec<&str> = quote.split_whitespace().take(WORDS).collect();
    let label = format!("Linje {}, {}: {} …", findings::lines(clause), verdict.word_within(), start.join(" "));
    // The map leads to every clause, so it takes the filter away.
    let to = Address { query: address.query.setting(SHOW, None), ..address.clone() }.at(&clause.id);
    Mark { verdict, to, label }
}

/// Every paper with rules, by title.
#[must_use]
pub fn terms_list(scene: &Scene) -> TermsList {
    let columns =
        vec![Column::text("Papir"), Column::text("Handler om"), Column::text("Gælder"), Column::number("Passager")];
    let mut papers: Vec<&Row<Paper>> = scene.atlas.terms.iter().collect();
    order::by_key(&mut papers, |paper| order::name(&paper.title));
    let rows = papers.into_iter().map(|paper| {
        let to = scene.to(Route::Terms { region: scene.region(), id: paper.id.to_string() });
        vec![
            Cell::link(paper.title.clone(), to),
            Cell::plain(scope(scene, paper)),
            Cell::plain(validity(scene, paper)),
            Cell::plain(paper.clauses.len().to_string()),
        ]
    });
    let head = Head {
        title: "Kommissorier".to_owned(),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Kommissorier".to_owned(),
        heading: "Kommissorier".to_owned(),
        letter: None,
        lede: "De papirer, som organerne holdes op mod, ord for ord.".to_owned(),
    };
    TermsList { head, papers: Table { rows: rows.collect(), ..Table::new("Papirer med krav", columns) } }
}
