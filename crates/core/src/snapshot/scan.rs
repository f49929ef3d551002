//! The characters of a JSON document: texts, numbers and words, and the place of each.

use super::Problem;
use super::node::{Place, Value, cut};
use std::sync::Arc;

/// A JSON document under reading, and how far it is read.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) line: u32,
    /// How far the characters of the line are counted, and the column there: a published snapshot is
    /// one long line, and nothing in it may be counted twice.
    pub(super) counted: usize,
    pub(super) column: u32,
    pub(super) values: usize,
    pub(super) most: usize,
    pub(super) file: Arc<str>,
    pub(super) doubles: Vec<Problem>,
}

impl Reader<'_> {
    pub(super) fn text_value(&mut self) -> Result<String, Problem> {
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

    pub(super) fn number(&mut self) -> Result<Value, Problem> {
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

    pub(super) fn word(&mut self, word: &str, value: Value) -> Result<Value, Problem> {
        if !self.text[self.at..].starts_with(word) {
            return Err(self.problem("true, false eller null var ventet"));
        }
        self.at += word.len();
        Ok(value)
    }

    pub(super) fn skip_space(&mut self) {
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

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let here = self.peek() == Some(byte);
        self.at += usize::from(here);
        here
    }

    pub(super) fn place(&mut self) -> Place {
        let since = &self.text.as_bytes()[self.counted..self.at];
        self.column += since.iter().filter(|byte| (**byte & 0xC0) != 0x80).count() as u32;
        self.counted = self.at;
        Place { file: self.file.clone(), line: self.line, column: self.column }
    }

    pub(super) fn unexpected(&mut self, expected: &str) -> Problem {
        match self.peek() {
            Some(_) => self.problem(expected),
            None => self.problem(&format!("dokumentet slutter for tidligt; {expected}")),
        }
    }

    pub(super) fn problem(&mut self, expected: &str) -> Problem {
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
