//! One region's snapshot as a model, read once and never changed.

use super::index::{Index, clause_id};
use super::*;
use crate::snapshot::{Fields, Id, Node, Problem, Reading};
use crate::terms::{Clause, Terms};
use crate::time::{Date, Span};
use chrono::Days;

/// The format that this program reads and writes.
pub const FORMAT: &str = "klyngeatlas/1";

/// One region: everything that is, and everything that ought to be.
#[derive(Clone, Debug)]
pub struct Atlas {
    /// The snapshot's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The day of the data.
    pub published: Date,
    /// The organization that is the region.
    pub region_id: Id<Organization>,
    /// Whether it is an invented example.
    pub example: bool,
    /// The office that can correct the data, where one is known.
    pub contact: Option<Contact>,
    /// Where facts come from.
    pub sources: Table<Source>,
    /// Switchable readings.
    pub assumptions: Table<Assumption>,
    /// Places.
    pub areas: Table<Area>,
    /// Bodies and other organizations.
    pub organizations: Table<Organization>,
    /// How bodies stand to one another.
    pub relations: Table<Relation>,
    /// Hospital sites.
    pub sites: Table<Site>,
    /// People.
    pub persons: Table<Person>,
    /// Seats and other parts in bodies.
    pub memberships: Table<Membership>,
    /// Whether lists of members are complete.
    pub rosters: Table<Roster>,
    /// Whether other lists are complete.
    pub registers: Table<Register>,
    /// Meetings.
    pub meetings: Table<Meeting>,
    /// Agreements.
    pub agreements: Table<Agreement>,
    /// Goals.
    pub goals: Table<Goal>,
    /// Indicators.
    pub indicators: Table<Indicator>,
    /// Plans.
    pub action_plans: Table<ActionPlan>,
    /// Reports.
    pub status_reports: Table<StatusReport>,
    /// Actions.
    pub actions: Table<Action>,
    /// Matters.
    pub matters: Table<Matter>,
    /// Evidence.
    pub evidence: Table<Evidence>,
    /// Scenarios.
    pub scenarios: Table<Scenario>,
    /// Terms of reference.
    pub terms: Table<Terms>,
    /// What was published and wrong.
    pub corrections: Table<Correction>,
    pub(super) index: Index,
}

/// Why a snapshot cannot be used: everything that is wrong with it.
#[derive(Clone, Debug)]
pub struct Unreadable {
    /// The problems, in the order of their places.
    pub problems: Vec<Problem>,
}

impl Atlas {
    /// Reads a tree as a snapshot.
    ///
    /// Gives the model and the rows that cite no source (an error to publish, but readable), or every
    /// problem of the tree.
    pub fn read(root: &Node) -> Result<(Atlas, Vec<Problem>), Unreadable> {
        let reading = Reading::default();
        let atlas = Fields::of_root(root, &reading, Atlas::read_root);
        if let Some(atlas) = &atlas {
            reading.resolve(&super::index::known(atlas));
            super::sound::report(atlas, root, &reading);
        }
        let mut problems = reading.problems.into_inner();
        crate::order::sort_by(&mut problems, |a, b| {
            (&a.place.file, a.place.line, a.place.column).cmp(&(&b.place.file, b.place.line, b.place.column))
        });
        match atlas {
            Some(mut atlas) if problems.is_empty() => {
                atlas.index = Index::of(&atlas);
                Ok((atlas, reading.uncited.into_inner()))
            }
            _ => Err(Unreadable { problems }),
        }
    }

    fn read_root(root: &Fields<'_>) -> Atlas {
        let format = root.text("format");
        if !format.is_empty() && format != FORMAT {
            root.report_at("format", format!("denne udgave læser {FORMAT}"));
        }
        root.need("published");
        Atlas {
            id: root.own_id("id"),
            title: root.text("title"),
            published: root.day("published").unwrap_or_default(),
            region_id: root.id("region_id"),
            example: root.flag("example").unwrap_or(false),
            contact: root.object("contact", Contact::read).flatten(),
            sources: Table::read(root, "sources"),
            assumptions: Table::read(root, "assumptions"),
            areas: Table::read(root, "areas"),
            organizations: Table::read(root, "organizations"),
            relations: Table::read(root, "relations"),
            sites: Table::read(root, "sites"),
            persons: Table::read(root, "persons"),
            memberships: Table::read(root, "memberships"),
            rosters: Table::read(root, "rosters"),
            registers: Table::read(root, "registers"),
            meetings: Table::read(root, "meetings"),
            agreements: Table::read(root, "agreements"),
            goals: Table::read(root, "goals"),
            indicators: Table::read(root, "indicators"),
            action_plans: Table::read(root, "action_plans"),
            status_reports: Table::read(root, "status_reports"),
            actions: Table::read(root, "actions"),
            matters: Table::read(root, "matters"),
            evidence: Table::read(root, "evidence"),
            scenarios: Table::read(root, "scenarios"),
            terms: Table::read(root, "terms_of_reference"),
            corrections: Table::read(root, "corrections"),
            index: Index::default(),
        }
    }

    /// Gives an assumption another of its values.
    ///
    /// Errors with a Danish sentence that names the assumptions, or the values, that there are.
    pub fn assume(&mut self, id: &str, value: &str) -> Result<(), String> {
        let known: Vec<&str> = self.assumptions.iter().map(|row| row.id.as_str()).collect();
        let unknown = format!("»{id}«: antagelsen findes ikke; her kendes {}", known.join(", "));
        let assumption = self.assumptions.get_mut(id).ok_or(unknown)?;
        if !assumption.values.iter().any(|own| own == value) {
            return Err(format!("{id}: »{value}«: en af værdierne {} var ventet", assumption.values.join(", ")));
        }
        assumption.value = value.to_owned();
        Ok(())
    }

    /// The last day that a row of unknown end is taken to reach, as the assumption `unknown_end` says; nothing means any day.
    pub fn horizon(&self) -> Option<Date> {
        let reach = self.assumptions.get("unknown_end").map_or("365d", |row| row.value.as_str());
        self.published.checked_add_days(Days::new(reach.strip_suffix('d')?.parse().ok()?))
    }

    /// The members of a body, whenever they sat, in the order of the ids.
    pub fn memberships_of(&self, body: &str) -> impl Iterator<Item = &Row<Membership>> {
        let found = self.of_body(&self.index.memberships, body);
        found.iter().filter_map(|at| self.memberships.at(*at))
    }

    /// The rosters of a body, by the day from which they speak.
    pub fn rosters_of(&self, body: &str) -> impl DoubleEndedIterator<Item = &Row<Roster>> {
        let found = self.of_body(&self.index.rosters, body);
        found.iter().filter_map(|at| self.rosters.at(*at))
    }

    /// The meetings of a body by date; those without a date come last.
    pub fn meetings_of(&self, body: &str) -> impl Iterator<Item = &Row<Meeting>> {
        let found = self.of_body(&self.index.meetings, body);
        found.iter().filter_map(|at| self.meetings.at(*at))
    }

    /// Every version of the clause of that id, with its terms.
    pub fn clauses<'a>(&'a self, id: &'a str) -> impl Iterator<Item = (&'a Row<Terms>, &'a Clause)> {
        let all = &self.index.clauses;
        let first = all.partition_point(|at| clause_id(self, *at) < id);
        let versions = all[first..].iter().take_while(move |at| clause_id(self, **at) == id);
        versions.filter_map(|(terms, clause)| {
            let terms = self.terms.at(*terms)?;
            Some((terms, terms.clauses.get(*clause)?))
        })
    }

    /// When another body takes this one's place, or the cluster that it belongs to ends or gives place, where that is known.
    pub fn superseded(&self, body: &str) -> Option<Span> {
        *self.index.superseded.get(self.organizations.position(body)?)?
    }

    /// When another agreement takes this one's place, where one does and its first day is known.
    pub fn succeeded(&self, agreement: &Row<Agreement>) -> Option<Span> {
        let newer = self.agreements.iter().filter(|other| other.supersedes.contains(&agreement.id));
        newer.filter_map(|other| other.tenure.start).min_by_key(|start| start.first)
    }

    fn of_body<'i>(&self, positions: &'i [Vec<usize>], body: &str) -> &'i [usize] {
        self.organizations.position(body).and_then(|at| positions.get(at)).map_or(&[], Vec::as_slice)
    }

    /// The body and everything above it, nearest first.
    pub fn lineage(&self, body: &str) -> Vec<&Row<Organization>> {
        self.upwards(body).collect()
    }

    /// The nearest cluster at or above a body.
    pub fn cluster_of(&self, body: &str) -> Option<&Row<Organization>> {
        self.upwards(body).find(|row| row.is_cluster())
    }

    /// The places of a body: its own, else those of the nearest one above that states them.
    pub fn areas_of(&self, body: &str) -> Option<&[Id<Area>]> {
        self.upwards(body).find_map(|row| row.area_ids.as_deref())
    }

    /// From the body upwards. This ends: rows that stand above themselves are refused on reading.
    fn upwards(&self, body: &str) -> impl Iterator<Item = &Row<Organization>> {
        let above = |row: &&Row<Organization>| self.organizations.get(row.parent_id.as_ref()?.as_str());
        std::iter::successors(self.organizations.get(body), above)
    }
}
