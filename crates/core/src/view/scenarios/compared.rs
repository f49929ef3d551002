//! What is compared on the page: the structure of the day shown, the one that the address asks for, and the scenarios.

use super::super::{Scene, wording};
use crate::check::{self, Report};
use crate::danish;
use crate::model::ScenarioStatus;
use crate::regroup::{self, Carried, Thought};
use crate::route::{Address, Grouping, Model};
use crate::scenario::{Cluster, Figure, How, Structure, Unmeasured};
use crate::time::Date;

/// The structures, and the region as it would be.
pub(super) struct Compared<'a> {
    pub(super) scene: &'a Scene,
    pub(super) address: &'a Address,
    /// What the address asks for, with the structure that it starts from written out.
    pub(super) grouping: Grouping,
    /// The structure of the day shown.
    pub(super) standing: Structure,
    /// The one beside it.
    pub(super) thought: Thought,
    /// Which cluster of the standing structure goes on as which of the other.
    pub(super) carried: Vec<Carried>,
    /// The scenarios, by id.
    scenarios: Vec<(String, Structure)>,
    /// The answers as they would be; nothing where nothing is grouped otherwise.
    pub(super) after: Option<Report>,
}

/// A structure with its name.
pub(super) struct Column<'a> {
    pub(super) title: String,
    pub(super) structure: &'a Structure,
    /// The scenario that it is.
    pub(super) scenario: Option<String>,
}

impl<'a> Compared<'a> {
    pub(super) fn of(scene: &'a Scene, address: &'a Address) -> Self {
        let standing = Structure::standing(&scene.atlas, scene.on);
        let asked = Grouping::read(&address.query);
        let thought = Thought::of(&scene.atlas, &standing, &asked);
        let carried = regroup::carried(&scene.atlas, &standing, &thought.start);
        let known = standing.clusters.is_some() && thought.structure.clusters.is_some();
        let after = (known && !thought.structure.groups_as(&standing)).then(|| {
            let other = regroup::regrouped(&scene.atlas, scene.on, &standing, &thought);
            check::answers(&other, scene.on)
        });
        let grouping = Grouping { model: Some(thought.model.clone()), ..asked };
        let scenarios = scene.atlas.scenarios.iter().map(|row| (row.id.to_string(), Structure::of_scenario(row)));
        Self { scene, address, grouping, standing, thought, carried, scenarios: scenarios.collect(), after }
    }

    /// Whether every cluster of the standing structure is known to exist on the day shown.
    pub(super) fn is_certain(&self) -> bool {
        let rows = self.standing.rows.iter().filter_map(|id| self.scene.atlas.organizations.get(id));
        rows.into_iter().all(|row| self.scene.exists(row).is_yes())
    }

    /// What a sentence calls the standing structure.
    pub(super) fn standing_phrase(&self) -> String {
        match self.is_certain() {
            true => format!("den opdeling, der gælder {}", self.scene.day()),
            false => "den opdeling, der kendes fra andre dage".to_owned(),
        }
    }

    /// Whether the other structure groups as the standing one does.
    pub(super) fn is_same(&self) -> bool {
        self.thought.structure.groups_as(&self.standing)
    }

    /// Every structure that is known, each once: the standing one, the scenarios, and the reader's own.
    pub(super) fn columns(&self) -> Vec<Column<'_>> {
        let mut columns = Vec::new();
        if self.standing.clusters.is_some() {
            let scenario = self.scenario_of(&self.standing);
            columns.push(Column { title: self.standing_title(), structure: &self.standing, scenario });
        }
        for (id, structure) in &self.scenarios {
            let known = |column: &Column<'_>| column.structure.groups_as(structure);
            if structure.clusters.is_some() && !columns.iter().any(known) {
                let title = self.scenario_title(id).unwrap_or_else(|| id.clone());
                columns.push(Column { title, structure, scenario: Some(id.clone()) });
            }
        }
        if self.thought.is_own() && !self.is_same() {
            columns.push(Column { title: self.title(), structure: &self.thought.structure, scenario: None });
        }
        columns
    }

    /// What the standing structure is called: its scenario, or how many clusters it has.
    pub(super) fn standing_title(&self) -> String {
        let title = self.scenario_of(&self.standing).and_then(|id| self.scenario_title(&id));
        title.unwrap_or_else(|| {
            let count = self.standing.known_clusters().len();
            let councils = self
                .standing
                .rows
                .iter()
                .any(|id| self.scene.atlas.organizations.get(id).is_some_and(|row| row.is_council()));
            let noun = match (councils, count) {
                (true, _) => "sundhedsråd",
                (false, 1) => "klynge",
                (false, _) => "klynger",
            };
            format!("{} {noun}", wording::number_word(count))
        })
    }

    /// What the other structure is called.
    pub(super) fn title(&self) -> String {
        match self.thought.is_own() {
            true => "Din opdeling".to_owned(),
            false => self.start_title(),
        }
    }

    /// "Med »Tre klynger«".
    pub(super) fn with_it(&self) -> String {
        match self.thought.is_own() {
            true => "Med din opdeling".to_owned(),
            false => format!("Med {}", danish::quoted(&self.start_title())),
        }
    }

    /// What the structure is called that the other one starts from.
    pub(super) fn start_title(&self) -> String {
        match &self.thought.model {
            Model::Adopted => self.standing_title(),
            Model::Scenario(id) => self.scenario_title(id).unwrap_or_else(|| id.clone()),
        }
    }

    /// The scenario that the other structure starts from.
    pub(super) fn started_from(&self) -> Option<String> {
        match &self.thought.model {
            Model::Adopted => self.scenario_of(&self.standing),
            Model::Scenario(id) => Some(id.clone()),
        }
    }

    /// Whether what it starts from was only proposed, or turned down.
    pub(super) fn never_came(&self) -> bool {
        let row = self.started_from().and_then(|id| self.scene.atlas.scenarios.get(&id));
        row.is_some_and(|row| matches!(row.status, Some(ScenarioStatus::Proposed | ScenarioStatus::Rejected)))
    }

    /// The scenario that groups as a structure does.
    fn scenario_of(&self, structure: &Structure) -> Option<String> {
        self.scenarios.iter().find(|(_, own)| own.groups_as(structure)).map(|(id, _)| id.clone())
    }

    pub(super) fn scenario_title(&self, id: &str) -> Option<String> {
        self.scene.atlas.scenarios.get(id).map(|row| row.title.clone())
    }

    /// A figure of a structure on the day shown.
    pub(super) fn figure(&self, structure: &Structure, figure: Figure) -> Result<f64, Unmeasured> {
        figure.of(structure, &self.scene.atlas, self.scene.on)
    }

    /// The populations of a structure's clusters, in their order.
    pub(super) fn people(&self, structure: &Structure) -> Vec<Option<f64>> {
        let of = |cluster: &Cluster| {
            let one = Structure { clusters: Some(vec![cluster.clone()]), holders: None, rows: Vec::new() };
            self.figure(&one, Figure::People).ok()
        };
        structure.known_clusters().iter().map(of).collect()
    }

    /// The cluster with the fewest or the most people, where all are known.
    pub(super) fn extreme<'s>(&self, structure: &'s Structure, smallest: bool) -> Option<&'s Cluster> {
        let people: Option<Vec<f64>> = self.people(structure).into_iter().collect();
        let mut found: Option<(&Cluster, f64)> = None;
        for (cluster, people) in structure.known_clusters().iter().zip(people?) {
            let further = |(_, known): (&Cluster, f64)| if smallest { people < known } else { people > known };
            if found.is_none_or(further) {
                found = Some((cluster, people));
            }
        }
        found.map(|(cluster, _)| cluster)
    }

    /// The name of the smallest cluster, where it holds the same municipalities in both.
    pub(super) fn same_smallest(&self) -> Option<String> {
        let now = self.extreme(&self.standing, true)?;
        let then = self.extreme(&self.thought.structure, true)?;
        now.covers_as(then).then(|| now.name.clone())
    }

    /// The day of the populations.
    pub(super) fn counted_on(&self) -> Option<Date> {
        let how = How::of(&self.scene.atlas, self.scene.on);
        let known = self.columns().into_iter().find_map(|column| column.structure.counted_on(&self.scene.atlas, &how));
        known.or(how.date)
    }

    /// The name of a municipality.
    pub(super) fn area(&self, id: &str) -> String {
        self.scene.atlas.areas.get(id).map_or_else(|| id.to_owned(), |row| row.name.clone())
    }

    /// The name of a cluster of the other structure.
    pub(super) fn cluster(&self, id: &str) -> String {
        let all = || self.thought.structure.known_clusters().iter().chain(self.thought.start.known_clusters());
        all().find(|cluster| cluster.id == id).map_or_else(|| id.to_owned(), |cluster| cluster.name.clone())
    }

    /// How many municipalities are in no cluster that is known, where there are such.
    pub(super) fn outside(&self) -> Vec<String> {
        let municipalities = || self.scene.atlas.areas.iter().filter(|row| row.is_municipality());
        let sentence = |column: Column<'_>| {
            let open = column.structure.known_clusters().iter().any(|cluster| cluster.area_ids.is_none());
            let out = municipalities().filter(|row| column.structure.clusters_of(row.id.as_str()).next().is_none());
            let count = out.count();
            (count > 0 && !open).then(|| {
                let of = wording::counted(municipalities().count(), "kommune", "kommuner");
                format!("{}: {count} af {of} er ikke i nogen klynge, som er kendt.", column.title)
            })
        };
        self.columns().into_iter().filter_map(sentence).collect()
    }

    /// Which cluster is taken to go on as which, where their names differ.
    pub(super) fn going_on(&self) -> Vec<String> {
        if self.after.is_none() {
            return Vec::new();
        }
        let sentence = |one: &Carried| {
            let there = self.thought.structure.known_clusters().iter().any(|cluster| cluster.id == one.cluster);
            let row = self.scene.atlas.organizations.get(one.by.as_ref().filter(|_| there)?)?;
            let name = self.cluster(&one.cluster);
            (!row.name.contains(&name)).then(|| {
                format!(
                    "Svarene regner med, at {} fortsætter som {}: de har flest borgere tilfælles.",
                    row.name,
                    danish::quoted(&name)
                )
            })
        };
        self.carried.iter().filter_map(sentence).collect()
    }
}
