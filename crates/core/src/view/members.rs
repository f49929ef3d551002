//! The members of a body by side, and the seats that its terms ask for and nobody fills.

use super::{Cited, Scene, Seat, Side, Verdict, findings, names};
use crate::check::Finding;
use crate::model::{Area, Atlas, Membership, Organization, Row};
use crate::snapshot::{Id, Token};
use crate::terms::{Bound, Clause, Field, ForEach, Kind, Operand, Seats, Test, Things};
use crate::{danish, model};

/// The name of whoever holds a membership.
pub(super) fn name(atlas: &Atlas, row: &Membership) -> String {
    let person = row.person_id.as_ref().and_then(|id| atlas.persons.get(id.as_str()));
    person.map_or_else(|| "Navn uoplyst".to_owned(), |person| person.name.clone())
}

/// The memberships of a body that hold on the day shown.
pub(super) fn sitting<'a>(scene: &'a Scene, body: &'a str) -> impl Iterator<Item = &'a Row<Membership>> {
    scene.atlas.memberships_of(body).filter(|row| scene.holds(&row.tenure, None).is_yes())
}

/// The sides of the table: those that a clause asks seats for, and those that somebody sits on.
pub(super) fn sides(scene: &Scene, body: &Row<Organization>) -> Vec<Side> {
    const ORDER: [model::Side; 4] =
        [model::Side::Municipality, model::Side::Region, model::Side::GeneralPractice, model::Side::Patients];
    let drawn = ORDER.into_iter().filter_map(|side| draw(scene, body, side));
    drawn.collect()
}

/// What a clause asks of one side.
struct Asked<'a> {
    clause: &'a Clause,
    finding: &'a Finding,
    seats: &'a Seats,
    least: u32,
    /// The municipalities that each must have a seat, where the clause asks for that.
    areas: Option<Vec<&'a Id<Area>>>,
}

/// A seat that a clause asks for and nobody is known to fill.
pub(super) struct Vacancy {
    /// Whether the list is known to be whole, so that the seat is empty and not only unknown.
    pub(super) empty: bool,
    /// The organization that appoints, where the clause names one.
    pub(super) by: Option<String>,
    /// The municipality that the seat is for, where the clause asks for one each.
    pub(super) area: Option<String>,
}

fn draw(scene: &Scene, body: &Row<Organization>, side: model::Side) -> Option<Side> {
    let members: Vec<&Row<Membership>> = sitting(scene, body.id.as_str())
        .filter(|row| row.side == Some(side) && row.role.is_none_or(model::Role::holds_seat))
        // A stand-in and the member fill one seat.
        .filter(|row| stood_in_for(scene, row).is_none())
        .collect();
    let asked = asked(scene, body, side, scene.shown_for(body.id.as_str()));
    if members.is_empty() && asked.is_none() {
        return None;
    }
    let counted = |row: &&Row<Membership>| asked.as_ref().is_none_or(|asked| counts(asked, row));
    let known = !members.is_empty() || asked.as_ref().is_some_and(|asked| asked.finding.verdict == Verdict::Breached);
    let seated: Vec<_> = members.iter().copied().filter(counted).collect();
    let also = members.iter().filter(|row| !counted(row)).map(|row| also(scene, row)).collect();
    let mut seats: Vec<Seat> = seated.iter().map(|row| filled(scene, row)).collect();
    if let Some(asked) = &asked {
        seats.extend(vacant(scene, asked, &seated).into_iter().map(|vacancy| unfilled(scene, &vacancy)));
    }
    Some(Side {
        heading: names::side(side).to_owned(),
        count: if known { seated.len().to_string() } else { String::new() },
        of: asked
            .as_ref()
            .map_or_else(String::new, |asked| format!("{}mindst {}", if known { "af " } else { "" }, asked.least)),
        verdict: asked.as_ref().map(|asked| asked.finding.verdict),
        message: asked.as_ref().map_or_else(String::new, |asked| asked.finding.message.clone()),
        cited: asked.as_ref().map(|asked| cited(scene, asked)),
        seats,
        also_heading: "Desuden på listen".to_owned(),
        also,
    })
}

/// Whether the clause counted a member; where it counted nobody, everybody of the side is taken to be meant.
fn counts(asked: &Asked<'_>, row: &Row<Membership>) -> bool {
    asked.finding.rows.is_empty() || asked.finding.rows.iter().any(|id| id == row.id.as_str())
}

/// The seats of a side that a clause asks for and nobody is known to fill, by what was really found and not by what would be.
pub(super) fn vacancies(scene: &Scene, body: &Row<Organization>, side: model::Side) -> Vec<Vacancy> {
    let found = scene.findings_for(body.id.as_str()).collect();
    let Some(asked) = asked(scene, body, side, found) else { return Vec::new() };
    let seated: Vec<_> = sitting(scene, body.id.as_str())
        .filter(|row| row.side == Some(side) && row.role.is_none_or(model::Role::holds_seat))
        .filter(|row| stood_in_for(scene, row).is_none() && counts(&asked, row))
        .collect();
    vacant(scene, &asked, &seated)
}

/// The member whose seat a stand-in fills, where that member sits on the day shown.
pub(super) fn stood_in_for<'a>(scene: &'a Scene, row: &Membership) -> Option<&'a Row<Membership>> {
    let member = scene.atlas.memberships.get(row.stands_in_for_id.as_ref()?.as_str())?;
    (member.organization_id == row.organization_id && scene.holds(&member.tenure, None).is_yes()).then_some(member)
}

/// Whoever fills a member's seat in the member's place on the day shown.
pub(super) fn stand_in<'a>(scene: &'a Scene, member: &'a Row<Membership>) -> Option<&'a Row<Membership>> {
    sitting(scene, member.organization_id.as_str()).find(|row| row.stands_in_for_id.as_ref() == Some(&member.id))
}

fn cited(scene: &Scene, asked: &Asked<'_>) -> Cited {
    findings::cited(scene, asked.clause)
}

/// The clause that asks the most seats of a side.
fn asked<'a>(
    scene: &'a Scene,
    body: &'a Row<Organization>,
    side: model::Side,
    found: Vec<&'a Finding>,
) -> Option<Asked<'a>> {
    let of_side = |finding: &'a Finding| {
        let clause = finding.clause(&scene.atlas)?;
        let Kind::Seats(seats) = &clause.requirement()?.kind else { return None };
        let Bound::AtLeast(least) = seats.bound else { return None };
        let for_side = operand(seats, Field::Side).is_some_and(|word| word == side.as_str());
        let areas = municipalities(scene, body, seats);
        let times = areas.as_ref().map_or(1, |areas| u32::try_from(areas.len()).unwrap_or_default());
        let least = least * times;
        (for_side && least > 0).then_some(Asked { clause, finding, seats, least, areas })
    };
    let asked: Vec<_> = found.into_iter().filter_map(of_side).collect();
    asked.into_iter().max_by_key(|asked| (asked.least, std::cmp::Reverse(asked.clause.lines)))
}

/// The municipalities that a minimum is asked for, one by one, without those that the clause excepts; nothing where it is
/// asked once.
fn municipalities<'a>(scene: &'a Scene, body: &Row<Organization>, seats: &Seats) -> Option<Vec<&'a Id<Area>>> {
    match &seats.for_each {
        Some(ForEach::Things(Things::Municipality)) => {
            let areas = scene.atlas.areas_of(body.id.as_str())?.iter();
            Some(areas.filter(|area| !seats.except.iter().any(|id| id == area.as_str())).collect())
        }
        _ => None,
    }
}

/// The one word that a condition accepts.
pub(super) fn operand(seats: &Seats, field: Field) -> Option<&str> {
    let condition = seats.conditions.iter().find(|condition| condition.field == field)?;
    match &condition.test {
        Test::OneOf(words) => match words.as_slice() {
            [Operand::Word(word)] => Some(word),
            _ => None,
        },
        _ => None,
    }
}

/// The seats that the clause asks for beyond those filled: empty where the list is known to be whole, else unknown.
fn vacant(scene: &Scene, asked: &Asked<'_>, seated: &[&Row<Membership>]) -> Vec<Vacancy> {
    let breached = asked.finding.verdict == Verdict::Breached;
    if !breached && asked.finding.verdict != Verdict::Undetermined {
        return Vec::new();
    }
    let by = operand(asked.seats, Field::AppointedBy).map(str::to_owned);
    if let Some(areas) = &asked.areas {
        // Somebody of whom it is not known for whom may sit for any of them: then none is known to be without.
        let empty = breached && seated.iter().all(|row| row.on_behalf_of_id.is_some());
        let free = areas.iter().filter(|area| !seated.iter().any(|row| comes_from(scene, row, area.as_str())));
        return free.map(|area| Vacancy { empty, by: by.clone(), area: Some(area.to_string()) }).collect();
    }
    let missing = (asked.least as usize).saturating_sub(seated.len());
    (0..missing).map(|_| Vacancy { empty: breached, by: by.clone(), area: None }).collect()
}

fn unfilled(scene: &Scene, vacancy: &Vacancy) -> Seat {
    let area = vacancy.area.as_ref().and_then(|id| scene.atlas.areas.get(id));
    let by = match (area, &vacancy.by) {
        (Some(area), _) => format!("For {}", area.name),
        (None, Some(id)) => format!("Udpeges af {}", scene.name_of(id).text),
        (None, None) => String::new(),
    };
    if vacancy.empty { Seat::Empty { by } } else { Seat::Unknown { by } }
}

/// Whether a member sits for a municipality.
fn comes_from(scene: &Scene, row: &Membership, area: &str) -> bool {
    let organization = row.on_behalf_of_id.as_ref().and_then(|id| scene.atlas.organizations.get(id.as_str()));
    organization.is_some_and(|organization| organization.area_ids.iter().flatten().any(|id| id.as_str() == area))
}

fn filled(scene: &Scene, row: &Row<Membership>) -> Seat {
    let instead = stand_in(scene, row).map(|other| format!("; {} sidder i stedet", name(&scene.atlas, other)));
    Seat::Filled {
        name: name(&scene.atlas, row),
        title: title(row) + &instead.unwrap_or_default(),
        from: on_behalf_of(scene, row).unwrap_or_default(),
    }
}

fn title(row: &Membership) -> String {
    let role = row.role.filter(|role| *role != model::Role::Member).map(names::role);
    match (&row.title, role) {
        // Many a printed title already says who chairs.
        (Some(title), Some(role)) if !title.contains(role) => format!("{title}, {role}"),
        (Some(title), _) => title.clone(),
        (None, Some(role)) => format!("{}, titel uoplyst", danish::upper_first(role)),
        (None, None) => "Titel uoplyst".to_owned(),
    }
}

fn on_behalf_of(scene: &Scene, row: &Membership) -> Option<String> {
    row.on_behalf_of_id.as_ref().map(|id| scene.name_of(id.as_str()).text)
}

fn also(scene: &Scene, row: &Membership) -> String {
    let parts = [Some(name(&scene.atlas, row)), row.title.clone(), on_behalf_of(scene, row)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What is known where nobody is listed: perhaps who was seen to sit here before.
fn unlisted(scene: &Scene, body: &Row<Organization>) -> String {
    let before =
        scene.atlas.memberships_of(body.id.as_str()).filter_map(|row| row.tenure.seen_until.or(row.tenure.end));
    match before.map(|span| span.last).filter(|day| *day <= scene.on).max() {
        Some(day) => {
            format!("Hvem der sidder her {}, er uoplyst. De sidst kendte er fra {}.", scene.day(), danish::day(day))
        }
        None => format!("Hvem der sidder her {}, er uoplyst: ingen kilde har en medlemsliste.", scene.day()),
    }
}

/// What is known of the list of members as a whole, on the day shown.
pub(super) fn note(scene: &Scene, body: &Row<Organization>) -> String {
    let rosters = scene.atlas.rosters.iter().filter(|row| row.organization_id == body.id);
    let latest = rosters.filter(|row| row.on.is_some_and(|on| on <= scene.on)).max_by_key(|row| row.on);
    let someone = sitting(scene, body.id.as_str()).next().is_some();
    match latest {
        Some(roster) if someone => {
            let assumed = scene.atlas.assumptions.get("roster_complete").is_some_and(|row| row.value == "yes");
            let whole = match (roster.complete, assumed) {
                (true, _) => "Listen er fuldstændig.",
                (false, true) => "Listen er ikke erklæret fuldstændig, men tages her for at være det.",
                (false, false) => "Listen er ikke erklæret fuldstændig.",
            };
            format!("Titler som trykt i kilden. {whole} Den er ikke en fremmødeliste.")
        }
        Some(roster) => {
            let on = roster.on.map_or_else(String::new, danish::day);
            format!("Hvem der sidder her {}, er uoplyst. Den sidst kendte liste er fra {on}.", scene.day())
        }
        None if someone => "Titler som trykt i kilden. Om flere sidder her, er uoplyst.".to_owned(),
        None => unlisted(scene, body),
    }
}
