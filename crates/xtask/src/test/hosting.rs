//! What every host has to do right, asked of each: status, type, compression, caching and policy of every file.

use super::frames::policy_of;
use super::hosts::{Host, Hosts};
use super::http::{Answer, get};
use crate::{headers, run};
use anyhow::{Context, Result, bail, ensure};
use std::path::Path;

/// The types that a host has to know, with the charset of what is text.
pub(crate) const TYPES: [(&str, &str); 13] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "application/javascript; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("xml", "text/xml; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("webmanifest", "application/manifest+json; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("bin", "application/octet-stream"),
    ("woff2", "font/woff2"),
    ("png", "image/png"),
];

/// What is compressed already, and lies alone.
const PACKED: [&str; 2] = ["woff2", "png"];

/// What a browser may say that it reads, and the form that it is then sent.
const ENCODINGS: [(&str, Option<&str>); 4] = [
    ("gzip, deflate, br, zstd", Some("br")),
    ("gzip", Some("gzip")),
    ("identity", None),
    ("gzip;q=1.0, br;q=0", Some("gzip")),
];

const FOREVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";

/// Asks every host.
pub(crate) fn run(site: &Path, work: &Path) -> Result<()> {
    let hosts = Hosts::start(site, work)?;
    let policy = headers::read()?;
    for host in hosts.all() {
        let count = files(&host, site, &policy).with_context(|| host.name)?;
        for check in [missing, missing_in_frame, slash, folder, again] {
            check(&host, site, &policy).with_context(|| host.name)?;
        }
        println!("{}: {count} files", host.name);
    }
    Ok(())
}

type Policy = [(String, String)];

/// Every file of the site, in every form that can be asked for.
fn files(host: &Host, site: &Path, policy: &Policy) -> Result<usize> {
    let files = run::files_below(site)?;
    let mut count = 0;
    for file in &files {
        let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or("");
        if ["br", "gz"].contains(&extension) {
            continue;
        }
        count += 1;
        let below = file.strip_prefix(site)?.to_string_lossy().replace('\\', "/");
        let Some((_, kind)) = TYPES.iter().find(|(known, _)| *known == extension) else {
            bail!("{below}: no type is known for it; add it to docs/hosting/ and to crates/xtask/src/test/hosting.rs");
        };
        let address = crate::percent::encode(below.strip_suffix("index.html").unwrap_or(&below));
        let url = format!("{}{address}", host.url);
        for (accept, encoding) in ENCODINGS {
            let answer = get(&url, &[("Accept-Encoding", accept)])?;
            let encoding = encoding.filter(|_| host.configured && !PACKED.contains(&extension));
            let at = || format!("{url}, asked with {accept:?}");
            one(&answer, file, encoding).with_context(at)?;
            if host.configured {
                set_up(&answer, kind, &below, policy).with_context(at)?;
            }
        }
    }
    Ok(count)
}

/// A file as it lies, or the one beside it that was compressed when the site was built.
fn one(answer: &Answer, file: &Path, encoding: Option<&str>) -> Result<()> {
    ensure!(answer.status == 200, "status {}", answer.status);
    same("Content-Encoding", answer.header("Content-Encoding").as_deref(), encoding)?;
    let beside = match encoding {
        Some("br") => crate::dist::with_suffix(file, "br"),
        Some(_) => crate::dist::with_suffix(file, "gz"),
        None => file.to_owned(),
    };
    ensure!(answer.body == run::read_bytes(&beside)?, "other bytes than {}", beside.display());
    Ok(())
}

/// What only a host that was set up can know.
fn set_up(answer: &Answer, kind: &str, file: &str, policy: &Policy) -> Result<()> {
    same("Content-Type", answer.header("Content-Type").as_deref(), Some(kind))?;
    let varies = answer.header("Vary").is_some_and(|value| value.contains("Accept-Encoding"));
    let packed = PACKED.iter().any(|extension| file.ends_with(extension));
    ensure!(varies != packed, "Vary is {:?}", answer.header("Vary"));
    let cache = if file.starts_with("assets/") { FOREVER } else { ASK_AGAIN };
    same("Cache-Control", answer.header("Cache-Control").as_deref(), Some(cache))?;
    keeps(answer, &policy_of(file, policy))
}

fn keeps(answer: &Answer, policy: &Policy) -> Result<()> {
    policy.iter().try_for_each(|(name, value)| same(name, answer.header(name).as_deref(), Some(value)))
}

fn same(name: &str, found: Option<&str>, expected: Option<&str>) -> Result<()> {
    ensure!(found == expected, "{name} is {found:?}, and {expected:?} was expected");
    Ok(())
}

/// An address without a file: its own page and status, at any depth, and not kept for ever whatever it looks like.
fn missing(host: &Host, site: &Path, policy: &Policy) -> Result<()> {
    for path in ["findes-ikke", "findes/heller/ikke", "nordjylland/findes-ikke/", "assets/app.0123456789ab.js"] {
        let answer = get(&format!("{}{path}", host.url), &[("Accept-Encoding", "br")])?;
        ensure!(answer.status == 404, "{path}: status {}", answer.status);
        if host.configured {
            same("Cache-Control", answer.header("Cache-Control").as_deref(), Some(ASK_AGAIN)).context(path)?;
            keeps(&answer, policy).context(path)?;
        }
        if host.configured && host.whole {
            let page = run::read_bytes(&site.join("404.html.br"))?;
            ensure!(answer.body == page, "{path}: not the page for what is missing");
        }
    }
    Ok(())
}

/// The same where other sites have framed it: a page that may be framed, so that the frame says what is wrong.
fn missing_in_frame(host: &Host, site: &Path, policy: &Policy) -> Result<()> {
    let path = "indlejr/nordjylland/klynge/findes-ikke/";
    let answer = get(&format!("{}{path}", host.url), &[("Accept-Encoding", "br")])?;
    ensure!(answer.status == 404, "{path}: status {}", answer.status);
    if host.configured && host.whole {
        ensure!(answer.body == run::read_bytes(&site.join("indlejr/404.html.br"))?, "{path}: not its own page");
        keeps(&answer, &policy_of("indlejr/404.html", policy)).context(path)?;
    }
    Ok(())
}

/// A page's address without its slash: relative addresses on it would be wrong by one.
fn slash(host: &Host, _: &Path, policy: &Policy) -> Result<()> {
    let answer = get(&format!("{}nordjylland/organer?dato=2024-05-01", host.url), &[])?;
    ensure!(answer.status == 301, "status {}", answer.status);
    let to = answer.header("Location").unwrap_or_default();
    let expected = format!("{}nordjylland/organer/?dato=2024-05-01", host.url);
    let path = expected.splitn(4, '/').nth(3).unwrap_or_default();
    ensure!(to == expected || to.strip_prefix('/') == Some(path), "leads to {to:?}");
    if host.configured { keeps(&answer, policy) } else { Ok(()) }
}

/// A folder that is no page shows nobody what lies in it.
fn folder(host: &Host, _: &Path, _: &Policy) -> Result<()> {
    let answer = get(&format!("{}assets/", host.url), &[])?;
    ensure!([403, 404].contains(&answer.status), "assets/: status {}", answer.status);
    Ok(())
}

/// A file that the browser has already is not sent again.
fn again(host: &Host, _: &Path, policy: &Policy) -> Result<()> {
    if !host.configured {
        return Ok(());
    }
    let url = format!("{}data/index.json", host.url);
    for accept in ["br", "gzip", "identity"] {
        let first = get(&url, &[("Accept-Encoding", accept)])?;
        let tag = first.header("ETag").context("no ETag")?;
        let second = get(&url, &[("Accept-Encoding", accept), ("If-None-Match", &tag)])?;
        ensure!((second.status, second.body.len()) == (304, 0), "asked again with {accept}: status {}", second.status);
        keeps(&second, policy)?;
    }
    Ok(())
}
