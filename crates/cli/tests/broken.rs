//! Broken input: each kind is told with its place, by exit code 2, without a panic, and nothing is written.

mod support;

use std::fs;
use std::path::Path;
use support::{copy_of_region, folder, region, run, write};

/// A file that is added to a copy of the region, and what must be said of it. `{}` stands for the file.
fn refuses_file(name: &str, bytes: impl AsRef<[u8]>, expected: &[&str]) {
    let region = copy_of_region(name);
    write(region.join("zz.toml"), bytes);
    refuses(&region, &region.with_file_name("out"), expected, &region.join("zz.toml"));
}

/// A snapshot, and what must be said of it.
fn refuses_snapshot(name: &str, bytes: impl AsRef<[u8]>, expected: &[&str]) {
    let at = folder(name);
    let file = write(at.join("x.json"), bytes);
    refuses(&file, &at.join("out"), expected, &file);
}

fn refuses(source: &Path, out: &Path, expected: &[&str], file: &Path) {
    let published = run([Path::new("publish"), source, Path::new("--out"), out]);
    assert!(!out.exists(), "nothing may be written");
    for answer in [published, run([Path::new("check"), source]), run([Path::new("rules"), source])] {
        assert_eq!(answer.code, 2, "{}", answer.err);
        assert_eq!(answer.out, "");
        for line in expected {
            let line = line.replace("{}", &file.display().to_string());
            assert!(answer.err.contains(&line), "»{line}« is not in\n{}", answer.err);
        }
        let told = answer.err.lines().count() - 1;
        let closing = answer.err.lines().last().unwrap_or_default();
        assert!(
            closing.starts_with(&format!("{told} problem")),
            "every problem on a line, then how many: {}",
            answer.err
        );
    }
}

const CITED: &str = "source = { source_id = \"S001\" }\n";

#[test]
fn a_typo_in_a_key() {
    refuses_file(
        "typo",
        format!("[persons.x]\nnaem = \"X\"\n{CITED}"),
        &["{}:2:1: persons.x.naem: ukendt nøgle", "{}:1:1: persons.x: nøglen name mangler"],
    );
}

#[test]
fn a_dangling_id() {
    let row = format!("[rosters.x]\norganization_id = \"findes-ikke\"\non = \"2020-01-01\"\ncomplete = true\n{CITED}");
    refuses_file(
        "dangling",
        row,
        &["{}:2:19: rosters.x.organization_id: »findes-ikke«: id'et findes ikke i organizations"],
    );
}

#[test]
fn a_key_that_stands_twice_in_one_file() {
    refuses_file("double", format!("[persons.x]\nname = \"X\"\nname = \"Y\"\n{CITED}"), &["{}:3:1: "]);
    refuses_snapshot("double-json", "{\"id\": \"a\",\n \"id\": \"b\"}", &["{}:2:2: id: "]);
}

#[test]
fn an_id_that_stands_in_two_files_names_both() {
    let region = copy_of_region("two-files");
    let row = format!("[persons.x]\nname = \"X\"\n{CITED}");
    let first = write(region.join("aa.toml"), &row);
    let again = write(region.join("zz.toml"), &row);
    let expected = format!(
        "{}:1:10: persons.x: står allerede i {}:1:10; det må kun stå ét sted",
        again.display(),
        first.display()
    );
    refuses(&region, &region.with_file_name("out"), &[&expected], &again);
}

#[test]
fn a_day_that_does_not_exist() {
    let row = format!("[meetings.x]\norganization_id = \"klynge-nord\"\nstart = \"2021-02-31\"\n{CITED}");
    refuses_file("february", row, &["{}:3:9: meetings.x.start: »2021-02-31«: "]);
}

#[test]
fn two_rosters_for_one_day() {
    let row = |id| {
        format!("[rosters.{id}]\norganization_id = \"klynge-nord\"\non = \"2021-05-03\"\ncomplete = true\n{CITED}")
    };
    refuses_file("rosters", row("a") + &row("b"), &["{}:8:6: rosters.b.on: »2021-05-03«: "]);
}

#[test]
fn a_meeting_that_ends_before_it_starts() {
    let row = format!(
        "[meetings.x]\norganization_id = \"klynge-nord\"\nstart = \"2021-05-03T16:00\"\nend = \"2021-05-03T14:00\"\n{CITED}"
    );
    refuses_file("backwards", row, &["{}:4:7: meetings.x.end: »2021-05-03T14:00«: "]);
}

#[test]
fn a_byte_order_mark() {
    refuses_file("bom", b"\xEF\xBB\xBF[persons]\n", &["{}:1:1: filen begynder med et byte-order-mark"]);
    refuses_snapshot("bom-json", b"\xEF\xBB\xBF{}", &["{}:1:1: filen begynder med et byte-order-mark"]);
}

#[test]
fn bytes_of_latin_1() {
    refuses_file("latin", b"[persons.x]\nname = \"S\xF8ren\"\n", &["{}:2:10: byte 0xF8: "]);
    refuses_snapshot("latin-json", b"{\"title\": \"S\xF8\"}", &["{}:1:13: byte 0xF8: "]);
}

#[test]
fn a_snapshot_that_ends_too_soon_anywhere() {
    let out = folder("truncated");
    assert_eq!(run([Path::new("publish"), &region(), Path::new("--out"), &out]).code, 0);
    let whole = fs::read(out.join("nordjylland.json")).expect("was written");
    for part in 0..12 {
        let bytes = &whole[..whole.len() * part / 12];
        refuses_snapshot(&format!("truncated-{part}"), bytes, &["x.json:1:"]);
    }
}

#[test]
fn brackets_without_end() {
    refuses_snapshot("brackets", vec![b'['; 2_000_000], &["{}:1:66: ", "dybere end 64 niveauer"]);
    refuses_file("brackets-toml", format!("a = {}", "[".repeat(100_000)), &["{}:1:"]);
    refuses_file("huge-toml", vec![b'['; 9_000_000], &["{}:1:1: filen er på 9000000 byte"]);
}

#[test]
fn what_is_no_snapshot_at_all() {
    refuses_snapshot("empty", "", &["{}:1:1: "]);
    refuses_snapshot("number", "7", &["{}:1:1: 7: et objekt var ventet"]);
    refuses_snapshot("nothing", "{}", &["nøglen format mangler", "nøglen published mangler"]);
    refuses_snapshot("future", r#"{"format":"klyngeatlas/2"}"#, &["denne udgave læser klyngeatlas/1"]);
}

#[test]
fn a_source_that_is_not_there_or_holds_no_region() {
    let at = folder("no-region");
    let missing = at.join("mangler");
    refuses(&missing, &at.join("out"), &["{}:1:1: filen eller mappen findes ikke"], &missing);
    let empty = folder("no-region-empty");
    refuses(&empty, &at.join("out"), &["{}:1:1: mappen er hverken en regions"], &empty);
}

#[test]
fn every_problem_of_every_file_is_told_at_once() {
    let region = copy_of_region("many");
    write(region.join("aa.toml"), format!("[persons.x]\nnaem = \"X\"\n{CITED}"));
    write(region.join("bb.toml"), b"\xEF\xBB\xBF");
    write(region.join("cc.toml"), format!("[persons.y]\nname = \n{CITED}"));
    write(
        region.join("dd.toml"),
        format!("[meetings.x]\norganization_id = \"klynge-nord\"\nstart = \"2021-02-31\"\n{CITED}"),
    );
    let expected = ["aa.toml:2:1: ", "bb.toml:1:1: ", "cc.toml:2:", "dd.toml:3:9: "];
    refuses(&region, &region.with_file_name("out"), &expected, &region);
}

#[test]
fn a_file_that_cannot_be_read_does_not_bury_its_cause_in_consequences() {
    let region = copy_of_region("cause");
    write(region.join("organizations.toml"), b"\xEF\xBB\xBF");
    let answer = run([Path::new("check"), &region]);
    assert_eq!(answer.code, 2);
    assert_eq!(answer.err.lines().count(), 2, "{}", answer.err);
}
