//! What every page of every region that is shipped says: no word of the format may reach a reader, and what is invented is
//! marked wherever it stands.

#[path = "pages/agreements.rs"]
mod agreements;
#[path = "support/cases.rs"]
mod cases;
#[path = "pages/chart.rs"]
mod chart;
#[path = "pages/embed.rs"]
mod embed;
#[path = "pages/eras.rs"]
mod eras;
#[path = "pages/map.rs"]
mod map;
#[path = "pages/meetings.rs"]
mod meetings;
#[path = "pages/people.rs"]
mod people;
#[path = "pages/plain.rs"]
mod plain;
#[path = "pages/regroup.rs"]
mod regroup;
#[path = "pages/scenarios.rs"]
mod scenarios;
#[path = "pages/search.rs"]
mod search;
#[path = "pages/walk.rs"]
mod walk;
#[path = "pages/yearly.rs"]
mod yearly;

use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::time::parse_day;
use klyngeatlas_core::view::{self, Scene};
use walk::{REGIONS, atlas, pages, raw, texts};

/// Queries that between them show every era, and the papers held against bodies that they are not for.
const QUERIES: [&str; 5] = [
    "",
    "dato=2021-05-03",
    "dato=2021-05-03&hypotetisk=fagligt-strategisk-niveau&antag=roster_complete:yes",
    "dato=2009-01-01",
    "dato=2024-05-01",
];

#[test]
fn no_word_of_the_format_reaches_a_reader() {
    let mut found: Vec<String> = Vec::new();
    let mut looked_at = 0;
    for region in REGIONS {
        let atlas = atlas(region);
        for query in QUERIES.map(Query::parse) {
            let scene = Scene::new(&atlas, &query, atlas.published);
            // The address names words that this region does not have, and the page says which.
            let known = scene
                .notices
                .iter()
                .flatten()
                .all(|span| !span.text.contains("adressen") && !span.text.contains("findes ikke her"));
            for (address, title, page) in pages(&scene, &query) {
                let mut all = texts(&page);
                all.push(&title);
                looked_at += all.len();
                let raw = all.into_iter().filter(|_| known).filter_map(|text| Some((raw(text)?, text)));
                found.extend(raw.map(|(word, text)| format!("{address}: »{word}« in »{text}«")));
            }
        }
    }
    assert!(looked_at > 10_000, "the pages are full of text: {looked_at}");
    found.sort();
    found.dedup_by(|a, b| a.split_once(": ").map(|x| x.1) == b.split_once(": ").map(|x| x.1));
    assert!(
        found.is_empty(),
        "{} raw words:\n{}",
        found.len(),
        found.into_iter().take(60).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn a_row_is_told_by_its_name_and_never_by_its_id() {
    for region in REGIONS {
        let atlas = atlas(region);
        let ids = |all: &mut Vec<String>| {
            all.extend(atlas.memberships.iter().map(|row| row.id.to_string()));
            all.extend(atlas.organizations.iter().map(|row| row.id.to_string()));
            all.extend(atlas.meetings.iter().map(|row| row.id.to_string()));
            all.extend(atlas.scenarios.iter().map(|row| row.id.to_string()));
            all.extend(atlas.actions.iter().map(|row| row.id.to_string()));
            all.extend(atlas.evidence.iter().map(|row| row.id.to_string()));
            all.extend(atlas.matters.iter().map(|row| row.id.to_string()));
        };
        let mut known = Vec::new();
        ids(&mut known);
        for query in QUERIES.map(Query::parse) {
            let scene = Scene::new(&atlas, &query, atlas.published);
            for (address, _, page) in pages(&scene, &query) {
                for text in texts(&page) {
                    assert!(!known.iter().any(|id| id == text), "{address} shows the id »{text}«");
                    assert_ne!(text, "Uden navn", "{address} counts a row that it has no name for");
                }
            }
        }
    }
}

#[test]
fn what_is_invented_says_so_on_every_page_and_what_is_not_does_not() {
    for region in REGIONS {
        let atlas = atlas(region);
        let query = Query::default();
        let scene = Scene::new(&atlas, &query, atlas.published);
        for (address, title, page) in pages(&scene, &query) {
            assert_eq!(title.ends_with(" · Eksempel"), atlas.example, "{address}: {title}");
            assert_eq!(page.contains("Eksempel: opdigtede data."), atlas.example, "{address}");
        }
    }
}

#[test]
fn every_clause_of_every_region_stands_in_its_rule_book_and_on_the_page_of_its_paper() {
    for region in REGIONS {
        let atlas = atlas(region);
        let scene = Scene::new(&atlas, &Query::default(), atlas.published);
        let clauses: usize = atlas.terms.iter().map(|terms| terms.clauses.len()).sum();
        let at = Address::new(Route::RuleBook { region: region.to_owned() });
        let book = view::rule_book(&scene, &at);
        assert_eq!(book.papers.iter().map(|table| table.rows.len()).sum::<usize>(), clauses);
        assert_eq!(book.count, format!("{clauses} af {clauses} passager vises."));
        for terms in &atlas.terms {
            let page = view::terms(&scene, &at, terms.id.as_str()).expect("is a paper");
            let shown = page.sections.iter().flat_map(|section| &section.clauses);
            assert_eq!(shown.count(), terms.clauses.len(), "{}", terms.id);
        }
    }
}

#[test]
fn what_is_sifted_is_a_part_of_the_whole_and_every_choice_is_held_by_something() {
    for region in REGIONS {
        let atlas = atlas(region);
        let scene = Scene::new(&atlas, &Query::default(), parse_day("2024-05-01").expect("is a day"));
        let at = Address::new(Route::RuleBook { region: region.to_owned() });
        let rows = |address: &Address| {
            view::rule_book(&scene, address).papers.iter().map(|table| table.rows.len()).sum::<usize>()
        };
        let all = rows(&at);
        for picker in view::rule_book(&scene, &at).pickers {
            for option in picker.options.iter().skip(1) {
                let left = rows(&option.to);
                assert!(left <= all, "{}: {}", picker.label, option.text);
                // A verdict may be nobody's; what else is offered is offered because it occurs.
                assert!(left > 0 || picker.key == "dom", "{}: {}", picker.label, option.text);
            }
        }
    }
}

#[test]
fn a_claim_is_never_called_kept_or_broken() {
    let atlas = atlas("nordjylland");
    let scene = Scene::new(&atlas, &Query::default(), atlas.published);
    let claims = ["NJ-NAT-MODEL-1", "NJ-VAR-1", "NJ-ANCHOR-1"];
    for id in claims {
        let at = Address::new(Route::Rule { region: "nordjylland".to_owned(), id: id.to_owned() });
        let page = view::rule(&scene, &at, id).expect("is a rule");
        assert_eq!(page.asks_heading, "Det påstås");
        for (_, finding) in page.findings {
            assert!(finding.claim && !finding.word.contains("pfyldt"), "{id}: {}", finding.word);
        }
    }
}

/// The hypothetical that the minutes of 2021 are for, as recorded and with the list taken for whole.
const WHAT_IF: [&str; 2] = [
    "dato=2021-05-03&hypotetisk=fagligt-strategisk-niveau",
    "dato=2021-05-03&hypotetisk=fagligt-strategisk-niveau&antag=roster_complete:yes",
];

#[test]
fn the_hypothetical_stands_on_the_page_of_its_body_as_it_was_worked_out() {
    let atlas = atlas("nordjylland");
    // Rule, verdict as recorded, verdict with the list taken for whole.
    let expected = [
        ("NJ-FS-COMP-1", "Opfyldt", "Opfyldt"),
        ("NJ-FS-COMP-1B", "Opfyldt", "Opfyldt"),
        ("NJ-FS-COMP-2", "Uoplyst", "Ikke opfyldt"),
        ("NJ-FS-COMP-3", "Uoplyst", "Ikke opfyldt"),
        ("NJ-FS-COMP-3B", "Uoplyst", "Uoplyst"),
        ("NJ-FS-COMP-4", "Uoplyst", "Ikke opfyldt"),
        ("NJ-FS-COMP-6", "Opfyldt", "Opfyldt"),
        ("NJ-FS-MEET-1", "Uoplyst", "Uoplyst"),
    ];
    for (at, query) in WHAT_IF.into_iter().enumerate() {
        let query = Query::parse(query);
        let scene = Scene::new(&atlas, &query, atlas.published);
        let route = Route::Terms { region: "nordjylland".into(), id: "fagligt-strategisk-niveau".into() };
        let address = Address::new(route).with_query(query.setting("organ", Some("klyngestyregruppe-nord")));
        let page = view::terms(&scene, &address, "fagligt-strategisk-niveau").expect("is a paper");
        assert!(!page.hypothetical.is_empty(), "it says that it is hypothetical");
        for (rule, recorded, whole) in expected {
            let mut clauses = page.sections.iter().flat_map(|section| &section.clauses);
            let found = clauses.find(|clause| clause.id.eq_ignore_ascii_case(rule)).expect("is in the paper");
            assert_eq!(found.finding.word, [recorded, whole][at], "{rule}");
            let marked = found.finding.weight.iter().any(|span| span.text.contains("hypotetisk"));
            assert!(marked, "{rule} says that it is hypothetical");
        }
    }
}

#[test]
fn the_hypothetical_is_in_no_sum() {
    let atlas = atlas("nordjylland");
    let without = Scene::new(&atlas, &Query::parse("dato=2021-05-03&antag=roster_complete:yes"), atlas.published);
    let with = Scene::new(&atlas, &Query::parse(WHAT_IF[1]), atlas.published);
    let counts = |scene: &Scene| {
        let at = Address::new(Route::RuleBook { region: scene.region() });
        let bodies: Vec<String> = view::bodies(scene)
            .groups
            .iter()
            .flat_map(|table| &table.rows)
            .map(|row| row[3].text[0].text.clone())
            .collect();
        let tallies: Vec<_> = view::overview(scene).clusters.cards.iter().map(|card| card.tally.clone()).collect();
        let book = view::rule_book(scene, &at);
        (bodies, tallies, view::overview(scene).missing_heading, book.count, book.owed.len(), book.unknown.len())
    };
    assert_eq!(counts(&without), counts(&with));
    let id = "klyngestyregruppe-nord";
    let page = |scene: &Scene| view::body(scene, &Address::new(Route::Home), id).expect("is a body");
    assert_ne!(page(&without).tally, page(&with).tally, "on its own page it is told");
}

#[test]
fn who_must_act_is_named_where_the_words_name_them_and_nowhere_else() {
    let atlas = atlas("nordjylland");
    let query = Query::parse("dato=2024-05-01&ansvarlig=plo-nordjylland");
    let scene = Scene::new(&atlas, &query, atlas.published);
    let at = Address::new(Route::RuleBook { region: "nordjylland".into() }).with_query(query);
    let book = view::rule_book(&scene, &at);
    assert!(book.owed.is_empty(), "no list is whole, so nobody owes anything: {:?}", book.owed);
    let parties: Vec<&str> = book.unknown.iter().map(|duty| duty.who.text.as_str()).collect();
    assert_eq!(parties, ["PLO-Nordjylland"]);
    assert!(book.unknown[0].remedies.iter().any(|remedy| remedy.what.starts_with("En fuldstændig medlemsliste for ")));
    let links = book.unknown[0].remedies.iter().flat_map(|remedy| &remedy.settles).filter_map(|span| span.to.clone());
    let links: Vec<Route> = links.map(|to| to.route).collect();
    assert!(links.iter().any(|to| matches!(to, Route::Rule { id, .. } if id == "NJ-FS-COMP-3")), "{links:?}");
    assert!(links.iter().any(|to| matches!(to, Route::Body { .. })), "{links:?}");
}

#[test]
fn what_a_party_owes_stands_under_its_name_and_a_missing_fact_does_not() {
    let atlas = atlas("eksempel");
    let scene = Scene::new(&atlas, &Query::default(), atlas.published);
    let at = Address::new(Route::RuleBook { region: "eksempel".into() });
    let book = view::rule_book(&scene, &at);
    let owed: Vec<(&str, &str)> = book
        .owed
        .iter()
        .flat_map(|duty| duty.remedies.iter().map(|remedy| (duty.who.text.as_str(), remedy.what.as_str())))
        .collect();
    assert!(
        owed.contains(&(
            "Lægerne i Eksempelregion",
            "Lægerne i Eksempelregion mangler at udpege 1 praktiserende læge."
        )),
        "{owed:?}"
    );
    assert!(book.owed.iter().flat_map(|duty| &duty.remedies).all(|remedy| remedy.breached));
    assert!(book.unknown.iter().flat_map(|duty| &duty.remedies).all(|remedy| !remedy.breached));
}
