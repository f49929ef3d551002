//! Strict JSON (RFC 8259) into the tree, with what the format needs on top: places, keys that stand
//! twice, bounded depth and size, and a clear word for a byte-order mark and for bytes that are not UTF-8.

use super::node::{Entry, Node, Place, Value, cut};
use super::{MAX_BYTES, MAX_DEPTH, MAX_VALUES, Problem};
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

/// The bytes as text, or why they are none: too many, a byte-order mark, or not UTF-8.
pub(super) fn decode<'t>(file: &Arc<str>, bytes: &'t [u8]) -> Result<&'t str, Problem> {
    let problem = |line, column, found: String, expected: &str| Problem {
        place: Place { file: file.clone(), line, column },
        path: String::new(),
        found,
        expected: expected.into(),
    };
    if bytes.len() > MAX_BYTES {
        return Err(problem(1, 1, format!("{} byte", bytes.len()), "filen er større end de 512 MiB, der kan læses"));
    }
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        let expected = "filen begynder med et byte-order-mark; gem den som UTF-8 uden BOM";
        return Err(problem(1, 1, String::new(), expected));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let good = &bytes[..error.valid_up_to()];
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count() as u32;
        let start = good.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let column = 1 + String::from_utf8_lossy(&good[start..]).chars().count() as u32;
        let found = format!("byte 0x{:02X}", bytes[error.valid_up_to()]);
        problem(line, column, found, "filen er ikke UTF-8 (måske Latin-1); gem den som UTF-8")
    })
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    /// How far the characters of the line are counted, and the column there: a published snapshot is
    /// one long line, and nothing in it may be counted twice.
    counted: usize,
    column: u32,
    values: usize,
    most: usize,
    file: Arc<str>,
    doubles: Vec<Problem>,
}

impl<'t> Reader<'t> {
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

    fn text_value(&mut self) -> Result<String, Problem> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1F)).unwrap_or(rest.len());
            text.push_str(&self.text[self.at..self.at + plain]);
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                Some(_) => {
                    return Err(self
                        .problem("et linjeskift eller andet styretegn i en tekst skal skrives som \\n eller \\u00…"));
                }
                None => return Err(self.problem("dokumentet slutter midt i en tekst")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Problem> {
        self.at += 1;
        let Some(kind) = self.peek() else {
            return Err(self.problem("dokumentet slutter midt i en tekst"));
        };
        let simple = match kind {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode_escape(),
            _ => return Err(self.problem("efter \\ var et af tegnene \" \\ / b f n r t u ventet")),
        };
        self.at += 1;
        Ok(simple)
    }

    fn unicode_escape(&mut self) -> Result<char, Problem> {
        let high = self.four_hex()?;
        let code = if (0xD800..0xDC00).contains(&high) && self.text[self.at..].starts_with("\\u") {
            self.at += 1;
            let low = self.four_hex()?;
            match low {
                0xDC00..=0xDFFF => 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00),
                _ => high,
            }
        } else {
            high
        };
        char::from_u32(code)
            .ok_or_else(|| self.problem("\\u-tegnet er kun det halve af et tegn (et halvt surrogatpar)"))
    }

    /// Reads `uXXXX`, standing at the `u`.
    fn four_hex(&mut self) -> Result<u32, Problem> {
        let digits = self.text.get(self.at + 1..self.at + 5).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
        let Some(code) = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) else {
            return Err(self.problem("efter \\u var fire hexcifre ventet"));
        };
        self.at += 5;
        Ok(code)
    }

    fn number(&mut self) -> Result<Value, Problem> {
        let rest = &self.text[self.at..];
        let end = rest.find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E')).unwrap_or(rest.len());
        let number = &rest[..end];
        let digits = number.strip_prefix('-').unwrap_or(number);
        let leading_zero = digits.len() > 1 && digits.starts_with('0') && digits.as_bytes()[1].is_ascii_digit();
        let value = match number.parse::<i64>() {
            Ok(whole) if !leading_zero => Value::Integer(whole),
            _ if leading_zero || !is_json_number(digits) => {
                return Err(self.problem("tallet er ikke skrevet som i JSON"));
            }
            _ => Value::Float(number.to_owned()),
        };
        self.at += end;
        Ok(value)
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Problem> {
        if !self.text[self.at..].starts_with(word) {
            return Err(self.problem("true, false eller null var ventet"));
        }
        self.at += word.len();
        Ok(value)
    }

    fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'\n' => {
                    self.line += 1;
                    self.counted = self.at + 1;
                    self.column = 1;
                }
                b' ' | b'\t' | b'\r' => (),
                _ => return,
            }
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let here = self.peek() == Some(byte);
        self.at += usize::from(here);
        here
    }

    fn place(&mut self) -> Place {
        let since = &self.text.as_bytes()[self.counted..self.at];
        self.column += since.iter().filter(|byte| (**byte & 0xC0) != 0x80).count() as u32;
        self.counted = self.at;
        Place { file: self.file.clone(), line: self.line, column: self.column }
    }

    fn unexpected(&mut self, expected: &str) -> Problem {
        match self.peek() {
            Some(_) => self.problem(expected),
            None => self.problem(&format!("dokumentet slutter for tidligt; {expected}")),
        }
    }

    fn problem(&mut self, expected: &str) -> Problem {
        // What follows is enough to find the place in a file of one line.
        let line: String = self.text[self.at..].chars().take(21).take_while(|c| !matches!(c, '\n' | '\r')).collect();
        let found = if line.is_empty() { line } else { format!("»{}«", cut(&line, 20)) };
        Problem { place: self.place(), path: String::new(), found, expected: expected.into() }
    }
}

/// Whether `digits` (without its sign) has the shape of JSON's grammar for numbers.
fn is_json_number(digits: &str) -> bool {
    let whole_end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (whole, rest) = digits.split_at(whole_end);
    let (fraction, exponent) = match rest.find(['e', 'E']) {
        Some(at) => (&rest[..at], Some(&rest[at + 1..])),
        None => (rest, None),
    };
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let fraction_fits = fraction.is_empty() || fraction.strip_prefix('.').is_some_and(all_digits);
    let exponent_fits = exponent.is_none_or(|text| all_digits(text.strip_prefix(['+', '-']).unwrap_or(text)));
    !whole.is_empty() && fraction_fits && exponent_fits
}

/// The entries sorted by key; of a key that stands twice the first is kept and the others are reported.
pub(super) fn sort_entries(mut entries: Vec<Entry>, doubles: &mut Vec<Problem>) -> Vec<Entry> {
    // Published snapshots are sorted already.
    if !entries.is_sorted_by(|a, b| a.key < b.key) {
        crate::order::sort_by(&mut entries, |a, b| a.key.cmp(&b.key));
    }
    entries.dedup_by(|later, first| {
        let double = later.key == first.key;
        if double {
            doubles.push(Problem {
                place: later.place.clone(),
                path: cut(&later.key, 120),
                found: String::new(),
                expected: format!(
                    "nøglen står to gange; første gang på linje {}, tegn {}",
                    first.place.line, first.place.column
                ),
            });
        }
        double
    });
    entries
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
