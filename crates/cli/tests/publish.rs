//! `publish`: what it writes, and that it writes nothing when anything is wrong.

mod support;

use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::route::Query;
use klyngeatlas_core::snapshot::parse_json;
use klyngeatlas_core::time::parse_day;
use klyngeatlas_core::view::{self, FrameFacts, Scene};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use support::{contents, copy_of_region, data, folder, region, run, write};

/// Without the overviews, which judge a year of days and have tests of their own.
fn publish(source: &Path, out: &Path) -> support::Answer {
    run([Path::new("publish"), source, Path::new("--snapshots-only"), Path::new("--out"), out])
}

fn publish_all(source: &Path, out: &Path) -> support::Answer {
    run([Path::new("publish"), source, Path::new("--out"), out])
}

/// The small region: quick to judge for a year.
fn example() -> PathBuf {
    data().join("eksempel")
}

fn hash(bytes: &[u8]) -> Value {
    Value::from(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

#[test]
fn writes_a_snapshot_a_region_and_an_index_with_its_hash() {
    let out = folder("publish-writes").join("new/folder");
    let answer = publish(&region(), &out);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    let files = contents(&out);
    assert_eq!(
        files.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["index.json", "kalender", "nordjylland.json"]
    );
    let index: Value = serde_json::from_slice(&files[0].1).expect("is JSON");
    let listed = &index["snapshots"]["nordjylland"];
    assert_eq!(index["format"], "klyngeatlas/1");
    assert_eq!((&listed["file"], &listed["sha256"]), (&Value::from("nordjylland.json"), &hash(&files[2].1)));
    assert_eq!((&listed["title"], listed.get("example")), (&Value::from("Nordjylland"), None));
    assert_eq!(listed.get("overview"), None);
    let snapshot: Value = serde_json::from_slice(&files[2].1).expect("is JSON");
    assert_eq!(listed["published"], snapshot["published"]);
}

#[test]
fn the_same_data_give_the_same_bytes_by_every_way() {
    let all = folder("publish-same");
    assert_eq!(publish(&region(), &all.join("a")).code, 0);
    assert_eq!(publish(&data(), &all.join("b")).code, 0);
    assert_eq!(publish(&all.join("a/nordjylland.json"), &all.join("c")).code, 0);
    // The folder of all regions gives more than this one.
    let snapshot = |folder: &str| fs::read(all.join(folder).join("nordjylland.json")).expect("was written");
    assert!(snapshot("a") == snapshot("b") && snapshot("a") == snapshot("c"));
    assert!(contents(&all.join("a")) == contents(&all.join("c")));
}

#[test]
fn the_overview_of_the_days_to_come_stands_beside_the_snapshot() {
    let out = folder("publish-overview");
    assert_eq!(publish_all(&example(), &out).code, 0);
    let files = contents(&out);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["eksempel.json", "eksempel.overview.json", "index.json", "kalender"]);
    let index: Value = serde_json::from_slice(&files[2].1).expect("is JSON");
    let listed = &index["snapshots"]["eksempel"]["overview"];
    assert_eq!((&listed["file"], &listed["sha256"]), (&Value::from("eksempel.overview.json"), &hash(&files[1].1)));
    let overview: Value = serde_json::from_slice(&files[1].1).expect("is JSON");
    assert_eq!(overview["snapshot"], hash(&files[0].1), "it names the snapshot that it was made from");
    assert_eq!(overview["runs"][0]["from"], index["snapshots"]["eksempel"]["published"]);
    let again = out.join("again");
    assert_eq!(publish_all(&out.join("eksempel.json"), &again).code, 0);
    assert!(contents(&again) == files, "the same data give the same bytes");
}

/// The verdicts that a file says must be those that the engine gives on the reader's day: on the first and the last day of
/// each run, read by the code that the browser runs.
#[test]
fn the_published_overview_is_what_the_engine_says_at_both_ends_of_each_run() {
    let out = folder("publish-overview-true");
    assert_eq!(publish_all(&example(), &out).code, 0);
    let read = |name: &str| {
        let bytes = fs::read(out.join(name)).expect("was written");
        (parse_json(name, &bytes).expect("is JSON").0, hash(&bytes))
    };
    let ((root, hash), (file, _)) = (read("eksempel.json"), read("eksempel.overview.json"));
    let Ok((atlas, _)) = Atlas::read(&root) else { panic!("the snapshot cannot be read") };
    let (atlas, hash) = (Arc::new(atlas), hash.as_str().expect("is a text").to_owned());
    let told: Value = serde_json::to_value(&file).expect("is JSON");
    let runs = told["runs"].as_array().expect("is a list");
    assert!(runs.len() > 2, "the example has turns in its year");
    let day = |value: &Value| parse_day(value.as_str().expect("is a text")).expect("is a day");
    for run in runs {
        for day in [day(&run["from"]), day(&run["until"]).pred_opt().expect("is a day")] {
            let scene = Scene::new(&atlas, &Query::default(), day);
            let shown = view::published::on(&file, &hash, day);
            assert!(shown == Some((FrameFacts::of(&scene), view::overview(&scene))), "on {day}");
        }
    }
}

#[test]
fn keys_stand_sorted_and_the_bytes_end_in_one_line() {
    let out = folder("publish-sorted");
    publish(&region(), &out);
    let text = fs::read_to_string(out.join("nordjylland.json")).expect("was written");
    // serde_json's own map sorts its keys, so writing it again may change nothing.
    let value: Value = serde_json::from_str(&text).expect("is JSON");
    assert!(text == value.to_string() + "\n");
}

#[test]
fn what_stood_there_is_untouched_when_anything_is_refused() {
    let region = copy_of_region("publish-untouched");
    let out = folder("publish-untouched-out");
    assert_eq!(publish(&region, &out).code, 0);
    let before = contents(&out);
    write(region.join("more.toml"), "[persons.x]\nname = \"Ring 96 31 20 00\"\n");
    let answer = publish(&region, &out);
    assert_eq!(answer.code, 2);
    assert!(before == contents(&out), "nothing may change, and no draft may be left");
}

#[test]
fn names_every_unsafe_value_without_showing_it() {
    let region = copy_of_region("publish-unsafe");
    let out = region.with_file_name("out");
    let cited = "source = { source_id = \"S001\" }\n";
    write(
        region.join("more.toml"),
        format!(
            "[persons.a]\nname = \"010170–1234\"\n{cited}[persons.b]\nname = \"b@rn.dk\"\n{cited}[persons.c]\nname = \"+45 96 31 20 00\"\n{cited}"
        ),
    );
    let answer = publish(&region, &out);
    assert_eq!(answer.code, 2);
    let file = region.join("more.toml");
    let lines: Vec<&str> = answer.err.lines().collect();
    for (line, (place, shape)) in lines.iter().zip([
        ("2:8: persons.a.name", "••••••-••••"),
        ("5:8: persons.b.name", "•@••.••"),
        ("8:8: persons.c.name", "•• •• •• •• ••"),
    ]) {
        assert!(line.starts_with(&format!("{}:{place}: »", file.display())) && line.contains(shape), "{line}");
    }
    assert_eq!(lines.last(), Some(&"3 problemer. Intet er skrevet."));
    assert!(!answer.err.contains("1234") && !answer.err.contains("31 20"));
    assert!(!out.exists());
}

#[test]
fn rows_without_a_source_are_for_examples_only() {
    let region = copy_of_region("publish-uncited");
    let out = region.with_file_name("out");
    write(region.join("more.toml"), "[persons.a]\nname = \"A\"\n");
    let answer = publish(&region, &out);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("more.toml:1:1: persons.a: rækken har ingen kilde"), "{}", answer.err);
    assert!(!out.exists());
    write(region.join("example.toml"), "example = true\n");
    assert_eq!(publish(&region, &out).code, 0);
    assert!(fs::read_to_string(out.join("index.json")).expect("was written").contains("\"example\":true"));
}

#[test]
fn an_id_must_be_able_to_name_a_file_and_a_page() {
    let region = copy_of_region("publish-id");
    let header = fs::read_to_string(region.join("region.toml")).expect("is there");
    for id in ["../hjem", "index", "om", "Nord", "a b", ""] {
        write(region.join("region.toml"), header.replace("id = \"nordjylland\"", &format!("id = \"{id}\"")));
        let out = region.with_file_name("out");
        let answer = publish(&region, &out);
        assert_eq!(answer.code, 2, "{id}");
        assert!(answer.err.contains("region.toml:4:6: id: "), "{id}: {}", answer.err);
        assert!(!out.exists() && !region.with_file_name("hjem.json").exists());
    }
}

#[test]
fn two_regions_of_one_id_are_refused() {
    let out = folder("publish-twice").join("out");
    let region = region();
    let answer = run([Path::new("publish"), &region, &region, Path::new("--out"), &out]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("snapshottets id står allerede i "), "{}", answer.err);
    assert!(!out.exists());
}

#[test]
fn a_folder_that_cannot_be_written_is_said_and_left_as_it_was() {
    let at = folder("publish-refused");
    let file = write(at.join("file"), "mine");
    let answer = publish(&region(), &file);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("kan ikke skrives"), "{}", answer.err);
    assert_eq!(fs::read(&file).expect("is there"), b"mine");

    fs::create_dir_all(at.join("out/index.json")).expect("a folder can be made");
    let answer = publish(&region(), &at.join("out"));
    assert_eq!(answer.code, 2);
    assert_eq!(contents(&at.join("out")).len(), 1, "no snapshot without its index, and no draft left");
}

#[test]
fn an_exception_is_logged_and_one_for_nothing_is_refused() {
    let region = copy_of_region("publish-exception");
    let out = region.with_file_name("out");
    write(
        region.join("more.toml"),
        "[meetings.x]\norganization_id = \"klyngestyregruppe-nord\"\nlocation = \"Lokale 010170-1234\"\nsource = { source_id = \"S004\" }\n",
    );
    assert_eq!(publish(&region, &out).code, 2);
    let exception = "[exceptions.lokale]\npath = \"meetings.x.location\"\nkind = \"cpr\"\npassage = \"010170-1234\"\nwhy = \"et lokales nummer\"\n";
    write(region.join("exceptions.toml"), exception);
    let answer = publish(&region, &out);
    assert_eq!(answer.code, 0, "{}", answer.err);
    let lines: Vec<&str> = answer.err.lines().collect();
    assert_eq!(lines.len(), 1, "{}", answer.err);
    assert!(
        lines[0].starts_with("undtaget: ") && lines[0].ends_with("exceptions.toml:1: et lokales nummer"),
        "{}",
        lines[0]
    );
    assert!(!lines[0].contains("1234"));
    assert!(!fs::read_to_string(out.join("nordjylland.json")).expect("was written").contains("et lokales nummer"));

    write(region.join("exceptions.toml"), exception.replace("1234", "1235"));
    let answer = publish(&region, &out);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("exceptions.toml:1:13: exceptions.lokale: undtagelsen rammer intet"), "{}", answer.err);
}

#[test]
fn the_index_says_whom_to_write_to_and_what_was_corrected() {
    let out = folder("publish-corrections");
    assert_eq!(publish(&data(), &out).code, 0);
    let text = fs::read(out.join("index.json")).expect("is there");
    let index: Value = serde_json::from_slice(&text).expect("is JSON");
    let example = &index["snapshots"]["eksempel"];
    assert_eq!(example["contact"]["email"], "rettelser@eksempelregion.invalid");
    assert_eq!(index["snapshots"]["nordjylland"].get("contact"), None, "no source names an office, so none is named");
    assert_eq!(index["snapshots"]["nordjylland"].get("corrections"), None);
    let days: Vec<&str> =
        example["corrections"].as_array().expect("is a list").iter().filter_map(|row| row["on"].as_str()).collect();
    assert_eq!(days, ["2026-09-14", "2026-06-02", "2026-03-20"], "the newest first");
    assert_eq!(example["corrections"][0]["organization"]["id"], "egeklyngen-fagligt");
    // What the app reads back is what the region itself says.
    let (root, _) = parse_json("index.json", &text).expect("is JSON");
    let listed = klyngeatlas_core::integrity::read_list(&root).expect("is sound");
    let bytes = fs::read(out.join("eksempel.json")).expect("is there");
    let (region, _) = Atlas::read(&parse_json("eksempel.json", &bytes).expect("is JSON").0).expect("is sound");
    let known = listed.iter().find(|listed| listed.id == "eksempel").expect("is listed");
    assert_eq!(known.corrections, klyngeatlas_core::model::CorrectionTold::all(&region));
    assert_eq!(known.contact, region.contact);
}

#[test]
fn a_person_s_mailbox_is_refused_where_an_office_s_may_stand() {
    let source = copy_of_region("publish-mailbox");
    let header = source.join("region.toml");
    let text = fs::read_to_string(&header).expect("is there");
    fs::write(&header, format!("{text}\ncontact = {{ email = \"anders.andersen@eksempel.dk\" }}\n"))
        .expect("can be written");
    let out = folder("publish-mailbox-out");
    let answer = publish(&source, &out);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("contact.email") && answer.err.contains("ligner en e-mailadresse"), "{}", answer.err);
    assert!(!answer.err.contains("andersen"), "the log is public sooner than one thinks: {}", answer.err);
    assert!(contents(&out).is_empty());
}
