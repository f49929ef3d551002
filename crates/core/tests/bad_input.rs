//! What bad input gets: every problem at once, each with its place, what stands there and what was
//! expected, in Danish. The sentences are asserted whole, since they are what an editor has to work with.

use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::snapshot::{Problem, parse_json};

/// A sound snapshot, a collection a line.
const SOUND: &str = r#"{"format": "klyngeatlas/1", "id": "prøve", "title": "Prøve", "published": "2026-11-01", "region_id": "region",
"sources": {"S": {"title": "Kilde", "publisher": "Udgiver", "url": "https://example.dk/"}},
"assumptions": {"year": {"title": "År", "values": ["calendar", "rolling"], "value": "calendar", "why": "Fordi."}},
"areas": {"by": {"name": "By", "classification": "municipality", "code": "860", "source": {"source_id": "S"}}},
"organizations": {"region": {"name": "Region", "classification": "region", "source": [{"source_id": "S"}]},
"klynge": {"name": "Klynge", "classification": "health_cluster", "parent_id": "region", "area_ids": ["by"], "source": {"source_id": "S"}},
"niveau": {"name": "Niveau", "classification": "strategic_level", "parent_id": "klynge", "source": {"source_id": "S"}}},
"persons": {"a": {"name": "A", "source": {"source_id": "S"}}},
"memberships": {"a1": {"person_id": "a", "organization_id": "niveau", "role": "member", "source": {"source_id": "S"}}},
"rosters": {"r1": {"organization_id": "niveau", "on": "2024-01-01", "complete": true, "source": {"source_id": "S"}}},
"meetings": {"m1": {"organization_id": "niveau", "start": "2024-02-01T09:00", "end": "2024-02-01T11:00", "source": {"source_id": "S"},
"agenda_items": {"1": {"title": "Velkomst", "number": 1, "source": {"source_id": "S"}}}, "guests": {"g": {"item": "1"}}}},
"terms_of_reference": {"k": {"title": "Kommissorium", "source_id": "S", "applies_to": {"classification": "strategic_level"}, "clauses": {
"K-1": {"lines": [1, 2], "quote": "Ord", "strength": "hard", "requirement": {"kind": "seats", "side": "patients", "at_least": 2}},
"K-2": {"lines": [3, 3], "quote": "Ord", "strength": "hard", "requirement": {"kind": "count", "of": "meetings", "where": {"state": "held"}, "per": "year", "at_least": 4}},
"K-3": {"lines": [4, 4], "quote": "Ord", "strength": "soft", "not_checked": "Et formål."}}}}}"#;

/// Everything that is wrong with a snapshot, a line a problem.
fn told(bytes: &[u8]) -> Vec<String> {
    let lines = |problems: Vec<Problem>| problems.iter().map(ToString::to_string).collect();
    match parse_json("x.json", bytes) {
        Err(problem) => lines(vec![problem]),
        Ok((root, doubles)) => {
            let more = Atlas::read(&root).err().map_or_else(Vec::new, |unreadable| unreadable.problems);
            lines(doubles.into_iter().chain(more).collect())
        }
    }
}

/// Replaces passages of the sound snapshot and asserts everything that is said of it then.
#[track_caller]
fn refuses(changes: &[(&str, &str)], expected: &[&str]) {
    let mut text = SOUND.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "»{from}« is not in the sound snapshot");
        text = text.replacen(from, to, 1);
    }
    assert_eq!(told(text.as_bytes()), expected);
}

#[test]
fn the_sound_snapshot_is_sound() {
    refuses(&[], &[]);
}

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
            "x.json:8:1: person: ukendt nøgle; mente du »persons«? Her kendes action_plans, actions, agreements, areas, assumptions, evidence, example, format, goals, id, indicators, matters, meetings, memberships, organizations, persons, published, region_id, registers, rosters, scenarios, sites, sources, status_reports, terms_of_reference, title",
            "x.json:9:37: memberships.a1.person_id: »a«: id'et findes ikke i persons",
        ],
    );
    refuses(
        &[(r#""at_least": 2"#, r#""at_leest": 2"#)],
        &[
            "x.json:14:77: terms_of_reference.k.clauses.K-1.requirement: en grænse var ventet: at_least, at_most, exactly eller are",
            "x.json:14:115: terms_of_reference.k.clauses.K-1.requirement.at_leest: ukendt nøgle; mente du »at_least«? Her kendes appointed_by, are, at_least, at_most, exactly, except, for_each, in, kind, on_behalf_of, on_behalf_of_class, practice_area, profession, role, side, title_class, worst",
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
fn a_condition_that_there_is_not() {
    refuses(
        &[(r#""where": {"state": "held"}"#, r#""where": {"stat": "held", "colour": "red"}"#)],
        &[
            "x.json:15:123: terms_of_reference.k.clauses.K-2.requirement.where.stat: ukendt nøgle; mente du »state«? Her kendes body, id, item, kind, state",
            "x.json:15:139: terms_of_reference.k.clauses.K-2.requirement.where.colour: ukendt nøgle; her kendes body, id, item, kind, state",
        ],
    );
    let each = r#""kind": "each", "of": "meetings", "has": {"published": "agend", "invited": true}"#;
    let count = r#""kind": "count", "of": "meetings", "where": {"state": "held"}, "per": "year", "at_least": 4"#;
    refuses(
        &[(count, each)],
        &[
            "x.json:15:133: terms_of_reference.k.clauses.K-2.requirement.has.published: »agend«: agenda, minutes eller known var ventet",
            "x.json:15:153: terms_of_reference.k.clauses.K-2.requirement.has.invited: true: et ord eller en liste af ord var ventet",
        ],
    );
    refuses(
        &[(count, r#""kind": "each", "of": "meetings", "has": {}"#)],
        &["x.json:15:119: terms_of_reference.k.clauses.K-2.requirement.has: mindst én betingelse var ventet"],
    );
    refuses(
        &[(count, r#""kind": "each", "of": "matters", "has": {"step": {"how": "decide", "by": "niveua", "when": 1}}"#)],
        &[
            "x.json:15:135: terms_of_reference.k.clauses.K-2.requirement.has.step.how: »decide«: et af ordene drawn_up, assessed, consulted, heard, discussed, referred, designated, decided, approved, reviewed var ventet",
            "x.json:15:151: terms_of_reference.k.clauses.K-2.requirement.has.step.by: »niveua«: id'et findes ikke i organizations; mente du »niveau«?",
            "x.json:15:161: terms_of_reference.k.clauses.K-2.requirement.has.step.when: ukendt nøgle; her kendes after, before, by, by_side, how, level, to",
        ],
    );
    refuses(
        &[(r#""side": "patients""#, r#""side": "each""#)],
        &[
            "x.json:14:77: terms_of_reference.k.clauses.K-1.requirement: »each« står for det, som for_each går igennem, og for_each mangler",
        ],
    );
}

#[test]
fn a_requirement_that_says_too_much_or_too_little() {
    refuses(
        &[(r#""at_least": 2"#, r#""at_least": 2, "at_most": 3"#)],
        &[
            "x.json:14:77: terms_of_reference.k.clauses.K-1.requirement: kun én af grænserne at_least, at_most, exactly og are var ventet",
        ],
    );
    refuses(
        &[(r#", "at_least": 2"#, "")],
        &[
            "x.json:14:77: terms_of_reference.k.clauses.K-1.requirement: en grænse var ventet: at_least, at_most, exactly eller are",
        ],
    );
    refuses(
        &[(
            r#""not_checked": "Et formål.""#,
            r#""not_checked": "Et formål.", "requirement": {"kind": "evidence", "wants": "item"}"#,
        )],
        &[
            "x.json:16:8: terms_of_reference.k.clauses.K-3: enten requirement eller not_checked var ventet, og kun det ene",
        ],
    );
    refuses(
        &[(r#", "not_checked": "Et formål.""#, "")],
        &[
            "x.json:16:8: terms_of_reference.k.clauses.K-3: enten requirement eller not_checked var ventet, og kun det ene",
        ],
    );
    refuses(
        &[(r#""quote": "Ord", "strength": "soft", "#, "")],
        &[
            "x.json:16:8: terms_of_reference.k.clauses.K-3: nøglen strength mangler",
            "x.json:16:8: terms_of_reference.k.clauses.K-3: enten quote eller derived_from var ventet: intet krav uden ord, det hviler på",
        ],
    );
    refuses(
        &[(r#", "applies_to": {"classification": "strategic_level"}"#, "")],
        &["x.json:13:29: terms_of_reference.k: applies_to mangler, både her og på K-1, så intet organ er omfattet"],
    );
}

#[test]
fn ids_that_no_address_could_hold() {
    refuses(
        &[(
            r#""persons": {"#,
            r#""persons": {"../../etc": {"name": "X"}, "": {"name": "X"}, "a b": {"name": "X"}, "\u0000": {"name": "X"}, ".x": {"name": "X"}, "#,
        )],
        &[
            "x.json:8:13: persons: »../../etc«: et id var ventet: 1–120 bogstaver, cifre, bindestreger, understreger eller punktummer",
            "x.json:8:41: persons: »«: et id var ventet: 1–120 bogstaver, cifre, bindestreger, understreger eller punktummer",
            "x.json:8:60: persons: »a b«: et id var ventet: 1–120 bogstaver, cifre, bindestreger, understreger eller punktummer",
            "x.json:8:82: persons: »\\u{0}«: et id var ventet: 1–120 bogstaver, cifre, bindestreger, understreger eller punktummer",
            "x.json:8:107: persons: ».x«: et id var ventet: 1–120 bogstaver, cifre, bindestreger, understreger eller punktummer",
        ],
    );
    refuses(
        &[(r#""id": "prøve""#, r#""id": "../prøve""#)],
        &[
            "x.json:1:35: id: »../prøve«: et id var ventet: 1–120 bogstaver, cifre, bindestreger, understreger eller punktummer",
        ],
    );
    refuses(&[(r#""id": "prøve""#, r#""id": """#)], &["x.json:1:35: id: »«: en tekst, der ikke er tom, var ventet"]);
}

#[test]
fn rows_that_point_to_themselves() {
    refuses(
        &[(r#""parent_id": "region""#, r#""parent_id": "niveau""#)],
        &[
            "x.json:6:79: organizations.klynge.parent_id: »niveau«: rækken peger på sig selv, direkte eller i ring: klynge → niveau → klynge",
        ],
    );
    refuses(
        &[(r#""role": "member""#, r#""stands_in_for_id": "a1""#)],
        &[
            "x.json:9:91: memberships.a1.stands_in_for_id: »a1«: rækken peger på sig selv, direkte eller i ring: a1 → a1",
        ],
    );
    refuses(
        &[(r#""parent_id": "region""#, r#""supersedes": [{"id": "klynge", "kind": "renamed"}]"#)],
        &[
            "x.json:6:80: organizations.klynge.supersedes: en liste med 1 post: rækken peger på sig selv, direkte eller i ring: klynge → klynge",
        ],
    );
    let ring = r#""requirement": {"kind": "all_of", "of": ["K-3", {"kind": "all_of", "of": ["K-2"]}]}"#;
    refuses(
        &[(
            r#""requirement": {"kind": "count", "of": "meetings", "where": {"state": "held"}, "per": "year", "at_least": 4}"#,
            ring,
        )],
        &[
            "x.json:15:77: terms_of_reference.k.clauses.K-2.requirement: rækken peger på sig selv, direkte eller i ring: K-2 → K-2",
        ],
    );
}

#[test]
fn rows_that_do_not_go_together() {
    let other = r#""a1": {"organization_id": "klynge", "source": {"source_id": "S"}},
"a2": {"stands_in_for_id": "a1", "person_id""#;
    refuses(
        &[(r#""a1": {"person_id""#, other)],
        &[
            "x.json:10:28: memberships.a2.stands_in_for_id: »a1«: et medlem af det samme organ, niveau, var ventet; pladsen er i klynge",
        ],
    );
    refuses(
        &[(r#"{"item": "1"}"#, r#"{"item": "2"}"#)],
        &["x.json:12:115: meetings.m1.guests.g.item: »2«: et punkt på dagsordenen for m1 var ventet; den har 1"],
    );
    let again = r#""terms_of_reference": {"j": {"title": "Før", "source_id": "S", "valid_to": "2024-07-01", "applies_to": {"ids": ["niveau"]}, "clauses": {
"K-1": {"quote": "Ord", "strength": "hard", "not_checked": "Før."}}}, "#;
    refuses(
        &[(r#""terms_of_reference": {"#, again)],
        &[
            "x.json:15:8: terms_of_reference.k.clauses.K-1: kravet står også i j, i samme tid; to udgaver skal have valid_to og valid_from, så kun den ene gælder ad gangen",
        ],
    );
    refuses(
        &[(r#""role": "member""#, r#""inferred": ["rolle"]"#)],
        &[
            "x.json:9:83: memberships.a1.inferred: en liste med 1 post: navne på felter i rækken var ventet; »rolle« er ikke et",
        ],
    );
    let later = r#""source_id": "S", "valid_from": "2024-07-01", "applies"#;
    refuses(&[(r#""terms_of_reference": {"#, again), (r#""source_id": "S", "applies"#, later)], &[]);
}

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

#[cfg(feature = "toml")]
mod toml {
    use klyngeatlas_core::snapshot::{join, parse_toml};

    #[test]
    fn says_in_danish_what_the_grammar_objects_to() {
        for (document, expected) in [
            ("[persons.a]\nname = \"A\"\nname = \"B\"\n", "3:1: »name«: nøglen står to gange; den må kun stå én gang"),
            ("[persons.a]\n[persons.a]\n", "2:10: »a«: nøglen står to gange; den må kun stå én gang"),
            ("x = 1\nx.y = 2\n", "2:1: »x«: nøglen er allerede sat til noget andet og kan ikke udvides her"),
            (
                "start = 2021-02-31\n",
                "1:9: »2021-02-31«: en dato, der findes, var ventet, i citationstegn: \"ÅÅÅÅ-MM-DD\"",
            ),
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
        let second = "[persons.y]\nname = \"Y\"\n[persons.x]\nname = \"X\"\n[terms_of_reference.\"t.1\".clauses.B]\nwhy = \"\"\n";
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
}
