//! The command line as the user writes it, into what is asked for.

use crate::{Failure, help, publish};
use lexopt::{Arg, Parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// What is asked for.
pub(crate) enum Command {
    /// To be told how.
    Help(&'static str),
    /// Which version this is.
    Version,
    /// To publish.
    Publish(publish::Args),
}

/// Reads the command line; its first word is the program's own name.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    let mut parser = Parser::from_iter(args);
    let first = parser.next().map_err(|error| usage(None, &error))?;
    match first {
        None => Err(Failure::Usage { sentence: "en kommando mangler: publish, check eller rules".into(), command: None }),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help(help::ALL)),
        Some(Arg::Short('V') | Arg::Long("version")) => Ok(Command::Version),
        Some(Arg::Value(word)) => match word.to_string_lossy().as_ref() {
            "publish" => publish_args(parser),
            "help" => Ok(Command::Help(help::ALL)),
            other => {
                let sentence = format!("»{other}« er ingen kommando; her kendes publish, check og rules");
                Err(Failure::Usage { sentence, command: None })
            }
        },
        Some(other) => Err(usage(None, &other.unexpected())),
    }
}

fn publish_args(mut parser: Parser) -> Result<Command, Failure> {
    const NAME: &str = "publish";
    let wrong = |error: lexopt::Error| usage(Some(NAME), &error);
    let (mut sources, mut out) = (Vec::new(), None);
    while let Some(arg) = parser.next().map_err(wrong)? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help(help::PUBLISH)),
            Arg::Long("out") | Arg::Short('o') => out = Some(PathBuf::from(parser.value().map_err(wrong)?)),
            Arg::Value(source) => sources.push(PathBuf::from(source)),
            other => return Err(wrong(other.unexpected())),
        }
    }
    let out = out.ok_or_else(|| Failure::usage(NAME, "--out DIR mangler: mappen, der skal skrives til"))?;
    Ok(Command::Publish(publish::Args { sources: some(NAME, sources)?, out }))
}

/// The sources, of which there must be one.
fn some(command: &'static str, sources: Vec<PathBuf>) -> Result<Vec<PathBuf>, Failure> {
    if sources.is_empty() {
        return Err(Failure::usage(command, "SOURCE mangler: et snapshot, en regions mappe eller en mappe af regioner"));
    }
    Ok(sources)
}

/// What the parser's own errors say, in Danish.
fn usage(command: Option<&'static str>, error: &lexopt::Error) -> Failure {
    use lexopt::Error::{MissingValue, NonUnicodeValue, UnexpectedArgument, UnexpectedOption, UnexpectedValue};
    let sentence = match error {
        MissingValue { option: Some(option) } => format!("{option} mangler sin værdi"),
        UnexpectedOption(option) => format!("{option} kendes ikke"),
        UnexpectedArgument(value) => format!("»{}« var ikke ventet", value.to_string_lossy()),
        UnexpectedValue { option, .. } => format!("{option} tager ingen værdi"),
        NonUnicodeValue(value) => format!("»{}« er ikke UTF-8", value.to_string_lossy()),
        other => other.to_string(),
    };
    Failure::Usage { sentence, command }
}
