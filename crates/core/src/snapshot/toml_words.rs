//! What the TOML grammar objects to, in Danish.

use super::node::shorten;

/// Every message of the grammar that an author is likely to meet, and what to do about it. Messages in
/// a row mean the same to an author.
const WORDS: &[(&[&str], &str)] = &[
    (&["duplicate key"], "nøglen står to gange; den må kun stå én gang"),
    (
        &["string values must be quoted", "missing value for key", "missing value", "invalid value"],
        "en værdi var ventet; en tekst skal stå i citationstegn",
    ),
    (&["key with no value", "missing assignment between key-value pairs"], "efter nøglen mangler der = og en værdi"),
    (&["extra assignment between key-value pairs", "extra `=`", "unexpected `=` in array"], "her står et = for meget"),
    (
        &["unexpected key or value", "unexpected content"],
        "her står noget, der ikke hører til; et linjeskift var ventet",
    ),
    (&["invalid key-value pair"], "nøgle = værdi var ventet"),
    (&["unclosed array"], "listen er ikke lukket; ] var ventet"),
    (&["unclosed inline table"], "tabellen er ikke lukket; } var ventet"),
    (&["unclosed table", "invalid table"], "overskriften er ikke lukket; ] var ventet"),
    (&["unclosed array table"], "overskriften er ikke lukket; ]] var ventet"),
    (&["missing comma between array elements"], "mellem to poster i en liste mangler der et komma"),
    (&["missing comma between key-value pairs"], "mellem to nøgler i en tabel mangler der et komma"),
    (&["extra comma in array", "extra comma in inline table"], "her står et komma for meget"),
    (
        &["missing key for inline table element", "invalid inline table element"],
        "i en tabel { … } var nøgle = værdi ventet",
    ),
    (
        &["invalid unquoted key", "invalid key", "unquoted keys cannot be empty"],
        "en nøgle uden citationstegn må kun have bogstaverne a-z, cifre, - og _; sæt citationstegn om den",
    ),
    (
        &["keys cannot be multi-line literal strings", "keys cannot be multi-line basic strings"],
        "en nøgle skal stå på én linje",
    ),
    (
        &[
            "invalid basic string",
            "invalid literal string",
            "invalid multi-line basic string",
            "invalid multi-line literal string",
            "invalid string",
            "missing opening quote",
        ],
        "teksten er ikke lukket med citationstegn, eller den har et tegn, der skal skrives med \\ foran",
    ),
    (
        &["missing escaped value", "too few unicode value digits"],
        "efter \\ var et af tegnene \" \\ b f n r t eller u og fire hexcifre ventet; et enkelt \\ skrives \\\\",
    ),
    (&["invalid boolean"], "true eller false var ventet"),
    (
        &["invalid date-time", "invalid date", "invalid datetime", "invalid time"],
        "en dato, der findes, var ventet, i citationstegn: \"ÅÅÅÅ-MM-DD\"",
    ),
    (
        &[
            "invalid integer number",
            "invalid float",
            "invalid fraction",
            "invalid exponent",
            "invalid mantissa",
            "invalid binary number",
            "invalid hexadecimal number",
            "invalid octal number",
            "unexpected leading zero",
            "unexpected sign",
            "redundant numeric sign",
            "redundant integer number prefix",
            "integers with a radix cannot be signed",
            "radix must be lowercase",
            "`_` may only go between digits",
        ],
        "et helt tal var ventet, uden nul foran; er det en tekst, så sæt citationstegn om",
    ),
    (
        &["carriage return must be followed by newline", "invalid comment character"],
        "et styretegn, der ikke må stå her; gem filen med almindelige linjeskift",
    ),
    (
        &["cannot recurse further; max recursion depth met", "recursion limit"],
        "dokumentet er indlejret for dybt til at kunne læses",
    ),
];

/// A message of the grammar in Danish; one that we do not know as it is, said to be the grammar's.
pub(super) fn danish(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    // What the grammar would have taken instead stands behind, in its own terms.
    let line = line.split_once(", expected ").map_or(line, |(line, _)| line);
    if line.starts_with("cannot extend value of type") {
        return "nøglen er allerede sat til noget andet og kan ikke udvides her".into();
    }
    let known = WORDS.iter().find(|(messages, _)| messages.contains(&line));
    known.map_or_else(|| format!("kan ikke læses som TOML ({})", shorten(line)), |(_, words)| (*words).to_owned())
}
