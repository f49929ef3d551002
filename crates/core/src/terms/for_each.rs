//! The things that a requirement is judged for, one by one.

use crate::model::Side;
use crate::snapshot::{Fields, Targets, Token, Value, tokens};

tokens! {
    /// Things that the model knows how to go through.
    Things {
        /// Each municipality of the body.
        Municipality = "municipality",
        /// Each cluster of the region.
        Cluster = "cluster",
        /// Each hospital site.
        Site = "site",
        /// Each acute hospital site.
        AcuteSite = "acute_site",
        /// Each benchmark in force.
        Benchmark = "benchmark",
        /// Each goal.
        Goal = "goal",
        /// Each meeting held.
        Meeting = "meeting",
        /// Each initiative.
        Initiative = "initiative",
        /// Each cooperation agreement in force.
        CooperationAgreement = "cooperation_agreement",
        /// Each cooperation agreement that was changed lately.
        ChangedAgreement = "changed_agreement",
        /// Each decision of the political level.
        PoliticalDecision = "political_decision",
        /// Each theme group.
        ThemeGroup = "theme_group",
        /// Each party.
        Party = "party",
        /// Each dispute.
        Dispute = "dispute",
    }
}

/// What a requirement is judged for, one by one.
#[derive(Clone, Debug, PartialEq)]
pub enum ForEach {
    /// Things that the model goes through.
    Things(Things),
    /// These rows.
    Ids(Vec<String>),
    /// These sides of the table.
    Sides(Vec<String>),
    /// These groups of classifications.
    Classes(Vec<Vec<String>>),
}

impl ForEach {
    /// Reads `for_each`.
    pub(super) fn read(fields: &Fields<'_>) -> Option<ForEach> {
        match fields.node("for_each").map(|node| &node.value) {
            Some(Value::Object(_)) => fields.object("for_each", ForEach::read_listed)?,
            _ => fields.token("for_each").map(ForEach::Things),
        }
    }

    /// Reads `except`: ids of the things that are left out.
    pub(super) fn read_except(fields: &Fields<'_>) -> Vec<String> {
        fields.references("except", Targets::ANY).unwrap_or_default()
    }

    fn read_listed(fields: &Fields<'_>) -> Option<ForEach> {
        if let Some(ids) = fields.references("ids", Targets::ANY) {
            return Some(ForEach::Ids(ids));
        }
        if let Some(sides) = fields.tokens::<Side>("sides") {
            return Some(ForEach::Sides(sides.into_iter().map(|side| side.as_str().to_owned()).collect()));
        }
        let classes: Option<Vec<Vec<String>>> = match fields.node("classes").map(|node| &node.value) {
            Some(Value::List(groups)) => groups.iter().map(|group| texts(&group.value)).collect(),
            _ => None,
        };
        if classes.is_none() {
            let words: Vec<_> = Things::ALL.iter().map(|(word, _)| *word).collect();
            fields.report(format!("ids, sides, classes eller et af ordene {} var ventet", words.join(", ")));
        }
        classes.map(ForEach::Classes)
    }
}

fn texts(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::List(items) => items.iter().map(|item| item.as_text().map(str::to_owned)).collect(),
        Value::Text(text) => Some(vec![text.clone()]),
        _ => None,
    }
}
