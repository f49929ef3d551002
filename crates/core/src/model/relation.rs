//! How bodies stand to one another beside what they belong to: a body may stand under several.

use super::Organization;
use super::organization::read_tenure;
use crate::snapshot::{Collection, Fields, Id, Noun, tokens};
use crate::time::Tenure;

/// One body's tie to another.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The body that the tie is told of.
    pub organization_id: Id<Organization>,
    /// The body that it leads to.
    pub to_id: Id<Organization>,
    /// What ties them. Absent means that the reading has failed.
    pub kind: Option<RelationKind>,
    /// When it holds: start_date and end_date.
    pub tenure: Tenure,
}

tokens! {
    /// What ties a body to another.
    RelationKind {
        /// It answers to it.
        ReportsTo = "reports_to",
        /// It takes part in its meetings as a whole, such as a secretariat.
        TakesPartIn = "takes_part_in",
        /// People out of it hold seats there.
        MemberOf = "member_of",
        /// It brings it status and questions.
        Informs = "informs",
        /// The two see to it that they work the same way.
        CoordinatesWith = "coordinates_with",
    }
}

impl Noun for Relation {
    const COLLECTION: Collection = Collection::Relations;

    fn read(fields: &Fields<'_>) -> Self {
        fields.need("kind");
        let relation = Relation {
            organization_id: fields.id("organization_id"),
            to_id: fields.id("to_id"),
            kind: fields.token("kind"),
            tenure: read_tenure(fields, "start_date", "end_date"),
        };
        if relation.organization_id == relation.to_id && !relation.to_id.as_str().is_empty() {
            fields.report_at("to_id", "et andet organ end organization_id var ventet".to_owned());
        }
        relation
    }
}
