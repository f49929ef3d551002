//! The lists that a requirement goes through, and what a condition may look at in each of them.

use crate::snapshot::tokens;

tokens! {
    /// The lists that a requirement may go through.
    Listing {
        /// Memberships, for seats only.
        Memberships = "memberships",
        /// Organizations.
        Organizations = "organizations",
        /// Meetings.
        Meetings = "meetings",
        /// Agenda items of meetings.
        AgendaItems = "agenda_items",
        /// Guests of meetings.
        Guests = "guests",
        /// Agreements.
        Agreements = "agreements",
        /// Documents of agreements.
        Documents = "documents",
        /// Goals.
        Goals = "goals",
        /// Indicators.
        Indicators = "indicators",
        /// Action plans.
        ActionPlans = "action_plans",
        /// Status reports.
        StatusReports = "status_reports",
        /// Actions.
        Actions = "actions",
        /// Matters.
        Matters = "matters",
    }
}

macro_rules! fields {
    ($($variant:ident = $word:literal: $about:literal),+ $(,)?) => {
        tokens! {
            /// What a condition looks at.
            Field { $(#[doc = $about] $variant = $word),+ }
        }
    };
}

fields! {
    Agreement = "agreement": "The agreement, or that of the row's goals.",
    Anchor = "anchor": "A hospital or site that the row is tied to.",
    AppointedBy = "appointed_by": "Who appointed.",
    Area = "area": "A place that the row covers.",
    AroseIn = "arose_in": "The body in which it arose.",
    Author = "author": "Who gave it.",
    Body = "body": "The body that met.",
    Bound = "bound": "A side that is bound.",
    Changed = "changed": "Whether it took another's place lately.",
    Classification = "classification": "What it is.",
    Cluster = "cluster": "The nearest cluster above.",
    Covers = "covers": "Whether it covers every plan of that kind.",
    DataSource = "data_source": "Where its figures come from.",
    DataSources = "data_sources": "How many sources of figures it names.",
    Documents = "documents": "A paper of each of those roles.",
    Done = "done": "Whether it was done in time.",
    EstablishedAt = "established_at": "On which level it is appointed.",
    EstablishedBy = "established_by": "Who set it up.",
    FollowUpBy = "follow_up_by": "Who follows up.",
    FollowUpPlan = "follow_up_plan": "How it is followed up.",
    FoundedBy = "founded_by": "Founded by that day.",
    GivenBy = "given_by": "Who gave the task.",
    Goals = "goals": "How many goals, or goals of which kind.",
    Id = "id": "The row itself.",
    Invited = "invited": "Whether every body of that kind was invited.",
    Item = "item": "A topic on the agenda, or the item of a guest.",
    Kind = "kind": "What kind it is.",
    Ladder = "ladder": "Whether the steps climb these rungs.",
    Meeting = "meeting": "The meeting.",
    NationalGoal = "national_goal": "A national goal that it serves.",
    Number = "number": "The number on the agenda.",
    OnBehalfOf = "on_behalf_of": "For whom.",
    OnBehalfOfClass = "on_behalf_of_class": "For what kind of organization.",
    Owner = "owner": "Whose it is.",
    OwnerSide = "owner_side": "The side whose it is.",
    Parent = "parent": "What it stands under: a goal at any remove, an agreement right below.",
    Party = "party": "A party.",
    Plan = "plan": "The plan that it belongs to.",
    PracticeArea = "practice_area": "Whether the practice lies inside the body's area.",
    PreparedBy = "prepared_by": "The body that prepared it.",
    Profession = "profession": "The profession.",
    ProposedBy = "proposed_by": "Who proposed it.",
    Published = "published": "What of it is published.",
    ReportsFrom = "reports_from": "Whether every body of that kind has delivered.",
    ResolvedAt = "resolved_at": "The rung on which it was resolved.",
    Role = "role": "The role.",
    Rule = "rule": "The clause that it belongs to.",
    Scope = "scope": "How far it reaches, or what it is to work on.",
    SelectedBy = "selected_by": "Who chose it.",
    Side = "side": "The side of the table.",
    State = "state": "How far it has come.",
    Step = "step": "A step that was taken.",
    TitleClass = "title_class": "What kind of title.",
    To = "to": "To whom it was given.",
    Topic = "topic": "What it is about.",
    UrlUnder = "url_under": "The address that it lies under.",
    WithChildren = "with_children": "Beside the agreements named by `id`, those of this classification under them.",
}

impl Listing {
    /// The conditions that `where` may put on rows of this list.
    pub(super) fn where_fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Listing::Memberships => {
                &[Role, Side, TitleClass, Profession, AppointedBy, OnBehalfOf, OnBehalfOfClass, PracticeArea]
            }
            Listing::Organizations => &[Classification, Cluster, Area, Party, Anchor, FoundedBy],
            Listing::Meetings => &[Id, Body, State, Kind, Item],
            Listing::AgendaItems => &[Meeting, Number, Body, Topic, ProposedBy],
            Listing::Guests => &[Role, Item],
            Listing::Agreements => &[Id, WithChildren, Classification, Party, Cluster, Parent, Changed],
            Listing::Documents => &[Agreement, Role, UrlUnder],
            Listing::Goals => &[Classification, Owner, Parent],
            Listing::Indicators => &[Plan, Scope, DataSource],
            Listing::ActionPlans => &[Classification, Owner, Agreement],
            Listing::StatusReports => &[Kind, Author, To, Agreement],
            Listing::Actions => &[Rule, GivenBy, Owner, OwnerSide, Agreement],
            Listing::Matters => &[Kind, Scope, AroseIn],
        }
    }

    /// The conditions that `has` may put on rows of this list.
    pub(super) fn has_fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Listing::Memberships | Listing::AgendaItems | Listing::Guests => &[],
            Listing::Organizations => &[EstablishedBy, EstablishedAt, Scope],
            Listing::Meetings => &[Item, Published, UrlUnder, PreparedBy, Invited],
            Listing::Agreements => &[FollowUpBy, FollowUpPlan, Goals, Parent, Step, UrlUnder, Bound],
            Listing::Documents => &[UrlUnder],
            Listing::Goals => &[Parent, NationalGoal],
            Listing::Indicators => &[SelectedBy],
            Listing::ActionPlans => &[Goals, DataSources, Step, ReportsFrom],
            Listing::StatusReports => &[Step, Goals, Covers],
            Listing::Actions => &[State, Done, Documents],
            Listing::Matters => &[Step, ResolvedAt, Ladder],
        }
    }
}
