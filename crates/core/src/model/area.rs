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
        };
        let three_digits = |code: &String| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit());
        // The code of a municipality may be unknown; what stands there must be one.
        if area.is_municipality() && !area.code.as_ref().is_none_or(three_digits) {
            fields.report_at("code", "en kommunekode på tre cifre var ventet");
        }
        area
    }
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
