//! What may be wrong with ids, and with rows taken together.

use crate::refuses;

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
