//! Places: municipalities and the regions that they lie in.

use super::Source;
use crate::snapshot::{Collection, Fields, Id, Noun};
use crate::time::{Date, parse_day};

/// A place.
#[derive(Clone, Debug)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// `municipality`, `region` or another kind of place.
    pub classification: String,
    /// The official code; of a municipality three digits.
    pub code: Option<String>,
    /// The place that it lies in.
    pub parent_id: Option<Id<Area>>,
    /// How many people live there, by the day that was counted.
    pub population: Vec<(Date, Population)>,
    /// Where its tile stands among those of the region. Absent means that nobody has drawn it.
    pub tile: Option<AreaTile>,
}

/// The place of a municipality among the tiles that stand for the map: a drawing, and no fact about the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaTile {
    /// From 1, the northernmost first.
    pub row: u8,
    /// From 1, the westernmost first.
    pub column: u8,
    /// The name with soft hyphens where it may be broken; absent where it need not be.
    pub name: Option<String>,
}

/// A count of people and where it comes from.
#[derive(Clone, Debug)]
pub struct Population {
    /// How many.
    pub count: u32,
    /// Who counted.
    pub source_id: Id<Source>,
}

impl Area {
    /// How many people lived there on a day on which they were counted.
    pub fn population_on(&self, day: Date) -> Option<u32> {
        let counted = self.population.iter().find(|(counted, _)| *counted == day);
        counted.map(|(_, population)| population.count)
    }

    /// Whether this is a municipality.
    pub fn is_municipality(&self) -> bool {
        self.classification == "municipality"
    }
}

impl Noun for Area {
    const COLLECTION: Collection = Collection::Areas;

    fn read(fields: &Fields<'_>) -> Self {
        let area = Area {
            name: fields.text("name"),
            aliases: fields.texts("aliases"),
            classification: fields.text("classification"),
            code: fields.maybe_text("code"),
            parent_id: fields.maybe_id("parent_id"),
            population: fields.object("population", read_population).unwrap_or_default(),
            tile: fields.object("tile", read_tile).flatten(),
        };
        let three_digits = |code: &String| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit());
        // The code of a municipality may be unknown; what stands there must be one.
        if area.is_municipality() && !area.code.as_ref().is_none_or(three_digits) {
            fields.report_at("code", "en kommunekode på tre cifre var ventet");
        }
        let hyphenated = area.tile.as_ref().and_then(|tile| tile.name.as_ref());
        if hyphenated.is_some_and(|name| name.replace('\u{ad}', "") != area.name) {
            fields.report_at("tile", "stedets eget navn med bløde bindestreger var ventet");
        }
        area
    }
}

/// The largest drawing that a page has room for.
const TILES: u32 = 24;

fn read_tile(fields: &Fields<'_>) -> Option<AreaTile> {
    let place = |key: &'static str| {
        fields.need(key);
        let place = fields.count(key)?;
        if !(1..=TILES).contains(&place) {
            fields.report_at(key, format!("et helt tal fra 1 til {TILES} var ventet"));
        }
        u8::try_from(place).ok()
    };
    let (row, column) = (place("row"), place("column"));
    let name = fields.maybe_text("name");
    Some(AreaTile { row: row?, column: column?, name })
}

fn read_population(fields: &Fields<'_>) -> Vec<(Date, Population)> {
    let mut population = Vec::new();
    for entry in fields.take_others() {
        let day = parse_day(&entry.key);
        if day.is_none() {
            fields.wrong(entry, "nøglen er ikke en dato, der findes (ÅÅÅÅ-MM-DD)");
        }
        let counted = fields.object_of(entry, |fields| {
            fields.need("count");
            let count = fields.count("count");
            let source_id = fields.id("source_id");
            count.map(|count| Population { count, source_id })
        });
        population.extend(day.zip(counted.flatten()));
    }
    population
}
