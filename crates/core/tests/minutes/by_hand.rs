//! The draft of minutes in the usual layout, field by field beside the same meeting written by hand.

use super::{draft, toml};
use klyngeatlas_core::minutes::Use;
use klyngeatlas_core::snapshot::{Node, Value, parse_toml};

const MINUTES: &str = include_str!("../../../../tests/fixtures/minutes/egeklyngen.txt");
const BY_HAND: &str = include_str!("../../../../tests/fixtures/minutes/egeklyngen.toml");

/// The one meeting of a TOML text.
fn meeting(toml: &str) -> Node {
    let (root, problems) = parse_toml("prøve.toml", toml.as_bytes());
    assert!(problems.is_empty(), "{problems:?}\n{toml}");
    let meetings = root.get("meetings").expect("there are meetings");
    meetings.get("egeklyngen-fagligt-2026-11-04").expect("there is the meeting").clone()
}

/// What stands under a path, as JSON; "null" where nothing does.
fn at(node: &Node, path: &[&str]) -> String {
    let found = path.iter().try_fold(node, |node, key| node.get(key));
    found.map_or("null".into(), |node| serde_json::to_string(node).expect("is JSON"))
}

#[test]
fn what_the_paper_prints_is_what_an_editor_writes() {
    let (read, by_hand) = (meeting(&toml(MINUTES)), meeting(BY_HAND));
    for field in ["organization_id", "start", "end", "state", "location", "attendance"] {
        assert_eq!(at(&read, &[field]), at(&by_hand, &[field]), "{field}");
    }
    assert_eq!(at(&read, &["source", "quote"]), at(&by_hand, &["source", "quote"]));
    let Some(Value::Object(items)) = by_hand.get("agenda_items").map(|items| &items.value) else { unreachable!() };
    for item in items {
        let path = |field: &'static str| ["agenda_items", item.key.as_str(), field];
        for field in ["number", "title", "attachments", "source"] {
            assert_eq!(at(&read, &path(field)), at(&by_hand, &path(field)), "{}: {field}", item.key);
        }
        // The words are the paper's in the draft, and the editor's by hand.
        for field in ["recommendation", "outcome"] {
            let is_there = |meeting: &Node| at(meeting, &path(field)) != "null";
            assert_eq!(is_there(&read), is_there(&by_hand), "{}: {field}", item.key);
        }
    }
    assert_eq!(items.len(), draft(MINUTES).items.len(), "no item more, none less");
    for field in ["kind", "guests", "inferred"] {
        assert_eq!(at(&read, &[field]), "null", "{field} is an editor's judgement");
    }
}

#[test]
fn every_decision_made_by_hand_is_where_the_draft_says_to_look() {
    let draft = draft(MINUTES);
    let by_hand = meeting(BY_HAND);
    let Some(Value::Object(items)) = by_hand.get("agenda_items").map(|items| &items.value) else { unreachable!() };
    let decisions = items.iter().filter_map(|item| item.node.get("decisions"));
    let mut lines: Vec<usize> = Vec::new();
    for list in decisions {
        let Value::List(list) = &list.value else { unreachable!() };
        for decision in list {
            let text = at(decision, &["source", "lines"]);
            lines
                .extend(text.trim_matches(['[', ']']).split(',').map(|line| line.parse::<usize>().expect("is a line")));
        }
    }
    assert_eq!(lines.len(), 10);
    for line in lines {
        let is_marked = |note: &&klyngeatlas_core::minutes::Note| {
            (note.first..=note.last).contains(&line) && note.sentence.starts_with("måske en beslutning")
        };
        assert!(draft.notes.iter().any(|note| is_marked(&note)), "{line}");
    }
}

#[test]
fn the_one_line_that_is_nothing_is_shown_and_nobody_away_is_named() {
    let draft = draft(MINUTES);
    assert_eq!(draft.left, [(139, Some("2".to_owned()))], "the page's number");
    assert_eq!(draft.uses.len(), MINUTES.lines().count());
    let toml = toml(MINUTES);
    for word in ["Påhit", "Fantasi", "sygdom", "Dan "] {
        assert!(!toml.contains(word), "{word}");
    }
    assert!(toml.contains("[navn udeladt] sender dem videre."), "{toml}");
    let counted = draft.uses.iter().filter(|line| **line == Use::Attendance).count();
    assert_eq!(counted, 12, "four sides and eight people");
}
