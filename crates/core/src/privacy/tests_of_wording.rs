//! More ways to say why somebody was away, and for which association they speak; and what says neither.

use super::*;
use crate::snapshot::parse_json;
use serde_json::{Value, json};

/// What a tree is refused for, each kind by its word.
fn told(tree: &Value) -> Vec<&'static str> {
    let (root, _) = parse_json("a.json", tree.to_string().as_bytes()).expect("is JSON");
    let kind = |told: &str| Kind::ALL.into_iter().find(|kind| told.starts_with(kind.looks()));
    examine(&root, &[]).refused.iter().filter_map(|problem| kind(&problem.expected)).map(Kind::token).collect()
}

fn of_text(text: &str) -> Vec<&'static str> {
    told(&json!({ "meetings": { "m": { "note": text } } }))
}

#[test]
fn who_was_away_and_why_is_found_without_the_word_for_it() {
    for text in [
        "Fraværende: Bo Lund og Eva Krog",
        "Bo Lund, direktør, Nordby Kommune (fraværende)",
        "Bo Lund (ikke til stede)",
        "Ikke til stede: Bo Lund",
        "Bo Lund deltog ikke.",
        "Bo Lund meldte afbud.",
        "Anne Berg Holm kunne ikke deltage.",
        "Bo Lund er syg.",
        "Bo Lund er blevet indlagt.",
        "Bo Lund er på ferie.",
        "Bo Lund har influenza.",
        "Bo Lund kunne ikke komme pga. sygdom",
        "Bo Lund var forhindret på grund af operation",
        "Udeblevet: Eva Krog",
    ] {
        let tree =
            json!({ "meetings": { "m": { "note": text } }, "persons": { "anne": { "name": "Anne Berg Holm" } } });
        let told = told(&tree);
        assert!(!told.is_empty() && told.iter().all(|kind| *kind == "absence"), "{text}: {told:?}");
    }
    for title in
        ["formand, syg siden maj", "chef, gravid", "leder (ikke til stede)", "direktør, indlagt", "medlem, på ferie"]
    {
        assert_eq!(told(&json!({ "memberships": { "a": { "title": title } } })), ["absence"], "{title}");
    }
    for text in [
        "Nordby Kommune deltog ikke i puljen.",
        "Fraværende: 3",
        "Anne Berg Holm orienterede om borgere med stress.",
        "Borgeren er syg, når hun er indlagt.",
        "Når en borger er på ferie, gælder aftalen stadig.",
        "Region Nordjylland meldte afbud til konferencen.",
        "Forhindret adgang til Sundhedsaftalen",
    ] {
        let tree =
            json!({ "meetings": { "m": { "note": text } }, "persons": { "anne": { "name": "Anne Berg Holm" } } });
        assert_eq!(told(&tree), [""; 0], "{text}");
    }
}

#[test]
fn an_association_is_beside_a_name_before_it_and_behind_it() {
    for text in [
        "Diabetesforeningen (Bo Lund)",
        "Kræftens Bekæmpelse v/ Bo Lund",
        "Oplæg fra Smerteforeningen ved Eva Krog",
        "Epilepsiforeningen: Eva Krog",
        "Bo Lund, Rygforeningen",
        "Bo Lund (Tarmkræftforeningen)",
        "Eva Krog – Landsforeningen Spiseforstyrrelser og Selvskade",
    ] {
        assert_eq!(of_text(text), ["patients"], "{text}");
    }
    for text in [
        "Diabetesforeningen, Ældre Sagen og Kræftens Bekæmpelse er hørt.",
        "Diabetesforeningen (Kræftens Bekæmpelse er ikke hørt)",
    ] {
        assert_eq!(of_text(text), [""; 0], "{text}");
    }
}
