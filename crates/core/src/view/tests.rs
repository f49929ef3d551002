//! What pages say about a small invented region: a cluster, its level, one list of members with an empty side.

use super::*;
use crate::model::Atlas;
use crate::route::{Query, Route};
use crate::snapshot::parse_json;
use crate::time::{Date, parse_day};
use std::sync::Arc;

const WORLD: &str = r#"{
  "format": "klyngeatlas/1", "id": "oe", "title": "Øen", "published": "2024-06-01", "region_id": "region", "example": true,
  "sources": {"P": {"title": "Kommissorium for niveauet", "publisher": "Øen"}, "R": {"title": "Referat, 1. marts", "publisher": "Øen", "dated": "2024-03-01"}},
  "assumptions": {
    "unknown_end": {"title": "Ukendt slutdato", "values": ["365d", "0d"], "value": "365d", "why": "w"},
    "undated_terms": {"title": "Uden dato", "values": ["in_force", "undetermined"], "value": "in_force", "why": "w"}},
  "areas": {
    "aa": {"name": "Aaby", "classification": "municipality", "code": "001", "population": {"2020-01-01": {"count": 12345, "source_id": "P"}}, "source": {"source_id": "P"}},
    "zz": {"name": "Zeby", "classification": "municipality", "code": "002", "population": {"2020-01-01": {"count": 1000, "source_id": "P"}}, "source": {"source_id": "P"}}},
  "organizations": {
    "region": {"name": "Region Øen", "classification": "region", "founding_date": "2007-01-01", "source": {"source_id": "P"}},
    "gl": {"name": "Gammel gruppe", "classification": "steering_group", "parent_id": "gl-klynge", "seen_from": "2021-01-01", "source": {"source_id": "R"}},
    "gl-klynge": {"name": "Klynge Nord", "classification": "early_cluster", "seen_from": "2021-01-01", "source": {"source_id": "R"}},
    "nord": {"name": "Klynge Nord", "classification": "health_cluster", "parent_id": "region", "area_ids": ["aa", "zz"], "founding_date": "2022-07-01",
      "supersedes": [{"id": "gl-klynge", "kind": "same_set"}], "source": {"source_id": "P"}},
    "niveau": {"name": "Klynge Nord: niveau", "classification": "strategic_level", "parent_id": "nord", "founding_date": "2022-07-01",
      "supersedes": [{"id": "gl", "kind": "same_set"}], "source": {"source_id": "P"}}},
  "persons": {"a": {"name": "A. Andersen"}},
  "memberships": {"m1": {"person_id": "a", "organization_id": "niveau", "role": "chair", "side": "patients", "title": "formand", "start_date": "2024-01-01", "source": {"source_id": "R", "lines": [3, 3]}}},
  "rosters": {"r": {"organization_id": "niveau", "on": "2024-03-01", "complete": true, "source": {"source_id": "R"}}},
  "meetings": {"mo": {"organization_id": "niveau", "start": "2024-03-01T14:00", "end": "2024-03-01T16:00", "state": "held", "kind": "ordinary", "source": {"source_id": "R", "lines": [1, 1]}}},
  "terms_of_reference": {"k": {"title": "Kommissorium", "applies_to": {"classification": "strategic_level"}, "source_id": "P", "source": {"source_id": "P"}, "clauses": {
    "K-1": {"section": "Sammensætning", "lines": [4, 4], "quote": "2 patienter", "strength": "hard", "requirement": {"kind": "seats", "side": "patients", "at_least": 2}},
    "K-2": {"section": "Sammensætning", "lines": [5, 5], "quote": "mindst én læge", "strength": "hard", "requirement": {"kind": "seats", "side": "general_practice", "profession": "general_practitioner", "at_least": 1}},
    "K-3": {"section": "Møder", "lines": [9, 9], "quote": "Minimum 2 møder årligt", "strength": "hard", "requirement": {"kind": "count", "of": "meetings", "where": {"state": "held"}, "per": "year", "at_least": 2}},
    "K-4": {"section": "Møder", "lines": [10, 10], "quote": "god stemning", "strength": "soft", "not_checked": "Ingen prøvesten."}}}}
}"#;

fn day(text: &str) -> Date {
    parse_day(text).expect("is a day")
}

fn atlas() -> Atlas {
    let (root, doubles) = parse_json("oe.json", WORLD.as_bytes()).expect("is JSON");
    assert!(doubles.is_empty());
    let (atlas, _) = Atlas::read(&root).unwrap_or_else(|unreadable| panic!("{:?}", unreadable.problems));
    atlas
}

fn scene(query: &str) -> Scene {
    Scene::new(&Arc::new(atlas()), &Query::parse(query), day("2024-06-01"))
}

fn at(path: &str) -> Address {
    Address::parse(path)
}

fn words(text: &Text) -> String {
    text.iter().map(|span| span.text.as_str()).collect()
}

#[test]
fn the_overview_counts_people_and_municipalities_in_danish_order() {
    let page = overview(&scene(""));
    let names: Vec<_> = page.tiles.tiles.iter().map(|tile| tile.name.as_str()).collect();
    assert_eq!(names, ["Zeby", "Aaby"]);
    assert!(page.tiles.note.contains("2 kommuner og 13.345 indbyggere"), "{}", page.tiles.note);
    assert_eq!(page.clusters.cards.len(), 1);
    assert_eq!(page.clusters.cards[0].letter, Letter { text: "N".into(), tone: 1 });
}

#[test]
fn the_date_picks_the_cluster_of_its_own_time() {
    let old = overview(&scene("dato=2021-06-01"));
    assert_eq!(old.clusters.cards[0].id, "gl-klynge");
    let earlier = overview(&scene("dato=2019-01-01"));
    let card = &earlier.clusters.cards[0];
    assert_eq!(card.id, "gl-klynge", "a cluster whose founding is not known may have been there");
    assert!(words(&card.members).starts_with("Om klyngen består 1. januar 2019, er uoplyst."), "{:?}", card.members);
}

#[test]
fn an_empty_side_is_drawn_and_its_seats_counted() {
    let page = body(&scene(""), &at("/oe/organ/niveau"), "niveau").expect("is a body");
    let side = |heading: &str| page.sides.iter().find(|side| side.heading == heading).expect("the side is drawn");
    let patients = side("Patienter og pårørende");
    assert_eq!((patients.count.as_str(), patients.of.as_str()), ("1", "af mindst 2"));
    assert!(matches!(patients.seats.as_slice(), [Seat::Filled { .. }, Seat::Empty { .. }]));
    let practice = side("Almen praksis");
    assert_eq!(practice.verdict, Some(Verdict::Breached));
    assert_eq!(practice.count, "0", "a whole list without anybody is a known nought");
    assert!(matches!(practice.seats.as_slice(), [Seat::Empty { .. }]));
}

#[test]
fn without_a_list_seats_are_unknown_and_never_empty() {
    let page = body(&scene("dato=2023-01-01"), &at("/oe/organ/niveau"), "niveau").expect("is a body");
    for side in &page.sides {
        assert_eq!(side.verdict, Some(Verdict::Undetermined), "{}", side.heading);
        assert!(side.seats.iter().all(|seat| matches!(seat, Seat::Unknown { .. })), "{:?}", side.seats);
    }
    assert!(page.members_note.contains("uoplyst"), "{}", page.members_note);
}

#[test]
fn the_year_marks_its_meetings_and_never_one_from_another_year() {
    let page = body(&scene(""), &at("/oe/organ/niveau"), "niveau").expect("is a body");
    let year = page.year.expect("has a year");
    assert_eq!(year.heading, "Møder i 2024");
    assert_eq!(year.months[2].meetings.len(), 1);
    assert_eq!(year.months[2].meetings[0].state, MeetingState::Held);
    assert_eq!(year.message, "1 afholdt, 0 planlagt.");
    let before = body(&scene("dato=2024-02-01"), &at("/oe/organ/niveau"), "niveau")
        .and_then(|page| page.year)
        .expect("has a year");
    assert_eq!(before.months[2].meetings[0].state, MeetingState::Planned, "a later meeting is not held yet");
}

#[test]
fn the_paper_is_shown_in_its_own_order_and_the_filter_hides_clauses_only() {
    let scene = scene("");
    let page = terms(&scene, &at("/oe/kommissorier/k?dom=breached"), "k").expect("is a paper");
    let shown: Vec<_> =
        page.sections.iter().flat_map(|section| &section.clauses).map(|clause| clause.id.as_str()).collect();
    assert_eq!(shown, ["K-1", "K-2"]);
    let mapped: Vec<_> = page.sections.iter().map(|section| section.map.len()).collect();
    assert_eq!(mapped, [2, 2], "the map shows every clause");
    assert!(page.filter.options.iter().any(|option| option.chosen && option.text == "2 ikke opfyldt"));
    assert!(page.sections[1].map[0].to.query.value("dom").is_none(), "a mark leads to a clause that is shown");
}

#[test]
fn every_link_carries_the_date_and_the_assumptions() {
    let scene = scene("dato=2024-05-01&antag=unknown_end:0d");
    let page = bodies(&scene);
    let link = page.groups[0].rows[0][0].text[0].to.clone().expect("the name is a link");
    assert_eq!(link.route, Route::Body { region: "oe".into(), id: "niveau".into() });
    assert_eq!(link.query.to_text(), "dato=2024-05-01&antag=unknown_end:0d");
}

#[test]
fn what_the_address_says_and_nobody_knows_is_said() {
    let scene = scene("dato=2024-02-31&antag=findes_ikke:ja&hypotetisk=x");
    assert_eq!(scene.on, day("2024-06-01"), "today stands in for a date that does not exist");
    let said: Vec<String> = scene.notices.iter().map(words).collect();
    assert!(said[0].contains("2024-02-31") && said[1].contains("findes_ikke") && said[2].contains("»x«"), "{said:?}");
    assert!(said[3].contains("Eksempel: opdigtede data"), "an example says so on every page");
}

#[test]
fn the_hypothetical_is_offered_to_the_body_that_gave_way() {
    let address = at("/oe/organ/gl?dato=2021-06-01");
    let real = body(&scene("dato=2021-06-01"), &address, "gl").expect("is a body");
    let offer = real.hypothetical.iter().find_map(|span| span.to.clone()).expect("there is a link");
    assert_eq!(offer.query.hypothetical.as_deref(), Some("k"));
    assert!(real.tally.counts.is_empty(), "for real nothing is asked of it");
    let tried = body(&scene("dato=2021-06-01&hypotetisk=k"), &address, "gl").expect("is a body");
    assert_eq!(tried.tally.in_words(), "3 uoplyst");
}

#[test]
fn the_missing_facts_are_counted_once_each() {
    let page = overview(&scene("dato=2023-01-01"));
    let table = page.missing.expect("something is missing");
    let sum: usize = table.rows.iter().map(|row| words(&row[2].text).parse::<usize>().expect("a number")).sum();
    assert_eq!(words(&table.total[2].text), sum.to_string());
    assert!(page.missing_heading.ends_with("ville afgøre alle 3 uoplyste krav"), "{}", page.missing_heading);
}

#[test]
fn a_page_of_nothing_is_no_page() {
    let scene = scene("");
    assert!(body(&scene, &at("/"), "nord").is_none(), "a cluster has a page of its own kind");
    assert!(cluster(&scene, "niveau").is_none());
    assert!(terms(&scene, &at("/"), "findes-ikke").is_none());
    assert!(rule(&scene, &at("/"), "K-9").is_none());
    assert!(rule(&scene, &at("/"), "K-1").is_some());
}

fn told(page: &History) -> Vec<String> {
    page.groups.iter().flat_map(|group| &group.sentences).map(words).collect()
}

#[test]
fn the_history_opens_on_what_the_latest_turning_day_brought() {
    let page = history(&scene("dato=2022-07-20"), &at("/oe/historik?dato=2022-07-20"));
    assert_eq!((page.date.as_str(), page.heading.as_str()), ("2022-06-30", "Fra 30. juni 2022 til 20. juli 2022"));
    let told = told(&page);
    assert!(told.contains(&"Klynge Nord før 1. juli 2022 er afløst af Klynge Nord.".to_owned()), "{told:?}");
    assert!(told.contains(&"Gammel gruppe er afløst af Klynge Nord: niveau.".to_owned()), "{told:?}");
    assert!(told.contains(&"Klynge Nord: niveau er oprettet.".to_owned()), "{told:?}");
    assert!(page.notices.is_empty() && page.head.title.starts_with("Øen – Historik"), "{:?}", page.head);
}

#[test]
fn the_history_lists_every_turning_day_and_each_leads_to_itself() {
    let address = at("/oe/historik?dato=2022-07-01&fra=2020-01-01&organ=niveau");
    let page = history(&scene("dato=2022-07-01"), &address);
    let days: Vec<_> = page.days.iter().map(|day| (day.when.text.as_str(), day.current)).collect();
    assert_eq!(
        days,
        [
            ("1. marts 2024", false),
            ("1. januar 2024", false),
            ("1. juli 2022", true),
            ("1. januar 2021", false),
            ("1. januar 2007", false)
        ]
    );
    assert_eq!(page.days[0].events, ["Medlemsliste: Klynge Nord: niveau."]);
    assert_eq!(page.days[1].events, ["1 medlemskab begynder."]);
    assert_eq!(
        page.days[2].events,
        ["Begynder: Klynge Nord og Klynge Nord: niveau.", "Afløses: Gammel gruppe og Klynge Nord før 1. juli 2022."]
    );
    assert_eq!(page.days[3].events, ["Kendt fra denne dag: Gammel gruppe og Klynge Nord før 1. juli 2022."]);
    let to = page.days[1].when.to.clone().expect("is a link");
    assert_eq!(to.href(), "/oe/historik?dato=2024-01-01&organ=niveau", "the day compared with is found anew");
}

#[test]
fn a_day_that_cannot_be_compared_with_is_told_and_another_one_taken() {
    let page = |query: &str| history(&scene("dato=2022-07-01"), &at(&format!("/oe/historik?dato=2022-07-01&{query}")));
    let wrong = page("fra=2022-02-30");
    assert!(wrong.notices[0].starts_with("Datoen »2022-02-30« findes ikke i kalenderen"), "{:?}", wrong.notices);
    let later = page("fra=2023-01-01");
    assert!(later.notices[0].starts_with("1. januar 2023 ligger efter den viste dag, 1. juli 2022."), "{later:?}");
    assert_eq!((wrong.date.as_str(), later.date.as_str()), ("2022-06-30", "2022-06-30"));
    let nobody = page("organ=x");
    assert!(nobody.since.is_none() && nobody.notices[0].contains("»x« findes ikke"), "{:?}", nobody.notices);
    let same = page("fra=2022-07-01");
    assert!(same.groups.is_empty() && same.notices.is_empty(), "{same:?}");
    // The ends of the calendar are days like any other.
    for edge in ["0001-01-01", "9999-12-31"] {
        let query = format!("dato={edge}");
        let page = history(&scene(&query), &at(&format!("/oe/historik?{query}&organ=niveau")));
        assert!(page.since.is_some(), "{edge}");
    }
}

#[test]
fn the_answers_on_a_body_are_followed_over_two_years() {
    let query = "dato=2024-03-10";
    let body = body(&scene(query), &at("/oe/organ/niveau"), "niveau").expect("is a body");
    let fact = body.place.last().expect("its last line");
    let to = fact.value[0].to.clone().expect("is a link");
    assert_eq!(to.href(), "/oe/historik?dato=2024-03-10&organ=niveau#siden");
    let (heading, table) = history(&scene(query), &to).since.expect("is followed");
    assert_eq!(words(&heading), "Siden hvornår: Klynge Nord: niveau");
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.iter().map(|cell| words(&cell.text)).collect()).collect();
    let of = |rule: &str| rows.iter().filter(|row| row[0].starts_with(rule)).map(|row| &row[1..]).collect::<Vec<_>>();
    let seats = of("K-1");
    assert_eq!(seats[0], ["Gælder ikke", "10. marts 2022 eller før", "30. juni 2022"], "{rows:#?}");
    assert_eq!(seats.last().expect("the last")[0], "Ikke opfyldt", "the list of 1 March is complete, and has one");
    assert_eq!(seats.last().expect("the last")[2], "gælder stadig");
    assert!(of("K-4").is_empty(), "what nobody can check has no times");
}
