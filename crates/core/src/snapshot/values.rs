//! The typed fields of an object: texts, numbers, dates, words of closed sets, and ids of other rows.

use super::path::Path;
use super::{Entry, Fields, Id, Node, Noun, Targets, Token, Value};
use crate::time::{Date, Moment, Span, parse_day};

impl Fields<'_> {
    /// The text of a field that must be there; empty where it is not.
    pub fn text(&self, key: &'static str) -> String {
        let text = self.maybe_text(key);
        self.need(key);
        if text.as_ref().is_some_and(|text| text.trim().is_empty()) {
            self.report_at(key, "en tekst, der ikke er tom, var ventet");
        }
        text.unwrap_or_default()
    }

    /// The text of a field that may be absent.
    pub fn maybe_text(&self, key: &'static str) -> Option<String> {
        let entry = self.entry(key)?;
        let text = self.convert(key, "en tekst", |node| node.as_text().map(str::to_owned))?;
        self.see(&text, &entry.node, self.path_to(key));
        Some(text)
    }

    /// The texts of a list; empty where it is absent.
    pub fn texts(&self, key: &'static str) -> Vec<String> {
        self.maybe_texts(key).unwrap_or_default()
    }

    /// The texts of a list, told apart from a list that is absent.
    pub fn maybe_texts(&self, key: &'static str) -> Option<Vec<String>> {
        self.items(key, "en tekst", |node, at| {
            let text = node.as_text()?;
            self.see(text, node, self.path_to(key).then(at));
            Some(text.to_owned())
        })
    }

    /// Notes a sign that a reader does not see and a page obeys.
    fn see(&self, text: &str, node: &Node, path: Path<'_>) {
        if let Some(sign) = text.chars().find(|sign| is_obeyed(*sign)) {
            let expected = format!("en tekst uden usynlige styretegn var ventet; her er U+{:04X}", u32::from(sign));
            self.reading.report(&node.place, path, node.shown(), expected);
        }
    }

    /// An address on the web. A page makes a link of it, so nothing else will do.
    pub fn maybe_url(&self, key: &'static str) -> Option<String> {
        self.convert(key, "en adresse, der begynder med https:// eller http://,", |node| {
            let url = node.as_text()?;
            let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
            let whole = !rest.is_empty() && !url.chars().any(|c| c.is_whitespace() || is_obeyed(c));
            whole.then(|| url.to_owned())
        })
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
        self.convert(key, A_COUNT, as_count)
    }

    /// A list of whole numbers, 0 or more.
    pub fn counts(&self, key: &'static str) -> Option<Vec<u32>> {
        self.items(key, A_COUNT, |node, _| as_count(node))
    }

    /// A date that may be shortened to a month or a year.
    pub fn span(&self, key: &'static str) -> Option<Span> {
        self.convert(key, "en dato, der findes (ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ),", |node| {
            Span::parse(node.as_text()?)
        })
    }

    /// A date to the day.
    pub fn day(&self, key: &'static str) -> Option<Date> {
        self.convert(key, "en dato, der findes (ÅÅÅÅ-MM-DD),", |node| parse_day(node.as_text()?))
    }

    /// A date, perhaps with a time.
    pub fn moment(&self, key: &'static str) -> Option<Moment> {
        let expected = "et tidspunkt, der findes (ÅÅÅÅ-MM-DDTtt:mm), eller en dato, der findes (ÅÅÅÅ-MM-DD),";
        self.convert(key, expected, |node| Moment::parse(node.as_text()?))
    }

    /// A word of a closed set, where the field is there.
    pub fn token<T: Token>(&self, key: &'static str) -> Option<T> {
        self.convert(key, &one_of::<T>(), |node| T::parse(node.as_text()?))
    }

    /// A word of a closed set that must be there.
    pub fn required_token<T: Token>(&self, key: &'static str) -> Option<T> {
        self.need(key);
        self.token(key)
    }

    /// A list of words of a closed set.
    pub fn tokens<T: Token>(&self, key: &'static str) -> Option<Vec<T>> {
        self.items(key, &one_of::<T>(), |node, _| T::parse(node.as_text()?))
    }

    /// The id of a row of `T` that must be there.
    pub fn id<T: Noun>(&self, key: &'static str) -> Id<T> {
        Id::new(&self.required_reference(key, Targets::of(&[T::COLLECTION])))
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

    /// An id that must be there and may point into several collections.
    pub fn required_reference(&self, key: &'static str, targets: Targets) -> String {
        self.need(key);
        self.reference(key, targets).unwrap_or_default()
    }

    /// A list of ids that may point into several collections. An id that stands twice would count twice.
    pub fn references(&self, key: &'static str, targets: Targets) -> Option<Vec<String>> {
        let ids = self.items(key, "et id", |node, at| {
            let id = node.as_text()?;
            self.reading.refer(id, targets, &node.place, &self.path_to(key).then(at));
            Some(id.to_owned())
        })?;
        let mut sorted: Vec<&String> = ids.iter().collect();
        crate::order::sort_by_key(&mut sorted, |id| *id);
        if let Some(twice) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
            self.report_at(key, format!("hvert id én gang var ventet; »{}« står flere gange", twice[0]));
        }
        Some(ids)
    }

    fn convert<R>(&self, key: &'static str, expected: &str, read: impl FnOnce(&Node) -> Option<R>) -> Option<R> {
        let entry = self.entry(key)?;
        let value = read(&entry.node);
        if value.is_none() {
            self.unfit(entry, expected);
        }
        value
    }

    #[inline(never)]
    fn unfit(&self, entry: &Entry, expected: &str) {
        self.wrong(entry, format!("{expected} var ventet"));
    }

    fn items<R>(&self, key: &'static str, expected: &str, read: impl Fn(&Node, &str) -> Option<R>) -> Option<Vec<R>> {
        let mut values = Vec::new();
        let is_list = self.visit_items(key, expected, &mut |node, at| match read(node, at) {
            Some(value) => {
                values.push(value);
                true
            }
            None => false,
        });
        is_list.then_some(values)
    }

    /// Shows each item of a list to `read`, which says whether it fits.
    fn visit_items(&self, key: &'static str, expected: &str, read: &mut dyn FnMut(&Node, &str) -> bool) -> bool {
        let Some(entry) = self.entry(key) else { return false };
        let Value::List(items) = &entry.node.value else {
            self.wrong(entry, format!("en liste var ventet, hver post {expected}"));
            return false;
        };
        for (at, item) in items.iter().enumerate() {
            let at = at.to_string();
            if !read(item, &at) {
                let path = self.path_to(key);
                self.reading.report(&item.place, path.then(&at), item.shown(), format!("{expected} var ventet"));
            }
        }
        true
    }
}

/// Whether a sign rules others instead of being read: a control character, but for a tab and a line's end, or one that turns the
/// direction of writing. An unended one turns all that follows on its line, whoever wrote that.
fn is_obeyed(sign: char) -> bool {
    let turns = matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    turns || (sign.is_control() && !matches!(sign, '\t' | '\n' | '\r'))
}

const A_COUNT: &str = "et helt tal på 0 eller mere";

fn one_of<T: Token>() -> String {
    let words: Vec<_> = T::ALL.iter().map(|(word, _)| *word).collect();
    match words.as_slice() {
        [only] => format!("ordet {only}"),
        several => format!("et af ordene {}", several.join(", ")),
    }
}

/// A number that counts something, where the value is one.
pub(crate) fn as_count(node: &Node) -> Option<u32> {
    match node.value {
        Value::Integer(number) => u32::try_from(number).ok(),
        _ => None,
    }
}
