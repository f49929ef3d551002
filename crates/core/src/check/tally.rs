//! Counting between what is certain and what may be, and comparing with a bound.

use super::report::{Found, Missing, Verdict};
use super::truth::Truth;
use crate::terms::Bound;

/// What was counted of one list.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// Ids of the things counted for certain.
    pub(super) certain: Vec<String>,
    /// Ids of the things that may count.
    pub(super) possible: Vec<String>,
    /// Ids of the rows behind both.
    pub(super) rows: Vec<String>,
    /// What is missing to know of those that may count.
    pub(super) doubts: Vec<Missing>,
    /// What is missing for the list to be closed; empty where it is.
    pub(super) open: Vec<Missing>,
}

impl Tally {
    /// Counts one thing that stands in the rows `rows`.
    pub(super) fn add(&mut self, id: &str, rows: impl IntoIterator<Item = String>, truth: Truth) {
        match truth {
            Truth::No => return,
            Truth::Yes => self.certain.push(id.to_owned()),
            Truth::Unknown(missing) => {
                self.possible.push(id.to_owned());
                self.doubts.extend(missing);
            }
        }
        self.rows.extend(rows);
    }

    /// How many for certain.
    pub(super) fn lo(&self) -> u32 {
        self.certain.len() as u32
    }

    /// How many at most; nothing means without limit.
    pub(super) fn hi(&self) -> Option<u32> {
        self.open.is_empty().then(|| self.listed())
    }

    /// How many of those listed may count at most.
    pub(super) fn listed(&self) -> u32 {
        (self.certain.len() + self.possible.len()) as u32
    }

    /// What was counted, with its words still to come.
    pub(super) fn found(&self) -> Found {
        Found { lo: self.lo(), hi: self.hi(), text: String::new() }
    }

    /// Everything that would have to be known.
    pub(super) fn missing(&self) -> Vec<Missing> {
        self.doubts.iter().chain(&self.open).cloned().collect()
    }

    /// Holds the count against a bound. What would be exceeded at the least is breached, what could
    /// still be met is not.
    pub(super) fn compare(&self, bound: &Bound) -> Verdict {
        match bound {
            Bound::AtLeast(n) => self.at_least(*n),
            Bound::AtMost(n) => self.at_most(*n),
            Bound::Exactly(n) => both(self.at_least(*n), self.at_most(*n)),
            Bound::Are(ids) => self.are(ids),
        }
    }

    fn at_least(&self, n: u32) -> Verdict {
        if self.lo() >= n {
            Verdict::Fulfilled
        } else if self.hi().is_some_and(|hi| hi < n) {
            Verdict::Breached
        } else {
            Verdict::Undetermined
        }
    }

    fn at_most(&self, n: u32) -> Verdict {
        if self.lo() > n {
            Verdict::Breached
        } else if self.hi().is_some_and(|hi| hi <= n) {
            Verdict::Fulfilled
        } else {
            Verdict::Undetermined
        }
    }

    /// Exactly these: one too many for certain, or one that a closed list lacks, is a breach.
    fn are(&self, ids: &[String]) -> Verdict {
        let surplus = self.certain.iter().any(|id| !ids.contains(id));
        let lacking = |id: &&String| !self.certain.contains(id) && !self.possible.contains(id);
        let lacks = self.open.is_empty() && ids.iter().any(|id| lacking(&id));
        if surplus || lacks {
            Verdict::Breached
        } else if self.open.is_empty() && self.possible.is_empty() {
            Verdict::Fulfilled
        } else {
            Verdict::Undetermined
        }
    }
}

/// Two bounds at once: both fulfilled, or either breached.
fn both(a: Verdict, b: Verdict) -> Verdict {
    match (a, b) {
        (Verdict::Fulfilled, Verdict::Fulfilled) => Verdict::Fulfilled,
        (Verdict::Breached, _) | (_, Verdict::Breached) => Verdict::Breached,
        _ => Verdict::Undetermined,
    }
}

/// Many verdicts as one: any breach, else any gap, else any fulfilment; what is not applicable drops out.
pub(super) fn combine(verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    verdicts.into_iter().fold(Verdict::NotApplicable, |so_far, next| match (so_far, next) {
        (Verdict::Breached, _) | (_, Verdict::Breached) => Verdict::Breached,
        (Verdict::Undetermined, _) | (_, Verdict::Undetermined) => Verdict::Undetermined,
        (Verdict::Fulfilled, _) | (_, Verdict::Fulfilled) => Verdict::Fulfilled,
        _ => Verdict::NotApplicable,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(certain: u32, possible: u32, closed: bool) -> Tally {
        let ids = |n: u32, of: &str| (0..n).map(|at| format!("{of}{at}")).collect();
        let gap = Missing { topic: super::super::report::Topic::Roster, row: String::new(), text: String::new() };
        let open = if closed { Vec::new() } else { vec![gap] };
        Tally { certain: ids(certain, "c"), possible: ids(possible, "p"), open, ..Tally::default() }
    }

    /// A well-known peer compares `undefined < minimum` and so passes an empty seat.
    #[test]
    fn an_empty_side_is_never_passed_over() {
        assert_eq!(tally(0, 0, true).compare(&Bound::AtLeast(2)), Verdict::Breached);
        assert_eq!(tally(0, 0, false).compare(&Bound::AtLeast(2)), Verdict::Undetermined);
    }

    #[test]
    fn follows_the_table_of_bounds() {
        assert_eq!(tally(2, 0, false).compare(&Bound::AtLeast(2)), Verdict::Fulfilled);
        assert_eq!(tally(1, 1, true).compare(&Bound::AtLeast(2)), Verdict::Undetermined);
        assert_eq!(tally(0, 1, true).compare(&Bound::AtLeast(2)), Verdict::Breached);
        assert_eq!(tally(0, 1, true).compare(&Bound::AtMost(0)), Verdict::Undetermined);
        assert_eq!(tally(0, 0, true).compare(&Bound::AtMost(0)), Verdict::Fulfilled);
        assert_eq!(tally(1, 0, false).compare(&Bound::AtMost(0)), Verdict::Breached);
        assert_eq!(tally(2, 0, true).compare(&Bound::Exactly(2)), Verdict::Fulfilled);
        assert_eq!(tally(2, 0, false).compare(&Bound::Exactly(2)), Verdict::Undetermined);
        assert_eq!(tally(3, 0, false).compare(&Bound::Exactly(2)), Verdict::Breached);
        assert_eq!(tally(0, 0, false).compare(&Bound::AtLeast(0)), Verdict::Fulfilled);
    }

    #[test]
    fn exactly_these_ids() {
        let are = |ids: &[&str]| Bound::Are(ids.iter().map(|id| (*id).to_owned()).collect());
        assert_eq!(tally(2, 0, true).compare(&are(&["c0", "c1"])), Verdict::Fulfilled);
        assert_eq!(tally(2, 0, false).compare(&are(&["c0", "c1"])), Verdict::Undetermined);
        assert_eq!(tally(2, 0, false).compare(&are(&["c0"])), Verdict::Breached);
        assert_eq!(tally(1, 0, true).compare(&are(&["c0", "c1"])), Verdict::Breached);
        assert_eq!(tally(1, 0, false).compare(&are(&["c0", "c1"])), Verdict::Undetermined);
    }
}
