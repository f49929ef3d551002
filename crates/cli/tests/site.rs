//! `publish --site`: data and pages onto a site that stands, with nothing but what its build left.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "these functions run in tests only; what fails here fails the test"
)]

mod support;

use klyngeatlas::site::{Build, FILE, FORMAT};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use support::{copy_of_region, data, folder, run};

/// A site as a build leaves it, as far as publishing goes.
fn site(name: &str, compressed: bool) -> PathBuf {
    let site = folder(name);
    let part = |part: &str| (part.to_owned(), vec![format!("{part}.bin")]);
    let parts = [
        "engine",
        "lists",
        "body",
        "people",
        "chart",
        "map",
        "meetings",
        "agreements",
        "terms",
        "rule",
        "rule_book",
        "history",
        "scenarios",
        "search",
        "about",
        "embed",
    ];
    let build = Build {
        format: FORMAT.into(),
        base: "/".into(),
        compressed,
        template: "<title>{{title}}</title><meta content=\"{{description}}\">{{preloads}}<body data-root=\"{{root}}\">{{content}}"
            .into(),
        modules: vec!["app.js".into()],
        wasm: "app.wasm".into(),
        parts: parts.map(part).into(),
        maps: [("eksempel".to_owned(), "eksempel.map.json".to_owned())].into(),
        key: None,
    };
    fs::create_dir_all(site.join("data")).expect("can be made");
    fs::write(site.join("data/eksempel.map.json"), "{}").expect("can be written");
    fs::write(site.join(FILE), serde_json::to_string(&build).expect("can be written")).expect("can be written");
    site
}

fn publish(source: &Path, site: &Path) -> support::Answer {
    publish_with(source, site, &[])
}

fn publish_with(source: &Path, site: &Path, more: &[&str]) -> support::Answer {
    let fixed = [Path::new("publish"), source, Path::new("--snapshots-only"), Path::new("--site"), site];
    run(fixed.into_iter().chain(more.iter().map(Path::new)))
}

fn read(site: &Path, file: &str) -> String {
    fs::read_to_string(site.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[test]
fn every_page_has_a_file_with_its_title_and_its_facts() {
    let site = site("site-pages", false);
    let answer = publish(&data().join("eksempel"), &site);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    let body = read(&site, "eksempel/organ/egeklyngen-fagligt/index.html");
    assert!(body.contains("data-root=\"../../../\"") && body.contains("href=\"../../../assets/app.wasm\""), "{body}");
    assert!(body.contains("<h2>Medlemmer</h2>") && body.contains("Medlem 4"), "its facts stand there");
    assert!(
        body.contains("as=\"fetch\" type=\"application/octet-stream\" crossorigin href=\"../../../assets/body.bin\"")
    );
    let missing = read(&site, "404.html");
    assert!(
        missing.contains("<h1>Siden findes ikke</h1>") && missing.contains("<a href=\"/\">Til forsiden</a>"),
        "{missing}"
    );
    for link in ["/om#rettelser", "/tilgaengelighed"] {
        assert!(missing.contains(&format!("href=\"{link}\"")), "as every page leads to {link}: {missing}");
    }
    let pages: serde_json::Value = serde_json::from_str(&read(&site, "data/pages.json")).expect("is JSON");
    let pages: Vec<&str> =
        pages["pages"].as_array().expect("is a list").iter().filter_map(|path| path.as_str()).collect();
    assert!(pages.len() > 50 && pages.contains(&"eksempel/moeder"), "{pages:?}");
    for page in pages {
        assert!(site.join(page).join("index.html").is_file(), "{page}");
    }
    assert!(
        read(&site, "data/index.json").contains("\"map\":{\"file\":\"eksempel.map.json\""),
        "the boundaries stay named"
    );
    assert!(read(&site, "eksempel/kort/index.html").contains("data/eksempel.map.json"));
    assert!(answer.out.contains(" sider i "), "{}", answer.out);
}

#[test]
fn no_two_pages_of_any_regions_say_the_same_of_themselves() {
    let site = site("site-heads", false);
    assert_eq!(publish(&data(), &site).code, 0);
    let pages: serde_json::Value = serde_json::from_str(&read(&site, "data/pages.json")).expect("is JSON");
    let mut said = BTreeMap::new();
    for page in pages["pages"].as_array().expect("is a list").iter().filter_map(|path| path.as_str()) {
        let html = read(&site.join(page), "index.html");
        let head = html.split("<body").next().expect("has a head");
        // What is asked for early is no word of the page.
        let words: String = head.split_inclusive('>').filter(|tag| !tag.contains("<link")).collect();
        if let Some(other) = said.insert(words.clone(), page.to_owned()) {
            panic!("{page} and {other} both say {words}");
        }
    }
    assert!(said.len() > 500, "{}", said.len());
}

#[test]
fn new_data_replace_the_old_and_a_page_that_is_no_more_goes() {
    let site = site("site-again", true);
    let source = copy_of_region("site-again-data");
    assert_eq!(publish(&source, &site).code, 0);
    let meeting = "nordjylland/moede/klyngestyregruppe-nord-2020-11-19/index.html";
    assert!(read(&site, meeting).contains("19. november 2020"));
    for suffix in ["br", "gz"] {
        assert!(site.join(format!("{meeting}.{suffix}")).is_file(), "{suffix}");
    }
    let file = source.join("meetings/2021-omtalte.toml");
    let text = fs::read_to_string(&file).expect("is there");
    let (before, rest) = text.split_once("[meetings.klyngestyregruppe-nord-2020-11-19]").expect("is there");
    let (_, after) = rest.split_once("\n\n").expect("another row follows");
    fs::write(&file, format!("{before}\n{after}")).expect("can be written");
    assert_eq!(publish(&source, &site).code, 0);
    assert!(!site.join(meeting).exists() && !site.join(format!("{meeting}.br")).exists());
    assert!(!site.join("nordjylland/moede/klyngestyregruppe-nord-2020-11-19").exists(), "the folder is empty");
    let inside = fs::read(site.join("data/nordjylland.json.gz")).expect("is there");
    assert!(
        !inside.is_empty() && !read(&site, "data/nordjylland.json").contains("klyngestyregruppe-nord-2020-11-19\":")
    );
}

#[test]
fn a_calendar_that_is_no_more_goes_with_its_compressed_forms_and_nothing_else_does() {
    let site = site("site-calendars", true);
    assert_eq!(publish(&data().join("eksempel"), &site).code, 0);
    let calendars = site.join("data/kalender");
    let names = || {
        let files = fs::read_dir(&calendars).expect("is there").flatten();
        let mut names: Vec<String> = files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    let before = names();
    assert!(before.iter().any(|name| name.starts_with("eksempel") && name.ends_with(".ics")), "{before:?}");
    // What somebody else laid there is not ours to remove.
    let own = site.join("data/kalender/egen.ics");
    fs::write(&own, "BEGIN:VCALENDAR").expect("can be written");
    assert_eq!(publish(&data().join("nordjylland"), &site).code, 0);
    let after = names();
    assert!(after.iter().all(|name| name.starts_with("nordjylland") || name == "egen.ics"), "{after:?}");
    assert!(after.contains(&"nordjylland.ics".to_owned()) && own.is_file(), "{after:?}");
}

#[test]
fn a_folder_that_is_no_site_is_refused_and_nothing_is_written() {
    let site = folder("site-none");
    let answer = publish(&data().join("eksempel"), &site);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("site.json") && answer.err.contains("cargo xtask dist"), "{}", answer.err);
    assert_eq!(fs::read_dir(&site).expect("is there").count(), 0);
    fs::write(site.join(FILE), "{\"format\": \"klyngeatlas-site/9\"}").expect("can be written");
    let answer = publish(&data().join("eksempel"), &site);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("er ikke fra et site, som denne udgave kan lægge data på"), "{}", answer.err);
    assert_eq!(fs::read_dir(&site).expect("is there").count(), 1);
}

#[test]
fn a_template_with_a_place_that_nobody_knows_is_refused() {
    let site = site("site-template", false);
    let file = site.join(FILE);
    let text = fs::read_to_string(&file).expect("is there").replace("{{content}}", "{{indhold}}");
    fs::write(&file, text).expect("can be written");
    let answer = publish(&data().join("eksempel"), &site);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("»indhold«"), "{}", answer.err);
}

#[test]
fn a_site_that_asks_for_signed_data_says_so_and_asks_early_for_the_signature() {
    let site = site("site-signed", false);
    let list = site.join("data/index.json");
    let file = site.join(FILE);
    let mut build: Build = serde_json::from_str(&read(&site, FILE)).expect("is JSON");
    build.key = Some("RWSTNOpyLfXmLTIYfkYiSqxiYn3ZpO76NoWTLUMHoSPVFqD4Fr+RZItm".into());
    fs::write(&file, serde_json::to_string(&build).expect("can be written")).expect("can be written");
    let refused = publish(&data().join("eksempel"), &site);
    assert!(refused.code == 2 && refused.err.contains("sitets app har ikke delen »signature«"), "{}", refused.err);
    build.parts.insert("signature".into(), vec!["signature.bin".into()]);
    fs::write(&file, serde_json::to_string(&build).expect("can be written")).expect("can be written");
    let answer = publish(&data().join("eksempel"), &site);
    assert_eq!(answer.code, 0);
    let told =
        format!("{}: er ikke underskrevet, og siden viser kun data, der er det. Underskriv listen: ", list.display());
    assert!(answer.err.starts_with(&told), "{}", answer.err);
    let page = read(&site, "om/index.html");
    assert!(page.contains("../data/index.json.minisig\"") && page.contains("../assets/signature.bin\""), "{page}");
}

#[test]
fn where_to_is_said_once() {
    let both = run(["publish", "x", "--out", "a", "--site", "b"].map(Path::new));
    assert_eq!(both.code, 2);
    assert!(both.err.contains("--out og --site kan ikke bruges sammen"), "{}", both.err);
}

#[test]
fn where_it_is_said_where_the_site_lies_there_is_oembed_and_it_goes_with_its_page() {
    let site = site("site-oembed", false);
    let to = |address: &[&str]| publish_with(&data().join("eksempel"), &site, address);
    assert_eq!(to(&["--address", "https://the.site/atlas"]).code, 0);
    let file = "oembed/eksempel/klynge/egeklyngen.json";
    let answer: serde_json::Value = serde_json::from_str(&read(&site, file)).expect("is JSON");
    assert_eq!((answer["version"].as_str(), answer["type"].as_str()), (Some("1.0"), Some("rich")));
    assert!(answer["width"].is_u64() && answer["height"].is_u64() && answer["title"].is_string(), "{answer}");
    let html = answer["html"].as_str().expect("is text");
    assert!(html.contains("src=\"https://the.site/atlas/indlejr/eksempel/klynge/egeklyngen/\""), "{html}");
    let link = format!("type=\"application/json+oembed\" href=\"https://the.site/atlas/{file}\"");
    for page in ["eksempel/klynge/egeklyngen/index.html", "indlejr/eksempel/klynge/egeklyngen/index.html"] {
        assert!(read(&site, page).contains(&link), "{page}");
    }
    assert!(!read(&site, "om/index.html").contains("oembed"));
    assert_eq!(to(&[]).code, 0);
    assert!(!site.join(file).exists() && !read(&site, "eksempel/klynge/egeklyngen/index.html").contains("oembed"));
}

#[test]
fn where_it_is_said_where_the_site_lies_search_engines_get_a_list_and_a_strangers_robots_txt_stays() {
    let site = site("site-engines", false);
    let to = |address: &[&str]| publish_with(&data().join("eksempel"), &site, address);
    let address = ["--address", "https://the.site/atlas"];
    assert_eq!(to(&address).code, 0);
    let robots = read(&site, "robots.txt");
    assert_eq!(robots, "User-agent: *\nDisallow:\n\nSitemap: https://the.site/atlas/sitemap.xml\n");
    let list = read(&site, "sitemap.xml");
    for page in ["", "eksempel/", "eksempel/organ/egeklyngen-fagligt/", "om/"] {
        assert!(list.contains(&format!("<url><loc>https://the.site/atlas/{page}</loc></url>\n")), "{page}: {list}");
    }
    assert!(!list.contains("/atlas/indlejr/"), "what is made for frames is in no list: {list}");
    let pages: serde_json::Value = serde_json::from_str(&read(&site, "data/pages.json")).expect("is JSON");
    let whole = pages["pages"].as_array().expect("is a list").iter().filter_map(|page| page.as_str());
    assert_eq!(list.matches("<loc>").count(), whole.filter(|page| !page.starts_with("indlejr/")).count());
    let written = ["robots.txt", "sitemap.xml"];
    assert!(written.iter().all(|file| site.join(file).is_file()));
    // Written anew where it is ours, and gone with the address.
    assert_eq!(to(&["--address", "https://another.site"]).code, 0);
    assert!(read(&site, "robots.txt").ends_with("\nSitemap: https://another.site/sitemap.xml\n"));
    assert_eq!(to(&[]).code, 0);
    assert!(!written.iter().any(|file| site.join(file).exists()));

    fs::write(site.join("robots.txt"), "a stranger's").expect("can be written");
    assert_eq!((to(&address).code, to(&[]).code), (0, 0));
    assert_eq!(read(&site, "robots.txt"), "a stranger's");
}

#[test]
fn a_view_for_a_frame_names_its_whole_page_and_what_is_missing_there_is_no_app() {
    let site = site("site-frames", false);
    assert_eq!(publish(&data().join("eksempel"), &site).code, 0);
    let view = read(&site, "indlejr/eksempel/medlemmer/egeklyngen-fagligt/index.html");
    assert!(
        view.contains("<base target=\"_blank\">") && view.contains("name=\"robots\" content=\"noindex\""),
        "{view}"
    );
    assert!(view.contains("rel=\"canonical\" href=\"../../../../eksempel/organ/egeklyngen-fagligt\""), "{view}");
    assert!(view.contains("assets/body.bin") && !view.contains("<nav"), "{view}");
    let missing = read(&site, "indlejr/404.html");
    for said in ["Her er intet at vise", "href=\"/tilgaengelighed\"", "href=\"/om#rettelser\""] {
        assert!(missing.contains(said), "{said}: {missing}");
    }
    assert!(!missing.contains("app.wasm") && !missing.contains("app.js"), "{missing}");
}
