//! The meetings of a year and the page of one: what the minutes in the sources show, and what the example's year shows.

#![expect(clippy::expect_used, reason = "these functions run in tests only; what fails here fails the test")]

use super::walk::{REGIONS, atlas};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::snapshot::parse_json;
use klyngeatlas_core::view::{self, Cell, Meeting, Meetings, Scene, Table, Verdict};
use std::sync::Arc;

const MINUTED: &str = "klyngestyregruppe-nord-2021-05-03";

fn year(atlas: &Arc<Atlas>, query: &str) -> Meetings {
    let query = Query::parse(query);
    let scene = Scene::new(atlas, &query, atlas.published);
    view::meetings(&scene, &Address::new(Route::Meetings { region: atlas.id.clone() }).with_query(query))
}

fn meeting(atlas: &Arc<Atlas>, id: &str, query: &str) -> Meeting {
    view::meeting(&Scene::new(atlas, &Query::parse(query), atlas.published), id).expect("is a meeting")
}

fn text(cell: &Cell) -> String {
    cell.text.iter().map(|span| span.text.as_str()).collect()
}

fn rows(table: Option<&Table>) -> Vec<Vec<String>> {
    table.iter().flat_map(|table| &table.rows).map(|row| row.iter().map(text).collect()).collect()
}

fn fact(page: &Meeting, term: &str) -> String {
    let fact = page.facts.iter().find(|fact| fact.term == term);
    fact.expect("the fact is told").value.iter().map(|span| span.text.as_str()).collect()
}

#[test]
fn the_meeting_of_3_may_2021_is_complete_and_nothing_is_invented() {
    let page = meeting(&atlas("nordjylland"), MINUTED, "dato=2021-05-03");
    assert_eq!(page.head.title, "Møde 3. maj 2021 i Klyngestyregruppe Nord");
    let numbers: Vec<&str> = page.items.iter().filter_map(|item| item.heading.split_once('.')).map(|it| it.0).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    let decisions: Vec<usize> = page.items.iter().map(|item| item.decisions.len()).collect();
    assert_eq!(decisions, [1, 1, 2, 0, 6, 0, 1, 0, 1]);
    for item in &page.items {
        assert_eq!(item.decisions.is_empty(), item.undecided == "Referatet nævner ingen beslutning.", "{item:?}");
        assert!(item.decisions.iter().flat_map(|decision| &decision.cited).all(|cited| !cited.quote.is_empty()));
    }
    let attached = page.items.iter().flat_map(|item| &item.facts).filter(|fact| fact.term == "Bilag").count();
    assert_eq!(attached, 2, "two of the items have attachments in the minutes");
    assert_eq!(fact(&page, "Tid"), "3. maj 2021 kl. 14.00–16.00");
    assert_eq!(fact(&page, "Referat lagt frem"), "Uoplyst", "the source does not say when it was published");
    assert_eq!(fact(&page, "Gæster"), "Per Bo Nørgaard Andersen (punkt 4)");
    assert_eq!(fact(&page, "Mødet før"), "7. april 2021");
}

#[test]
fn attendance_is_told_in_numbers_and_names_nobody_who_was_away() {
    let atlas = atlas("nordjylland");
    let page = meeting(&atlas, MINUTED, "dato=2021-05-03");
    let table = page.attendance.as_ref().expect("was counted");
    assert_eq!(
        rows(Some(table)),
        [
            ["Region", "4", "1", "0"],
            ["Kommuner", "4", "3", "0"],
            ["Almen praksis", "1", "0", "0"],
            ["Sekretariat", "2", "0", "0"]
        ]
    );
    assert_eq!(table.total.iter().map(text).collect::<Vec<_>>(), ["I alt", "11", "4", "0"]);
    let said = format!("{page:?}");
    let named: Vec<&str> =
        atlas.persons.iter().map(|row| row.name.as_str()).filter(|name| said.contains(*name)).collect();
    assert_eq!(
        named,
        ["Asbjørn Fynbo Toftelund", "Per Bo Nørgaard Andersen"],
        "only the one who the quoted words give a task, and the guest"
    );
}

#[test]
fn a_sum_of_unknown_numbers_is_unknown() {
    let world = r#"{"format": "klyngeatlas/1", "id": "x", "title": "X", "published": "2026-01-01", "example": true, "region_id": "r",
        "organizations": {"r": {"name": "R", "classification": "region"}, "o": {"name": "O", "classification": "working_group"}},
        "meetings": {"m": {"organization_id": "o", "start": "2025-03-01", "state": "held",
          "attendance": {"region": {"present": 2}, "municipality": {"apologies": 1, "unknown": 0}}}}}"#;
    let (root, _) = parse_json("x", world.as_bytes()).expect("is JSON");
    let (atlas, _) = Atlas::read(&root).expect("is sound");
    let page = meeting(&Arc::new(atlas), "m", "");
    let table = page.attendance.expect("was counted");
    assert_eq!(table.total.iter().map(text).collect::<Vec<_>>(), ["I alt", "Uoplyst", "Uoplyst", "Uoplyst"]);
    assert_eq!(page.nothing, "Dagsordenen er uoplyst: ingen kilde har den.");
}

#[test]
fn a_year_says_what_was_held_and_what_it_comes_to() {
    let atlas = atlas("eksempel");
    let page = year(&atlas, "organ=boegeklyngen-fagligt&dato=2026-11-01");
    assert_eq!(page.count, "4 af 11 møder i 2026 vises.");
    let [body] = page.bodies.as_slice() else { panic!("one body is chosen: {:?}", page.bodies) };
    assert_eq!(body.year.message, "2 afholdt, 1 planlagt, 1 aflyst.");
    assert_eq!(body.year.forecast, "Holdes det planlagte også, bliver det 3 af mindst 4.");
    assert_eq!(body.year.verdict, Some(Verdict::Undetermined), "the year is not over");
    let after = year(&atlas, "organ=boegeklyngen-fagligt&dato=2027-01-01");
    assert_eq!(after.bodies[0].year.forecast, "", "nothing is ahead any more");
}

#[test]
fn every_meeting_says_whether_it_had_the_fixed_item() {
    let page = year(&atlas("eksempel"), "organ=boegeklyngen-fagligt&dato=2026-11-01");
    let fixed = page.fixed.first().expect("a clause asks for it");
    assert_eq!(rows(Some(&fixed.meetings)), [["3. marts 2026", "Ja"], ["19. maj 2026", "Uoplyst"]]);
    let page = year(&atlas("eksempel"), "organ=egeklyngen-fagligt&dato=2026-11-01");
    let fixed = page.fixed.first().expect("a clause asks for it");
    let extraordinary = ["10. juni 2026", "Prøves ikke: ekstraordinært møde"];
    assert!(rows(Some(&fixed.meetings)).iter().any(|row| row == &extraordinary), "{fixed:?}");
}

#[test]
fn a_task_is_open_until_the_day_that_it_was_done() {
    let atlas = atlas("nordjylland");
    let state = |day: &str, task: &str| {
        let page = year(&atlas, &format!("dato={day}"));
        let row = rows(page.actions.as_ref()).into_iter().find(|row| row[0].starts_with(task));
        row.map(|row| row[3].clone())
    };
    let approved = "Referaterne af mødet 1. februar";
    assert_eq!(state("2021-05-02", approved), None, "nobody had been given it yet");
    assert_eq!(state("2021-05-03", approved).as_deref(), Some("Udført 3. maj 2021"));
    assert_eq!(state("2021-05-03", "TUT er et fast punkt").as_deref(), Some("Uoplyst"), "a standing rule has no state");
    assert_eq!(state("2021-05-03", "Flere skal kende").as_deref(), Some("Åben"));
    let later = state("2024-05-01", "Flere skal kende");
    assert_eq!(later.as_deref(), Some("Åben 3. maj 2021; siden uoplyst"), "no source says what came of it");
    let overdue = state("2024-05-01", "Klynge Nord leverer et oplæg");
    assert_eq!(overdue.as_deref(), Some("Åben 3. maj 2021; siden uoplyst"), "a date gone by accuses nobody");
}

#[test]
fn what_is_chosen_is_a_part_of_the_year_and_a_value_that_nobody_knows_chooses_nothing() {
    for region in REGIONS {
        let atlas = atlas(region);
        for day in ["2021-05-03", "2026-11-20"] {
            let whole = year(&atlas, &format!("dato={day}"));
            let unknown = year(&atlas, &format!("dato={day}&organ=findes-ikke"));
            assert_eq!((&whole.count, &whole.bodies), (&unknown.count, &unknown.bodies), "{region}");
            let all = rows(whole.meetings.as_ref()).len();
            let mut sum = 0;
            for option in whole.pickers[0].options.iter().skip(1) {
                sum += rows(year(&atlas, &option.to.query.to_text()).meetings.as_ref()).len();
            }
            assert_eq!(sum, all, "{region} on {day}: each meeting is some body's");
        }
    }
}

#[test]
fn each_year_with_meetings_is_one_link_away() {
    let page = year(&atlas("nordjylland"), "dato=2021-05-03");
    let years: Vec<&str> = page.years.iter().map(|year| year.text.as_str()).collect();
    assert!(years.starts_with(&["2020", "2021"]), "{years:?}");
    assert!(page.years[1].current);
    let to = page.years[0].to.query.date.clone();
    assert_eq!(to.as_deref(), Some("2020-12-31"));
}
