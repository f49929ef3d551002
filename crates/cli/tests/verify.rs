//! `verify`: what was published against its sums and its signature, and what publishing anew says of a signature.

#![expect(clippy::expect_used, reason = "these functions run in tests only; what fails here fails the test")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use support::{copy, data, folder, json, run, write};

/// The example region, published into a folder of its own.
fn published(name: &str) -> PathBuf {
    let out = folder(name).join("udgivet");
    let answer = run([Path::new("publish"), &data().join("eksempel"), Path::new("--out"), &out]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    out
}

/// A list that minisign signed, with its snapshot and its key.
fn signed(name: &str) -> PathBuf {
    let to = folder(name).join("signed");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/signed"), &to);
    to
}

fn verify(at: &Path, more: &[&str]) -> support::Answer {
    run([Path::new("verify"), at].into_iter().map(Path::as_os_str).chain(more.iter().map(std::ffi::OsStr::new)))
}

/// Replaces a passage of a file.
fn change(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).expect("can be read");
    assert!(text.contains(old), "{old}");
    write(file.to_owned(), text.replacen(old, new, 1));
}

#[test]
fn what_was_published_is_what_it_was() {
    let out = published("verify-sound");
    for at in [out.clone(), out.join("index.json")] {
        let answer = verify(&at, &[]);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{}", answer.out);
        let lines: Vec<&str> = answer.out.lines().collect();
        assert!(lines[0].starts_with("index.json: kan læses, "), "{}", answer.out);
        assert!(lines[1].starts_with("eksempel.json: som udgivet, "), "{}", answer.out);
        assert!(lines[2].starts_with("eksempel.overview.json: som udgivet, "), "{}", answer.out);
        assert_eq!(lines[3..], ["Alle 3 filer er, som de skal være."]);
    }
    // A site keeps its data in a folder.
    let site = out.with_file_name("site");
    copy(&out, &site.join("data"));
    assert_eq!(verify(&site, &[]).code, 0);
}

#[test]
fn every_file_that_is_another_is_named_with_both_sums() {
    let out = published("verify-changed");
    change(&out.join("eksempel.json"), "Egeklyngen", "Egeklyngem");
    let half = fs::read(out.join("eksempel.overview.json")).expect("is there");
    write(out.join("eksempel.overview.json"), &half[..half.len() / 2]);
    let answer = verify(&out, &[]);
    assert_eq!(answer.code, 1);
    for file in ["eksempel.json", "eksempel.overview.json"] {
        let line = answer.out.lines().find(|line| line.starts_with(&format!("{file}: "))).expect("is told");
        assert!(line.contains(": kontrolsummen er ") && line.contains(", og listen siger "), "{line}");
    }
    assert!(answer.out.ends_with("2 af 3 filer er ikke, som de skal være.\n"), "{}", answer.out);

    fs::remove_file(out.join("eksempel.json")).expect("can be removed");
    let answer = verify(&out, &["--format", "json"]);
    assert_eq!(answer.code, 1);
    let told = json(&answer.out);
    assert_eq!((&told["sound"], &told["signature"]["state"]), (&false.into(), &"none".into()));
    let file = &told["files"][1];
    assert_eq!(
        (&file["file"], &file["found"], &file["sound"]),
        (&"eksempel.json".into(), &json("null"), &false.into())
    );
    assert_eq!(file["problems"][0], "kan ikke læses: filen eller mappen findes ikke");
}

#[test]
fn a_list_by_hand_needs_no_sums_but_the_snapshot_has_to_say_what_it_says() {
    let at = signed("verify-by-hand");
    let list =
        r#"{"snapshots": {"eksempel": {"file": "eksempel.json", "title": "Eksempel", "published": "2026-01-01"}}}"#;
    write(at.join("index.json"), list);
    fs::remove_file(at.join("index.json.minisig")).expect("can be removed");
    let answer = verify(&at, &[]);
    assert_eq!(answer.code, 0);
    assert!(answer.out.contains("listen har ingen kontrolsum af den"), "{}", answer.out);
    write(at.join("index.json"), list.replace("2026-01-01", "2026-02-01"));
    let answer = verify(&at, &[]);
    assert_eq!(answer.code, 1);
    assert!(answer.out.contains("published er »2026-01-01«, og listen siger »2026-02-01«"), "{}", answer.out);
    change(&at.join("eksempel.json"), "\"region_id\":\"regionen\"", "\"region_id\":\"regionem\"");
    let answer = verify(&at, &[]);
    assert!(answer.code == 1 && answer.out.contains("eksempel.json: kan ikke bruges: "), "{}", answer.out);
}

#[test]
fn a_compressed_form_of_other_bytes_is_found_since_browsers_get_that_one() {
    let at = signed("verify-compressed");
    for (suffix, pack) in [("br", klyngeatlas::site::brotli as fn(&[u8]) -> _), ("gz", klyngeatlas::site::gzip)] {
        let bytes = fs::read(at.join("eksempel.json")).expect("is there");
        let packed = at.join(format!("eksempel.json.{suffix}"));
        write(packed.clone(), pack(&bytes).expect("can be packed"));
        assert_eq!(verify(&at, &[]).code, 0, "{suffix}");
        write(packed.clone(), pack(&bytes[1..]).expect("can be packed"));
        let answer = verify(&at, &[]);
        assert_eq!(answer.code, 1);
        assert!(answer.out.contains(&format!("eksempel.json: pakket ud giver .{suffix} ved siden af en anden fil")));
        write(packed.clone(), "<html>");
        assert_eq!(verify(&at, &[]).code, 1, "{suffix}");
        fs::remove_file(packed).expect("can be removed");
    }
}

#[test]
fn the_signature_is_held_against_the_key_that_was_asked_for() {
    let at = signed("verify-signed");
    let answer = verify(&at, &[]);
    assert_eq!(answer.code, 0);
    assert!(answer.out.starts_with("index.json: har en underskrift, som ikke er prøvet: --key"), "{}", answer.out);
    let file = at.join("atlas.pub");
    let line = fs::read_to_string(&file).expect("is there").lines().last().expect("has a line").to_owned();
    for key in [file.to_string_lossy().as_ref(), &line] {
        let answer = verify(&at, &["--key", key]);
        assert_eq!(answer.code, 0, "{}", answer.out);
        let told = "index.json: underskrevet med nøglen (timestamp:1767225600 file:index.json)\n";
        assert!(answer.out.starts_with(told), "{}", answer.out);
    }
    change(&at.join("index.json"), "\"title\":\"Eksempel\"", "\"title\":\"Eksempel \"");
    let answer = verify(&at, &["--key", &line]);
    assert_eq!(answer.code, 1);
    assert!(answer.out.starts_with("index.json: underskriften passer ikke: filen er ændret"), "{}", answer.out);
    fs::remove_file(at.join("index.json.minisig")).expect("can be removed");
    assert!(verify(&at, &["--key", &line]).out.starts_with("index.json: underskriften mangler\n"));
    let answer = verify(&at, &["--key", "RWnonsense"]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("--key »RWnonsense«: en offentlig nøgle fra minisign"), "{}", answer.err);
}

#[test]
fn a_list_that_cannot_be_read_is_no_list() {
    let at = signed("verify-unreadable");
    for (list, told) in [("{", "dokumentet slutter for tidligt"), ("{}", "et objekt med snapshots var ventet")] {
        write(at.join("index.json"), list);
        let answer = verify(&at, &[]);
        assert_eq!(answer.code, 2);
        assert!(answer.err.contains(told), "{}", answer.err);
    }
    let outside = r#"{"snapshots": {"a": {"file": "../../hemmeligt.json", "title": "A", "published": "2026-01-01"}}}"#;
    write(at.join("index.json"), outside);
    let answer = verify(&at, &[]);
    assert!(answer.code == 2 && answer.err.contains("navnet på en fil i samme mappe"), "{}", answer.err);
    assert_eq!(verify(&at.join("intet"), &[]).code, 2);
    assert_eq!(run(["verify"]).code, 2);
}

#[test]
fn publishing_leaves_a_signature_alone_and_says_when_it_no_longer_holds() {
    let out = published("verify-again");
    let signature = write(out.join("index.json.minisig"), "en underskrift");
    let publish = || {
        run([Path::new("publish"), &data().join("eksempel"), Path::new("--snapshots-only"), Path::new("--out"), &out])
    };
    // Without the overviews it is another list, and after that the same again.
    let answer = publish();
    assert_eq!(answer.code, 0);
    assert!(
        answer.err.contains("underskriften gælder ikke de nye data. Underskriv listen: minisign -Sm "),
        "{}",
        answer.err
    );
    let again = publish();
    assert_eq!((again.code, again.err.as_str()), (0, ""));
    assert_eq!(fs::read_to_string(signature).expect("is there"), "en underskrift");
}
