//! The closed set of conditions that a requirement may put on rows (`where`) and on what they have (`has`).

use crate::snapshot::{Entry, Fields, Node, Token, Value, tokens};
use crate::time::{Date, parse_day};

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
    Documents = "documents": "A paper of that role.",
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
    Parent = "parent": "What it stands under.",
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
    WithChildren = "with_children": "That one and those under it.",
}

impl Listing {
    /// The conditions that `where` may put on rows of this list.
    fn where_fields(self) -> &'static [Field] {
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
    fn has_fields(self) -> &'static [Field] {
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

/// One condition: what it looks at, and what it asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// What it looks at.
    pub field: Field,
    /// What it asks.
    pub test: Test,
}

/// What a condition asks of the values of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// One of these.
    OneOf(Vec<Operand>),
    /// That it is there.
    Known,
    /// This many of them.
    AtLeast(u32),
    /// Whether it is so.
    Is(bool),
    /// Not later than that day.
    By(Date),
    /// A step like this one.
    Step(Box<StepTest>),
}

/// A value that a condition accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// The body judged, or its cluster.
    SelfBody,
    /// The thing that `for_each` is at.
    Each,
    /// An anchor of the cluster.
    Anchor,
    /// Exactly this.
    Word(String),
}

/// A step as a condition asks for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepTest {
    /// What was done.
    pub how: String,
    /// By which organization.
    pub by: Option<Operand>,
    /// By which side.
    pub by_side: Option<String>,
    /// To whom it was passed on.
    pub to: Option<Operand>,
    /// On which level.
    pub level: Option<String>,
    /// Before a step of this kind.
    pub before: Option<String>,
    /// After a step of this kind.
    pub after: Option<String>,
}

impl Condition {
    /// Reads `where`; no condition where it is absent.
    pub(super) fn read_where(fields: &Fields<'_>, of: Listing) -> Vec<Condition> {
        fields.object("where", |inner| Condition::read_all(inner, of, of.where_fields())).unwrap_or_default()
    }

    /// Reads `has`, which must be there.
    pub(super) fn read_has(fields: &Fields<'_>, of: Listing) -> Vec<Condition> {
        fields.object("has", |inner| Condition::read_all(inner, of, of.has_fields())).unwrap_or_else(|| {
            fields.report("nøglen has mangler");
            Vec::new()
        })
    }

    /// Reads the conditions on memberships that stand flat in a requirement of kind `seats`.
    pub(super) fn read_flat(fields: &Fields<'_>) -> Vec<Condition> {
        Condition::read_all(fields, Listing::Memberships, Listing::Memberships.where_fields())
    }

    fn read_all(fields: &Fields<'_>, of: Listing, allowed: &[Field]) -> Vec<Condition> {
        let mut conditions = Vec::new();
        for entry in fields.take_others() {
            let Some(field) = Field::parse(&entry.key).filter(|field| allowed.contains(field)) else {
                let names: Vec<_> = allowed.iter().map(|field| field.as_str()).collect();
                fields.wrong(entry, format!("ukendt betingelse på {}; her kendes {}", of.as_str(), names.join(", ")));
                continue;
            };
            match Test::read(field, entry) {
                Some(test) => conditions.push(Condition { field, test }),
                None => fields.wrong(
                    entry,
                    "en betingelse, der kan læses, var ventet (et ord, en liste af ord, et tal eller et trin)",
                ),
            }
        }
        conditions
    }
}

impl Test {
    fn read(field: Field, entry: &Entry) -> Option<Test> {
        match &entry.node.value {
            Value::Text(word) if word == "known" => Some(Test::Known),
            Value::Text(day) if field == Field::FoundedBy => parse_day(day).map(Test::By),
            Value::Text(word) => Some(Test::OneOf(vec![Operand::read(word)])),
            Value::Integer(number) if field == Field::Number => {
                Some(Test::OneOf(vec![Operand::Word(number.to_string())]))
            }
            Value::Integer(number) => u32::try_from(*number).ok().map(Test::AtLeast),
            Value::Bool(truth) => Some(Test::Is(*truth)),
            Value::List(items) => {
                let words: Option<Vec<_>> = items.iter().map(|item| item.as_text().map(Operand::read)).collect();
                words.map(Test::OneOf)
            }
            Value::Object(_) if field == Field::Step => {
                StepTest::read(&entry.node).map(|step| Test::Step(Box::new(step)))
            }
            _ => None,
        }
    }
}

impl Operand {
    fn read(word: &str) -> Operand {
        match word {
            "self" => Operand::SelfBody,
            "each" => Operand::Each,
            "anchor" => Operand::Anchor,
            other => Operand::Word(other.to_owned()),
        }
    }
}

impl StepTest {
    fn read(node: &Node) -> Option<StepTest> {
        let mut step = StepTest::default();
        for entry in node.entries()? {
            let text = entry.node.as_text()?;
            match entry.key.as_str() {
                "how" => step.how = text.to_owned(),
                "by" => step.by = Some(Operand::read(text)),
                "by_side" => step.by_side = Some(text.to_owned()),
                "to" => step.to = Some(Operand::read(text)),
                "level" => step.level = Some(text.to_owned()),
                "before" => step.before = Some(text.to_owned()),
                "after" => step.after = Some(text.to_owned()),
                _ => return None,
            }
        }
        (!step.how.is_empty()).then_some(step)
    }
}
