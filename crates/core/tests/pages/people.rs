//! The list of people: what the shipped regions show, and what a small world with awkward people in it shows.

use super::walk::{REGIONS, atlas};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::snapshot::parse_json;
use klyngeatlas_core::view::{self, Cell, People, Scene, Verdict};
use std::sync::Arc;

fn page(atlas: &Arc<Atlas>, query: &str) -> People {
    let query = Query::parse(query);
    let scene = Scene::new(atlas, &query, atlas.published);
    view::people(&scene, &Address::new(Route::People { region: atlas.id.clone() }).with_query(query))
}

fn text(cell: &Cell) -> String {
    cell.text.iter().map(|span| span.text.as_str()).collect()
}

fn rows(page: &People) -> Vec<Vec<String>> {
    page.bodies.iter().flat_map(|table| &table.rows).map(|row| row.iter().map(text).collect()).collect()
}

fn names(page: &People) -> Vec<String> {
    rows(page).into_iter().map(|row| row[0].clone()).collect()
}

fn notes(page: &People) -> String {
    page.notes.iter().flatten().map(|span| span.text.as_str()).collect()
}

#[test]
fn a_member_and_the_stand_in_share_one_line_and_one_seat() {
    let atlas = atlas("eksempel");
    let page = page(&atlas, "organ=egeklyngen-fagligt&side=general_practice");
    let rows = rows(&page);
    assert_eq!(names(&page), ["Medlem 4", "Medlem 5; i stedet sidder Medlem 6"], "{rows:?}");
    assert_eq!(rows[1][5], "Fra 1. januar 2026; i stedet fra 1. august 2026, til 1. februar 2027");
    assert!(page.count.starts_with("2 af "), "{}", page.count);
    let scene = Scene::new(&atlas, &Query::default(), atlas.published);
    let body = view::body(&scene, &Address::new(Route::Home), "egeklyngen-fagligt").expect("is a body");
    let side = body.sides.iter().find(|side| side.heading == "Almen praksis").expect("is drawn");
    assert_eq!((side.count.as_str(), side.seats.len(), side.also.len()), ("2", 2, 0), "{side:?}");
}

#[test]
fn where_a_party_lacks_an_appointment_is_one_link() {
    let atlas = atlas("eksempel");
    let whole = page(&atlas, "side=region&dato=2026-11-01");
    let ask = whole.asks.iter().find(|ask| ask[0].text == "Hvor mangler Lægerne i Eksempelregion at udpege?");
    let ask = ask.expect("the party is asked about");
    assert_eq!(ask[1].text, " 1 organ mangler og 1 organ er på plads.");
    let to = ask[0].to.as_ref().expect("leads to the seats");
    assert_eq!(to.query.to_text(), "dato=2026-11-01&udpeget=laegerne-i-eksempelregion&rolle=mangler");
    let lacking = page(&atlas, &to.query.to_text());
    assert_eq!(lacking.bodies.len(), 1);
    assert!(lacking.bodies[0].caption.contains("Bøgeklyngen"), "{}", lacking.bodies[0].caption);
    assert_eq!(names(&lacking), ["Tom plads"]);
    assert_eq!(lacking.bodies[0].rows[0][0].verdict, Some(Verdict::Breached));
    assert!(lacking.csv.contains(";Tom;;;Almen praksis;"), "{}", lacking.csv);
}

#[test]
fn what_is_sifted_is_a_part_and_the_file_holds_the_rows_shown() {
    for (region, day) in
        [("eksempel", ""), ("midtjylland", ""), ("nordjylland", "dato=2024-01-01"), ("nordjylland", "")]
    {
        let atlas = atlas(region);
        let whole = page(&atlas, day);
        let all = rows(&whole).len();
        // In Midtjylland no source names anybody, and no clause asks for seats of a side in a body of that day.
        assert!(
            (all > 0) == (region != "midtjylland") && whole.count == format!("{all} af {all} pladser vises."),
            "{region}: {}",
            whole.count
        );
        for picker in &whole.pickers {
            for option in picker.options.iter().skip(1) {
                let query = option.to.query.to_text();
                let part = page(&atlas, &query);
                let left = rows(&part).len();
                // Nobody may be lacking, and a party may have appointed nobody that is known.
                assert!(left > 0 || ["rolle", "udpeget"].contains(&picker.key.as_str()), "{region}: {query}");
                assert!(left <= all);
                assert_eq!(part.csv.matches("\r\n").count(), left + 1, "{region}: {query}");
                assert_eq!(part.copy.lines().count(), left + 1);
                assert!(part.reset.is_some());
                assert_eq!(Address::parse(&option.to.href()), option.to, "the address is read as it was written");
            }
        }
        assert_eq!(rows(&page(&atlas, &format!("{day}&side=ingen-saadan&kommune=%3Cb%3E"))).len(), all);
    }
}

#[test]
fn on_a_day_without_lists_nobody_is_named_and_no_seat_called_empty() {
    let atlas = atlas("nordjylland");
    let today = page(&atlas, "dato=2026-11-22");
    assert!(names(&today).iter().all(|name| name == "Uoplyst plads"), "{:?}", names(&today));
    assert!(notes(&today).contains("er kendt fra andre dage; hvem der har dem 22. november 2026, er uoplyst."));
    let days: Vec<_> = today.notes.iter().flatten().filter_map(|span| span.to.as_ref()?.query.date.clone()).collect();
    assert_eq!(days, ["2024-01-01", "2021-05-03"]);
    for region in ["nordjylland", "midtjylland"] {
        let atlas = super::walk::atlas(region);
        for query in super::QUERIES.into_iter().filter(|query| !query.contains("roster_complete")) {
            assert!(!names(&page(&atlas, query)).iter().any(|name| name == "Tom plads"), "{region} {query}");
        }
    }
}

#[test]
fn the_committee_of_the_foreword_has_its_ten_members() {
    let atlas = atlas("nordjylland");
    let page = page(&atlas, "dato=2024-01-01&organ=ssu-nordjylland");
    let named: Vec<_> = names(&page).into_iter().filter(|name| !name.ends_with(" plads")).collect();
    assert_eq!(named.len(), 10, "{named:?}");
    assert!(named.contains(&"Jes Lunde".to_owned()));
    let own = super::walk::atlas("nordjylland");
    let aalborg = rows(&super::people::page(&own, "dato=2024-01-01&organ=ssu-nordjylland&kommune=aalborg"));
    assert_eq!(aalborg[0][0], "Jes Lunde", "{aalborg:?}");
}

#[test]
fn a_region_without_people_says_so() {
    let page = page(&atlas("midtjylland"), "");
    assert!(notes(&page).starts_with("Ingen kilde her nævner, hvem der sidder i organerne."), "{}", notes(&page));
    assert!(page.several.is_none());
}

#[test]
fn the_hypothetical_draws_no_seat() {
    let atlas = atlas("nordjylland");
    let with = page(&atlas, "dato=2021-05-03&hypotetisk=fagligt-strategisk-niveau&antag=roster_complete:yes");
    let without = page(&atlas, "dato=2021-05-03&antag=roster_complete:yes");
    assert_eq!(rows(&with), rows(&without));
    assert!(names(&with).iter().any(|name| !name.ends_with(" plads")), "the minutes name people");
}

#[test]
fn who_is_in_several_bodies_is_told_by_the_person() {
    let atlas = atlas("eksempel");
    let several = page(&atlas, "").several.expect("some are in several bodies");
    let line = several.rows.iter().find(|row| text(&row[0]) == "Medlem 15").expect("is in three bodies");
    assert_eq!(line[1].text.iter().filter(|span| span.to.is_some()).count(), 3, "{line:?}");
    for region in REGIONS {
        let atlas = super::walk::atlas(region);
        if let Some(table) = page(&atlas, "").several {
            assert!(table.rows.iter().all(|row| row[1].text.iter().filter(|span| span.to.is_some()).count() > 1));
        }
    }
}

/// Two people of one name, one of whom is in both bodies; a name and a title that a spreadsheet would work out.
const WORLD: &str = r#"{
  "format": "klyngeatlas/1", "id": "oe", "title": "Øen", "published": "2024-06-01", "region_id": "region",
  "sources": {"R": {"title": "Referat; \"1. marts\"", "publisher": "Øen"}},
  "organizations": {
    "region": {"name": "Region Øen", "classification": "region", "founding_date": "2007-01-01", "source": {"source_id": "R"}},
    "a": {"name": "Åudvalg", "classification": "working_group", "founding_date": "2020-01-01", "source": {"source_id": "R"}},
    "b": {"name": "Zudvalg", "classification": "working_group", "founding_date": "2020-01-01", "source": {"source_id": "R"}}},
  "persons": {"p1": {"name": "Bo Aas"}, "p2": {"name": "Bo Aas"}, "p3": {"name": "=HYPERLINK(1)"}},
  "memberships": {
    "m1": {"person_id": "p1", "organization_id": "a", "role": "member", "side": "region", "start_date": "2024-01-01", "source": {"source_id": "R"}},
    "m2": {"person_id": "p2", "organization_id": "b", "role": "member", "side": "region", "start_date": "2024-01-01", "source": {"source_id": "R"}},
    "m3": {"person_id": "p3", "organization_id": "b", "role": "guest", "side": "region", "title": "@chef; \"leder\"", "start_date": "2024-01-01", "source": {"source_id": "R"}},
    "m4": {"organization_id": "b", "side": "patients", "start_date": "2024-01-01", "source": {"source_id": "R"}},
    "m5": {"organization_id": "a", "side": "patients", "start_date": "2024-01-01", "source": {"source_id": "R"}}}
}"#;

#[test]
fn a_name_is_no_key_and_no_cell_a_formula() {
    let (root, _) = parse_json("oe.json", WORLD.as_bytes()).expect("is JSON");
    let (atlas, _) = Atlas::read(&root).unwrap_or_else(|unreadable| panic!("{:?}", unreadable.problems));
    let page = page(&Arc::new(atlas), "");
    assert!(page.several.is_none(), "two of one name are two, and two without a name are not one");
    let captions: Vec<_> = page.bodies.iter().map(|table| table.caption.as_str()).collect();
    assert_eq!(captions, ["Zudvalg", "Åudvalg"]);
    assert!(page.csv.starts_with("\u{feff}Dato;Organ;Plads;Navn;"), "{}", page.csv);
    assert!(page.csv.contains(";'=HYPERLINK(1);"), "{}", page.csv);
    assert!(page.csv.contains(";\"'@chef; \"\"leder\"\"\";"), "{}", page.csv);
    assert!(page.csv.contains(";\"Referat; \"\"1. marts\"\"\"\r\n"), "{}", page.csv);
}
