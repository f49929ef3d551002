//! What may be wrong with the TOML that people write.

use klyngeatlas_core::snapshot::{join, parse_toml};

#[test]
fn says_in_danish_what_the_grammar_objects_to() {
    for (document, expected) in [
        ("[persons.a]\nname = \"A\"\nname = \"B\"\n", "3:1: »name«: nøglen står to gange; den må kun stå én gang"),
        ("[persons.a]\n[persons.a]\n", "2:10: »a«: nøglen står to gange; den må kun stå én gang"),
        ("x = 1\nx.y = 2\n", "2:1: »x«: nøglen er allerede sat til noget andet og kan ikke udvides her"),
        ("start = 2021-02-31\n", "1:9: »2021-02-31«: en dato, der findes, var ventet, i citationstegn: \"ÅÅÅÅ-MM-DD\""),
        ("start = 2021-02-03\n", "1:9: datoen 2021-02-03 skal stå i citationstegn: \"2021-02-03\""),
        ("name = A\n", "1:8: »A«: en værdi var ventet; en tekst skal stå i citationstegn"),
        ("name = \n", "1:8: en værdi var ventet; en tekst skal stå i citationstegn"),
        ("name \"A\"\n", "1:6: efter nøglen mangler der = og en værdi"),
        (
            "name = \"A\n",
            "1:10: teksten er ikke lukket med citationstegn, eller den har et tegn, der skal skrives med \\ foran",
        ),
        ("x = [1 2]\n", "1:6: »1 2«: en værdi var ventet; en tekst skal stå i citationstegn"),
        ("x = { a = 1 b = 2 }\n", "1:11: »1 b«: en værdi var ventet; en tekst skal stå i citationstegn"),
        ("[persons\nname = 1\n", "1:9: overskriften er ikke lukket; ] var ventet"),
        ("x = 01\n", "1:5: »0«: et helt tal var ventet, uden nul foran; er det en tekst, så sæt citationstegn om"),
        (
            "æ = 1\n",
            "1:1: »æ«: en nøgle uden citationstegn må kun have bogstaverne a-z, cifre, - og _; sæt citationstegn om den",
        ),
        (
            "x = \"\\q\"\n",
            "1:7: efter \\ var et af tegnene \" \\ b f n r t eller u og fire hexcifre ventet; et enkelt \\ skrives \\\\",
        ),
        ("x = [1,\n", "1:8: listen er ikke lukket; ] var ventet"),
        ("\u{FEFF}x = 1", "1:1: filen begynder med et byte-order-mark; gem den som UTF-8 uden BOM"),
    ] {
        let (_, problems) = parse_toml("x.toml", document.as_bytes());
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(told, [format!("x.toml:{expected}")], "{document}");
    }
}

#[test]
fn every_broken_line_is_told_at_once() {
    let (_, problems) = parse_toml("x.toml", b"[persons.a]\nname = A\ntitle = 2021-01-01\n[b\nc = 1\nc = 2\n");
    let lines: Vec<u32> = problems.iter().map(|problem| problem.place.line).collect();
    assert_eq!(lines, [2, 4, 3]);
}

#[test]
fn a_row_that_stands_in_two_files_names_both() {
    let file = |name, text: &str| parse_toml(name, text.as_bytes()).0;
    let mut all = file("a.toml", "[persons.x]\nname = \"X\"\n[terms_of_reference.\"t.1\".clauses.A]\nwhy = \"\"\n");
    let mut clashes = Vec::new();
    let second =
        "[persons.y]\nname = \"Y\"\n[persons.x]\nname = \"X\"\n[terms_of_reference.\"t.1\".clauses.B]\nwhy = \"\"\n";
    join(&mut all, file("b.toml", second), &mut clashes);
    let told: Vec<_> = clashes
        .iter()
        .map(|clash| {
            format!(
                "{}:{} {} {}:{}",
                clash.again.file, clash.again.line, clash.path, clash.first.file, clash.first.line
            )
        })
        .collect();
    assert_eq!(told, ["b.toml:3 persons.x a.toml:1"]);
    assert!(all.get("persons").and_then(|persons| persons.get("y")).is_some());
    assert_eq!(
        all.get("terms_of_reference").and_then(|terms| terms.get("t.1")?.get("clauses")?.entries()).map(<[_]>::len),
        Some(2)
    );
}
