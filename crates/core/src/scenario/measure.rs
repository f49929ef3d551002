//! What can be measured of a structure. A population, a list or a flag that is not known leaves the
//! measure unknown; nothing is guessed.

use super::{Cluster, Structure};
use crate::model::Atlas;
use crate::terms::Measure;
use crate::time::Date;

/// How measures are read.
#[derive(Clone, Copy, Debug)]
pub struct How<'a> {
    /// Whether an acute anchor must be a site, or may be the hospital that has one.
    pub by_site: bool,
    /// The day of the populations; nothing means the latest day that every place has been counted on.
    pub date: Option<Date>,
    /// The last day that a population may be of.
    pub latest_by: Date,
    /// The measure of spread: `range`, `standard_deviation`, `coefficient_of_variation` or `max_min`.
    pub spread: &'a str,
}

/// Why a measure is not known.
#[derive(Clone, Debug)]
pub struct Unmeasured {
    /// The row that lacks something.
    pub row: String,
    /// What it lacks, in Danish.
    pub what: String,
}

impl Structure {
    /// Works out a measure.
    pub fn measure(&self, atlas: &Atlas, measure: Measure, how: &How<'_>) -> Result<f64, Unmeasured> {
        match measure {
            Measure::Clusters | Measure::MunicipalSeats => Ok(self.clusters(atlas)?.len() as f64),
            Measure::SmallestMunicipalities => Ok(smallest(&self.municipalities(atlas)?)),
            Measure::LargestMunicipalities => Ok(largest(&self.municipalities(atlas)?)),
            Measure::SmallestPopulation => Ok(smallest(&self.populations(atlas, how)?)),
            Measure::LargestPopulation => Ok(largest(&self.populations(atlas, how)?)),
            Measure::Spread => Ok(spread(&self.populations(atlas, how)?, how.spread)),
            Measure::AcuteAnchors => self.acute_anchors(atlas, how).map(|anchors| anchors.len() as f64),
            Measure::ClustersWithAcuteAnchor => self.with_acute_anchor(atlas, how),
            Measure::MunicipalHolders => self.holders(atlas, "municipality"),
            Measure::RegionalHolders => self.holders(atlas, "region"),
        }
    }

    fn clusters(&self, atlas: &Atlas) -> Result<&[Cluster], Unmeasured> {
        let row = self.rows.first().cloned().unwrap_or_default();
        let title = atlas.scenarios.get(&row).map_or(row.as_str(), |row| &row.title);
        let what = format!("hvilke klynger modellen {} har", crate::danish::quoted(title));
        self.clusters.as_deref().ok_or(Unmeasured { row, what })
    }

    fn municipalities(&self, atlas: &Atlas) -> Result<Vec<f64>, Unmeasured> {
        self.clusters(atlas)?.iter().map(|cluster| Ok(areas(cluster)?.len() as f64)).collect()
    }

    /// The population of each cluster, on one day for all places.
    pub fn populations(&self, atlas: &Atlas, how: &How<'_>) -> Result<Vec<f64>, Unmeasured> {
        let lists = self.lists(atlas)?;
        let date = counted_on(atlas, &lists, how)?;
        lists.iter().map(|list| list.iter().map(|id| people(atlas, id, date)).sum()).collect()
    }

    /// How many people live in all clusters together, each counted once.
    pub fn people(&self, atlas: &Atlas, how: &How<'_>) -> Result<f64, Unmeasured> {
        let lists = self.lists(atlas)?;
        let date = counted_on(atlas, &lists, how)?;
        let mut once: Vec<&String> = Vec::new();
        for id in lists.into_iter().flatten() {
            if !once.contains(&id) {
                once.push(id);
            }
        }
        once.into_iter().map(|id| people(atlas, id, date)).sum()
    }

    /// The day of the populations, where it is known.
    pub fn counted_on(&self, atlas: &Atlas, how: &How<'_>) -> Option<Date> {
        counted_on(atlas, &self.lists(atlas).ok()?, how).ok()
    }

    fn lists(&self, atlas: &Atlas) -> Result<Vec<&Vec<String>>, Unmeasured> {
        self.clusters(atlas)?.iter().map(areas).collect()
    }

    fn acute_anchors(&self, atlas: &Atlas, how: &How<'_>) -> Result<Vec<String>, Unmeasured> {
        let mut acute = Vec::new();
        for cluster in self.clusters(atlas)? {
            for anchor in anchors(cluster)? {
                if !acute.contains(anchor) && is_acute(atlas, anchor, how.by_site)? {
                    acute.push(anchor.clone());
                }
            }
        }
        Ok(acute)
    }

    fn with_acute_anchor(&self, atlas: &Atlas, how: &How<'_>) -> Result<f64, Unmeasured> {
        let mut clusters = 0u32;
        for cluster in self.clusters(atlas)? {
            let told: Vec<Result<bool, Unmeasured>> =
                anchors(cluster)?.iter().map(|anchor| is_acute(atlas, anchor, how.by_site)).collect();
            match told.iter().any(|acute| matches!(acute, Ok(true))) {
                true => clusters += 1,
                false => {
                    told.into_iter().collect::<Result<Vec<bool>, Unmeasured>>()?;
                }
            }
        }
        Ok(f64::from(clusters))
    }

    fn holders(&self, atlas: &Atlas, class: &str) -> Result<f64, Unmeasured> {
        let row = self.rows.first().cloned().unwrap_or_default();
        let holders = self.holders.as_ref().ok_or(Unmeasured { row, what: "hvem der står bag ønsket".into() })?;
        let of_class = |id: &&String| atlas.organizations.get(id).is_some_and(|row| row.classification == class);
        Ok(holders.iter().filter(of_class).count() as f64)
    }
}

fn areas(cluster: &Cluster) -> Result<&Vec<String>, Unmeasured> {
    cluster
        .area_ids
        .as_ref()
        .ok_or_else(|| Unmeasured { row: cluster.id.clone(), what: format!("kommunerne i {}", cluster.name) })
}

fn anchors(cluster: &Cluster) -> Result<&Vec<String>, Unmeasured> {
    cluster.anchor_ids.as_ref().ok_or_else(|| Unmeasured {
        row: cluster.id.clone(),
        what: format!("hospitalet, som {} er knyttet til", cluster.name),
    })
}

/// Whether an anchor is acute: a site as recorded; a hospital, where one of its sites is known to be.
fn is_acute(atlas: &Atlas, anchor: &str, by_site: bool) -> Result<bool, Unmeasured> {
    let unknown = |name: &str| Unmeasured { row: anchor.to_owned(), what: format!("om {name} er et akuthospital") };
    if let Some(site) = atlas.sites.get(anchor) {
        return site.acute.ok_or_else(|| unknown(&site.name));
    }
    let name = atlas.organizations.get(anchor).map_or(anchor, |row| &row.name);
    if by_site {
        let what = format!("hvilken matrikel af {name} klyngen er knyttet til");
        return Err(Unmeasured { row: anchor.to_owned(), what });
    }
    let sites: Vec<Option<bool>> =
        atlas.sites.iter().filter(|site| site.organization_id.as_str() == anchor).map(|site| site.acute).collect();
    match () {
        () if sites.contains(&Some(true)) => Ok(true),
        () if !sites.is_empty() && sites.iter().all(|acute| *acute == Some(false)) => Ok(false),
        () => Err(unknown(name)),
    }
}

/// How many people lived in a place on the day.
fn people(atlas: &Atlas, id: &str, date: Date) -> Result<f64, Unmeasured> {
    let area = atlas.areas.get(id);
    let population = area.and_then(|area| area.population_on(date)).map(f64::from);
    let name = area.map_or(id, |area| &area.name);
    let what = || format!("folketallet for {name} {}", crate::danish::day(date));
    population.ok_or_else(|| Unmeasured { row: id.to_owned(), what: what() })
}

/// The day of the populations: the one asked for, or the latest on which every place has been counted.
fn counted_on(atlas: &Atlas, lists: &[&Vec<String>], how: &How<'_>) -> Result<Date, Unmeasured> {
    how.date.map_or_else(|| latest_common(atlas, lists, how.latest_by), Ok)
}

/// The latest day on which every place has been counted.
fn latest_common(atlas: &Atlas, lists: &[&Vec<String>], by: Date) -> Result<Date, Unmeasured> {
    let areas = || lists.iter().copied().flatten().map(|id| atlas.areas.get(id));
    let counted = |day: Date| areas().all(|area| area.is_some_and(|area| area.population_on(day).is_some()));
    let days = areas().next().flatten().map_or(&[][..], |area| &area.population[..]);
    let latest = days.iter().map(|(day, _)| *day).filter(|day| *day <= by && counted(*day)).max();
    let row = lists.iter().copied().flatten().next().cloned().unwrap_or_default();
    latest.ok_or(Unmeasured { row, what: "folketal for alle kommuner på samme dag".into() })
}

fn smallest(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

fn largest(values: &[f64]) -> f64 {
    values.iter().copied().fold(0.0, f64::max)
}

/// How far apart the values are. The standard deviation is that of the whole, not of a sample.
fn spread(values: &[f64], measure: &str) -> f64 {
    let number = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / number;
    let deviation = (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / number).sqrt();
    match measure {
        "standard_deviation" => deviation,
        "coefficient_of_variation" => deviation / mean,
        "max_min" => largest(values) / smallest(values),
        _ => largest(values) - smallest(values),
    }
}
