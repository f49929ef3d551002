//! Strict JSON (RFC 8259) into the tree, with what the format needs on top: places, keys that stand
//! twice, bounded depth and size, and a clear word for a byte-order mark and for bytes that are not UTF-8.

use super::document::{decode, sort_entries};
use super::node::{Entry, Node, Value, cut};
use super::scan::Reader;
use super::{MAX_DEPTH, MAX_VALUES, Problem};
use std::sync::Arc;

/// Reads one JSON document.
///
/// Gives the tree and every key that stands twice (the first one is kept), or, where the text is no
/// JSON, the one problem after which nothing more could be read.
pub fn parse(file: &str, bytes: &[u8]) -> Result<(Node, Vec<Problem>), Problem> {
    parse_bounded(file, bytes, MAX_VALUES)
}

fn parse_bounded(file: &str, bytes: &[u8], most: usize) -> Result<(Node, Vec<Problem>), Problem> {
    let file: Arc<str> = file.into();
    let text = decode(&file, bytes)?;
    let mut reader = Reader { text, at: 0, line: 1, counted: 0, column: 1, values: 0, most, file, doubles: Vec::new() };
    reader.skip_space();
    if reader.at == text.len() {
        return Err(reader.problem("dokumentet er tomt; et objekt var ventet"));
    }
    let node = reader.value(0)?;
    reader.skip_space();
    if reader.at < text.len() {
        return Err(reader.problem("dokumentet er slut; herefter måtte intet stå"));
    }
    Ok((node, reader.doubles))
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Result<Node, Problem> {
        if depth > MAX_DEPTH {
            return Err(self.problem(&format!("dokumentet er indlejret dybere end {MAX_DEPTH} niveauer")));
        }
        self.values += 1;
        if self.values > self.most {
            return Err(self.problem(&format!("dokumentet har flere end de {} værdier, der kan læses", self.most)));
        }
        let place = self.place();
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.text_value()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            Some(_) => return Err(self.problem("her var en værdi ventet")),
            None => return Err(self.problem("dokumentet slutter for tidligt; en værdi var ventet")),
        };
        Ok(Node { value, place })
    }

    fn object(&mut self, depth: usize) -> Result<Value, Problem> {
        self.at += 1;
        let mut entries = Vec::new();
        self.skip_space();
        if self.eat(b'}') {
            return Ok(Value::Object(entries));
        }
        loop {
            self.skip_space();
            let place = self.place();
            if self.peek() != Some(b'"') {
                return Err(self.unexpected("en nøgle i citationstegn var ventet"));
            }
            let key = self.text_value()?;
            self.skip_space();
            if !self.eat(b':') {
                return Err(self.unexpected("et kolon var ventet efter nøglen"));
            }
            self.skip_space();
            let known = self.doubles.len();
            let node = self.value(depth + 1)?;
            self.prefix_doubles(known, &cut(&key, 120));
            entries.push(Entry { key, place, node });
            self.skip_space();
            if self.eat(b'}') {
                break;
            }
            if !self.eat(b',') {
                return Err(self.unexpected("et komma eller } var ventet"));
            }
        }
        Ok(Value::Object(sort_entries(entries, &mut self.doubles)))
    }

    fn list(&mut self, depth: usize) -> Result<Value, Problem> {
        self.at += 1;
        let mut items = Vec::new();
        self.skip_space();
        if self.eat(b']') {
            return Ok(Value::List(items));
        }
        loop {
            self.skip_space();
            let known = self.doubles.len();
            let item = self.value(depth + 1)?;
            self.prefix_doubles(known, &items.len().to_string());
            items.push(item);
            self.skip_space();
            if self.eat(b']') {
                return Ok(Value::List(items));
            }
            if !self.eat(b',') {
                return Err(self.unexpected("et komma eller ] var ventet"));
            }
        }
    }

    /// Doubles found inside the value of `key` are told with the path to them.
    fn prefix_doubles(&mut self, known: usize, key: &str) {
        for double in &mut self.doubles[known..] {
            double.path.insert(0, '.');
            double.path.insert_str(0, key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> String {
        parse("a.json", bytes).expect_err("should be refused").to_string()
    }

    #[test]
    fn reads_what_json_allows() {
        let (node, doubles) =
            parse("a.json", br#" {"b":[1,-2.5e3,true,null,"\u00e6\uD83D\uDE00\n"],"a":{}} "#).expect("is JSON");
        assert!(doubles.is_empty());
        assert_eq!(
            node.get("b")
                .and_then(|list| match &list.value {
                    Value::List(items) => items[4].as_text().map(str::to_owned),
                    _ => None,
                })
                .as_deref(),
            Some("æ😀\n")
        );
        assert!(node.get("a").is_some());
    }

    #[test]
    fn says_where_a_key_stands_twice_and_keeps_the_first() {
        let (node, doubles) = parse("a.json", b"{\"x\": 1,\n \"x\": 2}").expect("is JSON");
        assert_eq!(doubles[0].to_string(), "a.json:2:2: x: nøglen står to gange; første gang på linje 1, tegn 2");
        assert!(matches!(node.get("x").map(|n| &n.value), Some(Value::Integer(1))));
    }

    #[test]
    fn refuses_with_the_place() {
        assert!(refused(b"{\"a\": 1").contains("a.json:1:8: dokumentet slutter for tidligt"));
        assert!(refused(b"\xEF\xBB\xBF{}").contains("byte-order-mark"));
        assert!(refused(b"{\n\"a\": \"\xE6\"}").contains("a.json:2:7: byte 0xE6"));
        assert!(refused(b"[01]").contains("a.json:1:2"));
        assert!(refused(b"[1.]").contains("ikke skrevet som i JSON"));
        assert!(refused(b"{} x").contains("måtte intet stå"));
    }

    #[test]
    fn counts_characters_and_not_bytes_on_a_line_of_any_length() {
        let text = format!("[\"{}\", x]", "æ".repeat(1000));
        assert!(refused(text.as_bytes()).starts_with("a.json:1:1006: »x]«: her var en værdi ventet"));
    }

    #[test]
    fn more_values_than_memory_could_hold_are_refused() {
        let told = |text: &str| parse_bounded("a.json", text.as_bytes(), 4).err().map(|problem| problem.to_string());
        assert_eq!(told("[1, {}, 3]"), None);
        let expected = "a.json:1:11: »4]«: dokumentet har flere end de 4 værdier, der kan læses";
        assert_eq!(told("[1, {}, 3, 4]").as_deref(), Some(&*expected.replace(":11:", ":12:")));
    }
}
