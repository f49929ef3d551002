//! The model, a noun a file: what the sources say, in types. Field names are those of the snapshot.
//!
//! [`Atlas`] holds one region. It is read once and never changes; a patch or a switched assumption
//! makes a new one.

mod agreement;
mod area;
mod assumption;
mod atlas;
mod citation;
mod contact;
mod correction;
mod evidence;
mod goal;
mod index;
mod matter;
mod meeting;
mod membership;
mod organization;
mod plan;
mod register;
mod regrouping;
mod relation;
mod rings;
mod scenario;
mod sound;
mod step;
mod table;

pub use agreement::{Agreement, Bound, Document};
pub use area::{Area, AreaTile, Population};
pub use assumption::{Assumption, CountsAs};
pub use atlas::{Atlas, FORMAT, Unreadable};
pub(crate) use citation::read_lines;
pub use citation::{Citation, Source};
pub use contact::{Contact, is_mailbox};
pub use correction::{BodyTold, Correction, CorrectionTold};
pub use evidence::{Evidence, EvidenceKind, Says};
pub use goal::{Goal, GoalClass, Indicator, IndicatorScope, PrintedFigure};
pub use matter::{Action, ActionState, Matter, MatterKind, MatterScope};
pub use meeting::{AgendaItem, Attachment, Attendance, Decision, Guest, Meeting, MeetingKind, MeetingState, Published};
pub use membership::{Membership, Person, Role, Side, TitleClass};
pub(crate) use organization::read_tenure;
pub use organization::{CLUSTERS, Organization, Site, Supersedes, SupersedesKind};
pub use plan::{ActionPlan, PlanClass, ReportKind, StatusReport};
pub use register::{Register, Roster};
pub use regrouping::{RegroupedCluster, Regrouping};
pub use relation::{Relation, RelationKind};
pub use scenario::{Position, Scenario, ScenarioCluster, ScenarioStatus};
pub use step::{Step, StepKind};
pub use table::{Row, Table};
