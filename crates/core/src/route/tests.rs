//! An address that is written must be read back as the same address, whatever letters its ids hold.

use super::{Address, EmbedView, Query, Route};
use proptest::prelude::*;

fn region() -> String {
    "nordjylland".to_owned()
}

fn rule(id: &str) -> Route {
    Route::Rule { region: region(), id: id.to_owned() }
}

#[test]
fn every_page_has_the_path_that_is_promised() {
    let id = || "klynge-nord".to_owned();
    let pages = [
        ("/", Route::Home),
        ("/nordjylland/", Route::Region { region: region() }),
        ("/nordjylland/kort", Route::Map { region: region() }),
        ("/nordjylland/klynge/klynge-nord", Route::Cluster { region: region(), id: id() }),
        ("/nordjylland/organer", Route::Bodies { region: region() }),
        ("/nordjylland/organ/klynge-nord", Route::Body { region: region(), id: id() }),
        ("/nordjylland/organisation", Route::Chart { region: region() }),
        ("/nordjylland/personer", Route::People { region: region() }),
        ("/nordjylland/moeder", Route::Meetings { region: region() }),
        ("/nordjylland/aarsstatus/a", Route::YearlyStatus { region: region(), id: "a".into() }),
        ("/nordjylland/aftaler", Route::Agreements { region: region() }),
        ("/nordjylland/maal", Route::Goals { region: region() }),
        ("/nordjylland/uenighed", Route::Ladder { region: region() }),
        ("/nordjylland/moede/a", Route::Meeting { region: region(), id: "a".into() }),
        ("/nordjylland/kommissorier", Route::TermsList { region: region() }),
        ("/nordjylland/kommissorier/klynge-nord", Route::Terms { region: region(), id: id() }),
        ("/nordjylland/regler/NJ-FS-COMP-3", rule("NJ-FS-COMP-3")),
        ("/nordjylland/regler", Route::RuleBook { region: region() }),
        ("/nordjylland/historik", Route::History { region: region() }),
        ("/nordjylland/scenarier", Route::Scenarios { region: region() }),
        ("/nordjylland/soeg", Route::Search { region: region() }),
        ("/nordjylland/om", Route::RegionAbout { region: region() }),
        ("/om", Route::About),
        ("/tilgaengelighed", Route::Accessibility),
        ("/nordjylland/indlejr", Route::EmbedBuilder { region: region() }),
    ];
    for (path, route) in pages {
        assert_eq!(route.path(), path);
        assert_eq!(Route::parse(path), route);
    }
}

#[test]
fn every_view_for_a_frame_has_the_path_that_is_promised() {
    let id = || "klynge-nord".to_owned();
    let views = [
        ("klynge/klynge-nord", EmbedView::Cluster { id: id() }),
        ("medlemmer/klynge-nord", EmbedView::Members { id: id() }),
        ("krav/klynge-nord", EmbedView::Verdicts { id: id() }),
        ("moeder/klynge-nord", EmbedView::Meetings { id: Some(id()) }),
        ("moeder", EmbedView::Meetings { id: None }),
        ("organisation", EmbedView::Chart),
        ("kort", EmbedView::Map),
    ];
    for (path, view) in views {
        let path = format!("/indlejr/nordjylland/{path}");
        let route = Route::Embed { region: region(), view: view.clone() };
        assert_eq!(route.path(), path);
        assert_eq!(Route::parse(&path), route);
        assert_eq!((route.region(), route.is_embedded()), (Some("nordjylland"), true));
        assert_eq!(EmbedView::parse(view.name(), view.id()), Some(view));
    }
}

#[test]
fn what_is_no_view_stays_in_its_frame() {
    for path in
        ["/indlejr/nord", "/indlejr/nord/klynge", "/indlejr/nord/kort/a", "/indlejr/nord/a/b/c", "/indlejr//kort"]
    {
        let route = Route::parse(path);
        assert_eq!(route, Route::NotFound { path: path.to_owned() });
        assert!(route.is_embedded(), "{path}");
    }
    for path in ["/indlejr", "/nord/klynge/a", "/findes/ikke/her/nej", "/"] {
        assert!(!Route::parse(path).is_embedded(), "{path}");
    }
}

#[test]
fn a_slash_at_the_end_makes_no_difference() {
    for path in ["/nordjylland", "/nordjylland/organer", "/nordjylland/regler/NJ-FS-COMP-3", "/om"] {
        assert_eq!(Route::parse(path), Route::parse(&format!("{path}/")), "{path}");
    }
    assert_eq!(Route::parse(""), Route::Home);
}

#[test]
fn an_unknown_path_never_leads_to_another_host() {
    for (path, kept) in [
        ("//", "/.//"),
        ("//example.org/a/b/c", "/.//example.org/a/b/c"),
        ("/\\example.org/a/b/c", "/%5Cexample.org/a/b/c"),
        ("/\t/example.org/a/b", "/%09/example.org/a/b"),
        ("javascript:alert(1)/a/b/c", "/javascript:alert(1)/a/b/c"),
        ("/a/b/%C3%A6/d", "/a/b/%C3%A6/d"),
    ] {
        assert_eq!(Route::parse(path).path(), kept);
        assert_eq!(Route::parse(kept).path(), kept, "and stays so");
    }
}

#[test]
fn an_unknown_path_is_kept_as_it_was_written() {
    for path in
        ["/nordjylland//organer", "/nordjylland/ukendt", "/nordjylland/organ", "/nordjylland/organ/", "/a/b/c/d"]
    {
        assert_eq!(Route::parse(path), Route::NotFound { path: path.to_owned() }, "{path}");
        assert_eq!(Route::parse(path).path(), path);
    }
}

#[test]
fn danish_letters_and_slashes_in_an_id_are_encoded() {
    let route = rule("Ærø/2 %");
    assert_eq!(route.path(), "/nordjylland/regler/%C3%86r%C3%B8%2F2%20%25");
    assert_eq!(Route::parse(&route.path()), route);
    assert_eq!(Route::parse("/nordjylland/regler/Ærø"), rule("Ærø"), "an address pasted with bare letters");
    assert_eq!(Route::parse("/nordjylland/regler/100%"), rule("100%"), "a stray percent sign stands for itself");
}

#[test]
fn the_query_holds_date_assumptions_and_what_it_does_not_know() {
    let text = "dato=2024-05-01&antag=year:calendar,unknown_end:90d&hypotetisk=nj-fs&vis=breached";
    let query = Query::parse(text);
    assert_eq!(query.date.as_deref(), Some("2024-05-01"));
    assert_eq!(query.assumptions, [("unknown_end".into(), "90d".into()), ("year".into(), "calendar".into())]);
    assert_eq!(query.hypothetical.as_deref(), Some("nj-fs"));
    assert_eq!(query.value("vis"), Some("breached"));
    assert_eq!(query.to_text(), "dato=2024-05-01&antag=unknown_end:90d,year:calendar&hypotetisk=nj-fs&vis=breached");
}

#[test]
fn a_switch_can_be_set_changed_and_given_back() {
    let query = Query::default().assuming("b", Some("1")).assuming("a", Some("2")).assuming("b", Some("3"));
    assert_eq!(query.to_text(), "antag=a:2,b:3");
    assert_eq!(query.assuming("a", None).assuming("b", None), Query::default());
}

#[test]
fn empty_values_are_no_state() {
    assert_eq!(Query::parse("dato=&antag=&hypotetisk=&&"), Query::default());
    assert_eq!(Query::parse("antag=uden-kolon"), Query::default());
}

#[test]
fn the_fragment_names_a_clause() {
    let address = Address::parse("/nordjylland/kommissorier/nj-fs?dato=2021-05-03#NJ-FS-STR-6");
    assert_eq!(address.fragment.as_deref(), Some("NJ-FS-STR-6"));
    assert_eq!(address.href(), "/nordjylland/kommissorier/nj-fs?dato=2021-05-03#NJ-FS-STR-6");
    assert_eq!(Address::parse("/#").fragment, None);
}

/// Any text but a lone dot or two, which a browser would resolve away.
fn id() -> impl Strategy<Value = String> {
    "\\PC{1,12}".prop_filter("dots are resolved away", |id| id != "." && id != "..")
}

fn route() -> impl Strategy<Value = Route> {
    prop_oneof![
        Just(Route::Home),
        Just(Route::About),
        id().prop_filter("`indlejr` has views", |region| region != "indlejr")
            .prop_map(|region| Route::EmbedBuilder { region }),
        (id(), id()).prop_map(|(region, id)| Route::Embed { region, view: EmbedView::Members { id } }),
        (id(), proptest::option::of(id()))
            .prop_map(|(region, id)| Route::Embed { region, view: EmbedView::Meetings { id } }),
        id().prop_map(|region| Route::Embed { region, view: EmbedView::Map }),
        id().prop_filter("`om` is a page", |region| region != "om").prop_map(|region| Route::Region { region }),
        (id(), id()).prop_map(|(region, id)| Route::Cluster { region, id }),
        id().prop_map(|region| Route::Bodies { region }),
        (id(), id()).prop_map(|(region, id)| Route::Body { region, id }),
        id().prop_map(|region| Route::TermsList { region }),
        (id(), id()).prop_map(|(region, id)| Route::Terms { region, id }),
        id().prop_map(|region| Route::RuleBook { region }),
        id().prop_map(|region| Route::History { region }),
        id().prop_map(|region| Route::Scenarios { region }),
        id().prop_map(|region| Route::Search { region }),
        id().prop_map(|region| Route::RegionAbout { region }),
        (id(), id()).prop_map(|(region, id)| Route::Rule { region, id }),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(route in route(), date in proptest::option::of("\\PC{1,10}"), fragment in proptest::option::of(id()),
        value in "\\PC{0,10}") {
        let query = Query { date, ..Query::default() }.setting("vis", Some(&value));
        let address = Address { route, query, fragment };
        prop_assert_eq!(Address::parse(&address.href()), address);
    }

    #[test]
    fn no_text_is_too_strange_to_read(text in "\\PC{0,40}") {
        let address = Address::parse(&text);
        prop_assert_eq!(Address::parse(&address.href()).query, address.query);
    }
}

#[test]
fn no_name_leads_out_of_the_site() {
    let body = |id: &str| Route::Body { region: "nord".into(), id: id.into() }.folders();
    assert_eq!(body("a b"), Some(vec!["nord".to_owned(), "organ".to_owned(), "a b".to_owned()]));
    for id in ["..", ".", "a/b", "a\\b", "../../x", "\0"] {
        assert_eq!(body(id), None, "{id:?}");
    }
    assert_eq!(Route::Home.folders(), Some(Vec::new()));
}

#[test]
fn the_first_page_is_of_all_regions_where_there_is_one_to_choose() {
    assert!(!Route::Home.is_of_all(1) && Route::Home.is_of_all(2));
    assert!(Route::About.is_of_all(1) && Route::Accessibility.is_of_all(1));
    assert!(!Route::Region { region: region() }.is_of_all(2) && !rule("R").is_of_all(2));
}
