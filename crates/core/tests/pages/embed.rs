//! What other sites show in a frame says what the pages say, leads to them, and never to another frame.

#![expect(clippy::panic, reason = "these functions run in tests only; what fails here fails the test")]

use super::walk::{REGIONS, atlas};
use klyngeatlas_core::plain;
use klyngeatlas_core::route::{Address, EmbedView, Query, Route};
use klyngeatlas_core::time::parse_day;
use klyngeatlas_core::view::{self, EmbedPage, Page, Scene, Way};

fn scene(region: &str, query: &str) -> Scene {
    let atlas = atlas(region);
    Scene::new(&atlas, &Query::parse(query), atlas.published)
}

fn embeds(scene: &Scene) -> Vec<(Address, EmbedView, EmbedPage)> {
    let embed = |route: Route| {
        let Route::Embed { view, .. } = &route else { return None };
        let view = view.clone();
        let address = Address::new(route).with_query(scene.query.clone());
        match Page::of(scene, &address)? {
            Page::Embed(page) => Some((address, view, *page)),
            other => panic!("{}: {other:?}", address.href()),
        }
    };
    view::routes(scene).into_iter().filter_map(embed).collect()
}

#[test]
fn a_card_says_what_the_overview_says() {
    for region in REGIONS {
        let scene = scene(region, "dato=2024-05-01");
        let mut seen = 0;
        for card in view::overview(&scene).clusters.cards {
            let address = Address::new(Route::Embed {
                region: region.to_owned(),
                view: EmbedView::Cluster { id: card.id.clone() },
            });
            let embed = view::embed_cluster(&scene, &address, &card.id).expect("a cluster of the overview has a card");
            let lettered = embed.content.tiles.tiles.iter().filter(|tile| !tile.letters.is_empty()).count();
            let own = scene.atlas.organizations.get(&card.id).and_then(|row| row.area_ids.as_ref()).map_or(0, Vec::len);
            assert_eq!(lettered, own, "{region}: {}", card.id);
            assert_eq!(embed.content.card, card);
            seen += 1;
        }
        assert!(seen > 0, "{region}");
    }
}

#[test]
fn the_members_and_the_sections_are_those_of_the_page_of_the_body() {
    for region in REGIONS {
        let scene = scene(region, "dato=2021-05-03");
        let mut seen = 0;
        for (address, view, embed) in embeds(&scene) {
            let Some(id) = view.id() else { continue };
            let at = Address::new(Route::Body { region: region.to_owned(), id: id.to_owned() });
            let Some(body) = view::body(&scene, &at, id) else { continue };
            match embed {
                EmbedPage::Members(embed) => {
                    assert_eq!(embed.content.bodies[0].sides, body.sides, "{}", address.href());
                    assert_eq!(embed.content.bodies[0].note, body.members_note, "{}", address.href());
                }
                EmbedPage::Verdicts(embed) => {
                    assert_eq!(embed.content.sections, body.sections, "{}", address.href());
                    assert_eq!(embed.content.remedies, body.remedies, "{}", address.href());
                }
                _ => continue,
            }
            seen += 1;
        }
        assert!(seen > 10, "{region}: {seen}");
    }
}

#[test]
fn a_view_leads_to_a_page_that_is_there_and_has_its_own_title() {
    for region in REGIONS {
        let scene = scene(region, "dato=2024-05-01");
        for (address, _, embed) in embeds(&scene) {
            let frame = embed.frame();
            let full = frame.full.to.clone().expect("the whole page is named");
            assert!(!full.route.is_embedded() && full.query.date == scene.query.date, "{}", full.href());
            let whole =
                Page::of(&scene, &full).unwrap_or_else(|| panic!("{}: there is no {}", address.href(), full.href()));
            assert_ne!(whole.head().title, frame.head.title, "{}", address.href());
            assert_eq!(frame.shown, "Vist pr. 1. maj 2024.");
            assert!(frame.data.starts_with("Data fra "), "{}", frame.data);
        }
    }
}

#[test]
fn a_mistake_is_told_to_the_office_with_the_address_of_the_frame_or_on_the_page_of_the_corrections() {
    for region in REGIONS {
        let scene = scene(region, "dato=2024-05-01");
        for (address, _, embed) in embeds(&scene) {
            let frame = embed.frame();
            assert_eq!(frame.report.about, format!(" i »{}«", frame.head.heading));
            match (&frame.report.way, &scene.atlas.contact) {
                (Way::Mail(mail), Some(contact)) => {
                    assert_eq!((&mail.to, &mail.subject), (&contact.email, &frame.head.heading));
                    assert_eq!(mail.page.href(), address.href());
                }
                (Way::Page(page), None) => assert!(matches!(page.route, Route::RegionAbout { .. }), "{}", page.href()),
                (way, _) => panic!("{}: {way:?}", address.href()),
            }
            let mut foot = frame.foot.iter().filter_map(|link| link.to.as_ref());
            assert!(foot.any(|to| to.fragment.as_deref() == Some(view::CORRECTIONS)));
            let html = plain::page(&Page::Embed(Box::new(embed)), &view::frame(&scene, &address), "../../");
            assert!(html.contains("Meld en fejl i »"), "{}", address.href());
        }
    }
}

#[test]
fn no_view_leads_to_another_view() {
    for region in REGIONS {
        let scene = scene(region, "");
        for (address, _, embed) in embeds(&scene) {
            let own = address.route.path();
            let frame = view::frame(&scene, &address);
            let html = plain::page(&Page::Embed(Box::new(embed)), &frame, "../../");
            assert!(html.contains("href=\"../../") && !html.contains("href=\"../../indlejr"), "{own}");
            assert!(!html.contains("<nav") && !html.contains("<header"), "{own} has a menu");
            assert!(html.contains("Se mere i Klyngeatlas"), "{own}");
        }
    }
}

#[test]
fn a_card_of_a_day_without_the_cluster_says_so_and_what_is_no_cluster_has_none() {
    let scene = scene("nordjylland", "dato=2009-01-01");
    assert!(parse_day("2009-01-01").is_some_and(|day| day == scene.on));
    let at = |view| Address::new(Route::Embed { region: "nordjylland".to_owned(), view });
    let cluster = EmbedView::Cluster { id: "klynge-nord".to_owned() };
    let embed = view::embed_cluster(&scene, &at(cluster), "klynge-nord").expect("is a cluster");
    assert!(embed.frame.head.lede.contains("Findes ikke endnu"), "{}", embed.frame.head.lede);
    for id in ["region-nordjylland", "findes-ikke", "klyngestyregruppe-nord"] {
        assert!(view::embed_cluster(&scene, &at(EmbedView::Cluster { id: id.to_owned() }), id).is_none(), "{id}");
    }
}

#[test]
fn what_is_invented_says_so_in_a_frame_too() {
    let scene = scene("eksempel", "");
    for (address, _, embed) in embeds(&scene) {
        let frame = embed.frame();
        assert!(frame.head.title.ends_with("Eksempel"), "{}: {}", address.href(), frame.head.title);
        let said =
            frame.notices.iter().flat_map(|notice| &notice.text).any(|span| span.text.contains("opdigtede data"));
        assert!(said, "{}", address.href());
    }
}

/// The page where a frame is put together, with a query.
fn builder(region: &str, query: &str) -> (view::EmbedBuilder, Scene) {
    let scene = scene(region, query);
    let address = Address::new(Route::EmbedBuilder { region: region.to_owned() }).with_query(Query::parse(query));
    (view::embed_builder(&scene, &address), scene)
}

#[test]
fn every_frame_that_can_be_chosen_is_there() {
    for region in REGIONS {
        let views = builder(region, "dato=2024-05-01").0.pickers.remove(0).options;
        assert_eq!(views.len(), 6);
        for of_view in views {
            let (page, _) = builder(region, &of_view.to.query.to_text());
            let things =
                page.pickers.iter().find(|picker| picker.key == "id").map_or(vec![of_view.to.clone()], |things| {
                    things.options.iter().map(|option| option.to.clone()).collect()
                });
            for thing in things {
                let (page, scene) = builder(region, &thing.query.to_text());
                let alone = page.alone.to.clone().expect("a frame can be opened alone");
                assert!(matches!(Page::of(&scene, &alone), Some(Page::Embed(_))), "{}", alone.href());
                let whole = page.whole.to.clone().expect("there is a whole page");
                assert!(Page::of(&scene, &whole).is_some(), "{}", whole.href());
            }
        }
    }
}

#[test]
fn a_body_that_was_chosen_stays_chosen_in_every_view_that_can_be_of_it() {
    let (page, _) = builder("nordjylland", "dato=2024-05-01&visning=medlemmer&id=klynge-nord-strategisk");
    let kept: Vec<_> =
        page.pickers[0].options.iter().map(|view| (view.text.as_str(), view.to.query.value("id"))).collect();
    let body = Some("klynge-nord-strategisk");
    assert_eq!(
        kept,
        [
            ("En klynge i korte træk", None),
            ("Medlemmer", body),
            ("Krav og svar", body),
            ("Årets møder", body),
            ("Organisationen som diagram", None),
            ("Kort over kommunerne", None),
        ]
    );
}

#[test]
fn of_a_cluster_it_is_not_said_again_which_cluster_it_is() {
    let scene = scene("nordjylland", "dato=2024-05-01");
    let at = Address::parse("/indlejr/nordjylland/krav/klynge-nord");
    let embed = view::embed_verdicts(&scene, &at, "klynge-nord").expect("is a cluster");
    assert!(embed.frame.head.lede.starts_with("Sundhedsklynge. Hvordan Klynge Nord "), "{}", embed.frame.head.lede);
    let table = embed.content.bodies.expect("a cluster has bodies");
    let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    assert_eq!(titles, ["Organ", "Består", "Krav"]);
    assert!(table.rows.iter().all(|row| row.len() == 3));
}

#[test]
fn the_lines_name_what_was_chosen_and_nothing_else() {
    let (page, _) = builder("nordjylland", "dato=2024-05-01&visning=medlemmer&id=klynge-nord&tema=moerk");
    assert_eq!(
        page.snippet("https://a.invalid/b&c/"),
        "<klynge-atlas region=\"nordjylland\" visning=\"medlemmer\" klynge=\"klynge-nord\" dato=\"2024-05-01\" tema=\"moerk\">\n  \
         <a href=\"https://a.invalid/b&amp;c/nordjylland/klynge/klynge-nord?dato=2024-05-01\">Klynge Nord før 1. januar 2027 i Klyngeatlas</a>\n</klynge-atlas>\n\
         <script src=\"https://a.invalid/b&amp;c/indlejr.js\" async></script>\n"
    );
    // Without a date the frame follows the days, and what is no choice is none.
    let (page, _) = builder("nordjylland", "visning=kort&id=klynge-nord&tema=%22%3E%3Cscript%3E");
    let attributes: Vec<_> = page.attributes.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(attributes, ["region=nordjylland", "visning=kort"]);
}

/// What a page says of the frame that shows the same, and the view that the frame is to be of; nothing of a page that has no frame.
fn offered(scene: &Scene, page: &Page, id: Option<&str>) -> Option<(Option<view::Span>, EmbedView)> {
    let id = id.unwrap_or_default().to_owned();
    Some(match page {
        Page::Cluster(page) => (page.embed.clone(), EmbedView::Cluster { id }),
        Page::Body(page) => (page.embed.clone(), EmbedView::Members { id }),
        Page::Chart(page) => (page.embed.clone(), EmbedView::Chart),
        Page::Map(page) => (page.embed.clone(), EmbedView::Map),
        Page::Meetings(page) => (page.embed.clone(), EmbedView::Meetings { id: None }),
        Page::Embed(embed) => {
            let frame = view::frame(scene, &Address::parse("/"));
            let html = plain::page(&Page::Embed(embed.clone()), &frame, "../../");
            assert!(!html.contains("embed-way"), "{}: a frame leads to another frame", embed.frame().head.title);
            return None;
        }
        _ => return None,
    })
}

#[test]
fn a_page_leads_to_the_frame_that_shows_the_same_where_there_is_one() {
    for region in REGIONS {
        let scene = scene(region, "dato=2024-05-01");
        let (all, _) = builder(region, "dato=2024-05-01&visning=medlemmer");
        let choices = all.pickers.iter().filter(|picker| picker.key == "id").flat_map(|picker| &picker.options);
        let choices: Vec<&str> = choices.filter_map(|option| option.to.query.value("id")).collect();
        let (mut led, mut none) = (0, 0);
        for route in view::routes(&scene) {
            let at = Address::new(route.clone()).with_query(scene.query.clone());
            let Some(page) = Page::of(&scene, &at) else { continue };
            let id = match &route {
                Route::Cluster { id, .. } | Route::Body { id, .. } => Some(id.as_str()),
                _ => None,
            };
            let Some((way, view)) = offered(&scene, &page, id) else { continue };
            let html = plain::page(&page, &view::frame(&scene, &at), "../../");
            assert_eq!(html.matches("class=\"note embed-way\"").count(), usize::from(way.is_some()), "{}", at.href());
            let Some(way) = way else {
                none += 1;
                assert!(id.is_some_and(|id| !choices.contains(&id)), "{} has no frame", at.href());
                continue;
            };
            let to = way.to.expect("the way leads somewhere");
            let builder = view::embed_builder(&scene, &to);
            let shown = builder.alone.to.expect("a frame can be opened alone");
            assert_eq!(shown.route, Route::Embed { region: region.to_owned(), view }, "{}", at.href());
            assert_eq!(shown.query.date.as_deref(), Some("2024-05-01"));
            led += 1;
        }
        assert!(led > 5 && none > 5, "{region}: {led} lead to a frame, {none} do not");
    }
}

#[test]
fn the_meetings_of_a_body_lead_to_the_frame_of_its_meetings() {
    let scene = scene("nordjylland", "dato=2024-05-01");
    let at = Address::parse("/nordjylland/moeder?dato=2024-05-01&organ=klynge-nord-strategisk");
    let way = view::meetings(&scene, &at).embed.expect("there is a frame");
    assert_eq!(way.text, "Indlejr møderne på jeres egen side");
    let to = way.to.expect("the way leads somewhere");
    assert_eq!(to.href(), "/nordjylland/indlejr?dato=2024-05-01&visning=moeder&id=klynge-nord-strategisk");
}
