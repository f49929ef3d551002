//! The search: what is there is found however it is typed, and leads to where it is told of.

use crate::walk::{REGIONS, atlas, raw, texts};
use klyngeatlas_core::danish;
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::view::{self, Found, Hit, Library, Page, Piece, Scene, Search};
use std::collections::BTreeMap;

fn scene(region: &str, query: &str) -> Scene {
    let atlas = atlas(region);
    Scene::new(&atlas, &Query::parse(query), atlas.published)
}

fn at(scene: &Scene, asked: &str) -> Address {
    view::searching(&scene.to(Route::Search { region: scene.region() }), asked)
}

fn found(scene: &Scene, asked: &str) -> Found {
    Library::of(scene).found(&at(scene, asked))
}

fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// Kind and heading of the first results.
fn first(found: &Found, many: usize) -> Vec<(&str, String)> {
    found.results.iter().take(many).map(|hit| (hit.kind, text(&hit.heading))).collect()
}

#[test]
fn a_name_is_found_however_it_is_typed() {
    let scene = scene("nordjylland", "");
    for asked in ["Brønderslev", "brønderslev", "BROENDERSLEV", "broenders", "  Brøn  "] {
        assert_eq!(first(&found(&scene, asked), 1), [("Kommune", "Brønderslev".to_owned())], "{asked}");
    }
    for asked in ["Ålborg", "aalborg", "ålb", "A\u{30a}LBORG"] {
        assert_eq!(first(&found(&scene, asked), 1), [("Kommune", "Aalborg".to_owned())], "{asked}");
    }
}

#[test]
fn every_kind_of_thing_is_found_and_leads_to_its_page() {
    let scene = scene("nordjylland", "dato=2021-05-03");
    let expected = [
        ("læsø", "Kommune", "/nordjylland/kort"),
        ("klyngestyregruppe nord", "Organ", "/nordjylland/organ/klyngestyregruppe-nord"),
        ("leif serup", "Person", "/nordjylland/personer"),
        ("NJ-FS-COMP-3", "Krav", "/nordjylland/regler/NJ-FS-COMP-3"),
        ("møde 3 maj 2021", "Møde", "/nordjylland/moede/klyngestyregruppe-nord-2021-05-03"),
        ("sundhedsaftalen", "Aftale", "/nordjylland/aftaler"),
    ];
    for (asked, kind, path) in expected {
        let found = found(&scene, asked);
        let hit = found.results.iter().find(|hit| hit.kind == kind);
        let hit = hit.unwrap_or_else(|| panic!("{asked}: {:?}", first(&found, 9)));
        assert!(hit.to.href().starts_with(path), "{asked}: {}", hit.to.href());
        assert_eq!(hit.to.query.date.as_deref(), Some("2021-05-03"), "{asked}: the day stays");
    }
    let kinds: Vec<String> = found(&scene, "s").kinds.iter().map(|kind| kind.text.clone()).collect();
    for kind in
        ["Kommuner", "Organer", "Personer", "Aftaler", "Mål", "Papirer", "Krav", "Møder", "Punkter", "Beslutninger"]
    {
        let many = ["a", "m", "p", "s"]
            .iter()
            .any(|asked| found(&scene, asked).kinds.iter().any(|option| option.text.starts_with(&format!("{kind} ("))));
        assert!(many, "{kind}: {kinds:?}");
    }
}

#[test]
fn everything_found_leads_to_a_page_that_is_there() {
    for region in REGIONS {
        let scene = scene(region, "");
        let library = Library::of(&scene);
        let mut scenes: BTreeMap<String, Scene> = BTreeMap::new();
        let mut pages: BTreeMap<String, String> = BTreeMap::new();
        for letter in "abfhkmnps".chars() {
            for hit in library.found(&at(&scene, &letter.to_string())).results {
                let query = hit.to.query.carried();
                let there = scenes
                    .entry(query.to_text())
                    .or_insert_with(|| Scene::new(&scene.published, &query, scene.published.published));
                let address = Address { fragment: None, ..hit.to.clone() };
                let page =
                    || format!("{:?}", Page::of(there, &address).unwrap_or_else(|| panic!("{}", address.href())));
                let page = pages.entry(address.href()).or_insert_with(page);
                let place = hit.to.fragment.as_ref().map(|fragment| format!("anchor: {fragment:?}"));
                assert!(place.is_none_or(|place| page.contains(&place)), "{} is not on its page", hit.to.href());
                assert!(is_marked(&hit), "{hit:?}");
            }
        }
    }
}

fn is_marked(hit: &Hit) -> bool {
    let mut pieces = [&hit.heading, &hit.about].into_iter().chain(&hit.passages).flatten();
    pieces.any(|piece| piece.hit)
}

#[test]
fn what_is_of_another_time_is_found_and_says_so() {
    let late = scene("nordjylland", "dato=2026-11-22");
    let people = found(&late, "leif serup");
    let [person] = &people.results[..] else { panic!("{people:?}") };
    assert!(person.when.ends_with("kendt fra 3. maj 2021."), "{}", person.when);
    assert_eq!(person.to.query.date.as_deref(), Some("2021-05-03"), "it leads to a day on which he is there");
    let before = scene("nordjylland", "dato=2021-05-03");
    let clusters = found(&before, "klynge midt");
    assert!(clusters.results[0].when.starts_with("Findes ikke endnu"), "{:?}", clusters.results[0]);
    let same_day = found(&before, "leif serup");
    assert_eq!((same_day.results[0].when.as_str(), same_day.count.as_str()), ("", "1 fund"));
}

#[test]
fn where_it_stands_is_shown_with_the_hit_marked() {
    let scene = scene("nordjylland", "");
    let found = found(&scene, "praktiserende udpeget PLO");
    let clause = found.results.iter().find(|hit| text(&hit.heading).ends_with("(NJ-FS-COMP-3)")).expect("is found");
    let passage = clause.passages.first().expect("its words are shown");
    let hits: Vec<&str> = passage.iter().filter(|piece| piece.hit).map(|piece| piece.text.as_str()).collect();
    assert_eq!(hits, ["praktiserende", "udpeget", "PLO"]);
}

#[test]
fn a_kind_can_be_chosen_and_one_that_is_not_there_chooses_nothing() {
    let scene = scene("nordjylland", "");
    let all = found(&scene, "nord");
    let bodies = all.kinds.iter().find(|option| option.text.starts_with("Organer (")).expect("there are bodies");
    let only = Library::of(&scene).found(&bodies.to);
    assert!(only.results.iter().all(|hit| hit.kind == "Organ"));
    assert_eq!(bodies.text, format!("Organer ({})", only.count.trim_end_matches(" fund")));
    let address = at(&scene, "nord");
    for kind in ["person", "skib", ""] {
        let with = Address { query: address.query.setting("slags", Some(kind)), ..address.clone() };
        let chosen = Library::of(&scene).found(&with).kinds.iter().filter(|option| option.chosen).count();
        assert_eq!(chosen, 1, "{kind}");
    }
}

#[test]
fn nothing_is_said_as_what_it_is() {
    let scene = scene("nordjylland", "");
    let said = |asked: &str| found(&scene, asked).nothing.join(" ");
    assert_eq!(found(&scene, ""), Found::default());
    assert_eq!(found(&scene, " \t"), Found::default());
    assert!(said("»…« !").starts_with("Der er hverken bogstaver eller tal"), "{}", said("»…« !"));
    assert!(said(&"læge ".repeat(60)).starts_with("Der er søgt på mere end 200 tegn"));
    assert!(said("nord xyzzy").starts_with("Intet ord i atlasset begynder med »xyzzy«."), "{}", said("nord xyzzy"));
    assert!(said("serup hjørring 851").starts_with("Ordene findes hver for sig"), "{}", said("serup hjørring 851"));
    assert_eq!(found(&scene, "xyzzy").count, "Ingen fund");
    for strange in ["%", "\\", "<script>", "\u{0}", "'; drop table", "𝕬", "٣", "ﷺ", "a\u{300}\u{301}\u{302}"] {
        let _ = found(&scene, strange);
    }
}

#[test]
fn the_page_keeps_what_was_typed_and_speaks_danish() {
    for region in REGIONS {
        let scene = scene(region, "");
        for asked in ["", "Ø", "mål for læger", "xyzzy", "medlem formand", "nord midt syd vest", "årlig status"] {
            let address = at(&scene, asked);
            let page: Search = view::search(&scene, &address);
            assert_eq!(page.asked, asked);
            assert_eq!(Address::parse(&address.href()), address);
            let said = format!("{page:#?}");
            let known = scene.atlas.organizations.iter().map(|row| row.id.to_string()).collect::<Vec<_>>();
            for text in texts(&said) {
                assert_eq!(raw(text), None, "{asked}: {text}");
                assert!(
                    !known.iter().any(|id| id == text && !danish::words(asked).iter().any(|word| word.folded == *id)),
                    "{asked}: {text}"
                );
            }
        }
    }
}
