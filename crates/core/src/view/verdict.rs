//! How verdicts are counted and lined up: one mark, one requirement.

use crate::check::Verdict;
use crate::snapshot::Token;

impl Verdict {
    /// Every verdict, in the order in which they are explained and counted.
    pub const ORDER: [Self; 5] =
        [Self::Fulfilled, Self::Breached, Self::Undetermined, Self::NotApplicable, Self::NotChecked];

    /// The name in data, in the URL and in class names.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.as_str()
    }

    /// The word that the reader sees.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fulfilled => "Opfyldt",
            Self::Breached => "Ikke opfyldt",
            Self::Undetermined => "Uoplyst",
            Self::NotApplicable => "Gælder ikke",
            Self::NotChecked => "Ikke prøvet",
        }
    }

    /// The same inside a sentence.
    #[must_use]
    pub fn word_within(self) -> &'static str {
        match self {
            Self::Fulfilled => "opfyldt",
            Self::Breached => "ikke opfyldt",
            Self::Undetermined => "uoplyst",
            Self::NotApplicable => "gælder ikke",
            Self::NotChecked => "ikke prøvet",
        }
    }

    /// What the word means, in one sentence.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Fulfilled => "Data viser, at kravet holdes.",
            Self::Breached => "Listen er fuldstændig, og noget mangler.",
            Self::Undetermined => "En oplysning mangler. Det er ikke en fejl.",
            Self::NotApplicable => "Handler om en anden tid eller et andet organ.",
            Self::NotChecked => "Ingen data kan afgøre ordene.",
        }
    }
}

/// How many requirements have one verdict: "3 opfyldt".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The verdict.
    pub verdict: Verdict,
    /// The number and the word.
    pub text: String,
}

/// Marks in the order of the paper, with a gap between its sections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strip {
    /// The sections, each with the verdicts of its requirements.
    pub groups: Vec<Vec<Verdict>>,
}

/// The verdicts of a body or a section: the strip, and the same in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// One mark a requirement.
    pub strip: Strip,
    /// The numbers; a verdict that nothing has is left out.
    pub counts: Vec<Count>,
}

impl Tally {
    /// Counts the verdicts of a paper's sections.
    #[must_use]
    pub fn of(groups: Vec<Vec<Verdict>>) -> Self {
        let counts = Verdict::ORDER.into_iter().filter_map(|verdict| {
            let number = groups.iter().flatten().filter(|found| **found == verdict).count();
            (number > 0).then(|| Count { verdict, text: format!("{number} {}", verdict.word_within()) })
        });
        let counts = counts.collect();
        let groups = groups.into_iter().filter(|group| !group.is_empty()).collect();
        Self { strip: Strip { groups }, counts }
    }

    /// "3 opfyldt, 17 uoplyst".
    #[must_use]
    pub fn in_words(&self) -> String {
        let texts: Vec<&str> = self.counts.iter().map(|count| count.text.as_str()).collect();
        texts.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::{Tally, Verdict};

    #[test]
    fn a_tally_counts_every_mark_once() {
        let tally =
            Tally::of(vec![vec![Verdict::Undetermined, Verdict::Fulfilled], vec![], vec![Verdict::Undetermined]]);
        assert_eq!(tally.in_words(), "1 opfyldt, 2 uoplyst");
        assert_eq!(tally.strip.groups.len(), 2, "a section without requirements leaves no gap");
    }
}
