//! What is no snapshot at all, or not a whole one.

use crate::{SOUND, told};

#[test]
fn documents_that_are_no_snapshot() {
    let missing =
        ["format", "published", "id", "title", "region_id"].map(|key| format!("x.json:1:1: nøglen {key} mangler"));
    assert_eq!(told(b"{}"), missing);
    for (document, expected) in [
        (&b""[..], "1:1: dokumentet er tomt; et objekt var ventet"),
        (b" \n", "2:1: dokumentet er tomt; et objekt var ventet"),
        (b"[1, 2]", "1:1: en liste med 2 poster: et objekt var ventet"),
        (b"null", "1:1: null: et objekt var ventet"),
        (b"{\"a\": nul}", "1:7: »nul}«: true, false eller null var ventet"),
        (b"{'a': 1}", "1:2: »'a': 1}«: en nøgle i citationstegn var ventet"),
        (b"{\"a\" 1}", "1:6: »1}«: et kolon var ventet efter nøglen"),
        (b"{\"a\": 01}", "1:7: »01}«: tallet er ikke skrevet som i JSON"),
        (b"{} {}", "1:4: »{}«: dokumentet er slut; herefter måtte intet stå"),
        (b"{\n\"navn\": \"Bo", "2:12: dokumentet slutter midt i en tekst"),
        (b"{\"navn\": [1, 2", "1:15: dokumentet slutter for tidligt; et komma eller ] var ventet"),
        (b"[1,]", "1:4: »]«: her var en værdi ventet"),
        (b"\"\\q\"", "1:3: »q\"«: efter \\ var et af tegnene \" \\ / b f n r t u ventet"),
        (b"\xEF\xBB\xBF{}", "1:1: filen begynder med et byte-order-mark; gem den som UTF-8 uden BOM"),
        (b"{\n\"navn\": \"Hj\xF8rring\"}", "2:12: byte 0xF8: filen er ikke UTF-8 (måske Latin-1); gem den som UTF-8"),
        (b"\xFF\xFE{\0}\0", "1:1: byte 0xFF: filen er ikke UTF-8 (måske Latin-1); gem den som UTF-8"),
    ] {
        assert_eq!(told(document), [format!("x.json:{expected}")]);
    }
}

#[test]
fn a_snapshot_that_ends_anywhere_is_refused_with_its_last_place() {
    let text = SOUND.trim_end();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let problems = told(&text.as_bytes()[..end]);
        let last = text[..end].lines().count().max(1);
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].starts_with("x.json:"), "{problems:?}");
        let line: usize = problems[0].split(':').nth(1).and_then(|line| line.parse().ok()).expect("has a line");
        assert!(line == last || line == last + 1, "{} is not at the end, line {last}", problems[0]);
    }
}

#[test]
fn a_hundred_megabytes_of_brackets() {
    for brackets in [vec![b'['; 100_000_000], "{\"a\":".repeat(20_000_000).into_bytes()] {
        let problems = told(&brackets);
        assert_eq!(problems.len(), 1);
        assert!(problems[0].ends_with("dokumentet er indlejret dybere end 64 niveauer"), "{problems:?}");
        assert!(problems[0].len() < 200);
    }
    let mut closing = b"[]\n".to_vec();
    closing.resize(100_000_000, b']');
    let wide = told(&closing);
    assert_eq!(wide.len(), 1);
    assert!(wide[0].starts_with("x.json:2:1: »]]]]]]]]]]]]]]]]]]]]…«: dokumentet er slut"), "{wide:?}");
}
