//! Structures side by side: the figures to the last digit, what a moved municipality changes, and links that cannot be followed.

#![expect(clippy::expect_used, reason = "these functions run in tests only; what fails here fails the test")]

use super::walk::{REGIONS, atlas};
use klyngeatlas_core::check::{self, Verdict};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::regroup::{self, Affected, Thought, Trouble};
use klyngeatlas_core::route::{Address, Grouping, Model, Move, Query, Route};
use klyngeatlas_core::scenario::{Figure, Structure};
use klyngeatlas_core::time::{Date, parse_day};
use klyngeatlas_core::view::{self, Cell, Scenarios, Scene, Table};

fn day(text: &str) -> Date {
    parse_day(text).expect("is a day")
}

fn thought(atlas: &Atlas, on: &str, link: &str) -> (Structure, Thought) {
    let standing = Structure::standing(atlas, day(on));
    let thought = Thought::of(atlas, &standing, &Grouping::read(&Query::parse(link)));
    (standing, thought)
}

/// The figure, rounded to that many decimals.
fn figure(structure: &Structure, atlas: &Atlas, figure: Figure, decimals: i32) -> f64 {
    let value = figure.of(structure, atlas, day("2024-05-01")).expect("is known");
    let scale = 10f64.powi(decimals);
    (value * scale).round() / scale
}

#[test]
fn four_and_three_clusters_measure_as_they_were_worked_out() {
    let atlas = atlas("nordjylland");
    let (four, three) = thought(&atlas, "2024-05-01", "model=nj-3");
    let three = three.structure;
    let expected = [
        (Figure::Clusters, 0, 4.0, 3.0),
        (Figure::SmallestMunicipalities, 0, 2.0, 2.0),
        (Figure::LargestMunicipalities, 0, 4.0, 5.0),
        (Figure::LargestPopulation, 0, 255_399.0, 364_039.0),
        (Figure::SmallestPopulation, 0, 63_670.0, 63_670.0),
        (Figure::Range, 0, 191_729.0, 300_369.0),
        (Figure::StandardDeviation, 0, 71_408.0, 125_017.0),
        (Figure::CoefficientOfVariation, 3, 0.484, 0.636),
        (Figure::MaxMin, 2, 4.01, 5.72),
        (Figure::People, 0, 589_936.0, 589_936.0),
        (Figure::CountedTwice, 0, 0.0, 0.0),
        (Figure::MunicipalSeats, 0, 4.0, 3.0),
    ];
    for (name, decimals, of_four, of_three) in expected {
        assert_eq!(figure(&four, &atlas, name, decimals), of_four, "{name:?} of four");
        assert_eq!(figure(&three, &atlas, name, decimals), of_three, "{name:?} of three");
    }
    for name in
        [Figure::ClustersWithAcuteHospital, Figure::ClustersWithAcuteSite, Figure::AcuteHospitals, Figure::AcuteSites]
    {
        assert!(name.of(&four, &atlas, day("2024-05-01")).is_err(), "no source says which sites are acute");
    }
}

#[test]
fn a_municipality_in_two_clusters_is_told_apart_from_people() {
    let atlas = atlas("midtjylland");
    let (six, _) = thought(&atlas, "2009-01-01", "");
    assert_eq!(figure(&six, &atlas, Figure::Clusters, 0), 6.0);
    assert_eq!(figure(&six, &atlas, Figure::People, 0), 1_326_340.0);
    assert_eq!(figure(&six, &atlas, Figure::CountedTwice, 0), 89_766.0);
}

#[test]
fn the_councils_take_the_place_of_the_clusters() {
    let atlas = atlas("nordjylland");
    let (councils, _) = thought(&atlas, "2027-01-02", "");
    assert_eq!(figure(&councils, &atlas, Figure::Clusters, 0), 2.0);
    assert_eq!(figure(&councils, &atlas, Figure::LargestPopulation, 0), 427_709.0);
    assert_eq!(figure(&councils, &atlas, Figure::SmallestPopulation, 0), 162_227.0);
}

#[test]
fn a_link_that_asks_for_nothing_shows_what_groups_otherwise() {
    let model = |region: &str, link: &str| thought(&atlas(region), "2024-05-01", link).1.model;
    assert_eq!(model("nordjylland", ""), Model::Scenario("nj-3".into()));
    assert_eq!(model("nordjylland", "flyt=rebild:klynge-nord"), Model::Adopted);
    assert_eq!(model("midtjylland", ""), Model::Adopted);
}

fn differing(atlas: &Atlas, on: &str, link: &str) -> Vec<Affected> {
    let on = day(on);
    let standing = Structure::standing(atlas, on);
    let thought = Thought::of(atlas, &standing, &Grouping::read(&Query::parse(link)));
    assert!(thought.troubles.is_empty(), "{:?}", thought.troubles);
    let other = regroup::regrouped(atlas, on, &standing, &thought);
    regroup::affected(&check::check(atlas, on), &check::answers(&other, on))
}

/// What a clause says of a body before and after.
fn verdicts(all: &[Affected], rule: &str, body: &str) -> Option<(Option<Verdict>, Option<Verdict>)> {
    let of =
        |one: &&Affected| one.finding().is_some_and(|finding| finding.rule == rule && finding.body.as_str() == body);
    let verdict = |finding: &Option<check::Finding>| finding.as_ref().map(|finding| finding.verdict);
    all.iter().find(of).map(|one| (verdict(&one.before), verdict(&one.after)))
}

#[test]
fn a_moved_municipality_turns_the_clauses_that_name_it_and_no_others() {
    let atlas = atlas("nordjylland");
    let all = differing(&atlas, "2024-05-01", "flyt=rebild:klynge-midt");
    let turned = Some((Some(Verdict::Fulfilled), Some(Verdict::Breached)));
    assert_eq!(verdicts(&all, "NJ-FS-STR-3", "klynge-midt"), turned);
    assert_eq!(verdicts(&all, "NJ-FS-STR-4", "klynge-syd"), turned);
    assert_eq!(verdicts(&all, "NJ-FS-STR-2", "klynge-nord"), None);
    assert!(all.iter().filter_map(Affected::finding).all(|finding| !finding.body.as_str().contains("klynge-nord")));
    let back = differing(&atlas, "2024-05-01", "flyt=rebild:klynge-syd");
    assert!(back.is_empty(), "{back:?}");
    let four = differing(&atlas, "2024-05-01", "model=nj-4");
    assert!(four.is_empty(), "{four:?}");
}

#[test]
fn with_three_clusters_the_bodies_of_one_are_gone_and_the_others_stay() {
    let atlas = atlas("nordjylland");
    let all = differing(&atlas, "2024-05-01", "model=nj-3");
    let gone = all.iter().filter_map(|one| one.after.as_ref()).filter(|after| after.body.as_str() == "klynge-syd");
    assert!(gone.clone().count() > 0 && gone.into_iter().all(|after| after.verdict == Verdict::NotApplicable));
    assert!(all.iter().filter_map(Affected::finding).any(|finding| finding.body.as_str() == "klynge-midt"));
    assert_eq!(verdicts(&all, "NJ-FS-STR-5", "klynge-vest"), None);
    assert!(verdicts(&all, "NJ-FS-STR-1", "region-nordjylland").is_some());
}

#[test]
fn a_new_cluster_is_one_more_and_nobody_is_left_outside() {
    let atlas = atlas("nordjylland");
    let all = differing(&atlas, "2024-05-01", "flyt=rebild:ny-1");
    assert_eq!(verdicts(&all, "NJ-FS-STR-D1", "region-nordjylland"), None, "Rebild is in one cluster still");
    assert!(all.iter().any(|one| one.before.is_none()), "the clauses on clusters ask something of the new one");
}

#[test]
fn what_of_a_link_cannot_be_followed_is_told_and_the_rest_holds() {
    let atlas = atlas("nordjylland");
    let one = |area: &str, cluster: &str| Move { area: area.into(), cluster: cluster.into() };
    let link = "model=nj-2&flyt=sindal:klynge-nord,rebild:klynge-oest,nordjylland:klynge-nord,thisted,rebild:klynge-midt,\
                morsoe:klynge-midt,morsoe:klynge-syd,laesoe:ny-0";
    let (_, found) = thought(&atlas, "2024-05-01", link);
    assert_eq!(
        found.troubles,
        [
            Trouble::Model("nj-2".into()),
            Trouble::NoMove("thisted".into()),
            Trouble::Twice(one("rebild", "klynge-oest"), one("rebild", "klynge-midt")),
            Trouble::Twice(one("morsoe", "klynge-midt"), one("morsoe", "klynge-syd")),
            Trouble::Cluster(one("laesoe", "ny-0")),
            Trouble::Area(one("nordjylland", "klynge-nord")),
            Trouble::Area(one("sindal", "klynge-nord")),
        ]
    );
    let moved: Vec<(&str, &str)> = found.moved.iter().map(|one| (one.area.as_str(), one.to.as_str())).collect();
    assert_eq!(moved, [("morsoe", "klynge-syd"), ("rebild", "klynge-midt")]);
}

#[test]
fn any_grouping_can_be_thought_of_without_losing_anybody() {
    for region in REGIONS {
        let atlas = atlas(region);
        for on in ["2009-01-01", "2021-05-03", "2024-05-01", "2027-01-02"] {
            let standing = Structure::standing(&atlas, day(on));
            let targets: Vec<String> = standing.rows.iter().cloned().chain(["ny-1".into(), "ny-2".into()]).collect();
            let areas: Vec<&str> =
                atlas.areas.iter().filter(|row| row.is_municipality()).map(|row| row.id.as_str()).collect();
            let moves = areas
                .iter()
                .enumerate()
                .map(|(at, area)| Move { area: (*area).to_owned(), cluster: targets[at * 7 % targets.len()].clone() });
            let grouping = Grouping { moves: moves.collect(), ..Grouping::default() };
            let thought = Thought::of(&atlas, &standing, &grouping);
            let placed = areas.iter().filter(|area| thought.structure.clusters_of(area).count() == 1).count();
            let expected = if standing.clusters.is_some() { areas.len() } else { 0 };
            assert_eq!(placed, expected, "{region} {on}");
            let other = regroup::regrouped(&atlas, day(on), &standing, &thought);
            check::check(&other, day(on));
        }
    }
}

#[test]
#[ignore = "measures; run it with --release --nocapture"]
fn what_a_move_costs() {
    let atlas = atlas("nordjylland");
    let on = day("2024-05-01");
    let before = check::check(&atlas, on);
    let (standing, thought) = thought(&atlas, "2024-05-01", "flyt=rebild:klynge-midt");
    let began = std::time::Instant::now();
    let other = regroup::regrouped(&atlas, on, &standing, &thought);
    let copied = began.elapsed();
    let after = check::answers(&other, on);
    let judged = began.elapsed();
    let all = regroup::affected(&before, &after);
    let query = Query::parse("dato=2024-05-01&flyt=rebild:klynge-midt");
    let scene = Scene::new(&atlas, &query, on);
    let address = Address::new(Route::Scenarios { region: "nordjylland".into() }).with_query(query);
    let began_page = std::time::Instant::now();
    let page = view::scenarios(&scene, &address);
    let drawn = began_page.elapsed();
    let frame = view::frame(&scene, &address);
    println!(
        "page {drawn:?} ({} tables of answers), frame {:?}, {}",
        page.answers.len(),
        began_page.elapsed() - drawn,
        frame.date
    );
    println!("copy {copied:?}, judged {judged:?}, {} of {} in {:?}", all.len(), after.findings.len(), began.elapsed());
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
