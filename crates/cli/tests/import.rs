//! `import`: minutes become a draft that the rest of the program can read, and what cannot be used writes nothing.

mod support;

use std::path::PathBuf;
use support::{contents, copy_of_region, data, folder, run, write};

fn minutes() -> PathBuf {
    data().join("../tests/fixtures/minutes/egeklyngen.txt")
}

fn import(args: &[&str]) -> support::Answer {
    run([&["import"], args].concat())
}

#[test]
fn a_draft_can_be_laid_among_the_data_as_it_is() {
    let region = copy_of_region("import_a_draft");
    let out = region.join("meetings/udkast.toml").display().to_string();
    let minutes = minutes().display().to_string();
    let args = ["minutes", &minutes, "--body", "klyngestyregruppe-nord", "--source", "S004", "--out", &out];
    let answer = import(&args);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(answer.out.contains("145 linjer læst") && answer.out.contains("1 ikke læst"), "{}", answer.out);
    let draft = std::fs::read_to_string(&out).expect("the draft is there");
    let check = |rule| run(["check", &region.display().to_string(), "--on", "2026-11-29", "--rule", rule]);
    let answer = check("NJ-KN-DEC-5");
    assert_eq!(answer.err, "", "every field of the draft is one that the format knows");
    let again = import(&args);
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert!(again.err.contains("der ligger allerede en fil af det navn"), "{}", again.err);
    assert_eq!(std::fs::read_to_string(&out).expect("the draft is there"), draft, "an editor's work is left alone");
}

#[test]
fn without_a_file_to_write_the_draft_is_the_answer() {
    let minutes = minutes().display().to_string();
    let answer = import(&["minutes", &minutes]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(answer.out.contains("\n[meetings.egeklyngens-faglige-niveau-2026-11-04]\n"), "{}", answer.out);
    assert!(answer.out.contains("\nstart = \"2026-11-04T13:00\" # linje 5–6\n"), "{}", answer.out);
}

#[test]
fn what_is_no_minutes_is_told_and_nothing_is_written() {
    let folder = folder("import_what_is_no_minutes");
    let out = folder.join("udkast.toml").display().to_string();
    for (name, bytes, expected) in [
        ("tom.txt", b"".to_vec(), "teksten er tom"),
        ("brev.txt", "Kære alle\nTak for sidst.\n".into(), "ikke stillet op som et referat"),
        ("gammel.txt", b"Referat\nM\xf8dedato: 3. maj 2021\n".to_vec(), "gammel.txt:2:1: teksten er ikke UTF-8"),
        ("stor.txt", "Referat:\n1) x\n".repeat(700_000).into(), "det er for meget til et referat"),
    ] {
        let file = write(folder.join(name), bytes).display().to_string();
        let answer = import(&["minutes", &file, "--out", &out]);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{name}");
        assert!(answer.err.contains(expected), "{name}: {}", answer.err);
        assert!(answer.err.ends_with("1 problem. Intet er skrevet.\n"), "{}", answer.err);
    }
    assert_eq!(contents(&folder).len(), 4, "only what was there before");
}

#[test]
fn what_is_asked_for_wrongly_is_told_with_what_would_be_right() {
    let minutes = minutes().display().to_string();
    for (args, expected) in [
        (&[][..], "formatet mangler: minutes"),
        (&["minutes"], "FIL.txt mangler"),
        (&["pdf", &minutes], "»pdf« kan ikke læses ind; minutes kan"),
        (&["minutes", &minutes, &minutes], "ét referat ad gangen"),
        (&["minutes", &minutes, "--body", "to ord"], "--body »to ord«: et id af bogstaver"),
        (&["minutes", &minutes, "--on", "2026-01-01"], "--on kendes ikke her"),
    ] {
        let answer = import(args);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{args:?}");
        assert!(answer.err.contains(expected), "{args:?}: {}", answer.err);
        assert!(answer.err.ends_with("Se klyngeatlas import --help\n"), "{}", answer.err);
    }
    assert!(import(&["--help"]).out.starts_with("klyngeatlas import minutes FIL.txt"));
}
