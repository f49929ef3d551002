//! Folders and lists that somebody made to be read: what they name and hold is shown, never obeyed, and reading ends.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};
use support::{copy_of_region, data, folder, program, run, write};

/// What a terminal would obey: clear the screen, name the window, turn the line round, begin another line.
const OBEYED: &str = "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\nindex.json: som udgivet";

/// Nothing that was written is obeyed by a terminal; each thing told has its one line.
fn assert_shown(text: &str) {
    let obeyed = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!text.contains(obeyed), "{text:?}");
    assert!(!text.lines().any(|line| line.starts_with("index.json: som udgivet")), "{text}");
}

#[test]
fn names_keys_and_arguments_are_shown() {
    for args in [vec!["check", OBEYED], vec!["explain", "NJ-1", OBEYED], vec![OBEYED, "x"], vec!["verify", OBEYED]] {
        let answer = run(&args);
        assert_eq!(answer.code, 2);
        assert_shown(&answer.err);
        assert!(answer.err.contains("\\u{1b}[2J"), "{}", answer.err);
    }
}

#[cfg(unix)]
#[test]
fn the_name_of_a_file_is_shown() {
    let region = copy_of_region("hostile-name");
    write(region.join("\u{1b}[31mx\nindex.json: som udgivet.toml"), "x = 1\n");
    let answer = run([Path::new("check"), &region]);
    assert_eq!(answer.code, 2);
    assert_shown(&answer.err);
}

#[test]
fn what_a_list_says_is_shown() {
    let out = folder("hostile-list").join("udgivet");
    let publish = ["publish", "--snapshots-only", "--out"].map(OsStr::new);
    let example = data().join("eksempel");
    let answer = run(publish.into_iter().chain([out.as_os_str(), example.as_os_str()]));
    assert_eq!(answer.code, 0, "{}", answer.err);
    let list = fs::read_to_string(out.join("index.json")).expect("is there");
    let sound: serde_json::Value = serde_json::from_str(&list).expect("is JSON");
    let with = |path: &str, value: serde_json::Value| {
        let mut list = sound.clone();
        *list.pointer_mut(path).expect("is there") = value;
        write(out.join("index.json"), list.to_string());
        run([Path::new("verify"), &out])
    };
    let title = with("/snapshots/eksempel/title", OBEYED.into());
    assert_eq!(title.code, 1);
    assert!(title.out.contains("title er »Eksempelregion"), "{}", title.out);
    assert_shown(&title.out);
    assert_shown(&with("/snapshots/eksempel/file", "\u{9b}31m\u{202e}x.json".into()).out);
    let key = with("/snapshots", serde_json::json!({ OBEYED: {} }));
    assert_eq!(key.code, 2);
    assert_shown(&key.err);
}

/// Runs the program on a folder, and gives what it said of it; it has to end within a time that no machine needs.
#[cfg(unix)]
fn soon(args: &[&OsStr]) -> String {
    let mut child = program().args(args).stderr(Stdio::piped()).stdout(Stdio::null()).spawn().expect("starts");
    let begun = Instant::now();
    while child.try_wait().expect("can be asked").is_none() {
        if begun.elapsed() > Duration::from_secs(60) {
            child.kill().expect("can be ended");
            panic!("{args:?} never ends");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    String::from_utf8(child.wait_with_output().expect("has ended").stderr).expect("is UTF-8")
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for_and_a_ring_of_links_is_not_walked() {
    let region = copy_of_region("hostile-folder");
    let pipe = region.join("zz.toml");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("there is mkfifo").success());
    for args in [vec!["check"], vec!["publish", "--out", "/nowhere"], vec!["forget", "medlem-5", "--dry-run"]] {
        let args: Vec<&OsStr> = args.into_iter().map(OsStr::new).chain([region.as_os_str()]).collect();
        let said = soon(&args);
        assert!(said.contains("zz.toml:1:1: er hverken en fil eller en mappe"), "{said}");
    }
    fs::remove_file(&pipe).expect("can be removed");
    for name in ["a", "b", "c"] {
        std::os::unix::fs::symlink(".", region.join(name)).expect("can be linked");
    }
    let said = soon(&[OsStr::new("check"), region.as_os_str()]);
    assert!(said.contains("a:1:1: mappen er en henvisning til en, som den selv ligger i"), "{said}");
}
