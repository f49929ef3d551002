//! The command line as the user writes it, into what is asked for.

mod line;

use crate::{Failure, Format, check, compare, diff, explain, export, forget, help, import, publish, rules, verify};
use klyngeatlas_core::route::Move;
use lexopt::{Arg, Parser};
use line::{Word, Words, danish};
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
    /// To check.
    Check(check::Args),
    /// To explain a clause.
    Explain(explain::Args),
    /// To tell what differs.
    Diff(diff::Args),
    /// To set structures side by side.
    Compare(compare::Args),
    /// To write what is shown for other programs.
    Export(export::Args),
    /// To take a person out of the data.
    Forget(forget::Args),
    /// To list the clauses.
    Rules(rules::Args),
    /// To hold what was published up to its sums.
    Verify(verify::Args),
    /// To make a draft of what somebody else wrote.
    Import(import::Args),
}

/// Reads the command line; its first word is the program's own name.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    let mut parser = Parser::from_iter(args);
    let whole = |sentence: &str| Failure::Usage { sentence: sentence.into(), command: None };
    let first = parser.next().map_err(|error| whole(&danish(&error)))?;
    match first {
        None => Err(whole(
            "en kommando mangler: publish, check, explain, diff, compare, export, forget, import, rules eller verify",
        )),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help(help::ALL)),
        Some(Arg::Short('V') | Arg::Long("version")) => Ok(Command::Version),
        Some(Arg::Value(word)) => match word.to_string_lossy().as_ref() {
            "publish" => publish_args(Words::new("publish", parser)),
            "check" => check_args(Words::new(check::NAME, parser)),
            "explain" => explain_args(Words::new(explain::NAME, parser)),
            "diff" => diff_args(Words::new(diff::NAME, parser)),
            "compare" => compare_args(Words::new(compare::NAME, parser)),
            "export" => export_args(Words::new(export::NAME, parser)),
            forget::NAME => forget_args(Words::new(forget::NAME, parser)),
            "rules" => rules_args(Words::new("rules", parser)),
            verify::NAME => verify_args(Words::new(verify::NAME, parser)),
            "import" => import_args(Words::new(import::NAME, parser)),
            other => {
                let known = "publish, check, explain, diff, compare, export, forget, import, rules og verify";
                Err(whole(&format!("»{other}« er ingen kommando; her kendes {known}")))
            }
        },
        Some(other) => Err(whole(&danish(&other.unexpected()))),
    }
}

fn publish_args(mut words: Words) -> Result<Command, Failure> {
    let (mut sources, mut out, mut site, mut snapshots_only, mut address) = (Vec::new(), None, None, false, None);
    while let Some(word) = words.next()? {
        match word {
            Word::Help => return Ok(Command::Help(help::PUBLISH)),
            Word::Source(source) => sources.push(source),
            Word::Option("out") => out = Some(PathBuf::from(words.value()?)),
            Word::Option("site") => site = Some(PathBuf::from(words.value()?)),
            Word::Option("snapshots-only") => snapshots_only = true,
            Word::Option("address") => address = Some(words.address()?),
            Word::Option(name) => return Err(words.unknown(name)),
        }
    }
    let to = match (out, site) {
        (Some(out), None) => publish::Target::Folder(out),
        (None, Some(site)) => publish::Target::Site(site),
        (None, None) => return Err(words.wrong("--out DIR eller --site DIR mangler: mappen, der skal skrives til")),
        (Some(_), Some(_)) => return Err(words.wrong("--out og --site kan ikke bruges sammen: vælg én af dem")),
    };
    Ok(Command::Publish(publish::Args { sources: words.some(sources)?, to, snapshots_only, address }))
}

fn check_args(mut words: Words) -> Result<Command, Failure> {
    let (mut args, mut sources) = (check::Args::default(), Vec::new());
    while let Some(word) = words.next()? {
        match word {
            Word::Help => return Ok(Command::Help(help::CHECK)),
            Word::Source(source) => sources.push(source),
            Word::Option("on") => args.on = Some(words.day()?),
            Word::Option("body") => args.body = Some(words.text()?),
            Word::Option("rule") => args.rule = Some(words.text()?),
            Word::Option("patch") => args.patches.push(PathBuf::from(words.value()?)),
            Word::Option("assume-in-force") => args.assume_in_force.push(words.text()?),
            Word::Option("assume") => args.assume.push(words.reading()?),
            Word::Option("format") => args.format = words.format()?,
            Word::Option(name) => return Err(words.unknown(name)),
        }
    }
    args.sources = words.some(sources)?;
    Ok(Command::Check(args))
}

/// The first word is the rule's id, the others are sources.
fn explain_args(mut words: Words) -> Result<Command, Failure> {
    let (mut args, mut rule, mut sources) = (explain::Args::default(), None, Vec::new());
    while let Some(word) = words.next()? {
        match word {
            Word::Help => return Ok(Command::Help(help::EXPLAIN)),
            Word::Source(id) if rule.is_none() => rule = Some(id.to_string_lossy().into_owned()),
            Word::Source(source) => sources.push(source),
            Word::Option("on") => args.on = Some(words.day()?),
            Word::Option("body") => args.body = Some(words.text()?),
            Word::Option("assume") => args.assume.push(words.reading()?),
            Word::Option("format") => args.format = words.format()?,
            Word::Option(name) => return Err(words.unknown(name)),
        }
    }
    args.rule = rule.ok_or_else(|| words.wrong("RULE-ID mangler: kravets id, som klyngeatlas rules viser det"))?;
    args.sources = words.some(sources)?;
    Ok(Command::Explain(args))
}

/// One source or two.
fn diff_args(mut words: Words) -> Result<Command, Failure> {
    let (mut args, mut sources) = (diff::Args::default(), Vec::new());
    while let Some(word) = words.next()? {
        match word {
            Word::Help => return Ok(Command::Help(help::DIFF)),
            Word::Source(source) => sources.push(source),
            Word::Option("from") => args.from = Some(words.day_of("from")?),
            Word::Option("on") => args.on = Some(words.day()?),
            Word::Option("body") => args.body = Some(words.text()?),
            Word::Option("format") => args.format = words.format()?,
            Word::Option(name) => return Err(words.unknown(name)),
        }
    }
    args.sources = words.some(sources)?;
    match args.sources.as_slice() {
        [_] if args.from.is_none() => {
            Err(words.wrong("--from DATO mangler: med én SOURCE sammenlignes den med sig selv på en tidligere dag"))
        }
        [_] | [_, _] => Ok(Command::Diff(args)),
        _ => Err(words.wrong("højst to SOURCE kan sammenlignes: den første med den anden")),
    }
}

fn compare_args(mut words: Words) -> Result<Command, Failure> {
    let (mut args, mut sources) = (compare::Args::default(), Vec::new());
    while let Some(word) = words.next()? {
        match word {
            Word::Help => return Ok(Command::Help(help::COMPARE)),
            Word::Source(source) => sources.push(source),
            Word::Option("scenario") => args.scenario = Some(words.text()?),
            Word::Option("move") => {
                let (area, cluster) = words.pair("move", "KOMMUNE=KLYNGE")?;
                args.moves.push(Move { area, cluster });
            }
            Word::Option("on") => args.on = Some(words.day()?),
            Word::Option("assume") => args.assume.push(words.reading()?),
            Word::Option("format") => args.format = words.format()?,
            Word::Option(name) => return Err(words.unknown(name)),
        }
    }
    args.sources = words.some(sources)?;
    Ok(Command::Compare(args))
}

/// The first word is what to export, the others are sources.
fn export_args(mut words: Words) -> Result<Command, Failure> {
    let (mut args, mut what, mut sources) = (export::Args::default(), None, Vec::new());
    while let Some(word) = words.next()? {
        match word {
            Word::Help => return Ok(Command::Help(help::EXPORT)),
            Word::Source(format) if what.is_none() => what = Some(format.to_string_lossy().into_owned()),
            Word::Source(source) => sources.push(source),
            Word::Option("on") => args.on = Some(words.day()?),
            Word::Option("region") => args.region = Some(words.text()?),
            Word::Option("body") => args.body = Some(words.text()?),
            Word::Option("address") => args.address = Some(words.address()?),
            Word::Option(name) => return Err(words.unknown(name)),
        }
    }
    let missing = "FORMAT mangler: hvad der skal skrives, chart for diagrammet eller calendar for møderne";
    args.what = what.ok_or_else(|| words.wrong(missing))?;
    args.sources = words.some(sources)?;
    Ok(Command::Export(args))
}

/// The first word is the person's id, the others are folders.
fn forget_args(mut words: Words) -> Result<Command, Failure> {
    let (mut args, mut person) = (forget::Args::default(), None);
    while let Some(word) = words.next()? {
        match word {
            Word::Help => return Ok(Command::Help(help::FORGET)),
            Word::Source(id) if person.is_none() => person = Some(id.to_string_lossy().into_owned()),
            Word::Source(source) => args.sources.push(source),
            Word::Option("dry-run") => args.dry_run = true,
            Word::Option(name) => return Err(words.unknown(name)),
        }
    }
    args.person = person.ok_or_else(|| words.wrong("PERSON-ID mangler: id'et, som det står under persons"))?;
    args.sources = words.some(args.sources)?;
    Ok(Command::Forget(args))
}

fn rules_args(mut words: Words) -> Result<Command, Failure> {
    let (mut sources, mut format) = (Vec::new(), Format::default());
    while let Some(word) = words.next()? {
        match word {
            Word::Help => return Ok(Command::Help(help::RULES)),
            Word::Source(source) => sources.push(source),
            Word::Option("format") => format = words.format()?,
            Word::Option(name) => return Err(words.unknown(name)),
        }
    }
    Ok(Command::Rules(rules::Args { sources: words.some(sources)?, format }))
}

fn verify_args(mut words: Words) -> Result<Command, Failure> {
    let (mut at, mut key, mut format) = (None, None, Format::default());
    while let Some(word) = words.next()? {
        match word {
            Word::Help => return Ok(Command::Help(help::VERIFY)),
            Word::Source(path) if at.is_none() => at = Some(path),
            Word::Source(path) => {
                let path = path.to_string_lossy().into_owned();
                return Err(words.wrong(format!("»{path}« var ikke ventet: én udgivelse ad gangen")));
            }
            Word::Option("key") => key = Some(words.text()?),
            Word::Option("format") => format = words.format()?,
            Word::Option(name) => return Err(words.unknown(name)),
        }
    }
    let at = at.ok_or_else(|| words.wrong("MAPPE mangler: den, som index.json ligger i, eller sitets"))?;
    Ok(Command::Verify(verify::Args { at, key, format }))
}

/// The first word is the format, the second the file.
fn import_args(mut words: Words) -> Result<Command, Failure> {
    let (mut format, mut file, mut out, mut body, mut source) = (None, None, None, None, None);
    while let Some(word) = words.next()? {
        match word {
            Word::Help => return Ok(Command::Help(help::IMPORT)),
            Word::Source(name) if format.is_none() => format = Some(name.to_string_lossy().into_owned()),
            Word::Source(path) if file.is_none() => file = Some(path),
            Word::Source(path) => {
                return Err(words.wrong(format!("»{}« var ikke ventet: ét referat ad gangen", path.to_string_lossy())));
            }
            Word::Option("out") => out = Some(PathBuf::from(words.value()?)),
            Word::Option("body") => body = Some(words.id("body")?),
            Word::Option("source") => source = Some(words.id("source")?),
            Word::Option(name) => return Err(words.unknown(name)),
        }
    }
    match format.as_deref() {
        Some("minutes") => (),
        Some(other) => return Err(words.wrong(format!("»{other}« kan ikke læses ind; minutes kan"))),
        None => return Err(words.wrong("formatet mangler: minutes")),
    }
    let file = file.ok_or_else(|| words.wrong("FIL.txt mangler: referatet som tekst"))?;
    Ok(Command::Import(import::Args { file, out, body, source }))
}
