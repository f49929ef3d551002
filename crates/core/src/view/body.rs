//! The page of one body.

use super::sources::Uses;
use super::{
    Body, Fact, Head, Scene, Span, Tally, Text, bodies, calendar, calendars, clusters, derived, descent, embed_builder,
    findings, history, link, marks, members, names, plain, remedies, report, sift, switches, wording, yearly,
};
use crate::check::Finding;
use crate::model::{Organization, Role, Row, Side};
use crate::route::{Address, EmbedView, Query, Route};
use crate::terms::Terms;

/// The page of a body; nothing where there is no such body.
#[must_use]
pub fn body(scene: &Scene, address: &Address, id: &str) -> Option<Body> {
    let row = scene.atlas.organizations.get(id).filter(|row| names::is_body(&row.classification))?;
    let found: Vec<&Finding> = scene.shown_for(id);
    let counted = found.iter().filter(|finding| findings::is_counted(scene, finding)).count();
    let sections = bodies::sections(scene, found.iter().copied());
    let sides = members::sides(scene, row);
    let terms_heading = match counted {
        0 => "Ingen krav kendt".to_owned(),
        n => format!("{n} krav"),
    };
    Some(Body {
        head: scene.titled(head(scene, row)),
        hypothetical: hypothesis(scene, address, row, &found),
        switches: switches::under(scene, address, found.iter().copied()),
        terms_heading,
        report: report::of_body(scene, row),
        terms: paper(scene, id, &found),
        tally: bodies::tally(scene, found.iter().copied()),
        sections: sections.into_iter().map(|(title, group)| (title, Tally::of(vec![group]))).collect(),
        remedies: remedies::of(scene, found.iter().copied()),
        members_note: members::note(scene, row),
        people: people(scene, id),
        derived: derived::seats(scene, &found, &sides),
        embed: embed_builder::way(scene, "medlemmerne", &EmbedView::Members { id: id.to_owned() }),
        sides,
        year: Some(calendar::year(scene, id)),
        calendar: calendars::subscription(&scene.atlas, id),
        place: place(scene, row),
        descent: descent::descent(scene, row),
        sources: sources(scene, row, &found),
    })
}

fn head(scene: &Scene, row: &Row<Organization>) -> Head {
    let mut crumbs = vec![
        link("Overblik", scene.to(Route::Region { region: scene.region() })),
        link("Organer", scene.to(Route::Bodies { region: scene.region() })),
    ];
    let cluster = scene.atlas.cluster_of(row.id.as_str());
    crumbs.extend(cluster.map(|cluster| scene.name_of(cluster.id.as_str())));
    let kind = bodies::kind_and_cluster(scene, row);
    let heading = scene.heading_of(row);
    Head {
        title: heading.clone(),
        crumbs,
        here: heading.clone(),
        heading,
        letter: cluster
            .or(Some(row).filter(|row| row.is_council()))
            .map(|cluster| marks::letter(&scene.atlas, cluster)),
        lede: format!("{kind}. {}", clusters::lifetime(scene, row)),
    }
}

/// Where the clauses stand that are held against the body: in their paper, or in the rule book where there are several.
fn paper(scene: &Scene, id: &str, found: &[&Finding]) -> Option<Span> {
    let first = &found.first()?.terms;
    let (text, route) = match found.iter().all(|finding| finding.terms == *first) {
        true => ("Se dem i papiret", Route::Terms { region: scene.region(), id: first.to_string() }),
        false => ("Se dem i regelbogen", Route::RuleBook { region: scene.region() }),
    };
    let address = scene.to(route);
    let query = address.query.setting(sift::BODY, Some(id));
    Some(link(text, address.with_query(query)))
}

/// The body's part of the list of people.
fn people(scene: &Scene, id: &str) -> Span {
    let address = scene.to(Route::People { region: scene.region() });
    let query = address.query.setting(sift::BODY, Some(id));
    link("Se dem i personlisten", address.with_query(query))
}

/// Says that the verdicts are hypothetical, or offers to make them so where the body gave way to one that the terms are for.
pub(super) fn hypothesis(scene: &Scene, address: &Address, row: &Row<Organization>, found: &[&Finding]) -> Text {
    if found.iter().any(|finding| finding.hypothetical) {
        let title = scene
            .hypothetical
            .as_ref()
            .and_then(|id| scene.atlas.terms.get(id))
            .map_or("Kommissoriet", |terms| terms.title.as_str());
        let query = Query { hypothetical: None, ..address.query.clone() };
        let stop = Address { query, fragment: None, ..address.clone() };
        let text = format!(
            "»{title}« er taget for gældende {}, også for de organer, som siden blev afløst. Uden det ville svaret være Gælder ikke. ",
            scene.day()
        );
        return vec![plain(text), link("Vis de virkelige svar", stop)];
    }
    let Some(terms) = later_terms(scene, row) else { return Text::new() };
    let query = Query { hypothetical: Some(terms.id.to_string()), ..address.query.clone() };
    let start = Address { query, fragment: None, ..address.clone() };
    let text = format!("»{}« er skrevet til det organ, som afløste dette. ", terms.title);
    vec![plain(text), link("Hold det op mod dette organ, som om det gjaldt", start)]
}

/// Terms that are for a body that took the place of this one, at any remove, and not for this one.
fn later_terms<'a>(scene: &'a Scene, row: &Row<Organization>) -> Option<&'a Row<Terms>> {
    let atlas = &scene.atlas;
    let mut line: Vec<&Row<Organization>> = Vec::new();
    let mut open = vec![row.id.clone()];
    while let Some(old) = open.pop() {
        for newer in
            atlas.organizations.iter().filter(|row| row.supersedes.iter().any(|superseded| superseded.id == old))
        {
            if !line.iter().any(|known| known.id == newer.id) {
                line.push(newer);
                open.push(newer.id.clone());
            }
        }
    }
    let covers = |terms: &Terms, row: &Row<Organization>| terms.applies_to.covers(row.id.as_str(), &row.classification);
    atlas.terms.iter().find(|terms| line.iter().any(|newer| covers(terms, newer)) && !covers(terms, row))
}

/// Where the body stands among others.
fn place(scene: &Scene, row: &Row<Organization>) -> Vec<Fact> {
    let id = row.id.as_str();
    let mut facts = Vec::new();
    let mut add = |term: &str, value: Text| {
        if !value.is_empty() {
            facts.push(Fact { term: term.to_owned(), value });
        }
    };
    add("Hører under", row.parent_id.iter().map(|parent| scene.name_of(parent.as_str())).collect());
    let siblings = row.parent_id.as_ref().map(|parent| {
        let other = |body: &&&Row<Organization>| body.id != row.id && body.parent_id.as_ref() == Some(parent);
        let under = scene.bodies_under(parent.as_str());
        under.iter().filter(other).map(|body| scene.name_of(body.id.as_str())).collect()
    });
    add("Side om side med", wording::linked_list(siblings.unwrap_or_default()));
    add(
        "Har under sig",
        wording::linked_list(scene.bodies_under(id).iter().map(|body| scene.name_of(body.id.as_str())).collect()),
    );
    add("Nedsat af", row.established_by_id.iter().map(|by| scene.name_of(by.as_str())).collect());
    for (label, ends) in relations(scene, id) {
        add(label, wording::linked_list(ends));
    }
    add("Arbejder med", row.scope.iter().map(|scope| plain(scope.clone())).collect());
    add("Formandskab", holders(scene, id, |role, _| matches!(role, Some(Role::Chair | Role::CoChair))));
    add(
        "Sekretariat",
        holders(scene, id, |role, side| role == Some(Role::Secretariat) || side == Some(Side::Secretariat)),
    );
    if row.is_council() {
        facts.push(Fact { term: "Årets status".to_owned(), value: vec![yearly::page(scene, row)] });
    }
    facts.push(history::since_when(scene, id));
    facts
}

/// What the body is tied to beside what it belongs to, on the day shown, those of a kind together.
fn relations(scene: &Scene, id: &str) -> Vec<(&'static str, Vec<Span>)> {
    let mut told: Vec<(&'static str, Vec<Span>)> = Vec::new();
    for row in scene.atlas.relations.iter().filter(|row| row.organization_id.as_str() == id) {
        let there = scene.atlas.organizations.get(row.to_id.as_str()).is_some_and(|to| !scene.exists(to).is_no());
        let Some(kind) = row.kind.filter(|_| there && !scene.holds(&row.tenure, None).is_no()) else { continue };
        let (label, end) = (names::relation(kind), scene.name_of(row.to_id.as_str()));
        match told.iter_mut().find(|(known, _)| *known == label) {
            Some((_, ends)) => ends.push(end),
            None => told.push((label, vec![end])),
        }
    }
    told
}

fn holders(scene: &Scene, id: &str, wanted: impl Fn(Option<Role>, Option<Side>) -> bool) -> Text {
    let sitting = members::sitting(scene, id).filter(|row| wanted(row.role, row.side));
    let one = |row: &Row<crate::model::Membership>| {
        let from = row.on_behalf_of_id.as_ref().map(|id| format!(" ({})", scene.name_of(id.as_str()).text));
        plain(format!("{}{}", members::name(&scene.atlas, row), from.unwrap_or_default()))
    };
    wording::linked_list(sitting.map(one).collect())
}

fn sources(scene: &Scene, row: &Row<Organization>, found: &[&Finding]) -> super::Table {
    let mut uses = Uses::default();
    uses.note(&row.source, "organet");
    for member in members::sitting(scene, row.id.as_str()) {
        uses.note(&member.source, "medlemmer");
    }
    for meeting in scene.atlas.meetings_of(row.id.as_str()) {
        uses.note(&meeting.source, "møder");
    }
    for terms in found.iter().filter_map(|finding| scene.atlas.terms.get(finding.terms.as_str())) {
        uses.note_source(terms.source_id.as_str(), "krav");
    }
    uses.table(scene)
}
