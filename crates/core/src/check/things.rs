//! The things that `for_each` goes through, and whether the list of them is closed.

use super::matching::{matches, name_of};
use super::report::{Missing, Topic};
use super::scope::{Scope, Thing, missing};
use super::truth::Truth;
use crate::danish::quoted;
use crate::model::{AgendaItem, GoalClass, MatterKind, Meeting, MeetingState, Organization, PlanClass, Row, Side};
use crate::snapshot::{Collection, Token};
use crate::terms::{Condition, Field, ForEach, Test, Things};

/// Things, and what is missing for the list of them to be whole.
pub(super) struct ThingList {
    pub(super) things: Vec<Thing>,
    pub(super) open: Vec<Missing>,
}

/// Lists the things of `for_each` but for those in `except`.
pub(super) fn things(scope: &Scope<'_>, for_each: &ForEach, except: &[String]) -> ThingList {
    let mut list = match for_each {
        ForEach::Things(kind) => things_of(scope, *kind),
        ForEach::Ids(ids) => closed(ids.iter().map(|id| thing(id, name_of(scope, id))).collect()),
        ForEach::Sides(sides) => closed(sides.iter().map(|side| side_thing(side)).collect()),
        ForEach::Classes(groups) => closed(groups.iter().map(|group| class_thing(group)).collect()),
    };
    list.things.retain(|thing| !except.contains(&thing.id));
    list
}

fn things_of(scope: &Scope<'_>, kind: Things) -> ThingList {
    match kind {
        Things::Municipality => municipalities(scope),
        Things::Cluster => organizations(scope, |row| scope.is_own_cluster(row)),
        Things::ThemeGroup => organizations(scope, |row| row.classification == "theme_group"),
        Things::Site => sites(scope, false),
        Things::AcuteSite => sites(scope, true),
        Things::Benchmark => goals(scope, |class, _| class == GoalClass::Benchmark),
        Things::Goal => goals(scope, |class, own| class == GoalClass::Goal || (class == GoalClass::LocalGoal && own)),
        Things::Meeting => meetings(scope),
        Things::Initiative => initiatives(scope),
        Things::CooperationAgreement => agreements(scope, false),
        Things::ChangedAgreement => agreements(scope, true),
        Things::PoliticalDecision => political_decisions(scope),
        Things::Party => parties(scope),
        Things::Dispute => disputes(scope),
    }
}

fn thing(id: &str, name: String) -> Thing {
    Thing { id: id.to_owned(), name, classes: Vec::new(), doubt: Vec::new() }
}

fn doubted(id: &str, name: &str, truth: Truth) -> Option<Thing> {
    match truth {
        Truth::No => None,
        Truth::Yes => Some(thing(id, name.to_owned())),
        Truth::Unknown(doubt) => Some(Thing { doubt, ..thing(id, name.to_owned()) }),
    }
}

fn side_thing(side: &str) -> Thing {
    let name = Side::parse(side).map_or_else(|| side.to_owned(), |side| crate::danish::side(side).to_owned());
    thing(side, name)
}

fn class_thing(classes: &[String]) -> Thing {
    let region = classes.iter().any(|class| class == "region");
    let name = if region { "regionen".to_owned() } else { crate::danish::classes(classes) };
    Thing { classes: classes.to_vec(), ..thing(&classes.join("+"), name) }
}

fn closed(things: Vec<Thing>) -> ThingList {
    ThingList { things, open: Vec::new() }
}

/// A list that a register of the body would close.
fn registered(scope: &Scope<'_>, collection: Collection, things: Vec<Thing>) -> ThingList {
    let open = scope.register_gap(collection, scope.body, scope.on, scope.on).into_iter().collect();
    ThingList { things, open }
}

/// The municipalities of the body: all of the region's where it is the region, else those that it covers.
fn municipalities(scope: &Scope<'_>) -> ThingList {
    let atlas = scope.atlas;
    if scope.body.id == atlas.region_id {
        let all = atlas.areas.iter().filter(|area| area.is_municipality());
        return closed(all.map(|area| thing(area.id.as_str(), area.name.clone())).collect());
    }
    match scope.places() {
        Some(areas) => closed(areas.iter().map(|id| thing(id.as_str(), name_of(scope, id.as_str()))).collect()),
        None => {
            let text = format!("hvilke kommuner {} omfatter", scope.body.name);
            ThingList { things: Vec::new(), open: vec![missing(Topic::List, scope.body.id.as_str(), text)] }
        }
    }
}

fn organizations(scope: &Scope<'_>, of: impl Fn(&Organization) -> bool) -> ThingList {
    let rows = scope.atlas.organizations.iter().filter(|row| of(row));
    let things = rows.filter_map(|row| {
        let exists = scope.holds_truth(scope.exists(row), row.id.as_str(), &row.name);
        doubted(row.id.as_str(), &row.name, exists)
    });
    registered(scope, Collection::Organizations, things.collect())
}

fn sites(scope: &Scope<'_>, acute: bool) -> ThingList {
    let things = scope.atlas.sites.iter().filter_map(|row| {
        let belongs = match row.acute {
            _ if !acute => Truth::Yes,
            Some(acute) => Truth::of(acute),
            None => Truth::Unknown(vec![missing(
                Topic::Figure,
                row.id.as_str(),
                format!("om {} er et akuthospital", row.name),
            )]),
        };
        doubted(row.id.as_str(), &row.name, belongs)
    });
    registered(scope, Collection::Sites, things.collect())
}

/// Goals of a kind; `of` is told the kind, and whether the goal is the body's own.
fn goals(scope: &Scope<'_>, of: impl Fn(GoalClass, bool) -> bool) -> ThingList {
    let cluster = scope.atlas.cluster_of(scope.body.id.as_str()).map(|cluster| &cluster.id);
    let own = |owner: Option<&crate::snapshot::Id<Organization>>| {
        owner == Some(&scope.body.id) || (owner.is_some() && owner == cluster)
    };
    let rows = scope
        .atlas
        .goals
        .iter()
        .filter(|row| row.classification.is_some_and(|class| of(class, own(row.organization_id.as_ref()))));
    let things = rows.filter_map(|row| {
        let agreement = row.agreement_id.as_ref().and_then(|id| scope.atlas.agreements.get(id.as_str()));
        let in_force =
            agreement.map_or(Truth::Yes, |agreement| super::matching::Subject::Agreement(agreement).holds(scope));
        doubted(row.id.as_str(), &quoted(&row.title), in_force)
    });
    registered(scope, Collection::Goals, things.collect())
}

/// The meetings that the body has held within the look-back, since the clause began.
fn meetings(scope: &Scope<'_>) -> ThingList {
    let first = super::kinds::first_day(scope);
    let recent = |row: &&Row<Meeting>| row.start.is_none_or(|start| first.is_none_or(|first| start.span.last >= first));
    let rows = scope.atlas.meetings_of(scope.body.id.as_str()).filter(|row| row.state != Some(MeetingState::Cancelled));
    let things = rows.filter(recent).filter_map(|row| {
        let held = match row.state {
            Some(MeetingState::Held) => super::matching::started(scope, row),
            _ => super::matching::started(scope, row).and(super::matching::unknown_state(scope, row)),
        };
        doubted(row.id.as_str(), &name_of(scope, row.id.as_str()), held)
    });
    registered(scope, Collection::Meetings, things.collect())
}

fn initiatives(scope: &Scope<'_>) -> ThingList {
    let cluster = scope.atlas.cluster_of(scope.body.id.as_str()).map(|cluster| &cluster.id);
    let region = scope.body.id == scope.atlas.region_id;
    let rows = scope.atlas.action_plans.iter().filter(|row| row.classification == Some(PlanClass::Initiative));
    let own =
        rows.filter(|row| region || row.organization_id == scope.body.id || Some(&row.organization_id) == cluster);
    let things = own.filter_map(|row| {
        let holds = scope.holds_truth(scope.holds(&row.tenure, None), row.id.as_str(), &quoted(&row.title));
        doubted(row.id.as_str(), &quoted(&row.title), holds)
    });
    registered(scope, Collection::ActionPlans, things.collect())
}

fn agreements(scope: &Scope<'_>, changed: bool) -> ThingList {
    let lately = [Condition { field: Field::Changed, test: Test::Is(true) }];
    let rows = scope.atlas.agreements.iter().filter(|row| row.classification == "cooperation_agreement");
    let things = rows.filter_map(|row| {
        let subject = super::matching::Subject::Agreement(row);
        let belongs = if changed { matches(scope, &subject, &lately) } else { Truth::Yes };
        doubted(row.id.as_str(), &quoted(&row.title), subject.holds(scope).and(belongs))
    });
    registered(scope, Collection::Agreements, things.collect())
}

/// The meetings of the cluster's political level that have decided something.
fn political_decisions(scope: &Scope<'_>) -> ThingList {
    let cluster = scope.atlas.cluster_of(scope.body.id.as_str()).map(|cluster| &cluster.id);
    let political = |row: &&Row<Organization>| {
        row.classification == "political_level" && scope.atlas.cluster_of(row.id.as_str()).map(|own| &own.id) == cluster
    };
    let bodies: Vec<&Row<Organization>> = scope.atlas.organizations.iter().filter(political).collect();
    let meetings = bodies.iter().flat_map(|body| scope.atlas.meetings_of(body.id.as_str()));
    let things = meetings.filter_map(|row| {
        let name = name_of(scope, row.id.as_str());
        let decided = super::matching::started(scope, row).and(has_decided(row, &name));
        doubted(row.id.as_str(), &format!("beslutningerne på {name}"), decided)
    });
    let gap = |body: &Row<Organization>| scope.register_gap(Collection::Meetings, body, scope.on, scope.on);
    let whose = if bodies.is_empty() { vec![scope.body] } else { bodies.clone() };
    ThingList { things: things.collect(), open: whose.into_iter().filter_map(gap).collect() }
}

/// Whether a meeting has decided something. An agenda, or an item's decisions, that are not known may hold one.
fn has_decided(row: &Row<Meeting>, name: &str) -> Truth {
    let decisions = |item: &AgendaItem| item.decisions.as_ref().map(|decisions| !decisions.is_empty());
    let items = row.agenda_items.as_deref();
    let told: Vec<Option<bool>> = items.map_or_else(|| vec![None], |items| items.iter().map(decisions).collect());
    let unknown =
        || Truth::Unknown(vec![missing(Topic::List, row.id.as_str(), format!("hvad der er besluttet på {name}"))]);
    match (row.state, told.contains(&Some(true)), told.contains(&None)) {
        (Some(MeetingState::Cancelled), _, _) => Truth::No,
        (_, true, _) => Truth::Yes,
        (_, false, true) => unknown(),
        (_, false, false) => Truth::No,
    }
}

/// The parties of the body; where it has none of its own, those of the health agreement in force.
fn parties(scope: &Scope<'_>) -> ThingList {
    let atlas = scope.atlas;
    let health = |row: &&Row<crate::model::Agreement>| {
        row.classification == "health_agreement" && super::matching::Subject::Agreement(row).holds(scope) == Truth::Yes
    };
    let agreed = || atlas.agreements.iter().find(health).and_then(|row| row.party_ids.as_deref());
    match scope.body.party_ids.as_deref().or_else(agreed) {
        Some(ids) => closed(ids.iter().map(|id| thing(id.as_str(), name_of(scope, id.as_str()))).collect()),
        None => {
            let text = format!("hvem der er parter i {}", scope.body.name);
            ThingList { things: Vec::new(), open: vec![missing(Topic::List, scope.body.id.as_str(), text)] }
        }
    }
}

fn disputes(scope: &Scope<'_>) -> ThingList {
    let rows = scope.atlas.matters.iter().filter(|row| row.kind == Some(MatterKind::Dispute));
    registered(scope, Collection::Matters, rows.map(|row| thing(row.id.as_str(), quoted(&row.title))).collect())
}
