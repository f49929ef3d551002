//! What may be wrong with a clause and what it asks.

use crate::refuses;

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
