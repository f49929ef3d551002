//! `klyngeatlas`: publishes what people edit, checks it, lists its rules, verifies what was published, and reads minutes into drafts.
//!
//! The only part of the project beside its tools that reads files and the clock; what it does with them is the
//! core's. Where to start: [`run`], then a module a command.

#![forbid(unsafe_code)]

mod args;
mod calendar;
mod check;
mod check_json;
mod check_text;
mod compare;
mod compare_json;
mod compare_text;
mod diff;
mod diff_json;
mod diff_text;
mod explain;
mod explain_text;
mod export;
mod forget;
mod help;
mod import;
mod io;
mod near;
mod publish;
mod rules;
mod signed;
pub mod site;
mod snapshot;
mod source;
mod today;
mod verify;
mod words;
mod wrap;

use args::Command;
use klyngeatlas_core::snapshot::{Problem, visible};
use std::ffi::OsString;
use std::io::Write;

/// Nothing is breached.
const FINE: u8 = 0;
/// At least one hard clause is breached.
const BREACHED: u8 = 1;
/// The input, or the command line itself, cannot be used.
const UNUSABLE: u8 = 2;

/// How a command answers.
#[derive(Clone, Copy, Default)]
enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// What a command has to say, and the exit code that goes with it.
struct Answer {
    text: String,
    code: u8,
    /// What is logged on stderr though the answer stands; empty, or whole lines.
    log: String,
}

impl Answer {
    fn new(text: impl Into<String>, code: u8) -> Answer {
        Answer { text: text.into(), code, log: String::new() }
    }
}

/// Why a command gives no answer.
enum Failure {
    /// The command line asks for something that there is not: one Danish sentence, and the command to read about.
    Usage { sentence: String, command: Option<&'static str> },
    /// The input is wrong in these places.
    Input { problems: Vec<Problem>, closing: &'static str },
}

impl Failure {
    fn usage(command: &'static str, sentence: impl Into<String>) -> Failure {
        Failure::Usage { sentence: sentence.into(), command: Some(command) }
    }

    fn unwritable(error: serde_json::Error) -> Failure {
        Failure::Usage { sentence: format!("svaret kan ikke skrives som JSON: {error}"), command: None }
    }

    fn input(problems: Vec<Problem>) -> Failure {
        Failure::Input { problems, closing: "Inddata kan ikke bruges." }
    }
}

/// Runs the command line `args` (its first word is the program's own name) and gives the exit code.
///
/// The answer goes to `out`, what is wrong to `err`. Neither being closed early is an error.
pub fn run(args: impl IntoIterator<Item = OsString>, out: &mut impl Write, err: &mut impl Write) -> u8 {
    match args::parse(args).and_then(answer) {
        Ok(answer) => {
            let _ = io::say(err, &answer.log);
            match io::say(out, &answer.text) {
                Ok(()) => answer.code,
                Err(error) => {
                    let _ = io::say(err, &format!("klyngeatlas: svaret kan ikke skrives: {error}\n"));
                    UNUSABLE
                }
            }
        }
        Err(failure) => {
            let _ = io::say(err, &told(&failure));
            UNUSABLE
        }
    }
}

fn answer(command: Command) -> Result<Answer, Failure> {
    match command {
        Command::Help(text) => Ok(Answer::new(text, FINE)),
        Command::Version => Ok(Answer::new(format!("klyngeatlas {}\n", env!("CARGO_PKG_VERSION")), FINE)),
        Command::Publish(args) => publish::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Compare(args) => compare::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Forget(args) => forget::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Verify(args) => verify::run(&args),
        Command::Import(args) => import::run(&args),
    }
}

/// What stderr says of a failure: every problem on a line of its own, then how many they are.
fn told(failure: &Failure) -> String {
    match failure {
        Failure::Usage { sentence, command } => {
            let command = command.map_or(String::new(), |name| format!("{name} "));
            let sentence = visible(sentence);
            format!("klyngeatlas: {sentence}\nSe klyngeatlas {command}--help\n")
        }
        Failure::Input { problems, closing } => {
            // Paths, keys and arguments are whatever somebody called them.
            let mut lines: Vec<String> = problems.iter().map(|problem| visible(&problem.to_string())).collect();
            let noun = if problems.len() == 1 { "problem" } else { "problemer" };
            lines.push(format!("{} {noun}. {closing}\n", problems.len()));
            lines.join("\n")
        }
    }
}
