//! `export`: the organisation chart as a file, and what a slip of the finger gets.

mod support;

use support::{copy_of_region, data, region, run};

fn chart(args: &[&str]) -> support::Answer {
    run(["export", "chart"].into_iter().chain(args.iter().copied()))
}

#[test]
fn the_chart_of_a_day_is_one_document_and_the_same_every_time() {
    let region = region().display().to_string();
    let answer = chart(&[&region, "--on", "2024-05-01"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(answer.out.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
    assert!(answer.out.ends_with("</svg>\n"));
    for expected in ["<title>Organisation i Nordjylland, 1. maj 2024</title>", "<g id=\"boks-klynge-nord-politisk\">"] {
        assert!(answer.out.contains(expected), "{expected}");
    }
    assert_eq!(answer.out, chart(&[&region, "--on", "2024-05-01"]).out);
    assert_ne!(answer.out, chart(&[&region, "--on", "2021-05-03"]).out);
}

#[test]
fn a_name_cannot_leave_its_place() {
    let folder = copy_of_region("export-names");
    let file = folder.join("bodies/klynge-nord.toml");
    let text = std::fs::read_to_string(&file).expect("is there");
    let name = "name = \"Klynge Nord\"";
    assert!(text.contains(name));
    std::fs::write(&file, text.replacen(name, "name = '<script>\"Klynge\" & Nord</script>'", 1)).expect("is written");
    let answer = chart(&[&folder.display().to_string(), "--on", "2024-05-01"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(!answer.out.contains("<script") && answer.out.contains("&lt;script&gt;"));
}

#[test]
fn what_is_not_there_is_told_and_nothing_is_written() {
    let all = data().display().to_string();
    for (args, expected) in [
        (vec!["export", "kort", &all], "formatet »kort« findes ikke; her kendes chart"),
        (vec!["export", "chart", &all], "--region ID mangler: her er eksempel, midtjylland, nordjylland"),
        (vec!["export", "chart", &all, "--region", "nordjyland"], "mente du nordjylland?"),
        (vec!["export"], "FORMAT mangler"),
        (vec!["export", "chart"], "SOURCE mangler"),
    ] {
        let answer = run(args);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""));
        assert!(answer.err.contains(expected), "{expected}: {}", answer.err);
    }
    let answer = chart(&[&all, "--region", "midtjylland", "--on", "2009-01-01"]);
    assert!(answer.code == 0 && answer.out.contains("Organisation i Midtjylland, 1. januar 2009"));
}
