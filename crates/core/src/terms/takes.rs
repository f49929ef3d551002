//! What values a condition takes. A word that no row can have would make a rule fail without a sound, so
//! it is an error here.

use super::{Field, Listing, Operand};
use crate::model::{
    ActionState, GoalClass, IndicatorScope, MatterKind, MatterScope, MeetingKind, MeetingState, PlanClass, ReportKind,
};
use crate::snapshot::{Collection, Fields, Node, Targets, Token};

/// What a condition takes.
pub(super) enum Takes {
    /// Any word, of a set that is open.
    Words,
    /// A word of a closed set.
    OneOf(Vec<&'static str>),
    /// The id of a row.
    Ids(Targets),
    /// True or false.
    Flag,
    /// A number.
    Number,
    /// A number, or a word of a closed set.
    NumberOr(Vec<&'static str>),
    /// A day.
    Day,
    /// A step.
    Step,
}

/// Rows that are organizations.
pub(super) const ORGANIZATIONS: Targets = Targets::of(&[Collection::Organizations]);

fn one_of<T: Token>() -> Takes {
    Takes::OneOf(words::<T>())
}

fn words<T: Token>() -> Vec<&'static str> {
    T::ALL.iter().map(|(word, _)| *word).collect()
}

const fn ids(collection: Collection) -> Takes {
    Takes::Ids(Targets::of(&[collection]))
}

impl Takes {
    /// What the condition on `field` of rows of `of` takes.
    pub(super) fn of(of: Listing, field: Field) -> Takes {
        use Field::*;
        match field {
            AppointedBy | OnBehalfOf | Cluster | Party | EstablishedBy | ProposedBy | FollowUpBy | Owner
            | SelectedBy | Author | To | GivenBy | AroseIn => Takes::Ids(ORGANIZATIONS),
            Area => ids(Collection::Areas),
            Anchor => Takes::Ids(Targets::of(&[Collection::Organizations, Collection::Sites])),
            Meeting => ids(Collection::Meetings),
            Agreement => ids(Collection::Agreements),
            NationalGoal => ids(Collection::Goals),
            Plan => ids(Collection::ActionPlans),
            Rule => ids(Collection::Clauses),
            Id if of == Listing::Meetings => ids(Collection::Meetings),
            Id => ids(Collection::Agreements),
            PreparedBy => Takes::OneOf(vec!["self"]),
            Published => Takes::OneOf(vec!["agenda", "minutes"]),
            PracticeArea => Takes::OneOf(vec!["inside", "outside"]),
            Side | OwnerSide | Bound => one_of::<crate::model::Side>(),
            Role if of == Listing::Documents => Takes::Words,
            Role => one_of::<crate::model::Role>(),
            TitleClass => one_of::<crate::model::TitleClass>(),
            Changed | Done => Takes::Flag,
            DataSources | Number => Takes::Number,
            Goals => Takes::NumberOr(words::<GoalClass>()),
            FoundedBy => Takes::Day,
            Step => Takes::Step,
            Covers => one_of::<PlanClass>(),
            Classification | Kind | Scope | State => Takes::of_kind(of, field),
            Body | DataSource | Documents | EstablishedAt | FollowUpPlan | Invited | Item | Ladder
            | OnBehalfOfClass | Parent | Profession | ReportsFrom | ResolvedAt | Topic | UrlUnder | WithChildren => {
                Takes::Words
            }
        }
    }

    /// The words of the fields whose set depends on the list.
    fn of_kind(of: Listing, field: Field) -> Takes {
        match (of, field) {
            (Listing::Goals, Field::Classification) => one_of::<GoalClass>(),
            (Listing::ActionPlans, Field::Classification) => one_of::<PlanClass>(),
            (Listing::Meetings, Field::State) => one_of::<MeetingState>(),
            (Listing::Meetings, Field::Kind) => one_of::<MeetingKind>(),
            (Listing::StatusReports, Field::Kind) => one_of::<ReportKind>(),
            (Listing::Matters, Field::Kind) => one_of::<MatterKind>(),
            (Listing::Matters, Field::Scope) => one_of::<MatterScope>(),
            (Listing::Indicators, Field::Scope) => one_of::<IndicatorScope>(),
            (Listing::Actions, Field::State) => one_of::<ActionState>(),
            _ => Takes::Words,
        }
    }

    /// The operand that the text in `node` names; an id must exist.
    pub(super) fn operand(&self, fields: &Fields<'_>, node: &Node, key: &str) -> Option<Operand> {
        let word = node.as_text()?;
        let operand = Operand::read(word);
        let fits = match (self, &operand) {
            (Takes::Words, _) => true,
            (Takes::OneOf(words) | Takes::NumberOr(words), _) => words.contains(&word) || operand == Operand::Each,
            (Takes::Ids(targets), Operand::Word(id)) => {
                fields.refer(id, *targets, node, key);
                true
            }
            (Takes::Ids(_), _) => true,
            (Takes::Flag | Takes::Number | Takes::Day | Takes::Step, _) => false,
        };
        fits.then_some(operand)
    }

    /// What was expected, for a message.
    pub(super) fn in_words(&self) -> String {
        match self {
            Takes::Words => "et ord eller en liste af ord".into(),
            Takes::OneOf(words) => format!("{} eller known", words.join(", ")),
            Takes::Ids(_) => "et id, en liste af id'er, self, each eller known".into(),
            Takes::Flag => "true eller false".into(),
            Takes::Number => "et helt tal på 0 eller mere eller known".into(),
            Takes::NumberOr(words) => format!("et helt tal på 0 eller mere, {} eller known", words.join(", ")),
            Takes::Day => "en dato, der findes (ÅÅÅÅ-MM-DD),".into(),
            Takes::Step => "et trin { how = … }".into(),
        }
    }
}
