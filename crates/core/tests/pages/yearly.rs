//! The draft of a yearly status, and the same as Markdown.

#![expect(clippy::expect_used, reason = "these functions run in tests only; what fails here fails the test")]

use super::walk::atlas;
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::view::{self, Scene, StatusSection, YearlyStatus};

fn status(region: &str, id: &str, query: &str) -> YearlyStatus {
    let (atlas, query) = (atlas(region), Query::parse(query));
    let scene = Scene::new(&atlas, &query, atlas.published);
    let route = Route::YearlyStatus { region: region.to_owned(), id: id.to_owned() };
    view::yearly_status(&scene, &Address::new(route).with_query(query), id).expect("is a cluster")
}

fn section<'a>(status: &'a YearlyStatus, anchor: &str) -> &'a StatusSection {
    status.sections.iter().find(|section| section.anchor == anchor).expect("is there")
}

fn lines(section: &StatusSection) -> Vec<String> {
    section.lines.iter().map(|line| line.iter().map(|span| span.text.as_str()).collect()).collect()
}

#[test]
fn the_year_of_a_cluster_is_gathered_from_its_bodies_and_no_others() {
    let status = status("eksempel", "boegeklyngen", "dato=2026-11-01");
    assert_eq!(status.head.heading, "Status 2026 for Bøgeklyngen");
    assert_eq!(status.file, "aarsstatus-boegeklyngen-2026.md");
    let held = section(&status, "moeder");
    assert!(lines(held).iter().any(|line| line.contains("2 afholdt, 1 planlagt, 1 aflyst.")), "{:?}", lines(held));
    let bodies: Vec<&str> = held.tables[0].rows.iter().map(|row| row[1].text[0].text.as_str()).collect();
    assert!(bodies.iter().all(|name| name.starts_with("Bøgeklyngen")), "{bodies:?}");
    let goals = &section(&status, "planer").tables[0];
    assert!(!goals.rows.iter().any(|row| row[0].text[0].text.contains("Egeklyngen")), "another cluster's own goal");
    assert!(!section(&status, "sammensaetning").tables[0].rows.is_empty());
}

#[test]
fn the_words_that_ask_for_a_status_stand_at_the_top() {
    let status = status("nordjylland", "klynge-nord", "dato=2024-05-01");
    let preface: String = status.preface.iter().flatten().map(|span| span.text.as_str()).collect();
    assert!(preface.contains("At give Strategisk Sundhedsforum en årlig status"), "{preface}");
    assert!(lines(section(&status, "moeder")).iter().any(|line| line.contains("0 afholdt")));
    assert!(lines(section(&status, "mangler")).len() > 1);
}

#[test]
fn a_council_has_a_status_too_and_a_body_has_none() {
    let atlas = atlas("nordjylland");
    let query = Query::parse("dato=2027-03-01");
    let scene = Scene::new(&atlas, &query, atlas.published);
    let council = atlas.organizations.iter().find(|row| row.is_council()).expect("there are councils");
    let at = |id: &str| Address::new(Route::YearlyStatus { region: "nordjylland".into(), id: id.to_owned() });
    assert!(view::yearly_status(&scene, &at(council.id.as_str()), council.id.as_str()).is_some());
    assert!(view::yearly_status(&scene, &at("ssu-nordjylland"), "ssu-nordjylland").is_none());
    assert!(view::yearly_status(&scene, &at("findes-ikke"), "findes-ikke").is_none());
}

#[test]
fn the_markdown_holds_every_section_and_row_of_the_page_with_whole_addresses() {
    for (region, id, query) in [("eksempel", "egeklyngen", "dato=2026-11-01"), ("nordjylland", "klynge-nord", "")] {
        let status = status(region, id, query);
        let text = status.markdown("https://vaert/atlas");
        for section in &status.sections {
            assert!(text.contains(&format!("\n## {}\n", section.heading)), "{}", section.heading);
        }
        let rows: usize =
            status.sections.iter().flat_map(|section| &section.tables).map(|table| table.rows.len()).sum();
        let tables = status.sections.iter().map(|section| section.tables.len()).sum::<usize>();
        let written = text.lines().filter(|line| line.starts_with("| ")).count();
        assert_eq!(written, rows + 2 * tables, "each row once, and two lines of head a table");
        for (_, address) in text.match_indices("](<").map(|(at, _)| text.split_at(at + 3)) {
            assert!(address.starts_with("https://vaert/atlas/"), "{}", &address[..40.min(address.len())]);
        }
    }
}
