//! What one reading of a document gathers: everything that is wrong with it, and the ids to be found.

use super::near::nearest;
use super::path::Path;
use super::{Collection, Place, Problem, Targets};
use std::cell::{Cell, RefCell};

/// How many dangling ids get a guess at what was meant. Each is compared with every id there is, and a
/// hostile file may hold any number of them.
const GUESSES: u32 = 100;

/// The most characters that a message says of what was expected: the keys of the longest row fit.
const LONGEST: usize = 800;

/// What one reading of a snapshot gathers: the problems, the ids to be found, the rows without a source.
#[derive(Default)]
pub struct Reading {
    /// Everything that is wrong.
    pub problems: RefCell<Vec<Problem>>,
    /// Rows that neither carry a citation nor stand in an example.
    pub uncited: RefCell<Vec<Problem>>,
    references: RefCell<Vec<Reference>>,
    guesses: Cell<u32>,
}

/// An id that must exist in one of `targets`, and where it stands.
struct Reference {
    targets: Targets,
    id: String,
    place: Place,
    path: String,
}

/// The ids of every collection, sorted.
pub type Known<'a> = [(Collection, Vec<&'a str>)];

impl Reading {
    /// Notes a problem.
    pub fn report(&self, place: &Place, path: impl ToString, found: String, expected: impl Into<String>) {
        // An expectation may quote the data, which may say anything at any length.
        let expected = super::node::cut(&expected.into(), LONGEST);
        self.problems.borrow_mut().push(Problem { place: place.clone(), path: path.to_string(), found, expected });
    }

    /// Notes that `id`, which stands at `place`, must exist in one of `targets`.
    pub(super) fn refer(&self, id: &str, targets: Targets, place: &Place, path: &Path<'_>) {
        let reference = Reference { targets, id: id.to_owned(), place: place.clone(), path: path.to_string() };
        self.references.borrow_mut().push(reference);
    }

    /// Reports every id that stands in none of the collections that it may point into.
    pub fn resolve(&self, known: &Known<'_>) {
        for reference in self.references.take() {
            let targets = || known.iter().filter(|(collection, _)| reference.targets.has(*collection));
            if targets().any(|(_, ids)| ids.binary_search(&reference.id.as_str()).is_ok()) {
                continue;
            }
            let names: Vec<_> = targets().map(|(collection, _)| super::Token::as_str(*collection)).collect();
            let place =
                if reference.targets == Targets::ANY { "snapshottet".to_owned() } else { names.join(" eller ") };
            let ids = targets().flat_map(|(_, ids)| ids.iter().copied());
            let guess = self.may_guess().then(|| nearest(&reference.id, ids)).flatten();
            let meant = guess.map_or_else(String::new, |id| format!("; mente du »{id}«?"));
            let found = format!("»{}«", super::node::shorten(&reference.id));
            self.report(&reference.place, &reference.path, found, format!("id'et findes ikke i {place}{meant}"));
        }
    }

    fn may_guess(&self) -> bool {
        self.guesses.replace(self.guesses.get().saturating_add(1)) < GUESSES
    }
}
