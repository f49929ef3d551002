//! `forget`: the person goes, the seat and its history stay, and nothing else in the files moves.

mod support;

use std::path::{Path, PathBuf};
use support::{copy_of_region, read, region, run, write};

const PERSON: &str = "jan-mainz";

fn forget(person: &str, folder: &Path, more: &[&str]) -> support::Answer {
    let mut args: Vec<PathBuf> = vec!["forget".into(), person.into(), folder.to_owned()];
    args.extend(more.iter().map(PathBuf::from));
    run(args)
}

/// The lines that only one of two texts has.
fn differing(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let only = |one: &str, other: &str| {
        let lines = one.lines().filter(|line| !line.is_empty() && !other.lines().any(|o| o == *line));
        lines.map(str::to_owned).collect()
    };
    (only(before, after), only(after, before))
}

#[test]
fn the_person_goes_and_the_seat_stays() {
    let folder = copy_of_region("forget");
    let answer = forget(PERSON, &folder, &[]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{}", answer.out);
    let before = |file: &str| read(&region(), file);
    let (gone, new) = differing(&before("persons.toml"), &read(&folder, "persons.toml"));
    assert_eq!(gone.len(), 3, "{gone:?}");
    assert_eq!(new, Vec::<String>::new());
    let (gone, new) = differing(&before("memberships.toml"), &read(&folder, "memberships.toml"));
    assert_eq!(gone.len(), 3, "{gone:?}");
    assert_eq!(
        new,
        ["[memberships.klyngestyregruppe-nord-plads-1]", "source = { source_id = \"S004\", lines = [47, 47] }"],
    );
    assert!(
        answer.out.contains("hedder nu klyngestyregruppe-nord-plads-1") && answer.out.contains("git"),
        "{}",
        answer.out
    );

    let out = folder.with_file_name("out");
    let published = run([Path::new("publish"), &folder, Path::new("--snapshots-only"), Path::new("--out"), &out]);
    assert_eq!(published.code, 0, "{}", published.err);
    let snapshot = read(&out, "nordjylland.json");
    assert!(!snapshot.contains("Mainz") && !snapshot.contains(PERSON));
    assert!(snapshot.contains("klyngestyregruppe-nord-plads-1"));
}

#[test]
fn a_dry_run_tells_the_same_and_writes_nothing() {
    let folder = copy_of_region("forget-dry");
    let dry = forget(PERSON, &folder, &["--dry-run"]);
    assert_eq!(read(&folder, "persons.toml"), read(&region(), "persons.toml"));
    let done = forget(PERSON, &folder, &[]);
    let lines = |answer: &support::Answer| answer.out.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines(&dry), lines(&done));
    assert!(dry.out.starts_with("Ville blive ændret (intet er skrevet):\n"), "{}", dry.out);
}

#[test]
fn the_comment_of_the_file_outlives_its_first_row_and_a_guest_stays_without_a_name() {
    let folder = copy_of_region("forget-first");
    assert_eq!(forget("leif-serup", &folder, &[]).code, 0);
    let persons = read(&folder, "persons.toml");
    let first = read(&region(), "persons.toml").lines().next().expect("has a line").to_owned();
    assert!(persons.starts_with(&format!("{first}\n\n[persons.lone-iversen]\n")), "{persons}");

    let guest = forget("per-bo-noergaard-andersen", &folder, &[]);
    assert_eq!(guest.code, 0, "{}", guest.out);
    let meeting = read(&folder, "meetings/klyngestyregruppe-nord-2021-05-03.toml");
    assert!(meeting.contains(".guests.gaest-1]\nrole = \"guest\"\n"), "{meeting}");
    assert!(meeting.contains("lines = [240, 240] }"), "{meeting}");
}

#[test]
fn what_only_a_person_can_change_is_listed_with_its_place() {
    let folder = copy_of_region("forget-left");
    write(
        folder.join("more.toml"),
        "# Jan Mainz bad om det.\n[persons.mainz-2]\nname = \"Eva Mainz\"\nsource = { source_id = \"S004\" }\n",
    );
    write(folder.join("noter.md"), "Talt med Jan\nMainz.\n");
    let answer = forget(PERSON, &folder, &[]);
    assert_eq!(answer.code, 1, "{}", answer.out);
    let (sure, maybe) = answer.out.split_once("Efternavnet alene").expect("tells both");
    assert!(sure.contains("more.toml:1:3\n") && sure.contains("noter.md:1:10\n"), "{sure}");
    assert!(maybe.contains("more.toml:3:13\n") && !maybe.contains("more.toml:1:"), "{maybe}");
}

#[test]
fn a_row_that_stands_in_for_the_seat_follows_its_new_id() {
    let folder = copy_of_region("forget-stand-in");
    let seat = "[memberships.x]\norganization_id = \"klyngestyregruppe-nord\"\nstands_in_for_id = \"jan-mainz-klyngestyregruppe-nord\" # vikar\nsource = { source_id = \"S004\" }\n";
    write(folder.join("more.toml"), seat);
    assert_eq!(forget(PERSON, &folder, &[]).code, 0);
    assert!(read(&folder, "more.toml").contains("stands_in_for_id = \"klyngestyregruppe-nord-plads-1\" # vikar\n"));
}

#[test]
fn who_is_not_there_and_what_is_no_folder_are_refused() {
    let folder = copy_of_region("forget-unknown");
    let answer = forget("jan-mains", &folder, &[]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("personen »jan-mains« findes ikke; mente du jan-mainz?"), "{}", answer.err);
    let file = write(folder.join("a.json"), "{}");
    let answer = forget(PERSON, &file, &[]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("en regions mappe var ventet"), "{}", answer.err);
    let broken = write(folder.join("broken.toml"), "[x");
    let answer = forget(PERSON, &folder, &[]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("broken.toml") && answer.err.contains("Intet er skrevet."), "{}", answer.err);
    assert!(broken.exists() && read(&folder, "persons.toml").contains("Jan Mainz"));
}
