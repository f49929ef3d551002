//! What the atlas is; and of one region the sources, the age of the data, the assumptions.

use super::{
    Corrections, Fact, Head, RegionChoice, RegionKnown, Scene, Switch, Table, corrections, home, link, plain, sources,
    switches, wording,
};
use crate::danish;
use crate::route::{Address, Route};

/// What the atlas is, whatever the region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The top of the page.
    pub head: Head,
    /// What holds of every region.
    pub facts: Vec<Fact>,
    /// Where each region's sources and assumptions stand.
    pub regions: Vec<RegionChoice>,
    /// What has been corrected, and how to tell that something is wrong.
    pub corrections: Corrections,
}

/// Sources, age and assumptions of one region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionAbout {
    /// The top of the page.
    pub head: Head,
    /// Where the snapshot comes from and how old it is.
    pub facts: Vec<Fact>,
    /// The sources.
    pub sources: Table,
    /// The assumptions.
    pub switches: Vec<Switch>,
    /// What has been corrected, and how to tell that something is wrong.
    pub corrections: Corrections,
}

/// What the atlas is, and where the sources and assumptions of each region stand.
#[must_use]
pub fn about(regions: Vec<RegionKnown<'_>>) -> About {
    let head = Head {
        title: "Om atlasset".to_owned(),
        heading: "Om atlasset".to_owned(),
        lede: LEDE.to_owned(),
        ..Head::default()
    };
    let to = |region: &str| Route::RegionAbout { region: region.to_owned() };
    About {
        head,
        facts: promises(),
        regions: home::choices(regions.clone(), to),
        corrections: corrections::of_all(regions),
    }
}

const LEDE: &str =
    "Klyngeatlas viser, hvordan sundhedsklyngerne er sat sammen, og holder dem op mod de ord, de selv har skrevet.";

/// Where the region's data come from, and what is assumed about them.
#[must_use]
pub fn region_about(scene: &Scene, address: &Address) -> RegionAbout {
    let heading = format!("Om data fra {}", scene.atlas.title);
    let head = Head {
        title: heading.clone(),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Om".to_owned(),
        heading,
        letter: None,
        lede: "Hvor data er fra, hvor gamle de er, og hvilke læsninger svarene hviler på.".to_owned(),
    };
    let mut facts = facts(scene);
    facts.extend(promises());
    RegionAbout {
        head: scene.titled(head),
        facts,
        sources: sources::all(scene),
        switches: switches::all(scene, address),
        corrections: corrections::of_region(scene, address),
    }
}

fn fact(term: &str, value: &str) -> Fact {
    Fact { term: term.to_owned(), value: vec![plain(value)] }
}

/// What holds of every region.
fn promises() -> Vec<Fact> {
    vec![
        fact(
            "Uoplyst",
            "Det, kilderne ikke siger, står som Uoplyst. Intet er gættet, og en manglende oplysning er aldrig et brud.",
        ),
        fact(
            "Kortet",
            "Kommunernes grænser er forenklet efter pakken react-denmark-map 1.0.0, © 2022 Martin Polley, under MIT-licensen. De er en tegning at finde sin kommune på, ikke at måle efter. Fliserne er atlassets egne.",
        ),
        fact(
            "Privatliv",
            "Intet forlader browseren. Der vises ingen adresser, telefonnumre eller personnumre, og ikke hvem der udeblev fra et møde.",
        ),
    ]
}

fn facts(scene: &Scene) -> Vec<Fact> {
    let atlas = &scene.atlas;
    let clauses = atlas.terms.iter().map(|terms| terms.clauses.len()).sum();
    let municipalities = atlas.areas.iter().filter(|row| row.is_municipality()).count();
    let rows = [
        wording::counted(municipalities, "kommune", "kommuner"),
        wording::counted(atlas.organizations.len(), "organisation", "organisationer"),
        wording::counted(atlas.memberships.len(), "medlemskab", "medlemskaber"),
        wording::counted(atlas.meetings.len(), "møde", "møder"),
        wording::counted(clauses, "krav og andre passager", "krav og andre passager"),
    ];
    let lists: Vec<_> = atlas.rosters.iter().filter_map(|roster| roster.on).collect();
    let newest = lists.iter().max().map_or_else(|| "Ingen".to_owned(), |on| danish::day(*on));
    vec![
        fact("Region", &atlas.title),
        fact("Data er fra", &danish::day(atlas.published)),
        fact("Nyeste medlemsliste", &newest),
        fact("Indhold", &danish::list(rows)),
    ]
}
