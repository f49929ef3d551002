//! The meetings of a year: when each body meets and whether that is often enough, what was decided, and who is to do what.

use super::{
    Cell, Cited, Column, Head, NavItem, Picker, Scene, Span, Subscription, Table, Text, Verdict, Year, bodies,
    calendar, calendars, decided, embed_builder, findings, link, order, sift, wording,
};
use crate::check::{Finding, JudgedRow, row_by_row};
use crate::model::{Meeting, Organization, Row};
use crate::route::{Address, EmbedView, Route};
use crate::terms::{Clause, Field, Kind};
use crate::time::{Date, year_of};

/// The meetings of the year that the day shown lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meetings {
    /// The top of the page.
    pub head: Head,
    /// The years with meetings, each with the day in it that says the most.
    pub years: Vec<NavItem>,
    /// The choice of body.
    pub pickers: Vec<Picker>,
    /// "5 af 8 møder i 2021 vises."
    pub count: String,
    /// The page without its choice, where one is made.
    pub reset: Option<Span>,
    /// The year of each body that meets in it or has to.
    pub bodies: Vec<BodyYear>,
    /// What is said where no body does.
    pub nothing: String,
    /// The meetings of all years, to subscribe to: the chosen body's, else all.
    pub calendar: Option<Subscription>,
    /// The way to show it in a frame of another site; nothing where there is nothing of it to choose on the day shown.
    pub embed: Option<Span>,
    /// The meetings, in the order of their days.
    pub meetings: Option<Table>,
    /// The items that have to be on every agenda, and which meetings had them.
    pub fixed: Vec<FixedItem>,
    /// What the meetings decided.
    pub decisions: Option<Table>,
    /// Who is to do what, given this year or before.
    pub actions: Option<Table>,
    /// What the list of tasks is and is not.
    pub actions_note: String,
}

/// A body and its year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyYear {
    /// The id of its heading on the page.
    pub anchor: String,
    /// Its name, leading to its page.
    pub name: Span,
    /// Its meetings.
    pub year: Year,
}

/// An item that a clause wants on every agenda of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixedItem {
    /// The body.
    pub body: Span,
    /// The clause.
    pub cited: Cited,
    /// The clause's answer as a whole.
    pub verdict: Verdict,
    /// The meetings, each with its own answer.
    pub meetings: Table,
}

/// The page of the meetings of a year.
#[must_use]
pub fn meetings(scene: &Scene, address: &Address) -> Meetings {
    let year = year_of(scene.on);
    let meeting = bodies_of(scene, year);
    let chosen = address.query.value(sift::BODY).filter(|id| meeting.iter().any(|row| row.id.as_str() == *id));
    let shown: Vec<&Row<Organization>> =
        meeting.iter().copied().filter(|row| chosen.is_none_or(|id| id == row.id.as_str())).collect();
    let all = of_year(scene, year, |_| true);
    let own = of_year(scene, year, |id| shown.iter().any(|row| row.id.as_str() == id));
    let is_shown = |id: &str| chosen.is_none_or(|chosen| chosen == id);
    Meetings {
        head: scene.titled(head(scene, year)),
        years: years(scene, address),
        pickers: vec![picker(scene, address, &meeting)],
        count: format!("{} af {} i {year} vises.", own.len(), wording::counted(all.len(), "møde", "møder")),
        reset: sift::reset(address, &[sift::BODY]),
        bodies: shown.iter().enumerate().map(|(at, row)| body_year(scene, at, row)).collect(),
        nothing: format!("Ingen møder i {year} er kendt, og intet krav siger, hvor ofte nogen skal mødes."),
        calendar: match chosen {
            Some(id) => calendars::subscription(&scene.atlas, id),
            None => calendars::of_region(&scene.atlas),
        },
        embed: embed_builder::way(scene, "møderne", &EmbedView::Meetings { id: chosen.map(str::to_owned) }),
        meetings: table(scene, year, &own),
        fixed: fixed(scene, &shown),
        decisions: decided::decisions(scene, year, &own),
        actions: decided::actions(scene, &is_shown),
        actions_note: decided::note(scene),
    }
}

fn head(scene: &Scene, year: i32) -> Head {
    Head {
        title: format!("Møder i {} i {year}", scene.atlas.title),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Møder".to_owned(),
        heading: format!("Møder i {year}"),
        letter: None,
        lede: format!(
            "Hvornår organerne mødes, hvad de har besluttet, og hvem der skal gøre hvad, som det står {}.",
            scene.day()
        ),
    }
}

/// The bodies that meet in a year, or that a clause tells how often to, in the order of the list of bodies.
pub(super) fn bodies_of(scene: &Scene, year: i32) -> Vec<&Row<Organization>> {
    let bound = |id: &str| {
        calendar::yearly(scene, id).is_some_and(|found| found.verdict != Verdict::NotApplicable && !found.hypothetical)
    };
    let meets = |id: &str| scene.atlas.meetings_of(id).any(|row| calendar::in_year(row, year));
    let rows = scene.atlas.organizations.iter().filter(|row| meets(row.id.as_str()) || bound(row.id.as_str()));
    let mut rows: Vec<&Row<Organization>> = rows.collect();
    order::by_key(&mut rows, |row| bodies::place(row));
    rows
}

/// The meetings of a year, in the order of their days.
pub(super) fn of_year(scene: &Scene, year: i32, wanted: impl Fn(&str) -> bool) -> Vec<&Row<Meeting>> {
    let in_year = |row: &&Row<Meeting>| calendar::in_year(row, year) && wanted(row.organization_id.as_str());
    let mut rows: Vec<&Row<Meeting>> = scene.atlas.meetings.iter().filter(in_year).collect();
    crate::order::sort_by_key(&mut rows, |row| row.start.map(|start| (start.span.first, start.span.last)));
    rows
}

/// A link to each year in which somebody meets, and to the one shown.
pub(super) fn years(scene: &Scene, address: &Address) -> Vec<NavItem> {
    let shown = year_of(scene.on);
    let known = scene.atlas.meetings.iter().filter_map(|row| row.start.map(|start| year_of(start.span.first)));
    let mut years: Vec<i32> = known.chain([shown, year_of(scene.atlas.published)]).collect();
    crate::order::sort_by(&mut years, Ord::cmp);
    years.dedup();
    let item = |year: i32| NavItem {
        text: year.to_string(),
        to: Address {
            query: address.query.on(&telling_day(scene.atlas.published, year).to_string()),
            fragment: None,
            ..address.clone()
        },
        current: year == shown,
    };
    years.into_iter().map(item).collect()
}

/// The day of a year on which the data say the most of it: its last, the day of the data, or in a year to come its first.
fn telling_day(published: Date, year: i32) -> Date {
    let day = |month, day| Date::from_ymd_opt(year, month, day).unwrap_or(published);
    match year.cmp(&year_of(published)) {
        std::cmp::Ordering::Less => day(12, 31),
        std::cmp::Ordering::Equal => published,
        std::cmp::Ordering::Greater => day(1, 1),
    }
}

fn picker(scene: &Scene, address: &Address, rows: &[&Row<Organization>]) -> Picker {
    let choices = rows.iter().map(|row| (row.id.to_string(), scene.heading_of(row)));
    sift::picker(address, sift::BODY, "Organ", "Alle organer", choices.collect())
}

/// A body with its year, as the one that stands at a place in the list.
pub(super) fn body_year(scene: &Scene, at: usize, row: &Row<Organization>) -> BodyYear {
    let id = row.id.as_str();
    BodyYear { anchor: format!("aar-{}", at + 1), name: scene.told_apart(id), year: calendar::year(scene, id) }
}

pub(super) fn table(scene: &Scene, year: i32, rows: &[&Row<Meeting>]) -> Option<Table> {
    let columns = ["Møde", "Organ", "Status", "Dagsorden", "Referat"].map(Column::text).to_vec();
    let mut table = Table::new(&format!("Møderne i {year}"), columns);
    for row in rows {
        table = table.with(vec![
            Cell::link(calendar::when(row), calendar::page(scene, row)),
            Cell { text: vec![scene.told_apart(row.organization_id.as_str())], ..Cell::default() },
            Cell::plain(calendar::state_in_words(scene, row)),
            Cell::plain(calendar::agenda(row)),
            Cell::plain(calendar::minutes(scene, row)),
        ]);
    }
    (!rows.is_empty()).then_some(table)
}

/// The clauses that want an item on every agenda of one of these bodies, with the answer of each meeting.
fn fixed(scene: &Scene, shown: &[&Row<Organization>]) -> Vec<FixedItem> {
    let mut items = Vec::new();
    for row in shown {
        for found in scene.findings_for(row.id.as_str()) {
            let judged = || row_by_row(&scene.atlas, found, scene.on);
            let clause = found.clause(&scene.atlas).filter(|clause| is_fixed_item(clause));
            items.extend(clause.and_then(|clause| fixed_item(scene, clause, found, &judged())));
        }
    }
    items
}

fn is_fixed_item(clause: &Clause) -> bool {
    let kind = clause.requirement().map(|requirement| &requirement.kind);
    matches!(kind, Some(Kind::Each(each)) if each.has.iter().any(|condition| condition.field == Field::Item))
}

fn fixed_item(scene: &Scene, clause: &Clause, found: &Finding, judged: &[JudgedRow]) -> Option<FixedItem> {
    let columns = ["Møde", "Punktet var på"].map(Column::text).to_vec();
    let mut table = Table::new("Mødernes dagsordener", columns);
    for judged in judged {
        let Some(row) = scene.atlas.meetings.get(&judged.row) else { continue };
        table = table.with(vec![
            Cell::link(calendar::when(row), calendar::page(scene, row)),
            Cell { verdict: Some(judged.verdict), ..Cell::plain(had_it(judged.verdict)) },
        ]);
    }
    (!table.rows.is_empty()).then(|| FixedItem {
        body: scene.told_apart(found.body.as_str()),
        cited: findings::cited(scene, clause),
        verdict: found.verdict,
        meetings: table,
    })
}

/// What a meeting's own answer says of a fixed item.
fn had_it(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Fulfilled => "Ja",
        Verdict::Breached => "Nej",
        Verdict::Undetermined => "Uoplyst",
        Verdict::NotApplicable => "Prøves først senere",
        Verdict::NotChecked => "Prøves ikke: ekstraordinært møde",
    }
}

/// Where a meeting stands among those of its body: the one before it and the one after it.
pub(super) fn beside(scene: &Scene, meeting: &Row<Meeting>) -> Vec<(&'static str, Text)> {
    let mut rows: Vec<&Row<Meeting>> = scene.atlas.meetings_of(meeting.organization_id.as_str()).collect();
    rows.retain(|row| row.start.is_some());
    crate::order::sort_by_key(&mut rows, |row| row.start.map(|start| (start.span.first, start.minute)));
    let Some(at) = rows.iter().position(|row| row.id == meeting.id) else { return Vec::new() };
    let to = |row: &&&Row<Meeting>| vec![link(calendar::when(row), calendar::page(scene, row))];
    let before = at.checked_sub(1).and_then(|at| rows.get(at)).as_ref().map(to);
    let after = rows.get(at + 1).as_ref().map(to);
    let named = [("Mødet før", before), ("Mødet efter", after)];
    named.into_iter().filter_map(|(term, text)| Some((term, text?))).collect()
}
