//! The rule book: every clause of every paper in one list, sifted as the reader chooses, and what the open ones call for.

use super::responsible::{self, Actor};
use super::sift::{self, Offered, Sift};
use super::{
    Cell, Column, Duty, Head, Remedy, RuleBook, Scene, Table, Tally, Text, Verdict, findings, link, order, plain,
    remedies, terms, terms_list, wording,
};
use crate::check::Finding;
use crate::danish;
use crate::model::Row;
use crate::route::{Address, Route};
use crate::terms::{Clause, Strength, Terms};

/// A clause of a paper, with everything that was found for it.
struct Entry<'a> {
    paper: &'a Row<Terms>,
    clause: &'a Clause,
    found: Vec<&'a Finding>,
}

/// The page of the rule book.
#[must_use]
pub fn rule_book(scene: &Scene, address: &Address) -> RuleBook {
    let entries = entries(scene);
    let all = entries.len();
    let pairs = || entries.iter().flat_map(|entry| entry.found.iter().map(|found| (entry.clause, *found)));
    let offered = sift::offered(scene, pairs());
    let sift = Sift::read(&address.query, &offered);
    let pickers = vec![
        verdicts(address),
        sift::strengths(address, entries.iter().map(|entry| entry.clause)),
        bodies(address, &offered),
        sift::actors(address, &offered),
    ];
    let shown: Vec<Entry<'_>> = entries.into_iter().filter_map(|entry| sifted(scene, &sift, entry)).collect();
    let (owed, unknown) = duties(scene, &sift, &shown);
    RuleBook {
        head: scene.titled(head(scene)),
        pickers,
        count: format!("{} af {} vises.", shown.len(), wording::counted(all, "passage", "passager")),
        reset: sift::reset(address, &[sift::VERDICT, sift::STRENGTH, sift::BODY, sift::RESPONSIBLE]),
        papers: tables(scene, &shown),
        nothing: "Ingen passager passer på valget.".to_owned(),
        owed_nothing: format!("Ingen skal gøre noget af det viste {}: intet er ikke opfyldt.", scene.day()),
        owed,
        unknown_note:
            "En oplysning, der mangler, er ikke en forsømmelse. Overskriften er den, kravet retter sig til; hvem der \
            kan oplyse det, siger kilderne ikke."
                .to_owned(),
        unknown,
    }
}

fn head(scene: &Scene) -> Head {
    Head {
        title: format!("Regelbogen for {}", scene.atlas.title),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Regelbogen".to_owned(),
        heading: "Regelbogen".to_owned(),
        letter: None,
        lede: format!("Hver passage i hvert papir, og hvordan den står {}. Vælg, hvad der vises.", scene.day()),
    }
}

/// Every clause, paper by paper in the order of their sources, and in the order of the paper.
fn entries(scene: &Scene) -> Vec<Entry<'_>> {
    let papers = terms_list::by_source(scene);
    let entries = papers.into_iter().flat_map(|paper| {
        paper.clauses.iter().map(move |clause| {
            let own = |finding: &&Finding| finding.rule == clause.id && finding.terms == paper.id;
            Entry { paper, clause, found: scene.report.findings.iter().filter(own).collect() }
        })
    });
    entries.collect()
}

/// The entry with what the choices let through; nothing where they let nothing through. A clause for which nothing was found
/// has no body and nobody who must act, and its verdict follows from itself.
fn sifted<'a>(scene: &Scene, sift: &Sift, mut entry: Entry<'a>) -> Option<Entry<'a>> {
    if entry.found.is_empty() {
        let verdict = terms::verdict(entry.clause, None);
        let lets = sift.lets_clause(entry.clause)
            && sift.verdict.is_none_or(|wanted| wanted == verdict)
            && sift.body.is_none()
            && sift.responsible.is_none();
        return lets.then_some(entry);
    }
    entry.found.retain(|found| sift.lets(scene, entry.clause, found));
    (!entry.found.is_empty()).then_some(entry)
}

fn verdicts(address: &Address) -> super::Picker {
    let choices = Verdict::ORDER.map(|verdict| (verdict.key().to_owned(), verdict.word().to_owned()));
    sift::picker(address, sift::VERDICT, "Svar", "Alle svar", choices.to_vec())
}

fn bodies(address: &Address, offered: &Offered) -> super::Picker {
    let choices = offered.bodies.iter().map(|(id, name)| (id.clone(), name.text.clone()));
    sift::picker(address, sift::BODY, "Prøvet for", "Alle organer", choices.collect())
}

/// A table a paper.
fn tables(scene: &Scene, shown: &[Entry<'_>]) -> Vec<Table> {
    let columns = || ["Passage", "Styrke", "Hvem skal handle", "Svar"].map(Column::text).to_vec();
    let mut tables: Vec<Table> = Vec::new();
    for entry in shown {
        if tables.last().is_none_or(|last| last.caption != entry.paper.title) {
            tables.push(Table::new(&entry.paper.title, columns()));
        }
        if let Some(table) = tables.last_mut() {
            table.rows.push(row(scene, entry));
        }
    }
    tables
}

fn row(scene: &Scene, entry: &Entry<'_>) -> Vec<Cell> {
    let verdicts: Vec<(Verdict, Strength)> = match entry.found.is_empty() {
        true => vec![(terms::verdict(entry.clause, None), entry.clause.strength)],
        false => entry.found.iter().map(|found| (found.verdict, found.strength)).collect(),
    };
    let answer = match verdicts.as_slice() {
        [(verdict, strength)] => verdict.word_for(*strength).to_owned(),
        several => Tally::in_words_of(several).in_words(),
    };
    let place = danish::upper_first(&findings::cited(scene, entry.clause).place.text);
    let to = scene.to(Route::Rule { region: scene.region(), id: entry.clause.id.clone() });
    let passage = vec![link(place, to), plain(format!(": {}", begins(entry.clause)))];
    vec![
        Cell { text: passage, ..Cell::default() },
        Cell::plain(danish::upper_first(danish::strength(entry.clause.strength))),
        Cell { text: who(scene, entry), ..Cell::default() },
        Cell { verdict: terms::worst(verdicts.iter().map(|(verdict, _)| *verdict)), ..Cell::plain(answer) },
    ]
}

/// How a clause begins: enough to recognise it by.
fn begins(clause: &Clause) -> String {
    const WORDS: usize = 14;
    let Some(quote) = &clause.quote else {
        return format!("følger af {}", danish::list(&clause.derived_from));
    };
    let words: Vec<&str> = quote.split_whitespace().collect();
    let more = if words.len() > WORDS { " …" } else { "" };
    let cut = if findings::is_cut(quote) { "… " } else { "" };
    format!("»{cut}{}{more}«", words[..words.len().min(WORDS)].join(" "))
}

/// Those who must act, each once; where they are many, how many there are.
fn who(scene: &Scene, entry: &Entry<'_>) -> Text {
    const NAMED: usize = 2;
    let mut actors: Vec<Actor> = Vec::new();
    for actor in entry.found.iter().flat_map(|found| responsible::of(scene, found, entry.clause)) {
        if actor != Actor::Nobody && !actors.contains(&actor) {
            actors.push(actor);
        }
    }
    order::by_key(&mut actors, |actor| actor.place(scene));
    match actors.len() {
        0 => vec![plain("—")],
        many if many > NAMED => vec![plain(format!("{many} organer, hver for sig"))],
        _ => wording::linked_list(actors.iter().map(|actor| actor.name(scene)).collect()),
    }
}

/// One thing that somebody must do or that must be told, and the clauses and bodies that it would settle.
struct Item<'a> {
    actor: Actor,
    what: String,
    settles: Vec<(&'a Clause, &'a Row<Terms>, &'a Finding)>,
}

/// What somebody owes, and apart from it what only has to be told, by who must act.
fn duties(scene: &Scene, sift: &Sift, shown: &[Entry<'_>]) -> (Vec<Duty>, Vec<Duty>) {
    let (mut owed, mut unknown) = (Vec::new(), Vec::new());
    for entry in shown.iter().filter(|entry| binds(entry.clause)) {
        for found in &entry.found {
            for actor in responsible::of(scene, found, entry.clause) {
                if sift.responsible.as_ref().is_some_and(|wanted| actor.key() != wanted) {
                    continue;
                }
                let place = (entry.clause, entry.paper, *found);
                match found.verdict {
                    Verdict::Breached => note(&mut owed, &actor, remedies::breach(found), place),
                    Verdict::Undetermined => {
                        for fact in &found.missing {
                            note(&mut unknown, &actor, danish::sentence(&fact.text), place);
                        }
                    }
                    _ => (),
                }
            }
        }
    }
    (by_actor(scene, owed, true), by_actor(scene, unknown, false))
}

/// Whether a clause can be owed at all: a claim adds up or not, a permission may be left unused, and what only sums up other
/// clauses is settled with them.
fn binds(clause: &Clause) -> bool {
    !matches!(clause.strength, Strength::Claim | Strength::Permission) && !remedies::only_sums_up(clause)
}

fn note<'a>(items: &mut Vec<Item<'a>>, actor: &Actor, what: String, place: (&'a Clause, &'a Row<Terms>, &'a Finding)) {
    let known = items.iter_mut().find(|item| item.actor == *actor && item.what == what);
    match known {
        Some(item) if item.settles.iter().any(|other| std::ptr::eq(other.2, place.2)) => (),
        Some(item) => item.settles.push(place),
        None => items.push(Item { actor: actor.clone(), what, settles: vec![place] }),
    }
}

fn by_actor(scene: &Scene, mut items: Vec<Item<'_>>, breached: bool) -> Vec<Duty> {
    // Within a party first what settles most.
    order::by_key(&mut items, |item| [item.actor.place(scene), vec![0, u32::MAX - item.settles.len() as u32]].concat());
    let mut duties: Vec<Duty> = Vec::new();
    let mut last: Option<Actor> = None;
    for item in items {
        if last.as_ref() != Some(&item.actor) {
            duties.push(Duty { who: item.actor.name(scene), count: String::new(), remedies: Vec::new() });
            last = Some(item.actor.clone());
        }
        if let Some(duty) = duties.last_mut() {
            let settles = settles(scene, &item, breached);
            duty.remedies.push(Remedy { breached, what: item.what, settles });
        }
    }
    for duty in &mut duties {
        duty.count = wording::counted(
            duty.remedies.len(),
            if breached { "ting" } else { "oplysning" },
            if breached { "ting" } else { "oplysninger" },
        );
    }
    duties
}

/// The clauses, each with the body that it was held against.
fn settles(scene: &Scene, item: &Item<'_>, breached: bool) -> Text {
    const SHOWN: usize = 6;
    let mut text: Text = vec![plain(if breached { "Afgør " } else { "Til " })];
    let more = item.settles.len().saturating_sub(SHOWN);
    for (at, (clause, paper, found)) in item.settles.iter().take(SHOWN).enumerate() {
        if at > 0 {
            text.push(plain("; "));
        }
        let short = paper.title.split(' ').next().unwrap_or_default();
        let mut place = findings::cited(scene, clause).place;
        place.text = format!("{short}, {}", place.text);
        text.push(place);
        if item.actor != Actor::Organization(found.body.to_string()) {
            text.push(plain(" for "));
            text.push(scene.name_of(found.body.as_str()));
        }
    }
    text.push(plain(if more > 0 { format!("; og {more} mere.") } else { ".".to_owned() }));
    text
}
