//! Named readings: where the sources are silent, what we take to hold until a reader says otherwise.

use crate::snapshot::{Collection, Fields, Noun};

/// One switchable reading.
#[derive(Clone, Debug)]
pub struct Assumption {
    /// What it is called where it is switched.
    pub title: String,
    /// The values that it can have, the default first.
    pub values: Vec<String>,
    /// The value that it has.
    pub value: String,
    /// Why it is needed.
    pub why: String,
    /// The value of a field that it lets count as another.
    pub counts_as: Option<CountsAs>,
}

/// "A `value` of `field` counts as `accepted`": yes, no or unknown, as the assumption's value says.
#[derive(Clone, Debug)]
pub struct CountsAs {
    /// The condition's name.
    pub field: String,
    /// The value that a row has.
    pub value: String,
    /// The value that a clause asks for.
    pub accepted: String,
}

impl Noun for Assumption {
    const COLLECTION: Collection = Collection::Assumptions;

    fn read(fields: &Fields<'_>) -> Self {
        let assumption = Assumption {
            title: fields.text("title"),
            values: fields.texts("values"),
            value: fields.text("value"),
            why: fields.text("why"),
            counts_as: fields.object("counts_as", |fields| CountsAs {
                field: fields.text("field"),
                value: fields.text("value"),
                accepted: fields.text("as"),
            }),
        };
        if assumption.values.is_empty() {
            fields.report("values: mindst én værdi var ventet, den normale først");
        } else if !assumption.value.is_empty() && !assumption.values.contains(&assumption.value) {
            fields.report_at("value", format!("en af værdierne {} var ventet", assumption.values.join(", ")));
        }
        assumption
    }
}
