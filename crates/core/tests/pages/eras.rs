//! What each time shows: the structure of its day, the line of all days, and where each body comes from and goes to.

#![expect(clippy::expect_used, reason = "these functions run in tests only; what fails here fails the test")]

use super::walk::atlas;
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::view::{self, Frame, Scene, Text};

fn scene(region: &str, day: &str) -> Scene {
    let atlas = atlas(region);
    Scene::new(&atlas, &Query::parse(&format!("dato={day}")), atlas.published)
}

/// The heading of the overview, and each card with its letter.
fn shown(region: &str, day: &str) -> (String, Vec<String>) {
    let page = view::overview(&scene(region, day));
    let card = |card: view::ClusterCard| format!("{} {}", card.letter.text, card.name.text);
    (page.head.heading, page.clusters.cards.into_iter().map(card).collect())
}

fn words(text: &Text) -> String {
    text.iter().map(|span| span.text.as_str()).collect()
}

fn frame(day: &str) -> Frame {
    let address = Address::parse(&format!("/nordjylland/organer?dato={day}"));
    view::frame(&scene("nordjylland", day), &address)
}

#[test]
fn each_time_of_nordjylland_shows_its_own_structure() {
    let clusters = ["M Klynge Midt", "N Klynge Nord", "S Klynge Syd", "V Klynge Vest"];
    let (heading, cards) = shown("nordjylland", "2021-05-03");
    assert_eq!(
        (heading.as_str(), cards.as_slice()),
        ("Nordjylland: én kendt klynge", &["N Klynge Nord".to_owned()][..])
    );
    for day in ["2022-07-01", "2024-05-01", "2026-12-31"] {
        let (heading, cards) = shown("nordjylland", day);
        assert_eq!(
            (heading.as_str(), cards),
            ("Nordjylland: fire sundhedsklynger", clusters.map(str::to_owned).to_vec()),
            "{day}"
        );
    }
    let (heading, cards) = shown("nordjylland", "2027-01-02");
    assert_eq!(heading, "Nordjylland: to sundhedsråd");
    assert_eq!(cards, ["L Sundhedsråd Limfjorden", "V Sundhedsråd Vendsyssel"]);
}

#[test]
fn each_time_of_midtjylland_shows_its_own_structure() {
    let count = |day: &str| shown("midtjylland", day).1.len();
    assert_eq!((count("2009-01-01"), count("2024-05-01"), count("2027-01-02")), (6, 5, 5));
    let (heading, cards) = shown("midtjylland", "2027-01-02");
    assert_eq!(heading, "Midtjylland: fem sundhedsråd");
    let letters: String = cards.iter().filter_map(|card| card.chars().next()).collect();
    assert_eq!(letters, "HKMVA", "aa stands where å does");
}

#[test]
fn the_councils_stand_beside_the_clusters_while_they_prepare() {
    let said = |day: &str| words(&view::overview(&scene("nordjylland", day)).preparing);
    let both = "Ved siden af klyngerne: Forberedende Sundhedsråd Limfjorden og Forberedende Sundhedsråd Vendsyssel.";
    assert_eq!(said("2026-12-31"), both);
    assert_eq!(said("2025-12-31"), "");
    assert_eq!(said("2027-01-02"), "");
}

#[test]
fn the_tiles_are_of_what_the_day_has() {
    let letters = |day: &str| -> String {
        let map = view::overview(&scene("nordjylland", day)).tiles;
        map.tiles.iter().flat_map(|tile| &tile.letters).map(|letter| letter.text.as_str()).collect()
    };
    assert_eq!(letters("2024-05-01"), "NNNVMNVSMSS");
    assert_eq!(letters("2027-01-02"), "VVVLLVLLLLL");
}

#[test]
fn the_line_of_days_holds_every_turn_and_leads_to_the_same_page() {
    let line = frame("2024-05-01").timeline.expect("there are turns");
    let days: Vec<&str> = line.years.iter().flat_map(|year| &year.days).map(|day| day.date.as_str()).collect();
    assert!(days.is_sorted(), "{days:?}");
    for day in ["2021-05-03", "2022-07-01", "2024-01-01", "2024-05-01", "2027-01-01"] {
        assert!(days.contains(&day), "{day}: {days:?}");
    }
    let current: Vec<_> = line.years.iter().flat_map(|year| &year.days).filter(|day| day.current).collect();
    assert_eq!(current.len(), 1);
    assert_eq!((current[0].text.text.as_str(), current[0].text.to.as_ref()), ("1. maj (vist)", None));
    assert_eq!(line.heading, format!("{} dage med ændringer", days.len() - 1), "the day shown is none of them");
    let steps: Vec<String> = line.steps.iter().map(|step| step.text.text.clone()).collect();
    assert_eq!(steps[0], "Forrige ændring: 2. januar 2024");
    let to = line.steps[0].text.to.as_ref().expect("is a link");
    assert_eq!(to.href(), "/nordjylland/organer?dato=2024-01-02");
    let compared = Address::parse("/nordjylland/historik?dato=2024-05-01&fra=2024-02-01&organ=x");
    let line = view::frame(&scene("nordjylland", "2024-05-01"), &compared).timeline.expect("there are turns");
    let to = line.steps[0].text.to.as_ref().expect("is a link");
    assert_eq!(to.href(), "/nordjylland/historik?dato=2024-01-02&organ=x", "another day is compared anew");
}

#[test]
fn the_line_has_two_ends_and_a_day_beyond_them() {
    for (day, forward) in [("0001-01-01", true), ("9999-12-31", false)] {
        let line = frame(day).timeline.expect("there are turns");
        let steps: Vec<bool> = line.steps.iter().map(|step| step.forward).collect();
        assert_eq!(steps, [forward], "{day}");
        assert_eq!(line.years.iter().flat_map(|year| &year.days).filter(|shown| shown.current).count(), 1, "{day}");
    }
    let on_a_turn = frame("2022-07-01").timeline.expect("there are turns");
    let days: Vec<_> = on_a_turn.years.iter().flat_map(|year| &year.days).collect();
    assert!(days.iter().any(|day| day.current && day.text.to.is_some() && day.spoken == "1. juli 2022"));
}

/// The line of descent of a body or a cluster, one line a step, the page's own in brackets.
fn descent(region: &str, id: &str, day: &str) -> Vec<String> {
    let scene = scene(region, day);
    let at = Address::new(Route::Body { region: region.into(), id: id.into() });
    let line = match view::cluster(&scene, id) {
        Some(page) => page.descent,
        None => view::body(&scene, &at, id).expect("is a body").descent,
    };
    let step = |step: &view::Generation| {
        let told = step.bodies.iter().map(words).collect::<Vec<_>>().join(" + ");
        if step.current { format!("[{told}]") } else { told }
    };
    line.iter().map(step).collect()
}

#[test]
fn a_body_tells_whose_place_it_took_and_who_took_its() {
    let nord = descent("nordjylland", "klynge-nord", "2024-05-01");
    assert_eq!(nord.len(), 3);
    assert!(nord[0].starts_with("Klynge Nord før 1. juli 2022: først set 3. maj 2021"), "{nord:?}");
    assert!(
        nord[1].starts_with("[Klynge Nord") && nord[1].ends_with("afløst 1. januar 2027 (de samme kommuner)]"),
        "{nord:?}"
    );
    assert!(nord[2].starts_with("Sundhedsråd Vendsyssel: fra 1. januar 2027"), "{nord:?}");
    let merged = descent("nordjylland", "sundhedsraad-limfjorden", "2027-01-02");
    assert_eq!(merged.len(), 2, "{merged:?}");
    let parts: Vec<&str> = merged[0].split(" + ").collect();
    assert_eq!(parts.len(), 3);
    assert!(parts.iter().all(|part| part.ends_with("(lagt sammen)")), "{parts:?}");
    assert_eq!(descent("nordjylland", "ssu-nordjylland", "2024-05-01"), [""; 0]);
    let split = descent("midtjylland", "silkeborgklyngen", "2009-01-01");
    assert!(split[0].starts_with("[Silkeborgklyngen") && split[0].contains("(delt)"), "{split:?}");
}

#[test]
fn a_step_of_the_descent_leads_to_a_day_on_which_it_was_there() {
    let scene = scene("nordjylland", "2027-01-02");
    let at = Address::new(Route::Home);
    let page = view::body(&scene, &at, "sundhedsraad-vendsyssel").expect("is a body");
    let to = |step: usize| page.descent[step].bodies[0][0].to.as_ref().expect("is a link").href();
    assert_eq!(to(0), "/nordjylland/klynge/klynge-nord-2021?dato=2022-06-30");
    assert_eq!(to(1), "/nordjylland/klynge/klynge-nord?dato=2026-12-31");
    assert!(page.descent[2].current);
}

#[test]
fn the_menu_shows_the_pages_of_the_part_that_the_reader_is_in() {
    let menu = |path: &str| {
        let frame = view::frame(&scene("nordjylland", "2024-05-01"), &Address::parse(path));
        let current = |items: &[view::NavItem]| {
            items.iter().filter(|item| item.current).map(|item| item.text.clone()).collect::<Vec<_>>()
        };
        (current(&frame.nav), current(&frame.beside), frame.beside.len())
    };
    let one = |text: &str| vec![text.to_owned()];
    assert_eq!(menu("/nordjylland/"), (one("Overblik"), one("Overblik"), 2));
    assert_eq!(menu("/nordjylland/kort"), (one("Overblik"), one("Kort"), 2));
    assert_eq!(menu("/nordjylland/klynge/klynge-nord"), (one("Overblik"), one("Overblik"), 2));
    assert_eq!(menu("/nordjylland/organ/x"), (one("Organer"), one("Organer"), 3));
    assert_eq!(menu("/nordjylland/personer?dato=2024-05-01"), (one("Organer"), one("Personer"), 3));
    assert_eq!(menu("/nordjylland/regler/NJ-FS-COMP-1"), (one("Regler"), one("Kommissorier"), 2));
    assert_eq!(menu("/nordjylland/regler"), (one("Regler"), one("Regelbogen"), 2));
}
