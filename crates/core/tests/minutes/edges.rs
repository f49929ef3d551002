//! Minutes with something wrong or rare in them: what cannot be used is told, and stands where it can be seen.

use super::{draft, notes, refusal, toml};
use klyngeatlas_core::minutes::{Counts, Unreadable, Use};
use klyngeatlas_core::model::{MeetingState, Side};
use std::time::{Duration, Instant};

/// Minutes of one item whose head is `head`.
fn with(head: &str) -> String {
    format!("Referat\nGruppen\nMødedato: 4. november 2026\n{head}\n1) Velkomst\nReferat:\nIntet.\n")
}

fn times(head: &str) -> (String, String, Vec<String>) {
    let draft = draft(&format!("Referat\n{head}\n1) Velkomst\nReferat:\nIntet.\n"));
    let text = |found: Option<klyngeatlas_core::minutes::Found<String>>| found.map_or("".into(), |found| found.value);
    let notes = draft.notes.iter().map(|note| note.sentence.clone()).collect();
    (text(draft.start), text(draft.end), notes)
}

#[test]
fn what_is_no_minutes_is_refused() {
    for text in ["", "\n \n\u{feff}", "\u{feff}"] {
        assert_eq!(refusal(text), Unreadable::Empty, "{text:?}");
    }
    for text in ["Kære alle\n\nTak for sidst.\n", "1) mælk\n2) brød\n", "{\"format\": 1}", "Dagsorden\n1) A\n2) B\n"]
    {
        assert_eq!(refusal(text), Unreadable::OtherLayout, "{text:?}");
    }
}

#[test]
fn a_text_as_long_as_a_book_loses_no_line_and_a_line_of_ten_megabytes_ends() {
    let row = "1) Punkt\nIndstilling:\n• Lone Iversen drøfter\nReferat:\nDet blev aftalt.\n\n";
    let text = format!("Mødedato: 1. maj 2021\nDeltagere\nFra kommunerne\n{}", row.repeat(1_000_000 / row.len()));
    let begun = Instant::now();
    assert_eq!(draft(&text).uses.len(), text.lines().count());
    assert_eq!(refusal(&"Referat: 1) a ".repeat(700_000)), Unreadable::OtherLayout);
    assert!(begun.elapsed() < Duration::from_secs(60), "it grows with the length, no faster: {:?}", begun.elapsed());
}

#[test]
fn a_meeting_over_midnight_ends_on_the_day_after() {
    let (start, end, notes) =
        times("Mødedato: 4. november 2026\nMødet påbegyndt: kl. 22.30\nMødet afsluttet: kl. 01.15");
    assert_eq!((start.as_str(), end.as_str()), ("2026-11-04T22:30", "2026-11-05T01:15"));
    assert!(notes[0].contains("går over midnat; slutningen er regnet til den 5. november 2026"), "{notes:?}");
    let (_, end, _) = times("Dato: 31. december 2026\nTid: 22-24");
    assert_eq!(end, "2027-01-01T00:00");
    let (_, end, notes) = times("Dato: 4. november 2026\nTid: 14.00 - 13.00");
    assert_eq!((end.as_str(), notes.len()), ("", 1), "{notes:?}");
    assert!(notes[0].contains("slutter, før det begynder"), "{notes:?}");
}

#[test]
fn the_nights_in_which_the_clocks_are_put_are_told() {
    let (start, end, notes) = times("Dato: 28. marts 2027\nTid: 02:30 - 04:00");
    assert_eq!((start.as_str(), end.as_str()), ("2027-03-28", "2027-03-28T04:00"));
    assert!(notes[0].contains("kl. 02.30 den 28. marts 2027 findes ikke"), "{notes:?}");
    let (start, end, notes) = times("Dato: 30. oktober 2027\nTid: 23:00 - 02:30");
    assert_eq!((start.as_str(), end.as_str()), ("2027-10-30T23:00", "2027-10-31T02:30"));
    assert!(notes.iter().any(|note| note.contains("kommer to gange")), "{notes:?}");
    let (start, end, notes) = times("Dato: 31. oktober 2027\nTid: 02:40 - 02:10");
    assert_eq!((start.as_str(), end.as_str()), ("2027-10-31T02:40", ""));
    assert!(notes.iter().any(|note| note.contains("uret stilles tilbage den nat, så slutningen")), "{notes:?}");
}

#[test]
fn a_day_that_cannot_be_is_left_and_shown() {
    for (line, expected) in [
        ("Mødedato: 31. april 2026", "kalenderen har ikke den dag"),
        ("Mødedato: 4. november", "dagen har intet år"),
        ("Mødedato: snarest", "dagen kunne ikke læses"),
    ] {
        let draft = draft(&format!("Referat\n{line}\n1) A\nReferat:\nb\n"));
        assert_eq!((draft.start.as_ref(), draft.left.as_slice()), (None, &[(2, Some(line.to_owned()))][..]));
        assert!(notes(&draft)[0].1.contains(expected), "{:?}", notes(&draft));
        assert!(draft.to_toml(Default::default()).contains("moede-uden-dato"));
    }
    let (start, _, notes) = times("Dato: tirsdag den 03.05.21");
    assert_eq!(start, "2021-05-03");
    assert!(notes.iter().any(|note| note.contains("ikke en tirsdag")), "{notes:?}");
    assert!(notes.iter().any(|note| note.contains("20xx")), "{notes:?}");
}

#[test]
fn nobody_is_counted_on_a_side_that_no_heading_names() {
    let draft = draft(&with(
        "Deltagere\nEn Udenside, chef, Nordby Kommune\nFra de private\nTo Privat, ejer\nRegionen:\nTre Tal, chef (RHN)\n\
         Fire Tal, chef (?)\nGæster\nFem Gæst, konsulent",
    ));
    let counts = Counts { present: 1, apologies: 0, unknown: 1 };
    assert_eq!(
        draft.attendance.iter().map(|(side, found)| (*side, found.value)).collect::<Vec<_>>(),
        [(Side::Region, counts)]
    );
    let left: Vec<usize> = draft.left.iter().map(|(line, _)| *line).collect();
    assert_eq!(left, [5, 6, 7, 12], "all of them are shown");
    let told = notes(&draft);
    for (line, expected) in
        [(5, "uden side"), (6, "hvilken side"), (7, "uden side"), (10, "uoplyst"), (12, "»Fem Gæst« står som gæst")]
    {
        assert!(told.iter().any(|(at, note)| *at == line && note.contains(expected)), "{line} {expected}: {told:?}");
    }
}

#[test]
fn those_away_are_counted_and_never_named_however_they_are_listed() {
    for (list, apologies) in [
        ("Fra kommunerne\nAda Bortrejst, chef, Nordby Kommune (afbud pga. barsel)\nKai Til Stede, chef", Some((1, 1))),
        (
            "Fra kommunerne\nKai Til Stede, chef\nAfbud\nFra kommunerne\nAda Bortrejst, chef, Nordby Kommune",
            Some((1, 1)),
        ),
        ("Fra kommunerne\nKai Til Stede, chef\nAfbud: Ada Bortrejst (barsel) og Bo Bortrejst", Some((1, 0))),
        ("Fra kommunerne\nKai Til Stede, chef\nAfbud\nAda Bortrejst, chef", Some((1, 0))),
        ("Fra kommunerne\nKai Til Stede, chef\nDer var afbud fra Ada Bortrejst pga. barsel.", Some((1, 0))),
    ] {
        let text = with(&format!("Deltagere\n{list}")).replace("Intet.", "Ada Bortrejst og Kai ses. Bortrejsts oplæg.");
        let found = draft(&text).attendance.first().map(|(_, found)| (found.value.present, found.value.apologies));
        assert_eq!(found, apologies, "{list}");
        let toml = toml(&text);
        for word in ["Bortrejst", "Ada", "barsel"] {
            assert!(!toml.contains(word), "{word} in\n{toml}");
        }
        assert!(toml.contains("[navn udeladt] og Kai ses."), "{toml}");
    }
}

#[test]
fn the_list_may_stand_last_and_still_names_nobody_away() {
    let toml =
        toml("Mødedato: 4. november 2026\n1) A\nReferat:\nb\n2) B\nReferat:\nDeltagere\nAda Bortrejst, chef (afbud)\n");
    assert!(!toml.contains("Bortrejst"), "{toml}");
}

#[test]
fn numbers_of_people_are_kept_out_of_the_draft() {
    let text = with("Kontakt: ring 98 76 54 32").replace("Intet.", "Skriv til ada@eksempel.dk om sagen.");
    let toml = toml(&text);
    assert!(!toml.contains("98 76") && !toml.contains("ada@"), "{toml}");
    assert!(toml.contains("ligner en e-mailadresse") && toml.contains("ligner et telefonnummer"), "{toml}");
}

#[test]
fn a_state_is_what_the_paper_says() {
    assert_eq!(draft(&with("")).state.map(|found| found.value), Some(MeetingState::Held));
    let called_off = with("").replace("Gruppen", "Gruppen (aflyst)");
    assert_eq!(draft(&called_off).state, None);
    let agenda = with("").replacen("Referat\nGruppen", "Dagsorden for gruppen", 1);
    assert_eq!(draft(&agenda).state, None);
}

#[test]
fn a_title_over_two_lines_is_one_title_and_a_text_below_is_not() {
    let long =
        "1) En meget lang overskrift, som ikke kan være på den ene linje som\nden står på\nReferat:\n".to_owned();
    let rest = "Her står en tekst, der fylder linjen helt ud, så man kan se bredden\n".repeat(9);
    let draft = draft(&format!("Mødedato: 4. november 2026\n{long}{rest}2) Kort\nEn tekst om punktet.\nReferat:\nx\n"));
    assert_eq!((draft.items[0].title.first, draft.items[0].title.last), (2, 3));
    assert!(draft.items[0].title.value.ends_with("linje som den står på"));
    assert_eq!(draft.items[1].title.value, "Kort");
    assert_eq!(draft.items[1].background, [(15, "En tekst om punktet.".to_owned())]);
    assert_eq!(draft.uses[14], Use::Background);
}

#[test]
fn a_draft_without_body_or_source_says_what_is_missing() {
    let toml = draft(&with("")).to_toml(Default::default());
    assert!(toml.contains("# organization_id mangler"), "{toml}");
    assert!(toml.contains("# source mangler: skriv den, eller giv --source; linje 1–3"), "{toml}");
    assert!(toml.contains("[meetings.gruppen-2026-11-04]"), "{toml}");
}
