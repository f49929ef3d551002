//! Sources, age of the data, assumptions.

use super::{About, Fact, Head, Scene, link, plain, sources, switches, wording};
use crate::danish;
use crate::route::{Address, Route};

/// Where the region's data come from, and what is assumed about them.
#[must_use]
pub fn about(scene: &Scene, address: &Address) -> About {
    let head = Head {
        title: "Om atlasset".to_owned(),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Om".to_owned(),
        heading: "Om atlasset".to_owned(),
        letter: None,
        lede: "Klyngeatlas viser, hvordan sundhedsklyngerne er sat sammen, og holder dem op mod de ord, de selv har skrevet.".to_owned(),
    };
    About { head, facts: facts(scene), sources: sources::all(scene), switches: switches::all(scene, address) }
}

fn facts(scene: &Scene) -> Vec<Fact> {
    let fact = |term: &str, value: String| Fact { term: term.to_owned(), value: vec![plain(value)] };
    let atlas = &scene.atlas;
    let clauses = atlas.terms.iter().map(|terms| terms.clauses.len()).sum();
    let municipalities = atlas.areas.iter().filter(|row| row.is_municipality()).count();
    let rows = [
        wording::counted(municipalities, "kommune", "kommuner"),
        wording::counted(atlas.organizations.len(), "organisation", "organisationer"),
        wording::counted(atlas.memberships.len(), "medlemskab", "medlemskaber"),
        wording::counted(atlas.meetings.len(), "møde", "møder"),
        wording::counted(clauses, "passage i kommissorier", "passager i kommissorier"),
    ];
    let lists: Vec<_> = atlas.rosters.iter().filter_map(|roster| roster.on).collect();
    let newest = lists.iter().max().map_or_else(|| "Ingen".to_owned(), |on| danish::day(*on));
    vec![
        fact("Region", atlas.title.clone()),
        fact("Data er fra", danish::day(atlas.published)),
        fact("Nyeste medlemsliste", newest),
        fact("Indhold", danish::list(rows)),
        fact("Uoplyst", "Det, kilderne ikke siger, står som Uoplyst. Intet er gættet, og en manglende oplysning er aldrig et brud.".to_owned()),
        fact("Privatliv", "Intet forlader browseren. Der vises ingen adresser, telefonnumre eller personnumre, og ikke hvem der udeblev fra et møde.".to_owned()),
    ]
}
