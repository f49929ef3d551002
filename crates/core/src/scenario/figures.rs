//! The figures by which structures are set side by side.

use super::{How, Structure, Unmeasured};
use crate::model::Atlas;
use crate::snapshot::tokens;
use crate::terms::Measure;
use crate::time::{Date, parse_day};

tokens! {
    /// A figure of a structure.
    Figure {
        /// How many clusters.
        Clusters = "clusters",
        /// How many municipalities the smallest has.
        SmallestMunicipalities = "smallest_municipalities",
        /// How many municipalities the largest has.
        LargestMunicipalities = "largest_municipalities",
        /// How many people the largest has.
        LargestPopulation = "largest_population",
        /// How many people the smallest has.
        SmallestPopulation = "smallest_population",
        /// How many people lie between the two.
        Range = "range",
        /// The standard deviation of the populations, that of the whole and not of a sample.
        StandardDeviation = "standard_deviation",
        /// The standard deviation in parts of the mean.
        CoefficientOfVariation = "coefficient_of_variation",
        /// How many times the smallest goes into the largest.
        MaxMin = "max_min",
        /// How many people live in the clusters, each counted once.
        People = "people",
        /// How many of them are counted in one cluster more than they live in.
        CountedTwice = "counted_twice",
        /// How many municipal seats they give, one a cluster.
        MunicipalSeats = "municipal_seats",
        /// How many clusters are tied to a hospital that is acute.
        ClustersWithAcuteHospital = "clusters_with_acute_hospital",
        /// How many clusters are tied to a site that is acute.
        ClustersWithAcuteSite = "clusters_with_acute_site",
        /// How many different acute hospitals they are tied to.
        AcuteHospitals = "acute_hospitals",
        /// How many different acute sites they are tied to.
        AcuteSites = "acute_sites",
    }
}

impl Figure {
    /// Works out the figure for a day, under the assumptions of the atlas.
    pub fn of(self, structure: &Structure, atlas: &Atlas, on: Date) -> Result<f64, Unmeasured> {
        let how = How::of(atlas, on);
        let measured = |measure| structure.measure(atlas, measure, &how);
        let spread = |spread| structure.measure(atlas, Measure::Spread, &How { spread, ..how });
        let by_site = |measure| structure.measure(atlas, measure, &How { by_site: true, ..how });
        match self {
            Figure::Clusters => measured(Measure::Clusters),
            Figure::SmallestMunicipalities => measured(Measure::SmallestMunicipalities),
            Figure::LargestMunicipalities => measured(Measure::LargestMunicipalities),
            Figure::LargestPopulation => measured(Measure::LargestPopulation),
            Figure::SmallestPopulation => measured(Measure::SmallestPopulation),
            Figure::Range => spread("range"),
            Figure::StandardDeviation => spread("standard_deviation"),
            Figure::CoefficientOfVariation => spread("coefficient_of_variation"),
            Figure::MaxMin => spread("max_min"),
            Figure::People => structure.people(atlas, &how),
            Figure::CountedTwice => {
                let counted: f64 = structure.populations(atlas, &how)?.iter().sum();
                Ok(counted - structure.people(atlas, &how)?)
            }
            Figure::MunicipalSeats => measured(Measure::MunicipalSeats),
            Figure::ClustersWithAcuteHospital => measured(Measure::ClustersWithAcuteAnchor),
            Figure::ClustersWithAcuteSite => by_site(Measure::ClustersWithAcuteAnchor),
            Figure::AcuteHospitals => measured(Measure::AcuteAnchors),
            Figure::AcuteSites => by_site(Measure::AcuteAnchors),
        }
    }
}

impl<'a> How<'a> {
    /// How the check reads measures where hospitals are counted: populations of the day that the assumption names.
    pub fn of(atlas: &Atlas, on: Date) -> How<'a> {
        let date = atlas.assumptions.get("population_date").map_or("2020-01-01", |row| row.value.as_str());
        How { by_site: false, date: parse_day(date), latest_by: on, spread: "range" }
    }
}
