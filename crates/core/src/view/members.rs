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
    areas: Option<&'a [Id<Area>]>,
}

fn draw(scene: &Scene, body: &Row<Organization>, side: model::Side) -> Option<Side> {
    let members: Vec<&Row<Membership>> = sitting(scene, body.id.as_str())
        .filter(|row| row.side == Some(side) && row.role.is_none_or(model::Role::holds_seat))
        .collect();
    let asked = asked(scene, body, side);
    if members.is_empty() && asked.is_none() {
        return None;
    }
    let counted = |row: &&&Row<Membership>| {
        asked.as_ref().is_none_or(|asked| {
            asked.finding.rows.is_empty() || asked.finding.rows.iter().any(|id| id == row.id.as_str())
        })
    };
    let known = !members.is_empty() || asked.as_ref().is_some_and(|asked| asked.finding.verdict == Verdict::Breached);
    let seated: Vec<_> = members.iter().filter(counted).collect();
    let also = members.iter().filter(|row| !counted(row)).map(|row| also(scene, row)).collect();
    let mut seats: Vec<Seat> = seated.iter().map(|row| filled(scene, row)).collect();
    if let Some(asked) = &asked {
        seats.extend(vacant(scene, asked, &seated));
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

fn cited(scene: &Scene, asked: &Asked<'_>) -> Cited {
    findings::cited(scene, asked.clause)
}

/// The clause that asks the most seats of a side.
fn asked<'a>(scene: &'a Scene, body: &'a Row<Organization>, side: model::Side) -> Option<Asked<'a>> {
    let of_side = |finding: &'a Finding| {
        let clause = finding.clause(&scene.atlas)?;
        let Kind::Seats(seats) = &clause.requirement()?.kind else { return None };
        let Bound::AtLeast(least) = seats.bound else { return None };
        let for_side = operand(seats, Field::Side).is_some_and(|word| word == side.as_str());
        let areas = municipalities(scene, body, seats);
        let times = areas.map_or(1, |areas| u32::try_from(areas.len()).unwrap_or_default());
        let least = least * times;
        (for_side && least > 0).then_some(Asked { clause, finding, seats, least, areas })
    };
    let asked: Vec<_> = scene.shown_for(body.id.as_str()).into_iter().filter_map(of_side).collect();
    asked.into_iter().max_by_key(|asked| (asked.least, std::cmp::Reverse(asked.clause.lines)))
}

/// The municipalities that a minimum is asked for, one by one; nothing where it is asked once.
fn municipalities<'a>(scene: &'a Scene, body: &Row<Organization>, seats: &Seats) -> Option<&'a [Id<Area>]> {
    match &seats.for_each {
        Some(ForEach::Things(Things::Municipality)) => scene.atlas.areas_of(body.id.as_str()),
        _ => None,
    }
}

/// The one word that a condition accepts.
fn operand(seats: &Seats, field: Field) -> Option<&str> {
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
fn vacant(scene: &Scene, asked: &Asked<'_>, seated: &[&&Row<Membership>]) -> Vec<Seat> {
    let seat = |by: String| match asked.finding.verdict {
        Verdict::Breached => Some(Seat::Empty { by }),
        Verdict::Undetermined => Some(Seat::Unknown { by }),
        _ => None,
    };
    if let Some(areas) = asked.areas {
        let free = areas.iter().filter(|area| !seated.iter().any(|row| comes_from(scene, row, area.as_str())));
        let names = free.filter_map(|area| scene.atlas.areas.get(area.as_str()));
        return names.filter_map(|area| seat(format!("For {}", area.name))).collect();
    }
    let by = operand(asked.seats, Field::AppointedBy);
    let by = by.map(|id| format!("Udpeges af {}", scene.name_of(id).text)).unwrap_or_default();
    let missing = (asked.least as usize).saturating_sub(seated.len());
    (0..missing).filter_map(|_| seat(by.clone())).collect()
}

/// Whether a member sits for a municipality.
fn comes_from(scene: &Scene, row: &Membership, area: &str) -> bool {
    let organization = row.on_behalf_of_id.as_ref().and_then(|id| scene.atlas.organizations.get(id.as_str()));
    organization.is_some_and(|organization| organization.area_ids.iter().flatten().any(|id| id.as_str() == area))
}

fn filled(scene: &Scene, row: &Row<Membership>) -> Seat {
    Seat::Filled {
        name: name(&scene.atlas, row),
        title: title(row),
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
