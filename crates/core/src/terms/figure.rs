//! Kind `figure`: a measure of a structure, worked out and held against what a letter claims.

use crate::snapshot::{Entry, Fields, Token, Value, tokens};

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

impl Figure {
    pub(super) fn read(fields: &Fields<'_>) -> Figure {
        let of = fields.text("of");
        let is = fields.object("is", read_measures).unwrap_or_else(|| {
            fields.report("nøglen is mangler");
            Vec::new()
        });
        Figure { of: (of != "adopted").then_some(of), is }
    }
}

fn read_measures(fields: &Fields<'_>) -> FigureIs {
    let mut measures = Vec::new();
    for entry in fields.take_others() {
        match (Measure::parse(&entry.key), MeasureTest::read(entry)) {
            (Some(measure), Some(test)) => measures.push((measure, test)),
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
        let number = |value: &Value| match value {
            Value::Integer(number) => u32::try_from(*number).ok(),
            _ => None,
        };
        match &entry.node.value {
            Value::Object(inner) => match inner.as_slice() {
                [one] if one.key == "about" => number(&one.node.value).map(MeasureTest::About),
                [one] if one.key == "less_than" => one.node.as_text().map(|id| MeasureTest::LessThan(id.to_owned())),
                _ => None,
            },
            value => number(value).map(MeasureTest::Is),
        }
    }
}
