//! The page of a region's history: what differs between two days in sentences, every day on which something begins or ends,
//! and, for one body, since when each answer has held.

use super::{
    Cell, Changes, Column, Fact, Head, Scene, Span, Table, Text, Verdict, changes, eras, findings, link, names, order,
    plain, wording,
};
use crate::danish;
use crate::history::{Event, Run, Subject, Turn, runs};
use crate::route::{Address, Query, Route};
use crate::terms::Strength;
use crate::time::{Date, parse_day};
use chrono::Months;

/// The key of the earlier day in the address.
pub(super) const FROM: &str = "fra";
/// The key of the body whose answers are followed.
const BODY: &str = "organ";
/// How far back the answers on a body are followed.
const FOLLOWED: Months = Months::new(24);

/// The history of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The top of the page.
    pub head: Head,
    /// What in the address could not be used, and what is shown instead.
    pub notices: Vec<String>,
    /// The earlier day, `YYYY-MM-DD`.
    pub date: String,
    /// "Fra 30. juni 2022 til 1. juli 2022".
    pub heading: String,
    /// What differs.
    pub groups: Vec<Changes>,
    /// What is said where nothing differs.
    pub nothing: String,
    /// Every day on which something begins or ends, the latest first.
    pub days: Vec<HistoryDay>,
    /// The answers on the body that the address names, under its name.
    pub since: Option<(Text, Table)>,
}

/// A time at which something begins or ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryDay {
    /// When, leading to this page on that day; of a month or a year on its last.
    pub when: Span,
    /// Whether that is the day shown.
    pub current: bool,
    /// What happens.
    pub events: Vec<String>,
}

/// The page for the address: its `fra` is the earlier day, its `organ` the body to follow.
#[must_use]
pub fn history(scene: &Scene, address: &Address) -> History {
    let events = eras::events(scene);
    let mut notices = Vec::new();
    let from = earlier_day(scene, address, &events, &mut notices);
    let since = followed(scene, address, &mut notices);
    History {
        head: scene.titled(head(scene)),
        notices,
        date: from.to_string(),
        heading: format!("Fra {} til {}", danish::day(from), scene.day()),
        groups: changes::changes(&scene.on_day(from), scene),
        nothing: format!("Atlasset kender ingen ændringer fra {} til {}.", danish::day(from), scene.day()),
        days: days(scene, address, &events),
        since,
    }
}

/// The line on a body's page that leads to the times of its answers.
pub(super) fn since_when(scene: &Scene, body: &str) -> Fact {
    let to = scene.to(Route::History { region: scene.region() });
    let query = to.query.setting(BODY, Some(body));
    let value = vec![link("Se, siden hvornår hvert svar har gældt", to.with_query(query).at("siden"))];
    Fact { term: "Historik".to_owned(), value }
}

fn head(scene: &Scene) -> Head {
    Head {
        title: format!("{} – Historik", scene.atlas.title),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Historik".to_owned(),
        heading: "Historik".to_owned(),
        letter: None,
        lede:
            "Hvad der er ændret mellem to dage: hvem der kom til og gik, hvad der begyndte og ophørte, og hvilke svar \
            der vendte."
                .to_owned(),
    }
}

/// The day that the address compares with. Where it names none: the eve of the latest turning day, so that the page opens on
/// what that day brought.
fn earlier_day(scene: &Scene, address: &Address, events: &[Event], notices: &mut Vec<String>) -> Date {
    let latest = events.iter().map(Event::certain_on).rfind(|day| *day <= scene.on);
    let eve = latest.unwrap_or(scene.on).pred_opt().unwrap_or(scene.on);
    let instead = || format!("Siden sammenligner med {} i stedet.", danish::day(eve));
    let Some(text) = address.query.value(FROM).filter(|text| !text.is_empty()) else { return eve };
    match parse_day(text) {
        Some(day) if day <= scene.on => return day,
        Some(day) => {
            notices.push(format!("{} ligger efter den viste dag, {}. {}", danish::day(day), scene.day(), instead()))
        }
        None => {
            notices.push(format!("Datoen »{text}« findes ikke i kalenderen (skriv den som 2024-05-01). {}", instead()))
        }
    }
    eve
}

/// The same page on another day, compared with the eve of what turned then.
fn on(address: &Address, day: Date) -> Address {
    let query = Query { date: Some(day.to_string()), ..address.query.setting(FROM, None) };
    Address { query, fragment: None, ..address.clone() }
}

/// The times in groups: a month or a year stands apart from the day on which it ends.
fn days(scene: &Scene, address: &Address, events: &[Event]) -> Vec<HistoryDay> {
    let mut groups: Vec<Vec<&Event>> = Vec::new();
    for event in events {
        match groups.iter_mut().rev().find(|group| group.first().is_some_and(|first| first.on == event.on)) {
            Some(group) => group.push(event),
            None => groups.push(vec![event]),
        }
    }
    let day = |group: Vec<&Event>| {
        let first = *group.first()?;
        let certain = first.certain_on();
        Some(HistoryDay {
            when: link(danish::upper_first(&danish::date(first.on)), on(address, certain)),
            current: certain == scene.on,
            events: told(scene, &group),
        })
    };
    groups.into_iter().rev().filter_map(day).collect()
}

/// What happens at one time, a sentence a kind.
fn told(scene: &Scene, group: &[&Event]) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for (label, mut names) in named(scene, group) {
        order::by_key(&mut names, |name| order::name(name));
        if !names.is_empty() {
            sentences.push(format!("{label}: {}.", danish::list(names)));
        }
    }
    for (subject, turn, one, many, what) in COUNTED {
        let number = of(group, subject, turn).count();
        if number > 0 {
            sentences.push(format!("{} {what}.", wording::counted(number, one, many)));
        }
    }
    sentences
}

/// What is only counted, since there may be dozens of them.
const COUNTED: [(Subject, Turn, &str, &str, &str); 6] = [
    (Subject::Clause, Turn::Begins, "krav", "krav", "begynder at gælde"),
    (Subject::Clause, Turn::Ends, "krav", "krav", "holder op med at gælde"),
    (Subject::Membership, Turn::Begins, "medlemskab", "medlemskaber", "begynder"),
    (Subject::Membership, Turn::Ends, "medlemskab", "medlemskaber", "ophører"),
    (Subject::Membership, Turn::Seen, "medlemskab", "medlemskaber", "er kendt fra denne dag"),
    (Subject::Membership, Turn::Unseen, "medlemskab", "medlemskaber", "kendes ikke længere"),
];

/// What is told by name: bodies, papers, and lists of members.
fn named(scene: &Scene, group: &[&Event]) -> Vec<(&'static str, Vec<String>)> {
    let names = |ids: Vec<&str>| ids.into_iter().map(|id| scene.told_apart(id).text).collect();
    let bodies = |turn| names(of(group, Subject::Body, turn).collect());
    let (gave_way, ended) = of(group, Subject::Body, Turn::Ends).partition(|id| gives_way(scene, id));
    let rosters = of(group, Subject::Roster, Turn::Begins).filter_map(|id| scene.atlas.rosters.get(id));
    let papers = |turn| {
        let agreement = |id| Some(&scene.atlas.agreements.get(id)?.title);
        let terms = |id| Some(&scene.atlas.terms.get(id)?.title);
        let titles = of(group, Subject::Agreement, turn).filter_map(agreement);
        titles.chain(of(group, Subject::Terms, turn).filter_map(terms)).map(|title| danish::quoted(title)).collect()
    };
    vec![
        ("Begynder", bodies(Turn::Begins)),
        ("Kendt fra denne dag", bodies(Turn::Seen)),
        ("Afløses", names(gave_way)),
        ("Ophører", names(ended)),
        ("Ikke længere kendt", bodies(Turn::Unseen)),
        ("Medlemsliste", names(rosters.map(|row| row.organization_id.as_str()).collect())),
        ("Begynder at gælde", papers(Turn::Begins)),
        ("Holder op med at gælde", papers(Turn::Ends)),
    ]
}

/// The rows of that kind that turn so.
fn of<'a>(group: &'a [&Event], subject: Subject, turn: Turn) -> impl Iterator<Item = &'a str> {
    group.iter().filter(move |event| event.subject == subject && event.turn == turn).map(|event| event.id.as_str())
}

/// Whether a body ends only in that another takes its place: no source says on which day it ended itself.
fn gives_way(scene: &Scene, id: &str) -> bool {
    scene.atlas.organizations.get(id).is_some_and(|row| row.tenure.end.is_none())
}

/// The answers on the body that the address names, over the two years up to the day shown.
fn followed(scene: &Scene, address: &Address, notices: &mut Vec<String>) -> Option<(Text, Table)> {
    let id = address.query.value(BODY).filter(|id| !id.is_empty())?;
    let known = scene.atlas.organizations.get(id);
    if known.is_none_or(|row| !row.is_cluster() && !names::is_body(&row.classification)) {
        notices.push(format!("Organet »{id}« findes ikke her, så ingen svar er fulgt."));
        return None;
    }
    let from = scene.on.checked_sub_months(FOLLOWED).unwrap_or(scene.on);
    let until = scene.on.succ_opt().unwrap_or(scene.on);
    let columns = ["Krav", "Svar", "Fra", "Til"].map(Column::text).to_vec();
    let mut table = Table::new("Siden hvornår hvert svar har gældt", columns);
    let found = runs(&scene.atlas, id, from, until);
    for run in &found {
        let own = |other: &Run| {
            other.rule == run.rule && !matches!(other.verdict, Verdict::NotApplicable | Verdict::NotChecked)
        };
        if found.iter().any(own)
            && let Some(row) = answer(scene, run, from, until)
        {
            table.rows.push(row);
        }
    }
    Some((vec![plain("Siden hvornår: "), scene.told_apart(id)], table))
}

/// One answer and its time; nothing for what binds nobody.
pub(super) fn answer(scene: &Scene, run: &Run, from: Date, until: Date) -> Option<Vec<Cell>> {
    let (_, clause) = scene.atlas.clauses(&run.rule).next()?;
    if matches!(clause.strength, Strength::Claim | Strength::Permission) {
        return None;
    }
    let first = danish::day(run.from);
    let first = if run.from == from { format!("{first} eller før") } else { first };
    let last = match run.until == until {
        true => "gælder stadig".to_owned(),
        false => run.until.pred_opt().map(danish::day).unwrap_or_default(),
    };
    let to = scene.to(Route::Rule { region: scene.region(), id: run.rule.clone() });
    let place = danish::upper_first(&findings::cited(scene, clause).place.text);
    let word = run.verdict.word_for(clause.strength);
    Some(vec![
        Cell { text: vec![link(run.rule.clone(), to), plain(format!(": {place}"))], ..Cell::default() },
        Cell { verdict: Some(run.verdict), ..Cell::plain(word) },
        Cell::plain(first),
        Cell::plain(last),
    ])
}
