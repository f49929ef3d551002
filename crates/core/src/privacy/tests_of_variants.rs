//! What must not be published, in every disguise that people and programs give it, wherever in a snapshot it stands. Each is refused
//! with its place and what to do.

use super::*;
use crate::snapshot::parse_json;
use proptest::prelude::*;
use serde_json::{Value, json};

/// What is said of a tree: the kinds, from what they look like.
fn told(tree: &Value) -> Vec<&'static str> {
    let (root, _) = parse_json("a.json", tree.to_string().as_bytes()).expect("is JSON");
    let refused = examine(&root, &[]).refused;
    for problem in &refused {
        assert!(problem.expected.contains("; ") && problem.place.line == 1, "place and remedy: {problem}");
        assert!(!problem.to_string().contains("1234"), "the value is not shown: {problem}");
    }
    let kind = |told: &str| Kind::ALL.into_iter().find(|kind| told.starts_with(kind.looks()));
    refused.iter().filter_map(|problem| kind(&problem.expected)).map(Kind::token).collect()
}

fn of_text(text: &str) -> Vec<&'static str> {
    told(&json!({ "meetings": { "m": { "note": text } } }))
}

/// Every sign of Unicode's dashes, and what readers take for one.
const DASHES: [char; 34] = [
    '-',
    '\u{58A}',
    '\u{5BE}',
    '\u{1400}',
    '\u{1806}',
    '\u{2010}',
    '\u{2011}',
    '\u{2012}',
    '\u{2013}',
    '\u{2014}',
    '\u{2015}',
    '\u{2E17}',
    '\u{2E1A}',
    '\u{2E3A}',
    '\u{2E3B}',
    '\u{2E40}',
    '\u{2E5D}',
    '\u{301C}',
    '\u{3030}',
    '\u{30A0}',
    '\u{FE31}',
    '\u{FE32}',
    '\u{FE58}',
    '\u{FE63}',
    '\u{FF0D}',
    '\u{10D6E}',
    '\u{10EAD}',
    '\u{2212}',
    '\u{2043}',
    '\u{207B}',
    '\u{2796}',
    '\u{30FC}',
    '\u{2500}',
    '\u{223C}',
];

/// Every space of Unicode.
const SPACES: [char; 17] = [
    ' ', '\u{a0}', '\u{1680}', '\u{2000}', '\u{2001}', '\u{2002}', '\u{2003}', '\u{2004}', '\u{2005}', '\u{2006}',
    '\u{2007}', '\u{2008}', '\u{2009}', '\u{200a}', '\u{202f}', '\u{205f}', '\u{3000}',
];

/// What cannot be seen.
const NOTHING: [char; 12] = [
    '\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{34f}', '\u{fe0f}', '\u{3164}',
    '\u{115f}', '\u{20dd}', '\u{1dc0}',
];

/// The noughts of scripts whose digits follow each other, and of signs that hold a digit (from one).
const NOUGHTS: [u32; 8] = [0x30, 0x660, 0x6F0, 0x966, 0xE50, 0xFF10, 0x1D7CE, 0x1FBF0];

#[test]
fn every_dash_space_and_nothing_is_seen_through() {
    for divider in DASHES.iter().chain(&SPACES) {
        assert_eq!(of_text(&format!("født 010170{divider}1234.")), ["cpr"], "U+{:04X}", u32::from(*divider));
        assert_eq!(
            of_text(&format!("01{divider}01{divider}70{divider}1234")),
            ["cpr"],
            "U+{:04X}",
            u32::from(*divider)
        );
    }
    for nothing in NOTHING {
        assert_eq!(
            of_text(&format!("0101{nothing}70{nothing}-12{nothing}34")),
            ["cpr"],
            "U+{:04X}",
            u32::from(nothing)
        );
    }
    for text in ["⓪①⓪①⑦⓪-①②③④", "0⑴0⑴⑺0-⑴⑵⑶⑷", "0❶0❶❼0-❶❷❸❹", "0⒈0⒈⒎0-⒈⒉⒊⒋"]
    {
        assert_eq!(of_text(text), ["cpr"], "{text}");
    }
}

#[test]
fn what_divides_the_date_from_the_rest_may_be_anything_that_people_write() {
    for text in [
        "010170 / 1234",
        "010170(1234)",
        "(010170) 1234",
        "010170 [1234]",
        "010170~1234",
        "010170*1234",
        "010170|1234",
        "010170\\1234",
        "010170,1234",
        "010170;1234",
        "01/01-70-1234",
        "01/01-70 1234",
        "01.01-70-1234",
        "01/01-1970-1234",
        "010170 - - 1234",
        "610170/1234",
        "cpr=010170%2D1234",
        "https://a.dk/?id=010170%201234",
        "%30%31%30%31%37%30-1234",
        "010170&#45;1234",
        "010170&ndash;1234",
        "010170&#x2D;1234",
        "010170&nbsp;1234",
        "0101&shy;701234",
        "010170%E2%80%931234",
        "file:///c/010170-1234.pdf",
        "referat_010170-1234_endelig.docx",
        "https://a.dk/p/0101701234/foto.jpg",
    ] {
        assert_eq!(of_text(text), ["cpr"], "{text}");
    }
}

#[test]
fn a_number_is_found_in_keys_in_figures_and_over_several_places() {
    for tree in [
        json!({ "persons": { "010170-1234": { "name": "x" } } }),
        json!({ "persons": { "p-0101701234": { "name": "x" } } }),
        json!({ "persons": { "010170%2D1234": { "name": "x" } } }),
        json!({ "a": 3_112_991_234_i64 }),
        json!({ "a": 101_701_234 }),
        json!({ "a": 311_299.123_4 }),
        json!({ "a": [311_299, 1234] }),
        json!({ "a": [10_170, 1234] }),
        json!({ "a": ["010170", 1234] }),
        json!({ "a": { "dato": "010170", "nummer": "1234" } }),
        json!({ "a": { "dato": 311_299, "nummer": 1234 } }),
        json!({ "a": { "010170": "1234" } }),
        json!({ "a": { "010170": { "1234": {} } } }),
        json!({ "a": [["010170-1234"]] }),
        json!({ "a": ["01", "01", "70", "12", "34"] }),
    ] {
        assert_eq!(told(&tree), ["cpr"], "{tree}");
    }
}

#[test]
fn figures_that_stand_beside_each_other_are_no_number() {
    for tree in [
        json!({ "lines": [91, 95], "a": [1234, 311_299], "b": [2021, 2022], "c": [851, 810, 813] }),
        json!({ "a": { "count": 217_075, "year": 2021 }, "b": { "2021": "2022" }, "c": { "2021": { "1": "2" } } }),
        json!({ "a": "100 % og 5 % af 010170", "b": "Bilag%201%20fra%202021", "c": "AT&T; R&D; &amp; x%2" }),
        json!({ "a": "https://rn.dk/sag%20nr%2012-3", "b": "1, 2 og 3 (2021)", "c": "den 10/12 2021", "d": "101010, 1400" }),
        json!({ "a": "10.20.30-40", "b": 12_345_678, "c": "punkt 5 (a) f.eks. dette", "d": "siger, at rn.dk er nede" }),
    ] {
        assert_eq!(told(&tree), [""; 0], "{tree}");
    }
}

#[test]
fn telephone_numbers_and_addresses_are_found_in_every_grouping() {
    let phones = [
        "+45-96-31-20-00",
        "+45.96.31.20.00",
        "+45 9631 2000",
        "+45 96 312 000",
        "0045-96312000",
        "0045.96.31.20.00",
        "00 45 96 31 20 00",
        "96312000/96312001",
        "96312000,96312001",
        "tlf. 963 120 00 9-15",
        "+45 96 31 20 00 96 31 20 01",
        "Telefon nr. 96 312 000",
        "mobil direkte 963 12 000",
        "tlf: 96 31 20 00 lok. 12",
        "tel:+45%2096312000",
        "+299 32 12 34",
        "+298 321234",
        "ring 96 31 20 00 10 gange",
        "\u{ff0b}４５ ９６３１２０００",
        "96312000;96312001",
    ];
    for text in phones {
        assert!(of_text(text).contains(&"phone"), "{text}: {:?}", of_text(text));
    }
    let mails = [
        "navn%40rn.dk",
        "mailto:navn%40rn.dk",
        "navn&#64;rn.dk",
        "navn&commat;rn.dk",
        "navn [at] rn [dot] dk",
        "navn at rn dot dk",
        "navn@rn punktum dk",
        "navn(a)rn.dk",
        "navn@rn.xn--p1ai",
        "navn\u{200b}@rn.dk",
        "n\u{ad}avn@rn.dk",
        "navn@rn[.]dk",
        "NAVN@RN.DK",
        "navn{at}rn(dot)dk",
        "navn@københavn.dk",
        "https://a.dk/?til=navn@rn.dk",
    ];
    for text in mails {
        assert_eq!(of_text(text), ["mail"], "{text}");
    }
    assert_eq!(told(&json!({ "persons": { "navn@rn.dk": {} } })), ["mail"]);
    assert_eq!(told(&json!({ "persons": { "tlf-96312000": {} } })), ["phone"]);
}

/// A date as a number begins, in one of the groupings, with something that divides it.
fn written(day: u32, month: u32, rest: u32, grouping: usize, divider: char, nought: u32) -> String {
    let (year, last) = (rest / 10_000, rest % 10_000);
    let text = match grouping {
        0 => format!("{day:02}{month:02}{year:02}{divider}{last:04}"),
        1 => format!("{day:02}{divider}{month:02}{divider}{year:02}{divider}{last:04}"),
        2 => format!("{day:02}{month:02}{year:02}{divider}{:02}{divider}{:02}", last / 100, last % 100),
        3 => format!("{day:02}{month:02}19{year:02}-{last:04}"),
        4 => format!("{day:02}{month:02}{year:02} {divider} {last:04}"),
        _ => format!("{day:02}{month:02}{year:02}{last:04}"),
    };
    text.chars().map(|c| c.to_digit(10).and_then(|digit| char::from_u32(nought + digit)).unwrap_or(c)).collect()
}

proptest! {
    #[test]
    fn no_disguise_of_a_number_passes(
        day in 1..=31u32, substitute: bool, month in 1..=12u32, rest in 0..1_000_000u32, grouping in 0..6usize, place in 0..5usize,
        divider in prop::sample::select([&DASHES[..], &SPACES[..]].concat()), nought in prop::sample::select(NOUGHTS.to_vec()),
    ) {
        let day = if substitute { day + 60 } else { day };
        let text = written(day, month, rest, grouping, divider, nought);
        let tree = match place {
            0 => json!({ "title": text }),
            1 => json!({ "meetings": { "m": { "note": format!("sag {text} er lukket") } } }),
            2 => json!({ "persons": { text.clone(): {} } }),
            3 => json!({ "a": [[{ "b": text }]] }),
            _ => json!({ "sources": { "s": { "url": format!("https://a.dk/{text}") } } }),
        };
        let (root, _) = parse_json("a.json", tree.to_string().as_bytes()).expect("is JSON");
        let refused = examine(&root, &[]).refused;
        prop_assert!(refused.iter().any(|problem| problem.expected.starts_with(Kind::Cpr.looks())), "{}", text);
    }
}
