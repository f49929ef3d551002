//! The choice of verdicts on the page of a paper.

use super::{Filter, FilterOption, Verdict, sift};
use crate::route::Address;
use crate::terms::Strength;

/// Which verdicts the reader wants to see.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    All,
    Only(Verdict),
    /// Neither applicable nor checked: the two that are no answer.
    Other,
}

impl Shown {
    pub(super) fn read(value: Option<&str>) -> Self {
        match value {
            Some("breached") => Self::Only(Verdict::Breached),
            Some("undetermined") => Self::Only(Verdict::Undetermined),
            Some("fulfilled") => Self::Only(Verdict::Fulfilled),
            Some("other") => Self::Other,
            _ => Self::All,
        }
    }

    fn key(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::Only(verdict) => Some(verdict.key()),
            Self::Other => Some("other"),
        }
    }

    pub(super) fn lets(self, verdict: Verdict) -> bool {
        match self {
            Self::All => true,
            Self::Only(wanted) => verdict == wanted,
            Self::Other => matches!(verdict, Verdict::NotApplicable | Verdict::NotChecked),
        }
    }
}

/// The choices with how many clauses each shows; a claim among them is said to add up or not.
pub(super) fn filter(address: &Address, answers: &[(Verdict, Strength)], shown: Shown) -> Filter {
    use Verdict::{Breached, Fulfilled, NotApplicable, NotChecked, Undetermined};
    let all = answers.len();
    let claims = answers.iter().any(|(_, strength)| *strength == Strength::Claim);
    let option = |choice: Shown| {
        let count = answers.iter().filter(|(verdict, _)| choice.lets(*verdict)).count();
        let (verdict, text) = match choice {
            Shown::All => (None, format!("Alle {all}")),
            Shown::Only(Breached) if claims => (Some(Breached), format!("{count} ikke opfyldt eller passer ikke")),
            Shown::Only(Fulfilled) if claims => (Some(Fulfilled), format!("{count} opfyldt eller passer")),
            Shown::Only(verdict) => (Some(verdict), format!("{count} {}", verdict.word_within())),
            Shown::Other => (
                Some(NotChecked),
                format!("{count} {} eller {}", NotApplicable.word_within(), NotChecked.word_within()),
            ),
        };
        let to =
            Address { query: address.query.setting(sift::VERDICT, choice.key()), fragment: None, ..address.clone() };
        FilterOption { verdict, text, to, chosen: choice == shown }
    };
    let choices = [Shown::All, Shown::Only(Breached), Shown::Only(Undetermined), Shown::Only(Fulfilled), Shown::Other];
    Filter { options: choices.map(option).to_vec() }
}
