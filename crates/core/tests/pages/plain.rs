//! Every page as plain HTML: it says what the view model says, and no text can leave its place.

use super::walk::{REGIONS, atlas};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::plain;
use klyngeatlas_core::route::{Address, Query};
use klyngeatlas_core::snapshot::parse_json;
use klyngeatlas_core::view::{self, Page, Scene};
use std::sync::Arc;

fn pages(atlas: &Arc<Atlas>) -> Vec<(String, Page, String)> {
    let scene = Scene::new(atlas, &Query::default(), atlas.published);
    let drawn = view::routes(&scene).into_iter().filter_map(|route| {
        let at = Address::new(route);
        let page = Page::of(&scene, &at)?;
        let html = plain::page(&page, &view::frame(&scene, &at), "../../");
        Some((at.href(), page, html))
    });
    drawn.collect()
}

/// The tags in their order, without what stands between them.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect()
}

#[test]
fn every_page_is_well_formed_and_has_one_heading_of_the_first_level() {
    for region in REGIONS {
        for (address, _, html) in pages(&atlas(region)) {
            let mut open: Vec<&str> = Vec::new();
            for tag in tags(&html) {
                let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default();
                match tag.strip_prefix('/') {
                    Some(closing) => assert_eq!(open.pop(), Some(closing), "{address}"),
                    None => open.push(name),
                }
            }
            assert!(open.is_empty(), "{address}: {open:?} stay open");
            assert_eq!(html.matches("<h1>").count(), 1, "{address}");
            assert!(html.contains("<main"), "{address}");
        }
    }
}

#[test]
fn every_row_of_every_table_is_there() {
    for region in REGIONS {
        for (address, page, html) in pages(&atlas(region)) {
            let rows = match &page {
                Page::Bodies(page) => page.groups.iter().map(|table| table.rows.len()).sum(),
                Page::RuleBook(page) => page.papers.iter().map(|table| table.rows.len()).sum(),
                Page::People(page) => {
                    page.bodies.iter().chain(&page.several).map(|table| table.rows.len()).sum::<usize>()
                }
                _ => continue,
            };
            assert_eq!(html.matches("<th scope=\"row\">").count(), rows, "{address}");
        }
    }
}

#[test]
fn every_address_is_below_the_root() {
    for region in REGIONS.map(atlas) {
        for (address, _, html) in pages(&region) {
            for (_, rest) in html.match_indices("href=\"").map(|(at, found)| html.split_at(at + found.len())) {
                // The one other address is a letter to the office that the region's data name.
                let is_letter = region
                    .contact
                    .as_ref()
                    .is_some_and(|office| rest.strip_prefix(&format!("mailto:{}?subject=", office.email)).is_some());
                assert!(
                    is_letter || rest.starts_with("../../"),
                    "{address}: {}",
                    rest.chars().take(40).collect::<String>()
                );
            }
        }
    }
}

#[test]
fn a_hostile_name_stays_text() {
    let name = r#"<script>alert(1)</script>\" onmouseover=\"x' & </td>"#;
    let world = format!(
        r#"{{"format": "klyngeatlas/1", "id": "x", "title": "{name}", "published": "2026-01-01", "example": true, "region_id": "r",
        "areas": {{"a": {{"name": "{name}", "classification": "municipality", "code": "101"}}}},
        "persons": {{"p": {{"name": "{name}"}}}},
        "organizations": {{"r": {{"name": "{name}", "classification": "region"}},
          "k": {{"name": "{name}", "classification": "health_cluster", "area_ids": ["a"]}},
          "o": {{"name": "{name}", "classification": "strategic_level", "parent_id": "k"}}}},
        "memberships": {{"m": {{"person_id": "p", "organization_id": "o", "role": "member", "side": "region", "title": "{name}"}}}},
        "meetings": {{"d": {{"organization_id": "o", "start": "2025-03-01", "state": "held", "location": "{name}",
          "agenda_items": {{"i": {{"number": 1, "title": "{name}", "recommendation": "{name}", "outcome": "{name}"}}}}}}}},
        "agreements": {{"g": {{"title": "{name}", "classification": "health_agreement"}}}},
        "goals": {{"t": {{"title": "{name}", "classification": "goal"}}}}}}"#
    );
    let (root, _) = parse_json("x", world.as_bytes()).unwrap_or_else(|problem| panic!("{problem}"));
    let (atlas, _) = Atlas::read(&root).unwrap_or_else(|unreadable| panic!("{:?}", unreadable.problems));
    let mut seen = 0;
    for (address, _, html) in pages(&Arc::new(atlas)) {
        assert!(!html.contains("<script"), "{address}");
        // What stands between the quotation marks of an attribute cannot leave it.
        let bare = |tag: &str| tag.split('"').step_by(2).collect::<String>();
        assert!(tags(&html).iter().all(|tag| !bare(tag).contains("onmouseover")), "{address}");
        seen += html.matches("&lt;script&gt;").count();
    }
    assert!(seen > 30, "the names are on the pages: {seen}");
}

#[test]
fn the_foot_of_every_page_leads_to_the_corrections_and_to_the_accessibility_statement() {
    for region in REGIONS {
        for (address, _, html) in pages(&atlas(region)) {
            let (_, foot) = html.split_once("<footer").unwrap_or_else(|| panic!("{address} has no foot"));
            for link in ["../../om#rettelser", "../../tilgaengelighed"] {
                assert!(foot.contains(&format!("href=\"{link}\"")), "{address}: {link}");
            }
        }
    }
}

#[test]
fn every_verdict_on_a_rule_s_page_can_be_told_to_be_wrong() {
    for region in REGIONS.map(atlas) {
        let contact = region.contact.clone();
        for (address, page, html) in pages(&region) {
            let (main, foot) = html.split_once("</main>").unwrap_or_else(|| panic!("{address} has no foot"));
            let in_full = match &page {
                Page::Rule(page) => page.findings.len(),
                Page::Terms(page) => page.sections.iter().map(|section| section.clauses.len()).sum(),
                _ => main.matches("class=\"report\"").count(),
            };
            assert_eq!(main.matches("class=\"report\"").count(), in_full, "{address}");
            assert_eq!(foot.matches("class=\"report\"").count(), 1, "{address}");
            let leads = match &contact {
                Some(office) => format!("<a class=\"report\" href=\"mailto:{}?subject=", office.email),
                None => {
                    format!("<a class=\"report\" href=\"../../{}/om?dato={}#rettelser\"", region.id, region.published)
                }
            };
            assert_eq!(html.matches(&leads).count(), html.matches("class=\"report\"").count(), "{address}: {leads}");
        }
    }
}
