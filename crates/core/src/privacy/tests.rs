//! Every way of writing what must not be published is caught; what sources are full of is not.

use super::*;
use crate::snapshot::parse_json;
use proptest::prelude::*;

fn kinds(text: &str) -> Vec<Kind> {
    find(&fold::fold(text)).into_iter().map(|hit| hit.kind).collect()
}

#[test]
fn catches_cpr_numbers_however_they_are_written() {
    for text in [
        "0101701234",
        "010170-1234",
        "010170 1234",
        "010170–1234",
        "010170\u{2212}1234",
        "010170\u{a0}1234",
        "010170\u{200a}1234",
        "010170 - 1234",
        "CPR0101701234.",
        "０１０１７０-１２３４",
        "٠١٠١٧٠-١٢٣٤",
        "010170\u{ad}1234",
        "0101\u{200b}701234",
        "01-01-70-1234",
        "01.01.70-1234",
        "610170-1234",
        "910170-1234",
        "311299-0000",
        "(010170-1234)",
        "https://a.dk/?cpr=0101701234",
        "010170\n1234",
        "010170.1234",
        "010170/1234",
        "010170_1234",
        "010170---1234",
        "01 01 70 1234",
        "01.01.70 1234",
        "01.01.70.1234",
        "01 01 70 12 34",
        "010170 12 34",
        "010170-12 34",
        "010170-123 4",
        "0101 70 1234",
        "01 0170 1234",
        "0 1 0 1 7 0 1 2 3 4",
        "0-1-0-1-7-0-1-2-3-4",
        "01-01-1970-1234",
        "01.01.1970 - 1234",
        "010119701234",
        "01011970-1234",
        "610170-0AB1",
    ] {
        assert_eq!(kinds(text), [Kind::Cpr], "{text}");
    }
}

#[test]
fn never_clears_a_number_by_its_check_digit() {
    // The first fits the weights 4 3 2 7 6 5 4 3 2 1, the second does not.
    assert_eq!(kinds("070761-4285"), [Kind::Cpr]);
    assert_eq!(kinds("070761-4286"), [Kind::Cpr]);
}

#[test]
fn catches_e_mail_addresses() {
    for text in [
        "navn@rn.dk",
        "Skriv til fornavn.efternavn@rn.dk.",
        "mailto:a_b+c@sub.rn.dk",
        "navn＠rn.dk",
        "navn (at) rn.dk",
        "navn[snabel-a]rn.dk",
        "navn @ rn.dk",
        "jørgen@kommune.dk",
        "<navn@rn.dk>",
        "navn snabel-a rn.dk",
        "navn Snabela rn.dk",
    ] {
        assert_eq!(kinds(text), [Kind::Mail], "{text}");
    }
}

#[test]
fn catches_telephone_numbers_in_the_usual_groupings() {
    for text in [
        "12345678",
        "12 34 56 78",
        "+4512345678",
        "+45 12 34 56 78",
        "(+45) 12345678",
        "0045 12 34 56 78",
        "45 12 34 56 78",
        "4596312000",
        "Tlf.: 96312000",
        "tlf. 96 312 000",
        "mobil 963 120 00",
        "1234 5678",
        "12.34.56.78",
        "12\u{a0}34\u{a0}56\u{a0}78",
        "１２３４５６７８",
        "9000 Aalborg, 96 31 20 00",
        "ring 20210503",
        "+46 8 123 456 78",
        "96 31 20 00 9000 Aalborg",
        "tel:+4512345678",
        "12-34-56-78",
        "Kontakt 96312000, hverdage 9-15",
    ] {
        assert_eq!(kinds(text), [Kind::Phone], "{text}");
    }
    assert_eq!(kinds("96 31 20 00 96 31 20 01").len(), 1, "two in a row are one passage");
}

#[test]
fn lets_pass_what_sources_are_full_of() {
    for text in [
        "2021-05-03",
        "2021-05-03T14:00",
        "20210503",
        "moede-20210503",
        "2019-2023",
        "2019 2020",
        "217.075",
        "217 075",
        "5.932.654",
        "851",
        "810, 813, 820, 825, 840, 846, 849, 851, 860, 787, 773",
        "linje 1234-1240",
        "L755–757",
        "P3Y6M",
        "kl. 14.00-16.00",
        "3. maj 2021",
        "https://rn.dk/nyhed?id=18647a29-8f2c-4814-8b12-0cf901805b20",
        "https://rn.dk/sag/12345678",
        "www.rn.dk/12345678",
        "12345678-8f2c-4814-8b12-0cf901805b20",
        "CVR 29190941",
        "cvr-nr. 29190941",
        "003_3db26068adc092cd.txt",
        "47 % og 17 %",
        "10-12-2021",
        "e0101701234fb0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca49599",
        "sag 2021-12345678",
        "NJ-FS-COMP-3",
        "1.234.567,89",
        "[91, 91]",
        "01-01-2021 14:00",
        "EAN 5798001234567",
        "a@b",
        "12-12 seminar",
        "10 11 12 13 14",
        "01-01-2021 2022",
        "2012-2015 12",
        "punkt 1 0 1",
        "210503-maal",
        "1 2 3 4 5 6 7 8 9 10",
        "12.10.2021 kl. 1400",
        "møde @ Teams",
        "2020 2021 2022 2023",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}

#[test]
fn tells_place_and_path_but_not_the_value() {
    let text = br#"{"persons":{"a":{"name":"010170-1234"},"0202801234":{"name":"x"}},"n":3112991234,"l":["010170","1234"],"m":["a@b.dk"]}"#;
    let (root, _) = parse_json("a.json", text).expect("is JSON");
    let told: Vec<String> = examine(&root, &[]).refused.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 5, "{told:#?}");
    assert_eq!(told[0], "a.json:1:86: l: »•••••• ••••«: ligner et CPR-nummer, som ikke må offentliggøres; fjern det");
    assert!(told[1].starts_with("a.json:1:109: m: »•@•.••«: ligner en e-mailadresse;"), "{}", told[1]);
    assert!(told[2].contains(": n: »••••••••••«"), "{}", told[2]);
    assert!(told[3].contains(": persons.••••••••••: »••••••••••«"), "{}", told[3]);
    assert!(told[4].contains(": persons.a.name: »••••••-••••«"), "{}", told[4]);
    assert!(told.iter().all(|line| !line.contains("1234")));
}

const DASHES: [&str; 9] = ["", "-", " ", "\u{a0}", "\u{2011}", "–", "—", "\u{2212}", "\u{202f}"];

proptest! {
    #[test]
    fn every_cpr_number_is_caught(day in 1..=31u32, substitute: bool, month in 1..=12u32, rest in 0..1_000_000u32, dash in 0..DASHES.len(), script in 0..4usize, around in "[a-zæøå ,(]{0,5}") {
        let day = if substitute { day + 60 } else { day };
        let plain = format!("{day:02}{month:02}{:02}{}{:04}", rest / 10_000, DASHES[dash], rest % 10_000);
        let zero = [0x30, 0x660, 0x966, 0xFF10][script];
        let written: String = plain.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32(zero + d)).unwrap_or(c)).collect();
        prop_assert!(kinds(&format!("{around}{written}{around}")).contains(&Kind::Cpr), "{}", written);
    }

    #[test]
    fn every_telephone_number_is_caught(number in 20_000_000..99_999_999u32, grouping in 0..5usize) {
        let d = number.to_string();
        let pairs = [&d[0..2], &d[2..4], &d[4..6], &d[6..8]];
        let written = match grouping {
            0 => pairs.join(" "),
            1 => pairs.join("\u{a0}"),
            2 => format!("+45{d}"),
            3 => format!("+45 {}", pairs.join(" ")),
            _ => format!("tlf. {} {}", &d[0..4], &d[4..8]),
        };
        prop_assert_eq!(kinds(&format!("Ring til sekretariatet {written} for mere.")), [Kind::Phone], "{}", written);
    }

    #[test]
    fn dates_counts_and_codes_pass(year in 1950..2090u32, month in 1..=12u32, day in 1..=28u32, count in 0..9_999_999u32, line in 1..9999u32) {
        for text in [
            format!("{year}-{month:02}-{day:02}"), format!("{year}{month:02}{day:02}"), format!("{year}-{month:02}-{day:02}T14:30"),
            format!("{count}"), format!("L{line}-{}", line + 9), format!("den {day}. {month}. {year}"), format!("{year}-{}", year + 4),
        ] {
            prop_assert_eq!(kinds(&text), [], "{}", text);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,40}", digits in "[0-9 @.()+/-]{0,40}") {
        let _ = (kinds(&text), kinds(&digits), kinds(&format!("{digits}{text}")));
    }
}
