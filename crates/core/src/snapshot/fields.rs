//! The collecting reader: a row asks its object for one field after the other, and everything that is
//! wrong is noted with its place instead of ending the reading. The typed fields stand in `values`.

use super::near::nearest;
use super::path::Path;
use super::{Collection, Entry, Node, Place, Problem, Reading, Targets, Value};
use std::cell::RefCell;

/// A row type of the snapshot: which collection it stands in, and how its fields are read.
pub trait Noun: Sized {
    /// The collection that rows of this type stand in.
    const COLLECTION: Collection;

    /// Reads the row's own fields; what every row may carry (its source, for one) is read by the table.
    fn read(fields: &Fields<'_>) -> Self;
}

/// One object under reading: its entries, and which keys were asked for.
pub struct Fields<'a> {
    pub(super) reading: &'a Reading,
    place: &'a Place,
    entries: &'a [Entry],
    asked: RefCell<Vec<&'static str>>,
    path: Path<'a>,
}

/// Stands in `asked` for "the rest has been understood".
const EVERYTHING: &str = "";

impl<'a> Fields<'a> {
    /// Reads the root object of a document; nothing where it is something else.
    pub fn of_root<R>(root: &'a Node, reading: &'a Reading, read: impl FnOnce(&Fields<'_>) -> R) -> Option<R> {
        read_object(root, reading, Path::ROOT, read)
    }

    /// Where the object stands.
    pub fn place(&self) -> &Place {
        self.place
    }

    /// The last key of the path to this object: a row's id.
    pub fn key(&self) -> &str {
        self.path.key()
    }

    /// Notes a problem with this object as a whole.
    pub fn report(&self, expected: impl Into<String>) {
        self.reading.report(self.place, self.path, String::new(), expected);
    }

    /// Notes a problem with the value of `key`, or with the object where the key is absent.
    pub fn report_at(&self, key: &str, expected: impl Into<String>) {
        match self.entries.iter().find(|entry| entry.key == key) {
            Some(entry) => self.wrong(entry, expected),
            None => self.report(format!("{key}: {}", expected.into())),
        }
    }

    /// Notes a problem with an entry of this object.
    pub fn wrong(&self, entry: &Entry, expected: impl Into<String>) {
        self.reading.report(&entry.node.place, self.path.then(&entry.key), entry.node.shown(), expected);
    }

    /// Notes a problem with the item at that position of the list that an entry holds.
    pub fn wrong_item(&self, entry: &Entry, at: usize, item: &Node, expected: impl Into<String>) {
        let at = at.to_string();
        let path = self.path.then(&entry.key);
        self.reading.report(&item.place, path.then(&at), item.shown(), expected);
    }

    /// Notes that the object carries no citation.
    pub fn report_uncited(&self) {
        let expected = "rækken har ingen kilde; source = { source_id = …, lines = […] } var ventet".into();
        let path = self.path.to_string();
        let problem = Problem { place: self.place.clone(), path, found: String::new(), expected };
        self.reading.uncited.borrow_mut().push(problem);
    }

    /// Notes that the key must be there, where it is not.
    pub fn need(&self, key: &'static str) {
        if self.entry(key).is_none() {
            self.report(format!("nøglen {key} mangler"));
        }
    }

    /// An object under `key`, read by `read`; nothing where it is absent.
    pub fn object<R>(&self, key: &'static str, read: impl FnOnce(&Fields<'_>) -> R) -> Option<R> {
        let entry = self.entry(key)?;
        read_object(&entry.node, self.reading, self.path.then(key), read)
    }

    /// The object that an entry holds.
    pub fn object_of<R>(&self, entry: &Entry, read: impl FnOnce(&Fields<'_>) -> R) -> Option<R> {
        read_object(&entry.node, self.reading, self.path.then(&entry.key), read)
    }

    /// The object at that position in a list of mixed values under `key`.
    pub fn object_at<R>(&self, node: &Node, key: &str, at: usize, read: impl FnOnce(&Fields<'_>) -> R) -> Option<R> {
        read_object(node, self.reading, self.path.then(key).then(&at.to_string()), read)
    }

    /// A list of objects under `key`, told apart from a list that is absent.
    pub fn objects<R>(&self, key: &'static str, read: impl Fn(&Fields<'_>) -> R) -> Option<Vec<R>> {
        let mut objects = Vec::new();
        self.visit_objects(key, &mut |fields| objects.push(read(fields))).then_some(objects)
    }

    /// An object whose keys are ids: each one's fields are read by `read`, in the order of the ids.
    pub fn rows<R>(&self, key: &'static str, mut read: impl FnMut(&Fields<'_>) -> R) -> Option<Vec<R>> {
        let mut rows = Vec::new();
        self.visit_rows(key, &mut |fields| rows.push(read(fields))).then_some(rows)
    }

    // The two below know nothing of what is read, so that the browser holds them once and not once a type.

    fn visit_objects(&self, key: &'static str, read: &mut dyn FnMut(&Fields<'_>)) -> bool {
        let Some(entry) = self.entry(key) else { return false };
        let Value::List(items) = &entry.node.value else {
            self.wrong(entry, "en liste af objekter var ventet");
            return false;
        };
        let here = self.path.then(key);
        for (at, item) in items.iter().enumerate() {
            visit(item, self.reading, here.then(&at.to_string()), read);
        }
        true
    }

    fn visit_rows(&self, key: &'static str, read: &mut dyn FnMut(&Fields<'_>)) -> bool {
        let Some(entry) = self.entry(key) else { return false };
        let Some(entries) = entry.node.entries() else {
            self.wrong(entry, "et objekt med id'er som nøgler var ventet");
            return false;
        };
        let here = self.path.then(key);
        for entry in entries {
            if !is_id(&entry.key) {
                self.reading.report(&entry.place, here, format!("»{}«", super::node::shorten(&entry.key)), AN_ID);
            }
            visit(&entry.node, self.reading, here.then(&entry.key), read);
        }
        true
    }

    /// The value under `key` as it stands, for what has a shape of its own.
    pub fn node(&self, key: &'static str) -> Option<&'a Node> {
        self.entry(key).map(|entry| &entry.node)
    }

    /// Every key of the object that nobody has asked for.
    pub fn others(&self) -> impl Iterator<Item = &'a Entry> + '_ {
        self.entries.iter().filter(|entry| !self.asked.borrow().contains(&entry.key.as_str()))
    }

    /// The keys that nobody has asked for, such as dates or conditions: the caller declares that it
    /// understands them itself.
    pub fn take_others(&self) -> Vec<&'a Entry> {
        let rest: Vec<&'a Entry> = self.others().collect();
        self.asked.borrow_mut().push(EVERYTHING);
        rest
    }

    /// Notes that a key is none of those asked for so far, nor of `more`.
    pub fn unknown_key(&self, entry: &Entry, more: &[&'static str]) {
        let mut known: Vec<&str> = self.asked.borrow().iter().chain(more).copied().collect();
        known.retain(|key| *key != EVERYTHING);
        crate::order::sort_by_key(&mut known, |key| *key);
        known.dedup();
        let expected = match nearest(&entry.key, known.iter().copied()) {
            Some(meant) => format!("ukendt nøgle; mente du »{meant}«? Her kendes {}", known.join(", ")),
            None => format!("ukendt nøgle; her kendes {}", known.join(", ")),
        };
        self.reading.report(&entry.place, self.path.then(&entry.key), String::new(), expected);
    }

    /// Whether somebody has asked for that key.
    pub fn knows(&self, key: &str) -> bool {
        self.asked.borrow().contains(&key)
    }

    /// Notes that the id in `node`, which stands under `key`, must exist in one of `targets`.
    pub fn refer(&self, id: &str, targets: Targets, node: &Node, key: &str) {
        self.reading.refer(id, targets, &node.place, &self.path.then(key));
    }

    pub(super) fn path_to<'b>(&'b self, key: &'b str) -> Path<'b> {
        self.path.then(key)
    }

    pub(super) fn entry(&self, key: &'static str) -> Option<&'a Entry> {
        self.asked.borrow_mut().push(key);
        let at = self.entries.binary_search_by(|entry| entry.key.as_str().cmp(key)).ok()?;
        Some(&self.entries[at]).filter(|entry| !matches!(entry.node.value, Value::Null))
    }
}

fn read_object<R>(node: &Node, reading: &Reading, path: Path<'_>, read: impl FnOnce(&Fields<'_>) -> R) -> Option<R> {
    let mut read = Some(read);
    let mut value = None;
    visit(node, reading, path, &mut |fields| value = read.take().map(|read| read(fields)));
    value
}

/// Shows an object to `read`, and reports the keys that it did not ask for.
fn visit(node: &Node, reading: &Reading, path: Path<'_>, read: &mut dyn FnMut(&Fields<'_>)) {
    let Some(entries) = node.entries() else {
        reading.report(&node.place, path, node.shown(), "et objekt var ventet");
        return;
    };
    let fields = Fields { reading, place: &node.place, entries, asked: RefCell::default(), path };
    read(&fields);
    if !fields.asked.borrow().contains(&EVERYTHING) {
        fields.others().for_each(|entry| fields.unknown_key(entry, &[]));
    }
}

const AN_ID: &str = "et id var ventet: 1–120 bogstaver, cifre, bindestreger, understreger eller punktummer";

fn is_id(key: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    !key.is_empty() && key.chars().count() <= 120 && key.chars().all(fits) && !key.starts_with('.')
}

impl Fields<'_> {
    /// The id that the object gives itself, which must be there.
    pub fn own_id(&self, key: &'static str) -> String {
        let id = self.text(key);
        if !id.is_empty() && !is_id(&id) {
            self.report_at(key, AN_ID);
        }
        id
    }
}
