//! The organisation chart: every body stands in it once, however the bodies are tied, and the drawing says what the lists say.
#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use crate::walk::{REGIONS, atlas};
use klyngeatlas_core::drawing::{Drawing, Shape, svg};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::{Address, Query};
use klyngeatlas_core::snapshot::parse_json;
use klyngeatlas_core::time::parse_day;
use klyngeatlas_core::view::{self, Chart, ChartItem, Scene};
use proptest::prelude::*;
use std::sync::Arc;

fn on(atlas: &Arc<Atlas>, query: &str) -> Chart {
    let query = Query::parse(query);
    let scene = Scene::new(atlas, &query, parse_day("2024-05-01").expect("is a day"));
    let address = Address::parse(&format!("/{}/organisation", atlas.id)).with_query(query);
    view::chart(&scene, &address)
}

/// Every body of the lists, from the top down.
fn all(items: &[ChartItem]) -> Vec<&ChartItem> {
    items.iter().flat_map(|item| [vec![item], all(&item.children)].concat()).collect()
}

fn find<'a>(chart: &'a Chart, name: &str) -> &'a ChartItem {
    all(&chart.items).into_iter().find(|item| item.name.text == name).expect("stands in the lists")
}

/// The boxes of a drawing: the body, and the four edges.
fn boxes(drawing: &Drawing) -> Vec<(String, [f64; 4])> {
    let boxes = drawing.groups.iter().filter_map(|group| {
        let id = group.id.strip_prefix("boks-")?;
        let Some(Shape::Path { way, .. }) = group.shapes.first() else { return None };
        let numbers: Vec<f64> =
            way.split(|c: char| !(c.is_ascii_digit() || c == '.')).filter_map(|part| part.parse().ok()).collect();
        Some((id.to_owned(), [numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]]))
    });
    boxes.collect()
}

fn overlap(a: &[f64; 4], b: &[f64; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// What holds of every chart with nothing folded.
fn holds(chart: &Chart, bodies: usize) {
    let items = all(&chart.items);
    let mut anchors: Vec<&str> = items.iter().map(|item| item.anchor.as_str()).collect();
    assert_eq!(anchors.len(), bodies, "every body stands in the lists");
    anchors.sort_unstable();
    anchors.dedup();
    assert_eq!(anchors.len(), bodies, "and only once");
    let Some(drawing) = &chart.drawing else { return assert_eq!(bodies, 0) };
    let boxes = boxes(drawing);
    assert_eq!(boxes.len(), bodies, "and in the drawing");
    for (at, (id, edges)) in boxes.iter().enumerate() {
        assert!(edges[0] >= 0.0 && edges[1] >= 0.0 && edges[2] <= drawing.width && edges[3] <= drawing.height, "{id}");
        for (other, more) in &boxes[..at] {
            assert!(!overlap(edges, more), "{id} {edges:?} lies on {other} {more:?}");
        }
    }
    for item in &items {
        // A link has its letter at one of its ends.
        for (letter, end) in item.links.iter().flat_map(|links| &links.ends) {
            assert!(letter.is_some() || item.letter.is_some(), "{} and {}", item.name.text, end.text);
        }
    }
}

/// A region of these bodies (JSON, an id each) and these ties.
fn world(organizations: &str, relations: &str) -> Arc<Atlas> {
    let text = format!(
        r#"{{"format": "klyngeatlas/1", "id": "x", "title": "X", "published": "2024-01-01", "region_id": "r", "example": true,
        "organizations": {{"r": {{"name": "R", "classification": "region"}}{organizations}}}, "relations": {{{relations}}}}}"#
    );
    let (root, _) = parse_json("x.json", text.as_bytes()).expect("is JSON");
    Arc::new(Atlas::read(&root).expect("is sound").0)
}

fn body(id: &str, name: &str, more: &str) -> String {
    let name = serde_json::to_string(name).expect("is a text");
    format!(r#", "{id}": {{"name": {name}, "classification": "working_group"{more}}}"#)
}

fn tie(from: &str, to: &str, kind: &str) -> String {
    format!(r#""{from}-{to}-{kind}": {{"organization_id": "{from}", "to_id": "{to}", "kind": "{kind}"}}"#)
}

#[test]
fn every_body_of_every_region_and_era_stands_once_and_no_box_lies_on_another() {
    for region in REGIONS {
        let atlas = atlas(region);
        for day in ["2009-01-01", "2021-05-03", "2024-05-01", "2026-11-01", "2027-06-01"] {
            let chart = on(&atlas, &format!("dato={day}"));
            let bodies = all(&chart.items).len();
            holds(&chart, bodies);
            assert!(chart.count.starts_with(&bodies.to_string()), "{}", chart.count);
        }
    }
}

#[test]
fn who_answers_to_whom_is_the_tree_and_who_sits_with_whom_a_letter() {
    let chart = on(&atlas("nordjylland"), "");
    let cluster = find(&chart, "Klynge Nord");
    let political = &cluster.children[0];
    let strategic = &political.children[0];
    assert_eq!(political.name.text, "Klynge Nord: politisk niveau");
    assert_eq!(
        (strategic.name.text.as_str(), strategic.tie.as_str()),
        ("Klynge Nord: fagligt/strategisk niveau", "Refererer til")
    );
    assert_eq!(strategic.children[0].name.text, "Sekretariatet for Klynge Nord");
    let committee = find(&chart, "Sundhedssamarbejdsudvalget");
    assert_eq!(committee.links[0].label, "Her har pladser");
    assert_eq!(committee.links[0].ends.len(), 4);
    let back = &political.links[0];
    assert_eq!((back.label.as_str(), &back.ends[0].0), ("Har pladser i", &committee.letter));
    assert_eq!(back.ends[0].1.to.as_ref().and_then(|to| to.fragment.clone()), Some("organ-ssu-nordjylland".to_owned()));
    // Every tie is told with its source.
    assert!(chart.ties.rows.iter().all(|row| row[3].text[0].text != "Ingen kilde"));
    assert!(chart.ties.rows.len() >= 28);
}

#[test]
fn a_municipality_a_person_and_words_bring_out_what_they_are_in() {
    let north = atlas("nordjylland");
    let marked = |query: &str| {
        let chart = on(&north, query);
        let marked: Vec<String> = all(&chart.items)
            .iter()
            .filter(|item| !item.marked.is_empty())
            .map(|item| item.name.text.clone())
            .collect();
        (marked, chart.count)
    };
    let (hjoerring, count) = marked("kommune=hjoerring");
    assert!(hjoerring.contains(&"Klynge Nord: politisk niveau".to_owned()), "{hjoerring:?}");
    assert!(!hjoerring.iter().any(|name| name.starts_with("Klynge Syd")), "{hjoerring:?}");
    assert!(count.ends_with(&format!("{} er fremhævet: Hjørring.", hjoerring.len())), "{count}");
    assert_eq!(marked("navn=ssu").0, ["Sundhedssamarbejdsudvalget"], "by another spelling");
    assert_eq!(marked("navn=KLYNGE+NORD&kommune=aalborg").0, Vec::<String>::new(), "both must hold");
    assert!(marked("navn=findes+ikke").1.ends_with("Ingen passer på »findes ikke«."));
    assert_eq!(marked("kommune=findes-ikke&person=findes-ikke").0, Vec::<String>::new());
    let (jan, count) = marked("dato=2021-05-03&person=jan-mainz");
    assert_eq!(jan, ["Klyngestyregruppe Nord"], "{count}");
}

#[test]
fn a_folded_branch_is_folded_in_the_drawing_too_and_a_link_into_it_opens_it() {
    let north = atlas("nordjylland");
    let (open, folded) = (on(&north, ""), on(&north, "foldet=klynge-nord,findes-ikke&navn=klynge+nord"));
    let cluster = find(&folded, "Klynge Nord");
    assert!(cluster.children.is_empty() && cluster.fold.as_ref().is_some_and(|fold| !fold.open));
    let count = |chart: &Chart| boxes(chart.drawing.as_ref().expect("is drawn")).len();
    assert_eq!(count(&folded), count(&open) - 3);
    assert!(folded.count.ends_with("3 af dem er foldet sammen."), "{}", folded.count);
    let committee = find(&folded, "Sundhedssamarbejdsudvalget");
    let into = committee.links[0].ends.iter().find(|(_, end)| end.text.starts_with("Klynge Nord")).expect("is a link");
    let to = into.1.to.clone().expect("leads there");
    assert_eq!((to.query.value("foldet"), to.fragment.as_deref()), (None, Some("organ-klynge-nord-politisk")));
    let none = on(&north, &open.folds[0].to.clone().expect("leads there").query.to_text());
    assert!(none.items.iter().all(|item| item.children.is_empty()));
    assert_eq!(none.folds.len(), 1, "there is nothing more to fold");
}

#[test]
fn a_ring_ends_an_orphan_stands_beside_and_no_body_is_a_sentence() {
    let ring = world(
        &[
            body("a", "A", ""),
            body("b", "B", r#", "parent_id": "a""#),
            body("c", "C", r#", "parent_id": "b""#),
            body("d", "D", ""),
        ]
        .concat(),
        &[tie("a", "c", "reports_to"), tie("c", "a", "reports_to"), tie("d", "a", "informs")].join(", "),
    );
    let chart = on(&ring, "");
    holds(&chart, 4);
    assert_eq!(chart.ties.rows.len(), 5, "no tie is lost");
    holds(&on(&world(&body("a", "Alene", ""), ""), ""), 1);
    let nothing = on(&world("", ""), "");
    holds(&nothing, 0);
    assert!(nothing.nothing[0].text.starts_with("Ingen organer er kendt"));
}

#[test]
fn names_of_any_kind_are_whole_and_escaped() {
    let long = "Meget langt navn på et udvalg ".repeat(7);
    let names = [
        "<script>alert(\"1\")</script> & co",
        long.trim(),
        "صحة الشمال المشتركة",
        "x".repeat(200).as_str(),
        "\u{200f}mærket",
        "Tvilling",
        "Tvilling",
    ]
    .map(str::to_owned);
    let bodies: String = names.iter().enumerate().map(|(at, name)| body(&format!("b{at}"), name, "")).collect();
    let chart = on(&world(&bodies, ""), "");
    holds(&chart, names.len());
    let drawing = chart.drawing.as_ref().expect("is drawn");
    for (at, name) in names.iter().enumerate() {
        let group = drawing.groups.iter().find(|group| group.id == format!("boks-b{at}")).expect("has a box");
        let bold = group.shapes.iter().filter_map(|shape| match shape {
            Shape::Words { text, bold: true, .. } => Some(text.as_str()),
            _ => None,
        });
        let plain = |text: &str| text.replace([' ', '-'], "");
        assert_eq!(plain(&bold.collect::<String>()), plain(name), "every letter is drawn");
    }
    let text = svg(drawing);
    assert!(!text.contains("<script") && text.contains("&lt;script&gt;"));
}

#[test]
fn five_hundred_bodies_in_a_row_in_a_chain_and_alone_are_drawn() {
    let parents: [fn(usize) -> Option<usize>; 3] = [|at| (at > 0).then_some(0), |at| at.checked_sub(1), |_| None];
    for parent in parents {
        let bodies: String = (0..500)
            .map(|at| {
                let more = parent(at).map_or_else(String::new, |above| format!(r#", "parent_id": "b{above}""#));
                body(&format!("b{at}"), &format!("Gruppe {at}"), &more)
            })
            .collect();
        let chart = on(&world(&bodies, ""), "");
        holds(&chart, 500);
        let drawing = chart.drawing.expect("is drawn");
        assert!(drawing.width < 20_000.0, "a row of leaves stands in a block: {}", drawing.width);
    }
}

proptest! {
    #![proptest_config(crate::cases::cases(48))]

    /// Whatever is tied to whatever, every body stands once, no tie is lost, and a parent stands over the middle of its children.
    #[test]
    fn any_structure_is_drawn(count in 1..40_usize, ties in prop::collection::vec((0..40_usize, 0..40_usize, 0..5_usize), 0..60)) {
        const KINDS: [&str; 5] = ["reports_to", "takes_part_in", "member_of", "informs", "coordinates_with"];
        let bodies: String = (0..count).map(|at| body(&format!("b{at}"), &format!("Gruppe {at}"), "")).collect();
        let mut rows: Vec<String> = ties
            .iter()
            .map(|(from, to, kind)| (from % count, to % count, KINDS[*kind]))
            .filter(|(from, to, _)| from != to)
            .map(|(from, to, kind)| tie(&format!("b{from}"), &format!("b{to}"), kind))
            .collect();
        rows.sort();
        rows.dedup();
        let chart = on(&world(&bodies, &rows.join(", ")), "");
        holds(&chart, count);
        prop_assert_eq!(chart.ties.rows.len(), rows.len());
        let places = boxes(chart.drawing.as_ref().expect("is drawn"));
        let place = |item: &ChartItem| {
            let id = item.anchor.strip_prefix("organ-").unwrap_or_default();
            places.iter().find(|(known, _)| known == id).map(|(_, edges)| *edges).expect("has a box")
        };
        for item in all(&chart.items) {
            // More leaves than make a row stand in a block under the middle.
            let row: Vec<[f64; 4]> = item.children.iter().map(place).collect();
            let is_row = row.windows(2).all(|pair| (pair[0][1] - pair[1][1]).abs() < 0.2);
            let blocks = item.children.iter().filter(|child| child.children.is_empty()).count() > 4;
            if let (Some(first), Some(last), true, false) = (row.first(), row.last(), is_row, blocks) {
                let edges = place(item);
                prop_assert!((edges[0] + edges[2] - first[0] - last[2]).abs() < 0.5, "{} is not centred", item.name.text);
                prop_assert!(row.windows(2).all(|pair| pair[0][2] < pair[1][0]), "order is kept");
            }
        }
    }
}
