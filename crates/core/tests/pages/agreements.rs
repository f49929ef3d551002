//! Agreements, goals and the rungs of a disagreement, in the shipped regions.

#![expect(clippy::expect_used, reason = "these functions run in tests only; what fails here fails the test")]

use super::walk::{REGIONS, atlas};
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::view::{self, AgreementShown, Agreements, Cell, Goals, Ladder, Scene, Table, Text, Verdict};

fn scene(region: &str, query: &str) -> (Scene, Query) {
    let (atlas, query) = (atlas(region), Query::parse(query));
    (Scene::new(&atlas, &query, atlas.published), query)
}

fn agreements(region: &str, query: &str) -> Agreements {
    let (scene, query) = scene(region, query);
    view::agreements(&scene, &Address::new(Route::Agreements { region: region.to_owned() }).with_query(query))
}

fn goals(region: &str, query: &str) -> Goals {
    let (scene, query) = scene(region, query);
    view::goals(&scene, &Address::new(Route::Goals { region: region.to_owned() }).with_query(query))
}

fn ladder(region: &str, query: &str) -> Ladder {
    let (scene, query) = scene(region, query);
    view::ladder(&scene, &Address::new(Route::Ladder { region: region.to_owned() }).with_query(query))
}

fn said(text: &Text) -> String {
    text.iter().map(|span| span.text.as_str()).collect()
}

fn rows(table: Option<&Table>) -> Vec<Vec<String>> {
    let cell = |cell: &Cell| said(&cell.text);
    table.iter().flat_map(|table| &table.rows).map(|row| row.iter().map(cell).collect()).collect()
}

fn one(page: &Agreements, title: &str) -> AgreementShown {
    let mut all = page.layers.iter().flat_map(|layer| &layer.agreements);
    all.find(|agreement| agreement.title == title).expect("is shown").clone()
}

fn fact(agreement: &AgreementShown, term: &str) -> String {
    agreement.facts.iter().find(|fact| fact.term == term).map(|fact| said(&fact.value)).unwrap_or_default()
}

#[test]
fn what_is_in_force_follows_the_day_and_says_by_which_words() {
    let on = |day: &str| one(&agreements("nordjylland", &format!("dato={day}")), "Sundhedsaftalen 2024").standing;
    assert_eq!(on("2023-12-31"), "Er ikke trådt i kraft 31. december 2023.");
    assert_eq!(on("2024-01-01"), "Gælder 1. januar 2024.");
    let agreement = one(&agreements("nordjylland", "dato=2024-05-01"), "Sundhedsaftalen 2024");
    let quotes: Vec<&str> = agreement.why.iter().map(|cited| cited.quote.as_str()).collect();
    assert!(quotes.iter().any(|quote| quote.contains("gældende, indtil en ny aftale træder i kraft")), "{quotes:?}");
    assert!(fact(&agreement, "Parter").contains("Læsø Kommune"), "{agreement:?}");
    assert!(fact(&agreement, "Binder også").starts_with("almen praksis: »De praktiserende læger er ikke aftalepart"));
}

#[test]
fn an_agreement_that_names_its_end_goes_on_where_nothing_took_its_place() {
    let page = agreements("eksempel", "dato=2030-02-01");
    let standing = one(&page, "Eksempelaftalen 2026").standing;
    assert!(standing.starts_with("Gælder stadig") || standing.starts_with("Om den gælder"), "{standing}");
    assert_eq!(one(&agreements("eksempel", ""), "Eksempelaftalen 2026").standing.split(' ').next(), Some("Gælder"));
}

#[test]
fn a_municipality_sees_what_binds_it_and_what_is_not_known() {
    let page = agreements("nordjylland", "dato=2024-05-01&kommune=laesoe");
    assert_eq!(page.head.heading, "Aftaler, der binder Læsø");
    assert_eq!(fact(&one(&page, "Sundhedsaftalen 2024"), "Læsø"), "Bundet");
    assert_eq!(fact(&one(&page, "Den Tværsektorielle Grundaftale"), "Læsø"), "Uoplyst, om den er part");
    let before = agreements("nordjylland", "dato=2023-05-01&kommune=laesoe");
    let titles: Vec<&str> =
        before.layers.iter().flat_map(|layer| &layer.agreements).map(|one| one.title.as_str()).collect();
    assert!(!titles.contains(&"Sundhedsaftalen 2024"), "it had not begun: {titles:?}");
}

#[test]
fn the_layers_go_from_the_widest_to_the_narrowest() {
    let page = agreements("eksempel", "");
    let headings: Vec<&str> = page.layers.iter().map(|layer| layer.heading.as_str()).collect();
    assert_eq!(headings, ["Sundhedsaftaler", "Samarbejdsaftaler"]);
    assert_eq!(fact(&one(&page, "Samarbejdsaftale om genoptræning"), "Hører under"), "Eksempelaftalen 2026");
    assert_eq!(fact(&one(&page, "Eksempelaftalen 2026"), "Har under sig"), "Samarbejdsaftale om genoptræning");
    assert_eq!(rows(page.reports.as_ref()).len(), 1);
    let asked = rows(agreements("nordjylland", "dato=2024-05-01").follow_up.as_ref());
    assert!(asked.iter().any(|row| row[0].contains("årlig status") && row[2] == "Uoplyst"), "{asked:?}");
}

#[test]
fn a_goal_without_a_known_plan_is_a_gap_only_where_the_list_is_whole() {
    let page = goals("nordjylland", "dato=2024-05-01");
    let table = page.coverage.as_ref().expect("there are goals and clusters");
    assert_eq!((table.rows.len(), table.columns.len()), (10, 5));
    let cells: Vec<&Cell> = table.rows.iter().flat_map(|row| &row[1..]).collect();
    assert!(cells.iter().all(|cell| cell.verdict == Some(Verdict::Undetermined)), "no source here holds a plan");
    let page = goals("eksempel", "dato=2026-11-01");
    let matrix = rows(page.coverage.as_ref());
    let goal = matrix.iter().find(|row| row[0].starts_with("Færre skal vente")).expect("is a goal");
    assert!(goal.contains(&"1 plan".to_owned()), "{goal:?}");
    let own = matrix.iter().find(|row| row[0].starts_with("Ingen i Egeklyngen")).expect("is a goal");
    assert!(own.contains(&"En anden klynges mål".to_owned()), "{own:?}");
    let gaps = goals("eksempel", "dato=2026-11-01&huller=ja");
    assert!(rows(gaps.coverage.as_ref()).len() <= matrix.len());
}

#[test]
fn the_coverage_is_a_row_a_goal_and_a_column_a_cluster_in_every_region() {
    for region in REGIONS {
        let page = goals(region, "dato=2026-11-01");
        let Some(table) = page.coverage else { continue };
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{region}");
    }
    assert!(goals("midtjylland", "").benchmarks.is_empty(), "no source there holds a goal");
}

#[test]
fn the_figures_of_the_paper_keep_their_survey_and_their_year() {
    let page = goals("nordjylland", "dato=2024-05-01");
    let figures: Vec<usize> = page.benchmarks.iter().map(|one| rows(one.figures.as_ref()).len()).collect();
    assert_eq!(figures, [6, 4, 7]);
    let first = rows(page.benchmarks[0].figures.as_ref())[0].clone();
    assert_eq!((first[1].as_str(), first[2].as_str()), ("47 %", "2020"));
    let stress = rows(page.benchmarks[1].figures.as_ref())[0].clone();
    assert_eq!(stress[2], "Uoplyst", "the paper prints no year with it");
    assert!(stress[3].contains("Børnesundhedsprofilen 2021"));
    let indicators: usize = page.benchmarks.iter().map(|one| rows(one.indicators.as_ref()).len()).sum();
    assert_eq!(indicators, 18);
    assert_eq!((page.vision.len(), page.principles.len(), page.national.len()), (1, 4, 8));
}

#[test]
fn each_kind_of_disagreement_has_its_rung_its_body_and_its_verb() {
    let page = ladder("nordjylland", "dato=2024-05-01");
    let told: Vec<(String, String, &str)> =
        page.rungs.iter().map(|rung| (rung.heading.clone(), said(&rung.place), rung.verb.as_str())).collect();
    assert_eq!(
        told,
        [
            ("I driften".into(), "driftsniveau eller lokalt ledelsesniveau".into(), "Løses på"),
            ("Af mere generel karakter".into(), "Strategisk Sundhedsforum".into(), "Drøftes i"),
            ("Politisk eller principiel".into(), "Sundhedssamarbejdsudvalget".into(), "Afgøres i"),
        ]
        .map(|(heading, place, verb): (String, String, &str)| (heading, place, verb))
    );
    assert!(page.rungs.iter().all(|rung| !rung.told.cited.quote.is_empty()));
    assert!(page.always.iter().any(|told| told.cited.quote.contains("lavest mulige niveau")));
    let political = ladder("nordjylland", "dato=2024-05-01&slags=political&klynge=klynge-nord");
    assert_eq!(political.count, "1 af 3 trin vises.");
    assert!(said(&political.own).contains("siger papirerne ikke, hvor det kommer ind"), "{:?}", political.own);
}

#[test]
fn before_any_paper_speaks_of_disagreements_the_page_says_so() {
    let page = ladder("nordjylland", "dato=2021-05-03");
    assert!(page.rungs.is_empty());
    assert_eq!(page.nothing, "Intet papir, som gælder 3. maj 2021, siger, hvor en uenighed skal hen.");
    assert!(ladder("midtjylland", "slags=findes-ikke").rungs.is_empty());
}
