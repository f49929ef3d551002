//! The times with an organisation of their own, and the days on which something turns, as the region's rows tell them.

use super::{Scene, names, order};
use crate::history::{Event, Subject, Turn, turning_days};
use crate::model::Organization;
use crate::time::Date;
use chrono::Datelike;

/// The times that the region's own rows tell apart: the groups before the clusters, the clusters, each agreement, the councils.
pub(super) fn eras(scene: &Scene) -> Vec<(Date, String)> {
    let atlas = &scene.atlas;
    // Of a date that is a month the last day is the one on which there certainly is something to see.
    let first = |wanted: &dyn Fn(&Organization) -> bool| {
        let rows = atlas.organizations.iter().filter(|row| wanted(row));
        rows.filter_map(|row| Some(row.tenure.start.or(row.tenure.seen_from)?.last)).min()
    };
    let first_of = |classification: &str| first(&|row| row.classification == classification);
    let council = |takes_over: bool| first(&|row| row.is_council() && row.is_preparing() != takes_over);
    // Of a group that lists show, the first list is the day with something to see.
    let groups = atlas.organizations.iter().filter(|row| row.classification == "steering_group");
    let first_list = groups
        .filter_map(|row| {
            atlas.rosters.iter().filter(|roster| roster.organization_id == row.id).filter_map(|roster| roster.on).min()
        })
        .min();
    let mut eras: Vec<(Date, String)> = Vec::new();
    let groups = first_list.or_else(|| first_of("steering_group")).map(|day| (day, "Klyngestyregrupper"));
    // Where nothing tells when the groups began, the clusters that they steered may be dated.
    let before = groups.or_else(|| first_of("early_cluster").map(|day| (day, "Klynger før sundhedsklyngerne")));
    eras.extend(before.map(|(day, text)| (day, text.to_owned())));
    eras.extend(first_of("health_cluster").map(|day| (day, "Sundhedsklynger".to_owned())));
    eras.extend(council(false).map(|day| (day, "Forberedende sundhedsråd".to_owned())));
    eras.extend(council(true).map(|day| (day, "Sundhedsråd".to_owned())));
    let agreements = atlas.agreements.iter().filter(|row| row.classification == "health_agreement");
    eras.extend(agreements.filter_map(|row| Some((row.tenure.start?.first, row.title.clone()))));
    order::by_key(&mut eras, |(day, text)| [vec![day.num_days_from_ce().unsigned_abs()], order::name(text)].concat());
    eras
}

/// What begins, ends, or comes into sight and goes out of it. That an authority is first seen in the list that counts its people
/// is no event: only bodies and clusters come into sight.
pub(super) fn events(scene: &Scene) -> Vec<Event> {
    let mut events = turning_days(&scene.atlas);
    events.retain(|event| {
        let by_sight = matches!(event.turn, Turn::Seen | Turn::Unseen) && event.subject == Subject::Body;
        let row = scene.atlas.organizations.get(&event.id);
        !by_sight || row.is_some_and(|row| row.is_cluster() || names::is_body(&row.classification))
    });
    events
}

/// The days of the events, each once and the earliest first.
pub(super) fn days(scene: &Scene) -> Vec<Date> {
    let mut days: Vec<Date> = events(scene).iter().map(Event::certain_on).collect();
    days.dedup();
    days
}
