//! Organizations: authorities, clusters, their levels and every other body; and hospital sites.

use super::citation::ANCHORS;
use super::{Area, Citation};
use crate::snapshot::{Collection, Fields, Id, Noun, tokens};
use crate::time::{Span, Tenure};

/// An organization: an authority, a cluster, a body.
#[derive(Clone, Debug)]
pub struct Organization {
    /// Its name, as its own papers spell it.
    pub name: String,
    /// Other spellings in the sources.
    pub aliases: Vec<String>,
    /// What it is: `municipality`, `health_cluster`, `strategic_level` …
    pub classification: String,
    /// The organization that it belongs to; of a level its cluster.
    pub parent_id: Option<Id<Organization>>,
    /// The places that it covers. Absent means not known.
    pub area_ids: Option<Vec<Id<Area>>>,
    /// Its parties. Absent means not known.
    pub party_ids: Option<Vec<Id<Organization>>>,
    /// The hospitals or sites that it is tied to. Absent means not known.
    pub anchor_ids: Option<Vec<String>>,
    /// When it exists: founding_date and dissolution_date.
    pub tenure: Tenure,
    /// Who set it up.
    pub established_by_id: Option<Id<Organization>>,
    /// On which level its members are appointed.
    pub established_at: Option<String>,
    /// What it is to work on.
    pub scope: Option<String>,
    /// The organizations whose place it takes from its founding on.
    pub supersedes: Vec<Supersedes>,
}

/// One organization that another takes the place of.
#[derive(Clone, Debug)]
pub struct Supersedes {
    /// The one that ends.
    pub id: Id<Organization>,
    /// How the two relate. Absent means not known.
    pub kind: Option<SupersedesKind>,
    /// What shows it, where that is not the row's own source.
    pub source: Vec<Citation>,
}

tokens! {
    /// How a body relates to the one whose place it takes.
    SupersedesKind {
        /// The same municipalities.
        SameSet = "same_set",
        /// Several became one.
        Merge = "merge",
        /// One became several.
        Split = "split",
        /// Only the name is new.
        Renamed = "renamed",
    }
}

/// The classifications of clusters, of each era.
pub const CLUSTERS: [&str; 2] = ["health_cluster", "early_cluster"];

impl Organization {
    /// Whether this is a cluster of municipalities, of any era.
    pub fn is_cluster(&self) -> bool {
        CLUSTERS.contains(&self.classification.as_str())
    }

    /// Whether this is a council of those that come after the clusters, preparing or in office.
    pub fn is_council(&self) -> bool {
        self.classification == "health_council"
    }

    /// Whether this is a council that takes nobody's place yet, since it only prepares to.
    pub fn is_preparing(&self) -> bool {
        self.is_council() && self.supersedes.is_empty()
    }
}

impl Noun for Organization {
    const COLLECTION: Collection = Collection::Organizations;

    fn read(fields: &Fields<'_>) -> Self {
        Organization {
            name: fields.text("name"),
            aliases: fields.texts("aliases"),
            classification: fields.text("classification"),
            parent_id: fields.maybe_id("parent_id"),
            area_ids: fields.ids("area_ids"),
            party_ids: fields.ids("party_ids"),
            anchor_ids: fields.references("anchor_ids", ANCHORS),
            tenure: read_tenure(fields, "founding_date", "dissolution_date"),
            established_by_id: fields.maybe_id("established_by_id"),
            established_at: fields.maybe_text("established_at"),
            scope: fields.maybe_text("scope"),
            supersedes: fields.objects("supersedes", Supersedes::read).unwrap_or_default(),
        }
    }
}

impl Supersedes {
    fn read(fields: &Fields<'_>) -> Supersedes {
        Supersedes { id: fields.id("id"), kind: fields.token("kind"), source: Citation::read_all(fields) }
    }
}

/// Reads an interval under the names that its collection uses, and the days on which it is seen to hold.
pub(crate) fn read_tenure(fields: &Fields<'_>, start: &'static str, end: &'static str) -> Tenure {
    let tenure = Tenure {
        start: fields.span(start),
        end: fields.span(end),
        seen_from: fields.span("seen_from"),
        seen_until: fields.span("seen_until"),
    };
    let before = |a: Option<Span>, b: Option<Span>| matches!((a, b), (Some(a), Some(b)) if a.last < b.first);
    let same_day = tenure.start.and_then(Span::exact).is_some_and(|day| tenure.end.and_then(Span::exact) == Some(day));
    if before(tenure.end, tenure.start) || same_day {
        let expected = format!("en dato efter {start} var ventet; {end} er den første dag, rækken ikke længere gælder");
        fields.report_at(end, expected);
    }
    if before(tenure.seen_until, tenure.seen_from) {
        fields.report_at("seen_until", "en dato, der ikke ligger før seen_from, var ventet");
    }
    for (key, seen) in [("seen_from", tenure.seen_from), ("seen_until", tenure.seen_until)] {
        let ended = matches!((seen, tenure.end), (Some(seen), Some(end)) if seen.first >= end.last);
        if before(seen, tenure.start) || ended {
            fields.report_at(
                key,
                format!("en dag, hvor rækken gælder, var ventet; den ligger uden for {start} og {end}"),
            );
        }
    }
    tenure
}

/// A place where a hospital is.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its name.
    pub name: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// The hospital that it belongs to.
    pub organization_id: Id<Organization>,
    /// The municipality that it lies in.
    pub area_id: Option<Id<Area>>,
    /// Whether it is an acute hospital. Absent means that no source says so.
    pub acute: Option<bool>,
}

impl Noun for Site {
    const COLLECTION: Collection = Collection::Sites;

    fn read(fields: &Fields<'_>) -> Self {
        Site {
            name: fields.text("name"),
            aliases: fields.texts("aliases"),
            organization_id: fields.id("organization_id"),
            area_id: fields.maybe_id("area_id"),
            acute: fields.flag("acute"),
        }
    }
}
