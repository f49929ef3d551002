//! Which rows match: the values of a field, and whether a condition accepts them.
//!
//! A condition gives Yes, No or Unknown; a field that is absent is Unknown. Most conditions look at
//! values ([`Values`]); those that ask more of a row stand with their collection.

mod agreements;
mod identity;
mod meetings;
mod memberships;
mod others;
mod papers;
mod plans;
mod steps;
mod subject;

pub(super) use identity::same_name;
pub(super) use meetings::{has_topic, started, unknown_state};
pub(super) use memberships::{seat_matches, seats_of};
pub(super) use plans::{deliveries_due, owing};
pub(super) use subject::{Subject, name_of, parts_of, register_of, rows_of};

use super::report::Topic;
use super::scope::{Scope, missing};
use super::truth::Truth;
use crate::model::{Organization, Row};
use crate::snapshot::{Id, Token};
use crate::terms::{Condition, Field, Operand, Test};

/// The values of a field: not known, or these (perhaps none).
pub(super) enum Values {
    Unknown,
    Known(Vec<String>),
}

impl Values {
    /// The one value of a field that may be absent.
    pub(super) fn one(value: Option<impl AsRef<str>>) -> Values {
        value.map_or(Values::Unknown, |value| Values::Known(vec![value.as_ref().to_owned()]))
    }

    /// The word of a field that may be absent.
    pub(super) fn word<T: Token>(value: Option<T>) -> Values {
        Values::one(value.map(Token::as_str))
    }

    /// The ids of a list that may be absent.
    pub(super) fn ids<T>(ids: Option<&[Id<T>]>) -> Values {
        ids.map_or(Values::Unknown, |ids| Values::Known(ids.iter().map(|id| id.as_str().to_owned()).collect()))
    }

    /// The id of a field that may be absent.
    pub(super) fn id<T>(id: Option<&Id<T>>) -> Values {
        Values::one(id.map(Id::as_str))
    }
}

/// Whether a row meets all conditions.
pub(super) fn matches(scope: &Scope<'_>, subject: &Subject<'_>, conditions: &[Condition]) -> Truth {
    let children = conditions.iter().find(|condition| condition.field == Field::WithChildren);
    let mut truth = Truth::Yes;
    for condition in conditions {
        truth = truth.and(match (subject, children, condition.field) {
            (Subject::Agreement(row), Some(children), Field::Id) => {
                agreements::with_children(scope, row, &condition.test, &children.test)
            }
            // It widens the condition on the id, and says nothing of its own.
            (_, _, Field::WithChildren) => Truth::Yes,
            _ => meets(scope, subject, condition),
        });
        if truth == Truth::No {
            break;
        }
    }
    truth
}

fn meets(scope: &Scope<'_>, subject: &Subject<'_>, condition: &Condition) -> Truth {
    let Condition { field, test } = condition;
    match *subject {
        Subject::Organization(row) => others::organization(scope, row, *field, test),
        Subject::Meeting(row) => meetings::meeting(scope, row, *field, test),
        Subject::AgendaItem(row, item) => meetings::agenda_item(scope, row, item, *field, test),
        Subject::Guest(_, guest) => meetings::guest(scope, guest, *field, test),
        Subject::Agreement(row) => agreements::agreement(scope, row, *field, test),
        Subject::Document(row, document) => agreements::document(scope, row, document, *field, test),
        Subject::Goal(row) => others::goal(scope, row, *field, test),
        Subject::Indicator(row) => others::indicator(scope, row, *field, test),
        Subject::ActionPlan(row) => plans::action_plan(scope, row, *field, test),
        Subject::StatusReport(row) => plans::status_report(scope, row, *field, test),
        Subject::Action(row) => others::action(scope, row, *field, test),
        Subject::Matter(row) => steps::matter(scope, row, *field, test),
    }
}

/// Holds the values of a field against a test; `row` and `name` say whose values they are.
pub(super) fn test_values(
    scope: &Scope<'_>,
    field: Field,
    test: &Test,
    values: Values,
    row: &str,
    name: &str,
) -> Truth {
    let Values::Known(values) = values else { return unknown(field, row, name) };
    match test {
        Test::Known => Truth::Yes,
        Test::OneOf(operands) => {
            Truth::any(values.iter().map(|value| accepts(scope, field, operands, value, row, name)))
        }
        Test::AtLeast(n) => Truth::of(values.len() as u32 >= *n),
        Test::Is(truth) => Truth::of(values.iter().any(|value| value == if *truth { "true" } else { "false" })),
        Test::By(day) => Truth::of(values.iter().any(|value| value.as_str() <= day.to_string().as_str())),
        Test::Step(_) => Truth::No,
    }
}

/// A field that a row does not state.
pub(super) fn unknown(field: Field, row: &str, name: &str) -> Truth {
    Truth::Unknown(vec![missing(Topic::Field(field), row, crate::danish::lacking(field, name))])
}

fn accepts(scope: &Scope<'_>, field: Field, operands: &[Operand], value: &str, row: &str, name: &str) -> Truth {
    let direct = Truth::any(operands.iter().map(|operand| is(scope, field, operand, value)));
    if direct != Truth::No {
        return direct;
    }
    let accepted = |word: &str| operands.iter().any(|operand| is(scope, field, operand, word) == Truth::Yes);
    match scope.readings.counts_as(field.as_str(), value, accepted) {
        Some("yes") => Truth::Yes,
        Some("unknown") => {
            let text = format!("om {} tæller med for {name}", crate::danish::value(field, value));
            Truth::Unknown(vec![missing(Topic::Field(field), row, text)])
        }
        _ => Truth::No,
    }
}

/// Whether a value is what an operand stands for.
pub(super) fn is(scope: &Scope<'_>, field: Field, operand: &Operand, value: &str) -> Truth {
    match operand {
        Operand::Word(word) => Truth::of(word == value),
        Operand::SelfBody if field == Field::Cluster => Truth::of(
            scope.atlas.cluster_of(scope.body.id.as_str()).is_some_and(|cluster| cluster.id.as_str() == value),
        ),
        Operand::SelfBody if field == Field::Rule => Truth::of(scope.clause.id == value),
        Operand::SelfBody => Truth::of(scope.body.id.as_str() == value),
        Operand::Each => scope.each.map_or(Truth::No, |thing| {
            let named = thing.id == value || thing.classes.iter().any(|class| class == value);
            if named { Truth::Yes } else { stands_for(scope, value, &thing.id) }
        }),
        Operand::Anchor => {
            match scope.atlas.cluster_of(scope.body.id.as_str()).map(|cluster| (cluster, &cluster.anchor_ids)) {
                // Whoever acts for a hospital acts for its sites.
                Some((_, Some(anchors))) => Truth::of(anchors.iter().any(|anchor| {
                    let hospital = scope.atlas.sites.get(anchor).map(|site| site.organization_id.as_str());
                    anchor == value || hospital == Some(value)
                })),
                Some((cluster, None)) => unknown(Field::Anchor, cluster.id.as_str(), &cluster.name),
                None => Truth::No,
            }
        }
    }
}

/// Whether `organization` is the authority of the municipality `area`; one whose place is not known may be.
fn stands_for(scope: &Scope<'_>, organization: &str, area: &str) -> Truth {
    let is_municipality = |row: &&Row<Organization>| row.classification == "municipality";
    match scope.atlas.organizations.get(organization).filter(is_municipality) {
        Some(row) if scope.atlas.areas.get(area).is_some() => match &row.area_ids {
            Some(areas) => Truth::of(areas.iter().any(|own| own.as_str() == area)),
            None => unknown(Field::Area, row.id.as_str(), &row.name),
        },
        _ => Truth::No,
    }
}
