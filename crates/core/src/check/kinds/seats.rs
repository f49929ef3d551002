//! Kind `seats`: counts the seats of a body.

use super::{Outcome, for_each};
use crate::check::matching::{seat_matches, seats_of};
use crate::check::report::{Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::check::tally::Tally;
use crate::check::truth::Truth;
use crate::danish;
use crate::model::{Organization, Row};
use crate::terms::{Bound, Condition, Field, Operand, Seats, Test};

pub(super) fn judge(scope: &Scope<'_>, seats: &Seats) -> Outcome {
    let Some(class) = &seats.within else {
        return for_each(scope, seats.for_each.as_ref(), &seats.except, |scope| one(scope, scope.body, seats));
    };
    let children = || {
        let is_child =
            |row: &&Row<Organization>| row.classification == *class && row.parent_id.as_ref() == Some(&scope.body.id);
        scope.atlas.organizations.iter().filter(is_child)
    };
    let certain = children().find(|row| scope.exists(row).is_yes());
    match certain.or_else(|| children().find(|row| !scope.exists(row).is_no())) {
        Some(body) => for_each(scope, seats.for_each.as_ref(), &seats.except, |scope| one(scope, body, seats)),
        None => {
            let text = format!("et organ af den rette slags under {}", scope.body.name);
            let gap = missing(Topic::List, scope.body.id.as_str(), text);
            Outcome {
                missing: vec![gap],
                ..Outcome::new(Verdict::Undetermined, "organet, der skal have pladserne, er ikke kendt")
            }
        }
    }
}

fn one(scope: &Scope<'_>, body: &Row<Organization>, seats: &Seats) -> Outcome {
    let mut tally = Tally::default();
    for seat in seats_of(scope, body) {
        let truth = seat_matches(scope, &seat, &seats.conditions);
        tally.add(seat.member.id.as_str(), seat.rows(), truth);
    }
    tally.open = scope.roster_gap(body).into_iter().collect();
    // A child body that may not exist lacks nothing for certain.
    if let Truth::Unknown(doubt) = scope.holds_truth(scope.exists(body), body.id.as_str(), &body.name) {
        tally.open.extend(doubt);
    }
    let bound = plural_minimum(scope, seats);
    let verdict = tally.compare(&bound);
    let noun = danish::seat_noun(&seats.conditions);
    let mut found = tally.found();
    found.text = danish::counted(tally.lo(), tally.listed(), tally.open.is_empty(), &bound, &noun);
    let missing = if verdict == Verdict::Undetermined { tally.missing() } else { Vec::new() };
    let remedy = (verdict == Verdict::Breached).then(|| remedy(scope, body, &bound, &tally, seats)).flatten();
    Outcome { verdict, why_not: None, found, rows: tally.rows, missing, remedy }
}

/// A plural without a number is at least one, or two as `plural_minimum` says; the clause says that it is one.
fn plural_minimum(scope: &Scope<'_>, seats: &Seats) -> Bound {
    match &seats.bound {
        Bound::AtLeast(1) if seats.plural && scope.readings.value("plural_minimum", "1") == "2" => Bound::AtLeast(2),
        bound => bound.clone(),
    }
}

/// Who must do what: the one who appoints, else the thing that the seat is for.
fn remedy(scope: &Scope<'_>, body: &Row<Organization>, bound: &Bound, tally: &Tally, seats: &Seats) -> Option<String> {
    let noun = danish::seat_noun(&seats.conditions);
    let wanted = match bound {
        Bound::AtLeast(n) | Bound::Exactly(n) => n.checked_sub(tally.lo()).filter(|n| *n > 0),
        Bound::AtMost(_) | Bound::Are(_) => None,
    };
    let Some(wanted) = wanted else {
        let surplus = tally.lo().saturating_sub(match bound {
            Bound::AtMost(n) | Bound::Exactly(n) => *n,
            _ => tally.lo(),
        });
        let whose = scope.each.map_or(body.name.as_str(), |thing| thing.name.as_str());
        return (surplus > 0).then(|| format!("{whose} har {} for meget", noun.count(surplus)));
    };
    let what = noun.count(wanted);
    Some(match (appointer(scope, &seats.conditions), scope.each) {
        (Some(name), _) => format!("{name} mangler at udpege {what}"),
        (None, Some(thing)) => format!("{} mangler {what}", danish::upper_first(&thing.name)),
        (None, None) => format!("{} mangler {what}", body.name),
    })
}

fn appointer(scope: &Scope<'_>, conditions: &[Condition]) -> Option<String> {
    let condition = conditions.iter().find(|condition| condition.field == Field::AppointedBy)?;
    match &condition.test {
        Test::OneOf(operands) => match operands.as_slice() {
            [Operand::Word(id)] => Some(scope.atlas.organizations.get(id)?.name.clone()),
            _ => None,
        },
        _ => None,
    }
}
