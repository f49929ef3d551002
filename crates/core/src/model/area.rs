//! Places: municipalities and the regions that they lie in.

use super::Source;
use crate::snapshot::{Collection, Fields, Id, Noun, Targets, Value};
use crate::time::{Date, parse_day};
use std::collections::BTreeMap;

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
    pub population: BTreeMap<Date, Population>,
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
        if area.is_municipality() && !area.code.as_ref().is_some_and(three_digits) {
            fields.report_at("code", "en kommunekode på tre cifre var ventet");
        }
        area
    }
}

fn read_population(fields: &Fields<'_>) -> BTreeMap<Date, Population> {
    let mut population = BTreeMap::new();
    for entry in fields.take_others() {
        let Some(day) = parse_day(&entry.key) else {
            fields.wrong(entry, "nøglen skulle være en dato, der findes (ÅÅÅÅ-MM-DD)");
            continue;
        };
        let count = match entry.node.get("count").map(|node| &node.value) {
            Some(Value::Integer(count)) => u32::try_from(*count).ok(),
            _ => None,
        };
        let source = entry.node.get("source_id").and_then(|node| Some((node, node.as_text()?)));
        let keys = entry.node.entries().map_or(0, <[_]>::len);
        let (Some(count), Some((node, source)), 2) = (count, source, keys) else {
            fields.wrong(entry, "{ count = antal, source_id = \"…\" } var ventet");
            continue;
        };
        fields.refer(source, Targets::of(&[Collection::Sources]), node, &entry.key);
        population.insert(day, Population { count, source_id: Id::new(source) });
    }
    population
}
