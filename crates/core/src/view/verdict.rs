//! How verdicts are counted and lined up: one mark, one requirement.

use crate::check::Verdict;
use crate::snapshot::Token;
use crate::terms::Strength;

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

    /// The word for a clause of that strength. A claim is arithmetic: it adds up or it does not, and nobody has broken it.
    #[must_use]
    pub fn word_for(self, strength: Strength) -> &'static str {
        match (self, strength) {
            (Self::Fulfilled, Strength::Claim) => "Regnestykket passer",
            (Self::Breached, Strength::Claim) => "Regnestykket passer ikke",
            _ => self.word(),
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

    /// Counts the verdicts of clauses, those of claims in their own words. There is no strip: the map of the paper is one.
    #[must_use]
    pub fn in_words_of(clauses: &[(Verdict, Strength)]) -> Self {
        let mut counts: Vec<Count> = Vec::new();
        for claims in [false, true] {
            for verdict in Verdict::ORDER {
                let own =
                    |clause: &&(Verdict, Strength)| clause.0 == verdict && (clause.1 == Strength::Claim) == claims;
                let number = clauses.iter().filter(own).count();
                let text = match claims {
                    false => format!("{number} {}", verdict.word_within()),
                    true => format!("{number} {}", claims_in_words(verdict, number)),
                };
                counts.extend((number > 0).then_some(Count { verdict, text }));
            }
        }
        Self { strip: Strip::default(), counts }
    }

    /// "3 opfyldt, 17 uoplyst".
    #[must_use]
    pub fn in_words(&self) -> String {
        let texts: Vec<&str> = self.counts.iter().map(|count| count.text.as_str()).collect();
        texts.join(", ")
    }
}

/// "regnestykker passer", "regnestykke er uoplyst".
fn claims_in_words(verdict: Verdict, number: usize) -> String {
    let noun = if number == 1 { "regnestykke" } else { "regnestykker" };
    match verdict {
        Verdict::Fulfilled => format!("{noun} passer"),
        Verdict::Breached => format!("{noun} passer ikke"),
        Verdict::NotApplicable => format!("{noun} gælder ikke"),
        other => format!("{noun} {}", other.word_within()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Tally, Verdict};
    use crate::terms::Strength;

    #[test]
    fn a_claim_is_right_or_wrong_and_breaks_nothing() {
        let tally = Tally::in_words_of(&[
            (Verdict::Breached, Strength::Claim),
            (Verdict::Fulfilled, Strength::Claim),
            (Verdict::Fulfilled, Strength::Hard),
        ]);
        assert_eq!(tally.in_words(), "1 opfyldt, 1 regnestykke passer, 1 regnestykke passer ikke");
        assert_eq!(Verdict::Breached.word_for(Strength::Claim), "Regnestykket passer ikke");
        assert_eq!(Verdict::Breached.word_for(Strength::Hard), "Ikke opfyldt");
    }

    #[test]
    fn a_tally_counts_every_mark_once() {
        let tally =
            Tally::of(vec![vec![Verdict::Undetermined, Verdict::Fulfilled], vec![], vec![Verdict::Undetermined]]);
        assert_eq!(tally.in_words(), "1 opfyldt, 2 uoplyst");
        assert_eq!(tally.strip.groups.len(), 2, "a section without requirements leaves no gap");
    }
}
