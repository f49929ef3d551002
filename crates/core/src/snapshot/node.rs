//! The spanned value tree: what a document says, and where it says it.

use std::sync::Arc;

/// Where a value stands: the file, and the line and column (both from 1) of its first character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file as the user named it.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// What stands there.
    pub value: Value,
    /// Where it stands.
    pub place: Place,
}

/// What a document can say. There are no dates: in the snapshot a date is a text.
#[derive(Clone, Debug)]
pub enum Value {
    /// JSON's `null`: "not known", like a field that is absent.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number, as it was written; no field of the format takes one.
    Float(String),
    /// A text.
    Text(String),
    /// A list in its own order.
    List(Vec<Node>),
    /// An object, its entries sorted by key (by bytes), each key once.
    Object(Vec<Entry>),
}

/// One key of an object with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub place: Place,
    /// What it holds.
    pub node: Node,
}

impl Node {
    /// The entries of an object, or nothing where this is something else.
    pub fn entries(&self) -> Option<&[Entry]> {
        match &self.value {
            Value::Object(entries) => Some(entries),
            _ => None,
        }
    }

    /// The value under `key`, where this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        let entries = self.entries()?;
        let at = entries.binary_search_by(|entry| entry.key.as_str().cmp(key)).ok()?;
        Some(&entries[at].node)
    }

    /// The text, where this is one.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether both hold the same, wherever they stand.
    pub fn says_the_same(&self, other: &Node) -> bool {
        match (&self.value, &other.value) {
            (Value::Null, Value::Null) => true,
            (Value::Bool(one), Value::Bool(two)) => one == two,
            (Value::Integer(one), Value::Integer(two)) => one == two,
            (Value::Float(one), Value::Float(two)) | (Value::Text(one), Value::Text(two)) => one == two,
            (Value::List(one), Value::List(two)) => {
                one.len() == two.len() && one.iter().zip(two).all(|(one, two)| one.says_the_same(two))
            }
            (Value::Object(one), Value::Object(two)) => {
                let same = |(one, two): (&Entry, &Entry)| one.key == two.key && one.node.says_the_same(&two.node);
                one.len() == two.len() && one.iter().zip(two).all(same)
            }
            _ => false,
        }
    }

    /// The value in few words, for a message: a text in quotes, cut after 60 characters.
    pub fn shown(&self) -> String {
        match &self.value {
            Value::Null => "null".into(),
            Value::Bool(true) => "true".into(),
            Value::Bool(false) => "false".into(),
            Value::Integer(number) => number.to_string(),
            Value::Float(text) => shorten(text),
            Value::Text(text) => format!("»{}«", shorten(text)),
            Value::List(items) => match items.len() {
                0 => "en tom liste".into(),
                1 => "en liste med 1 post".into(),
                number => format!("en liste med {number} poster"),
            },
            Value::Object(entries) => match entries.len() {
                0 => "et tomt objekt".into(),
                1 => "et objekt med 1 nøgle".into(),
                number => format!("et objekt med {number} nøgler"),
            },
        }
    }
}

/// The most characters of a value that a message shows.
const SHOWN: usize = 60;

/// The beginning of a value, as a message shows it.
pub(crate) fn shorten(text: &str) -> String {
    cut(text, SHOWN)
}

/// A text on one line of a message. What a terminal or a page would obey rather than show (control characters, and those that
/// turn the direction of writing) is spelled out, so that a hostile value stays on its line.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if c.is_control() => out.extend(c.escape_default()),
            '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' => {
                out.extend(c.escape_unicode());
            }
            _ => out.push(c),
        }
    }
    out
}

/// The first `most` characters, as [`visible`] writes them.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let end = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    let mut short = visible(&text[..end]);
    if text.chars().nth(most).is_some() {
        short.push('…');
    }
    short
}
