//! Kind `figure`: a measure of a structure, worked out and held against what a letter claims.

use crate::snapshot::{Collection, Entry, Fields, Targets, Token, Value, as_count, tokens};

/// The measures that a structure must show.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The scenario, or the adopted structure where there is none.
    pub of: Option<String>,
    /// What it must show.
    pub is: FigureIs,
}

/// Measures and what each is held against.
pub type FigureIs = Vec<(Measure, MeasureTest)>;

tokens! {
    /// What can be measured of a structure.
    Measure {
        /// How many clusters.
        Clusters = "clusters",
        /// How many different acute hospitals they are tied to.
        AcuteAnchors = "acute_anchors",
        /// How many clusters are tied to an acute hospital.
        ClustersWithAcuteAnchor = "clusters_with_acute_anchor",
        /// How many municipalities the smallest has.
        SmallestMunicipalities = "smallest_municipalities",
        /// How many people the smallest has.
        SmallestPopulation = "smallest_population",
        /// How many municipalities the largest has.
        LargestMunicipalities = "largest_municipalities",
        /// How many people the largest has.
        LargestPopulation = "largest_population",
        /// How far apart they are.
        Spread = "spread",
        /// How many municipal seats they give, one a cluster.
        MunicipalSeats = "municipal_seats",
        /// How many municipalities hold the position.
        MunicipalHolders = "municipal_holders",
        /// How many regions hold the position.
        RegionalHolders = "regional_holders",
    }
}

/// What a measure is held against.
#[derive(Clone, Debug, PartialEq)]
pub enum MeasureTest {
    /// Exactly that.
    Is(u32),
    /// That, within a tenth.
    About(u32),
    /// Less than in that scenario.
    LessThan(String),
}

const SCENARIOS: Targets = Targets::of(&[Collection::Scenarios]);

impl Figure {
    pub(super) fn read(fields: &Fields<'_>) -> Figure {
        let of = fields.text("of");
        if let Some(node) = fields.node("of").filter(|_| of != "adopted" && !of.is_empty()) {
            fields.refer(&of, SCENARIOS, node, "of");
        }
        fields.need("is");
        let is = fields.object("is", read_measures).unwrap_or_default();
        Figure { of: (of != "adopted").then_some(of), is }
    }
}

fn read_measures(fields: &Fields<'_>) -> FigureIs {
    let mut measures = Vec::new();
    for entry in fields.take_others() {
        match (Measure::parse(&entry.key), MeasureTest::read(entry)) {
            (Some(measure), Some(test)) => {
                if let (MeasureTest::LessThan(id), Some(node)) = (&test, entry.node.get("less_than")) {
                    fields.refer(id, SCENARIOS, node, &entry.key);
                }
                measures.push((measure, test));
            }
            _ => {
                let words: Vec<_> = Measure::ALL.iter().map(|(word, _)| *word).collect();
                let expected = "med et tal, { about = tal } eller { less_than = scenarie } var ventet";
                fields.wrong(entry, format!("et af målene {} {expected}", words.join(", ")));
            }
        }
    }
    measures
}

impl MeasureTest {
    fn read(entry: &Entry) -> Option<MeasureTest> {
        match &entry.node.value {
            Value::Object(inner) => match inner.as_slice() {
                [one] if one.key == "about" => as_count(&one.node).map(MeasureTest::About),
                [one] if one.key == "less_than" => one.node.as_text().map(|id| MeasureTest::LessThan(id.to_owned())),
                _ => None,
            },
            _ => as_count(&entry.node).map(MeasureTest::Is),
        }
    }
}
