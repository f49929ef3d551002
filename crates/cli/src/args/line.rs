//! The command line word by word: options by their name, and what each takes.

use crate::{Failure, Format};
use klyngeatlas_core::time::{Date, parse_day};
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;
use std::path::PathBuf;

/// The options that any command knows, so that a word of the command line can be told by its name.
const OPTIONS: &[&str] = &[
    "out",
    "site",
    "source",
    "address",
    "snapshots-only",
    "dry-run",
    "from",
    "on",
    "body",
    "rule",
    "patch",
    "assume",
    "assume-in-force",
    "scenario",
    "move",
    "region",
    "format",
    "key",
];

/// One word of the command line.
pub(super) enum Word {
    Help,
    Source(PathBuf),
    Option(&'static str),
}

/// The words after the command, and the command's name for messages.
pub(super) struct Words {
    command: &'static str,
    parser: Parser,
}

impl Words {
    pub(super) fn new(command: &'static str, parser: Parser) -> Words {
        Words { command, parser }
    }

    pub(super) fn next(&mut self) -> Result<Option<Word>, Failure> {
        let command = self.command;
        let wrong = |error: lexopt::Error| Failure::usage(command, danish(&error));
        let unknown = |name: &str| Failure::usage(command, format!("--{name} kendes ikke"));
        let Some(arg) = self.parser.next().map_err(wrong)? else { return Ok(None) };
        match arg {
            Arg::Short('h') | Arg::Long("help") => Ok(Some(Word::Help)),
            Arg::Short('o') => Ok(Some(Word::Option("out"))),
            Arg::Value(source) => Ok(Some(Word::Source(source.into()))),
            Arg::Long(name) => match OPTIONS.iter().find(|known| **known == name) {
                Some(known) => Ok(Some(Word::Option(known))),
                None => Err(unknown(name)),
            },
            Arg::Short(_) => Err(wrong(arg.unexpected())),
        }
    }

    pub(super) fn value(&mut self) -> Result<OsString, Failure> {
        self.parser.value().map_err(|error| self.wrong(danish(&error)))
    }

    pub(super) fn text(&mut self) -> Result<String, Failure> {
        self.value()?.string().map_err(|error| self.wrong(danish(&error)))
    }

    /// An id as the format writes them: it goes into a file, so nothing else does.
    pub(super) fn id(&mut self, option: &str) -> Result<String, Failure> {
        let text = self.text()?;
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        match !text.is_empty() && text.len() <= 120 && text.chars().all(fits) {
            true => Ok(text),
            false => {
                let expected = "et id af bogstaver a-z, cifre og bindestreger var ventet";
                Err(self.wrong(format!("--{option} »{text}«: {expected}")))
            }
        }
    }

    /// Where the site can be read.
    pub(super) fn address(&mut self) -> Result<String, Failure> {
        let text = self.text()?;
        let fits = text.starts_with("https://") || text.starts_with("http://");
        match fits && !text.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '?' | '#')) {
            true => Ok(text),
            false => Err(self.wrong(format!("--address »{text}«: en adresse, der begynder med https://, var ventet"))),
        }
    }

    pub(super) fn format(&mut self) -> Result<Format, Failure> {
        match self.text()?.as_str() {
            "text" => Ok(Format::Text),
            "json" => Ok(Format::Json),
            other => Err(self.wrong(format!("--format »{other}«: text eller json var ventet"))),
        }
    }

    pub(super) fn day(&mut self) -> Result<Date, Failure> {
        self.day_of("on")
    }

    pub(super) fn day_of(&mut self, option: &str) -> Result<Date, Failure> {
        let text = self.text()?;
        let expected = || self.wrong(format!("--{option} »{text}«: en dato, der findes (ÅÅÅÅ-MM-DD), var ventet"));
        parse_day(&text).ok_or_else(expected)
    }

    /// An assumption and its value.
    pub(super) fn reading(&mut self) -> Result<(String, String), Failure> {
        self.pair("assume", "ID=VALUE")
    }

    /// Two words with `=` between them.
    pub(super) fn pair(&mut self, option: &str, expected: &str) -> Result<(String, String), Failure> {
        let text = self.text()?;
        let pair = text.split_once('=').map(|(id, value)| (id.to_owned(), value.to_owned()));
        pair.ok_or_else(|| self.wrong(format!("--{option} »{text}«: {expected} var ventet")))
    }

    /// The sources, of which there must be one.
    pub(super) fn some(&self, sources: Vec<PathBuf>) -> Result<Vec<PathBuf>, Failure> {
        match sources.is_empty() {
            true => Err(self.wrong("SOURCE mangler: et snapshot, en regions mappe eller en mappe af regioner")),
            false => Ok(sources),
        }
    }

    pub(super) fn unknown(&self, option: &str) -> Failure {
        self.wrong(format!("--{option} kendes ikke her"))
    }

    pub(super) fn wrong(&self, sentence: impl Into<String>) -> Failure {
        Failure::usage(self.command, sentence)
    }
}

/// What the parser's own errors say, in Danish.
pub(super) fn danish(error: &lexopt::Error) -> String {
    use lexopt::Error::{MissingValue, NonUnicodeValue, UnexpectedArgument, UnexpectedOption, UnexpectedValue};
    match error {
        MissingValue { option: Some(option) } => format!("{option} mangler sin værdi"),
        UnexpectedOption(option) => format!("{option} kendes ikke"),
        UnexpectedArgument(value) => format!("»{}« var ikke ventet", value.to_string_lossy()),
        UnexpectedValue { option, .. } => format!("{option} tager ingen værdi"),
        NonUnicodeValue(value) => format!("»{}« er ikke UTF-8", value.to_string_lossy()),
        other => other.to_string(),
    }
}
