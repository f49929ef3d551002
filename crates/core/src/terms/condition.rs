//! The closed set of conditions that a requirement may put on rows (`where`) and on what they have (`has`).

use super::takes::{ORGANIZATIONS, Takes};
use super::{Field, ForEach, Listing};
use crate::model::{Side, StepKind};
use crate::snapshot::{Entry, Fields, Node, Token, Value, as_count};
use crate::time::{Date, parse_day};

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
        let read = |inner: &Fields<'_>| {
            let conditions = Condition::read_all(inner, of, of.where_fields());
            let asks = |field| conditions.iter().any(|condition: &Condition| condition.field == field);
            if asks(Field::WithChildren) && !asks(Field::Id) {
                inner.report("with_children udvider id, og id mangler");
            }
            conditions
        };
        fields.object("where", read).unwrap_or_default()
    }

    /// Reads `has`, which must be there and ask something.
    pub(super) fn read_has(fields: &Fields<'_>, of: Listing) -> Vec<Condition> {
        fields.need("has");
        let conditions = fields.object("has", |inner| {
            if inner.others().next().is_none() {
                inner.report("mindst én betingelse var ventet");
            }
            Condition::read_all(inner, of, of.has_fields())
        });
        conditions.unwrap_or_default()
    }

    /// Reads the conditions on memberships that stand flat in a requirement of kind `seats`.
    pub(super) fn read_flat(fields: &Fields<'_>) -> Vec<Condition> {
        Condition::read_all(fields, Listing::Memberships, Listing::Memberships.where_fields())
    }

    fn read_all(fields: &Fields<'_>, of: Listing, allowed: &[Field]) -> Vec<Condition> {
        let names: Vec<_> = allowed.iter().map(|field| field.as_str()).collect();
        let mut conditions = Vec::new();
        for entry in fields.take_others() {
            if matches!(entry.node.value, Value::Null) && names.contains(&entry.key.as_str()) {
                continue;
            }
            let Some(field) = Field::parse(&entry.key).filter(|field| allowed.contains(field)) else {
                fields.unknown_key(entry, &names);
                continue;
            };
            let takes = Takes::of(of, field);
            match Test::read(fields, field, &takes, entry) {
                Some(test) => conditions.push(Condition { field, test }),
                None => fields.wrong(entry, format!("{} var ventet", takes.in_words())),
            }
        }
        conditions
    }

    /// Reports `"each"` where there is no `for_each` that would say what it stands for.
    pub(super) fn need_each(fields: &Fields<'_>, conditions: &[Condition], for_each: Option<&ForEach>) {
        let mentions = |condition: &Condition| match &condition.test {
            Test::OneOf(operands) => operands.contains(&Operand::Each),
            _ => false,
        };
        if for_each.is_none() && conditions.iter().any(mentions) {
            fields.report("»each« står for det, som for_each går igennem, og for_each mangler");
        }
    }
}

impl Test {
    fn read(fields: &Fields<'_>, field: Field, takes: &Takes, entry: &Entry) -> Option<Test> {
        match (&entry.node.value, takes) {
            (Value::Text(word), _) if word == "known" => Some(Test::Known),
            (Value::Text(day), Takes::Day) => parse_day(day).map(Test::By),
            (Value::Text(_), _) => Some(Test::OneOf(vec![takes.operand(fields, &entry.node, &entry.key)?])),
            (Value::Integer(number), Takes::Number) if field == Field::Number => {
                Some(Test::OneOf(vec![Operand::Word(number.to_string())]))
            }
            (Value::Integer(_), Takes::Number | Takes::NumberOr(_)) => as_count(&entry.node).map(Test::AtLeast),
            (Value::Bool(truth), Takes::Flag) => Some(Test::Is(*truth)),
            (Value::List(items), _) if !items.is_empty() => {
                let operand = |(at, item): (usize, &Node)| {
                    let operand = takes.operand(fields, item, &entry.key);
                    if operand.is_none() {
                        fields.wrong_item(entry, at, item, format!("{} var ventet", takes.in_words()));
                    }
                    operand
                };
                Some(Test::OneOf(items.iter().enumerate().filter_map(operand).collect()))
            }
            (Value::Object(_), Takes::Step) => {
                fields.object_of(entry, StepTest::read).map(|step| Test::Step(Box::new(step)))
            }
            _ => None,
        }
    }
}

impl Operand {
    /// What a word stands for.
    pub(super) fn read(word: &str) -> Operand {
        match word {
            "self" => Operand::SelfBody,
            "each" => Operand::Each,
            "anchor" => Operand::Anchor,
            other => Operand::Word(other.to_owned()),
        }
    }
}

impl StepTest {
    fn read(fields: &Fields<'_>) -> StepTest {
        let organization = |key| {
            let node: &Node = fields.node(key)?;
            let operand = Takes::Ids(ORGANIZATIONS).operand(fields, node, key);
            if operand.is_none() {
                fields.report_at(key, "et id eller ordet self var ventet");
            }
            operand
        };
        let kind = |key| fields.token::<StepKind>(key).map(|kind| kind.as_str().to_owned());
        fields.need("how");
        StepTest {
            how: kind("how").unwrap_or_default(),
            by: organization("by"),
            by_side: fields.token::<Side>("by_side").map(|side| side.as_str().to_owned()),
            to: organization("to"),
            level: fields.maybe_text("level"),
            before: kind("before"),
            after: kind("after"),
        }
    }
}
