//! A collection: rows by id, in the order of the ids.

use super::Citation;
use crate::snapshot::{Fields, Id, Noun};
use std::ops::Deref;
use std::sync::Arc;

/// A row: its id, what every row may carry, and its own fields, which it derefs to.
#[derive(Clone, Debug)]
pub struct Row<T> {
    /// The row's id.
    pub id: Id<T>,
    /// Where it comes from.
    pub source: Vec<Citation>,
    /// The fields that the source does not print, but that we read out of it.
    pub inferred: Vec<String>,
    fields: T,
}

impl<T> Deref for Row<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.fields
    }
}

impl<T: Noun> Row<T> {
    /// Reads the row that `fields` holds. A source, an assumption or a correction needs no citation: it is one, or it is ours.
    fn read(fields: &Fields<'_>) -> Row<T> {
        use crate::snapshot::Collection::{Assumptions, Corrections, Sources, TermsOfReference};
        let cites_itself = matches!(T::COLLECTION, Sources | Assumptions | TermsOfReference | Corrections);
        let source = if cites_itself { Citation::read_all(fields) } else { Citation::read_own(fields) };
        let inferred = fields.texts("inferred");
        let row = Row { id: Id::new(fields.key()), source, inferred, fields: T::read(fields) };
        if let Some(name) = row.inferred.iter().find(|name| !fields.knows(name)) {
            fields.report_at("inferred", format!("navne på felter i rækken var ventet; »{name}« er ikke et"));
        }
        row
    }
}

/// All rows of one collection. Copies share the rows until one of them changes its own, so that a region with other assumptions or
/// other clusters costs what it changes and no more.
#[derive(Debug)]
pub struct Table<T> {
    rows: Arc<Vec<Row<T>>>,
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Table { rows: self.rows.clone() }
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table { rows: Arc::default() }
    }
}

impl<T: Noun> Table<T> {
    /// Reads the collection out of the root object; empty where it is absent.
    pub fn read(root: &Fields<'_>, key: &'static str) -> Table<T> {
        Table { rows: Arc::new(root.rows(key, Row::read).unwrap_or_default()) }
    }
}

impl<T> Table<T> {
    /// The row of that id.
    pub fn get(&self, id: &str) -> Option<&Row<T>> {
        self.position(id).map(|at| &self.rows[at])
    }

    /// The row that stands there in the order of the ids.
    pub fn at(&self, position: usize) -> Option<&Row<T>> {
        self.rows.get(position)
    }

    /// Where the row of that id stands in the order of the ids.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.rows.binary_search_by(|row| row.id.as_str().cmp(id)).ok()
    }

    /// The rows in the order of their ids.
    pub fn iter(&self) -> std::slice::Iter<'_, Row<T>> {
        self.rows.iter()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<T: Clone> Table<T> {
    /// The fields of the row of that id, to be changed.
    pub(super) fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        let at = self.position(id)?;
        Arc::make_mut(&mut self.rows).get_mut(at).map(|row| &mut row.fields)
    }

    /// Adds a row that no source tells of, in the place of its id; nothing happens where there is such a row.
    pub(super) fn add(&mut self, id: &str, fields: T) {
        if let Err(at) = self.rows.binary_search_by(|row| row.id.as_str().cmp(id)) {
            let row = Row { id: Id::new(id), source: Vec::new(), inferred: Vec::new(), fields };
            Arc::make_mut(&mut self.rows).insert(at, row);
        }
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = &'a Row<T>;
    type IntoIter = std::slice::Iter<'a, Row<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}
