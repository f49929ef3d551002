//! Three-valued truth, and how answers combine.

use super::report::Missing;

/// Whether a row meets a condition. What is unknown names the facts that would tell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Truth {
    Yes,
    No,
    Unknown(Vec<Missing>),
}

impl Truth {
    /// The truth of what is known for certain.
    pub(super) fn of(certain: bool) -> Truth {
        if certain { Truth::Yes } else { Truth::No }
    }

    /// Both: any No is No, else any Unknown is Unknown.
    pub(super) fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::No, _) | (_, Truth::No) => Truth::No,
            (Truth::Unknown(mut missing), Truth::Unknown(more)) => {
                missing.extend(more);
                Truth::Unknown(missing)
            }
            (Truth::Unknown(missing), Truth::Yes) | (Truth::Yes, Truth::Unknown(missing)) => Truth::Unknown(missing),
            (Truth::Yes, Truth::Yes) => Truth::Yes,
        }
    }

    /// Either: any Yes is Yes, else any Unknown is Unknown.
    pub(super) fn or(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::Yes, _) | (_, Truth::Yes) => Truth::Yes,
            (Truth::Unknown(mut missing), Truth::Unknown(more)) => {
                missing.extend(more);
                Truth::Unknown(missing)
            }
            (Truth::Unknown(missing), Truth::No) | (Truth::No, Truth::Unknown(missing)) => Truth::Unknown(missing),
            (Truth::No, Truth::No) => Truth::No,
        }
    }

    /// All of them.
    pub(super) fn all(truths: impl IntoIterator<Item = Truth>) -> Truth {
        truths.into_iter().fold(Truth::Yes, Truth::and)
    }

    /// Any of them.
    pub(super) fn any(truths: impl IntoIterator<Item = Truth>) -> Truth {
        truths.into_iter().fold(Truth::No, Truth::or)
    }
}
