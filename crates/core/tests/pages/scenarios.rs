//! The page of scenarios: what it opens on, what its choices lead to, and what it says of a link that cannot be followed.

#![expect(clippy::expect_used, reason = "these functions run in tests only; what fails here fails the test")]

use super::walk::{REGIONS, atlas};
use klyngeatlas_core::check::Verdict;
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::time::{Date, parse_day};
use klyngeatlas_core::view::{self, Cell, Scenarios, Scene, Table};

fn day(text: &str) -> Date {
    parse_day(text).expect("is a day")
}

fn page(region: &str, link: &str) -> Scenarios {
    let query = Query::parse(link);
    let scene = Scene::new(&atlas(region), &query, day("2024-05-01"));
    view::scenarios(&scene, &Address::new(Route::Scenarios { region: region.into() }).with_query(query))
}

fn words(cell: &Cell) -> String {
    cell.text.iter().map(|span| span.text.as_str()).collect()
}

/// The rows of a table in words.
fn rows(table: &Table) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| row.iter().map(words).collect()).collect()
}

#[test]
fn the_page_opens_on_three_or_four_clusters() {
    let page = page("nordjylland", "");
    assert_eq!(page.head.heading, "Tre eller fire klynger?");
    assert_eq!(
        page.head.lede,
        "Med »Tre klynger« er der 300.369 borgere mellem den største og den mindste klynge, mod 191.729 i den opdeling, \
         der gælder 1. maj 2024. Den mindste klynge, Klynge Vest, er den samme."
    );
    let heads: Vec<&str> = page.figures.columns.iter().map(|column| column.title.as_str()).collect();
    assert_eq!(heads, ["Mål", "Fire klynger", "Tre klynger", "Tre klynger mod fire klynger"]);
    for expected in [
        ["Klynger", "4", "3", "1 færre"],
        ["Færrest kommuner i en klynge", "2", "2", "Uændret"],
        ["Flest kommuner i en klynge", "4", "5", "1 mere"],
        ["Borgere i den største klynge", "255.399", "364.039", "108.640 flere"],
        ["Borgere i den mindste klynge", "63.670", "63.670", "Uændret: Klynge Vest"],
        ["Forskel på største og mindste", "191.729", "300.369", "108.640 mere (57 %)"],
        ["Største delt med mindste", "4,01", "5,72", "1,71 mere (43 %)"],
        ["Spredning (standardafvigelse)", "71.408", "125.017", "53.609 mere (75 %)"],
        ["Variationskoefficient", "0,484", "0,636", "0,152 mere (31 %)"],
        ["Kommunale pladser i SSU, én for hver klynge", "4", "3", "1 færre"],
        ["Klynger knyttet til et akuthospital, set på hospitaler", "Uoplyst", "Uoplyst", ""],
        ["Klynger knyttet til et akuthospital, set på matrikler", "Uoplyst", "Uoplyst", ""],
    ] {
        assert!(rows(&page.figures).iter().any(|row| row == &expected), "{expected:?}: {:#?}", rows(&page.figures));
    }
    for line in [
        "2024-05-01;Fire klynger;;Spredning (standardafvigelse);71408;2020-01-01;",
        "2024-05-01;Tre klynger;;Variationskoefficient;0,636;2020-01-01;",
        "2024-05-01;Tre klynger;Midt og Syd;Borgere;364039;2020-01-01;",
    ] {
        assert!(page.csv.contains(line), "{line}: {}", page.csv);
    }
    assert!(page.unchanged.contains(&"Den mindste klynge er i begge Klynge Vest med 63.670 borgere.".to_owned()));
    assert!(page.unchanged.contains(&"De samme kommuner er sammen i Klynge Nord og Klynge Vest.".to_owned()));
    assert!(page.unknown.contains(&"om Aalborg Universitetshospital er et akuthospital".to_owned()));
}

#[test]
fn the_claims_of_the_letter_are_judged_by_the_check_and_again_with_what_was_moved() {
    let letter = page("nordjylland", "").claims.remove(0);
    assert_eq!(letter.rows.len(), 10);
    let verdict = |table: &Table, line: &str, column: usize| {
        let row = table.rows.iter().find(|row| words(&row[0]).ends_with(line));
        row.map(|row| row[column].verdict)
    };
    assert_eq!(verdict(&letter, "linje 64–66", 1), Some(Some(Verdict::Fulfilled)));
    assert_eq!(verdict(&letter, "linje 66–68", 1), Some(Some(Verdict::Fulfilled)));
    assert_eq!(verdict(&letter, "linje 41–43", 1), Some(Some(Verdict::Undetermined)));
    let own = page("nordjylland", "model=nj-3&flyt=thisted:nord").claims.remove(0);
    assert_eq!(verdict(&own, "linje 64–66", 1), Some(Some(Verdict::Fulfilled)), "the letter's own stays as it is");
    assert_eq!(
        verdict(&own, "linje 64–66", 2),
        Some(Some(Verdict::Breached)),
        "with Thisted in Nord it does not add up"
    );
}

#[test]
fn a_move_is_a_choice_that_leads_on_and_back() {
    let page = page("nordjylland", "dato=2024-05-01&flyt=rebild:klynge-midt");
    let picker = |key: &str| page.mover.pickers.iter().find(|picker| picker.key == key).expect("is offered");
    let chosen: Vec<&str> = picker("flyt-rebild")
        .options
        .iter()
        .filter(|option| option.chosen)
        .map(|option| option.text.as_str())
        .collect();
    assert_eq!(chosen, ["Klynge Midt"]);
    let href = |option: &view::FilterOption| option.to.href();
    assert_eq!(
        href(&picker("flyt-thisted").options[1]),
        "/nordjylland/scenarier?dato=2024-05-01&model=vedtaget&flyt=rebild:klynge-midt,thisted:klynge-midt"
    );
    assert_eq!(
        href(&picker("flyt-rebild").options[0]),
        "/nordjylland/scenarier?dato=2024-05-01&model=vedtaget",
        "the first choice is where it started"
    );
    assert_eq!(page.share.href(), "/nordjylland/scenarier?dato=2024-05-01&model=vedtaget&flyt=rebild:klynge-midt");
    assert_eq!(
        page.mover.count,
        "Flyttet: Rebild til Klynge Midt. Største minus mindste klynge: 221.842 borgere mod 191.729, som det er."
    );
    let bodies: Vec<String> = page.answers.iter().map(|of| of.body[0].text.clone()).collect();
    assert!(bodies.contains(&"Klynge Midt".to_owned()) && bodies.contains(&"Klynge Syd".to_owned()), "{bodies:?}");
    assert!(!bodies.iter().any(|body| body.starts_with("Klynge Vest")), "{bodies:?}");
}

#[test]
fn a_link_from_another_snapshot_is_answered_piece_by_piece_and_kept_whole() {
    let page = page("nordjylland", "model=nj-3&flyt=sindal:nord,rebild:oest,thisted,morsoe:nord");
    assert_eq!(
        page.troubles,
        [
            "»thisted« i linket er ingen flytning; en kommune, et kolon og en klynge var ventet.",
            "Klyngen »oest« findes ikke i »Tre klynger«, så Rebild bliver, hvor den er.",
            "Kommunen »sindal« findes ikke her, så flytningen »sindal:nord« er ikke fulgt. Resten af linket er fulgt.",
        ]
    );
    let share = page.share.href();
    for part in ["sindal:nord", "rebild:oest", "thisted", "morsoe:nord"] {
        assert!(share.contains(part), "{share}");
    }
}

#[test]
fn a_region_without_scenarios_has_its_own_structure_to_move_in() {
    let page = page("midtjylland", "dato=2024-05-01");
    assert_eq!((page.cards.len(), page.claims.len()), (1, 0));
    assert!(page.answers.is_empty());
    assert!(page.cards[0].seats.is_empty(), "no paper there counts seats by clusters");
    let before = self::page("midtjylland", "dato=2000-01-01");
    assert_eq!(before.cards[0].state, "Opdelingen kendes fra andre dage; om den gælder 1. januar 2000, er uoplyst");
}

#[test]
fn what_is_thought_of_is_in_no_sum() {
    let region = atlas("nordjylland");
    let told = |link: &str| {
        let query = Query::parse(link);
        let scene = Scene::new(&region, &query, day("2024-05-01"));
        let at = |route| Address::new(route).with_query(query.clone());
        let book = view::rule_book(&scene, &at(Route::RuleBook { region: "nordjylland".into() }));
        (view::overview(&scene), book.count, book.papers, book.owed)
    };
    assert_eq!(told(""), told("model=nj-3&flyt=rebild:nord"));
}

#[test]
fn no_link_and_no_day_is_too_strange_for_the_page() {
    let links = [
        "model=x&flyt=x:y",
        "flyt=,,:,a:,:b",
        "model=vedtaget&flyt=aalborg:ny-1,nordby:ny-99,horsens:ny-1",
        "model=nj-4",
    ];
    for region in REGIONS {
        for date in ["1990-01-01", "2009-01-01", "2021-05-03", "2027-01-02", "2100-01-01"] {
            for link in links {
                let page = page(region, &format!("dato={date}&{link}"));
                let columns = page.figures.columns.len();
                assert!(page.figures.rows.iter().all(|row| row.len() == columns), "{region} {date} {link}");
                assert!(page.share.href().contains(&format!("dato={date}")), "the link keeps the day");
            }
        }
    }
}
