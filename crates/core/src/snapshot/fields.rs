//! The collecting reader: a row asks its object for one field after the other, and everything that is
//! wrong is noted with its place instead of ending the reading.

use super::{Collection, Entry, Id, Node, Place, Problem, Targets, Token, Value};
use crate::time::{Date, Moment, Span, parse_day};
use std::cell::RefCell;
use std::fmt;

/// A row type of the snapshot: which collection it stands in, and how its fields are read.
pub trait Noun: Sized {
    /// The collection that rows of this type stand in.
    const COLLECTION: Collection;

    /// Reads the row's own fields; what every row may carry (its source, for one) is read by the table.
    fn read(fields: &Fields<'_>) -> Self;
}

/// What one reading of a snapshot gathers: the problems, the ids to be found, the rows without a source.
#[derive(Default)]
pub struct Reading {
    /// Everything that is wrong.
    pub problems: RefCell<Vec<Problem>>,
    /// Rows that neither carry a citation nor stand in an example.
    pub uncited: RefCell<Vec<Problem>>,
    references: RefCell<Vec<Reference>>,
}

struct Reference {
    targets: Targets,
    id: String,
    place: Place,
    path: String,
}

impl Reading {
    /// Reports every id that `exists` cannot find in a collection that it may point into.
    pub fn resolve(&self, exists: impl Fn(Collection, &str) -> bool) {
        for reference in self.references.take() {
            let targets = || Collection::ALL.iter().filter(|(_, collection)| reference.targets.has(*collection));
            if targets().any(|(_, collection)| exists(*collection, &reference.id)) {
                continue;
            }
            let names: Vec<_> = targets().map(|(name, _)| *name).collect();
            let place =
                if reference.targets == Targets::ANY { "snapshottet".to_owned() } else { names.join(" eller ") };
            self.report(
                &reference.place,
                &reference.path,
                format!("»{}«", reference.id),
                format!("id'et findes ikke i {place}"),
            );
        }
    }

    fn report(&self, place: &Place, path: &str, found: String, expected: String) {
        self.problems.borrow_mut().push(Problem { place: place.clone(), path: path.to_owned(), found, expected });
    }
}

/// The path of keys to an object, kept as a chain so that it costs nothing until a problem needs it.
#[derive(Clone, Copy)]
struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    key: &'a str,
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent.filter(|parent| !parent.key.is_empty()) {
            write!(f, "{parent}.")?;
        }
        f.write_str(self.key)
    }
}

/// One object under reading: its entries, and which keys were asked for.
pub struct Fields<'a> {
    reading: &'a Reading,
    place: &'a Place,
    entries: &'a [Entry],
    asked: RefCell<Vec<&'static str>>,
    path: Path<'a>,
}

impl<'a> Fields<'a> {
    /// Reads the root object of a document; nothing where it is something else.
    pub fn of_root<R>(root: &'a Node, reading: &'a Reading, read: impl FnOnce(&Fields<'_>) -> R) -> Option<R> {
        read_object(root, reading, Path { parent: None, key: "" }, read)
    }

    /// Where the object stands.
    pub fn place(&self) -> &Place {
        self.place
    }

    /// The last key of the path to this object: a row's id.
    pub fn key(&self) -> &str {
        self.path.key
    }

    /// Notes a problem with this object as a whole.
    pub fn report(&self, expected: impl Into<String>) {
        self.reading.report(self.place, &self.path.to_string(), String::new(), expected.into());
    }

    /// Notes a problem with the value of `key`, or with the object where the key is absent.
    pub fn report_at(&self, key: &str, expected: impl Into<String>) {
        match self.entries.iter().find(|entry| entry.key == key) {
            Some(entry) => self.wrong(entry, expected),
            None => self.report(format!("{key}: {}", expected.into())),
        }
    }

    /// Notes that the object carries no citation.
    pub fn report_uncited(&self) {
        let problem = Problem {
            place: self.place.clone(),
            path: self.path.to_string(),
            found: String::new(),
            expected: "rækken har ingen kilde; source = { source_id = …, lines = […] } var ventet".into(),
        };
        self.reading.uncited.borrow_mut().push(problem);
    }

    /// The text of a field that must be there; empty where it is not.
    pub fn text(&self, key: &'static str) -> String {
        self.required(key, self.maybe_text(key))
    }

    /// The text of a field that may be absent.
    pub fn maybe_text(&self, key: &'static str) -> Option<String> {
        self.convert(key, "en tekst", |node| node.as_text().map(str::to_owned))
    }

    /// The texts of a list; empty where it is absent.
    pub fn texts(&self, key: &'static str) -> Vec<String> {
        self.maybe_texts(key).unwrap_or_default()
    }

    /// The texts of a list, told apart from a list that is absent.
    pub fn maybe_texts(&self, key: &'static str) -> Option<Vec<String>> {
        self.items(key, "en tekst", |node| node.as_text().map(str::to_owned))
    }

    /// Whether a field says true; nothing where it is absent.
    pub fn flag(&self, key: &'static str) -> Option<bool> {
        self.convert(key, "true eller false", |node| match node.value {
            Value::Bool(truth) => Some(truth),
            _ => None,
        })
    }

    /// A whole number, 0 or more.
    pub fn count(&self, key: &'static str) -> Option<u32> {
        self.convert(key, "et helt tal på 0 eller mere", as_count)
    }

    /// A list of whole numbers, 0 or more.
    pub fn counts(&self, key: &'static str) -> Option<Vec<u32>> {
        self.items(key, "et helt tal på 0 eller mere", as_count)
    }

    /// A date that may be shortened to a month or a year.
    pub fn span(&self, key: &'static str) -> Option<Span> {
        self.convert(key, "en dato, der findes (ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ)", |node| {
            Span::parse(node.as_text()?)
        })
    }

    /// A date to the day.
    pub fn day(&self, key: &'static str) -> Option<Date> {
        self.convert(key, "en dato, der findes (ÅÅÅÅ-MM-DD)", |node| parse_day(node.as_text()?))
    }

    /// A date, perhaps with a time.
    pub fn moment(&self, key: &'static str) -> Option<Moment> {
        self.convert(key, "et tidspunkt, der findes (ÅÅÅÅ-MM-DDTTT:MM) eller en dato", |node| {
            Moment::parse(node.as_text()?)
        })
    }

    /// A word of a closed set, where the field is there.
    pub fn token<T: Token>(&self, key: &'static str) -> Option<T> {
        self.convert(key, &one_of::<T>(), |node| T::parse(node.as_text()?))
    }

    /// A list of words of a closed set.
    pub fn tokens<T: Token>(&self, key: &'static str) -> Option<Vec<T>> {
        self.items(key, &one_of::<T>(), |node| T::parse(node.as_text()?))
    }

    /// The id of a row of `T` that must be there.
    pub fn id<T: Noun>(&self, key: &'static str) -> Id<T> {
        Id::new(&self.required(key, self.reference(key, Targets::of(&[T::COLLECTION]))))
    }

    /// The id of a row of `T`, where the field is there.
    pub fn maybe_id<T: Noun>(&self, key: &'static str) -> Option<Id<T>> {
        self.reference(key, Targets::of(&[T::COLLECTION])).map(|id| Id::new(&id))
    }

    /// Ids of rows of `T`, told apart from a list that is absent.
    pub fn ids<T: Noun>(&self, key: &'static str) -> Option<Vec<Id<T>>> {
        let ids = self.references(key, Targets::of(&[T::COLLECTION]))?;
        Some(ids.iter().map(|id| Id::new(id)).collect())
    }

    /// An id that may point into several collections.
    pub fn reference(&self, key: &'static str, targets: Targets) -> Option<String> {
        self.convert(key, "et id", |node| {
            let id = node.as_text()?;
            self.refer(id, targets, node, key);
            Some(id.to_owned())
        })
    }

    /// A list of ids that may point into several collections.
    pub fn references(&self, key: &'static str, targets: Targets) -> Option<Vec<String>> {
        self.items(key, "et id", |node| {
            let id = node.as_text()?;
            self.refer(id, targets, node, key);
            Some(id.to_owned())
        })
    }

    /// An object under `key`, read by `read`; nothing where it is absent.
    pub fn object<R>(&self, key: &'static str, read: impl FnOnce(&Fields<'_>) -> R) -> Option<R> {
        let entry = self.entry(key)?;
        read_object(&entry.node, self.reading, self.child(key), read)
    }

    /// An object that stands in a list of mixed values under `key`.
    pub fn object_at<R>(&self, node: &Node, key: &str, read: impl FnOnce(&Fields<'_>) -> R) -> Option<R> {
        read_object(node, self.reading, self.child(key), read)
    }

    /// A list of objects under `key`, told apart from a list that is absent.
    pub fn objects<R>(&self, key: &'static str, read: impl Fn(&Fields<'_>) -> R) -> Option<Vec<R>> {
        let entry = self.entry(key)?;
        let Value::List(items) = &entry.node.value else {
            self.wrong(entry, "en liste af objekter var ventet");
            return None;
        };
        let here = self.child(key);
        let item_of =
            |(at, item)| read_object(item, self.reading, Path { parent: Some(&here), key: &format!("{at}") }, &read);
        Some(items.iter().enumerate().filter_map(item_of).collect())
    }

    /// An object whose keys are ids: each one's fields are read by `read`, in the order of the ids.
    pub fn rows<R>(&self, key: &'static str, mut read: impl FnMut(&Fields<'_>) -> R) -> Option<Vec<R>> {
        let entry = self.entry(key)?;
        let Some(entries) = entry.node.entries() else {
            self.wrong(entry, "et objekt med id'er som nøgler var ventet");
            return None;
        };
        let here = self.child(key);
        let mut rows = Vec::with_capacity(entries.len());
        for entry in entries {
            if !is_id(&entry.key) {
                let expected = "et id var ventet: 1–120 bogstaver, cifre, bindestreger, understreger eller punktummer";
                self.reading.report(&entry.place, &here.to_string(), entry.node_key_shown(), expected.into());
            }
            let path = Path { parent: Some(&here), key: &entry.key };
            rows.extend(read_object(&entry.node, self.reading, path, &mut read));
        }
        Some(rows)
    }

    /// The value under `key` as it stands, for what has a shape of its own.
    pub fn node(&self, key: &'static str) -> Option<&'a Node> {
        self.entry(key).map(|entry| &entry.node)
    }

    /// Every key of the object that is left to the caller to understand, such as dates or conditions.
    pub fn others(&self) -> impl Iterator<Item = &'a Entry> + '_ {
        self.entries.iter().filter(|entry| !self.asked.borrow().contains(&entry.key.as_str()))
    }

    /// Notes a problem with an entry of this object.
    pub fn wrong(&self, entry: &Entry, expected: impl Into<String>) {
        let path = Path { parent: Some(&self.path), key: &entry.key }.to_string();
        self.reading.report(&entry.node.place, &path, entry.node.shown(), expected.into());
    }

    /// Notes that `id` must exist in one of `targets`.
    pub fn refer(&self, id: &str, targets: Targets, node: &Node, key: &str) {
        let path = Path { parent: Some(&self.path), key }.to_string();
        self.reading.references.borrow_mut().push(Reference {
            targets,
            id: id.to_owned(),
            place: node.place.clone(),
            path,
        });
    }

    fn child<'b>(&'b self, key: &'b str) -> Path<'b> {
        Path { parent: Some(&self.path), key }
    }

    fn entry(&self, key: &'static str) -> Option<&'a Entry> {
        self.asked.borrow_mut().push(key);
        let at = self.entries.binary_search_by(|entry| entry.key.as_str().cmp(key)).ok()?;
        Some(&self.entries[at]).filter(|entry| !matches!(entry.node.value, Value::Null))
    }

    fn convert<R>(&self, key: &'static str, expected: &str, read: impl FnOnce(&Node) -> Option<R>) -> Option<R> {
        let entry = self.entry(key)?;
        let value = read(&entry.node);
        if value.is_none() {
            self.wrong(entry, format!("{expected} var ventet"));
        }
        value
    }

    fn items<R>(&self, key: &'static str, expected: &str, read: impl Fn(&Node) -> Option<R>) -> Option<Vec<R>> {
        let entry = self.entry(key)?;
        let Value::List(items) = &entry.node.value else {
            self.wrong(entry, format!("en liste var ventet, hver post {expected}"));
            return None;
        };
        let path = self.child(key);
        let mut values = Vec::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            match read(item) {
                Some(value) => values.push(value),
                None => {
                    let path = Path { parent: Some(&path), key: &at.to_string() }.to_string();
                    self.reading.report(&item.place, &path, item.shown(), format!("{expected} var ventet"));
                }
            }
        }
        Some(values)
    }

    fn required<R: Default>(&self, key: &'static str, value: Option<R>) -> R {
        if value.is_none() && self.entry(key).is_none() {
            self.report(format!("nøglen {key} mangler"));
        }
        value.unwrap_or_default()
    }

    fn close(&self) {
        let known = self.asked.borrow();
        for entry in self.others() {
            let mut known: Vec<&str> = known.iter().copied().filter(|key| !key.is_empty()).collect();
            known.sort_unstable();
            known.dedup();
            let path = Path { parent: Some(&self.path), key: &entry.key }.to_string();
            self.reading.report(
                &entry.place,
                &path,
                String::new(),
                format!("ukendt nøgle; her kendes {}", known.join(", ")),
            );
        }
    }

    /// Declares that the caller has understood the keys in [`Fields::others`] itself.
    pub fn take_others(&self) -> Vec<&'a Entry> {
        let rest: Vec<&'a Entry> = self.others().collect();
        self.asked.borrow_mut().push(EVERYTHING);
        rest
    }
}

/// Stands in `asked` for "the rest has been understood".
const EVERYTHING: &str = "";

fn read_object<R>(node: &Node, reading: &Reading, path: Path<'_>, read: impl FnOnce(&Fields<'_>) -> R) -> Option<R> {
    let Some(entries) = node.entries() else {
        reading.report(&node.place, &path.to_string(), node.shown(), "et objekt var ventet".into());
        return None;
    };
    let fields = Fields { reading, place: &node.place, entries, asked: RefCell::default(), path };
    let value = read(&fields);
    if !fields.asked.borrow().contains(&EVERYTHING) {
        fields.close();
    }
    Some(value)
}

fn one_of<T: Token>() -> String {
    let words: Vec<_> = T::ALL.iter().map(|(word, _)| *word).collect();
    format!("et af ordene {}", words.join(", "))
}

fn as_count(node: &Node) -> Option<u32> {
    match node.value {
        Value::Integer(number) => u32::try_from(number).ok(),
        _ => None,
    }
}

fn is_id(key: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    !key.is_empty() && key.chars().count() <= 120 && key.chars().all(fits) && !key.starts_with('.')
}

impl Entry {
    fn node_key_shown(&self) -> String {
        format!("»{}«", super::node::shorten(&self.key))
    }
}
