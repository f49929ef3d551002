//! What may be wrong with a row by itself.

use crate::refuses;

#[test]
fn a_typo_in_a_key() {
    refuses(
        &[(r#""role": "member""#, r#""rloe": "member""#)],
        &[
            "x.json:9:71: memberships.a1.rloe: ukendt nøgle; mente du »role«? Her kendes appointed_by_id, end_date, inferred, on_behalf_of_id, organization_id, person_id, practice_area_id, profession, role, seen_from, seen_until, side, source, stands_in_for_id, start_date, title, title_class",
        ],
    );
    refuses(
        &[(r#""persons": {"#, r#""person": {"#)],
        &[
            "x.json:8:1: person: ukendt nøgle; mente du »persons«? Her kendes action_plans, actions, agreements, areas, assumptions, contact, corrections, evidence, example, format, goals, id, indicators, matters, meetings, memberships, organizations, persons, published, region_id, registers, relations, rosters, scenarios, sites, sources, status_reports, terms_of_reference, title",
            "x.json:9:37: memberships.a1.person_id: »a«: id'et findes ikke i persons",
        ],
    );
    refuses(
        &[(r#""at_least": 2"#, r#""at_leest": 2"#)],
        &[
            "x.json:14:77: terms_of_reference.k.clauses.K-1.requirement: en grænse var ventet: at_least, at_most, exactly eller are",
            "x.json:14:115: terms_of_reference.k.clauses.K-1.requirement.at_leest: ukendt nøgle; mente du »at_least«? Her kendes appointed_by, are, at_least, at_most, exactly, except, for_each, in, kind, on_behalf_of, on_behalf_of_class, plural, practice_area, profession, role, side, title_class, worst",
        ],
    );
    refuses(
        &[(r#""role": "member""#, r#""xyzzy\u001b[31m": null"#)],
        &[
            "x.json:9:71: memberships.a1.xyzzy\\u{1b}[31m: ukendt nøgle; her kendes appointed_by_id, end_date, inferred, on_behalf_of_id, organization_id, person_id, practice_area_id, profession, role, seen_from, seen_until, side, source, stands_in_for_id, start_date, title, title_class",
        ],
    );
}

#[test]
fn a_sign_that_is_obeyed_and_not_read() {
    refuses(
        &[(r#""name": "A", "source""#, r#""name": "A\u202eB", "source""#)],
        &["x.json:8:27: persons.a.name: »A\\u{202e}B«: en tekst uden usynlige styretegn var ventet; her er U+202E"],
    );
    refuses(
        &[(r#""values": ["calendar", "rolling"]"#, r#""values": ["calendar", "rolling\u001b"]"#)],
        &[
            "x.json:3:64: assumptions.year.values.1: »rolling\\u{1b}«: en tekst uden usynlige styretegn var ventet; her er U+001B",
        ],
    );
    refuses(
        &[("https://example.dk/", "https://example.dk/\\u2066")],
        &[
            "x.json:2:68: sources.S.url: »https://example.dk/\\u{2066}«: en adresse, der begynder med https:// eller http://, var ventet",
        ],
    );
    // A tab and a line's end are of the text; soft hyphens and joiners are read.
    refuses(&[(r#""name": "A", "source""#, r#""name": "A\tB\nC\u00ad\u200d", "source""#)], &[]);
}

#[test]
fn a_dangling_id() {
    refuses(
        &[(r#""organization_id": "niveau", "role""#, r#""organization_id": "nivaeu", "role""#)],
        &[
            "x.json:9:61: memberships.a1.organization_id: »nivaeu«: id'et findes ikke i organizations; mente du »niveau«?",
        ],
    );
    refuses(
        &[(r#""area_ids": ["by"]"#, r#""area_ids": ["by", "land"], "anchor_ids": ["sygehus"]"#)],
        &[
            "x.json:6:108: organizations.klynge.area_ids.1: »land«: id'et findes ikke i areas",
            "x.json:6:132: organizations.klynge.anchor_ids.0: »sygehus«: id'et findes ikke i organizations eller sites",
        ],
    );
    refuses(
        &[(r#""side": "patients""#, r#""side": "patients", "appointed_by": "niveauet""#)],
        &[
            "x.json:14:131: terms_of_reference.k.clauses.K-1.requirement.appointed_by: »niveauet«: id'et findes ikke i organizations; mente du »niveau«?",
        ],
    );
}

#[test]
fn a_relation_that_ties_a_body_to_itself_or_says_not_how() {
    let with = |relation: &str| format!(r#""relations": {{"f": {{{relation}}}}}, "persons": {{"#);
    let own =
        with(r#""organization_id": "niveau", "to_id": "niveau", "kind": "reports_to", "source": {"source_id": "S"}"#);
    refuses(
        &[(r#""persons": {"#, own.as_str())],
        &["x.json:8:59: relations.f.to_id: »niveau«: et andet organ end organization_id var ventet"],
    );
    let mute = with(r#""organization_id": "niveau", "to_id": "klynge", "source": {"source_id": "S"}"#);
    refuses(&[(r#""persons": {"#, mute.as_str())], &["x.json:8:20: relations.f: nøglen kind mangler"]);
}

#[test]
fn a_key_that_stands_twice() {
    refuses(
        &[(r#""name": "A""#, r#""name": "A", "name": "B""#)],
        &["x.json:8:32: persons.a.name: nøglen står to gange; første gang på linje 8, tegn 19"],
    );
    refuses(
        &[(r#""a1": {"#, r#""a1": {"organization_id": "klynge", "source": {"source_id": "S"}}, "a1": {"#)],
        &["x.json:9:84: memberships.a1: nøglen står to gange; første gang på linje 9, tegn 17"],
    );
}

#[test]
fn an_id_that_stands_twice_in_a_list() {
    refuses(
        &[(r#"["by"]"#, r#"["by", "by"]"#)],
        &[
            "x.json:6:101: organizations.klynge.area_ids: en liste med 2 poster: hvert id én gang var ventet; »by« står flere gange",
        ],
    );
}

#[test]
fn a_day_that_does_not_exist() {
    refuses(
        &[(r#""on": "2024-01-01""#, r#""on": "2021-02-31""#)],
        &[
            "x.json:10:55: rosters.r1.on: »2021-02-31«: en dato, der findes (ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ), var ventet",
        ],
    );
    refuses(
        &[(r#""start": "2024-02-01T09:00""#, r#""start": "2024-02-01T25:00""#)],
        &[
            "x.json:11:59: meetings.m1.start: »2024-02-01T25:00«: et tidspunkt, der findes (ÅÅÅÅ-MM-DDTtt:mm), eller en dato, der findes (ÅÅÅÅ-MM-DD), var ventet",
        ],
    );
    refuses(
        &[(r#""published": "2026-11-01""#, r#""published": "2026-11""#)],
        &["x.json:1:75: published: »2026-11«: en dato, der findes (ÅÅÅÅ-MM-DD), var ventet"],
    );
    refuses(
        &[(r#""role": "member""#, r#""start_date": "2021-02-30", "end_date": 2021"#)],
        &[
            "x.json:9:85: memberships.a1.start_date: »2021-02-30«: en dato, der findes (ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ), var ventet",
            "x.json:9:111: memberships.a1.end_date: 2021: en dato, der findes (ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ), var ventet",
        ],
    );
}

#[test]
fn two_rosters_for_one_day() {
    let second = r#""r1": {"organization_id": "niveau", "on": "2024-01-01", "complete": false, "source": {"source_id": "S"}},
"r2""#;
    refuses(
        &[(r#""r1""#, second)],
        &[
            "x.json:11:43: rosters.r2.on: »2024-01-01«: r1 er allerede en medlemsliste for niveau den dag; kun én var ventet",
        ],
    );
}

#[test]
fn what_ends_before_it_starts() {
    refuses(
        &[("T11:00", "T08:00")],
        &[
            "x.json:11:86: meetings.m1.end: »2024-02-01T08:00«: mødet slutter, før det begynder; et tidspunkt efter start var ventet",
        ],
    );
    refuses(
        &[(r#""role": "member""#, r#""start_date": "2024-02-01", "end_date": "2024-02-01""#)],
        &[
            "x.json:9:111: memberships.a1.end_date: »2024-02-01«: en dato efter start_date var ventet; end_date er den første dag, rækken ikke længere gælder",
        ],
    );
    refuses(
        &[(r#""role": "member""#, r#""start_date": "2024-02", "end_date": "2023""#)],
        &[
            "x.json:9:108: memberships.a1.end_date: »2023«: en dato efter start_date var ventet; end_date er den første dag, rækken ikke længere gælder",
        ],
    );
    refuses(
        &[(r#""role": "member""#, r#""seen_from": "2024-02", "seen_until": "2023", "start_date": "2024-03""#)],
        &[
            "x.json:9:84: memberships.a1.seen_from: »2024-02«: en dag, hvor rækken gælder, var ventet; den ligger uden for start_date og end_date",
            "x.json:9:109: memberships.a1.seen_until: »2023«: en dato, der ikke ligger før seen_from, var ventet",
            "x.json:9:109: memberships.a1.seen_until: »2023«: en dag, hvor rækken gælder, var ventet; den ligger uden for start_date og end_date",
        ],
    );
    refuses(
        &[(r#""source_id": "S", "applies"#, r#""source_id": "S", "valid_from": "2024", "valid_to": "2022", "applies"#)],
        &[
            "x.json:13:107: terms_of_reference.k.valid_to: »2022«: en dato efter valid_from var ventet; valid_to er den første dag, rækken ikke længere gælder",
        ],
    );
}

#[test]
fn values_of_the_wrong_type() {
    refuses(
        &[
            (r#""name": "By""#, r#""name": 7"#),
            (r#""role": "member""#, r#""role": ["member"], "title": {}"#),
            (r#""complete": true"#, r#""complete": "ja""#),
            (r#""lines": [1, 2]"#, r#""lines": [2, 1]"#),
            (r#""lines": [3, 3]"#, r#""lines": "3""#),
            (r#""at_least": 4"#, r#""at_least": -4"#),
            (r#""persons": {"a": {"name": "A", "source": {"source_id": "S"}}}"#, r#""persons": [{"name": "A"}]"#),
            (r#""number": 1"#, r#""number": 99999999999999999999"#),
            (r#"{"item": "1"}"#, r#""A""#),
        ],
        &[
            "x.json:4:26: areas.by.name: 7: en tekst var ventet",
            "x.json:8:12: persons: en liste med 1 post: et objekt med id'er som nøgler var ventet",
            "x.json:9:37: memberships.a1.person_id: »a«: id'et findes ikke i persons",
            "x.json:9:79: memberships.a1.role: en liste med 1 post: et af ordene chair, co_chair, vice_chair, member, substitute, secretariat, guest, observer var ventet",
            "x.json:9:100: memberships.a1.title: et tomt objekt: en tekst var ventet",
            "x.json:10:81: rosters.r1.complete: »ja«: true eller false var ventet",
            "x.json:12:55: meetings.m1.agenda_items.1.number: 99999999999999999999: et helt tal på 0 eller mere var ventet",
            "x.json:12:125: meetings.m1.guests.g: »A«: et objekt var ventet",
            "x.json:14:18: terms_of_reference.k.clauses.K-1.lines: en liste med 2 poster: to linjenumre i rækkefølge var ventet: [første, sidste]",
            "x.json:15:18: terms_of_reference.k.clauses.K-2.lines: »3«: en liste var ventet, hver post et helt tal på 0 eller mere",
            "x.json:15:165: terms_of_reference.k.clauses.K-2.requirement.at_least: -4: et helt tal på 0 eller mere var ventet",
        ],
    );
}

#[test]
fn a_word_that_is_not_of_the_set() {
    refuses(
        &[(r#""role": "member""#, r#""role": "boss", "side": "Region""#)],
        &[
            "x.json:9:79: memberships.a1.role: »boss«: et af ordene chair, co_chair, vice_chair, member, substitute, secretariat, guest, observer var ventet",
            "x.json:9:95: memberships.a1.side: »Region«: et af ordene region, municipality, general_practice, patients, secretariat var ventet",
        ],
    );
    refuses(
        &[(r#""kind": "seats""#, r#""kind": "seat""#)],
        &[
            "x.json:14:86: terms_of_reference.k.clauses.K-1.requirement.kind: »seat«: et af ordene seats, derived_seats, parties, count, each, in_force, figure, all_of, evidence var ventet",
        ],
    );
    refuses(
        &[(r#""state": "held""#, r#""state": "afholdt""#)],
        &[
            "x.json:15:132: terms_of_reference.k.clauses.K-2.requirement.where.state: »afholdt«: planned, held, cancelled eller known var ventet",
        ],
    );
    refuses(
        &[(r#""side": "patients""#, r#""side": ["patients", "patient"]"#)],
        &[
            "x.json:14:116: terms_of_reference.k.clauses.K-1.requirement.side.1: »patient«: region, municipality, general_practice, patients, secretariat eller known var ventet",
        ],
    );
    refuses(
        &[(r#""value": "calendar""#, r#""value": "lunar""#)],
        &["x.json:3:85: assumptions.year.value: »lunar«: en af værdierne calendar, rolling var ventet"],
    );
    refuses(
        &[(r#""code": "860""#, r#""code": "86""#)],
        &["x.json:4:74: areas.by.code: »86«: en kommunekode på tre cifre var ventet"],
    );
    refuses(
        &[(r#""url": "https://example.dk/""#, r#""url": "javascript:alert(1)""#)],
        &[
            "x.json:2:68: sources.S.url: »javascript:alert(1)«: en adresse, der begynder med https:// eller http://, var ventet",
        ],
    );
}

#[test]
fn a_tile_that_lies_nowhere_or_bears_another_name() {
    refuses(
        &[(r#""code": "860""#, r#""code": "860", "tile": {"row": 0, "column": 25, "name": "Gå\u00adrd"}"#)],
        &[
            "x.json:4:89: areas.by.tile: et objekt med 3 nøgler: stedets eget navn med bløde bindestreger var ventet",
            "x.json:4:97: areas.by.tile.row: 0: et helt tal fra 1 til 24 var ventet",
            "x.json:4:110: areas.by.tile.column: 25: et helt tal fra 1 til 24 var ventet",
        ],
    );
    refuses(
        &[(r#""code": "860""#, r#""code": "860", "tile": {"row": 1}"#)],
        &["x.json:4:89: areas.by.tile: nøglen column mangler"],
    );
}

#[test]
fn a_mailbox_that_is_none_and_a_correction_without_its_day() {
    refuses(
        &[(
            r#""region_id": "region","#,
            r#""region_id": "region", "contact": {"name": "Kontoret", "email": "kontakt@by.dk?cc=x@y.dk"},
"corrections": {"c": {"wrong": "Et tal", "right": "Et andet tal", "rule_id": "K-9", "organization_id": "niveua"}},"#,
        )],
        &[
            "x.json:1:153: contact.email: »kontakt@by.dk?cc=x@y.dk«: en mailadresse som kontakt@eksempel.dk var ventet, og intet andet",
            "x.json:2:22: corrections.c: nøglen on mangler",
            "x.json:2:78: corrections.c.rule_id: »K-9«: id'et findes ikke i clauses; mente du »K-1«?",
            "x.json:2:104: corrections.c.organization_id: »niveua«: id'et findes ikke i organizations; mente du »niveau«?",
        ],
    );
}
