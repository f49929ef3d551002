//! Municipalities grouped otherwise: the figures to the last digit, what a moved municipality changes, and links that cannot be
//! followed.

#![expect(clippy::expect_used, reason = "these functions run in tests only; what fails here fails the test")]

use super::walk::{REGIONS, atlas};
use klyngeatlas_core::check::{self, Verdict};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::regroup::{self, Affected, Thought, Trouble};
use klyngeatlas_core::route::{Address, Grouping, Model, Move, Query, Route};
use klyngeatlas_core::scenario::{Figure, Structure};
use klyngeatlas_core::time::{Date, parse_day};
use klyngeatlas_core::view::{self, Scene};

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
